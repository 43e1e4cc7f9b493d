"""A catalogue of real national procedures: fields, terms by channel, missing parts, changes, publication.

Reads procedures.json beside this file. Where an entry has all the columns that the national database publishes, it is
read in full; the others have terms only. The database publishes no dates of decisions: the days below are made up for
this example and say so. Run it: python docs/examples/catalogue.py
"""

import json
from datetime import date
from pathlib import Path

import attrs

from motcua_lib import (
    CalendarDays,
    Channel,
    Level,
    Procedure,
    Term,
    TermSyntaxError,
    WorkCalendar,
    WorkingDays,
    parse_term,
    read_procedures,
    vietnam_calendar,
)
from motcua_lib.deadlines import changes, due_for_publication, publication, publication_report
from motcua_lib.model.catalogue import Catalogue
from motcua_lib.model.catalogue_batch import build_catalogue
from motcua_lib.model.procedure_parts import Part, ProcedureCase, Route, UnreadTerm
from motcua_lib.model.publication import IssuerLevel, PublicationDecision, VersionAction
from motcua_lib.model.reception_share import reception_share
from motcua_lib.model.versions import ProcedureHistory, ProcedureVersion

DECIDED = PublicationDecision(
    "5710/QĐ-BCA-C06",  # the published number; its days are made up
    IssuerLevel.MINISTRY,
    signed_on=date(2026, 2, 2),
    effect_on=date(2026, 3, 16),
    published_on=date(2026, 2, 12),
)
AMENDED = PublicationDecision(
    "(thí dụ)/QĐ-BCA", IssuerLevel.MINISTRY, signed_on=date(2026, 9, 4), effect_on=date(2026, 10, 1)
)


def short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def read_term(text: str) -> Term | UnreadTerm:
    """The published term, or its wording where it states none."""
    try:
        return parse_term(text)
    except TermSyntaxError:
        return UnreadTerm(text)


def read_entries() -> list[Procedure]:
    """Every entry as a procedure: from all its columns, or from its terms alone."""
    entries = json.loads(Path(__file__).with_name("procedures.json").read_text(encoding="utf-8"))
    published = {
        str(procedure.code): procedure
        for procedure in read_procedures([entry for entry in entries if "channels" in entry]).procedures
    }
    return [published.get(entry["code"]) or from_terms(entry) for entry in entries]


def from_terms(entry: dict) -> Procedure:
    routes = [Route(Channel(name), read_term(text)) for name, text in entry["terms"].items()]
    return Procedure(entry["code"], entry["name"], field=entry["field"], cases=[ProcedureCase(routes)])


def show_fields(catalogue: Catalogue) -> None:
    counts = catalogue.count_by_field()
    print(f"{len(catalogue)} procedures in {len(counts)} fields; fields with more than one:")
    for field, count in counts.items():
        if count > 1:
            print(f"  {field}: {count}, {', '.join(str(found.code) for found in catalogue.find(field=field))}")
    print("By level and channel:")
    for level in Level:
        found = [len(catalogue.find(level=level, channel=channel)) for channel in Channel]
        if any(found):
            texts = (f"{channel.text} {count}" for channel, count in zip(Channel, found, strict=True))
            print(f"  {level.text}: {len(catalogue.find(level=level))} ({', '.join(texts)})")
    share = reception_share(catalogue, [procedure.code for procedure in catalogue.find(level=Level.COMMUNE)])
    print(f"If the communes received theirs at the one-stop unit: {share}")


def show_terms(catalogue: Catalogue) -> None:
    print("\nTerms that differ by channel:")
    for procedure in catalogue.find():
        if len({route.term for route in procedure.routes}) > 1:
            print(f"  {procedure.code} {short(procedure.name)}")
            for route in procedure.routes:
                print(f"    {route}")


def show_missing(catalogue: Catalogue) -> None:
    whole = Catalogue([procedure for procedure in catalogue.find() if procedure.levels])
    print(f"\nParts that are not stated, of the {len(whole)} procedures read in full:")
    for part in Part:
        lacking = whole.lacking(part)
        if lacking:
            note = "mandatory" if part.mandatory else "where it exists"
            print(f"  {part.letter or '-'} {part.text}: {len(lacking)} ({note})")
    print("Without a term that says what it counts:")
    for found in catalogue.lacking(Part.TERM):
        print(f"  {found.procedure}: {', '.join(str(route.term) for route in found.procedure.routes)}")


def show_changes(old: Procedure, calendar: WorkCalendar) -> Procedure:
    """A simplification, made up for this example: shorter at the counter, one document less, one condition more."""
    case = old.cases[0]
    routes = [
        attrs.evolve(route, term=WorkingDays(5) if route.channel is Channel.COUNTER else CalendarDays(7))
        for route in case.routes
    ]
    new = attrs.evolve(
        old,
        cases=[attrs.evolve(case, routes=[*routes, Route(Channel.POST, WorkingDays(7))])],
        components=old.components[:-1],
        conditions=["Đã thu nhận đủ ảnh và vân tay"],
    )
    print(f"\nWhat a simplification of {old.code} would change (made up for this example):")
    print(changes(old, new))
    days = [date(2026, month, day) for month in range(1, 13) for day in (1, 8, 15, 22)]
    print("The term in another unit, on the calendar of 2026:")
    for change in changes(old, new, calendar=calendar, receipts=days):
        if isinstance(change.after, CalendarDays):
            print(change)
    return new


def show_publication(history: ProcedureHistory, calendar: WorkCalendar) -> None:
    print("\nTimeliness of its publication (days made up for this example):")
    print(publication(DECIDED, calendar).trail)
    for duty in due_for_publication([history], date(2026, 9, 10), calendar):
        print(f"On 10/09/2026 waits to be put online: {duty}")
    report = publication_report([history], calendar, start=date(2026, 1, 1), end=date(2027, 1, 1))
    print(*report.trail.lines(language="en"), sep="\n")


def main() -> None:
    calendar = vietnam_calendar()
    batch = build_catalogue(read_entries())
    catalogue = batch.catalogue
    show_fields(catalogue)
    show_terms(catalogue)
    show_missing(catalogue)
    old = catalogue.procedure("1.000757")
    new = show_changes(old, calendar)
    history = ProcedureHistory([
        ProcedureVersion(old, DECIDED), ProcedureVersion(new, AMENDED, action=VersionAction.AMENDED),
    ])  # fmt: skip
    print(f"\nIn force, version by version:\n{history}")
    print("A dossier received on 30/09/2026 keeps:", history.for_receipt(date(2026, 9, 30)).decision)
    show_publication(history, calendar)


if __name__ == "__main__":
    main()
