"""Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg): components, caps, zero rules, bands, by edition.

The decision's own text was not read. Groups and their points come from provincial pages and from what the national
portal shows; the formulas from a third party's capture of the portal in September 2026, which recomputes the portal's
scores of more than a hundred units. Captured in 2026, so the same figures for earlier years follow, and are not stated.
"""

from datetime import date
from fractions import Fraction
from typing import Final

from motcua_lib.book import instruments
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.editions import Edition, Editions
from motcua_lib.model.indicator import Band, Bands, Group, Grouping, IndexComponent, IndexDefinition, ZeroRule
from motcua_lib.model.scorecard import Rounding

PRIME_MINISTER: Final = "thu-tuong"

CAPTURE = "capture of the national portal by a third party, 26 September 2026 (ChippedTopaz/qd766)"
FORMULAS = Citation(instruments.DECISION_766_2022, source=CAPTURE)
FORMULAS_BEFORE_2026 = Citation(
    instruments.DECISION_766_2022, confidence=Confidence.MEDIUM, source=f"{CAPTURE}; not witnessed before 2026"
)
DATA_STORE = Citation(
    instruments.DECISION_766_2022, confidence=Confidence.MEDIUM, source=f"{CAPTURE}; only a ratio of 0 was observed"
)
BAND_EDGES = Citation(
    instruments.DECISION_766_2022,
    confidence=Confidence.MEDIUM,
    source="legend of a provincial portal, an analysis tool of 2026, published grades; the text was not read",
)

COMPONENTS = (
    IndexComponent(
        "1.1",
        Text("thủ tục được công bố đúng hạn", "procedures announced on time"),
        maximum=6,
        counts=Text("thủ tục công bố đúng hạn / thủ tục đã công bố", "announced on time / announced"),
    ),
    IndexComponent(
        "1.2",
        Text("thủ tục được cập nhật, công khai đúng hạn", "procedures updated and published on time"),
        maximum=4,
        counts=Text("thủ tục công khai đúng hạn / thủ tục đã công khai", "published on time / published"),
    ),
    IndexComponent(
        "1.3",
        Text("thủ tục công khai đầy đủ nội dung các bộ phận", "procedures published with all their parts"),
        maximum=2,
        counts=Text("thủ tục đủ nội dung / thủ tục đã công khai", "with all parts / published"),
    ),
    IndexComponent(
        "1.4",
        Text("hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia", "dossiers synchronised with the national portal"),
        maximum=6,
        counts=Text("hồ sơ đã đồng bộ / hồ sơ phải đồng bộ", "synchronised / to be synchronised"),
    ),
    IndexComponent(
        "2.1",
        Text("hồ sơ đúng hạn", "dossiers on time"),
        maximum=20,
        counts=Text(
            "giải quyết trước hạn, đúng hạn và đang giải quyết trong hạn / tiếp nhận trong kỳ",
            "resolved early or on time, and in process within time / received in the period",
        ),
    ),
    IndexComponent(
        "3.1",
        Text("thủ tục có dịch vụ công trực tuyến", "procedures with an online service"),
        maximum=2,
        full_at=Fraction(80, 100),
        counts=Text("một phần và toàn trình / thủ tục thuộc thẩm quyền", "partly and fully online / in its authority"),
    ),
    IndexComponent(
        "3.2",
        Text("dịch vụ công trực tuyến có phát sinh hồ sơ", "online services with dossiers"),
        maximum=4,
        counts=Text("có phát sinh hồ sơ / dịch vụ công trực tuyến", "with dossiers / online services"),
    ),
    IndexComponent(
        "3.3",
        Text("hồ sơ nộp trực tuyến", "dossiers filed online"),
        maximum=6,
        full_at=Fraction(50, 100),
        counts=Text("hồ sơ nộp trực tuyến / hồ sơ tiếp nhận", "filed online / received"),
    ),
    IndexComponent(
        "3.5",
        Text("thủ tục có phí, lệ phí thanh toán được trên Cổng", "fee-bearing procedures payable on the portal"),
        maximum=2,
        full_at=Fraction(80, 100),
        counts=Text("thanh toán được / thủ tục có phí, lệ phí", "payable / fee-bearing"),
    ),
    IndexComponent(
        "3.5b",
        Text("thủ tục có giao dịch thanh toán trực tuyến", "procedures with an online payment"),
        maximum=2,
        full_at=Fraction(80, 100),
        counts=Text("có giao dịch / thủ tục có phí, lệ phí", "with a payment / fee-bearing"),
    ),
    IndexComponent(
        "3.6",
        Text("hồ sơ thanh toán trực tuyến", "dossiers paid online"),
        maximum=6,
        counts=Text("hồ sơ thanh toán trực tuyến / hồ sơ phải thanh toán", "paid online / to be paid"),
    ),
    IndexComponent(
        "4.1",
        Text("hồ sơ có kết quả điện tử", "dossiers with an electronic result"),
        maximum=6,
        counts=Text("có kết quả điện tử / hồ sơ tiếp nhận", "with an electronic result / received"),
    ),
    IndexComponent(
        "4.2",
        Text("hồ sơ số hóa thành phần", "dossiers whose components are digitised"),
        maximum=4,
        counts=Text("đã số hóa thành phần / hồ sơ tiếp nhận", "components digitised / received"),
    ),
    IndexComponent(
        "4.3",
        Text("khai thác, sử dụng lại dữ liệu số hóa", "reuse of digitised data"),
        maximum=2,
        full_at=Fraction(80, 100),
        counts=Text("có sử dụng lại dữ liệu / hồ sơ tiếp nhận", "with reuse / received"),
    ),
    IndexComponent(
        "4.4",
        Text("chia sẻ vào kho dữ liệu cá nhân", "shared to the personal data store"),
        maximum=4,
        counts=Text("đã chia sẻ / hồ sơ tiếp nhận", "shared / received"),
        citation=DATA_STORE,
    ),
    IndexComponent(
        "4.5a",
        Text("thủ tục kết nối dữ liệu dân cư", "procedures linked to population data"),
        maximum=2,
        counts=Text("thủ tục đã kết nối / thủ tục", "linked / procedures"),
    ),
    IndexComponent(
        "4.5b",
        Text("hồ sơ sử dụng dữ liệu dân cư", "dossiers using population data"),
        maximum=2,
        counts=Text("hồ sơ sử dụng dữ liệu dân cư / hồ sơ tiếp nhận", "using population data / received"),
    ),
    IndexComponent(
        "e-copies",
        Text("chứng thực bản sao điện tử từ bản chính", "certified electronic copies from originals"),
        maximum=2,
    ),
    IndexComponent(
        "5.2",
        Text("phản ánh, kiến nghị xử lý đúng hạn", "feedback handled on time"),
        maximum=6,
        zero=ZeroRule.FULL_SCORE,
        counts=Text("xử lý đúng hạn / phản ánh, kiến nghị", "handled on time / feedback cases"),
    ),
    IndexComponent(
        "5.3",
        Text("hài lòng về xử lý phản ánh, kiến nghị", "satisfaction with the handling of feedback"),
        maximum=6,
        zero=ZeroRule.FULL_SCORE,
        counts=Text(
            "phản ánh, kiến nghị trừ số không hài lòng, lặp lại, quá hạn / phản ánh, kiến nghị",
            "feedback cases less those disliked, repeated or overdue / feedback cases",
        ),
    ),
    IndexComponent(
        "5.4",
        Text("hài lòng về tiếp nhận, giải quyết thủ tục", "satisfaction with reception and handling"),
        maximum=6,
        full_at=Fraction(90, 100),
        zero=ZeroRule.NO_SCORE,
        counts=Text(
            "hồ sơ trừ số quá hạn và số không hài lòng / hồ sơ tiếp nhận",
            "dossiers less those overdue and those disliked / received",
        ),
    ),
)

