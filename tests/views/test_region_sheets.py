"""Ego networks, connections and answers of the region's own data, on every sheet and on the canvas: nothing overlaps, nothing is off."""

from collections.abc import Callable

import pytest

from graphmap.catalogue import catalogue
from graphmap.views.answers import answer
from graphmap.views.ego import ego
from graphmap.views.neighbourhood import MOST
from graphmap.views.paths import path
from graphmap.views.presets import SHEETS
from graphmap.views.scene import Scene
from graphmap.workspace import Workspace, bound, store
from graphmap.workspace.pictures.statements import own_group
from tests.views.region import IDS

PAGES = {**SHEETS, "canvas": None}
LANGUAGES = ("en", "nl")
BESIDE = " over the mark "
"""What a name on the canvas may do: it has a rim of paper there, and one can come nearer."""

Faults = Callable[[Scene], list[str]]
TWO_STEPS = "MATCH (c {id: $id})-[r]-(a) WHERE NOT a:Source OPTIONAL MATCH (a)-[s]-(b:Organisation) RETURN c, r, a, s, b LIMIT 4000"
ENDS = [("dutch-optics-centre", "damen-shipyards-group"), ("tu-delft", "royal-ihc"), ("airborne", "tu-delft"), ("qblox", "heineken")]
ASKED = [name for name in ("ego_network", "ego_network_ties", "chain_structure", "shortest_connection") if name in catalogue()]


@pytest.mark.parametrize("depth", [1, 2])
@pytest.mark.parametrize("id", IDS)
def test_ego_networks(region_home: Workspace, faults: Faults, id: str, depth: int) -> None:
    opened = store(region_home)
    graph = opened.subgraph(TWO_STEPS, {"id": id}, limit=100_000)
    asked = own_group(id)
    group = [str(row[0]) for row in opened.table(asked.cypher, asked.parameters).rows if str(row[0]) in graph]
    for sheet in PAGES.values():
        for language in LANGUAGES:
            most = 150 if sheet else MOST
            scene = ego(graph, id, region_home.schema, group=group, depth=depth, most=most, language=language, sheet=sheet)
            assert not [fault for fault in faults(scene) if sheet or BESIDE not in fault]
            assert all(mark.label and mark.label.text for mark in scene.marks)
            assert all(len(text) > 9 for mark in scene.marks if mark.label and (text := mark.label.text).endswith("…"))
            assert scene.shown == len(scene.marks) > 0


@pytest.mark.parametrize(("start", "end"), ENDS)
def test_connections(region_home: Workspace, faults: Faults, start: str, end: str) -> None:
    statement, parameters = bound("shortest_connection", {"from": start, "to": end})
    graph = store(region_home).subgraph(statement, parameters)
    for sheet in PAGES.values():
        for language in LANGUAGES:
            scene = path(graph, start, end, region_home.schema, language=language, sheet=sheet)
            assert not faults(scene)
            assert scene.shown


@pytest.mark.parametrize("name", [*ASKED, "supply"])
def test_answers(region_home: Workspace, faults: Faults, name: str) -> None:
    statement, parameters = ("MATCH (a)-[r:SUPPLIES]->(b) RETURN a, r, b", {}) if name == "supply" else bound(name, {})
    graph = store(region_home).subgraph(statement, parameters, limit=5000)
    for sheet in PAGES.values():
        scene = answer(graph, region_home.schema, title=name, sheet=sheet)
        assert not faults(scene)
        assert scene.marks
