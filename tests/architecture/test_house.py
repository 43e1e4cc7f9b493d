"""The house: the book holds no code, the library opens no file, and no module outgrows a sitting."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import motcua_lib

SOURCE = Path(motcua_lib.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
BOOK = sorted((SOURCE / "book").rglob("*.py"))
CODE_NODES = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.If, ast.IfExp, ast.For, ast.While, ast.Try,
    ast.Match, ast.With, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp,
)  # fmt: skip


@pytest.mark.parametrize("path", BOOK, ids=lambda path: path.name)
def test_the_book_holds_constants_and_constructors_only(path: Path) -> None:
    found = [type(node).__name__ for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    assert not set(found) & {kind.__name__ for kind in CODE_NODES}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_modules_stay_readable_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


FLOWS = """
import sys
from datetime import date, datetime, timedelta
import motcua_lib
from motcua_lib import *
from motcua_lib import casework, codec
from motcua_lib.metrics.cases import Cut, case_statistics, case_statistics_by, form_06
from motcua_lib.metrics.report import Scorecard
from motcua_lib.metrics.service_index import SERVICE_INDEX, service_index
from motcua_lib.metrics.timeliness import rates
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import Decided, Received, ResultReady, Submitted, SupplementAsked, Supplemented
from motcua_lib.model.filing import Filing, Party
from motcua_lib.model.period import Period

def deadlines(calendar):
    received = receive(datetime(2025, 12, 30, 15, 20, tzinfo=VIETNAM_TIME), calendar)
    answer = due(parse_term('05 ngày làm việc'), received, calendar)
    return str(answer.trail), answer.appointment, answer.certainty, calendar.day(answer.day), notice_by(answer)

def dossiers(calendar):
    at = [datetime(2025, 8, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 5, 7, 20)]
    filing = Filing('H57.132-250804-0583', '1.000757', channel=Channel.COUNTER, term=WorkingDays(7),
                    applicant=Party('Nguyễn Thị Hoa'))
    events = [Submitted(at[0]), Received(at[0]), SupplementAsked(at[1], ['ảnh']), Supplemented(at[2])]
    waiting = casework.replay(events, Dossier(filing), calendar)
    done = casework.replay([Decided(at[3]), ResultReady(at[3])], waiting, calendar)
    told = [str(casework.clock(waiting, at[3], calendar).trail), casework.alerts(waiting, at[3], calendar)]
    for judge in (casework.verdict, casework.portal_verdict):
        told.append(str(judge(done, at[3], calendar).trail))
    return done, told, casework.breaches(done, calendar), casework.dossier_marks(done, at[3], calendar)

def metrics(calendar):
    month = Period.month(2025, 8)
    records = list(casework.case_records([dossiers(calendar)[0]], month.end, calendar, field='Căn cước'))
    found = case_statistics(records, month)
    index = service_index({'1.3': (87, 89), '2.1': (1, 1)}, SERVICE_INDEX.on(date(2026, 9, 26), issuer='thu-tuong'))
    return str(index.trail), str(rates(found.counts)), form_06(case_statistics_by(records, month, by=Cut.FIELD))

def json(calendar):
    term = Chain([WorkingDays(3), CalendarDays(10)])
    text = codec.to_json(term)
    assert codec.from_json(text, Chain) == term
    try:
        codec.from_json('{"n": "x"}', WorkingDays)
    except Exception as error:
        return text, [str(fault) for fault in codec.explain(error)]

def run(known_on):
    calendar = vietnam_calendar(known_on=known_on)
    return [str(flow(calendar)) for flow in (deadlines, dossiers, metrics, json)]

run(date(2025, 11, 30))
seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)) if event.split('.')[0] in ('open', 'socket') else None)
run(date(2025, 12, 1))
sys.exit(f'opened: {seen}' if seen else 0)
"""


def test_the_flows_open_no_file_and_no_socket() -> None:
    """In a fresh process all is imported and run once; then an audit hook sees no file and no socket opened.

    The calendar of the second run is another one, so that it is built under the hook.
    """
    done = subprocess.run([sys.executable, "-c", FLOWS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_hook_would_see_a_file() -> None:
    opening = FLOWS.replace("run(date(2025, 12, 1))", "run(date(2025, 12, 1)), open(sys.executable, 'rb').close()")
    done = subprocess.run([sys.executable, "-c", opening], capture_output=True, text=True, check=False)
    assert done.stderr.startswith("opened: [('open'")
