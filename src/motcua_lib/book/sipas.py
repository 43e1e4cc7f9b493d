"""Chỉ số SIPAS: the editions of the survey of satisfaction with public administrative services.

An edition covers whole survey years, for no source gives days. The weights of factors and blocks, and whether answers
are pooled, stand in no source seen; so an edition has none, and the caller states a method. 2021 has no edition here.
"""

from datetime import date
from typing import Final

from motcua_lib.book import instruments_surveys as instruments
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.editions import Edition, Editions
from motcua_lib.model.scorecard import Note
from motcua_lib.model.survey import Announced, Block, Factor, Question, Questionnaire, Scale, Survey, one_question

SIPAS: Final = "sipas"
MINISTRY: Final = "bo-noi-vu"

# Rules and where they were read.
COUNTED_LEVELS = Citation(
    instruments.DECISION_1001_2023,
    confidence=Confidence.MEMORY,
    source="the rule levels 4 and 5 of all valid answers is remembered; the hospital survey states the same rule",
)
THROUGHOUT = Citation(
    instruments.HOSPITAL_SURVEY,
    confidence=Confidence.LOW,
    source="a secondary page on hospital surveys; not a rule of SIPAS",
)
PRIORITY_WISHES = Citation(
    instruments.DECISION_1001_2023,
    confidence=Confidence.LOW,
    source="remembered: very much and much of all valid answers, as the figures of 2023 suggest",
)
SELECTED_WISHES = Citation(
    instruments.DECISION_2640_2017,
    confidence=Confidence.LOW,
    source="remembered: persons who select a content, three at most, of all persons",
)
SAMPLE_SIZE = Citation(
    instruments.DECISION_1383_2012,
    confidence=Confidence.MEDIUM,
    source="the ministry's course of December 2013, section on the size of samples; error 5 %",
)
FORM_2022 = Citation(
    instruments.QUESTIONNAIRE_2022, source="public copy of the ministry's form; 37 + 45 + 10 in SGGP of 2023-04-20"
)
DECISION_2012 = Citation(
    instruments.DECISION_1383_2012,
    confidence=Confidence.MEDIUM,
    source="the ministry's course of December 2013 and results of 2015; the years follow from the next decision",
)
DECISION_2017 = Citation(
    instruments.DECISION_2640_2017, source="opening of the decision; thanhtravietnam.vn; a page with the five factors"
)
DECISION_2023 = Citation(
    instruments.DECISION_1001_2023,
    source="opening of the decision; thuvienphapluat of 2023-12-13; the questions are those of the form of 2022",
    confidence=Confidence.MEDIUM,
)
REPORT_2024 = Citation(
    instruments.DECISION_1001_2023,
    source="VietnamPlus of April 2025; Lao Động of 2025-04-06",
    confidence=Confidence.MEDIUM,
)

# Scales.
FIVE_LEVELS = Scale(
    "five-levels",
    (
        Text("rất không hài lòng", "very dissatisfied"),
        Text("không hài lòng", "dissatisfied"),
        Text("bình thường", "normal"),
        Text("hài lòng", "satisfied"),
        Text("rất hài lòng", "very satisfied"),
    ),
    counted=(4, 5),
    citation=COUNTED_LEVELS,
)
HOW_MANY = Scale("how-many", (Text("không có", "none"), Text("một số", "some"), Text("nhiều", "many")))
PRIORITY = Scale(
    "priority",
    (Text("ít", "little"), Text("nhiều", "much"), Text("rất nhiều", "very much")),
    counted=(2, 3),
    citation=PRIORITY_WISHES,
)
SELECTED = Scale("selected", (Text("được chọn", "selected"),), counted=(1,), citation=SELECTED_WISHES)

