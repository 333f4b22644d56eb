"""The letters of a line as outlines."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from graphmap.views.fonts import Cut, cuts
from graphmap.views.geometry import Path, Segment

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont


def glyphs(text: str, cut: Cut, size: float, x: float, y: float) -> Iterator[Path]:
    """The outline of each letter of a line whose baseline starts at (x, y); y grows downwards."""
    font = _font(cut)
    names, widths, scale = font.getBestCmap(), font["hmtx"], size / font["head"].unitsPerEm
    for character in text:
        name = names.get(ord(character), ".notdef")
        if path := _glyph(cut, name):
            yield tuple((kind, tuple(y - v * scale if i % 2 else x + v * scale for i, v in enumerate(values))) for kind, values in path)
        x += widths[name][0] * scale


@cache
def _font(cut: Cut) -> "TTFont":
    from fontTools.ttLib import TTFont

    return TTFont(BytesIO(cuts()[cut].read_bytes()))


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

    glyphs = _font(cut).getGlyphSet()
    glyphs[name].draw(Pen(glyphs))
    return tuple(found)
