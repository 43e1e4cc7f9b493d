"""Khảo sát: the wording of steps about satisfaction, intervals, rankings."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {}
