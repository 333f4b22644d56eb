"""The command line as people use it: answers on standard output, all else on standard error, exit codes 0, 1 and 2."""

import csv
import io
import json
import shlex
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from graphmap.views.state import from_plain
from graphmap.workspace import Figure
from graphmap.workspace.figure_command import command as command_of

Outcome = tuple[int, str, str]
Run = Callable[..., Outcome]


def test_the_count_of_supply_links_is_that_of_the_file(run: Run) -> None:
    answer = run("query", "--cypher", "MATCH (:Organisation)-[r:SUPPLIES]->() RETURN count(r) AS n", "--format", "csv")
    assert answer[0] == 0
    assert answer[1].splitlines()[-1] == "430"
    assert answer[2] == ""


def test_a_named_query_prints_a_table(run: Run) -> None:
    code, out, err = run("query", "suppliers_of", "--company", "damen-shipyards-group")
    assert (code, err) == (0, "")
    assert "supplier" in out.splitlines()[0]
    assert len(out.splitlines()) > 5


@pytest.mark.parametrize("form", ["csv", "json"])
def test_rows_come_out_as_text(run: Run, form: str) -> None:
    code, out, _ = run("query", "suppliers_of", "--company=damen-shipyards-group", "--format", form)
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff")))) if form == "csv" else json.loads(out)
    assert code == 0
    assert rows


def test_rows_come_out_as_files(run: Run, tmp_path: Path) -> None:
    workbook, parquet = tmp_path / "a.xlsx", tmp_path / "a.parquet"
    assert run("query", "suppliers_of", "--format", "xlsx", "--output", workbook)[0] == 0
    assert run("query", "suppliers_of", "--output", parquet)[0] == 0
    sheet = openpyxl.load_workbook(workbook).worksheets[0]
    assert len(list(sheet.iter_rows())) == pq.read_table(parquet).num_rows + 1
    code, out, err = run("query", "suppliers_of", "--format", "xlsx")
    assert (code, out) == (2, "")
    assert "--output FILE.xlsx" in err


def test_a_cut_answer_says_so_on_standard_error(run: Run) -> None:
    code, out, err = run("query", "--cypher", "MATCH (o:Organisation) RETURN o.id AS id ORDER BY id", "--rows", "10", "--format", "csv")
    assert code == 0
    assert len(out.splitlines()) == 11
    assert "Cut at 10 rows" in err


def test_parameters_of_a_statement_are_text_unless_json_is_asked_for(run: Run) -> None:
    code, out, _ = run("query", "--cypher", "RETURN $n + 1 AS n, $kvk AS kvk", "--n:=5", "--kvk", "24292908", "--format", "json")
    assert code == 0
    assert json.loads(out) == [{"n": 6, "kvk": "24292908"}]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("query", "no_such_query"), 2, "There is no query 'no_such_query'"),
        (("query", "suppliers_of", "--firm", "x"), 2, "no parameter --firm"),
        (("query",), 2, "one of the two"),
        (("export",), 2, "one file"),
        (("query", "suppliers_of", "--company"), 2, "has no value"),
        (("query", "suppliers_of", "damen"), 2, "Give the name of one query"),
        (("query", "--cypher", "CREATE (n:Organisation {id: 'x'})"), 1, "CREATE"),
        (("query", "--cypher", "MATCH (n RETURN n"), 1, ""),
        (("query", "--cypher", "RETURN $n AS n", "--n:=five"), 2, "not JSON"),
        (("query", "suppliers_of", "--company", "damen-shipyard-group"), 1, "Near: damen-shipyards-group"),
        (("query", "suppliers_of", "--output", "x.parquet", "--format", "csv"), 2, "x.parquet is the name of a parquet file"),
        (("queries", "suppliers_of", "--format", "json"), 2, "go with the list"),
        (("show", "tu-delf"), 1, "tu-delft"),
        (("undo", "99"), 1, "There is no load 99"),
        (("load", "nowhere.xlsx"), 1, "nowhere.xlsx"),
        (("export", "graph.pdf"), 2, "graphml"),
        (("init",), 2, "already is a workspace"),
        (("path", "tu-delft", "tu-delft"), 2, "both ends"),
        (("path", "tu-delft", "nobody-knows"), 1, "No node has the id 'nobody-knows'"),
    ],
)
def test_what_goes_wrong_is_one_message_and_an_exit_code(run: Run, arguments: tuple[str, ...], code: int, message: str) -> None:
    found, out, err = run(*arguments)
    assert (found, out) == (code, "")
    assert message in err
    assert err.startswith("graphmap: ")
    assert "Traceback" not in err


