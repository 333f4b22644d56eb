from pathlib import Path

import pytest

from graphmap.errors import SnapshotError
from graphmap.model import Node, Relationship
from graphmap.store.embedded import EmbeddedStore
from graphmap.store.embedded.building import build
from tests.conformance.snapshots import write_snapshot


def _firm(id: str, **properties: object) -> Node:
    return Node(id, ("Organisation", "Company"), {"id": id, "name": id.title(), **properties})  # type: ignore[dict-item]


NODES = [
    _firm("alfa", founded=1950, lat=52.0, aliases=["A", "a;b"], sectors=[], website="https://example.org/?q='x'\\n\"é\""),
    _firm("beta", employees=0, aliases=["B"]),
    _firm("gamma", founded=2001),
    Node("capability:milling", ("Capability",), {"id": "capability:milling", "name": "Milling", "kind": "process"}),
    Node("product:gears", ("Product",), {"id": "product:gears", "name": "Gears"}),
    Node("figure:a", ("Figure",), {"id": "figure:a", "name": "A", "comparable": True, "value": 3.0}),
    Node("figure:b", ("Figure",), {"id": "figure:b", "name": "B", "comparable": False}),
    Node("figure:c", ("Figure",), {"id": "figure:c", "name": "C"}),
    Node("claim:x", ("Claim",), {"id": "claim:x", "value_text": "nameless"}),
]


def _link(id: str, start: str, type: str, end: str, **properties: object) -> Relationship:
    return Relationship(id, type, start, end, {"id": id, **properties})  # type: ignore[dict-item]


LINKS = [
    _link("1", "alfa", "MAKES", "product:gears", what="small"),
    _link("2", "alfa", "MAKES", "product:gears", what="large"),
    _link("3", "alfa", "MAKES", "capability:milling", what="once", sources=["s1"]),
    _link("4", "alfa", "MAKES", "capability:milling", what="twice", sources=["s2", "s3"], confidence=0.5),
    _link("5", "alfa", "MAKES", "capability:milling"),
    _link("6", "alfa", "SUPPLIES", "alfa", what="itself"),
    _link("7", "alfa", "SUPPLIES", "beta"),
    _link("8", "beta", "SUPPLIES", "alfa"),
    _link("9", "gamma", "IN_SECTION", "product:gears", station=True, km=1.5, opened=1999),
    _link("10", "alfa", "IN_SECTION", "product:gears", station=False),
    _link("11", "alfa", "IN_SECTION", "product:gears", station=True, km=2.0, opened=2000),
]


@pytest.fixture(params=[1, 2, 50_000])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> EmbeddedStore:
    folder = write_snapshot(tmp_path / "s", NODES, LINKS)
    build(folder, batch=request.param)
    return EmbeddedStore(folder)


def test_every_node_comes_back_as_it_was_written(store: EmbeddedStore) -> None:
    found = {row[0].id: row[0] for row in store.table("MATCH (n) RETURN n").rows}  # type: ignore[union-attr]
    assert found == {node.id: node for node in NODES}


def test_every_relationship_comes_back_as_it_was_written(store: EmbeddedStore) -> None:
    found = {row[0].id: row[0] for row in store.table("MATCH ()-[r]->() RETURN r").rows}  # type: ignore[union-attr]
    assert found == {link.id: link for link in LINKS}


def test_types_of_values_survive_beside_absent_ones(store: EmbeddedStore) -> None:
    rows = store.table("MATCH (n) RETURN n.id, n.founded, n.employees, n.comparable, n.value, n.lat").rows
    kinds = {row[0]: tuple(type(cell).__name__ for cell in row[1:]) for row in rows}
    assert kinds["alfa"] == ("int", "NoneType", "NoneType", "NoneType", "float")
    assert kinds["beta"] == ("NoneType", "int", "NoneType", "NoneType", "NoneType")
    assert kinds["figure:a"] == ("NoneType", "NoneType", "bool", "float", "NoneType")


def test_types_of_values_survive_on_parallel_relationships(store: EmbeddedStore) -> None:
    rows = store.table("MATCH ()-[r:IN_SECTION]->() RETURN r.id, r.station, r.km, r.opened").rows
    assert {repr(row) for row in rows} == {"('9', True, 1.5, 1999)", "('10', False, None, None)", "('11', True, 2.0, 2000)"}


def test_an_empty_list_is_not_an_absent_one(store: EmbeddedStore) -> None:
    assert store.table("MATCH (n:Organisation) RETURN n.id, n.sectors ORDER BY n.id").rows == [
        ("alfa", []),
        ("beta", None),
        ("gamma", None),
    ]


def test_a_node_without_a_name_has_none(store: EmbeddedStore) -> None:
    assert store.table("MATCH (n:Claim) RETURN n.name, n.name IS NULL AS absent, n.value_text").rows == [(None, True, "nameless")]


def test_parallel_relationships_to_a_second_label_stay_apart(store: EmbeddedStore) -> None:
    assert store.table("MATCH (:Organisation)-[r:MAKES]->(c:Capability) RETURN count(r), count(DISTINCT r.id)").rows == [(3, 3)]


def test_properties_that_a_label_may_have_are_known_even_where_no_node_has_them(store: EmbeddedStore) -> None:
    assert store.table("MATCH (n:Organisation {kvk: $kvk}) RETURN n", {"kvk": "12345678"}).rows == []


def test_an_empty_graph_can_be_built_and_asked(tmp_path: Path) -> None:
    store = EmbeddedStore(write_snapshot(tmp_path, [], []))
    assert store.table("MATCH (n) RETURN count(n)").rows == [(0,)]


def test_nodes_without_relationships_can_be_built_and_asked(tmp_path: Path) -> None:
    store = EmbeddedStore(write_snapshot(tmp_path, NODES, []))
    assert store.table("MATCH (n) OPTIONAL MATCH (n)-[r]-() RETURN count(n), count(r)").rows == [(9, 0)]


def test_a_relationship_to_nowhere_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError, match="nowhere, which is no node"):
        write_snapshot(tmp_path, NODES, [_link("1", "alfa", "SUPPLIES", "nowhere")])


def test_an_id_that_occurs_twice_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError, match="id alfa occurs twice"):
        write_snapshot(tmp_path, [*NODES, _firm("alfa")], [])
