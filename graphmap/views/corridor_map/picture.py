"""The map as a Scene: all parts together."""

from collections.abc import Sequence

from graphmap.analysis.corridor import Corridor
from graphmap.analysis.outlines import Outlines
from graphmap.views.corridor_map.captions import caption
from graphmap.views.corridor_map.crowd import crowd
from graphmap.views.corridor_map.ground import land, track
from graphmap.views.corridor_map.key import key
from graphmap.views.corridor_map.layout import Layout
from graphmap.views.corridor_map.marks import circle_cards, circles, marks
from graphmap.views.corridor_map.plan import plan
from graphmap.views.corridor_map.texts import below, texts
from graphmap.views.corridor_map.ties import pair_card, pairs, ties
from graphmap.views.corridor_names import many, member_card
from graphmap.views.furniture import room
from graphmap.views.presets import Sheet
from graphmap.views.scene import Row, Scene, Shape
from graphmap.views.style import Theme


def corridor_map(
    corridor: Corridor, outlines: Outlines, sheet: Sheet, language: str = "en", theme: Theme = "light", *, sources: str = "",
    layers: Sequence[str] | None = None,
) -> Scene:  # fmt: skip
    """The map, laid out for a sheet: the same corridor gives the same Scene, whatever the order of its members and flows.

    Parameters
    ----------
    outlines
        Municipalities, with the line of their makers.
    sources
        What the foot says beside that line: where the facts come from, and as of when.
    layers
        Names of the layers that are on, for the subtitle; None where they need no word.
    """

    def laid_out(legend: tuple[Row, ...], fanned: bool) -> Layout:
        head = caption(corridor, outlines, sheet, language, sources, len(corridor.members), legend, layers)
        where = plan(corridor, room(head, sheet), sheet)
        people = crowd(corridor, where.at, where.inner, where.sizes, language, fanned=fanned)
        return Layout(corridor, pairs(corridor), people, where, sheet, language, theme)

    # on a sheet as high as needed the legend stands over the map and moves it down
    legend = () if sheet.height else key(laid_out((), fanned=False))
    layout = laid_out(legend, fanned=True)
    found = texts(layout)
    people = layout.people
    return Scene(
        caption=caption(corridor, outlines, sheet, language, sources, people.shown, legend, layers),
        palette=layout.palette,
        language=language,
        marks=marks(people, layout.plan.sizes, language, theme),
        ground=(*_ground(layout, outlines), *found.leaders),
        front=(*found.items, *below(layout, found.listed)),
        cards=_cards(layout),
        shown=people.shown,
        total=len(corridor.members),
        sheet=sheet,
    )


def _ground(layout: Layout, outlines: Outlines) -> tuple[Shape, ...]:
    """Land, links, the line, circles."""
    corridor, where, theme = layout.corridor, layout.plan, layout.theme
    return (
        *land(outlines, where.projection, where.frame, theme),
        *ties(layout.drawn, layout.anchors, theme),
        *track(corridor, where.projection, theme),
        *circles(layout.people, theme),
    )


def _cards(layout: Layout) -> dict[str, tuple[str, ...]]:
    """What hovering shows over sections and towns, the names of stations, lines of links and circles."""
    corridor, language = layout.corridor, layout.language
    groups = {group.id: (group.name, many(group.count, language)) for group in layout.people.groups}
    stations = {member.id: member_card(member, language) for member in corridor.members if member.station}
    names = {id: card[0] for id, card in groups.items()}
    lines = {pair.id: pair_card(pair, names, language) for pair in layout.links}
    return {**groups, **dict(sorted(stations.items())), **lines, **circle_cards(layout.people, language)}
