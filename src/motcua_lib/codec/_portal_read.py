"""Đọc thông điệp: a plain dict as a message of the portal; every fault is told at once, each with its path.

Nothing is guessed and nothing put right. "" and None stand for what is not given, as integrations write them. A code
may be a number or the same number as text: the message is XML or JSON.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar, cast

import attrs

from motcua_lib._checks import raise_faults
from motcua_lib.codec import _portal_fields as fields
from motcua_lib.codec.losses import MappingLoss
from motcua_lib.codec.portal_message import (
    FeeMoment,
    Imported,
    PortalFee,
    PortalMessage,
    PortalPaper,
    PortalProgress,
    PortalResult,
    PortalSupplement,
)
from motcua_lib.codec.portal_status import IN, PortalStatus
from motcua_lib.codec.status import names
from motcua_lib.codes import dossier as dossier_codes
from motcua_lib.codes import procedure as procedure_codes
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.errors import CodecError, CodeError
from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.model.dossier_states import State
from motcua_lib.model.filing import PartyKind
from motcua_lib.model.money import Money
from motcua_lib.model.procedure_parts import UnreadTerm

K = TypeVar("K")

TIME = re.compile(r"[0-9]{14}")
AMOUNT = re.compile(r"[0-9]{1,18}(\.[0-9]{1,2})?")
ALWAYS = "every message states it"

# What a dossier of a status has beside.
_NEEDED: Mapping[PortalStatus, tuple[str, ...]] = {
    PortalStatus.RECEIVED: ("NgayTiepNhan",),
    PortalStatus.NOT_RECEIVED: ("NgayTuChoi",),
    PortalStatus.IN_PROCESS: ("NgayTiepNhan",),
    PortalStatus.PROCESSED: ("NgayTiepNhan", "NgayKetThucXuLy"),
    PortalStatus.RETURNED: ("NgayTiepNhan", "NgayKetThucXuLy", "NgayTra"),
}

# What has not happened yet by a status; an instant that says otherwise is kept and reported.
_OPEN = ("NgayTuChoi", "NgayKetThucXuLy", "NgayTra")
_NOT_YET: Mapping[PortalStatus, tuple[str, ...]] = {
    PortalStatus.REGISTERED: ("NgayTiepNhan", *_OPEN),
    PortalStatus.RECEIVED: _OPEN,
    PortalStatus.NOT_RECEIVED: ("NgayTiepNhan", "NgayTra"),
    PortalStatus.IN_PROCESS: _OPEN,
    PortalStatus.SUPPLEMENT: _OPEN,
    PortalStatus.PROCESSED: ("NgayTra",),
}

# Pairs of instants of which the second is never the earlier one.
_ORDER = (
    ("NgayNopHoSo", "NgayTiepNhan"),
    ("NgayNopHoSo", "NgayTuChoi"),
    ("NgayNopHoSo", "NgayKetThucXuLy"),
    ("NgayTiepNhan", "NgayTuChoi"),
    ("NgayTiepNhan", "NgayKetThucXuLy"),
    ("NgayKetThucXuLy", "NgayTra"),
)


@attrs.define
class Node:
    """One object of the message while it is read: its faults and what of it is not read are kept in common."""

    values: Mapping[str, Any]
    path: str = ""
    faults: list[CodecError] = attrs.field(factory=list)
    losses: list[MappingLoss] = attrs.field(factory=list)

    def at(self, key: str) -> str:
        return f"{self.path}{key}"

    def fault(self, slug: str, **details: Any) -> None:
        self.faults.append(CodecError(slug, **details))

    def get(self, key: str, rule: str = "") -> Any:
        """The value, None where it is not given; a rule says why it is needed."""
        value = self.values.get(key)
        if value is None or value == "":
            if rule:
                self.fault("portal-missing", path=self.at(key), rule=rule)
            return None
        return value

    def text(self, key: str, rule: str = "") -> str:
        value = self.get(key, rule)
        if value is None or (isinstance(value, str) and (value.strip() or not rule)):
            return value or ""
        self.fault("portal-type", path=self.at(key), allowed="a text that says something", value=value)
        return ""

    def moment(self, key: str, rule: str = "") -> datetime | None:
        value = self.get(key, rule)
        if value is None:
            return None
        try:
            return _moment(value)
        except ValueError:
            self.fault("portal-time", path=self.at(key), value=value)
            return None

    def code(self, key: str, codes: Mapping[K, str], rule: str = "") -> K | None:
        value = self.get(key, rule)
        if value is None:
            return None
        spelling = str(value) if type(value) in (int, str) else None
        for member, code in codes.items():
            if code == spelling:
                return member
        self.fault("portal-code", path=self.at(key), known=", ".join(codes.values()), value=value)
        return None

    def parsed(self, key: str, parse: Any) -> Any:
        """A code of this library's own tree, parsed."""
        text = self.text(key, ALWAYS)
        try:
            return parse(text) if text else None
        except CodeError as error:
            self.fault("portal-value", path=self.at(key), reason=str(error))
            return None

    def amount(self, key: str) -> Money | None:
        value = self.get(key, "every fee states it")
        if value is None:
            return None
        spelling = str(value) if type(value) in (int, str) else ""
        if AMOUNT.fullmatch(spelling):
            return Money(Decimal(spelling), "VND")
        self.fault("portal-type", path=self.at(key), allowed="an amount of VND in digits", value=value)
        return None

    def items(self, key: str, known: frozenset[str]) -> Iterator["Node"]:
        """The objects of a list."""
        value = self.get(key)
        if value is not None and not isinstance(value, list | tuple):
            self.fault("portal-type", path=self.at(key), allowed="a list", value=value)
            return
        for place, item in enumerate(value or ()):
            path = f"{self.at(key)}[{place}]"
            if isinstance(item, Mapping):
                node = Node(item, f"{path}.", self.faults, self.losses)
                node.unread(known)
                yield node
            else:
                self.fault("portal-type", path=path, allowed="an object", value=item)

    def unread(self, known: frozenset[str]) -> None:
        """What is stated under a name that is not read."""
        for key, value in self.values.items():
            if key not in known and value not in (None, "", [], {}):
                self.losses.append(MappingLoss("field-unread", self.at(str(key)), str(value)))


