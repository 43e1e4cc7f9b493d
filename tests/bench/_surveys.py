"""Surveys beside bare counters: `python tests/bench/_surveys.py [--respondents n] [--rounds n]`; a million by default.

A stream of questionnaires of 33 items is tallied and scored, 45 indices, beside a `collections.Counter` over the same
answers, which keeps no item apart; an array of them beside one `numpy.bincount`. Both are checked for equal counts.
"""

import argparse
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain, islice, repeat
from random import Random

import numpy as np
from _ratios import SEED, Bar, judge, ratio

from motcua_lib.book.sipas import EDITIONS, MINISTRY
from motcua_lib.columns import tally_array
from motcua_lib.metrics.satisfaction import Method, every_index, satisfaction
from motcua_lib.metrics.tallying import tally
from motcua_lib.model.survey import BLANK, NO_EXPERIENCE
from motcua_lib.model.tally import Tally

RESPONDENTS = 200_000
DISTINCT = 10_000
ITEMS = 33
ANSWERS = (BLANK, 1, 2, 3, 4, 5, NO_EXPERIENCE)
ODDS = (5, 2, 3, 12, 50, 26, 2)
EDITION = EDITIONS.on(date(2023, 7, 1), issuer=MINISTRY)
Rows = list[tuple[int | None, ...]]


def drawn(*, blank: int | None = BLANK) -> Rows:
    """Some thousand questionnaires, the same ones every time."""
    draw = Random(SEED)
    answers = (blank, *ANSWERS[1:])
    return [tuple(draw.choices(answers, ODDS, k=ITEMS)) for _ in range(DISTINCT)]


def scored(counted: Tally) -> Tally:
    """The tally, after its 45 indices were made."""
    assert len(every_index(satisfaction(counted, method=Method.POOLED))) == 45
    return counted


def stream(rows: Rows, respondents: int) -> Iterator[tuple[int | None, ...]]:
    return islice(chain.from_iterable(repeat(rows)), respondents)


def check(counted: Tally, counter: Counter[int | None]) -> None:
    """Both counted the same answers."""
    levels = [sum(item.counts[level - 1] for item in counted.items) for level in range(1, 6)]
    assert levels == [counter[level] for level in range(1, 6)]
    assert sum(item.blank for item in counted.items) == counter[BLANK] + counter[None]


def of_rows(rows: Rows, respondents: int, rounds: int) -> float:
    """How many times the time of a bare Counter the tally and the scores take."""

    def ours() -> Tally:
        return scored(tally(stream(rows, respondents), EDITION))

    def bare() -> Counter[int | None]:
        return Counter(chain.from_iterable(stream(rows, respondents)))

    check(ours(), bare())
    return ratio(ours, bare, rounds)


def of_arrays(rows: Rows, respondents: int, rounds: int) -> float:
    """How many times the time of a bare bincount over the whole array the tally and the scores take."""
    answers = np.resize(np.array(rows, dtype=np.int8), (respondents, ITEMS))

    def ours() -> Tally:
        return scored(tally_array(answers, EDITION))

    def bare() -> "np.ndarray[tuple[int], np.dtype[np.intp]]":
        return np.bincount(answers.ravel())

    counted = bare()
    check(ours(), Counter({code: int(counted[code]) for code in ANSWERS}))
    return ratio(ours, bare, rounds)


def peak(act: Callable[[], object]) -> int:
    """The most memory an act holds at once, in bytes, beyond what was held before."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def growth(rows: Rows, respondents: int) -> float:
    """The peak of a stream over that of a stream a tenth as long."""
    few, many = (peak(lambda n=n: tally(stream(rows, n), EDITION)) for n in (respondents // 10, respondents))
    return many / few


def bars(rounds: int, respondents: int = RESPONDENTS) -> Iterator[Bar]:
    """The bars of surveys."""
    rows, shown = drawn(), f"{respondents:,} × {ITEMS} answers"
    yield judge(f"{shown}, tally and scores / Counter", of_rows(rows, respondents, rounds), "≤", 3.0)
    with_none = of_rows(drawn(blank=None), respondents, rounds)
    yield judge(f"{shown}, blanks as None, tally and scores / Counter", with_none, "≤", 3.0)
    yield judge(f"{shown}, columns, tally and scores / bincount", of_arrays(rows, respondents, rounds), "≤", 3.0)
    yield judge(f"{shown}, peak memory / a tenth of the answers", growth(rows, respondents), "≤", 1.1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--respondents", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    for bar in bars(options.rounds, options.respondents):
        print(f"{bar.claim}: {bar.measured} ({bar.target}: {bar.reached})")


if __name__ == "__main__":
    main()
