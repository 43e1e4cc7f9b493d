"""Bars with intervals: lengths that tell the truth, labels that fit, refusals."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import Text
from motcua_lib.drawing.bars import Bar, Fill, bars
from motcua_lib.errors import ArgumentTypeError, LawError, MetricError, QuantityError
from support.svg import assert_sound, box, found, texts

FACTORS = [
    Bar(Text("Tiếp cận dịch vụ", "Access"), Decimal("84.27"), low=Decimal("78.43"), high=Decimal("92.14")),
    Bar("Công chức trực tiếp giải quyết công việc cho người dân, tổ chức ở Bộ phận Một cửa", 50, fill=Fill.CROSS),
    Bar("không", 0, fill=Fill.PLAIN),
    Bar("tất cả", 100, low=100, high=100, fill=Fill.DOTS),
]


@pytest.mark.parametrize("width", [240, 320, 360, 519, 520, 720, 1200])
def test_a_picture_is_sound_at_every_width(width: int) -> None:
    legend = [(Fill.SOLID, "khối dịch vụ hành chính công"), (Fill.CROSS, "khối xây dựng và thực hiện chính sách")]
    svg = bars(FACTORS, title="Chỉ số hài lòng theo yếu tố, năm 2024", width=width, legend=legend)
    root = assert_sound(svg, width=width)
    assert {"84,27%", "50,00%", "0,00%", "100,00%"} <= set(texts(root))


def lengths(svg: str, *, width: int) -> list[float]:
    rects = found(assert_sound(svg, width=width), "rect")
    return [float(rect.get("width")) for rect in rects if rect.get("height") == "18"]


def test_bars_are_as_long_as_their_values() -> None:
    long, half, none, whole = lengths(bars(FACTORS, title="x"), width=720)
    assert (none, whole) == (0, pytest.approx(2 * half, abs=0.02))
    assert long == pytest.approx(whole * 0.8427, abs=0.02)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=40), st.fractions(0, 100)), min_size=1, max_size=8), st.integers(240, 900))
def test_any_labels_and_values_make_a_sound_picture(data: list[tuple[str, Fraction]], width: int) -> None:
    svg = bars([Bar(text, value) for text, value in data], title="t", width=width)
    found_lengths = lengths(svg, width=width)
    whole = max(found_lengths)
    top = max(value for _, value in data)
    assert all(
        length == pytest.approx(float(value / top) * whole if top else 0, abs=0.03)
        for length, (_, value) in zip(found_lengths, data, strict=True)
    )


def test_an_interval_stands_on_the_same_axis() -> None:
    root = assert_sound(bars([Bar("a", 50, low=25, high=100)], title="x"), width=720)
    rect = next(rect for rect in found(root, "rect") if rect.get("height") == "18")
    start, half = float(rect.get("x")), float(rect.get("width"))
    ends = next(line.get("points").split() for line in found(root, "polyline"))
    assert [float(end.split(",")[0]) for end in ends] == [
        pytest.approx(start + half / 2, abs=0.02), pytest.approx(start + 2 * half, abs=0.02),
    ]  # fmt: skip


def test_an_axis_without_a_zero_has_points_and_says_where_it_starts() -> None:
    svg = bars([Bar("a", 84, low=80, high=90)], title="x", low=75, high=95)
    root = assert_sound(svg, width=720)
    assert "trục bắt đầu từ 75" in texts(root)
    assert len(found(root, "circle")) == 1
    assert lengths(svg, width=720) == []
    assert "the axis starts at 0.5" in bars([Bar("a", 1)], title="x", low=Fraction(1, 2), high=2, language="en")


def test_changes_below_zero_go_to_the_left() -> None:
    svg = bars([Bar("a", 2), Bar("b", -2)], title="x", low=-4, high=4, unit=" điểm %")
    root = assert_sound(svg, width=720)
    right, left = (rect for rect in found(root, "rect") if rect.get("height") == "18")
    assert float(left.get("x")) + float(left.get("width")) == pytest.approx(float(right.get("x")), abs=0.02)
    assert float(left.get("width")) == pytest.approx(float(right.get("width")), abs=0.02)
    assert "-2,00 điểm %" in texts(root)


def test_axis_numbers_are_round_and_inside() -> None:
    root = assert_sound(bars([Bar("a", 3)], title="x", high=7, places=0, unit=""), width=720)
    assert [text for text in texts(root) if text.isdigit()] == ["0", "2", "4", "6", "3"]
    root = assert_sound(bars([Bar("a", 1500)], title="x", high=10_000, places=0, unit=""), width=720)
    assert {"2.000", "10.000"} <= set(texts(root))
    root = assert_sound(bars([Bar("a", Fraction(1, 10))], title="x", high=Fraction(1, 4), unit=""), width=720)
    assert {"0,05", "0,25"} <= set(texts(root))


def test_the_description_tells_every_value_in_the_language_asked_for() -> None:
    svg = bars(FACTORS[:1], title=Text("Hài lòng", "Satisfaction"), language="en")
    assert "Access: 84.27% (78.43%–92.14%)</desc>" in svg
    assert ">Satisfaction</title>" in svg
    assert 'lang="en"' in svg


def test_labels_stand_beside_their_bars_or_above_them() -> None:
    for width, above in ((720, False), (360, True)):
        root = assert_sound(bars(FACTORS, title="x", width=width), width=width)
        rects = [rect for rect in found(root, "rect") if rect.get("height") == "18"]
        text = next(text for text in found(root, "text") if text.text == "không")
        top = float(rects[2].get("y"))
        assert (box(text)[3] <= top + 1) == above


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: bars(FACTORS, title="x", legend=[Fill.SOLID]), ArgumentTypeError, "each of legend must be a pair of Fill"),
    (lambda: bars(FACTORS, title="x", legend=[("a",)]), ArgumentTypeError, "each of legend must be a pair of Fill"),
    (lambda: bars([], title="x"), MetricError, "a picture of bars needs at least one bar"),
    (lambda: bars([5], title="x"), ArgumentTypeError, "each of data must be Bar"),
    (lambda: bars([Bar("a", 101)], title="x"), MetricError, "'a' has 101.00%, outside the axis from 0 to 100"),
    (lambda: bars([Bar("a", 5, low=-1, high=6)], title="x"), MetricError, "outside the axis"),
    (lambda: bars([Bar("a", 5)], title="x", low=5, high=5), MetricError, "no number lies between"),
    (
        lambda: bars([Bar("a", 5)], title="x", width=239),
        QuantityError,
        "width must be at least 240 pixels for a picture of bars, not 239",
    ),
    (
        lambda: bars([Bar("a", 5)], title="x", width=300.0),
        ArgumentTypeError,
        "width must be a whole number .* not 300.0",
    ),
    (lambda: bars([Bar("a", 5)], title="x", name="a b"), MetricError, "no name for the ids"),
    (lambda: bars([Bar("a", 5)], title="x", language="fr"), LawError, "in 'vi' or 'en'"),
    (lambda: bars([Bar("a", 5)], title="x", high=float("inf")), MetricError, "high must be a finite number"),
    (lambda: Bar("a", float("nan")), MetricError, r"Bar.value must be a finite number, not nan"),
    (lambda: Bar("a", "5"), ArgumentTypeError, r"Bar.value must be a number"),
    (lambda: Bar("a", 5, low=6, high=7), MetricError, "the interval of 'a' must hold its value"),
    (lambda: Bar("a", 5, low=4), MetricError, "the interval of 'a'"),
    (lambda: Bar("a", 5, high=6), MetricError, "the interval of 'a'"),
    (lambda: Bar(5, 5), ArgumentTypeError, r"Bar.label must be Text"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_what_cannot_be_drawn_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


def test_figures_as_long_as_the_picture_leave_no_axis() -> None:
    members = [Bar("A", 50), Bar("B", 99)]
    with pytest.raises(QuantityError, match="at least 310 pixels for bars beside figures so long, not 240"):
        bars(members, title="t", width=240, unit=" ngày làm việc của cơ quan")
    assert_sound(bars(members, title="t", width=310, unit=" ngày làm việc của cơ quan"), width=310)


def test_long_ticks_do_not_stand_on_one_another() -> None:
    svg = bars([Bar("A", 250_000_000), Bar("B", 3)], title="t", high=250_000_000, unit=" điểm", width=480)
    assert_sound(svg, width=480)
