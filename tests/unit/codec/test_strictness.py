"""Nothing is coerced: every leaf reads what it writes, and each look-alike is refused with what is allowed."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import Any, Literal

import pytest
from cattrs.errors import StructureHandlerNotFoundError

from motcua_lib import VIETNAM_TIME, CalendarDays, Channel, Money, Months, Pause, Session, Step, Text, WorkingDays
from motcua_lib.codec import explain, make_converter, structure, to_json, unstructure, wrap
from motcua_lib.codec._leaves import DEEPEST
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import ArgumentTypeError, CodecError, NaiveDatetimeError
from motcua_lib.model.clock import DAY_TERMS, CountingRule

HUGE = 10**5000


class OwnText(Text):
    """A text of one's own, whose further fields would be lost."""


def refusal(value: Any, cls: Any) -> Any:
    """The only fault of a value."""
    with pytest.raises(CodecError) as caught:
        structure(value, cls)
    (fault,) = explain(caught.value)
    assert str(fault) in str(caught.value)
    return fault


@pytest.mark.parametrize(
    ("cls", "wrong"),
    [
        (str, [5, None, True, ["a"], b"a", type("Own", (str,), {})("a")]),
        (int, ["1", 1.0, 1.9, True, None, Decimal(1)]),
        (bool, ["no", "true", 0, 1, None]),
        (date, ["2026-1-5", "20260105", "2026-01-05T00:00:00+07:00", "2026-W01-1", "05/01/2026", 20260105, None,
                date(2026, 1, 5), "2026-01-05\n", "0000-01-01", "2026-13-01", "２０２６-01-05"]),
        (time, ["7:30", "24:00", "07:30+07:00", "07:30:60", "0730", 730, "07:30:00.1234567"]),
        (datetime, ["2026-01-05T08:20:00", "2026-01-05", "2026-01-05 08:20:00+07:00", 1767576000,
                    "2026-01-05T08:20:00+0700",
                    datetime(2026, 1, 5, tzinfo=VIETNAM_TIME)]),
        (Decimal, [5, 1.5, "1e3", "01", "1.", ".5", "NaN", "Infinity", "+1", "1_000", "1,000", "", "9" * 200, "٣"]),
        (Fraction, [1, "1/0", "1/02", "0.5", ""]),
        (timedelta, ["P", "PT", "1H", "P1M", "P1W", 3600, "PT1.1234567S"]),
        (Channel, ["COUNTER", "Trực tiếp", 1, None, True, ["counter"], {}]),
        (Literal["vi", "en"], ["fr", None, 1]),
        (ProcedureCode, [1.000757, "1.00757", " 1.000757", "1.000757 ", "", None]),
        (tuple[int, ...], [(1, 2), "12", None, {"0": 1}, 5]),
    ],
)  # fmt: skip
def test_look_alikes_are_refused(cls: Any, wrong: list[Any]) -> None:
    for value in wrong:
        fault = refusal(value, cls)
        assert fault.path == ""
        assert fault.slug in ("json-form", "code-form", "json-not-compact")
        assert fault.rule


def repr_of(value: object) -> str:
    """An id that is the same in every process, which the order of a set is not."""
    return str(sorted(map(str, value))) if isinstance(value, frozenset) else str(value)


@pytest.mark.parametrize(
    ("value", "cls", "written"),
    [
        (date(2026, 1, 5), date, "2026-01-05"),
        (time(7, 30), time, "07:30"),
        (time(7, 30, 5), time, "07:30:05"),
        (time(7, 30, 0, 5), time, "07:30:00.000005"),
        (datetime(2026, 1, 5, 1, tzinfo=UTC), datetime, "2026-01-05T08:00:00+07:00"),
        (Decimal("1E+3"), Decimal, "1000"),
        (Decimal("2.50"), Decimal, "2.50"),
        (Fraction(793, 1024), Fraction, "793/1024"),
        (Fraction(2), Fraction, "2"),
        (timedelta(0), timedelta, "P0D"),
        (timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=500), timedelta, "P1DT2H3M4.0005S"),
        (-timedelta(hours=36), timedelta, "-P1DT12H"),
        (timedelta(seconds=90), timedelta, "PT1M30S"),
        (Channel.POST, Channel, "post"),
        ("vi", Literal["vi", "en"], "vi"),
        (True, bool, True),
        (2, bool | int, 2),
        (False, bool | int, False),
        ("x", str | Text, "x"),
        (Text("a", "b"), str | Text, {"vi": "a", "en": "b"}),
        (date(2026, 1, 5), date | datetime | Text, "2026-01-05"),
        ({"a": 1}, dict[str, int], {"a": 1}),
        (frozenset({Channel.POST, Channel.COUNTER}), frozenset[Channel], ["counter", "post"]),
        ((3, "x"), tuple[int, str], [3, "x"]),
        (None, int | None, None),
        ([1, {"a": None, "b": [1.5, "x"]}], object, [1, {"a": None, "b": [1.5, "x"]}]),
    ],
    ids=repr_of,
)
def test_leaves_are_written_one_way_and_read_back(value: Any, cls: Any, written: Any) -> None:
    assert unstructure(value, cls) == written
    assert structure(json.loads(json.dumps(written)), cls) == value


