"""Hồ sơ: the wording of steps about the clock and verdict of a dossier, feedback."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {}
