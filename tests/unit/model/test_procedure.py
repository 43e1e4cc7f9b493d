"""Procedures and their parts: invariants, what is missing, terms by channel and case."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from motcua_lib import Channel, Money, Procedure, WorkingDays
from motcua_lib.book.online_levels import ONLINE_LEVELS
from motcua_lib.codes import procedure as codes
from motcua_lib.codes import result as result_codes
from motcua_lib.errors import ArgumentTypeError, LawError, MoneyError, MotcuaError, ProcedureError, QuantityError
from motcua_lib.law import Confidence
from motcua_lib.model.fees import Charge, ChargeKind, Fee, FeeStatement
from motcua_lib.model.online import OnlineLevel
from motcua_lib.model.procedure_parts import (
    Component,
    Level,
    Part,
    ProcedureCase,
    ProcedureResult,
    Route,
    UnreadTerm,
)

CODE, NAME = "1.000757", "Cấp lại thẻ căn cước"
BY_POST = Route(Channel.POST, WorkingDays(7))
FREE = Fee(FeeStatement.FREE)
WHOLE: dict[str, Any] = {
    "steps": ["Nộp hồ sơ"],
    "cases": [ProcedureCase([Route(Channel.POST, WorkingDays(7), fee=FREE)])],
    "components": [Component("Tờ khai", "DC02.doc", originals=1)],
    "sets": 1,
    "subjects": ["Công dân Việt Nam"],
    "agencies": ["Công an cấp xã"],
    "results": [ProcedureResult("Thẻ căn cước", result_codes.parse("KQ.G01.000023"))],
    "conditions": ["Đủ 14 tuổi"],
    "legal_bases": ["26/2023/QH15"],
}


@pytest.mark.parametrize(
    ("code", "slug"),
    [("", "no-procedure-code"), (" ", "no-procedure-code"), ("1.00757", "not-a-procedure-code")],
)
def test_a_procedure_has_a_code_of_a_procedure(code: str, slug: str) -> None:
    with pytest.raises(ProcedureError) as caught:
        Procedure(code, NAME)
    assert caught.value.slug == slug
    assert repr(code.strip()) in str(caught.value) or slug == "no-procedure-code"


def test_a_code_may_be_a_value() -> None:
    assert Procedure(codes.parse(CODE), NAME) == Procedure(CODE, NAME)
    with pytest.raises(ArgumentTypeError, match="a national procedure code"):
        Procedure(1.000757, NAME)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("name", ["", "  "])
def test_a_procedure_has_a_name(name: str) -> None:
    with pytest.raises(ProcedureError, match=r"1\.000757 has no name"):
        Procedure(CODE, name)


@pytest.mark.parametrize("part", [name for name, value in WHOLE.items() if isinstance(value, list)])
@pytest.mark.parametrize("bad", ["text", 5, [5], [None]])
def test_parts_are_sequences_of_their_kind(part: str, bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match=f"Procedure.{part}"):
        Procedure(CODE, NAME, **{part: bad})  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize(("bad", "error"), [(0, QuantityError), (-1, QuantityError), (True, ArgumentTypeError),
                                            (1.5, ArgumentTypeError), ("1", ArgumentTypeError)])  # fmt: skip
def test_the_number_of_sets_is_one_or_more_or_not_stated(bad: Any, error: type[MotcuaError]) -> None:
    assert Procedure(CODE, NAME).sets is None
    with pytest.raises(error, match=r"Procedure\.sets"):
        Procedure(CODE, NAME, sets=bad)


def test_a_whole_procedure_lacks_nothing() -> None:
    procedure = Procedure(CODE, NAME, **WHOLE)
    assert procedure.missing_parts() == ()
    assert procedure.forms == ("DC02.doc",)


def test_a_bare_procedure_lacks_all_but_its_name() -> None:
    assert Procedure(CODE, NAME).missing_parts() == tuple(part for part in Part if part is not Part.NAME)


@pytest.mark.parametrize(("name", "part"), [("steps", Part.STEPS), ("components", Part.DOCUMENTS), ("sets", Part.SETS),
                                            ("subjects", Part.SUBJECTS), ("agencies", Part.AGENCIES),
                                            ("results", Part.RESULTS), ("conditions", Part.CONDITIONS),
                                            ("legal_bases", Part.LEGAL_BASIS)])  # fmt: skip
def test_each_part_is_missed_when_it_is_not_there(name: str, part: Part) -> None:
    missing = Procedure(CODE, NAME, **{key: value for key, value in WHOLE.items() if key != name}).missing_parts()
    assert missing == ((part, Part.FORMS) if name == "components" else (part,))


def test_a_term_or_fee_missing_on_one_route_is_missing() -> None:
    routes = [Route(Channel.POST, WorkingDays(7), fee=FREE), Route(Channel.ONLINE, UnreadTerm("1"))]
    procedure = Procedure(CODE, NAME, **WHOLE | {"cases": [ProcedureCase(routes)]})
    assert procedure.missing_parts() == (Part.TERM, Part.FEES)


def test_documents_of_a_case_count_as_documents() -> None:
    case = ProcedureCase(WHOLE["cases"][0].routes, components=[Component("Đơn", "A.doc")])
    procedure = Procedure(CODE, NAME, **WHOLE | {"components": (), "cases": [case]})
    assert procedure.missing_parts() == ()
    assert procedure.forms == ("A.doc",)


def test_parts_have_the_letters_of_the_article() -> None:
    assert "".join(dict.fromkeys(part.letter for part in Part)) == "abcdđegh"
    assert [part for part in Part if not part.mandatory] == [
        Part.FORMS, Part.RESULTS, Part.CONDITIONS, Part.FEES, Part.LEGAL_BASIS,
    ]  # fmt: skip
    assert all(part.text.vi and part.text.en for part in Part)


def test_terms_by_channel_and_case() -> None:
    slow, fast = ProcedureCase([BY_POST], "xe ô tô"), ProcedureCase([Route(Channel.POST, WorkingDays(2))], "xe máy")
    procedure = Procedure(CODE, NAME, cases=[slow, fast])
    assert procedure.term(Channel.POST, case="xe máy") == WorkingDays(2)
    assert procedure.routes == (*slow.routes, *fast.routes)
    with pytest.raises(ProcedureError, match="has 2 cases; name one of 'xe ô tô', 'xe máy'"):
        procedure.term(Channel.POST)
    with pytest.raises(ProcedureError, match="has no case 'xe đạp'"):
        procedure.term(Channel.POST, case="xe đạp")


def test_the_only_case_needs_no_name() -> None:
    procedure = Procedure(CODE, NAME, cases=[ProcedureCase([BY_POST])])
    assert procedure.term(Channel.POST) == procedure.term(Channel.POST, case="") == WorkingDays(7)
    with pytest.raises(ProcedureError, match="is not filed by 'online'; its channels are 'post'"):
        procedure.term(Channel.ONLINE)
    with pytest.raises(ArgumentTypeError, match="the channel must be Channel"):
        procedure.term("post")  # type: ignore[arg-type]  # the point of the test


def test_a_procedure_without_cases_has_no_term() -> None:
    with pytest.raises(ProcedureError, match="its cases are none"):
        Procedure(CODE, NAME).term(Channel.POST)


def test_cases_have_names_of_their_own() -> None:
    with pytest.raises(ProcedureError, match="two cases are named ''"):
        Procedure(CODE, NAME, cases=[ProcedureCase([BY_POST]), ProcedureCase([])])


def test_a_case_has_each_channel_once() -> None:
    with pytest.raises(ProcedureError, match="'post' stands in it twice"):
        ProcedureCase([BY_POST, Route(Channel.ONLINE), BY_POST])


@pytest.mark.parametrize("bad", [7, "7 ngày", None, WorkingDays])
def test_the_term_of_a_route_is_a_term(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"Route\.term must be WorkingDays or"):
        Route(Channel.POST, bad)  # type: ignore[arg-type]  # the point of the test


def test_only_a_route_online_has_a_level() -> None:
    assert Route(Channel.ONLINE, online_level=OnlineLevel.FULL).online_level is OnlineLevel.FULL
    with pytest.raises(ProcedureError, match="a route by 'post' has no online level, not 'full'"):
        Route(Channel.POST, online_level=OnlineLevel.FULL)


@pytest.mark.parametrize("part", ["originals", "copies"])
@pytest.mark.parametrize(("bad", "error"), [(-1, QuantityError), (True, ArgumentTypeError), (1.0, ArgumentTypeError)])
def test_copies_are_counted_from_zero(part: str, bad: Any, error: type[MotcuaError]) -> None:
    with pytest.raises(error, match=rf"Component\.{part}"):
        Component("Tờ khai", **{part: bad})


def test_a_document_reads_as_it_is_filed() -> None:
    assert [str(Component("Đơn", copies=2)), str(Component("Đơn"))] == ["Đơn (2 bản sao)", "Đơn"]
    assert str(ProcedureResult("Thẻ")) == "Thẻ"
    assert str(BY_POST) == "dịch vụ bưu chính: 7 ngày làm việc"


def test_what_states_no_term_says_so() -> None:
    assert UnreadTerm("1").text.en == "not understood: 1"
    assert UnreadTerm().text.en == "not stated"


def test_a_charge_has_an_amount_of_money() -> None:
    charge = Charge(Money(70_000, "VND"), ChargeKind.SERVICE, per="lần")
    assert charge.text.en == "fee 70,000 VND/lần"
    with pytest.raises(ArgumentTypeError, match=r"Charge\.amount must be Money"):
        Charge(Decimal(5))  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(MoneyError, match="must be 0 or more, not -5 VND"):
        Charge(Money.signed(-5, "VND"))
    with pytest.raises(MoneyError, match="has no currency"):
        Charge(Money(5))


def test_only_a_fee_that_is_charged_has_charges() -> None:
    charge = Charge(Money(10, "USD"))
    fee = Fee(FeeStatement.CHARGED, [charge, charge])
    assert (str(fee), fee.text.en) == (
        "phí hoặc lệ phí 10 USD; phí hoặc lệ phí 10 USD",
        "fee or levy 10 USD; fee or levy 10 USD",
    )
    assert str(Fee(FeeStatement.CHARGED, wording="120 VNĐ")) == "có thu phí"
    with pytest.raises(ProcedureError, match="a fee that is free of charge has no charges, not 1"):
        Fee(FeeStatement.FREE, [charge])
    with pytest.raises(ProcedureError, match="needs a charge, or the wording"):
        Fee(FeeStatement.CHARGED)


def test_a_fee_is_not_stated_unless_said() -> None:
    assert Route(Channel.POST).fee == Fee(FeeStatement.UNSTATED)


def test_every_label_has_both_languages() -> None:
    labels: list[Any] = [*Level, *OnlineLevel, *ChargeKind, *FeeStatement]
    assert all(label.text.vi and label.text.en for label in labels)
    assert len({label.text for label in OnlineLevel}) == len(OnlineLevel)


@pytest.mark.parametrize(("day", "levels", "confidence"), [
    (date(2022, 6, 23), "level-1 level-2 level-3 level-4", Confidence.MEMORY),
    (date(2022, 6, 24), "partial full", Confidence.MEDIUM),
    (date(2026, 6, 30), "partial full", Confidence.MEDIUM),
    (date(2026, 7, 1), "partial full proactive-1 proactive-2 proactive-3 proactive-4", Confidence.HIGH),
])  # fmt: skip
def test_which_online_levels_exist_on_a_day(day: date, levels: str, confidence: Confidence) -> None:
    version = ONLINE_LEVELS.on(day)
    assert [level.value for level in version.value] == levels.split()
    assert version.citation.confidence is confidence


def test_no_online_level_before_the_first_decree() -> None:
    with pytest.raises(LawError):
        ONLINE_LEVELS.on(date(2011, 6, 12))
