"""Relationships as lines."""

import networkx as nx

from graphmap.schema import Schema
from graphmap.views.ego import ego
from graphmap.views.scene import Link
from graphmap.views.style import LAYERS, tint


def _between(links: tuple[Link, ...], a: str, b: str) -> list[Link]:
    return [link for link in links if {link.start, link.end} == {a, b}]


def test_parallel_links_of_a_layer_are_one_line_with_their_number(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    lines = _between(ego(graph, "yard", schema).links, "yard", "pumps")
    assert sorted((line.count, line.arrow) for line in lines) == [(1, False), (2, True)]


def test_lines_of_one_pair_bend_to_different_sides(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    lines = _between(ego(graph, "yard", schema).links, "yard", "pumps")
    bends = {line.bend if line.start < line.end else -line.bend for line in lines}
    assert bends == {-0.5, 0.5}


def test_supply_each_way_is_two_arrows(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    lines = _between(ego(graph, "yard", schema).links, "yard", "steel")
    assert {(line.start, line.end) for line in lines} == {("yard", "steel"), ("steel", "yard")}
    assert all(line.arrow for line in lines)


def test_a_single_line_is_straight(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    assert [line.bend for line in _between(ego(graph, "yard", schema).links, "yard", "fund")] == [0]


def test_certainty_is_drawn(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    links = ego(graph, "yard", schema).links
    colours = {line.start: line.colour for line in _between(links, "yard", "steel")}
    assert colours == {"yard": LAYERS["supply"].light, "steel": tint(LAYERS["supply"].light, 0.6)}
    assert [line.dash for line in _between(links, "yard", "fund")] == ["dashed"]


def test_links_among_the_others_are_grey_and_drawn_first(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema)
    grey = [link.colour == scene.palette.behind for link in scene.links]
    assert grey == sorted(grey, reverse=True)
    assert grey.count(True) == 3


def test_ended_and_planned_links_are_dotted(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    for _, _, data in graph.edges("fund", data=True):
        data["status"] = "ended"
    assert [line.dash for line in _between(ego(graph, "yard", schema).links, "yard", "fund")] == ["dotted"]


def test_a_crowded_picture_tints_instead_of_dashing(schema: Schema) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ids = [f"o{i}" for i in range(60)]
    for id in ["c", *ids]:
        graph.add_node(id, labels=("Organisation", "Company"), id=id, name=id, kind="company", in_region="yes")
    pairs = [("c", id) for id in ids] + [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 : i + 5]]
    for a, b in pairs:
        graph.add_edge(a, b, key=f"{a}{b}", id=f"{a}{b}", type="PARTNERS_WITH", method="inferred", confidence=0.6)
    own = [link for link in ego(graph, "c", schema).links if "c" in (link.start, link.end)]
    assert {(link.dash, link.colour) for link in own} == {("solid", tint(LAYERS["research"].light, 0.35))}
