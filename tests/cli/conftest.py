"""What tests of commands share."""

import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from graphmap.cli import main

Outcome = tuple[int, str, str]


@pytest.fixture
def own_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], region_folder: Path, tmp_path: Path
) -> Callable[..., Outcome]:
    """Run a command in this process on a workspace of ann's own: exit code, standard output, standard error."""
    copytree(region_folder, tmp_path / "own")
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(tmp_path / "own"))
    monkeypatch.setenv("LOGNAME", "ann")
    monkeypatch.setenv("COLUMNS", "200")
    return _command(monkeypatch, capsys)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], region_folder: Path) -> Callable[..., Outcome]:
    """Run a command in this process on a workspace filled with the region's data: exit code, standard output, standard error."""
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(region_folder))
    monkeypatch.setenv("COLUMNS", "200")
    return _command(monkeypatch, capsys)


def _command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    def command(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["graphmap", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command
