"""The Cypher of the page, asked of the region's data."""

from dataclasses import replace
from typing import Any

import networkx as nx
import pytest

from graphmap.schema import load_schema
from graphmap.views.presets import SHEETS
from graphmap.views.state import State
from graphmap.workspace import Workspace, cypher, store
from graphmap.workspace.pictures import Picture, picture
from graphmap.workspace.pictures.network import neighbours_by_type, neighbours_by_value
from graphmap.workspace.pictures.statements import BUSIEST, addresses, default_layers, direct, own_group, types_on

ORGANISATION = "Organisation"


def _types(label: str = ORGANISATION) -> list[str]:
    schema = load_schema()
    return types_on(default_layers(label, schema), label, schema)


def _answer(home: Workspace, id: str, depth: int = 2, gone: bool = False) -> Picture:
    return picture(home, State(page="explore", id=id, depth=depth, gone=gone))


def _graph(home: Workspace, id: str, depth: int = 2, gone: bool = False) -> "nx.MultiDiGraph[str]":
    return _answer(home, id, depth, gone).graph


def test_round_an_organisation_places_and_knowledge_are_left_out() -> None:
    types = set(_types())
    assert {"SUPPLIES", "DIGITAL_LINK", "PARTNERS_WITH", "MEMBER_OF"} <= types
    assert not types & {"IN_PLACE", "IN_SECTION", "HAS_CAPABILITY"}


def test_round_a_place_its_organisations_are_drawn() -> None:
    assert {"IN_PLACE", "IN_SECTION"} <= set(_types("Place"))


def test_the_network_holds_exactly_the_running_links_of_the_node(region_home: Workspace) -> None:
    graph = _graph(region_home, "tno")
    rows = cypher(
        region_home,
        "MATCH (c {id: 'tno'})-[r]-(a) WHERE type(r) IN $types RETURN r.id, r.status, a.status",
        {"types": _types()},
    ).rows
    standing = {row[0] for row in rows if row[1] not in ("ended", "planned") and row[2] != "ended"}
    assert {key for a, b, key in graph.edges(keys=True) if "tno" in (a, b)} == standing
    assert len(standing) > 30


def test_nothing_ended_or_planned_is_in_it_unless_asked_for(region_home: Workspace) -> None:
    for depth in (1, 2):
        graph = _graph(region_home, "damen-shipyards-group", depth=depth)
        assert not {data.get("status") for *_, data in graph.edges(data=True)} & {"ended", "planned"}
    more = _graph(region_home, "damen-shipyards-group", gone=True)
    assert {data.get("status") for *_, data in more.edges(data=True)} >= {"ended", "planned"}


def test_the_number_left_out_is_the_difference(region_home: Workspace) -> None:
    def own(gone: bool) -> int:
        graph = _graph(region_home, "tno", gone=gone)
        return sum("tno" in ends for ends in graph.edges())

    told = _answer(region_home, "tno")
    assert told.left_out >= own(True) - own(False) > 0  # those on layers that are off are counted too
    assert told.hidden >= told.left_out
    every = picture(region_home, State(page="explore", id="tno", gone=True, layers=tuple(load_schema().layers), depth=1))
    assert (every.left_out, every.hidden) == (0, 0)


def test_the_second_step_starts_from_organisations_only(region_home: Workspace) -> None:
    graph = _graph(region_home, "tu-delft")
    near = set(graph.successors("tu-delft")) | set(graph.predecessors("tu-delft"))
    organisations = {id for id in near if graph.nodes[id]["labels"][0] == ORGANISATION}
    group = {"tu-delft", "else-kooi-laboratory"}
    assert organisations < near
    for id in set(graph) - near - group:
        assert organisations & {*graph.successors(id), *graph.predecessors(id)}


def test_the_outer_ring_is_counted_whole_and_holds_the_most_tied(region_home: Workspace) -> None:
    found = _answer(region_home, "tno")
    near = [mark.id for mark in found.scene.marks if mark.ring == 1]
    rows = cypher(
        region_home,
        "MATCH (a:Organisation)-[s]-(b) WHERE a.id IN $near AND type(s) IN $types AND NOT b.id IN $near AND b.id <> 'tno'"
        " AND NOT coalesce(s.status, '') IN ['ended', 'planned'] AND coalesce(b.status, '') <> 'ended'"
        " RETURN b.id, count(DISTINCT a) AS ties",
        {"near": near, "types": _types()},
        limit=10_000,
    ).rows
    assert found.scene.total == len(near) + len(rows)
    best = {str(row[0]) for row in sorted(rows, key=lambda row: (-int(str(row[1])), str(row[0])))[: 119 - len(near)]}
    assert {mark.id for mark in found.scene.marks if mark.ring == 2} == best


