"""Lỗi của thư viện: one tree of errors, each with a stable slug and its fields; the text is rendered last.

Floor 0: imports nothing of the library. Every error is a `MotcuaError` and also a `ValueError` or a
`TypeError`. A message lives once, in `MESSAGES`; a caller matches on `error.slug` and reads `error.fields`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

__all__ = [
    "ArgumentTypeError",
    "CalendarError",
    "CodeError",
    "DeadlineError",
    "DecisionError",
    "HoursError",
    "LawError",
    "MoneyError",
    "MotcuaError",
    "NaiveDatetimeError",
    "OutOfRangeError",
    "PauseError",
    "ProcedureError",
    "ProcessError",
    "QuantityError",
    "ReceptionError",
    "TermSyntaxError",
]

MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        # arguments
        "not-a-date": "{what} must be a datetime.date, not {value!r}; for an instant pass its .date() in Vietnam time",
        "not-an-instant": "{what} must be an aware datetime.datetime, not {value!r}",
        "not-a-count": "{what} must be a whole number (int, not bool or float), not {value!r}",
        "not-a-receipt": "received must be a datetime.date, an aware datetime.datetime or a Reception, not {value!r}",
        "wrong-type": "{what} must be {allowed}, not {value!r}",
        "naive-datetime": "{what} is the naive datetime {value!r}; pass an aware one, for example "
        "datetime(..., tzinfo=VIETNAM_TIME)",
        "no-working-time": "an amount of working time must be more than nothing, not {value}",
        "not-positive": "{what} must be 1 or more, not {value!r}",
        # law
        "no-language": "a text is written in 'vi' or 'en', not {language!r}",
        "clause-without-article": "the clause {clause!r} or point {point!r} of {instrument} needs its article",
        "no-version": "no rule of {what} is in force on {day} as known on {known_on}",
        "untitled-instrument": "an instrument needs a number or a title to be cited by",
        # calendar
        "day-out-of-range": "{day} is outside the days {first} to {last} that the calendar covers",
        "count-out-of-range": "{n!r} working days from {day} leaves the days {first} to {last} "
        "that the calendar covers",
        "hours-out-of-range": "{amount} of office time from {instant} leaves the days {first} to {last} "
        "that the calendar covers",
        "instant-out-of-range": "{what} is {value!r}, which has no date in Vietnam time",
        "nothing-to-roll-to": "no working day lies on or {side} {day} in the days {first} to {last} of the calendar",
        "calendar-end": "a calendar must end before the last day that dates know, {last}",
        "calendar-order": "the first day {first} of a calendar must not be after its last day {last}",
        "rest-day-number": "a rest day is a weekday number 0 (Monday) to 6 (Sunday), not {value!r}",
        "every-day-rest": "a calendar in which no day is worked has no working days to count",
        "day-off-and-worked": "{day} is named both as a day off and as a day worked",
        "other-calendar": "the due date {day} rests on another calendar; compare due dates with the calendar "
        "they were computed on",
        # decisions
        "works-a-working-day": "decision {decision} makes {day} a working day, but it is one already",
        "frees-a-rest-day": "decision {decision} gives {day} off, but it is not a working day",
        "already-applied": "decision {decision} is in this calendar already ({day}); to see what it moves, start from "
        "a calendar known_on an earlier day",
        "works-a-holiday": "decision {decision} makes {day} a working day, but it is a public holiday, not a rest day",
        "cannot-settle": "decision {decision} settles {year}; the next year that this calendar leaves open is {next}",
        "empty-decision": "decision {decision} changes no day and settles no year",
        "uneven-swap": "decision {decision} gives {off} days off for {worked} days worked; a swap pairs them",
        "repeated-day": "decision {decision} names {day} twice",
        "not-a-change": "a decision cannot make {day} {kind}; it gives days off or makes days worked",
        # hours
        "session-order": "a session must end after it starts and before midnight, not {start} to {end}",
        "session-zone": "a session holds local clock times without a zone, not {value!r}",
        "session-syntax": "{text!r} is not a session; write it as '07:30-11:30'",
        "sessions-overlap": "the sessions {first} and {second} overlap",
        "no-sessions": "office hours need at least one session",
        "season-in-season": "the hours {hours!r} of one season must be year-round, not {count} seasons themselves",
        "season-order": "seasons must start on different days of the year, in order; {second} follows {first}",
        "season-day": "{month:02d}-{day:02d} is not a day of every year, so no season can start on it",
        "weekday-number": "a weekday is a number 0 (Monday) to 6 (Sunday), not {value!r}",
        "closed-before-receipt": "the office closes at {closes} on {day}, before the receipt at {received}",
        "short-week": "a season needs the sessions of 7 weekdays, not of {count}",
        "closed-day": "{day} is not worked, so the office has no closing time on it",
        "no-sessions-on": "the office hours {hours} have no session on the working day {day}",
        "clock-outside-sessions": "the office is not open at {clock} on {day}; its sessions are {sessions}",
        # clock
        "month-days": "the length of a month is a whole number of days, 0 for the corresponding day, not {value!r}",
        "rolling-terms": "only terms in days roll off a rest day ({allowed}), not {value!r}",
        "pause-order": "a pause must end after it starts: {start} to {end}",
        "pause-overlap": "the pauses {first} and {second} overlap",
        "pause-before-receipt": "the pause {pause} starts before the receipt on {received}",
        "restart-before-receipt": "the restart at {at} lies before the receipt on {received}",
        "pause-across-restart": "the pause {pause} runs across the restart at {at}; a restart ends every pause",
        # terms
        "empty-chain": "a chain holds two or more terms, not {count}",
        "bare-number": "{text!r} states a number without a unit, such as 'ngày', 'ngày làm việc', 'giờ', 'tháng'",
        "range": "{text!r} states a range; a term is one figure",
        "several-terms": "{text!r} states {count} terms ({found}); a term is parsed when exactly one is stated",
        "no-term": "{text!r} states no term",
        "unknown-words": "{words!r} in {text!r} was not understood as part of a term",
        "not-one-figure": "{text!r} writes the figure twice with different values, {first} and {second}",
        "fraction": "{text!r} states a fraction of a unit; a term is a whole number of units",
        "negative": "{text!r} states a negative figure; a term is 1 or more",
        "zero": "{text!r} states a term of zero; a term is 1 or more",
        "not-a-limit": "{text!r} states {found}, which is no limit for the result ({reason})",
        # reception and due dates
        "needs-instant": "{what} depends on the clock time of the receipt; pass an aware datetime or a Reception, "
        "not the date {value}",
        "reception-order": "a dossier is submitted, then received, then its clock starts; not {submitted}, {received}, "
        "{clock}",
        "not-recomputed": "due date number {place} ({due}) cannot be computed again: {reason}",
        "competent-before-receipt": "the competent agency cannot have the dossier at {competent}, before it was "
        "received at {received}",
        "term-out-of-range": "{term!r} from {day} leaves the days {first} to {last} that the calendar covers",
        "no-notice-day": "no working day is left to announce the delay: the last one, {day}, is before the receipt "
        "on {received}",
        # process
        "blank-field": "{what} must not be empty; a step names itself and the unit that answers for it",
        "no-steps": "a process needs at least one step",
        "repeated-step": "the step {step!r} is named {count} times; a step has a slug of its own",
        "unknown-step": "{what} names {step!r}, which is no step of the process",
        "step-cycle": "the steps {steps} wait for one another, so none of them can start",
        "two-leads": "the steps {leads} all lead among the parallel steps {group}; one agency leads",
        "no-lead": "none of the parallel steps {group} leads; an interlinked process names one lead agency",
        "several-faults": "{name!r} has {count} faults: {text}",
        "no-legal-term": "the process {name!r} states no legal term to compare its steps with",
        "step-waits": "the step {step!r} is done, but {waits!r}, which it waits for, has no instant of its own",
        "done-too-soon": "the step {step!r} is done at {done}, before it was handed over at {handed}",
        # codes
        "code-form": "{value!r} is not {what}, which is {allowed} ({rule})",
        "code-part": "{what} must be {allowed}, not {value!r}",
        "code-date": "{value!r} is not a dossier code: {digits!r} is no day YYMMDD of the years 2000 to 2099",
        "code-two-readings": "{value!r} has two readings: a procedure of the agency {agency}, or online service "
        "{service} of the procedure {local}; build the LocalProcedureCode or the OnlineServiceCode that is meant",
        "code-not-convertible": "the lower levels of {value!r} were numbered anew by {form}; only a bare level 1 "
        "converts with certainty",
        # money
        "not-exact": "{what} must be an int or a decimal.Decimal, which are exact, not {value!r}",
        "not-finite": "{what} must be finite, not {value!r}",
        "too-many-digits": "{what} needs more than {digits} digits; it is kept exactly or not at all",
        "below-zero": "{what} must be 0 or more, not {value!r}",
        "no-currency": "the amount {amount} has no currency; pass its ISO 4217 code, such as 'VND'",
        "not-a-currency": "a currency is an ISO 4217 code of three capital letters, such as 'VND', not {value!r}",
        "negative-money": "an amount of money must be 0 or more, not {amount} {currency}; a difference is made by "
        "Money.signed",
        "negative-cost": "{what} must be 0 or more, not {amount}",
        "two-currencies": "an amount in {first} and one in {second} neither add nor compare; convert one first",
        "no-cost": "a compliance cost needs at least one work item, fee or other cost; state a free procedure as a fee "
        "of 0 in its currency",
        "no-values": "the lower-middle value needs at least one value to choose from",
        "no-share": "the yearly cost before is {amount}, so a saving has no share of it",
        # procedures
        "no-procedure-code": "a procedure needs its national code, such as '1.000757'",
        "not-a-procedure-code": "{value!r} is not a national procedure code, which is a digit, a dot and six digits, "
        "such as '1.000757'",
        "no-procedure-name": "the procedure {code} has no name, which every procedure must have",
        "channel-twice": "a case has one route by each channel, but {channel!r} stands in it twice; another case is a "
        "ProcedureCase of its own",
        "case-twice": "two cases are named {name!r}; a case of several is known by its name",
        "which-case": "the procedure {code} has {count} cases; name one of {cases}",
        "no-such-case": "the procedure {code} has no case {name!r}; its cases are {cases}",
        "no-such-channel": "the procedure {code} is not filed by {channel!r}; its channels are {channels}",
        "fee-without-charge": "a fee that is charged needs a charge, or the wording that states it",
        "charge-without-fee": "a fee that is {statement} has no charges, not {count}",
        "offline-level": "a route by {channel!r} has no online level, not {level!r}; only filing online has one",
        "unknown-channel": "{value!r} is no channel of the national database, which has {allowed}",
        "missing-column": "the column is missing",
        "row-refused": "row {code!r} of the national database is refused: {shown}",
    }
)


def _rebuild(cls: type["MotcuaError"], slug: str, fields: dict[str, Any]) -> "MotcuaError":
    return cls(slug, **fields)


class MotcuaError(Exception):
    """Lỗi chung: the root of every error the library raises.

    Args:
        slug: the stable name of the fault, a key of `MESSAGES`.
        fields: the values the message speaks of.

    >>> error = QuantityError("not-positive", what="the number of working days", value=0)
    >>> error.slug, error.fields["value"]
    ('not-positive', 0)
    >>> print(error)
    the number of working days must be 1 or more, not 0
    """

    def __init__(self, slug: str, **fields: Any) -> None:
        super().__init__(slug)
        self.slug = slug
        self.fields = fields

    def __str__(self) -> str:
        return MESSAGES[self.slug].format(**self.fields)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.slug!r}: {self})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.slug, self.fields)


class ArgumentTypeError(MotcuaError, TypeError):
    """Sai kiểu: an argument of a type that is not accepted, such as a bool or a float for a count."""


class QuantityError(MotcuaError, ValueError):
    """Số lượng không hợp lệ: a quantity that is too small, not finite or too long."""


class NaiveDatetimeError(MotcuaError, ValueError):
    """Thời điểm thiếu múi giờ: a datetime without a zone."""


class LawError(MotcuaError, ValueError):
    """Không có quy định: no version of a rule is in force and known on the day asked for."""


class OutOfRangeError(MotcuaError, ValueError):
    """Ngoài phạm vi lịch: a day, or the answer itself, lies outside the days a calendar covers."""


class CalendarError(MotcuaError, ValueError):
    """Lịch không hợp lệ: the parts of a calendar contradict one another."""


class DecisionError(MotcuaError, ValueError):
    """Quyết định không hợp lệ: a day decision that contradicts the calendar it is applied to."""


class HoursError(MotcuaError, ValueError):
    """Giờ làm việc không hợp lệ: sessions that overlap, cross midnight or are missing."""


class PauseError(MotcuaError, ValueError):
    """Khoảng tạm dừng không hợp lệ: pauses or restarts in an impossible order."""


class ReceptionError(MotcuaError, ValueError):
    """Tiếp nhận không hợp lệ: the instants of a reception contradict one another."""


class DeadlineError(MotcuaError, ValueError):
    """Không tính được thời hạn: the input does not carry what the term needs."""


class ProcessError(MotcuaError, ValueError):
    """Quy trình không hợp lệ: steps that contradict one another, or the instants given for them.

    All faults are told at once: `faults` holds each as an error of its own.

    >>> [fault.slug for fault in ProcessError("no-steps").faults]
    ['no-steps']
    """

    @property
    def faults(self) -> "tuple[ProcessError, ...]":
        """Each fault; the error itself when it is the only one."""
        faults: tuple[ProcessError, ...] = self.fields.get("faults", (self,))
        return faults


class TermSyntaxError(MotcuaError, ValueError):
    """Không đọc được thời hạn: wording that is not exactly one legal term."""


class CodeError(MotcuaError, ValueError):
    """Mã không hợp lệ: text that is not written as the code it should be, or has no certain reading."""


class MoneyError(MotcuaError, ValueError):
    """Số tiền không hợp lệ: a negative cost, a missing currency, or amounts in two currencies."""


class ProcedureError(MotcuaError, ValueError):
    """Thủ tục không hợp lệ: a procedure without code or name, or whose parts contradict one another."""
