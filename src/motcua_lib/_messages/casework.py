"""Hồ sơ: messages about dossiers, their events and rules, feedback, tickets."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # events, filings and rules as values
    "not-stated": "{what} must be stated; it is empty",
    "no-papers": "a request for a supplement names every paper that is missing or wrong; one at least, and none blank",
    "no-provision": "{what} names no provision; a term is lengthened only where a citation says so",
    "reappointed-to-the-past": "the new appointment {day} is before the apology of {at}",
    "negative-limit": "{what} must be 0 or more, or None for no limit, not {value!r}",
    "no-such-point": "the alternative {alternative!r} changes {point!r}, which is no point of a rule set; the points "
    "are {known}",
    # the life cycle
    "life-cycle": "the table of the life cycle is broken: {fault}",
}
