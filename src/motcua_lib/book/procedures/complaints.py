"""Khiếu nại, tố cáo: acceptance, resolution, the limits of the right, and the sending of decisions."""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import AddedTerm, CaseTerm, PresetField, Start, UncountedTime
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import CalendarDays, WorkingDays

_LAW = Citation(instruments.LAW_COMPLAINTS_2011, source=CODIFICATION)
_FIRST = Citation(instruments.LAW_COMPLAINTS_2011, "28", source=CODIFICATION)
_SECOND = Citation(instruments.LAW_COMPLAINTS_2011, "37", source=CODIFICATION)
_TRIAGE = Citation(instruments.LAW_DENUNCIATIONS_2018, "24", source=CODIFICATION)
_RESOLVE = Citation(instruments.LAW_DENUNCIATIONS_2018, "30", source=CODIFICATION)
_FROM_2011 = date(2011, 1, 1)
_FROM_2018 = date(2018, 1, 1)

_COMPLEX = Text("vụ việc phức tạp", "complex matters")
_REMOTE = Text("vùng sâu, vùng xa đi lại khó khăn", "remote areas")
_REMOTE_COMPLEX = Text("vùng sâu, vùng xa, vụ việc phức tạp", "complex matters in remote areas")
_ACCEPTED = Text("ngày thụ lý", "the day of acceptance")
_ACCEPTANCE = Text("thụ lý khiếu nại", "acceptance of a complaint")

FIRST = TermPreset(
    "complaints.first",
    Text("giải quyết khiếu nại lần đầu", "resolving a first complaint"),
    PresetField.COMPLAINTS,
    CalendarDays(30),
    _FIRST,
    since=_FROM_2011,
    start=Start.YEAR,
    cases=(
        CaseTerm("complex", _COMPLEX, CalendarDays(45), _FIRST),
        CaseTerm("remote", _REMOTE, CalendarDays(45), _FIRST),
        CaseTerm("remote-complex", _REMOTE_COMPLEX, CalendarDays(60), _FIRST),
    ),
    starts=_ACCEPTED,
)
SECOND = TermPreset(
    "complaints.second",
    Text("giải quyết khiếu nại lần hai", "resolving a second complaint"),
    PresetField.COMPLAINTS,
    CalendarDays(45),
    _SECOND,
    since=_FROM_2011,
    start=Start.YEAR,
    cases=(
        CaseTerm("complex", _COMPLEX, CalendarDays(60), _SECOND),
        CaseTerm("remote", _REMOTE, CalendarDays(60), _SECOND),
        CaseTerm("remote-complex", _REMOTE_COMPLEX, CalendarDays(70), _SECOND),
    ),
    starts=_ACCEPTED,
)
ACCEPTANCE = TermPreset(
    "complaints.acceptance",
    _ACCEPTANCE,
    PresetField.COMPLAINTS,
    CalendarDays(10),
    _LAW,
    since=_FROM_2011,
    start=Start.YEAR,
)
ACCEPTANCE_2020 = TermPreset(
    "complaints.acceptance",
    _ACCEPTANCE,
    PresetField.COMPLAINTS,
    WorkingDays(10),
    Citation(own.DECREE_124_2020, source=CODIFICATION),
    since=date(2020, 1, 1),
    start=Start.YEAR,
)
ACCEPTANCE_2026 = TermPreset(
    "complaints.acceptance",
    _ACCEPTANCE,
    PresetField.COMPLAINTS,
    WorkingDays(7),
    Citation(own.DECREE_155_2026, source=CODIFICATION),
    since=date(2026, 7, 1),
    start=Start.LEGAL,
)
RIGHT = TermPreset(
    "complaints.right",
    Text("thời hiệu khiếu nại", "time within which a complaint may be made"),
    PresetField.COMPLAINTS,
    CalendarDays(90),
    _LAW,
    since=_FROM_2011,
    start=Start.YEAR,
)
RIGHT_SECOND = TermPreset(
    "complaints.right-second",
    Text("thời hạn khiếu nại lần hai", "time within which a second complaint may be made"),
    PresetField.COMPLAINTS,
    CalendarDays(30),
    _LAW,
    since=_FROM_2011,
    start=Start.YEAR,
)
SEND_FIRST = TermPreset(
    "complaints.send-first-decision",
    Text("gửi quyết định giải quyết khiếu nại lần đầu", "sending the decision on a first complaint"),
    PresetField.COMPLAINTS,
    WorkingDays(3),
    _LAW,
    since=_FROM_2011,
    start=Start.YEAR,
)
SEND_SECOND = TermPreset(
    "complaints.send-second-decision",
    Text("gửi quyết định giải quyết khiếu nại lần hai", "sending the decision on a second complaint"),
    PresetField.COMPLAINTS,
    CalendarDays(7),
    _LAW,
    since=_FROM_2011,
    start=Start.YEAR,
)
TRIAGE = TermPreset(
    "denunciations.triage",
    Text("xử lý ban đầu thông tin tố cáo", "triage of a denunciation"),
    PresetField.COMPLAINTS,
    WorkingDays(7),
    _TRIAGE,
    since=_FROM_2018,
    start=Start.YEAR,
)
RESOLVE = TermPreset(
    "denunciations.resolve",
    Text("giải quyết tố cáo", "resolving a denunciation"),
    PresetField.COMPLAINTS,
    CalendarDays(30),
    _RESOLVE,
    since=_FROM_2018,
    start=Start.YEAR,
    additions=(
        AddedTerm("extended", Text("gia hạn một lần", "extended once"), CalendarDays(30), _RESOLVE),
        AddedTerm(
            "special",
            Text("vụ việc đặc biệt phức tạp, gia hạn hai lần", "special matters, extended twice"),
            CalendarDays(30),
            _RESOLVE,
            times=2,
        ),
    ),
    uncounted=(UncountedTime(Text("thời gian giám định", "the time of an expert examination"), _RESOLVE),),
    codes=("1.003482", "1.003523", "1.004327"),
)

PRESETS = (
    FIRST,
    SECOND,
    ACCEPTANCE,
    ACCEPTANCE_2020,
    ACCEPTANCE_2026,
    RIGHT,
    RIGHT_SECOND,
    SEND_FIRST,
    SEND_SECOND,
    TRIAGE,
    RESOLVE,
)
