"""The picture of the life cycle: every row of the table, nothing on anything else, and the way of one dossier."""

from collections import Counter
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from motcua_lib import casework
from motcua_lib.drawing._life_boxes import EVENT, Box, Layout, Wire, names
from motcua_lib.drawing._life_shape import PHASES, shape
from motcua_lib.drawing._svg import text_width
from motcua_lib.drawing.life_cycles import life_cycle
from motcua_lib.errors import ArgumentTypeError, MetricError, QuantityError
from motcua_lib.law import Language
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import Consulted, SupplementAsked, Supplemented, Withdrawn
from motcua_lib.strategies import dossiers
from support.dossiers import at, done, life, new, started
from support.svg import SPACE, assert_sound, found, read, texts

PLAIN = (("vi", 720), ("en", 720), ("vi", 640), ("en", 900))


def layout(language: Language, width: int) -> Layout:
    return Layout(shape(), {}, width, 40, language)


def told(svg: str) -> list[str]:
    """What the arrows of a picture say they are."""
    return [title.text or "" for group in found(read(svg), "g") for title in group.iter(f"{SPACE}title")]


def fills(svg: str, state: State) -> set[str | None]:
    """The colours in which the words of a state are written."""
    words = state.text.vi.split()[0].capitalize()
    return {text.get("fill") for text in found(read(svg), "text") if (text.text or "").startswith(words)}


@pytest.mark.parametrize(("language", "width"), PLAIN)
def test_every_row_of_the_table_is_drawn_once(language: Language, width: int) -> None:
    drawn = Counter[tuple[State, object, State]]()
    for wire in layout(language, width).wires:
        for source in wire.arrow.sources:
            drawn.update((source, event, wire.arrow.target) for event in wire.arrow.events)
        assert "".join(wire.lines).replace(" ", "") == names(wire.arrow, language).replace(" ", "")
    stays = shape().stays
    drawn.update((state, event, state) for state, events in stays.items() for event in events)
    assert drawn == Counter((row.state, row.event, row.leads_to) for row in casework.life_cycle_rows())
    shown = " ".join(texts(read(life_cycle(width=width, language=language))))
    assert all(event.text[language].split()[0] in shown for events in stays.values() for event in events)


@pytest.mark.parametrize(("language", "width"), PLAIN)
def test_it_is_sound_and_no_words_meet(language: Language, width: int) -> None:
    svg = life_cycle(width=width, language=language)
    assert_sound(svg, width=width)
    assert len(told(svg)) == len(shape().arrows)
    assert {phase[language] for phase in PHASES.values()} <= set(texts(read(svg)))


def crosses(box: Box, one: tuple[float, float], two: tuple[float, float]) -> bool:
    """Whether a level or upright line runs through the inside of a box."""
    left, right = sorted((one[0], two[0]))
    top, bottom = sorted((one[1], two[1]))
    return left < box.right - 0.01 and right > box.left + 0.01 and top < box.bottom - 0.01 and bottom > box.top + 0.01


@pytest.mark.parametrize(("language", "width"), PLAIN)
def test_no_arrow_runs_through_a_state_and_no_states_meet(language: Language, width: int) -> None:
    page = layout(language, width)
    assert set(page.boxes) == set(State)
    for wire in page.wires:
        for one, two in pairwise(wire.points):
            assert one[0] == two[0] or one[1] == two[1]
            assert [state for state, box in page.boxes.items() if crosses(box, one, two)] == []
        (x, y), target = wire.points[-1], page.boxes[wire.arrow.target]
        assert x in {target.left, target.right} or y in {target.top, target.bottom}
        assert target.left <= x <= target.right
        assert target.top <= y <= target.bottom
    for one, two in combinations(page.boxes.values(), 2):
        assert one.right <= two.left or two.right <= one.left or one.bottom <= two.top or two.bottom <= one.top


def words(wire: Wire) -> Box:
    """About where the words of an arrow stand; `text_width` is rather too wide."""
    wide = max(text_width(line, EVENT) for line in wire.lines)
    left = wire.x if wire.anchor == "start" else wire.x - wide
    return Box(left, wire.top + 2, left + wide * 0.85, wire.top + len(wire.lines) * EVENT * 1.3)


@pytest.mark.parametrize(("language", "width"), PLAIN)
def test_the_words_of_an_arrow_stand_clear_of_states_and_of_arrows(language: Language, width: int) -> None:
    page = layout(language, width)
    for wire in page.wires:
        place = words(wire)
        for box in page.boxes.values():
            apart = place.right <= box.left or box.right <= place.left
            assert apart or place.bottom <= box.top or box.bottom <= place.top, wire.lines
        for other in page.wires:
            for one, two in pairwise(other.points):
                assert not crosses(place, one, two), (wire.lines, other.lines)


@pytest.mark.parametrize(("language", "width"), PLAIN)
def test_a_frame_holds_its_states_and_no_other(language: Language, width: int) -> None:
    page = layout(language, width)
    assert page.frames
    for states, frame in page.frames.items():
        for state, box in page.boxes.items():
            inside = frame.left < box.left and box.right < frame.right and frame.top < box.top < frame.bottom
            assert inside is (state in states)
    for wire in page.wires:
        if wire.arrow.framed:
            frame, (x, y) = page.frames[wire.arrow.sources], wire.points[0]
            assert x in {frame.left, frame.right} or y == frame.bottom


