"""The ego network as a Scene."""

import re

import networkx as nx
import pytest

from graphmap.schema import Schema
from graphmap.views.ego import ego
from graphmap.views.geometry import Box
from graphmap.views.scene import Scene

LANGUAGES = ("en", "nl")


def _reordered(graph: "nx.MultiDiGraph[str]", step: int) -> "nx.MultiDiGraph[str]":
    """The same graph, its elements handed over in another order: backwards, every ``step``-th first."""
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    nodes, edges = [*graph.nodes(data=True)][::-1], [*graph.edges(keys=True, data=True)][::-1]
    for start in range(step):
        other.add_nodes_from(nodes[start::step])
        other.add_edges_from(edges[start::step])
    return other


def _large(count: int) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kinds = [("company", "Company"), ("cluster", "Cluster"), ("government", "Government"), ("project", "Project")]
    for i in range(count):
        kind, label = kinds[i % 4 if i % 3 else 0]
        name = f"A rather long name of an organisation in Zuid-Holland, number {i}"
        graph.add_node(f"o{i}", labels=("Organisation", label), id=f"o{i}", name=name, kind=kind, in_region="yes")
    for i in range(1, count):
        graph.add_edge("o0" if i < 80 else f"o{i % 79 + 1}", f"o{i}", key=f"r{i}", id=f"r{i}", type="PARTNERS_WITH", confidence=0.9)
    return graph


