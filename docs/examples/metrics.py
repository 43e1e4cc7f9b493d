"""Published figures of Vietnamese offices beside the same figures computed: survey, indices, counts, ranks, news.

Every figure is a literal below with the place it was published in. A line is "ok" when the computed value, rounded as
the source rounds, is the published one; else it shows the difference and why that is known. Some intervals need SciPy
(the extra `statistics`) and are left out without it. Run it: python docs/examples/metrics.py
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from motcua_lib import ComplianceCost, Level, Money, Procedure
from motcua_lib.book.named_shares import ONLINE_PROCEDURES
from motcua_lib.book.sipas import EDITIONS, FIVE_LEVELS, HARASSMENT, MINISTRY
from motcua_lib.book.timeliness import (
    EARLY_OF_RESOLVED,
    LATE_OF_RESOLVED,
    ON_TIME_OF_CLASSIFIED,
    ON_TIME_OF_RESOLVED,
)
from motcua_lib.errors import MissingPackageError
from motcua_lib.metrics.changes import change, published_rate
from motcua_lib.metrics.choosing import most_grievances
from motcua_lib.metrics.cost import saving
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.evaluation import Subject, evaluation_of_points
from motcua_lib.metrics.feedback import FeedbackCounts
from motcua_lib.metrics.feedback import rates as feedback_rates
from motcua_lib.metrics.intervals import Sample, agresti_coull, clopper_pearson, jeffreys, wilson, wilson_corrected
from motcua_lib.metrics.named_shares import named_share
from motcua_lib.metrics.papi import dimension
from motcua_lib.metrics.par_index import GROUPS_2015, PAR_MINISTRIES, PAR_PROVINCES, par_group
from motcua_lib.metrics.rank_moves import moved
from motcua_lib.metrics.rankings import Direction, rank
from motcua_lib.metrics.sample_sizes import cochran, margin, slovin
from motcua_lib.metrics.samples import Cluster, Stratum, clustered, correlation, design_effect, kish, stratified
from motcua_lib.metrics.satisfaction import Method, every_index, item_rate, satisfaction
from motcua_lib.metrics.service_index import PRIME_MINISTER, SERVICE_INDEX, score_sheet, service_index
from motcua_lib.metrics.shares import published_shares, shares
from motcua_lib.metrics.tally_tables import tally_counts
from motcua_lib.metrics.tallying import tally
from motcua_lib.metrics.targets import tasks_done
from motcua_lib.metrics.timeliness import Form06Row, rate
from motcua_lib.model.catalogue import Catalogue
from motcua_lib.model.figure import Figure
from motcua_lib.model.one_stop import Headcount
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.reception_share import reception_share
from motcua_lib.model.scorecard import Ratio, Rounding
from motcua_lib.model.survey import one_question

# Why a computed value is not the published one, where that is known.
KNOWN: Mapping[str, str] = {
    "blocks-not-averaged": "no plain mean of the two blocks; how the index is rolled up is in no source",
    "factors-not-averaged": "no plain mean of its five factors; how the index is rolled up is in no source",
    "shares-rounded": "each share was rounded by itself, so they do not add up to 100",
    "parts-rounded": "the published total comes from parts that were not rounded",
    "unclassified": "the table leaves resolved dossiers out of early, on time and late",
    "two-sources": "the two years stand in two sources that do not reconcile",
    "weighted-average": "the published average is weighted by procedure; the weights were not published",
}


@dataclass(frozen=True)
class Line:
    """A published figure and the same one computed; `known` names why they differ, where they do."""

    table: str
    name: str
    published: str
    computed: str
    source: str
    known: str = ""

    @property
    def verdict(self) -> str:
        if self.published == self.computed:
            return "ok"
        return f"{difference(self.published, self.computed)} {KNOWN.get(self.known, 'NOT KNOWN WHY')}"

    def __str__(self) -> str:
        return f"{self.name:58.58} {self.published:>14} {self.computed:>14}  {self.verdict}  [{self.source}]"


def difference(published: str, computed: str) -> str:
    """How far two numbers are apart, with a sign; what is no number is just different."""
    try:
        return f"{Decimal(computed) - Decimal(published):+f}:"
    except ArithmeticError:
        return "differs:"


def rounded(value: Fraction | float | int, places: int) -> str:
    """Half up, once; a float is a root or a quantile, which no fraction holds."""
    exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else Decimal(value)
    return str(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def percent(numerator: int, denominator: int, places: int = 2) -> str:
    return str(Ratio(numerator, denominator, "tỷ lệ").percent(places))


def pp(after: str, before: str) -> str:
    """The difference of two published percentages, in percentage points."""
    return str(change(published_rate("trước", Decimal(before)), published_rate("sau", Decimal(after))).shown)


# -- satisfaction -----------------------------------------------------------------------------------------------------


def sipas() -> Iterator[Line]:
    table = "SIPAS"
    example = tally_counts(
        [(1, 1, 20), (1, 2, 30), (1, 3, 120), (1, 4, 530), (1, 5, 300)],
        one_question("example", "mức độ hài lòng", scale=FIVE_LEVELS),
    )
    yield Line(
        table, "1000 answers, 530 satisfied, 300 very", "83.00", str(item_rate(example).shown), "formula, level 4+5"
    )
    edition = EDITIONS.on(date(2023, 7, 1), issuer=MINISTRY)
    indices = every_index(satisfaction(tally([[4] * 33], edition), method=Method.POOLED))
    yield Line(table, "indices of satisfaction in the questionnaire", "45", str(len(indices)), "SGGP 20/4/2023")
    yield Line(table, "response 2019: 35,268 of 36,630", "96.28", percent(35_268, 36_630), "thoibaonganhang; computed")
    harassed = shares(tally_counts([(1, 1, 9006), (1, 2, 898), (1, 3, 96)], HARASSMENT))
    for part, published in zip(harassed.parts, ("90.06", "8.98", "0.96"), strict=True):
        yield Line(table, f"harassment 2024, {part.name.en}", published, str(part.shown), "VietnamPlus 4/2025")
    for what, parts, known in (
        ("health care", ("71.82", "25.8", "2.34"), "shares-rounded"),
        ("economy", ("57.07", "37.49", "5.44"), ""),
    ):
        named = {str(place): Decimal(part) for place, part in enumerate(parts)}
        total = published_shares(named, name=what).shown
        yield Line(table, f"interest 2022 in {what}, three shares", "100.00", str(total), "SGGP 20/4/2023", known)
    yield Line(
        table, "2024 against 2023, percentage points", "1.28", pp("83.94", "82.66"), "83.94 and 82.66, VietnamPlus"
    )
    yield Line(
        table, "policy block 2024 against 2023", "1.35", pp("83.84", "82.49"), "VietnamPlus 4/2025; 82.49 derived"
    )
    yield Line(
        table, "service block 2024 against 2023", "1.12", pp("84.09", "82.97"), "VietnamPlus 4/2025; 82.97 derived"
    )
    averaged = "blocks-not-averaged"
    for year, overall, blocks in (("2023", "82.66", ("82.49", "82.97")), ("2024", "83.94", ("83.84", "84.09"))):
        mean = sum(map(Fraction, blocks)) / 2
        yield Line(table, f"overall {year}, mean of blocks", overall, rounded(mean, 2), "VietnamPlus", averaged)
    factors = [Fraction(value) for value in ("83.00", "83.02", "83.12", "83.03", "82.27")]
    mean = rounded(sum(factors) / 5, 2)
    yield Line(
        table, "service block 2023 as mean of factors", "82.97", mean, "VietnamPlus 17/4/2024", "factors-not-averaged"
    )  # fmt: skip
    for what, parts in (("rates 2023: up, down", (57, 6)), ("ranks 2023: up, down, same", (36, 24, 3))):
        yield Line(table, f"provinces by {what}", "63", str(sum(parts)), "VietnamPlus 17/4/2024")


# -- service index 766 ------------------------------------------------------------------------------------------------

PORTAL = "national portal, 26/9/2026"
PHU_THO = {
    "1.1": (0, 89), "1.2": (0, 70), "1.3": (87, 89), "1.4": (475_053, 475_053), "2.1": (528_684, 597_918),
    "3.1": (31 + 21, 89), "3.2": (516, 1_884), "3.3": (589_496, 597_894), "3.5": (68, 313), "3.5b": (119, 313),
    "3.6": (309_542, 358_625), "4.1": (433_356, 597_918), "4.2": (145_096, 597_918), "4.3": (136_827, 597_918),
    "4.4": (0, 597_918), "4.5a": (396, 1_300), "4.5b": (325_596, 597_918), "e-copies": PublishedFigure(100, PORTAL),
    "5.2": (296, 570), "5.3": (230, 570), "5.4": (528_464, 597_918),
}  # fmt: skip
PHU_THO_POINTS = {
    "1.1": "0.00", "1.2": "0.00", "1.3": "1.96", "1.4": "6.00", "2.1": "17.68", "3.1": "1.46", "3.2": "1.10",
    "3.3": "6.00", "3.5": "0.54", "3.5b": "0.95", "3.6": "5.18", "4.1": "4.35", "4.2": "0.97", "4.3": "0.57",
    "4.4": "0.00", "4.5a": "0.61", "4.5b": "1.09", "e-copies": "2.00", "5.2": "3.12", "5.3": "2.42", "5.4": "5.89",
}  # fmt: skip
PHU_THO_GROUPS = ("7.96", "17.68", "8.56", "6.67", "9.59", "11.43")
PHU_THO_RATES = {
    "1.3": "97.75", "2.1": "88.42", "4.1": "72.48", "4.2": "24.27", "4.3": "22.88", "4.5a": "30.46", "4.5b": "54.45",
    "5.2": "51.93", "5.3": "40.35", "5.4": "88.38",
}  # fmt: skip
NO_FEEDBACK = {"5.2": (0, 0), "5.3": (0, 0)}
FULL_COPIES = {"4.4": (0, 1), "e-copies": PublishedFigure(100, PORTAL)}
GROUPS = (
    ("T2", "Văn phòng, progress", {"2.1": (156, 161)}, "19.38"),
    ("T2", "Việt Trì, progress", {"2.1": (7_368, 8_253)}, "17.86"),
    ("T2", "Thanh Sơn, progress", {"2.1": (2_689, 3_144)}, "17.11"),
    ("T3", "Văn phòng, satisfaction, no feedback", {**NO_FEEDBACK, "5.4": (156, 161)}, "18.00"),
    ("T3", "GD&ĐT, satisfaction", {"5.2": (0, 4), "5.3": (0, 4), "5.4": (755, 1_120)}, "4.49"),
    (
        "T4",
        "Việt Trì, digitisation",
        {
            "4.1": (6_722, 8_253), "4.2": (1_662, 8_253), "4.3": (984, 8_253), "4.5b": (4_032, 8_253),
            "4.5a": (63, 385), **FULL_COPIES,
        },
        "9.31",
    ),
    (
        "T4",
        "Công Thương, digitisation",
        {
            "4.1": (1_645, 2_270), "4.2": (470, 2_270), "4.3": (0, 2_270), "4.5b": (2_270, 2_270), "4.5a": (15, 74),
            **FULL_COPIES,
        },
        "9.59",
    ),
    ("T5", "Việt Trì, payment", {"3.6": (4_015, 4_920), "3.5b": (18, 38), "3.5": (10, 38)}, "6.74"),
    ("T5", "Xuân Lũng, payment", {"3.6": (3_092, 3_471), "3.5b": (17, 39), "3.5": (8, 39)}, "6.94"),
    ("T5", "no payments due, payment", {"3.6": (0, 0), "3.5b": (0, 1), "3.5": (0, 1)}, "0.00"),
)  # fmt: skip
SHEETS = (
    ("Quảng Nam", date(2024, 8, 19), "portal", "80.10", "tốt", ("13.2", "18.4", "7.7", "7.6", "15.6", "17.6")),
    ("Quảng Trị", date(2025, 7, 25), "decision", "77.65", "khá", ("15.4", "19.35", "9.03", "16.05", "17.82")),
)
SLUGS = {
    "portal": ("transparency", "progress", "online", "payment", "digitisation", "satisfaction"),
    "decision": ("transparency", "progress", "online", "digitisation", "satisfaction"),
}


def service_index_tables() -> Iterator[Line]:
    edition = SERVICE_INDEX.on(date(2026, 9, 26), issuer=PRIME_MINISTER)
    index = service_index(PHU_THO, edition)
    for slug, published in PHU_THO_POINTS.items():
        yield Line("766, T1", f"Phú Thọ 2026, component {slug}", published, str(index.points[slug]), PORTAL)
    for slug, published in PHU_THO_RATES.items():
        yield Line("766, T1", f"Phú Thọ 2026, rate of {slug}, %", published, percent(*PHU_THO[slug]), PORTAL)
    for group, published in zip(index.score.parts, PHU_THO_GROUPS, strict=True):
        yield Line("766, T1", f"Phú Thọ 2026, {group.name.en}", published, str(group.shown), PORTAL)
    cases = feedback_rates(FeedbackCounts(570, on_procedures=413, on_officials=133))
    for slug, published in (("feedback-on-procedures", "72.46"), ("feedback-on-officials", "23.33")):
        yield Line("766, T1", f"Phú Thọ 2026, {slug}, %", published, str(cases[slug].shown), PORTAL)
    for number, name, counts, published in GROUPS:
        yield Line(f"766, {number}", name, published, str(service_index(counts, edition).total), PORTAL)
    yield from _sheets()


def _sheets() -> Iterator[Line]:
    for name, day, grouping, total, grade, points in SHEETS:
        given = dict(zip(SLUGS[grouping], map(Decimal, points), strict=True))
        sheet = score_sheet(given, SERVICE_INDEX.on(day, issuer=PRIME_MINISTER), grouping=grouping)
        source = f"provincial page, {day:%d/%m/%Y}"
        yield Line("766, T6", f"{name}, sum of its groups", total, str(sheet.total), source)
        yield Line("766, T6", f"{name}, grade", grade, ", ".join(str(band) for band in sheet.grades), source)
    for what, published, count in (("14 of 16 excellent", "87.5", 14), ("2 of 16 good", "12.5", 2)):
        yield Line(
            "766, T6", f"Lâm Đồng, departments: {what}, %", published, percent(count, 16, 1), "Lâm Đồng, Q2/2024"
        )


# -- evaluation, PAR index --------------------------------------------------------------------------------------------

REGIONS = {
    "Red River": ("88.33", "86.62", "1.71"),
    "South-East": ("87.79", "84.74", "3.05"),
    "North mountains": ("87.72", "85.00", "2.72"),
    "Central": ("86.82", "84.25", "2.57"),
}
TIED = {"Mekong": "85.42", "Highlands": "85.42"}
INFOGRAPHICS = "infographics.vn, 18/4/2024"


def evaluation_and_par() -> Iterator[Line]:
    points = {str(number): 2 for number in range(1, 8)} | {"8": 1, "9": 0}
    sheet = evaluation_of_points(
        "Sở", Subject.AGENCY, points, since=date(2020, 1, 1), until=date(2020, 4, 1)
    )  # fmt: skip
    yield Line("evaluation", "grade of exactly 15 points", "xuất sắc", str(sheet.band), "01/2018/TT-VPCP, art. 15")
    ministries = PAR_MINISTRIES.on(date(2023, 12, 31), issuer="bo-noi-vu").content
    areas = ((7, 6), (9, 15), (6, 19), (4, 14), (6, 16), (3, 13), (3, 14))
    for what, place, known in (("criteria", 0, ministries.criteria), ("sub-criteria", 1, ministries.sub_criteria)):
        added = str(sum(area[place] for area in areas))
        yield Line("PAR", f"ministries 2022, {what} over 7 areas", str(known), added, "baochinhphu, 16/11/2022")
    for name, (after, before, published) in REGIONS.items():
        yield Line("PAR", f"{name}, 2023 against 2022", published, pp(after, before), INFOGRAPHICS)
    values = {name: Decimal(after) for name, (after, _, _) in REGIONS.items()} | {
        name: Decimal(value) for name, value in TIED.items()
    }
    ranks = rank(values, direction=Direction.HIGHER_IS_BETTER).ranks
    for name, published in zip(values, "123455", strict=True):
        yield Line("PAR", f"{name}, rank 2023", published, str(ranks[name]), INFOGRAPHICS)
    yield Line("PAR", "mean of provinces, 2023 against 2022", "2.19", pp("86.98", "84.79"), "published; 84.79 derived")
    yield Line("PAR", "Hà Nội, 2024 against 2023", "1.32", pp("92.57", "91.43"), "article on 2024", "two-sources")
    provinces = PAR_PROVINCES.on(date(2023, 12, 31), issuer="bo-noi-vu")
    for name, value, group in (("Quảng Ninh", "92.18", "nhóm A"), ("An Giang", "81.32", "nhóm B")):
        found = par_group(Decimal(value), provinces, bands=GROUPS_2015)
        yield Line("PAR", f"{name}, group of {value}", group, str(found), "groups of 2015")


# -- counts of dossiers -----------------------------------------------------------------------------------------------

HUE_PORTAL = "dichvucong.thuathienhue.gov.vn"
HUE = (
    ("levels 1-2", (268_763, 257_141, 11_622), (124_907, 102_770, 19_852), ("48.6", "40.0", "7.7"), "9612"),
    ("level 3", (68_544, 61_827, 6_717), (43_434, 11_795, 4_331), ("70.3", "19.1", "7.0"), "2267"),
    ("level 4", (1_665, 1_611, 54), (952, 388, 268), ("59.1", "24.1", "16.6"), "3"),
)


def timeliness() -> Iterator[Line]:
    for level, (received, resolved, still), parts, published, left in HUE:
        row = Form06Row(1, level, {3: received, 7: resolved, 11: still, **dict(zip((8, 9, 10), parts, strict=True))})
        early, late = (
            str(rate(row, rule, rounding=Rounding(1)).shown) for rule in (EARLY_OF_RESOLVED, LATE_OF_RESOLVED)
        )  # fmt: skip
        computed = (early, percent(parts[1], resolved, 1), late)
        for what, text, found in zip(("early", "on time", "late"), published, computed, strict=True):
            yield Line("form 06, T7", f"Huế, {level}, {what} of resolved, %", text, found, HUE_PORTAL)
        yield Line("form 06, T7", f"Huế, {level}, resolved and open", str(received), str(resolved + still), HUE_PORTAL)
        yield Line(
            "form 06, T7", f"Huế, {level}, early, on time and late", str(resolved), str(sum(parts)), HUE_PORTAL,
            "unclassified",
        )  # fmt: skip
        yield Line("form 06, T7", f"Huế, {level}, in no class", left, str(resolved - sum(parts)), "computed")
    row = Form06Row(1, "1-2", {3: 268_763, 7: 257_141, 8: 124_907, 9: 102_770, 10: 19_852, 11: 11_622})
    for rule, published in ((ON_TIME_OF_RESOLVED, "88.54"), (ON_TIME_OF_CLASSIFIED, "91.98")):
        yield Line("form 06, T7", f"Huế, levels 1-2, {rule.slug}, %", published, str(rate(row, rule).shown), "computed")
    for level, count, published in (("1-2", 2643, "100.0"), ("3", 1856, "70.2"), ("4", 736, "27.8")):
        found = named_share(ONLINE_PROCEDURES, count, 2643, rounding=Rounding(1)).shown
        yield Line("form 06, T7", f"Huế, procedures online at {level}, %", published, str(found), HUE_PORTAL)


# -- compliance cost, PAPI --------------------------------------------------------------------------------------------

APCI = ("0.07375", "0.7207", "3.5", "4.9", "5.2", "7.9", "46.8", "64.1")
PAPI = (
    ("Hà Nội", ("1.7029", "1.9570", "2.2548", "1.9339"), "7.8486", ""),
    ("Hà Giang", ("2.0531", "1.4387", "1.7372", "1.9414"), "7.1704", ""),
    ("Bắc Ninh", ("8.2567",), "8.2568", "parts-rounded"),
)


def cost_and_papi() -> Iterator[Line]:
    before, after = (
        ComplianceCost(other=[Money(amount, "VND")]).yearly(1, 3228) for amount in (1_024_000, 231_000)
    )  # fmt: skip
    study = "study of the Hanoi procedure system, 10/2026"
    yield Line(
        "cost", "1,024,000 to 231,000 đ for 3,228 subjects, %", "77.44", str(saving(before, after).percent), study
    )
    groups = [Fraction(value) for value in APCI]
    mean = rounded(sum(groups) / len(groups), 1)
    yield Line("cost", "APCI 2018, mean of 8 groups, million đ", "12.7", mean, "APCI 2018", "weighted-average")
    share = rounded(groups[0] / Fraction("12.7") * 100, 2)
    yield Line("cost", "APCI 2018, tax of the average, %", "0.58", share, "APCI 2018")
    for name, parts, published, known in PAPI:
        found = dimension("services", name, [Decimal(part) for part in parts]).shown
        yield Line("PAPI, T8", f"{name}, dimension 6", published, str(found), "PAPI 2023, table 3.6", known)


# -- statistics -------------------------------------------------------------------------------------------------------

INTERVALS = (
    (wilson, 7, 50, "0.069508", "0.261862"),
    (wilson, 0, 10, "0.000000", "0.277533"),
    (wilson, 81, 263, "0.255289", "0.366210"),
    (wilson, 15, 148, "0.062386", "0.160487"),
    (wilson, 0, 20, "0.000000", "0.161125"),
    (wilson_corrected, 7, 50, "0.062770", "0.273564"),
    (agresti_coull, 7, 50, "0.066374", "0.264996"),
    (agresti_coull, 0, 10, "-0.043355", "0.320887"),
    (agresti_coull, 81, 263, "0.255221", "0.366277"),
    (clopper_pearson, 7, 50, "0.058192", "0.267396"),
    (clopper_pearson, 0, 10, "0.000000", "0.308497"),
    (clopper_pearson, 81, 263, "0.252737", "0.367622"),
    (jeffreys, 7, 50, "0.064872", "0.255325"),
    (jeffreys, 0, 10, "0.000048", "0.217196"),
    (jeffreys, 81, 263, "0.254522", "0.365647"),
)


def without_scipy() -> str:
    """Why the intervals that need SciPy are left out; empty where it is installed."""
    try:
        clopper_pearson(Sample(1, 2))
    except MissingPackageError as error:
        return f"{error}; the lines of clopper_pearson, jeffreys and the t interval are left out"
    return ""


def statistics() -> Iterator[Line]:
    left_out = (clopper_pearson, jeffreys) if without_scipy() else ()
    for method, counted, size, low, high in INTERVALS:
        if method in left_out:
            continue
        found, name = method(Sample(counted, size)), f"{method.__name__} {counted}/{size}"
        yield Line("intervals", f"{name}, low", low, rounded(found.low, 6), "SciPy 1.17; Newcombe 1998")
        yield Line("intervals", f"{name}, high", high, rounded(found.high, 6), "SciPy 1.17; Newcombe 1998")
    wards = stratified([Stratum(500, 50, counted=45), Stratum(300, 40, counted=30), Stratum(200, 30, counted=18)])
    villages = [Cluster(counted, 30) for counted in (27, 24, 29, 18, 26, 22)]
    answer = clustered(villages)
    interval = None if left_out else answer.student()
    effect = design_effect(Fraction(36_525, 1170), Decimal("0.05"))
    weights = [1] * 50 + [2] * 30 + [4] * 20
    half = Decimal("0.05")
    for name, published, value, places in (
        ("strata 500, 300, 200, share", "0.795", wards.share, 3),
        ("strata, standard error", "0.032705", wards.standard_error, 6),
        ("six villages of 30, share", "0.811111", answer.share, 6),
        ("six villages, standard error", "0.053518", answer.standard_error, 6),
        ("six villages, design effect", "3.3650", answer.design_effect, 4),
        ("six villages, correlation", "0.079423", correlation(villages), 6),
        ("six villages, 1 + 29ρ", "3.3033", 1 + 29 * correlation(villages), 4),
        *(
            ()
            if interval is None
            else (
                ("six villages, t interval, low", "0.67354", interval.low, 5),
                ("six villages, t interval, high", "0.94868", interval.high, 5),
            )
        ),
        ("weights 1, 2, 4, Kish", "1.357341", kish(weights), 6),
        ("weights 1, 2, 4, effective size", "73.673", 100 / kish(weights), 3),
        ("SIPAS 2024, persons a village", "31.2179", Fraction(36_525, 1170), 4),
        ("SIPAS 2024, design effect at ρ = 0.05", "2.5109", effect, 4),
        ("SIPAS 2024, effective size", "14546.6", 36_525 / effect, 1),
        ("margin at 84 %, 580 persons, pp", "2.98", 100 * margin(Decimal("0.84"), 580), 2),
        ("margin, design effect 2.5, pp", "4.72", 100 * margin(Decimal("0.84"), 580, effect=Decimal("2.5")), 2),
        ("Slovin, 1,000", "285.71", slovin(1000, error=half).exact, 2),
        ("Slovin, 10,000", "384.62", slovin(10_000, error=half).exact, 2),
        ("Slovin, 56,600", "397.19", slovin(56_600, error=half).exact, 2),
        ("Slovin, 86,933 at 10 %", "99.89", slovin(86_933, error=Decimal("0.1")).exact, 2),
        ("Cochran, 5 %", "384.146", cochran(error=half).exact, 3),
        ("Cochran, 5 %, of 1,000", "277.733", cochran(error=half, population=1000).exact, 3),
    ):
        yield Line("samples", name, published, rounded(value, places), "reference values")


# -- the five articles ------------------------------------------------------------------------------------------------


def phu_luong() -> Iterator[Line]:
    table, source = "Phú Lương", "Phú Lương, Thái Nguyên, 29/3/2020"
    yield Line(
        table, "satisfaction 98.3 % in 2019 against 2018, pp", "21.9", pp("98.3", "76.4"), f"{source}; 76.4 derived"
    )
    for move, year, published in zip(moved([9, 8, 5]), ("2018", "2019"), ("1", "3"), strict=True):
        yield Line(table, f"PAR rank {year}, places gained", published, str(move.places), source)


def tan_uyen() -> Iterator[Line]:
    table, source = "Tân Uyên", "Tân Uyên, Bình Dương, 9/4/2019"
    row = Form06Row(1, "2018", {7: 10_000, 8: 0, 9: 9_501, 10: 499})
    yield Line(table, "early or on time 2018, %", "95.01", str(rate(row, ON_TIME_OF_RESOLVED).shown), source)
    yield Line(table, "late 2018, %", "4.99", str(rate(row, LATE_OF_RESOLVED).shown), "complement")
    share = _tan_uyen_share()
    for name, published, found in (
        ("procedures", "296", share.total),
        ("of them at the one-stop unit", "250", len(share.one_stop)),
        ("of them at specialised units", "46", len(share.specialised)),
        ("fields at the one-stop unit", "37", len(share.one_stop_fields)),
        ("fields at specialised units", "9", len(share.specialised_fields)),
        ("fields", "46", len({*share.one_stop_fields, *share.specialised_fields})),
        ("share at the one-stop unit, %", "84.46", share.percent),
        ("PAR tasks done, 14 of 19, %", "73.68", tasks_done(14, 19).shown),
        ("staff with degrees, town, against 78.5 derived, pp", "7.3", pp("85.8", "78.5")),
        ("staff with degrees, communes, against 75.92 derived, pp", "1.68", pp("77.6", "75.92")),
        ("PAR rank 2017 from 3rd to 2nd, places gained", "1", moved([3, 2])[0].places),
    ):
        yield Line(table, name, published, str(found), source)


def _tan_uyen_share():
    """296 procedures in 46 fields; their codes and names are made up, their numbers published."""
    fields = [f"lĩnh vực {place % 37 + 1}" for place in range(250)]
    fields += [f"lĩnh vực {place % 9 + 38}" for place in range(46)]
    members = [
        Procedure(f"1.{number:06}", f"thủ tục {number}", levels=[Level.DISTRICT], field=field)
        for number, field in enumerate(fields, 1)
    ]
    return reception_share(Catalogue(members), [procedure.code for procedure in members[:250]])


def dam_doi() -> Iterator[Line]:
    table, source = "Đầm Dơi", "Đầm Dơi, Cà Mau, 2017"
    units = 1 + 16
    yield Line(table, "one-stop units, district and communes", "17", str(units), source)
    staff = sum([Headcount(4, 5)] * units, Headcount(0))
    yield Line(table, "staff, 4 to 5 a unit", "68–85", str(staff), "computed")
    yield Line(table, "units to be upgraded, 6 + 1 of 17, %", "41.2", percent(6 + 1, units, 1), "computed")
    chosen = most_grievances({"xã A": 7, "xã B": 12, "xã C": 3})  # made up: the rule is published, no count is
    yield Line(table, "dialogue in the commune with most grievances", "xã B", ", ".join(chosen.units), source)


def thong_nhat() -> Iterator[Line]:
    table, source = "Thống Nhất", "Thống Nhất, Buôn Ma Thuột, 6/10/2020"
    row = Form06Row(1, "2015-2020", {7: 56_600, 10: 0})
    yield Line(table, "late of 56,600, %", "0.00", str(rate(row, LATE_OF_RESOLVED).shown), source)
    parts = (
        Part("half-session", "trong buổi", Figure.more_than(80)),
        Part("same-day", "trong ngày", Figure.exactly(15)),
        Part("to-verify", "cần xác minh", Figure.exactly(Decimal("0.7"))),
    )
    ward = Distribution("turnaround", "Trả kết quả", parts, total=56_600)
    texts = list(ward.lines())
    for name, published, found in zip(
        ("within the half-day session", "within the day", "to verify", "unstated"),
        ("trong buổi: hơn 80% (hơn 45.280)", "trong ngày: 15% (8.490)", "cần xác minh: 0,7% (khoảng 396)",
         "Trả kết quả, phần không nêu: ít nhất 0% và dưới 4,3%"),
        texts,
        strict=True,
    ):  # fmt: skip
        yield Line(table, name, published, found, source)


def vinh_long() -> Iterator[Line]:
    table, source = "Vĩnh Long", "Vĩnh Long, 17/5/2023"
    yield Line(table, "PAR mean of departments 93.61 against 90.65, pp", "2.96", pp("93.61", "90.65"), source)
    yield Line(table, "departments above 90, 15 of 18, %", "83.33", percent(15, 18), source)
    online = Distribution(
        "filed", "Nộp hồ sơ", [Part("online", "trực tuyến", Figure.about(90))], total=Figure.about(2000)
    )
    yield Line(
        table, "Industry and Trade, online of about 2,000 a month", "trực tuyến: khoảng 90% (khoảng 1.800)",
        online.lines()[0], source,
    )  # fmt: skip
    answered = Distribution(
        "feedback", "Phản ánh", [Part("in-time", "đúng hạn", Figure.exactly(100))], total=Figure.more_than(61)
    )
    yield Line(table, "feedback answered in time", "đúng hạn: 100% (hơn 61)", answered.lines()[0], source)


TABLES = (
    sipas, service_index_tables, evaluation_and_par, timeliness, cost_and_papi, statistics, phu_luong, tan_uyen,
    dam_doi, thong_nhat, vinh_long,
)  # fmt: skip


def lines() -> list[Line]:
    return [line for table in TABLES for line in table()]


def main() -> None:
    found = lines()
    for table in dict.fromkeys(line.table for line in found):
        print(f"\n{table}\n{'':58} {'published':>14} {'computed':>14}")
        print(*(line for line in found if line.table == table), sep="\n")
    apart = [line for line in found if line.verdict != "ok"]
    known = sum(line.known in KNOWN for line in apart)
    ok = len(found) - len(apart)
    if missing := without_scipy():
        print(f"\n{missing}")
    print(f"\n{len(found)} figures: {ok} ok, {known} apart for a known reason, {len(apart) - known} not")


if __name__ == "__main__":
    main()
