"""Cơ sở dữ liệu quốc gia về thủ tục hành chính: published rows to procedures, with a report on each.

Columns are read as they are published. What contradicts itself is reported and never corrected; what is not understood
is reported and never guessed. A row is refused only when it gives no procedure: no code or name, a column of another
type, a channel that does not exist, a negative count or fee, a fee without a currency.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Any, TypeVar

import attrs

from motcua_lib.codes import result as result_codes
from motcua_lib.errors import ArgumentTypeError, MotcuaError, ProcedureError, QuantityError
from motcua_lib.model.procedure import Procedure, as_code
from motcua_lib.model.procedure_parts import Component, Level, ProcedureResult, Route
from motcua_lib.reading._fees import Remark
from motcua_lib.reading._routes import CHANNELS, Reader, sort_cases
from motcua_lib.reading._tokens import quote
from motcua_lib.reading.findings import Batch, Fault, Finding, Reading, Refusal, Report

__all__ = ["read_procedure", "read_procedures"]

T = TypeVar("T")
Row = Mapping[str, object]
Path = tuple[str, int]
"""The column of a record and its place there, written out only where there is something to say."""


@attrs.frozen
class _Shape:
    """The columns of a record: their names, their types, and how all are taken at once."""

    names: tuple[str, ...]
    kinds: tuple[type, ...]
    take: Callable[[Row], tuple[Any, ...]]

    @classmethod
    def of(cls, **columns: type) -> "_Shape":
        return cls(tuple(columns), tuple(columns.values()), itemgetter(*columns))

    def taken(self, record: Row) -> tuple[Any, ...] | None:
        """The columns in order, when all are there."""
        try:
            return self.take(record) if record.__class__ is dict else None
        except KeyError:
            return None

    def values(self, record: Row) -> tuple[Any, ...] | None:
        """The columns in order, when all are there and of their types."""
        values = self.taken(record)
        return values if values is not None and tuple(map(type, values)) == self.kinds else None


LEVELS = {
    "Cấp bộ": Level.CENTRAL,
    "Cấp tỉnh": Level.PROVINCE,
    "Cấp huyện": Level.DISTRICT,
    "Cấp xã": Level.COMMUNE,
    "Cơ quan khác": Level.OTHER,
}
NOTHING = "Không có thông tin"
MOST_COPIES = 10
"""More copies than this are reported: the digits of a name or a date are then run into the count."""

# Names of agencies that have a comma before a capital letter go on with one of these.
CONTINUED = ("Bản đồ", "Chống thiên tai", "Chế biến", "Thể thao")

_COMMA = re.compile(r",\s+")
_COMMA_OR_BRACKET = re.compile(r",\s+|[()]")
_NUMBER = re.compile(
    r"[0-9]{1,4}[a-zA-Z]?/(?:(?:19|20)[0-9]{2}/)?[A-ZĐƯ][A-Za-zĐđƯư0-9]*(?:-[A-ZĐƯa-z0-9]+)*", re.ASCII
)
_TEXT: tuple[type, ...] = (str,)
_COUNT: tuple[type, ...] = (int,)
_LIST: tuple[type, ...] = (list, tuple)
_RECORD: tuple[type, ...] = (Mapping,)
_KIND_NAMES = {_TEXT: "a str", _COUNT: "an int", _LIST: "a list", _RECORD: "a mapping"}
_EMPTY: dict[tuple[type, ...], Any] = {_TEXT: "", _COUNT: 0, _LIST: (), _RECORD: {}}
_CHANNEL = _Shape.of(channel=str, term_cell=str, fee_cell=str, note=str)
_COMPONENT = _Shape.of(name=str, form=str, originals=int, copies=int)
_RESULT = _Shape.of(name=str, code=str)
_TEXTS, _RECORDS = frozenset({str}), frozenset({dict})
_SHOWN = 60
_MISSING = object()


@attrs.define
class _Sheet:
    """One row while it is read: what is said of it, and its faults."""

    reader: Reader
    findings: list[Finding] = attrs.field(factory=list)
    faults: list[Fault] = attrs.field(factory=list)

    def say(self, slug: str, path: str, text: object) -> None:
        self.findings.append(Finding(slug, path, quote(str(text))))

    def blame(self, path: str, value: object, error: MotcuaError) -> None:
        self.faults.append(Fault(path, value, error.slug, str(error)))

    def attempt(self, path: str, value: object, build: Callable[[], T]) -> T | None:
        """What `build` gives; None and a fault when it is refused."""
        try:
            return build()
        except MotcuaError as error:
            self.blame(path, value, error)
            return None

    def check(self, path: str, value: object, kinds: tuple[type, ...]) -> Any:
        """The value, or an empty one and a fault when it is of another type."""
        if value.__class__ in kinds or (isinstance(value, kinds) and value.__class__ is not bool):
            return value
        missing = value is _MISSING
        error: MotcuaError = ProcedureError("missing-column")
        if not missing:
            error = ArgumentTypeError("wrong-type", what=path, allowed=_KIND_NAMES[kinds], value=value)
        self.blame(path, None if missing else value, error)
        return _EMPTY[kinds]

    def take(self, record: Row, name: str, kinds: tuple[type, ...] = _TEXT, path: str = "") -> Any:
        """One column of a row or of a record within it."""
        value = record.get(name, _MISSING)
        if value.__class__ in kinds:
            return value
        return self.check(f"{path}{name}", value, kinds)

    def records(self, row: Row, name: str) -> list[Any]:
        """The members of a column of records."""
        members = self.take(row, name, _LIST)
        if set(map(type, members)) <= _RECORDS:
            return list(members)
        return [self.check(f"{name}[{at}]", member, _RECORD) for at, member in enumerate(members)]

    def fields(self, record: Row, shape: _Shape, path: Path) -> tuple[Any, ...]:
        """The columns of a record, in the order of its shape."""
        values = shape.values(record)
        if values is not None:
            return values
        pairs = zip(shape.names, shape.kinds, strict=True)
        return tuple(self.take(record, name, (kind,), f"{_at(path)}.") for name, kind in pairs)

    def texts(self, row: Row, name: str) -> list[str]:
        """The members of a column of texts."""
        texts = self.take(row, name, _LIST)
        if set(map(type, texts)) <= _TEXTS:
            return list(texts)
        return [self.check(f"{name}[{at}]", text, _TEXT) for at, text in enumerate(texts)]


def _at(path: Path) -> str:
    return f"{path[0]}[{path[1]}]"


def _names(text: str) -> tuple[str, ...]:
    """The names in a list with commas; one that goes on with a small letter or in brackets is not cut.

    >>> _names("Cán bộ, công chức, viên chức, Tổ chức (không bao gồm doanh nghiệp, HTX)")
    ('Cán bộ, công chức, viên chức', 'Tổ chức (không bao gồm doanh nghiệp, HTX)')
    """
    names: list[list[str]] = []
    for piece in filter(None, map(str.strip, _pieces(text) if ")" in text else _COMMA.split(text))):
        if names and (not piece[0].isupper() or piece.startswith(CONTINUED)):
            names[-1].append(piece)
        else:
            names.append([piece])
    return tuple(map(", ".join, names))


def _pieces(text: str) -> list[str]:
    """A text cut at its commas, except where the next bracket closes."""
    cuts: list[tuple[int, int]] = []
    waiting: list[tuple[int, int]] = []
    for found in _COMMA_OR_BRACKET.finditer(text):
        if found[0][0] == ",":
            waiting.append(found.span())
            continue
        cuts += waiting if found[0] == "(" else ()
        waiting = []
    cuts += waiting
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _is_number(text: str) -> bool:
    """Whether a text is written as the number of a document."""
    return _NUMBER.fullmatch(text) is not None


def _tail(text: str) -> str:
    """The end of a text, where the digits of a count run together with it were cut off."""
    return text if len(text) <= _SHOWN else f"…{text[1 - _SHOWN :]}"


def _levels(sheet: _Sheet, row: Row) -> list[Level]:
    names = sheet.texts(row, "levels")
    for index, name in enumerate(names):
        if name not in LEVELS:
            sheet.say("unknown-level", f"levels[{index}]", name)
    return [LEVELS[name] for name in names if name in LEVELS]


def _agencies(sheet: _Sheet, row: Row) -> tuple[str, ...]:
    text = sheet.take(row, "agencies")
    if text.strip() in ("", NOTHING):
        sheet.say("no-agency", "agencies", text)
        return ()
    return sheet.reader.once(_names, text)


def _read_route(sheet: _Sheet, path: Path, values: tuple[str, str, str, str]) -> tuple[Route, list[Remark]] | None:
    """The route of the columns of a channel, and what there is to say of it; None when it is refused."""
    name, *cells = values
    channel = CHANNELS.get(name.strip())
    if channel is None:
        error = ProcedureError("unknown-channel", value=name, allowed=", ".join(map(repr, CHANNELS)))
        sheet.blame(f"{_at(path)}.channel", name, error)
        return None
    try:
        return sheet.reader.route(channel, (cells[0], cells[1], cells[2]))
    except MotcuaError as refusal:
        sheet.blame(f"{_at(path)}.{'fee_cell' if cells[1] else 'note'}", cells[1] or cells[2], refusal)
        return None


def _route(sheet: _Sheet, path: Path, record: Row) -> Route | None:
    """The route of one record of the column of channels."""
    values = sheet.fields(record, _CHANNEL, path)
    read = sheet.reader.routes.get(values) or _read_route(sheet, path, values)
    if read is None:
        return None
    sheet.reader.routes[values] = read
    place = _at(path)
    sheet.findings += [Finding(slug, f"{place}.{column}", text) for slug, column, text in read[1]]
    return read[0]


def _cases(sheet: _Sheet, row: Row) -> Any:
    routes = _many(sheet, row, "channels", _route)
    cases, how = sort_cases([route for route in routes if route is not None])
    if how:
        sheet.say(how, "channels", ", ".join(route.channel.value for case in cases for route in case.routes))
    elif not routes:
        sheet.say("no-channels", "channels", "")
    return cases


def _component(sheet: _Sheet, path: Path, record: Row) -> Component:
    """One document of the dossier."""
    values = _COMPONENT.taken(record)
    if values is None:
        return _odd_component(sheet, path, record)
    name, form, originals, copies = values
    try:
        component = Component(name, form, originals=originals, copies=copies)
    except MotcuaError:
        return _odd_component(sheet, path, record)
    usual = originals <= MOST_COPIES and copies <= MOST_COPIES and name.strip()
    return component if usual else _odd_component(sheet, path, record)


def _odd_component(sheet: _Sheet, path: Path, record: Row) -> Component:
    """A document that there is something to say of; a count that is hardly true is kept and reported."""
    name, form, originals, copies = sheet.fields(record, _COMPONENT, path)
    if not name.strip():
        sheet.say("unnamed-component", f"{_at(path)}.name", name)
    for column, count in (("originals", originals), ("copies", copies)):
        where = f"{_at(path)}.{column}"
        if count > MOST_COPIES:
            sheet.say("count-implausible", where, f"{count}: {_tail(name)}")
        elif count < 0:
            sheet.blame(where, count, QuantityError("below-zero", what=f"Component.{column}", value=count))
    return Component(name, form, originals=max(originals, 0), copies=max(copies, 0))


def _result(sheet: _Sheet, path: Path, record: Row) -> ProcedureResult:
    """One result; a code that is not written as one is left out and reported."""
    name, code = sheet.fields(record, _RESULT, path)
    try:
        return ProcedureResult(name, sheet.reader.once(result_codes.parse, code) if code else None)
    except MotcuaError:
        sheet.say("result-code-unread", f"{_at(path)}.code", code)
        return ProcedureResult(name)


def _legal_bases(sheet: _Sheet, row: Row) -> list[str]:
    """The numbers as published; those that are not written as numbers of documents are reported."""
    numbers = sheet.texts(row, "legal_bases")
    known = set(numbers)
    sound = sheet.reader.numbers
    for index, number in enumerate(numbers):
        if number not in sound:
            if not _is_number(number):
                sheet.say("number-implausible", f"legal_bases[{index}]", number)
                continue
            sound.add(number)
        if number[:-1] in known:
            sheet.say("number-with-stray-letter", f"legal_bases[{index}]", number)
    return numbers


def _many(sheet: _Sheet, row: Row, name: str, read: Callable[[_Sheet, Path, Row], T]) -> list[T]:
    return [read(sheet, (name, at), record) for at, record in enumerate(sheet.records(row, name))]


def _read(sheet: _Sheet, row: Row) -> Procedure | None:
    """The procedure of a row; None when the sheet holds faults."""
    code, name = sheet.take(row, "code"), sheet.take(row, "name")
    parsed = sheet.attempt("code", code, lambda: as_code(code))
    if not name.strip():
        sheet.blame("name", name, ProcedureError("no-procedure-name", code=code))
    parts: dict[str, Any] = {
        "decision": sheet.take(row, "decision"),
        "field": sheet.take(row, "field"),
        "levels": _levels(sheet, row),
        "kind": sheet.take(row, "kind"),
        "subjects": sheet.reader.once(_names, sheet.take(row, "applicants")),
        "agencies": _agencies(sheet, row),
        "cases": _cases(sheet, row),
        "components": _many(sheet, row, "components", _component),
        "results": _many(sheet, row, "results", _result),
        "legal_bases": _legal_bases(sheet, row),
    }
    return None if sheet.faults or parsed is None else Procedure(parsed, name, **parts)


def _read_row(reader: Reader, row: object) -> tuple[Procedure | None, _Sheet]:
    sheet = _Sheet(reader)
    if not isinstance(row, Mapping):
        sheet.check("row", row, _RECORD)
        return None, sheet
    return _read(sheet, row), sheet


def _shown_code(row: object) -> str:
    return quote(str(row.get("code", ""))) if isinstance(row, Mapping) else ""


def read_procedure(row: Mapping[str, object]) -> Reading:
    """Đọc một thủ tục: one row of the national database to a procedure, with a report on it.

    Args:
        row: the published columns: code, name, decision, field, levels, kind, applicants, agencies, channels (channel,
            term_cell, fee_cell, note), components (name, form, originals, copies), results (name, code), legal_bases.
    Returns:
        The procedure, and what was understood, what was not and why, and where the row contradicts itself.
    Raises:
        ProcedureError: the row gives no procedure; `fields["faults"]` holds every `Fault`.

    >>> channel = {"channel": "Trực tuyến", "term_cell": "7 Ngày", "fee_cell": "Miễn phí", "note": "07 ngày làm việc."}
    >>> columns = dict.fromkeys(("decision", "field", "kind", "applicants", "agencies"), "")
    >>> lists = dict.fromkeys(("levels", "components", "results", "legal_bases"), [])
    >>> reading = read_procedure({"code": "1.000757", "name": "Cấp lại thẻ", **columns, **lists, "channels": [channel]})
    >>> print(reading.procedure.routes[0], reading.report.contradictions[0], sep=chr(10))
    trực tuyến: 7 ngày
    channels[0].note: the note has the same figure in another unit ('07 ngày làm việc.')

    Legal basis: Decree 63/2010, art. 8(2), for the parts.
    """
    procedure, sheet = _read_row(Reader(), row)
    if procedure is None:
        shown = "; ".join(map(str, sheet.faults))
        raise ProcedureError("row-refused", code=_shown_code(row), faults=tuple(sheet.faults), shown=shown)
    return Reading(procedure, Report(tuple(sheet.findings)))


def read_procedures(rows: Iterable[Mapping[str, object]]) -> Batch:
    """Đọc nhiều thủ tục: every row that gives a procedure, and the others with all their faults at once.

    Args:
        rows: rows as `read_procedure` takes them.
    Returns:
        The readings of the sound rows in order, and a `Refusal` for each of the others.
    Raises:
        ArgumentTypeError: `rows` is not a sequence of rows.

    >>> batch = read_procedures([{"code": "1.00757"}])
    >>> len(batch.procedures), [fault.path for fault in batch.refused[0].faults][:3]
    (0, ['name', 'code', 'name'])
    """
    if not isinstance(rows, Iterable) or isinstance(rows, str | bytes | Mapping):
        raise ArgumentTypeError("wrong-type", what="the rows", allowed="a sequence of mappings", value=rows)
    reader, readings, refused = Reader(), [], []
    for index, row in enumerate(rows):
        procedure, sheet = _read_row(reader, row)
        if procedure is None:
            refused.append(Refusal(index, _shown_code(row), tuple(sheet.faults)))
        else:
            readings.append(Reading(procedure, Report(tuple(sheet.findings))))
    return Batch(tuple(readings), tuple(refused))
