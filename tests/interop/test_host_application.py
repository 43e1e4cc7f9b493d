"""The host in docs/examples/host, run as a real application: HTTP in, a SQLite file below, threads and crashes."""

import ast
import json
import logging
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier, Thread
from typing import Any

import pytest
from hypothesis import Phase, settings

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
sys.path.append(str(EXAMPLES))  # where the package of the example lies

from fastapi.testclient import TestClient  # noqa: E402 - after the path
from host import office as offices  # noqa: E402 - after the path
from host.office import ENDS, Office  # noqa: E402 - after the path
from host.outbox import SECONDS_FOR_ONE, deliver  # noqa: E402 - after the path
from host.store import ConflictError, Store  # noqa: E402 - after the path
from host.web import create_app, wall_clock  # noqa: E402 - after the path

from motcua_lib import VIETNAM_TIME, casework, codec, vietnam_calendar  # noqa: E402 - after the path
from motcua_lib.errors import TransitionError  # noqa: E402 - after the path
from motcua_lib.model.dossier import Dossier  # noqa: E402 - after the path
from motcua_lib.model.events import (  # noqa: E402 - after the path
    Event,
    Paid,
    PaymentAsked,
    Received,
    Submitted,
    Withdrawn,
)
from motcua_lib.model.filing import Filing  # noqa: E402 - after the path
from motcua_lib.model.procedure_parts import UnreadTerm  # noqa: E402 - after the path
from motcua_lib.strategies import check_life_cycle  # noqa: E402 - after the path

CODE = "H57.132-260205-0583"
URL = f"/dossiers/{CODE}"
FILING: dict[str, Any] = {
    "code": CODE,
    "procedure": "1.000757",
    "channel": "counter",
    "term": {"kind": "working-days", "n": 7},
    "name": "Cấp lại thẻ căn cước (thực hiện tại cấp trung ương)",
    "applicant": {"name": "Nguyễn Thị Hoa", "phone": "0900000000"},
}
CALENDAR = vietnam_calendar()
NINE = datetime(2026, 2, 5, 9, tzinfo=VIETNAM_TIME)


def event(kind: str, at: str, **fields: Any) -> dict[str, Any]:
    """An event as a browser sends it, from "02-05 08:30" of 2026."""
    return {"kind": kind, "at": f"2026-{at.replace(' ', 'T')}:00+07:00", **fields}


LIFE = [
    event("submitted", "02-05 08:30"),
    event("received", "02-05 08:45", by="Bộ phận Một cửa"),
    event("transferred", "02-05 10:00", to="Phòng Hồ sơ", term={"kind": "working-days", "n": 4}),
    event("supplement-asked", "02-09 09:00", papers=["ảnh chân dung"], reason="ảnh mờ"),
    event("supplemented", "02-12 14:00", papers=["ảnh chân dung"]),
    event("apologised", "02-24 08:00", reason="lỗi hệ thống in thẻ", new_day="2026-02-27"),
    event("decided", "02-26 16:00", number="12/QĐ"),
    event("result-ready", "02-27 09:00"),
    event("returned-in-person", "02-27 10:00", to="Nguyễn Thị Hoa"),
    event("result-corrected", "03-02 09:00", reason="sai ngày sinh"),
    event("returned-online", "03-02 10:00"),
    event("archived", "03-09 09:00"),
]