def _moment(value: object) -> datetime:
    if not isinstance(value, str) or not TIME.fullmatch(value):
        raise ValueError(value)
    month, day, hour, minute, second = (int(value[place : place + 2]) for place in range(4, 14, 2))
    return datetime(int(value[:4]), month, day, hour, minute, second, tzinfo=VIETNAM_TIME)


def root(document: object, known: frozenset[str]) -> Node:
    """The message, once it is an object."""
    if not isinstance(document, Mapping):
        raise CodecError("portal-type", path="the message", allowed="a dict", value=document)
    node = Node(document)
    node.unread(known)
    return node


def read_dossier(document: object) -> Imported:
    """A message read strictly."""
    node = root(document, fields.DOSSIER_KEYS)
    stated: dict[str, Any] = {
        "code": node.parsed("MaHoSo", dossier_codes.parse),
        "procedure": node.parsed("MaTTHC", procedure_codes.parse),
        "name": node.text("TenTTHC"),
        "field": node.text("MaLinhVuc"),
        "channel": node.code("KenhThucHien", fields.CHANNELS, ALWAYS),
        "owner": node.text("ChuHoSo", ALWAYS),
        "kind": _party_kind(node),
        "status": node.code("TrangThaiHoSo", fields.STATUSES, ALWAYS),
        "manner": node.text("HinhThuc"),
        "unit": node.text("DonViXuLy"),
        "papers": [paper for item in node.items("TaiLieuNop", fields.PAPER_KEYS) for paper in _paper(item)],
        "fees": [fee for item in node.items("DanhSachLePhi", fields.FEE_KEYS) for fee in _fee(item)],
        "results": [
            result for item in node.items("DanhSachGiayToKetQua", fields.RESULT_KEYS) for result in _result(item)
        ],
    }
    moments = _moments(node, stated["status"])
    supplements = [
        supplement
        for item in node.items("DanhSachHoSoBoSung", fields.SUPPLEMENT_KEYS)
        for supplement in _supplement(item)
    ]
    node.faults += _disorder(moments)
    node.faults += _supplement_faults(supplements, moments)
    raise_faults("the message", node.faults)
    stated |= {name: moments[key] for key, name in fields.INSTANTS.items()}
    message = PortalMessage(supplements=supplements, **stated)
    if message.has_result and supplements and supplements[-1].supplemented_at is None:
        path = f"DanhSachHoSoBoSung[{len(supplements) - 1}]"
        raise CodecError("portal-open-supplement", path=path)
    return Imported(message, (*node.losses, *_uncertain(message)))


def _party_kind(node: Node) -> PartyKind | None:
    code = node.code("LoaiDoiTuong", {code: code for code in fields.PARTY_KINDS})
    return None if code is None else fields.PARTY_KINDS[code]


def _moments(node: Node, status: PortalStatus | None) -> dict[str, datetime | None]:
    """The instants of the message; those that its status asks for are needed."""
    needed = {"NgayNopHoSo": ALWAYS}
    if status is not None:
        rule = f"a dossier of status {status.code} has it"
        needed |= dict.fromkeys(_NEEDED.get(status, ()), rule)
    if status is PortalStatus.PAYMENT and node.get("NgayKetThucXuLy") is not None:
        needed["NgayTiepNhan"] = "a dossier whose result is ready was received"
    return {key: node.moment(key, needed.get(key, "")) for key in fields.INSTANTS}


def _paper(node: Node) -> Iterator[PortalPaper]:
    code, flags = node.text("MaThanhPhanHoSo", "every paper states it"), fields.FLAGS
    digitised, from_store = node.code("DuocSoHoa", flags), node.code("DuocLayTuKhoDMQG", flags)
    reused, replaced_by = node.text("DuocTaiSuDung"), node.text("MaKetQuaThayThe")
    if code:
        yield PortalPaper(code, digitised=digitised, reused=reused, from_store=from_store, replaced_by=replaced_by)