TRANSPARENCY = Group("transparency", Text("Công khai, minh bạch", "Transparency"), ("1.1", "1.2", "1.3", "1.4"))
PROGRESS = Group("progress", Text("Tiến độ, kết quả giải quyết", "Progress and result"), ("2.1",))
ONLINE = Group("online", Text("Cung cấp dịch vụ trực tuyến", "Online services"), ("3.1", "3.2", "3.3"))
PAYMENT = Group("payment", Text("Thanh toán trực tuyến", "Online payment"), ("3.5", "3.5b", "3.6"))
ONLINE_AND_PAYMENT = Group(
    "online",
    Text("Cung cấp dịch vụ trực tuyến", "Online services, with payment"),
    ("3.1", "3.2", "3.3", "3.5", "3.5b", "3.6"),
)
DIGITISATION = Group(
    "digitisation", Text("Số hóa hồ sơ", "Digitisation"), ("4.1", "4.2", "4.3", "4.4", "4.5a", "4.5b", "e-copies")
)
SATISFACTION = Group("satisfaction", Text("Mức độ hài lòng", "Satisfaction"), ("5.2", "5.3", "5.4"))

CONTENT = IndexDefinition(
    Text("Chỉ số phục vụ người dân, doanh nghiệp", "Service index"),
    COMPONENTS,
    groupings=(
        Grouping("portal", (TRANSPARENCY, PROGRESS, ONLINE, PAYMENT, DIGITISATION, SATISFACTION)),
        Grouping("decision", (TRANSPARENCY, PROGRESS, DIGITISATION, ONLINE_AND_PAYMENT, SATISFACTION)),
    ),
    bands=Bands(
        (
            Band("excellent", Text("xuất sắc", "excellent"), edge=90),
            Band("good", Text("tốt", "good"), edge=80),
            Band("fair", Text("khá", "fair"), edge=70),
            Band("average", Text("trung bình", "average"), edge=50),
            Band("weak", Text("yếu", "weak")),
        ),
        BAND_EDGES,
    ),
    rounding=Rounding(2, citation=FORMULAS),
    scale=100,
    information=("2.2",),
    remarks=(
        Text(
            "33 trong 34 dòng của nhóm thanh toán khớp khi làm tròn từng thành phần rồi cộng; Chân Mộng lệch 0,01 "
            "(7,22 và 7,23)",
            "33 of 34 rows of the payment group agree when each component is rounded and then added; Chân Mộng is "
            "0.01 apart (7.22 and 7.23)",
        ),
        Text(
            "tài liệu mô tả còn nhân 3.3 với tỷ lệ đồng bộ; điểm trên Cổng không cần phép nhân đó",
            "the description also multiplies 3.3 by the share synchronised; the portal's scores do not need it",
        ),
        Text("Cổng ghi mẫu số của 1.4 là tạm tính", "the portal marks the denominator of 1.4 as temporary"),
    ),
)

SERVICE_INDEX: Editions[IndexDefinition] = Editions(
    "service-index",
    (
        Edition(
            "service-index",
            PRIME_MINISTER,
            since=date(2022, 8, 1),
            until=date(2026, 1, 1),
            content=CONTENT,
            citation=FORMULAS_BEFORE_2026,
        ),
        Edition("service-index", PRIME_MINISTER, since=date(2026, 1, 1), content=CONTENT, citation=FORMULAS),
    ),
)
