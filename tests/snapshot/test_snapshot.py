"""Snapshots: same content, same revision; sealed and pointed to atomically; damage is refused by name; old ones are pruned."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from graphmap.errors import NotFoundError, SnapshotError
from graphmap.model import Claim, Dangling, Dataset, Element, Node, Relationship, Source, Value
from graphmap.schema import load_schema
from graphmap.snapshot import Manifest, Snapshot, Snapshots, write

SCHEMA = load_schema()
DATASET = Dataset("d", "Test", "Nobody", "CC0 1.0")
PROVENANCE: dict[str, Value] = {"sources": ["source:1"], "method": "published", "confidence": 0.9, "visibility": "public"}
NODES = [
    Node("a", ("Organisation", "Company"), {"id": "a", "name": "A", "employees": 5, "lat": 52.0, "sectors": ["x", "y;z"], **PROVENANCE}),
    Node("b", ("Organisation",), {"id": "b", "name": "B", "kvk": "01234567", **PROVENANCE}),
]
LINK = Relationship("0123456789abcdef", "SUPPLIES", "a", "b", {"id": "0123456789abcdef", "what": "gears", **PROVENANCE})
REST: list[Element] = [
    Claim("claim:1", "a", "name", "A", "source:1", "published", 0.9, True, "2024"),
    Dangling("f" * 16, "gone"),
    Source("source:1", "example", "https://example.org", "d", "CC0 1.0"),
]
GRAPH: list[Element] = [*NODES, LINK, *REST]


def build(snapshots: Snapshots, elements: list[Element] = GRAPH) -> Manifest:
    with snapshots.building() as folder:
        manifest = write(folder, elements, [DATASET], SCHEMA, rules=1)
        return snapshots.seal(folder, manifest)


@pytest.fixture
def snapshots(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path / "graph")


def test_what_is_written_is_read_again(snapshots: Snapshots) -> None:
    manifest = build(snapshots)
    snapshot = snapshots.open(manifest.revision)
    assert [n for n in snapshot.nodes if n.label == "Organisation"] == NODES
    assert list(snapshot.relationships) == [LINK]
    assert list(snapshot.relationships) == [LINK], "a stream can be read twice"
    assert (manifest.nodes, manifest.relationships, manifest.claims, manifest.dangling) == (4, 1, 1, 1)
    assert manifest.labels == {"Organisation": 2, "Company": 1, "Claim": 1, "Source": 1}
    assert snapshot.manifest.credits.datasets == (DATASET,)


def test_claims_and_sources_are_nodes_that_cypher_can_find(snapshots: Snapshots) -> None:
    nodes = {n.id: n for n in snapshots.open(build(snapshots).revision).nodes}
    claim, source = nodes["claim:1"].properties, nodes["source:1"].properties
    assert (claim["about"], claim["property"], claim["value_text"], claim["shown"], claim["source_date"]) == (
        "a",
        "name",
        "A",
        True,
        "2024",
    )
    assert (source["address"], source["licence"]) == ("https://example.org", "CC0 1.0")


def test_the_same_content_gives_the_same_revision_and_other_content_another(snapshots: Snapshots) -> None:
    first = build(snapshots)
    assert build(snapshots) == first
    assert build(snapshots, [NODES[0], *REST]).revision != first.revision


def test_a_property_that_the_schema_lacks_is_an_error_and_leaves_nothing(snapshots: Snapshots) -> None:
    with pytest.raises(KeyError, match="colour"):
        build(snapshots, [Node("a", ("Organisation",), {"id": "a", "colour": "red"})])
    assert list(snapshots.folder.iterdir()) == []


@pytest.mark.parametrize("name", ["nodes.parquet", "relationships.parquet"])
def test_a_damaged_or_missing_file_is_refused_by_name(snapshots: Snapshots, name: str) -> None:
    folder = snapshots.path(build(snapshots).revision)
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(SnapshotError, match=rf"{name} is damaged"):
        Snapshot.open(folder)
    (folder / name).unlink()
    with pytest.raises(SnapshotError, match=rf"{name} is missing"):
        Snapshot.open(folder)


def test_a_damaged_manifest_is_refused_by_name(snapshots: Snapshots) -> None:
    folder = snapshots.path(build(snapshots).revision)
    (folder / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(SnapshotError, match=r"manifest\.json is damaged"):
        Snapshot.open(folder)


def test_building_again_replaces_damaged_files(snapshots: Snapshots) -> None:
    revision = build(snapshots).revision
    (snapshots.path(revision) / "nodes.parquet").write_bytes(b"")
    build(snapshots)
    assert len(list(snapshots.open(revision).nodes)) == 4


def test_a_reader_keeps_its_revision_while_the_pointer_moves(snapshots: Snapshots) -> None:
    old = build(snapshots)
    snapshots.point(old.revision)
    reader = snapshots.open(old.revision)
    new = build(snapshots, [NODES[0], *REST])
    snapshots.point(new.revision)
    assert snapshots.current() == new.revision != reader.revision
    assert len(list(reader.nodes)) == 4


def test_pruning_keeps_the_current_the_newest_and_the_young(snapshots: Snapshots) -> None:
    made = [build(snapshots, [Node(f"n{i}", ("Organisation",), {"id": f"n{i}", "name": "N", **PROVENANCE})]) for i in range(5)]
    for age, manifest in zip((50, 40, 30, 20, 1), made, strict=True):
        path = snapshots.path(manifest.revision) / "manifest.json"
        data = json.loads(path.read_text(encoding="utf-8"))
        data["created"] = (datetime.now(UTC) - timedelta(days=age)).isoformat(timespec="seconds")
        path.write_text(json.dumps(data), encoding="utf-8")
    snapshots.point(made[0].revision)
    assert snapshots.prune(keep=2, days=7) == [made[1].revision, made[2].revision]
    assert [snapshots.has(m.revision) for m in made] == [True, False, False, True, True]
    with pytest.raises(NotFoundError, match=made[1].revision[:12]):
        snapshots.open(made[1].revision)
