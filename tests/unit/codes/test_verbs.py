"""Every code has the same verbs; none falls over, whatever it is given."""

import inspect
import re
from types import ModuleType

import pytest

import motcua_lib.codes
from motcua_lib.codes import local_procedure, online_service
from motcua_lib.errors import ArgumentTypeError, CodeError, MotcuaError
from support.codes import MODULES, REAL, TWO_READINGS, WRONG
from support.timing import growth

VERBS = ["compact", "validate", "is_valid", "format", "parse"]
NOT_TEXT = [None, True, 1, 1.000757, b"1.000757", ["1.000757"], object(), str, ("H55",), {"H55": 1}]
JUNK = [
    "", " ", "\n", "\0", ".", "-", "--", "KQ", "KQ.", "H", "\ud800", "\u200b", "e\u0301" * 50, "ﬁ", "ß", "٣", "1" * 200,
    "000.00.00.", "[0-9]", "%s", "{value}", "'; --", "một cửa", "H55\0", "\nG01.",
]  # fmt: skip


class Liar(str):
    """A str that answers every question wrongly."""

    __slots__ = ()

    def translate(self, _table: object) -> str:
        raise RuntimeError

    def __len__(self) -> int:
        raise RuntimeError

    def __eq__(self, _other: object) -> bool:
        raise RuntimeError

    __hash__ = None  # type: ignore[assignment]  # the point of the class


class Mask:
    """An object that claims to be a str, and fails when asked again."""

    @property  # type: ignore[misc]  # the point of the class
    def __class__(self) -> type:
        raise RuntimeError

    def __repr__(self) -> str:
        raise RuntimeError


def name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def test_the_package_lists_its_modules() -> None:
    assert motcua_lib.codes.__all__ == sorted(map(name, MODULES))
    for module in MODULES:
        assert getattr(motcua_lib.codes, name(module)) is module
        assert f"- `{name(module)}`:" in (motcua_lib.codes.__doc__ or "")


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_the_verbs_are_the_same_everywhere(module: ModuleType) -> None:
    signatures = {verb: inspect.signature(getattr(module, verb)) for verb in VERBS}
    value = signatures["parse"].return_annotation
    assert {verb: list(found.parameters) for verb, found in signatures.items()} == {
        verb: ["code"] if verb == "format" else ["text"] for verb in VERBS
    }
    assert [signatures[verb].return_annotation for verb in VERBS] == [str, str, bool, str, value]
    assert signatures["format"].parameters["code"].annotation == str | value
    assert set(VERBS) | {value.__name__} <= set(module.__all__)
    assert all(getattr(module, verb).__doc__ for verb in VERBS)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_real_codes_hold(module: ModuleType) -> None:
    for code in REAL[module]:
        assert module.is_valid(code), code
        assert module.validate(code) == module.compact(code) == module.format(code) == code
        value = module.parse(code)
        assert str(value) == module.format(value) == code
        assert module.parse(str(value)) == value
        assert hash(value) == hash(module.parse(code))
        with pytest.raises(AttributeError):
            value.agency = None


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_what_is_not_quite_a_code_is_refused(module: ModuleType) -> None:
    for text in WRONG[module]:
        assert not module.is_valid(text), text
        for verb in (module.validate, module.parse, module.format):
            with pytest.raises(CodeError, match=r"is not an? [\w ]+, which is .* \(.*\)$") as caught:
                verb(text)
            assert caught.value.slug == "code-form"


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_the_code_of_another_kind_is_refused(module: ModuleType) -> None:
    others = [code for other, codes in REAL.items() if other is not module for code in codes]
    assert [code for code in others if module.is_valid(code)] == []


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_code_typed_carelessly_is_the_same_code(module: ModuleType) -> None:
    for code in REAL[module]:
        wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in code.lower())
        for typed in (
            f"  {code.lower()}\n",
            code.replace(".", " . ").replace("-", "\u2013"),
            "\u200b".join(code),
            code.replace("-", "\u2212").replace("Đ", "đ"),
            code.replace("Đ", "Ð"),
            wide,
        ):
            assert module.validate(typed) == code


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_junk_is_refused_and_nothing_else_happens(module: ModuleType) -> None:
    for junk in JUNK:
        assert module.is_valid(junk) is False
        assert isinstance(module.compact(junk), str)
        for verb in (module.validate, module.parse, module.format):
            with pytest.raises(CodeError):
                verb(junk)


@pytest.mark.parametrize("module", MODULES, ids=name)
@pytest.mark.parametrize("thing", NOT_TEXT, ids=lambda thing: type(thing).__name__)
def test_what_is_no_text_is_an_argument_error(module: ModuleType, thing: object) -> None:
    assert module.is_valid(thing) is False
    for verb in (module.compact, module.validate, module.parse):
        with pytest.raises(ArgumentTypeError, match=f"must be a str, not {re.escape(repr(type(thing)))}"):
            verb(thing)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_an_object_that_hides_its_class_is_answered(module: ModuleType) -> None:
    assert module.is_valid(Mask()) is False
    with pytest.raises(ArgumentTypeError, match="Mask"):
        module.validate(Mask())


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_subclass_of_str_is_read_as_plain_text(module: ModuleType) -> None:
    code = REAL[module][0]
    assert module.validate(Liar(code)) == code
    assert type(module.validate(Liar(code))) is str
    assert not module.is_valid(Liar("x"))


@pytest.mark.parametrize("module", MODULES, ids=name)
@pytest.mark.parametrize("unit", ["1", "0.", "000.", "-", " ", ".1", "H55.", "KQ.", "e\u0301", "\u0344\u0323"])
def test_a_megabyte_is_answered_at_once_and_quoted_short(module: ModuleType, unit: str) -> None:
    text = REAL[module][0] + unit * (1_000_000 // len(unit))
    quarter = text[: len(text) // 4]
    assert module.is_valid(text) is (unit == " ")
    assert growth(lambda: module.is_valid(quarter), lambda: module.is_valid(text)) < 12
    if unit != " ":
        with pytest.raises(MotcuaError) as caught:
            module.parse(text)
        assert len(caught.value.fields["value"]) == 80
        assert len(str(caught.value)) < 500


@pytest.mark.parametrize("code", TWO_READINGS)
def test_a_code_with_two_readings_is_valid_as_both_and_parsed_as_neither(code: str) -> None:
    for module in (local_procedure, online_service):
        assert module.validate(code) == module.format(code) == code
        with pytest.raises(CodeError, match="has two readings") as caught:
            module.parse(code)
        assert caught.value.slug == "code-two-readings"
