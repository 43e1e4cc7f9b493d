"""Danh mục văn bản về thống kê: the documents that timeliness, feedback and other statistics cite."""

from datetime import date

from motcua_lib.law import Instrument, Text

CIRCULAR_01_2020 = Instrument(
    "01/2020/TT-VPCP",
    Text("Thông tư 01/2020/TT-VPCP", "Circular 01/2020/TT-VPCP (Government Office)"),
    signed=date(2020, 10, 21),
)

# Descriptions and publications that are no law, cited so that nobody takes them for one.
PORTAL_FORMULAS = Instrument(
    title=Text(
        "mô tả công thức tính chỉ số 766 trên Cổng Dịch vụ công quốc gia (tài liệu kỹ thuật)",
        "the description of the formulas of index 766 on the National Public Service Portal (technical document)",
    )
)
PAPI_2023 = Instrument(title=Text("Báo cáo PAPI 2023", "PAPI 2023 report"))
COUNT_CONVENTIONS = Instrument(title=Text("quy ước thống kê (không phải quy định)", "statistical convention (no law)"))
HUE_PORTAL = Instrument(
    title=Text(
        "Cổng Dịch vụ công tỉnh Thừa Thiên Huế (số liệu công bố)", "Thừa Thiên Huế service portal (published figures)"
    )
)
RESOLUTION_30C = Instrument(title=Text("Nghị quyết 30c", "Resolution 30c"))
RESOLUTION_76 = Instrument(title=Text("Nghị quyết 76", "Resolution 76"))
