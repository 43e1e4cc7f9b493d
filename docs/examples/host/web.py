"""The endpoints. Bodies are read and written by `motcua_lib.codec`, so FastAPI needs no models of its own.

409: the dossier does not allow it, or somebody else was faster. 422: the JSON is not what it should be, every fault of
it named. 404: no such dossier.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated, Any

from fastapi import BackgroundTasks, Depends, FastAPI, Request
from fastapi.responses import JSONResponse

from motcua_lib import VIETNAM_TIME, MotcuaError, WorkCalendar, codec, vietnam_calendar
from motcua_lib.errors import DossierError
from motcua_lib.model.alerts import AlertKind
from motcua_lib.model.events import Event
from motcua_lib.model.filing import Filing

from . import answers
from .office import Office
from .outbox import Send, deliver
from .store import AlreadyFiledError, ConflictError, Store, UnknownDossierError


def wall_clock() -> datetime:
    """The only clock there is; the library has none."""
    return datetime.now(VIETNAM_TIME)


def nothing_to_send(key: str, code: str, effect: object) -> None:
    """Stands where a host sends mails and prints slips."""


async def body(request: Request) -> str:
    """The text of a request; JSON is UTF-8."""
    return (await request.body()).decode("utf-8")


Body = Annotated[str, Depends(body)]


def create_app(
    path: str,
    *,
    calendar: WorkCalendar | None = None,
    now: Callable[[], datetime] = wall_clock,
    send: Send = nothing_to_send,
) -> FastAPI:
    """The application over one database file.

    Args:
        path: the database; made when it is not there.
        calendar: the calendar of the office; the official one when not given.
        now: the clock of the host.
        send: what carries out an effect.
    """
    store = Store(path)
    office = Office(store, calendar or vietnam_calendar())

    @asynccontextmanager
    async def started(_: FastAPI) -> AsyncIterator[None]:
        deliver(store, send, now())  # what a crash left behind
        yield

    app = FastAPI(title="Một cửa", lifespan=started)

    def instant(at: str | None = None) -> datetime:
        return now() if at is None else codec.structure(at, datetime)

    asked = Annotated[datetime, Depends(instant)]

    @app.post("/dossiers", status_code=201)
    def file(text: Body) -> dict[str, Any]:
        return answers.summary(office.file(codec.from_json(text, Filing)))

    @app.post("/dossiers/{code}/events", status_code=201)
    def happen(code: str, text: Body, after: BackgroundTasks, seen: int | None = None) -> dict[str, Any]:
        outcome = office.happen(code, codec.from_json(text, Event), seen=seen)
        after.add_task(deliver, store, send, now())  # after the commit and after the answer
        return answers.done(outcome)

    @app.get("/dossiers/{code}")
    def dossier(code: str, at: asked) -> dict[str, Any]:
        return answers.at_instant(office.load(code), at, office.calendar)

    @app.get("/dossiers/{code}/events")
    def events(code: str) -> list[Any]:
        return [codec.unstructure(event) for event in office.load(code).events]

    @app.get("/alerts")
    def alerts(kind: str | None = None) -> list[dict[str, Any]]:
        wanted = set(AlertKind) if kind is None else {codec.structure(kind, AlertKind)}
        return [
            {"code": str(dossier.code), "alerts": [answers.alert(each) for each in found if each.kind in wanted]}
            for dossier, found in office.alerts(now())
            if any(each.kind in wanted for each in found)
        ]

    _answer_errors(app)
    return app


def _answer_errors(app: FastAPI) -> None:
    @app.exception_handler(MotcuaError)
    async def refused(_: Request, error: MotcuaError) -> JSONResponse:
        return JSONResponse(answers.refused(error), 409 if isinstance(error, DossierError) else 422)

    @app.exception_handler(ConflictError)
    async def lost(_: Request, error: ConflictError) -> JSONResponse:
        message = f"another event of {error} came first; load the dossier again and look whether yours still fits"
        return JSONResponse({"error": "conflict", "message": message}, 409)

    @app.exception_handler(AlreadyFiledError)
    async def twice(_: Request, error: AlreadyFiledError) -> JSONResponse:
        return JSONResponse({"error": "already-filed", "message": f"there is a dossier {error}"}, 409)

    @app.exception_handler(UnknownDossierError)
    async def unknown(_: Request, error: UnknownDossierError) -> JSONResponse:
        return JSONResponse({"error": "unknown-dossier", "message": f"there is no dossier {error}"}, 404)

    @app.exception_handler(UnicodeDecodeError)
    async def no_text(_: Request, error: UnicodeDecodeError) -> JSONResponse:
        return JSONResponse({"error": "not-utf-8", "message": "a body is JSON in UTF-8"}, 422)