def test_show_gives_every_value_with_its_source(run: Run) -> None:
    code, out, _ = run("show", "tu-delft")
    assert code == 0
    assert "https://ror.org/02e2c7k09" in out
    code, out, _ = run("show", "tu-delft", "--format", "json")
    rows = json.loads(out)
    assert {row["what"] for row in rows if row["part"] == "value"} >= {"name", "kind", "municipality", "sector_groups", "founded"}
    assert all(row["source"] for row in rows)


def test_show_gives_each_source_of_a_link_that_several_state(run: Run) -> None:
    rows = json.loads(run("show", "tu-delft", "--format", "json")[1])
    section = [row for row in rows if row["what"] == "IN_SECTION →"]
    assert len(section) == len({row["source"] for row in section}) == 1
    cluster = [row for row in json.loads(run("show", "nl-space-campus", "--format", "json")[1]) if row["what"] == "IN_SECTION →"]
    assert {row["known by"] for row in cluster} == {"published, high", "inferred, medium"}


def test_the_region_looked_at_before_it_is_loaded_again_is_known(run: Run) -> None:
    code, out, _ = run("load", "--region", "--dry-run")
    counts = {line.rsplit(None, 1)[0] if line.startswith("taken") else line.split()[0]: line.split()[1] for line in out.splitlines()}
    assert code == 0
    assert (counts["new"], counts["changed"], counts["refused"]) == ("0", "0", "0")
    assert int(counts["known"].replace(",", "")) > 8000


