"""Lines that fit a box: long compounds are broken at a hyphen, else between two syllables."""

from graphmap.views.text import balanced, text_width, wrap

VOWELS = frozenset("aeiouyéèêëïöüáó")
LEAST = 4
"""Letters that stay together at either side of a break."""


def lines_of(text: str, room: float, size: float = 13.0, weight: int = 400, italic: bool = False, *, even: bool = True) -> list[str]:
    """As few lines as can be, ``even`` in width; none is wider than the room."""
    words = [part for word in text.split(" ") for part in _pieces(word, room, size, weight, italic)]
    joined = " ".join(words)
    return (balanced if even else wrap)(joined, room, size, weight, italic)


def _pieces(word: str, room: float, size: float, weight: int, italic: bool) -> list[str]:
    pieces = []
    while text_width(word, size, weight, italic) > room and len(word) > 1:
        cut, mark = _cut(word, room, size, weight, italic)
        pieces.append(word[:cut] + mark)
        word = word[cut:]
    return [*pieces, word]


def _cut(word: str, room: float, size: float, weight: int, italic: bool) -> tuple[int, str]:
    """Where to break a word that is too wide, and what to write there."""
    fitting = [i for i in range(1, len(word)) if text_width(word[:i] + "-", size, weight, italic) <= room] or [1]
    if at := [i for i in fitting if word[i - 1] in "-/"]:
        return at[-1], ""
    low = word.lower()
    soft = [i for i in fitting if LEAST <= i <= len(word) - LEAST and low[i] not in VOWELS and low[i].isalpha() and low[i + 1] in VOWELS]
    return (soft or fitting)[-1], "-"
