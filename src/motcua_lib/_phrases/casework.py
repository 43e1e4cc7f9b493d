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
}
