"""Danh mục văn bản: every document that the library cites, once.

A date that no source here gives is left out; a title in brackets says that the number was not found.
"""

from datetime import date

from motcua_lib.law import Instrument, Text

# Codes and laws.
CIVIL_CODE_1995 = Instrument(
    title=Text("Bộ luật Dân sự 1995 hoặc pháp luật trước đó", "Civil Code 1995 or the law before it")
)
CIVIL_CODE_2005 = Instrument("33/2005/QH11", Text("Bộ luật Dân sự 2005", "Civil Code 2005"), in_force=date(2006, 1, 1))
CIVIL_CODE_2015 = Instrument("91/2015/QH13", Text("Bộ luật Dân sự 2015", "Civil Code 2015"), in_force=date(2017, 1, 1))
CRIMINAL_PROCEDURE_CODE_2015 = Instrument(title=Text("Bộ luật Tố tụng hình sự 2015", "Criminal Procedure Code 2015"))
LABOUR_CODE_1994 = Instrument(title=Text("Bộ luật Lao động 1994", "Labour Code 1994"), in_force=date(1995, 1, 1))
LAW_84_2007 = Instrument(
    "84/2007/QH11",
    Text("Bộ luật Lao động 1994 (sửa đổi bởi Luật 84/2007/QH11)", "Labour Code 1994 as amended by Law 84/2007/QH11"),
    signed=date(2007, 4, 2),
    in_force=date(2007, 4, 11),
)
LABOUR_CODE_2012 = Instrument(
    "10/2012/QH13", Text("Bộ luật Lao động 2012", "Labour Code 2012"), in_force=date(2013, 5, 1)
)
LABOUR_CODE_2019 = Instrument(
    "45/2019/QH14", Text("Bộ luật Lao động 2019", "Labour Code 2019"), in_force=date(2021, 1, 1)
)
RESOLUTION_28_2026 = Instrument(
    "28/2026/QH16",
    Text("Nghị quyết 28/2026/QH16", "Resolution 28/2026/QH16"),
    signed=date(2026, 4, 24),
    in_force=date(2026, 7, 1),
)

# Decrees, decisions and circulars.
DECISION_188_1999 = Instrument(
    "188/1999/QĐ-TTg",
    Text("Quyết định 188/1999/QĐ-TTg", "Decision 188/1999/QĐ-TTg"),
    signed=date(1999, 9, 17),
    in_force=date(1999, 10, 2),
)
EARLIER_ONE_STOP = Instrument(
    title=Text(
        "quy chế một cửa trước Nghị định 61/2018 (QĐ 93/2007, QĐ 09/2015/QĐ-TTg)",
        "the one-stop rules before Decree 61/2018 (Decisions 93/2007 and 09/2015)",
    )
)
DECREE_61_2018 = Instrument(
    "61/2018/NĐ-CP",
    Text("Nghị định 61/2018/NĐ-CP", "Decree 61/2018/NĐ-CP"),
    signed=date(2018, 4, 23),
    in_force=date(2018, 6, 21),
)
DECREE_118_2025 = Instrument(
    "118/2025/NĐ-CP",
    Text("Nghị định 118/2025/NĐ-CP", "Decree 118/2025/NĐ-CP"),
    signed=date(2025, 6, 9),
    in_force=date(2025, 7, 1),
)
DECREE_309_2026 = Instrument(
    "309/2026/NĐ-CP",
    Text(
        "Nghị định 118/2025/NĐ-CP (sửa đổi bởi Nghị định 309/2026/NĐ-CP)",
        "Decree 118/2025/NĐ-CP as amended by Decree 309/2026/NĐ-CP",
    ),
    signed=date(2026, 8, 5),
    in_force=date(2026, 8, 5),
)
DECREE_43_2011 = Instrument("43/2011/NĐ-CP", Text("Nghị định 43/2011/NĐ-CP", "Decree 43/2011/NĐ-CP"))
DECREE_42_2022 = Instrument(
    "42/2022/NĐ-CP", Text("Nghị định 42/2022/NĐ-CP", "Decree 42/2022/NĐ-CP"), signed=date(2022, 6, 24)
)
DECREE_224_2026 = Instrument(
    "224/2026/NĐ-CP", Text("Nghị định 224/2026/NĐ-CP", "Decree 224/2026/NĐ-CP"), in_force=date(2026, 7, 1)
)
CIRCULAR_01_2018 = Instrument(
    "01/2018/TT-VPCP",
    Text("Thông tư 01/2018/TT-VPCP", "Circular 01/2018/TT-VPCP"),
    in_force=date(2019, 1, 6),
)
CIRCULAR_03_2025 = Instrument(
    "03/2025/TT-VPCP",
    Text("Thông tư 03/2025/TT-VPCP", "Circular 03/2025/TT-VPCP"),
    in_force=date(2025, 9, 15),
)
CIRCULAR_87_2021 = Instrument("87/2021/TT-BTC", Text("Thông tư 87/2021/TT-BTC", "Circular 87/2021/TT-BTC (Treasury)"))
CIRCULAR_02_2017 = Instrument(
    "02/2017/TT-VPCP", Text("Thông tư 02/2017/TT-VPCP", "Circular 02/2017/TT-VPCP (Government Office)")
)
DECISION_14_2010 = Instrument(
    "14/2010/QĐ-TTg",
    Text("Quyết định 14/2010/QĐ-TTg", "Decision 14/2010/QĐ-TTg"),
    signed=date(2010, 2, 12),
    in_force=date(2010, 4, 1),
)
LAW_60_2014 = Instrument("60/2014/QH13", Text("Luật Hộ tịch 2014", "Law on Civil Status 2014"))
DECISION_873_2020 = Instrument(
    title=Text("Quyết định 873/QĐ ngày 08/04/2020 của Vĩnh Phúc", "Decision 873/QĐ of 2020-04-08 (Vĩnh Phúc)"),
    signed=date(2020, 4, 8),
)

