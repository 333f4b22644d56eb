"""From view to view: what callbacks ask for, and what a run of the page leaves as it is."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphmap.settings import Settings
from graphmap.workspace import Workspace, cypher, load
from tests.ui.conftest import Opened, shown

OWN = "id;name;kind;municipality;country;in_region\nmine;Mijn Werf;company;Delft;NL;yes\n"


def _address(page: AppTest) -> dict[str, str]:
    return {name: value if isinstance(value, str) else value[0] for name, value in page.query_params.items()}


def _choose(page: AppTest, key: str, value: object) -> None:
    next(group for group in page.button_group if str(group.key) == key).set_value(value)


def test_of_two_choices_before_one_run_neither_is_lost(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="tno")
    _choose(page, "depth", "direct")
    _choose(page, "gone", ["ended, planned too"])
    page.run()
    assert _address(page) == {"id": "tno", "depth": "1", "gone": "1", "lang": "en"}
    assert page.session_state["depth"] == "direct"


def test_of_three_choices_the_one_that_goes_elsewhere_takes_the_others_along(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "explore", id="tno", select="tu-delft")
    _choose(page, "depth", "direct")
    _choose(page, "language", "Nederlands")
    page.button(key="to-middle").click().run()
    assert _address(page) == {"id": "tu-delft", "depth": "1", "lang": "nl"}
    assert "TU Delft" in shown(page)["caption"]["title"]


def test_a_view_keeps_its_revision_and_makes_none(tmp_path: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, file = tmp_path / "own", tmp_path / "organisations.csv"
    file.write_text(OWN, encoding="utf-8")
    with Workspace.create(Settings(folder)) as home:
        load(home, file)
    page = open_page(folder, "explore")
    revision = page.session_state["revision"]

    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("graphmap.ui.main.store", refused)
    page.run()
    assert not page.exception
    assert page.session_state["revision"] == revision


def test_the_tick_of_a_table_follows_the_view(region_folder: Path, open_page: Opened) -> None:
    with Workspace.open(Settings(region_folder)) as home:
        [(id,)] = cypher(home, "MATCH (:Organisation {id: 'tno'})-[r:PARTNERS_WITH]->() RETURN r.id ORDER BY r.id LIMIT 1").rows
    page = open_page(region_folder, "explore", id="tno", select=str(id))
    key = str(page.dataframe[0].key)
    [row] = page.session_state[key]["selection"]["rows"]
    assert page.dataframe[0].value["relation"][row] == "partners with"
    page.button(key="unselect").click().run()
    assert str(page.dataframe[0].key) == key
    assert page.session_state[key]["selection"]["rows"] == []
