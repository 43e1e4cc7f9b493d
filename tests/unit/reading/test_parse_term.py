"""parse_term: the worked examples a lawyer can read, the errors, and time linear in the length."""

import csv
from pathlib import Path

import pytest

from motcua_lib.errors import ArgumentTypeError, TermSyntaxError
from motcua_lib.model.terms import Chain, SameDay, Term, WorkingDays
from motcua_lib.reading import parse_term
from support.timing import growth

CASES = Path(__file__).parents[2] / "cases" / "terms.csv"


def _rows() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _show(term: Term) -> str:
    if isinstance(term, Chain):
        return " + ".join(map(_show, term.terms))
    if isinstance(term, SameDay):
        return f"SameDay({term.cutoff:%H:%M})"
    return f"{type(term).__name__}({term.n})"


def _answer(text: str) -> str:
    try:
        return _show(parse_term(text))
    except TermSyntaxError as error:
        assert str(error)
        return f"error:{error.slug}"


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["text"][:40])
def test_worked_example(row: dict[str, str]) -> None:
    assert _answer(row["text"]) == row["expected"]


@pytest.mark.parametrize("value", [None, 7, b"7", ["7"]])
def test_only_a_str_is_read(value: object) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        parse_term(value)  # type: ignore[arg-type]  # on purpose
    assert caught.value.slug == "wrong-type"
    assert caught.value.fields["what"] == "the text of a term"


def test_message_names_the_words_not_understood() -> None:
    with pytest.raises(TermSyntaxError, match="'thường' in '7 ngày thường' was not understood"):
        parse_term("7 ngày thường")


def test_message_names_both_figures() -> None:
    with pytest.raises(TermSyntaxError) as caught:
        parse_term("03 (năm) ngày")
    assert (caught.value.fields["first"], caught.value.fields["second"]) == (3, 5)


def test_message_counts_the_terms_and_shows_three() -> None:
    with pytest.raises(TermSyntaxError) as caught:
        parse_term("1 ngày; 2 ngày; 3 ngày; 4 ngày")
    assert caught.value.fields["count"] == 4
    assert caught.value.fields["found"] == "1 ngày, 2 ngày, 3 ngày, …"


def test_message_gives_the_reason_a_quantity_is_no_limit() -> None:
    with pytest.raises(TermSyntaxError) as caught:
        parse_term("tăng thêm 21 ngày")
    assert caught.value.fields["found"] == "21 ngày"
    assert caught.value.fields["reason"] == "an extension"


def test_message_never_quotes_the_whole_text() -> None:
    with pytest.raises(TermSyntaxError) as caught:
        parse_term("1" * 1_000_000)
    assert len(str(caught.value)) < 250
    assert caught.value.fields["text"].endswith("…")


@pytest.mark.parametrize(
    "text",
    [
        "7\u00a0ngày\tlàm \n việc",
        "7 NGÀY LÀM VIỆC",
        "7 Nga\u0300y La\u0300m Vie\u0323\u0302c",
        "\ufeff7ngày làm\u200bviệc",
    ],
)
def test_spaces_case_and_unicode_form_do_not_matter(text: str) -> None:
    assert parse_term(text) == WorkingDays(7)


HOSTILE = {
    "figures": "1 ",
    "brackets": "(",
    "units": "ngày ",
    "one figure": "1",
    "fractions": "1/",
    "spaces": " ",
    "marks": "a\u0301",
    "unsorted marks": "\u0301\u0316",
    "chain": "15 ngày làm việc và ",
    "years": "năm ",
    "closed": "5 ngày)",
    "ranges": "1-",
    "leads": "trong ",
    "same days": "trong ngày ",
    "one same day": "nhận sau 15 giờ ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length(name: str) -> None:
    size = 16_000 // len(HOSTILE[name])
    once = "trong ngày; " + HOSTILE[name] * size + " 5 ngày"
    twice = "trong ngày; " + HOSTILE[name] * (2 * size) + " 5 ngày"
    assert growth(lambda: _answer(once), lambda: _answer(twice)) < 4
