"""Số liệu: messages about timeliness, feedback and other statistics from counts or dossiers."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {}
