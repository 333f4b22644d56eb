"""Connections of two nodes."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.schema import Schema
from graphmap.views.paths import path
from graphmap.views.presets import SHEETS
from graphmap.views.routes import between, routes
from graphmap.views.scene import Label, Scene
from graphmap.views.svg import svg
from tests.views.golden import kept

PAGES = SHEETS
GOLDEN = Path(__file__).with_name("golden")
Faults = Callable[[Scene], list[str]]


def _ladder(steps: int, across: int) -> "nx.MultiDiGraph[str]":
    """Two ends with ``steps - 1`` columns of ``across`` nodes between them, all linked to all of the next."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    columns = [["a"], *([f"n{i}-{j}" for j in range(across)] for i in range(1, steps)), ["z"]]
    types = ("SUPPLIES", "PARTNERS_WITH", "MEMBER_OF", "DIGITAL_LINK", "SPIN_OFF_OF")
    for column in columns:
        for id in column:
            name = f"The institute {id} for long names in the region of South Holland" if id.endswith("0") else id.upper()
            graph.add_node(id, labels=("Organisation", "Company"), id=id, name=name, kind="company", in_region="yes")
    for left, right in pairwise(columns):
        for i, a in enumerate(left):
            for j, b in enumerate(right):
                ends = (a, b) if (i + j) % 2 else (b, a)
                key = f"{a}{b}"
                graph.add_edge(*ends, key=key, id=key, type=types[(i + j) % 5], since="2019-05", confidence=0.9, method="published")
    return graph


def _texts(scene: Scene) -> list[str]:
    return [item.text for item in scene.front if isinstance(item, Label)]


def test_the_ways_are_all_of_the_shortest_and_counted() -> None:
    for steps, across in ((1, 1), (2, 5), (3, 4), (4, 3)):
        graph = _ladder(steps, across)
        found = routes(graph, "a", "z", most=12)
        expected = {tuple(p) for p in nx.all_shortest_paths(graph.to_undirected(), "a", "z")}
        assert found.total == len(expected)
        assert {*found.shown} <= expected
        assert len(found.shown) == min(len(expected), 12)
        assert found.nodes == len({id for way in expected for id in way})


@pytest.mark.parametrize(("language", "said"), [("en", "Layers shown: money."), ("nl", "Getoonde lagen: geldstroom.")])
def test_chosen_layers_are_named(schema: Schema, language: str, said: str) -> None:
    names = {"en": ["money"], "nl": ["geldstroom"]}
    drawn = path(_ladder(2, 2), "a", "z", schema, language=language, sheet=PAGES["a4"], layers=names[language])
    assert drawn.caption.subtitle.endswith(said)
    assert said not in path(_ladder(2, 2), "a", "z", schema, language=language, sheet=PAGES["a4"]).caption.subtitle


def test_the_surest_ways_come_first() -> None:
    graph = _ladder(2, 3)
    for _, _, data in graph.edges("n1-0", data=True):
        data["method"] = "inferred"
    for _, _, data in graph.in_edges("n1-0", data=True):
        data["method"] = "inferred"
    assert [way[1] for way in routes(graph, "a", "z").shown] == ["n1-1", "n1-2", "n1-0"]


