"""The values: their parts, what they refuse, and the conversions that are certain."""

from datetime import date, datetime

import pytest

from motcua_lib.codes import agency, dossier, field, local_procedure, online_service, procedure, result
from motcua_lib.codes.agency import AgencyForm, AgencyId
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.field import FieldCode
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.codes.result import ResultCode, ResultOrder
from motcua_lib.errors import ArgumentTypeError, CodeError

QCVN, DECISION = AgencyForm.QCVN_102, AgencyForm.DECISION_20
HUE = AgencyId("H57", ("132",), form=DECISION)


@pytest.mark.parametrize(
    ("text", "level_1", "lower", "form"),
    [
        ("000.00.14.H56", "H56", ("14", "00", "000"), QCVN),
        ("012.34.56.H29", "H29", ("56", "34", "012"), QCVN),
        ("000.00.W1.G09", "G09", ("W1", "00", "000"), QCVN),
        ("H29.38.98.H55", "H55", ("98", "38", "H29"), QCVN),
        ("38.98.H29", "H29", ("98", "38"), QCVN),
        ("H56", "H56", (), DECISION),
        ("G01.899.909.000", "G01", ("899", "909", "000"), DECISION),
        ("H55.242.1.22", "H55", ("242", "1", "22"), DECISION),
        ("H55" + ".999" * 8, "H55", ("999",) * 8, DECISION),
    ],
)
def test_an_agency_knows_its_levels_and_its_form(text: str, level_1: str, lower: tuple[str, ...], form: object) -> None:
    value = agency.parse(text)
    assert (value.level_1, value.lower, value.form) == (level_1, lower, form)
    assert len(text) <= 35


@pytest.mark.parametrize("text", ["000.00.00.H49", "000.00.00.G22", "00.00.H29"])
def test_a_bare_level_1_converts(text: str) -> None:
    value = agency.parse(text)
    assert value.is_level_1
    short = value.in_form(DECISION)
    assert str(short) == value.level_1
    assert str(short.in_form(QCVN)) == f"000.00.00.{value.level_1}"
    assert value.in_form(QCVN) is value


@pytest.mark.parametrize(("text", "form"), [("000.00.14.H56", DECISION), ("H55.242", QCVN), ("G01.000", QCVN)])
def test_lower_levels_do_not_convert(text: str, form: AgencyForm) -> None:
    value = agency.parse(text)
    assert not value.is_level_1
    with pytest.raises(CodeError, match=f"the lower levels of '{text}' were numbered anew by {form.value}"):
        value.in_form(form)


@pytest.mark.parametrize("text", ["H55.242", "H55"])
def test_a_form_is_an_agency_form(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="the form must be an AgencyForm"):
        agency.parse(text).in_form("QCVN 102:2016/BTTTT")  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize(
    ("level_1", "lower", "form"),
    [
        ("55", (), DECISION), ("h55", (), DECISION), ("H55.1", (), DECISION), ("H55", ("2424",), DECISION),
        ("H55", ("24.2",), DECISION), ("H55", ("",), DECISION), ("H55", ("1",) * 9, DECISION), ("H55", (), QCVN),
        ("H55", ("00",), QCVN), ("H55", ("00", "00", "00"), QCVN), ("H55", ("00.00", "00"), QCVN),
        ("H55", ("00", "00", "000", "00"), QCVN),
    ],
)  # fmt: skip
def test_an_agency_is_built_of_sound_parts(level_1: str, lower: tuple[str, ...], form: AgencyForm) -> None:
    with pytest.raises(CodeError):
        AgencyId(level_1, lower, form=form)


@pytest.mark.parametrize(
    ("text", "received_on", "serial"),
    [
        ("H57.132-260804-0583", date(2026, 8, 4), "0583"),
        ("000.00.06.H56-231027-0361", date(2023, 10, 27), "0361"),
        ("H57.132-240229-0001", date(2024, 2, 29), "0001"),
        ("H57.132-000101-0001", date(2000, 1, 1), "0001"),
        ("H57.132-991231-123456", date(2099, 12, 31), "123456"),
        ("H57-260804-" + "1" * 30, date(2026, 8, 4), "1" * 30),
    ],
)
def test_a_dossier_knows_its_day_and_serial(text: str, received_on: date, serial: str) -> None:
    value = dossier.parse(text)
    assert (value.received_on, value.serial, str(value)) == (received_on, serial, text)


@pytest.mark.parametrize("digits", ["250229", "261301", "260001", "260100", "260431", "999999"])
def test_a_dossier_is_received_on_a_real_day(digits: str) -> None:
    text = f"H57.132-{digits}-0583"
    assert not dossier.is_valid(text)
    with pytest.raises(CodeError, match=f"'{digits}' is no day YYMMDD of the years 2000 to 2099") as caught:
        dossier.validate(text)
    assert caught.value.slug == "code-date"


@pytest.mark.parametrize("day", [datetime(2026, 8, 4), "260804", None])
def test_the_day_of_a_dossier_is_a_date(day: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"DossierCode\.received_on must be a datetime\.date"):
        DossierCode(HUE, day, serial="0001")  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2100, 1, 1)])
