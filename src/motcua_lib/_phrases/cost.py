"""Chi phí tuân thủ: the wording of steps about the cost of a procedure."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    "cost-now": Text("theo quy định hiện tại", "under the present rules"),
    "cost-simplified": Text("sau đơn giản hóa", "after the simplification"),
    "cost-own-work": Text(
        "{name}: tự thực hiện, {hours} giờ × {income} = {amount}",
        "{name}: own work, {hours} h × {income} = {amount}",
    ),
    "cost-hired-work": Text("{name}: thuê dịch vụ, {amount}", "{name}: hired service, {amount}"),
    "cost-expenses": Text("{name}: đi lại, bưu chính, sao chụp, {amount}", "{name}: travel, post, copies, {amount}"),
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
    "cost-share": Text("bằng {percent}% chi phí hiện tại ({rounding})", "{percent}% of the present cost ({rounding})"),
}
