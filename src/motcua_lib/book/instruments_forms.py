"""Danh mục văn bản về biểu mẫu và tin nhắn: what the forms and short messages cite beside `instruments`.

No law, cited so that nobody takes it for one.
"""

from motcua_lib.law import Instrument, Text

SMS_LIMITS = Instrument(
    title=Text(
        "giới hạn kỹ thuật của tin nhắn SMS, bảng mã GSM 7 bit và UCS-2 (không phải quy định)",
        "technical limits of SMS, GSM 7-bit and UCS-2 (no law)",
    )
)
