"""Cột dữ liệu: messages about whole columns; a row is counted from 0."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "not-a-column-of-days": "{what} must be a column of days (datetime64[D] or whole epoch days) or of instants "
    "(datetime64 in UTC), not of {value}{hint}",
    "shapes-apart": "{what} has the shape {shape}, which does not fit the shape {other_shape} of {other}",
    "not-a-column-of-instants": "{what} must be a column of instants, datetime64 with a clock time in UTC, "
    "not of {value}{hint}",
    "not-a-column": "{what} must be a column, one array of rows of one shape, not {value!r}",
    "masked-column": "{what} is a masked array, whose mask would be lost; pass a plain one, of its known rows alone",
    "amounts-beside-places": "n and which exclude each other: the terms that which chooses have their amounts already",
    "not-a-column-of-counts": "{what} must be a column of whole numbers, not of {value}",
    "finer-than-microseconds": "row {row} of {what} is {value}, finer than a microsecond, which no datetime holds",
    "count-in-column": "row {row} of {what} is {value!r}; a term is 1 or more",
    "row-out-of-range": "row {row} of {what} is {value}, outside the days {first} to {last} that the calendar covers",
    "row-unknown": "row {row} of {what} is NaT: the row has no {lack}; compute the rows alone that have one",
    "answer-out-of-range": "row {row} of {what} is {value}, and its answer leaves the days {first} to {last} that the "
    "calendar covers",
    "no-such-place": "row {row} of which is {value!r}, but there are {count} terms, counted from 0",
    "needs-instants": "{what} depends on the clock time of the receipt; pass datetime64 instants in UTC, not {value}",
    "hours-in-a-chain": "a chain with {term!r} runs by the clock and has no column form; use deadlines.due",
    "never-open": "the office hours {hours} have no session on any working day of the calendar",
    "arrow-column-taken": "the table has a column {name!r} already; pass another name",
    "arrow-no-column": "the table has no column {name!r}; it has {names}",
    "arrow-column-twice": "the table has more than one column {name!r}; rename the others",
    "arrow-naive": "the column {name!r} holds {value}, timestamps without a zone; give it one, such as "
    "'Asia/Ho_Chi_Minh'",
    "no-date-holds": "row {row} of {what} is {value}, which no date holds",
    "verdict-needs-instants": "{why} is compared by the clock; pass {what} as datetime64 instants in UTC, not {value}",
    "open-without-at": "row {row} is not finished; pass at=, the day or the aware instant that open rows are judged at",
    "row-finished-before-received": "row {row} is finished at {finished}, before it is received at {received}",
    "no-such-verdict": "row {row} of codes is {value!r}; a verdict is 0 to {last}",
    "no-such-channel-code": "row {row} of channel is {value!r}; it must be one of {allowed}",
    "not-a-column-of-labels": "{what} must be a column of whole numbers or of text, not of {value}",
    "label-ends-with-nul": "row {row} of {what} is {value!r}; a label must not end with the character NUL",
    "columns-off": "the law in the book counts the receipt day or rolls otherwise, which columns do not do; use "
    "deadlines.due",
}
