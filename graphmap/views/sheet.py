"""What the browser needs to show a sheet: its SVG with the ids of its parts, the cards, the colours and the names of the buttons."""

from collections.abc import Mapping
from typing import Any

from graphmap.views.furniture import SMALL
from graphmap.views.scene import Centre, Item, Mark, Scene
from graphmap.views.style import Palette
from graphmap.views.svg import svg
from graphmap.views.words import TEXTS

BUTTONS = ("zoom_in", "zoom_out", "whole")


LEGIBLE = 11.0
"""Px on screen that the smallest text has at least where a wider sheet is shown."""


def sheet(scene: Scene, height: int | None = None, wider: Scene | None = None) -> dict[str, Any]:
    """The sheet as data for ``sheet.js``.

    Parameters
    ----------
    height
        That of its box in px, 0 or None: as high as the sheet.
    wider
        The same picture on a wider sheet, shown instead where the place is wide enough for its text to be read.
    """
    return {
        **_drawing(scene),
        "wider": {**_drawing(wider), "from": wider.sheet.width * LEGIBLE / SMALL} if wider and wider.sheet else None,
        "title": scene.caption.title,
        "buttons": buttons(scene),
        "colours": colours(scene.palette),
        "height": height or 0,
        "wheel": False,
    }


def _drawing(scene: Scene) -> dict[str, Any]:
    return {
        "svg": svg(scene, fonts=False, ids=True),
        "cards": {id: list(lines) for id, lines in sorted(cards(scene).items())},
    }


def cards(scene: Scene) -> Mapping[str, tuple[str, ...]]:
    """What hovering shows, by the id that a part of the picture selects."""
    found = {link.of[0]: link.card for link in scene.links if link.of}
    centre: tuple[Centre | Mark, ...] = (scene.centre, *scene.centre.marks) if scene.centre else ()
    found |= {node.id: node.card for node in (*centre, *scene.marks)}
    return {**found, **scene.cards}


def selectable(scene: Scene) -> frozenset[str]:
    """The ids of all that a click can select."""

    def of(items: tuple[Item, ...]) -> set[str]:
        return {item.of for item in items if item.of}

    return frozenset({*cards(scene), *of(scene.ground), *of(scene.front)})


def buttons(scene: Scene) -> list[str]:
    """The names of the buttons, in the order in which they stand."""
    return [TEXTS[key][scene.language] for key in BUTTONS]


def colours(palette: Palette) -> dict[str, str]:
    """The colours of a theme by the name that the style sheets call them."""
    return {"paper": palette.paper, "ink": palette.ink, "soft": palette.soft, "hair": palette.hair}
