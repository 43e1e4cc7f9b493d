"""Published rows: what is read, what is reported, what is refused; each row here is made for the test."""

from decimal import Decimal
from typing import Any

import pytest

from motcua_lib import CalendarDays, Channel, Level, Money, SameDay, WorkingDays
from motcua_lib.errors import ArgumentTypeError, MoneyError, ProcedureError
from motcua_lib.model.fees import Charge, ChargeKind, FeeStatement
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.reading._fees import read_fee
from motcua_lib.reading.findings import FINDINGS, Fault, FindingKind, Report
from motcua_lib.reading.national import _names, read_procedure, read_procedures
from support.timing import growth

Row = dict[str, Any]
ONLINE, COUNTER, POST = "Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính"


def channel(name: str = ONLINE, term: str = "5 Ngày làm việc", fee: str = "Miễn phí", note: str = "") -> Row:
    return {"channel": name, "term_cell": term, "fee_cell": fee, "note": note}


def row(**columns: object) -> Row:
    texts = {
        "decision": "1/QĐ-BTP",
        "field": "Hộ tịch",
        "kind": "",
        "applicants": "Công dân Việt Nam",
        "agencies": "Sở",
    }
    lists: Row = {"levels": ["Cấp xã"], "channels": [channel()], "components": [], "results": [], "legal_bases": []}
    return {"code": "1.000757", "name": "Cấp lại thẻ", **texts, **lists, **columns}


def slugs(report: Report) -> list[str]:
    return [finding.slug for finding in report.findings]


def faults(**columns: object) -> list[tuple[str, object, str]]:
    (refusal,) = read_procedures([row(**columns)]).refused
    return [(fault.path, fault.value, fault.slug) for fault in refusal.faults]


@pytest.mark.parametrize(("term", "note", "expected", "found"), [
    ("5 Ngày làm việc", "", WorkingDays(5), ["term-from-cell"]),
    ("5 Ngày làm việc", "05 ngày làm việc.", WorkingDays(5), ["term-from-cell", "note-agrees"]),
    ("5 Ngày", "05 ngày làm việc.", CalendarDays(5), ["term-from-cell", "term-other-unit"]),
    ("5 Ngày", "07 ngày.", CalendarDays(5), ["term-from-cell", "term-other-figure"]),
    ("1 Ngày", "Trả kết quả trong ngày.", CalendarDays(1), ["term-from-cell", "term-other-figure"]),
    ("5", "", UnreadTerm("5"), ["term-bare-number"]),
    ("5", "05 ngày làm việc.", WorkingDays(5), ["term-bare-number", "term-from-note"]),
    ("05", "05 ngày làm việc.", WorkingDays(5), ["term-bare-number", "term-from-note"]),
    ("1", "05 ngày làm việc.", WorkingDays(5), ["term-bare-number", "term-from-note", "term-other-figure"]),
    ("1", "Trả kết quả trong ngày.", SameDay(), ["term-bare-number", "term-from-note", "term-other-figure"]),
    ("1", "05 ngày hoặc 07 ngày.", UnreadTerm("1"), ["term-bare-number"]),
    ("", "", UnreadTerm(""), ["term-empty"]),
    ("", "05 ngày làm việc.", WorkingDays(5), ["term-empty", "term-from-note"]),
    ("không quá", "", UnreadTerm("không quá"), ["term-unread"]),
    ("3-5 Ngày", "", UnreadTerm("3-5 Ngày"), ["term-unread"]),
])  # fmt: skip
def test_the_term_of_a_channel(term: str, note: str, expected: object, found: list[str]) -> None:
    reading = read_procedure(row(channels=[channel(term=term, note=note)]))
    assert reading.procedure.term(Channel.ONLINE) == expected
    assert slugs(reading.report) == found


