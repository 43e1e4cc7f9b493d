"""Đối số: messages about what a caller passes: types, quantities, instants."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # arguments
    "not-a-date": "{what} must be a datetime.date, not {value!r}; for an instant pass its .date() in Vietnam time",
    "not-an-instant": "{what} must be an aware datetime.datetime, not {value!r}",
    "not-a-count": "{what} must be a whole number (int, not bool or float), not {value!r}",
    "not-a-receipt": "received must be a datetime.date, an aware datetime.datetime or a Reception, not {value!r}",
    "wrong-type": "{what} must be {allowed}, not {value!r}",
    "naive-datetime": "{what} is the naive datetime {value!r}; pass an aware one, for example "
    "datetime(..., tzinfo=VIETNAM_TIME)",
    "no-working-time": "an amount of working time must be more than nothing, not {value}",
    "no-such-places": "places must be 0 to {most} decimals, not {value!r}",
    "missing-methods": "{what} must answer {wanted}; {value!r} has no {missing}",
    "sizes-order": "min_size and max_size must be 0 or more and in order, not {low} and {high}",
    "bounds-order": "first must not be after last, and {first} is after {last}",
    "not-positive": "{what} must be 1 or more, not {value!r}",
}
