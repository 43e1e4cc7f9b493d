"""Danh mục văn bản về công bố thủ tục và đơn vị: documents cited for publication, life cycles and units.

A date that no source here gives is left out; a title in brackets says that the document was not found.
"""

from datetime import date

from motcua_lib.law import Instrument, Text

DECREE_63_2010 = Instrument(
    "63/2010/NĐ-CP", Text("Nghị định 63/2010/NĐ-CP", "Decree 63/2010/NĐ-CP"), in_force=date(2010, 10, 14)
)
TWO_TIER_GOVERNMENT = Instrument(
    title=Text(
        "mô hình chính quyền địa phương hai cấp từ 01/07/2025 (chưa rõ văn bản)",
        "local government of two tiers from 2025-07-01 (document not found)",
    ),
    in_force=date(2025, 7, 1),
)
