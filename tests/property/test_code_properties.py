"""Codes: values and their text are one another's inverse, cleaning is done once, junk is only ever refused."""

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import strategies
from motcua_lib.codes import agency, dossier, field, local_procedure, online_service, procedure, result
from motcua_lib.codes.agency import AgencyForm
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.errors import CodeError
from support.codes import MODULES, REAL

VALUES = {
    agency: strategies.agency_ids(),
    dossier: strategies.dossier_codes(),
    field: strategies.field_codes(),
    local_procedure: strategies.local_procedure_codes(),
    online_service: strategies.online_service_codes(),
    procedure: strategies.procedure_codes(),
    result: strategies.result_codes(),
}
ALPHABET = st.sampled_from("0123456789.-GHKQXĐđghkq \u200b–٣é\n")
TEXTS = st.text(max_size=40) | st.text(ALPHABET, max_size=40)
KINDS = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])


def has_two_readings(value: object) -> bool:
    """The oracle: an agency written level 1 first, and two digits at the end that may be its level or a service."""
    if isinstance(value, OnlineServiceCode):
        local = value.procedure
        return isinstance(local, LocalProcedureCode) and local.agency.form is AgencyForm.DECISION_20
    if not isinstance(value, LocalProcedureCode) or value.agency.form is AgencyForm.QCVN_102:
        return False
    return len(value.agency.lower[-1:]) == 1 and len(value.agency.lower[-1]) == 2


@KINDS
@given(st.data())
def test_text_and_value_are_inverse(module: ModuleType, data: st.DataObject) -> None:
    value = data.draw(VALUES[module])
    text = module.format(value)
    assert module.validate(text) == text == str(value)
    if has_two_readings(value):
        with pytest.raises(CodeError, match="has two readings"):
            module.parse(text)
    else:
        assert module.parse(text) == value


@KINDS
@given(TEXTS)
def test_cleaning_is_done_once_and_junk_is_only_refused(module: ModuleType, text: str) -> None:
    cleaned = module.compact(text)
    assert module.compact(cleaned) == cleaned
    try:
        valid = module.validate(text)
    except CodeError as error:
        assert not module.is_valid(text)
        assert len(error.fields["value"]) <= 80
        assert str(error)
    else:
        assert module.is_valid(text)
        assert valid == cleaned == module.format(text) == module.format(cleaned)


@KINDS
@given(st.none() | st.booleans() | st.integers() | st.floats() | st.binary() | st.lists(st.text()) | st.dates())
def test_whatever_is_no_text_is_not_valid(module: ModuleType, thing: object) -> None:
    assert module.is_valid(thing) is False


@KINDS
@given(st.data())
def test_real_codes_come_back_from_any_typing(module: ModuleType, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(REAL[module]))
    gaps = data.draw(st.lists(st.sampled_from(["", "", "", " ", "\t", "\u00a0", "\u200b"]), min_size=len(code)))
    cases = data.draw(st.lists(st.sampled_from([str.lower, str.upper]), min_size=len(code)))
    dash = data.draw(st.sampled_from("-\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"))
    typed = "".join(gap + case(char) for gap, case, char in zip(gaps, cases, code, strict=False)).replace("-", dash)
    assert module.compact(typed) == module.validate(typed) == module.format(typed) == code
