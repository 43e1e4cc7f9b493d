"""Chỉ số cải cách hành chính: what is known of each edition of the PAR index, for ministries and for provinces.

No source read here gives the points of single criteria, so an edition holds counts, names and the points of the survey
where they are sourced, and nothing where they are not. An edition covers the years its sources name, and no others.
"""

from datetime import date
from fractions import Fraction

from motcua_lib.book import instruments_indices as instruments
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.editions import Edition, Editions
from motcua_lib.model.indicator import Band, Bands
from motcua_lib.model.par import ParVersion

PRESS_2013 = Citation(instruments.PAR_2013, confidence=Confidence.MEDIUM, source="vietnamnews, September 2014")
PRESS_2013_PROVINCES = Citation(
    instruments.PAR_2013,
    confidence=Confidence.LOW,
    source="vietnamnews, September 2014, on the ministries' points only",
)
PRESS_2015 = Citation(instruments.PAR_2015, confidence=Confidence.MEDIUM, source="baophapluat")
PAGES_2020 = Citation(
    instruments.DECISIONS_1149_1150_2020,
    confidence=Confidence.MEDIUM,
    source="sonoivu.namdinh, thuvienphapluat; that it served for 2021 follows from the next decision",
)
PAGES_2022 = Citation(
    instruments.DECISION_876_2022,
    confidence=Confidence.MEDIUM,
    source="baochinhphu, 16 November 2022; that it served for 2023 follows from the new set of 2024",
)
PRESS_2024 = Citation(instruments.PAR_2024, confidence=Confidence.LOW, source="VietnamNet, April 2025: a new set")
HANOI_2025 = Citation(
    instruments.DECISION_5666_2025, confidence=Confidence.LOW, source="sovhtt.hanoi; period taken from its year"
)

INDEX_FORMULA = Citation(
    instruments.PAR_FRAMEWORKS,
    confidence=Confidence.MEDIUM,
    source="english.hanoi.gov.vn, thuonggiaonline, en.hungyen.gov.vn; taken to hold for every edition",
)
COMPONENT_FORMULA = Citation(
    instruments.PAR_FRAMEWORKS, confidence=Confidence.MEMORY, source="remembered; no text seen"
)

GROUPS_2015 = Bands(
    (
        Band("a", Text("nhóm A", "group A"), edge=90),
        Band("b", Text("nhóm B", "group B"), edge=80),
        Band("c", Text("nhóm C", "group C"), edge=70),
        Band(
            "d",
            Text("nhóm D", "group D"),
            citation=Citation(instruments.PAR_2015, confidence=Confidence.MEMORY, source="remembered; no text seen"),
        ),
    ),
    PRESS_2015,
)

SEVEN_AREAS = (
    Text("chỉ đạo, điều hành", "steering"),
    Text("thể chế", "institutions"),
    Text("thủ tục hành chính", "procedures"),
    Text("tổ chức bộ máy", "apparatus"),
    Text("chế độ công vụ", "civil service"),
    Text("tài chính công", "public finance"),
    Text("chính quyền điện tử, chính quyền số", "e-government and digital government"),
)
EIGHT_AREAS = (
    *SEVEN_AREAS,
    Text("tác động đến người dân và kinh tế – xã hội", "impact on people and the socio-economy"),
)
FORTY_OUTSIDE = Text("60 điểm tự đánh giá, 40 điểm bên ngoài", "60 points by self-assessment, 40 from outside")
NOT_SEEN = Text("chưa thấy số tiêu chí và điểm điều tra", "counts and the points of the survey were not seen")

