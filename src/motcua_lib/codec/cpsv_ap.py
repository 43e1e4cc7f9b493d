"""Chuẩn CPSV-AP 3.2.0: a procedure as a public service of the European profile, as JSON-LD in a plain dict.

The context stands in the document, so nothing is fetched to read it. The nodes stand flat in `@graph`, the service
first.
What the profile cannot say is reported, and put into descriptions where it has them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import attrs

from motcua_lib._checks import raise_faults
from motcua_lib.codec._parts import (
    Report,
    case_text,
    charge_text,
    check_procedure,
    components_of,
    exact_double,
    iri_faults,
    names,
    route_text,
    timing,
    trimmed,
)
from motcua_lib.codec.losses import Exported
from motcua_lib.law import Text
from motcua_lib.model.fees import Charge, Fee, FeeStatement
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import ProcedureCase, Route

__all__ = ["CONTEXT", "PROFILE", "to_cpsv_ap"]

PROFILE: Final = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/"

CONTEXT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dct": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "atu": "http://data.europa.eu/88u/dataset/atu-type",
    }
)

Node: TypeAlias = dict[str, Any]
Parts: TypeAlias = tuple[str | int, ...]
VIET_NAM = Text("Việt Nam", "Viet Nam")
STEPS = Text("trình tự thực hiện", "steps")


def _vi(text: str) -> Node:
    return {"@language": "vi", "@value": text}


def _both(text: Text) -> list[Node]:
    return [_vi(text.vi), {"@language": "en", "@value": text.en}]


@attrs.define
class _Graph:
    """A document while it is made: the nodes so far, and what is lost."""

    procedure: Procedure
    base: str
    extension: str
    report: Report = attrs.field(factory=Report)
    nodes: list[Node] = attrs.field(factory=list)
    concepts: dict[str, dict[str, Node]] = attrs.field(factory=lambda: defaultdict(dict))

    def name(self, *parts: object) -> str:
        """The identifier of a node within the procedure."""
        return "/".join(map(str, (self.procedure.code, *parts)))

    def reference(self, *parts: object) -> Node:
        name = self.name(*parts)
        return {"@id": f"{self.base}{name}" if self.base else "_:p" + name.replace(".", "-").replace("/", "-")}

    def node(self, kind: str, parts: Parts, fields: Node) -> Node:
        """A node of the graph; what comes back is the reference to it."""
        reference = self.reference(*parts)
        self.nodes.append({**reference, "@type": kind, **trimmed(fields)})
        return reference

    def thing(self, kind: str, parts: Parts, fields: Node) -> Node:
        """A node that has an identifier besides."""
        return self.node(kind, parts, {"dct:identifier": self.name(*parts), **fields})

    def concept(self, scheme: str, label: str, fields: Node | None = None) -> Node:
        """A concept, once for each label of a scheme."""
        known = self.concepts[scheme]
        if label not in known:
            known[label] = self.node("skos:Concept", (scheme, len(known) + 1), fields or {"skos:prefLabel": _vi(label)})
        return known[label]

    def many(self, path: str, texts: Iterable[str], scheme: str) -> list[Node]:
        return [self.concept(scheme, text) for _, text in self.report.named(texts, path)]


def _authorities(graph: _Graph, given: tuple[str, ...], territory: str) -> list[Node]:
    agencies = [agency for _, agency in graph.report.named(graph.procedure.agencies, "agencies")] or list(given)
    if not agencies:
        graph.report.lose("no-agency", "agencies")
        return []
    if territory:
        area = {"@id": territory}
        graph.nodes.append({**area, "@type": "atu"})
    else:
        graph.report.lose("territory", "agencies", VIET_NAM)
        area = graph.node("atu", ("territory",), {"skos:prefLabel": _both(VIET_NAM)})
    return [
        graph.thing("cv:PublicOrganisation", ("agency", at), {"skos:prefLabel": _vi(agency), "dct:spatial": area})
        for at, agency in enumerate(agencies, 1)
    ]


def _time(graph: _Graph, route: Route, path: str) -> Node:
    """The fields of a channel that say its term, as far as a duration can."""
    time, shown = timing(route.term), route.term.text
    if time.loss:
        graph.report.lose(time.loss, path, shown)
    if not time.duration:
        return {}
    typed = {"@type": "xsd:duration", "@value": time.duration}
    if not time.unit:
        return {"cv:processingTime": typed}
    graph.report.lose("unit-in-extension" if graph.extension else "working-time", path, shown)
    return {"cv:processingTime": typed, "ext:processingTimeUnit": time.unit} if graph.extension else {}


def _words(graph: _Graph, route: Route, case: ProcedureCase, path: str) -> list[Node]:
    """What a channel says in words: way of filing, term, online level, case, and the published note."""
    parts = [route_text(route)]
    if route.online_level is not None:
        graph.report.lose("online-level", f"{path}.online_level", route.online_level.text)
        parts.append(route.online_level.text)
    if case.name:
        parts.append(case_text(case))
    said = _both(Text("; ".join(part.vi for part in parts), "; ".join(part.en for part in parts)))
    return [*said, _vi(route.note)] if route.note.strip() else said


def _channels(graph: _Graph) -> tuple[list[Node], list[Node]]:
    """The channels of every case, and the costs tied to them."""
    channels: list[Node] = []
    costs: list[Node] = []
    for at, case in enumerate(graph.procedure.cases):
        for of, route in enumerate(case.routes):
            path, label = f"cases[{at}].routes[{of}]", route.channel.text
            kind = graph.concept("channel-type", label.vi, {"skos:prefLabel": _both(label)})
            words, time = _words(graph, route, case, path), _time(graph, route, f"{path}.term")
            number = len(channels) + 1
            channel = graph.thing(
                "cv:Channel", ("channel", number), {"dct:type": kind, "dct:description": words, **time}
            )
            channels.append(channel)
            costs += _costs(graph, route.fee, channel, len(costs), f"{path}.fee")
    return channels, costs


def _costs(graph: _Graph, fee: Fee, channel: Node, before: int, path: str) -> list[Node]:
    """The costs of one channel: none when nothing is stated, zero when it is free."""
    shared = {"cv:ifAccessedThrough": channel}
    if fee.statement is FeeStatement.UNSTATED:
        graph.report.unstated(fee, path)
        return []
    if fee.statement is FeeStatement.FREE:
        words = _both(fee.text) + [_vi(wording) for wording in [fee.wording] if wording.strip()]
        free = {"cv:hasValue": {"@type": "xsd:double", "@value": "0"}, "dct:description": words}
        return [graph.thing("cv:Cost", ("cost", before + 1), free | shared)]
    if not fee.charges:
        graph.report.lose("fee-in-words", path, fee.wording)
        return [graph.thing("cv:Cost", ("cost", before + 1), {"dct:description": _vi(fee.wording), **shared})]
    return [
        graph.thing("cv:Cost", ("cost", before + at), _charge(graph, charge, f"{path}.charges[{at - 1}]") | shared)
        for at, charge in enumerate(fee.charges, 1)
    ]


def _charge(graph: _Graph, charge: Charge, path: str) -> Node:
    graph.report.charge(charge, path, unit_lost="charge-unit")
    amount = charge.amount
    if not exact_double(amount):
        graph.report.lose("amount-inexact", f"{path}.amount", amount.amount)
    currency = graph.concept("currency", amount.currency, {"skos:notation": amount.currency})
    words = _both(charge.text) + [_vi(text) for text in charge_text(charge)]
    value = {"@type": "xsd:double", "@value": f"{amount.amount:f}"}
    return {"cv:hasValue": value, "cv:currency": currency, "dct:description": words}


def _inputs(graph: _Graph) -> list[Node]:
    inputs: list[Node] = []
    for path, component in components_of(graph.procedure):
        if not component.name.strip():
            graph.report.lose("unnamed", path, component.form)
            continue
        graph.report.component(component, path, copies="copies")
        kind = graph.concept("document", component.name)
        number = len(inputs) + 1
        inputs.append(graph.thing("cv:EvidenceType", ("input", number), {"cv:evidenceTypeClassification": kind}))
    return inputs


def _outputs(graph: _Graph) -> list[Node]:
    results = graph.procedure.results
    outputs = []
    for at, name in graph.report.named((result.name for result in results), "results"):
        code = results[at].code
        own = {} if code is None else {"dct:identifier": str(code)}
        outputs.append(graph.thing("cv:Output", ("output", at + 1), {"dct:title": _vi(name), **own}))
    return outputs


def _rules(graph: _Graph) -> list[Node]:
    steps = [text for _, text in graph.report.named(graph.procedure.steps, "steps")]
    if not steps:
        return []
    if len(steps) > 1:
        graph.report.lose("steps", "steps", len(steps))
    return [graph.thing("cpsv:Rule", ("steps",), {"dct:title": _both(STEPS), "dct:description": _vi("\n".join(steps))})]


def _laws(graph: _Graph) -> list[Node]:
    """The legal bases by their numbers, and the publication decision among them."""
    numbers = [number for _, number in graph.report.named(graph.procedure.legal_bases, "legal_bases")]
    if graph.procedure.decision.strip():
        graph.report.lose("decision", "decision", graph.procedure.decision)
        numbers.append(graph.procedure.decision)
    distinct = enumerate(dict.fromkeys(numbers), 1)
    return [graph.node("eli:LegalResource", ("law", at), {"eli:id_local": number}) for at, number in distinct]


def _requirements(graph: _Graph) -> list[Node]:
    conditions = graph.report.named(graph.procedure.conditions, "conditions")
    return [graph.thing("cv:Requirement", ("condition", at + 1), {"dct:title": _vi(text)}) for at, text in conditions]


def _classes(graph: _Graph) -> list[Node]:
    levels = [
        graph.concept("level", level.value, {"skos:prefLabel": _both(level.text)}) for level in graph.procedure.levels
    ]
    return levels + graph.many("kind", filter(None, [graph.procedure.kind]), "kind")


def _same_time(graph: _Graph) -> Node | None:
    """The duration of the service: that of its channels, when all have the same and it needs no unit beside it."""
    times = {timing(route.term) for route in graph.procedure.routes}
    if len(times) != 1:
        return None
    (time,) = times
    return {"@type": "xsd:duration", "@value": time.duration} if time.duration and not time.unit else None


def to_cpsv_ap(
    procedure: Procedure,
    *,
    base: str = "",
    extension: str = "",
    agencies: Iterable[str] = (),
    territory: str = "",
) -> Exported:
    """Xuất theo CPSV-AP 3.2.0: a procedure as JSON-LD of the European profile, and what it loses on the way.

    A term in working days or hours is no duration: its figure is left out, and said in the description of the channel.
    With `extension` the figure stands in the field for durations with its unit beside it, in a field of that namespace.

    Args:
        procedure: the procedure.
        base: the IRI that the names of the nodes continue, ending with "/" or "#"; without it, nodes are blank.
        extension: the namespace of the field for units, ending with "/" or "#"; none without it.
        agencies: the competent authorities, for a procedure that states none. The profile asks for at least one.
        territory: the IRI of the area that the agencies cover, of a code list of administrative territorial units.
    Returns:
        Exported: the document as a plain dict, ready for `json.dumps`, and the losses.
    Raises:
        ArgumentTypeError: a wrong type. CodecError: an IRI that is none or is not open at its end, or a blank agency.

    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> routes = [Route(Channel.ONLINE, WorkingDays(7))]
    >>> card = Procedure("1.000757", "Cấp lại thẻ căn cước", cases=[ProcedureCase(routes)], agencies=["Công an"])
    >>> document, losses = to_cpsv_ap(card)
    >>> document["@graph"][0]["dct:identifier"], [loss.slug for loss in losses]
    ('1.000757', ['no-description', 'territory', 'working-time'])

    Legal basis: CPSV-AP 3.2.0 (SEMIC), for the form; Decree 63/2010, art. 8(2), for the parts.
    """
    check_procedure(procedure)
    given = names(agencies, "agencies")
    _check_iris(base, extension, territory)
    graph = _Graph(procedure, base, extension)
    service = {**graph.reference(), "@type": "cpsv:PublicService", "dct:identifier": str(procedure.code)}
    service |= trimmed(_service(graph, given, territory))
    context = dict(CONTEXT) | ({"ext": graph.extension} if graph.extension else {})
    return Exported({"@context": context, "@graph": [service, *graph.nodes]}, tuple(graph.report.losses))


def _check_iris(base: str, extension: str, territory: str) -> None:
    faults = [*iri_faults(base, "base", prefix=True), *iri_faults(extension, "extension", prefix=True)]
    raise_faults("to_cpsv_ap", [*faults, *iri_faults(territory, "territory")])


def _service(graph: _Graph, given: tuple[str, ...], territory: str) -> Node:
    procedure = graph.procedure
    graph.report.lose("no-description", "name", procedure.name)
    authorities = _authorities(graph, given, territory)
    graph.report.cases(procedure)
    channels, costs = _channels(graph)
    graph.report.sets(procedure)
    return {
        "dct:title": _vi(procedure.name),
        "dct:description": _vi(procedure.name),
        "cv:hasCompetentAuthority": authorities,
        "cv:hasChannel": channels,
        "cv:hasCost": costs,
        "cv:processingTime": _same_time(graph),
        "cv:hasInputType": _inputs(graph),
        "cpsv:produces": _outputs(graph),
        "cpsv:follows": _rules(graph),
        "cv:holdsRequirement": _requirements(graph),
        "cv:hasLegalResource": _laws(graph),
        "cv:sector": graph.many("field", filter(None, [procedure.field]), "sector"),
        "cv:isClassifiedBy": _classes(graph),
        "dct:audience": graph.many("subjects", procedure.subjects, "subject"),
    }
