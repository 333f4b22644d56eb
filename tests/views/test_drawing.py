"""What marks and arrows look like on a sheet, and that the canvas follows."""

from dataclasses import replace
from math import hypot

import networkx as nx
import pytest

from graphmap.schema import Schema
from graphmap.views.corridor_map.marks import colours
from graphmap.views.corridor_map.style import NARROW, WIDE
from graphmap.views.drawing import ALONG, FROM, TOWARDS, arrow_at, drawing, line_width, mark_shapes
from graphmap.views.ego import ego
from graphmap.views.geometry import as_circle
from graphmap.views.network import elements, network
from graphmap.views.presets import SHEETS
from graphmap.views.scene import Mark, Shape, Stroke
from graphmap.views.style import KINDS, PALETTES, Theme

THEMES: tuple[Theme, ...] = ("light", "dark")
RADII = (NARROW.other, WIDE.other, NARROW.facility, WIDE.cluster)


def _dot(radius: float, fill: str, edge: str, theme: Theme, rim: str = "") -> list[tuple[float, float, Shape]]:
    """The rings of which a dot is drawn: from which to which radius its line reaches, and the shape."""
    found = []
    for shape in mark_shapes(Mark("a", 0, 0, radius, "dot", fill, edge, rim, (), 0, 0), PALETTES[theme]):
        middle, half = as_circle(shape.path), shape.stroke.width / 2 if shape.stroke else 0.0
        assert middle
        found.append((middle[2] - half, middle[2] + half, shape))
    return found


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("radius", RADII)
def test_a_pale_mark_is_a_disc_with_a_line_round_it_and_no_ring(radius: float, theme: Theme) -> None:
    [(inner, outer, shape)] = _dot(radius, *colours("company", False, theme), theme)
    assert shape.fill not in (PALETTES[theme].paper, "")
    assert outer == pytest.approx(radius, abs=0.4)
    assert (inner / outer) ** 2 > 0.45


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("radius", RADII)
def test_a_mark_of_unknown_place_has_a_gap_before_its_thin_grey_ring(radius: float, theme: Theme) -> None:
    palette = PALETTES[theme]
    ring, dot = _dot(radius, KINDS["company"].colour(theme), palette.paper, theme, palette.faint)
    assert (ring[2].fill, ring[2].stroke) == ("", Stroke(palette.faint, 1.1))
    assert dot[2].stroke
    assert dot[2].stroke.colour == palette.paper
    gap = ring[0] - dot[0]  # paper between the colour and the ring
    assert gap * min(sheet.mm / sheet.width for sheet in SHEETS.values()) > 0.3  # mm in print
    assert gap > ring[1] - ring[0]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("radius", RADII)
def test_a_mark_at_its_own_place_is_about_as_large_as_a_pale_one(radius: float, theme: Theme) -> None:
    [(colour, _, _)], [(_, pale, _)] = (_dot(radius, *colours("company", precise, theme), theme) for precise in (True, False))
    assert (colour / pale) ** 2 > 0.55


def test_arrows_and_double_lines_are_the_same_on_the_sheet_and_on_the_canvas(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    graph.add_edge("yard", "pumps", key="d", id="d", type="DIGITAL_LINK", confidence=0.9, method="published")
    scene = ego(graph, "yard", schema)
    keys, edges = {ids: key for key, ids in elements(scene).items()}, {edge["id"]: edge for edge in network(scene).edges}
    shares = set()
    for link in scene.links:
        edge, share = edges[keys[link.of]], arrow_at(link, scene) if link.arrow else 0
        assert (edge["arrow"], edge["width"]) == (share, line_width(link))
        shares.add(share)
    assert shares == {0, FROM, TOWARDS}
    assert {arrow_at(link, scene) for link in scene.links if "yard" not in (link.start, link.end)} == {ALONG}


def test_an_arrow_stands_at_its_share_of_the_way(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema)
    scene = replace(scene, links=tuple(replace(link, bend=0) for link in scene.links))
    places = {mark.id: (mark.x, mark.y) for mark in scene.marks} | {"yard": (0.0, 0.0)}
    heads = {item.of: item.path[0][1] for item in drawing(scene) if isinstance(item, Shape) and item.fill and not item.stroke}
    arrows = [link for link in scene.links if link.arrow]
    assert arrows
    for link in arrows:
        (ax, ay), (bx, by), (x, y) = places[link.start], places[link.end], heads[link.of[0]]
        assert hypot(x - ax, y - ay) == pytest.approx(arrow_at(link, scene) * hypot(bx - ax, by - ay))
