"""Danh mục văn bản của thời hạn mẫu: the documents that the presets cite; the others stand in `instruments.py`.

A date that no source gives is left out; so is a number that was not found.
"""

from datetime import date

from motcua_lib.law import Instrument, Text

# Laws.
LAW_CIVIL_STATUS_2026 = Instrument(
    "03/2026/QH16", Text("Luật Hộ tịch 2026", "Law on Civil Status 2026"), in_force=date(2027, 3, 1)
)
LAW_RESIDENCE_2020 = Instrument(title=Text("Luật Cư trú 2020", "Law on Residence 2020"))
LAW_JUDICIAL_RECORDS = Instrument(
    title=Text(
        "Luật Lý lịch tư pháp (trước sửa đổi bởi Luật 107/2025/QH15)",
        "Law on Judicial Records, before its amendment by Law 107/2025/QH15",
    )
)
LAW_107_2025 = Instrument(
    "107/2025/QH15",
    Text(
        "Luật Lý lịch tư pháp (sửa đổi bởi Luật 107/2025/QH15)", "Law on Judicial Records as amended by 107/2025/QH15"
    ),
    signed=date(2025, 12, 5),
    in_force=date(2026, 7, 1),
)

# Decrees and circulars.
DECREE_23_2015 = Instrument("23/2015/NĐ-CP", Text("Nghị định 23/2015/NĐ-CP", "Decree 23/2015/NĐ-CP"))
DECREE_124_2020 = Instrument("124/2020/NĐ-CP", Text("Nghị định 124/2020/NĐ-CP", "Decree 124/2020/NĐ-CP"))
DECREE_101_2024 = Instrument("101/2024/NĐ-CP", Text("Nghị định 101/2024/NĐ-CP", "Decree 101/2024/NĐ-CP"))
DECREE_151_2025 = Instrument("151/2025/NĐ-CP", Text("Nghị định 151/2025/NĐ-CP", "Decree 151/2025/NĐ-CP"))
DECREE_49_2026 = Instrument("49/2026/NĐ-CP", Text("Nghị định 49/2026/NĐ-CP", "Decree 49/2026/NĐ-CP"))
DECREE_58_2026 = Instrument("58/2026/NĐ-CP", Text("Nghị định 58/2026/NĐ-CP", "Decree 58/2026/NĐ-CP"))
DECREE_155_2026 = Instrument(
    "155/2026/NĐ-CP", Text("Nghị định 155/2026/NĐ-CP", "Decree 155/2026/NĐ-CP"), in_force=date(2026, 7, 1)
)
DECREE_216_2026 = Instrument("216/2026/NĐ-CP", Text("Nghị định 216/2026/NĐ-CP", "Decree 216/2026/NĐ-CP"))
CIRCULAR_79_2025 = Instrument(
    "79/2025/TT-BNNMT",
    Text("Thông tư 79/2025/TT-BNNMT", "Circular 79/2025/TT-BNNMT"),
    signed=date(2025, 12, 31),
)
CIRCULAR_89_2026 = Instrument("89/2026/TT-BTC", Text("Thông tư 89/2026/TT-BTC", "Circular 89/2026/TT-BTC"))

# Publication decisions, by which the national database states a term; no date of them was read.
DECISION_163_BTP = Instrument("163/QĐ-BTP", Text("Quyết định 163/QĐ-BTP", "Decision 163/QĐ-BTP"))
DECISION_858_BTP = Instrument("858/QĐ-BTP", Text("Quyết định 858/QĐ-BTP", "Decision 858/QĐ-BTP"))
DECISION_0001_BTP = Instrument("QĐ/0001-BTP", Text("Quyết định QĐ/0001-BTP", "Decision QĐ/0001-BTP"))
DECISION_5710_BCA = Instrument("5710/QĐ-BCA-C06", Text("Quyết định 5710/QĐ-BCA-C06", "Decision 5710/QĐ-BCA-C06"))
DECISION_5568_BCA = Instrument("5568/QĐ-BCA", Text("Quyết định 5568/QĐ-BCA", "Decision 5568/QĐ-BCA"))
DECISION_1383_BCA = Instrument("1383/QĐ-BCA", Text("Quyết định 1383/QĐ-BCA", "Decision 1383/QĐ-BCA"))
DECISION_92_BTC = Instrument("92/QĐ-BTC", Text("Quyết định 92/QĐ-BTC", "Decision 92/QĐ-BTC"))
DECISION_2103_BTC = Instrument("2103/QĐ-BTC", Text("Quyết định 2103/QĐ-BTC", "Decision 2103/QĐ-BTC"))
DECISION_2353_BTC = Instrument("2353/QĐ-BTC", Text("Quyết định 2353/QĐ-BTC", "Decision 2353/QĐ-BTC"))
DECISION_3380_BNNMT = Instrument("3380/QĐ-BNNMT", Text("Quyết định 3380/QĐ-BNNMT", "Decision 3380/QĐ-BNNMT"))
DECISION_56_BXD = Instrument("56/QĐ-BXD", Text("Quyết định 56/QĐ-BXD", "Decision 56/QĐ-BXD"))

# What is no legal text, or whose number was not read; cited so that nobody takes it for more.
NATIONAL_DATABASE = Instrument(
    title=Text(
        "Cơ sở dữ liệu quốc gia về thủ tục hành chính (tháng 7/2026)",
        "national database of administrative procedures (July 2026)",
    )
)
OLDER_RESIDENCE_TEXT = Instrument(
    title=Text("văn bản cũ về thông báo lưu trú (chưa rõ số)", "an older text on overnight notices (number not found)")
)
MINISTRY_FEEDBACK_RULES = Instrument(
    title=Text(
        "quy chế tiếp nhận phản ánh, kiến nghị của các bộ (chưa rõ số)",
        "feedback rules of the ministries (numbers not found)",
    )
)
PUBLIC_SOURCE_CODE = Instrument(
    title=Text(
        "thực tiễn trong mã nguồn công khai (không phải quy định)", "practice seen in public source code (no law)"
    )
)
