"""Điểm số: messages about ratios, scores, editions of an index."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {}
