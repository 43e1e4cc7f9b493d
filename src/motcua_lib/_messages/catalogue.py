"""Danh mục: messages about versions of procedures, units, catalogues."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {}
