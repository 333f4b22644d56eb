"""The model that vis-network draws."""

from dataclasses import replace

import networkx as nx
import pytest

from graphmap.schema import Schema
from graphmap.views.canvas import canvas, placed
from graphmap.views.ego import ego
from graphmap.views.network import elements, network, node_key
from graphmap.views.scene import Label, Scene


@pytest.fixture
def scene(graph: "nx.MultiDiGraph[str]", schema: Schema) -> Scene:
    return ego(graph, "yard", schema)


def test_nodes_have_keys_without_meaning_and_no_text_that_is_read_as_html(scene: Scene) -> None:
    net = network(scene)
    assert all(len(item["id"]) >= 17 and item["id"][1:17].isalnum() for item in [*net.nodes, *net.edges])
    assert all("title" not in item for item in [*net.nodes, *net.edges])
    assert {node["label"] for node in net.nodes} == {""}
    assert net.options["physics"] == {"enabled": False}
    assert "yard" not in {node["id"] for node in net.nodes}


def test_positions_come_from_the_scene(scene: Scene) -> None:
    placed = {(node["x"], node["y"]) for node in network(scene).nodes[1:]}
    assert placed == {(round(mark.x, 2), round(mark.y, 2)) for mark in scene.marks}


def test_keys_stay_when_other_elements_come_and_go(graph: "nx.MultiDiGraph[str]", schema: Schema, scene: Scene) -> None:
    before = elements(scene)
    graph.remove_node("fund")
    after = elements(ego(graph, "yard", schema))
    assert after.items() < before.items()
    assert {ids for key, ids in before.items() if key not in after and key.startswith("n")} == {("fund",)}


def test_every_key_stands_for_what_the_scene_holds(scene: Scene) -> None:
    known = elements(scene)
    assert {ids[0] for key, ids in known.items() if key.startswith("n")} == {"yard", *(mark.id for mark in scene.marks)}
    assert sorted(ids for key, ids in known.items() if key.startswith("e")) == sorted(link.of for link in scene.links)
    assert {edge["id"] for edge in network(scene).edges} <= set(known)


def test_two_lines_for_the_same_relationships_have_two_keys(scene: Scene) -> None:
    twice = replace(scene, links=(scene.links[0], scene.links[0]))
    assert len({edge["id"] for edge in network(twice).edges}) == 2


def test_a_double_line_has_a_core_of_paper(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    graph.add_edge("yard", "pumps", key="d", id="d", type="DIGITAL_LINK", confidence=0.9, method="published")
    edges = network(ego(graph, "yard", schema)).edges
    doubled = [edge for edge in edges if edge["id"].endswith("c") and len(edge["id"]) == 18]
    assert [edge["color"]["color"] for edge in doubled] == ["#FFFFFF"]
    assert not doubled[0]["arrow"]


def test_a_line_for_several_relationships_says_how_many_but_not_behind_the_others(scene: Scene) -> None:
    counts = {edge["id"]: edge["count"] for edge in network(scene).edges}
    for key, ids in elements(scene).items():
        link = next((link for link in scene.links if link.of == ids), None)
        if link and key.startswith("e"):
            shown = link.count if link.count > 1 and link.colour != scene.palette.behind else 0
            assert counts[key] == shown
    assert max(counts.values()) == 2


def test_the_canvas_holds_no_ids_of_elements(scene: Scene) -> None:
    model = canvas(scene)
    assert placed({"pumps": (3.0, 4.0)}) == {node_key("pumps"): {"x": 3.0, "y": 4.0}}
    assert model["frame"] == node_key("yard")
    assert all("of" not in item for item in [*model["nodes"], *model["edges"]])


def test_text_beside_the_marks_is_drawn_too(scene: Scene) -> None:
    model = canvas(replace(scene, front=(Label("a note", 10, 20),)))
    assert model["front"][0]["text"] == "a note"
