"""Thời hạn mẫu: the resolving term that a sector law states, with everything that changes it.

Floor 3, nouns only. The presets themselves stand in `book/procedures/`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, time
from typing import Any, cast

import attrs

from motcua_lib._checks import of_type, plain_time, tuple_of
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import ArgumentTypeError, CatalogueError
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.clock import Extension
from motcua_lib.model.preset_parts import (
    AddedTerm,
    CaseTerm,
    ClockEffect,
    MissingTerm,
    PresetField,
    Start,
    SupplementWindow,
    UncountedTime,
)
from motcua_lib.model.procedure import as_code
from motcua_lib.model.terms import SIMPLE_TERMS, Chain, Term
from motcua_lib.trail import Detail, Step, Trail

__all__ = ["TermPreset"]


def _codes(values: Iterable[str | ProcedureCode]) -> tuple[ProcedureCode, ...]:
    members = cast(tuple[str | ProcedureCode, ...], tuple_of(values, object, "TermPreset.codes"))
    return tuple(map(as_code, members))


def _many(name: str, kind: type) -> Any:
    what = f"TermPreset.{name}"
    return attrs.field(default=(), kw_only=True, converter=lambda values: tuple_of(values, kind, what))


def _plain_day(instance: object, attribute: "attrs.Attribute[date]", value: object) -> None:
    if type(value) is not date:
        allowed = "a datetime.date without a clock time"
        raise ArgumentTypeError("wrong-type", what=f"TermPreset.{attribute.name}", allowed=allowed, value=value)


@attrs.frozen
class TermPreset:
    """Thời hạn mẫu theo lĩnh vực: one matter, its term from a day on, and what makes it longer, shorter or stand still.

    Args:
        slug: its stable name, such as "passport.province"; versions of one preset share it.
        name, field: what it is called and the field it belongs to.
        stated: the ordinary term, or what is known instead of one.
        citation: where it stands, and how sure it is.
        since: the first day it governs; `start` says how that day is known. known_from: the first day it could be
            known; the first day it governs when not said.
        cases: trường hợp, terms in place of the ordinary one. additions: kéo dài thêm, amounts on top of it.
        uncounted: thời gian không tính. window: how long the applicant may supplement.
        effect: what a supplement does to the term, where the source says so.
        starts: what the term counts from, when that is not the receipt.
        clock: a clock time by which an act is due, for rules that are no term.
        note: what else is to be said, in both languages. noted_in: where that stands; the citation of the preset when
            not said.
        codes: procedures of the national database that it is for.
    Raises:
        ArgumentTypeError: a part is of another type. ProcedureError: a code that is none.
        CatalogueError: two cases or two additions of one slug, or a preset of no slug.

    >>> from motcua_lib.law import Instrument
    >>> from motcua_lib.model.terms import WorkingDays
    >>> law, name = Citation(Instrument("60/2014/QH13")), Text("xác minh", "verification")
    >>> preset = TermPreset("civil-status.marriage", name, PresetField.CIVIL_STATUS, WorkingDays(5), law,
    ...                     since=date(2014, 1, 1), start=Start.YEAR)
    >>> str(preset.term), preset.confidence.value
    ('5 ngày làm việc', 'high')
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(validator=of_type(Text))
    field: PresetField = attrs.field(validator=of_type(PresetField))
    stated: Term | MissingTerm = attrs.field(validator=of_type(*SIMPLE_TERMS, Chain, MissingTerm))
    citation: Citation = attrs.field(validator=of_type(Citation))
    since: date = attrs.field(kw_only=True, validator=_plain_day)
    start: Start = attrs.field(kw_only=True, validator=of_type(Start))
    known_from: date = attrs.field(
        default=attrs.Factory(lambda self: self.since, takes_self=True), kw_only=True, validator=_plain_day
    )
    cases: tuple[CaseTerm, ...] = _many("cases", CaseTerm)
    additions: tuple[AddedTerm, ...] = _many("additions", AddedTerm)
    uncounted: tuple[UncountedTime, ...] = _many("uncounted", UncountedTime)
    window: SupplementWindow | None = attrs.field(
        default=None, kw_only=True, validator=of_type(SupplementWindow, type(None))
    )
    effect: ClockEffect = attrs.field(default=ClockEffect.RULE_SET, kw_only=True, validator=of_type(ClockEffect))
    starts: Text | None = attrs.field(default=None, kw_only=True, validator=of_type(Text, type(None)))
    clock: time | None = attrs.field(default=None, kw_only=True, validator=attrs.validators.optional(plain_time))
    note: Text | None = attrs.field(default=None, kw_only=True, validator=of_type(Text, type(None)))
    noted_in: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))
    codes: tuple[ProcedureCode, ...] = attrs.field(default=(), kw_only=True, converter=_codes)

    def __attrs_post_init__(self) -> None:
        if not self.slug:
            raise CatalogueError("empty-slug", what="TermPreset")
        for what, members in (("case", self.cases), ("addition", self.additions)):
            for slug, count in Counter(member.slug for member in members).items():
                if count > 1:
                    raise CatalogueError("preset-part-twice", what=what, part=slug, preset=self.slug)

    @property
    def confidence(self) -> Confidence:
        """Độ tin cậy: how well the ordinary term is witnessed; cases and additions have their own."""
        return self.citation.confidence

    @property
    def term(self) -> Term:
        """Thời hạn: the ordinary term.

        Raises:
            CatalogueError: the source states none; the error says what is missing.
        """
        if not isinstance(self.stated, MissingTerm):
            return self.stated
        raise CatalogueError(
            "preset-without-term", preset=self.slug, missing=self.stated.text.en, cases=_listed(self.cases)
        )

    def term_of(self, case: str = "") -> Term:
        """Thời hạn của trường hợp: the term of a case by its slug; the ordinary one without.

        Raises:
            CatalogueError: there is no such case, or the ordinary term is missing.
        """
        return _part(self.cases, case, "case", self.slug).term if case else self.term

    def extensions(self, *additions: str) -> tuple[Extension, ...]:
        """Kéo dài thêm: the additions of those slugs as `due` takes them; name one as often as it is granted.

        Raises:
            CatalogueError: there is no such addition, it is named more often than it may be granted, or beside the
                addition in whose place it stands.
        """
        for slug, count in Counter(additions).items():
            added = _part(self.additions, slug, "addition", self.slug)
            if count > added.times:
                raise CatalogueError("addition-too-often", part=slug, preset=self.slug, times=added.times, count=count)
            if added.instead_of and added.instead_of in additions:
                raise CatalogueError("additions-both", part=slug, other=added.instead_of, preset=self.slug)
        chosen = (_part(self.additions, slug, "addition", self.slug) for slug in additions)
        return tuple(Extension(added.by, citation=added.citation) for added in chosen)

    @property
    def trail(self) -> Trail:
        """Diễn giải: the term, its start, and everything that changes it, each with its citation."""
        return Trail(tuple(self._steps()))

    def _steps(self) -> Iterator[Step]:
        def step(rule: str, citation: Citation = self.citation, **details: Detail) -> Step:
            return Step(rule, citation=citation, details=details)

        yield step("preset-term", name=self.name, term=self.stated.text)
        yield Step("preset-since", self.since, citation=self.citation, details={"start": self.start.text})
        if self.starts is not None:
            yield step("preset-starts", starts=self.starts)
        for case in self.cases:
            yield step("preset-case", case.citation, name=case.name, term=case.term.text)
        for added in self.additions:
            yield step("preset-addition", added.citation, name=added.name, term=added.by.text, times=added.times)
        for time_out in self.uncounted:
            yield step("preset-uncounted", time_out.citation, name=time_out.text)
        if self.window is not None:
            yield step("preset-window", self.window.citation, window=self.window.text)
        if self.effect is not ClockEffect.RULE_SET:
            yield step("preset-effect", effect=self.effect.text)
        if self.note is not None:
            yield step("preset-note", self.noted_in or self.citation, note=self.note)

    def __str__(self) -> str:
        return f"{self.name}: {self.stated}"


def _listed(parts: Iterable[CaseTerm | AddedTerm]) -> str:
    return ", ".join(repr(part.slug) for part in parts) or "none"


def _part(parts: Iterable[Any], slug: str, what: str, preset: str) -> Any:
    known = tuple(parts)
    for part in known:
        if part.slug == slug:
            return part
    raise CatalogueError("no-preset-part", what=what, part=slug, preset=preset, known=_listed(known))
