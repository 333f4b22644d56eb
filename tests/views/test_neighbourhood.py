"""Who is drawn round a node."""

import networkx as nx
import pytest

from graphmap.errors import NotFoundError
from graphmap.views.neighbourhood import nearest, neighbourhood


def test_direct_neighbours_stand_first_and_the_most_tied_of_the_others_next(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard")
    assert found.first == ("pumps", "steel", "fund", "technology:robots")
    assert found.second == ("tno", "lab")
    assert found.total == 6
    assert len(found.between("yard", "pumps")) == 3
    assert found.between("tno", "pumps") == found.between("pumps", "tno")


def test_what_lies_three_steps_away_is_not_drawn(graph: "nx.MultiDiGraph[str]") -> None:
    assert "valley" not in neighbourhood(graph, "yard").drawn


def test_depth_one_draws_direct_neighbours_only(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard", depth=1)
    assert not found.second
    assert found.total == len(found.first) == 4


def test_the_cap_keeps_the_most_tied_and_tells_how_many_there_are(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard", most=3)
    assert found.first == ("pumps", "steel")
    assert found.second == ()
    assert len(found.linked) == 4
    assert found.total == 6
    assert {id for pair in found.pairs for id in pair} <= {"yard", *found.drawn}


def test_the_own_group_is_one_with_the_centre(graph: "nx.MultiDiGraph[str]") -> None:
    found = neighbourhood(graph, "yard", group=["pumps"])
    assert found.group == ("pumps",)
    assert "pumps" not in found.drawn
    assert "tno" in found.first
    assert "lab" in found.first
    assert not found.between("yard", "pumps")


def test_a_centre_that_is_not_in_the_answer_is_named(graph: "nx.MultiDiGraph[str]") -> None:
    with pytest.raises(NotFoundError, match="nobody"):
        neighbourhood(graph, "nobody")


def test_the_nearest_are_those_with_the_most_links_to_the_node_and_its_group(graph: "nx.MultiDiGraph[str]") -> None:
    assert nearest(graph, ["yard"], most=3) == (["pumps", "steel"], 0)
    assert nearest(graph, ["yard"]) == (["pumps", "steel", "fund", "technology:robots"], 115)
    assert nearest(graph, ["yard", "pumps"], most=4) == (["steel", "fund", "lab"], 0)


def test_a_total_known_from_elsewhere_is_the_one_that_is_told(graph: "nx.MultiDiGraph[str]") -> None:
    assert neighbourhood(graph, "yard", second_total=40).total == 44
