"""Biểu mẫu: the slips that a one-stop unit gives out, their papers, short messages."""

from functools import cache, partial
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.model.forms_parts import OfficialSlip, SlipPaper
from motcua_lib.model.forms_slips import ApologyNotice, ReceiptSlip, RefusalNotice, StopNotice, SupplementRequest
from motcua_lib.strategies._derive import Make, add, build
from motcua_lib.strategies._leaves import few, said

SLIPS: Final = (ReceiptSlip, SupplementRequest, RefusalNotice, ApologyNotice, StopNotice)
_COUNTED: Final = ("originals", "certified", "copies")


@cache
def slips() -> SearchStrategy[OfficialSlip]:
    """Phiếu: slips of every kind that is given to an applicant, with anything left blank that may be.

    >>> from hypothesis import given
    >>> @given(slips())
    ... def test(slip):
    ...     assert isinstance(slip, SLIPS)
    >>> test()
    """
    return st.one_of([build(kind) for kind in SLIPS])


def _papers() -> SearchStrategy[SlipPaper]:
    return build(SlipPaper, name=said(), **dict.fromkeys(_COUNTED, st.none() | few()))


STRATEGIES: Final[dict[type, Make]] = {
    SlipPaper: _papers,
    **{kind: partial(build, kind) for kind in SLIPS},
}
add(STRATEGIES)
