"""Phiếu khảo sát: scales, questions, factors, blocks, questionnaires, and what an edition of a survey sets.

Floor 3, nouns only. A questionnaire has one scale, so answers on two scales never meet in one tally.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.errors import MetricError
from motcua_lib.law import Citation, Text
from motcua_lib.model.scorecard import Note, as_count, label

__all__ = [
    "BLANK",
    "NO_EXPERIENCE",
    "OVERALL",
    "Announced",
    "Block",
    "Factor",
    "Question",
    "Questionnaire",
    "Scale",
    "Survey",
    "one_question",
]

BLANK: Final = 0
"""The answer of a person who left a question blank; None is the same."""
NO_EXPERIENCE: Final = 99
"""The answer of a person who marked that the question does not concern them."""
OVERALL: Final = "overall"
"""The slug of the index over all blocks; no block or factor has it."""
MOST_LEVELS: Final = 50


def _levels(values: Iterable[Text | str]) -> tuple[Text, ...]:
    given = tuple_of(values, object, "Scale.levels")
    return tuple_of([label(value) if isinstance(value, str) else value for value in given], Text, "Scale.levels")


def _counted(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(tuple_of(values, int, "Scale.counted")))


@attrs.frozen
class Scale:
    """Thang đo: the answers a question offers, from the lowest level to the highest, and those that a rate counts.

    Args:
        slug: its stable name.
        levels: what each level is called, level 1 first; a str stands for both languages.
        counted: the levels that count in a rate, such as satisfied and very satisfied; empty when there are none.
        citation: what says which levels count.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no level, too many, or a counted level that is not one or twice.

    >>> faces = Scale("faces", ["không hài lòng", "bình thường", "hài lòng"], counted=[3])
    >>> faces.size, faces.level(3).vi, faces.counted
    (3, 'hài lòng', (3,))
    """

    slug: str = attrs.field(validator=of_type(str))
    levels: tuple[Text, ...] = attrs.field(converter=_levels)
    counted: tuple[int, ...] = attrs.field(default=(), kw_only=True, converter=_counted)
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.size <= MOST_LEVELS:
            raise MetricError("scale-size", scale=self.slug, size=self.size, most=MOST_LEVELS)
        wrong = [level for level, times in Counter(self.counted).items() if times > 1 or not 1 <= level <= self.size]
        if wrong:
            raise MetricError("scale-counted", scale=self.slug, levels=wrong, size=self.size)

    @property
    def size(self) -> int:
        """How many levels it has."""
        return len(self.levels)

    def level(self, number: int) -> Text:
        """What a level is called, from 1.

        Raises:
            MetricError: no such level.
        """
        if type(number) is not int or not 1 <= number <= self.size:
            raise MetricError("no-such-level", scale=self.slug, value=number, size=self.size)
        return self.levels[number - 1]

    def __str__(self) -> str:
        return " · ".join(f"{number} {level}" for number, level in enumerate(self.levels, 1))


def _number(value: object) -> int:
    return as_count(value, "Question.number")


@attrs.frozen
class Question:
    """Câu hỏi, tiêu chí: one item of a questionnaire.

    Args:
        number: its place in the questionnaire, from 1.
        name: what it asks about; a str stands for both languages.
        citation: where its content was read, when not where the questionnaire was.

    >>> Question(7, "học phí").slug
    'item-7'
    """

    number: int = attrs.field(converter=_number)
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    @property
    def slug(self) -> str:
        """Its stable name among the indices."""
        return f"item-{self.number}"


def _questions(values: Iterable[Question]) -> tuple[Question, ...]:
    return tuple_of(values, Question, "Factor.questions")


@attrs.frozen
class Factor:
    """Yếu tố: questions that make one index; none where the source names the factor and not its questions.

    Args:
        slug: its stable name.
        name: what it is called; a str stands for both languages.
        questions: its questions in order.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    questions: tuple[Question, ...] = attrs.field(default=(), kw_only=True, converter=_questions)


def _factors(values: Iterable[Factor]) -> tuple[Factor, ...]:
    return tuple_of(values, Factor, "Block.factors")


@attrs.frozen
class Block:
    """Nhóm yếu tố: factors that make one index, such as policy making or public administrative services.

    Args:
        slug: its stable name.
        name: what it is called; a str stands for both languages.
        factors: its factors in order.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    factors: tuple[Factor, ...] = attrs.field(kw_only=True, converter=_factors)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of its factors in order."""
        return tuple(question for factor in self.factors for question in factor.questions)


def _blocks(values: Iterable[Block]) -> tuple[Block, ...]:
    return tuple_of(values, Block, "Questionnaire.blocks")


