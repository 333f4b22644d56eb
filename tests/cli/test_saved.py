"""Saved questions on the command line."""

import json
from collections.abc import Callable

import pytest

Run = Callable[..., tuple[int, str, str]]
SUM = "RETURN $n + 1 AS n"


def test_a_question_is_saved_listed_shown_asked_and_no_longer_kept(own_run: Run) -> None:
    code, out, err = own_run("save", "yards", "--query", "suppliers_of", "--company", "damen-shipyards-group", "--note", "for the report")
    assert (code, err) == (0, "")
    assert "yards is saved by ann" in out
    assert own_run("save", "sum", "--cypher", SUM, "--n:=5")[0] == 0
    rows = json.loads(own_run("saved", "--format", "json")[1])
    assert [(row["name"], row["owner"], row["asks"]) for row in rows] == [
        ("sum", "ann", SUM),
        ("yards", "ann", "suppliers_of --company=damen-shipyards-group"),
    ]
    shown = own_run("saved", "yards")[1]
    assert "for the report" in shown
    assert "query suppliers_of\n  --company=damen-shipyards-group\n" in shown
    assert "SUPPLIES" in shown
    assert own_run("query", "--saved", "yards", "--format", "json")[1] == own_run("query", "suppliers_of", "--format", "json")[1]
    assert json.loads(own_run("query", "--saved", "sum", "--format", "json")[1]) == [{"n": 6}]
    assert json.loads(own_run("query", "--saved", "sum", "--n:=7", "--format", "json")[1]) == [{"n": 8}]
    assert own_run("saved", "sum", "--remove") == (0, "sum is no longer kept.\n", "")
    assert own_run("query", "--saved", "sum")[0] == 1


def test_a_saved_question_tells_its_defaults(own_run: Run) -> None:
    own_run("save", "any", "--query", "suppliers_of")
    assert "default; graphmap queries suppliers_of tells" in own_run("query", "--saved", "any")[2]
    assert own_run("query", "--saved", "any", "--company", "damen-shipyards-group")[2] == ""


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("save", "--query", "suppliers_of"), 2, "Give one name"),
        (("save", "x"), 2, "one of the two"),
        (("save", "x", "--query", "suppliers_of", "--cypher", SUM), 2, "one of the two"),
        (("save", "x", "--query", "no_such_query"), 2, "There is no query 'no_such_query'"),
        (("save", "x", "--cypher", "MATCH (n) DELETE n"), 1, "DELETE"),
        (("query", "--saved", "x"), 1, "Nobody keeps a question 'x'"),
        (("query", "suppliers_of", "--saved", "x"), 2, "--saved"),
        (("saved", "x"), 1, "Nobody keeps a question 'x'"),
        (("saved", "--remove"), 2, "Give the name"),
        (("saved", "x", "--format", "json"), 2, "go with the list"),
    ],
)
def test_what_goes_wrong_is_one_message_and_an_exit_code(own_run: Run, arguments: tuple[str, ...], code: int, message: str) -> None:
    found, out, err = own_run(*arguments)
    assert (found, out) == (code, "")
    assert message in err
    assert err.startswith("graphmap: ")


def test_no_control_character_of_a_saved_statement_reaches_the_terminal(own_run: Run) -> None:
    own_run("save", "odd", "--cypher", "RETURN '\x1b[2J' AS\n  x")
    assert "'[2J' AS\n  x" in own_run("saved", "odd")[1]


@pytest.mark.parametrize("command", ["save", "saved"])
def test_the_commands_have_help_with_an_example(own_run: Run, command: str) -> None:
    assert f"Example: graphmap {command}" in " ".join(own_run(command, "--help")[1].split())
