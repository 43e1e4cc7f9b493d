"""parse_term: every term in every wording reads back; any other text is a TermSyntaxError and nothing else."""

from collections.abc import Callable
from datetime import time
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib.errors import TermSyntaxError
from motcua_lib.model.terms import (
    CalendarDays,
    Chain,
    Months,
    SameDay,
    SimpleTerm,
    Term,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from motcua_lib.reading import parse_term

UNITS: dict[Callable[[int], SimpleTerm], str] = {
    WorkingDays: "ngày làm việc",
    CalendarDays: "ngày",
    WorkingHours: "giờ làm việc",
    Weeks: "tuần",
    Months: "tháng",
    Years: "năm",
}
NAMES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
LEADS = [
    "",
    "không quá ",
    "Tối đa là ",
    "Trong thời hạn ",
    "trong vòng ",
    "chậm nhất ",
    "Thời hạn giải quyết: không quá ",
    "- ",
]
STARTS = ["", ".", " kể từ ngày nhận đủ hồ sơ hợp lệ", ", tính từ ngày nhận hồ sơ", " kể từ khi tiếp nhận hồ sơ."]
FEES = [
    "",
    "70,000 Việt Nam Đồng(70.000 đồng/thẻ theo Thông tư số 64/2025/TT-BTC ngày 30/6/2025)",
    "(Không có)",
    "Miễn phí. ",
]
PLACES = [
    "",
    ". Nộp tại số 10 Tôn Thất Thuyết, từ 7 giờ 30 đến 17 giờ",
    ". Giờ hành chính từ thứ 2 đến thứ 6 hàng tuần.",
]
SPACES = [" ", "  ", "\t", "\u00a0", "\n", " \u200b"]
CASES: list[Callable[[str], str]] = [str, str.upper, str.lower, str.title]


def spell(n: int) -> str:
    """Number words of 1 to 199, one rule a line."""
    hundred, rest = divmod(n, 100)
    if hundred:
        tail = "" if rest == 0 else f" linh {NAMES[rest]}" if rest < 10 else f" {spell(rest)}"
        return f"một trăm{tail}"
    ten, one = divmod(n, 10)
    if ten == 0:
        return NAMES[one]
    last = {0: "", 5: " lăm"}.get(one, f" {NAMES[one]}")
    if ten == 1:
        return f"mười{last}"
    return f"{NAMES[ten]} mươi{' mốt' if one == 1 else ' tư' if one == 4 else last}"


def written(n: int) -> st.SearchStrategy[str]:
    figure = st.sampled_from([str(n), f"{n:02d}", f"{n:03d}"])
    both = st.sampled_from([f"{n:02d} ({spell(n)})", f"{spell(n)} ({n:02d})", f"{n}({spell(n)})"])
    return figure | both | st.just(spell(n))


@st.composite
def wordings(draw: st.DrawFn) -> tuple[SimpleTerm, str]:
    build = draw(st.sampled_from(list(UNITS)))
    n = draw(st.integers(1, 199))
    return build(n), f"{draw(written(n))} {UNITS[build]}"


@st.composite
def disguises(draw: st.DrawFn, text: str) -> str:
    """The same text in another case, Unicode form and spacing."""
    text = draw(st.sampled_from(CASES))(text)
    text = normalize(draw(st.sampled_from(["NFC", "NFD"])), text)
    return "".join(draw(st.sampled_from(SPACES)) if char == " " else char for char in text)


@settings(max_examples=600, deadline=None)
@given(st.data(), wordings(), st.sampled_from(LEADS), st.sampled_from(STARTS))
def test_every_simple_term_reads_back(data: st.DataObject, pair: tuple[SimpleTerm, str], lead: str, start: str) -> None:
    term, wording = pair
    assert parse_term(data.draw(disguises(lead + wording + start))) == term


@settings(max_examples=300, deadline=None)
@given(st.data(), wordings(), wordings(), st.sampled_from([" và ", " cộng ", " kể từ ngày nhận đủ hồ sơ và "]))
def test_every_chain_of_two_reads_back(
    data: st.DataObject, one: tuple[SimpleTerm, str], two: tuple[SimpleTerm, str], join: str
) -> None:
    text = data.draw(disguises(one[1] + join + two[1]))
    assert parse_term(text) == Chain((one[0], two[0]))


@settings(max_examples=200, deadline=None)
@given(st.data(), st.integers(0, 23), st.integers(0, 59))
def test_every_cut_off_reads_back(data: st.DataObject, hour: int, minute: int) -> None:
    clock = data.draw(
        st.sampled_from([f"{hour} giờ {minute} phút", f"{hour}h{minute:02d}", f"{hour:02d} giờ {minute:02d}"])
    )
    text = f"trong ngày làm việc; nếu nhận sau {clock} thì trả kết quả trong ngày làm việc tiếp theo"
    assert parse_term(data.draw(disguises(text))) == SameDay(time(hour, minute))


@settings(max_examples=400, deadline=None)
@given(wordings(), st.sampled_from(LEADS[1:-1]), st.sampled_from(FEES), st.sampled_from(PLACES))
def test_a_term_between_a_fee_and_an_address_is_found(
    pair: tuple[SimpleTerm, str], lead: str, fee: str, place: str
) -> None:
    term, wording = pair
    assert parse_term(f"{fee}{lead}{wording} kể từ ngày nhận đủ hồ sơ{place}") == term


@settings(max_examples=200, deadline=None)
@given(wordings(), wordings(), st.sampled_from(["; ", ". ", ", ", " hoặc ", " đối với A và "]))
def test_two_terms_are_never_one(one: tuple[SimpleTerm, str], two: tuple[SimpleTerm, str], between: str) -> None:
    try:
        term: Term | None = parse_term(one[1] + between + two[1])
    except TermSyntaxError as error:
        assert error.slug == "several-terms"
    else:
        raise AssertionError(f"read as {term}")


def test_number_words_of_1_to_199() -> None:
    assert [parse_term(f"{spell(n)} ngày") for n in range(1, 200)] == [CalendarDays(n) for n in range(1, 200)]


PIECES = st.sampled_from(
    [
        *"0123456789()-,.;:/–",
        " ",
        "ngày",
        "làm",
        "việc",
        "giờ",
        "tháng",
        "năm",
        "nửa",
        "trong",
        "sau",
        "và",
        "đến",
        "h",
        "mười",
        "mươi",
        "trăm",
        "linh",
        "lăm",
        "hai",
        "rưỡi",
        "kể từ",
        "tiếp theo",
        "ngay",
        "khi",
        "phút",
        "không quá",
    ]
)


@settings(max_examples=1500, deadline=None)
@given(st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join))
def test_any_text_is_a_term_or_a_syntax_error(text: str) -> None:
    try:
        term = parse_term(text)
    except TermSyntaxError as error:
        assert str(error)
    else:
        assert isinstance(term, SimpleTerm | Chain)
        assert parse_term(str(term)) == term or isinstance(term, SameDay)
