"""Bảng đếm phiếu: counts of answers by question and level; exact, and added without loss.

Floor 3, nouns only. A tally is what is left of a million questionnaires; its size is that of the questionnaire.
"""

from collections.abc import Iterable, Iterator
from operator import add

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.errors import MetricError
from motcua_lib.model.scorecard import as_count
from motcua_lib.model.survey import Questionnaire

__all__ = ["ItemCounts", "Tally", "Throughout"]


def _counts(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(
        as_count(value, "each of ItemCounts.counts") for value in tuple_of(values, object, "ItemCounts.counts")
    )


def _blank(value: object) -> int:
    return as_count(value, "ItemCounts.blank")


def _no_experience(value: object) -> int:
    return as_count(value, "ItemCounts.no_experience")


@attrs.frozen
class ItemCounts:
    """Số câu trả lời của một câu hỏi: how many chose each level, left it blank, or had no experience of it.

    Args:
        counts: answers by level, the lowest first.
        blank: how many left the question blank.
        no_experience: how many marked that it does not concern them.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: a negative count.

    >>> counts = ItemCounts([20, 30, 120, 530, 300], blank=7)
    >>> counts.valid, counts.total
    (1000, 1007)
    """

    counts: tuple[int, ...] = attrs.field(converter=_counts)
    blank: int = attrs.field(default=0, kw_only=True, converter=_blank)
    no_experience: int = attrs.field(default=0, kw_only=True, converter=_no_experience)

    @property
    def valid(self) -> int:
        """Answers that chose a level."""
        return sum(self.counts)

    @property
    def total(self) -> int:
        """All who were asked."""
        return self.valid + self.blank + self.no_experience

    def at(self, levels: Iterable[int]) -> int:
        """Answers at any of these levels, numbered from 1."""
        return sum(self.counts[level - 1] for level in levels)

    def __add__(self, other: "ItemCounts") -> "ItemCounts":
        return ItemCounts(
            map(add, self.counts, other.counts),
            blank=self.blank + other.blank,
            no_experience=self.no_experience + other.no_experience,
        )


def _satisfied(value: object) -> int:
    return as_count(value, "Throughout.satisfied")


def _persons(value: object) -> int:
    return as_count(value, "Throughout.persons")


@attrs.frozen
class Throughout:
    """Hài lòng toàn diện: of the persons with a valid answer, those whose every valid answer is a counted level.

    Args:
        satisfied: persons whose every valid answer is counted.
        persons: persons with at least one valid answer.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: a negative count, or more satisfied than persons.
    """

    satisfied: int = attrs.field(converter=_satisfied)
    persons: int = attrs.field(converter=_persons)

    def __attrs_post_init__(self) -> None:
        if self.satisfied > self.persons:
            raise MetricError(
                "part-exceeds-whole", name="Throughout", numerator=self.satisfied, denominator=self.persons
            )

    def __add__(self, other: "Throughout") -> "Throughout":
        return Throughout(self.satisfied + other.satisfied, self.persons + other.persons)


def _items(values: Iterable[ItemCounts]) -> tuple[ItemCounts, ...]:
    return tuple_of(values, ItemCounts, "Tally.items")


def _respondents(value: object) -> int:
    return as_count(value, "Tally.respondents")


@attrs.frozen
class Tally:
    """Bảng đếm phiếu: the answers to one questionnaire, counted. Tallies of one questionnaire add with `+`.

    Args:
        form: the questionnaire.
        items: the counts of each question in order; each adds up to the respondents.
        respondents: how many questionnaires were filled in.
        throughout: persons satisfied throughout; None where whole questionnaires were not seen.
        edition: the slug of the edition of the survey; empty when there is none.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: a questionnaire whose questions are not known, too few or too
            many questions or levels, or answers that do not add up to the respondents; all faults at once.

    >>> from motcua_lib.model.survey import Scale, one_question
    >>> form = one_question("kiosk", "hài lòng", scale=Scale("faces", ["không", "tạm", "có"], counted=[3]))
    >>> morning = Tally(form, [ItemCounts([1, 2, 7])], respondents=10)
    >>> (morning + Tally.empty(form) + morning).item(1).counts
    (2, 4, 14)
    """

    form: Questionnaire = attrs.field(validator=of_type(Questionnaire))
    items: tuple[ItemCounts, ...] = attrs.field(converter=_items)
    respondents: int = attrs.field(kw_only=True, converter=_respondents)
    throughout: Throughout | None = attrs.field(default=None, kw_only=True, validator=of_type(Throughout, type(None)))
    edition: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    def __attrs_post_init__(self) -> None:
        raise_faults(f"the tally of {self.form.slug}", self._faults())

    def _faults(self) -> Iterator[MetricError]:
        form = self.form
        if not form.is_complete:
            yield MetricError("questions-not-known", form=form.slug)
        elif len(self.items) != len(form):
            yield MetricError("tally-items", form=form.slug, items=len(self.items), size=len(form))
        for number, item in enumerate(self.items, 1):
            if len(item.counts) != form.scale.size:
                levels = len(item.counts)
                yield MetricError("tally-levels", item=number, levels=levels, scale=str(form.scale))
            if item.total != self.respondents:
                yield MetricError("tally-total", item=number, total=item.total, respondents=self.respondents)
        if self.throughout is not None and self.throughout.persons > self.respondents:
            persons = self.throughout.persons
            yield MetricError("part-exceeds-whole", name="persons", numerator=persons, denominator=self.respondents)

    @classmethod
    def empty(cls, form: Questionnaire, *, edition: str = "") -> "Tally":
        """The tally of no questionnaire at all, which changes no sum."""
        nothing = ItemCounts((0,) * form.scale.size)
        throughout = Throughout(0, 0) if form.scale.counted else None
        return cls(form, (nothing,) * len(form), respondents=0, throughout=throughout, edition=edition)

    def item(self, number: int) -> ItemCounts:
        """The counts of one question.

        Raises:
            MetricError: no such question.
        """
        return self.items[self.form.question(number).number - 1]

    def __add__(self, other: object) -> "Tally":
        """Both tallies together; who was satisfied throughout is known only where both know it.

        Raises:
            MetricError: two scales, two questionnaires or two editions.
        """
        if not isinstance(other, Tally):
            return NotImplemented
        _check_same(self, other)
        throughout = self.throughout + other.throughout if self.throughout and other.throughout else None
        return Tally(
            self.form,
            map(add, self.items, other.items),
            respondents=self.respondents + other.respondents,
            throughout=throughout,
            edition=self.edition,
        )


def _check_same(one: Tally, other: Tally) -> None:
    if one.form.scale != other.form.scale:
        raise MetricError("two-scales", one=str(one.form.scale), other=str(other.form.scale))
    if one.form != other.form or one.edition != other.edition:
        names = [tally.edition or tally.form.slug for tally in (one, other)]
        raise MetricError("two-questionnaires", one=names[0], other=names[1])
