"""Hồ sơ: the wording of steps about the clock and verdict of a dossier, feedback."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    # feedback, services, tickets
    "feedback-duty": Text("{duty}: thời hạn {term}", "{duty}: within {term}"),
    "feedback-forwarded": Text(
        "tính từ khi chuyển cơ quan có thẩm quyền", "counted from the forwarding to the competent agency"
    ),
    "feedback-standing": Text("{duty}: dừng tính, chờ bổ sung", "{duty}: not counted, waiting for the supplement"),
    "feedback-record": Text("{duty}: hạn {due}; {verdict}", "{duty}: due {due}; {verdict}"),
    "feedback-due-soon": Text("sắp đến hạn: {duty}", "due soon: {duty}"),
    "feedback-overdue": Text("quá hạn: {duty}", "overdue: {duty}"),
    "feedback-window-closed": Text("đã hết thời hạn để: {duty}", "the time has passed to: {duty}"),
    # clocks and verdicts
    "case-rules": Text("áp dụng {rules}", "governed by {rules}"),
    "case-waited": Text("{event}: {effect}", "{event}: {effect}"),
    "case-waits": Text("{event}, đang chờ: {effect}", "{event}, still waiting: {effect}"),
    "case-clock": Text(
        "{standing}; đã dùng {used}, còn {left}, quá {over}, tạm dừng {paused}",
        "{standing}; used {used}, left {left}, over {over}, paused {paused}",
    ),
    "case-reappointed": Text("hẹn lại ngày trả; hạn giải quyết không đổi", "re-appointed; the due date is the same"),
    "case-ended": Text("kết thúc: {event}", "ended: {event}"),
    "case-judged": Text("{test}: {verdict}", "{test}: {verdict}"),
    "case-limit": Text("mốc đánh giá ({against})", "judged against ({against})"),
    "case-boundary": Text("đúng hạn tính từ đây", "on time from here on"),
    "portal-requests": Text(
        "{count} lần yêu cầu bổ sung: nhiều hơn một lần tính là quá hạn",
        "{count} requests for a supplement: more than one counts as overdue",
    ),
    "portal-waits": Text("chờ bổ sung lần đầu: lấy lúc yêu cầu làm mốc", "waits for the first supplement: ends here"),
    "portal-subtracted": Text("trừ thời gian bổ sung {amount}", "{amount} of supplement subtracted"),
    "portal-maximum": Text("không có ngày hẹn trả: lấy thời hạn tối đa", "no appointment: the maximum term"),
}
