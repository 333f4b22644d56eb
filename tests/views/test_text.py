"""Measuring, cutting and wrapping of text."""

from hypothesis import given
from hypothesis import strategies as st

from graphmap.views.text import fit, plain, short, text_width, wrap


def test_width_grows_with_size_and_weight() -> None:
    assert text_width("TU Delft", 20) == 2 * text_width("TU Delft", 10)
    assert text_width("TU Delft", 10) < text_width("TU Delft", 10, 600) < text_width("TU Delft", 10, 700)


def test_an_accent_takes_no_width() -> None:
    assert text_width("Geïntegreerde", 12) == text_width("Geintegreerde", 12)


def test_a_name_is_shown_without_what_tells_two_apart() -> None:
    assert short("Airbus (Leiden)") == "Airbus"
    assert short("RAMLAB @ RDM") == "RAMLAB"
    assert short("(ad)") == "(ad)"
    assert short("4TU.Federation") == "4TU.Federation"


def test_plain_text_is_one_line_without_marks_that_turn_the_direction() -> None:
    assert plain("  a\n b\tc\u202e\u0007 ") == "a b c"


@given(st.text(min_size=1, max_size=60), st.floats(20, 300))
def test_a_fitted_text_is_no_wider_than_its_room(text: str, room: float) -> None:
    cut = fit(text, room, 12)
    assert cut == text or cut == "…" or text_width(cut, 12) <= room
    assert cut == text or text.startswith(cut[:-1])


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=1, max_size=12), st.floats(60, 300))
def test_wrapping_keeps_every_word_and_the_width(words: list[str], room: float) -> None:
    lines = wrap(" ".join(words), room, 12)
    assert " ".join(lines).split(" ") == words
    assert all(text_width(line, 12) <= room or " " not in line for line in lines)
