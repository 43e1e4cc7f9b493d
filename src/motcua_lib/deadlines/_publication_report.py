"""Danh mục chờ công khai và báo cáo công bố: what waits to be put online on a day, and how a period went."""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

import attrs

from motcua_lib._checks import given, tuple_of
from motcua_lib.book.publication import ONE_LATE_REVISION, PERIOD_BY_SIGNING, PUBLICATION
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.deadlines._publication import Publication, PublicationStatus, Terms, publication
from motcua_lib.errors import DeadlineError
from motcua_lib.law import Timeline
from motcua_lib.model.catalogue import Catalogue
from motcua_lib.model.days import ONE_DAY, as_day
from motcua_lib.model.versions import ProcedureHistory
from motcua_lib.trail import Step, Trail
from motcua_lib.workdays import WorkCalendar

Source: TypeAlias = Catalogue | Iterable[ProcedureHistory]


@attrs.frozen
class PublicationDue:
    """Việc phải công khai: a procedure whose decision is signed and not online.

    Args:
        code: the procedure.
        publication: the decision with its limit, judged on the day asked for: PENDING, or LATE already.
    """

    code: ProcedureCode
    publication: Publication

    def __str__(self) -> str:
        return f"{self.code} trước hết ngày {self.publication.publish_by:%d/%m/%Y} ({self.publication.published.text})"


def due_for_publication(
    source: Source, day: date, calendar: WorkCalendar, *, rules: Timeline[Terms] = PUBLICATION
) -> tuple[PublicationDue, ...]:
    """Thủ tục chờ công khai: what is signed by `day` and not online on it, the most urgent first.

    Args:
        source: a catalogue, or histories.
        day: the day asked for. calendar, rules: as for `publication`.
    Raises:
        LawError: no rule was in force when one of them was signed. ArgumentTypeError: a wrong type.

    >>> from motcua_lib.model.procedure import Procedure
    >>> from motcua_lib.model.publication import IssuerLevel, PublicationDecision
    >>> from motcua_lib.model.versions import ProcedureVersion
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> decision = PublicationDecision("1/QĐ-BTP", IssuerLevel.MINISTRY, signed_on=date(2026, 6, 3),
    ...                                effect_on=date(2026, 7, 1))
    >>> history = ProcedureHistory([ProcedureVersion(Procedure("1.001193", "Đăng ký khai sinh"), decision)])
    >>> print(*due_for_publication([history], date(2026, 6, 18), vietnam_calendar()))
    1.001193 trước hết ngày 17/06/2026 (quá hạn)

    Legal basis: Decision 766/QĐ-TTg as the national portal applies it.
    """
    as_day(day)
    given(calendar, WorkCalendar, "calendar")
    given(rules, Timeline, "rules")
    waiting = [
        PublicationDue(history.code, publication(decision, calendar, on=day, rules=rules))
        for history in _histories(source)
        for decision in history.decisions
        if decision.signed_on <= day and (decision.published_on is None or decision.published_on > day)
    ]
    return tuple(sorted(waiting, key=lambda duty: (duty.publication.publish_by, str(duty.code))))


def _histories(source: Source) -> tuple[ProcedureHistory, ...]:
    return source.histories if isinstance(source, Catalogue) else tuple_of(source, ProcedureHistory, "the histories")


_WORST = (PublicationStatus.LATE, PublicationStatus.PENDING, PublicationStatus.ON_TIME)


def _worst(verdicts: Iterable[PublicationStatus]) -> PublicationStatus:
    return min(verdicts, key=_WORST.index)


@attrs.frozen
class ProcedurePublications:
    """Các lần công bố một thủ tục trong kỳ: its decisions in a period, judged together: one late one makes it late.

    Args:
        code: the procedure. revisions: its decisions signed in the period.
    """

    code: ProcedureCode
    revisions: tuple[Publication, ...]

    @property
    def announced(self) -> PublicationStatus:
        """LATE when any decision was signed late."""
        return _worst(revision.announced for revision in self.revisions)

    @property
    def published(self) -> PublicationStatus:
        """LATE when any was put online late; else PENDING when any is still to be put online."""
        return _worst(revision.published for revision in self.revisions)


