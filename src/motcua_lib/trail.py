"""Diễn giải cách tính: the steps of an answer, machine-readable, and their rendering as lines.

Floor 2. A step says which rule moved what from where to where, and on what article or decision it rests. The wording
of each rule stands once, in `PHRASES`.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import TypeAlias

import attrs

from motcua_lib.law import Citation, Confidence, Language, Text

__all__ = ["PHRASES", "Moment", "Step", "Trail"]

Moment: TypeAlias = date | datetime

PHRASES: Mapping[str, Text] = MappingProxyType(
    {
        "submitted": Text("nộp {channel} ngoài giờ tiếp nhận", "filed {channel} outside reception hours"),
        "received": Text("tiếp nhận chính thức", "official receipt"),
        "counter-on-rest-day": Text(
            "bộ phận một cửa tiếp nhận vào ngày nghỉ; ngày này không tính",
            "the counter receives on a rest day, which is not counted",
        ),
        "competent-receipt": Text("cơ quan có thẩm quyền nhận hồ sơ", "receipt by the competent agency"),
        "restarted": Text(
            "đủ hồ sơ bổ sung, tính lại thời hạn từ đầu", "supplement complete, the whole term runs again"
        ),
        "link": Text("chặng {number}: {term}", "part {number}: {term}"),
        "first-day-excluded": Text("không tính ngày đầu tiên", "the first day is not counted"),
        "first-day-included": Text("tính cả ngày nhận ({rule})", "the receipt day is counted ({rule})"),
        "first-day-late": Text("nhận sau mốc giờ ({rule})", "received past the cut-off ({rule})"),
        "counted": Text("ngày số {number}{kind}{may_move}", "day {number}{kind}{may_move}"),
        "skipped": Text("không tính: {kind}{names}{may_move}", "not counted: {kind}{names}{may_move}"),
        "paused": Text("không tính: tạm dừng", "not counted: paused"),
        "corresponding-day": Text("ngày tương ứng sau {term}", "the corresponding day after {term}"),
        "fixed-length": Text("{days} ngày liên tục cho {term}", "{days} running days for {term}"),
        "moved-by-pauses": Text("kéo dài thêm {days} ngày tạm dừng", "later by the {days} paused days"),
        "same-day": Text("trả kết quả trong ngày", "due on the day of receipt"),
        "same-day-late": Text(
            "nhận sau mốc giờ: ngày làm việc tiếp theo", "received past the cut-off: next working day"
        ),
        "clock-started": Text("bắt đầu tính giờ", "the clock starts"),
        "same-day-closed": Text("ngày nhận không làm việc: ngày làm việc tiếp theo", "not a working day: the next one"),
        "session": Text("tính {amount} làm việc", "{amount} of office time counted"),
        "session-paused": Text("không tính {amount}: tạm dừng", "{amount} not counted: paused"),
        "extended": Text("kéo dài thêm {term}", "extended by {term}"),
        "rolled": Text(
            "ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo",
            "a last day off rolls to the next working day",
        ),
        "office-hours": Text("giờ hành chính: {hours}", "office hours: {hours}"),
        "due": Text("hạn giải quyết ({certainty})", "due ({certainty})"),
        "handed-over": Text("nhận từ bước trước", "handed over by the step before"),
        "plan-step": Text("{name} ({unit}{lead}): {term}; {slack}", "{name} ({unit}{lead}): {term}; {slack}"),
        "plan-end": Text("kết thúc các bước; đường găng: {path}", "the steps end; critical path: {path}"),
        "plan-due": Text("hạn giải quyết của thủ tục: {term} ({certainty})", "legal due date: {term} ({certainty})"),
        "plan-verdict": Text("{verdict}", "{verdict}"),
        # compliance cost
        "cost-now": Text("theo quy định hiện tại", "under the present rules"),
        "cost-simplified": Text("sau đơn giản hóa", "after the simplification"),
        "cost-own-work": Text(
            "{name}: tự thực hiện, {hours} giờ × {income} = {amount}",
            "{name}: own work, {hours} h × {income} = {amount}",
        ),
        "cost-hired-work": Text("{name}: thuê dịch vụ, {amount}", "{name}: hired service, {amount}"),
        "cost-expenses": Text(
            "{name}: đi lại, bưu chính, sao chụp, {amount}", "{name}: travel, post, copies, {amount}"
        ),
        "cost-work": Text("chi phí thực hiện các công việc: {amount}", "cost of the required work: {amount}"),
        "cost-fees": Text("phí, lệ phí: {amount}", "fees and charges: {amount}"),
        "cost-other": Text("chi phí khác theo quy định: {amount}", "other prescribed costs: {amount}"),
        "cost-opportunity": Text("không tính chi phí cơ hội", "opportunity cost is not counted"),
        "cost-one-run": Text("chi phí một lần thực hiện: {amount}", "cost of one run: {amount}"),
        "cost-yearly": Text(
            "chi phí một năm: {one_run} × {times} lần/năm × {subjects} đối tượng = {amount}",
            "yearly cost: {one_run} × {times} (runs a year) × {subjects} (subjects) = {amount}",
        ),
        "cost-saving": Text("{change}: {before} − {after} = {amount}", "{change}: {before} − {after} = {amount}"),
        "cost-share": Text(
            "bằng {percent}% chi phí hiện tại ({rounding})", "{percent}% of the present cost ({rounding})"
        ),
    }
)

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
        rule: the stable slug of the rule, a key of `PHRASES`.
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
    return tuple(steps)


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
