"""Terms: a different type for each meaning, and what is refused."""

from datetime import UTC, time

import pytest

from motcua_lib import CalendarDays, Chain, Months, SameDay, Weeks, WorkingDays, WorkingHours, Years
from motcua_lib.errors import ArgumentTypeError, QuantityError

KINDS = [WorkingDays, CalendarDays, WorkingHours, Weeks, Months, Years]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("bad", "error"), [(0, QuantityError), (-1, QuantityError)])
def test_a_quantity_is_one_or_more(kind: type, bad: int, error: type) -> None:
    with pytest.raises(error, match=f"{kind.__name__}.n must be 1 or more, not {bad}"):
        kind(bad)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("bad", [True, 2.5, "5", None])
def test_a_quantity_is_a_whole_number(kind: type, bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match="must be a whole number"):
        kind(bad)


def test_terms_of_different_types_never_meet() -> None:
    terms = [kind(5) for kind in KINDS]
    assert len(set(terms)) == len(KINDS)
    for one in terms:
        for two in terms:
            assert (one == two) == (one is two)
            with pytest.raises(TypeError):
                _ = one < two
            with pytest.raises(TypeError):
                _ = one + two


def test_terms_read_as_the_law_writes_them() -> None:
    written = [str(kind(2)) for kind in KINDS]
    assert written == ["2 ngày làm việc", "2 ngày", "2 giờ làm việc", "2 tuần", "2 tháng", "2 năm"]


def test_terms_speak_english_too() -> None:
    assert [kind(n).text["en"] for kind, n in ((WorkingDays, 1), (Months, 2))] == ["1 working day", "2 months"]
    assert Chain([Weeks(1), SameDay()]).text["en"].startswith("1 week and the same working day")


def test_terms_are_frozen() -> None:
    with pytest.raises(AttributeError):
        WorkingDays(5).n = 6  # type: ignore[misc]  # the point of the test


@pytest.mark.parametrize("bad", [15, "15:00", time(15, tzinfo=UTC)])
def test_a_cutoff_is_a_plain_clock_time(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"SameDay\.cutoff must be a datetime\.time"):
        SameDay(bad)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("bad", [5, "ab", WorkingDays(5)])
def test_a_chain_is_made_of_a_sequence(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"Chain\.terms must be a sequence"):
        Chain(bad)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("bad", [[WorkingDays(1), 5], [Chain([Weeks(1), Weeks(2)]), Weeks(1)]])
def test_a_link_is_a_simple_term(bad: list[object]) -> None:
    with pytest.raises(ArgumentTypeError, match="a term that is no Chain"):
        Chain(bad)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("bad", [{WorkingDays(1), Weeks(1)}, {WorkingDays(1): 1, Weeks(1): 2}])
def test_a_chain_has_an_order(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match="a sequence in order"):
        Chain(bad)  # type: ignore[arg-type]  # the point of the test


def test_a_chain_has_two_links_or_more() -> None:
    with pytest.raises(QuantityError, match="two or more terms, not 1"):
        Chain([WorkingDays(1)])