@given(st.integers(2, 4), st.integers(1, 4), st.integers(1, 30), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_ways_are_the_best_of_all(steps: int, across: int, most: int, lot: Random) -> None:
    graph = _ladder(steps, across)
    for start, end, key, data in [*graph.edges(keys=True, data=True)]:
        data["method"] = lot.choice(("published", "inferred"))
        for i in range(lot.randrange(3)):
            graph.add_edge(start, end, key=f"{key}{i}", **data)

    def cost(way: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
        links = [between(graph, *ends) for ends in pairwise(way)]
        return sum(all(link.properties["method"] == "inferred" for link in step) for step in links), -sum(map(len, links)), way

    ways = sorted({tuple(p) for p in nx.all_shortest_paths(graph.to_undirected(), "a", "z")}, key=cost)
    assert [*routes(graph, "a", "z", most).shown] == ways[:most]


def test_the_surest_way_is_found_among_thousands() -> None:
    graph = _ladder(6, 5)
    sure = ("a", "n1-4", "n2-4", "n3-4", "n4-4", "n5-4", "z")
    for start, end, data in graph.edges(data=True):
        data["method"] = "published" if {start, end} <= {*sure} else "inferred"
    found = routes(graph, "a", "z")
    assert found.total == 5**5
    assert found.shown[0] == sure


def test_words_read_from_left_to_right(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    scene = path(graph, "tno", "yard", schema, sheet=SHEETS["a4"])
    assert "supplies (2)" in _texts(scene)
    back = path(graph, "yard", "tno", schema, sheet=SHEETS["a4"])
    assert "is supplied by (2)" in _texts(back)
    assert "partners with, since 2019" in _texts(back)
    assert {"wordt geleverd", "krijgt geleverd van (2)"} & {*_texts(path(graph, "yard", "tno", schema, language="nl", sheet=SHEETS["a4"]))}


def test_titles_count(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    assert path(graph, "yard", "tno", schema).caption.title == "Yard and Tno: 2 known shortest connections, each of 2 links"
    assert path(graph, "yard", "valley", schema, language="nl").caption.title.startswith("Yard en Valley: 2 kortste bekende verbindingen")
    assert path(graph, "yard", "pumps", schema).caption.title == "Yard and Pumps are linked directly in our data"
    assert path(graph, "yard", "tno", schema).caption.count.startswith("2 of 2 shortest connections shown · in our data")


@pytest.mark.parametrize("page", [*PAGES, None])
def test_no_connection_is_said_and_not_that_there_is_none(
    graph: "nx.MultiDiGraph[str]", schema: Schema, faults: Faults, page: str | None
) -> None:
    graph.add_node("alone", labels=("Organisation", "Company"), id="alone", name="Alone", kind="company")
    scene = path(graph, "yard", "alone", schema, sheet=PAGES[page] if page else None)
    assert scene.caption.title == "No connection of at most six known links between Yard and Alone in our data"
    assert not faults(scene)
    empty = path(nx.MultiDiGraph(), "x", "y", schema, sheet=PAGES[page] if page else None)
    assert empty.caption.title == "No connection of at most six known links between x and y in our data"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("steps", "across"), [(1, 1), (2, 12), (3, 4), (4, 2), (6, 2), (6, 1)])
def test_nothing_overlaps(schema: Schema, faults: Faults, page: str, steps: int, across: int) -> None:
    for language in ("en", "nl"):
        scene = path(_ladder(steps, across), "a", "z", schema, language=language, sheet=PAGES[page])
        assert not faults(scene)


@given(st.integers(1, 6), st.integers(1, 12), st.sampled_from([*PAGES]))
@settings(max_examples=30, deadline=None)
def test_no_number_of_ways_breaks_the_page(schema: Schema, faults: Faults, steps: int, across: int, page: str) -> None:
    assert not faults(path(_ladder(steps, across), "a", "z", schema, sheet=PAGES[page]))


def test_more_ways_than_are_drawn_are_said(schema: Schema) -> None:
    scene = path(_ladder(4, 5), "a", "z", schema)
    assert "113\u00a0further connections" in scene.caption.subtitle
    assert scene.caption.count.startswith("12 of 125 ")


def test_every_link_can_be_selected_and_has_a_card(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    for sheet in PAGES.values():
        scene = path(graph, "yard", "tno", schema, sheet=sheet)
        said = {item.of for item in scene.front if isinstance(item, Label) and item.of and item.of not in graph}
        assert said
        assert said <= set(scene.cards)
    assert all(link.of and link.card for link in path(graph, "yard", "tno", schema).links)


def test_the_order_of_the_answer_does_not_matter(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_nodes_from([*graph.nodes(data=True)][::-1])
    other.add_edges_from([*graph.edges(keys=True, data=True)][::-1])
    for sheet in (None, SHEETS["a4"], SHEETS["column"]):
        assert path(other, "yard", "valley", schema, sheet=sheet) == path(graph, "yard", "valley", schema, sheet=sheet)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_picture_is_the_one_that_was_approved(graph: "nx.MultiDiGraph[str]", schema: Schema, language: str) -> None:
    drawn = svg(path(graph, "yard", "valley", schema, language=language, sheet=SHEETS["a4"]), fonts=False)
    assert drawn == kept(GOLDEN / f"path_{language}.svg", drawn)