@attrs.frozen
class PublicationReport:
    """Báo cáo công bố, công khai trong kỳ: every procedure with a decision in [start, end), and the counts.

    Made by `publication_report`. A procedure that is PENDING is in neither count of those put online.

    Args:
        start, end: the period, half-open.
        procedures: in the order of the catalogue.
    """

    start: date
    end: date
    procedures: tuple[ProcedurePublications, ...]

    @property
    def announced_on_time(self) -> int:
        """How many procedures were announced on time, of `announced_total`."""
        return sum(member.announced is PublicationStatus.ON_TIME for member in self.procedures)

    @property
    def announced_total(self) -> int:
        """How many procedures have a decision in the period."""
        return len(self.procedures)

    @property
    def published_on_time(self) -> int:
        """How many procedures were put online on time, of `published_total`."""
        return sum(member.published is PublicationStatus.ON_TIME for member in self.procedures)

    @property
    def published_total(self) -> int:
        """How many procedures are judged by when they were put online: on time or late."""
        return len(self.procedures) - self.pending

    @property
    def pending(self) -> int:
        """How many procedures wait to be put online and are not late."""
        return sum(member.published is PublicationStatus.PENDING for member in self.procedures)

    @property
    def trail(self) -> Trail:
        """Diễn giải: how the period was counted, and the four counts."""
        announced = {"n": self.announced_on_time, "total": self.announced_total}
        published = {"n": self.published_on_time, "total": self.published_total, "pending": self.pending}
        return Trail([
            Step("publication-period", self.start, self.end - ONE_DAY, citation=PERIOD_BY_SIGNING),
            Step("publication-one-late", citation=ONE_LATE_REVISION),
            Step("publication-announced-count", citation=ONE_LATE_REVISION, details=announced),
            Step("publication-published-count", citation=ONE_LATE_REVISION, details=published),
        ])  # fmt: skip


def publication_report(
    source: Source,
    calendar: WorkCalendar,
    *,
    start: date,
    end: date,
    on: date | None = None,
    rules: Timeline[Terms] = PUBLICATION,
) -> PublicationReport:
    """Kỳ báo cáo công bố, công khai: the procedures with a decision in a period, each on time or late as a whole.

    Args:
        source: a catalogue, or histories.
        calendar: the working days that are counted.
        start, end: the period [start, end); a decision is in it by the day of signing.
        on: the day of the judgement; the last day of the period unless said.
        rules: the figures by timeline.
    Raises:
        DeadlineError: the period is empty, or the judgement lies before a decision of it.
        LawError: no rule was in force in it. ArgumentTypeError: a wrong type.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> report = publication_report([], vietnam_calendar(), start=date(2026, 1, 1), end=date(2027, 1, 1))
    >>> report.announced_on_time, report.announced_total, report.pending
    (0, 0, 0)

    Legal basis: Decision 766/QĐ-TTg, components 1.1 and 1.2 as the national portal applies them. That a decision is
    in the period of its signing is not stated there.
    """
    if as_day(end, what="end") <= as_day(start, what="start"):
        raise DeadlineError("empty-period", start=start, end=end)
    given(calendar, WorkCalendar, "calendar")
    given(rules, Timeline, "rules")
    as_of = end - ONE_DAY if on is None else as_day(on, what="on")
    revised = [
        (history.code, [decision for decision in history.decisions if start <= decision.signed_on < end])
        for history in _histories(source)
    ]
    procedures = [
        ProcedurePublications(
            code, tuple(publication(decision, calendar, on=as_of, rules=rules) for decision in decisions)
        )
        for code, decisions in revised
        if decisions
    ]
    return PublicationReport(start, end, tuple(procedures))
