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
}
