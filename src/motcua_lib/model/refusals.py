"""Từ chối: a member of a batch that was not taken, with the reason, while the sound ones are kept.

Floor 3, nouns only.
"""

import attrs

from motcua_lib.errors import MotcuaError

__all__ = ["Refused"]


@attrs.frozen
class Refused:
    """Bản ghi bị từ chối: where it stood, what it is, and every fault of it.

    Args:
        path: its place in the batch, such as "entries[3]", or the code of a whole group.
        value: what was given.
        error: why it is refused; `faults` holds each reason.

    >>> from motcua_lib.errors import CatalogueError
    >>> print(Refused("1.000757", (), CatalogueError("no-versions", path="versions", value=())))
    1.000757: versions: a history needs at least one version, not ()
    """

    path: str
    value: object
    error: MotcuaError

    @property
    def faults(self) -> tuple[MotcuaError, ...]:
        """Each fault by itself, with its slug and fields."""
        return self.error.faults

    def __str__(self) -> str:
        return f"{self.path}: {self.error}"
