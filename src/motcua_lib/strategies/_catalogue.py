"""Danh mục thủ tục: decisions that publish, versions, endings, histories and catalogues of procedures."""

from datetime import date, timedelta
from functools import cache
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.model.catalogue import Catalogue
from motcua_lib.model.publication import PublicationDecision, PublicationTerms, VersionAction
from motcua_lib.model.versions import Ending, ProcedureHistory, ProcedureVersion
from motcua_lib.strategies._codes import procedure_codes
from motcua_lib.strategies._days import days
from motcua_lib.strategies._derive import Make, add, build
from motcua_lib.strategies._leaves import said, sober_days
from motcua_lib.strategies._procedures import procedures

CONTENT: Final = tuple(action for action in VersionAction if action is not VersionAction.ABOLISHED)
LATER: Final = (VersionAction.AMENDED, VersionAction.REPLACED)
STRETCHES: Final = st.integers(1, 900).map(timedelta)


@cache
@st.composite
def publication_decisions(draw: DrawFn) -> PublicationDecision:
    """Quyết định công bố: decisions in effect before and after they are signed, published online or not yet.

    >>> from hypothesis import given
    >>> @given(publication_decisions())
    ... def test(decision):
    ...     assert decision.published_on is None or decision.signed_on <= decision.published_on
    >>> test()
    """
    signed = draw(sober_days())
    online = st.none() | st.integers(0, 90).map(lambda more: signed + timedelta(days=more))
    effect = st.integers(-400, 400).map(lambda more: signed + timedelta(days=more))
    own: dict[str, SearchStrategy[Any]] = {"signed_on": st.just(signed), "published_on": online, "effect_on": effect}
    return draw(build(PublicationDecision, number=said(), **own))


@cache
@st.composite
def procedure_versions(draw: DrawFn) -> ProcedureVersion:
    """Phiên bản thủ tục: contents of a procedure in force from a day on, until another day or with no end.

    >>> from hypothesis import given
    >>> @given(procedure_versions())
    ... def test(version):
    ...     assert version.until is None or version.since < version.until
    >>> test()
    """
    decision, since = draw(publication_decisions()), draw(sober_days())
    return ProcedureVersion(
        draw(procedures()),
        decision,
        action=draw(st.sampled_from(CONTENT)),
        since=draw(st.sampled_from([decision.effect_on, since])),
        until=draw(st.none() | STRETCHES.map(lambda more: max(decision.effect_on, since) + more)),
    )


@st.composite
def _endings(draw: DrawFn, *, code: ProcedureCode | None = None, since: date | None = None) -> Ending:
    own = code or draw(procedure_codes())
    others = [other for other in draw(st.lists(procedure_codes(), max_size=3, unique=True)) if other != own]
    action = VersionAction.REPLACED if others else VersionAction.ABOLISHED
    on = since or draw(sober_days())
    return Ending(own, draw(publication_decisions()), action=action, successors=others, since=on)


@st.composite
def _histories(draw: DrawFn, *, max_size: int) -> ProcedureHistory:
    procedure, since, versions = draw(procedures()), draw(days()), []
    again = procedures().map(lambda new: attrs.evolve(new, code=procedure.code))
    for place in range(draw(st.integers(1, max_size))):
        until = since + draw(STRETCHES)
        version = ProcedureVersion(
            draw(again) if place else procedure,
            draw(publication_decisions()),
            action=draw(st.sampled_from(LATER if place else CONTENT)),
            since=since,
            until=draw(st.sampled_from([None, until])),
        )
        versions.append(version)
        since = until
    return ProcedureHistory(versions, draw(st.none() | _endings(code=procedure.code, since=since)))


@cache
def procedure_histories(*, max_size: int = 3) -> SearchStrategy[ProcedureHistory]:
    """Lịch sử thủ tục: versions without a gap or an overlap, abolished or replaced in the end, or still in force.

    Args:
        max_size: the most versions.

    >>> from hypothesis import given
    >>> @given(procedure_histories(max_size=2))
    ... def test(history):
    ...     assert len(history.versions) <= 2
    >>> test()
    """
    return _histories(max_size=max_size)


@cache
def catalogues(*, max_size: int = 3) -> SearchStrategy[Catalogue]:
    """Danh mục thủ tục: procedures and histories of procedures, no code twice.

    Args:
        max_size: the most entries.

    >>> from hypothesis import given
    >>> @given(catalogues(max_size=1))
    ... def test(catalogue):
    ...     assert len(catalogue.entries) <= 1
    >>> test()
    """
    entries = procedures() | procedure_histories()
    return st.builds(Catalogue, st.lists(entries, max_size=max_size, unique_by=lambda entry: entry.code))


def _terms() -> SearchStrategy[PublicationTerms]:
    limits = dict.fromkeys(("announce_before", "publish_within"), st.integers(1, 40))
    return build(PublicationTerms, **limits)


STRATEGIES: Final[dict[type, Make]] = {
    PublicationDecision: publication_decisions,
    PublicationTerms: _terms,
    ProcedureVersion: procedure_versions,
    Ending: _endings,
    ProcedureHistory: procedure_histories,
    Catalogue: catalogues,
}
add(STRATEGIES)
