"""All faults at once, each with path, value, what is allowed and the rule; domain errors keep their own words."""

from typing import Any

import attrs
import cattrs
import pytest

from motcua_lib import Money, Months, Pause, Procedure, Process, Term, Text
from motcua_lib.codec import Fault, explain, make_converter, structure, structure_many
from motcua_lib.codec._faults import located
from motcua_lib.errors import (
    ArgumentTypeError,
    CatalogueError,
    CodecError,
    MoneyError,
    MotcuaError,
    ProcedureError,
    ProcessError,
)
from motcua_lib.model.fees import Charge
from motcua_lib.model.hours import OfficeHours
from motcua_lib.model.procedure_parts import ProcedureCase, Route


def refused(value: Any, cls: Any) -> CodecError:
    with pytest.raises(CodecError) as caught:
        structure(value, cls)
    return caught.value


def found(value: Any, cls: Any) -> dict[str, str]:
    """Path → slug; faults at one place come one after the other."""
    return {fault.path: fault.slug for fault in explain(refused(value, cls))}


def step(slug: str, **more: Any) -> dict[str, Any]:
    text = {"vi": slug, "en": slug}
    return {"slug": slug, "name": text, "unit": slug, "term": {"kind": "weeks", "n": 1}, **more}


BAD = {
    "code": "1.757",
    "name": "Cấp lại thẻ",
    "sets": 0,
    "colour": "red",
    "levels": ["commune", "xã"],
    "cases": [
        {"routes": [{"channel": "post", "term": {"kind": "working-days", "n": True}}, {"channel": "fax"}]},
        {"routes": [{"channel": "post"}, {"channel": "post"}]},
        {"routes": [{"channel": "post", "term": {"n": 5}}, {"term": {"kind": "fortnights"}}]},
        {"routes": [{"channel": "post", "online_level": "full"}]},
    ],
    "components": [{"name": "Tờ khai", "originals": 1.9, "copies": -1}],
}


def test_every_fault_of_a_procedure_is_told_at_once() -> None:
    assert found(BAD, Procedure) == {
        "colour": "json-unknown",
        "code": "code-form",
        "cases[0].routes[0].term.n": "json-form",
        "cases[0].routes[1].channel": "json-form",
        "cases[1]": "channel-twice",
        "cases[2].routes[0].term.kind": "json-no-kind",
        "cases[2].routes[1].channel": "json-missing",
        "cases[2].routes[1].term.kind": "json-kind",
        "cases[3].routes[0]": "offline-level",
        "components[0].originals": "json-form",
        "components[0].copies": "below-zero",
        "sets": "not-positive",
        "levels[1]": "json-form",
    }


def test_the_error_holds_the_faults_as_errors_of_their_own_kinds() -> None:
    error = refused(BAD, Procedure)
    by_slug = {fault.slug: fault for fault in error.faults}
    assert error.slug == "not-a-record"
    assert error.fields["count"] == len(error.faults) == 13
    assert isinstance(by_slug["channel-twice"], ProcedureError)
    assert by_slug["channel-twice"].fields["path"] == "cases[1]"
    assert str(by_slug["channel-twice"]).startswith("a case has one route by each channel")
    assert str(error).startswith("this is no procedure (13 faults): colour: the key 'colour' is unknown")


def test_a_fault_says_what_is_allowed() -> None:
    faults = {fault.path: fault for fault in explain(refused(BAD, Procedure))}
    assert faults["levels[1]"].value == "xã"
    assert faults["levels[1]"].allowed == "one of 'central', 'province', 'district', 'commune', 'other'"
    assert str(faults["levels[1]"]) == f"levels[1]: 'xã' is not {faults['levels[1]'].allowed}"
    assert "'chain', 'unread-term'" in faults["cases[2].routes[0].term.kind"].allowed
    assert faults["colour"].value == "red"
    assert faults["cases[1]"].value == BAD["cases"][1]


