"""The network as rows."""

import networkx as nx

from graphmap.schema import load_schema
from graphmap.ui.table import links_table

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
    sources = {"source:1": "https://one.example/", "source:3": "https://three.example/"}
    table, _ = links_table(_graph(), "a", sources, SCHEMA, "nl")
    assert list(table.columns) == ["van", "relatie", "naar", "waarover", "bron", "sinds", "hoe bekend", "zekerheid", "stand", "bronnen"]
    supply, _, partner = table.itertuples(index=False)
    assert tuple(supply[3:6]) == ("pumps", "https://three.example/", "2019")
    assert supply[8] == "eenmalig"
    assert tuple(partner[4:8]) == ("https://one.example/", "", "gepubliceerd", "gemiddeld")
    assert partner[9] == 1


def test_no_links_give_an_empty_table_with_its_columns() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", labels=("Organisation",), id="a", name="A")
    table, ends = links_table(graph, "a", {}, SCHEMA, "en")
    assert len(table) == 0
    assert len(table.columns) == 10
    assert ends == []
