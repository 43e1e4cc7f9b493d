"""Phiên bản thủ tục: the content of a procedure over time, each stretch under one publication decision.

Floor 3, nouns only. Stretches are half-open: a version is in force from `since` until the day before `until`.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import pairwise
from operator import attrgetter
from typing import cast

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import ArgumentTypeError, CatalogueError
from motcua_lib.model.days import as_day, in_vietnam
from motcua_lib.model.procedure import Procedure, as_code
from motcua_lib.model.publication import PublicationDecision, VersionAction, day_or_none, plain_day
from motcua_lib.model.reception import Reception

__all__ = ["Ending", "ProcedureHistory", "ProcedureVersion"]


def _decision(value: object) -> PublicationDecision:
    # A converter, since the days that are left out are taken from it before any validator runs.
    if not isinstance(value, PublicationDecision):
        raise ArgumentTypeError("wrong-type", what="the decision", allowed="PublicationDecision", value=value)
    return value


_EFFECT = attrs.Factory(lambda self: self.decision.effect_on, takes_self=True)


@attrs.frozen
class ProcedureVersion:
    """Phiên bản thủ tục: the content in force for a stretch of time under one decision.

    Args:
        procedure: the content.
        decision: the decision that announces it.
        action: what the decision does: it issues the procedure, amends it, or replaces its whole content.
        since: the first day it is in force; the legal effect date unless said.
        until: the first day it is no longer in force; None: until the next version starts, or with no end in sight.
    Raises:
        ArgumentTypeError: a wrong type. CatalogueError: it ends before it starts, or its action ends a code.

    >>> from motcua_lib.model.publication import IssuerLevel
    >>> decision = PublicationDecision("1/QĐ-BTP", IssuerLevel.MINISTRY,
    ...                                signed_on=date(2025, 3, 3), effect_on=date(2025, 4, 1))
    >>> version = ProcedureVersion(Procedure("1.001193", "Thủ tục đăng ký khai sinh"), decision)
    >>> version.since, str(version)
    (datetime.date(2025, 4, 1), '1.001193 từ 01/04/2025 (ban hành mới, 1/QĐ-BTP ngày 03/03/2025)')
    """

    procedure: Procedure = attrs.field(validator=of_type(Procedure))
    decision: PublicationDecision = attrs.field(converter=_decision)
    action: VersionAction = attrs.field(default=VersionAction.ISSUED, kw_only=True, validator=of_type(VersionAction))
    since: date = attrs.field(default=_EFFECT, kw_only=True, validator=plain_day)
    until: date | None = attrs.field(default=None, kw_only=True, validator=day_or_none)

    def __attrs_post_init__(self) -> None:
        raise_faults(f"version of {self.code}", self._faults())

    def _faults(self) -> Iterator[CatalogueError]:
        code = str(self.code)
        if self.action is VersionAction.ABOLISHED:
            yield CatalogueError("version-abolishes", path="action", value=self.action.value, code=code)
        if self.until is not None and self.until <= self.since:
            yield CatalogueError("version-order", path="until", value=self.until, code=code, since=self.since)

    @property
    def code(self) -> ProcedureCode:
        """The code of the procedure."""
        return self.procedure.code

    def __str__(self) -> str:
        end = "" if self.until is None else f" đến trước {self.until:%d/%m/%Y}"
        return f"{self.code} từ {self.since:%d/%m/%Y}{end} ({self.action.text}, {self.decision})"


def _codes(values: Iterable[str | ProcedureCode]) -> tuple[ProcedureCode, ...]:
    members = tuple_of(values, object, "Ending.successors")
    return tuple(as_code(cast(str, member)) for member in members)


@attrs.frozen
class Ending:
    """Bãi bỏ, thay thế thủ tục: the act after which a code is no longer in force.

    Args:
        code: the code that ends.
        decision: the decision that ends it.
        action: ABOLISHED, or REPLACED by other procedures.
        since: the first day it is no longer in force; the legal effect date unless said.
        successors: the codes that take over; at least one when replaced, none when abolished.
    Raises:
        ArgumentTypeError: a wrong type. ProcedureError: a code that is none of a procedure.
        CatalogueError: another action, or successors that do not fit it.

    >>> from motcua_lib.model.publication import IssuerLevel
    >>> decision = PublicationDecision("2/QĐ-BTP", IssuerLevel.MINISTRY,
    ...                                signed_on=date(2026, 3, 3), effect_on=date(2026, 4, 1))
    >>> print(Ending("1.001193", decision, action=VersionAction.REPLACED, successors=["1.001194"]))
    1.001193 hết hiệu lực từ 01/04/2026 (thay thế bằng 1.001194, 2/QĐ-BTP ngày 03/03/2026)
    """

    code: ProcedureCode = attrs.field(converter=as_code)
    decision: PublicationDecision = attrs.field(converter=_decision)
    action: VersionAction = attrs.field(default=VersionAction.ABOLISHED, kw_only=True, validator=of_type(VersionAction))
    since: date = attrs.field(default=_EFFECT, kw_only=True, validator=plain_day)
    successors: tuple[ProcedureCode, ...] = attrs.field(default=(), kw_only=True, converter=_codes)

    def __attrs_post_init__(self) -> None:
        raise_faults(f"ending of {self.code}", self._faults())

    def _faults(self) -> Iterator[CatalogueError]:
        code = str(self.code)
        if self.action not in (VersionAction.ABOLISHED, VersionAction.REPLACED):
            yield CatalogueError("ending-action", path="action", value=self.action.value, code=code)
        if self.action is VersionAction.REPLACED and not self.successors:
            yield CatalogueError("no-successor", path="successors", value=self.successors, code=code)
        if self.action is VersionAction.ABOLISHED and self.successors:
            found = ", ".join(map(str, self.successors))
            yield CatalogueError("successor-of-abolished", path="successors", value=found, code=code)
        for at, successor in enumerate(self.successors):
            if successor == self.code or successor in self.successors[:at]:
                yield CatalogueError("wrong-successor", path=f"successors[{at}]", value=str(successor), code=code)

    def __str__(self) -> str:
        by = f" bằng {', '.join(map(str, self.successors))}" if self.successors else ""
        return f"{self.code} hết hiệu lực từ {self.since:%d/%m/%Y} ({self.action.text}{by}, {self.decision})"


def _in_order(values: Iterable[ProcedureVersion]) -> tuple[ProcedureVersion, ...]:
    return tuple(sorted(tuple_of(values, ProcedureVersion, "ProcedureHistory.versions"), key=attrgetter("since")))


@attrs.frozen
class ProcedureHistory:
    """Lịch sử một thủ tục: the versions of one code, without gap and without overlap, and how it ended.

    Args:
        versions: one or more, in any order; kept oldest first. The first one known may be an amendment.
        ending: the act that ends the code; None while it is in force.
    Raises:
        ArgumentTypeError: a wrong type.
        CatalogueError: no version, two codes, a gap, an overlap, issued twice, an ending that comes too early. All
            faults are told at once, by place among the versions, the oldest first: see `CatalogueError.faults`.

    >>> from motcua_lib.model.publication import IssuerLevel
    >>> def decided(number, day):
    ...     return PublicationDecision(number, IssuerLevel.MINISTRY, signed_on=day, effect_on=day)
    >>> first, second = date(2025, 1, 1), date(2026, 1, 1)
    >>> content = Procedure("1.001193", "Thủ tục đăng ký khai sinh")
    >>> history = ProcedureHistory([
    ...     ProcedureVersion(content, decided("1/QĐ-BTP", first)),
    ...     ProcedureVersion(content, decided("2/QĐ-BTP", second), action=VersionAction.AMENDED),
    ... ])
    >>> history.on(date(2025, 12, 31)).decision.number, history.on(second).decision.number
    ('1/QĐ-BTP', '2/QĐ-BTP')
    """

    versions: tuple[ProcedureVersion, ...] = attrs.field(converter=_in_order)
    ending: Ending | None = attrs.field(default=None, validator=of_type(Ending, type(None)))

    def __attrs_post_init__(self) -> None:
        if not self.versions:
            raise CatalogueError("no-versions", path="versions", value=self.versions)
        raise_faults(f"history of {self.code}", (fault for check in _CHECKS for fault in check(self)))

    @property
    def code(self) -> ProcedureCode:
        """The code of the procedure."""
        return self.versions[0].code

    @property
    def latest(self) -> ProcedureVersion:
        """The newest version, in force or not."""
        return self.versions[-1]

    @property
    def since(self) -> date:
        """The first day of the oldest version."""
        return self.versions[0].since

    @property
    def until(self) -> date | None:
        """The first day on which nothing is in force any more; None with no end in sight."""
        return self.latest.until if self.ending is None else self.ending.since

    @property
    def decisions(self) -> tuple[PublicationDecision, ...]:
        """Every decision on it, in the order in which they take effect, the one that ends it included."""
        endings = () if self.ending is None else (self.ending.decision,)
        return (*(version.decision for version in self.versions), *endings)

    def find(self, day: date, *, known_on: date | None = None) -> ProcedureVersion | None:
        """The version in force on `day`, or None when there is none; the arguments are those of `on`."""
        as_day(day)
        if known_on is not None:
            as_day(known_on, what="known_on")
        ending = self.ending
        if ending is not None and ending.since <= day and _known(ending, known_on):
            return None
        for version in reversed(self.versions):
            if version.since <= day and _known(version, known_on):
                return None if self._expired(version, day) else version
        return None

    def _expired(self, version: ProcedureVersion, day: date) -> bool:
        """Whether the newest version has run out by itself; the end of any other is the start of the next."""
        return version is self.latest and self.ending is None and version.until is not None and version.until <= day

    def on(self, day: date, *, known_on: date | None = None) -> ProcedureVersion:
        """Phiên bản có hiệu lực: the version in force on `day`.

        Args:
            day: the day asked for.
            known_on: answer with the decisions signed by that day only; default: with all.
        Raises:
            CatalogueError: none is in force. ArgumentTypeError: not a date.
        """
        version = self.find(day, known_on=known_on)
        if version is None:
            known = known_on or "the latest day"
            raise CatalogueError("no-version-on", code=str(self.code), day=day, known_on=known, stretch=self._stretch)
        return version

    @property
    def _stretch(self) -> str:
        end = "" if self.until is None else f" and before {self.until}"
        replaced = "" if self.ending is None or not self.ending.successors else ", when it was replaced by "
        successors = ", ".join(map(str, self.ending.successors)) if self.ending else ""
        return f"on or after {self.since}{end}{replaced}{successors}"

    def for_receipt(self, received: date | datetime | Reception) -> ProcedureVersion:
        """Phiên bản áp dụng cho hồ sơ: the version a dossier keeps, the one in force on the day it was received.

        Args:
            received: the official receipt: a Reception, an aware instant or a date.
        Raises:
            CatalogueError: none was in force. ArgumentTypeError, NaiveDatetimeError: a wrong receipt.

        Legal basis: the transition clauses that were read keep an open dossier under the law of its receipt, such as
        that of Decree 216/2026.
        """
        instant = received.received_at if isinstance(received, Reception) else received
        return self.on(in_vietnam(instant).date() if isinstance(instant, datetime) else instant)

    def __str__(self) -> str:
        return "\n".join(map(str, (*self.versions, *(() if self.ending is None else (self.ending,)))))


def _known(act: ProcedureVersion | Ending, known_on: date | None) -> bool:
    return known_on is None or act.decision.signed_on <= known_on


def _other_codes(history: ProcedureHistory) -> Iterator[CatalogueError]:
    acts = [(f"versions[{at}]", version.code) for at, version in enumerate(history.versions)]
    if history.ending is not None:
        acts.append(("ending", history.ending.code))
    for path, code in acts:
        if code != history.code:
            yield CatalogueError("version-other-code", path=f"{path}.code", value=str(code), code=str(history.code))


def _issued_again(history: ProcedureHistory) -> Iterator[CatalogueError]:
    for at, version in enumerate(history.versions):
        if at and version.action is VersionAction.ISSUED:
            yield CatalogueError(
                "issued-twice", path=f"versions[{at}].action", value=version.action.value, code=str(history.code)
            )


def _seams(history: ProcedureHistory) -> Iterator[CatalogueError]:
    """Where one stretch does not start on the day the one before it ends."""
    for at, (before, after) in enumerate(pairwise(history.versions)):
        if before.since == after.since or (before.until is not None and before.until > after.since):
            yield _seam("version-overlap", at + 1, before, after.since)
        elif before.until is not None and before.until < after.since:
            yield _seam("version-gap", at + 1, before, after.since)


def _seam(slug: str, at: int, before: ProcedureVersion, value: date) -> CatalogueError:
    until = before.until or "the next one starts"
    path = f"versions[{at}].since"
    return CatalogueError(slug, path=path, value=value, code=str(before.code), since=before.since, until=until)


def _end(history: ProcedureHistory) -> Iterator[CatalogueError]:
    ending, last = history.ending, history.latest
    if ending is None:
        return
    if ending.since <= last.since:
        yield CatalogueError(
            "ending-too-early", path="ending.since", value=ending.since, code=str(history.code), since=last.since
        )
    elif last.until not in (None, ending.since):
        yield CatalogueError(
            "ending-elsewhere", path="ending.since", value=ending.since, code=str(history.code), until=last.until
        )


_CHECKS = (_other_codes, _issued_again, _seams, _end)
