"""How long an applicant has for a supplement, as each sector text states it, and how often the office may ask."""

from datetime import date

import pytest

from motcua_lib import CalendarDays, Term, WorkingDays
from motcua_lib.deadlines.presets import preset

NOW = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("slug", "term", "requests", "instrument"),
    [
        ("supplements.offshore-survey-check", CalendarDays(15), None, "79/2025/TT-BNNMT"),
        ("supplements.offshore-survey-appraisal", CalendarDays(30), None, "79/2025/TT-BNNMT"),
        ("supplements.food-safety", CalendarDays(30), 1, "46/2026/NĐ-CP"),
        ("supplements.circular-89-2026", WorkingDays(15), None, "89/2026/TT-BTC"),
        ("construction.appraisal-pause", CalendarDays(20), 1, ""),
    ],
)
def test_a_window_is_as_read(slug: str, term: Term, requests: int | None, instrument: str) -> None:
    window = preset(slug, on=NOW).value.window
    assert window is not None
    assert (window.term, window.requests) == (term, requests)
    assert window.citation.instrument.number == instrument
