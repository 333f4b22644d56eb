"""The nodes and links that a query returned as a Scene: each group of linked ones by itself, names where there is room."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

import networkx as nx

from graphmap.model import Credits, Relationship
from graphmap.schema import Schema
from graphmap.views.answer_places import Pairs, arranged, settled
from graphmap.views.cards import link_card, node_card
from graphmap.views.credits import link_sources
from graphmap.views.faces import Faces
from graphmap.views.furniture import room
from graphmap.views.geometry import Box
from graphmap.views.legend import kind_row, layer_row, line_row, region_row
from graphmap.views.lines import bundle, layer_of, on_top
from graphmap.views.presets import Sheet
from graphmap.views.scene import Caption, Label, Link, Mark, Row, Scene
from graphmap.views.style import CROWDED, KINDS, Theme
from graphmap.views.titles import bound
from graphmap.views.words import number, say

MOST = 1000
"""Nodes that a picture shows at most."""

LARGE = 120
"""Nodes above which marks are smaller."""

RADII = (6.0, 4.4)
WIDTHS = (1.0, 0.5)
"""Radius of the marks, and share of the usual width of lines, of pictures of up to ``LARGE`` nodes and of more."""

AREAS = (13000.0, 9000.0)
"""Px² of the canvas for each node, of pictures of up to ``SMALL`` nodes and of more."""

SMALL = 60

ASPECT = 0.7
"""Height of the canvas as a share of its width."""

TRIES = 3
"""How often the picture is laid out until its head is as high as was thought."""


def answer(
    graph: "nx.MultiDiGraph[str]",
    schema: Schema,
    *,
    title: str = "",
    subtitle: str = "",
    language: str = "en",
    theme: Theme = "light",
    most: int = MOST,
    total: int | None = None,
    sheet: Sheet | None = None,
    credits: Credits | None = None,
    gone: bool = True,
) -> Scene:
    """Any graph as a Scene; the same graph gives the same Scene.

    Parameters
    ----------
    title, subtitle
        What was asked, in the language; the numbers of nodes and links are added to the title.
    most
        Nodes to draw at most, those with the most links; the Scene says how many there are.
    total
        How many nodes the query has returned, where ``graph`` holds only part of them.
    sheet
        The page that it is laid out for; None: the interactive canvas.
    gone
        Whether ended and planned links may be among those of ``graph``; else the foot says that they are left out.
    """
    faces = Faces(graph, schema, language, theme)
    links = Counter[str](dict.fromkeys(graph, 0))
    for start, end in graph.edges():
        links.update({start: 1, end: 1})
    ranked = sorted(graph, key=lambda id: (-links[id], id))[:most]
    pairs = _pairs(graph, {*ranked})
    scale = WIDTHS[len(ranked) > LARGE]
    lines = tuple(replace(link, width=link.width * scale) for link in _lines(pairs, faces))
    marks = tuple(_mark(id, rank, links[id], len(ranked), faces) for rank, id in enumerate(ranked))
    count = sum(map(len, pairs.values()))
    everything = len(graph) if total is None else total
    caption = Caption(
        _title(title, len(ranked), count, language),
        subtitle,
        _legend(pairs, lines, marks, faces),
        link_sources(credits, gone, language) if sheet else "",
        say("answer_foot", language, shown=len(ranked), total=everything, firms=say("firms", language)),
    )
    placed, caption = _placed(marks, pairs, caption, sheet, language)
    return Scene(caption, faces.palette, language, placed, lines, shown=len(placed), total=everything, sheet=sheet)


def _placed(
    marks: tuple[Mark, ...], pairs: Pairs, caption: Caption, sheet: Sheet | None, language: str
) -> tuple[tuple[Mark, ...], Caption]:
    """The marks at their places with their names; where some have none, the subtitle says how many have."""
    if not marks:
        return (), caption
    arrangement = arranged(marks, pairs)
    found, said = marks, caption
    if len(marks) > LARGE:  # not all will be named: spare a layout
        said = replace(caption, subtitle=_subtitle(caption, len(marks), language))
    for _ in range(TRIES):
        box = _box(len(marks), said, sheet)
        found = settled(arrangement, box)
        names = sum(mark.label is not None for mark in found)
        said = caption if names == len(found) else replace(caption, subtitle=_subtitle(caption, names, language))
        if _box(len(marks), said, sheet) == box:
            break
    return found, said


def _subtitle(caption: Caption, names: int, language: str) -> str:
    """The subtitle, and how many nodes are named."""
    return "\u00a0· ".join(part for part in (caption.subtitle, say("answer_named", language, n=names)) if part)


def _box(count: int, caption: Caption, sheet: Sheet | None) -> Box:
    if sheet:
        return room(caption, sheet)
    width = max(640.0, sqrt(count * AREAS[count > SMALL] / ASPECT))
    return (-width / 2, -width * ASPECT / 2, width / 2, width * ASPECT / 2)


def _pairs(graph: "nx.MultiDiGraph[str]", drawn: set[str]) -> Pairs:
    """Relationships by pair of drawn nodes, by id; loops are left out."""
    pairs: dict[tuple[str, str], list[Relationship]] = defaultdict(list)
    for start, end, key, data in sorted(graph.edges(keys=True, data=True), key=lambda edge: str(edge[2])):
        if start != end and {start, end} <= drawn:
            properties = {name: value for name, value in data.items() if name != "type"}
            pairs[min(start, end), max(start, end)].append(Relationship(str(key), data["type"], start, end, properties))
    return dict(sorted(pairs.items()))


def _lines(pairs: Pairs, faces: Faces) -> tuple[Link, ...]:
    def card(ends: tuple[str, str], members: Sequence[Relationship]) -> tuple[str, ...]:
        return link_card(ends, (faces.name(ends[0]), faces.name(ends[1])), members, faces.schema, faces.language)

    crowded = len(pairs) > CROWDED
    return on_top(entry for members in pairs.values() for entry in bundle(members, faces.schema, faces.theme, crowded, card))


def _mark(id: str, rank: int, links: int, count: int, faces: Faces) -> Mark:
    """A node with its whole name, not yet placed."""
    kind = KINDS[faces.group(id)]
    card = node_card(faces.labels(id), faces.data(id), links, faces.schema, faces.language)
    name = Label(faces.label(id) or id, 0, 0, size=13, colour=faces.palette.ink, italic=kind.hollow, halo=3)
    return Mark(id, 0, 0, RADII[count > LARGE], kind.shape, *faces.colours(id), card, rank, 0, name)


def _title(title: str, nodes: int, links: int, language: str) -> str:
    """What was asked and how much there is of it; of an answer of nodes alone no number of links, for it did not ask for them."""
    counts = [("answer_nodes", nodes), *([("answer_links", links)] if links or not nodes else [])]
    said = ", ".join(say(key if n != 1 else f"{key}_one", language, n=n) for key, n in counts)
    return f"{title}: {bound(said)}" if title else bound(say("answer_title", language, said=said))


def _legend(pairs: Pairs, lines: Sequence[Link], marks: Sequence[Mark], faces: Faces) -> tuple[Row, ...]:
    """Layers and kinds with their numbers, then what widths, tints, dashes and hollow marks say."""
    schema, language, theme = faces.schema, faces.language, faces.theme
    layers = Counter(layer_of(r.type, schema) for members in pairs.values() for r in members)
    sorts = Counter((faces.group(mark.id), faces.sort(mark.id)) for mark in marks)
    groups = Counter(faces.group(mark.id) for mark in marks)
    figures = {group: number(n, language) for group, n in groups.items()}
    rows = (
        layer_row(layers, schema, language, theme),
        kind_row(sorts, figures, schema, language, theme),
        (*line_row(lines, language, theme, WIDTHS[len(marks) > LARGE]), *region_row(marks, ("", ""), language, theme)),
    )
    return tuple(row for row in rows if row)
