"""Danh mục văn bản về đo lường sự hài lòng: every document that the editions of satisfaction surveys cite, once."""

from datetime import date

from motcua_lib.law import Instrument, Text

DECISION_1383_2012 = Instrument("1383/QĐ-BNV", Text("Quyết định 1383/QĐ-BNV năm 2012", "Decision 1383/QĐ-BNV of 2012"))
COURSE_2013 = Instrument(
    title=Text(
        "chương trình bồi dưỡng công chức chuyên trách cải cách hành chính (Bộ Nội vụ, tháng 12/2013)",
        "course for reform officials (Ministry of Home Affairs, December 2013)",
    )
)
DECISION_2640_2017 = Instrument(
    "2640/QĐ-BNV",
    Text("Quyết định 2640/QĐ-BNV năm 2017", "Decision 2640/QĐ-BNV of 2017"),
    signed=date(2017, 10, 10),
    in_force=date(2017, 10, 10),
)
QUESTIONNAIRE_2022 = Instrument(
    title=Text(
        "phiếu khảo sát SIPAS 2022 của Bộ Nội vụ (chưa rõ quyết định)",
        "SIPAS questionnaire of 2022, Ministry of Home Affairs (decision not found)",
    )
)
DECISION_1001_2023 = Instrument(
    "1001/QĐ-BNV",
    Text("Quyết định 1001/QĐ-BNV năm 2023", "Decision 1001/QĐ-BNV of 2023"),
    signed=date(2023, 12, 11),
    in_force=date(2023, 12, 11),
)
HOSPITAL_SURVEY = Instrument(
    title=Text(
        "cách tính phiếu khảo sát hài lòng theo chỉ đạo của Bộ Y tế (nguồn thứ cấp)",
        "calculation of hospital surveys as directed by the Ministry of Health (secondary source)",
    )
)