# Factors of the questionnaire of 2022; where only the number of questions was found, they carry the factor's name.
ACCOUNTABILITY = Factor(
    "accountability",
    Text("trách nhiệm giải trình", "accountability"),
    questions=(
        Question(1, Text("trách nhiệm giải trình, câu 1", "accountability, question 1")),
        Question(2, Text("trách nhiệm giải trình, câu 2", "accountability, question 2")),
    ),
)
PARTICIPATION = Factor(
    "participation",
    Text("sự tham gia của người dân", "participation"),
    questions=(
        Question(3, Text("sự tham gia, câu 1", "participation, question 1")),
        Question(4, Text("sự tham gia, câu 2", "participation, question 2")),
    ),
)
POLICY_QUALITY = Factor(
    "policy-quality",
    Text("chất lượng chính sách", "quality of policies"),
    questions=(
        Question(5, Text("phát triển kinh tế", "economy")),
        Question(6, Text("khám, chữa bệnh", "health care")),
        Question(7, Text("giáo dục phổ thông", "schooling")),
        Question(8, Text("trật tự, an toàn xã hội", "order and safety")),
        Question(9, Text("đường bộ", "roads")),
        Question(10, Text("điện sinh hoạt", "electricity")),
        Question(11, Text("nước sinh hoạt", "water")),
        Question(12, Text("an sinh xã hội", "social security")),
    ),
)
POLICY_RESULTS = Factor(
    "policy-results",
    Text("kết quả, tác động của chính sách", "results of policies"),
    questions=(
        Question(13, Text("kết quả, tác động, câu 1", "results, question 1")),
        Question(14, Text("kết quả, tác động, câu 2", "results, question 2")),
    ),
)
ACCESS = Factor(
    "access",
    Text("tiếp cận dịch vụ", "access"),
    questions=(
        Question(15, Text("tiếp cận dịch vụ, câu 1", "access, question 1")),
        Question(16, Text("tiếp cận dịch vụ, câu 2", "access, question 2")),
        Question(17, Text("tiếp cận dịch vụ, câu 3", "access, question 3")),
        Question(18, Text("tiếp cận dịch vụ, câu 4", "access, question 4")),
    ),
)
PROCEDURES = Factor(
    "procedures",
    Text("thủ tục hành chính", "procedures"),
    questions=(
        Question(19, Text("niêm yết công khai", "posting")),
        Question(20, Text("thành phần hồ sơ đúng quy định", "dossier as prescribed")),
        Question(21, Text("phí, lệ phí đúng quy định", "fees as prescribed")),
        Question(22, Text("thời hạn đúng quy định", "deadline as prescribed")),
    ),
)
OFFICIALS = Factor(
    "officials",
    Text("công chức giải quyết công việc", "officials"),
    questions=(
        Question(23, Text("công chức, câu 1", "officials, question 1")),
        Question(24, Text("công chức, câu 2", "officials, question 2")),
        Question(25, Text("công chức, câu 3", "officials, question 3")),
        Question(26, Text("công chức, câu 4", "officials, question 4")),
        Question(27, Text("công chức, câu 5", "officials, question 5")),
    ),
)
RESULT = Factor(
    "result",
    Text("kết quả dịch vụ", "result"),
    questions=(
        Question(28, Text("đúng hẹn", "on time")),
        Question(29, Text("đầy đủ, chính xác", "complete and correct")),
        Question(30, Text("công bằng", "fair")),
    ),
)
FEEDBACK = Factor(
    "feedback",
    Text("tiếp nhận, xử lý phản ánh, kiến nghị", "handling of feedback"),
    questions=(
        Question(31, Text("phản ánh, kiến nghị, câu 1", "feedback, question 1")),
        Question(32, Text("phản ánh, kiến nghị, câu 2", "feedback, question 2")),
        Question(33, Text("phản ánh, kiến nghị, câu 3", "feedback, question 3")),
    ),
)
POLICY_BLOCK = Block(
    "policy",
    Text("xây dựng, tổ chức thực hiện chính sách công", "policy making and implementation"),
    factors=(ACCOUNTABILITY, PARTICIPATION, POLICY_QUALITY, POLICY_RESULTS),
)
SERVICE_BLOCK = Block(
    "service",
    Text("cung ứng dịch vụ hành chính công", "public administrative services"),
    factors=(ACCESS, PROCEDURES, OFFICIALS, RESULT, FEEDBACK),
)

# What is not known; the notes of every index over all blocks.
NO_WEIGHTS = Note(
    "weights-not-known",
    Text(
        "chưa tìm thấy trọng số và cách gộp của phiên bản này; người tính tự chọn cách gộp",
        "the weights and the roll-up of this edition were not found; the method is the caller's",
    ),
)
NO_WORDING = Note(
    "wording-not-known",
    Text(
        "chưa có lời văn từng câu hỏi; thứ tự câu 5–12 theo thứ tự liệt kê của nguồn",
        "the wording of the questions was not found; questions 5 to 12 stand in the order the source lists them",
    ),
)
NO_QUESTIONS = Note(
    "questions-not-known",
    Text("chưa tìm thấy các câu hỏi của phiên bản này", "the questions of this edition were not found"),
)

# Other questions of the form of 2022.
HARASSMENT = one_question(
    "harassment",
    Text("công chức gây phiền hà, sách nhiễu", "officials who harass"),
    scale=HOW_MANY,
    citation=FORM_2022,
)
UNOFFICIAL_PAYMENT = one_question(
    "unofficial-payment",
    Text("người dân phải đưa tiền ngoài quy định", "payments outside the rules"),
    scale=HOW_MANY,
    citation=FORM_2022,
)

_33_ITEMS = Questionnaire(
    "sipas-33",
    Text("Chỉ số hài lòng của người dân", "index of satisfaction"),
    scale=FIVE_LEVELS,
    blocks=(POLICY_BLOCK, SERVICE_BLOCK),
    unknown=(NO_WEIGHTS, NO_WORDING),
    citation=FORM_2022,
)
_37_45_10 = (
    Announced("perception", 37, name=Text("chỉ số nhận định, đánh giá", "indices of perception")),
    Announced("satisfaction", 45, name=Text("chỉ số hài lòng", "indices of satisfaction")),
    Announced("expectation", 10, name=Text("chỉ số nhu cầu, mong đợi", "indices of expectation")),
)

