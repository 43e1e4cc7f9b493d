"""Bộ quy định giải quyết hồ sơ: what a one-stop decree says about the course of a dossier, each point cited.

Floor 3, nouns only. The rule sets and their alternatives stand in `book/casework.py`.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import attrs

from motcua_lib._checks import Validator, of_type
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.law import Citation, Text
from motcua_lib.model._event_fields import optional_term
from motcua_lib.model.reception import ReceptionRules
from motcua_lib.model.terms import SimpleTerm

__all__ = ["Alternative", "CaseRules", "ClockEffect", "ClockStart", "Parameter"]

T = TypeVar("T")


class ClockStart(Enum):
    """Thời điểm bắt đầu tính: whose receipt starts the term of a boundary-free filing.

    RECEPTION: the complete reception at the counter. COMPETENT: the receipt of the competent agency.
    """

    RECEPTION = "reception"
    COMPETENT = "competent"


class ClockEffect(Enum):
    """Tác động lên thời hạn: what waiting does to the term.

    RUNS: it runs on. PAUSES: the waiting is not counted. RESTARTS: the whole term runs again when the waiting is over.
    """

    RUNS = "runs"
    PAUSES = "pauses"
    RESTARTS = "restarts"


@attrs.frozen
class Parameter(Generic[T]):
    """Tham số của quy định: one point of a rule set, with where it stands and how sure that is."""

    value: T
    citation: Citation = attrs.field(validator=of_type(Citation))


def _of(kind: type) -> Validator:
    """A validator for a parameter whose value is a member of `kind`."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        if not isinstance(value, Parameter) or not isinstance(value.value, kind):
            what = f"CaseRules.{attribute.name}"
            raise ArgumentTypeError("wrong-type", what=what, allowed=f"a Parameter of {kind.__name__}", value=value)

    return check


def _limit(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    what = f"CaseRules.{attribute.name}"
    if not isinstance(value, Parameter) or not (value.value is None or type(value.value) is int):
        raise ArgumentTypeError("wrong-type", what=what, allowed="a Parameter of int or None", value=value)
    if value.value is not None and value.value < 0:
        raise DossierError("negative-limit", what=what, value=value.value)


def _term(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    if not isinstance(value, Parameter):
        what = f"CaseRules.{attribute.name}"
        raise ArgumentTypeError("wrong-type", what=what, allowed="a Parameter of a term or None", value=value)
    optional_term(instance, attribute, value.value)


@attrs.frozen
class CaseRules:
    """Bộ quy định: the rules that govern a dossier from its reception to its end.

    Args:
        slug, name: its stable name and what it is called; alternatives chosen are part of both.
        reception: when a filing counts as received, and when it moves on.
        clock_start: whose receipt starts the term of a boundary-free filing.
        supplement: what waiting for a supplement in appraisal does to the term.
        payment: what waiting for a financial obligation does to the term.
        consultation: what waiting for a consulted agency does to the term.
        intake_requests, appraisal_requests: how often a supplement may be asked for before and after reception; None
            for no limit.
        suspensions: how often the resolving may be suspended; None for no limit.
        reappointments: how often a late result may be re-appointed; None for no limit.
        ask_within: how long after reception a supplement may be asked for; None for no limit.
        online_answer: how long after an online filing it must be answered; None for no limit.
        supplement_window: how long the applicant has to hand in a supplement before the dossier may be closed; None
            where nothing closes it.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(validator=of_type(Text))
    reception: ReceptionRules = attrs.field(kw_only=True, validator=of_type(ReceptionRules))
    clock_start: Parameter[ClockStart] = attrs.field(kw_only=True, validator=_of(ClockStart))
    supplement: Parameter[ClockEffect] = attrs.field(kw_only=True, validator=_of(ClockEffect))
    payment: Parameter[ClockEffect] = attrs.field(kw_only=True, validator=_of(ClockEffect))
    consultation: Parameter[ClockEffect] = attrs.field(kw_only=True, validator=_of(ClockEffect))
    intake_requests: Parameter[int | None] = attrs.field(kw_only=True, validator=_limit)
    appraisal_requests: Parameter[int | None] = attrs.field(kw_only=True, validator=_limit)
    suspensions: Parameter[int | None] = attrs.field(kw_only=True, validator=_limit)
    reappointments: Parameter[int | None] = attrs.field(kw_only=True, validator=_limit)
    ask_within: Parameter[SimpleTerm | None] = attrs.field(kw_only=True, validator=_term)
    online_answer: Parameter[SimpleTerm | None] = attrs.field(kw_only=True, validator=_term)
    supplement_window: Parameter[SimpleTerm | None] = attrs.field(kw_only=True, validator=_term)

    def with_alternative(self, alternative: "Alternative") -> "CaseRules":
        """The same rules with the points that an alternative changes."""
        name = Text(f"{self.name.vi}; {alternative.name.vi}", f"{self.name.en}; {alternative.name.en}")
        changes: dict[str, Any] = dict(alternative.changes)
        return attrs.evolve(self, slug=f"{self.slug}+{alternative.slug}", name=name, **changes)

    def __str__(self) -> str:
        return self.name.vi


def _changes(values: Mapping[str, Parameter[Any]]) -> Mapping[str, Parameter[Any]]:
    return MappingProxyType(dict(values))


@attrs.frozen
class Alternative:
    """Phương án: points of a rule set on which sources or sector laws differ, chosen by name.

    Args:
        slug, name: its stable name and what it is called.
        changes: the points it changes, by the name of the field of `CaseRules`.
    Raises:
        DossierError: a point that a rule set does not have.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(validator=of_type(Text))
    changes: Mapping[str, Parameter[Any]] = attrs.field(kw_only=True, converter=_changes, hash=False)

    def __attrs_post_init__(self) -> None:
        known = [field.name for field in attrs.fields(CaseRules) if field.name not in ("slug", "name", "reception")]
        for point in self.changes:
            if point not in known:
                raise DossierError("no-such-point", point=point, alternative=self.slug, known=", ".join(known))