def test_instants_come_back_as_vietnam_time() -> None:
    for text in ("2026-01-05T01:20:00Z", "2026-01-05T08:20+07:00", "2026-01-04T15:50:00-09:30"):
        instant = structure(text, datetime)
        assert instant == datetime(2026, 1, 5, 8, 20, tzinfo=VIETNAM_TIME)
        assert instant.tzinfo is VIETNAM_TIME


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("2026-02-30", date), ("2026-02-30T08:00:00+07:00", datetime), ("9999-12-31T23:00:00Z", datetime),
        ("2025-02-29", date | datetime),
    ],
)  # fmt: skip
def test_days_that_do_not_exist(text: str, cls: Any) -> None:
    assert refusal(text, cls).slug == "json-no-such-day"


def test_an_amount_of_time_beyond_all_there_is() -> None:
    for longest in (timedelta.max, timedelta.min):
        assert structure(unstructure(longest, timedelta), timedelta) == longest
    for text in ("P999999999DT24H", "-P999999999DT1S", "P999999999DT23H59M60S"):
        fault = refusal(text, timedelta)
        assert (fault.slug, fault.value) == ("json-too-long", text)


def test_half_a_character_is_refused_and_named() -> None:
    fault = refusal({"vi": "đ\ud800", "en": "x"}, Text)
    assert (fault.path, fault.slug) == ("vi", "json-surrogate")


def test_any_json_value_but_only_that() -> None:
    deep: Any = []
    for _ in range(DEEPEST + 1):
        deep = [deep]
    assert refusal(deep, object).slug == "json-too-deep"
    for wrong in (float("nan"), float("inf"), (1,), {1: 2}, date(2026, 1, 5), {"a": b""}):
        assert refusal(wrong, object).slug == "json-form"
    with pytest.raises(CodecError):
        unstructure({"a": object()}, object)


@pytest.mark.parametrize(
    "value", [HUGE, [HUGE], "x" * 10**6, {"a": {"b": {"c": ["x" * 500] * 500}}}], ids=["int", "ints", "text", "deep"]
)
def test_messages_stay_short_whatever_the_value(value: Any) -> None:
    assert len(str(refusal(value, date))) < 400


def test_a_set_is_a_list_without_repetition() -> None:
    faults = refusal(["post", "counter", "post"], frozenset[Channel])
    assert (faults.path, faults.slug) == ("[2]", "json-twice")


def test_a_list_of_a_fixed_length() -> None:
    assert refusal([1], tuple[int, str]).slug == "json-length"
    assert refusal("ab", tuple[int, str]).slug == "json-form"
    assert refusal([1, 2], tuple[int, str]).path == "[1]"


def test_objects_with_keys_that_are_data() -> None:
    assert refusal({"a b": "x"}, dict[str, int]).path == "['a b']"
    assert refusal([], dict[str, int]).allowed == "an object"
    assert refusal({5: 1}, dict[str, int]).slug == "json-form"


def test_a_day_or_an_instant_is_told_by_its_form() -> None:
    assert structure("2026-01-05", date | datetime) == date(2026, 1, 5)
    assert structure("2026-01-05T08:20:00+07:00", date | datetime).hour == 8
    assert refusal("2026-01-05T08:20:00", date | datetime).slug == "json-form"
    assert refusal(5, date | datetime).slug == "json-form"
    assert unstructure(Step("x", date(2026, 1, 5))) == {"rule": "x", "at": "2026-01-05"}


def test_a_code_with_two_readings_is_what_its_class_says() -> None:
    text = "1.000948.H38.02"
    local, service = structure(text, LocalProcedureCode), structure(text, OnlineServiceCode)
    assert (str(local.agency), service.number, str(service.procedure)) == ("H38.02", "02", "1.000948.H38")
    assert unstructure(local) == unstructure(service) == text


