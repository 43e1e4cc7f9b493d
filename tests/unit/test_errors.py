"""The error tree: every error is the library's own, a ValueError or TypeError, with a slug and its fields."""

import pickle
import re
from pathlib import Path
from string import Formatter

import pytest

import motcua_lib.errors as module
from motcua_lib._messages import AREAS, MESSAGES
from motcua_lib.errors import MotcuaError, QuantityError

CLASSES = [getattr(module, name) for name in module.__all__ if name != "MotcuaError"]
SOURCE = Path(module.__file__).parent


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_is_one_of_python_too(kind: type[MotcuaError]) -> None:
    assert issubclass(kind, MotcuaError)
    assert issubclass(kind, ValueError) != issubclass(kind, TypeError)
    assert kind.__doc__


def test_an_error_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(QuantityError("not-positive", what="n", value=0)))
    assert (type(error), error.slug, error.fields) == (QuantityError, "not-positive", {"what": "n", "value": 0})
    assert str(error) == "n must be 1 or more, not 0"
    assert repr(error) == "QuantityError('not-positive': n must be 1 or more, not 0)"


CUT = "'" + "a" * 96 + " ... " + "a" * 96 + "'"


@pytest.mark.parametrize(("length", "shown"), [(198, repr("a" * 198)), (199, CUT), (60_000, CUT)])
def test_a_long_repr_is_cut_in_the_middle_and_the_field_kept(length: int, shown: str) -> None:
    value = "a" * length
    error = QuantityError("not-positive", what="n", value=value)
    assert error.fields["value"] is value
    assert str(error) == f"n must be 1 or more, not {shown}"


def test_a_long_text_that_is_not_a_repr_stays_whole() -> None:
    assert str(QuantityError("not-positive", what="n" * 500, value=0)).startswith("n" * 500 + " must")


def test_every_message_is_raised_somewhere_and_every_raise_has_a_message() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.parent.name != "_messages"
    )
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)+|range|fraction|zero|negative)"', code))
    assert set(MESSAGES) <= named
    raised = set(re.findall(r'Error\(\s*"([a-z-]+)"', code))
    assert raised <= set(MESSAGES)


@pytest.mark.parametrize("slug", MESSAGES)
def test_messages_start_small_and_name_their_fields(slug: str) -> None:
    fields = {name for _, name, _, _ in Formatter().parse(MESSAGES[slug]) if name}
    text = str(MotcuaError(slug, **dict.fromkeys(fields, 7)))
    assert "{" not in text
    assert not text[0].isupper()
    assert not text.endswith(".")


def test_a_slug_stands_in_one_area_only() -> None:
    assert sum(len(area.MESSAGES) for area in AREAS) == len(MESSAGES)


def test_a_number_of_more_digits_than_python_writes_is_told_in_words() -> None:
    error = QuantityError("not-positive", what="the number of working days", value=-(10**5000))
    assert str(error) == "the number of working days must be 1 or more, not a number of thousands of digits"