@pytest.mark.parametrize(
    ("value", "cls", "expected"),
    [
        ({"name": "x"}, Procedure, {"code": "json-missing"}),
        ({"code": "", "name": "x"}, Procedure, {"code": "code-form"}),
        ({"code": "1.000757", "name": " "}, Procedure, {"": "no-procedure-name"}),
        ({"name": " ", "levels": "x"}, Procedure, {"code": "json-missing", "levels": "json-form"}),
        ({"n": 5}, Months, {"kind": "json-no-kind"}),
        ({"kind": "weeks", "n": 5}, Months, {"kind": "json-kind"}),
        ({"kind": ["months"], "n": 5}, Term, {"kind": "json-kind"}),
        ({"kind": "chain", "terms": [{"kind": "chain", "terms": []}]}, Term, {"terms[0].kind": "json-kind"}),
        ("5 ngày", Term, {"": "json-form"}),
        ({"amount": {"amount": "-5", "currency": "VND"}}, Charge, {"": "negative-money"}),
        ({"amount": {"amount": "5"}}, Charge, {"amount": "no-currency"}),
        ([], Text, {"": "json-form"}),
        ({"vi": "a", "en": "b", 5: 1}, Text, {"[5]": "json-unknown"}),
        ({"name": 5, "labour": {}}, Procedure, {"code": "json-missing", "name": "json-form", "labour": "json-unknown"}),
        ({"start": "2026-01-06T08:00:00+07:00", "end": "2026-01-05T08:00:00+07:00"}, Pause, {"": "pause-order"}),
    ],
    ids=str,
)  # fmt: skip
def test_faults(value: Any, cls: Any, expected: dict[str, str]) -> None:
    assert found(value, cls) == expected


def test_faults_of_a_class_that_tells_several_are_each_told() -> None:
    process = {"name": {"vi": "P", "en": "P"}, "steps": [step("a", after=["b"]), step("b", after=["a", "x"])]}
    error = refused(process, Process)
    assert [(type(fault), fault.slug) for fault in error.faults] == [
        (ProcessError, "unknown-step"), (ProcessError, "step-cycle"),
    ]  # fmt: skip


def test_two_fields_of_one_object_are_two_faults() -> None:
    assert found(step(" ", unit=""), Process.__annotations__["steps"].__args__[0]) == {
        "slug": "blank-field", "name": "blank-field", "unit": "blank-field",
    }  # fmt: skip


def test_overlapping_sessions_are_told_beside_another_fault() -> None:
    overlap = [{"start": "07:00", "end": "09:00"}, {"start": "08:00", "end": "10:00"}]
    season = {"starts": [1, 1], "week": [overlap, [], [], [], [], [], []], "made_up": []}
    assert found({"seasons": [season], "name": "x"}, OfficeHours) == {
        "seasons[0].week": "sessions-overlap", "name": "json-form",
    }  # fmt: skip


def _after_first(instance: Any, attribute: "attrs.Attribute[int]", value: int) -> None:
    if value < instance.first:
        raise MoneyError("below-zero", what="second", value=value)


def _at_least(value: int, instance: Any, attribute: "attrs.Attribute[int]") -> int:
    return max(value, int(instance.first))


@attrs.frozen
class Own:
    """A class of a host, with a validator and a converter that look at another field."""

    first: int
    second: int = attrs.field(validator=_after_first)
    third: int = attrs.field(default=1, converter=attrs.Converter(_at_least, takes_self=True, takes_field=True))
    fourth: tuple[int, ...] = attrs.field(factory=tuple)
    fifth: int = attrs.field(default=attrs.Factory(lambda self: self.second, takes_self=True))
    child: "Own | None" = None

    def __attrs_post_init__(self) -> None:
        if self.fifth > 9:
            raise MoneyError("below-zero", what="fifth", value=self.fifth)


def test_classes_of_a_host_are_read_as_strictly() -> None:
    converter = make_converter()
    value = Own(2, 3, child=Own(1, 1))
    assert converter.structure(converter.unstructure(value), Own) == value
    with pytest.raises(CodecError) as caught:
        converter.structure({"first": 5, "second": 1, "child": {"first": "x", "second": 1, "fifth": 10}}, Own)
    assert [(fault.path, fault.slug) for fault in explain(caught.value)] == [
        ("child.first", "json-form"), ("second", "below-zero"),
    ]  # fmt: skip


def test_defaults_stand_in_when_a_class_is_checked_whole() -> None:
    assert found({"first": 1, "second": 12, "fourth": 1}, Own) == {"fourth": "json-form", "": "below-zero"}


