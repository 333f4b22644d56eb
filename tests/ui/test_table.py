"""The network as rows."""

import networkx as nx
import pandas as pd
import pytest

from graphmap.model import Table
from graphmap.schema import load_schema
from graphmap.ui.table import links_table, rows_frame

SCHEMA = load_schema()


def _graph() -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for id in ("a", "b", "c"):
        graph.add_node(id, labels=("Organisation", "Company"), id=id, name=id.upper())
    graph.add_edge("b", "c", key="1", id="1", type="PARTNERS_WITH", sources=["source:1", "source:2"], method="published", confidence=0.6)
    graph.add_edge("b", "a", key="2", id="2", type="SUPPLIES", what="pumps", since="2019", status="one_off", sources=["source:3"])
    graph.add_edge("a", "c", key="3", id="3", type="SUPPLIES", sources=[])
    return graph


def test_the_links_of_the_centre_come_first_and_each_row_knows_its_link() -> None:
    table, ids = links_table(_graph(), "a", {}, SCHEMA, "en")
    assert [tuple(row[:3]) for row in table.itertuples(index=False)] == [
        ("B", "supplies", "A"),
        ("A", "supplies", "C"),
        ("B", "partners with", "C"),
    ]
    assert ids == ["2", "3", "1"]


def test_a_row_tells_what_since_when_and_how_it_is_known() -> None:
    sources = {"source:1": ("One", "https://one.example/"), "source:3": ("Three", "https://three.example/")}
    table, _ = links_table(_graph(), "a", sources, SCHEMA, "nl")
    assert [*table.columns[:5]] == ["van", "relatie", "naar", "waarover", "bron"]
    assert [*table.columns[5:]] == ["adres", "sinds", "hoe bekend", "zekerheid", "status", "bronnen"]
    supply, _, partner = table.itertuples(index=False)
    assert tuple(supply[3:7]) == ("pumps", "Three", "https://three.example/", "2019")
    assert supply[9] == "eenmalig"
    assert tuple(partner[4:9]) == ("One", "https://one.example/", "", "gepubliceerd", "gemiddeld")


def test_the_sources_of_a_link_are_all_counted() -> None:
    table, _ = links_table(_graph(), "a", {}, SCHEMA, "en")
    supply, own, partner = (None if pd.isna(count) else int(count) for count in table["sources"])
    assert (supply, own, partner) == (1, None, 2)


@pytest.mark.parametrize("address", ["", "Compiled by graphmap", "javascript:alert(1)", "//evil.example"])
def test_what_is_no_web_address_is_no_link_and_its_source_is_still_named(address: str) -> None:
    table, _ = links_table(_graph(), "a", {"source:3": ("The report", address)}, SCHEMA, "en")
    assert table["source"][0] == "The report"
    assert table["address"][0] is None


def test_what_the_project_compiled_is_named_in_the_language_of_the_page() -> None:
    graph = _graph()
    graph.edges["b", "a", "2"]["sources"] = ["source:graphmap-region"]
    sources = {"source:graphmap-region": ("Compiled by graphmap", "")}
    assert links_table(graph, "a", sources, SCHEMA, "nl")[0]["bron"][0] == "samengesteld door graphmap"


def test_addresses_among_texts_stand_in_a_column_of_their_own() -> None:
    frame = rows_frame(Table(("who", "source"), [("a", "https://www.one.example/x"), ("b", "Compiled by graphmap"), ("c", None)]))
    assert [*frame.columns] == ["who", "source", "source (web)"]
    assert [*frame["source"].dropna()] == ["one.example", "Compiled by graphmap"]
    assert [*frame["source (web)"].dropna()] == ["https://www.one.example/x"]


def test_a_column_of_addresses_alone_stays_one() -> None:
    frame = rows_frame(Table(("source",), [("https://one.example/",), (None,)]))
    assert [*frame.columns] == ["source"]


def test_no_links_give_an_empty_table_with_its_columns() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", labels=("Organisation",), id="a", name="A")
    table, ends = links_table(graph, "a", {}, SCHEMA, "en")
    assert len(table) == 0
    assert len(table.columns) == 11
    assert ends == []
