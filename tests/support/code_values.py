"""Strategies for values of every code, those with two readings included."""

from datetime import date
from types import ModuleType

from hypothesis import strategies as st

from motcua_lib.codes import agency, dossier, field, local_procedure, online_service, procedure, result
from motcua_lib.codes.agency import AgencyForm, AgencyId
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.field import FieldCode
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.codes.result import ResultCode, ResultOrder


def digits(least: int, most: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=least, max_size=most)


LEVELS_1 = st.builds("{}{}".format, st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), digits(2, 2))
QCVN = st.builds(
    lambda level_1, two, three, four: AgencyId(level_1, (two, three, *four), form=AgencyForm.QCVN_102),
    LEVELS_1, digits(2, 2), digits(2, 2), st.one_of(st.just(()), st.tuples(digits(3, 3))),
)  # fmt: skip
BARE = st.builds(lambda level_1: AgencyId(level_1, form=AgencyForm.DECISION_20), LEVELS_1)
DECISION = st.builds(
    lambda level_1, lower: AgencyId(level_1, tuple(lower), form=AgencyForm.DECISION_20),
    LEVELS_1, st.lists(digits(1, 3), max_size=8),
)  # fmt: skip
AGENCIES = QCVN | DECISION
PROCEDURES = st.builds(ProcedureCode, digits(1, 1), digits(6, 6))
LOCAL = st.builds(LocalProcedureCode, PROCEDURES, AGENCIES)
VALUES: dict[ModuleType, st.SearchStrategy[object]] = {
    agency: AGENCIES,
    dossier: st.builds(
        DossierCode, AGENCIES, st.dates(date(2000, 1, 1), date(2099, 12, 31)), serial=digits(4, 30)
    ),
    field: st.builds(
        FieldCode, LEVELS_1, st.builds("{}{}".format, st.text("ABCĐXYZ", min_size=1, max_size=6), digits(0, 3))
    ),
    local_procedure: LOCAL,
    online_service: st.builds(OnlineServiceCode, PROCEDURES | LOCAL, digits(2, 2)),
    procedure: PROCEDURES,
    result: st.builds(ResultCode, BARE, digits(4, 8))
    | st.builds(ResultCode, AGENCIES, digits(4, 8), order=st.just(ResultOrder.AGENCY_FIRST)),
}  # fmt: skip
