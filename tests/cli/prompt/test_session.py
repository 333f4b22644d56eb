"""What happens at the prompt, without a terminal."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pyarrow.parquet as pq
import pytest

from graphmap.cli.prompt.commands import COMMANDS
from graphmap.cli.prompt.session import Session
from graphmap.errors import GraphMapError, NotFoundError, QueryError, QueryRefusedError, UsageError
from graphmap.settings import Settings
from graphmap.workspace import Workspace, snapshot

YARD = "damen-shipyards-group"


@pytest.fixture
def session(region_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A sitting of ann in a workspace of her own; rows come out as JSON."""
    monkeypatch.setenv("LOGNAME", "ann")
    copytree(region_folder, tmp_path / "workspace")
    with Workspace.open(Settings(tmp_path / "workspace")) as home:
        yield Session(home, snapshot(home).revision, "json")


def test_statements_are_asked_one_after_the_other(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.take("RETURN 1 AS n; RETURN 2 AS n;")
    first, second = capsys.readouterr().out.split("]\n")[:2]
    assert (json.loads(first + "]"), json.loads(second + "]")) == ([{"n": 1}], [{"n": 2}])


def test_the_first_that_fails_ends_it(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(QueryRefusedError, match="DELETE"):
        session.take("RETURN 1 AS n; MATCH (n) DELETE n; RETURN 3 AS n")
    assert json.loads(capsys.readouterr().out) == [{"n": 1}]


def test_values_are_set_shown_used_and_cleared(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.take(":params town='Den Haag' top:=5 unused=x")
    session.take("RETURN $town AS town, $top + 1 AS top")
    assert json.loads(capsys.readouterr().out) == [{"town": "Den Haag", "top": 6}]
    session.take(":params")
    assert capsys.readouterr().out == "top:=5\ntown=Den Haag\nunused=x\n"
    session.take("RETURN /* it's */ $town AS town, 'top'")
    assert json.loads(capsys.readouterr().out)[0]["town"] == "Den Haag"
    session.take(":params clear")
    with pytest.raises(QueryError, match=r"\$top"):
        session.take("RETURN $top AS top")


def test_a_named_query_is_listed_shown_and_asked(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.take(":queries")
    assert "suppliers_of" in {row["query"] for row in json.loads(capsys.readouterr().out)}
    session.take(":queries suppliers_of")
    assert "SUPPLIES" in capsys.readouterr().out
    session.take(f":query suppliers_of company={YARD}")
    assert len(json.loads(capsys.readouterr().out)) > 3


def test_a_question_is_saved_listed_and_asked_again_with_other_values(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.take(":params n:=5 unused=x")
    session.take("RETURN $n + 1 AS n;")
    session.take(":save sum 'for the report'")
    assert "sum is saved by ann" in capsys.readouterr().err
    session.take(":saved")
    [row] = json.loads(capsys.readouterr().out)
    assert (row["name"], row["owner"], row["asks"], row["note"]) == ("sum", "ann", "RETURN $n + 1 AS n", "for the report")
    session.take(":run sum")
    session.take(":run sum n:=7")
    assert capsys.readouterr().out.split() == ["[", '{"n":', "6}", "]", "[", '{"n":', "8}", "]"]


def test_what_was_not_answered_is_neither_saved_nor_exported(session: Session) -> None:
    session.take("RETURN 1 AS n")
    with pytest.raises(QueryRefusedError):
        session.take("MATCH (n) DELETE n")
    with pytest.raises(UsageError, match="nothing to save"):
        session.take(":save x")
    with pytest.raises(UsageError, match="no answer yet"):
        session.take(":export x.csv")


def test_an_answer_is_exported_as_rows_or_as_its_graph(session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session.take(f"MATCH (a)-[r:SUPPLIES]->(b {{id: '{YARD}'}}) RETURN a, r, b")
    rows = len(json.loads(capsys.readouterr().out))
    session.take(f":export '{tmp_path / 'my rows.parquet'}'")
    assert pq.read_table(tmp_path / "my rows.parquet").num_rows == rows
    session.take(f":export {tmp_path / 'part.graphml'}")
    assert (tmp_path / "part.graphml").read_text(encoding="utf-8").count("<edge ") == rows
    session.take(f":query ego_network id={YARD}")
    session.take(f":export {tmp_path / 'ego.gexf'}")
    assert (tmp_path / "ego.gexf").stat().st_size > 1000
    assert "part.graphml is written." in capsys.readouterr().err


def test_a_statement_or_the_last_question_is_explained(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.take(":explain MATCH (o:Organisation {id: 'it;s'}) RETURN o;")
    first = json.loads(capsys.readouterr().out)
    assert list(first[0]) == ["step", "operation", "estimated_rows"]
    assert session.asked is None
    session.take(f":query suppliers_of company={YARD}")
    capsys.readouterr()
    session.take(":explain")
    assert len(json.loads(capsys.readouterr().out)) >= 2
    assert session.answer is not None
    assert "supplier" in session.answer.columns


def test_the_schema_is_told(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.take(":schema SUPPLIES Company")
    supplies, company = json.loads(capsys.readouterr().out)
    assert (supplies["name"], supplies["sort"], supplies["count"]) == ("SUPPLIES", "type", 430)
    assert (company["sort"], "municipality" in company["properties"]) == ("label", True)
    session.take(":schema")
    assert len(json.loads(capsys.readouterr().out)) > 30


def test_rows_come_out_as_chosen(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.take(":format csv")
    session.take("RETURN 1 AS n")
    assert capsys.readouterr().out.removeprefix("\ufeff") == "n\n1\n"


def test_help_names_every_command_and_quit_ends(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.take(":help")
    said = capsys.readouterr().out
    assert all(f"  {command.usage}" in said and command.help in said for command in COMMANDS.values())
    assert not session.ended
    session.take(":quit")
    assert session.ended


@pytest.mark.parametrize(
    ("typed", "error", "said"),
    [
        (":expain", UsageError, "Near: :explain"),
        (":nothing-like-it", UsageError, ":help lists them"),
        (":query", UsageError, "Name a query"),
        (":query suppliers_of damen", UsageError, "'damen' gives no value"),
        (":query suppliers_of firm=x", UsageError, "no parameter --firm"),
        (":queries no_such_query", UsageError, "There is no query 'no_such_query'"),
        (":params top:=five", UsageError, "not JSON"),
        (":params 'town=Delft", UsageError, "Close the quote"),
        (":schema Compny", UsageError, "no label or type 'Compny'"),
        (":format xlsx", UsageError, "not as 'xlsx'"),
        (":run", UsageError, "Name a saved question"),
        (":run nobody", NotFoundError, "Nobody keeps"),
        (":explain", UsageError, "nothing to explain"),
        (":explain CREATE (n)", QueryRefusedError, "CREATE"),
        (":export", UsageError, "Give one file"),
        ("RETURN ? AS n", QueryRefusedError, "no place"),
    ],
)
def test_what_goes_wrong_says_what_to_do(session: Session, typed: str, error: type[GraphMapError], said: str) -> None:
    with pytest.raises(error, match=said.replace("?", r"\?")):
        session.take(typed)


def test_a_person_is_told_how_many_rows_there_are(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.talks = True
    session.take("RETURN 1 AS n")
    assert capsys.readouterr().err.startswith("1 row, ")
