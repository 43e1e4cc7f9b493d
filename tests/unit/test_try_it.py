"""The Python behind the page "Try it": the same answers as the library, programs that give them, faults by field."""

import contextlib
import io
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from motcua_lib import VIETNAM_TIME, Channel, Pause, Restart, due, parse_term, receive, vietnam_calendar

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS))

from try_it import bundle  # noqa: E402 - as the line below
from try_it.answer import answer, answer_json  # noqa: E402 - the code of a page, found by its folder

PROCEDURES = json.loads((DOCS / "examples" / "procedures.json").read_text(encoding="utf-8"))
ROUTES = [(one, channel) for one in PROCEDURES for channel in one["terms"]]
PAUSE = {"kind": "pause", "start": "2026-02-11T14:00", "end": "2026-02-25T09:00"}
SUPPLEMENT = {"kind": "supplement", "start": "", "end": "2026-02-09T22:10"}
SECTOR = {"kind": "supplement-pauses", "start": "2026-02-05T15:00", "end": "2026-02-09T22:10"}
INTERRUPTIONS = {
    "none": [],
    "pause": [PAUSE],
    "supplement": [SUPPLEMENT],
    "sector": [SECTOR],
    "all": [SECTOR, PAUSE, {"kind": "supplement", "start": "", "end": "2026-02-26T08:30"}],
}


def form(**changes: Any) -> dict[str, Any]:
    values = {"procedure": "1.000757", "name": "Cấp lại thẻ căn cước", "term": "7 Ngày làm việc", "channel": "online"}
    return {**values, "filed": "2026-02-02T20:15", "interruptions": [], "width": 720, **changes}


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM_TIME)


def printed(program: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program, "copied", "exec"), {})
    return out.getvalue()


def faults(**changes: Any) -> list[tuple[str, str]]:
    found = answer(form(**changes))
    assert set(found) == {"faults"}
    return [(fault["field"], fault["slug"]) for fault in found["faults"]]


@pytest.mark.parametrize("interruptions", INTERRUPTIONS.values(), ids=INTERRUPTIONS.keys())
@pytest.mark.parametrize(("procedure", "channel"), ROUTES, ids=[f"{one['code']}-{channel}" for one, channel in ROUTES])
def test_the_program_of_every_route_prints_the_same_day_and_trail(
    procedure: dict[str, Any], channel: str, interruptions: list[dict[str, str]]
) -> None:
    wording = procedure["terms"][channel]
    found = answer(
        form(
            procedure=procedure["code"],
            name=procedure["name"],
            term=wording,
            channel=channel,
            interruptions=interruptions,
        )
    )
    if found["faults"]:
        assert [(fault["field"], fault["slug"]) for fault in found["faults"]] == [("term", "bare-number")]
        assert wording.isdigit()
        return
    day, *trail = printed(found["python"]["vi"]).splitlines()
    assert day == found["day"]
    assert tuple(trail) == found["trail"]["vi"]
    assert found["python"]["en"] == found["python"]["vi"].replace('language="vi"', 'language="en"')


def test_most_routes_are_answered() -> None:
    """Were every term refused, the test above would say nothing."""
    assert len(ROUTES) > 150
    assert sum(channel_term.isdigit() for one, channel in ROUTES for channel_term in [one["terms"][channel]]) < 10


def test_a_filing_is_answered_as_the_library_answers() -> None:
    calendar = vietnam_calendar()
    filing = receive(at(2026, 2, 2, 20, 15), calendar, channel=Channel.ONLINE)
    term = parse_term("7 Ngày làm việc")
    sent = receive(at(2026, 2, 9, 22, 10), calendar, channel=Channel.ONLINE)
    expected = {
        "none": due(term, filing, calendar),
        "pause": due(term, filing, calendar, pauses=[Pause(at(2026, 2, 11, 14), at(2026, 2, 25, 9))]),
        "supplement": due(term, filing, calendar, restarts=[Restart(sent)]),
        "sector": due(term, filing, calendar, pauses=[Pause(at(2026, 2, 5, 15), sent)]),
    }
    for name, wanted in expected.items():
        assert answer(form(interruptions=INTERRUPTIONS[name]))["day"] == wanted.day.isoformat()
    assert [wanted.day.day for wanted in expected.values()] == [12, 26, 26, 24]


