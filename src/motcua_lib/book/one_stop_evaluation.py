"""Đánh giá giải quyết thủ tục tại Bộ phận Một cửa: the nine indices of Circular 01/2018/TT-VPCP, and what came after.

Articles 12 to 15 were read in the state codification. How a mean is rounded is not stated; it is rounded half up. The
evaluation articles of Decree 118/2025 (28 and following) were not read as signed; that a real-time index took the place
of the nine is remembered for 2025 and stated by Decree 224/2026, art. 19, from July 2026.
"""

from datetime import date
from fractions import Fraction

from motcua_lib.book import instruments
from motcua_lib.law import Citation, Confidence, Text, Timeline, Version
from motcua_lib.model.editions import Edition, Editions
from motcua_lib.model.evaluation import AgenciesContacted, Complaint, Publicity, Timing
from motcua_lib.model.evaluation_rules import EvaluationIndex, EvaluationRules, Means
from motcua_lib.model.indicator import Band, Bands
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.scorecard import Rounding

CODIFICATION = "state codification"
EVALUATION = Citation(instruments.CIRCULAR_01_2018, "12–15", source=CODIFICATION)
INDICES = Citation(instruments.CIRCULAR_01_2018, "13", source=CODIFICATION)
MEAN = Citation(instruments.CIRCULAR_01_2018, "14", source=CODIFICATION)
GRADES = Citation(instruments.CIRCULAR_01_2018, "15", source=CODIFICATION)
READING = Citation(
    instruments.CIRCULAR_01_2018,
    "13",
    confidence=Confidence.MEDIUM,
    source="the article names no points for the case; read from the cases it names",
)

BALLOT_FORM = Citation(
    instruments.CIRCULAR_01_2018,
    confidence=Confidence.LOW,
    source="evaluation form in the one-stop system of a province; practice, the annex was not read",
)

SUCCESSORS: Timeline[Text] = Timeline(
    "the evaluation of the one-stop mechanism after Circular 01/2018",
    (
        Version(
            Text(
                "Nghị định 118/2025 (từ Điều 28) và Thông tư 03/2025/TT-VPCP; đánh giá theo bộ chỉ số thời gian thực",
                "Decree 118/2025, art. 28 and following, and Circular 03/2025/TT-VPCP; evaluation by the real-time "
                "service index",
            ),
            since=date(2025, 9, 15),
            citation=Citation(
                instruments.DECREE_118_2025, "28", confidence=Confidence.MEMORY, source="articles not read as signed"
            ),
        ),
        Version(
            Text(
                "Điều 19 Nghị định 224/2026 (đo lường dịch vụ trực tuyến theo thời gian thực) cùng Nghị định 118/2025",
                "Decree 224/2026, art. 19 (online services measured in real time), with Decree 118/2025",
            ),
            since=date(2026, 7, 1),
            citation=Citation(instruments.DECREE_224_2026, "19", source=CODIFICATION),
        ),
        Version(
            Text(
                "khoản 4 Điều 28 Nghị định 118/2025 sửa đổi bởi Nghị định 309/2026 (Bộ Tư pháp đánh giá các bộ, tỉnh), "
                "cùng Điều 19 Nghị định 224/2026",
                "Decree 118/2025, art. 28(4) as amended by Decree 309/2026 (the Ministry of Justice evaluates "
                "ministries and provinces), with Decree 224/2026, art. 19",
            ),
            since=date(2026, 8, 5),
            citation=Citation(instruments.DECREE_309_2026, "28", clause="4", source="text of Decree 309/2026"),
        ),
    ),
)

BALLOT, SYSTEM = (Means.BALLOT,), (Means.SYSTEM,)

