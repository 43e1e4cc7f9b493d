"""Văn bản về bộ chỉ số: the documents that the service index, the evaluation and the PAR index rest on.

Those of the one-stop mechanism stand in `instruments.py`. A title without a number says that the number was not found.
"""

from datetime import date

from motcua_lib.law import Instrument, Text

PAR_2013 = Instrument(title=Text("Chỉ số CCHC 2013 (chưa rõ số văn bản)", "PAR Index 2013 (number not found)"))
PAR_2015 = Instrument(title=Text("Chỉ số CCHC 2015 (chưa rõ số văn bản)", "PAR Index 2015 (number not found)"))
DECISIONS_1149_1150_2020 = Instrument(
    "1149/QĐ-BNV, 1150/QĐ-BNV",
    Text("Quyết định 1149, 1150/QĐ-BNV năm 2020", "Decisions 1149 and 1150/QĐ-BNV of 2020 (Home Affairs)"),
)
DECISION_876_2022 = Instrument(
    "876/QĐ-BNV", Text("Quyết định 876/QĐ-BNV", "Decision 876/QĐ-BNV (Home Affairs)"), signed=date(2022, 11, 10)
)
PAR_2024 = Instrument(title=Text("Bộ tiêu chí CCHC 2024 (chưa rõ số văn bản)", "PAR criteria 2024 (number not found)"))
PAR_FRAMEWORKS = Instrument(
    title=Text(
        "khung đánh giá CCHC của các tỉnh (Hà Nội 8/2022, Hưng Yên)",
        "PAR frameworks of provinces (Hà Nội August 2022, Hưng Yên)",
    )
)
DECISION_5666_2025 = Instrument(
    "5666/QĐ-UBND", Text("Quyết định 5666/QĐ-UBND năm 2025 của Hà Nội", "Decision 5666 of 2025 (Hà Nội)")
)
