"""Số liệu: the wording of steps about timeliness and other statistics."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {}
