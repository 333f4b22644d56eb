"""The letters of a line as outlines."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from graphmap.views.fonts import Cut, font
from graphmap.views.geometry import Box, Path, Segment, box_of

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont


UNITS = 1000
"""Units of the font in an em."""

MARGIN = 600
"""Units round a glyph that its rim may take."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a line: its name, where it starts, its outline with y upwards, and a box that holds its rim too; all in units."""

    name: str
    x: float
    path: Path
    box: Box


def glyphs(text: str, cut: Cut) -> Iterator[Glyph]:
    """The glyphs of a line that leave a mark, one after the other."""
    opened, x = _opened(cut), 0.0
    names, widths = opened.getBestCmap(), opened["hmtx"]
    for character in text:
        name = names.get(ord(character), ".notdef")
        if path := _glyph(cut, name):
            left, low, right, top = box_of(path)
            yield Glyph(name, x, path, (left - MARGIN, low - MARGIN, right + MARGIN, top + MARGIN))
        x += widths[name][0]


@cache
def _opened(cut: Cut) -> "TTFont":
    from fontTools.ttLib import TTFont

    return TTFont(BytesIO(font(cut)))


@cache
def _glyph(cut: Cut, name: str) -> Path:
    """A glyph in units of its font, y upwards; empty for a space."""
    from fontTools.pens.basePen import BasePen

    found: list[Segment] = []

    class Pen(BasePen):  # type: ignore[misc] # fontTools is untyped
        def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
            found.append(("M", pt))

        def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
            found.append(("L", pt))

        def _curveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]) -> None:  # noqa: N802
            found.append(("C", (*pt1, *pt2, *pt3)))

        def _closePath(self) -> None:  # noqa: N802
            found.append(("Z", ()))

    glyphs = _opened(cut).getGlyphSet()
    glyphs[name].draw(Pen(glyphs))
    return tuple(found)
