"""What the browser needs to show a sheet: its SVG with the ids of its parts, the cards, the colours and the names of the buttons."""

from collections.abc import Mapping
from typing import Any

from graphmap.views.scene import Centre, Item, Mark, Scene
from graphmap.views.style import Palette
from graphmap.views.svg import svg
from graphmap.views.words import TEXTS

BUTTONS = ("zoom_in", "zoom_out", "whole")


def sheet(scene: Scene, height: int | None = None) -> dict[str, Any]:
    """The sheet as data for ``sheet.js``; ``height`` is that of its box in px, 0 or None: as high as the sheet."""
    return {
        "svg": svg(scene, fonts=False, ids=True),
        "cards": {id: list(lines) for id, lines in sorted(cards(scene).items())},
        "title": scene.caption.title,
        "buttons": buttons(scene),
        "colours": colours(scene.palette),
        "height": height or 0,
        "wheel": False,
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