def test_an_untouched_template_says_that_it_holds_nothing(run: Run, tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "my.xlsx"
    run("init", "--empty", "--workspace", home)
    run("template", file, "--workspace", home)
    assert "Nothing was loaded: the file has no rows of your own." in run("load", file, "--workspace", home)[1]


def test_a_path_that_cannot_be_a_workspace_is_one_message(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    code, out, err = run("status", "--workspace", tmp_path / "file")
    assert (code, out) == (1, "")
    assert "Traceback" not in err
    assert str(tmp_path / "file") in err


def test_a_name_that_one_node_bears_will_do_for_its_id(run: Run) -> None:
    by_id = run("query", "suppliers_of", "--company", "damen-shipyards-group", "--format", "csv")
    assert run("query", "suppliers_of", "--company", "Damen Shipyards Group", "--format", "csv") == by_id
    assert run("show", "Damen Shipyards Group", "--format", "csv") == run("show", "damen-shipyards-group", "--format", "csv")


def test_defaults_that_were_not_given_are_told(run: Run) -> None:
    code, _, err = run("query", "figures_of", "--indicator", "jobs")
    assert code == 0
    assert "--subject 'Zuid-Holland'" in err
    assert "--indicator" not in err


@pytest.mark.parametrize(
    ("statement", "unknown"),
    [
        ("MATCH (o:Organization) RETURN count(o) AS n", "Organization"),
        ("MATCH (a)-[r:SUPPLY]->(b) RETURN a.id AS a", "SUPPLY"),
        ("MATCH (o:Organisation) RETURN o.nam AS name LIMIT 3", "nam"),
    ],
)
def test_a_label_type_or_property_that_the_graph_lacks_is_told(run: Run, statement: str, unknown: str) -> None:
    code, _, err = run("query", "--cypher", statement)
    assert code == 0
    assert f"'{unknown}'" in err
    assert "No rows in our data" not in err


def test_a_register_number_is_found(run: Run) -> None:
    hits = list(csv.DictReader(io.StringIO(run("search", "02e2c7k09", "--format", "csv")[1].removeprefix("\ufeff"))))
    assert (hits[0]["id"], hits[0]["name"]) == ("tu-delft", "TU Delft")


def test_search_forgives_typing_errors(run: Run) -> None:
    code, out, _ = run("search", "technishe universiteit", "--format", "csv")
    assert code == 0
    assert next(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))["id"] == "tu-delft"


def test_path_gives_each_step_with_its_sources(run: Run) -> None:
    code, out, _ = run("path", "tu-delft", "damen-shipyards-group", "--format", "json")
    rows = json.loads(out)
    assert code == 0
    assert (rows[0]["from"], rows[0]["step"]) == ("TU Delft", 1)
    assert all(row["sources"] for row in rows)
    code, out, err = run("path", "tu-delft", "damen-shipyards-group", "--type", "SUCCEEDS")
    assert code == 1
    assert "No connection" in err


def test_queries_are_listed_and_shown_in_both_languages(run: Run) -> None:
    assert "suppliers_of" in run("queries")[1]
    english, dutch = run("queries", "suppliers_of")[1], run("queries", "suppliers_of", "--language", "nl")[1]
    assert "--company" in english
    assert "MATCH" in english
    assert english != dutch


def test_status_lists_loads_and_tells_of_the_workspace(run: Run, region_folder: Path) -> None:
    code, out, err = run("status", "--format", "csv")
    assert code == 0
    assert next(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))["dataset"] == "region"
    assert str(region_folder) in err
    assert str(region_folder) in run("status")[1]
    assert "region data of this release" not in err + out


def test_the_first_command_fills_a_new_workspace_and_says_so(run: Run, tmp_path: Path) -> None:
    code, out, err = run(
        "query", "--cypher", "MATCH (o:Organisation) RETURN count(o) AS n", "--format", "csv", "--workspace", tmp_path / "new"
    )
    assert (code, out.splitlines()[-1]) == (0, "931")
    assert err.splitlines() == [
        f"New workspace {tmp_path / 'new'}: filling it with the region's data (graphmap init --empty starts one without)."
    ]


