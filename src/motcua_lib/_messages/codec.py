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
}