def test_everything_is_told_in_both_languages() -> None:
    found = answer(form())
    assert found["day"] == "2026-02-12"
    assert found["due"] == {"vi": "thứ Năm 12/02/2026", "en": "Thu 2026-02-12"}
    assert found["appointment"] == {"vi": "thứ Năm 12/02/2026 17:30", "en": "Thu 2026-02-12 17:30"}
    assert found["received"] == {"vi": "thứ Ba 03/02/2026 07:30", "en": "Tue 2026-02-03 07:30"}
    assert found["term"] == {"vi": "7 ngày làm việc", "en": "7 working days"}
    assert found["certainty"] == {"vi": "đã xác định", "en": "decided"}
    assert found["warnings"] == []
    assert found["trail"]["vi"][-1].endswith("hạn giải quyết (đã xác định)")
    assert found["trail"]["en"][-1].endswith("due (decided)")
    for language in ("vi", "en"):
        assert found["svg"][language].startswith("<svg ")
        assert f'lang="{language}"' in found["svg"][language]


def test_the_picture_is_as_wide_as_asked() -> None:
    assert 'width="360"' in answer(form(width=360))["svg"]["vi"]


def test_the_program_shows_how_it_is_done() -> None:
    program = answer(form(interruptions=INTERRUPTIONS["all"]))["python"]["en"]
    assert program == (
        "from datetime import datetime\n"
        "\n"
        "from motcua_lib import VIETNAM_TIME, Channel, Pause, Restart, due, parse_term, receive, vietnam_calendar\n"
        "from motcua_lib.casework import rules_on\n"
        "\n"
        "calendar = vietnam_calendar()\n"
        "\n"
        "\n"
        "def at(*parts):\n"
        "    return datetime(*parts, tzinfo=VIETNAM_TIME)\n"
        "\n"
        "\n"
        "# 1.000757 Cấp lại thẻ căn cước\n"
        'term = parse_term("7 Ngày làm việc")\n'
        "filing = receive(at(2026, 2, 2, 20, 15), calendar, channel=Channel.ONLINE)\n"
        "received_on = filing.received_at.date()\n"
        "pauses = [\n"
        "    Pause(\n"
        "        at(2026, 2, 5, 15),\n"
        "        receive(at(2026, 2, 9, 22, 10), calendar, channel=Channel.ONLINE),\n"
        '        citation=rules_on(received_on, "supplement-pauses").supplement.citation,\n'
        "    ),\n"
        "    Pause(at(2026, 2, 11, 14), at(2026, 2, 25, 9)),\n"
        "]\n"
        "restarts = [\n"
        "    Restart(\n"
        "        receive(at(2026, 2, 26, 8, 30), calendar, channel=Channel.ONLINE),\n"
        "        citation=rules_on(received_on).supplement.citation,\n"
        "    ),\n"
        "]\n"
        "answer = due(term, filing, calendar, pauses=pauses, restarts=restarts)\n"
        "\n"
        "print(answer.day)\n"
        'print(*answer.trail.lines(language="en"), sep="\\n")\n'
    )


def test_names_and_terms_cannot_break_out_of_the_program() -> None:
    found = answer(form(name="a\nraise SystemExit\u2028x", term='7 "ngày" làm việc\n'))
    if not found["faults"]:
        assert printed(found["python"]["vi"]).splitlines()[0] == found["day"]
    found = answer(form(name="a\nraise SystemExit\u2028x", term="7\tngày\nlàm việc"))
    assert printed(found["python"]["vi"]).splitlines()[0] == found["day"]


def test_a_fraction_of_a_second_is_kept_in_the_program() -> None:
    """One instant past the hour by which a request is settled on the same day."""
    found = answer(form(term="Trong ngày", channel="counter", filed="2026-02-02T15:00:00.5"))
    assert found["day"] == "2026-02-03"
    assert printed(found["python"]["vi"]).splitlines()[0] == "2026-02-03"
    assert "at(2026, 2, 2, 15, 0, 0, 500000)" in found["python"]["vi"]
    assert "at(2026, 2, 2, 15, 0, 7)" in answer(form(filed="2026-02-02T15:00:07"))["python"]["vi"]


@pytest.mark.parametrize("filed", ["2026-02-02T02:00+00:00", "2026-02-02T02:00Z", "2026-02-02T09:00+07:00"])
def test_an_instant_of_another_zone_is_brought_to_vietnam(filed: str) -> None:
    assert answer(form(filed=filed))["received"]["en"] == "Mon 2026-02-02 09:00"
    paused = {"kind": "pause", "start": filed, "end": "2026-02-03T09:00"}
    assert "Pause(at(2026, 2, 2, 9), " in answer(form(filed=filed, interruptions=[paused]))["python"]["en"]


