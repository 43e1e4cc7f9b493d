"""Thống kê: what figures rest on that no text of the law defines."""

from motcua_lib.book import instruments_counts as instruments
from motcua_lib.law import Citation, Confidence

CONVENTION = Citation(
    instruments.COUNT_CONVENTIONS, confidence=Confidence.MEDIUM, source="the definition is named in the step"
)
