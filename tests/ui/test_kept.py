"""Questions that people keep, on the page *Query*."""

from pathlib import Path

import pytest

from graphmap.settings import Settings
from graphmap.views.state import State
from graphmap.workspace import Workspace, open_or_fill
from graphmap.workspace.saved import person, save, saved
from tests.ui.conftest import Opened

STATEMENT = "UNWIND [1, 2] AS n RETURN n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace of its own."""
    with open_or_fill(Settings(tmp_path)) as home:
        save(home, "numbers <b>", State("query", cypher=STATEMENT), owner="somebody")
    return tmp_path


def _names(folder: Path) -> list[tuple[str, str]]:
    with Workspace.open(Settings(folder)) as home:
        return [(kept.name, kept.owner) for kept in saved(home)]


def test_the_question_on_screen_is_kept_and_let_go(folder: Path, open_page: Opened) -> None:
    page = open_page(folder, "query", cypher="RETURN 7 AS n")
    page.text_input(key="kept-name").input("seven")
    next(button for button in page.button if button.label == "Keep").click().run()
    assert not page.exception
    assert _names(folder) == [("numbers <b>", "somebody"), ("seven", person())]
    assert page.text_input(key="kept-name").value == ""
    page.button(key="forget-seven").click().run()
    assert _names(folder) == [("numbers <b>", "somebody")]


def test_a_question_of_another_opens_and_cannot_be_let_go(folder: Path, open_page: Opened) -> None:
    page = open_page(folder, "query", cypher="RETURN 7 AS n", lang="nl")
    assert not [button.key for button in page.button if str(button.key).startswith("forget-")]
    page.button(key="kept-somebody-numbers <b>").click().run()
    assert page.query_params["cypher"] == STATEMENT
    assert ["n"] in [[*frame.value.columns] for frame in page.dataframe]


def test_a_name_that_cannot_be_one_is_refused_and_said(folder: Path, open_page: Opened) -> None:
    page = open_page(folder, "query", cypher="RETURN 7 AS n")
    page.text_input(key="kept-name").input("a/b")
    next(button for button in page.button if button.label == "Keep").click().run()
    assert "cannot be the name" in page.error[0].value
    assert _names(folder) == [("numbers <b>", "somebody")]


@pytest.mark.parametrize(
    ("language", "tab", "operation"), [("en", "How it is answered", "operation"), ("nl", "Hoe het wordt beantwoord", "bewerking")]
)
def test_the_steps_of_an_answer_are_shown_without_asking(
    region_folder: Path, open_page: Opened, language: str, tab: str, operation: str
) -> None:
    page = open_page(region_folder, "query", id="who_makes", lang=language)
    page.session_state[f"under-{language}"] = tab
    page.run()
    assert not page.exception
    plan = next(frame.value for frame in page.dataframe if operation in frame.value.columns)
    assert len(plan) > 1
