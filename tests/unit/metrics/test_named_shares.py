"""Named shares, publication in time, and what several simplifications save together."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib import ComplianceCost, Money
from motcua_lib.book import named_shares as book
from motcua_lib.errors import ArgumentTypeError, MetricError, MoneyError
from motcua_lib.metrics.cost import Saving, saving
from motcua_lib.metrics.named_shares import Revision, WhenEmpty, named_share, named_shares, simplification, timely
from motcua_lib.model.share_rule import ShareRule

RULES = [value for value in vars(book).values() if isinstance(value, ShareRule)]


def saves(before: int, after: int, currency: str = "VND") -> Saving:
    costs = (ComplianceCost(other=[Money(amount, currency)]).yearly(1, 1) for amount in (before, after))
    return saving(*costs)


def test_every_share_says_what_it_is_taken_of_and_rests_on_something() -> None:
    assert len({rule.slug for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES) == 21
    assert all(rule.of.vi and rule.of.en and rule.citation.source for rule in RULES)
    assert set(book.DIGITISATION) <= set(RULES)


def test_a_share_carries_its_counts() -> None:
    score = named_share(book.ELECTRONIC_RESULT, 433_356, 597_918)
    assert (score.shown, score.ratio.numerator, score.ratio.denominator) == (Decimal("72.48"), 433_356, 597_918)
    assert "433356/597918 = 72,48% (hồ sơ trong kỳ)" in score.trail.lines()[0]


def test_digitisation_of_a_province() -> None:
    counts = [433_356, 145_096, 136_827, 0, 396, 325_596]
    wholes = [597_918, 597_918, 597_918, 597_918, 1_300, 597_918]
    sheet = named_shares(dict(zip(book.DIGITISATION, zip(counts, wholes, strict=True), strict=True)))
    assert [str(score.shown) for score in sheet] == ["72.48", "24.27", "22.88", "0.00", "30.46", "54.45"]
    assert sheet.notes == ()


def test_a_share_of_nothing_is_left_out_of_a_sheet_and_an_error_by_itself() -> None:
    sheet = named_shares({book.PAID_ONLINE: (0, 0), book.FULL_CONTENT: (87, 89)})
    assert [score.slug for score in sheet] == ["full-content"]
    assert [note.slug for note in sheet.notes] == ["rate-left-out"]
    with pytest.raises(MetricError, match="denominator of 0"):
        named_share(book.PAID_ONLINE, 0, 0)
    assert named_share(book.PAID_ONLINE, 0, 0, when_empty=WhenEmpty.ZERO).value == 0


def test_one_late_revision_makes_a_procedure_late_in_any_order() -> None:
    early, late = Revision("1.001193", late=False), Revision("1.001193", late=True)
    other = Revision("2.000815", late=False)
    for order in ([early, late, other], [late, early, other]):
        score = timely(book.PUBLISHED_IN_TIME, order)
        assert (score.ratio.numerator, score.ratio.denominator) == (1, 2)
    with pytest.raises(MetricError, match="denominator of 0"):
        timely(book.ANNOUNCED_IN_TIME, [])
    assert timely(book.ANNOUNCED_IN_TIME, [], when_empty=WhenEmpty.ZERO).value == 0


def test_amounts_are_added_up_before_the_share_is_taken() -> None:
    plan = simplification([saves(1000, 500), saves(9000, 9000), saves(100, 150)])
    assert plan.value == Fraction(450, 10_100) * 100
    assert [part.shown for part in plan.parts] == [Decimal("50.00"), Decimal("0.00"), Decimal("-50.00")]
    assert plan.trail.lines()[-2].startswith(
        "tỷ lệ cắt giảm chi phí tuân thủ: 10.100 đ − 9.650 đ = 450 đ một năm [Điều 27 Thông tư 02/2017/TT-VPCP"
    )


def test_one_simplification_is_its_own_share() -> None:
    assert simplification([saves(1024, 231)], name="phương án A").value == saves(1024, 231).share * 100


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: named_share("x", 1, 2), ArgumentTypeError, "rule must be a ShareRule"),
    (lambda: named_share(book.PAID_ONLINE, 3, 2), MetricError, "is larger than its whole"),
    (lambda: named_share(book.PAID_ONLINE, 1.0, 2), ArgumentTypeError, "Ratio.numerator"),
    (lambda: named_shares({book.PAID_ONLINE: (1, 0)}), MetricError, "is larger than its whole"),
    (lambda: named_shares({book.PAID_ONLINE: (1,)}), ArgumentTypeError, "must be how many, and of how many"),
    (lambda: named_shares([book.PAID_ONLINE]), ArgumentTypeError, "counts must be a mapping from ShareRule"),
    (lambda: named_shares({book.PAID_ONLINE: 1}), ArgumentTypeError, "must be how many, and of how many"),
    (lambda: timely(book.PAID_ONLINE, ["1.001193"]), ArgumentTypeError, "each of revisions must be Revision"),
    (lambda: Revision("x", late=1), ArgumentTypeError, r"Revision.late must be bool"),
    (lambda: simplification([]), MetricError, "at least one simplification"),
    (lambda: simplification([5]), ArgumentTypeError, "each of savings must be Saving"),
    (lambda: simplification([saves(2, 1), saves(2, 1, "USD")]), MoneyError, "neither add nor compare"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_wrong_argument_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


def test_what_counts_is_what_was_never_late() -> None:
    found = [Revision("A", late=True), Revision("B", late=False), Revision("C", late=False)]
    ratio = timely(book.PUBLISHED_IN_TIME, found).ratio
    assert (ratio.numerator, ratio.denominator) == (2, 3)


def test_simplifications_are_numbered_from_one() -> None:
    parts = simplification([saves(1000, 500), saves(9000, 8000)]).parts
    assert [(part.slug, part.name.vi, part.name.en) for part in parts] == [
        ("simplification-1", "phương án 1", "simplification 1"),
        ("simplification-2", "phương án 2", "simplification 2"),
    ]
