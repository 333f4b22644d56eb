"""Graphs that a query returned."""

from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.schema import Schema
from graphmap.views.answers import answer
from graphmap.views.presets import SHEETS
from graphmap.views.scene import Scene
from graphmap.views.stress import spread

PAGES = {**SHEETS, "canvas": None}
Faults = Callable[[Scene], list[str]]


def _graph(pairs: list[tuple[int, int]], alone: int = 0) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ids = sorted({end for pair in pairs for end in pair} | {10_000 + i for i in range(alone)})
    for i in ids:
        graph.add_node(f"o{i}", labels=("Organisation", "Company"), id=f"o{i}", name=f"Company {i}", kind="company", in_region="yes")
    for number, (a, b) in enumerate(pairs):
        graph.add_edge(f"o{a}", f"o{b}", key=f"r{number}", id=f"r{number}", type="SUPPLIES", confidence=0.9, method="published")
    return graph


def _tree(count: int) -> list[tuple[int, int]]:
    return [(i // 3, i) for i in range(1, count)]


def _touching(scene: Scene) -> list[tuple[str, str]]:
    marks = scene.marks
    return [(a.id, b.id) for i, a in enumerate(marks) for b in marks[:i] if (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < (2 * a.radius) ** 2]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("count", [1, 2, 3, 20, 120, 400])
def test_nothing_overlaps(schema: Schema, faults: Faults, page: str, count: int) -> None:
    graph = _graph([*_tree(count), *((a + 2000, b + 2000) for a, b in _tree(6))], alone=3)
    scene = answer(graph, schema, title="Asked", sheet=PAGES[page])
    assert not faults(scene)
    assert not _touching(scene)
    assert scene.shown == len(scene.marks) == len(graph)


def test_a_small_answer_is_named_whole(schema: Schema) -> None:
    for sheet in PAGES.values():
        scene = answer(_graph(_tree(25)), schema, sheet=sheet)
        assert all(mark.label for mark in scene.marks)
        assert "Named" not in scene.caption.subtitle


def test_where_names_are_left_out_the_picture_says_how_many_there_are(schema: Schema) -> None:
    scene = answer(_graph(_tree(600)), schema, sheet=SHEETS["column"])
    names = sum(mark.label is not None for mark in scene.marks)
    assert 0 < names < 600
    assert scene.caption.subtitle.startswith(f"Named are {names}, ")


def test_a_large_answer_is_cut_to_the_most_linked_and_says_so(schema: Schema) -> None:
    scene = answer(_graph(_tree(60)), schema, most=20, total=500)
    assert (scene.shown, scene.total, len(scene.marks)) == (20, 500, 20)
    assert scene.caption.count.startswith("20 of 500 nodes of the answer shown")
    assert {"o0", "o1", "o2"} <= {mark.id for mark in scene.marks}


def test_the_title_counts_what_is_drawn(schema: Schema) -> None:
    assert answer(_graph([(0, 1)]), schema, title="Suppliers").caption.title == "Suppliers: 2\u00a0nodes, 1\u00a0known link"
    assert answer(_graph(_tree(4)), schema, language="nl").caption.title == "4\u00a0knopen, 3\u00a0bekende relaties in onze gegevens"


def test_an_empty_answer_is_an_empty_picture(schema: Schema) -> None:
    for sheet in PAGES.values():
        scene = answer(nx.MultiDiGraph(), schema, title="Asked", sheet=sheet)
        assert not scene.marks
        assert scene.caption.title == "Asked: 0\u00a0nodes, 0\u00a0known links"


def test_an_end_that_the_query_did_not_return_is_drawn_with_its_id(schema: Schema) -> None:
    graph = _graph([(0, 1)])
    graph.add_edge("o0", "bare", key="x", id="x", type="KNOWS")
    scene = answer(graph, schema)
    assert next(mark.label.text for mark in scene.marks if mark.id == "bare" and mark.label) == "bare"


edges = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=60)


@given(edges, st.sampled_from([*PAGES]), st.integers(0, 5))
@settings(max_examples=30, deadline=None)
def test_no_answer_breaks_the_page(schema: Schema, faults: Faults, pairs: list[tuple[int, int]], page: str, alone: int) -> None:
    scene = answer(_graph(pairs, alone), schema, sheet=PAGES[page])
    assert not faults(scene)
    assert not _touching(scene)


@given(edges)
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_answer_does_not_matter(schema: Schema, pairs: list[tuple[int, int]]) -> None:
    graph = _graph(pairs)
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_nodes_from([*graph.nodes(data=True)][::-1])
    other.add_edges_from([*graph.edges(keys=True, data=True)][::-1])
    assert answer(other, schema) == answer(graph, schema)


def test_positions_are_tenths_of_a_px(schema: Schema) -> None:
    scene = answer(_graph(_tree(50)), schema, sheet=SHEETS["a4"])
    assert all(round(v, 1) == v for mark in scene.marks for v in (mark.x, mark.y))


def test_distances_on_paper_resemble_those_in_steps() -> None:
    places = spread(9, [(i, i + 1) for i in range(8)])
    apart = np.hypot(*(places[8] - places[0]))
    assert 6 < apart < 9
    assert abs(places[8][1] - places[0][1]) < 0.5


def test_a_tiny_difference_at_the_start_makes_none_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    from graphmap.views import stress

    pairs = [(i // 3, i) for i in range(1, 80)] + [(5, 40), (7, 61), (2, 70)]
    expected = spread(80, pairs)
    start = stress._start
    monkeypatch.setattr(stress, "_start", lambda far: start(far) * (1 + 1e-13))
    assert np.abs(spread(80, pairs) - expected).max() <= 1e-4