EDITIONS: Editions[Survey] = Editions(
    SIPAS,
    (
        Edition(
            SIPAS,
            MINISTRY,
            since=date(2012, 1, 1),
            until=date(2017, 1, 1),
            content=Survey(
                Questionnaire(
                    "sipas-2012",
                    Text("Chỉ số hài lòng", "index of satisfaction"),
                    scale=FIVE_LEVELS,
                    unknown=(NO_WEIGHTS, NO_QUESTIONS),
                    citation=DECISION_2012,
                ),
                services=(
                    Text("cấp chứng minh nhân dân", "identity card"),
                    Text("đăng ký quyền sử dụng đất", "registration of a land-use right"),
                    Text("cấp giấy phép xây dựng nhà ở", "building permit of a house"),
                    Text("chứng thực", "certification"),
                    Text("cấp giấy khai sinh", "birth certificate"),
                    Text("cấp giấy đăng ký kết hôn", "marriage certificate"),
                ),
                announced=(Announced("questionnaires", 6, name=Text("phiếu hỏi", "questionnaires, one a service")),),
            ),
            citation=DECISION_2012,
        ),
        Edition(
            SIPAS,
            MINISTRY,
            since=date(2017, 1, 1),
            until=date(2021, 1, 1),
            content=Survey(
                Questionnaire(
                    "sipas-2017",
                    Text("Chỉ số hài lòng về sự phục vụ hành chính", "index of satisfaction"),
                    scale=FIVE_LEVELS,
                    blocks=(
                        Block(
                            "service",
                            Text("cung ứng dịch vụ hành chính công", "public administrative services"),
                            factors=(
                                Factor("access", Text("tiếp cận dịch vụ", "access")),
                                Factor("procedures", Text("thủ tục hành chính", "procedures")),
                                Factor("officials", Text("công chức giải quyết công việc", "officials")),
                                Factor("result", Text("kết quả dịch vụ", "result")),
                                Factor(
                                    "feedback",
                                    Text("tiếp nhận, xử lý góp ý, phản ánh, kiến nghị", "handling of feedback"),
                                ),
                            ),
                        ),
                    ),
                    unknown=(NO_WEIGHTS, NO_QUESTIONS),
                    citation=DECISION_2017,
                ),
                announced=(
                    Announced("factors", 5, name=Text("yếu tố", "factors")),
                    Announced("criteria", 22, name=Text("tiêu chí", "criteria")),
                ),
            ),
            citation=DECISION_2017,
        ),
        Edition(
            SIPAS,
            MINISTRY,
            since=date(2022, 1, 1),
            until=date(2023, 1, 1),
            content=Survey(_33_ITEMS, others=(HARASSMENT, UNOFFICIAL_PAYMENT), announced=_37_45_10),
            citation=FORM_2022,
        ),
        Edition(
            SIPAS,
            MINISTRY,
            since=date(2023, 1, 1),
            until=date(2024, 1, 1),
            content=Survey(_33_ITEMS, others=(HARASSMENT, UNOFFICIAL_PAYMENT)),
            citation=DECISION_2023,
        ),
        Edition(
            SIPAS,
            MINISTRY,
            since=date(2024, 1, 1),
            until=date(2027, 1, 1),
            content=Survey(
                Questionnaire(
                    "sipas-2024",
                    Text("Chỉ số hài lòng của người dân", "index of satisfaction"),
                    scale=FIVE_LEVELS,
                    unknown=(
                        NO_WEIGHTS,
                        NO_QUESTIONS,
                        Note(
                            "years-after-2024",
                            Text(
                                "chưa rõ phiếu năm 2025 và 2026 có giống năm 2024 hay không",
                                "whether the questionnaires of 2025 and 2026 are those of 2024 was not found",
                            ),
                        ),
                    ),
                    citation=REPORT_2024,
                ),
                others=(HARASSMENT,),
                announced=(
                    Announced("perception", 42, name=Text("chỉ số nhận định, đánh giá", "indices of perception")),
                    Announced("satisfaction", 51, name=Text("chỉ số hài lòng", "indices of satisfaction")),
                    Announced("expectation", 10, name=Text("chỉ số nhu cầu, mong đợi", "indices of expectation")),
                    Announced("policies", 9, name=Text("chính sách", "policies")),
                    Announced("access", 3, name=Text("câu hỏi về tiếp cận dịch vụ", "questions on access")),
                    Announced("procedures", 4, name=Text("câu hỏi về thủ tục", "questions on procedures")),
                ),
            ),
            citation=REPORT_2024,
        ),
    ),
)
