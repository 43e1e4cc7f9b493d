"""Tra thời hạn mẫu: the presets of the book by slug, by field and by procedure, as they stand on a day.

The presets stand in `book/procedures/`; here is only the look-up. Nothing is guessed: a slug that does not exist, a day
before the first text that was read and a term that is missing are errors.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from types import MappingProxyType

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.book import procedures
from motcua_lib.book.procedures.sources import SEEN_IN_CODIFICATION
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.deadlines._count import day_of
from motcua_lib.deadlines._due import Due, Received, due, start_of
from motcua_lib.errors import ArgumentTypeError, CatalogueError, LawError
from motcua_lib.law import Confidence, Timeline, Version
from motcua_lib.model.clock import Pause, Restart
from motcua_lib.model.preset_parts import PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.procedure import as_code
from motcua_lib.workdays import WorkCalendar

__all__ = ["PRESETS", "due_by_preset", "preset", "presets_for", "presets_of"]

NEAR = 3
_LOW_ALREADY = (Confidence.LOW, Confidence.MEMORY)


def _timelines(presets: Iterable[TermPreset]) -> Mapping[str, Timeline[TermPreset]]:
    versions: dict[str, list[Version[TermPreset]]] = defaultdict(list)
    for one in presets:
        version = Version(one, since=one.since, citation=one.citation, known_from=one.known_from)
        versions[one.slug].append(version)
    return MappingProxyType({slug: Timeline(f"the preset {slug!r}", tuple(each)) for slug, each in versions.items()})


PRESETS: Mapping[str, Timeline[TermPreset]] = _timelines(procedures.PRESETS)
"""Mọi thời hạn mẫu: every preset by its slug, each with its versions, newest first."""


def preset(slug: str, *, on: date, known_on: date | None = None) -> Version[TermPreset]:
    """Thời hạn mẫu: the version of a preset that governs on a day.

    Args:
        slug: the name of the preset, a key of `PRESETS`.
        on: the day of the receipt. The library has no clock, so it is always given.
        known_on: answer as it was known on that day; without it, with all that is known.
    Returns:
        Version: the preset, the first day it governs, and its citation; at Confidence.LOW where only the year of the
        text is known and it may not have been in force yet.
    Raises:
        ArgumentTypeError: a slug that is no text, or a day that is no date.
        CatalogueError: there is no such preset; the error names the nearest ones.
        LawError: the day lies before the first text that was read or known.

    >>> [str(preset("complaints.acceptance", on=date(2026, *day)).value.term) for day in ((6, 30), (7, 1))]
    ['10 ngày làm việc', '7 ngày làm việc']

    Legal basis: the citation of each preset.
    """
    timeline = _timeline(slug)
    _check_day("on", on)
    if known_on is not None:
        _check_day("known_on", known_on)
    first = timeline.versions[-1].value
    if on < first.since:
        raise LawError("preset-not-yet", preset=slug, since=first.since, start=first.start.text.en, day=on)
    return _unsure_at_first(timeline.on(on, known_on=known_on), on)


def _unsure_at_first(version: Version[TermPreset], on: date) -> Version[TermPreset]:
    """Cited at LOW on a day on which a text may not have been in force yet.

    Of a text known by its year alone that is so to the end of the next year, but not after it was read in force.
    """
    sure_from = min(date(version.since.year + 2, 1, 1), SEEN_IN_CODIFICATION)
    known = version.value.start is not Start.YEAR or on >= sure_from
    if known or version.citation.confidence in _LOW_ALREADY:
        return version
    return attrs.evolve(version, citation=attrs.evolve(version.citation, confidence=Confidence.LOW))


def _check_day(what: str, day: object) -> None:
    if type(day) is not date:
        raise ArgumentTypeError("wrong-type", what=what, allowed="a datetime.date without a clock time", value=day)


def _timeline(slug: object) -> Timeline[TermPreset]:
    if not isinstance(slug, str):
        raise ArgumentTypeError("wrong-type", what="the slug of a preset", allowed="str", value=slug)
    timeline = PRESETS.get(slug)
    if timeline is None:
        near = ", ".join(map(repr, get_close_matches(slug, PRESETS, n=NEAR)))
        known = f"the nearest are {near}" if near else "PRESETS lists all of them"
        raise CatalogueError("no-such-preset", preset=slug, near=known)
    return timeline


def presets_of(field: PresetField, *, on: date) -> tuple[Version[TermPreset], ...]:
    """Thời hạn mẫu của một lĩnh vực: the presets of a field that govern on a day, in the order of the book.

    Args:
        field: which field.
        on: the day of the receipt; presets that start later are left out.
    Raises:
        ArgumentTypeError: no field, or a day that is no date.

    >>> [version.value.slug for version in presets_of(PresetField.CRIMINAL_RECORD, on=date(2026, 10, 5))]
    ['criminal-record.certificate']
    """
    if not isinstance(field, PresetField):
        raise ArgumentTypeError("wrong-type", what="field", allowed="a PresetField", value=field)
    return _governing((slug for slug, line in PRESETS.items() if line.versions[0].value.field is field), on)


def presets_for(code: str | ProcedureCode, *, on: date) -> tuple[Version[TermPreset], ...]:
    """Thời hạn mẫu của một thủ tục: the presets that name a procedure of the national database.

    Args:
        code: the national code of the procedure, as text or as a value.
        on: the day of the receipt; presets that start later are left out.
    Returns:
        The presets, none when the book has none for the procedure.
    Raises:
        ProcedureError: no code, or none of a procedure. ArgumentTypeError: neither text nor a code, or no date.

    >>> [str(version.value) for version in presets_for("1.012787", on=date(2026, 10, 5))]
    ['đăng ký chuyển quyền sử dụng đất: 8 ngày làm việc']
    """
    wanted = as_code(code)
    slugs = (slug for slug, line in PRESETS.items() if any(wanted in version.value.codes for version in line.versions))
    return tuple(version for version in _governing(slugs, on) if wanted in version.value.codes)


def _governing(slugs: Iterable[str], on: date) -> tuple[Version[TermPreset], ...]:
    _check_day("on", on)
    return tuple(preset(slug, on=on) for slug in slugs if PRESETS[slug].versions[-1].since <= on)


def due_by_preset(
    slug: str,
    received: Received,
    calendar: WorkCalendar,
    *,
    case: str = "",
    additions: Iterable[str] = (),
    pauses: Iterable[Pause] = (),
    restarts: Iterable[Restart] = (),
) -> Due:
    """Hạn giải quyết theo thời hạn mẫu: the due date of a dossier under the preset that governs on its receipt.

    Args:
        slug: the name of the preset.
        received: the receipt: a date, an aware instant or a Reception.
        calendar: the calendar of the office.
        case: the slug of a case with a term of its own; the ordinary term without.
        additions: the slugs of what makes the term longer, each as often as it is granted.
        pauses, restarts: as `due` takes them; time not counted is a pause.
    Returns:
        Due: day, moment, appointment, certainty and trail.
    Raises:
        CatalogueError: no such preset, case or addition; one granted too often; or no term is stated.
        LawError: the receipt lies before the first text that was read. Otherwise as `due`.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> due_by_preset("land.transfer", date(2026, 9, 7), vietnam_calendar(), additions=["remote"]).day
    datetime.date(2026, 10, 1)

    Legal basis: the citation of the preset; Civil Code 2015, arts 147–148, for the counting.
    """
    version = preset(slug, on=day_of(start_of(received)))
    extensions = version.value.extensions(*tuple_of(additions, str, "additions"))
    term = version.value.term_of(case)
    return due(term, received, calendar, pauses=pauses, restarts=restarts, extensions=extensions)
