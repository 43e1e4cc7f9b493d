"""Từ vựng schema.org: a procedure as a GovernmentService, as JSON-LD in a plain dict.

Light markup for the page of a portal. Nothing of it is mandatory; what it cannot say is reported.
"""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from motcua_lib._checks import raise_faults
from motcua_lib.codec._parts import (
    Report,
    case_text,
    charge_text,
    check_procedure,
    components_of,
    iri_faults,
    names,
    route_text,
    text,
    timing,
    trimmed,
)
from motcua_lib.codec.losses import Exported
from motcua_lib.errors import LawError
from motcua_lib.law import Language
from motcua_lib.model.fees import Charge, Fee, FeeStatement
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import ProcedureCase, Route

__all__ = ["to_schema_org"]

CONTEXT: Final = "https://schema.org"

Node = dict[str, Any]


@attrs.define
class _Page:
    """A document while it is made: what it is made of, and what is lost."""

    procedure: Procedure
    language: Language
    report: Report = attrs.field(factory=Report)


def _channel(page: _Page, route: Route, case: ProcedureCase, path: str) -> Node:
    time = timing(route.term)
    page.report.lose("working-time" if time.unit else time.loss, f"{path}.term", route.term.text)
    words = [route_text(route)[page.language]]
    if route.online_level is not None:
        page.report.lose("online-level", f"{path}.online_level", route.online_level.text)
        words.append(route.online_level.text[page.language])
    if case.name:
        words.append(case_text(case)[page.language])
    return {
        "@type": "ServiceChannel",
        "name": route.channel.text[page.language],
        "description": "\n".join(filter(None, ["; ".join(words), route.note.strip()])),
        "processingTime": "" if time.unit else time.duration,
    }


def _offers(page: _Page, fee: Fee, path: str) -> list[Node]:
    if fee.statement is FeeStatement.UNSTATED:
        page.report.unstated(fee, path)
        return []
    if fee.statement is FeeStatement.FREE:
        words = "\n".join(filter(str.strip, (fee.text[page.language], fee.wording)))
        return [{"@type": "Offer", "price": "0", "description": words}]
    if not fee.charges:
        page.report.lose("fee-in-words", path, fee.wording)
        return [{"@type": "Offer", "description": fee.wording}]
    return [_offer(page, charge, f"{path}.charges[{at}]") for at, charge in enumerate(fee.charges)]


def _offer(page: _Page, charge: Charge, path: str) -> Node:
    page.report.charge(charge, path, unit_lost="")
    price = {"price": f"{charge.amount.amount:f}", "priceCurrency": charge.amount.currency}
    words = [charge.text[page.language], *charge_text(charge)]
    unit = {"@type": "UnitPriceSpecification", **price, "unitText": charge.per} if charge.per else None
    return {"@type": "Offer", **price, "description": "\n".join(words), "priceSpecification": unit}


def _routes(page: _Page) -> tuple[list[Node], list[Node]]:
    channels, offers = [], []
    for at, case in enumerate(page.procedure.cases):
        for of, route in enumerate(case.routes):
            path = f"cases[{at}].routes[{of}]"
            channels.append(trimmed(_channel(page, route, case, path)))
            found = [trimmed(offer) for offer in _offers(page, route.fee, f"{path}.fee")]
            if found:
                page.report.lose("fee-route", f"{path}.fee", route.fee.text)
            offers += found
    return channels, offers


def _supplies(page: _Page) -> list[Node]:
    supplies = []
    for path, component in components_of(page.procedure):
        if not component.name.strip():
            page.report.lose("unnamed", path, component.form)
            continue
        page.report.component(component, path, copies="copies-in-words")
        counts = str(component).removeprefix(component.name).strip(" ()")
        supply = {"@type": "HowToSupply", "name": component.name, "requiredQuantity": counts}
        supplies.append(trimmed(supply))
    return supplies


def _how_to(page: _Page) -> Node | None:
    """How it is done: the steps, the documents, the legal bases; nothing when none of them is stated."""
    procedure = page.procedure
    steps = [{"@type": "HowToStep", "text": step} for _, step in page.report.named(procedure.steps, "steps")]
    numbers = [number for _, number in page.report.named(procedure.legal_bases, "legal_bases")]
    if procedure.decision.strip():
        page.report.lose("decision", "decision", procedure.decision)
        numbers.append(procedure.decision)
    laws = [{"@type": "Legislation", "legislationIdentifier": number} for number in dict.fromkeys(numbers)]
    supplies = _supplies(page)
    if not (steps or laws or supplies):
        return None
    how = {"@type": "HowTo", "name": procedure.name, "step": steps, "supply": supplies, "isBasedOn": laws}
    return trimmed(how)


