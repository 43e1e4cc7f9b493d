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
    "json-key-twice": "the key {key!r} stands twice in one object; {allowed}",
    "no-envelope": "this is no envelope, which has the keys 'schema', 'model' and 'value': {text}",
    "unknown-model": "{shown} names no model of the library; {allowed}",
    "other-model": "the envelope holds a {found}, not a {wanted}",
    "future-schema": "schema {version} of {name} is newer than {newest}, the newest that this version of the library "
    "reads; use a newer one",
    "no-schema": "{shown} is no number of a schema; {allowed}",
    "upcast-failed": "the document of schema {version} of {name} cannot be brought to schema {following}: {reason}",
    "upcast-path": "{path!r} is no path of an upcaster; {allowed}",
    # codec: end
}