# Practice that is no law, cited so that nobody takes it for one.
BKAV_EGOV = Instrument(
    title=Text(
        "thực tiễn phần mềm một cửa Bkav eGov (không phải quy định)", "practice of the Bkav eGov system (no law)"
    )
)
HOLIDAYS_PACKAGE = Instrument(
    title=Text("dự báo của gói holidays (chưa có quyết định)", "forecast of the holidays package (no decision yet)")
)

# Dispatches and notices on days off.
PM_TET_2010 = Instrument(
    title=Text(
        "Quyết định của Thủ tướng về Tết 2010 (chưa rõ số)", "Prime Minister's decision on Tết 2010 (number not found)"
    )
)
CV_5971_2010 = Instrument("5971/VPCP-KGVX")
TB_LDTBXH_2010_08 = Instrument(
    title=Text("thông báo của Bộ LĐTBXH ngày 25/08/2010", "labour ministry notice of 2010-08-25"),
    signed=date(2010, 8, 25),
)
CV_9529_2010 = Instrument("9529/VPCP-KGVX", signed=date(2010, 12, 31))
TB_LDTBXH_2011_01 = Instrument(
    title=Text("thông báo của Bộ LĐTBXH ngày 07/01/2011", "labour ministry notice of 2011-01-07"),
    signed=date(2011, 1, 7),
)
PM_TET_2012 = Instrument(
    title=Text(
        "ý kiến đồng ý của Thủ tướng ngày 27/12/2011 (chưa rõ số)",
        "Prime Minister's agreement of 2011-12-27 (number not found)",
    )
)
CV_9570_2012 = Instrument("9570/VPCP-KGVX", signed=date(2012, 11, 23))
CV_10525_2013 = Instrument("10525/VPCP-KGVX", signed=date(2013, 12, 12))
TTR_89_2014 = Instrument("89/TTr-LĐTBXH", signed=date(2014, 11, 20))
TB_LDTBXH_2014_12 = Instrument(
    title=Text(
        "thông báo của Bộ LĐTBXH tháng 12/2014 (chưa rõ số)", "labour ministry notice of Dec 2014 (number not found)"
    )
)
GOVERNMENT_MEETING_2015_10 = Instrument(
    title=Text(
        "phiên họp Chính phủ ngày 29/10/2015 (chưa rõ số công văn)",
        "Government meeting of 2015-10-29 (dispatch number not found)",
    )
)
CV_9794_2016 = Instrument("9794/VPCP-KGVX", signed=date(2016, 11, 14))
TB_573_2017 = Instrument("573/TB-VPCP", signed=date(2017, 12, 14))
TB_LDTBXH_2017_12 = Instrument(
    title=Text("thông báo của Bộ LĐTBXH ngày 22/12/2017", "labour ministry notice of 2017-12-22"),
    signed=date(2017, 12, 22),
)
CV_6519_2018 = Instrument("6519/VPCP-KGVX", signed=date(2018, 7, 11))
TB_3238_2018 = Instrument("3238/TB-LĐTBXH")
CV_9087_2019 = Instrument("9087/VPCP-KGVX", signed=date(2019, 10, 7))
CV_9895_2020 = Instrument("9895/VPCP-KGVX", signed=date(2020, 11, 26))
TB_4875_2020 = Instrument("4875/TB-LĐTBXH")
CV_245_2022 = Instrument("245/VPCP-KGVX", signed=date(2022, 1, 11))
TB_119_2022 = Instrument("119/TB-LĐTBXH")
CV_8056_2022 = Instrument("8056/VPCP-KGVX", signed=date(2022, 12, 1))
TB_5034_2022 = Instrument("5034/TB-LĐTBXH")
CV_8662_2023 = Instrument("8662/VPCP-KGVX", signed=date(2023, 11, 3))
TB_5015_2023 = Instrument("5015/TB-LĐTBXH", signed=date(2023, 11, 22))
CV_2450_2024 = Instrument("2450/VPCP-KGVX", signed=date(2024, 4, 12))
TB_1570_2024 = Instrument("1570/TB-BLĐTBXH", signed=date(2024, 4, 12))
CV_8726_2024 = Instrument("8726/VPCP-KGVX", signed=date(2024, 11, 26))
TB_6150_2024 = Instrument("6150/TB-BLĐTBXH", signed=date(2024, 12, 3))
CV_9859_2025 = Instrument("9859/VPCP-KGVX", signed=date(2025, 10, 13))
TB_9441_2025 = Instrument("9441/TB-BNV", signed=date(2025, 10, 16))
CV_12729_2025 = Instrument("12729/VPCP-KGVX", signed=date(2025, 12, 25))
CV_10065_2026 = Instrument("10065/VPCP-KGVX", signed=date(2026, 10, 2))

