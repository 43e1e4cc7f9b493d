"""Công bố, công khai thủ tục: how early a procedure is announced, and how soon it is put online.

The figures are those by which the national portal scores timeliness under Decision 766. The decision itself was not
read: they come from a description of its formulas and from answers of the portal captured in 2026. For earlier years
nothing contradicts them and nothing confirms them; the score has been live since 1 August 2022.
"""

from collections.abc import Mapping
from datetime import date

from motcua_lib.book import instruments
from motcua_lib.book import instruments_catalogue as own
from motcua_lib.law import Citation, Confidence, Timeline, Version
from motcua_lib.model.publication import IssuerLevel, PublicationTerms

PUBLICATION_TERMS: Mapping[IssuerLevel, PublicationTerms] = {
    IssuerLevel.MINISTRY: PublicationTerms(announce_before=20, publish_within=10),
    IssuerLevel.PROVINCE: PublicationTerms(announce_before=5, publish_within=5),
}

PUBLICATION: Timeline[Mapping[IssuerLevel, PublicationTerms]] = Timeline(
    "the timeliness of publication",
    (
        Version(
            PUBLICATION_TERMS,
            since=date(2022, 8, 1),
            citation=Citation(
                instruments.DECISION_766_2022,
                confidence=Confidence.MEDIUM,
                source="the figures seen in 2026 taken back to the day the score went live",
            ),
        ),
        Version(
            PUBLICATION_TERMS,
            since=date(2026, 1, 1),
            citation=Citation(
                instruments.DECISION_766_2022,
                source="description of the formulas of the score, and answers of the national portal of 2026",
            ),
        ),
    ),
)

# What a decision may do to a procedure is remembered. The states seen in the database (public, public with amendments,
# abolished) agree with it.
VERSION_ACTIONS = Citation(
    own.DECREE_63_2010,
    confidence=Confidence.MEMORY,
    source="issued, amended, replaced, abolished: remembered; no text seen",
)
# One late revision makes a procedure late for the whole period: stated with the figures, by the same source.
ONE_LATE_REVISION = Citation(
    instruments.DECISION_766_2022,
    source="description of the formulas of the score, components 1.1 and 1.2",
)
# Which decisions a period counts is not stated; the day of signing is taken.
PERIOD_BY_SIGNING = Citation(
    instruments.DECISION_766_2022, confidence=Confidence.LOW, source="not stated by the description"
)
