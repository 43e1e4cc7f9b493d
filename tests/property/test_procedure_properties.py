"""Procedures read from published rows, for rows nobody published: no exception but the library's, nothing lost."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from motcua_lib.errors import ProcedureError
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.reading._fees import read_fee
from motcua_lib.reading.findings import FINDINGS
from motcua_lib.reading.national import read_procedure, read_procedures

LISTS = ("levels", "channels", "components", "results", "legal_bases")
TEXTS = ("code", "name", "decision", "field", "kind", "applicants", "agencies")
CHANNELS = st.sampled_from(["Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính"])
TERMS = st.sampled_from(["", "1", "120", "5 Ngày", "5 Ngày làm việc", "8 Giờ", "trong ngày"])
FEES = st.sampled_from(["", "Miễn phí", "Không có thông tin"])
NOTES = st.sampled_from(["", "05 ngày làm việc.", "70,000 VNĐ(70.000đ/lần)05 ngày.", "VNĐ", "10 USD((x)y", "(a)(b)"])
RECORDS = st.fixed_dictionaries({"channel": CHANNELS, "term_cell": TERMS, "fee_cell": FEES, "note": NOTES})
JUNK = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5), st.lists(st.integers(), max_size=2))
MONEY_TEXT = st.text(alphabet="0123456789,.() VNĐđồngUSD/lệphí", max_size=40)


def sound(**columns: Any) -> dict[str, Any]:
    texts = dict.fromkeys(TEXTS, "") | {"code": "1.000757", "name": "Tên"}
    return {**texts, **{name: [] for name in LISTS}, **columns}


@given(st.lists(RECORDS, max_size=8))
def test_every_channel_becomes_one_route(records: list[dict[str, str]]) -> None:
    reading = read_procedure(sound(channels=records))
    assert sorted(route.note for route in reading.procedure.routes) == sorted(
        read_fee(record["fee_cell"], record["note"])[1] for record in records
    )
    for case in reading.procedure.cases:
        assert len({route.channel for route in case.routes}) == len(case.routes) > 0
    unread = sum(isinstance(route.term, UnreadTerm) for route in reading.procedure.routes)
    assert unread + len(reading.report.of("term-from-cell")) + len(reading.report.of("term-from-note")) == len(records)


@given(st.sampled_from(TEXTS + LISTS), JUNK)
def test_junk_in_a_column_is_read_or_refused(name: str, junk: object) -> None:
    row = sound(**{name: junk})
    batch = read_procedures([row, sound()])
    assert len(batch.readings) + len(batch.refused) == 2
    assert all(fault.path.startswith(name) for refusal in batch.refused for fault in refusal.faults)
    try:
        reading = read_procedure(row)
    except ProcedureError as error:
        assert error.fields["faults"] == batch.refused[0].faults
    else:
        assert reading == batch.readings[0]


@given(st.sampled_from(["", "Miễn phí", "Không có thông tin"]), MONEY_TEXT)
def test_no_text_about_a_fee_is_lost(cell: str, note: str) -> None:
    fee, rest, remarks = read_fee(cell, note)
    assert (cell + note).endswith(rest)
    assert (fee.wording + rest) in (cell + note, note)
    assert {slug for slug, _, _ in remarks} <= set(FINDINGS)


@given(st.lists(st.sampled_from(["Sở", "Cán bộ, công chức", "Tổ chức (gồm A, B)", "Ủy ban"]), max_size=6))
def test_lists_of_names_come_apart_as_they_were_put_together(names: list[str]) -> None:
    assert read_procedure(sound(applicants=", ".join(names))).procedure.subjects == tuple(names)