def _overlap(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5


def overlapping(scene: Scene) -> list[tuple[str, str]]:
    """The labels that touch."""
    labels = scene.labels
    return [(a.text, b.text) for i, a in enumerate(labels) for b in labels[:i] if _overlap(a.box, b.box)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_graph_gives_the_same_scene_in_whatever_order_it_comes(
    graph: "nx.MultiDiGraph[str]", schema: Schema, language: str
) -> None:
    expected = ego(graph, "yard", schema, language=language)
    assert all(ego(_reordered(graph, step), "yard", schema, language=language) == expected for step in range(1, 5))


def test_the_counts_are_those_of_the_picture(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema)
    assert scene.caption.title == "Known direct links of Yard: 3\u00a0organisations, 1\u00a0in South Holland"
    assert (scene.shown, scene.total) == (6, 6)
    assert len(scene.marks) == scene.shown
    assert scene.caption.count.startswith("6 of 6 ")
    figures = {entry.text: entry.figure for row in scene.caption.legend for entry in row}
    assert figures["supply (arrow to the receiver)"] == "2"
    assert figures["research and cooperation"] == "2"
    assert figures["companies"] == "2 | 0"
    assert figures["knowledge institution"] == "0 | 1"
    assert figures["technology"] == "1 | 0"
    assert figures["outside South Holland"] == "1 | 0"
    assert figures["place unknown"] == "1 | 0"


def test_the_legend_names_only_what_occurs(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    texts = {entry.text for row in ego(graph, "yard", schema, depth=1).caption.legend for entry in row}
    assert not texts & {"digital", "material", "clusters", "outer ring, tied to 4 or more inside", "dotted: ended or planned"}
    assert "dashed: inferred or low confidence" in texts


def test_a_capped_picture_says_what_it_hides(schema: Schema) -> None:
    scene = ego(_large(300), "o0", schema)
    assert (scene.shown, scene.total) == (119, 299)
    assert len(scene.marks) == 119
    assert "119 of 299" in scene.caption.count


def test_a_cut_inner_ring_is_counted_whole_and_said(schema: Schema) -> None:
    scene = ego(_large(80), "o0", schema, most=41, depth=1)
    assert "Drawn are the 40 of 79" in scene.caption.subtitle
    inner = sum(int(match) for match in re.findall(r"(\d+)\u00a0organisations", scene.caption.title))
    assert inner == sum(1 for i in range(1, 80) if (i % 4 if i % 3 else 0) in (0, 2))
    assert scene.caption.count.startswith("40 of 79 ")
    assert "no room" not in scene.caption.subtitle
    assert "no room for an outer ring" in ego(_large(80), "o0", schema, most=41).caption.subtitle


@pytest.mark.parametrize("count", [2, 5, 30, 80, 119, 300])
@pytest.mark.parametrize("depth", [1, 2])
def test_no_two_labels_touch(schema: Schema, count: int, depth: int) -> None:
    scene = ego(_large(count), "o0", schema, depth=depth)
    assert all(mark.label for mark in scene.marks)
    assert not overlapping(scene)


def test_labels_lie_within_the_bounds(schema: Schema) -> None:
    scene = ego(_large(150), "o0", schema)
    left, top, right, bottom = scene.bounds
    for label in scene.labels:
        assert left <= label.box[0]
        assert label.box[2] <= right
        assert top <= label.box[1]
        assert label.box[3] <= bottom


def test_the_region_is_drawn(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema)
    marks = {mark.id: mark for mark in scene.marks}
    assert marks["pumps"].fill != scene.palette.paper
    assert marks["steel"].fill == scene.palette.paper
    assert marks["fund"].rim
    assert not marks["pumps"].rim
    assert marks["technology:robots"].shape == "box"


def test_names_and_words_are_in_the_language(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema, language="nl")
    marks = {mark.id: mark for mark in scene.marks}
    assert scene.caption.title == "Bekende directe relaties van Yard: 3\u00a0organisaties, waarvan 1\u00a0in Zuid-Holland"
    assert marks["technology:robots"].card[0] == "Robotica"
    assert marks["pumps"].card[1] == "bedrijf · Delft"
    assert marks["fund"].card[1] == "investeerder · plaats onbekend"


def test_a_card_tells_who_where_and_how_many_links(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema)
    marks = {mark.id: mark for mark in scene.marks}
    assert marks["pumps"].card == ("Pumps", "company · Delft", "5 links in this picture")
    line = next(link for link in scene.links if link.count == 2)
    assert line.card[0] == "Pumps — Yard"
    assert "supplies: pumps · published · high confidence" in line.card


def test_a_link_reads_from_the_first_end_of_its_card(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    graph.add_edge("yard", "pumps", key="o", id="o", type="OWNS", confidence=0.9, method="published")
    graph.add_edge("pumps", "yard", key="f", id="f", type="FUNDS", confidence=0.9, method="published")
    line = next(link for link in ego(graph, "yard", schema, language="nl").links if "o" in link.of)
    assert line.card[0] == "Pumps — Yard"
    assert line.card[1:] == ("financiert · gepubliceerd · hoge zekerheid", "is eigendom van · gepubliceerd · hoge zekerheid")


def test_the_own_group_is_listed_in_the_centre(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema, group=["pumps"])
    assert scene.centre
    assert [mark.id for mark in scene.centre.marks] == ["pumps"]
    assert "to it or to its own group of 1" in scene.caption.subtitle
    assert "pumps" not in {mark.id for mark in scene.marks}


def test_a_long_own_group_is_cut_and_says_so(schema: Schema) -> None:
    scene = ego(_large(40), "o0", schema, group=[f"o{i}" for i in range(1, 20)])
    assert scene.centre
    assert len(scene.centre.marks) == 8
    assert any("+ 11 more" in label.text for label in scene.centre.labels)
    assert not overlapping(scene)


def test_a_planned_one_says_so_in_its_name(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    graph.nodes["lab"]["status"] = "planned"
    scene = ego(graph, "yard", schema)
    label = next(mark.label for mark in scene.marks if mark.id == "lab")
    assert label
    assert label.text == "Lab (planned)"


def test_a_node_without_links_is_a_picture_that_says_so(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    alone: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    alone.add_node("yard", **graph.nodes["yard"])
    scene = ego(alone, "yard", schema)
    assert scene.caption.title.startswith("No direct links of Yard in our data")
    assert not scene.marks
    assert (scene.shown, scene.total) == (0, 0)


def test_nothing_is_said_of_the_region_that_only_the_data_can_say(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema)
    assert scene.caption.title.startswith("Known ")
    assert "in our data" in scene.caption.count
    assert "about 31,000 companies in the region" in scene.caption.count
