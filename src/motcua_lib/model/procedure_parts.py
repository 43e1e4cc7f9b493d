"""Bộ phận tạo thành thủ tục hành chính: the parts a procedure is made of.

Floor 3, nouns only. `Procedure` itself stands in `procedure.py`.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Any

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.codes.result import ResultCode
from motcua_lib.errors import ArgumentTypeError, ProcedureError, QuantityError
from motcua_lib.law import Text
from motcua_lib.model.fees import Fee
from motcua_lib.model.online import OnlineLevel
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import SIMPLE_TERMS, Chain, Term

__all__ = ["Component", "Level", "Part", "ProcedureCase", "ProcedureResult", "Route", "UnreadTerm"]


class Level(Enum):
    """Cấp thực hiện: the level of government that settles a procedure.

    >>> Level.COMMUNE.text["vi"]
    'cấp xã'
    """

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The level in words."""
        return _LEVEL_TEXT[self.value]


_LEVEL_TEXT = {
    "central": Text("cấp bộ", "central"),
    "province": Text("cấp tỉnh", "province"),
    "district": Text("cấp huyện", "district"),
    "commune": Text("cấp xã", "commune"),
    "other": Text("cơ quan khác", "another agency"),
}


class Part(Enum):
    """Bộ phận tạo thành: a constituent part of a procedure, with the letter of its point.

    Points (a) to (g) are mandatory; those of (h) are there where they exist. The legal basis is published with every
    procedure but is no point of the article as far as it was read, so it has no letter.

    >>> Part.TERM.letter, Part.TERM.mandatory, Part.TERM.text["vi"]
    ('đ', True, 'thời hạn giải quyết')

    Legal basis: Decree 63/2010, art. 8(2).
    """

    NAME = "name"
    STEPS = "steps"
    MANNER = "manner"
    DOCUMENTS = "documents"
    SETS = "sets"
    TERM = "term"
    SUBJECTS = "subjects"
    AGENCIES = "agencies"
    FORMS = "forms"
    RESULTS = "results"
    CONDITIONS = "conditions"
    FEES = "fees"
    LEGAL_BASIS = "legal-basis"

    @property
    def text(self) -> Text:
        """The part in words."""
        return _PARTS[self.value][1]

    @property
    def letter(self) -> str:
        """The point of article 8(2), "a" to "h"; empty for the legal basis."""
        return _PARTS[self.value][0]

    @property
    def mandatory(self) -> bool:
        """Whether every procedure must have it."""
        return self.letter not in ("", "h")


_PARTS = {
    "name": ("a", Text("tên thủ tục", "name")),
    "steps": ("b", Text("trình tự thực hiện", "steps")),
    "manner": ("c", Text("cách thức thực hiện", "manner of filing")),
    "documents": ("d", Text("thành phần hồ sơ", "documents")),
    "sets": ("d", Text("số lượng hồ sơ", "number of sets")),
    "term": ("đ", Text("thời hạn giải quyết", "resolving term")),
    "subjects": ("e", Text("đối tượng thực hiện", "subjects")),
    "agencies": ("g", Text("cơ quan thực hiện", "resolving agencies")),
    "forms": ("h", Text("mẫu đơn, mẫu tờ khai", "forms")),
    "results": ("h", Text("kết quả thực hiện", "results")),
    "conditions": ("h", Text("yêu cầu, điều kiện", "requirements and conditions")),
    "fees": ("h", Text("phí, lệ phí", "fees and charges")),
    "legal-basis": ("", Text("căn cứ pháp lý", "legal basis")),
}


