"""Ngày nghỉ lễ, tết theo luật: the statutory holidays by timeline, and the lunar dates of the decided years.

The lunar dates are official Vietnam time (UTC+7) and are literals: they are looked up, not computed.
"""

from datetime import date

from motcua_lib.book import instruments, names
from motcua_lib.law import Citation, Confidence, Timeline, Version
from motcua_lib.model.holidays import FixedHoliday, StatutoryHolidays, Witness

# The weekly rest of state bodies: Saturday and Sunday, as date.weekday() numbers.
REST_DAYS = frozenset({5, 6})
FIVE_DAY_WEEK = Citation(instruments.DECISION_188_1999, confidence=Confidence.HIGH, source="vbpl.vn 843")

NEW_YEAR = FixedHoliday(1, 1, names.NEW_YEAR)
VICTORY_DAY = FixedHoliday(4, 30, names.VICTORY_DAY)
LABOUR_DAY = FixedHoliday(5, 1, names.LABOUR_DAY)
NATIONAL_DAY = FixedHoliday(9, 2, names.NATIONAL_DAY)
# The resolution stands outside art. 112(1), the only list that art. 111(3) gives days in lieu for.
CULTURE_DAY = FixedHoliday(
    11,
    24,
    names.CULTURE_DAY,
    made_up=False,
    citation=Citation(
        instruments.RESOLUTION_28_2026,
        "2",
        clause="1",
        confidence=Confidence.MEDIUM,
        source="files quoting the resolution; not read in the original",
    ),
)

FOUR_DAYS = (NEW_YEAR, VICTORY_DAY, LABOUR_DAY, NATIONAL_DAY)
FIXED_HOLIDAYS = (*FOUR_DAYS, CULTURE_DAY)
TET_1994 = ((-1, names.TET_EVE), (0, names.TET_1), (1, names.TET_2), (2, names.TET_3))

CODE_1994 = Citation(
    instruments.LABOUR_CODE_1994, "73", confidence=Confidence.MEDIUM, source="antlawyers.vn (amended text)"
)
CODE_1994_AMENDED = Citation(
    instruments.LAW_84_2007, "73", confidence=Confidence.MEDIUM, source="ayunpa.gialai.gov.vn (in force 2007-04-11)"
)
CODE_2012 = Citation(instruments.LABOUR_CODE_2012, "115", confidence=Confidence.MEDIUM, source="lawnet.vn")
CODE_2019 = Citation(instruments.LABOUR_CODE_2019, "112", confidence=Confidence.MEDIUM, source="codification, art. 112")
IN_LIEU_2019 = Citation(
    instruments.LABOUR_CODE_2019, "111", clause="3", confidence=Confidence.MEDIUM, source="codification; laodong.vn"
)

STATUTORY = Timeline(
    "the statutory holidays",
    (
        Version(
            StatutoryHolidays(FOUR_DAYS, tet=TET_1994, in_lieu=CODE_1994),
            since=date(1995, 1, 1),
            citation=CODE_1994,
        ),
        Version(
            StatutoryHolidays(FOUR_DAYS, tet=TET_1994, hung_kings=(names.HUNG_KINGS_DAY,), in_lieu=CODE_1994_AMENDED),
            since=date(2007, 4, 11),
            known_from=date(2007, 4, 2),
            citation=CODE_1994_AMENDED,
        ),
        # Art. 115 gives five Tết days; civil servants take those that the yearly dispatch names.
        Version(
            StatutoryHolidays(FOUR_DAYS, hung_kings=(names.HUNG_KINGS_DAY,), in_lieu=CODE_2012),
            since=date(2013, 5, 1),
            citation=CODE_2012,
        ),
        # Art. 112(3): the Prime Minister fixes Tết and the day next to National Day.
        Version(
            StatutoryHolidays(FOUR_DAYS, hung_kings=(names.HUNG_KINGS_DAY,), in_lieu=IN_LIEU_2019),
            since=date(2021, 1, 1),
            citation=CODE_2019,
        ),
        Version(
            StatutoryHolidays(FIXED_HOLIDAYS, hung_kings=(names.HUNG_KINGS_DAY,), in_lieu=IN_LIEU_2019),
            since=date(2026, 7, 1),
            known_from=date(2026, 4, 24),
            citation=CODE_2019,
        ),
    ),
)

