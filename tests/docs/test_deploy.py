"""docs/deploy.md speaks of commands, files and settings that there are."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from graphmap.cli.commands import app
from graphmap.settings import Settings
from graphmap.store.limits import Limits
from graphmap.workspace.access import login_of
from tests.test_compose import COMPOSE, SERVICES, settings

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")


def test_every_command_is_one() -> None:
    told = {*re.findall(r"(?m)(?:^|`|exec app )graphmap ([a-z]+)", TEXT)}
    known = {*get_command(app).commands}  # type: ignore[attr-defined]
    assert {"app", "backup", "doctor", "publish", "status"} <= told
    assert told <= known


def test_the_example_of_a_login_is_one(tmp_path: Path) -> None:
    [example] = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    file = tmp_path / "secrets.toml"
    file.write_text(example.replace("…", "x" * 32), encoding="utf-8")
    login = login_of({"GRAPHMAP_SECRETS": str(file)})
    assert login
    assert login.people == ("@example.org", "name@partner.org")


@pytest.mark.parametrize("name", ["db.transaction.timeout", "db.memory.transaction.max", "dbms.memory.transaction.total.max"])
def test_the_limits_of_neo4j_are_those_of_compose(name: str) -> None:
    [row] = [line for line in TEXT.splitlines() if f"`{name}`" in line and line.startswith("|")]
    assert settings()[name].rstrip("sm") in row


def test_the_limits_of_graphmap_are_those_of_its_settings() -> None:
    default, confined = Settings(Path()), Limits()
    assert f"| {default.row_limit:,} |" in TEXT
    assert f"| {default.time_limit:.0f}, killed after {confined.hard:.0f} |" in TEXT
    assert f"| {default.memory_limit // 1024**3} GB |" in TEXT
    assert f"| {default.at_once}; a fifth waits {confined.patience:.0f} s |" in TEXT
    assert f"the last {default.keep_revisions}, those younger than {default.keep_days:.0f} days" in TEXT


def test_names_of_the_composition_are_its_own() -> None:
    for name in re.findall(r"docker compose (?:exec|logs|run --rm|cp) (?:-v \S+ )?([a-z]+)", TEXT):
        assert name in SERVICES
    assert f"volume `{next(name for name in COMPOSE['volumes'] if 'logs' in name)}`" in TEXT
    assert all(secret["file"].removeprefix("./") in TEXT for secret in COMPOSE["secrets"].values())
