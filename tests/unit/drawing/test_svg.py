"""What pictures share: escaping, numbers, widths of text, wrapping, fills, the frame."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib.drawing._svg import (
    Fill,
    column,
    escape,
    fill,
    finite,
    halo,
    label,
    num,
    picture,
    tag,
    text_width,
    wrapped,
)
from motcua_lib.errors import ArgumentTypeError, MetricError
from support.svg import assert_sound


@given(st.text())
def test_any_text_is_that_text_in_the_picture(text: str) -> None:
    root = ElementTree.fromstring(tag("text", escape(text), title=text))
    held = [letter for letter in text if letter not in "\r\n\t"]
    assert [letter for letter in (root.text or "") if letter not in "\r\n\t"] == [
        letter if valid(letter) else "�" for letter in held
    ]


def valid(letter: str) -> bool:
    """Whether XML can hold a letter."""
    code = ord(letter)
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def test_markup_stays_text() -> None:
    body = [label(1, 20, "</text><script>x</script>")]
    svg = picture(400, 50, body, title="</title><script>", description="a&b", name="p", language="vi")
    assert "<script" not in svg
    assert assert_sound(svg, width=400).get("lang") == "vi"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-0.0, "0"),
        (1.005, "1"),
        (2.5, "2.5"),
        (Fraction(2, 3), "0.67"),
        (Decimal("1.20"), "1.2"),
        (1e6, "1000000"),
    ],
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert num(value) == text


@given(st.floats(-1e7, 1e7))
def test_a_number_is_within_half_a_hundredth(value: float) -> None:
    assert abs(float(num(value)) - value) <= 0.00501
    assert "e" not in num(value)


def test_attributes_and_children() -> None:
    assert tag("g", "a", "b", fill_opacity=0.5, class_="x") == '<g fill-opacity="0.5" class="x">ab</g>'
    assert column(0, 0, []) == ""


def test_marks_take_no_room_and_capitals_more() -> None:
    assert text_width("Tiếng Việt") == text_width("Tieng Viet")
    assert text_width("Tiếng Việt") < text_width("TIẾNG VIỆT")
    assert text_width("手続") == 28
    assert text_width("", 20) == 0


@given(st.text(st.sampled_from("aăâbcdđeê ghiklmnoôơpqrstuưvxyáàảãạế"), max_size=60), st.integers(40, 300))
def test_lines_fit_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(text_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


def test_a_word_wider_than_the_line_is_broken_between_letters() -> None:
    assert wrapped("nghiêngngả", 45) == ("nghiê", "ngngả")
    assert wrapped("", 45) == ()
    assert wrapped("mm", 1) == ("m", "m")


def test_fills_are_told_apart_without_colour() -> None:
    assert len({fill("p", kind) for kind in Fill}) == len(Fill)
    used = [tag("rect", width=9, height=9, fill=fill("p", kind)) for kind in Fill]
    svg = picture(100, 50, used, title="t", description="d", name="p", language="en", fills=Fill)
    root = assert_sound(svg, width=100)
    assert len(list(root.iter("{http://www.w3.org/2000/svg}pattern"))) == len(Fill) - 2


def test_two_pictures_on_a_page_share_no_id() -> None:
    one, two = (
        picture(9, 9, [], title="t", description="d", name=name, language="vi", fills=[Fill.DOTS]) for name in "ab"
    )
    ids = [{child.get("id") for child in ElementTree.fromstring(svg).iter() if child.get("id")} for svg in (one, two)]
    assert not ids[0] & ids[1]


def test_a_line_has_a_white_edge() -> None:
    assert halo((0, 0), (1, 2), dash="2 3").count("<polyline") == 2
    assert 'stroke-dasharray="2 3"' in halo((0, 0), (1, 2), dash="2 3")
    assert "dasharray" not in halo((0, 0), (1, 2))


WRONG: list[tuple[Callable[[], object], type[Exception]]] = [
    (lambda: picture(9, 9, [], title="t", description="d", name="1x", language="vi"), MetricError),
    (lambda: picture(9, 9, [], title="t", description="d", name='a" onload="', language="vi"), MetricError),
    (lambda: finite(float("nan"), "x"), MetricError),
    (lambda: finite(Decimal("Infinity"), "x"), MetricError),
    (lambda: finite(True, "x"), ArgumentTypeError),
    (lambda: finite("1", "x"), ArgumentTypeError),
]


@pytest.mark.parametrize(("build", "kind"), WRONG)
def test_what_cannot_be_drawn_is_refused(build: Callable[[], object], kind: type[Exception]) -> None:
    with pytest.raises(kind):
        build()