def test_a_term_run_together_with_a_fee_is_not_guessed() -> None:
    reading = read_procedure(row(channels=[channel(term="120", fee="", note="VNĐ(20.000 vnđ/tờ khai)")]))
    (route,) = reading.procedure.routes
    assert (route.term, route.fee.charges) == (UnreadTerm("120"), ())
    assert (route.fee.statement, route.fee.wording) == (FeeStatement.CHARGED, "VNĐ(20.000 vnđ/tờ khai)")
    assert [finding.path for finding in reading.report.unread] == ["channels[0].term_cell", "channels[0].note"]
    assert slugs(reading.report) == ["figures-run-together"] * 2


def test_a_long_list_of_names_is_cut_in_one_pass() -> None:
    """Each comma once looked for its bracket to the end of the text, so that 150 kB took most of a minute."""
    end = "Tổ chức (Doanh nghiệp, Hợp tác xã), Hộ (a (B, C), D)"

    few, many = ("Công dân, " * count + end for count in (4_000, 16_000))
    assert _names(many)[16_000:] == ("Tổ chức (Doanh nghiệp, Hợp tác xã)", "Hộ (a (B, C), D)")
    assert growth(lambda: _names(few), lambda: _names(many)) < 9


@pytest.mark.parametrize(("cell", "note", "statement", "rest", "found"), [
    ("Miễn phí", "Nộp trực tiếp.", FeeStatement.FREE, "Nộp trực tiếp.", []),
    ("Miễn phí", "(Không quy định)Nộp.", FeeStatement.FREE, "Nộp.", []),
    ("Miễn phí", "(Lệ phí: 200 USD/lần)", FeeStatement.FREE, "", ["free-with-amount"]),
    ("Miễn phí", "(Mức lệ phí (nếu có) theo quyết định của Hội đồng nhân dân cấp tỉnh.)", FeeStatement.FREE, "",
     ["free-with-rule"]),
    ("Miễn phí", "(do Ủy ban nhân dân cấp tỉnh quy định.)", FeeStatement.FREE, "", ["free-with-rule"]),
    ("Miễn phí", "(- Không thu lệ phí theo quy định tại khoản 2 Điều 22.)", FeeStatement.FREE, "", []),
    ("Không có thông tin", "", FeeStatement.UNSTATED, "", ["fee-not-published"]),
    ("", "Nộp trực tiếp.", FeeStatement.UNSTATED, "Nộp trực tiếp.", ["fee-not-published"]),
    ("theo thỏa thuận", "", FeeStatement.UNSTATED, "", ["fee-unread"]),
    ("", "10.00,5 USD", FeeStatement.CHARGED, "", ["fee-unread"]),
    ("", "70.000 VNĐ", FeeStatement.CHARGED, "", ["fee-unread"]),
    ("", "100 VNĐ(100.000đ/lần)Nộp.", FeeStatement.CHARGED, "Nộp.", ["fee-thousandfold"]),
    ("", "50 VNĐ(50USD/chuyến)", FeeStatement.CHARGED, "", ["fee-other-currency"]),
    ("", "50 VNĐ", FeeStatement.CHARGED, "", ["fee-implausible"]),
    ("", "10 USD(lần đầu)", FeeStatement.CHARGED, "", []),
    ("", "100,000 VNĐ((Phí thẩm định)Nộp.", FeeStatement.CHARGED, "Nộp.", ["fee-text-open"]),
    ("", "100,000 VNĐ(", FeeStatement.CHARGED, "", ["fee-text-open"]),
    ("100,000 VNĐ", "(một lần)Nộp.", FeeStatement.CHARGED, "Nộp.", []),
])  # fmt: skip
def test_how_a_fee_is_stated(cell: str, note: str, statement: FeeStatement, rest: str, found: list[str]) -> None:
    fee, left, remarks = read_fee(cell, note)
    assert (fee.statement, left, [slug for slug, _, _ in remarks]) == (statement, rest, found)


