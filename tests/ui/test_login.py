"""The door of the app: who has not logged in, or is not let in, sees nothing of the data."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from graphmap.ui.words import word
from tests.ui.conftest import Opened, html_of
from tests.workspace.test_access import SECRETS, TWO

DATA = "a sample"


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that configures the login; a list of people in it."""
    file = tmp_path / "secrets.toml"
    file.write_text(SECRETS + '[graphmap]\npeople = ["@example.org"]\n', encoding="utf-8")
    monkeypatch.setenv("GRAPHMAP_SECRETS", str(file))
    return file


def as_person(monkeypatch: pytest.MonkeyPatch, **told: object) -> None:
    """What the provider told of who looks at the page."""
    monkeypatch.setattr(type(st.user), "to_dict", lambda user: told)


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


@pytest.mark.parametrize("key", ["overview", "explore", "corridor", "chains", "query", "data", "about"])
def test_who_has_not_logged_in_sees_nothing_of_any_page(
    key: str, secrets: Path, region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_person(monkeypatch, is_logged_in=False)
    page = open_page(region_folder, key)
    assert not page.exception
    assert [info.value for info in page.info] == [word("login_needed", "en")]
    assert "Log in" in labels(page)
    assert DATA not in html_of(page)
    assert "revision" not in page.session_state


def test_the_door_speaks_dutch_too(secrets: Path, region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    as_person(monkeypatch)
    assert "Inloggen" in labels(open_page(region_folder, "about", lang="nl"))


def test_who_is_let_in_sees_the_page_and_can_log_out(
    secrets: Path, region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_person(monkeypatch, is_logged_in=True, email="ann_b@example.org")
    page = open_page(region_folder, "about")
    assert DATA in html_of(page)
    assert [button.help for button in page.button if button.label == "Log out"] == ["ann\\_b\\@example\\.org"]


def test_without_a_login_there_is_nothing_to_log_out_of(region_folder: Path, open_page: Opened) -> None:
    assert {"Log in", "Log out"} & {*labels(open_page(region_folder, "about"))} == set()


def test_who_is_not_on_the_list_is_told_so_and_sees_nothing(
    secrets: Path, region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_person(monkeypatch, is_logged_in=True, email="eve@elsewhere.org")
    page = open_page(region_folder, "about")
    assert "not on the list" in page.warning[0].value
    assert "Log out" in labels(page)
    assert DATA not in html_of(page)


def test_each_of_several_providers_has_a_button(
    secrets: Path, region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets.write_text(TWO, encoding="utf-8")
    as_person(monkeypatch)
    assert {"Log in with agency", "Log in with province"} <= {*labels(open_page(region_folder, "about"))}


def test_secrets_that_go_while_the_app_runs_let_nobody_in(
    secrets: Path, region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets.unlink()
    as_person(monkeypatch, is_logged_in=True, email="ann@example.org")
    page = open_page(region_folder, "about")
    assert "nobody is let in" in page.error[0].value.replace("\\", "")
    assert DATA not in html_of(page)
