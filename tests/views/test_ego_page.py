"""The ego network on a sheet."""

import re
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.model import Credits, Dataset
from graphmap.schema import Schema
from graphmap.views.ego import ego
from graphmap.views.furniture import size
from graphmap.views.presets import SHEETS
from graphmap.views.scene import Scene
from graphmap.views.svg import svg
from tests.views.golden import kept

PAGES = SHEETS
GOLDEN = Path(__file__).with_name("golden")
CREDITS = Credits("f" * 64, "2026-11-25", (Dataset("region", "Region", "graphmap", "CC BY 4.0"),))
KINDS = {
    "company": "Company",
    "knowledge_institution": "KnowledgeInstitution",
    "government": "Government",
    "cluster": "Cluster",
    "project": "Project",
    "fieldlab": "Facility",
}
TYPES = ("SUPPLIES", "PARTNERS_WITH", "FUNDS", "DIGITAL_LINK", "MEMBER_OF")
Faults = Callable[[Scene], list[str]]


def _network(inner: int, outer: int, group: int = 0, long: bool = True) -> "nx.MultiDiGraph[str]":
    """A centre ``c`` with so many at one and at two steps, of all kinds, and its own group ``g0`` …"""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ids = ["c", *(f"g{i}" for i in range(group)), *(f"i{i}" for i in range(inner)), *(f"o{i}" for i in range(outer))]
    for number, id in enumerate(ids):
        kind = [*KINDS][number % 7 % len(KINDS)]
        name = f"{id.upper()} {'of a name that no ring has ever had room for in Zuid-Holland' if long and number % 3 == 0 else 'Works'}"
        place = {0: {"in_region": "yes"}, 1: {"in_region": "no"}}.get(number % 5, {} if number % 5 == 2 else {"in_region": "yes"})
        graph.add_node(id, labels=("Organisation", KINDS[kind]), id=id, name=name, kind=kind, **place)
    for i in range(inner):
        for turn in range(1 + i % 3 // 2):
            _link(graph, f"i{i}", "c" if not group or i % 2 else f"g{i % group}", TYPES[(i + turn) % len(TYPES)], 0.9 - 0.3 * (i % 3))
    for i in range(outer):
        for j in range(1 + i % 5):
            _link(graph, f"o{i}", f"i{(i * 7 + j) % max(inner, 1)}" if inner else "c", "PARTNERS_WITH", 0.9)
    return graph


def _link(graph: "nx.MultiDiGraph[str]", a: str, b: str, type: str, confidence: float) -> None:
    key = f"{a}-{type}-{b}"
    graph.add_edge(a, b, key=key, id=key, type=type, confidence=confidence, method="published")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("inner", "outer", "group"), [(1, 0, 0), (3, 40, 2), (43, 105, 7), (70, 80, 0), (110, 40, 12), (149, 0, 1)])
def test_nothing_overlaps_and_all_direct_links_are_named(
    schema: Schema, faults: Faults, page: str, inner: int, outer: int, group: int
) -> None:
    graph = _network(inner, outer, group)
    for language in ("en", "nl"):
        scene = ego(
            graph, "c", schema, group=[f"g{i}" for i in range(group)], most=150, language=language, sheet=PAGES[page], credits=CREDITS
        )
        assert not faults(scene)
        assert sum(mark.ring != 2 for mark in scene.marks) == inner
        assert all(mark.label and mark.label.text for mark in scene.marks)
        assert scene.shown == len(scene.marks)
        assert scene.total == inner + outer


@given(st.integers(0, 150), st.integers(0, 60), st.integers(0, 10), st.sampled_from([*PAGES]), st.booleans())
@settings(max_examples=25, deadline=None)
def test_no_network_breaks_the_page(schema: Schema, faults: Faults, inner: int, outer: int, group: int, page: str, long: bool) -> None:
    graph = _network(inner, outer if inner else 0, group, long)
    assert not faults(ego(graph, "c", schema, group=[f"g{i}" for i in range(group)], most=150, sheet=PAGES[page]))


@pytest.mark.parametrize("page", ["a4", "a3", "16:9"])
def test_a_page_of_a_fixed_height_keeps_it(schema: Schema, page: str) -> None:
    for inner, outer in ((43, 105), (120, 29), (149, 0)):
        assert size(ego(_network(inner, outer), "c", schema, most=150, sheet=PAGES[page]))[1] == PAGES[page].height