def test_phases_finals_and_waits_stand_where_they_should() -> None:
    found_shape = shape()
    assert [state.value for state in found_shape.spine] == [
        "new", "submitted", "received", "in-process", "decided", "ready", "returned",
    ]  # fmt: skip
    assert set(found_shape.finals) == {state for state in State if state.is_final}
    assert found_shape.beside(State.IN_PROCESS) == (State.SUPPLEMENT, State.PAYMENT, State.SUSPENDED)
    assert found_shape.phase(State.POSTED) is State.READY
    page = layout("vi", 720)
    assert [text.vi for text, _ in page.bands] == ["Nộp và tiếp nhận", "Giải quyết", "Trả kết quả"]
    for (_, above), (_, below) in pairwise(page.bands):
        assert above.bottom < below.top


def test_the_description_has_the_whole_table() -> None:
    description = read(life_cycle(language="en")).find(f"{SPACE}desc")
    assert description is not None
    rows = (description.text or "").split("; ")
    assert len(rows) == len(casework.life_cycle_rows())
    assert rows[1] == "submitted, waits for reception → received: received"


def test_a_dossier_has_its_way_marked_with_its_times() -> None:
    dossier = life(
        *started(), SupplementAsked(at("2025-08-05 10:00"), ["ảnh"]), Supplemented(at("2025-08-07 08:30")),
        Consulted(at("2025-08-08 10:00"), "Thuế"), *done("2025-08-11"),
    )  # fmt: skip
    svg = life_cycle(dossier)
    root = assert_sound(svg, width=720)
    assert {"04/08/2025 09:30", "lần 2: 07/08/2025 08:30", "05/08/2025 10:00"} <= set(texts(root))
    assert "Hồ sơ H57.132-250804-0583: đã có kết quả, chờ trả" in texts(root)
    assert texts(root).count("11/08/2025 09:00") == 2  # decided, and ready
    thick = [group for group in found(root, "g") if group.find(f"{SPACE}polyline[@stroke-width='2.5']") is not None]
    assert [(group.find(f"{SPACE}title").text or "").split(" → ")[1].split(": ")[0] for group in thick] == [
        state.text.vi
        for state in (
            State.SUBMITTED, State.RECEIVED, State.IN_PROCESS, State.DECIDED, State.READY, State.SUPPLEMENT,
            State.IN_PROCESS,
        )
    ]  # fmt: skip
    black = [box for box in found(root, "rect") if box.get("fill") == "#111"]
    assert len(black) == 2  # the present state, and its sign in the legend
    assert "2025-08-11 09:00" in texts(read(life_cycle(dossier, language="en")))
    assert "07/08/2025 08:30 đang giải quyết; 11/08/2025 09:00" in svg


def test_a_new_dossier_has_gone_nowhere() -> None:
    svg = life_cycle(new())
    assert read(svg).find(f"{SPACE}desc").text == "mới lập"
    assert fills(svg, State.NEW) == {"#fff"}
    assert fills(svg, State.READY) == {"#555"}


@pytest.mark.parametrize(("language", "width"), [("vi", 280), ("vi", 360), ("en", 360), ("vi", 639)])
def test_a_narrow_picture_is_a_list_of_the_whole_table(language: Language, width: int) -> None:
    svg = life_cycle(width=width, language=language)
    root = assert_sound(svg, width=width)
    joined = " ".join(texts(root))
    assert told(svg) == []
    for state in State:
        assert state.text[language] in joined.lower().replace("\n", " ")
    for arrow in shape().arrows:
        line = f"{names(arrow, language)} → {arrow.target.text[language]}"
        assert joined.count(line) >= len(arrow.sources)
    assert joined.count("↻ ") == len(shape().stays) + 1  # and once in the legend
    assert {phase[language] for phase in PHASES.values()} <= set(texts(root))


def test_a_narrow_picture_marks_the_way_too() -> None:
    root = assert_sound(life_cycle(life(*started(), *done("2025-08-11")), width=360), width=360)
    assert texts(root).count("11/08/2025 09:00") == 2
    assert {"đã qua, với thời điểm", "trạng thái hiện tại"} <= set(texts(root))


def test_a_final_state_is_black_too() -> None:
    svg = life_cycle(life(*started(), Withdrawn(at("2025-08-05 10:00"))))
    assert "đã rút hồ sơ" in texts(read(svg))[0]
    assert "05/08/2025 10:00" in texts(read(svg))


def states(dossier: Dossier) -> list[State]:
    """The state before its first event, and after each."""
    leads = {(row.state, row.event): row.leads_to for row in casework.life_cycle_rows()}
    found_states = [State.NEW]
    for event in dossier.events:
        found_states.append(leads[found_states[-1], type(event)])
    return found_states


@settings(max_examples=40)
@given(dossiers())
def test_any_life_is_drawn_whole(dossier: Dossier) -> None:
    svg = life_cycle(dossier)
    assert_sound(svg, width=720)
    shown = texts(read(svg))
    moved = [event.at for event, (before, after) in zip(dossier.events, pairwise(states(dossier)), strict=True)
             if before is not after]  # fmt: skip
    told_times = (read(svg).find(f"{SPACE}desc").text or "").split("; ")
    assert [line[:16] for line in told_times if moved] == [f"{instant:%d/%m/%Y %H:%M}" for instant in moved]
    assert any(dossier.state.text.vi in text for text in shown)


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ArgumentTypeError, match="dossier must be a Dossier or None"):
        life_cycle("H57")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(QuantityError, match="at least 280 pixels for the picture of the life cycle, not 279"):
        life_cycle(width=279)
    with pytest.raises(ArgumentTypeError, match=r"width must be a whole number .* not 700\.5"):
        life_cycle(width=700.5)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(MetricError, match="is no name for the ids"):
        life_cycle(name="1")
    ElementTree.fromstring(life_cycle(name="second"))
