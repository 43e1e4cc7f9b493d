"""Đọc văn bản: Vietnamese legal wording to values.

Floor 5: text in, values out; it knows the nouns of `model` and nothing of calendars.
"""

from motcua_lib.reading.terms import parse_term

__all__ = ["parse_term"]
