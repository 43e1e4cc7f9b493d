"""Dự báo ngày nghỉ: the only import of `holidays`, for years that no decision has settled yet.

The language is pinned, and the swaps that the package knows are left out: a swap is a decision, and decisions come
from the book alone.
"""

from collections.abc import Iterable
from datetime import date

LANGUAGE = "vi"
SWAP_PREFIX = "Ngày nghỉ (thay cho"


def forecast(years: Iterable[int]) -> dict[date, str]:
    """The statutory days off that `holidays` expects in `years`, by date, with their Vietnamese names."""
    from holidays import country_holidays

    expected = country_holidays("VN", years=tuple(years), expand=False, language=LANGUAGE)
    return {day: name for day, name in sorted(expected.items()) if not name.startswith(SWAP_PREFIX)}
