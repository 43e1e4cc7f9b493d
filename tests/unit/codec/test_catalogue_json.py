"""JSON of catalogues, units and surveys: procedures beside histories, days that follow from a decision, measures."""

import json
from datetime import date
from typing import Any

import pytest

from motcua_lib import Procedure, codec
from motcua_lib.book.units import ADMINISTRATIVE_LEVELS
from motcua_lib.codec import explain
from motcua_lib.codec._forms import TELLING
from motcua_lib.codec._models import KINDS, MODELS
from motcua_lib.errors import CodecError
from motcua_lib.metrics.ballots import Ballot
from motcua_lib.metrics.intervals import Interval, Sample, wilson
from motcua_lib.model.catalogue import Catalogue, Entry
from motcua_lib.model.one_stop import Headcount, OneStopUnit, OneStopUnits
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.publication import IssuerLevel, PublicationDecision
from motcua_lib.model.units import AdministrativeUnit, AdministrativeUnits
from motcua_lib.model.versions import ProcedureHistory, ProcedureVersion

FIRST = date(2025, 7, 1)
DECISION = PublicationDecision("1/QĐ-BTP", IssuerLevel.MINISTRY, signed_on=date(2025, 5, 30), effect_on=FIRST)
BIRTH = Procedure("1.001193", "Thủ tục đăng ký khai sinh")
HISTORY = ProcedureHistory([ProcedureVersion(BIRTH, DECISION)])
CATALOGUE = Catalogue([Procedure("1.000757", "Cấp lại thẻ căn cước"), HISTORY])


def faults(document: Any, cls: Any) -> list[tuple[str, str]]:
    """Path and slug of every fault of a document."""
    with pytest.raises(CodecError) as caught:
        codec.structure(document, cls)
    return [(fault.path, fault.slug) for fault in explain(caught.value)]


def test_procedures_and_histories_stand_in_one_catalogue() -> None:
    document = codec.unstructure(CATALOGUE)
    assert [list(entry) for entry in document["entries"]] == [["code", "name"], ["versions"]]
    read = codec.from_json(json.dumps(document), Catalogue)
    assert (read, read.digest, read["1.001193"]) == (CATALOGUE, CATALOGUE.digest, HISTORY)


def test_an_entry_that_is_neither_is_told_so() -> None:
    document = codec.unstructure(CATALOGUE)
    document["entries"] += [{"name": "Khai sinh"}, "1.000757", {**document["entries"][0], "versions": []}]
    assert faults(document, Catalogue) == [
        ("entries[2]", "json-missing"), ("entries[3]", "json-form"), ("entries[4].versions", "json-unknown"),
    ]  # fmt: skip
    with pytest.raises(CodecError, match="the key 'code or versions' is missing; this needs 'code' of procedure or "):
        codec.structure({}, Entry)


def test_a_code_twice_is_a_fault_of_the_catalogue() -> None:
    document = codec.unstructure(CATALOGUE)
    document["entries"].append(document["entries"][0])
    assert faults(document, Catalogue) == [("entries[2]", "code-twice")]


def test_the_schema_of_an_entry_is_one_of_both() -> None:
    assert codec.schema(Entry)["oneOf"] == [{"$ref": "#/$defs/procedure"}, {"$ref": "#/$defs/procedure-history"}]


def test_a_key_that_tells_classes_apart_is_required_and_of_one_of_them() -> None:
    assert not {*TELLING} & {*KINDS.values()}
    for cls, key in TELLING.items():
        schemas = {other: codec.schema(other)["$defs"] for other in TELLING}
        names = {other: name for name, other in MODELS.items() if other in TELLING}
        assert key in schemas[cls][names[cls]]["required"]
        for other in {*TELLING} - {cls}:
            assert key not in schemas[other][names[other]]["properties"]


def test_a_day_that_follows_from_the_decision_is_left_out() -> None:
    (version,) = codec.unstructure(HISTORY)["versions"]
    assert set(version) == {"procedure", "decision"}
    (read,) = codec.structure({"versions": [version]}, ProcedureHistory).versions
    assert read.since == FIRST
    assert faults({"versions": [{**version, "until": "2025-07-01"}]}, ProcedureHistory) == [
        ("versions[0].until", "version-order"),
    ]  # fmt: skip


def test_units_come_with_their_levels_and_counters() -> None:
    commune = AdministrativeUnit("1", "xã Đầm Dơi", Level.COMMUNE, since=FIRST)
    areas = AdministrativeUnits([commune], levels=ADMINISTRATIVE_LEVELS)
    counters = OneStopUnits([OneStopUnit("1", "Bộ phận Một cửa", area="1", staff=Headcount(4, 5))], areas)
    document = codec.unstructure(counters)
    assert document["members"] == [
        {"code": "1", "name": "Bộ phận Một cửa", "area": "1", "staff": {"least": 4, "most": 5}},
    ]  # fmt: skip
    assert codec.structure(document, OneStopUnits) == counters
    document["members"][0]["area"] = "2"
    assert faults(document, OneStopUnits) == [("members[0].area", "area-unknown")]


def test_answers_of_a_ballot_are_levels_and_blanks() -> None:
    ballot = Ballot([4, None, 99], date(2024, 5, 2), medium="kiosk")
    document = codec.unstructure(ballot)
    assert document == {"answers": [4, None, 99], "on": "2024-05-02", "medium": "kiosk"}
    assert codec.structure(document, Ballot) == ballot
    assert faults({**document, "answers": [4, "5"]}, Ballot) == [("answers[1]", "json-form")]


def test_bounds_of_an_interval_are_numbers() -> None:
    interval = wilson(Sample(7, 50))
    document = codec.unstructure(interval)
    assert (document["low"], document["share"]) == (interval.low, "7/50")
    assert codec.from_json(codec.to_json(interval), Interval) == interval
    assert codec.structure({**document, "low": 0, "high": 1}, Interval).high == 1.0
    for wrong in (True, "0.1", None, 2**53 + 1, -1e300, float("nan"), float("inf")):
        assert faults({**document, "low": wrong}, Interval) == [("low", "json-form")]
    assert codec.schema(float) == {**codec.schema(float), "type": "number", "minimum": -(2**53), "maximum": 2**53}


@pytest.mark.parametrize("wrong", [float("nan"), float("-inf"), 1e16])
def test_what_no_system_reads_back_as_it_was_is_not_written(wrong: float) -> None:
    with pytest.raises(CodecError, match="is not a number from"):
        codec.unstructure(wrong)
