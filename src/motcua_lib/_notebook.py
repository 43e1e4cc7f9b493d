"""Sổ tay Jupyter: how a value shows itself in a notebook.

Floor 0, below all that is shown. The pictures are drawn in `drawing`, on the top floor, which is asked for by name when
a notebook asks for them; so importing a value imports no picture, and imports still go down only.
"""

from motcua_lib._lazy import loaded

__all__ = ["Shown"]

DRAWN_BY = "motcua_lib.drawing.notebook"


class Shown:
    """Giá trị hiển thị được: a value that Jupyter shows as a picture, with the text behind it, in Vietnamese."""

    __slots__ = ()

    def _repr_svg_(self) -> str:
        return str(loaded(DRAWN_BY, "svg")(self))

    def _repr_html_(self) -> str:
        return str(loaded(DRAWN_BY, "html")(self))
