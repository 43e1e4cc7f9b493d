"""Xử lý cả cột: whole columns at once, with numpy; the extra `columns` installs it.

Floor 8. Nothing below needs numpy, and nothing here gives another answer than the floors below.
"""

from motcua_lib.columns._tally import tally_array

__all__ = ["tally_array"]
