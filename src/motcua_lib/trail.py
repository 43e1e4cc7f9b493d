"""Diễn giải cách tính: the steps of an answer, machine-readable, and their rendering as lines.

Floor 2. A step says which rule moved what from where to where, and on what article or decision it rests. The wording
of each rule stands once, in `_phrases`, which is read when a step is shown.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import TypeAlias

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.law import Citation, Confidence, Language, Text

__all__ = ["Moment", "Step", "Trail"]

Moment: TypeAlias = date | datetime

_WEEKDAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_DATE_FORMAT = {"vi": "%d/%m/%Y", "en": "%Y-%m-%d"}
_UNSURE = frozenset({Confidence.MEDIUM, Confidence.LOW, Confidence.MEMORY})


def show(moment: Moment, language: Language) -> str:
    """A day with its weekday, and the clock time of an instant.

    >>> show(date(2025, 5, 2), "vi"), show(datetime(2025, 5, 2, 15, 20), "en")
    ('thứ Sáu 02/05/2025', 'Fri 2025-05-02 15:20')
    """
    day = f"{_WEEKDAYS[language][moment.weekday()]} {moment.strftime(_DATE_FORMAT[language])}"
    if not isinstance(moment, datetime):
        return day
    whole_minute = moment.second == moment.microsecond == 0
    return f"{day} {moment:%H:%M}" if whole_minute else f"{day} {moment.time().isoformat()}"


def duration(amount: timedelta) -> Text:
    """An amount of time in hours, minutes and seconds.

    >>> duration(timedelta(hours=1, minutes=30)).vi, duration(timedelta(seconds=5)).en
    ('1 giờ 30 phút', '5 s')
    """
    minutes, seconds = divmod(amount.total_seconds(), 60)
    hours, minutes = divmod(int(minutes), 60)
    parts = [(hours, "giờ", "h"), (minutes, "phút", "min"), (seconds, "giây", "s")]
    vi, en = (" ".join(f"{part[0]:g} {part[column]}" for part in parts if part[0]) for column in (1, 2))
    return Text(vi, en)


Detail: TypeAlias = Text | str | int


@attrs.frozen
class Step:
    """Bước tính: one rule applied.

    Args:
        rule: the stable slug of the rule, a key of `_phrases.PHRASES`.
        at: the day or instant the step is about; None for a step about a figure.
        until: where it leads, when it moves or spans something.
        citation: the article or decision behind it; None where it is the caller's own: a receipt, a pause without a
            citation, a day or the hours of a calendar of one's own, a heading, and the answer itself.
        details: what the wording of the rule needs.
    """

    rule: str
    at: Moment | None = None
    until: Moment | None = None
    citation: Citation | None = attrs.field(default=None, kw_only=True)
    details: Mapping[str, Detail] = attrs.field(factory=dict, kw_only=True, hash=False)

    def line(self, *, language: Language = "vi") -> str:
        """The step as one line, in Vietnamese ("vi") or English ("en")."""
        from motcua_lib._phrases import PHRASES

        wording = PHRASES[self.rule][language]
        values = {key: value[language] if isinstance(value, Text) else value for key, value in self.details.items()}
        text = f"{self._when(language)}{wording.format(**values)}"
        if self.citation is None:
            return text
        unsure = self.citation.confidence in _UNSURE
        note = f"; {self.citation.confidence.text[language]}" if unsure else ""
        return f"{text} [{self.citation.label[language]}{note}]"

    def _when(self, language: Language) -> str:
        if self.at is None:
            return ""
        moved = "" if self.until is None else f" → {show(self.until, language)}"
        return f"{show(self.at, language)}{moved}: "

    def __str__(self) -> str:
        return self.line()


def _steps(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple_of(steps, Step, "Trail.steps")


@attrs.frozen
class Trail:
    """Diễn giải cách tính: the steps in order; iterate it, or print it.

    >>> print(Trail((Step("same-day", date(2025, 5, 5)),)))
    thứ Hai 05/05/2025: trả kết quả trong ngày
    """

    steps: tuple[Step, ...] = attrs.field(converter=_steps)

    def lines(self, *, language: Language = "vi") -> tuple[str, ...]:
        """One line a step, in Vietnamese ("vi") or English ("en")."""
        return tuple(step.line(language=language) for step in self.steps)

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)

    def __str__(self) -> str:
        return "\n".join(self.lines())
