"""Thông báo lỗi: the text of every error, by its slug, one module an area.

Floor 0, below the errors, which read it when one is shown. A message starts small, names its value with `!r`, says what
is allowed and which rule; a slug stands in one area only.
"""

from collections.abc import Mapping
from types import MappingProxyType

from motcua_lib._messages import (
    arguments,
    calendar,
    casework,
    catalogue,
    codec,
    columns,
    counts,
    deadlines,
    indices,
    procedures,
    scores,
    surveys,
)

__all__ = ["AREAS", "MESSAGES"]

AREAS = (
    arguments,
    calendar,
    casework,
    catalogue,
    codec,
    columns,
    counts,
    deadlines,
    indices,
    procedures,
    scores,
    surveys,
)
MESSAGES: Mapping[str, str] = MappingProxyType({slug: text for area in AREAS for slug, text in area.MESSAGES.items()})
