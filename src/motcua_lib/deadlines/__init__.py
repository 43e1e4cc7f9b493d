"""Thời hạn: from the receipt of a dossier to its due date, and why.

Floor 6: calendars from `workdays`, rules from `book`, nouns from `model`; nothing below knows of it.
"""

from motcua_lib.deadlines._due import Due, due
from motcua_lib.deadlines._moved import Moved, moved_by
from motcua_lib.deadlines._notice import notice_by
from motcua_lib.deadlines._reception import receive

__all__ = ["Due", "Moved", "due", "moved_by", "notice_by", "receive"]
