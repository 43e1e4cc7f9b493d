"""Cấp và mức độ còn hiệu lực: what a procedure states by a level that did not exist on a day."""

from collections.abc import Iterator
from datetime import date

import attrs

from motcua_lib.book.online_levels import ONLINE_LEVELS
from motcua_lib.book.units import ADMINISTRATIVE_LEVELS
from motcua_lib.errors import ArgumentTypeError, LawError
from motcua_lib.law import Citation, Text, Timeline
from motcua_lib.model.days import as_day
from motcua_lib.model.online import OnlineLevel
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import Level

_NO_RULE = Text("chưa có quy định", "no rule yet")


@attrs.frozen
class LevelNotThere:
    """Cấp, mức độ không còn hoặc chưa có: one level a procedure states that no rule has on the day.

    Args:
        path: where it stands in the procedure.
        value: the level.
        day: the day asked for.
        allowed: the levels there are on that day.
        citation: the rule that has those; None when none was in force.
    """

    path: str
    value: Level | OnlineLevel
    day: date
    allowed: tuple[Level, ...] | tuple[OnlineLevel, ...]
    citation: Citation | None

    @property
    def text(self) -> Text:
        """The level in words, and those there are."""
        vi, en = (", ".join(level.text[language] for level in self.allowed) for language in ("vi", "en"))
        rule = _NO_RULE if self.citation is None else self.citation.label
        return Text(
            f"{self.path}: {self.value.text.vi} không có vào ngày {self.day:%d/%m/%Y}; có: {vi or 'không'} [{rule.vi}]",
            f"{self.path}: {self.value.text.en} is not there on {self.day}; there are: {en or 'none'} [{rule.en}]",
        )

    def __str__(self) -> str:
        return self.text.vi


def levels_not_there(procedure: Procedure, day: date) -> tuple[LevelNotThere, ...]:
    """Đối chiếu cấp, mức độ với ngày: the levels and online levels of a procedure that do not exist on `day`.

    Args:
        procedure: the procedure, as published.
        day: the day: districts are there until 30 June 2025, levels 1 to 4 until the decree that ended them.
    Returns:
        One a place, in the order of the procedure; "another agency" is no level of administration and always there.
    Raises:
        ArgumentTypeError: a wrong type.

    >>> procedure = Procedure("1.001193", "Thủ tục đăng ký khai sinh", levels=[Level.DISTRICT, Level.COMMUNE])
    >>> levels_not_there(procedure, date(2025, 6, 30))
    ()
    >>> [found.path for found in levels_not_there(procedure, date(2025, 7, 1))]
    ['levels[0]']

    Legal basis: Decrees 43/2011, 42/2022 and 224/2026 on online levels.
    """
    if not isinstance(procedure, Procedure):
        raise ArgumentTypeError("wrong-type", what="procedure", allowed="Procedure", value=procedure)
    as_day(day)
    return (*_units(procedure, day), *_online(procedure, day))


def _units(procedure: Procedure, day: date) -> Iterator[LevelNotThere]:
    version = ADMINISTRATIVE_LEVELS.on(day)
    for at, level in enumerate(procedure.levels):
        if level is not Level.OTHER and level not in version.value:
            yield LevelNotThere(f"levels[{at}]", level, day, version.value, version.citation)


def _online(procedure: Procedure, day: date) -> Iterator[LevelNotThere]:
    allowed, citation = _on(ONLINE_LEVELS, day)
    for place, case in enumerate(procedure.cases):
        for at, route in enumerate(case.routes):
            level = route.online_level
            if level is not None and level not in allowed:
                yield LevelNotThere(f"cases[{place}].routes[{at}].online_level", level, day, allowed, citation)


def _on(timeline: Timeline[tuple[OnlineLevel, ...]], day: date) -> tuple[tuple[OnlineLevel, ...], Citation | None]:
    """The levels of the day; none before the first decree."""
    try:
        version = timeline.on(day)
    except LawError:
        return (), None
    return version.value, version.citation
