"""Scales, questionnaires and surveys: what they hold, and what is refused."""

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.model.survey import (
    Announced,
    Block,
    Factor,
    Question,
    Questionnaire,
    Scale,
    Survey,
    one_question,
)
from support.surveys import FACES, FIVE, form


def test_a_scale_names_its_levels_from_the_lowest() -> None:
    assert (FACES.size, FACES.level(1).vi, FACES.level(3).vi) == (3, "không hài lòng", "hài lòng")
    assert str(FACES) == "1 không hài lòng · 2 bình thường · 3 hài lòng"
    assert Scale("x", [Text("có", "yes")]).level(1).en == "yes"
    assert Scale("x", ["a", "b", "c"], counted=[3, 1]).counted == (1, 3)


@pytest.mark.parametrize("level", [0, 4, -1, True, "1"])
def test_a_level_that_a_scale_does_not_have(level: object) -> None:
    with pytest.raises(MetricError, match="the scale 'faces' has no level"):
        FACES.level(level)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("levels", "counted", "slug"),
    [([], [], "scale-size"), (["x"] * 51, [], "scale-size"), (["a", "b"], [3], "scale-counted"),
     (["a", "b"], [0], "scale-counted"), (["a", "b"], [2, 2], "scale-counted")],
)  # fmt: skip
def test_scales_that_contradict_themselves(levels: list[str], counted: list[int], slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        Scale("x", levels, counted=counted)
    assert caught.value.slug == slug


@pytest.mark.parametrize(("levels", "counted"), [("abc", []), ([1, 2], []), (["a"], [True]), (["a"], 1)])
def test_scales_of_wrong_types(levels: object, counted: object) -> None:
    with pytest.raises(ArgumentTypeError):
        Scale("x", levels, counted=counted)  # type: ignore[arg-type]  # on purpose


def test_a_questionnaire_knows_its_questions_in_order() -> None:
    found = form([1, 2], [3])
    assert len(found) == 6
    assert [question.slug for question in found.questions] == [f"item-{n}" for n in range(1, 7)]
    assert [question.number for question in found.blocks[1].questions] == [4, 5, 6]
    assert found.question(6).name.vi == "question 6"
    assert found.is_complete
    for number in (0, 7, True, "1"):
        with pytest.raises(MetricError, match="'form' has no item"):
            found.question(number)  # type: ignore[arg-type]  # on purpose


def test_a_questionnaire_without_questions_is_there_and_not_complete() -> None:
    outline = Questionnaire("x", "x", scale=FIVE, blocks=[Block("b", "b", factors=[Factor("f", "f")])])
    assert outline
    assert (len(outline), outline.is_complete) == (0, False)
    half = [Factor("f", "f", questions=[Question(1, "q")]), Factor("g", "g")]
    assert not Questionnaire("x", "x", scale=FIVE, blocks=[Block("b", "b", factors=half)]).is_complete


def test_all_faults_of_a_questionnaire_are_told_at_once() -> None:
    first = Factor("f", "f", questions=[Question(2, "q"), Question(1, "q")])
    with pytest.raises(MetricError) as caught:
        Questionnaire(
            "x", "x", scale=FIVE, blocks=[Block("f", "b", factors=[first]), Block("overall", "o", factors=[])]
        )
    assert [fault.slug for fault in caught.value.faults] == [
        "question-order",
        "question-order",
        "slug-twice",
        "slug-twice",
    ]


def test_a_survey_finds_its_other_questions_by_name() -> None:
    asked = one_question("harassment", "phiền hà", scale=Scale("n", ["không", "có"]))
    survey = Survey(form([1]), others=[asked], announced=[Announced("x", 45, name="chỉ số")])
    assert survey.other("harassment") is asked
    with pytest.raises(MetricError, match=r"no questionnaire 'x' beside satisfaction; it has \['harassment'\]"):
        survey.other("x")
    with pytest.raises(ArgumentTypeError):
        Announced("x", 4.5, name="x")  # type: ignore[arg-type]  # on purpose
