"""Tin nhắn ngắn: the text of a short message, with and without diacritics, and how many segments it takes.

Floor 3, nouns only. The alphabet and the sizes of segments are technical facts of SMS and no law: 160 characters of the
GSM 7-bit alphabet, 153 each when there are several segments; 70 and 67 units of UCS-2 as soon as one character is
outside that alphabet, as most Vietnamese letters are.
"""

import unicodedata
from enum import Enum

import attrs

from motcua_lib._checks import of_type
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.law import Citation, Text

__all__ = ["Alphabet", "MessageKind", "Segments", "ShortMessage", "plain", "segments"]

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWICE = frozenset("\f^{}\\[~]|€")  # an escape and the character

# What no decomposition makes plain.
_PLAIN = {"đ": "d", "Đ": "D", "–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "\u00a0": " "}


class Alphabet(Enum):
    """Bảng mã tin nhắn: the GSM 7-bit alphabet, or UCS-2 for everything else.

    >>> Alphabet.UCS2.single, Alphabet.UCS2.each
    (70, 67)
    """

    GSM7 = "gsm-7"
    UCS2 = "ucs-2"

    @property
    def single(self) -> int:
        """How many units the only segment of a message holds."""
        return _SIZES[self.value][0]

    @property
    def each(self) -> int:
        """How many units each of several segments holds."""
        return _SIZES[self.value][1]


_SIZES = {"gsm-7": (160, 153), "ucs-2": (70, 67)}


@attrs.frozen
class Segments:
    """Số đoạn tin nhắn: the alphabet that a text needs, its units and its segments.

    Args:
        alphabet: which one. units: septets or UCS-2 units. count: how many segments; none for an empty text.
    """

    alphabet: Alphabet
    units: int
    count: int


def segments(text: str) -> Segments:
    """Đếm đoạn tin nhắn: how many SMS segments a text takes; a character is never cut in two.

    Raises:
        ArgumentTypeError: not a str.

    >>> segments("Ho so da co ket qua").count, segments("đ" * 71)
    (1, Segments(alphabet=<Alphabet.UCS2: 'ucs-2'>, units=71, count=2))
    """
    if not isinstance(text, str):
        raise ArgumentTypeError("wrong-type", what="text", allowed="str", value=text)
    alphabet = Alphabet.GSM7 if set(text) <= _GSM | _GSM_TWICE else Alphabet.UCS2
    sizes = [_size(character, alphabet) for character in text]
    units = sum(sizes)
    if units <= alphabet.single:
        return Segments(alphabet, units, 1 if units else 0)
    count, room = 1, alphabet.each
    for size in sizes:
        if size > room:
            count, room = count + 1, alphabet.each
        room -= size
    return Segments(alphabet, units, count)


def _size(character: str, alphabet: Alphabet) -> int:
    if alphabet is Alphabet.GSM7:
        return 2 if character in _GSM_TWICE else 1
    return 2 if ord(character) > 0xFFFF else 1


def plain(text: str) -> str:
    """Bỏ dấu: the text in ASCII, without diacritics.

    Raises:
        DossierError: a character that has no plain form. ArgumentTypeError: not a str.

    >>> plain("Hồ sơ đã có kết quả – mời nhận")
    'Ho so da co ket qua - moi nhan'
    """
    if not isinstance(text, str):
        raise ArgumentTypeError("wrong-type", what="text", allowed="str", value=text)
    replaced = "".join(_PLAIN.get(character, character) for character in unicodedata.normalize("NFC", text))
    bare = "".join(
        character for character in unicodedata.normalize("NFD", replaced) if unicodedata.category(character) != "Mn"
    )
    foreign = sorted({character for character in bare if not character.isascii()})
    if foreign:
        raise DossierError("no-plain-form", text=text, characters="".join(foreign))
    return bare


class MessageKind(Enum):
    """Loại tin nhắn: what a short message tells the applicant.

    >>> MessageKind.EARLY.text["vi"]
    'báo có kết quả trước hạn'
    """

    APOLOGY = "apology"
    EARLY = "early"
    DUE_SOON = "due-soon"
    SUPPLEMENT = "supplement"
    READY = "ready"

    @property
    def text(self) -> Text:
        """The kind in words."""
        return _KIND_TEXT[self.value]


_KIND_TEXT = {
    "apology": Text("xin lỗi và hẹn lại", "apology and new appointment"),
    "early": Text("báo có kết quả trước hạn", "early result"),
    "due-soon": Text("báo sắp đến hạn", "due soon"),
    "supplement": Text("yêu cầu bổ sung", "supplement asked for"),
    "ready": Text("báo có kết quả", "result ready"),
}


@attrs.frozen
class ShortMessage:
    """Tin nhắn ngắn: one message about a dossier, as text; the host sends it.

    Args:
        kind: what it tells. code: mã hồ sơ. to: the telephone of the applicant; empty when not given.
        text: the message in Vietnamese and in English.
        citation: what asks for it; the convention of this library where no text read does.
    """

    kind: MessageKind = attrs.field(validator=of_type(MessageKind))
    code: DossierCode = attrs.field(validator=of_type(DossierCode))
    text: Text = attrs.field(kw_only=True, validator=of_type(Text))
    to: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))

    @property
    def plain(self) -> str:
        """The Vietnamese text without diacritics, in ASCII.

        Raises:
            DossierError: it holds a character that has no plain form.
        """
        return plain(self.text.vi)

    @property
    def segments(self) -> Segments:
        """How many segments the Vietnamese text takes."""
        return segments(self.text.vi)

    @property
    def plain_segments(self) -> Segments:
        """How many segments the text without diacritics takes."""
        return segments(self.plain)

    def __str__(self) -> str:
        return self.text.vi
