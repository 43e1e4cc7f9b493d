"""Fuzzing in every run: text near the grammar, any text, bytes, spoiled documents; only the library's errors come out.

`tests/fuzz/` holds the same targets for coverage-guided runs by hand. How many inputs ran is printed at the end.
"""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua_lib import WorkingDays, parse_term
from motcua_lib.codec import MODELS, to_json
from support import fuzz

MANY = settings(max_examples=1000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SOME = settings(MANY, max_examples=400)
CHOSEN = st.sampled_from(list(MODELS.values()))

NUMBERS = st.integers(0, 10**30).map(str) | st.sampled_from(["05 (năm)", "mười lăm", "1,5", "½", "٣", "³", "-3", "1e9"])
UNITS = st.sampled_from(["ngày làm việc", "ngày", "giờ làm việc", "tuần", "tháng", "năm", "phút", "buổi", ""])
JOINTS = st.sampled_from(
    [" ", "", ", ", "; ", " và ", " hoặc ", " đến ", " kể từ ngày ", "(", ")", " không quá ", ": ", "\n"]
)
NOISE = st.text(max_size=5) | st.sampled_from(["\u0301", "\u200b", "\x00", "\ud800", "İ", "ﬁ", "Đ"])
NEAR_THE_GRAMMAR = st.lists(st.one_of(NUMBERS, UNITS, JOINTS, NOISE), max_size=30).map("".join)


@MANY
@given(NEAR_THE_GRAMMAR | st.text(st.characters()) | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_any_text_is_a_term_or_a_syntax_error(text: str) -> None:
    fuzz.fuzz_term(text)


@pytest.mark.parametrize("piece", ["(", "5 ngày ", "và ", "ngày", "mười ", "9", "; ", "\u0301", "trong "])
def test_long_repetition_is_read_in_time(piece: str) -> None:
    fuzz.fuzz_term(piece * (4000 // len(piece)))


@MANY
@given(st.text(st.sampled_from('{}[]",:0123456789.-+eE\\u d8ntrlfasIy\n')) | st.text(st.characters()), CHOSEN)
def test_any_text_is_json_or_refused(text: str, cls: Any) -> None:
    fuzz.fuzz_json(text)
    fuzz.fuzz_document(cls, text)


@MANY
@given(st.binary(max_size=200), CHOSEN)
def test_any_bytes_are_refused_or_read(raw: bytes, cls: Any) -> None:
    fuzz.fuzz_document(cls, raw.decode("utf-8", "surrogateescape"))


@SOME
@given(st.data(), CHOSEN)
def test_a_spoiled_text_of_a_valid_document_is_refused_or_read(data: st.DataObject, cls: Any) -> None:
    text = to_json(data.draw(st.from_type(cls)))
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    put = data.draw(st.sampled_from(["", "{", "]", '"', "null", "1e400", "-0", "\\ud800", ",", text[start:end] * 2]))
    fuzz.fuzz_document(cls, text[:start] + put + text[end:])


@pytest.mark.parametrize("piece", ["[", '{"a":', '["', "[[],", '{"a":[', '"\\u00'])
def test_a_deep_document_is_refused_and_ends_no_process(piece: str) -> None:
    for times in (10, 1000, 200_000):
        fuzz.fuzz_json(piece * times)


@pytest.mark.parametrize("closed", ["[" * 5000 + "]" * 5000, '{"a":' * 5000 + "1" + "}" * 5000])
def test_a_deep_document_that_is_sound_is_refused(closed: str) -> None:
    fuzz.fuzz_json(closed)
    for cls in list(MODELS.values())[::20]:
        fuzz.fuzz_document(cls, closed)


def test_the_targets_let_no_other_error_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str) -> None:
        raise RecursionError(text)

    monkeypatch.setattr(fuzz, "parse_term", broken)
    with pytest.raises(RecursionError):
        fuzz.fuzz_term("5 ngày")
    with pytest.raises(AssertionError, match="slow: "):
        fuzz.in_time("slow", -1000.0)
    assert fuzz.RUNS.pop("slow") == 1


@pytest.mark.parametrize("sign", ["+", "-", "*", "•"])
def test_a_bullet_that_ends_the_text_is_no_word_of_the_term(sign: str) -> None:
    """Found by a run by hand: a sign right behind the unit, with nothing after it."""
    fuzz.fuzz_term(f"2 ngày làm việc{sign}")
    assert parse_term(f"2 ngày làm việc{sign}") == WorkingDays(2)
