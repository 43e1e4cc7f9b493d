"""Danh mục thủ tục hành chính: an immutable collection of procedures and their histories, indexed once.

Floor 3, nouns only. What is due for publication needs a calendar and stands in `deadlines`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Any, TypeAlias

import attrs

from motcua_lib._checks import raise_faults, tuple_of
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import ArgumentTypeError, CatalogueError
from motcua_lib.model.days import as_day
from motcua_lib.model.procedure import Procedure, as_code
from motcua_lib.model.procedure_parts import Level, Part
from motcua_lib.model.reception import Channel
from motcua_lib.model.versions import ProcedureHistory, ProcedureVersion

__all__ = ["Catalogue", "Content", "Entry", "Lacking"]

Entry: TypeAlias = Procedure | ProcedureHistory
Key: TypeAlias = str | Level | Channel


@attrs.frozen
class Content:
    """Nội dung trong danh mục: one content of one code, with the version and the history it stands in.

    A procedure without a history has neither and is there on every day.
    """

    procedure: Procedure
    version: ProcedureVersion | None = None
    history: ProcedureHistory | None = None

    def in_force(self, day: date, known_on: date | None = None) -> bool:
        """Whether it is what the catalogue has on `day`."""
        return self.history is None or self.history.find(day, known_on=known_on) is self.version


@attrs.frozen
class Lacking:
    """Thủ tục còn thiếu bộ phận: a procedure and the constituent parts it does not state.

    >>> print(Lacking(Procedure("1.000757", "Cấp lại thẻ căn cước"), (Part.STEPS, Part.CONDITIONS)))
    1.000757: trình tự thực hiện, yêu cầu, điều kiện
    """

    procedure: Procedure
    parts: tuple[Part, ...]

    @property
    def mandatory(self) -> tuple[Part, ...]:
        """Those of the parts that every procedure must have."""
        return tuple(part for part in self.parts if part.mandatory)

    def __str__(self) -> str:
        return f"{self.procedure.code}: {', '.join(part.text.vi for part in self.parts)}"


def _entries(values: Iterable[Entry]) -> tuple[Entry, ...]:
    entries = tuple_of(values, object, "Catalogue.entries")
    for entry in entries:
        if not isinstance(entry, Procedure | ProcedureHistory):
            what, allowed = "each of Catalogue.entries", "Procedure or ProcedureHistory"
            raise ArgumentTypeError("wrong-type", what=what, allowed=allowed, value=entry)
    return entries  # type: ignore[return-value]  # each was looked at


def contents_of(entry: Entry) -> Iterator[Content]:
    """Every content of an entry, the oldest first."""
    if isinstance(entry, Procedure):
        yield Content(entry)
        return
    for version in entry.versions:
        yield Content(version.procedure, version, entry)


# What each look-up asks of a procedure; a procedure stands under every key it has.
_KEYS: dict[str, Callable[[Procedure], Iterable[Key]]] = {
    "field": lambda procedure: (procedure.field,),
    "level": lambda procedure: procedure.levels,
    "agency": lambda procedure: procedure.agencies,
    "channel": lambda procedure: (route.channel for route in procedure.routes),
}
_KINDS: dict[str, type] = {"field": str, "level": Level, "agency": str, "channel": Channel}


@attrs.frozen(repr=False, slots=False)
class Catalogue:
    """Danh mục thủ tục hành chính: procedures, or their histories, each code once.

    A bare procedure has no days and is found on every day; a history is asked by day. The indexes are built once, on
    the first look-up.

    Args:
        entries: procedures and histories, in the order in which they are listed.
    Raises:
        ArgumentTypeError: another entry.
        CatalogueError: a code stands in it twice; all of them are told at once. `build_catalogue` keeps the others.

    >>> catalogue = Catalogue([
    ...     Procedure("1.000757", "Cấp lại thẻ căn cước", field="Căn cước", levels=[Level.CENTRAL]),
    ...     Procedure("1.001193", "Thủ tục đăng ký khai sinh", field="Hộ tịch", levels=[Level.COMMUNE]),
    ... ])
    >>> len(catalogue), "1.001193" in catalogue, catalogue.count_by_field()
    (2, True, {'Căn cước': 1, 'Hộ tịch': 1})
    >>> [str(procedure.code) for procedure in catalogue.find(level=Level.COMMUNE)]
    ['1.001193']

    Legal basis: Decree 63/2010, arts 13 and 17: what a ministry or a province announces and makes public.
    """

    entries: tuple[Entry, ...] = attrs.field(converter=_entries)

    def __attrs_post_init__(self) -> None:
        raise_faults("catalogue", self._faults())

    def _faults(self) -> Iterator[CatalogueError]:
        first: dict[ProcedureCode, int] = {}
        for at, entry in enumerate(self.entries):
            if entry.code in first:
                value, earlier = str(entry.code), first[entry.code]
                yield CatalogueError("code-twice", path=f"entries[{at}]", value=value, first=f"entries[{earlier}]")
            first.setdefault(entry.code, at)

    @cached_property
    def _by_code(self) -> dict[str | ProcedureCode, Entry]:
        """Entries by code, as a value and as text, so that neither has to be made of the other."""
        codes: dict[str | ProcedureCode, Entry] = {entry.code: entry for entry in self.entries}
        return codes | {str(entry.code): entry for entry in self.entries}

    @cached_property
    def _contents(self) -> tuple[Content, ...]:
        return tuple(content for entry in self.entries for content in contents_of(entry))

    @cached_property
    def _indexes(self) -> dict[str, dict[Key, tuple[Content, ...]]]:
        """Contents by each kind of key."""
        indexes: dict[str, dict[Key, tuple[Content, ...]]] = {}
        for name, keys in _KEYS.items():
            found: dict[Key, list[Content]] = {}
            for content in self._contents:
                for key in dict.fromkeys(keys(content.procedure)):
                    found.setdefault(key, []).append(content)
            indexes[name] = {key: tuple(members) for key, members in found.items()}
        return indexes

    @cached_property
    def histories(self) -> tuple[ProcedureHistory, ...]:
        """The entries that have a history."""
        return tuple(entry for entry in self.entries if isinstance(entry, ProcedureHistory))

    @property
    def digest(self) -> str:
        """Mã băm nội dung: a SHA-256 of all content, the same in every process."""
        return sha256("\n".join(map(repr, self.entries)).encode()).hexdigest()

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __getitem__(self, code: str | ProcedureCode) -> Entry:
        """The entry of a code.

        Raises:
            CatalogueError: it is not in the catalogue. ProcedureError: it is none of a procedure.
        """
        entry = self._by_code.get(code)
        if entry is None:
            entry = self._by_code.get(as_code(code))
        if entry is None:
            raise CatalogueError("not-in-catalogue", value=str(code), count=len(self))
        return entry

    def procedure(self, code: str | ProcedureCode, *, day: date | None = None) -> Procedure:
        """Tra cứu theo mã: the content of a code, for a history the one in force on `day`.

        Raises:
            CatalogueError: not in the catalogue, not in force on that day, or a history and no day is given.

        >>> Catalogue([Procedure("1.000757", "Cấp lại thẻ căn cước")]).procedure("1.000757").name
        'Cấp lại thẻ căn cước'
        """
        entry = self[code]
        if isinstance(entry, Procedure):
            return entry
        if day is None:
            raise CatalogueError("which-day", count=1)
        return entry.on(day).procedure

    def find(
        self,
        *,
        field: str | None = None,
        level: Level | None = None,
        agency: str | None = None,
        channel: Channel | None = None,
        day: date | None = None,
    ) -> tuple[Procedure, ...]:
        """Tra cứu: the procedures that have all that is asked for, in the order of the catalogue.

        Args:
            field, level, agency, channel: what to look for; None: anything.
            day: the day on which they are in force; may be left out when nothing in the catalogue has a history.
        Raises:
            CatalogueError: histories and no day. ArgumentTypeError: a wrong type.
        """
        asked = {"field": field, "level": level, "agency": agency, "channel": channel}
        found = [self._under(name, key) for name, key in asked.items() if key is not None]
        contents, *others = sorted(found, key=len) or [self._contents]
        for other in others:
            places = frozenset(map(id, other))
            contents = tuple(content for content in contents if id(content) in places)
        return self._there(contents, day)

    def _under(self, name: str, key: Key) -> tuple[Content, ...]:
        if not isinstance(key, _KINDS[name]):
            raise ArgumentTypeError("wrong-type", what=name, allowed=_KINDS[name].__name__, value=key)
        return self._indexes[name].get(key, ())

    def _there(self, contents: Iterable[Content], day: date | None) -> tuple[Procedure, ...]:
        """The procedures that are there on the day, or at all in a catalogue without histories."""
        if day is not None:
            as_day(day)
        if not self.histories:
            return tuple(content.procedure for content in contents)
        if day is None:
            raise CatalogueError("which-day", count=len(self.histories))
        return tuple(content.procedure for content in contents if content.in_force(day))

    def on(self, day: date, *, known_on: date | None = None) -> "Catalogue":
        """Danh mục tại một ngày: the contents in force on `day`, as a catalogue of bare procedures.

        Args:
            day: the day asked for.
            known_on: with the decisions signed by that day only; default: with all.
        """
        as_day(day)
        return Catalogue([content.procedure for content in self._contents if content.in_force(day, known_on)])

    def count_by_field(self, *, day: date | None = None) -> dict[str, int]:
        """Số thủ tục theo lĩnh vực: how many procedures each field has, by name; "" for those without a field.

        Raises:
            CatalogueError: histories and no day.
        """
        return dict(sorted(Counter(procedure.field for procedure in self.find(day=day)).items()))

    def lacking(self, *parts: Part, day: date | None = None) -> tuple[Lacking, ...]:
        """Thủ tục còn thiếu: the procedures that do not state one of `parts`, or any mandatory part if none is named.

        Returns:
            One a procedure, with all the parts it does not state, in the order of the catalogue.
        Raises:
            CatalogueError: histories and no day. ArgumentTypeError: not a Part.

        Legal basis: Decree 63/2010, art. 8(2).
        """
        wanted = frozenset(tuple_of(parts, Part, "parts")) or frozenset(part for part in Part if part.mandatory)
        found = ((procedure, procedure.missing_parts()) for procedure in self.find(day=day))
        return tuple(Lacking(procedure, missing) for procedure, missing in found if not wanted.isdisjoint(missing))

    def successors(self, code: str | ProcedureCode, *, day: date) -> tuple[ProcedureCode, ...]:
        """Thủ tục thay thế: what stands on `day` in the place of a code, through one replacement after another.

        The code itself while it is in force; a successor that is not in the catalogue as it is named; nothing for a
        code that was abolished or had not started.

        Raises:
            CatalogueError: the code is not in the catalogue.
        """
        as_day(day)
        waiting, found, seen = [self[code].code], [], set()
        while waiting:
            current = waiting.pop(0)
            if current in seen:
                continue
            seen.add(current)
            entry = self._by_code.get(current)
            ended = isinstance(entry, ProcedureHistory) and entry.find(day) is None
            if not ended:
                found.append(current)
            elif isinstance(entry, ProcedureHistory) and entry.ending is not None and entry.ending.since <= day:
                waiting += entry.ending.successors
        return tuple(found)

    def __repr__(self) -> str:
        return f"Catalogue({len(self)} entries)"

    def __reduce__(self) -> tuple[Any, ...]:
        return Catalogue, (self.entries,)  # the indexes are built again
