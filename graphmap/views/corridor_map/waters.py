"""What lies round the region, named in italic where there is room."""

from collections.abc import Iterator

from graphmap.views.corridor_map.raster import Raster
from graphmap.views.projection import Projection
from graphmap.views.scene import Label
from graphmap.views.style import Palette
from graphmap.views.text import text_width
from graphmap.views.words import TEXTS

SIZE = 16.0

NAMES: tuple[tuple[str, tuple[tuple[float, float], ...]], ...] = (
    ("north_sea", ((52.13, 4.12), (52.09, 4.1), (52.16, 4.2), (52.05, 4.02), (52.03, 4.03), (52.2, 4.25), (52.0, 3.93))),
    ("north_holland", ((52.3, 4.72), (52.28, 4.75), (52.25, 4.78))),
    ("utrecht", ((52.0, 5.06), (51.96, 5.03), (52.08, 4.98), (52.03, 4.98), (51.9, 5.09), (51.885, 5.085), (51.99, 4.98))),
    ("gelderland", ((51.83, 5.1), (51.85, 5.12), (51.86, 5.09))),
    ("north_brabant", ((51.775, 4.86), (51.765, 4.9), (51.78, 4.95), (51.76, 4.8), (51.75, 4.86))),
    ("zeeland", ((51.7, 4.0), (51.72, 3.9), (51.69, 4.1))),
)
"""Where each name may stand, the best place first: latitude and longitude."""


def waters(raster: Raster, projection: Projection, language: str, palette: Palette) -> Iterator[Label]:
    """Each name at the first place that is free; it is taken then."""
    for key, places in NAMES:
        text = TEXTS[key][language]
        half = text_width(text, SIZE, italic=True) / 2
        for lat, lon in places:
            x, y = projection.at(lat, lon)
            box = (x - half - 8, y - 18, x + half + 8, y + 9)
            if raster.free(box):
                raster.block(box)
                yield Label(text, x, y, "middle", SIZE, colour=palette.soft, italic=True)
                break