def test_the_tables_add_up_to_what_is_drawn_and_to_the_title(schema: Schema) -> None:
    scene = ego(_network(43, 105, 7), "c", schema, group=[f"g{i}" for i in range(7)], most=150, sheet=SHEETS["a4"])
    texts = [item.text for item in scene.front if hasattr(item, "text")]
    rows = {text: (int(texts[i + 1]), int(texts[i + 2])) for i, text in enumerate(texts[:-2]) if text in {"organisations", "all"}}
    inside = texts[texts.index("of which in South Holland") + 1]
    assert rows["all"] == (43, scene.shown - 43)
    assert scene.caption.title.endswith(f": {rows['organisations'][0]}\u00a0organisations, {inside}\u00a0in South Holland")
    assert scene.caption.count.startswith(f"{scene.shown} of {scene.total} ")


def test_who_does_not_fit_the_ring_is_listed_without_a_line(schema: Schema) -> None:
    scene = ego(_network(149, 0), "c", schema, most=150, sheet=SHEETS["16:9"])
    listed = {mark.id for mark in scene.marks if mark.ring == 3}
    assert listed
    assert f"The {len(listed)} with the fewest links are listed" in scene.caption.subtitle
    assert not [link for link in scene.links if listed & {link.start, link.end}]


def test_the_numbers_of_a_column_have_their_names_below(schema: Schema) -> None:
    scene = ego(_network(30, 60), "c", schema, sheet=SHEETS["column"])
    numbers = {mark.label.text: mark.id for mark in scene.marks if mark.label and mark.ring == 2}
    assert sorted(numbers, key=int) == [str(i) for i in range(1, len(numbers) + 1)]
    said = [item for item in scene.front if hasattr(item, "text")]
    assert {label.text: label.of for label in said if re.fullmatch(r"\d+", label.text)} == numbers


def test_the_foot_says_whose_data_it_is_as_of_when_and_what_is_left_out(graph: "nx.MultiDiGraph[str]", schema: Schema) -> None:
    told = ego(graph, "yard", schema, sheet=SHEETS["a4"], credits=CREDITS, language="nl").caption.sources
    assert "Beëindigde en geplande relaties en organisaties weggelaten." in told
    assert told.endswith("Gegevens: graphmap (CC BY 4.0). Peildatum 25\u00a0november\u00a02026.")
    assert "left out" not in ego(graph, "yard", schema, sheet=SHEETS["a4"], credits=CREDITS, gone=True).caption.sources


def test_a_node_without_links_has_a_page_that_says_so(graph: "nx.MultiDiGraph[str]", schema: Schema, faults: Faults) -> None:
    alone: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    alone.add_node("yard", **graph.nodes["yard"])
    for sheet in PAGES.values():
        scene = ego(alone, "yard", schema, sheet=sheet)
        assert scene.caption.title.startswith("No direct links of Yard in our data")
        assert not faults(scene)


@pytest.mark.parametrize("page", ["a4", "column"])
def test_the_order_of_the_answer_does_not_matter(graph: "nx.MultiDiGraph[str]", schema: Schema, page: str) -> None:
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_nodes_from([*graph.nodes(data=True)][::-1])
    other.add_edges_from([*graph.edges(keys=True, data=True)][::-1])
    assert ego(other, "yard", schema, sheet=PAGES[page]) == ego(graph, "yard", schema, sheet=PAGES[page])


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_picture_is_the_one_that_was_approved(graph: "nx.MultiDiGraph[str]", schema: Schema, language: str) -> None:
    drawn = svg(ego(graph, "yard", schema, group=["lab"], language=language, sheet=SHEETS["a4"], credits=CREDITS), fonts=False)
    assert drawn == kept(GOLDEN / f"ego_{language}.svg", drawn)


def test_the_dutch_picture_has_no_english_words() -> None:
    texts = {language: {*re.findall(r">([^<>]+)</text>", (GOLDEN / f"ego_{language}.svg").read_text())} for language in ("en", "nl")}
    names = {"Yard", "Pumps", "Steel", "Tno", "Fund", "Lab", "Valley"}
    same = {text for text in texts["en"] & texts["nl"] if re.search("[A-Za-z]", text)} - names
    assert same == {"clusters"} & same
