"""Three tables in SQLite: filings, their events, and the effects that wait to be carried out.

Nothing here knows the law. What can be derived is not stored: no state, no due date, no verdict.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

TABLES = """
CREATE TABLE IF NOT EXISTS filings (
    code TEXT PRIMARY KEY,
    filing TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS events (
    code TEXT NOT NULL REFERENCES filings (code),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    event TEXT NOT NULL,
    kind TEXT NOT NULL GENERATED ALWAYS AS (json_extract(event, '$.model')),
    PRIMARY KEY (code, seq)
) STRICT;
CREATE INDEX IF NOT EXISTS kinds ON events (code, kind);
CREATE TABLE IF NOT EXISTS outbox (
    number INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    seq INTEGER NOT NULL,
    place INTEGER NOT NULL,
    effect TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    taken_until REAL NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (code, seq) REFERENCES events (code, seq),
    UNIQUE (code, seq, place)
) STRICT;
CREATE INDEX IF NOT EXISTS waiting ON outbox (number) WHERE done = 0;
CREATE TRIGGER IF NOT EXISTS events_stay BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never edited'); END;
CREATE TRIGGER IF NOT EXISTS events_remain BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER IF NOT EXISTS filings_stay BEFORE UPDATE ON filings
    BEGIN SELECT RAISE(ABORT, 'filings are never edited'); END;
"""


class ConflictError(Exception):
    """Another writer added an event first."""


class AlreadyFiledError(Exception):
    """A dossier of that code is there."""


class UnknownDossierError(Exception):
    """No dossier has that code."""


class Stored(NamedTuple):
    """One dossier as it is stored: JSON text; the sequence number of an event is its place, from 1."""

    filing: str
    events: tuple[str, ...]


class Waiting(NamedTuple):
    """One effect that is not carried out; `key` is the same however often it is tried."""

    number: int
    code: str
    key: str
    effect: str


def _is_taken(error: sqlite3.IntegrityError) -> bool:
    """Whether a primary key is taken, and nothing else is wrong."""
    return error.sqlite_errorname == "SQLITE_CONSTRAINT_PRIMARYKEY"


class Store:
    """A database file. Every call opens a connection of its own, so threads and processes share nothing else."""

    def __init__(self, path: Path | str) -> None:
        self.path = str(path)
        with self._connection() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(TABLES)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self.path, timeout=10, isolation_level=None)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            yield connection
        finally:
            connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is written is there together, or not at all."""
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def file(self, code: str, filing: str) -> None:
        """Store a filing without events."""
        try:
            with self._transaction() as connection:
                connection.execute("INSERT INTO filings VALUES (?, ?)", (code, filing))
        except sqlite3.IntegrityError as error:
            raise (AlreadyFiledError(code) if _is_taken(error) else error) from None

    def load(self, code: str) -> Stored:
        """One dossier. Raises UnknownDossierError."""
        with self._connection() as connection:
            row = connection.execute("SELECT filing FROM filings WHERE code = ?", (code,)).fetchone()
            if row is None:
                raise UnknownDossierError(code)
            rows = connection.execute("SELECT event FROM events WHERE code = ? ORDER BY seq", (code,))
            return Stored(row[0], tuple(event for (event,) in rows))

    def codes(self, *, without: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The codes of all dossiers, or of those in which no event of certain kinds happened."""
        query = f"""
            SELECT code FROM filings WHERE NOT EXISTS (
                SELECT 1 FROM events WHERE events.code = filings.code AND kind IN ({", ".join("?" * len(without))})
            ) ORDER BY code"""
        with self._connection() as connection:
            return tuple(code for (code,) in connection.execute(query, without))

    def add(self, code: str, seq: int, event: str, effects: tuple[str, ...]) -> None:
        """Add the event of that number and its effects, in one transaction.

        The primary key (code, seq) is the lock: of two writers that saw the same dossier, the second one gets a
        ConflictError.
        """
        rows = [(code, seq, place, effect) for place, effect in enumerate(effects)]
        try:
            with self._transaction() as connection:
                connection.execute("INSERT INTO events (code, seq, event) VALUES (?, ?, ?)", (code, seq, event))
                connection.executemany("INSERT INTO outbox (code, seq, place, effect) VALUES (?, ?, ?, ?)", rows)
        except sqlite3.IntegrityError as error:
            raise (ConflictError(code) if _is_taken(error) else error) from None

    def take(self, now: float, until: float) -> Waiting | None:
        """The oldest effect that is not done and that nobody is at; nobody else gets it until then.

        Args:
            now, until: seconds since 1970. A worker that dies in between loses it at `until`.
        """
        query = """
            UPDATE outbox SET taken_until = ?, tries = tries + 1 WHERE number = (
                SELECT number FROM outbox WHERE done = 0 AND taken_until <= ? ORDER BY number LIMIT 1
            ) RETURNING number, code, seq, place, effect"""
        with self._transaction() as connection:
            rows = connection.execute(query, (until, now)).fetchall()
        return next((Waiting(row[0], row[1], f"{row[1]}/{row[2]}/{row[3]}", row[4]) for row in rows), None)

    def done(self, number: int) -> None:
        """Note that an effect is carried out."""
        with self._transaction() as connection:
            connection.execute("UPDATE outbox SET done = 1 WHERE number = ?", (number,))

    def waiting(self) -> int:
        """How many effects are not carried out."""
        with self._connection() as connection:
            return int(connection.execute("SELECT count(*) FROM outbox WHERE done = 0").fetchone()[0])
