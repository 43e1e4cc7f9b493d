"""Bộ chỉ số: the wording of steps about the service index, evaluation, the PAR index."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {}
