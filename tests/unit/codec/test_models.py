"""The table of models: every public value of the library is exchanged, or it is said why not."""

import importlib
import pkgutil
from collections.abc import Iterator

import attrs
import pytest

import motcua_lib
from motcua_lib.codec._forms import COMPUTED, RENAMED
from motcua_lib.codec._models import KINDS, MODELS, NOT_EXCHANGED, name_of
from motcua_lib.codec._shapes import Record, shape_of
from motcua_lib.errors import CodecError
from motcua_lib.model.terms import WorkingDays, Years

ABOVE = ("codec", "columns", "wording", "drawing", "strategies")


def public_classes() -> Iterator[type]:
    """Every attrs class that a module without an underscore in its path exports."""
    for found in pkgutil.walk_packages(motcua_lib.__path__, "motcua_lib."):
        parts = found.name.split(".")[1:]
        if parts[0] in ABOVE or any(part.startswith("_") for part in parts):
            continue
        module = importlib.import_module(found.name)
        for name in getattr(module, "__all__", ()):
            value = getattr(module, name)
            if isinstance(value, type) and attrs.has(value):
                yield value


def place(cls: type) -> str:
    """Where a class is imported from: its module without the private parts, and its name."""
    parts = cls.__module__.split(".")[1:]
    return ".".join([*(part for part in parts if not part.startswith("_")), cls.__name__])


PUBLIC = sorted(set(public_classes()), key=place)


def test_the_walk_finds_the_public_classes() -> None:
    assert {"model.procedure.Procedure", "deadlines.Due", "codes.dossier.DossierCode"} <= set(map(place, PUBLIC))


@pytest.mark.parametrize("cls", PUBLIC, ids=place)
def test_every_public_class_is_exchanged_or_it_is_said_why_not(cls: type) -> None:
    assert (cls in MODELS.values()) != (place(cls) in NOT_EXCHANGED)


def test_every_class_that_is_not_exchanged_exists() -> None:
    assert set(NOT_EXCHANGED) <= set(map(place, PUBLIC))


@pytest.mark.parametrize("name", NOT_EXCHANGED)
def test_the_reason_is_told(name: str) -> None:
    (cls,) = [cls for cls in PUBLIC if place(cls) == name]
    with pytest.raises(CodecError, match="has no JSON form: ") as caught:
        shape_of(cls)
    assert caught.value.slug == "not-exchanged"
    assert caught.value.fields["reason"] == NOT_EXCHANGED[name]


def test_every_name_is_one_class_and_every_class_one_name() -> None:
    assert len(set(MODELS.values())) == len(MODELS)
    assert KINDS.items() <= MODELS.items()
    assert all(name == name.lower().replace("_", "-") for name in MODELS)


@pytest.mark.parametrize("cls", KINDS.values(), ids=KINDS)
def test_no_class_with_a_kind_has_a_field_of_that_name(cls: type) -> None:
    shape = shape_of(cls)
    assert isinstance(shape, Record)
    assert "kind" not in {field.name for field in shape.fields}


@pytest.mark.parametrize("cls", MODELS.values(), ids=MODELS)
def test_every_field_of_every_model_has_a_shape(cls: type) -> None:
    shape = shape_of(cls)
    assert not isinstance(shape, Record) or [field.name for field in shape.fields] == [
        RENAMED.get(cls, {}).get(field.name, field.alias)
        for field in attrs.fields(cls)
        if field.init and field.name not in COMPUTED.get(cls, ())
    ]


def test_names() -> None:
    assert [name_of(kind) for kind in (WorkingDays, WorkingDays | Years, tuple[int, ...], int)] == [
        "working-days", "working-days or years", "tuple", "int",
    ]  # fmt: skip