def test_a_code_is_only_its_compact_form() -> None:
    fault = refusal("1.000948.h38", LocalProcedureCode)
    assert fault.slug == "json-not-compact"
    assert "1.011442.000.00.00.H38" in fault.allowed


def test_terms_that_roll_are_named_by_their_kinds() -> None:
    rolls = structure(["calendar-days", "months"], frozenset[type])
    assert rolls < DAY_TERMS
    assert refusal(["working-days"], frozenset[type]).path == "[0]"
    assert unstructure(DAY_TERMS, CountingRule.__annotations__["rolls"]) == [
        "calendar-days", "months", "weeks", "years",
    ]  # fmt: skip


def test_differences_of_money_come_back_and_costs_stay_costs() -> None:
    difference = Money(1, "VND") - Money(3, "VND")
    assert structure(unstructure(difference), Money) == difference
    assert refusal({"amount": "5"}, Money).slug == "no-currency"
    assert refusal({"amount": "-5", "currency": "đ"}, Money).slug == "not-a-currency"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (Text("x", None), None),
        (Step("x", datetime(2026, 1, 5)), "naive"),
        (Step("x", details={"a": 1.5}), "does not hold what its types say"),
        (Step("x", "today"), "json-no-text"),
        (Session, "does not hold what its types say"),
    ],
    ids=["text", "naive", "float", "str", "class"],
)  # fmt: skip
def test_what_cannot_be_written_is_told(value: Any, message: str | None) -> None:
    if message is None:
        assert unstructure(value) == {"vi": "x", "en": None}  # a class without checks is written as it stands
        return
    with pytest.raises((CodecError, NaiveDatetimeError)) as caught:
        unstructure(value)
    assert message in str(caught.value) or message == caught.value.slug


def test_decimals_and_days_that_json_cannot_hold() -> None:
    for value, cls in ((Decimal("NaN"), Decimal), (Decimal("1E+200"), Decimal), (datetime(2026, 1, 5), date)):
        with pytest.raises(CodecError):
            unstructure(value, cls)


@pytest.mark.parametrize("values", [(Money(1, "VND"),), [Money(1, "VND")], ()])
def test_many_values_are_written_with_the_type_of_their_members(values: tuple[Money, ...] | list[Money]) -> None:
    with pytest.raises(CodecError, match=r"has no JSON form: say what its members are .*cls=tuple\[Money, \.\.\.\]"):
        unstructure(values)
    assert unstructure(tuple(values), tuple[Money, ...]) == [{"amount": "1", "currency": "VND"}] * len(values)


def test_what_is_json_ready_is_not_written_twice() -> None:
    with pytest.raises(CodecError, match=r"dict has no JSON form: .* is JSON-ready already; json\.dumps writes it"):
        to_json(wrap(Money(1, "VND")))


@pytest.mark.parametrize("indent", [-1, 81, 10**30])
def test_a_level_is_set_in_by_so_many_spaces(indent: int) -> None:
    assert to_json(Money(1, "VND"), indent=80).count("\n") == 3
    with pytest.raises(CodecError, match=f"indent must be None or 0 to 80 spaces, not {indent}"):
        to_json(Money(1, "VND"), indent=indent)


def test_a_value_of_another_type_than_it_is_written_as() -> None:
    with pytest.raises(CodecError, match="cannot be written as JSON; it is no value of the type <class 'int'>"):
        to_json(Money(1, "VND"), int)


def test_a_member_of_another_type_than_it_is_written_as() -> None:
    with pytest.raises(CodecError, match=r"cannot be written as JSON; it is no value of the type tuple\[int, \.\.\.\]"):
        to_json((Money(1, "VND"),), tuple[int, ...])


def test_the_second_argument_is_a_type() -> None:
    with pytest.raises(ArgumentTypeError, match="cls must be a type, such as Dossier"):
        structure({}, [])
    with pytest.raises(ArgumentTypeError, match="cls must be a type, such as Dossier, not 'dossier'"):
        structure({}, "dossier")
    with pytest.raises(CodecError, match="complex has no JSON form"):
        structure({}, complex)
    with pytest.raises(CodecError, match="give each class a kind"):
        structure({}, Money | Pause)
    with pytest.raises(CodecError, match="look alike"):
        structure("x", str | Channel)
    with pytest.raises(CodecError, match="no JSON form"):
        structure({}, dict[int, int])
    with pytest.raises(CodecError, match="no JSON form"):
        structure([], set[int])


