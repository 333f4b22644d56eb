"""The corridor strip as a Scene: a line with its stations, clusters at it, known links between sections as arcs."""

from collections.abc import Sequence
from dataclasses import replace

from graphmap.analysis.corridor import Corridor
from graphmap.analysis.cuts import Cut, cuts, weakest
from graphmap.views.furniture import room
from graphmap.views.presets import Sheet
from graphmap.views.scene import Item, Scene
from graphmap.views.strip.bundles import LEAST, Arc, arcs, feet
from graphmap.views.strip.caption import caption
from graphmap.views.strip.cards import cards
from graphmap.views.strip.columns import columns
from graphmap.views.strip.key import key
from graphmap.views.strip.lying import lying
from graphmap.views.strip.standing import standing
from graphmap.views.style import PALETTES, Theme


def strip(
    corridor: Corridor,
    sheet: Sheet,
    language: str = "en",
    theme: Theme = "light",
    *,
    finding: bool = False,
    sources: str = "",
    layers: Sequence[str] | None = None,
) -> Scene:
    """The strip, laid out for a sheet: lying, or standing where the sheet is narrow or the columns do not fit.

    The same corridor gives the same Scene, whatever the order of its members and flows.

    Parameters
    ----------
    finding
        Show known and expected links across each point of the line; the title says which point is the weakest where ``weakest`` allows it.
    sources
        What the foot says at its end: whose data, and as of when.
    layers
        Names of the layers that are on, for the subtitle; None where they need no word.
    """
    corridor = replace(corridor, sections=sorted(corridor.sections, key=lambda section: (section.position, section.id)))
    found = arcs(corridor)
    drawn = [arc for arc in found if arc.count >= LEAST]
    tried, weak = (cuts(corridor), weakest(corridor)) if finding else ([], None)
    head = caption(corridor, found, drawn, key(corridor, drawn, language, theme), tried, weak, language, sources, layers)
    return Scene(
        caption=head,
        palette=PALETTES[theme],
        language=language,
        ground=tuple(_items(corridor, drawn, room(head, sheet), sheet, tried, weak, language, theme)),
        cards=cards(corridor, found, drawn, language),
        shown=sum(1 for member in corridor.members if member.section),
        total=len(corridor.members),
        sheet=sheet,
    )


def _items(
    corridor: Corridor, drawn: list[Arc], box: tuple[float, float, float, float], sheet: Sheet, tried: list[Cut], weak: Cut | None,
    language: str, theme: Theme,
) -> list[Item]:  # fmt: skip
    if not sheet.narrow and corridor.sections:
        placed = columns(corridor, drawn, box[0], box[2], language)
        if placed:
            return lying(corridor, drawn, placed, box, tried, weak, language, theme)
    stand = feet(drawn, [section.id for section in corridor.sections])
    return standing(corridor, drawn, stand, box, tried, weak, language, theme)
