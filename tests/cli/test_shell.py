"""The prompt without a terminal: statements and commands come through a pipe."""

import io
import subprocess
import sys
from collections.abc import Callable

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def piped(own_run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``graphmap shell`` with a text on its standard input."""

    def run(text: str, *arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        return own_run("shell", *arguments)

    return run


def test_piped_statements_are_answered_in_their_order(piped: Run) -> None:
    code, out, err = piped("RETURN 1 AS n;\nMATCH (:Organisation)-[r:SUPPLIES]->()\nRETURN count(r) AS n\n", "--format", "csv")
    assert (code, out.replace("\ufeff", ""), err) == (0, "n\n1\nn\n430\n", "")


def test_the_first_that_fails_ends_it_with_its_message_and_code(piped: Run) -> None:
    code, out, err = piped("RETURN 1 AS n;\nMATCH (n) DELETE n;\nRETURN 2 AS n;\n", "--format", "csv")
    assert (code, out.replace("\ufeff", "")) == (1, "n\n1\n")
    assert err.startswith("graphmap: ")
    assert "DELETE" in err
    code, out, err = piped(":nope\n")
    assert (code, out) == (2, "")


def test_what_follows_quit_is_not_asked(piped: Run) -> None:
    assert piped(":quit\nRETURN 1 AS n;\n") == (0, "", "")


def test_nothing_asked_is_nothing_said(piped: Run) -> None:
    assert piped("\n// nothing\n") == (0, "", "")


def test_a_form_that_is_no_text_is_refused(piped: Run) -> None:
    code, out, err = piped("RETURN 1 AS n;\n", "--format", "xlsx")
    assert (code, out) == (2, "")
    assert ":export FILE" in err


def test_it_has_help_with_an_example(own_run: Run) -> None:
    assert "Example: graphmap shell" in " ".join(own_run("shell", "--help")[1].split())


def test_the_help_of_graphmap_loads_no_prompt() -> None:
    said = "import sys; sys.argv = ['graphmap', '--help']; from graphmap.cli.commands import app; app(standalone_mode=False); "
    loaded = "print(sorted({'prompt_toolkit', 'pandas', 'networkx', 'graphmap.notebook', 'graphmap.workspace'} & {*sys.modules}))"
    out = subprocess.run([sys.executable, "-c", said + loaded], capture_output=True, text=True, check=True).stdout
    assert "shell" in out
    assert out.endswith("[]\n")