@pytest.mark.parametrize(("note", "charge"), [
    ("70,000 Việt Nam Đồng(Lệ phí: 70.000 đồng/thẻ căn cước.)",
     Charge(Money(70_000, "VND"), ChargeKind.LEVY, per="thẻ căn cước", note="(Lệ phí: 70.000 đồng/thẻ căn cước.)")),
    ("10 USD(/bản)", Charge(Money(10, "USD"), per="bản", note="(/bản)")),
    ("10.50 USD", Charge(Money(Decimal("10.5"), "USD"))),
    ("50,000 VNĐ(Phí: 50.000 đồng/01 hồ sơ đối với cá nhân; miễn phí cho hộ nghèo; Miễn từ 07/4/2026)",
     Charge(Money(50_000, "VND"), ChargeKind.SERVICE, per="hồ sơ",
            note="(Phí: 50.000 đồng/01 hồ sơ đối với cá nhân; miễn phí cho hộ nghèo; Miễn từ 07/4/2026)",
            exemptions=("miễn phí cho hộ nghèo", "Miễn từ 07/4/2026"))),
    ("50,000 VNĐ(Phí, lệ phí)", Charge(Money(50_000, "VND"), note="(Phí, lệ phí)")),
])  # fmt: skip
def test_what_a_charge_says(note: str, charge: Charge) -> None:
    fee, _, remarks = read_fee("", note)
    assert (fee.charges, fee.wording, remarks) == ((charge,), note, [])


def test_a_fee_that_contradicts_itself_is_kept_as_published() -> None:
    reading = read_procedure(row(channels=[channel(fee="", note="100 VNĐ(100.000đ/lần/giấy.)")]))
    (charge,) = reading.procedure.routes[0].fee.charges
    assert (charge.amount, charge.note) == (Money(100, "VND"), "(100.000đ/lần/giấy.)")
    (finding,) = reading.report.contradictions
    assert (finding.path, finding.text) == ("channels[0].note", "100 VNĐ(100.000đ/lần/giấy.)")
    assert finding.message["en"] == "the text states a thousand times the amount"


def test_routes_of_one_term_make_a_case() -> None:
    records = [channel(ONLINE), channel(POST, "30 Ngày"), channel(ONLINE, "30 Ngày"), channel(POST)]
    reading = read_procedure(row(channels=records))
    assert reading.procedure.term(Channel.POST, case="1") == WorkingDays(5)
    assert reading.procedure.term(Channel.POST, case="2") == CalendarDays(30)
    (finding,) = reading.report.assumed
    assert (finding.slug, finding.path, finding.text) == ("cases-by-term", "channels", "online, post, post, online")


def test_otherwise_their_order_makes_the_cases() -> None:
    records = [channel(COUNTER), channel(COUNTER), channel(ONLINE, "30 Ngày"), channel(COUNTER, "7 Ngày")]
    reading = read_procedure(row(channels=records))
    assert [[route.channel.value for route in case.routes] for case in reading.procedure.cases] == [
        ["counter", "online"], ["counter"], ["counter"],
    ]  # fmt: skip
    assert slugs(reading.report)[-1] == "cases-by-order"


def test_a_row_without_channels_has_no_case() -> None:
    reading = read_procedure(row(channels=[]))
    assert (reading.procedure.cases, slugs(reading.report)) == ((), ["no-channels"])


@pytest.mark.parametrize(("text", "subjects"), [
    ("Tổ chức (không bao gồm doanh nghiệp, HTX)", ["Tổ chức (không bao gồm doanh nghiệp, HTX)"]),
    ("Cán bộ, công chức, viên chức", ["Cán bộ, công chức, viên chức"]),
    ("Đảng viên, Cán bộ, công chức, viên chức, Doanh nghiệp",
     ["Đảng viên", "Cán bộ, công chức, viên chức", "Doanh nghiệp"]),
    ("", []),
])  # fmt: skip
def test_subjects_are_split_where_one_ends(text: str, subjects: list[str]) -> None:
    assert list(read_procedure(row(applicants=text)).procedure.subjects) == subjects


@pytest.mark.parametrize(("text", "agencies"), [
    ("Cục cảnh sát quản lý hành chính về trật tự, xã hội, Công an tỉnh",
     ["Cục cảnh sát quản lý hành chính về trật tự, xã hội", "Công an tỉnh"]),
    ("Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân cấp xã",
     ["Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân cấp xã"]),
])  # fmt: skip
def test_agencies_are_split_where_one_ends(text: str, agencies: list[str]) -> None:
    assert list(read_procedure(row(agencies=text)).procedure.agencies) == agencies


