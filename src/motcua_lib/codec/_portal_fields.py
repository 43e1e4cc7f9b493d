"""Tên trường và mã của thông điệp: how each thing is called and coded in the exchange message of the portal."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from motcua_lib.codec.portal_message import FeeMoment
from motcua_lib.codec.portal_status import PortalStatus
from motcua_lib.model.filing import PartyKind
from motcua_lib.model.reception import Channel

CHANNELS: Mapping[Channel, str] = MappingProxyType({Channel.COUNTER: "1", Channel.ONLINE: "2", Channel.POST: "3"})
# Two independent systems write 1 and 2; one names 3 for state agencies and 4 for other organisations. The list that
# starts with 0 and has household businesses is that of the payer. What an organisation is, 3 or 4, no PartyKind says.
PARTIES: Mapping[PartyKind, str] = MappingProxyType({PartyKind.CITIZEN: "1", PartyKind.ENTERPRISE: "2"})
PARTY_KINDS: Mapping[str, PartyKind] = MappingProxyType({
    "1": PartyKind.CITIZEN, "2": PartyKind.ENTERPRISE, "3": PartyKind.ORGANISATION, "4": PartyKind.ORGANISATION,
})  # fmt: skip
MOMENTS: Mapping[FeeMoment, str] = MappingProxyType({moment: str(moment.value) for moment in FeeMoment})
STATUSES: Mapping[PortalStatus, str] = MappingProxyType({status: status.code for status in PortalStatus})
FLAGS: Mapping[bool, str] = MappingProxyType({True: "1", False: "0"})

# The instants of the message, with the field each has in `PortalMessage`.
INSTANTS: Mapping[str, str] = MappingProxyType({
    "NgayNopHoSo": "submitted_at",
    "NgayTiepNhan": "received_at",
    "NgayHenTra": "promised_at",
    "NgayKetThucXuLy": "ended_at",
    "NgayTra": "returned_at",
    "NgayTuChoi": "refused_at",
})  # fmt: skip
SUPPLEMENT_INSTANTS: Mapping[str, str] = MappingProxyType({
    "NgayBoSung": "asked_at",
    "NgayTiepNhanBoSung": "supplemented_at",
    "NgayHenTraTruoc": "promised_before",
    "NgayHenTraMoi": "promised_after",
})  # fmt: skip

DOSSIER_KEYS = frozenset({
    "MaHoSo", "MaTTHC", "TenTTHC", "MaLinhVuc", "KenhThucHien", "ChuHoSo", "LoaiDoiTuong", *INSTANTS, "TrangThaiHoSo",
    "HinhThuc", "DonViXuLy", "TaiLieuNop", "DanhSachLePhi", "DanhSachHoSoBoSung", "DanhSachGiayToKetQua",
})  # fmt: skip
PAPER_KEYS = frozenset({
    "MaThanhPhanHoSo", "DuocSoHoa", "DuocTaiSuDung", "DuocLayTuKhoDMQG", "MaKetQuaThayThe",
})  # fmt: skip
FEE_KEYS = frozenset({"MaPhiLePhi", "HinhThucThu", "Gia", "LoaiPhiLePhi"})
SUPPLEMENT_KEYS = frozenset({"NoiDungBoSung", *SUPPLEMENT_INSTANTS})
RESULT_KEYS = frozenset({"TenGiayTo", "MaThanhPhanHoSo"})
PROGRESS_KEYS = frozenset({
    "MaHoSo", "NguoiXuLy", "ThoiDiemXuLy", "NoiDungXuLy", "TrangThai", "NgayBatDau", "NgayKetThucTheoQuyDinh",
})  # fmt: skip


def written(moment: datetime | None) -> str:
    """An instant as yyyyMMddHHmmss; nothing for none."""
    return "" if moment is None else f"{moment:%Y%m%d%H%M%S}"
