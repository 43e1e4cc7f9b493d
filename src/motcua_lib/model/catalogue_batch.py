"""Lập danh mục từ nhiều bản ghi: the sound records become a catalogue, the others are refused with all their faults.

Floor 3, nouns only.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TypeAlias

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import ArgumentTypeError, CatalogueError, MotcuaError
from motcua_lib.model.catalogue import Catalogue, Entry
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.refusals import Refused
from motcua_lib.model.versions import Ending, ProcedureHistory, ProcedureVersion

__all__ = ["CatalogueBatch", "Duplicates", "Record", "build_catalogue"]

Record: TypeAlias = Procedure | ProcedureHistory | ProcedureVersion | Ending
_RECORDS = (Procedure, ProcedureHistory, ProcedureVersion, Ending)


class Duplicates(Enum):
    """Xử lý mã trùng: what becomes of entries of one code.

    REFUSE: none is taken, for none is known to be right. EQUAL: one is taken when all are equal, else none. FIRST,
    LAST: the first or the last one is taken.

    >>> Duplicates("first")
    <Duplicates.FIRST: 'first'>
    """

    REFUSE = "refuse"
    EQUAL = "equal"
    FIRST = "first"
    LAST = "last"


@attrs.frozen
class CatalogueBatch:
    """Kết quả lập danh mục: the catalogue of the sound records, and what was not taken.

    Args:
        catalogue: what was taken.
        refused: what was not, each with its place and every fault, in the order of the records.

    >>> len(CatalogueBatch(Catalogue([])).refused)
    0
    """

    catalogue: Catalogue
    refused: tuple[Refused, ...] = ()


@attrs.frozen
class _Placed:
    """A record, or a history made of several, and where the first of them stood."""

    at: int
    path: str
    entry: Entry


def build_catalogue(records: Iterable[Record], *, duplicates: Duplicates = Duplicates.REFUSE) -> CatalogueBatch:
    """Lập danh mục: a catalogue of all sound records; the others are refused and do not stop it.

    Args:
        records: procedures, histories, and loose versions and endings, which become histories by code.
        duplicates: what becomes of entries of one code.
    Returns:
        CatalogueBatch: the catalogue, in the order of the records, and the refusals.
    Raises:
        ArgumentTypeError: the records are no sequence, or the policy is no Duplicates.

    >>> one = Procedure("1.000757", "Cấp lại thẻ căn cước")
    >>> batch = build_catalogue([one, Procedure("1.001193", "Khai sinh"), one])
    >>> print(batch.catalogue, *batch.refused, sep="\\n")
    Catalogue(1 entries)
    records[0]: the code '1.000757' stands in the catalogue 2 times (records[0], records[2]), and which of them is \
right is not said
    records[2]: the code '1.000757' stands in the catalogue 2 times (records[0], records[2]), and which of them is \
right is not said
    """
    if not isinstance(duplicates, Duplicates):
        raise ArgumentTypeError("wrong-type", what="duplicates", allowed="Duplicates", value=duplicates)
    refused: list[tuple[int, Refused]] = []
    placed = list(_placed(tuple_of(records, object, "records"), refused))
    kept = list(_once(placed, duplicates, refused))
    kept.sort(key=lambda member: member.at)
    refused.sort(key=lambda pair: pair[0])
    return CatalogueBatch(Catalogue([member.entry for member in kept]), tuple(refusal for _, refusal in refused))


def _placed(records: tuple[object, ...], refused: list[tuple[int, Refused]]) -> Iterator[_Placed]:
    """Every record that is an entry by itself, and every history that its loose parts make."""
    loose: dict[ProcedureCode, list[tuple[int, ProcedureVersion | Ending]]] = {}
    for at, record in enumerate(records):
        path = f"records[{at}]"
        if isinstance(record, Procedure | ProcedureHistory):
            yield _Placed(at, path, record)
        elif isinstance(record, ProcedureVersion | Ending):
            loose.setdefault(record.code, []).append((at, record))
        else:
            allowed = " or ".join(kind.__name__ for kind in _RECORDS)
            error = ArgumentTypeError("wrong-type", what=path, allowed=allowed, value=record)
            refused.append((at, Refused(path, record, error)))
    for code, parts in loose.items():
        at = parts[0][0]
        try:
            yield _Placed(at, f"records[{at}]", _history(str(code), [part for _, part in parts]))
        except MotcuaError as error:
            refused.append((at, Refused(str(code), tuple(part for _, part in parts), error)))


def _history(code: str, parts: list[ProcedureVersion | Ending]) -> ProcedureHistory:
    versions = [part for part in parts if isinstance(part, ProcedureVersion)]
    endings = [part for part in parts if isinstance(part, Ending)]
    if len(endings) > 1:
        raise CatalogueError("ended-twice", path="ending", value=code, count=len(endings))
    if not versions:
        raise CatalogueError("ending-alone", path="versions", value=code)
    return ProcedureHistory(versions, endings[0] if endings else None)


def _once(placed: list[_Placed], duplicates: Duplicates, refused: list[tuple[int, Refused]]) -> Iterator[_Placed]:
    """Each code at most once, by the policy; the others are refused."""
    groups: dict[ProcedureCode, list[_Placed]] = {}
    for member in placed:
        groups.setdefault(member.entry.code, []).append(member)
    for code, members in groups.items():
        members.sort(key=lambda member: member.at)
        taken = _taken(members, duplicates)
        if taken is not None:
            yield taken
        where = ", ".join(member.path for member in members)
        for member in members:
            if member is not taken:
                error = CatalogueError(
                    "code-repeated", path=member.path, value=str(code), count=len(members), places=where
                )
                refused.append((member.at, Refused(member.path, member.entry, error)))


def _taken(members: list[_Placed], duplicates: Duplicates) -> _Placed | None:
    alike = all(member.entry == members[0].entry for member in members)
    if len(members) == 1 or duplicates is Duplicates.FIRST or (duplicates is Duplicates.EQUAL and alike):
        return members[0]
    return members[-1] if duplicates is Duplicates.LAST else None
