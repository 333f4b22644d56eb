"""The sentences round the map."""

from collections.abc import Sequence

from graphmap.analysis.corridor import Corridor, unplaced
from graphmap.analysis.outlines import Outlines
from graphmap.views.corridor_map.crowd import crowded
from graphmap.views.corridor_map.style import LEAST
from graphmap.views.corridor_map.ties import drawn, pairs
from graphmap.views.filtering import layers_shown
from graphmap.views.presets import Sheet
from graphmap.views.scene import Caption, Row
from graphmap.views.words import TEXTS, say


def caption(
    corridor: Corridor, outlines: Outlines, sheet: Sheet, language: str, sources: str, shown: int, legend: tuple[Row, ...],
    layers: Sequence[str] | None = None,
) -> Caption:  # fmt: skip
    """Title, subtitle, foot; ``sources`` is what stands in the foot beside what the map itself has to say.

    The subtitle names the ``layers`` that are on, if any are given.
    """
    on = len(corridor.members) - sum(len(found) for found in unplaced(corridor))
    return Caption(
        say("map_title", language, n=on),
        ". ".join(part for part in (_subtitle(corridor, sheet, language), layers_shown(layers, language)) if part),
        legend,
        _foot(corridor, outlines, sources, language),
        say("map_count", language, shown=shown, total=len(corridor.members), firms=TEXTS["firms"][language]),
    )


def _subtitle(corridor: Corridor, sheet: Sheet, language: str) -> str:
    parts = [TEXTS["map_circles" if crowded(corridor) else "map_marks"][language], TEXTS["map_figure"][language]]
    parts += [TEXTS["map_numbers"][language]] if sheet.narrow else []
    lines = [TEXTS["map_lines"][language]] if drawn(pairs(corridor)) else []
    return ". ".join(["; ".join(parts), *lines])


def _foot(corridor: Corridor, outlines: Outlines, sources: str, language: str) -> str:
    boundaries = outlines.attribution
    if boundaries == TEXTS["map_boundaries"]["en"]:
        boundaries = TEXTS["map_boundaries"][language]
    found = pairs(corridor)
    strong, total = sum(pair.count for pair in drawn(found)), sum(pair.count for pair in found)
    left_out = {name: corridor.left_out.get(name, 0) for name in ("ended", "gone")}
    return " ".join(
        part
        for part in (
            f"{boundaries}; {TEXTS['map_land'][language]}.",
            sources,
            say("map_drawn", language, shown=strong, total=total, least=LEAST),
            say("map_gone", language, **left_out) if any(left_out.values()) else "",
        )
        if part
    )