@pytest.mark.parametrize("text", ["", " ", "Không có thông tin"])
def test_an_agency_that_is_not_published_is_none(text: str) -> None:
    reading = read_procedure(row(agencies=text))
    assert (reading.procedure.agencies, slugs(reading.report)[0]) == ((), "no-agency")


def test_levels_are_those_of_the_database() -> None:
    reading = read_procedure(row(levels=("Cấp bộ", "Cấp huyện", "Cấp nào")))
    assert reading.procedure.levels == (Level.CENTRAL, Level.DISTRICT)
    assert [(each.slug, each.path, each.text) for each in reading.report.unread] == [
        ("unknown-level", "levels[2]", "Cấp nào")
    ]


def test_counts_that_are_hardly_true_are_kept_and_reported() -> None:
    component = {"name": "Tờ khai theo Thông tư ngày 31/12/", "form": "A.doc", "originals": 20261, "copies": 11}
    reading = read_procedure(row(components=[component, {**component, "name": "", "originals": 10, "copies": 0}]))
    assert [each.originals for each in reading.procedure.components] == [20261, 10]
    assert [(each.slug, each.path) for each in reading.report.findings[1:]] == [
        ("count-implausible", "components[0].originals"), ("count-implausible", "components[0].copies"),
        ("unnamed-component", "components[1].name"),
    ]  # fmt: skip
    assert "20261: Tờ khai" in reading.report.implausible[0].text


def test_a_result_without_a_code_that_holds_has_none() -> None:
    results = [{"name": "Thẻ", "code": "KQ.G01.000023"}, {"name": "Giấy", "code": ""}, {"name": "Sổ", "code": "KQ1"}]
    reading = read_procedure(row(results=results))
    assert [str(each.code) for each in reading.procedure.results] == ["KQ.G01.000023", "None", "None"]
    assert [(each.slug, each.path) for each in reading.report.unread] == [("result-code-unread", "results[2].code")]


def test_legal_bases_are_kept_and_the_odd_ones_named() -> None:
    numbers = ["16/2024/TT-BCA", "16/2024/TT-BCAT", "202323/2023/QH15", "09/2023/QĐ-TTg", "885/QĐ-BCA-C06", "Luật"]
    reading = read_procedure(row(legal_bases=numbers))
    assert list(reading.procedure.legal_bases) == numbers
    assert [(each.slug, each.path) for each in reading.report.implausible] == [
        ("number-with-stray-letter", "legal_bases[1]"), ("number-implausible", "legal_bases[2]"),
        ("number-implausible", "legal_bases[5]"),
    ]  # fmt: skip


@pytest.mark.parametrize(("columns", "fault"), [
    ({"code": ""}, ("code", "", "no-procedure-code")),
    ({"code": "1.00757"}, ("code", "1.00757", "not-a-procedure-code")),
    ({"name": " "}, ("name", " ", "no-procedure-name")),
    ({"decision": None}, ("decision", None, "wrong-type")),
    ({"levels": "Cấp xã"}, ("levels", "Cấp xã", "wrong-type")),
    ({"levels": [5]}, ("levels[0]", 5, "wrong-type")),
    ({"channels": ["Trực tuyến"]}, ("channels[0]", "Trực tuyến", "wrong-type")),
    ({"channels": [channel("Fax")]}, ("channels[0].channel", "Fax", "unknown-channel")),
    ({"channels": [channel(fee="-5 VNĐ")]}, ("channels[0].fee_cell", "-5 VNĐ", "negative-money")),
    ({"channels": [channel(fee="70,000")]}, ("channels[0].fee_cell", "70,000", "no-currency")),
    ({"channels": [channel(fee="", note="-5 USD")]}, ("channels[0].note", "-5 USD", "negative-money")),
    ({"components": [{"name": "Đơn", "form": "", "originals": -1, "copies": 0}]},
     ("components[0].originals", -1, "below-zero")),
    ({"components": [{"name": "Đơn", "form": "", "originals": 1, "copies": True}]},
     ("components[0].copies", True, "wrong-type")),
    ({"components": [{"name": "Đơn", "form": "", "originals": 1}]}, ("components[0].copies", None, "missing-column")),
    ({"results": [{"name": 5, "code": ""}]}, ("results[0].name", 5, "wrong-type")),
])  # fmt: skip
def test_what_gives_no_procedure_is_refused_with_its_place(columns: Row, fault: tuple[str, object, str]) -> None:
    assert fault in faults(**columns)


