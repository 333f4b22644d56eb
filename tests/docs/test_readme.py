"""Every command of the tour in the README runs, in its order, on a fresh workspace."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from graphmap.cli import main

README = Path(__file__).parents[2] / "README.md"
TOUR = re.search(r"## Five minutes\n.*?```sh\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)


def test_every_command_of_the_tour_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert TOUR
    commands = [shlex.split(line, comments=True) for line in TOUR[1].splitlines()]
    assert len(commands) >= 8
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(tmp_path / "workspace"))
    for command in commands:
        assert command[0] == "graphmap"
        monkeypatch.setattr(sys, "argv", command)
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capsys.readouterr()
        assert end.value.code in (0, None), f"{shlex.join(command)}: {err}"
        assert out.strip() or err.strip(), shlex.join(command)
    assert (tmp_path / "able.xlsx").is_file()
    assert (tmp_path / "my.xlsx").is_file()
    assert (tmp_path / "region.graphml").is_file()
