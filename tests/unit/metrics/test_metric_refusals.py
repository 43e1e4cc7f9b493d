"""Input of the wrong kind is refused with the error of the library, where a wrong figure or a bare one would follow."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from motcua_lib.book.counts import CONVENTION
from motcua_lib.book.named_shares import FEEDBACK_ON_OTHER
from motcua_lib.book.one_stop_evaluation import ONE_STOP_EVALUATION
from motcua_lib.book.par_index import PAR_PROVINCES
from motcua_lib.book.service_index import SERVICE_INDEX
from motcua_lib.book.targets import SATISFACTION_2025
from motcua_lib.book.timeliness import PORTAL, RATES
from motcua_lib.drawing.bars import Bar, bars
from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError, NaiveDatetimeError
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.intervals import Sample, clopper_pearson, wilson
from motcua_lib.metrics.par_index import par_index
from motcua_lib.metrics.rankings import Direction, rank
from motcua_lib.metrics.service_index import score_sheet, service_index
from motcua_lib.metrics.targets import pace
from motcua_lib.model.figure import Figure
from motcua_lib.model.par import ParItem, ParTree
from motcua_lib.model.period import Period
from motcua_lib.model.tally import ItemCounts

EVALUATION: Any = ONE_STOP_EVALUATION.editions[0]
CRITERIA = [ParItem("1.1", "a", maximum=4), ParItem("1.2", "b", maximum=2)]
TREE = ParTree("thí dụ", [ParItem("1", "chỉ đạo", parts=CRITERIA)])
NO_REASON: Any = {"1.2": None}
MONTH: Any = "month"
NOON: Any = datetime(2025, 1, 1, 12, tzinfo=UTC)
DAY: Any = date(2025, 5, 1)
THREE: Any = 3
MAY = Period.month(2025, 5)


@pytest.mark.parametrize(
    ("call", "kind", "words"),
    [
        (lambda: service_index({"2.1": (1, 2)}, EVALUATION), ArgumentTypeError, "an edition of SERVICE_INDEX"),
        (lambda: score_sheet({"online": 1}, EVALUATION, grouping="portal"), ArgumentTypeError, "SERVICE_INDEX"),
        (lambda: SERVICE_INDEX.on(NOON, issuer="thu-tuong"), ArgumentTypeError, "must be a datetime.date"),
        (lambda: SERVICE_INDEX.editions[0].covers(NOON), ArgumentTypeError, "must be a datetime.date"),
        (lambda: par_index(TREE, {"1.1": 4}, survey={}, not_applicable=NO_REASON), ArgumentTypeError, "1.2"),
        (lambda: pace(SATISFACTION_2025, 80, on=date(2024, 1, 1), every=MONTH), ArgumentTypeError, "an Every"),
        (lambda: MAY.holds(datetime.fromisoformat("2025-05-01")), NaiveDatetimeError, "naive"),
        (lambda: MAY.holds(DAY), ArgumentTypeError, "the instant"),
        (lambda: Period.month(9999, 12), MetricError, "a year must be an int from 1 to 9998"),
        (lambda: Period.quarter(0, 1), MetricError, "a year"),
        (lambda: Period.year(True), MetricError, "a year"),
        (lambda: wilson(Sample(1, 2), level=1 - Fraction(1, 10**20)), MetricError, "level"),
        (lambda: clopper_pearson(Sample(1, 2), level=1 - Fraction(1, 10**20)), MetricError, "level"),
        (lambda: rank({"A": 1}, direction=Direction.LOWER_IS_BETTER, rounding=THREE), ArgumentTypeError, "a Rounding"),
        (lambda: Bar("A", 10**400), MetricError, "finite"),
        (lambda: Bar("A", Decimal("1E+400")), MetricError, "finite"),
        (lambda: Bar("A", Decimal("sNaN")), MetricError, "finite"),
        (lambda: bars([Bar("A", 5)], title="A", places=-1), MetricError, "places must be 0 or more"),
        (lambda: ItemCounts([1, 2]) + ItemCounts([1, 2, 3]), MetricError, "of 2 levels"),
    ],
)
def test_it_is_refused(call: Callable[[], object], kind: type[MotcuaError], words: str) -> None:
    with pytest.raises(kind, match=words):
        call()


def test_counts_add_to_counts_only() -> None:
    with pytest.raises(TypeError):
        ItemCounts([1, 2]) + THREE


@pytest.mark.parametrize(
    ("percent", "count", "total", "warned"),
    [
        (Decimal("80"), 10, 100, True),
        (Decimal("0.7"), 396, 56_600, False),
        (Decimal("0.7"), 450, 56_600, True),
        (Fraction(1, 3), 1, 300, False),
        (Decimal("80"), 10, 0, False),
    ],
)
def test_a_count_that_its_percentage_does_not_fit_is_a_warning(
    percent: Decimal | Fraction, count: int, total: int, *, warned: bool
) -> None:
    part = Part("half", "trong buổi", Figure.exactly(percent), count=Figure.exactly(count))
    found = Distribution("turnaround", "thời gian trả", [part], total=total)
    assert ("count-does-not-fit" in [note.slug for note in found.notes]) is warned
    assert found["half"].count == Figure.exactly(count)


def test_the_warning_gives_the_difference() -> None:
    part = Part("all", "tất cả", Figure.exactly(100), count=Figure.exactly(90))
    assert [note.text.en for note in Distribution("x", "x", [part], total=100).notes] == [
        "tất cả: published 100%, but 90 are 90%: difference 10 percentage points"
    ]


def test_no_points_are_claimed_for_provinces_in_2013() -> None:
    known = PAR_PROVINCES.on(date(2013, 6, 1), issuer="bo-noi-vu").content
    assert known.survey_points is None


def test_no_text_of_the_law_is_cited_for_what_a_rate_divides() -> None:
    assert {rule.citation for rule in RATES} == {CONVENTION, PORTAL}
    assert [rule.slug for rule in RATES if rule.citation == PORTAL] == ["portal-on-time"]
    assert FEEDBACK_ON_OTHER.citation == CONVENTION
