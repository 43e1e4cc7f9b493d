"""Bộ chỉ số: messages about the service index, one-stop evaluation, inspections, the PAR index."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {}
