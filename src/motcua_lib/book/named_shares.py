"""Tỷ lệ có tên: publication in time, online service, digitisation, feedback; what each is taken of.

The shares of the service index are described in a technical document of the national portal, seen in a third party's
copy; the decision itself was not read.
"""

from motcua_lib.book import instruments_counts as instruments
from motcua_lib.book.counts import CONVENTION
from motcua_lib.book.timeliness import PORTAL
from motcua_lib.law import Citation, Text
from motcua_lib.model.share_rule import ShareRule

_PROCEDURES_REVISED = Text("thủ tục phải công bố trong kỳ", "procedures to be announced in the period")
_PROCEDURES = Text("thủ tục", "procedures")
_DOSSIERS = Text("hồ sơ trong kỳ", "dossiers of the period")
_FEEDBACK = Text("phản ánh, kiến nghị đã nhận", "feedback received")

# Publicity.
ANNOUNCED_IN_TIME = ShareRule(
    "announced-in-time",
    Text("tỷ lệ thủ tục công bố đúng hạn (1.1)", "procedures announced in time (1.1)"),
    of=_PROCEDURES_REVISED,
    citation=PORTAL,
)
PUBLISHED_IN_TIME = ShareRule(
    "published-in-time",
    Text("tỷ lệ thủ tục cập nhật, công khai đúng hạn (1.2)", "procedures published in time (1.2)"),
    of=Text("thủ tục phải công khai trong kỳ", "procedures to be published in the period"),
    citation=PORTAL,
)
FULL_CONTENT = ShareRule(
    "full-content",
    Text("tỷ lệ thủ tục có đủ nội dung (1.3)", "procedures with all their parts (1.3)"),
    of=_PROCEDURES,
    citation=PORTAL,
)

# Online service.
ONLINE_PROCEDURES = ShareRule(
    "online-procedures",
    Text("tỷ lệ thủ tục cung cấp trực tuyến", "procedures offered online"),
    of=_PROCEDURES,
    citation=Citation(instruments.HUE_PORTAL, source="dichvucong.thuathienhue.gov.vn, as published"),
)
ONLINE_WITH_DOSSIERS = ShareRule(
    "online-with-dossiers",
    Text("tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ (3.2)", "online services with dossiers (3.2)"),
    of=Text("dịch vụ công trực tuyến", "online services"),
    citation=PORTAL,
)
PAID_ONLINE = ShareRule(
    "paid-online",
    Text("tỷ lệ hồ sơ thanh toán trực tuyến (3.6)", "dossiers paid online (3.6)"),
    of=Text("hồ sơ phải thanh toán", "dossiers with something to pay"),
    citation=PORTAL,
)

# Digitisation.
ELECTRONIC_RESULT = ShareRule(
    "electronic-result",
    Text("tỷ lệ cấp kết quả điện tử (4.1)", "dossiers with an electronic result (4.1)"),
    of=_DOSSIERS,
    citation=PORTAL,
)
COMPONENTS_DIGITISED = ShareRule(
    "components-digitised",
    Text("tỷ lệ số hóa thành phần hồ sơ (4.2)", "dossiers with digitised components (4.2)"),
    of=_DOSSIERS,
    citation=PORTAL,
)
DATA_REUSED = ShareRule(
    "data-reused",
    Text("tỷ lệ khai thác, sử dụng lại dữ liệu số hóa (4.3)", "dossiers that reuse digitised data (4.3)"),
    of=_DOSSIERS,
    citation=PORTAL,
)
SHARED_TO_STORE = ShareRule(
    "shared-to-store",
    Text("tỷ lệ chia sẻ vào kho dữ liệu cá nhân (4.4)", "dossiers shared to the personal data store (4.4)"),
    of=_DOSSIERS,
    citation=PORTAL,
)
POPULATION_LINKED = ShareRule(
    "population-linked",
    Text("tỷ lệ thủ tục kết nối dữ liệu dân cư (4.5a)", "procedures linked to population data (4.5a)"),
    of=_PROCEDURES,
    citation=PORTAL,
)
POPULATION_USED = ShareRule(
    "population-used",
    Text("tỷ lệ hồ sơ sử dụng dữ liệu dân cư (4.5b)", "dossiers that use population data (4.5b)"),
    of=_DOSSIERS,
    citation=PORTAL,
)
DIGITISATION = (
    ELECTRONIC_RESULT,
    COMPONENTS_DIGITISED,
    DATA_REUSED,
    SHARED_TO_STORE,
    POPULATION_LINKED,
    POPULATION_USED,
)

# Feedback.
FEEDBACK_ACCEPTED = ShareRule(
    "feedback-accepted", Text("tỷ lệ tiếp nhận", "accepted"), of=_FEEDBACK, citation=CONVENTION
)
FEEDBACK_ANSWERED = ShareRule(
    "feedback-answered", Text("tỷ lệ đã trả lời", "answered"), of=_FEEDBACK, citation=CONVENTION
)
FEEDBACK_PUBLISHED = ShareRule(
    "feedback-published",
    Text("tỷ lệ công khai kết quả trả lời", "answers published"),
    of=_FEEDBACK,
    citation=CONVENTION,
)
FEEDBACK_IN_TIME = ShareRule(
    "feedback-in-time", Text("tỷ lệ xử lý đúng hạn (5.2)", "handled in time (5.2)"), of=_FEEDBACK, citation=PORTAL
)
FEEDBACK_SATISFIED = ShareRule(
    "feedback-satisfied",
    Text("tỷ lệ hài lòng trong xử lý (5.3)", "satisfied with the handling (5.3)"),
    of=Text(
        "phản ánh, kiến nghị đã nhận; trừ việc không hài lòng, lặp lại hoặc quá hạn, mỗi việc một lần",
        "feedback received; less what is disliked, repeated or overdue, each case once",
    ),
    citation=PORTAL,
)
FEEDBACK_ON_PROCEDURES = ShareRule(
    "feedback-on-procedures", Text("về thủ tục, quy định", "about procedures and rules"), of=_FEEDBACK, citation=PORTAL
)
FEEDBACK_ON_OFFICIALS = ShareRule(
    "feedback-on-officials", Text("về cán bộ, công chức", "about officials"), of=_FEEDBACK, citation=PORTAL
)
FEEDBACK_ON_OTHER = ShareRule(
    "feedback-on-other", Text("về nội dung khác", "about other matters"), of=_FEEDBACK, citation=CONVENTION
)
FEEDBACK_REPEATED = ShareRule("feedback-repeated", Text("tỷ lệ lặp lại", "repeated"), of=_FEEDBACK, citation=CONVENTION)
