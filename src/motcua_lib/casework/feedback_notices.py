"""Thông báo về phản ánh, kiến nghị: what an event of a case leaves to be sent, as data; sending is the host's.

Floor 7, beside the life cycle, which asks for them.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

import attrs

from motcua_lib._checks import of_type
from motcua_lib.book.feedback import SEPARATE_REMEDIES
from motcua_lib.law import Text
from motcua_lib.model.feedback import DutyRecord, FeedbackCase
from motcua_lib.model.feedback_events import Answer, AskSupplement, Close, FeedbackEvent, Forward, Receive, Refuse
from motcua_lib.model.feedback_words import FeedbackDuty, FeedbackVerdict, SeparateRemedy

__all__ = ["FeedbackAct", "FeedbackEffect", "notices"]

Days = Mapping[FeedbackDuty, date]

_RECEIVED = Text(
    "Phản ánh, kiến nghị {code} đã được {agency} tiếp nhận. Thời hạn trả lời: hết ngày {day}.",
    "Feedback {code} was received by {agency}. It is to be answered by the end of {day}.",
)
_FORWARDED = Text(
    "Phản ánh, kiến nghị {code} đã được chuyển {agency} xử lý theo thẩm quyền. Thời hạn trả lời: hết ngày {day}.",
    "Feedback {code} was forwarded to {agency}, which is competent. It is to be answered by the end of {day}.",
)
_HANDED = Text("Chuyển xử lý phản ánh, kiến nghị {code}: {subject}.", "Feedback {code} is handed over: {subject}.")
_REFUSED = Text(
    "Phản ánh, kiến nghị {code} không được tiếp nhận. Lý do: {reason}.", "Feedback {code} was refused: {reason}."
)
_REMEDY = Text(" Nội dung thuộc {remedy}: thực hiện theo {law}.", " The matter is a {remedy}, which goes by the {law}.")
_ASKED = Text("Đề nghị bổ sung cho phản ánh, kiến nghị {code}: {what}.", "Please add to feedback {code}: {what}.")
_CLOSED = Text("Phản ánh, kiến nghị {code} đã đóng. Lý do: {reason}.", "Feedback {code} was closed: {reason}.")
_PUBLISH = Text(
    "Công khai kết quả trả lời {code} trước hết ngày {day}.", "The answer to {code} is published by the end of {day}."
)
_LATE = Text("{code}: {duty} quá hạn ngày {day}.", "{code}: {duty}, late; it was due {day}.")


class FeedbackAct(Enum):
    """Việc sau sự kiện: tell the sender, hand the case over, publish the answer, or note that something was late.

    >>> FeedbackAct.HAND_OVER.value
    'hand-over'
    """

    TELL_SENDER = "tell-sender"
    HAND_OVER = "hand-over"
    PUBLISH = "publish"
    NOTE_LATE = "note-late"


@attrs.frozen
class FeedbackEffect:
    """Thông báo: one thing to send or do after an event, in both languages.

    Args:
        act: what kind of thing.
        to: the agency it concerns; empty for the sender.
        text: the wording.
    """

    act: FeedbackAct = attrs.field(validator=of_type(FeedbackAct))
    to: str = attrs.field(kw_only=True, validator=of_type(str))
    text: Text = attrs.field(kw_only=True, validator=of_type(Text))

    def __str__(self) -> str:
        return self.text.vi


def notices(before: FeedbackCase, case: FeedbackCase, event: FeedbackEvent, days: Days) -> tuple[FeedbackEffect, ...]:
    """The effects of the event that led from `before` to `case`; `days` are the due days that run now."""
    told = _NOTICES.get(type(event), _nothing)(case, event, days)
    records = case.records[len(before.records) :]
    late = (record for record in records if record.verdict is FeedbackVerdict.LATE)
    return (*told, *(_late(record, before) for record in late))


def _late(record: DutyRecord, before: FeedbackCase) -> FeedbackEffect:
    """A note for the agency that had the case until then."""
    text = _filled(_LATE, before, duty=record.duty.text, day=_day(record.due_day))
    return FeedbackEffect(FeedbackAct.NOTE_LATE, to=before.agency, text=text)


def _day(day: date) -> Text:
    return Text(f"{day:%d/%m/%Y}", f"{day}")


def _filled(wording: Text, case: FeedbackCase, **details: Text | str) -> Text:
    values = {"code": case.code, "agency": case.agency, "subject": case.subject, **details}

    def fill(language: Any) -> str:
        shown = {key: value[language] if isinstance(value, Text) else value for key, value in values.items()}
        return wording[language].format(**shown)

    return Text(fill("vi"), fill("en"))


def _tell(wording: Text, case: FeedbackCase, **details: Text | str) -> FeedbackEffect:
    return FeedbackEffect(FeedbackAct.TELL_SENDER, to="", text=_filled(wording, case, **details))


def _nothing(case: FeedbackCase, event: Any, days: Days) -> Iterator[FeedbackEffect]:
    yield from ()


def _receive(case: FeedbackCase, event: Receive, days: Days) -> Iterator[FeedbackEffect]:
    yield _tell(_RECEIVED, case, day=_day(days[FeedbackDuty.ANSWER]))


def _forward(case: FeedbackCase, event: Forward, days: Days) -> Iterator[FeedbackEffect]:
    yield FeedbackEffect(FeedbackAct.HAND_OVER, to=case.agency, text=_filled(_HANDED, case))
    yield _tell(_FORWARDED, case, day=_day(days[FeedbackDuty.ANSWER]))


def _refuse(case: FeedbackCase, event: Refuse, days: Days) -> Iterator[FeedbackEffect]:
    refused = _tell(_REFUSED, case, reason=event.reason)
    yield refused if event.remedy is None else attrs.evolve(refused, text=_with_remedy(refused.text, event.remedy))


def _with_remedy(text: Text, remedy: SeparateRemedy) -> Text:
    law = SEPARATE_REMEDIES[remedy].label
    vi, en = (_REMEDY[language].format(remedy=remedy.text[language], law=law[language]) for language in ("vi", "en"))
    return Text(text.vi + vi, text.en + en)


def _ask(case: FeedbackCase, event: AskSupplement, days: Days) -> Iterator[FeedbackEffect]:
    yield _tell(_ASKED, case, what=event.what)


def _answer(case: FeedbackCase, event: Answer, days: Days) -> Iterator[FeedbackEffect]:
    text = _filled(_PUBLISH, case, day=_day(days[FeedbackDuty.PUBLISH]))
    yield FeedbackEffect(FeedbackAct.PUBLISH, to=case.agency, text=text)


def _close(case: FeedbackCase, event: Close, days: Days) -> Iterator[FeedbackEffect]:
    yield _tell(_CLOSED, case, reason=event.reason)


Notice = Callable[[FeedbackCase, Any, Days], Iterator[FeedbackEffect]]
_NOTICES: Final[Mapping[type, Notice]] = MappingProxyType({
    Receive: _receive,
    Forward: _forward,
    Refuse: _refuse,
    AskSupplement: _ask,
    Answer: _answer,
    Close: _close,
})  # fmt: skip