def test_the_day_of_a_dossier_is_of_this_century(day: date) -> None:
    with pytest.raises(CodeError, match="must be a day of the years 2000 to 2099"):
        DossierCode(HUE, day, serial="0001")


def test_procedures_services_and_agencies_come_apart() -> None:
    local = local_procedure.parse("1.011442.000.00.00.H38")
    assert (local.procedure, local.agency) == (procedure.parse("1.011442"), agency.parse("000.00.00.H38"))
    service = online_service.parse("2.000815.000.00.00.H55.02")
    assert (service.procedure, service.number) == (local_procedure.parse("2.000815.000.00.00.H55"), "02")
    assert online_service.parse("1.013229.01").procedure == ProcedureCode("1", "013229")


def test_an_agency_that_begins_like_a_level_1_does_not_make_two_readings() -> None:
    assert str(online_service.parse("1.000948.H38.98.00.H55.02").procedure) == "1.000948.H38.98.00.H55"


def test_who_knows_the_reading_builds_the_value() -> None:
    national, lao_cai = procedure.parse("1.000948"), agency.parse("H38")
    local = LocalProcedureCode(national, agency.parse("H38.02"))
    service = OnlineServiceCode(LocalProcedureCode(national, lao_cai), "02")
    assert str(local) == str(service) == local_procedure.format(local) == online_service.format(service)
    with pytest.raises(CodeError) as caught:
        local_procedure.parse(str(local))
    assert caught.value.fields == {
        "value": "1.000948.H38.02", "agency": "H38.02", "service": "02", "local": "1.000948.H38",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "owner", "number", "order"),
    [
        ("KQ.G15.000031", "G15", "000031", ResultOrder.KQ_FIRST),
        ("KQ.G12.01128", "G12", "01128", ResultOrder.KQ_FIRST),
        ("G19-KQ0060100", "G19", "0060100", ResultOrder.AGENCY_FIRST),
        ("000.00.00.G15-KQ0187", "000.00.00.G15", "0187", ResultOrder.AGENCY_FIRST),
    ],
)
def test_a_result_knows_its_owner_and_order(text: str, owner: str, number: str, order: ResultOrder) -> None:
    value = result.parse(text)
    assert (str(value.agency), value.number, value.order) == (owner, number, order)


@pytest.mark.parametrize("owner", ["H55.242", "000.00.00.G12"])
def test_kq_comes_first_before_a_bare_level_1_only(owner: str) -> None:
    with pytest.raises(CodeError, match="must be a bare level-1 code when KQ comes first"):
        ResultCode(agency.parse(owner), "000031")
    assert result.is_valid(str(ResultCode(agency.parse(owner), "000031", order=ResultOrder.AGENCY_FIRST)))


def test_a_field_keeps_what_is_written() -> None:
    assert field.parse("g07-lđ07") == FieldCode("G07", "LĐ07")
    assert field.parse("G05-KD-12") != field.parse("G05-KD12")
    assert field.parse("G24-02").field == "02"


@pytest.mark.parametrize(
    "build",
    [
        lambda: AgencyId(55, form=DECISION),
        lambda: AgencyId("H55", ["242"], form=DECISION),
        lambda: AgencyId("H55", (242,), form=DECISION),
        lambda: AgencyId("H55", form="QCVN"),
        lambda: DossierCode("H57.132", date(2026, 8, 4), serial="0001"),
        lambda: DossierCode(HUE, date(2026, 8, 4), serial=1),
        lambda: FieldCode("G03", None),
        lambda: LocalProcedureCode("1.000948", HUE),
        lambda: LocalProcedureCode(procedure.parse("1.000948"), "H38"),
        lambda: OnlineServiceCode("1.013229", "01"),
        lambda: ProcedureCode(1, "000757"),
        lambda: ResultCode("G15", "000031"),
        lambda: ResultCode(agency.parse("G15"), "000031", order="KQ"),
    ],
)
def test_a_part_of_another_type_is_refused(build: object) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        build()  # type: ignore[operator]  # a list of mistakes
    assert caught.value.slug == "wrong-type"


@pytest.mark.parametrize(
    "build",
    [
        lambda: DossierCode(HUE, date(2026, 8, 4), serial="001"),
        lambda: DossierCode(HUE, date(2026, 8, 4), serial="1" * 31),
        lambda: FieldCode("G03", "gd10"),
        lambda: FieldCode("G", "GD10"),
        lambda: OnlineServiceCode(procedure.parse("1.013229"), "1"),
        lambda: ProcedureCode("1.0", "00757"),
        lambda: ProcedureCode("1", "000757\n"),
        lambda: ResultCode(agency.parse("G15"), "31"),
    ],
)
def test_a_part_that_cannot_be_written_is_refused(build: object) -> None:
    with pytest.raises(CodeError, match=r"\w+\.\w+ must be .*, not '") as caught:
        build()  # type: ignore[operator]  # a list of mistakes
    assert caught.value.slug == "code-part"