RULES = EvaluationRules(
    (
        EvaluationIndex(
            "1",
            Text("thời gian giải quyết so với quy định", "total time against the term"),
            per_dossier=True,
            per_unit=False,
            means=BALLOT,
            of_officials=True,
        ),
        EvaluationIndex(
            "2",
            Text("thời gian của từng cơ quan tham gia", "time of each agency taking part"),
            per_dossier=True,
            per_unit=False,
            means=SYSTEM,
            of_officials=True,
        ),
        EvaluationIndex(
            "3",
            Text("số lần phải liên hệ để hoàn thiện hồ sơ", "contacts needed to complete the dossier"),
            per_dossier=True,
            per_unit=False,
            means=BALLOT,
            of_officials=True,
        ),
        EvaluationIndex(
            "4",
            Text("số cơ quan phải liên hệ", "agencies to contact"),
            per_dossier=True,
            per_unit=False,
            means=BALLOT,
            of_officials=True,
        ),
        EvaluationIndex(
            "5",
            Text("thực hiện tại Bộ phận Một cửa", "process at the one-stop unit"),
            per_dossier=False,
            per_unit=True,
        ),
        EvaluationIndex(
            "6",
            Text("công khai thủ tục hành chính", "publicity of procedures"),
            per_dossier=True,
            per_unit=True,
            means=SYSTEM,
        ),
        EvaluationIndex(
            "7",
            Text("thái độ của cán bộ, công chức", "attitude of officials"),
            per_dossier=True,
            per_unit=False,
            means=BALLOT,
            of_officials=True,
        ),
        EvaluationIndex(
            "8",
            Text("tiếp thu, giải trình phản ánh, kiến nghị", "taking in and explaining feedback"),
            per_dossier=False,
            per_unit=True,
            means=SYSTEM,
        ),
        EvaluationIndex(
            "9",
            Text("tiến độ và chất lượng dịch vụ công trực tuyến", "progress and quality of online services"),
            per_dossier=False,
            per_unit=True,
            means=SYSTEM,
        ),
    ),
    answers=(
        (Timing.EARLY, 2),
        (Timing.ON_TIME, 1),
        (Timing.LATE, 0),
        (AgenciesContacted.NONE, 2),
        (AgenciesContacted.ONE_STOP, 1),
        (AgenciesContacted.MORE, 0),
        (Publicity.BOTH, 2),
        (Publicity.ONE, 1),
        (Publicity.OTHERWISE, 0),
        (Complaint.FOUNDED, 0),
    ),
    contacts=(2, 1),
    full_mark=2,
    half_mark=1,
    full_process=(
        (Level.CENTRAL, Fraction(20, 100)),
        (Level.PROVINCE, Fraction(20, 100)),
        (Level.DISTRICT, Fraction(50, 100)),
        (Level.COMMUNE, Fraction(1)),
    ),
    feedback_share=Fraction(90, 100),
    online_procedures=Fraction(20, 100),
    online_dossiers=Fraction(30, 100),
    online_dossiers_one=Fraction(15, 100),
    agency_bands=Bands(
        (
            Band("excellent", Text("xuất sắc", "excellent"), edge=15),
            Band("good", Text("tốt", "good"), edge=12),
            Band("fair", Text("khá", "fair"), edge=9),
            Band("average", Text("trung bình", "average"), edge=6),
            Band("weak", Text("yếu", "weak")),
        ),
        GRADES,
    ),
    official_bands=Bands(
        (
            Band("all-tasks", Text("hoàn thành 100% nhiệm vụ", "100 % of tasks done"), edge=5),
            Band(
                "most-tasks",
                Text("hoàn thành từ 70% đến dưới 100% nhiệm vụ", "70 to less than 100 % of tasks done"),
                edge=Fraction(35, 10),
            ),
            Band("few-tasks", Text("hoàn thành dưới 70% nhiệm vụ", "less than 70 % of tasks done")),
        ),
        GRADES,
    ),
    rounding=Rounding(1, citation=MEAN),
    reading=READING,
    basis_until=date(2025, 7, 1),
    basis=Text(
        "Nghị định 61/2018 hết hiệu lực từ 01/07/2025; Thông tư 01/2018 còn đến 14/09/2025",
        "Decree 61/2018 ended on 30 June 2025; Circular 01/2018 lasted until 14 September",
    ),
    successors=SUCCESSORS,
)

ONE_STOP_EVALUATION: Editions[EvaluationRules] = Editions(
    "one-stop-evaluation",
    (
        Edition(
            "one-stop-evaluation",
            "van-phong-chinh-phu",
            since=date(2019, 1, 6),
            until=date(2025, 9, 15),
            content=RULES,
            citation=EVALUATION,
        ),
    ),
)
