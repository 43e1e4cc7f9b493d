"""Quyết định nghỉ tết và hoán đổi ngày làm việc: every yearly notice and swap, 2010 to 2027, in order of the day known.

Before 2010 no swap is recorded: the practice dates from 2010, and the years 2000–2009 rest on the statute alone. Tết
from 2014 on, and the second National Day day from 2021 on, are the Prime Minister's choice: a year without a decision
that settles it is undecided.
"""

from datetime import date

from motcua_lib.book import instruments, names
from motcua_lib.model.days import DayChange, DayDecision, DayKind

HOLIDAY = DayKind.HOLIDAY
IN_LIEU = DayKind.IN_LIEU
SWAPPED_OFF = DayKind.SWAPPED_OFF
MADE_UP = DayKind.MADE_UP

# Announcements were looked for up to this day; later days can still be moved by one that is not in the book.
REVIEWED_ON = date(2026, 11, 21)

# In all swaps of 2010–2026 the make-up day lay at most so many days from the day off, before or after it.
SWAP_REACH_DAYS = 10

DECISIONS: tuple[DayDecision, ...] = (
    DayDecision(
        instruments.PM_TET_2010,
        # A newspaper reported it on this day; the decision itself may be older.
        date(2010, 2, 6),
        changes=(
            DayChange(date(2010, 2, 15), HOLIDAY, names.TET_2),
            DayChange(date(2010, 2, 16), HOLIDAY, names.TET_3),
            DayChange(date(2010, 2, 17), IN_LIEU, names.TET_EVE, instead_of=date(2010, 2, 13)),
            DayChange(date(2010, 2, 18), IN_LIEU, names.TET_1, instead_of=date(2010, 2, 14)),
            DayChange(date(2010, 2, 19), SWAPPED_OFF, instead_of=date(2010, 2, 27)),
            DayChange(date(2010, 2, 27), MADE_UP, instead_of=date(2010, 2, 19)),
        ),
        known_exactly=False,
        source="hanoimoi.vn 2010-02-06",
    ),
    DayDecision(
        instruments.CV_5971_2010,
        date(2010, 8, 25),
        changes=(
            DayChange(date(2010, 9, 3), SWAPPED_OFF, instead_of=date(2010, 9, 11)),
            DayChange(date(2010, 9, 11), MADE_UP, instead_of=date(2010, 9, 3)),
        ),
        notices=(instruments.TB_LDTBXH_2010_08,),
        source="giaoduc.edu.vn 2010-08-27 (VGP)",
    ),
    DayDecision(
        instruments.CV_9529_2010,
        date(2010, 12, 31),
        changes=(
            DayChange(date(2011, 1, 29), MADE_UP, instead_of=date(2011, 1, 31)),
            DayChange(date(2011, 1, 30), MADE_UP, instead_of=date(2011, 2, 1)),
            DayChange(date(2011, 1, 31), SWAPPED_OFF, instead_of=date(2011, 1, 29)),
            DayChange(date(2011, 2, 1), SWAPPED_OFF, instead_of=date(2011, 1, 30)),
            DayChange(date(2011, 2, 2), HOLIDAY, names.TET_EVE),
            DayChange(date(2011, 2, 3), HOLIDAY, names.TET_1),
            DayChange(date(2011, 2, 4), HOLIDAY, names.TET_2),
            DayChange(date(2011, 2, 7), IN_LIEU, names.TET_3, instead_of=date(2011, 2, 5)),
            DayChange(date(2011, 4, 9), MADE_UP, instead_of=date(2011, 4, 11)),
            DayChange(date(2011, 4, 11), SWAPPED_OFF, instead_of=date(2011, 4, 9)),
        ),
        notices=(instruments.TB_LDTBXH_2011_01,),
        source="baotayninh.vn 2011-01-07; baolangson.vn",
    ),
    DayDecision(
        instruments.PM_TET_2012,
        date(2011, 12, 27),
        changes=(
            DayChange(date(2012, 1, 23), HOLIDAY, names.TET_1),
            DayChange(date(2012, 1, 24), HOLIDAY, names.TET_2),
            DayChange(date(2012, 1, 25), HOLIDAY, names.TET_3),
            DayChange(date(2012, 1, 26), IN_LIEU, names.TET_EVE, instead_of=date(2012, 1, 22)),
            DayChange(date(2012, 1, 27), SWAPPED_OFF, instead_of=date(2012, 2, 4)),
            DayChange(date(2012, 2, 4), MADE_UP, instead_of=date(2012, 1, 27)),
        ),
        source="baobinhdinh.vn 2011-12 (chinhphu.vn)",
    ),
    DayDecision(
        instruments.CV_9570_2012,
        date(2012, 11, 23),
        changes=(
            DayChange(date(2012, 12, 31), SWAPPED_OFF, instead_of=date(2013, 1, 5)),
            DayChange(date(2013, 1, 5), MADE_UP, instead_of=date(2012, 12, 31)),
            DayChange(date(2013, 2, 11), HOLIDAY, names.TET_2),
            DayChange(date(2013, 2, 12), HOLIDAY, names.TET_3),
            DayChange(date(2013, 2, 13), IN_LIEU, names.TET_EVE, instead_of=date(2013, 2, 9)),
            DayChange(date(2013, 2, 14), IN_LIEU, names.TET_1, instead_of=date(2013, 2, 10)),
            DayChange(date(2013, 2, 15), SWAPPED_OFF, instead_of=date(2013, 2, 23)),
            DayChange(date(2013, 2, 23), MADE_UP, instead_of=date(2013, 2, 15)),
            DayChange(date(2013, 4, 29), SWAPPED_OFF, instead_of=date(2013, 5, 4)),
            DayChange(date(2013, 5, 4), MADE_UP, instead_of=date(2013, 4, 29)),
        ),
        source="en.luathado.com (dispatch text); baothainguyen.vn 2012-12-28",
    ),
    DayDecision(
        instruments.CV_10525_2013,
        date(2013, 12, 12),
        changes=(
            DayChange(date(2014, 1, 25), MADE_UP, instead_of=date(2014, 1, 28)),
            DayChange(date(2014, 1, 28), SWAPPED_OFF, instead_of=date(2014, 1, 25)),
            DayChange(date(2014, 1, 29), SWAPPED_OFF, instead_of=date(2014, 2, 8)),
            DayChange(date(2014, 1, 30), HOLIDAY, names.TET_EVE),
            DayChange(date(2014, 1, 31), HOLIDAY, names.TET_1),
            DayChange(date(2014, 2, 3), HOLIDAY, names.TET_4),
            DayChange(date(2014, 2, 4), IN_LIEU, names.TET_2, instead_of=date(2014, 2, 1)),
            DayChange(date(2014, 2, 5), IN_LIEU, names.TET_3, instead_of=date(2014, 2, 2)),
            DayChange(date(2014, 2, 8), MADE_UP, instead_of=date(2014, 1, 29)),
            DayChange(date(2014, 4, 26), MADE_UP, instead_of=date(2014, 5, 2)),
            DayChange(date(2014, 5, 2), SWAPPED_OFF, instead_of=date(2014, 4, 26)),
            DayChange(date(2014, 9, 1), SWAPPED_OFF, instead_of=date(2014, 9, 6)),
            DayChange(date(2014, 9, 6), MADE_UP, instead_of=date(2014, 9, 1)),
        ),
        settles=(2014,),
        source="thuvienphapluat.vn 217973 (dispatch text); HOSE 2014 notice via baomoi.com; vietnamnet.vn",
    ),
    DayDecision(
        instruments.TB_LDTBXH_2014_12,
        # The day of the notice was not found; the eve of the first day it moved is the latest it can be.
        date(2014, 12, 26),
        changes=(
            DayChange(date(2014, 12, 27), MADE_UP, instead_of=date(2015, 1, 2)),
            DayChange(date(2015, 1, 2), SWAPPED_OFF, instead_of=date(2014, 12, 27)),
            DayChange(date(2015, 2, 14), MADE_UP, instead_of=date(2015, 2, 16)),
            DayChange(date(2015, 2, 16), SWAPPED_OFF, instead_of=date(2015, 2, 14)),
            DayChange(date(2015, 2, 17), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2015, 2, 18), HOLIDAY, names.TET_EVE),
            DayChange(date(2015, 2, 19), HOLIDAY, names.TET_1),
            DayChange(date(2015, 2, 20), HOLIDAY, names.TET_2),
            DayChange(date(2015, 2, 23), IN_LIEU, names.TET_3, instead_of=date(2015, 2, 21)),
            DayChange(date(2015, 4, 25), MADE_UP, instead_of=date(2015, 4, 29)),
            DayChange(date(2015, 4, 29), SWAPPED_OFF, instead_of=date(2015, 4, 25)),
        ),
        settles=(2015,),
        notices=(instruments.TTR_89_2014,),
        known_exactly=False,
        source="xahoi.com.vn 194402; baomoi.com; hanoitimes.vn 2015",
    ),
    DayDecision(
        instruments.GOVERNMENT_MEETING_2015_10,
        date(2015, 10, 29),
        changes=(
            DayChange(date(2016, 2, 8), HOLIDAY, names.TET_1),
            DayChange(date(2016, 2, 9), HOLIDAY, names.TET_2),
            DayChange(date(2016, 2, 10), HOLIDAY, names.TET_3),
            DayChange(date(2016, 2, 11), HOLIDAY, names.TET_4),
            DayChange(date(2016, 2, 12), IN_LIEU, names.TET_EVE, instead_of=date(2016, 2, 7)),
        ),
        settles=(2016,),
        source="khachsandanang.net.vn 2015-10-30 (VnExpress); blogchungkhoan.com",
    ),
    DayDecision(
        instruments.CV_9794_2016,
        date(2016, 11, 14),
        changes=(
            DayChange(date(2017, 1, 26), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2017, 1, 27), HOLIDAY, names.TET_EVE),
            DayChange(date(2017, 1, 30), HOLIDAY, names.TET_3),
            DayChange(date(2017, 1, 31), IN_LIEU, names.TET_1, instead_of=date(2017, 1, 28)),
            DayChange(date(2017, 2, 1), IN_LIEU, names.TET_2, instead_of=date(2017, 1, 29)),
        ),
        settles=(2017,),
        source="tintuc.thuvienphapluat.com 2016-11-16",
    ),
    DayDecision(
        instruments.TB_573_2017,
        date(2017, 12, 14),
        changes=(
            DayChange(date(2018, 2, 14), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2018, 2, 15), HOLIDAY, names.TET_EVE),
            DayChange(date(2018, 2, 16), HOLIDAY, names.TET_1),
            DayChange(date(2018, 2, 19), IN_LIEU, names.TET_2, instead_of=date(2018, 2, 17)),
            DayChange(date(2018, 2, 20), IN_LIEU, names.TET_3, instead_of=date(2018, 2, 18)),
            DayChange(date(2018, 9, 3), IN_LIEU, names.NATIONAL_DAY, instead_of=date(2018, 9, 2)),
        ),
        settles=(2018,),
        notices=(instruments.TB_LDTBXH_2017_12,),
        source="luatminhkhue.vn 573/TB-VPCP; evn.com.vn",
    ),
    DayDecision(
        instruments.CV_6519_2018,
        date(2018, 7, 11),
        changes=(
            DayChange(date(2018, 12, 31), SWAPPED_OFF, instead_of=date(2019, 1, 5)),
            DayChange(date(2019, 1, 5), MADE_UP, instead_of=date(2018, 12, 31)),
            DayChange(date(2019, 2, 4), HOLIDAY, names.TET_EVE),
            DayChange(date(2019, 2, 5), HOLIDAY, names.TET_1),
            DayChange(date(2019, 2, 6), HOLIDAY, names.TET_2),
            DayChange(date(2019, 2, 7), HOLIDAY, names.TET_3),
            DayChange(date(2019, 2, 8), IN_LIEU, names.TET_BEFORE_EVE, instead_of=date(2019, 2, 3)),
            DayChange(date(2019, 4, 29), SWAPPED_OFF, instead_of=date(2019, 5, 4)),
            DayChange(date(2019, 5, 4), MADE_UP, instead_of=date(2019, 4, 29)),
        ),
        settles=(2019,),
        notices=(instruments.TB_3238_2018,),
        source="thuvienphapluat.vn 387625 (dispatch text); vsd.vn",
    ),
    DayDecision(
        instruments.CV_9087_2019,
        date(2019, 10, 7),
        changes=(
            DayChange(date(2020, 1, 23), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2020, 1, 24), HOLIDAY, names.TET_EVE),
            DayChange(date(2020, 1, 27), HOLIDAY, names.TET_3),
            DayChange(date(2020, 1, 28), IN_LIEU, names.TET_1, instead_of=date(2020, 1, 25)),
            DayChange(date(2020, 1, 29), IN_LIEU, names.TET_2, instead_of=date(2020, 1, 26)),
        ),
        settles=(2020,),
        source="ryt9.com 2020 (HOSE); vbpl.ts24.com.vn (dispatch text)",
    ),
    DayDecision(
        instruments.CV_9895_2020,
        date(2020, 11, 26),
        changes=(
            DayChange(date(2021, 2, 10), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2021, 2, 11), HOLIDAY, names.TET_EVE),
            DayChange(date(2021, 2, 12), HOLIDAY, names.TET_1),
            DayChange(date(2021, 2, 15), IN_LIEU, names.TET_2, instead_of=date(2021, 2, 13)),
            DayChange(date(2021, 2, 16), IN_LIEU, names.TET_3, instead_of=date(2021, 2, 14)),
            DayChange(date(2021, 9, 3), HOLIDAY, names.NATIONAL_DAY_ADJACENT),
        ),
        settles=(2021,),
        notices=(instruments.TB_4875_2020,),
        source="thuvienphapluat.vn 460294 (dispatch text)",
    ),
    DayDecision(
        instruments.CV_245_2022,
        date(2022, 1, 11),
        changes=(
            DayChange(date(2022, 1, 31), HOLIDAY, names.TET_EVE),
            DayChange(date(2022, 2, 1), HOLIDAY, names.TET_1),
            DayChange(date(2022, 2, 2), HOLIDAY, names.TET_2),
            DayChange(date(2022, 2, 3), HOLIDAY, names.TET_3),
            DayChange(date(2022, 2, 4), HOLIDAY, names.TET_4),
            DayChange(date(2022, 9, 1), HOLIDAY, names.NATIONAL_DAY_ADJACENT),
        ),
        settles=(2022,),
        notices=(instruments.TB_119_2022,),
        source="english.luatvietnam.vn 215627 (dispatch text)",
    ),
    DayDecision(
        instruments.CV_8056_2022,
        date(2022, 12, 1),
        changes=(
            DayChange(date(2023, 1, 20), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2023, 1, 23), HOLIDAY, names.TET_2),
            DayChange(date(2023, 1, 24), HOLIDAY, names.TET_3),
            DayChange(date(2023, 1, 25), IN_LIEU, names.TET_EVE, instead_of=date(2023, 1, 21)),
            DayChange(date(2023, 1, 26), IN_LIEU, names.TET_1, instead_of=date(2023, 1, 22)),
            DayChange(date(2023, 9, 1), HOLIDAY, names.NATIONAL_DAY_ADJACENT),
            DayChange(date(2023, 9, 4), IN_LIEU, names.NATIONAL_DAY, instead_of=date(2023, 9, 2)),
        ),
        settles=(2023,),
        notices=(instruments.TB_5034_2022,),
        source="thuvienphapluat.vn 542221 (dispatch text)",
    ),
    DayDecision(
        instruments.CV_8662_2023,
        date(2023, 11, 3),
        changes=(
            DayChange(date(2024, 2, 8), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2024, 2, 9), HOLIDAY, names.TET_EVE),
            DayChange(date(2024, 2, 12), HOLIDAY, names.TET_3),
            DayChange(date(2024, 2, 13), IN_LIEU, names.TET_1, instead_of=date(2024, 2, 10)),
            DayChange(date(2024, 2, 14), IN_LIEU, names.TET_2, instead_of=date(2024, 2, 11)),
            DayChange(date(2024, 9, 3), HOLIDAY, names.NATIONAL_DAY_ADJACENT),
        ),
        settles=(2024,),
        notices=(instruments.TB_5015_2023,),
        source="thuvienphapluat.vn 585800 (dispatch text)",
    ),
    DayDecision(
        instruments.CV_2450_2024,
        date(2024, 4, 12),
        changes=(
            DayChange(date(2024, 4, 29), SWAPPED_OFF, instead_of=date(2024, 5, 4)),
            DayChange(date(2024, 5, 4), MADE_UP, instead_of=date(2024, 4, 29)),
        ),
        notices=(instruments.TB_1570_2024,),
        source="thuvienphapluat.vn 606180 (dispatch text); scribd 1570/TB",
    ),
    DayDecision(
        instruments.CV_8726_2024,
        date(2024, 11, 26),
        changes=(
            DayChange(date(2025, 1, 27), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2025, 1, 28), HOLIDAY, names.TET_EVE),
            DayChange(date(2025, 1, 29), HOLIDAY, names.TET_1),
            DayChange(date(2025, 1, 30), HOLIDAY, names.TET_2),
            DayChange(date(2025, 1, 31), HOLIDAY, names.TET_3),
            DayChange(date(2025, 4, 26), MADE_UP, instead_of=date(2025, 5, 2)),
            DayChange(date(2025, 5, 2), SWAPPED_OFF, instead_of=date(2025, 4, 26)),
            DayChange(date(2025, 9, 1), HOLIDAY, names.NATIONAL_DAY_ADJACENT),
        ),
        settles=(2025,),
        notices=(instruments.TB_6150_2024,),
        source="lawnet.vn 175602/175540 (provincial notices); vietnamnews.vn 1687874",
    ),
    DayDecision(
        instruments.CV_9859_2025,
        date(2025, 10, 13),
        changes=(
            DayChange(date(2026, 2, 16), HOLIDAY, names.TET_EVE),
            DayChange(date(2026, 2, 17), HOLIDAY, names.TET_1),
            DayChange(date(2026, 2, 18), HOLIDAY, names.TET_2),
            DayChange(date(2026, 2, 19), HOLIDAY, names.TET_3),
            DayChange(date(2026, 2, 20), HOLIDAY, names.TET_4),
            DayChange(date(2026, 8, 22), MADE_UP, instead_of=date(2026, 8, 31)),
            DayChange(date(2026, 8, 31), SWAPPED_OFF, instead_of=date(2026, 8, 22)),
            DayChange(date(2026, 9, 1), HOLIDAY, names.NATIONAL_DAY_ADJACENT),
        ),
        settles=(2026,),
        notices=(instruments.TB_9441_2025,),
        source="vietnamnews.vn 1727239/1727514; vietnamnews.vn 1727514; vietnam.vn (Hai Phong notice)",
    ),
    DayDecision(
        instruments.CV_12729_2025,
        date(2025, 12, 25),
        changes=(
            DayChange(date(2026, 1, 2), SWAPPED_OFF, instead_of=date(2026, 1, 10)),
            DayChange(date(2026, 1, 10), MADE_UP, instead_of=date(2026, 1, 2)),
        ),
        source="baohiemxahoi.gov.vn 2025-12-25; tracuuquyhoach.com",
    ),
    DayDecision(
        instruments.CV_10065_2026,
        date(2026, 10, 2),
        changes=(
            DayChange(date(2027, 2, 4), HOLIDAY, names.TET_BEFORE_EVE),
            DayChange(date(2027, 2, 5), HOLIDAY, names.TET_EVE),
            DayChange(date(2027, 2, 8), HOLIDAY, names.TET_3),
            DayChange(date(2027, 2, 9), IN_LIEU, names.TET_1, instead_of=date(2027, 2, 6)),
            DayChange(date(2027, 2, 10), IN_LIEU, names.TET_2, instead_of=date(2027, 2, 7)),
            DayChange(date(2027, 9, 3), HOLIDAY, names.NATIONAL_DAY_ADJACENT),
        ),
        settles=(2027,),
        source="GitHub files quoting 10065/VPCP-KGVX (government portal links); not read in the original",
    ),
)
