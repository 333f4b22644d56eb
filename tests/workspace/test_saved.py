"""Questions that people keep: under a name, for all who share the workspace, never without being asked if they can be asked."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from graphmap.errors import GraphMapError, NotFoundError, QueryRefusedError, UsageError
from graphmap.ledger import SavedView
from graphmap.settings import Settings
from graphmap.views.state import State
from graphmap.workspace import Workspace
from graphmap.workspace.saved import ask, forget, person, save, saved, saved_as, statement, with_values

NAMED = State("query", "suppliers_of", parameters=(("company", "damen-shipyards-group"),))
STATED = State("query", cypher="RETURN $n + 1 AS n, $kvk AS kvk", parameters=(("kvk", "24292908"), ("n:", "5")))


@pytest.fixture
def home(region_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A workspace of ann's own, with the region's data."""
    monkeypatch.setenv("LOGNAME", "ann")
    copytree(region_folder, tmp_path / "workspace")
    with Workspace.open(Settings(tmp_path / "workspace")) as opened:
        yield opened


def test_a_question_is_asked_as_it_was_saved(home: Workspace) -> None:
    save(home, "yards", NAMED, note="for the report")
    save(home, "sum", STATED)
    assert [(kept.name, kept.owner, kept.note) for kept in saved(home)] == [("sum", "ann", ""), ("yards", "ann", "for the report")]
    assert ask(home, saved_as(home, "sum").state).rows == [(6, "24292908")]
    assert ask(home, saved_as(home, "yards").state, limit=2).cut
    assert saved_as(home, " yards ").state == NAMED


def test_it_takes_other_values(home: Workspace) -> None:
    save(home, "sum", STATED)
    kept = saved_as(home, "sum").state
    assert ask(home, with_values(kept, {"n:": "7"})).rows == [(8, "24292908")]
    assert ask(home, with_values(kept, {"n": "x", "kvk": "1"})).rows == [("x1", "1")]
    with pytest.raises(UsageError, match="no parameter --firm"):
        ask(home, with_values(NAMED, {"firm": "x"}))


def test_saved_again_it_takes_the_place_of_the_first(home: Workspace) -> None:
    save(home, "mine", NAMED)
    save(home, "mine", STATED)
    assert [kept.state for kept in saved(home)] == [STATED]


def test_all_find_what_one_saved_and_their_own_first(home: Workspace) -> None:
    save(home, "yards", NAMED, owner="bob")
    assert saved_as(home, "yards").owner == "bob"
    save(home, "yards", STATED, owner="cy")
    with pytest.raises(UsageError, match="bob/yards, cy/yards"):
        saved_as(home, "yards")
    assert saved_as(home, "cy/yards").state == STATED
    save(home, "yards", NAMED)
    assert saved_as(home, "yards").owner == "ann"
    assert saved_as(home, "yards", owner="cy").owner == "cy"


def test_only_ones_own_is_forgotten(home: Workspace) -> None:
    save(home, "yards", NAMED, owner="bob")
    with pytest.raises(NotFoundError, match="ann has no saved view 'yards'"):
        forget(home, "yards")
    forget(home, "yards", owner="bob")
    with pytest.raises(NotFoundError, match="None is kept yet"):
        saved_as(home, "yards")


def test_saving_is_told_in_the_audit_trail_and_changes_no_revision(home: Workspace) -> None:
    before = home.state()
    save(home, "yards", NAMED)
    entry = home.ledger.audit()[-1]
    assert (entry.action, entry.detail) == ("save yards", "view yards saved by ann")
    assert home.state() == before


@pytest.mark.parametrize(
    ("name", "state", "error"),
    [
        ("", NAMED, UsageError),
        ("a/b", NAMED, UsageError),
        ("x" * 81, NAMED, UsageError),
        ("bell\x07", NAMED, UsageError),
        ("q", State("query", "no_such_query"), UsageError),
        ("q", State("query", "suppliers_of", parameters=(("firm", "x"),)), UsageError),
        ("q", State("query", cypher="MATCH (n) DELETE n"), QueryRefusedError),
        ("q", State("query", cypher="RETURN $n AS n", parameters=(("n:", "five"),)), UsageError),
    ],
)
def test_what_cannot_be_asked_is_not_saved(home: Workspace, name: str, state: State, error: type[GraphMapError]) -> None:
    with pytest.raises(error):
        save(home, name, state)
    assert saved(home) == []


def test_other_pages_and_what_cannot_be_read_are_left_out(home: Workspace) -> None:
    with home.ledger.writing("save") as writer:
        writer.save_view(SavedView("network", "", "ann", '{"page": "explore"}'))
        writer.save_view(SavedView("broken", "", "ann", "{"))
        writer.save_view(SavedView("odd", "", "ann", '{"page": "query", "depth": 9}'))
    assert saved(home) == []


def test_the_cypher_of_a_question_is_told() -> None:
    assert "SUPPLIES" in statement(NAMED)
    assert statement(STATED) == STATED.cypher
    assert statement(State("query", "a_query_that_is_gone")) == ""


def test_where_the_system_tells_no_name_it_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert person() == "unknown"
