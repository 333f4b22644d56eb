"""The graph in Python: questions, subgraphs, figures and sources, all of one revision."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd
import pytest

import graphmap
from graphmap.errors import NotFoundError, QueryRefusedError, UsageError
from graphmap.model import Node
from graphmap.notebook import Graph
from graphmap.views.state import State
from graphmap.workspace.saved import save

SUPPLY = "MATCH (a:Organisation)-[r:SUPPLIES]->(b:Organisation {id: $id}) RETURN a, r, b ORDER BY r.id"
YARD = "damen-shipyards-group"


@pytest.fixture(scope="module")
def g(region_folder: Path) -> Iterator[Graph]:
    with graphmap.open(region_folder) as opened:
        yield opened


def test_importing_graphmap_loads_nothing_else_of_it() -> None:
    said = "import sys, graphmap; print(sorted(name for name in sys.modules if name.split('.')[0] in ('graphmap', 'pandas', 'networkx')))"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True).stdout.strip() == "['graphmap']"


def test_the_folder_comes_from_the_environment_where_none_is_given(g: Graph, region_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(region_folder))
    with graphmap.open() as other:
        assert (other.home.settings.workspace, other.revision) == (g.home.settings.workspace, g.revision)


def test_a_revision_is_opened_by_its_first_characters_and_told(g: Graph, region_folder: Path) -> None:
    with graphmap.open(str(region_folder), g.revision[:8]) as other:
        assert other.revision == g.revision
        assert other.search("tu delft").revision == g.revision
    assert g.revision[:12] in repr(g)
    with pytest.raises(NotFoundError, match="0 revisions"):
        graphmap.open(region_folder, "no-such")


def test_a_word_is_a_named_query_and_all_else_a_statement(g: Graph) -> None:
    named = g.table("suppliers_of", company=YARD)
    stated = g.table(SUPPLY, id=YARD)
    assert {row["supplier_id"] for row in named} == {row["a"].id for row in stated if isinstance(row["a"], Node)}
    with pytest.raises(UsageError, match="no query 'supliers_of'"):
        g.table("supliers_of")
    with pytest.raises(NotFoundError, match=YARD):
        g.table("suppliers_of", company="damen-shipyard-group")


def test_a_statement_is_answered_by_the_confined_process(g: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    adhoc = graphmap.notebook.graph.work.adhoc  # type: ignore[attr-defined]

    def noted(home: object, statement: str, *rest: object, **more: object) -> object:
        asked.append(statement)
        return adhoc(home, statement, *rest, **more)

    monkeypatch.setattr("graphmap.notebook.graph.work.adhoc", noted)
    g.table("RETURN 1 AS n")
    g.subgraph(SUPPLY, id=YARD)
    assert asked == ["RETURN 1 AS n", SUPPLY]
    with pytest.raises(QueryRefusedError, match="CREATE"):
        g.table("CREATE (n:Organisation {id: 'x'})")


def test_a_parameter_may_be_called_as_python_calls_nothing(g: Graph) -> None:
    [row] = g.table("shortest_connection", {"from": "tu-delft", "to": YARD})
    assert list(row) == ["connection"]
    assert list(g.table("RETURN $rows + $n AS sum", {"rows": 1}, n=2)) == [{"sum": 3}]


@pytest.mark.parametrize("ids", [[YARD, "tu-delft"], (YARD, "tu-delft"), pd.Series([YARD, "tu-delft"]), np.array([YARD, "tu-delft"])])
def test_lists_columns_and_arrays_are_values(g: Graph, ids: object) -> None:
    answer = g.table("MATCH (o:Organisation) WHERE o.id IN $ids RETURN count(o) AS n", ids=ids)
    assert [row["n"] for row in answer] == [2]


def test_numbers_of_numpy_are_numbers(g: Graph) -> None:
    assert list(g.table("RETURN $n AS n, $x AS x", n=np.int64(3), x=np.float64(0.5))) == [{"n": 3, "x": 0.5}]


def test_a_cut_answer_says_so_and_makes_no_subgraph_unless_asked(g: Graph) -> None:
    everything = "MATCH (n) RETURN n"
    answer = g.table(everything, rows=7)
    assert (len(answer), answer.cut) == (7, True)
    assert "Cut at 7 rows" in answer._repr_html_()
    assert "7 rows, cut" in repr(answer)
    assert g.subgraph(everything, rows=7).graph["cut"]
    with pytest.raises(UsageError, match="would look whole"):
        g.subgraph(everything)


def test_a_subgraph_has_the_ends_of_its_links_and_tells_its_revision(g: Graph) -> None:
    rows = list(g.table(SUPPLY, id=YARD))
    graph = g.subgraph("MATCH (:Organisation)-[r:SUPPLIES]->(:Organisation {id: $id}) RETURN r", id=YARD)
    assert graph.number_of_edges() == len(rows) > 0
    assert all(data["labels"] and data["name"] for _, data in graph.nodes(data=True))
    assert {data["type"] for *_, data in graph.edges(data=True)} == {"SUPPLIES"}
    assert (graph.graph["revision"], graph.graph["cut"]) == (g.revision, False)
    assert graph.number_of_edges() == g.subgraph("suppliers_of", company=YARD).number_of_edges()


def test_values_alone_make_no_subgraph_and_no_rows_make_an_empty_one(g: Graph) -> None:
    with pytest.raises(UsageError, match="RETURN a, r, b"):
        g.subgraph("MATCH (o:Organisation) RETURN o.name AS name LIMIT 3")
    assert len(g.subgraph("MATCH (o:Organisation {id: 'nobody'}) RETURN o")) == 0


def test_the_sources_of_an_answer_are_those_that_its_elements_and_columns_cite(g: Graph) -> None:
    cited = {id for row in g.table("suppliers_of", company=YARD) for id in row["sources"]}  # type: ignore[union-attr]
    sources = g.sources(g.table("suppliers_of", company=YARD))
    assert {row["id"] for row in sources} == cited
    assert all(row["address"] for row in sources)
    assert cited <= {row["id"] for row in g.sources(g.table(SUPPLY, id=YARD))}
    without = g.sources(g.table("RETURN 1 AS n"))
    assert len(without) == 0
    assert "cites no source" in without._repr_html_()


def test_queries_search_and_show_are_answers_too(g: Graph) -> None:
    assert "suppliers_of" in {row["query"] for row in g.queries()}
    assert g.queries("nl").pandas().title.str.contains("Leveranciers").any()
    assert next(iter(g.search("technishe universiteit delft")))["id"] == "tu-delft"
    card = g.show("TU Delft").pandas()
    assert (card[card.part == "value"].source != "").all()
    with pytest.raises(NotFoundError, match="tu-delft"):
        g.show("tu-delf")


@pytest.mark.parametrize(
    ("about", "options"),
    [
        (("ego", "tu-delft"), {"depth": 1, "layers": ["research"], "kinds": ["company"], "gone": True}),
        (("path", "TU Delft", YARD), {}),
        (("corridor",), {"show": "map", "language": "nl", "theme": "dark"}),
        (("chain", "quantum-computing"), {}),
        (("query", "suppliers_of"), {"company": YARD}),
        (("query",), {"cypher": SUPPLY, "id": YARD}),
    ],
)
def test_every_kind_of_figure_is_shown_and_saved_with_its_sidecar(
    g: Graph, tmp_path: Path, about: tuple[str, ...], options: dict[str, object]
) -> None:
    kind, *rest = about
    drawing = g.figure(kind, *rest, **options)  # type: ignore[arg-type]
    assert ET.fromstring(drawing._repr_svg_()).tag.endswith("svg")  # noqa: S314 # our own
    saved = drawing.save(tmp_path / "figure.svg")
    assert saved.read_text(encoding="utf-8") == drawing.svg
    assert (tmp_path / "figure.svg.json").read_text(encoding="utf-8") == drawing.told
    assert drawing.sidecar["revision"] == g.revision
    assert " ".join(drawing.sidecar["title"].split()) in repr(drawing)


def test_a_figure_is_saved_as_its_ending_says(g: Graph, tmp_path: Path) -> None:
    drawing = g.figure("query", "suppliers_of", company=YARD, sheet="column")
    assert drawing.save(tmp_path / "figure.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(UsageError, match="no format 'doc'"):
        drawing.save(tmp_path / "figure.doc")


def test_a_figure_tells_what_is_odd_about_its_statement(g: Graph) -> None:
    mistyped = "MATCH (o:Organisation {id: $id}) OPTIONAL MATCH (o)-[:SUPPLYS]->(other) RETURN o, other"
    [note] = g.figure("query", cypher=mistyped, id=YARD).notes
    assert "SUPPLYS" in note


@pytest.mark.parametrize(
    ("about", "options", "said"),
    [
        (("star",), {}, "no figure 'star'"),
        (("ego",), {}, "takes 1 id"),
        (("ego", "tu-delft"), {"depth": 9}, "no depth 9"),
        (("ego", "tu-delft"), {"layer": "supply"}, "no option of figure ego"),
        (("ego", "tu-delft"), {"layers": "suply"}, "no layer 'suply'"),
        (("ego", "tu-delft"), {"confidence": "certain"}, "no confidence 'certain'"),
        (("ego", "tu-delft"), {"theme": "pink"}, "no theme 'pink'"),
        (("ego", "tu-delft"), {"language": "fr"}, "no language 'fr'"),
        (("ego", "tu-delft"), {"sheet": "a5"}, "no page 'a5'"),
        (("corridor",), {"show": "globe"}, "no 'globe' of figure corridor"),
        (("query",), {}, "one of the two"),
        (("query", "suppliers_of"), {"cypher": "RETURN 1"}, "one of the two"),
        (("query", "suppliers_of"), {"firm": "x"}, "no parameter --firm"),
        (("query",), {"cypher": "MATCH (o:Organisation) RETURN o.name AS name LIMIT 2"}, "RETURN a, r, b"),
    ],
)
def test_a_figure_that_there_is_not_says_what_there_is(g: Graph, about: tuple[str, ...], options: dict[str, object], said: str) -> None:
    kind, *rest = about
    with pytest.raises(UsageError, match=said):
        g.figure(kind, *rest, **options)  # type: ignore[arg-type]


def test_a_saved_question_is_listed_and_run_with_other_values(region_folder: Path, tmp_path: Path) -> None:
    copytree(region_folder, tmp_path / "workspace")
    with graphmap.open(tmp_path / "workspace") as own:
        save(own.home, "sum", State("query", cypher="RETURN $n + 1 AS n", parameters=(("n:", "5"),)), owner="ann")
        save(own.home, "yards", State("query", "suppliers_of", parameters=(("company", "royal-ihc"),)), owner="ann")
        assert [(row["name"], row["owner"], row["asks"]) for row in own.saved()] == [
            ("sum", "ann", "RETURN $n + 1 AS n"),
            ("yards", "ann", "suppliers_of --company=royal-ihc"),
        ]
        assert [row["n"] for row in (*own.run("sum"), *own.run("ann/sum", n=np.int64(7)))] == [6, 8]
        assert list(own.run("yards", company=YARD, rows=2)) == list(own.table("suppliers_of", company=YARD, rows=2))
        with pytest.raises(NotFoundError, match="Nobody keeps"):
            own.run("nothing")


def test_another_store_is_opened_by_its_address(region_folder: Path) -> None:
    with pytest.raises(UsageError, match="ftp"):
        graphmap.open(region_folder, store="ftp://host")