class Post:
    """What carries out the effects: remembers them, and fails when it is told to."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, Any]] = []
        self.broken = False

    def __call__(self, key: str, code: str, effect: object) -> None:
        if self.broken:
            raise ConnectionError("the mail server is down")
        self.sent.append((key, code, effect))


class Clock:
    """The clock of the host, set by the test."""

    def __init__(self) -> None:
        self.at = datetime(2026, 2, 5, 8, tzinfo=VIETNAM_TIME)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "office.db")


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def web(path: str, post: Post, clock: Clock) -> Iterator[TestClient]:
    with TestClient(create_app(path, now=clock, send=post)) as client:
        yield client


def lived(web: TestClient, count: int = len(LIFE)) -> list[Any]:
    """File the dossier and post its first events; the answers."""
    assert web.post("/dossiers", json=FILING).status_code == 201
    answers = [web.post(f"{URL}/events", json=each) for each in LIFE[:count]]
    assert [answer.status_code for answer in answers] == [201] * count
    return [answer.json() for answer in answers]


def seen(web: TestClient, at: str) -> Any:
    """The dossier at an instant of 2026, from "02-10 09:00"."""
    return web.get(URL, params={"at": f"2026-{at.replace(' ', 'T')}:00+07:00"}).json()


# -- a whole life ---------------------------------------------------------------------------------------------------


def test_a_whole_life(web: TestClient) -> None:
    answers = lived(web)
    assert [answer["state"] for answer in answers] == [
        "submitted", "received", "in-process", "supplement", "in-process", "in-process", "decided", "ready", "returned",
        "ready", "returned", "archived",
    ]  # fmt: skip
    assert [answer["seen"] for answer in answers] == list(range(1, 13))
    assert answers[-1]["allowed"] == []
    assert web.get(f"{URL}/events").json() == LIFE


def test_effects_stand_in_the_answer_and_reach_the_post_once(web: TestClient, post: Post) -> None:
    told = [effect for answer in lived(web) for effect in answer["effects"]]
    assert [codec.unstructure(effect) for _, _, effect in post.sent] == told
    assert {"kind": "print", "slip": "receipt"} in told
    assert {"kind": "apologise", "reason": "lỗi hệ thống in thẻ", "new_day": "2026-02-27"} in told
    assert {key for _, key, _ in post.sent} == {CODE}
    assert len({key for key, _, _ in post.sent}) == len(post.sent)


def test_clock_and_verdict_at_any_instant(web: TestClient) -> None:
    lived(web)
    before_tet, after = seen(web, "02-06 09:00"), seen(web, "02-13 09:00")
    assert (before_tet["clock"]["used"], before_tet["clock"]["due"]) == ("1 ngày làm việc", "2026-02-23")
    assert after["clock"]["due"] == "2026-03-02"  # the supplement of 12 February starts the 7 days anew; 16-20 is Tết
    assert any("Tết" in line for line in after["clock"]["trail"])
    assert after["verdict"]["timeliness"] == "in-time-so-far"
    done = seen(web, "12-31 09:00")
    assert (done["verdict"]["timeliness"], done["clock"]["promised"]) == ("early", "2026-02-27")


def test_the_instant_is_that_of_the_host_unless_one_is_passed(web: TestClient, clock: Clock) -> None:
    lived(web, 3)
    clock.at = datetime(2026, 2, 6, 9, tzinfo=VIETNAM_TIME)
    assert web.get(URL).json() == seen(web, "02-06 09:00")
    assert wall_clock().tzinfo is VIETNAM_TIME


def test_due_soon_and_overdue(web: TestClient, clock: Clock) -> None:
    lived(web, 3)
    assert web.get("/alerts", params={"kind": "overdue"}).json() == []
    clock.at = datetime(2026, 2, 23, 8, tzinfo=VIETNAM_TIME)
    (soon,) = web.get("/alerts", params={"kind": "due-soon"}).json()
    assert (soon["code"], soon["alerts"][0]["by"]) == (CODE, "2026-02-23")
    clock.at = datetime(2026, 2, 24, 8, tzinfo=VIETNAM_TIME)
    (late,) = web.get("/alerts", params={"kind": "overdue"}).json()
    assert late["alerts"][0]["text"] == "quá hạn: 23/02/2026"
    assert {each["kind"] for each in web.get("/alerts").json()[0]["alerts"]} > {"overdue"}


def test_a_finished_dossier_needs_no_look(web: TestClient, clock: Clock) -> None:
    lived(web, 8)
    clock.at = datetime(2027, 1, 4, 9, tzinfo=VIETNAM_TIME)
    assert web.get("/alerts").json() == []


def test_what_ends_the_resolving_is_read_from_the_table() -> None:
    assert set(ENDS) == {"not-accepted", "refused", "withdrawn", "stopped", "result-ready"}


def test_a_dossier_without_a_term_that_ran_has_no_clock(web: TestClient) -> None:
    lived(web, 1)
    web.post(f"{URL}/events", json=event("not-accepted", "02-05 09:00", reason="không thuộc thẩm quyền"))
    answer = seen(web, "02-10 09:00")
    assert (answer["clock"], answer["verdict"]["timeliness"]) == (None, "uncounted")


# -- what is refused ------------------------------------------------------------------------------------------------


def test_an_event_that_the_state_does_not_allow(web: TestClient) -> None:
    lived(web, 2)
    answer = web.post(f"{URL}/events", json=event("result-ready", "02-05 11:00"))
    assert answer.status_code == 409
    assert {key: answer.json()[key] for key in ("error", "state", "event")} == {
        "error": "result-before-decision",
        "state": "received",
        "event": "result-ready",
    }
    assert "decided" in answer.json()["allowed"].split(", ")
    assert web.get(URL).json()["seen"] == 2


def test_an_event_before_the_last_one_and_a_second_apology(web: TestClient) -> None:
    lived(web, 6)
    for late, slug in (
        (event("decided", "02-05 08:00"), "event-too-early"),
        (event("apologised", "02-25 08:00", reason="quá tải", new_day="2026-03-05"), "second-reappointment"),
    ):
        answer = web.post(f"{URL}/events", json=late)
        assert (answer.status_code, answer.json()["error"]) == (409, slug)
    assert len(web.get(f"{URL}/events").json()) == 6


def test_bad_json_is_explained_fault_by_fault(web: TestClient) -> None:
    lived(web, 2)
    bad = {"kind": "supplement-asked", "at": "2026-02-09T09:00:00", "papers": "ảnh", "reasons": "mờ"}
    answer = web.post(f"{URL}/events", json=bad)
    assert answer.status_code == 422
    assert [(fault["path"], fault["slug"]) for fault in answer.json()["faults"]] == [
        ("reasons", "json-unknown"), ("at", "json-form"), ("papers", "json-form"),
    ]  # fmt: skip
    assert answer.json()["message"].startswith("this is no event (3 faults): ")
    assert web.get(URL).json()["seen"] == 2


@pytest.mark.parametrize(
    ("body", "error", "place"),
    [
        (b"{", "not-a-record", ""),
        (b'{"kind": "paid", "kind": "paid"}', "not-a-record", "kind"),
        (b'"\xff"', "not-utf-8", None),
        (b'{"kind": "vanished"}', "not-a-record", "kind"),
    ],
)
def test_bodies_that_are_no_event(web: TestClient, body: bytes, error: str, place: str | None) -> None:
    lived(web, 2)
    answer = web.post(f"{URL}/events", content=body)
    assert (answer.status_code, answer.json()["error"]) == (422, error)
    assert place is None or answer.json()["faults"][0]["path"] == place


def test_bad_instants_and_kinds_of_alerts(web: TestClient) -> None:
    lived(web, 2)
    for url, params in ((URL, {"at": "2026-02-06 09:00"}), ("/alerts", {"kind": "soonish"})):
        assert web.get(url, params=params).status_code == 422


def test_filings_that_are_refused(web: TestClient) -> None:
    lived(web, 0)
    again = web.post("/dossiers", json=FILING)
    assert (again.status_code, again.json()["error"]) == (409, "already-filed")
    unread = web.post("/dossiers", json={**FILING, "term": codec.unstructure(UnreadTerm("1"))})
    assert (unread.status_code, unread.json()["error"]) == (409, "unread-term")
    bad = web.post("/dossiers", json={**FILING, "code": "583", "applicant": {"name": " "}})
    assert [fault["path"] for fault in bad.json()["faults"]] == ["code", "applicant.name"]


def test_unknown_dossiers(web: TestClient) -> None:
    for answer in (web.get(URL), web.post(f"{URL}/events", json=LIFE[0]), web.get(f"{URL}/events")):
        assert (answer.status_code, answer.json()["error"]) == (404, "unknown-dossier")


# -- two writers ----------------------------------------------------------------------------------------------------


def test_of_two_that_saw_the_same_dossier_one_is_refused(web: TestClient) -> None:
    """Both sides send what they had seen, at once: one wins, one is told, and no event is lost or doubled."""
    lived(web, 2)
    barrier, answers = Barrier(2), []

    def send(agency: str) -> None:
        barrier.wait()
        asked = event("consulted", "02-05 11:00", agency=agency)
        answers.append(web.post(f"{URL}/events", params={"seen": 2}, json=asked))

    run(Thread(target=send, args=[agency]) for agency in ("Công an xã", "Thuế"))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    (lost,) = [answer.json() for answer in answers if answer.status_code == 409]
    assert lost["error"] == "conflict"
    assert len(web.get(f"{URL}/events").json()) == 3


def test_writers_that_do_not_say_what_they_saw_all_get_in_one_after_the_other(web: TestClient) -> None:
    lived(web, 2)
    barrier, answers = Barrier(6), []

    def send(number: int) -> None:
        barrier.wait()
        asked = event("consulted", "02-05 11:00", agency=f"Cơ quan {number}")
        answers.append(web.post(f"{URL}/events", json=asked))

    run(Thread(target=send, args=[number]) for number in range(6))
    assert [answer.status_code for answer in answers] == [201] * 6
    assert sorted(answer.json()["seen"] for answer in answers) == [3, 4, 5, 6, 7, 8]
    assert {each["agency"] for each in web.get(f"{URL}/events").json()[2:]} == {f"Cơ quan {n}" for n in range(6)}


def run(threads: Iterator[Thread]) -> None:
    started = list(threads)
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()


class Overtaken(Store):
    """A store in which somebody else writes right before us, so often as it is told."""

    def __init__(self, path: str, *others: Event, times: int = 1) -> None:
        super().__init__(path)
        self.others, self.times = others, times

    def add(self, code: str, seq: int, event: str, effects: tuple[str, ...]) -> None:
        if self.times:
            self.times -= 1
            for place, other in enumerate(self.others):
                super().add(code, seq + place, text(other), ())
        super().add(code, seq, event, effects)


@pytest.fixture
def submitted(path: str) -> str:
    """The path of a database with one dossier that waits for its reception."""
    office = Office(Store(path), CALENDAR)
    office.file(codec.structure(FILING, Filing))
    office.happen(CODE, Submitted(NINE))
    return path


def text(value: object) -> str:
    return codec.to_json(codec.wrap(value), dict[str, Any])


def test_a_loser_looks_again_and_is_refused_when_it_no_longer_fits(submitted: str) -> None:
    office = Office(Overtaken(submitted, Withdrawn(NINE)), CALENDAR)
    with pytest.raises(TransitionError, match="'withdrawn' does not allow the event 'received'"):
        office.happen(CODE, Received(NINE))
    assert [type(event) for event in office.load(CODE).events] == [Submitted, Withdrawn]


def test_a_loser_looks_again_and_gets_in_when_it_still_fits(submitted: str) -> None:
    office = Office(Overtaken(submitted, PaymentAsked(NINE), Paid(NINE), times=offices.TRIES - 1), CALENDAR)
    assert office.happen(CODE, Received(NINE)).dossier == office.load(CODE)
    assert len(office.load(CODE).events) == 2 * offices.TRIES


def test_a_loser_gives_up_after_many_tries(submitted: str) -> None:
    office = Office(Overtaken(submitted, PaymentAsked(NINE), Paid(NINE), times=offices.TRIES), CALENDAR)
    with pytest.raises(ConflictError, match=CODE):
        office.happen(CODE, Received(NINE))
    assert Received not in map(type, office.load(CODE).events)


# -- effects --------------------------------------------------------------------------------------------------------

DIES_AFTER_THE_COMMIT = """
import os, sys
sys.path.append(sys.argv[1])
from motcua_lib import codec, vietnam_calendar
from motcua_lib.model.events import Event
from motcua_lib.model.filing import Filing
from host.office import Office
from host.store import Store

