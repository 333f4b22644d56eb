"""The outer ring of an ego network in words."""

import networkx as nx

from graphmap.schema import Schema
from graphmap.views.ego import ego
from graphmap.views.neighbourhood import neighbourhood
from graphmap.views.outer import outer, shown_of


def test_without_opened_nodes_the_ring_holds_those_tied_most_to_the_inner_one(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard")
    assert outer(found, 2, "en") == "Outer ring: no direct link in our data, but the most links to the inner ring."
    assert shown_of(found, 6, "en").startswith("6 of 6 linked in one or two steps shown · in our data · ")


def test_a_neighbour_of_an_opened_node_without_a_link_to_the_inner_ring_is_counted_apart(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard", opened={"tno": "TNO"})
    assert found.second == ("valley", "tno", "lab")
    assert found.further == {"valley"}
    assert found.total == neighbourhood(graph, "yard").total == 6
    assert "the neighbours of TNO, opened (1 of them without a link to the inner ring)" in outer(found, 2, "en")
    assert shown_of(found, 7, "en").startswith("6 of 6 linked in one or two steps shown, and 1 of 1 further neighbours of TNO, opened · ")
    assert shown_of(found, 7, "nl").startswith("6 van 6 in één of twee stappen verbonden getoond, en 1 van 1 verdere buren van TNO,")


def test_a_total_known_from_elsewhere_stays_whatever_is_opened(graph: "nx.MultiDiGraph[str]") -> None:
    assert neighbourhood(graph, "yard", second_total=40, opened={"tno": "TNO"}).total == 44
    assert neighbourhood(graph, "yard", second_total=40).total == 44


def test_where_direct_links_are_asked_for_an_opened_node_further_out_brings_nobody(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard", depth=1, second_total=0, opened={"tno": "TNO"})
    assert found.second == ()
    assert found.total == 4


def test_neighbours_of_an_opened_node_that_are_all_tied_to_the_inner_ring_are_two_steps_away(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard", opened={"pumps": "Pumps"})
    assert not found.further
    assert "the neighbours of Pumps, opened, and the most links" in outer(found, 2, "en")
    assert shown_of(found, 6, "en").startswith("6 of 6 linked in one or two steps shown · ")


def test_where_direct_links_are_asked_for_the_ring_holds_neighbours_of_opened_nodes_only(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard", depth=1, opened={"pumps": "Pumps", "fund": "Fund"})
    assert found.second == ("tno", "lab")
    assert outer(found, 1, "en") == "Outer ring: neighbours of Pumps, opened; no direct link in our data."
    assert shown_of(found, 6, "en").startswith("4 of 4 linked directly shown, and 2 of 2 further neighbours of Pumps, opened · in our data")


def test_those_counted_apart_are_not_among_those_that_the_canvas_shows_of_all(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema, opened=["tno"])
    assert "valley" in {mark.id for mark in scene.marks}
    assert (scene.shown, scene.total) == (6, 6)


def test_of_many_opened_nodes_three_are_named(graph: "nx.MultiDiGraph[str]") -> None:
    for i in range(5):
        graph.add_edge("pumps" if i == 0 else "steel", f"opened-{i}", key=f"a{i}", type="SUPPLIES")
        graph.add_edge(f"opened-{i}", f"beyond-{i}", key=f"b{i}", type="SUPPLIES")
    found = neighbourhood(graph, "yard", opened={f"opened-{i}": f"Firm {i}" for i in range(5)})
    assert "neighbours of Firm 0, Firm 1, Firm 2 and 2 more, opened" in outer(found, 2, "en")
    assert len(found.further) == 5
