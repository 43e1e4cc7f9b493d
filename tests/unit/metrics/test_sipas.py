"""The editions of SIPAS: what the sources give, and what they do not."""

from datetime import date

import pytest

from motcua_lib.book.sipas import EDITIONS, FIVE_LEVELS, HARASSMENT, MINISTRY, NO_WEIGHTS, SIPAS
from motcua_lib.errors import MetricError
from motcua_lib.law import Confidence
from motcua_lib.metrics.satisfaction import Method, every_index, satisfaction
from motcua_lib.metrics.tallying import tally
from motcua_lib.model.editions import Edition
from motcua_lib.model.survey import Survey


def edition(year: int) -> Edition[Survey]:
    return EDITIONS.on(date(year, 6, 1), issuer=MINISTRY)


def announced(year: int) -> dict[str, int]:
    return {entry.slug: entry.count for entry in edition(year).content.announced}


def test_the_questionnaire_of_33_items_in_two_blocks() -> None:
    form = edition(2023).content.satisfaction
    assert [(block.slug, len(block.questions)) for block in form.blocks] == [("policy", 14), ("service", 19)]
    sizes = {factor.slug: len(factor.questions) for block in form.blocks for factor in block.factors}
    assert sizes == {
        "accountability": 2, "participation": 2, "policy-quality": 8, "policy-results": 2,
        "access": 4, "procedures": 4, "officials": 5, "result": 3, "feedback": 3,
    }  # fmt: skip
    assert [form.question(number).name.en for number in (5, 12, 22, 28)] == [
        "economy", "social security", "deadline as prescribed", "on time",
    ]  # fmt: skip


def test_45_indices_come_out_as_the_ministry_announced_for_2022() -> None:
    score = satisfaction(tally([(4,) * 33], edition(2022)), method=Method.POOLED)
    assert len(every_index(score)) == announced(2022)["satisfaction"] == 45
    assert len({index.slug for index in every_index(score)}) == 45
    assert announced(2022) == {"perception": 37, "satisfaction": 45, "expectation": 10}


def test_levels_four_and_five_count_and_the_rule_is_from_memory() -> None:
    assert FIVE_LEVELS.counted == (4, 5)
    assert FIVE_LEVELS.citation is not None
    assert FIVE_LEVELS.citation.confidence is Confidence.MEMORY


def test_the_editions_by_year() -> None:
    assert len(edition(2015).content.services) == announced(2015)["questionnaires"] == 6
    assert edition(2012) is edition(2016)
    assert announced(2018) == {"factors": 5, "criteria": 22}
    assert len(edition(2018).content.satisfaction.blocks[0].factors) == 5
    assert edition(2017) is edition(2020)
    assert announced(2024)["satisfaction"] == 51
    assert (announced(2024)["policies"], announced(2024)["access"], announced(2024)["procedures"]) == (9, 3, 4)
    assert str(edition(2023).citation) == "Quyết định 1001/QĐ-BNV năm 2023"
    assert edition(2023).slug == f"{SIPAS}/{MINISTRY}/2023-01-01"


@pytest.mark.parametrize("year", [2011, 2021, 2027])
def test_a_year_without_an_edition_is_refused_with_those_there_are(year: int) -> None:
    with pytest.raises(
        MetricError, match=rf"no edition of 'sipas' by 'bo-noi-vu' covers {year}-06-01; there are: sipas"
    ):
        edition(year)


@pytest.mark.parametrize("year", [2015, 2018, 2024])
def test_an_edition_whose_questions_are_not_known_is_not_tallied(year: int) -> None:
    found = edition(year)
    assert "questions-not-known" in [note.slug for note in found.content.satisfaction.unknown]
    with pytest.raises(
        MetricError,
        match=f"^the questions of {found.content.satisfaction.slug!r} are not known .* the questions of your own form",
    ):
        tally([], found)


def test_every_edition_says_that_its_weights_are_not_known() -> None:
    assert all(NO_WEIGHTS in found.content.satisfaction.unknown for found in EDITIONS.editions)


def test_harassment_is_asked_beside_satisfaction() -> None:
    assert edition(2023).content.other("harassment") is HARASSMENT
    assert [level.en for level in HARASSMENT.scale.levels] == ["none", "some", "many"]
