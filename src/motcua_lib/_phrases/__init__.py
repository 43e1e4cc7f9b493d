"""Lời diễn giải: the wording of every rule that a step may carry, one module an area.

Floor 2, below the trail, which reads it when a step is shown. Both languages use the same details; a rule stands in one
area only.
"""

from collections.abc import Mapping
from types import MappingProxyType

from motcua_lib._phrases import casework, catalogue, cost, counts, deadlines, indices, scores, surveys
from motcua_lib.law import Text

__all__ = ["AREAS", "PHRASES"]

AREAS = (casework, catalogue, cost, counts, deadlines, indices, scores, surveys)
PHRASES: Mapping[str, Text] = MappingProxyType({rule: text for area in AREAS for rule, text in area.PHRASES.items()})
