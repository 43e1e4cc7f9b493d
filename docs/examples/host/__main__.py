"""What stands in a database at an instant: python -m host office.db 2026-02-24T09:00:00+07:00"""

import json
import sqlite3
import sys
from datetime import datetime
from pathlib import Path

from motcua_lib import MotcuaError, codec, vietnam_calendar

from . import answers
from .office import Office
from .store import Store

USAGE = "usage: python -m host DATABASE INSTANT, such as: python -m host office.db 2026-02-24T09:00:00+07:00"


def main(*arguments: str) -> None:
    if len(arguments) != 2:
        sys.exit(USAGE)
    path, instant = arguments
    try:
        at = codec.structure(instant, datetime)
    except MotcuaError as error:
        sys.exit(f"{error}\n{USAGE}")
    if not Path(path).is_file():
        sys.exit(f"there is no database {path}")
    try:
        office = Office(Store(path), vietnam_calendar())
    except sqlite3.DatabaseError as error:
        sys.exit(f"{path} is no database of this host: {error}")
    for dossier in office.dossiers():
        print(json.dumps(answers.at_instant(dossier, at, office.calendar), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
