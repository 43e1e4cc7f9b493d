"""Đăng ký kinh doanh: enterprises, cooperatives, and the household business, whose figure has no unit."""

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, DATABASE, SEEN_IN_DATABASE
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import Missing, MissingTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import WorkingDays

REGISTRATION = TermPreset(
    "enterprise.registration",
    Text("đăng ký doanh nghiệp", "registering an enterprise"),
    PresetField.ENTERPRISE,
    WorkingDays(3),
    Citation(own.DECISION_92_BTC, source=f"{DATABASE}; {CODIFICATION}"),
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    codes=("2.001583", "2.001610", "2.002043"),
)
COOPERATIVE = TermPreset(
    "enterprise.cooperative",
    Text("đăng ký hợp tác xã", "registering a cooperative"),
    PresetField.ENTERPRISE,
    WorkingDays(3),
    Citation(own.DECISION_2103_BTC, source=f"{DATABASE}; {CODIFICATION}"),
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    codes=("1.005280", "1.005277", "1.004982"),
)
HOUSEHOLD = TermPreset(
    "enterprise.household",
    Text("đăng ký hộ kinh doanh", "registering a household business"),
    PresetField.ENTERPRISE,
    MissingTerm(Missing.UNIT, Text("cơ sở dữ liệu quốc gia ghi “1”", "the national database has “1”")),
    Citation(own.DECISION_2353_BTC, source=DATABASE),
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    codes=("1.001266", "1.001570"),
)

PRESETS = (REGISTRATION, COOPERATIVE, HOUSEHOLD)
