"""Viết thông điệp: a message of the portal as a plain dict; what says nothing is left out."""

from collections.abc import Mapping
from typing import Any

from motcua_lib.codec._parts import trimmed
from motcua_lib.codec._portal_fields import (
    CHANNELS,
    FLAGS,
    INSTANTS,
    MOMENTS,
    PARTIES,
    SUPPLEMENT_INSTANTS,
    written,
)
from motcua_lib.codec.portal_message import (
    PortalFee,
    PortalMessage,
    PortalPaper,
    PortalProgress,
    PortalResult,
    PortalSupplement,
)

Node = dict[str, Any]


def dossier_node(message: PortalMessage) -> Node:
    """The message itself."""
    return trimmed({
        "MaHoSo": str(message.code),
        "MaTTHC": str(message.procedure),
        "TenTTHC": message.name,
        "MaLinhVuc": message.field,
        "KenhThucHien": CHANNELS[message.channel],
        "ChuHoSo": message.owner,
        "LoaiDoiTuong": "" if message.kind is None else PARTIES.get(message.kind, ""),
        **_instants(message, INSTANTS),
        "TrangThaiHoSo": message.status.code,
        "HinhThuc": message.manner,
        "DonViXuLy": message.unit,
        "TaiLieuNop": [_paper(paper) for paper in message.papers],
        "DanhSachLePhi": [_fee(fee) for fee in message.fees],
        "DanhSachHoSoBoSung": [_supplement(supplement) for supplement in message.supplements],
        "DanhSachGiayToKetQua": [_result(result) for result in message.results],
    })  # fmt: skip


def _instants(value: object, names: Mapping[str, str]) -> dict[str, str]:
    return {key: written(getattr(value, name)) for key, name in names.items()}


def _paper(paper: PortalPaper) -> Node:
    return trimmed({
        "MaThanhPhanHoSo": paper.code,
        "DuocSoHoa": "" if paper.digitised is None else FLAGS[paper.digitised],
        "DuocTaiSuDung": paper.reused,
        "DuocLayTuKhoDMQG": "" if paper.from_store is None else FLAGS[paper.from_store],
        "MaKetQuaThayThe": paper.replaced_by,
    })  # fmt: skip


def _fee(fee: PortalFee) -> Node:
    return trimmed({
        "MaPhiLePhi": fee.code,
        "HinhThucThu": MOMENTS[fee.moment],
        "Gia": f"{fee.amount.amount:f}",
        "LoaiPhiLePhi": fee.kind,
    })  # fmt: skip


def _supplement(supplement: PortalSupplement) -> Node:
    return trimmed({"NoiDungBoSung": supplement.content, **_instants(supplement, SUPPLEMENT_INSTANTS)})


def _result(result: PortalResult) -> Node:
    return trimmed({"TenGiayTo": result.name, "MaThanhPhanHoSo": result.code})


def progress_node(step: PortalProgress) -> Node:
    """One progress message."""
    return trimmed({
        "MaHoSo": str(step.code),
        "NguoiXuLy": step.handled_by,
        "ThoiDiemXuLy": written(step.at),
        "NoiDungXuLy": step.content,
        "TrangThai": step.status.code,
        "NgayBatDau": written(step.started_at),
        "NgayKetThucTheoQuyDinh": written(step.due_at),
    })  # fmt: skip
