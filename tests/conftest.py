"""What many tests share: a workspace with the region's data, which they only read, and a Neo4j server."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from graphmap.settings import Settings
from graphmap.store.neo4j import Server
from graphmap.workspace import Workspace, open_or_fill
from tests.neo4j.database import Database
from tests.neo4j.needed import need_java
from tests.neo4j.server import Process, own_server, serving

# In CI the same examples each time: a change is judged by what it changes, not by luck.
settings.register_profile("ci", derandomize=True, database=None)
if "CI" in os.environ:
    settings.load_profile("ci")


@pytest.fixture(scope="session")
def region_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workspace filled with the region's data; read only."""
    folder = tmp_path_factory.mktemp("region") / "workspace"
    open_or_fill(Settings(folder)).close()
    return folder


@pytest.fixture(scope="session")
def region_home(region_folder: Path) -> Iterator[Workspace]:
    """That workspace, open."""
    with Workspace.open(Settings(region_folder)) as home:
        yield home


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Server]:
    """The Neo4j server that holds one graph after the other for tests that read; see ``tests/neo4j/server.py``."""
    if not os.environ.get("NEO4J_URI"):
        need_java()
    with serving() as server:
        yield server


@pytest.fixture(scope="session")
def database(neo4j_server: Server) -> Iterator[Database]:
    """The database of that server."""
    database = Database(neo4j_server)
    yield database
    database.close()


@pytest.fixture(scope="session")
def neo4j_process() -> Iterator[Process]:
    """A second one, which tests may fill, stop and start again."""
    need_java()
    with own_server() as process:
        yield process
