"""graphmap doctor and graphmap backup as people run them; a backup that is put back."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graphmap.cli import main
from graphmap.settings import Settings
from graphmap.workspace import Workspace, publish

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GRAPHMAP_STORE", raising=False)
    monkeypatch.delenv("GRAPHMAP_SECRETS", raising=False)

    def command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["graphmap", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        return int(end.value.code or 0), *capsys.readouterr()

    return command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "workspace"
    with Workspace.create(Settings(path)) as home:
        publish(home)
    return path


def test_a_check_is_a_line_and_what_is_right_ends_with_0(run: Run, folder: Path) -> None:
    code, out, err = run("doctor", "--workspace", folder)
    assert (code, err) == (0, "")
    assert {line.split()[0] for line in out.splitlines()} <= {"ok", "warning"}
    assert [line.split()[1] for line in out.splitlines()][:3] == ["python", "workspace", "disk"]


def test_what_is_wrong_ends_with_1_and_says_what_to_do(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / "graph")
    code, out, _ = run("doctor", "--workspace", folder, "--address", "0.0.0.0")  # noqa: S104
    assert code == 1
    assert "wrong    snapshot      There is no graph yet. Make it with graphmap status." in out.splitlines()
    assert any(line.startswith("wrong    login") for line in out.splitlines())


def test_a_backup_that_is_put_back_gives_the_same_graph(run: Run, folder: Path, tmp_path: Path) -> None:
    with Workspace.open(Settings(folder)) as home:
        before = publish(home).revision
    code, out, _ = run("backup", tmp_path / "copy.db", "--workspace", folder)
    assert code == 0
    assert "bytes, checked" in out
    shutil.rmtree(folder)
    folder.mkdir()
    shutil.copy(tmp_path / "copy.db", folder / "ledger.db")
    with Workspace.open(Settings(folder)) as home:
        assert publish(home).revision == before


def test_a_backup_is_not_written_over(run: Run, folder: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "copy.db", "--workspace", folder)
    code, out, err = run("backup", tmp_path / "copy.db", "--workspace", folder)
    assert (code, out) == (1, "")
    assert "is there already" in err
