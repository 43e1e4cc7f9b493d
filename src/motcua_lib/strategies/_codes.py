"""Mã: codes of every kind, in every form that their rules allow, those with two readings included."""

from datetime import date
from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.codes.agency import AgencyForm, AgencyId
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.field import FieldCode
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.codes.result import ResultCode, ResultOrder
from motcua_lib.strategies._days import days
from motcua_lib.strategies._derive import Make, add

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@cache
def _digits(least: int, most: int) -> SearchStrategy[str]:
    return st.text("0123456789", min_size=least, max_size=most)


@cache
def _first_levels() -> SearchStrategy[str]:
    return st.builds("{}{}".format, st.sampled_from(LETTERS), _digits(2, 2))


@cache
def _of_the_decision(*, most: int) -> SearchStrategy[AgencyId]:
    lower = st.lists(_digits(1, 3), max_size=most).map(tuple)
    return st.builds(AgencyId, _first_levels(), lower, form=st.just(AgencyForm.DECISION_20))


@cache
def agency_ids() -> SearchStrategy[AgencyId]:
    """Mã định danh cơ quan: identifiers in both forms, of one level and of many.

    >>> from hypothesis import given
    >>> @given(agency_ids())
    ... def test(code):
    ...     assert len(code.level_1) == 3
    >>> test()
    """
    lower = st.tuples(_digits(2, 2), _digits(2, 2)) | st.tuples(_digits(2, 2), _digits(2, 2), _digits(3, 3))
    qcvn = st.builds(AgencyId, _first_levels(), lower, form=st.just(AgencyForm.QCVN_102))
    return qcvn | _of_the_decision(most=8)


@cache
def dossier_codes() -> SearchStrategy[DossierCode]:
    """Mã hồ sơ: codes of dossiers of this century, with serials of four digits and more.

    >>> from hypothesis import given
    >>> @given(dossier_codes())
    ... def test(code):
    ...     assert len(code.serial) >= 4
    >>> test()
    """
    filed = days(max_value=date(2099, 12, 31)) | st.dates(date(2000, 1, 1), date(2099, 12, 31))
    return st.builds(DossierCode, agency_ids(), filed, serial=_digits(4, 6) | _digits(4, 30))


@cache
def field_codes() -> SearchStrategy[FieldCode]:
    """Mã lĩnh vực: codes of fields of administration.

    >>> from hypothesis import given
    >>> @given(field_codes())
    ... def test(code):
    ...     assert str(code).startswith(code.level_1)
    >>> test()
    """
    letters = st.text(f"{LETTERS}Đ", min_size=1, max_size=6)
    numbered = st.builds("{}{}{}".format, letters, st.sampled_from(["", "-"]), _digits(1, 3))
    return st.builds(FieldCode, _first_levels(), letters | numbered | _digits(1, 3))


@cache
def procedure_codes() -> SearchStrategy[ProcedureCode]:
    """Mã thủ tục hành chính: codes of the national database.

    >>> from hypothesis import given
    >>> @given(procedure_codes())
    ... def test(code):
    ...     assert len(str(code)) == 8
    >>> test()
    """
    return st.builds(ProcedureCode, _digits(1, 1), _digits(6, 6))


@cache
def local_procedure_codes() -> SearchStrategy[LocalProcedureCode]:
    """Mã thủ tục tại địa phương: codes of procedures with the agency behind them.

    >>> from hypothesis import given
    >>> @given(local_procedure_codes())
    ... def test(code):
    ...     assert str(code).endswith(str(code.agency))
    >>> test()
    """
    return st.builds(LocalProcedureCode, procedure_codes(), agency_ids())


@cache
def online_service_codes() -> SearchStrategy[OnlineServiceCode]:
    """Mã dịch vụ công trực tuyến: codes of online services, national and local.

    >>> from hypothesis import given
    >>> @given(online_service_codes())
    ... def test(code):
    ...     assert str(code).startswith(str(code.procedure))
    >>> test()
    """
    return st.builds(OnlineServiceCode, procedure_codes() | local_procedure_codes(), _digits(2, 2))


@cache
def result_codes() -> SearchStrategy[ResultCode]:
    """Mã kết quả: codes of results in both orders.

    >>> from hypothesis import given
    >>> @given(result_codes())
    ... def test(code):
    ...     assert "KQ" in str(code)
    >>> test()
    """
    serials = _digits(4, 8)
    agency_first = st.builds(ResultCode, agency_ids(), serials, order=st.just(ResultOrder.AGENCY_FIRST))
    return st.builds(ResultCode, _of_the_decision(most=0), serials) | agency_first


STRATEGIES: Final[dict[type, Make]] = {
    AgencyId: agency_ids,
    DossierCode: dossier_codes,
    FieldCode: field_codes,
    LocalProcedureCode: local_procedure_codes,
    OnlineServiceCode: online_service_codes,
    ProcedureCode: procedure_codes,
    ResultCode: result_codes,
}
add(STRATEGIES)
