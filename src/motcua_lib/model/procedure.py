"""Thủ tục hành chính: the administrative procedure with all its constituent parts.

Floor 3, nouns only.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import attrs

from motcua_lib._checks import given, of_type, tuple_of
from motcua_lib.codes import procedure as codes
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import ArgumentTypeError, CodeError, ProcedureError, QuantityError
from motcua_lib.model.fees import FeeStatement
from motcua_lib.model.procedure_parts import (
    Component,
    Level,
    Part,
    ProcedureCase,
    ProcedureResult,
    Route,
    UnreadTerm,
)
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import Term

__all__ = ["Procedure", "as_code"]


def as_code(value: str | ProcedureCode) -> ProcedureCode:
    """The code of a procedure, from text or as it is.

    Raises:
        ProcedureError: no code, or none of a procedure. ArgumentTypeError: neither text nor a code.
    """
    if isinstance(value, ProcedureCode):
        return value
    if isinstance(value, str) and not value.strip():
        raise ProcedureError("no-procedure-code")
    try:
        return codes.parse(value)
    except CodeError as error:
        raise ProcedureError("not-a-procedure-code", value=error.fields["value"]) from None


def _tuples(name: str, kind: type) -> Any:
    """A field of many `kind`s, none unless said."""
    what = f"Procedure.{name}"
    return attrs.field(default=(), kw_only=True, converter=lambda values: tuple_of(values, kind, what))


def _text() -> Any:
    return attrs.field(default="", kw_only=True, validator=of_type(str))


def _sets(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if value is None or (type(value) is int and value > 0):
        return
    if type(value) is int:
        raise QuantityError("not-positive", what="Procedure.sets", value=value)
    raise ArgumentTypeError("not-a-count", what="Procedure.sets", value=value)


def _distinct(instance: object, attribute: "attrs.Attribute[Any]", cases: tuple[ProcedureCase, ...]) -> None:
    for name, count in Counter(case.name for case in cases).items():
        if count > 1:
            raise ProcedureError("case-twice", name=name)


def _cases(values: Iterable[ProcedureCase]) -> tuple[ProcedureCase, ...]:
    return tuple_of(values, ProcedureCase, "Procedure.cases")


@attrs.frozen
class Procedure:
    """Thủ tục hành chính: one matter settled by an agency, with the parts the law asks it to have.

    A part that is not stated is empty: `missing_parts` names it.

    Args:
        code: the national code, as text or as a value.
        name: tên thủ tục.
        steps: trình tự thực hiện. cases: cách thức thực hiện: the routes, by case.
        components: thành phần hồ sơ of every case. sets: số lượng hồ sơ; None when not stated.
        subjects: đối tượng thực hiện. agencies: cơ quan thực hiện. results: kết quả. conditions: yêu cầu, điều kiện.
        legal_bases: căn cứ pháp lý, document numbers as published.
        levels: cấp thực hiện. field: lĩnh vực. kind: loại thủ tục. decision: quyết định công bố.
    Raises:
        ArgumentTypeError: a part is of another type. QuantityError: fewer than one set.
        ProcedureError: no code, or none of a procedure; no name; two cases of one name.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> routes = [Route(Channel.ONLINE, WorkingDays(5)), Route(Channel.COUNTER, WorkingDays(7))]
    >>> procedure = Procedure("1.000757", "Cấp lại thẻ căn cước", cases=[ProcedureCase(routes)])
    >>> str(procedure), str(procedure.term(Channel.COUNTER))
    ('1.000757 Cấp lại thẻ căn cước', '7 ngày làm việc')

    Legal basis: Decree 63/2010, art. 8(2).
    """

    code: ProcedureCode = attrs.field(converter=as_code)
    name: str = attrs.field(validator=of_type(str))
    steps: tuple[str, ...] = _tuples("steps", str)
    cases: tuple[ProcedureCase, ...] = attrs.field(default=(), kw_only=True, converter=_cases, validator=_distinct)
    components: tuple[Component, ...] = _tuples("components", Component)
    sets: int | None = attrs.field(default=None, kw_only=True, validator=_sets)
    subjects: tuple[str, ...] = _tuples("subjects", str)
    agencies: tuple[str, ...] = _tuples("agencies", str)
    results: tuple[ProcedureResult, ...] = _tuples("results", ProcedureResult)
    conditions: tuple[str, ...] = _tuples("conditions", str)
    legal_bases: tuple[str, ...] = _tuples("legal_bases", str)
    levels: tuple[Level, ...] = _tuples("levels", Level)
    field: str = _text()
    kind: str = _text()
    decision: str = _text()

    def __attrs_post_init__(self) -> None:
        if not self.name.strip():
            raise ProcedureError("no-procedure-name", code=str(self.code))

    @property
    def routes(self) -> tuple[Route, ...]:
        """Every way of filing, case by case."""
        return tuple(route for case in self.cases for route in case.routes)

    @property
    def forms(self) -> tuple[str, ...]:
        """Mẫu đơn, mẫu tờ khai: the prescribed forms of its documents, each once."""
        own = (component for case in self.cases for component in case.components)
        return tuple(dict.fromkeys(component.form for component in (*self.components, *own) if component.form))

    def case(self, name: str | None = None) -> ProcedureCase:
        """Trường hợp: the case of that name, or the only one.

        Args:
            name: which case; None for the only one.
        Raises:
            ProcedureError: there is no such case, or several and none is named. ArgumentTypeError: no name.

        >>> Procedure("1.000757", "Cấp lại thẻ căn cước").case("xe máy")
        Traceback (most recent call last):
        motcua_lib.errors.ProcedureError: the procedure 1.000757 has no case 'xe máy'; its cases are none
        """
        if name is not None:
            given(name, str, "name", allowed="str or None")
        if name is None and len(self.cases) == 1:
            return self.cases[0]
        known = ", ".join(repr(case.name) for case in self.cases) or "none"
        if name is None and self.cases:
            raise ProcedureError("which-case", code=str(self.code), count=len(self.cases), cases=known)
        for case in self.cases:
            if case.name == name:
                return case
        raise ProcedureError("no-such-case", code=str(self.code), name=name or "", cases=known)

    def route(self, channel: Channel, *, case: str | None = None) -> Route:
        """Cách nộp: the route by `channel` in the case named, or in the only one.

        Raises:
            ProcedureError: there is no such case or channel, or several cases and none is named.

        >>> Procedure("1.000757", "Cấp lại thẻ căn cước", cases=[ProcedureCase([])]).route(Channel.POST)
        Traceback (most recent call last):
        motcua_lib.errors.ProcedureError: the procedure 1.000757 is not filed by 'post'; its channels are none
        """
        if not isinstance(channel, Channel):
            raise ArgumentTypeError("wrong-type", what="the channel", allowed="Channel", value=channel)
        routes = self.case(case).routes
        for route in routes:
            if route.channel is channel:
                return route
        known = ", ".join(repr(route.channel.value) for route in routes) or "none"
        raise ProcedureError("no-such-channel", code=str(self.code), channel=channel.value, channels=known)

    def term(self, channel: Channel, *, case: str | None = None) -> Term | UnreadTerm:
        """Thời hạn giải quyết: the term by `channel`, which may differ from that of another channel.

        Returns:
            The term, or the published wording when that states none.
        Raises:
            ProcedureError: there is no such case or channel, or several cases and none is named.

        Legal basis: Decree 63/2010, art. 8(2)(đ).
        """
        return self.route(channel, case=case).term

    def missing_parts(self) -> tuple[Part, ...]:
        """Bộ phận còn thiếu: the constituent parts that are not stated, in the order of the article.

        A term is missing when any route states none. What is missing of the parts that are not mandatory may not exist.

        >>> Procedure("1.000757", "Cấp lại thẻ căn cước").missing_parts()[0]
        <Part.STEPS: 'steps'>

        Legal basis: Decree 63/2010, art. 8(2).
        """
        routes = self.routes
        stated = {
            Part.NAME: True,
            Part.STEPS: self.steps,
            Part.MANNER: routes,
            Part.DOCUMENTS: self.components or any(case.components for case in self.cases),
            Part.SETS: self.sets,
            Part.TERM: routes and not any(isinstance(route.term, UnreadTerm) for route in routes),
            Part.SUBJECTS: self.subjects,
            Part.AGENCIES: self.agencies,
            Part.FORMS: self.forms,
            Part.RESULTS: self.results,
            Part.CONDITIONS: self.conditions,
            Part.FEES: routes and all(route.fee.statement is not FeeStatement.UNSTATED for route in routes),
            Part.LEGAL_BASIS: self.legal_bases,
        }
        return tuple(part for part, value in stated.items() if not value)

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
