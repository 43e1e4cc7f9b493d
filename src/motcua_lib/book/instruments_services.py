"""Danh mục văn bản, phản ánh và phục vụ: the documents on feedback and the practices of service that are cited, once.

A date or number that no source here gives is left out. What one place did is no rule, and its title says so.
"""

from motcua_lib.law import Instrument, Text

# Feedback, and the remedies that are not feedback.
PORTAL_FORMULAS = Instrument(
    title=Text(
        "tài liệu mô tả công thức chỉ số phục vụ của Cổng Dịch vụ công quốc gia (bản ghi năm 2026 của bên thứ ba)",
        "description of the service index formulas of the national portal (a third party's capture of 2026)",
    )
)

# Practice that is no law, cited so that nobody takes it for one.
TAN_UYEN_2019 = Instrument(
    title=Text(
        "thực tiễn thị xã Tân Uyên, Bình Dương, 2019 (không phải quy định)",
        "practice of Tân Uyên, Bình Dương, 2019 (no law)",
    )
)
THONG_NHAT_2020 = Instrument(
    title=Text(
        "thực tiễn phường Thống Nhất, Buôn Ma Thuột, 2020 (không phải quy định)",
        "practice of Thống Nhất ward, Buôn Ma Thuột, 2020 (no law)",
    )
)
VINH_LONG_2023 = Instrument(
    title=Text("thực tiễn tỉnh Vĩnh Long, 2023 (không phải quy định)", "practice of Vĩnh Long, 2023 (no law)")
)
POLICE_COUNTERS_2026 = Instrument(
    title=Text(
        "giờ tiếp nhận của công an nêu tại thủ tục 1.014061, 2026",
        "reception hours of the police as stated with procedure 1.014061, 2026",
    )
)