def test_a_missing_column_is_a_fault() -> None:
    (refusal,) = read_procedures([{"code": "1.000757", "name": "Cấp lại thẻ"}]).refused
    assert {fault.slug for fault in refusal.faults} == {"missing-column"}
    assert [fault.path for fault in refusal.faults] == [
        "decision", "field", "levels", "kind", "applicants", "agencies", "channels", "components", "results",
        "legal_bases",
    ]  # fmt: skip


def test_a_column_may_hold_a_kind_of_str() -> None:
    class Name(str):
        __slots__ = ()

    assert read_procedure(row(name=Name("Tên"), legal_bases=[Name("26/2023/QH15")])).report.implausible == ()


def test_all_faults_come_at_once_and_sound_rows_are_kept() -> None:
    bad = row(code="", name="", channels=[channel("Fax"), channel(fee="5")])
    batch = read_procedures([row(), bad, "row", row(code="1.000758")])  # type: ignore[list-item]  # the point
    assert [str(each.code) for each in batch.procedures] == ["1.000757", "1.000758"]
    first, second = batch.refused
    assert (first.index, first.code, second.index, second.code) == (1, "", 2, "")
    assert [fault.path for fault in first.faults] == ["code", "name", "channels[0].channel", "channels[1].fee_cell"]
    assert str(second.faults[0]) == "row: row must be a mapping, not 'row' (found: 'row')"


def test_one_bad_row_raises_with_all_its_faults() -> None:
    with pytest.raises(ProcedureError, match="row '1' of the national database is refused: code: '1' is not") as caught:
        read_procedure(row(code="1", name=""))
    assert caught.value.slug == "row-refused"
    assert [type(fault) for fault in caught.value.fields["faults"]] == [Fault, Fault]


@pytest.mark.parametrize("bad", [5, "rows", b"rows", row()])
def test_rows_are_a_sequence(bad: Any) -> None:
    with pytest.raises(ArgumentTypeError, match="a sequence of mappings"):
        read_procedures(bad)


def test_rows_may_come_from_a_generator_and_are_not_changed() -> None:
    published = row()
    assert len(read_procedures(each for each in [published]).procedures) == 1
    assert published == row()


def test_an_error_of_a_fee_is_an_error_each_time() -> None:
    with pytest.raises(MoneyError, match="has no currency"):
        read_fee("70,000", "")
    batch = read_procedures([row(channels=[channel(fee="70,000")])] * 2)
    assert [refusal.index for refusal in batch.refused] == [0, 1]


def test_reports_are_sorted_by_kind() -> None:
    reading = read_procedure(row(channels=[channel(term="5 Ngày", note="05 ngày làm việc."), channel(term="")]))
    report = reading.report
    assert [len(part) for part in (report.read, report.unread, report.contradictions, report.implausible)] == [
        1,
        1,
        1,
        0,
    ]
    assert str(report).splitlines()[0] == "channels[0].term_cell: the term was read in its cell ('5 Ngày')"
    assert report.of_kind(FindingKind.ASSUMED) == report.assumed == report.of("cases-by-term")


def test_findings_speak_both_languages() -> None:
    assert all(text.vi and text.en for _, text in FINDINGS.values())


def test_long_texts_are_shortened_in_reports() -> None:
    reading = read_procedure(row(channels=[channel(term="5 Ngày", note="05 ngày làm việc. " + "x" * 1000)]))
    assert len(reading.report.contradictions[0].text) <= 80