def test_depth_one_holds_the_direct_neighbours_and_the_links_among_them(region_home: Workspace) -> None:
    graph = _graph(region_home, "tno", depth=1)
    near = set(graph.successors("tno")) | set(graph.predecessors("tno"))
    assert set(graph) == {"tno", *near}
    assert any("tno" not in ends for ends in graph.edges())


def test_every_end_of_a_link_is_in_the_answer_with_its_name(region_home: Workspace) -> None:
    for depth in (1, 2):
        graph = _graph(region_home, "tu-delft", depth=depth)
        assert all(data.get("name") for _, data in graph.nodes(data=True))


def test_the_own_group_is_what_the_node_alone_owns(region_home: Workspace) -> None:
    asked = own_group("damen-shipyards-group")
    ids = {str(row[0]) for row in cypher(region_home, asked.cypher, asked.parameters).rows}
    assert "damen-naval" in ids
    assert all(id in {str(r[0]) for r in cypher(region_home, "MATCH (:Organisation {id: $id})-[:OWNS|OPERATES]->(o) RETURN o.id",
                                              {"id": "damen-shipyards-group"}).rows} for id in ids)  # fmt: skip


def test_no_layers_give_the_node_alone(region_home: Workspace) -> None:
    graph = picture(region_home, State(page="explore", id="tno", layers=())).graph
    assert set(graph) == {"tno"}
    assert not graph.edges


def test_the_busiest_is_an_organisation(region_home: Workspace) -> None:
    rows = cypher(region_home, BUSIEST.cypher).rows
    assert len(rows) == 1
    assert ":" not in str(rows[0][0])


def test_addresses_of_sources_are_found(region_home: Workspace) -> None:
    id = str(cypher(region_home, "MATCH (s:Source) WHERE s.address IS NOT NULL RETURN s.id ORDER BY s.id LIMIT 1").rows[0][0])
    asked = addresses([id])
    [(found, _, address)] = cypher(region_home, asked.cypher, asked.parameters).rows
    assert found == id
    assert str(address).startswith("http")


@pytest.mark.parametrize("id", ["x'}) DETACH DELETE n //", "\\u0027", "$ids", "`"])
def test_an_id_is_a_value_never_a_part_of_the_statement(region_home: Workspace, id: str) -> None:
    asked = direct([id], _types(), State())
    assert not store(region_home).subgraph(asked.cypher, asked.parameters)


def _linked(home: Workspace, **filter: object) -> list[dict[str, object]]:
    """The organisations beside TNO in its network with a filter."""
    graph = picture(home, State(page="explore", id="tno", depth=1, **filter)).graph  # type: ignore[arg-type]
    return [dict(data) for id, data in graph.nodes(data=True) if id != "tno" and "Organisation" in data["labels"]]


def test_a_filter_keeps_exactly_the_organisations_that_it_names(region_home: Workspace) -> None:
    every = _linked(region_home)
    for name, values, holds in (
        ("kinds", ("company",), lambda o: o["kind"] == "company"),
        ("places", ("Delft",), lambda o: o.get("municipality") == "Delft"),
        ("sectors", ("aerospace-space",), lambda o: "aerospace-space" in o.get("sector_groups", ())),
    ):
        kept = {str(o["id"]) for o in _linked(region_home, **{name: values})}
        assert kept == {str(o["id"]) for o in every if holds(o)}
        assert 0 < len(kept) < len(every)


def test_a_least_confidence_leaves_out_the_links_below_it(region_home: Workspace) -> None:
    graph = picture(region_home, State(page="explore", id="tno", confidence="high")).graph
    assert graph.number_of_edges()
    assert all(float(data["confidence"]) >= 0.8 for _, _, data in graph.edges(data=True))


def test_what_was_taken_out_by_hand_is_gone(region_home: Workspace) -> None:
    assert "tu-delft" in _graph(region_home, "tno")
    assert "tu-delft" not in picture(region_home, State(page="explore", id="tno", hidden=("tu-delft",))).graph