# Cited by more than one part of the book.
DECREE_45_2020 = Instrument(
    "45/2020/NĐ-CP",
    Text("Nghị định 45/2020/NĐ-CP", "Decree 45/2020/NĐ-CP"),
    signed=date(2020, 4, 8),
    in_force=date(2020, 5, 22),
)
DECREE_310_2026 = Instrument(
    "310/2026/NĐ-CP",
    Text(
        "Nghị định 45/2020/NĐ-CP (sửa đổi bởi Nghị định 310/2026/NĐ-CP)",
        "Decree 45/2020/NĐ-CP as amended by Decree 310/2026/NĐ-CP",
    ),
    signed=date(2026, 8, 5),
    in_force=date(2026, 8, 5),
)
DECREE_99_2022 = Instrument("99/2022/NĐ-CP", Text("Nghị định 99/2022/NĐ-CP", "Decree 99/2022/NĐ-CP"))
DECREE_46_2026 = Instrument("46/2026/NĐ-CP", Text("Nghị định 46/2026/NĐ-CP", "Decree 46/2026/NĐ-CP"))
DECISION_766_2022 = Instrument(
    "766/QĐ-TTg", Text("Quyết định 766/QĐ-TTg", "Decision 766/QĐ-TTg (Prime Minister)"), signed=date(2022, 6, 23)
)
LAW_COMPLAINTS_2011 = Instrument(title=Text("Luật Khiếu nại 2011", "Law on Complaints 2011"))
LAW_DENUNCIATIONS_2018 = Instrument(title=Text("Luật Tố cáo 2018", "Law on Denunciations 2018"))
DECREE_20_2008 = Instrument("20/2008/NĐ-CP", Text("Nghị định 20/2008/NĐ-CP", "Decree 20/2008/NĐ-CP"))
