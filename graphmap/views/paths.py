"""The shortest connections of two nodes as a Scene: from left to right, a column for each step."""

from collections import defaultdict

import networkx as nx

from graphmap.model import Credits, Relationship
from graphmap.schema import Schema
from graphmap.views.cards import link_card, node_card, type_word
from graphmap.views.credits import link_sources
from graphmap.views.faces import Faces
from graphmap.views.furniture import room
from graphmap.views.lines import bundle, layer_of
from graphmap.views.presets import Sheet
from graphmap.views.samples import line_entry
from graphmap.views.scene import Caption, Label, Link, Mark, Scene
from graphmap.views.style import KINDS, LAYERS, PALETTES, Theme
from graphmap.views.text import fit
from graphmap.views.words import TEXTS, number, say

STEP, ROW = 230.0, 62.0
"""Px from column to column on the canvas, and from row to row."""

RADIUS = 7.0
MOST = 14
"""Nodes that a column shows at most."""


def path(
    graph: "nx.MultiDiGraph[str]",
    start: str,
    end: str,
    schema: Schema,
    *,
    language: str = "en",
    theme: Theme = "light",
    sheet: Sheet | None = None,
    credits: Credits | None = None,
) -> Scene:
    """The connections in ``graph``, which holds those of the shortest length and nothing else; an empty graph says that there are none."""
    faces = Faces(graph, schema, language, theme)
    palette = PALETTES[theme]
    columns = _columns(graph, start)
    shown = {id for column in columns for id in column[:MOST]}
    links = _links(graph, shown, faces)
    layers = sorted({layer_of(data["type"], schema) for _, _, data in graph.edges(data=True)}, key=[*LAYERS].index)
    legend = tuple(
        line_entry(
            schema.layers[name][language], LAYERS[name].colour(theme), 3, palette, arrow=LAYERS[name].arrow, double=LAYERS[name].double
        )
        for name in layers
    )
    caption = Caption(
        _title(columns, faces, start, end, graph),
        TEXTS["path_subtitle"][language],
        (legend,) if legend else (),
        link_sources(credits, True, language) if sheet else "",
        say("path_foot", language, shown=len(shown), total=len(graph), firms=TEXTS["firms"][language]),
    )
    marks = _marks(columns, faces, room(caption, sheet)[:3] if sheet else None, graph)
    return Scene(
        caption, palette, language, marks, links, None, (), _types(links, marks, graph, faces), {}, len(shown), len(graph), sheet
    )  # fmt: skip


def _columns(graph: "nx.MultiDiGraph[str]", start: str) -> list[list[str]]:
    """The nodes by their distance from the start, by name."""
    if start not in graph:
        return []
    far: dict[int, list[str]] = defaultdict(list)
    for id, distance in nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), start).items():
        far[distance].append(id)
    return [sorted(far[distance], key=lambda id: (-graph.degree(id), id)) for distance in sorted(far)]


def _title(columns: list[list[str]], faces: Faces, start: str, end: str, graph: "nx.MultiDiGraph[str]") -> str:
    language = faces.language
    names = {id: faces.label(id) if id in graph else id for id in (start, end)}
    if not columns:
        return say("path_none", language, start=names[start], end=names[end])
    steps = len(columns) - 1
    key = "path_title_one" if steps == 1 else "path_title"
    return say(key, language, start=names[start], end=names[end], n=steps)


def _marks(
    columns: list[list[str]], faces: Faces, box: tuple[float, float, float] | None, graph: "nx.MultiDiGraph[str]"
) -> tuple[Mark, ...]:
    """A mark for each node, its name under it; the columns share the width of the sheet."""
    left, top, right = box or (0.0, 0.0, STEP * max(len(columns), 1))
    step = (right - left) / max(len(columns), 1)
    tallest = max((len(column[:MOST]) for column in columns), default=1)
    found: list[Mark] = []
    for i, column in enumerate(columns):
        kept = column[:MOST]
        first = top + 30 + (tallest - len(kept)) * ROW / 2
        for row, id in enumerate(kept):
            x, y = left + step * (i + 0.5), first + ROW * row
            name = fit(faces.label(id), step - 20, 13, 600)
            label = Label(name, x, y + RADIUS + 16, "middle", 13, 600 if len(kept) == 1 else 400, faces.palette.ink, halo=3)
            card = node_card(faces.labels(id), faces.data(id), graph.degree(id), faces.schema, faces.language)
            found.append(Mark(id, x, y, RADIUS, KINDS[faces.group(id)].shape, *faces.colours(id), card, len(found), i, label))
    return tuple(found)


def _links(graph: "nx.MultiDiGraph[str]", shown: set[str], faces: Faces) -> tuple[Link, ...]:
    pairs: dict[tuple[str, str], list[Relationship]] = defaultdict(list)
    for start, end, key, data in sorted(graph.edges(keys=True, data=True), key=lambda edge: str(edge[2])):
        if {start, end} <= shown:
            given = {name: value for name, value in data.items() if name != "type"}
            pairs[(min(start, end), max(start, end))].append(Relationship(str(key), data["type"], start, end, given))

    def card(ends: tuple[str, str], members: "list[Relationship] | tuple[Relationship, ...]") -> tuple[str, ...]:
        return link_card(ends, (faces.name(ends[0]), faces.name(ends[1])), members, faces.schema, faces.language)

    return tuple(link for _, members in sorted(pairs.items()) for _, link in bundle(members, faces.schema, faces.theme, False, card))  # type: ignore[arg-type]


def _types(links: tuple[Link, ...], marks: tuple[Mark, ...], graph: "nx.MultiDiGraph[str]", faces: Faces) -> tuple[Label, ...]:
    """What each line says, at its middle, where it has a line of its own."""
    at = {mark.id: mark for mark in marks}
    types = {str(key): data["type"] for _, _, key, data in graph.edges(keys=True, data=True)}
    said = []
    taken: list[tuple[float, float]] = []
    for link in links:
        x, y = (at[link.start].x + at[link.end].x) / 2, (at[link.start].y + at[link.end].y) / 2
        if any(abs(x - a) < 90 and abs(y - b) < 18 for a, b in taken):
            continue
        taken.append((x, y))
        word = type_word(types[link.of[0]], faces.schema, faces.language)
        text = word if link.count == 1 else f"{word} {number(link.count, faces.language)}"
        said.append(Label(text, x, y - 5, "middle", 13, 400, faces.palette.soft, halo=4, of=link.of[0]))
    return tuple(said)
