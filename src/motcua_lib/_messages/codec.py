"""Mã hóa: messages about JSON in and out, schemas, standards, iCalendar."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # standards
    "not-an-iri": "{what} must be an absolute IRI such as 'https://example.org/procedures/', not {value!r}",
    "open-iri": "{what} is continued by the names of the nodes, so it must end with '/' or '#', not {value!r}",
    "blank-name": "{what} must say something, not be blank",
    "urn-number": "{instrument!r} has no number, which a urn:lex name needs",
    "urn-date": "{instrument!r} has no day of signing, which a urn:lex name needs",
    "urn-kind": "the number {number!r} does not say issuer and kind of document in a way known here; {known} do",
    "urn-amended": "{instrument!r} cites a text as amended by another; its number names the amending text alone",
    "urn-article": "the article {article!r} is not one article, which a urn:lex name points to",
    # standards: end
    # iCalendar
    "missing-package": "{what} needs the package {package!r}, which is not installed; install motcua-lib[{extra}]",
    "ical-empty": "{what} must not be empty",
    "ical-control-character": "{what} must be printable text, but {value!r} holds {found}",
    "ical-uid-part": "the {what} of an identifier must not hold {found}, as {value!r} does",
    "ical-repeated-uid": "{count} entries have the identifier {uid!r}; every entry has one of its own",
    "ical-late-alarm": "the entry {uid!r} reminds at {at}, after it was due at {due}",
    "ical-done-early": "the entry {uid!r} is done at {at}, before its term starts at {start}",
    "ical-nothing": "there is nothing to write: {why}; a calendar object holds at least one entry (RFC 5545, 3.6)",
}
