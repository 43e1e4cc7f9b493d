"""Mã hóa: messages about JSON in and out, schemas, standards, iCalendar."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # codec: values from JSON and back; a fault stands behind its path, "cases[0].routes[1].term.n: ..."
    "not-a-record": "this is no {name} ({count} {faulty}): {text}",
    "json-form": "{shown} is not {allowed}",
    "json-missing": "the key {key!r} is missing; {allowed}",
    "json-unknown": "the key {key!r} is unknown; {allowed}",
    "json-no-kind": "the key 'kind' is missing, which says what this is: {allowed}",
    "json-kind": "{shown} is no kind that may stand here; {allowed}",
    "json-length": "{count} members instead of {allowed}",
    "json-twice": "{shown} stands here twice; {allowed}",
    "json-no-such-day": "{shown} names a day or an offset that does not exist; {allowed}",
    "json-not-compact": "{shown} is not written in its compact form; {allowed}",
    "json-surrogate": "{shown} holds half a character (a lone surrogate); {allowed}",
    "json-too-deep": "lists and objects stand inside one another more than {allowed} deep",
    "json-no-text": "{shown} cannot be written as JSON; {allowed}",
    "json-syntax": "this is not JSON text: {reason} at line {line}, column {column}",
    "json-number": "{shown} is no number of JSON that is kept exactly; {allowed}",
    "not-exchanged": "{name} has no JSON form: {reason}",
    # codec: end
}
