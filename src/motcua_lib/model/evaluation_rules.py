"""Quy định đánh giá giải quyết thủ tục hành chính: the indices of one edition, and what each answer is worth.

Floor 3, nouns only. The editions stand in `book/one_stop_evaluation.py`.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import MetricError
from motcua_lib.law import Citation, Text, Timeline
from motcua_lib.model.evaluation import AgenciesContacted, Complaint, Publicity, Timing
from motcua_lib.model.indicator import Bands
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.quarter import plain_day
from motcua_lib.model.scorecard import Rounding, as_fraction, label

__all__ = ["Answer", "EvaluationIndex", "EvaluationRules", "Means"]

Answer: TypeAlias = Timing | AgenciesContacted | Publicity | Complaint


class Means(Enum):
    """Phương thức thu thập: by ballot, device or online rating, or from the one-stop system.

    >>> Means.BALLOT.value
    'ballot'
    """

    BALLOT = "ballot"
    SYSTEM = "system"


@attrs.frozen
class EvaluationIndex:
    """Chỉ số đánh giá: one of the indices, its name, and what it is used for.

    Args:
        slug: its number.
        name: what it measures.
        per_dossier, per_unit: whether it is marked dossier by dossier, for the unit as a whole, or both.
        means: how its data are collected.
        of_officials: whether officials are evaluated by it too.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    per_dossier: bool = attrs.field(kw_only=True, validator=of_type(bool))
    per_unit: bool = attrs.field(kw_only=True, validator=of_type(bool))
    means: tuple[Means, ...] = attrs.field(default=(), kw_only=True)
    of_officials: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))


def _indices(values: Iterable[EvaluationIndex]) -> tuple[EvaluationIndex, ...]:
    return tuple_of(values, EvaluationIndex, "EvaluationRules.indices")


def _share(value: object) -> Fraction:
    return as_fraction(value, "a threshold of EvaluationRules")


@attrs.frozen
class EvaluationRules:
    """Quy định đánh giá: the indices of one edition, their thresholds, and the bands of agencies and officials.

    Args:
        indices: in order.
        answers: what each answer about a dossier or about publicity is worth.
        contacts: index 3, what no contact, one contact and so on are worth; more of them are worth nothing.
        full_mark, half_mark: what an index is worth at most, and what the middle case of 5, 8 and 9 is worth.
        full_process: index 5, the share needed for the full mark, by level.
        feedback_share: index 8, the share answered on time needed for one point.
        online_procedures: index 9, the share of procedures needed for the full mark.
        online_dossiers: index 9, the share of dossiers filed online needed for the full mark.
        online_dossiers_one: index 9, the share needed for one point.
        agency_bands, official_bands: the grades of the total.
        rounding: of each index, before they are added up.
        reading: where a case stands that the article does not name, and that is read from those it names.
        basis_until, basis: the day from which the decree behind the rules is no longer in force, and how to say so.
        successors: what evaluates since the edition ended, by day.
    """

    indices: tuple[EvaluationIndex, ...] = attrs.field(converter=_indices)
    answers: tuple[tuple[Answer, int], ...] = attrs.field(kw_only=True)
    contacts: tuple[int, ...] = attrs.field(kw_only=True)
    full_mark: int = attrs.field(kw_only=True, validator=of_type(int))
    half_mark: int = attrs.field(kw_only=True, validator=of_type(int))
    full_process: tuple[tuple[Level, Fraction], ...] = attrs.field(kw_only=True)
    feedback_share: Fraction = attrs.field(kw_only=True, converter=_share)
    online_procedures: Fraction = attrs.field(kw_only=True, converter=_share)
    online_dossiers: Fraction = attrs.field(kw_only=True, converter=_share)
    online_dossiers_one: Fraction = attrs.field(kw_only=True, converter=_share)
    agency_bands: Bands = attrs.field(kw_only=True, validator=of_type(Bands))
    official_bands: Bands = attrs.field(kw_only=True, validator=of_type(Bands))
    rounding: Rounding = attrs.field(kw_only=True, validator=of_type(Rounding))
    reading: Citation = attrs.field(kw_only=True, validator=of_type(Citation))
    basis_until: date = attrs.field(kw_only=True, validator=plain_day)
    basis: Text = attrs.field(kw_only=True, validator=of_type(Text))
    successors: Timeline[Text] = attrs.field(kw_only=True, validator=of_type(Timeline))

    def threshold(self, level: Level) -> Fraction:
        """The share of index 5 that earns the full mark at a level.

        Raises:
            MetricError: the edition has none for the level.
        """
        for known, share in self.full_process:
            if known is level:
                return share
        raise MetricError("no-threshold", level=level.value, known=[known.value for known, _ in self.full_process])

    def worth(self, answer: Answer) -> int:
        """What an answer is worth."""
        return dict(self.answers)[answer]
