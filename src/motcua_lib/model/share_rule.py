"""Tỷ lệ có tên: a share that an instrument or a report names, with what stands below the line.

Floor 3, nouns only. The shares stand in `book/named_shares.py`.
"""

import attrs

from motcua_lib._checks import of_type
from motcua_lib.law import Citation, Text

__all__ = ["ShareRule"]


@attrs.frozen
class ShareRule:
    """Tỷ lệ có tên: what is counted, and out of what.

    Args:
        slug: its stable name.
        name: what the share is called.
        of: what stands below the line.
        citation: what defines it.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(validator=of_type(Text))
    of: Text = attrs.field(kw_only=True, validator=of_type(Text))
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))
