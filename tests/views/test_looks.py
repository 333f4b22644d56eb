"""What GEXF and GraphML of a view carry of it."""

import networkx as nx

from graphmap.schema import Schema
from graphmap.views.ego import ego
from graphmap.views.looks import Look, looks
from graphmap.views.presets import SHEETS
from graphmap.views.style import KINDS


def test_every_node_and_link_has_its_look(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema, group=["lab"])
    found = looks(scene)
    assert {*found.nodes} == {"yard", "lab", *(mark.id for mark in scene.marks)}
    assert {*found.links} == {id for link in scene.links for id in link.of}


def test_a_hollow_mark_keeps_the_colour_of_its_kind(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = ego(graph, "yard", schema, sheet=SHEETS["a4"])
    steel = next(mark for mark in scene.marks if mark.id == "steel")
    assert looks(scene).nodes["steel"] == Look(round(steel.x, 1), round(steel.y, 1), 11.2, KINDS["company"].light, "dot")
