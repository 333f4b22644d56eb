"""The doctor: each thing is broken for real, and is then what it names."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from graphmap.settings import Settings
from graphmap.snapshot import Snapshots
from graphmap.workspace import Workspace, publish
from graphmap.workspace.doctor import Deployment, Finding, Verdict, examine
from graphmap.workspace.doctor.machine import GB, clock, python
from tests.ledger.test_copying import damaged
from tests.workspace.test_access import SECRETS

OK, WARNING, WRONG = Verdict.ok, Verdict.warning, Verdict.wrong


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace in order."""
    path = tmp_path / "workspace"
    with Workspace.create(Settings(path)) as home:
        publish(home)
    return path


def found(path: Path, **environment: str) -> dict[str, Finding]:
    return {finding.check: finding for finding in examine(Deployment(Settings(path), environment))}


def current(path: Path) -> Path:
    shelf = Snapshots(path / "graph")
    return shelf.path(str(shelf.current()))


def test_a_workspace_in_order_has_nothing_wrong(folder: Path) -> None:
    before = sorted((file, file.stat().st_mtime_ns) for file in folder.rglob("*") if file.is_file() and "ledger.db-" not in file.name)
    findings = found(folder)
    assert [*findings] == ["python", "workspace", "disk", "ledger", "snapshot", "engine", "confinement", "clock", "login"]
    assert {finding.check for finding in findings.values() if finding.verdict is WRONG} == set()
    after = sorted((file, file.stat().st_mtime_ns) for file in folder.rglob("*") if file.is_file() and "ledger.db-" not in file.name)
    assert after == before


def test_an_old_python_is_told() -> None:
    [finding] = python(Deployment(Settings(Path()), {}), (3, 10, 9))
    assert (finding.verdict, "3.11 or newer" in finding.advice) == (WRONG, True)


def test_a_folder_that_is_not_there_is_wrong_and_stays_away(tmp_path: Path) -> None:
    findings = found(tmp_path / "none")
    assert {findings[check].verdict for check in ("workspace", "ledger", "snapshot")} == {WRONG}
    assert not (tmp_path / "none").exists()


def test_where_a_server_answers_a_new_workspace_is_no_mistake(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "none", store="neo4j://127.0.0.1:9", password="x")  # noqa: S106
    findings = {finding.check: finding for finding in examine(Deployment(settings, {}))}
    assert {findings[check].verdict for check in ("workspace", "ledger", "snapshot")} == {WARNING}


def test_a_folder_that_cannot_be_written_to_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("graphmap.workspace.doctor.machine.TemporaryFile", refuse)
    finding = found(folder)["workspace"]
    assert finding.verdict is WRONG
    assert "cannot be written to (Permission denied)" in finding.said


@pytest.mark.parametrize(("free", "verdict"), [(10 * GB, OK), (GB, WARNING), (1024, WRONG)])
def test_a_disk_without_room_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch, free: int, verdict: Verdict) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=free))
    assert found(folder)["disk"].verdict is verdict


def _newer(path: Path) -> None:
    opened = sqlite3.connect(path)
    opened.execute("PRAGMA user_version = 99")
    opened.close()


def _older(path: Path) -> None:
    opened = sqlite3.connect(path)
    opened.execute("PRAGMA user_version = 1")
    opened.close()


def _other(path: Path) -> None:
    path.write_text("no ledger", encoding="utf-8")


@pytest.mark.parametrize(
    ("breaking", "verdict", "said"),
    [
        (Path.unlink, WRONG, "There is no"),
        (damaged, WRONG, "is damaged"),
        (_newer, WRONG, "of version 99"),
        (_older, WARNING, "the next command brings it to"),
        (_other, WRONG, "is not a ledger"),
    ],
)
def test_a_ledger_that_is_not_as_it_should_be_is_told(folder: Path, breaking: Callable[[Path], None], verdict: Verdict, said: str) -> None:
    breaking(folder / "ledger.db")
    finding = found(folder)["ledger"]
    assert finding.verdict is verdict
    assert said in finding.said


@pytest.mark.parametrize("name", ["nodes.parquet", "relationships.parquet"])
def test_a_changed_file_of_the_graph_is_told(folder: Path, name: str) -> None:
    path = current(folder) / name
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    finding = found(folder)["snapshot"]
    assert finding.verdict is WRONG
    assert name in finding.said


def test_a_graph_that_was_never_made_is_told(folder: Path) -> None:
    shutil.rmtree(folder / "graph")
    finding = found(folder)["snapshot"]
    assert (finding.verdict, finding.advice) == (WRONG, "Make it with graphmap status.")


def test_a_process_apart_that_does_not_start_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphmap.store.confined.process.sys.executable", shutil.which("false"))
    findings = found(folder)
    assert findings["snapshot"].verdict is WRONG
    assert "could not be started" in findings["snapshot"].said


def test_a_system_that_does_not_confine_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphmap.store.confined.ConfinedStore.confinement", lambda store: (False, False))
    finding = found(folder)["confinement"]
    assert finding.verdict is WARNING
    assert "Landlock" in finding.advice


def test_a_clock_that_is_behind_the_ledger_is_told(folder: Path) -> None:
    deployment = Deployment(Settings(folder), {})
    [right], [behind] = clock(deployment), clock(deployment, datetime.now(UTC) - timedelta(days=1))
    assert (right.verdict, behind.verdict) == (OK, WARNING)
    assert "Set the clock" in behind.advice


def test_an_address_that_others_reach_without_a_login_is_wrong(folder: Path) -> None:
    deployment = Deployment(Settings(folder), {}, address="0.0.0.0")  # noqa: S104
    open_to_all = {finding.check: finding for finding in examine(deployment)}["login"]
    assert (open_to_all.verdict, "there is no login" in open_to_all.said) == (WRONG, True)
    trusted = Deployment(Settings(folder), {}, address="0.0.0.0", trusted=True)  # noqa: S104
    assert {finding.check: finding for finding in examine(trusted)}["login"].verdict is WARNING


def test_flaws_of_a_login_are_told(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphmap.workspace.access.find_spec", lambda name: object())
    file = tmp_path / "secrets.toml"
    file.write_text(SECRETS.replace("https://graph", "http://graph"), encoding="utf-8")
    file.chmod(0o644)
    finding = found(folder, GRAPHMAP_SECRETS=str(file))["login"]
    assert finding.verdict is WARNING
    assert all(part in finding.advice for part in ("Everybody with an account", "is not https"))
    assert os.name == "nt" or "chmod o-rwx" in finding.advice
    file.write_text(SECRETS + '[graphmap]\npeople = ["@example.org"]\n', encoding="utf-8")
    file.chmod(0o600)
    assert found(folder, GRAPHMAP_SECRETS=str(file))["login"].verdict is OK


def test_a_login_that_lacks_something_is_wrong(folder: Path, tmp_path: Path) -> None:
    finding = found(folder, GRAPHMAP_SECRETS=str(tmp_path / "gone"))["login"]
    assert finding.verdict is WRONG