def test_hooks_of_a_host_come_first_and_their_errors_come_through() -> None:
    converter = make_converter()
    converter.register_structure_hook(complex, lambda value, _: complex(value))
    assert converter.structure("1j", complex) == 1j
    with pytest.raises(ValueError, match="malformed"):
        converter.structure("x", complex)


def test_an_error_of_a_class_that_the_search_does_not_meet_again_comes_through() -> None:
    calls = iter([True, False])

    @attrs.frozen
    class Moody:
        n: int

        def __attrs_post_init__(self) -> None:
            if next(calls):
                raise MoneyError("below-zero", what="n", value=self.n)

    with pytest.raises(MoneyError):
        make_converter().structure({"n": 1}, Moody)


def test_groups_of_cattrs_are_explained() -> None:
    converter = cattrs.Converter()
    document = {"routes": [{"channel": "post"}, {"channel": "post", "online_level": "full"}], "name": "x"}
    converter.register_structure_hook(Route.__annotations__["term"], lambda value, _: value)
    with pytest.raises(BaseExceptionGroup) as caught:
        converter.structure({**document, "components": [{"name": "x", "originals": "y"}]}, ProcedureCase)
    assert [(fault.path, fault.slug) for fault in explain(caught.value)] == [
        ("routes[1]", "offline-level"), ("components[0].originals", "other-error"),
    ]  # fmt: skip
    with pytest.raises(BaseExceptionGroup) as caught:
        converter.structure({"x": {"n": "y"}}, dict[str, Own])
    assert explain(caught.value)[0].slug == "other-error"


def test_groups_that_hold_our_own_errors_join_their_paths() -> None:
    inner = refused({"n": 5}, Months)
    inner.add_note("no path")
    listed = refused([5], tuple[str, ...])
    listed.__notes__ = [cattrs.IterableValidationNote("in a list", 3, str)]
    assert [fault.path for fault in explain(ExceptionGroup("both", [inner, listed]))] == ["kind", "[3][0]"]
    keyed = refused([5], tuple[str, ...])
    keyed.__notes__ = [cattrs.IterableValidationNote("in a mapping", (1, 2), str)]
    assert explain(ExceptionGroup("one", [keyed]))[0].path == "[0]"
    named = refused({"kind": "weeks", "n": 5}, Months)
    named.__notes__ = [cattrs.AttributeValidationNote("in a class", "term", Months)]
    assert explain(ExceptionGroup("one", [named]))[0].path == "term.kind"


def test_any_error_has_an_explanation() -> None:
    assert explain(ValueError("no")) == (Fault("", None, "", "no", "other-error"),)
    assert explain(KeyboardInterrupt())[0].rule == "KeyboardInterrupt"
    assert explain(MotcuaError("not-positive", what="n", value=0))[0].value == 0
    with pytest.raises(ArgumentTypeError, match="error must be an exception"):
        explain("no")  # type: ignore[arg-type]  # the point of the test


def test_many_are_read_and_the_sound_ones_kept() -> None:
    rows = [{"amount": "1", "currency": "VND"}, {"amount": 1}, None]
    read = structure_many(iter(rows), Money)
    assert read.values == (Money(1, "VND"),)
    assert [(refusal.place, len(refusal.faults), refusal.value) for refusal in read.refused] == [
        (1, 1, {"amount": 1}), (2, 1, None),
    ]  # fmt: skip
    assert str(read.refused[1]).startswith("[2] as a whole: None is not")


@pytest.mark.parametrize("rows", ["x", b"x", {"a": 1}, 5, None])
def test_many_asks_for_a_sequence(rows: Any) -> None:
    with pytest.raises(ArgumentTypeError, match="the rows must be a sequence of objects"):
        structure_many(rows, Money)


def test_many_asks_for_a_type_once() -> None:
    with pytest.raises(CodecError, match="has no JSON form"):
        structure_many([], complex)


@pytest.mark.parametrize(
    ("path", "inside", "whole"),
    [("", "", ""), ("a", "", "a"), ("", "b[0].c", "b[0].c"), ("a[1]", "b", "a[1].b"), ("a", "[0].b", "a[0].b")],
)
def test_a_place_inside_a_value_stands_behind_the_place_of_the_value(path: str, inside: str, whole: str) -> None:
    fault = located(CatalogueError("no-versions", path=inside, value=()), {}, path)
    assert (fault.fields["path"], str(fault).partition(": ")[0]) == (whole, whole)
