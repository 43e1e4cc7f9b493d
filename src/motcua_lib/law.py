"""Căn cứ pháp lý: instruments, citations and rules in force over time.

Floor 1. A rule has two dates: the days it governs and the day it was known. `Timeline.on` asks both.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Generic, Literal, TypeAlias, TypeVar

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import ArgumentTypeError, LawError

__all__ = ["Citation", "Confidence", "Instrument", "Language", "Text", "Timeline", "Version"]

T = TypeVar("T")
Language: TypeAlias = Literal["vi", "en"]


@attrs.frozen
class Text:
    """Nhãn song ngữ: one label in Vietnamese and in English; `str()` gives the Vietnamese.

    >>> str(Text("Quốc khánh", "National Day")), Text("Quốc khánh", "National Day")["en"]
    ('Quốc khánh', 'National Day')
    """

    vi: str
    en: str

    def __getitem__(self, language: Language) -> str:
        if language not in ("vi", "en"):
            raise LawError("no-language", language=language)
        return self.vi if language == "vi" else self.en

    def __str__(self) -> str:
        return self.vi


class Confidence(Enum):
    """Độ tin cậy của một dữ kiện: how well a legal fact is witnessed.

    HIGH: a source states it. MEDIUM: it follows from the law and nothing contradicts it. LOW: the rule is itself
    uncertain or only second-hand. MEMORY: no source was seen; remembered only.

    >>> Confidence.MEDIUM.text["en"]
    'follows from the law'
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    MEMORY = "memory"

    @property
    def text(self) -> Text:
        return _CONFIDENCE_TEXT[self.value]


_CONFIDENCE_TEXT = {
    "high": Text("có nguồn nêu rõ", "stated by a source"),
    "medium": Text("suy từ quy định", "follows from the law"),
    "low": Text("chưa chắc chắn", "uncertain"),
    "memory": Text("chưa có nguồn xác nhận", "from memory, no source seen"),
}


@attrs.frozen
class Instrument:
    """Văn bản: a law, decree, decision, dispatch or notice, cited by its number or, failing that, its title.

    Args:
        number: its official number, such as "9859/VPCP-KGVX"; empty when it was not found.
        title: what it is called in a citation, in both languages.
        signed: the day it was signed or passed, when known.
        in_force: the first day it is in force, when known.
    Raises:
        LawError: neither number nor title is given.

    >>> Instrument("9859/VPCP-KGVX", signed=date(2025, 10, 13)).label["vi"]
    '9859/VPCP-KGVX ngày 13/10/2025'
    """

    number: str = ""
    title: Text | None = None
    signed: date | None = attrs.field(default=None, kw_only=True)
    in_force: date | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.number and self.title is None:
            raise LawError("untitled-instrument")

    @property
    def label(self) -> Text:
        """The name to cite it by: the title, else the number with the day of signing."""
        if self.title is not None:
            return self.title
        if self.signed is None:
            return Text(self.number, self.number)
        return Text(f"{self.number} ngày {self.signed:%d/%m/%Y}", f"{self.number} of {self.signed}")

    def __str__(self) -> str:
        return self.label.vi


@attrs.frozen
class Citation:
    """Trích dẫn: the place in an instrument that a fact rests on, and how sure the fact is.

    Args:
        instrument: the document.
        article: điều; clause: khoản; point: điểm; each empty when the whole is meant.
        confidence: how well the fact is witnessed.
        source: where the fact was read.
    Raises:
        LawError: a clause or point without its article.

    >>> code = Instrument("91/2015/QH13", Text("Bộ luật Dân sự 2015", "Civil Code 2015"))
    >>> where = Citation(code, "148", clause="5")
    >>> where.label["vi"], where.label["en"]
    ('khoản 5 Điều 148 Bộ luật Dân sự 2015', 'Civil Code 2015, art. 148(5)')
    """

    instrument: Instrument = attrs.field(validator=of_type(Instrument))
    article: str = ""
    clause: str = attrs.field(default="", kw_only=True)
    point: str = attrs.field(default="", kw_only=True)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, kw_only=True, validator=of_type(Confidence))
    source: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if (self.clause or self.point) and not self.article:
            raise LawError(
                "clause-without-article", clause=self.clause, point=self.point, instrument=str(self.instrument)
            )

    @property
    def label(self) -> Text:
        name = self.instrument.label
        parts_vi = (("điểm", self.point), ("khoản", self.clause), ("Điều", self.article))
        vi = " ".join([f"{word} {value}" for word, value in parts_vi if value] + [name.vi])
        inner = "".join(f"({value})" for value in (self.clause, self.point) if value)
        return Text(vi, f"{name.en}, art. {self.article}{inner}" if self.article else name.en)

    def __str__(self) -> str:
        return self.label.vi


@attrs.frozen
class Version(Generic[T]):
    """Phiên bản quy định: a rule as one instrument states it, in force from a day and known from a day.

    Args:
        value: the rule.
        since: the first day it governs.
        known_from: the first day it could be known; the first day it governs when not said.
        citation: where it stands.
    """

    value: T
    since: date = attrs.field(kw_only=True)
    citation: Citation = attrs.field(kw_only=True)
    known_from: date = attrs.field(kw_only=True, default=attrs.Factory(lambda self: self.since, takes_self=True))


def _newest_first(versions: Iterable[Version[T]]) -> tuple[Version[T], ...]:
    members: tuple[Version[T], ...] = tuple_of(versions, Version, "Timeline.versions")
    return tuple(sorted(members, key=lambda version: (version.since, version.known_from), reverse=True))


@attrs.frozen
class Timeline(Generic[T]):
    """Dòng thời gian của một quy định: the versions of one rule; each governs until the next one.

    Args:
        what: what the rule is about, for messages.
        versions: in any order; kept newest first.

    >>> cite = Citation(Instrument("X"))
    >>> line = Timeline("the fee", (Version(10, since=date(2000, 1, 1), citation=cite),
    ...                             Version(12, since=date(2020, 1, 1), citation=cite)))
    >>> line.on(date(2019, 12, 31)).value, line.on(date(2020, 1, 1)).value
    (10, 12)
    """

    what: str
    versions: tuple[Version[T], ...] = attrs.field(converter=_newest_first)

    def on(self, day: date, *, known_on: date | None = None) -> Version[T]:
        """The version in force on `day`, as it was known on `known_on` (default: all that is known).

        Raises:
            LawError: no version is in force on that day and known on that day. ArgumentTypeError: no date.
        """
        try:
            for version in self.versions:
                if version.since <= day and (known_on is None or version.known_from <= known_on):
                    return version
        except TypeError:
            what, value = ("day", day) if type(day) is not date else ("known_on", known_on)
            raise ArgumentTypeError("not-a-date", what=what, value=value) from None
        raise LawError("no-version", what=self.what, day=day, known_on=known_on or "the latest day")
