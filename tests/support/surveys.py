"""Questionnaires, tallies and a slow count by hand for the tests of surveys."""

from collections.abc import Iterable, Sequence
from datetime import date

from motcua_lib.book.sipas import EDITIONS, MINISTRY
from motcua_lib.model.editions import Edition
from motcua_lib.model.survey import BLANK, NO_EXPERIENCE, Block, Factor, Question, Questionnaire, Scale, Survey
from motcua_lib.model.tally import ItemCounts, Tally, Throughout

EDITION_2023: Edition[Survey] = EDITIONS.on(date(2023, 7, 1), issuer=MINISTRY)
FIVE = Scale("five", ["1", "2", "3", "4", "5"], counted=[4, 5])
FACES = Scale("faces", ["không hài lòng", "bình thường", "hài lòng"], counted=[3])
JARS = Scale("jars", ["không", "có"], counted=[2])


def form(*sizes: Sequence[int], scale: Scale = FIVE, slug: str = "form") -> Questionnaire:
    """A questionnaire with a block for each argument, and in it a factor of so many questions for each number."""
    numbers = iter(range(1, 1000))
    blocks = [
        Block(
            f"b{at}",
            f"block {at}",
            factors=[
                Factor(
                    f"b{at}f{place}", f"factor {at}.{place}", questions=[_question(next(numbers)) for _ in range(size)]
                )
                for place, size in enumerate(factors, 1)
            ],
        )
        for at, factors in enumerate(sizes, 1)
    ]
    return Questionnaire(slug, slug, scale=scale, blocks=blocks)


def _question(number: int) -> Question:
    return Question(number, f"question {number}")


def tallied(questionnaire: Questionnaire, *counts: Sequence[int]) -> Tally:
    """A tally of these counts by level; those who did not answer left a blank."""
    most = max(map(sum, counts))
    items = [ItemCounts(levels, blank=most - sum(levels)) for levels in counts]
    return Tally(questionnaire, items, respondents=most)


def by_hand(rows: Iterable[Sequence[int | None]], questionnaire: Questionnaire, edition: str = "") -> Tally:
    """The tally, counted answer by answer."""
    scale, kept = questionnaire.scale, [tuple(row) for row in rows]
    items = []
    for place in range(len(questionnaire)):
        column = [row[place] for row in kept]
        levels = [sum(answer == level for answer in column) for level in range(1, scale.size + 1)]
        blank = sum(answer is None or answer == BLANK for answer in column)
        items.append(ItemCounts(levels, blank=blank, no_experience=column.count(NO_EXPERIENCE)))
    valid = [[answer for answer in row if answer not in (None, BLANK, NO_EXPERIENCE)] for row in kept]
    persons = [answers for answers in valid if answers]
    pleased = [answers for answers in persons if all(answer in scale.counted for answer in answers)]
    throughout = Throughout(len(pleased), len(persons)) if scale.counted else None
    return Tally(questionnaire, items, respondents=len(kept), throughout=throughout, edition=edition)


FORM = form([1, 2], [3])
