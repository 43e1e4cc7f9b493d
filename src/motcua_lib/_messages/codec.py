"""Mã hóa: messages about JSON in and out, schemas, standards, iCalendar."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {}