def _count(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is int and value >= 0:
        return
    what = f"{type(instance).__name__}.{attribute.name}"
    if type(value) is not int:
        raise ArgumentTypeError("not-a-count", what=what, value=value)
    raise QuantityError("below-zero", what=what, value=value)


@attrs.frozen
class Component:
    """Thành phần hồ sơ: one document of a dossier and how many of it are filed.

    Args:
        name: what it is; empty when published without a name.
        form: mẫu đơn, tờ khai: the file of its prescribed form; empty when it has none.
        originals: bản chính, how many, zero or more. copies: bản sao, how many, zero or more.
    Raises:
        ArgumentTypeError: a name that is no text, a count that is no int. QuantityError: a negative count.

    >>> str(Component("Tờ khai", originals=1, copies=2))
    'Tờ khai (1 bản chính, 2 bản sao)'

    Legal basis: Decree 63/2010, art. 8(2)(d).
    """

    name: str = attrs.field(validator=of_type(str))
    form: str = attrs.field(default="", validator=of_type(str))
    originals: int = attrs.field(default=0, kw_only=True, validator=_count)
    copies: int = attrs.field(default=0, kw_only=True, validator=_count)

    def __str__(self) -> str:
        counts = ((self.originals, "bản chính"), (self.copies, "bản sao"))
        stated = ", ".join(f"{number} {kind}" for number, kind in counts if number)
        return f"{self.name} ({stated})" if stated else self.name


@attrs.frozen
class ProcedureResult:
    """Kết quả thực hiện thủ tục: what the applicant gets, and its code where one is published.

    >>> ProcedureResult("Thẻ căn cước")
    ProcedureResult(name='Thẻ căn cước', code=None)
    """

    name: str = attrs.field(validator=of_type(str))
    code: ResultCode | None = attrs.field(default=None, validator=of_type(ResultCode, type(None)))

    def __str__(self) -> str:
        return self.name


@attrs.frozen
class UnreadTerm:
    """Thời hạn chưa đọc được: the published wording of a term that states no term, never a guess.

    >>> str(UnreadTerm("1")), str(UnreadTerm())
    ('chưa rõ: 1', 'không nêu')
    """

    wording: str = attrs.field(default="", validator=of_type(str))

    @property
    def text(self) -> Text:
        """The wording, marked as one that was not read."""
        if not self.wording:
            return Text("không nêu", "not stated")
        return Text(f"chưa rõ: {self.wording}", f"not understood: {self.wording}")

    def __str__(self) -> str:
        return self.text.vi


@attrs.frozen
class Route:
    """Cách nộp hồ sơ: one channel of filing, with its own term, fee and online level.

    Args:
        channel: how the dossier is filed.
        term: the resolving term of this channel, or the published wording when that states none.
        fee: what it costs.
        online_level: how much is done online; None when that is not stated, and always off line.
        note: the published text about this way of filing.
    Raises:
        ArgumentTypeError: a part is of another type. ProcedureError: an online level on a route off line.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> str(Route(Channel.POST, WorkingDays(7)))
    'dịch vụ bưu chính: 7 ngày làm việc'

    Legal basis: Decree 63/2010, art. 8(2)(c) and (đ).
    """

    channel: Channel = attrs.field(validator=of_type(Channel))
    term: Term | UnreadTerm = attrs.field(default=UnreadTerm(), validator=of_type(*SIMPLE_TERMS, Chain, UnreadTerm))
    fee: Fee = attrs.field(default=Fee(), kw_only=True, validator=of_type(Fee))
    online_level: OnlineLevel | None = attrs.field(
        default=None, kw_only=True, validator=of_type(OnlineLevel, type(None))
    )
    note: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    def __attrs_post_init__(self) -> None:
        if self.online_level is not None and self.channel is not Channel.ONLINE:
            raise ProcedureError("offline-level", channel=self.channel.value, level=self.online_level.value)

    def __str__(self) -> str:
        return f"{self.channel.text}: {self.term}"


def _routes(values: Iterable[Route]) -> tuple[Route, ...]:
    return tuple_of(values, Route, "ProcedureCase.routes")


def _own_components(values: Iterable[Component]) -> tuple[Component, ...]:
    return tuple_of(values, Component, "ProcedureCase.components")


@attrs.frozen
class ProcedureCase:
    """Trường hợp của thủ tục: a variant with its own routes and, where they differ, its own documents.

    Args:
        routes: the ways of filing, at most one by each channel.
        name: what the case is called; empty for the only case of a procedure.
        components: the documents of this case alone; those of every case stand in the procedure.
    Raises:
        ArgumentTypeError: a part is of another type. ProcedureError: a channel stands in it twice.

    >>> ProcedureCase([Route(Channel.POST), Route(Channel.POST)])
    Traceback (most recent call last):
    motcua_lib.errors.ProcedureError: a case has one route by each channel, but 'post' stands in it twice; another \
case is a ProcedureCase of its own
    """

    routes: tuple[Route, ...] = attrs.field(converter=_routes)
    name: str = attrs.field(default="", validator=of_type(str))
    components: tuple[Component, ...] = attrs.field(default=(), kw_only=True, converter=_own_components)

    def __attrs_post_init__(self) -> None:
        channels = [route.channel for route in self.routes]
        for place, channel in enumerate(channels):
            if channel in channels[:place]:
                raise ProcedureError("channel-twice", channel=channel.value)