@pytest.mark.parametrize(
    "filed",
    ["2026-02-02", "20260202", "2026-W05-1", "", "soon", None, 3, ["2026-02-02T09:00"], "0001-01-01T00:00+23:59"],
)
def test_a_day_without_a_time_is_no_instant(filed: object) -> None:
    assert faults(filed=filed) == [("filed", "no-instant")]
    assert faults(interruptions=[{"kind": "pause", "start": filed, "end": PAUSE["end"]}]) == [
        ("interruptions.0.start", "no-instant")
    ]


@pytest.mark.parametrize("sign", ["\0", "\x1a", "\x85", "\ud800", "\u2028", "\ufeff", "\x0c"])
def test_no_sign_of_a_name_or_a_term_breaks_the_program(sign: str) -> None:
    for changes in ({"name": f"a{sign}b"}, {"procedure": f"{sign}1"}, {"term": f"7 Ngày làm việc (a{sign}b)"}):
        found = json.loads(answer_json(json.dumps(form(**changes))))
        assert found["faults"] == []
        found["python"]["vi"].encode()
        assert printed(found["python"]["vi"]).splitlines()[0] == found["day"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"channel": "pigeon"}, [("channel", "no-channel")]),
        ({"channel": None}, [("channel", "no-channel")]),
        ({"channel": ["online"], "filed": ""}, [("channel", "no-channel"), ("filed", "no-instant")]),
        ({"channel": 1, "filed": "1999-12-31T09:00"}, [("channel", "no-channel"), ("filed", "day-out-of-range")]),
        ({"term": None}, [("term", "no-text")]),
        ({"procedure": 10**5000, "name": None}, [("procedure", "no-text"), ("name", "no-text")]),
        ({"interruptions": None}, [("interruptions", "no-rows")]),
        ({"interruptions": "abc"}, [("interruptions", "no-rows")]),
        ({"interruptions": [None, PAUSE, "x"]}, [("interruptions.0", "no-row"), ("interruptions.2", "no-row")]),
        ({"interruptions": [{"start": "", "end": ""}]}, [("interruptions.0.kind", "no-kind")]),
        ({"interruptions": [{"kind": "pause"}]}, [
            ("interruptions.0.start", "no-instant"), ("interruptions.0.end", "no-instant"),
        ]),
        *[({"interruptions": [PAUSE | {"kind": kind}]}, [("interruptions.0.kind", "no-kind")])
          for kind in ("xx", None, ["a"], {}, 3, "")],
        *[({"width": width}, [("width", "no-width")])
          for width in ("", "abc", "²", "-3", "0", "9" * 5000, float("nan"), float("inf"), 10**400, 0, -1, 1.5, True,
                        None, [720], "10001")],
    ],
    ids=range(33),
)  # fmt: skip
def test_a_malformed_form_is_told_by_field(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert faults(**changes) == expected


def test_what_may_be_left_out_of_the_form_and_what_not() -> None:
    whole = form()
    for name in ("procedure", "name", "interruptions", "width"):
        assert answer({key: value for key, value in whole.items() if key != name})["day"] == "2026-02-12"
    for name, slug in {"term": "no-text", "channel": "no-channel", "filed": "no-instant"}.items():
        found = answer({key: value for key, value in whole.items() if key != name})["faults"]
        assert [(fault["field"], fault["slug"]) for fault in found] == [(name, slug)]


@pytest.mark.parametrize("text", ["null", "3", "[]", '"x"', "not json", "", "[" * 100_000, "9" * 5000, "NaN"])
def test_what_is_no_form_is_told(text: str) -> None:
    [fault] = json.loads(answer_json(text))["faults"]
    assert (fault["field"], fault["slug"]) == ("form", "no-form")
    assert fault["vi"] != fault["en"]


def test_an_empty_form_lacks_all_that_is_needed() -> None:
    found = json.loads(answer_json("{}"))
    assert set(found) == {"faults"}
    assert [fault["field"] for fault in found["faults"]] == ["term", "channel", "filed"]


def test_a_width_that_is_written_out_is_read() -> None:
    assert 'width="360"' in answer(form(width="360"))["svg"]["vi"]


def test_faults_of_rows_stand_at_the_row_that_has_them() -> None:
    early = PAUSE | {"start": "2026-02-01T08:00", "end": "2026-02-01T09:00"}
    before = "pause-before-receipt"
    assert faults(interruptions=[early, PAUSE]) == [("interruptions.0.end", before)]
    assert faults(interruptions=[PAUSE, early, SECTOR]) == [("interruptions.1.end", before)]
    assert faults(interruptions=[early, PAUSE, early]) == [(f"interruptions.{at}.end", before) for at in (0, 2)]
    assert faults(interruptions=[PAUSE, SECTOR, PAUSE, SUPPLEMENT]) == [("interruptions.2.end", "pause-overlap")]
    assert faults(filed="2050-12-29T09:00", interruptions=[PAUSE]) == [("filed", "count-out-of-range")]


def test_a_term_in_hours_ends_at_an_instant() -> None:
    found = answer(form(term="1 Giờ", filed="2026-02-03T08:00"))
    assert found["due"]["en"] == "Tue 2026-02-03 09:00"
    assert found["appointment"]["en"] == "Tue 2026-02-03 09:00"


def test_a_provisional_date_is_said_to_be_one() -> None:
    found = answer(form(filed="2030-01-30T09:00"))
    assert found["certainty"]["en"] == "provisional"
    said = [warning["en"] for warning in found["warnings"]]
    assert said == ["Provisional: a day off in this span is not decided yet."]


def test_a_term_of_years_has_its_picture() -> None:
    found = answer(form(term="5 năm"))
    assert found["day"] == "2031-02-03"
    assert all(text.startswith("<svg ") for text in found["svg"].values())
    assert [warning["en"][:12] for warning in found["warnings"]] == ["Provisional:"]


def test_a_page_too_narrow_for_the_picture_still_has_its_date() -> None:
    found = answer(form(width=120))
    assert found["day"]
    assert found["svg"] == {"vi": "", "en": ""}
    assert [warning["en"][:12] for warning in found["warnings"]] == ["No picture: "]


def test_faults_are_told_by_field_and_all_at_once() -> None:
    rows = [{**PAUSE, "start": "", "end": ""}, {**SUPPLEMENT, "end": "soon"}]
    assert faults(term="1", filed="", interruptions=rows) == [
        ("term", "bare-number"),
        ("filed", "no-instant"),
        ("interruptions.0.start", "no-instant"),
        ("interruptions.0.end", "no-instant"),
        ("interruptions.1.end", "no-instant"),
    ]
    assert answer(form(filed=""))["faults"] == [
        {"field": "filed", "slug": "no-instant", "vi": "cần đủ ngày và giờ", "en": "a day and a time are needed"}
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"filed": "1999-12-31T09:00"}, ("filed", "day-out-of-range")),
        ({"filed": "2050-12-29T09:00"}, ("filed", "count-out-of-range")),
        ({"term": "3-5 ngày"}, ("term", "range")),
        ({"interruptions": [{**PAUSE, "end": PAUSE["start"]}]}, ("interruptions.0.end", "pause-order")),
        ({"interruptions": [{**SECTOR, "end": "2026-02-01T08:00"}]}, ("interruptions.0.end", "pause-order")),
        ({"interruptions": [SECTOR, SECTOR]}, ("interruptions.1.end", "pause-overlap")),
        ({"interruptions": [PAUSE | {"start": "2026-02-01T08:00"}]}, ("interruptions.0.end", "pause-before-receipt")),
        (
            {"interruptions": [SUPPLEMENT | {"end": "2026-01-05T08:00"}]},
            ("interruptions.0.end", "restart-before-receipt"),
        ),
        ({"interruptions": [SUPPLEMENT | {"end": "2051-01-05T08:00"}]}, ("interruptions.0.end", "day-out-of-range")),
    ],
)
def test_what_the_library_refuses_is_told_beside_its_field(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    assert faults(**changes) == [expected]


def test_it_speaks_json() -> None:
    found = json.loads(answer_json(json.dumps(form())))
    assert date.fromisoformat(found["day"]) == date(2026, 2, 12)


def test_the_bundle_tells_each_step_before_it_starts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []

    def run(command: list[str], **_: Any) -> None:
        told.append(capsys.readouterr().out)

    monkeypatch.setattr(bundle, "BUNDLE", tmp_path)
    monkeypatch.setattr(bundle.subprocess, "run", run)
    monkeypatch.setattr(bundle.shutil, "which", str)
    bundle.fetch_engine()
    bundle.fetch_wheels("3.14")
    assert [len(lines.splitlines()) for lines in told] == [1, 1, 1]
    assert "Pyodide" in told[0]
    assert "attrs" in told[1]
    assert "library" in told[2]
