"""Đất đai: terms with ten working days more in remote areas, which the database prints in the column of a channel.

The rule of the ten days and most of the time not counted are remembered, not read. Decree 49/2026 had the provinces fix
their land procedures by 1 July 2026, so a province may have figures of its own.
"""

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, DATABASE, SEEN_IN_DATABASE
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.preset_parts import AddedTerm, PresetField, Start, UncountedTime
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import CalendarDays, WorkingDays

_TERM = Citation(own.DECISION_3380_BNNMT, source=DATABASE)
_DATABASE = Citation(own.NATIONAL_DATABASE, source=DATABASE)
_POSTING = Citation(
    own.NATIONAL_DATABASE,
    confidence=Confidence.MEDIUM,
    source=f"{DATABASE}: a lost certificate takes 10 working days and its posting alone 15 days",
)
_REMEMBERED = Citation(own.DECREE_101_2024, "22", confidence=Confidence.MEMORY, source="remembered; no text seen")
_SLIPS = Citation(own.PUBLIC_SOURCE_CODE, confidence=Confidence.LOW, source="slips of a provincial land office, 2026")
_BY_PROVINCE = Citation(own.DECREE_49_2026, source=CODIFICATION)

REMOTE = AddedTerm(
    "remote",
    Text("vùng núi, hải đảo, vùng sâu, vùng xa, vùng khó khăn", "mountain, island, remote or disadvantaged areas"),
    WorkingDays(10),
    Citation(
        own.DECREE_151_2025,
        confidence=Confidence.MEMORY,
        source="rule remembered; 34 procedures of the national database differ by exactly 10",
    ),
)
NOT_COUNTED = (
    UncountedTime(
        Text("xác định và thực hiện nghĩa vụ tài chính", "fixing and paying the financial obligation"), _SLIPS
    ),
    UncountedTime(Text("xử lý vi phạm pháp luật đất đai", "handling a violation of land law"), _REMEMBERED),
    UncountedTime(Text("trưng cầu giám định", "an expert examination"), _REMEMBERED),
    UncountedTime(Text("niêm yết, công bố công khai", "posting and publication"), _POSTING),
    UncountedTime(Text("chia thừa kế", "the division of an inheritance"), _REMEMBERED),
    UncountedTime(Text("trích đo địa chính, ký giáp ranh", "measuring, and the signing of boundaries"), _SLIPS),
)
PROVINCES = Text(
    "từng tỉnh quy định thủ tục đất đai trước 01/07/2026, có thể khác",
    "each province fixed its land procedures by 1 July 2026 and may differ",
)

TRANSFER = TermPreset(
    "land.transfer",
    Text("đăng ký chuyển quyền sử dụng đất", "registering a transfer of land-use rights"),
    PresetField.LAND,
    WorkingDays(8),
    _TERM,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    additions=(REMOTE,),
    uncounted=NOT_COUNTED,
    note=PROVINCES,
    noted_in=_BY_PROVINCE,
    codes=("1.012787",),
)
FIRST_REGISTRATION = TermPreset(
    "land.first-registration-organisations",
    Text("đăng ký đất đai lần đầu của tổ chức", "first registration of land, for organisations"),
    PresetField.LAND,
    WorkingDays(17),
    _DATABASE,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    additions=(REMOTE,),
    uncounted=NOT_COUNTED,
    note=PROVINCES,
    noted_in=_BY_PROVINCE,
    codes=("1.012753",),
)
LOST_CERTIFICATE = TermPreset(
    "land.lost-certificate",
    Text("cấp lại giấy chứng nhận bị mất", "replacing a lost certificate"),
    PresetField.LAND,
    WorkingDays(10),
    _DATABASE,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    uncounted=(UncountedTime(Text("niêm yết", "public posting"), _POSTING, limit=CalendarDays(15)),),
    note=Text(
        "biên bản kết thúc niêm yết: 5 ngày; nguồn không nói rõ có tính hay không",
        "the minutes at the end of the posting take 5 days; the source does not say whether they count",
    ),
)

PRESETS = (TRANSFER, FIRST_REGISTRATION, LOST_CERTIFICATE)