def test_a_filled_template_adds_a_company_and_undo_removes_it(run: Run, tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "my.xlsx"
    assert run("init", "--empty", "--workspace", home)[0] == 0
    assert run("template", file, "--workspace", home)[0] == 0
    workbook = openpyxl.load_workbook(file)
    sheet = workbook["organisations"]
    columns = {cell.value.rstrip(" *"): cell.column for cell in sheet[1] if isinstance(cell.value, str)}
    for name, value in {"name": "Acme Gears", "kind": "company", "kvk": "01234567", "source": "https://example.org"}.items():
        sheet.cell(3, columns[name], value)
    workbook.save(file)
    code, out, err = run("load", file, "--dry-run", "--workspace", home)
    assert (code, [line.split()[:2] for line in out.splitlines()]) == (
        0,
        [["new", "1"], ["changed", "0"], ["known", "0"], ["taken", "out"], ["refused", "0"]],
    )
    assert "Nothing was written" in err
    assert run("load", file, "--workspace", home)[0] == 0
    assert "01234567" in run("show", "acme-gears", "--workspace", home)[1]
    assert "Nothing to do" in run("load", file, "--workspace", home)[1]
    assert run("undo", "1", "--reason", "a trial", "--workspace", home)[0] == 0
    assert run("show", "acme-gears", "--workspace", home)[0] == 1
    sheet.cell(3, columns["kvk"], "1234567")
    workbook.save(file)
    code, _, err = run("load", file, "--workspace", home)
    assert code == 1
    assert "sheet organisations, row 3, column kvk" in err


def test_newer_region_data_is_offered_and_taken_in_only_when_asked(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from graphmap import workspace as work
    from graphmap.model import Problem
    from graphmap.settings import Settings
    from loaders import region

    home = tmp_path / "home"
    with work.Workspace.create(Settings(home)) as opened, opened.ledger.writing("an older release") as writer:
        writer.load(region.DATASET, "region", [next(r for r in region.load(region.PATH) if not isinstance(r, Problem))])
    assert "region data of this release" in run("status", "--workspace", home)[1]
    assert run("load", "--region", "--workspace", home)[0] == 0
    assert "region data of this release" not in run("status", "--workspace", home)[1]


@pytest.mark.parametrize(
    "name", ["graph.graphml", "graph.gexf", "graph.json", "graph.geojson", "graph.cypher", "graph.xlsx", "graph.csv", "graph.parquet"]
)
def test_every_format_is_exported(run: Run, tmp_path: Path, name: str) -> None:
    code, out, _ = run("export", tmp_path / name, "--query", "ego_network")
    assert code == 0
    assert out
    assert all(Path(line).stat().st_size > 100 for line in out.splitlines())


def test_every_command_has_help_with_an_example(run: Run) -> None:
    for command in ("demo", "app", "load", "undo", "status", "init", "template", "search", "show", "path", "queries", "query", "export"):
        code, out, _ = run(command, "--help")
        assert code == 0
        assert "Example: graphmap " + command in " ".join(out.split())


SUPPLY = "MATCH (a:Organisation {municipality: $town})-[r:SUPPLIES]-(b) RETURN a, r, b"


@pytest.mark.parametrize(
    "words",
    [
        ("ego", "tu-delft", "--depth", "1"),
        ("chain", "quantum-computing", "--sheet", "column"),
        ("query", "who_makes", "--thing", "Agricultural robots", "--theme", "dark"),
        ("query", "shortest_connection", "--from", "tu-delft", "--to=royal-ihc"),
        ("query", "--cypher", SUPPLY, "--town", "Delft"),
    ],
)
def test_a_figure_and_its_sidecar_are_written_and_made_again(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    path = tmp_path / "picture.svg"
    code, out, err = run("figure", *words, "--lang", "nl", "--output", path)
    assert (code, err) == (0, "")
    assert out.split() == [str(path), f"{path}.json"]
    before = path.read_bytes()
    path.unlink()
    assert run("figure", "--from", f"{path}.json")[0] == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("ego", "isispace", "--depth", "1", "--layers", "supply,money", "--places", "Delft", "--gone"),
        ("path", "tno", "royal-ihc", "--layers", "supply"),
        ("corridor", "--show", "map"),
        ("chain", "quantum-computing", "--show", "published"),
        ("query", "upstream_of", "--company", "Airbus Netherlands", "--tiers", "2"),
        ("query", "shortest_connection", "--from", "tu-delft", "--to", "royal-ihc"),
        ("query", "--cypher", "MATCH (a {id: $depth})-[r]-(b) WHERE b.id <> $x RETURN a, r, b", '--depth:="isispace"', "--x=-o it's"),
    ],
)
def test_the_command_that_a_figure_tells_draws_it_again(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    path, again = tmp_path / "one.svg", tmp_path / "two.svg"
    assert run("figure", *words, "--sheet", "column", "--lang", "nl", "--output", path)[0] == 0
    state = from_plain(json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))["state"])
    _, *told = shlex.split(command_of(Figure(state, "svg", "column"), str(again)))
    assert run(*told)[0] == 0
    assert again.read_bytes() == path.read_bytes()


