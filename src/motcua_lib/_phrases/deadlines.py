"""Thời hạn: the wording of steps about receipts, counted days, due dates, plans."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    "submitted": Text("nộp {channel} ngoài giờ tiếp nhận", "filed {channel} outside reception hours"),
    "received": Text("tiếp nhận chính thức", "official receipt"),
    "counter-on-rest-day": Text(
        "bộ phận một cửa tiếp nhận vào ngày nghỉ; ngày này không tính",
        "the counter receives on a rest day, which is not counted",
    ),
    "competent-receipt": Text("cơ quan có thẩm quyền nhận hồ sơ", "receipt by the competent agency"),
    "restarted": Text("đủ hồ sơ bổ sung, tính lại thời hạn từ đầu", "supplement complete, the whole term runs again"),
    "pause": Text("tạm dừng tính thời hạn", "the clock stands still"),
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
    "same-day-late": Text("nhận sau mốc giờ: ngày làm việc tiếp theo", "received past the cut-off: next working day"),
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
}
