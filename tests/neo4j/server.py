"""A real Neo4j for tests, without Docker: its jars through Maven, started on a free port with a home of its own, stopped after."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from platformdirs import user_cache_path

from graphmap.store.neo4j import Server

FOLDER = Path(__file__).parent
POM = FOLDER / "pom.xml"
SETTINGS = FOLDER / "neo4j.conf"
JARS = user_cache_path("graphmap-tests") / f"neo4j-{sha256(POM.read_bytes()).hexdigest()[:12]}"
PASSWORD = "graphmap-tests"  # noqa: S105
PATIENCE = 60
"""Seconds that a server may take to end."""

OPENED = [
    part
    for package in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
    for part in ("--add-opens", f"java.base/{package}=ALL-UNNAMED")
]
"""Packages of Java that Neo4j reaches into."""


def lacks() -> str:
    """What this machine lacks to serve Neo4j, as a sentence; empty if nothing."""
    missing = [name for name in ("javac", "mvn") if not shutil.which(name)]
    return f"No Neo4j can be started, since there is no {' and no '.join(missing)}: install a JDK 17 and Maven." if missing else ""


@contextmanager
def serving() -> Iterator[Server]:
    """The server that ``NEO4J_URI`` names, else one of our own while the block lasts."""
    if uri := os.environ.get("NEO4J_URI"):
        yield Server(uri, os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])
        return
    with own_server() as process:
        yield process.server


@contextmanager
def own_server(settings: Path = SETTINGS) -> Iterator["Process"]:
    """A server of our own with the settings of a file, started, in a home that is gone after."""
    with TemporaryDirectory(prefix="neo4j-") as home:
        process = Process(Path(home), settings)
        try:
            process.start()
            _set_password(process.server)
            yield process
        finally:
            process.stop()


class Process:
    """A server's process, which can be stopped and started again on the same home and port."""

    def __init__(self, home: Path, settings: Path = SETTINGS) -> None:
        self.home = home
        self.settings = settings
        self.port = _free_port()
        self.server = Server(f"neo4j://127.0.0.1:{self.port}", "neo4j", PASSWORD)
        self.running: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it and wait until it speaks Bolt."""
        java = ["java", "-Xmx1g", *OPENED, "-cp", f"{jars()}/*", str(FOLDER / "Server.java")]
        with (self.home / "log").open("a", encoding="utf-8") as log:
            command = [*java, str(self.home), str(self.port), str(self.settings)]
            self.running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        assert self.running.stdout
        if self.running.stdout.readline() != "ready\n":
            told = (self.home / "log").read_text(encoding="utf-8").splitlines()
            raise RuntimeError("\n".join(["Neo4j did not start:", *told[-40:]]))

    def stop(self) -> None:
        """Stop it; the home stays."""
        if self.running:
            self.running.terminate()
            self.running.communicate(timeout=PATIENCE)
            self.running = None


def jars() -> Path:
    """The folder of the jars, filled by Maven if it is not there yet."""
    done = JARS / "complete"
    if not done.is_file():
        JARS.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mvn", "-q", "-B", "-f", POM, "dependency:copy-dependencies", f"-DoutputDirectory={JARS}"], check=True)
        done.touch()
    return JARS


def _set_password(server: Server) -> None:
    """A new server takes nothing but a change of its first password."""
    from neo4j import GraphDatabase

    with GraphDatabase.driver(server.address, auth=(server.user, "neo4j")) as driver:
        driver.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM $old TO $new", {"old": "neo4j", "new": server.password}, database_="system"
        )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