def _unknown(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple_of(values, Note, "Questionnaire.unknown")


@attrs.frozen
class Questionnaire:
    """Phiếu khảo sát: the questions of one scale, in factors and blocks.

    Args:
        slug: its stable name.
        name: what it is called; a str stands for both languages.
        scale: the one scale of all its questions.
        blocks: its blocks in order; none, or factors without questions, where no source gives them.
        unknown: what is not known of it; each index over all blocks carries these notes.
        citation: where it was read.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: questions not numbered 1, 2, 3 … in order, a slug twice; all
            faults at once.

    >>> scale = Scale("yes-no", ["không", "có"], counted=[2])
    >>> factor = Factor("staff", "công chức", questions=[Question(1, "lịch sự"), Question(2, "rõ ràng")])
    >>> form = Questionnaire("desk", "quầy", scale=scale, blocks=[Block("service", "dịch vụ", factors=[factor])])
    >>> len(form), form.question(2).name.vi, form.is_complete
    (2, 'rõ ràng', True)
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    scale: Scale = attrs.field(kw_only=True, validator=of_type(Scale))
    blocks: tuple[Block, ...] = attrs.field(default=(), kw_only=True, converter=_blocks)
    unknown: tuple[Note, ...] = attrs.field(default=(), kw_only=True, converter=_unknown)
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))
    questions: tuple[Question, ...] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        questions = tuple(question for block in self.blocks for question in block.questions)
        object.__setattr__(self, "questions", questions)
        raise_faults(self.slug, self._faults())

    def _faults(self) -> Iterator[MetricError]:
        for place, question in enumerate(self.questions, 1):
            if question.number != place:
                yield MetricError("question-order", form=self.slug, number=question.number, place=place)
        factors = [factor.slug for block in self.blocks for factor in block.factors]
        slugs = [OVERALL, *(block.slug for block in self.blocks), *factors]
        for slug, times in Counter(slugs).items():
            if times > 1:
                yield MetricError("slug-twice", form=self.slug, name=slug)

    @property
    def is_complete(self) -> bool:
        """Whether every factor has its questions, so that answers can be counted."""
        return bool(self.questions) and all(factor.questions for block in self.blocks for factor in block.factors)

    def question(self, number: int) -> Question:
        """The question of that number.

        Raises:
            MetricError: no such question.
        """
        if type(number) is not int or not 1 <= number <= len(self):
            raise MetricError("no-such-question", form=self.slug, item=number, size=len(self))
        return self.questions[number - 1]

    def __len__(self) -> int:
        return len(self.questions)

    def __bool__(self) -> bool:
        return True


def one_question(slug: str, name: Text | str, *, scale: Scale, citation: Citation | None = None) -> Questionnaire:
    """Phiếu một câu hỏi: a questionnaire of one question: a desk kiosk, a phone call, a jar of pebbles.

    Args:
        slug: its stable name.
        name: what it asks; a str stands for both languages.
        scale: its own scale.
        citation: where it was read.

    >>> jar = Scale("pebbles", ["không hài lòng", "hài lòng"], counted=[2])
    >>> len(one_question("pebbles", "viên sỏi hài lòng", scale=jar))
    1
    """
    factor = Factor("question", name, questions=[Question(1, name)])
    block = Block("questionnaire", name, factors=[factor])
    return Questionnaire(slug, name, scale=scale, blocks=[block], citation=citation)


def _announced(value: object) -> int:
    return as_count(value, "Announced.count")


@attrs.frozen
class Announced:
    """Số lượng đã công bố: how many of something a source says there are, such as 45 indices of satisfaction.

    Args:
        slug: its stable name.
        count: the number the source gives.
        name: what is counted; a str stands for both languages.
    """

    slug: str = attrs.field(validator=of_type(str))
    count: int = attrs.field(converter=_announced)
    name: Text = attrs.field(kw_only=True, converter=label, validator=of_type(Text))


def _others(values: Iterable[Questionnaire]) -> tuple[Questionnaire, ...]:
    return tuple_of(values, Questionnaire, "Survey.others")


def _counts(values: Iterable[Announced]) -> tuple[Announced, ...]:
    return tuple_of(values, Announced, "Survey.announced")


def _services(values: Iterable[Text]) -> tuple[Text, ...]:
    return tuple_of(values, Text, "Survey.services")


@attrs.frozen
class Survey:
    """Nội dung đo lường: what one edition of a survey asks: satisfaction, and beside it questions of other scales.

    Args:
        satisfaction: the questionnaire that the index of satisfaction comes from.
        others: questions on scales of their own: interest, harassment, wishes.
        announced: how many criteria or indices the issuer says there are.
        services: the services it was limited to; none when it was not.

    >>> form = one_question("x", "hài lòng", scale=Scale("s", ["không", "có"], counted=[2]))
    >>> Survey(form, others=[one_question("y", "phiền hà", scale=Scale("t", ["không", "có"]))]).other("y").name.vi
    'phiền hà'
    """

    satisfaction: Questionnaire = attrs.field(validator=of_type(Questionnaire))
    others: tuple[Questionnaire, ...] = attrs.field(default=(), kw_only=True, converter=_others)
    announced: tuple[Announced, ...] = attrs.field(default=(), kw_only=True, converter=_counts)
    services: tuple[Text, ...] = attrs.field(default=(), kw_only=True, converter=_services)

    def other(self, slug: str) -> Questionnaire:
        """The questionnaire of that name beside satisfaction.

        Raises:
            MetricError: there is none; the error lists those there are.
        """
        for form in self.others:
            if form.slug == slug:
                return form
        raise MetricError("no-such-questionnaire", name=slug, known=[form.slug for form in self.others])