office = Office(Store(sys.argv[2]), vietnam_calendar())
office.file(codec.from_json(sys.argv[3], Filing))
for text in sys.argv[4:]:
    office.happen("H57.132-260205-0583", codec.from_json(text, Event))
os._exit(9)  # committed, and nothing carried out
"""


def test_what_a_crash_left_behind_is_carried_out_at_the_next_start(path: str, post: Post, clock: Clock) -> None:
    texts = [json.dumps(FILING), *(json.dumps(each) for each in LIFE[:2])]
    died = subprocess.run([sys.executable, "-c", DIES_AFTER_THE_COMMIT, str(EXAMPLES), path, *texts], check=False)
    assert died.returncode == 9
    assert Store(path).waiting() == 6
    with TestClient(create_app(path, now=clock, send=post)) as web:
        assert len(post.sent) == 6
        assert web.get(URL).json()["state"] == "received"
    assert [codec.unstructure(effect)["kind"] for _, _, effect in post.sent] == [
        "notify", "print", "print", "notify", "limit", "limit",
    ]  # fmt: skip
    with TestClient(create_app(path, now=clock, send=post)):
        assert len(post.sent) == 6


def test_an_effect_that_fails_stays_and_comes_again(
    web: TestClient, post: Post, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    post.broken = True
    with caplog.at_level(logging.CRITICAL):
        lived(web, 2)
    assert post.sent == []
    post.broken = False
    clock.at += timedelta(seconds=SECONDS_FOR_ONE)
    web.post(f"{URL}/events", json=LIFE[2])
    assert len(post.sent) == 6


def test_an_effect_that_somebody_is_at_is_not_taken_twice(path: str, clock: Clock, post: Post) -> None:
    office = Office(Store(path), CALENDAR)
    office.file(codec.structure(FILING, Filing))
    office.happen(CODE, codec.structure(LIFE[0], Submitted))
    taken = office.store.take(clock().timestamp(), clock().timestamp() + SECONDS_FOR_ONE)
    assert taken is not None
    assert deliver(office.store, post, clock()) == 0
    assert deliver(office.store, post, clock() + timedelta(seconds=SECONDS_FOR_ONE)) == 1
    assert post.sent[0][0] == taken.key == f"{CODE}/1/0"


def test_events_and_effects_are_kept_together_or_not_at_all(path: str) -> None:
    office = Office(Store(path), CALENDAR)
    office.file(codec.structure(FILING, Filing))
    with pytest.raises(sqlite3.IntegrityError, match="effect"):
        office.store.add(CODE, 1, text(codec.structure(LIFE[0], Submitted)), ("{}", b"no text"))  # type: ignore[arg-type]  # a broken effect
    assert office.load(CODE) == Dossier(codec.structure(FILING, Filing))
    assert office.store.waiting() == 0


# -- what is stored -------------------------------------------------------------------------------------------------


def test_a_replay_from_the_database_is_the_live_dossier(path: str) -> None:
    office = Office(Store(path), CALENDAR)
    live = office.file(codec.structure(FILING, Filing))
    for each in LIFE:
        live = casework.apply(live, codec.structure(each, Event), CALENDAR).dossier
        assert office.happen(CODE, live.events[-1]).dossier == live
        assert office.load(CODE) == live
    assert list(office.dossiers()) == [live]


def test_another_process_gives_the_same_answers(path: str, web: TestClient) -> None:
    lived(web)
    for instant in ("02-06 09:00", "02-10 09:00", "02-25 09:00", "12-31 09:00"):
        at = f"2026-{instant.replace(' ', 'T')}:00+07:00"
        other = subprocess.run(
            [sys.executable, "-m", "host", path, at], cwd=EXAMPLES, check=True, capture_output=True, encoding="utf-8"
        )
        assert json.loads(other.stdout) == seen(web, instant)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "usage: python -m host DATABASE INSTANT"),
        (("office.db",), "usage: python -m host DATABASE INSTANT"),
        (("office.db", "tomorrow"), "'tomorrow' is not an instant with its offset"),
        (("office.db", "2026-02-24T09:00:00+07:00"), "there is no database office.db"),
        ((__file__, "2026-02-24T09:00:00+07:00"), "is no database of this host: file is not a database"),
    ],
)
def test_the_command_line_says_what_it_needs(arguments: tuple[str, ...], told: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "host", *arguments],
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(EXAMPLES), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert (done.stdout, list(tmp_path.iterdir())) == ("", [])


@pytest.mark.parametrize(
    "statement",
    ["UPDATE events SET event = '{}'", "DELETE FROM events", "UPDATE filings SET filing = '{}'",
     "INSERT INTO events (code, seq, event) VALUES ('nobody', 1, '{\"model\": \"paid\"}')"],
)  # fmt: skip
def test_events_are_only_ever_added(path: str, web: TestClient, statement: str) -> None:
    lived(web, 2)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    connection.close()
    assert len(web.get(f"{URL}/events").json()) == 2


def test_a_payload_says_by_which_schema_it_is_written(path: str, web: TestClient) -> None:
    lived(web, 1)
    (stored,) = Store(path).load(CODE).events
    assert json.loads(stored) == {"schema": 1, "model": "submitted", "value": LIFE[0]}


def test_an_event_written_into_the_table_by_hand_is_refused_when_it_is_read(path: str, web: TestClient) -> None:
    lived(web, 2)
    Store(path).add(CODE, 3, text(codec.structure(event("archived", "02-06 09:00"), Event)), ())
    answer = web.get(URL)
    assert (answer.status_code, answer.json()["state"]) == (409, "received")


def test_the_sketch_for_another_framework_is_sound_python() -> None:
    page = (EXAMPLES.parent / "how-to" / "embed.md").read_text(encoding="utf-8")
    (sketch,) = re.findall(r"^```py\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)
    names = {node.name for node in ast.parse(sketch).body if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    assert names == {"StoredFiling", "StoredEvent", "StoredEffect", "load", "happen"}


# -- the laws of life cycles ----------------------------------------------------------------------------------------


class OverHttp:
    """The application as the law of life cycles sees it."""

    def __init__(self) -> None:
        self.folder = TemporaryDirectory()
        self.reopen()

    def reopen(self) -> None:
        self.web = TestClient(create_app(f"{self.folder.name}/office.db"))

    def create(self, filing: Filing) -> None:
        self.url = f"/dossiers/{filing.code}"
        self.filing = filing
        assert self.web.post("/dossiers", content=codec.to_json(filing)).status_code == 201

    def apply(self, event: Event) -> None:
        answer = self.web.post(f"{self.url}/events", content=codec.to_json(event))
        if answer.status_code != 201:
            raise ValueError(answer.json()["message"])

    def load(self) -> Dossier:
        events = codec.structure(self.web.get(f"{self.url}/events").json(), tuple[Event, ...])
        return casework.restore(self.filing, events)

    def close(self) -> None:
        self.folder.cleanup()


class LosesWhatCollides(OverHttp):
    """Takes a conflict for a success, as a form that does not look at the status."""

    def apply(self, event: Event) -> None:
        body = codec.to_json(event)
        answer = self.web.post(f"{self.url}/events", params={"seen": self.seen}, content=body)
        self.seen = min(self.seen + 1, 3)  # forgets to look again
        if answer.json().get("error") not in (None, "conflict"):
            raise ValueError(answer.json()["message"])

    def create(self, filing: Filing) -> None:
        super().create(filing)
        self.seen = 0


class WritesByHand(OverHttp):
    """Writes into the table itself, and so takes what no state allows."""

    def apply(self, event: Event) -> None:
        store = Store(f"{self.folder.name}/office.db")
        store.add(str(self.filing.code), len(store.load(str(self.filing.code)).events) + 1, text(event), ())


FEW = settings(max_examples=12, stateful_step_count=15, database=None, derandomize=True, phases=[Phase.generate])


def test_the_application_keeps_the_laws_of_life_cycles() -> None:
    check_life_cycle(OverHttp, config=FEW)


@pytest.mark.parametrize(
    ("host", "law"),
    [(LosesWhatCollides, "every event is kept"), (WritesByHand, "an event that is not allowed is refused")],
)
def test_an_application_with_a_bug_does_not(host: Any, law: str) -> None:
    with pytest.raises(AssertionError, match=f"a law of life cycles does not hold: {law}"):
        check_life_cycle(host, config=FEW)