def test_facets_count_the_direct_neighbours(region_home: Workspace) -> None:
    facets = neighbours_by_value(region_home, State(page="explore", id="tno", kinds=("company",)))
    every = _linked(region_home)
    assert facets.total == len(every) == facets.known["kinds"]
    assert facets.kinds["company"] == sum(o["kind"] == "company" for o in every)
    assert facets.known["places"] == sum("municipality" in o for o in every)
    assert facets.known["sectors"] <= facets.total


def test_what_expanding_would_add_is_told_by_type(region_home: Workspace) -> None:
    told = neighbours_by_type(region_home, State(page="explore", id="tno"), "qutech")
    graph = picture(region_home, State(page="explore", id="qutech", depth=1)).graph
    for type, count in told.items():
        ends = {b if a == "qutech" else a for a, b, data in graph.edges(data=True) if data["type"] == type and "qutech" in (a, b)}
        assert count == len(ends)


@pytest.mark.parametrize("depth", [1, 2])
def test_an_expanded_node_brings_its_own_neighbours_into_the_picture(region_home: Workspace, depth: int) -> None:
    plain = picture(region_home, State(page="explore", id="isispace", depth=depth))
    wide = picture(region_home, State(page="explore", id="isispace", depth=depth, expanded=("tu-delft",)))
    assert "tu-delft" in {mark.id for mark in plain.scene.marks}
    linked = {b if a == "tu-delft" else a for a, b, _ in wide.graph.edges(keys=True) if "tu-delft" in (a, b)}
    drawn = {mark.id for mark in wide.scene.marks}
    before = {mark.id for mark in plain.scene.marks}
    assert len(linked & drawn) > len(linked & before) if depth == 1 else linked & drawn >= linked & before
    assert sum("tu-delft" in (link.start, link.end) for link in wide.scene.links) > 20
    assert picture(region_home, State(page="explore", id="isispace", depth=depth, expanded=())).scene == plain.scene


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ({"kinds": ("government",)}, "kind = government"),
        ({"places": ("Delft",), "confidence": "high"}, "municipality = Delft; confidence = high"),
        ({"layers": ("supply", "knowledge")}, "layers = supply / knowledge"),
        ({"layers": ()}, "layers = none"),
        ({"hidden": ("innovationquarter",)}, "without = InnovationQuarter"),
        ({"kinds": ("government",), "gone": True}, "kind = government"),
    ],
)
def test_a_filtered_figure_says_its_filter_and_how_many_links_it_hides(region_home: Workspace, view: dict[str, Any], said: str) -> None:
    state = State(page="explore", id="tu-delft", depth=1, **view)
    usual = default_layers(ORGANISATION, region_home.schema)
    every = picture(region_home, replace(State(page="explore", id="tu-delft", depth=1, gone=state.gone), layers=(*usual, "knowledge")))
    on = {*usual, *(state.layers or ())}
    whole = {key for key, data in _own(every.graph) if region_home.schema.types[str(data["type"])].layer in on}
    found = picture(region_home, state, sheet=SHEETS["a4"])
    hides = len(whole - {key for key, _ in _own(found.graph)})
    assert hides > 0
    caption = found.scene.caption
    links = f"{hides} direct link{'' if hides == 1 else 's'}"
    assert caption.title.startswith(
        ("Known direct links of TU Delft with this filter: ", "No direct links of TU Delft in our data with this")
    )
    assert caption.subtitle.endswith(f"Filtered by {said}. It hides {links}.")
    assert caption.sources.startswith(f"{links} hidden by: {said}. ")
    on_canvas = picture(region_home, state)
    assert on_canvas.filter == found.filter
    assert on_canvas.scene.caption.subtitle.endswith(f"Filtered by {said}.")


def _own(graph: "nx.MultiDiGraph[str]") -> list[tuple[str, dict[str, Any]]]:
    """The links of TU Delft and its laboratory with others."""
    group = {"tu-delft", "ekl"}
    return [(key, data) for a, b, key, data in graph.edges(keys=True, data=True) if (a in group) != (b in group)]


@pytest.mark.parametrize("view", [{}, {"depth": 1, "gone": True}, {"expanded": ("tno",)}])
def test_a_figure_without_a_filter_speaks_of_none(region_home: Workspace, view: dict[str, Any]) -> None:
    found = picture(region_home, State(page="explore", id="tu-delft", **view), sheet=SHEETS["a4"])
    caption = found.scene.caption
    assert "filter" not in f"{caption.title} {caption.subtitle} {caption.sources}".lower()
    assert [key for key, _ in found.asked].count("cypher_standing") == 1