LUNAR_NEW_YEAR: dict[int, date] = {
    2000: date(2000, 2, 5),
    2001: date(2001, 1, 24),
    2002: date(2002, 2, 12),
    2003: date(2003, 2, 1),
    2004: date(2004, 1, 22),
    2005: date(2005, 2, 9),
    2006: date(2006, 1, 29),
    2007: date(2007, 2, 17),
    2008: date(2008, 2, 7),
    2009: date(2009, 1, 26),
    2010: date(2010, 2, 14),
    2011: date(2011, 2, 3),
    2012: date(2012, 1, 23),
    2013: date(2013, 2, 10),
}  # From 2014 on the decisions name the days of Tết themselves.

HUNG_KINGS: dict[int, date] = {
    2007: date(2007, 4, 26),
    2008: date(2008, 4, 15),
    2009: date(2009, 4, 4),
    2010: date(2010, 4, 23),
    2011: date(2011, 4, 12),
    2012: date(2012, 3, 31),
    2013: date(2013, 4, 19),
    2014: date(2014, 4, 9),
    2015: date(2015, 4, 28),
    2016: date(2016, 4, 16),
    2017: date(2017, 4, 6),
    2018: date(2018, 4, 25),
    2019: date(2019, 4, 14),
    2020: date(2020, 4, 2),
    2021: date(2021, 4, 21),
    2022: date(2022, 4, 10),
    2023: date(2023, 4, 29),
    2024: date(2024, 4, 18),
    2025: date(2025, 4, 7),
    2026: date(2026, 4, 26),
    2027: date(2027, 4, 16),
}

