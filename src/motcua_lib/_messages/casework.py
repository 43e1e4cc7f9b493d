"""Hồ sơ: messages about dossiers, their events and rules, feedback, tickets."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {}
