"""JSON of scores, counts and indices: what they are made of comes back; what may stand in one place is told apart."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from motcua_lib import WorkingDays, codec
from motcua_lib.codec import explain
from motcua_lib.errors import CodecError
from motcua_lib.metrics.evaluation import Evaluation, Subject, evaluation_of_points
from motcua_lib.metrics.par_index import NoSurvey
from motcua_lib.metrics.service_index import SERVICE_INDEX, ServiceIndex, service_index
from motcua_lib.metrics.timeliness import CaseCounts
from motcua_lib.model.evaluation import AgenciesContacted, Complaint, Timing
from motcua_lib.model.evaluation_rules import Answer, EvaluationRules
from motcua_lib.model.form06 import Column, Form06Row
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Ratio, Rounding, Score

EDITION = SERVICE_INDEX.on(date(2026, 9, 26), issuer="thu-tuong")
COUNTS = {
    "3.1": (52, 89),
    "3.2": Ratio(516, 1884, "thanh toán"),
    "2.1": PublishedFigure(Decimal("89.28"), "Cổng Dịch vụ công quốc gia"),
}


def faults(document: Any, cls: Any) -> list[tuple[str, str]]:
    """Path and slug of every fault of a document."""
    with pytest.raises(CodecError) as caught:
        codec.structure(document, cls)
    return [(fault.path, fault.slug) for fault in explain(caught.value)]


def test_a_service_index_is_its_counts_and_its_edition() -> None:
    index = service_index(COUNTS, EDITION)
    document = codec.unstructure(index)
    assert document["counts"] == {
        "3.1": [52, 89],
        "3.2": {
            "kind": "ratio", "numerator": 516, "denominator": 1884,
            "name": {"vi": "thanh toán", "en": "thanh toán"},
        },
        "2.1": {"kind": "published-figure", "value": "2232/25", "source": "Cổng Dịch vụ công quốc gia"},
    }  # fmt: skip
    assert set(document) == {"counts", "edition"}
    read = codec.from_json(json.dumps(document), ServiceIndex)
    assert (read, read.total, read.score) == (index, index.total, index.score)


def test_every_fault_of_the_counts_of_an_index_is_told() -> None:
    document = codec.unstructure(service_index(COUNTS, EDITION))
    document["counts"] |= {"3.1": [52], "3.2": {"kind": "money"}, "2.1": "89,28%"}
    assert faults(document, ServiceIndex) == [
        ("counts['3.1']", "json-length"), ("counts['3.2'].kind", "json-kind"), ("counts['2.1']", "json-form"),
    ]  # fmt: skip
    document["counts"] = {"3.1": [89, 52]}
    assert faults(document, ServiceIndex) == [("", "part-exceeds-whole")]


def test_an_evaluation_keeps_the_rules_it_was_made_by() -> None:
    made = evaluation_of_points("A", Subject.OFFICIAL, {"1": 2}, since=date(2020, 2, 1), until=date(2020, 3, 1))
    document = codec.unstructure(made)
    assert document["edition"]["content"]["answers"][:4] == [
        ["timing/early", 2], ["timing/on-time", 1], ["timing/late", 0], ["agencies-contacted/none", 2],
    ]  # fmt: skip
    read = codec.structure(document, Evaluation)
    assert (read, read.total, read.band, read.trail) == (made, made.total, made.band, made.trail)


@pytest.mark.parametrize("answer", [Timing.LATE, AgenciesContacted.NONE, Complaint.NONE])
def test_answers_with_one_value_are_told_apart(answer: Answer) -> None:
    assert codec.structure(codec.unstructure(answer, Answer), Answer) is answer


def test_an_answer_without_its_question_is_refused() -> None:
    assert faults("none", Answer) == [("", "json-form")]
    assert "complaint/none" in codec.schema(Answer)["enum"]
    document = codec.unstructure(evaluation_rules())
    document["answers"][0] = ["early", 2]
    assert faults(document, EvaluationRules) == [("answers[0][0]", "json-form")]


def evaluation_rules() -> EvaluationRules:
    made = evaluation_of_points("A", Subject.OFFICIAL, {"1": 2}, since=date(2020, 2, 1), until=date(2020, 3, 1))
    return made.rules


SURVEY = Mapping[str, Fraction] | NoSurvey


@pytest.mark.parametrize(
    ("value", "written"), [({"1": Fraction(1, 3)}, {"1": "1/3"}), (NoSurvey.HELD, "no-survey-held")]
)
def test_points_of_a_survey_or_that_there_was_none(value: Any, written: Any) -> None:
    assert codec.unstructure(value, SURVEY) == written
    assert codec.structure(written, SURVEY) == value


def test_a_choice_says_what_is_allowed() -> None:
    with pytest.raises(CodecError, match="is not an object or one of 'no-survey-held'"):
        codec.structure(5, SURVEY)
    with pytest.raises(CodecError, match="a list or an object"):
        codec.structure(5, tuple[int, int] | Ratio)


@pytest.mark.parametrize(
    "kind",
    [
        Mapping[str, int] | Ratio,
        tuple[int, ...] | tuple[str, str],
        frozenset[int] | tuple[int, ...],
        Timing | Subject,
        Ratio | CaseCounts,
    ],
    ids=str,
)
def test_what_looks_alike_in_one_place_has_no_json_form(kind: Any) -> None:
    with pytest.raises(CodecError, match="its members look alike in JSON"):
        codec.schema(kind)


def test_sets_and_single_values_are_told_apart() -> None:
    kind = frozenset[int] | WorkingDays | None
    for value in (frozenset({1, 2}), WorkingDays(5), None):
        assert codec.structure(codec.unstructure(value, kind), kind) == value


def test_a_score_comes_back_with_its_parts_and_its_exact_value() -> None:
    score = service_index(COUNTS, EDITION).score
    read = codec.from_json(codec.to_json(score), Score)
    assert (read, read.trail, read.all_notes) == (score, score.trail, score.all_notes)
    assert codec.unstructure(Score("x", Fraction(1, 3), "x"))["value"] == "1/3"


def test_the_counts_of_a_row_are_pairs() -> None:
    row = Form06Row(1, "Hộ tịch", {Column.RESOLVED: 10, 3: 12})
    document = codec.unstructure(row)
    assert document["counts"] == [[3, 12], [7, 10]]
    assert codec.structure(document, Form06Row) == row
    document["counts"] += [[3, 12], [1, 5]]
    assert faults(document, Form06Row) == [("counts[3][0]", "json-form")]
    document["counts"].pop()
    assert faults(document, Form06Row) == [("counts", "column-twice")]


def test_a_document_cannot_ask_for_an_endless_computation() -> None:
    document = codec.unstructure(service_index(COUNTS, EDITION))
    document["edition"]["content"]["rounding"] = {"places": 10**30}
    assert faults(document, ServiceIndex) == [("edition.content.rounding.places", "too-many-places")]
    assert codec.structure({"places": 60}, Rounding) == Rounding(60)