def _conditions(page: _Page) -> str:
    conditions = [text for _, text in page.report.named(page.procedure.conditions, "conditions")]
    if len(conditions) > 1:
        page.report.lose("conditions", "conditions", len(conditions))
    return "\n".join(conditions)


def _results(page: _Page) -> list[Node]:
    results = page.procedure.results
    named = page.report.named((result.name for result in results), "results")
    return [trimmed({"@type": "Thing", "name": name, "identifier": str(results[at].code or "")}) for at, name in named]


def _providers(page: _Page, given: tuple[str, ...]) -> list[Node]:
    agencies = [agency for _, agency in page.report.named(page.procedure.agencies, "agencies")] or list(given)
    if not agencies:
        page.report.lose("no-agency", "agencies")
    return [{"@type": "GovernmentOrganization", "name": agency} for agency in agencies]


def to_schema_org(
    procedure: Procedure,
    *,
    url: str = "",
    agencies: Iterable[str] = (),
    operator: str = "",
    jurisdiction: str = "",
    language: Language = "vi",
) -> Exported:
    """Xuất theo schema.org: a procedure as a GovernmentService, and what it loses on the way.

    A term in working days or hours is no duration: it is said in the description of the channel, and `processingTime`
    is left out.

    Args:
        procedure: the procedure.
        url: the page of the procedure, an absolute IRI; none without it.
        agencies: who provides the service, for a procedure that states no agency.
        operator: the one-stop unit that receives dossiers, where another agency is in charge.
        jurisdiction: where the service is based.
        language: the language of the words that the library adds: "vi" or "en". Published texts stay as they are.
    Returns:
        Exported: the document as a plain dict, ready for `json.dumps`, and the losses.
    Raises:
        ArgumentTypeError: a wrong type. CodecError: a URL that is none, or a blank agency. LawError: another language.

    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import CalendarDays
    >>> routes = [Route(Channel.ONLINE, CalendarDays(30))]
    >>> service = Procedure("1.000757", "Cấp lại thẻ", cases=[ProcedureCase(routes)], agencies=["Công an"])
    >>> document, losses = to_schema_org(service)
    >>> document["availableChannel"][0]["processingTime"], [loss.slug for loss in losses]
    ('P30D', ['last-day-roll'])

    Legal basis: schema.org GovernmentService, for the form; Decree 63/2010, art. 8(2), for the parts.
    """
    check_procedure(procedure)
    if language not in ("vi", "en"):
        raise LawError("no-language", language=language)
    given = names(agencies, "agencies")
    raise_faults("to_schema_org", iri_faults(url, "url"))
    own = {"url": url, "jurisdiction": text(jurisdiction, "jurisdiction")}
    operated = text(operator, "operator")
    page = _Page(procedure, language)
    service: Node = {"@context": CONTEXT, "@type": "GovernmentService", **_service(page, given), **own}
    if operated:
        service["serviceOperator"] = {"@type": "GovernmentOrganization", "name": operated}
    return Exported(trimmed(service), tuple(page.report.losses))


def _service(page: _Page, given: tuple[str, ...]) -> Node:
    procedure = page.procedure
    providers = _providers(page, given)
    page.report.cases(procedure)
    channels, offers = _routes(page)
    page.report.sets(procedure)
    if procedure.levels:
        page.report.lose("levels", "levels", ", ".join(level.text.vi for level in procedure.levels))
    subjects = page.report.named(procedure.subjects, "subjects")
    return {
        "identifier": str(procedure.code),
        "name": procedure.name,
        "serviceType": procedure.kind.strip(),
        "category": procedure.field.strip(),
        "provider": providers,
        "audience": [{"@type": "Audience", "audienceType": subject} for _, subject in subjects],
        "availableChannel": channels,
        "offers": offers,
        "serviceOutput": _results(page),
        "termsOfService": _conditions(page),
        "subjectOf": _how_to(page),
    }
