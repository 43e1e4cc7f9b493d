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
    # statuses and the exchange message of the national portal
    "unknown-status": "{value!r} is not {what}; they are {known}",
    "statuses-clash": "the status {status!r} stands for {first}, the sub-status {sub_status!r} for {second}: they "
    "contradict one another",
    "portal-not-filed": "the dossier {code} is not filed by {at}, so there is nothing to tell the portal",
    "portal-missing": "{path} is missing; {rule}",
    "portal-type": "{path} must be {allowed}, not {value!r}",
    "portal-time": "{path} must be a time in Vietnam written yyyyMMddHHmmss, such as '20260804090000', not {value!r}",
    "portal-code": "{path} must be one of {known}, not {value!r}",
    "portal-value": "{path}: {reason}",
    "portal-order": "{second} of {second_at} is before {first} of {first_at}",
    "portal-open-supplement": "{path} is still waited for, but NgayKetThucXuLy says that the result is there",
    "portal-currency": "the fee {code!r} is in {currency!r}; the message has amounts in VND only",
    # statuses and the exchange message: end
    # iCalendar
    "missing-package": "{what} needs the package {package!r}, which is not installed; install the extra {extra!r}, in "
    "a clone by pip install '.[{extra}]'",
    "ical-empty": "{what} must not be empty",
    "ical-control-character": "{what} must be printable text, but {value!r} holds {found}",
    "ical-uid-part": "the {what} of an identifier must not hold {found}, as {value!r} does",
    "ical-repeated-uid": "{count} entries have the identifier {uid!r}; every entry has one of its own",
    "ical-late-alarm": "the entry {uid!r} reminds at {at}, after it was due at {due}",
    "ical-done-early": "the entry {uid!r} is done at {at}, before its term starts at {start}",
    "ical-nothing": "there is nothing to write: {why}; a calendar object holds at least one entry (RFC 5545, 3.6)",
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
    "json-too-long": "{shown} is longer than any amount of time there is; {allowed}",
    "json-too-deep": "lists and objects stand inside one another more than {allowed} deep",
    "json-indent": "indent must be None or 0 to {most} spaces, not {value!r}",
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
