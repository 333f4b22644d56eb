"""graphmap publish as people run it: a process of its own, against a real server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graphmap.cli import main
from graphmap.settings import Settings
from graphmap.store.neo4j import Server
from graphmap.workspace import Workspace, publish
from tests.neo4j.server import Process

GRAPHMAP = Path(sys.executable).with_name("graphmap")


@pytest.fixture
def server(neo4j_process: Process) -> Server:
    return neo4j_process.server


@pytest.fixture
def driver(server: Server) -> Iterator[Driver]:
    """A plain driver of a server whose database is empty."""
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as opened:
        opened.execute_query("MATCH (n) DETACH DELETE n")
        yield opened


@pytest.fixture(scope="module")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace without data."""
    folder = tmp_path_factory.mktemp("empty")
    with Workspace.create(Settings(folder)) as home:
        publish(home)
    return folder


def run(folder: Path, *arguments: object, **environment: str) -> tuple[int, str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    done = subprocess.run(
        [str(GRAPHMAP), "publish", *map(str, arguments)],
        env={**kept, "GRAPHMAP_WORKSPACE": str(folder), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_region_is_published_and_then_is_there_already(region_folder: Path, server: Server, driver: Driver) -> None:
    code, out, err = run(region_folder, "--to", server.address, NEO4J_PASSWORD=server.password)
    assert (code, err) == (0, "")
    assert "now holds revision" in out
    [[links]] = driver.execute_query("MATCH (:Organisation)-[r:SUPPLIES]->() RETURN count(r)").records
    assert links == 430
    assert "already holds revision" in run(region_folder, "--to", server.address, NEO4J_PASSWORD=server.password)[1]


def test_the_password_may_be_in_a_file(empty_folder: Path, server: Server, driver: Driver, tmp_path: Path) -> None:
    file, wrong = tmp_path / "password", tmp_path / "wrong"
    file.write_text(f"{server.password}\n", encoding="utf-8")
    wrong.write_text("wrong", encoding="utf-8")
    assert run(empty_folder, "--to", server.address, "--password-file", file, NEO4J_PASSWORD_FILE=str(wrong))[0] == 0
    assert run(empty_folder, "--to", f"{server.address}/neo4j", NEO4J_PASSWORD_FILE=str(file), NEO4J_USERNAME="neo4j")[0] == 0


def test_the_password_is_asked_for(
    empty_folder: Path, server: Server, driver: Driver, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def prompt(text: str, **options: bool) -> str:
        assert options["hide_input"]
        asked.append(text)
        return server.password

    monkeypatch.setattr("typer.prompt", prompt)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    monkeypatch.setattr(sys, "argv", ["graphmap", "publish", "--to", server.address, "--workspace", str(empty_folder)])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code in (0, None)
    assert asked == ["Password of neo4j"]
    assert server.password not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("address", "code", "message"),
    [
        ("neo4j://neo4j:hunter2@127.0.0.1", 2, "holds a user or a password"),
        ("http://127.0.0.1", 2, "is not the address of a Neo4j server"),
        ("neo4j://127.0.0.1:9", 1, "neo4j://127.0.0.1:9 cannot be reached"),
    ],
)
def test_what_cannot_be_published_to_is_one_message(address: str, code: int, message: str, empty_folder: Path) -> None:
    found = run(empty_folder, "--to", address, NEO4J_PASSWORD="hunter2")  # noqa: S106
    assert found[:2] == (code, "")
    assert message in found[2]
    assert len(found[2].splitlines()) == 1
    assert "hunter2" not in found[2]


def test_a_missing_password_is_named(empty_folder: Path, server: Server) -> None:
    code, _, err = run(empty_folder, "--to", server.address)
    assert code == 2
    assert "Set NEO4J_PASSWORD" in err
