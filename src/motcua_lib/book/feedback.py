"""Thời hạn xử lý phản ánh, kiến nghị: the term of each duty by timeline, and the remedies that are not feedback.

One figure was read in law: five working days to forward. The others are those by which the national portal judges, as a
third party captured them in 2026; of them only the two days to refuse name their unit, and the others are taken in the
same one. Ministries have rules of 2 to 10 working days for the forwarding; pass their set. The first day of Decree
20/2008 was not read: the first day of the year after its number stands for it.

No text was read on what a forwarding or a supplement does to the term of the answer. Both follow the rules for dossiers
by analogy, at Confidence.LOW, and the other reading can be chosen.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from motcua_lib.book import instruments, instruments_services
from motcua_lib.law import Citation, Confidence, Text, Timeline, Version
from motcua_lib.model.feedback import DutyTerm, FeedbackTerms
from motcua_lib.model.feedback_words import AfterForward, AfterSupplement, SeparateRemedy
from motcua_lib.model.terms import WorkingDays

NOT_READ = "no rule of the time was read; carried back"
ARTICLE_9 = Citation(instruments.DECREE_20_2008, "9", source="state codification; its first day not read")
ARTICLE_9_EARLIER = Citation(instruments.DECREE_20_2008, "9", confidence=Confidence.LOW, source=NOT_READ)
PORTAL = Citation(
    instruments_services.PORTAL_FORMULAS,
    confidence=Confidence.MEDIUM,
    source="documents and responses of the national portal captured by a third party in 2026",
)
PORTAL_EARLIER = Citation(instruments_services.PORTAL_FORMULAS, confidence=Confidence.LOW, source=NOT_READ)

FORWARD_ANALOGY = Citation(
    instruments.DECREE_309_2026,
    "17",
    clause="3",
    confidence=Confidence.LOW,
    source="rule on dossiers filed at another unit, by analogy; no text on feedback was read",
)
SUPPLEMENT_ANALOGY = Citation(
    instruments_services.PORTAL_FORMULAS,
    confidence=Confidence.LOW,
    source="the portal takes the waiting out for dossiers, by analogy; no text on feedback was read",
)

BEFORE_DECREE_20_2008 = FeedbackTerms(
    "before-decree-20-2008",
    Text("trước Nghị định 20/2008/NĐ-CP", "before Decree 20/2008/NĐ-CP"),
    forward=DutyTerm(WorkingDays(5), ARTICLE_9_EARLIER),
    refuse=DutyTerm(WorkingDays(2), PORTAL_EARLIER),
    ask=DutyTerm(WorkingDays(5), PORTAL_EARLIER),
    answer=DutyTerm(WorkingDays(15), PORTAL_EARLIER),
    publish=DutyTerm(WorkingDays(2), PORTAL_EARLIER),
    after_forward=AfterForward.COMPETENT_RECEIPT,
    forward_basis=FORWARD_ANALOGY,
    after_supplement=AfterSupplement.PAUSE,
    supplement_basis=SUPPLEMENT_ANALOGY,
)
DECREE_20_2008 = FeedbackTerms(
    "decree-20-2008",
    Text("Nghị định 20/2008/NĐ-CP", "Decree 20/2008/NĐ-CP"),
    forward=DutyTerm(WorkingDays(5), ARTICLE_9),
    refuse=DutyTerm(WorkingDays(2), PORTAL_EARLIER),
    ask=DutyTerm(WorkingDays(5), PORTAL_EARLIER),
    answer=DutyTerm(WorkingDays(15), PORTAL_EARLIER),
    publish=DutyTerm(WorkingDays(2), PORTAL_EARLIER),
    after_forward=AfterForward.COMPETENT_RECEIPT,
    forward_basis=FORWARD_ANALOGY,
    after_supplement=AfterSupplement.PAUSE,
    supplement_basis=SUPPLEMENT_ANALOGY,
)
PORTAL_2022 = FeedbackTerms(
    "portal-2022",
    Text(
        "Nghị định 20/2008/NĐ-CP và cách tính của Cổng Dịch vụ công quốc gia",
        "Decree 20/2008/NĐ-CP and the reckoning of the national portal",
    ),
    forward=DutyTerm(WorkingDays(5), ARTICLE_9),
    refuse=DutyTerm(WorkingDays(2), PORTAL),
    ask=DutyTerm(WorkingDays(5), PORTAL),
    answer=DutyTerm(WorkingDays(15), PORTAL),
    publish=DutyTerm(WorkingDays(2), PORTAL),
    after_forward=AfterForward.COMPETENT_RECEIPT,
    forward_basis=FORWARD_ANALOGY,
    after_supplement=AfterSupplement.PAUSE,
    supplement_basis=SUPPLEMENT_ANALOGY,
)

# The set in force on the day of the receipt governs the case to its end.
FEEDBACK_TERMS = Timeline(
    "the terms of feedback",
    (
        Version(BEFORE_DECREE_20_2008, since=date.min, citation=ARTICLE_9_EARLIER),
        Version(DECREE_20_2008, since=date(2009, 1, 1), citation=ARTICLE_9),
        Version(PORTAL_2022, since=date(2022, 8, 1), citation=PORTAL),
    ),
)

SEPARATE_REMEDIES: Mapping[SeparateRemedy, Citation] = MappingProxyType({
    SeparateRemedy.COMPLAINT: Citation(
        instruments.LAW_COMPLAINTS_2011, "28, 37", source="state codification"
    ),
    SeparateRemedy.DENUNCIATION: Citation(
        instruments.LAW_DENUNCIATIONS_2018, "24, 30", source="state codification"
    ),
})  # fmt: skip
