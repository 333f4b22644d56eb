"""The pages that pictures are laid out for: how wide and high in print, and how many px that is."""

from collections.abc import Mapping
from dataclasses import dataclass

MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page.

    Parameters
    ----------
    name
        What people choose it by.
    mm
        Its width in print.
    width
        Its width in px, in which pictures are laid out; 13 px, the smallest text, are never under 6.5 points.
    height
        Its height in px; a picture that needs more makes the page longer, so do pages without one.
    margin
        Px left free at its edges.
    """

    name: str
    mm: float
    width: float
    height: float | None = None
    margin: float = 40.0

    @property
    def points(self) -> float:
        """Points per px."""
        return self.mm / MM_PER_POINT / self.width

    @property
    def narrow(self) -> bool:
        """Whether it is a column of text rather than a page of its own."""
        return self.width < 1000


SHEETS: Mapping[str, Sheet] = {
    "a4": Sheet("a4", 297.0, 1680.0, 1188.0),
    "a3": Sheet("a3", 420.0, 2000.0, 1414.0),
    "16:9": Sheet("16:9", 338.667, 1680.0, 945.0),
    "column": Sheet("column", 160.0, 800.0),
}
"""What can be chosen: A4 and A3 lying, a slide of 13.33 × 7.5 inch, and the text column of an upright A4 page."""

SCREEN = Sheet("screen", 286.0, 1080.0, margin=10.0)
"""The page of the app: as high as it needs to be."""

WIDE_SCREEN = Sheet("wide screen", 328.0, 1240.0, margin=10.0)
"""The page of the app where the window is wide."""

ON_SCREEN: Mapping[str, Sheet] = {sheet.name: sheet for sheet in (SCREEN, WIDE_SCREEN)}
"""The pages of the app."""
