"""The shortest connections of two nodes as a Scene: from left to right, a column for each step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import networkx as nx

from graphmap.model import Credits, Relationship
from graphmap.schema import Schema
from graphmap.views.cards import link_card, node_card
from graphmap.views.credits import link_sources
from graphmap.views.faces import Faces
from graphmap.views.filtering import layers_shown
from graphmap.views.furniture import room
from graphmap.views.lanes import grid, lanes
from graphmap.views.legend import kind_row, layer_row, line_row, region_row
from graphmap.views.lines import bundle, on_top
from graphmap.views.presets import Sheet
from graphmap.views.routes import MOST, Routes, between, routes
from graphmap.views.scene import Caption, Label, Link, Mark, Row, Scene
from graphmap.views.strands import Strand, strands
from graphmap.views.style import KINDS, Theme
from graphmap.views.text import fit
from graphmap.views.titles import bound, joined
from graphmap.views.unfolded import unfolded
from graphmap.views.words import TEXTS, number, say

STEP, ROW = 230.0, 62.0
"""Px from column to column on the canvas, and from row to row."""

RADIUS = 7.0


def path(
    graph: "nx.MultiDiGraph[str]",
    start: str,
    end: str,
    schema: Schema,
    *,
    language: str = "en",
    theme: Theme = "light",
    most: int = MOST,
    sheet: Sheet | None = None,
    credits: Credits | None = None,
    gone: bool = True,
    layers: Sequence[str] | None = None,
) -> Scene:
    """The shortest connections of ``start`` and ``end`` in ``graph``, which holds at least those; without any, its title says so.

    Parameters
    ----------
    most
        Connections to show at most; the surest come first, and the Scene says how many there are.
    sheet
        The page that it is laid out for; None: the interactive canvas.
    gone
        Whether ended and planned links may be among those of ``graph``; else the foot says that they are left out.
    layers
        Names of the layers whose links take part; None where they need no word.
    """
    faces, found = Faces(graph, schema, language, theme), routes(graph, start, end, most)
    said = strands(graph, found, faces)
    columns = found.columns() or [[id] for id in (start, end) if id in graph]
    marks = _marks(columns, said, faces)
    caption = Caption(
        _title(found, faces, start, end),
        joined(_subtitle(found, sheet, language), layers_shown(layers, language) and f"{layers_shown(layers, language)}."),
        _legend(said, marks, faces),
        link_sources(credits, gone, language) if sheet else "",
        say("path_foot", language, shown=len(found.shown), total=found.total, firms=TEXTS["firms"][language]),
    )
    scene = Scene(caption, faces.palette, language, shown=len(marks), total=max(found.nodes, len(marks)), sheet=sheet)
    if sheet is None:
        return _canvas(scene, found, columns, marks, faces)
    return _page(scene, found, columns, marks, said)


def _page(scene: Scene, found: Routes, columns: Sequence[Sequence[str]], marks: Mapping[str, Mark], said: Sequence[Strand]) -> Scene:
    if scene.sheet is None or not columns:
        return scene
    box = room(scene.caption, scene.sheet)
    cards = {strand.link.of[0]: strand.link.card for strand in said}
    if form := grid(box, len(columns) - 1):
        made = lanes(columns, said, marks, box, form, scene.palette)
        return replace(scene, marks=made.marks, ground=made.ground, front=made.front, cards=cards)
    cards |= {id: mark.card for id, mark in marks.items()}
    return replace(scene, front=unfolded(found.shown, said, marks, box, scene.palette), cards=cards)


def _canvas(scene: Scene, found: Routes, columns: Sequence[Sequence[str]], marks: Mapping[str, Mark], faces: Faces) -> Scene:
    """Columns of marks with their names below, straight lines between them."""
    tallest = max((len(column) for column in columns), default=0)
    placed = []
    for i, column in enumerate(columns):
        for row, id in enumerate(column):
            x, y = STEP * i, ROW * (row + (tallest - len(column)) / 2)
            label = marks[id].label
            name = _below(label, x, y) if label else None
            placed.append(replace(marks[id], x=x, y=y, label=name))
    return replace(scene, marks=tuple(placed), links=_links(found, faces))


def _below(label: Label, x: float, y: float) -> Label:
    """A name under a mark on the canvas."""
    return replace(label, text=fit(label.text, STEP - 30, 13, label.weight), x=x, y=y + RADIUS + 15, anchor="middle")


def _marks(columns: Sequence[Sequence[str]], said: Sequence[Strand], faces: Faces) -> dict[str, Mark]:
    """A mark for each node with its whole name, not yet placed; those at the ends are bold."""
    links: Counter[str] = Counter()
    for strand in said:
        links.update({strand.left: strand.link.count, strand.right: strand.link.count})
    made: dict[str, Mark] = {}
    for i, column in enumerate(columns):
        for id in column:
            card = node_card(faces.labels(id), faces.data(id), links[id], faces.schema, faces.language)
            weight = 600 if i in (0, len(columns) - 1) else 400
            name = Label(faces.label(id), 0, 0, size=13, weight=weight, colour=faces.palette.ink)
            made[id] = Mark(id, 0, 0, RADIUS, KINDS[faces.group(id)].shape, *faces.colours(id), card, len(made), i, name)
    return made


def _links(found: Routes, faces: Faces) -> tuple[Link, ...]:
    def card(ends: tuple[str, str], members: Sequence[Relationship]) -> tuple[str, ...]:
        return link_card(ends, (faces.name(ends[0]), faces.name(ends[1])), members, faces.schema, faces.language)

    pairs = (between(faces.graph, a, b) for a, b in found.pairs())
    return on_top(entry for members in pairs for entry in bundle(members, faces.schema, faces.theme, False, card))


def _title(found: Routes, faces: Faces, start: str, end: str) -> str:
    names = {"start": faces.label(start), "end": faces.label(end)}
    if not found.shown:
        return say("path_none", faces.language, **names)
    key = "path_direct" if found.steps == 1 else "path_one" if found.total == 1 else "path_many"
    return say(key, faces.language, **names, n=found.total, steps=found.steps)


def _subtitle(found: Routes, sheet: Sheet | None, language: str) -> str:
    if not found.shown:
        return TEXTS["path_hint"][language]
    more = say("path_more", language, n=found.total - len(found.shown)) if found.total > len(found.shown) else ""
    return bound(TEXTS["path_subtitle" if sheet else "path_canvas"][language] + more)


def _legend(said: Sequence[Strand], marks: Mapping[str, Mark], faces: Faces) -> tuple[Row, ...]:
    """Layers and kinds with their numbers, then what widths, tints, dashes and hollow marks say."""
    language, theme = faces.language, faces.theme
    layers: Counter[str] = Counter()
    for strand in said:
        layers[strand.layer] += strand.link.count
    sorts = Counter((faces.group(id), faces.sort(id)) for id in marks)
    groups = Counter(faces.group(id) for id in marks)
    figures = {group: number(n, language) for group, n in groups.items()}
    signs = (*line_row([s.link for s in said], language, theme), *region_row(marks.values(), ("", ""), language, theme))
    rows = (layer_row(layers, faces.schema, language, theme), (*kind_row(sorts, figures, faces.schema, language, theme), *signs))
    return tuple(row for row in rows if row)
