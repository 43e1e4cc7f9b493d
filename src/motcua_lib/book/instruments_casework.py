"""Danh mục văn bản về giải quyết hồ sơ: the documents on the course of a dossier that `instruments` does not hold.

A date that no source here gives is left out.
"""

from motcua_lib.law import Instrument, Text

# No law, cited so that nobody takes it for one.
NATIONAL_DATABASE = Instrument(
    title=Text(
        "trình tự công bố trên Cơ sở dữ liệu quốc gia về thủ tục hành chính, 7/2026 (luật chuyên ngành)",
        "steps published in the national database of procedures, July 2026 (sector law)",
    )
)
FORMULAS_766 = Instrument(
    title=Text(
        "tài liệu mô tả công thức tính chỉ số 766 (không phải quy định)",
        "document describing the formulas of index 766 (no law)",
    )
)
OPENCPS = Instrument(
    title=Text("thực tiễn phần mềm OpenCPS (không phải quy định)", "practice of the OpenCPS system (no law)")
)
EXACT_EQUALITY = Instrument(
    title=Text(
        "thực tiễn một phần mềm một cửa cấp tỉnh (không phải quy định)",
        "practice of one provincial one-stop system (no law)",
    )
)
EARLIER_FORMS = Instrument(
    title=Text("biểu mẫu một cửa trước Thông tư 01/2018/TT-VPCP", "the one-stop forms before Circular 01/2018/TT-VPCP")
)
CONVENTION = Instrument(title=Text("quy ước của thư viện (không phải quy định)", "convention of this library (no law)"))
