"""The doctor of a Neo4j server: one as compose.yaml serves it, one as it comes, and what may be wrong with what they hold."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from graphmap.settings import Settings
from graphmap.store.neo4j import Server
from graphmap.store.neo4j.serving import examine as look
from graphmap.workspace import Workspace, publish, publish_to, snapshot
from graphmap.workspace.doctor import Deployment, Finding, Verdict, examine
from graphmap.workspace.doctor.server import server as check
from tests.neo4j.needed import need_java
from tests.neo4j.server import own_server
from tests.test_compose import settings

OK, WARNING, WRONG = Verdict.ok, Verdict.warning, Verdict.wrong


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the settings of compose.yaml."""
    need_java()
    file = tmp_path_factory.mktemp("served") / "neo4j.conf"
    file.write_text("".join(f"{name}={value}\n" for name, value in settings().items()), encoding="utf-8")
    with own_server(file) as process:
        yield process.server


@pytest.fixture(scope="module")
def unset(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server as it comes."""
    need_java()
    file = tmp_path_factory.mktemp("unset") / "neo4j.conf"
    file.write_text("dbms.usage_report.enabled=false\nserver.memory.pagecache.size=64m\n", encoding="utf-8")
    with own_server(file) as process:
        yield process.server


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, served: Server) -> Path:
    """A workspace whose graph the server holds."""
    path = tmp_path_factory.mktemp("workspace")
    with Workspace.create(Settings(path)) as home:
        publish(home)
        publish_to(snapshot(home), served)
    return path


def of(server: Server, folder: Path) -> Deployment:
    return Deployment(Settings(folder, store=str(server), user=server.user, password=server.password), {})


def found(server: Server, folder: Path) -> dict[str, Finding]:
    return {finding.check: finding for finding in examine(of(server, folder), [check])}


def change(server: Server, cypher: str) -> None:
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver:
        driver.execute_query(cypher)


def test_a_server_as_it_is_served_is_in_order(served: Server, folder: Path) -> None:
    findings = found(served, folder)
    assert [*findings] == ["server", "published", "read only", "files", "hosts", "time limit", "memory limit"]
    assert {finding.verdict for finding in findings.values()} == {OK}
    with GraphDatabase.driver(served.address, auth=(served.user, served.password)) as driver:
        assert driver.execute_query("MATCH (n:GraphmapProbe) RETURN count(n)").records[0][0] == 0


def test_a_server_as_it_comes_reads_files_and_hosts_and_has_no_limits(unset: Server, tmp_path: Path) -> None:
    findings = found(unset, tmp_path)
    assert {name: finding.verdict for name, finding in findings.items()} == {
        "server": OK,
        "published": WRONG,
        "read only": OK,
        "files": WRONG,
        "hosts": WARNING,
        "time limit": WARNING,
        "memory limit": WARNING,
    }
    assert "dbms.security.allow_csv_import_from_file_urls=false" in findings["files"].advice
    assert "graphmap publish --to" in findings["published"].advice


def test_what_is_being_published_is_told(unset: Server, tmp_path: Path) -> None:
    change(unset, "MERGE (m:Revision {id: 'current'}) SET m.status = 'publishing', m.stamp = 'x', m.coming = 'abcdef0123456789'")
    finding = found(unset, tmp_path)["published"]
    assert finding.verdict is WARNING
    assert "abcdef012345 is being published" in finding.said
    change(unset, "MATCH (m:Revision) SET m.status = 'published', m.manifest = 'none'")
    assert "cannot be read" in found(unset, tmp_path)["server"].said
    change(unset, "MATCH (m:Revision) DELETE m")


def test_another_revision_than_that_of_the_workspace_is_told(served: Server, folder: Path, region_folder: Path) -> None:
    finding = found(served, region_folder)["published"]
    assert finding.verdict is WARNING
    assert "Publish: graphmap publish" in finding.advice


def test_a_wrong_password_is_told_and_not_repeated(served: Server, folder: Path) -> None:
    [finding] = found(replace(served, password="hunter2"), folder).values()  # noqa: S106
    assert (finding.verdict, "does not let neo4j in" in finding.said) == (WRONG, True)
    assert "hunter2" not in f"{finding}"


def test_a_password_that_is_not_known_is_told(served: Server, folder: Path) -> None:
    [finding] = found(replace(served, password=""), folder).values()
    assert "Set NEO4J_PASSWORD" in finding.said


def test_a_database_that_is_not_there_is_told(served: Server, folder: Path) -> None:
    [finding] = found(replace(served, database="other"), folder).values()
    assert "has no database 'other'" in finding.said


def test_a_server_that_is_away_is_told(served: Server, folder: Path) -> None:
    [finding] = found(replace(served, address="neo4j://127.0.0.1:9"), folder).values()
    assert (finding.verdict, "cannot be reached" in finding.said) == (WRONG, True)


@pytest.mark.parametrize(
    ("changed", "check_name", "verdict"),
    [
        ({"write": ""}, "read only", WRONG),
        ({"version": "4.4.0"}, "server", WARNING),
        ({"timeout": "", "memory": ""}, "time limit", WARNING),
        ({"ahead": -3600.0}, "clock", WARNING),
    ],
)
def test_what_no_server_here_does_is_told_too(
    changed: dict[str, object], check_name: str, verdict: Verdict, served: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = replace(look(served), **changed)  # type: ignore[arg-type]
    monkeypatch.setattr("graphmap.workspace.doctor.server.examine", lambda server: seen)
    assert found(served, folder)[check_name].verdict is verdict
