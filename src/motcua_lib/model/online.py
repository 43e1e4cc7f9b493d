"""Mức độ dịch vụ công trực tuyến: how much of a procedure is done online.

Floor 3, nouns only. Which levels exist on a day stands in `book/online_levels.py`.
"""

from enum import Enum

from motcua_lib.law import Text

__all__ = ["OnlineLevel"]


class OnlineLevel(Enum):
    """Mức độ trực tuyến: the levels of every decree so far; a level exists only while its decree does.

    LEVEL_1 to LEVEL_4: the four levels. PARTIAL and FULL: whether every step is online. PROACTIVE_1 to PROACTIVE_4:
    the agency acts first, so a term may start without a filing.

    >>> OnlineLevel.FULL.text["vi"], OnlineLevel.PROACTIVE_1.text["en"]
    ('toàn trình', 'proactive, level 1: reminds')
    """

    LEVEL_1 = "level-1"
    LEVEL_2 = "level-2"
    LEVEL_3 = "level-3"
    LEVEL_4 = "level-4"
    PARTIAL = "partial"
    FULL = "full"
    PROACTIVE_1 = "proactive-1"
    PROACTIVE_2 = "proactive-2"
    PROACTIVE_3 = "proactive-3"
    PROACTIVE_4 = "proactive-4"

    @property
    def text(self) -> Text:
        """The level in words."""
        return _LEVEL_TEXT[self.value]


_LEVEL_TEXT = {
    "level-1": Text("mức độ 1", "level 1"),
    "level-2": Text("mức độ 2", "level 2"),
    "level-3": Text("mức độ 3", "level 3"),
    "level-4": Text("mức độ 4", "level 4"),
    "partial": Text("một phần", "partly online"),
    "full": Text("toàn trình", "fully online"),
    "proactive-1": Text("chủ động, cấp độ 1: nhắc việc", "proactive, level 1: reminds"),
    "proactive-2": Text("chủ động, cấp độ 2: chuẩn bị hồ sơ", "proactive, level 2: also prepares the dossier"),
    "proactive-3": Text("chủ động, cấp độ 3: khuyến nghị", "proactive, level 3: also recommends"),
    "proactive-4": Text(
        "chủ động, cấp độ 4: tự động, được từ chối và hoàn lại",
        "proactive, level 4: automatic, with a right to refuse and undo",
    ),
}