def test_a_choice_is_told_by_the_type_of_the_json_value() -> None:
    assert refusal(5, str | Text).allowed == "text or an object"
    assert refusal({"vi": 5, "en": "b"}, str | Text).path == "vi"
    assert refusal(True, int | str).slug == "json-form"


def test_a_type_that_nobody_knows_is_left_to_cattrs() -> None:
    with pytest.raises(StructureHandlerNotFoundError):
        make_converter().structure("1j", complex)


@pytest.mark.parametrize(
    ("value", "cls", "message"),
    [
        (WorkingDays(5), Months, "WorkingDays where Months stands"),
        (WorkingDays(5), CalendarDays, "WorkingDays where CalendarDays stands"),
        (CalendarDays(3), WorkingDays | None, "CalendarDays where WorkingDays stands"),
        ((WorkingDays(1), Months(2)), tuple[WorkingDays, ...], "Months where WorkingDays stands"),
        (WorkingDays(5), Money, "WorkingDays where Money stands"),
        (1.5, int, "1.5 cannot be written as JSON; it is no value of the type <class 'int'>"),
        ("5", int, "'5' cannot be written as JSON; it is no value of the type <class 'int'>"),
        (5, str, "5 cannot be written as JSON; it is no value of the type <class 'str'>"),
        (OwnText("a", "b"), Text, "OwnText where Text stands"),
        ((1.5,), tuple[int, ...], r"\[1.5\] cannot be written as JSON; it is no value of the type tuple\[int"),
        ((True,), tuple[int, ...], r"\[True\] cannot be written"),
        ("abc", tuple[str, ...], r"it is no value of the type tuple\[str, ...\]"),
        ((1, "a"), tuple[str, int], r"\[1, 'a'\] cannot be written"),
        (1.5, int | None, r"1.5 cannot be written as JSON; it is no value of the type int \| None"),
        ({"a": 1.5}, Mapping[str, int], r"{'a': 1.5} cannot be written"),
        ({1: 1}, Mapping[str, int], r"{1: 1} cannot be written"),
        (3, Literal["vi", "en"], r"3 cannot be written .* typing.Literal\['vi', 'en'\]"),
        ("fr", Literal["vi", "en"] | Money, "'fr' cannot be written"),
        (1e-9, Decimal, "1e-09 cannot be written as JSON; an exact number is a decimal.Decimal"),
        (5, Decimal, "5 cannot be written as JSON; an exact number is a decimal.Decimal"),
    ],
)
def test_nothing_is_written_under_the_name_of_another_class(value: object, cls: Any, message: str) -> None:
    for write in (lambda: to_json(value, cls), lambda: make_converter().unstructure(value, cls)):
        with pytest.raises(CodecError, match=message):
            write()


@pytest.mark.parametrize(
    ("value", "cls", "written"),
    [
        ((1, 2), tuple[int, ...], [1, 2]),
        (None, int | None, None),
        (("a", 1), tuple[str, int], ["a", 1]),
        ({"a": 1}, Mapping[str, int], {"a": 1}),
        ({"a": Money(1, "VND")}, Mapping[str, Money], {"a": {"amount": "1", "currency": "VND"}}),
        ("vi", Literal["vi", "en"] | Money, "vi"),
        (Money(1, "VND"), Literal["vi", "en"] | Money, {"amount": "1", "currency": "VND"}),
    ],
)
def test_members_are_written_as_their_type_says(value: object, cls: Any, written: object) -> None:
    assert unstructure(value, cls) == written
    assert structure(written, cls) == value


def test_a_hook_of_ones_own_says_itself_what_it_writes() -> None:
    converter = make_converter()
    converter.register_unstructure_hook(date, lambda day: f"{day:%d/%m/%Y}")
    assert converter.unstructure(date(2026, 1, 5), date) == "05/01/2026"
    converter.register_unstructure_hook(Channel, lambda channel: channel.name)
    assert converter.unstructure(Channel.POST, Channel) == "POST"


def test_members_of_number_and_text_enums_of_ones_own_are_written() -> None:
    number, text = IntEnum("number", {"ONE": 1}), StrEnum("text", {"A": "a"})
    assert (to_json(number.ONE), to_json(text.A, text)) == ("1", '"a"')


def test_numbers_of_thousands_of_digits_are_told_in_words() -> None:
    with pytest.raises(CodecError, match="it holds a number of thousands of digits, or what no JSON text holds"):
        to_json(WorkingDays(HUGE))
    with pytest.raises(CodecError, match="'a fraction of thousands of digits' is not a fraction as text"):
        to_json(Fraction(HUGE, 3))
