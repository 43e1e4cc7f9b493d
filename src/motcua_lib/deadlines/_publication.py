"""Tính kịp thời của công bố, công khai: whether a decision came early enough and was put online soon enough."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TypeAlias

import attrs

from motcua_lib._checks import given
from motcua_lib.book.publication import PUBLICATION
from motcua_lib.errors import DeadlineError
from motcua_lib.law import Text, Timeline, Version
from motcua_lib.model.days import ONE_DAY, Certainty, as_day
from motcua_lib.model.publication import IssuerLevel, PublicationDecision, PublicationTerms
from motcua_lib.trail import Step, Trail
from motcua_lib.workdays import WorkCalendar

Terms: TypeAlias = Mapping[IssuerLevel, PublicationTerms]


class PublicationStatus(Enum):
    """Tính kịp thời: on time, late, or not done and not yet due.

    >>> PublicationStatus.LATE.text["vi"]
    'quá hạn'
    """

    ON_TIME = "on-time"
    LATE = "late"
    PENDING = "pending"

    @property
    def text(self) -> Text:
        """The verdict in words."""
        return _STATUS_TEXT[self.value]


_STATUS_TEXT = {
    "on-time": Text("đúng hạn", "on time"),
    "late": Text("quá hạn", "late"),
    "pending": Text("chưa đến hạn", "not yet due"),
}


@attrs.frozen
class Publication:
    """Kết quả kiểm tra việc công bố: the two limits of a decision, whether they were kept, and why.

    Made by `publication`.

    Args:
        decision: the decision.
        calendar: the calendar it was counted on.
        rule: the version of the rule, with its citation.
        as_of: the day on which the publication is judged; None: by all that the decision says.
    Raises:
        DeadlineError: it is not online and no day is given, or the day lies before it was signed.
    """

    decision: PublicationDecision
    calendar: WorkCalendar
    rule: Version[Terms]
    as_of: date | None = None

    def __attrs_post_init__(self) -> None:
        given(self.decision, PublicationDecision, "decision")
        if self.as_of is not None:
            as_day(self.as_of, what="as_of")
        if self.as_of is not None and self.as_of < self.decision.signed_on:
            raise DeadlineError("judged-before-signed", decision=str(self.decision), day=self.as_of)
        if self.as_of is None and self.decision.published_on is None:
            raise DeadlineError("publication-needs-day", decision=str(self.decision))

    @property
    def terms(self) -> PublicationTerms:
        """The figures for the issuer of the decision."""
        return self.rule.value[self.decision.issuer]

    @property
    def announce_by(self) -> date:
        """Ngày ký muộn nhất: the last day on which the decision is signed in time."""
        return self.calendar.add(self.decision.effect_on, -self.terms.announce_before)

    @property
    def announced(self) -> PublicationStatus:
        """Whether it was signed in time."""
        return PublicationStatus.ON_TIME if self.decision.signed_on <= self.announce_by else PublicationStatus.LATE

    @property
    def publish_by(self) -> date:
        """Ngày công khai muộn nhất: the last day on which it is put online in time."""
        return self.calendar.add(self.decision.signed_on, self.terms.publish_within)

    @property
    def published_on(self) -> date | None:
        """The day it was put online, as far as that had happened on the day of the judgement."""
        day = self.decision.published_on
        return None if day is None or (self.as_of is not None and day > self.as_of) else day

    @property
    def published(self) -> PublicationStatus:
        """Whether it was put online in time; PENDING when it is not online and still has time."""
        day = self.published_on
        if day is None and self.as_of is not None and self.as_of <= self.publish_by:
            return PublicationStatus.PENDING
        return PublicationStatus.ON_TIME if day is not None and day <= self.publish_by else PublicationStatus.LATE

    @property
    def certainty(self) -> Certainty:
        """DECIDED, or PROVISIONAL when a day that was counted may still move."""
        spans = (
            (self.announce_by, self.decision.effect_on),
            (self.decision.signed_on + ONE_DAY, self.publish_by + ONE_DAY),
        )
        shaky = Certainty.PROVISIONAL in {self.calendar.certainty(first, end) for first, end in spans}
        return Certainty.PROVISIONAL if shaky else Certainty.DECIDED

    @property
    def trail(self) -> Trail:
        """Diễn giải: both limits with their figures, and what was done."""
        decision, terms, cited = self.decision, self.terms, self.rule.citation
        name, issuer = str(decision), decision.issuer.text
        steps = [
            Step("publication-effect", decision.effect_on),
            Step(
                "publication-announce-by",
                self.announce_by,
                citation=cited,
                details={"n": terms.announce_before, "issuer": issuer},
            ),
            Step(
                "publication-announced",
                decision.signed_on,
                details={"decision": name, "verdict": self.announced.text},
            ),
            Step(
                "publication-publish-by",
                self.publish_by,
                citation=cited,
                details={"n": terms.publish_within, "issuer": issuer},
            ),
        ]
        online = self.published_on
        rule = "publication-not-online" if online is None else "publication-online"
        return Trail([*steps, Step(rule, online or self.as_of, details={"verdict": self.published.text})])

    def __str__(self) -> str:
        return f"{self.decision}: công bố {self.announced.text}, công khai {self.published.text}"


def publication(
    decision: PublicationDecision,
    calendar: WorkCalendar,
    *,
    on: date | None = None,
    rules: Timeline[Terms] = PUBLICATION,
) -> Publication:
    """Kiểm tra việc công bố, công khai: whether a decision was signed and put online in time.

    Args:
        decision: the decision, with its legal effect date.
        calendar: the working days that are counted.
        on: the day of the judgement; needed when the decision is not online.
        rules: the figures by timeline; the version of the day of signing governs.
    Returns:
        Publication: both limits, both verdicts, certainty and trail.
    Raises:
        DeadlineError: it is not online and no day is given, or the day lies before it was signed.
        LawError: no rule was in force on the day of signing. OutOfRangeError: a limit lies outside the calendar.
        ArgumentTypeError: a wrong type.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> decision = PublicationDecision("1/QĐ-BTP", IssuerLevel.MINISTRY, signed_on=date(2026, 6, 3),
    ...                                effect_on=date(2026, 7, 1), published_on=date(2026, 6, 18))
    >>> answer = publication(decision, vietnam_calendar())
    >>> answer.announce_by, answer.announced.value, answer.publish_by, answer.published.value
    (datetime.date(2026, 6, 3), 'on-time', datetime.date(2026, 6, 17), 'late')

    Legal basis: Decision 766/QĐ-TTg as the national portal applies it; Decree 63/2010, art. 17, on where it is public.
    """
    given(decision, PublicationDecision, "decision")
    given(calendar, WorkCalendar, "calendar")
    given(rules, Timeline, "rules")
    if on is not None:
        as_day(on, what="on")
    return Publication(decision, calendar, rules.on(decision.signed_on), on)


def announce_by(
    effect_on: date, issuer: IssuerLevel, calendar: WorkCalendar, *, rules: Timeline[Terms] = PUBLICATION
) -> date:
    """Hạn ban hành quyết định công bố: the last day to sign for a legal document in force from `effect_on`.

    Args:
        effect_on: the legal effect date; the version of the rule of that day governs, for no decision is signed yet.
        issuer: a ministry or a province.
        calendar: the working days that are counted.
        rules: the figures by timeline.
    Raises:
        LawError: no rule is in force on that day. OutOfRangeError: the answer lies outside the calendar.
        ArgumentTypeError: a wrong type.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> announce_by(date(2026, 7, 1), IssuerLevel.PROVINCE, vietnam_calendar())
    datetime.date(2026, 6, 24)

    Legal basis: Decision 766/QĐ-TTg as the national portal applies it.
    """
    as_day(effect_on, what="effect_on")
    given(issuer, IssuerLevel, "issuer")
    given(calendar, WorkCalendar, "calendar")
    given(rules, Timeline, "rules")
    return calendar.add(effect_on, -rules.on(effect_on).value[issuer].announce_before)
