"""JSON Schema: complete in itself, with the legal terms as titles and the bounds that single fields have."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from motcua_lib import Money, Procedure, Term, Timeline
from motcua_lib.codec import MODELS, schema, unstructure
from motcua_lib.codec._schema import REFINED
from motcua_lib.codec._shapes import Record, shape_of
from motcua_lib.errors import CodecError
from motcua_lib.model.clock import CountingRule
from motcua_lib.model.hours import Season
from motcua_lib.trail import Step


def refs(part: Any) -> set[str]:
    if isinstance(part, dict):
        own = {part["$ref"]} if "$ref" in part else set()
        return own.union(*map(refs, part.values()))
    return set().union(*map(refs, part)) if isinstance(part, list) else set()


@pytest.mark.parametrize("cls", MODELS.values(), ids=MODELS)
def test_a_schema_is_sound_and_complete_in_itself(cls: type) -> None:
    document = schema(cls)
    Draft202012Validator.check_schema(document)
    assert refs(document) == {f"#/$defs/{name}" for name in document.get("$defs", {})}
    assert document["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_procedure() -> None:
    document = schema(Procedure)
    assert document["$id"] == "urn:motcua-lib:procedure:1"
    procedure = document["$defs"]["procedure"]
    assert procedure["required"] == ["code", "name"]
    assert procedure["additionalProperties"] is False
    assert procedure["title"].startswith("Thủ tục hành chính: ")
    assert procedure["properties"]["code"]["pattern"] == r"^(?:[0-9]\.[0-9]{6})$"
    assert procedure["properties"]["levels"]["items"]["enum"] == ["central", "province", "district", "commune", "other"]


def test_other_types() -> None:
    assert schema(int) == {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "integer"}
    assert len(schema(Term)["oneOf"]) == 8
    assert schema(Season)["$defs"]["season"]["properties"]["starts"]["prefixItems"] == [{"type": "integer"}] * 2
    assert schema(CountingRule)["$defs"]["counting-rule"]["properties"]["rolls"]["uniqueItems"] is True
    assert set(schema(Timeline[Money])["$defs"]) >= {"Timeline-of-money", "Version-of-money", "money"}
    details = schema(Step)["$defs"]["step"]["properties"]["details"]
    assert [member.get("type", "object") for member in details["additionalProperties"]["anyOf"]] == [
        "string", "integer", "object",
    ]  # fmt: skip


def test_what_has_no_form_has_no_schema() -> None:
    with pytest.raises(CodecError, match="no JSON form"):
        schema(complex)


@pytest.mark.parametrize("place", REFINED)
def test_every_bound_is_one_of_a_field_that_exists(place: str) -> None:
    model, _, field = place.partition(".")
    shape = shape_of(MODELS[model])
    assert isinstance(shape, Record)
    assert field in {known.name for known in shape.fields}


def test_defaults_left_out_are_no_loss() -> None:
    assert unstructure(Procedure("1.000757", "Cấp lại thẻ")) == {"code": "1.000757", "name": "Cấp lại thẻ"}