def _fee(node: Node) -> Iterator[PortalFee]:
    code, amount = node.text("MaPhiLePhi", "every fee states it"), node.amount("Gia")
    moment: FeeMoment | None = node.code("HinhThucThu", fields.MOMENTS, "every fee states it")
    kind = node.text("LoaiPhiLePhi")
    if code and amount is not None and moment is not None:
        yield PortalFee(code, amount, moment=moment, kind=kind)


def _supplement(node: Node) -> Iterator[PortalSupplement]:
    content = node.text("NoiDungBoSung", "every supplement states it")
    rules = {"NgayBoSung": "every supplement states it"}
    instants = {name: node.moment(key, rules.get(key, "")) for key, name in fields.SUPPLEMENT_INSTANTS.items()}
    if content and instants["asked_at"] is not None:
        yield PortalSupplement(content, **instants)  # type: ignore[arg-type]  # asked_at is no None here


def _result(node: Node) -> Iterator[PortalResult]:
    name, code = node.text("TenGiayTo", "every paper of the result states it"), node.text("MaThanhPhanHoSo")
    if name:
        yield PortalResult(name, code=code)


Moments = Mapping[str, datetime | None]
Named = tuple[str, datetime | None]


def _disorder(moments: Moments) -> Iterator[CodecError]:
    """Instants of the message that come before what they follow."""
    for first, second in _ORDER:
        yield from _late((first, moments[first]), (second, moments[second]))


def _late(first: Named, second: Named) -> Iterator[CodecError]:
    if first[1] is not None and second[1] is not None and second[1] < first[1]:
        yield CodecError("portal-order", first=first[0], first_at=first[1], second=second[0], second_at=second[1])


def _supplement_faults(supplements: list[PortalSupplement], moments: Moments) -> Iterator[CodecError]:
    """Supplements run one after another, between the filing and the end, and none across the reception."""
    received = moments["NgayTiepNhan"]
    last: Named = ("NgayNopHoSo", moments["NgayNopHoSo"])
    for place, supplement in enumerate(supplements):
        path = f"DanhSachHoSoBoSung[{place}]"
        asked: Named = (f"{path}.NgayBoSung", supplement.asked_at)
        done: Named = (f"{path}.NgayTiepNhanBoSung", supplement.supplemented_at)
        over = received is not None and supplement.precedes(received)
        yield from _late(last, asked)
        yield from _late(asked, done)
        if over:
            yield from _late(done, ("NgayTiepNhan", received))
        if done[1] is None and (over or place + 1 < len(supplements)):
            rule = "what follows presupposes that the supplement came"
            yield CodecError("portal-missing", path=done[0], rule=rule)
        last = asked if done[1] is None else done
    yield from _late(last, ("NgayKetThucXuLy", moments["NgayKetThucXuLy"]))


def _uncertain(message: PortalMessage) -> Iterator[MappingLoss]:
    """What the message leaves open about the dossier."""
    yield MappingLoss("term-untold", "filing.term", str(UnreadTerm()))
    if message.kind is None:
        yield MappingLoss("party-kind-untold", "LoaiDoiTuong", message.owner)
    if not _decided(message) and len(IN[message.status]) > 1:
        yield MappingLoss("status-ambiguous", "TrangThaiHoSo", names(IN[message.status]))
    if message.status is PortalStatus.WITHDRAWAL:
        yield MappingLoss("status-withdrawal-asked", "TrangThaiHoSo", message.status.code)
    for key in _NOT_YET.get(message.status, ()):
        at: datetime | None = getattr(message, fields.INSTANTS[key])
        if at is not None:
            yield MappingLoss("status-contradicted", key, f"{message.status.code}; {at:%Y-%m-%d %H:%M}")


def _decided(message: PortalMessage) -> bool:
    """Whether the instants say which of several states it is; a stop may be a refusal that states no day of it."""
    by_instants = (PortalStatus.REGISTERED, PortalStatus.SUPPLEMENT, PortalStatus.PAYMENT)
    return message.status in by_instants or message.state is State.REFUSED


def read_progress(document: object) -> PortalProgress:
    """A progress message read strictly."""
    node = root(document, fields.PROGRESS_KEYS)
    code: DossierCode | None = node.parsed("MaHoSo", dossier_codes.parse)
    content, handled_by = node.text("NoiDungXuLy", ALWAYS), node.text("NguoiXuLy")
    at = node.moment("ThoiDiemXuLy", ALWAYS)
    status = node.code("TrangThai", fields.STATUSES, ALWAYS)
    started_at, due_at = node.moment("NgayBatDau"), node.moment("NgayKetThucTheoQuyDinh")
    node.faults += _late(("NgayBatDau", started_at), ("NgayKetThucTheoQuyDinh", due_at))
    raise_faults("the message", node.faults)
    needed: Any = {"at": at, "status": status}
    return PortalProgress(
        cast(DossierCode, code), content, handled_by=handled_by, started_at=started_at, due_at=due_at, **needed
    )