PAR_MINISTRIES: Editions[ParVersion] = Editions(
    "par-index-ministries",
    (
        Edition(
            "par-index-ministries",
            "bo-noi-vu",
            since=date(2013, 1, 1),
            until=date(2014, 1, 1),
            content=ParVersion(
                Text("CCHC các bộ 2013", "PAR Index of ministries 2013"), survey_points=40, remarks=(FORTY_OUTSIDE,)
            ),
            citation=PRESS_2013,
        ),
        Edition(
            "par-index-ministries",
            "bo-noi-vu",
            since=date(2015, 1, 1),
            until=date(2016, 1, 1),
            content=ParVersion(
                Text("CCHC các bộ 2015", "PAR Index of ministries 2015"),
                area_count=7,
                criteria=31,
                sub_criteria=80,
                by_survey=24,
                bands=GROUPS_2015,
            ),
            citation=PRESS_2015,
        ),
        Edition(
            "par-index-ministries",
            "bo-noi-vu",
            since=date(2020, 1, 1),
            until=date(2022, 1, 1),
            content=ParVersion(
                Text("CCHC các bộ 2020", "PAR Index of ministries 2020"),
                areas=SEVEN_AREAS,
                criteria=40,
                sub_criteria=99,
                survey_points=Fraction(365, 10),
                remarks=(
                    Text(
                        "một trang ghi 87 tiêu chí thành phần, không phải 99", "one page says 87 sub-criteria, not 99"
                    ),
                ),
            ),
            citation=PAGES_2020,
        ),
        Edition(
            "par-index-ministries",
            "bo-noi-vu",
            since=date(2022, 1, 1),
            until=date(2024, 1, 1),
            content=ParVersion(
                Text("CCHC các bộ 2022", "PAR Index of ministries 2022"),
                areas=SEVEN_AREAS,
                criteria=38,
                sub_criteria=97,
                by_area=((7, 6), (9, 15), (6, 19), (4, 14), (6, 16), (3, 13), (3, 14)),
                survey_points=Fraction(315, 10),
            ),
            citation=PAGES_2022,
        ),
        Edition(
            "par-index-ministries",
            "bo-noi-vu",
            since=date(2024, 1, 1),
            until=date(2025, 1, 1),
            content=ParVersion(Text("CCHC các bộ 2024", "PAR Index of ministries 2024"), remarks=(NOT_SEEN,)),
            citation=PRESS_2024,
        ),
    ),
)

PAR_PROVINCES: Editions[ParVersion] = Editions(
    "par-index-provinces",
    (
        Edition(
            "par-index-provinces",
            "bo-noi-vu",
            since=date(2013, 1, 1),
            until=date(2014, 1, 1),
            content=ParVersion(Text("CCHC các tỉnh 2013", "PAR Index of provinces 2013"), remarks=(NOT_SEEN,)),
            citation=PRESS_2013_PROVINCES,
        ),
        Edition(
            "par-index-provinces",
            "bo-noi-vu",
            since=date(2015, 1, 1),
            until=date(2016, 1, 1),
            content=ParVersion(
                Text("CCHC các tỉnh 2015", "PAR Index of provinces 2015"),
                area_count=8,
                criteria=34,
                sub_criteria=104,
                by_survey=33,
                bands=GROUPS_2015,
            ),
            citation=PRESS_2015,
        ),
        Edition(
            "par-index-provinces",
            "bo-noi-vu",
            since=date(2020, 1, 1),
            until=date(2022, 1, 1),
            content=ParVersion(
                Text("CCHC các tỉnh 2020", "PAR Index of provinces 2020"),
                areas=EIGHT_AREAS,
                criteria=43,
                sub_criteria=95,
            ),
            citation=PAGES_2020,
        ),
        Edition(
            "par-index-provinces",
            "bo-noi-vu",
            since=date(2022, 1, 1),
            until=date(2024, 1, 1),
            content=ParVersion(
                Text("CCHC các tỉnh 2022", "PAR Index of provinces 2022"),
                areas=EIGHT_AREAS,
                remarks=(
                    NOT_SEEN,
                    Text("nhớ là khoảng 32 điểm điều tra, chưa xác minh", "about 32 points of survey, unverified"),
                ),
            ),
            citation=PAGES_2022,
        ),
        Edition(
            "par-index-provinces",
            "bo-noi-vu",
            since=date(2024, 1, 1),
            until=date(2025, 1, 1),
            content=ParVersion(Text("CCHC các tỉnh 2024", "PAR Index of provinces 2024"), remarks=(NOT_SEEN,)),
            citation=PRESS_2024,
        ),
        Edition(
            "par-index-provinces",
            "ha-noi",
            since=date(2025, 1, 1),
            content=ParVersion(
                Text("CCHC các đơn vị của Hà Nội 2025", "PAR Index of units of Hà Nội 2025"),
                area_count=8,
                remarks=(
                    Text(
                        "có điểm thưởng, điểm trừ và áp dụng cho cả cấp xã; cách cộng chưa thấy",
                        "has bonus and penalty points, and serves communes too; how they are added was not seen",
                    ),
                ),
            ),
            citation=HANOI_2025,
        ),
    ),
)
