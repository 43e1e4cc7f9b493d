"""Điểm số: the wording of steps about ratios, scores, roundings, bands."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {}
