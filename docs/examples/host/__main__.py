"""What stands in a database at an instant: python -m host office.db 2026-02-24T09:00:00+07:00"""

import json
import sys
from datetime import datetime

from motcua_lib import codec, vietnam_calendar

from . import answers
from .office import Office
from .store import Store


def main(path: str, instant: str) -> None:
    office = Office(Store(path), vietnam_calendar())
    at = codec.structure(instant, datetime)
    for dossier in office.dossiers():
        print(json.dumps(answers.at_instant(dossier, at, office.calendar), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
