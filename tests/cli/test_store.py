"""Commands that a Neo4j server answers say what they say without one."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from graphmap.cli import main
from graphmap.errors import SnapshotError, UsageError
from graphmap.settings import Settings
from graphmap.store.neo4j import Server, publish
from graphmap.workspace import REGION, Workspace, cypher, load, open_or_fill, snapshot
from tests.neo4j.server import Process

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def server(neo4j_process: Process, region_home: Workspace) -> Server:
    """A server that holds the region's data."""
    server = neo4j_process.server
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    publish(snapshot(region_home), server)
    return server


@pytest.fixture(scope="module")
def reader_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of somebody who has no data."""
    return tmp_path_factory.mktemp("reader") / "workspace"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], server: Server) -> Run:
    """Run a command in this process: exit code, standard output, standard error."""
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    monkeypatch.setenv("COLUMNS", "200")

    def command(folder: Path, *arguments: object) -> tuple[int, str, str]:
        monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(folder))
        monkeypatch.setattr(sys, "argv", ["graphmap", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        return code, *capsys.readouterr()

    return command


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "technishe universiteit"],
        ["show", "tu-delft"],
        ["path", "tu-delft", "damen-shipyards-group"],
        ["query", "suppliers_of", "--company", "damen-shipyards-group"],
        ["query", "--cypher", "MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY n DESC, label", "--format", "csv"],
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_an_answer_is_the_same(arguments: list[str], run: Run, region_folder: Path, reader_folder: Path, server: Server) -> None:
    assert run(reader_folder, *arguments, "--store", server.address) == run(region_folder, *arguments)


@pytest.mark.parametrize("arguments", [["export", "out.graphml"], ["figure", "ego", "tu-delft", "--output", "out.svg"]])
def test_a_file_is_the_same(
    arguments: list[str],
    run: Run,
    region_folder: Path,
    reader_folder: Path,
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = []
    for folder, options in ((region_folder, []), (reader_folder, ["--store", server.address])):
        (tmp_path / folder.parent.name).mkdir()
        monkeypatch.chdir(tmp_path / folder.parent.name)
        assert run(folder, *arguments, *options)[0] == 0
        written.append({path.name: path.read_bytes() for path in Path().iterdir()})
    assert written[0]
    assert written[0] == written[1]


def test_the_environment_may_name_the_server(
    run: Run, reader_folder: Path, region_home: Workspace, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHMAP_STORE", server.address)
    code, out, _ = run(reader_folder, "status")
    assert code == 0
    assert snapshot(region_home).revision[:12] in out


def test_another_revision_than_that_of_the_server_is_not_there(run: Run, reader_folder: Path, server: Server) -> None:
    code, _, err = run(reader_folder, "show", "tu-delft", "--revision", "0123", "--store", server.address)
    assert code == 1
    assert "It keeps one at a time" in err


def test_a_password_in_the_address_is_refused_and_not_repeated(run: Run, reader_folder: Path) -> None:
    code, out, err = run(reader_folder, "show", "tu-delft", "--store", "neo4j://neo4j:hunter2@localhost")
    assert (code, out) == (2, "")
    assert "hunter2" not in err


def test_nothing_is_loaded_where_it_would_not_be_seen(reader_folder: Path, server: Server) -> None:
    settings = Settings(reader_folder, store=server.address, password=server.password)
    with open_or_fill(settings) as home, pytest.raises(UsageError, match="publish again"):
        load(home, REGION)


def test_a_graph_that_is_not_what_its_revision_stands_for_is_not_taken_over(server: Server, tmp_path: Path) -> None:
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver:
        driver.execute_query("MATCH (n {id: 'tu-delft'}) SET n.founded = 1843")
        settings = Settings(tmp_path, store=server.address, password=server.password)
        with open_or_fill(settings) as home:
            assert cypher(home, "MATCH (n {id: 'tu-delft'}) RETURN n.founded").rows == [(1843,)]
            with pytest.raises(SnapshotError, match="does not hold what revision"):
                snapshot(home)
        driver.execute_query("MATCH (n {id: 'tu-delft'}) SET n.founded = 1842")
