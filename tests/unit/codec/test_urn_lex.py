"""Names of documents in the form of RFC 9676, and why some documents have none."""

from datetime import date
from typing import Any

import pytest

from motcua_lib import Citation, Instrument, Text
from motcua_lib.book import instruments
from motcua_lib.codec.urn_lex import urn_lex
from motcua_lib.errors import ArgumentTypeError, CodecError

DAY = date(2020, 4, 8)


@pytest.mark.parametrize(
    ("instrument", "name"),
    [
        (instruments.DECREE_61_2018, "chinh.phu:nghi.dinh:2018-04-23;61-2018-nd-cp"),
        (instruments.DECISION_14_2010, "thu.tuong.chinh.phu:quyet.dinh:2010-02-12;14-2010-qd-ttg"),
        (instruments.RESOLUTION_28_2026, "quoc.hoi:nghi.quyet:2026-04-24;28-2026-qh16"),
        (
            Instrument("91/2015/QH13", Text("Bộ luật Dân sự", "Code"), signed=DAY),
            "quoc.hoi:bo.luat:2020-04-08;91-2015-qh13",
        ),
        (Instrument("60/2014/QH13", Text("Luật Hộ tịch", "Law"), signed=DAY), "quoc.hoi:luat:2020-04-08;60-2014-qh13"),
        (Instrument("79/2025/TT-BNNMT", signed=DAY), "bnnmt:thong.tu:2020-04-08;79-2025-tt-bnnmt"),
        (Instrument("01/2020/TT-BLĐTBXH", signed=DAY), "bldtbxh:thong.tu:2020-04-08;01-2020-tt-bldtbxh"),
    ],
)
def test_a_document_has_a_name(instrument: Instrument, name: str) -> None:
    assert urn_lex(instrument) == f"urn:lex:vn:{name}"
    assert urn_lex(Citation(instrument)) == urn_lex(instrument)


@pytest.mark.parametrize(
    ("article", "clause", "point", "place"),
    [
        ("19", "", "", "dieu19"),
        ("19", "4", "", "dieu19;khoan4"),
        ("17", "2", "a", "dieu17;khoan2;diema"),
        ("8", "2", "đ", "dieu8;khoan2;diem%C4%91"),
        ("8", "2", "d", "dieu8;khoan2;diemd"),
        ("6a", "", "", "dieu6a"),
    ],
)
def test_a_citation_points_into_it(article: str, clause: str, point: str, place: str) -> None:
    citation = Citation(instruments.DECREE_61_2018, article, clause=clause, point=point)
    assert urn_lex(citation).partition("~")[2] == place


@pytest.mark.parametrize(
    ("source", "slugs"),
    [
        (Instrument("118/2025/NĐ-CP"), ["urn-date"]),
        (Instrument(title=Text("Luật Tố cáo 2018", "Law"), signed=DAY), ["urn-number"]),
        (Instrument(title=Text("Luật Tố cáo 2018", "Law")), ["urn-number", "urn-date"]),
        (Instrument("9859/VPCP-KGVX", signed=DAY), ["urn-kind"]),
        (Instrument("60/2014/QH13", signed=DAY), ["urn-kind"]),  # a law, a code or a resolution: not said
        (instruments.DECREE_309_2026, ["urn-amended"]),
        (Citation(instruments.DECREE_61_2018, "14, 16"), ["urn-article"]),
        (Citation(Instrument("858/QĐ-BTP"), "1 và 2"), ["urn-kind", "urn-date", "urn-article"]),
    ],
)
def test_without_what_it_needs_there_is_no_name(source: Any, slugs: list[str]) -> None:
    with pytest.raises(CodecError) as caught:
        urn_lex(source)
    assert [fault.slug for fault in caught.value.faults] == slugs
    assert str(caught.value)


def test_a_text_is_no_document() -> None:
    with pytest.raises(ArgumentTypeError):
        urn_lex("61/2018/NĐ-CP")  # type: ignore[arg-type]  # what is refused
