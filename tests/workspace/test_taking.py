"""Taking the graph away: whole, or what a query returns with the ends of its relationships; never a part that looks whole."""

import json
from pathlib import Path

import pytest

from graphmap import workspace as work
from graphmap.errors import UsageError


def content(path: Path) -> tuple[set[str], set[str]]:
    data = json.loads(path.read_text(encoding="utf-8"))
    return {node["id"] for node in data["nodes"]}, {edge["type"] for edge in data["edges"]}


def test_the_whole_graph_goes_with_its_credits(region_home: work.Workspace, tmp_path: Path) -> None:
    (file,) = work.export(region_home, tmp_path / "graph.json")
    manifest = work.snapshot(region_home).manifest
    data = json.loads(file.read_text(encoding="utf-8"))
    assert (len(data["nodes"]), len(data["edges"])) == (manifest.nodes, manifest.relationships)
    assert manifest.revision in json.dumps(data["graph"])
    assert "CC BY 4.0" in json.dumps(data["graph"])


def test_relationships_of_a_query_bring_their_ends(region_home: work.Workspace, tmp_path: Path) -> None:
    statement = "MATCH (:Organisation {id: $id})-[r:SUPPLIES]->() RETURN r"
    (file,) = work.export(region_home, tmp_path / "part.json", cypher=statement, parameters={"id": "tno"})
    nodes, types = content(file)
    assert types == {"SUPPLIES"}
    assert "tno" in nodes
    assert len([id for id in nodes if ":" not in id]) > 1
    assert any(id.startswith("source:") for id in nodes), "the sources that it cites go along"


def test_what_returns_no_elements_or_was_cut_is_refused_and_writes_nothing(region_home: work.Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no nodes or relationships"):
        work.export(region_home, tmp_path / "part.json", cypher="MATCH (o:Organisation) RETURN o.name AS name")
    with pytest.raises(UsageError, match="more than 10,000 rows"):
        work.export(region_home, tmp_path / "part.json", cypher="MATCH (c:Claim) RETURN c")
    assert list(tmp_path.iterdir()) == []


def test_a_part_may_be_as_of_an_earlier_revision(region_home: work.Workspace, tmp_path: Path) -> None:
    revision = work.snapshot(region_home).revision
    (file,) = work.export(region_home, tmp_path / "part.json", cypher="MATCH (s:Skill) RETURN s", revision=revision[:12])
    assert len([id for id in content(file)[0] if id.startswith("skill:")]) == 67
