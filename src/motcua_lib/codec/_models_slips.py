"""Bảng các mô hình của biểu mẫu một cửa: slips, notices, the register, short messages."""

from collections.abc import Mapping
from types import MappingProxyType

from motcua_lib.model.forms_edition import FormEdition
from motcua_lib.model.forms_parts import Land, Office, Remark, SlipPaper
from motcua_lib.model.forms_slips import ApologyNotice, ReceiptSlip, RefusalNotice, StopNotice, SupplementRequest
from motcua_lib.model.register import Register, RegisterRow
from motcua_lib.model.sms import Segments, ShortMessage

__all__ = ["KINDS", "MODELS", "NOT_EXCHANGED"]

KINDS: Mapping[str, type] = MappingProxyType(
    {
        # slips, one of which a step asks for
        "receipt-slip": ReceiptSlip,
        "supplement-request": SupplementRequest,
        "refusal-notice": RefusalNotice,
        "apology-notice": ApologyNotice,
        "stop-notice": StopNotice,
    }
)

MODELS: Mapping[str, type] = MappingProxyType(
    {
        **KINDS,
        "form-edition": FormEdition,
        "slip-office": Office,
        "slip-paper": SlipPaper,
        "slip-remark": Remark,
        "land-parcel": Land,
        # register
        "register-row": RegisterRow,
        "register": Register,
        # short messages
        "short-message": ShortMessage,
        "message-segments": Segments,
    }
)

NOT_EXCHANGED: Mapping[str, str] = MappingProxyType(
    {"model.forms_parts.OfficialSlip": "it is what slips have in common; exchange the slip"}
)
