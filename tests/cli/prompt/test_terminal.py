"""The prompt as a person meets it: keys, history, completion, colours, and once a real terminal."""

import os
import pty
import select
import subprocess
import sys
from collections.abc import Iterator
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSCTTY
from time import monotonic

import pytest
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from graphmap.cli.prompt.session import Session
from graphmap.cli.prompt.terminal import CypherLexer, history_file, talk
from graphmap.workspace import Workspace

ENTER, TAB, UP, CTRL_C, CTRL_D = "\r", "\t", "\x1b[A", "\x03", "\x04"
PASTE_OFF = "\x1b[?2004l"
"""What the prompt sends to the terminal when it leaves it to the answer."""

ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n;"


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as opened:
        yield opened


@pytest.fixture
def session(region_home: Workspace, region_folder: Path) -> Session:
    from graphmap.workspace import snapshot

    return Session(region_home, snapshot(region_home).revision, "csv", talks=True)


def test_a_statement_of_several_lines_is_asked_when_it_has_ended(
    keys: PipeInput, session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    keys.send_text(f"RETURN 1 AS n,{ENTER}2 AS m;{ENTER}RETURN 3 AS k{ENTER}{ENTER}{CTRL_D}")
    talk(session, input=keys, output=DummyOutput())
    assert capsys.readouterr().out.replace("\ufeff", "") == "n,m\n1,2\nk\n3\n"


def test_what_goes_wrong_is_a_message_and_the_next_prompt(keys: PipeInput, session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    keys.send_text(f"MATCH (n) DELETE n;{ENTER}:nope{ENTER}half a statem{CTRL_C}RETURN 1 AS n;{ENTER}:quit{ENTER}")
    talk(session, input=keys, output=DummyOutput())
    captured = capsys.readouterr()
    assert captured.out.endswith("n\n1\n")
    assert "graphmap: Line 1: DELETE" in captured.err
    assert "graphmap: There is no command :nope" in captured.err


def test_ctrl_c_stops_the_question_and_not_the_sitting(
    keys: PipeInput, session: Session, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    take = session.take

    def stopped(text: str) -> None:
        if "1" in text:
            raise KeyboardInterrupt
        take(text)

    monkeypatch.setattr(session, "take", stopped)
    keys.send_text(f"RETURN 1 AS n;{ENTER}RETURN 2 AS n;{ENTER}{CTRL_D}")
    talk(session, input=keys, output=DummyOutput())
    captured = capsys.readouterr()
    assert "Stopped." in captured.err
    assert captured.out.endswith("n\n2\n")


def test_what_was_typed_comes_back_in_the_next_sitting(
    keys: PipeInput, session: Session, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "state" / "shell-history"
    keys.send_text(f"RETURN 1 AS n,{ENTER}2 AS m;{ENTER}{CTRL_D}")
    talk(session, file, input=keys, output=DummyOutput())
    assert file.stat().st_mode & 0o777 == 0o600
    capsys.readouterr()
    with create_pipe_input() as again:
        again.send_text(f"{UP}{ENTER}{CTRL_D}")
        talk(session, file, input=again, output=DummyOutput())
    assert capsys.readouterr().out.replace("\ufeff", "") == "n,m\n1,2\n"


def test_a_history_that_cannot_be_kept_is_no_reason_to_stop(
    keys: PipeInput, session: Session, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    keys.send_text(f"RETURN 1 AS n;{ENTER}{CTRL_D}")
    talk(session, tmp_path / "file" / "shell-history", input=keys, output=DummyOutput())
    assert capsys.readouterr().out.endswith("n\n1\n")


def test_the_history_is_of_the_account(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert history_file() == tmp_path / "graphmap" / "shell-history"


def test_keywords_and_values_have_colours_on_every_line() -> None:
    line = CypherLexer().lex_document(Document("MATCH (n {id: 'a\nb'})\nRETURN n, $x, 1 // why"))
    assert ("bold", "MATCH") in line(0)
    assert ("ansigreen", "'a") in line(0)
    assert line(1)[0] == ("ansigreen", "b'")
    assert {("bold", "RETURN"), ("ansicyan", "$x"), ("ansimagenta", "1"), ("italic", "// why")} <= {*line(2)}
    assert [*line(3)] == []


class Terminal:
    """A command in a terminal of its own."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.ours, theirs = pty.openpty()
        self.said = ""
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from graphmap.cli import main; main()", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", **environment},
            start_new_session=True,
            preexec_fn=lambda: ioctl(0, TIOCSCTTY, 0),  # its own terminal, so that Ctrl-C is a signal
        )
        os.close(theirs)

    def until(self, text: str) -> None:
        """Read until a text appears; what was read is then forgotten."""
        assert self.says(text, 60.0), f"{text!r} did not appear in {self.said!r}"

    def says(self, text: str, seconds: float) -> bool:
        """Whether a text appears within some time; what was read is then forgotten."""
        end = monotonic() + seconds
        while text not in self.said:
            if monotonic() > end:
                return False
            if select.select([self.ours], [], [], 0.2)[0]:
                self.said += os.read(self.ours, 65536).decode(errors="replace")
        self.said = self.said.partition(text)[2]
        return True

    def send(self, text: str) -> bool:
        """Press keys; nothing is known of it yet."""
        os.write(self.ours, text.encode())
        return False

    def left(self) -> int:
        """Its exit code, once it has ended."""
        return self.process.wait(timeout=60)

    def close(self) -> None:
        """End it, if it has not ended."""
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


def test_in_a_real_terminal_names_are_completed_rows_printed_and_a_question_stopped(region_folder: Path, tmp_path: Path) -> None:
    terminal = Terminal("shell", GRAPHMAP_WORKSPACE=str(region_folder), XDG_STATE_HOME=str(tmp_path))
    try:
        terminal.until("graphmap>")
        terminal.send("MATCH (:Organisation)-[r:SUPPL")
        terminal.until("SUPPLIES")
        terminal.send(TAB)
        terminal.send("]->() RETURN count(r) AS n;")
        terminal.send(ENTER)
        terminal.until("430")
        terminal.until("1 row, ")
        terminal.until("graphmap>")
        terminal.send(ENDLESS + ENTER)
        terminal.until(PASTE_OFF)
        assert any(terminal.send(CTRL_C) or terminal.says("Stopped.", 1.0) for _ in range(8))
        terminal.until("graphmap>")
        terminal.send(f"RETURN 40 + 2 AS n;{ENTER}")
        terminal.until("42")
        terminal.until("1 row, ")
        terminal.until("graphmap>")
        terminal.send(CTRL_D)
        assert terminal.left() == 0
    finally:
        terminal.close()
    assert "SUPPLIES" in (tmp_path / "graphmap" / "shell-history").read_text(encoding="utf-8")
