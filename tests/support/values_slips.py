"""Sound values of slips, the register and short messages, added to the strategy for every model."""

from datetime import date

from hypothesis import strategies as st

from motcua_lib.model.forms_parts import SlipPaper
from motcua_lib.model.forms_slips import ApologyNotice, ReceiptSlip, RefusalNotice, StopNotice, SupplementRequest
from motcua_lib.model.register import Register, RegisterRow
from support.values import COUNTS, DAYS, NAMES, OWN, values
from support.values_casework import build


def slip_papers() -> st.SearchStrategy[SlipPaper]:
    return build(SlipPaper, name=NAMES, **dict.fromkeys(("originals", "certified", "copies"), st.none() | COUNTS))


@st.composite
def registers(draw: st.DrawFn) -> Register:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    bounds: dict[str, st.SearchStrategy[date]] = {"first": st.just(first), "last": st.just(last)}
    return draw(build(Register, rows=st.lists(values(RegisterRow), max_size=2), **bounds))


OWN.update(
    {
        SlipPaper: slip_papers,
        Register: registers,
        **{
            slip: (lambda slip=slip: build(slip))
            for slip in (ReceiptSlip, SupplementRequest, RefusalNotice, ApologyNotice, StopNotice)
        },
    }
)