# Sources that state a statutory day; the others rest on the law's rule alone, at Confidence.MEDIUM.
WITNESSES: tuple[Witness, ...] = (
    Witness("giaoduc.edu.vn 2010-08-27 (VGP)", (date(2010, 9, 2),)),
    Witness("baotayninh.vn 2011-01-07; baolangson.vn", (date(2011, 4, 12),)),
    Witness("ayunpa.gialai.gov.vn 2011-12-23", (date(2012, 1, 2),)),
    Witness(
        "en.luathado.com (dispatch text); baothainguyen.vn 2012-12-28",
        (
            date(2013, 1, 1),
            date(2013, 4, 30),
            date(2013, 5, 1),
        ),
    ),
    Witness(
        "HOSE 2014 notice via baomoi.com",
        (
            date(2014, 1, 1),
            date(2014, 4, 9),
        ),
    ),
    Witness(
        "thuvienphapluat.vn 217973 (dispatch text); vietnamnet.vn",
        (
            date(2014, 4, 30),
            date(2014, 5, 1),
        ),
    ),
    Witness("thuvienphapluat.vn 217973 (dispatch text)", (date(2014, 9, 2),)),
    Witness("xahoi.com.vn 194402; baomoi.com", (date(2015, 1, 1),)),
    Witness("hanoitimes.vn 2015", (date(2015, 4, 28),)),
    Witness(
        "hanoitimes.vn 2015; xahoi.com.vn 194402",
        (
            date(2015, 4, 30),
            date(2015, 5, 1),
        ),
    ),
    Witness("stock-market-holidays.org 2015 (HOSE)", (date(2015, 9, 2),)),
    Witness(
        "baodanang.vn 2016-04-01",
        (
            date(2016, 4, 18),
            date(2016, 5, 2),
            date(2016, 5, 3),
        ),
    ),
    Witness("dichvumavang.blogspot.com 2016-11; sggpnews.org.vn", (date(2017, 1, 2),)),
    Witness("quan5.hochiminhcity.gov.vn; vietnamstar.net", (date(2018, 1, 1),)),
    Witness("vietnamstar.net; mamnonmyanhunga.pgdlapvo.edu.vn", (date(2018, 4, 25),)),
    Witness(
        "mamnonmyanhunga.pgdlapvo.edu.vn",
        (
            date(2018, 4, 30),
            date(2018, 5, 1),
        ),
    ),
    Witness(
        "thuvienphapluat.vn 387625 (dispatch text); vsd.vn",
        (
            date(2019, 1, 1),
            date(2019, 4, 30),
            date(2019, 5, 1),
        ),
    ),
    Witness(
        "vsd.vn 2018-08-27",
        (
            date(2019, 4, 15),
            date(2019, 9, 2),
        ),
    ),
    Witness(
        "ryt9.com 2020 (HOSE)",
        (
            date(2020, 1, 1),
            date(2020, 4, 2),
            date(2020, 4, 30),
            date(2020, 5, 1),
            date(2020, 9, 2),
        ),
    ),
    Witness(
        "sggpnews.org.vn 2020-12-09",
        (
            date(2021, 1, 1),
            date(2021, 4, 21),
            date(2021, 4, 30),
            date(2021, 5, 3),
        ),
    ),
    Witness("thuvienphapluat.vn 460294 (dispatch text)", (date(2021, 9, 2),)),
    Witness(
        "sggpnews.org.vn; biztoday.vn 2021-12-26 (HOSE)",
        (
            date(2022, 1, 3),
            date(2022, 4, 11),
            date(2022, 5, 2),
            date(2022, 5, 3),
        ),
    ),
    Witness("english.luatvietnam.vn 215627 (dispatch text)", (date(2022, 9, 2),)),
    Witness(
        "vietnaminsider.vn; trading-holidays.com 2023 (HOSE)",
        (
            date(2023, 1, 2),
            date(2023, 5, 1),
            date(2023, 5, 2),
            date(2023, 5, 3),
        ),
    ),
    Witness(
        "calendarlabs.com (HNX 2024)",
        (
            date(2024, 1, 1),
            date(2024, 4, 18),
        ),
    ),
    Witness(
        "thuvienphapluat.vn 606180 (dispatch text); scribd 1570/TB",
        (
            date(2024, 4, 30),
            date(2024, 5, 1),
        ),
    ),
    Witness("thuvienphapluat.vn 585800 (dispatch text)", (date(2024, 9, 2),)),
    Witness("law rule; GitHub hc-holiday VN table", (date(2025, 1, 1),)),
    Witness("en.baochinhphu.vn 2025-03-04", (date(2025, 4, 7),)),
    Witness(
        "lawnet.vn 175602/175540 (provincial notices); vietnamnews.vn 1687874",
        (
            date(2025, 4, 30),
            date(2025, 5, 1),
            date(2025, 9, 2),
        ),
    ),
    Witness("baohiemxahoi.gov.vn 2025-12-25; tracuuquyhoach.com", (date(2026, 1, 1),)),
    Witness(
        "GitHub hc-holiday VN table (3383/BNV-CVL); cafef.vn 2025-12-09 (HOSE)",
        (
            date(2026, 4, 27),
            date(2026, 4, 30),
            date(2026, 5, 1),
        ),
    ),
    Witness("vietnamnews.vn 1727514; vietnam.vn (Hai Phong notice)", (date(2026, 9, 2),)),
    Witness(
        "GitHub files quoting the resolution and 10065/VPCP-KGVX (government portal links); not read in the original",
        (date(2026, 11, 24),),
    ),
    Witness(
        "GitHub files quoting 10065/VPCP-KGVX (government portal links); not read in the original", (date(2027, 9, 2),)
    ),
)
