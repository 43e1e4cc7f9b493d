"""Short messages: alphabets, segments that cut no character, text without diacritics."""

import pytest

from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.sms import Alphabet, MessageKind, Segments, plain, segments

GSM, UCS = Alphabet.GSM7, Alphabet.UCS2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Segments(GSM, 0, 0)),
        ("a" * 160, Segments(GSM, 160, 1)),
        ("a" * 161, Segments(GSM, 161, 2)),
        ("a" * 306, Segments(GSM, 306, 2)),
        ("a" * 307, Segments(GSM, 307, 3)),
        ("€" * 80, Segments(GSM, 160, 1)),
        ("à é ù", Segments(GSM, 5, 1)),  # some letters with an accent are in the alphabet
        ("ạ", Segments(UCS, 1, 1)),
        ("`", Segments(UCS, 1, 1)),  # ASCII, and yet not in the alphabet
        ("ạ" * 70, Segments(UCS, 70, 1)),
        ("ạ" * 71, Segments(UCS, 71, 2)),
        ("ạ" * 134, Segments(UCS, 134, 2)),
        ("ạ" * 135, Segments(UCS, 135, 3)),
        ("😀" * 35, Segments(UCS, 70, 1)),
        ("a" * 152 + "€" + "a" * 152, Segments(GSM, 306, 3)),  # the escape is not parted from its character
        ("a" * 153 + "€" + "a" * 151, Segments(GSM, 306, 2)),
        ("ạ" * 66 + "😀" + "ạ" * 66, Segments(UCS, 134, 3)),  # nor a pair of surrogates
    ],
)
def test_segments(text: str, expected: Segments) -> None:
    assert segments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đặng Thị Hường – phường Thuận Hóa…", "Dang Thi Huong - phuong Thuan Hoa..."),
        ("ƯỚC ước Ỹ ỹ", "UOC uoc Y y"),
        ("“a” ‘b’\u00a0c—d", "\"a\" 'b' c-d"),
        ("e\u0302\u0301", "e"),
    ],
)
def test_text_without_diacritics(text: str, expected: str) -> None:
    assert plain(text) == expected
    assert plain(expected) == expected


def test_what_has_no_plain_form_is_named() -> None:
    with pytest.raises(DossierError, match="it holds '£木'"):
        plain("hồ 木 £")


@pytest.mark.parametrize("function", [plain, segments])
def test_text_only(function: object) -> None:
    with pytest.raises(ArgumentTypeError):
        function(b"x")  # type: ignore[operator]  # the point of the test


def test_kinds_have_words() -> None:
    assert [kind.text["en"] for kind in MessageKind] == [
        "apology and new appointment",
        "early result",
        "due soon",
        "supplement asked for",
        "result ready",
    ]
