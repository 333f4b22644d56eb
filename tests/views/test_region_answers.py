"""Answers of queries to the region's own data on every page, in both languages: nothing overlaps, nothing is off the page."""

from collections.abc import Callable
from functools import cache

import pytest

from graphmap.catalogue import catalogue
from graphmap.errors import UsageError
from graphmap.model import Table
from graphmap.views.presets import SHEETS
from graphmap.views.scene import Scene
from graphmap.views.state import State
from graphmap.workspace import Workspace, query
from graphmap.workspace.pictures import picture
from graphmap.workspace.pictures.answer import drawn_ids

PAGES = {**SHEETS, "canvas": None}
LANGUAGES = ("en", "nl")
Faults = Callable[[Scene], list[str]]

STATEMENTS = {
    "supply": "MATCH (a:Organisation)-[r:SUPPLIES]->(b) RETURN a, r, b",
    "paths": "MATCH p = (a:Company {municipality: 'Rotterdam'})-[:SUPPLIES|DIGITAL_LINK]-(b) RETURN p",
    "tree": "MATCH (a:Capability)-[r:PARENT]->(b:Capability) RETURN a, r, b",
    "partners": "MATCH (a:KnowledgeInstitution)-[r:PARTNERS_WITH]-(b) RETURN collect(a) AS who, collect(r) AS links",
    "nodes": "MATCH (a:Facility) RETURN a",
    "many nodes": "MATCH (a:Company) RETURN a",
    "one": "MATCH (a {id: 'tno'}) RETURN a",
    "organisations": "MATCH (a:Organisation)-[r]->(b:Organisation) RETURN r",
}


def _scene(home: Workspace, state: State, page: str) -> Scene:
    return picture(home, state, sheet=PAGES[page]).scene


@cache
def _answer(home: Workspace, name: str) -> Table:
    return query(home, name)


def _overlapping(scene: Scene) -> list[tuple[str, str]]:
    marks = scene.marks
    return [(a.id, b.id) for i, a in enumerate(marks) for b in marks[:i] if (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < (2 * a.radius) ** 2]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", catalogue())
def test_named_queries(region_home: Workspace, faults: Faults, name: str, page: str) -> None:
    if not any(drawn_ids(_answer(region_home, name))):
        with pytest.raises(UsageError, match="holds no nodes or links to draw"):
            _scene(region_home, State(page="query", id=name), page)
        return
    for language in LANGUAGES:
        scene = _scene(region_home, State(page="query", id=name, language=language), page)
        assert not faults(scene)
        assert not _overlapping(scene)
        named = sum(mark.label is not None for mark in scene.marks)
        assert named == scene.shown or str(named) in scene.caption.subtitle


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", STATEMENTS)
def test_statements(region_home: Workspace, faults: Faults, name: str, page: str) -> None:
    for language in LANGUAGES:
        scene = _scene(region_home, State(page="query", cypher=STATEMENTS[name], language=language), page)
        assert not faults(scene)
        assert scene.shown == len(scene.marks) > 0


def test_most_of_the_library_is_named_whole_on_a4(region_home: Workspace) -> None:
    drawable = [name for name in catalogue() if any(drawn_ids(_answer(region_home, name)))]
    scenes = {name: _scene(region_home, State(page="query", id=name), "a4") for name in drawable}
    assert len(drawable) > 20
    assert [name for name, scene in scenes.items() if not all(mark.label for mark in scene.marks)] == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ["nodes", "many nodes"])
def test_a_list_of_nodes_makes_the_page_longer_rather_than_leave_out_names(region_home: Workspace, name: str, page: str) -> None:
    scene = _scene(region_home, State(page="query", cypher=STATEMENTS[name]), page)
    assert all(mark.label for mark in scene.marks)
    assert not _overlapping(scene)


@pytest.mark.parametrize("page", PAGES)
def test_who_is_linked_to_one_other_only_stands_in_a_list(region_home: Workspace, page: str) -> None:
    scene = _scene(region_home, State(page="query", id="one_known_maker"), page)
    places = {mark.id: (mark.x, mark.y) for mark in scene.marks}
    links: dict[str, int] = {}
    for link in scene.links:
        links |= {end: links.get(end, 0) + 1 for end in (link.start, link.end)}
    pairs = [link for link in scene.links if links[link.start] == links[link.end] == 1]
    assert len(pairs) > 20
    assert {places[link.end][0] - places[link.start][0] for link in pairs} == {64.0}
    assert all(places[link.start][1] == places[link.end][1] for link in pairs)
