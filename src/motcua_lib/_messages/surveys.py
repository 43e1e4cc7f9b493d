"""Khảo sát: messages about scales, questions, tallies, satisfaction, intervals, rankings."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {}