def test_a_figure_of_other_versions_ends_with_2_unless_redrawn(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "picture.svg"
    run("figure", "ego", "isispace", "--output", path)
    sidecar = Path(f"{path}.json")
    sidecar.write_text(sidecar.read_text(encoding="utf-8").replace('"rule": 1', '"rule": 0'), encoding="utf-8")
    code, _, err = run("figure", "--from", sidecar)
    assert code == 2
    assert "rule 0, here 1" in err
    assert "--redraw" in err
    assert run("figure", "--from", sidecar, "--redraw")[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nothing",), "There is no figure 'nothing'"),
        (("ego",), "takes 1 id"),
        (("path", "tno"), "takes 2 ids"),
        (("ego", "tno", "--love", "1"), "--love is no option of figure"),
        (("ego", "tno", "--layers", "love"), "There is no layer 'love'"),
        (("corridor", "--show", "globe"), "Choose strip, expected, map"),
        (("chain", "quantum-computing", "--show", "strip"), "Choose published"),
        (("corridor", "--depth", "1"), "--depth is no option of figure corridor. It takes --show, --layers."),
        (("query", "suppliers_of", "--layers", "supply"), "given as JSON: --layers:=VALUE"),
        (("query", "suppliers_of", "--firm", "x"), "no parameter --firm"),
        (("query", "suppliers_of", "--from", "tno"), "no parameter --from"),
        (("query", "no_such_query"), "There is no query 'no_such_query'"),
        (("query",), "one of the two"),
        (("query", "suppliers_of", "--cypher", "RETURN 1"), "one of the two"),
        (("query", "suppliers_of", "damen"), "one of the two"),
        (("query", "--cypher", "RETURN $n AS n", "--n:=five"), "not JSON"),
        (("query", "organisations_by_sector"), "return nodes, relationships or paths themselves"),
        (("ego", "tno", "--from", "x.json"), "everything comes from the sidecar"),
        (("--from", "x.json", "--lang", "en"), "leave out --lang"),
        (("--from", "x.json", "--theme", "dark"), "leave out --theme"),
        (("--from", "x.json", "--depth", "2"), "leave out --depth"),
        (("--from", "x.json", "--revision", "a"), "leave out --revision"),
        (("--from", "x.json", "--love", "1"), "leave out --love"),
        (("ego", "tno", "--redraw"), "--redraw goes with --from"),
        (("ego", "tu-delft", "--kinds", "Company"), "Near: company"),
        (("ego", "tu-delft", "--hidden", "tu-delf"), "Near: tu-delft"),
        (("ego", "tno", "--cypher", "RETURN 1"), "--cypher is no option of figure ego"),
        (("ego", "tno", "--output", "x.jpg"), "There is no format 'jpg'"),
    ],
)
def test_a_figure_that_there_is_not_ends_with_2_and_says_what_there_is(run: Run, words: tuple[str, ...], said: str) -> None:
    code, out, err = run("figure", *words)
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("suppliers_of", "--company", "skoon-energy"), "no rows in our data"),
        (("suppliers_of", "--company", "damen-shipyard-group"), "Near: damen-shipyards-group"),
        (("--cypher", ""), "The statement is empty"),
        (("--cypher", "MATCH (n RETURN n"), ""),
        (("--cypher", "CREATE (n) RETURN n"), "CREATE"),
    ],
)
def test_a_query_that_gives_no_figure_ends_with_1_and_one_message(run: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    code, out, err = run("figure", "query", *words, "--output", tmp_path / "x.svg")
    assert (code, out) == (1, "")
    assert err.startswith("graphmap: ")
    assert said in err
    assert "Traceback" not in err
    assert not [*tmp_path.iterdir()]


def test_what_is_odd_about_a_statement_is_told_with_its_figure(run: Run, tmp_path: Path) -> None:
    statement = "MATCH (a {id: 'tno'})-[r:PARTNERS_WITH]-(b) OPTIONAL MATCH (b)-[s:SUPPLY]-(c) RETURN a, r, b, s, c"
    code, out, err = run("figure", "query", "--cypher", statement, "--output", tmp_path / "x.svg")
    assert (code, len(out.split())) == (0, 2)
    assert "'SUPPLY'" in err
