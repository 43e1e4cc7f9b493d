"""Danh mục: the wording of steps about versions, publication, changes, presets."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    # publication
    "publication-effect": Text("văn bản quy định thủ tục có hiệu lực", "the legal document takes effect"),
    "publication-announce-by": Text(
        "ngày ký muộn nhất, {n} ngày làm việc trước ngày có hiệu lực ({issuer})",
        "last day to sign, {n} working days before the effect ({issuer})",
    ),
    "publication-announced": Text("ký {decision}: {verdict}", "{decision} signed: {verdict}"),
    "publication-publish-by": Text(
        "ngày công khai muộn nhất, {n} ngày làm việc từ ngày ký ({issuer})",
        "last day to put it online, {n} working days from the signing ({issuer})",
    ),
    "publication-online": Text("đã công khai: {verdict}", "put online: {verdict}"),
    "publication-not-online": Text("chưa công khai: {verdict}", "not online: {verdict}"),
    "publication-period": Text(
        "kỳ báo cáo, tính theo ngày ký quyết định", "the period, by the day a decision was signed"
    ),
    "publication-one-late": Text(
        "một lần quá hạn trong kỳ thì thủ tục là quá hạn", "one late revision makes a procedure late for the period"
    ),
    "publication-announced-count": Text("công bố đúng hạn: {n}/{total}", "announced on time: {n} of {total}"),
    "publication-published-count": Text(
        "công khai đúng hạn: {n}/{total}; chưa đến hạn: {pending}",
        "put online on time: {n} of {total}; not yet due: {pending}",
    ),
    # changes from one version to another
    "change-shorter": Text("ngắn hơn", "shorter"),
    "change-longer": Text("dài hơn", "longer"),
    "change-other-unit": Text(
        "khác đơn vị tính, chỉ so sánh được trên một lịch", "other units, comparable on a calendar only"
    ),
    "change-term-unread": Text("thời hạn không nêu hoặc chưa đọc được", "a term that is not stated or was not read"),
    "change-earlier-on-calendar": Text(
        "sớm hơn ở {earlier} trên {n} lần tiếp nhận, không muộn hơn ở lần nào ({certainty})",
        "earlier for {earlier} of {n} receipts, later for none ({certainty})",
    ),
    "change-later-on-calendar": Text(
        "muộn hơn ở {later} trên {n} lần tiếp nhận, không sớm hơn ở lần nào ({certainty})",
        "later for {later} of {n} receipts, earlier for none ({certainty})",
    ),
    "change-same-on-calendar": Text(
        "cùng hạn ở cả {n} lần tiếp nhận ({certainty})", "the same due date for all {n} receipts ({certainty})"
    ),
    "change-mixed-on-calendar": Text(
        "sớm hơn ở {earlier}, muộn hơn ở {later} trên {n} lần tiếp nhận ({certainty})",
        "earlier for {earlier} and later for {later} of {n} receipts ({certainty})",
    ),
    "change-cheaper": Text("giảm", "cheaper"),
    "change-dearer": Text("tăng", "dearer"),
    "change-same-amount": Text("vẫn không phải trả tiền", "still nothing to pay"),
    "change-fee-unstated": Text("một bên không nêu phí, lệ phí", "one side does not state the fee"),
    "change-fee-unread": Text("mức thu chưa đọc được", "an amount that was not read"),
    "change-other-currency": Text("khác loại tiền", "other currencies"),
    "change-other-per": Text("khác đơn vị tính mức thu", "charged for other units"),
    "change-other-kind": Text("cùng mức thu, khác loại", "the same amount of another kind"),
    "change-charges-unmatched": Text("các khoản thu không khớp nhau", "charges that do not match"),
    "change-charge-new": Text("khoản thu mới", "a new charge"),
    "change-charge-gone": Text("bỏ khoản thu", "a charge less"),
    "change-exemption-new": Text("thêm miễn, giảm", "a new exemption"),
    "change-exemption-gone": Text("bỏ miễn, giảm", "an exemption less"),
    "change-more-online": Text("trực tuyến nhiều hơn", "more online"),
    "change-less-online": Text("trực tuyến ít hơn", "less online"),
    "change-level-unstated": Text("một bên không nêu mức độ", "one side does not state the level"),
    "change-other-scale": Text("mức độ theo hai nghị định khác nhau", "levels of two different scales"),
    "change-channel-new": Text("thêm cách thức nộp", "a new way of filing"),
    "change-channel-gone": Text("bỏ cách thức nộp", "a way of filing less"),
    "change-case-new": Text("trường hợp mới", "a new case"),
    "change-case-gone": Text("bỏ trường hợp", "a case less"),
    "change-paper-new": Text("thêm giấy tờ", "a new document"),
    "change-paper-gone": Text("bớt giấy tờ", "a document less"),
    "change-fewer": Text("ít hơn", "fewer"),
    "change-more": Text("nhiều hơn", "more"),
    "change-count-unstated": Text("một bên không nêu số lượng", "one side does not state the number"),
    "change-condition-new": Text("thêm điều kiện", "a new condition"),
    "change-condition-gone": Text("bỏ điều kiện", "a condition less"),
    "change-other": Text("nội dung khác", "another content"),
    # presets
    "preset-term": Text("{name}: {term}", "{name}: {term}"),
    "preset-since": Text("áp dụng từ ngày này: {start}", "governs from this day on: {start}"),
    "preset-starts": Text("tính từ: {starts}", "counted from: {starts}"),
    "preset-case": Text("trường hợp {name}: {term}", "case {name}: {term}"),
    "preset-addition": Text("{name}: thêm {term}, tối đa {times} lần", "{name}: {term} more, at most {times} time(s)"),
    "preset-uncounted": Text("không tính: {name}", "not counted: {name}"),
    "preset-window": Text("{window}", "{window}"),
    "preset-effect": Text("khi bổ sung hồ sơ: {effect}", "on a supplement: {effect}"),
    "preset-note": Text("{note}", "{note}"),
}
