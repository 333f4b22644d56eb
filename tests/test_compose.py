"""compose.yaml: what it says, and a real Neo4j with its settings. The images themselves are not run here, since there is no Docker."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from neo4j import Driver, GraphDatabase, Query
from neo4j.exceptions import Neo4jError

from graphmap.store.neo4j import Server
from tests.neo4j.needed import need_java
from tests.neo4j.server import POM, SETTINGS, own_server

ROOT = Path(__file__).parents[1]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
NOT_SETTINGS = {"NEO4J_AUTH_FILE"}
TIMEOUT = "db.transaction.timeout"
ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)"


def settings() -> dict[str, str]:
    """The settings of Neo4j as the image makes them of the variables of its service."""
    variables = {name: value for name, value in SERVICES["neo4j"]["environment"].items() if name not in NOT_SETTINGS}
    names = {name: re.sub(r"_(_?)", lambda found: "_" if found[1] else ".", name.removeprefix("NEO4J_")) for name in variables}
    return {names[name]: value for name, value in variables.items()}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with these settings, but for a shorter time limit; the server's own strict check refuses a name that is none."""
    need_java()
    file = tmp_path_factory.mktemp("settings") / "neo4j.conf"
    text = "".join(f"{name}={value}\n" for name, value in (settings() | {TIMEOUT: "5s"}).items())
    file.write_text(f"server.config.strict_validation.enabled=true\n{text}", encoding="utf-8")
    with own_server(file) as process:
        yield process.server


@pytest.fixture
def driver(server: Server) -> Iterator[Driver]:
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as opened:
        yield opened


def refused(driver: Driver, cypher: str) -> str:
    """The code and the message with which a statement in a READ session ends."""
    with driver.session(default_access_mode="READ") as session, pytest.raises(Neo4jError) as told:
        session.run(Query(cypher)).consume()
    return f"{told.value.code} {told.value.message}"


def test_every_setting_is_one_that_neo4j_knows(driver: Driver) -> None:
    public = sorted(name for name in settings() if not name.startswith("internal."))
    found = driver.execute_query("SHOW SETTINGS YIELD name, isExplicitlySet WHERE isExplicitlySet RETURN collect(name)").records
    assert [name for name in public if name not in found[0][0]] == []


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("file:///etc/passwd", "allow_csv_import_from_file_urls"),
        ("http://127.0.0.1:9/x", "cypher_ip_blocklist"),
        ("https://[::1]:9/x", "cypher_ip_blocklist"),
        ("ftp://localhost:9/x", "cypher_ip_blocklist"),
    ],
)
def test_nothing_is_read_from_files_and_other_hosts(driver: Driver, address: str, reason: str) -> None:
    assert reason in refused(driver, f"LOAD CSV FROM '{address}' AS row RETURN row")


def test_a_reader_changes_nothing(driver: Driver) -> None:
    assert "Statement.AccessMode" in refused(driver, "CREATE (n:Probe)")
    [[nodes]] = driver.execute_query("MATCH (n) RETURN count(n)").records
    assert nodes == 0


def test_a_statement_without_a_limit_of_its_own_is_ended_by_the_servers(driver: Driver) -> None:
    assert "TransactionTimedOut" in refused(driver, ENDLESS)


def test_a_statement_that_takes_too_much_memory_is_ended(driver: Driver) -> None:
    assert "db.memory.transaction.max" in refused(driver, "UNWIND range(1, 100000000) AS a WITH collect(a) AS list RETURN size(list)")


def test_the_servers_of_the_tests_are_as_safe_as_the_one_that_is_served() -> None:
    lines = [line for line in SETTINGS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    tested = dict(line.split("=", 1) for line in lines)
    shared = tested.keys() & settings().keys()
    assert {"dbms.security.allow_csv_import_from_file_urls", "dbms.security.procedures.allowlist", TIMEOUT} <= shared
    assert {name: tested[name] for name in shared if "pagecache" not in name} == {
        name: settings()[name] for name in shared if "pagecache" not in name
    }


def test_the_image_is_the_version_that_the_tests_run() -> None:
    [version] = {*re.findall(r"<version>(\d+\.\d+\.\d+)</version>", POM.read_text(encoding="utf-8"))}
    assert SERVICES["neo4j"]["image"] == f"neo4j:{version}-community"


def test_only_the_app_is_published_and_only_on_this_machine() -> None:
    published = {name: service.get("ports", []) for name, service in SERVICES.items()}
    assert published == {"neo4j": [], "app": ["127.0.0.1:${GRAPHMAP_PORT:-8501}:8501"], "publish": []}
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert SERVICES["neo4j"]["networks"] == ["inside"]


def test_passwords_are_in_files_only() -> None:
    assert {name: secret["file"] for name, secret in COMPOSE["secrets"].items()} == {
        "neo4j_auth": "./secrets/neo4j_auth",
        "neo4j_password": "./secrets/neo4j_password",
    }
    said = [f"{name}={value}" for service in SERVICES.values() for name, value in service.get("environment", {}).items()]
    assert [text for text in said if re.search("(?i)password=|auth=", text)] == []
    assert "secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()


@pytest.mark.parametrize("name", ["neo4j", "app"])
def test_what_is_served_is_watched_bounded_and_kept(name: str) -> None:
    service = SERVICES[name]
    assert service["healthcheck"]["test"]
    assert service["mem_limit"]
    named = {mount.split(":")[0] for mount in service["volumes"] if not mount.startswith(".")}
    assert named
    assert named <= COMPOSE["volumes"].keys()


def test_what_neo4j_may_take_fits_into_its_container() -> None:
    given, mb = settings(), {"g": 1024, "m": 1}
    parts = [given[f"server.memory.{part}"] for part in ("heap.max_size", "pagecache.size")]
    taken = sum(int(part[:-1]) * mb[part[-1]] for part in parts)
    limit = SERVICES["neo4j"]["mem_limit"]
    assert taken <= 0.75 * int(limit[:-1]) * mb[limit[-1]]


def test_publishing_is_asked_for() -> None:
    assert SERVICES["publish"]["profiles"] == ["publish"]
    assert SERVICES["publish"]["command"] == ["publish", "--to", SERVICES["app"]["environment"]["GRAPHMAP_STORE"]]


def test_the_image_of_the_app_runs_as_nobody_in_particular_and_takes_what_the_package_needs() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert "USER graphmap" in lines
    copied = {part.rstrip("/") for line in lines if line.startswith("COPY") for part in line.split()[1:-1]}
    assert {"pyproject.toml", "graphmap", "loaders", "queries"} <= copied
    assert all((ROOT / part).exists() for part in copied)
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert copied <= {line.removeprefix("!") for line in ignored if line.startswith("!")}
