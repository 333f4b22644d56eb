"""The page *Query*: its answer as table and graph, the statement, and all of it to take away."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from graphmap.errors import QueryTimeoutError
from graphmap.model import Table
from graphmap.store.confined import ConfinedStore
from graphmap.store.embedded import EmbeddedStore
from graphmap.views.state import State
from graphmap.workspace import Workspace, typed
from graphmap.workspace.figure import Figure, drawn
from tests.ui.conftest import Opened, html_of, shown

SUPPLY = "MATCH (a:Organisation {municipality: $town})-[r:SUPPLIES]-(b) RETURN a, r, b"
EXPORT = {"en": "Export", "nl": "Opslaan"}


def _exported(page: AppTest, language: str = "en") -> AppTest:
    """The page with the tab of what can be taken away open."""
    page.session_state[f"under-{language}"] = EXPORT[language]
    return page.run()


def _taken(page: AppTest) -> list[str]:
    """The names of the buttons that give files."""
    return [str(element.proto.label) for element in page.get("download_button")]


def _code(page: AppTest) -> list[str]:
    return [str(element.value) for element in page.code]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(
    "view",
    [{"id": "who_makes"}, {"id": "who_makes", "show": "graph"}, {"cypher": SUPPLY, "parameters": '{"town": "Delft"}', "show": "graph"}],
)
def test_an_answer_with_nodes_and_links_can_be_taken_as_picture_graph_and_rows(
    region_folder: Path, open_page: Opened, view: dict[str, str], language: str
) -> None:
    page = _exported(open_page(region_folder, "query", lang=language, **view), language)
    assert not page.exception
    assert not page.error
    rows, others = _taken(page)[:4], _taken(page)[4:]
    assert rows == ["CSV", "XLSX", "JSON", "PARQUET"]
    assert len(others) == 3
    formats = {str(group.key): [str(option) for option in group.options] for group in page.button_group if group.key}
    assert formats["figure-format"] == ["SVG", "PNG", "PDF", "HTML"]
    assert formats["graph-format"] == ["XLSX", "CSV", "GRAPHML", "GEXF", "JSON", "GEOJSON", "CYPHER"]


def test_the_command_of_the_export_draws_the_answer_on_screen(region_folder: Path, region_home: Workspace, open_page: Opened) -> None:
    page = _exported(open_page(region_folder, "query", cypher=SUPPLY, parameters='{"town": "Delft"}', show="graph"))
    told = next(text for text in _code(page) if text.startswith("graphmap figure"))
    assert shlex.split(told)[:6] == ["graphmap", "figure", "query", "--cypher", SUPPLY, "--town=Delft"]
    assert "--show" not in told
    _, sidecar = drawn(region_home, Figure(State("query", cypher=SUPPLY, parameters=(("town", "Delft"),)), "svg"))
    assert json.loads(sidecar)["asked"][0]["cypher"] == SUPPLY


def test_the_picture_is_not_drawn_before_its_tab_is_opened(region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("graphmap.ui.screens.query.pictured", refused)
    page = open_page(region_folder, "query", id="who_makes")
    assert not page.exception
    assert _exported(page).exception


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(
    ("view", "said"),
    [
        ({"id": "organisations_by_sector"}, {"en": "holds values, no nodes or links", "nl": "bevat waarden, geen knopen of relaties"}),
        ({"cypher": "RETURN 'ffffffffffffffff' AS link_id"}, {"en": "no nodes or links", "nl": "geen knopen of relaties"}),
        ({"cypher": "RETURN 'ffffffffffffffff' AS link_id", "show": "graph"}, {"en": "no nodes or links", "nl": "geen knopen of relaties"}),
        (
            {"cypher": "UNWIND range(1, 10001) AS i MATCH (o {id: 'tno'}) RETURN o, i"},
            {"en": "more than 10,000 rows", "nl": "meer dan 10.000 rijen"},
        ),
        ({"id": "suppliers_of", "parameters": '{"company": "skoon-energy"}'}, {"en": "No rows", "nl": "Geen rijen"}),
    ],
)
def test_where_there_is_no_picture_the_export_says_why(
    region_folder: Path, open_page: Opened, view: dict[str, str], said: dict[str, str], language: str
) -> None:
    page = _exported(open_page(region_folder, "query", lang=language, **view), language)
    assert not page.exception
    assert said[language] in page.info[-1].value
    assert len(_taken(page)) in (0, 4)


def test_the_statement_is_shown_with_its_parameters(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "query", id="upstream_of", parameters='{"tiers": "2"}')
    statement, parameters, command = _code(page)[:3]
    assert "MATCH" in statement
    assert shlex.split(parameters) == ["--company=airbus-nl", "--tiers:=2"]
    assert typed({"tiers:": "2"}) == {"tiers": 2}
    assert command == "graphmap query upstream_of --company=airbus-nl --tiers=2"


def test_a_statement_without_parameters_shows_none(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "query", id="one_known_maker")
    assert _code(page)[1] == "graphmap query one_known_maker"


def test_the_switch_to_the_graph_is_in_the_address(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "query", id="who_makes")
    switch = next(group for group in page.button_group if str(group.key) == "show")
    switch.set_value("graph").run()
    assert page.query_params["show"] in ("graph", ["graph"])
    assert page.query_params["id"] in ("who_makes", ["who_makes"])
    assert not page.exception


def test_what_cannot_be_asked_says_what_to_do_and_has_nothing_under_it(region_folder: Path, open_page: Opened) -> None:
    page = open_page(region_folder, "query", cypher="MATCH (n RETURN n")
    assert page.error
    assert "run it again" in page.info[-1].value
    assert not page.get("download_button")
    assert "a sample" in html_of(page)


@pytest.mark.parametrize(("language", "said"), [("en", "Of the first 10,000 rows"), ("nl", "Van de eerste 10.000 rijen")])
def test_a_picture_of_an_answer_that_was_cut_says_of_which_rows_it_is(
    region_folder: Path, open_page: Opened, language: str, said: str
) -> None:
    many = "MATCH (a:Organisation)-[r]->(b:Organisation), (c:Skill) RETURN r, c"
    caption = shown(open_page(region_folder, "query", lang=language, cypher=many, show="graph"))["caption"]
    assert caption["subtitle"].startswith(said)
    assert caption["count"].startswith(f"{said}: ")


def test_a_picture_of_a_whole_answer_says_nothing_of_rows(region_folder: Path, open_page: Opened) -> None:
    caption = shown(open_page(region_folder, "query", id="who_makes", show="graph"))["caption"]
    assert "rows" not in caption["subtitle"] + caption["count"]


def test_a_picture_that_takes_too_long_is_no_answer_without_nodes(
    region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_: object, **__: object) -> None:
        raise QueryTimeoutError("The statement took longer than 10 s.")

    monkeypatch.setattr(EmbeddedStore, "subgraph", slow)
    page = open_page(region_folder, "query", cypher="MATCH (o {id: 'tno'})-[r:USES]->(t) RETURN o, r, t", show="graph")
    assert "longer than 10 s" in page.error[0].value.replace("\\", "")
    assert not [info.value for info in page.info if "no nodes or links" in info.value]


def test_the_picture_is_made_of_the_answer_on_screen(region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, own = [], "MATCH (o {id: 'tno'})-[r:TRAINS]-(t) RETURN o, r, t"

    def counting(opened: ConfinedStore, cypher: str, *given: Any, **named: Any) -> Table:
        asked.append(cypher)
        return table(opened, cypher, *given, **named)

    table = ConfinedStore.table
    monkeypatch.setattr(ConfinedStore, "table", counting)
    page = open_page(region_folder, "query", cypher=own, show="graph")
    assert shown(page)
    assert asked.count(own) == 1


def test_what_graphmap_says_in_english_is_quoted_on_a_dutch_page(region_folder: Path, open_page: Opened) -> None:
    wrong = "MATCH (n RETURN n"
    english, dutch = (open_page(region_folder, "query", lang=language, cypher=wrong).error[0].value for language in ("en", "nl"))
    assert dutch == f"graphmap meldt in het Engels: “{english}”"


def test_a_note_on_a_statement_is_quoted_on_a_dutch_page(region_folder: Path, open_page: Opened) -> None:
    odd = "MATCH (n:Organisatie) RETURN n"
    english, dutch = (open_page(region_folder, "query", lang=language, cypher=odd).warning[0].value for language in ("en", "nl"))
    assert dutch == f"graphmap meldt in het Engels: “{english}”"
