"""Giá trị đơn trong JSON: how one text, number, day, instant or code is written, and nothing else taken for it.

Each leaf reads what it writes and never coerces: "no" is not false, 1.9 and true are not 1, null is not "None". A
second argument is the type that cattrs passes; no leaf needs it.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, NoReturn

import attrs

from motcua_lib.codec._shown import shown
from motcua_lib.errors import CodecError, OutOfRangeError
from motcua_lib.model.days import in_vietnam

__all__ = ["DEEPEST", "PLAIN", "Leaf", "anything", "as_is", "leaf_of", "refuse", "sound_text", "table_leaf"]

DEEPEST = 64
"""How many lists and objects may stand inside one another, in text and in values (`_depth.py`): scores of 31 levels."""

Read = Callable[..., Any]


def as_is(value: Any) -> Any:
    """The value itself."""
    return value


@attrs.frozen(eq=False)
class Leaf:
    """Giá trị đơn: how it is read, how it is written, and what JSON Schema says of it.

    Args:
        words: what is allowed, in words.
        read: the value of a JSON value; a CodecError when it is another.
        write: the JSON value of a value.
        schema: the JSON Schema of what is written.
        form: the type of the JSON value, by which a union tells it from others.
    """

    words: str
    read: Read
    write: Callable[[Any], Any] = attrs.field(kw_only=True, default=as_is)
    schema: Mapping[str, Any] = attrs.field(kw_only=True)
    form: type = attrs.field(kw_only=True, default=str)


def refuse(slug: str, value: object, allowed: object, **fields: object) -> NoReturn:
    """Raise the fault of one value; its path is added where it is known."""
    raise CodecError(slug, value=value, shown=shown(value), allowed=allowed, **fields)


TEXT = "text"


def sound_text(value: Any, _: object = None) -> str:
    """A text of whole characters."""
    if value.__class__ is not str:
        refuse("json-form", value, TEXT)
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            refuse("json-surrogate", value, "every character is a whole one")
    text: str = value
    return text


WHOLE = "a whole number, such as 5"


def _whole(value: Any, _: object = None) -> int:
    if value.__class__ is not int:
        refuse("json-form", value, WHOLE)
    number: int = value
    return number


FLAG = "true or false"


def _flag(value: Any, _: object = None) -> bool:
    if value.__class__ is not bool:
        refuse("json-form", value, FLAG)
    flag: bool = value
    return flag


MOST_MEASURE = 2**53
MEASURE = f"a number from -{MOST_MEASURE} to {MOST_MEASURE}, such as 0.25"


def _measure(value: Any, _: object = None) -> float:
    """A measured number, which has no exact value; up to 2**53 every system reads a whole one as the same."""
    if value.__class__ not in (float, int) or not -MOST_MEASURE <= value <= MOST_MEASURE:
        refuse("json-form", value, MEASURE)
    return float(value)


_YEAR, _MONTH, _DAY = "(?!0000)[0-9]{4}", "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
_HOUR, _SIXTY = "(?:[01][0-9]|2[0-3])", "[0-5][0-9]"
DAY_PATTERN = f"{_YEAR}-{_MONTH}-{_DAY}"
CLOCK_PATTERN = rf"{_HOUR}:{_SIXTY}(?::{_SIXTY}(?:\.[0-9]{{1,6}})?)?"
INSTANT_PATTERN = f"{DAY_PATTERN}T{CLOCK_PATTERN}(?:Z|[+-]{_HOUR}:{_SIXTY})"
DECIMAL_PATTERN = r"-?(?:0|[1-9][0-9]{0,119})(?:\.[0-9]{1,120})?"
FRACTION_PATTERN = r"-?(?:0|[1-9][0-9]{0,399})(?:/[1-9][0-9]{0,399})?"
DURATION_PATTERN = (
    r"-?P(?=[0-9T])(?:([0-9]{1,9})D)?"
    r"(?:T(?=[0-9])(?:([0-9]{1,2})H)?(?:([0-9]{1,2})M)?(?:([0-9]{1,2}(?:\.[0-9]{1,6})?)S)?)?"
)

DAY = "a day written YYYY-MM-DD, such as '2026-01-05'"
CLOCK = "a clock time written HH:MM or HH:MM:SS, such as '07:30'"
INSTANT = "an instant with its offset, such as '2026-01-05T08:20:00+07:00'"
DECIMAL = "an exact number as text, such as '1024000' or '2.5'"
FRACTION = "a fraction as text, such as '793/1024'"
DURATION = "an amount of time written as in ISO 8601, such as 'P1DT2H' or 'PT1.5S'"


def _matcher(pattern: str, words: str) -> Callable[[Any], re.Match[str]]:
    match = re.compile(pattern).fullmatch

    def matched(value: Any) -> re.Match[str]:
        found = match(value) if value.__class__ is str else None
        return refuse("json-form", value, words) if found is None else found

    return matched


_is_day, _is_clock, _is_instant = (
    _matcher(pattern, words)
    for pattern, words in ((DAY_PATTERN, DAY), (CLOCK_PATTERN, CLOCK), (INSTANT_PATTERN, INSTANT))
)
_is_decimal, _is_fraction, _is_duration = (
    _matcher(pattern, words)
    for pattern, words in ((DECIMAL_PATTERN, DECIMAL), (FRACTION_PATTERN, FRACTION), (DURATION_PATTERN, DURATION))
)


def _day(value: Any, _: object = None) -> date:
    _is_day(value)
    try:
        return date.fromisoformat(value)
    except ValueError:
        refuse("json-no-such-day", value, DAY)


def _write_day(value: date) -> str:
    if value.__class__ is not date:
        refuse("json-no-text", value, "a day is a plain datetime.date")
    return value.isoformat()


def _clock(value: Any, _: object = None) -> time:
    _is_clock(value)
    return time.fromisoformat(value)


def _write_clock(value: time) -> str:
    return value.isoformat("auto" if value.second or value.microsecond else "minutes")


def _instant(value: Any, _: object = None) -> datetime:
    _is_instant(value)
    try:
        return in_vietnam(datetime.fromisoformat(value))
    except (ValueError, OutOfRangeError):
        refuse("json-no-such-day", value, INSTANT)


def _write_instant(value: datetime) -> str:
    return in_vietnam(value).isoformat()


MOMENT = f"{DAY}, or {INSTANT}"
_DAY_LENGTH = 10


def _moment(value: Any, _: object = None) -> date:
    if value.__class__ is not str:
        refuse("json-form", value, MOMENT)
    return _day(value) if len(value) <= _DAY_LENGTH else _instant(value)


def _write_moment(value: date) -> str:
    return _write_instant(value) if isinstance(value, datetime) else _write_day(value)


def _decimal(value: Any, _: object = None) -> Decimal:
    _is_decimal(value)
    return Decimal(value)


def _write_decimal(value: Decimal) -> str:
    if not isinstance(value, Decimal):  # a float would be written, to six places
        refuse("json-no-text", value, "an exact number is a decimal.Decimal")
    text = f"{value:f}"
    _is_decimal(text)
    return text


def _fraction(value: Any, _: object = None) -> Fraction:
    _is_fraction(value)
    return Fraction(value)


def _write_fraction(value: Fraction) -> str:
    try:
        text = str(value)
    except ValueError:
        refuse("json-form", "a fraction of thousands of digits", FRACTION)
    _is_fraction(text)
    return text


def _duration(value: Any, _: object = None) -> timedelta:
    days, hours, minutes, seconds = _is_duration(value).groups()
    whole, _, part = (seconds or "0").partition(".")
    sign = -1 if value[0] == "-" else 1
    micro = int(part.ljust(6, "0"))
    try:
        clock = timedelta(hours=int(hours or 0), minutes=int(minutes or 0), seconds=int(whole), microseconds=micro)
        return timedelta(sign * int(days or 0)) + sign * clock
    except OverflowError:
        refuse("json-too-long", value, DURATION)


def _write_duration(value: timedelta) -> str:
    amount = abs(value)
    minutes, seconds = divmod(amount.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    second = f"{seconds}.{amount.microseconds:06d}".rstrip("0").rstrip(".")
    parts = ((str(hours), "H"), (str(minutes), "M"), (second, "S"))
    clock = "".join(part + unit for part, unit in parts if part != "0")
    days = f"{amount.days}D" if amount.days or not clock else ""
    return f"{'-' if value < timedelta(0) else ''}P{days}{'T' if clock else ''}{clock}"


JSON_VALUE = "a value of JSON: null, true, false, a number, text, a list or an object with text for keys"


def anything(value: Any, _: object = None, *, left: int = DEEPEST) -> Any:
    """A value that JSON can hold, itself; what only looks like one is refused."""
    kind = value.__class__
    if kind is str:
        return sound_text(value)
    if value is None or kind is bool or kind is int:
        return value
    if kind is float and value - value == 0:
        return value
    if not left:
        refuse("json-too-deep", value, DEEPEST)
    if kind is list:
        return [anything(member, left=left - 1) for member in value]
    if kind is dict:
        return {sound_text(key): anything(member, left=left - 1) for key, member in value.items()}
    return refuse("json-form", value, JSON_VALUE)


def _pattern(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


_LEAVES: Mapping[object, Leaf] = {
    str: Leaf(TEXT, sound_text, schema={"type": "string"}),
    int: Leaf(WHOLE, _whole, schema={"type": "integer"}, form=int),
    bool: Leaf(FLAG, _flag, schema={"type": "boolean"}, form=bool),
    float: Leaf(
        MEASURE,
        _measure,
        write=_measure,
        schema={"type": "number", "minimum": -MOST_MEASURE, "maximum": MOST_MEASURE},
        form=float,
    ),
    date: Leaf(DAY, _day, write=_write_day, schema={**_pattern(DAY_PATTERN), "format": "date"}),
    time: Leaf(CLOCK, _clock, write=_write_clock, schema=_pattern(CLOCK_PATTERN)),
    datetime: Leaf(INSTANT, _instant, write=_write_instant, schema=_pattern(INSTANT_PATTERN)),
    date | datetime: Leaf(MOMENT, _moment, write=_write_moment, schema=_pattern(f"{DAY_PATTERN}|{INSTANT_PATTERN}")),
    Decimal: Leaf(DECIMAL, _decimal, write=_write_decimal, schema=_pattern(DECIMAL_PATTERN)),
    Fraction: Leaf(FRACTION, _fraction, write=_write_fraction, schema=_pattern(FRACTION_PATTERN)),
    timedelta: Leaf(DURATION, _duration, write=_write_duration, schema=_pattern(DURATION_PATTERN)),
    object: Leaf(JSON_VALUE, anything, write=anything, schema={}),
    Any: Leaf(JSON_VALUE, anything, write=anything, schema={}),
}


PLAIN: Mapping[type, Leaf] = {
    kind: leaf for kind, leaf in _LEAVES.items() if isinstance(kind, type) and kind is not object
}
"""The leaves of classes, which cattrs would otherwise read and write in its own way."""


def leaf_of(kind: object) -> Leaf | None:
    """The leaf of a plain type; None for any other."""
    return _LEAVES.get(kind)


def table_leaf(names: Mapping[Any, Any], write: Callable[[Any], Any]) -> Leaf:
    """The leaf of values by their names: of an enum by its values, of a literal by itself."""
    words = f"one of {', '.join(map(repr, names))}"
    forms = {type(name) for name in names}

    def read(value: Any, _: object = None) -> Any:
        if value.__class__ in forms and value in names:
            return names[value]
        return refuse("json-form", value, words)

    return Leaf(words, read, write=write, schema={"enum": list(names)}, form=next(iter(forms)))
