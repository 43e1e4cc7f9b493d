"""Steps and their wording."""

from datetime import date, datetime, timedelta
from string import Formatter

import pytest

from motcua_lib import VIETNAM_TIME, Citation, Confidence, Instrument, Step, Text, Trail
from motcua_lib._phrases import AREAS, PHRASES
from motcua_lib.errors import LawError
from motcua_lib.trail import duration

CITED = Citation(Instrument("1/X"), "2", confidence=Confidence.LOW)


def test_a_step_reads_in_both_languages() -> None:
    details = {"kind": Text("ngày nghỉ", "day off"), "names": "", "may_move": ""}
    step = Step("skipped", date(2025, 5, 2), citation=CITED, details=details)
    assert str(step) == "thứ Sáu 02/05/2025: không tính: ngày nghỉ [Điều 2 1/X; chưa chắc chắn]"
    assert step.line(language="en") == "Fri 2025-05-02: not counted: day off [1/X, art. 2; uncertain]"


def test_a_text_is_written_in_two_languages() -> None:
    with pytest.raises(LawError, match="in 'vi' or 'en', not 'fr'"):
        Trail([Step("same-day", date(2025, 5, 5))]).lines(language="fr")  # type: ignore[arg-type]  # on purpose


def test_a_step_shows_where_it_leads_and_odd_seconds() -> None:
    start = datetime(2025, 5, 2, 15, 0, 1, tzinfo=VIETNAM_TIME)
    step = Step("rolled", start, date(2025, 5, 5))
    assert step.line(language="en").startswith("Fri 2025-05-02 15:00:01 → Mon 2025-05-05: ")


@pytest.mark.parametrize(
    ("amount", "vi"),
    [
        (timedelta(hours=2), "2 giờ"),
        (timedelta(minutes=5), "5 phút"),
        (timedelta(hours=1, seconds=30), "1 giờ 30 giây"),
        (timedelta(microseconds=500000), "0.5 giây"),
    ],
)
def test_amounts_of_time_in_words(amount: timedelta, vi: str) -> None:
    assert duration(amount).vi == vi


def test_a_trail_is_a_sequence_of_its_steps() -> None:
    steps = [Step("same-day", date(2025, 5, 5)), Step("due", date(2025, 5, 5), details={"certainty": "x"})]
    trail = Trail(steps)
    assert (list(trail), len(trail)) == (steps, 2)
    assert str(trail).splitlines() == list(trail.lines())
    assert len(trail.lines(language="en")) == 2


@pytest.mark.parametrize("rule", PHRASES)
def test_both_wordings_of_a_rule_use_the_same_details(rule: str) -> None:
    fields = [{name for _, name, _, _ in Formatter().parse(PHRASES[rule][lang])} for lang in ("vi", "en")]
    assert fields[0] == fields[1]


def test_a_rule_is_worded_in_one_area_only() -> None:
    assert sum(len(area.PHRASES) for area in AREAS) == len(PHRASES)
