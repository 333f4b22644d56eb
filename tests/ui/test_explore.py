"""The page as Streamlit runs it, without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphmap.settings import Settings
from graphmap.workspace import Workspace, cypher, load, publish

APP = Path(__file__).parents[2] / "app.py"
OWN = """id;name;kind;municipality;country;in_region
mine;Mijn Werf;company;Delft;NL;yes
"""


def _open(folder: Path, monkeypatch: pytest.MonkeyPatch, **query: str) -> AppTest:
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(folder))
    page = AppTest.from_file(str(APP), default_timeout=120)
    for name, value in query.items():
        page.query_params[name] = value
    return page.run()


def _html(page: AppTest) -> str:
    return " ".join(element.proto.body for element in page.get("html"))


def test_the_page_opens_with_a_picture(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _open(region_folder, monkeypatch)
    assert not page.exception
    assert not page.error
    [frame] = page.get("iframe")
    assert frame.proto.srcdoc.startswith("<!DOCTYPE html>")
    assert "Known direct links of TU Delft" in frame.proto.srcdoc
    assert "TU Delft" in _html(page)
    assert "ror.org" in _html(page)


def test_the_page_says_that_it_is_a_sample(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = _html(_open(region_folder, monkeypatch))
    assert "organisations in our data: 931, a sample" in told
    assert "about 31,000 companies in the region" in told
    assert "119 of " in told


def test_the_address_decides_what_is_shown(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _open(region_folder, monkeypatch, id="tno", lang="nl", depth="1", layers="supply")
    assert "Bekende directe relaties van TNO" in page.get("iframe")[0].proto.srcdoc
    assert page.session_state["layers"] == ["levering"]
    assert page.session_state["depth"] == "direct"


def test_a_link_in_the_details_moves_the_page(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _open(region_folder, monkeypatch, id="royal-ihc", lang="nl")
    button = next(button for button in page.button if str(button.key).endswith("-iqip"))
    button.click().run()
    assert page.query_params["id"] in ("iqip", ["iqip"])
    assert page.query_params["lang"] in ("nl", ["nl"])
    assert "IQIP" in page.get("iframe")[0].proto.srcdoc


def test_a_search_with_typing_errors_offers_the_right_name(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _open(region_folder, monkeypatch, id="tno")
    page.text_input(key="text").input("technishe universiteit").run()
    offered = [option.content for group in page.get("button_group") for option in group.proto.options]
    assert "**TU Delft** knowledge institution · Delft" in offered


def test_a_search_without_hits_says_what_to_try(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _open(region_folder, monkeypatch)
    page.text_input(key="text").input("qqqqzzzz").run()
    assert "Try a part of the name" in page.info[0].value


def test_an_unknown_id_is_said_and_something_else_shown(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _open(region_folder, monkeypatch, id="no-such-thing")
    assert "TU Delft" in page.warning[0].value
    assert page.get("iframe")


def test_no_layers_show_the_node_and_say_what_to_do(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _open(region_folder, monkeypatch, layers="none")
    assert page.info[0].value == "No layer is on. Switch one on above to see links."
    assert page.get("iframe")


def test_a_node_of_any_label_has_a_page(region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Workspace.open(Settings(region_folder)) as home:
        rows = cypher(home, "MATCH (n) WHERE NOT n:Claim RETURN labels(n)[0] AS label, min(n.id) AS id").rows
    assert len(rows) > 15
    for _, id in rows:
        page = _open(region_folder, monkeypatch, id=str(id))
        assert not page.exception, id
        assert not page.error, id
        assert not page.warning, id


def test_an_empty_workspace_says_how_to_fill_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Workspace.create(Settings(tmp_path / "empty")) as home:
        publish(home)
    page = _open(tmp_path / "empty", monkeypatch)
    assert not page.exception
    assert "graphmap load region" in page.info[0].value


def test_newer_data_is_offered_and_the_old_stays_until_one_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, file = tmp_path / "own", tmp_path / "organisations.csv"
    file.write_text(OWN, encoding="utf-8")
    with Workspace.create(Settings(folder)) as home:
        load(home, file)
    page = _open(folder, monkeypatch)
    assert not page.error
    assert "Mijn Werf" in _html(page)
    file.write_text(OWN + "other;Andere Werf;company;Delft;NL;yes\n", encoding="utf-8")
    with Workspace.open(Settings(folder)) as home:
        load(home, file)
    page.run()
    assert "organisations in our data: 1," in _html(page)
    offer = next(button for button in page.button if button.label == "Show the newer data")
    offer.click().run()
    assert "organisations in our data: 2," in _html(page)
    assert "Show the newer data" not in [button.label for button in page.button]
