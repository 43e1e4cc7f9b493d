"""iCalendar text read back by the package, and the format checked on the bytes."""

from icalendar import Calendar

LONGEST = 75


def read(text: str) -> Calendar:
    """The calendar object, after a look at the bytes: CRLF, folded lines, whole letters."""
    raw = text.encode("utf-8")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    for line in raw.split(b"\r\n"):
        assert len(line) <= LONGEST
        line.decode("utf-8")  # no letter is cut in two
    return Calendar.from_ical(text)


def unfolded(text: str) -> list[str]:
    """The content lines as they were before folding."""
    return text.replace("\r\n ", "").split("\r\n")
