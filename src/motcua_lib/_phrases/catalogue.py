"""Danh mục: the wording of steps about versions, publication."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {}
