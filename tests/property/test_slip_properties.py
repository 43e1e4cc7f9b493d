"""Random lives and texts: every slip that is asked for prints, and segments are as a slow packing has them."""

from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import casework
from motcua_lib.errors import DossierError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import BreachKind, Print, Slip
from motcua_lib.model.sms import Alphabet, plain, segments
from motcua_lib.strategies import dossiers
from support.dossiers import CALENDAR

LETTERS = st.text(st.sampled_from("a €[ạđĐỹ😀é\n"), max_size=400)


@given(dossiers())
def test_every_slip_that_is_asked_for_prints(dossier: Dossier) -> None:
    built = Dossier(dossier.filing)
    for event in dossier.events:
        outcome = casework.apply(built, event, CALENDAR)
        built = outcome.dossier
        for effect in outcome.effects:
            if isinstance(effect, Print):
                try:
                    slip = casework.slip_for(effect, built, CALENDAR, at=event.at)
                except DossierError as error:  # an apology for what is not late, or whose term is not known
                    assert effect.slip is Slip.APOLOGY
                    broken = [breach.kind for breach in casework.breaches(built, CALENDAR) if breach.at == event.at]
                    needless = BreachKind.APOLOGISED_FOR_NO_DELAY in broken
                    assert error.slug == ("slip-not-late" if needless else "unread-term")
                else:
                    for language in ("vi", "en"):
                        assert all(line.strip() and "\n" not in line for line in slip.lines(language=language))


@given(dossiers())
def test_a_row_of_the_register_has_every_column(dossier: Dossier) -> None:
    received = [event for event in dossier.events if event.slug == "received"]
    if received:
        row = casework.register_row(dossier, dossier.events[-1].at, CALENDAR)
        assert row.state is dossier.state
        assert all(row.cells())


def packed(text: str, alphabet: Alphabet) -> int:
    """Characters put into segments one by one, none of them cut."""
    sizes = [len(character.encode("utf-16-be")) // 2 for character in text]
    if alphabet is Alphabet.GSM7:
        sizes = [2 if character in "€[" else 1 for character in text]
    if sum(sizes) <= alphabet.single:
        return int(bool(text))
    boxes: list[list[int]] = [[]]
    for size in sizes:
        if sum(boxes[-1]) + size > alphabet.each:
            boxes.append([])
        boxes[-1].append(size)
    return len(boxes)


@given(LETTERS)
def test_segments_are_as_packed_one_by_one(text: str) -> None:
    answer = segments(text)
    assert answer.alphabet is (Alphabet.GSM7 if set(text) <= set("a €[é\n") else Alphabet.UCS2)
    assert answer.count == packed(text, answer.alphabet)


@given(st.text(st.sampled_from("aAđĐơƯịẹ ĩăâêôỹ.,;–“”"), max_size=60))
def test_plain_text_is_ascii_and_stays_as_it_is(text: str) -> None:
    bare = plain(text)
    assert bare.isascii()
    assert plain(bare) == bare
    assert segments(bare).count <= segments(text).count
