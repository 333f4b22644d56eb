"""How wide text is, and how it is cut and wrapped; measured as Source Sans 3 draws it, without loading the font."""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import normalize

from graphmap.views.fonts import Cut, cut_of

ASCENT, DESCENT = 0.76, 0.24
"""How far letters reach over and under their baseline at most, in font sizes (accents on capitals a little further)."""

NARROWEST = 0.2
"""No character but an accent is narrower, in font sizes."""

WIDEST = 1000
"""What a character of no known width is taken for: as wide as it is high."""


@cache
def _advances() -> Mapping[Cut, Mapping[str, int]]:
    """Advance widths in thousandths of the font size (``advances.json`` is made by ``python -m graphmap.views.advances``)."""
    found = json.loads(files("graphmap.views").joinpath("advances.json").read_text(encoding="utf-8"))
    return {(int(entry["weight"]), bool(entry["italic"])): entry["advances"] for entry in found}


@lru_cache(maxsize=100_000)
def text_width(text: str, size: float, weight: int = 400, italic: bool = False) -> float:
    """Width of a line of text in px, never less than as drawn (kerning, which only tightens, is left out)."""
    advances = _advances()[cut_of(weight, italic)]
    return sum(advances[c] if c in advances else _parts(c, advances) for c in text) * size / 1000


def _parts(character: str, advances: Mapping[str, int]) -> int:
    """Width of a character that the table has not: that of its letter without accents, else the widest."""
    letters = [c for c in normalize("NFKD", character) if not "\u0300" <= c <= "\u036f"]
    return sum(advances.get(c, WIDEST) for c in letters)


def plain(text: str) -> str:
    """A name as one line of text: runs of white space are one space; control and text-direction marks are left out."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "" for c in text).split())


def short(name: str) -> str:
    """The name before a bracket or an @ that tells two things apart."""
    return name.split(" (")[0].split(" @")[0] or name


def fit(text: str, room: float, size: float, weight: int = 400, italic: bool = False) -> str:
    """The text, cut with an ellipsis where it is wider than ``room`` px."""
    cut = text[: max(int(room / size / NARROWEST), 1)]
    if cut == text and text_width(text, size, weight, italic) <= room:
        return text
    while cut and text_width(cut + "…", size, weight, italic) > room:
        cut = cut[:-1].rstrip(" -,/&")
    return cut + "…"


def wrap(text: str, room: float, size: float, weight: int = 400, italic: bool = False) -> list[str]:
    """Lines no wider than ``room`` px, broken at spaces; a single word that is wider stays whole."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and text_width(f"{lines[-1]} {word}", size, weight, italic) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def balanced(text: str, room: float, size: float, weight: int = 400, italic: bool = False) -> list[str]:
    """As few lines as ``wrap`` needs, of widths as equal as they can be."""
    best = wrap(text, room, size, weight, italic)
    low, high = text_width(text, size, weight, italic) / max(len(best), 1), room
    for _ in range(7 if len(best) > 1 else 0):
        middle = (low + high) / 2
        lines = wrap(text, middle, size, weight, italic)
        if len(lines) <= len(best) and max(text_width(line, size, weight, italic) for line in lines) <= room:
            best, high = lines, middle
        else:
            low = middle
    return best
