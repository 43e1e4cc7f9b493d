"""Checks of exported documents against the tables of tests/data: plain walks over the dict, and SHACL shapes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"
PROFILE: dict[str, Any] = json.loads((DATA / "cpsv_ap_3_2.json").read_text(encoding="utf-8"))
VOCABULARY: dict[str, Any] = json.loads((DATA / "schema_org_12.json").read_text(encoding="utf-8"))

DURATION = re.compile(r"P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+S)?)?")
LANGUAGE_STRING = "rdf:langString"
BESIDE = {  # what the shapes do not mention, since none of them is closed
    "cv:PublicOrganisation": {"dct:identifier"},
    "eli:LegalResource": {"eli:id_local"},
    "skos:Concept": {"skos:prefLabel", "skos:notation"},
    "atu:": {"skos:prefLabel"},
    "cv:Channel": {"ext:processingTimeUnit"},
}

Node = dict[str, Any]


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def kind_of(node: Node) -> str:
    return "atu:" if node["@type"] == "atu" else str(node["@type"])


def profile_faults(document: dict[str, Any]) -> list[str]:
    """Where a CPSV-AP document is not as the profile asks."""
    nodes = {node["@id"]: node for node in document["@graph"]}
    faults = [] if len(nodes) == len(document["@graph"]) else ["a node stands twice"]
    for node in nodes.values():
        rules = PROFILE["classes"][kind_of(node)]
        faults += [f"{node['@id']} {fault}" for fault in _node_faults(node, rules, nodes)]
    return faults


def _node_faults(node: Node, rules: dict[str, Any], nodes: dict[str, Node]) -> Iterator[str]:
    stated = {key: as_list(value) for key, value in node.items() if not key.startswith("@")}
    for unknown in stated.keys() - rules.keys() - BESIDE.get(kind_of(node), set()):
        yield f"has {unknown}, which the profile does not know"
    for name, rule in rules.items():
        values = stated.get(name, [])
        if len(values) < rule.get("min", 0):
            yield f"lacks {name}"
        if len(values) > rule.get("max", len(values)):
            yield f"has {len(values)} {name}"
        for value in values:
            if "class" in rule and kind_of(nodes.get(value.get("@id"), {"@type": "nothing"})) != rule["class"]:
                yield f"{name} leads to no {rule['class']}"
            if "datatype" in rule and not _is_of(value, rule["datatype"]):
                yield f"{name} is no {rule['datatype']}: {value}"


def _is_of(value: Any, datatype: str) -> bool:
    if datatype == LANGUAGE_STRING:
        return set(value) == {"@language", "@value"} and value["@language"] in ("vi", "en") and bool(value["@value"])
    lexical = {"xsd:duration": DURATION, "xsd:double": re.compile(r"[0-9]+(\.[0-9]+)?")}[datatype]
    return value["@type"] == datatype and lexical.fullmatch(value["@value"]) is not None


def shapes() -> str:
    """The table of the profile as SHACL shapes, in Turtle."""
    lines = [f"@prefix {prefix}: <{name}> ." for prefix, name in PROFILE["prefixes"].items()]
    lines.append("@prefix sh: <http://www.w3.org/ns/shacl#> .")
    for kind, rules in PROFILE["classes"].items():
        constraints = " ; ".join(f"sh:property [ {_constraint(name, rule)} ]" for name, rule in rules.items())
        lines.append(f"[] a sh:NodeShape ; sh:targetClass {kind} {'; ' + constraints if constraints else ''} .")
    return "\n".join(lines)


def _constraint(name: str, rule: dict[str, Any]) -> str:
    words = {"min": "sh:minCount", "max": "sh:maxCount", "datatype": "sh:datatype", "class": "sh:class"}
    return " ; ".join([f"sh:path {name}", *(f"{words[key]} {value}" for key, value in rule.items())])


def ancestors(kind: str) -> set[str]:
    """A type of schema.org and everything that it is."""
    parents = VOCABULARY["types"][kind]
    return {kind}.union(*(ancestors(parent) for parent in parents))


def vocabulary_faults(node: Node, path: str = "$") -> list[str]:
    """Where a schema.org document uses a term that the vocabulary does not have there."""
    faults: list[str] = []
    kinds = ancestors(node["@type"])
    for name, value in node.items():
        if name.startswith("@"):
            continue
        term = VOCABULARY["properties"][name]
        if not kinds & set(term["domain"]):
            faults.append(f"{path}: {node['@type']} has no {name}")
        for at, each in enumerate(as_list(value)):
            faults += _value_faults(each, set(term["range"]), f"{path}.{name}[{at}]")
    return faults


def _value_faults(value: Any, allowed: set[str], path: str) -> list[str]:
    if isinstance(value, str):
        if "Duration" in allowed:
            return [] if DURATION.fullmatch(value) else [f"{path}: {value!r} is no duration"]
        return [] if value and allowed & {"Text", "URL", "Number"} else [f"{path}: {value!r} is no text here"]
    wrong = [] if ancestors(value["@type"]) & allowed else [f"{path}: {value['@type']} is none of {sorted(allowed)}"]
    return wrong + vocabulary_faults(value, path)
