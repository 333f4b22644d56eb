"""Figures as files, and the same again from their sidecars."""

import json
import shlex
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from PIL import Image
from pypdf import PdfReader

from graphmap.catalogue import catalogue
from graphmap.errors import GraphMapError, NotFoundError, QueryError, UsageError
from graphmap.settings import Settings
from graphmap.views.presets import SHEETS
from graphmap.views.state import State, from_plain, read
from graphmap.workspace import Figure, Workspace, figure, load, named, publish, redraw, stem, undo
from graphmap.workspace.figure import OtherVersionsError, command, drawn
from graphmap.workspace.figure_command import COMMON, OPTIONS
from graphmap.workspace.sidecar import KEYS

EGO = State(page="explore", id="royal-ihc", depth=1)
STATES = {
    "ego": EGO,
    "path": State(page="explore", id="dutch-optics-centre", to="damen-shipyards-group"),
    "corridor": State(page="corridor"),
    "map": State(page="corridor", show="map"),
    "chain": State(page="chains", id="value-chain:quantum-computing"),
    "query": State(page="query", id="upstream_of", parameters=(("company", "airbus-nl"), ("tiers", "2"))),
    "statement": State(
        page="query",
        cypher="MATCH (a:Organisation {municipality: $town})-[r:SUPPLIES]-(b) RETURN a, r, b",
        parameters=(("town", "Delft"),),
    ),
}
OWN = """id;name;kind;municipality;country;in_region
mine;Mijn Werf;company;Delft;NL;yes
"""


@pytest.fixture
def own_home(region_folder: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the region's workspace that a test may change."""
    copytree(region_folder, tmp_path / "workspace")
    with Workspace.open(Settings(tmp_path / "workspace")) as home:
        yield home


def _ego(home: Workspace, folder: Path) -> tuple[Path, Path]:
    """A figure and its sidecar."""
    made = figure(home, Figure(EGO, "svg"), folder / "ego.svg")
    return made.path, made.sidecar


@pytest.mark.parametrize("kind", STATES)
@pytest.mark.parametrize("format", ["svg", "png", "pdf", "html"])
def test_every_picture_comes_in_every_format_twice_the_same(region_home: Workspace, tmp_path: Path, kind: str, format: str) -> None:
    asked = Figure(STATES[kind], format)
    first = figure(region_home, asked, tmp_path / f"one.{format}")
    second = figure(region_home, asked, tmp_path / f"two.{format}")
    assert first.path.read_bytes() == second.path.read_bytes()
    told = json.loads(first.sidecar.read_text(encoding="utf-8"))
    assert told["asked"]
    assert told["state"]["page"] == STATES[kind].page
    begin = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF", "html": b"<!DOCTYPE html>"}
    assert first.path.read_bytes().startswith(begin[format])


@pytest.mark.parametrize("kind", STATES)
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_pdf_has_its_size_in_print_real_text_and_none_too_small(region_home: Workspace, kind: str, sheet: str) -> None:
    content, sidecar = drawn(region_home, Figure(STATES[kind], "pdf", sheet))
    [page] = PdfReader(BytesIO(content)).pages
    assert float(page.mediabox.width) == pytest.approx(SHEETS[sheet].mm / 25.4 * 72, abs=0.1)
    sizes: list[float] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            sizes.append(size * abs(tm[3]) * abs(cm[3]))

    said = page.extract_text(visitor_text=visit)
    assert min(sizes) >= 6.5
    assert "".join(json.loads(sidecar)["title"].split())[:30] in "".join(said.split())


def test_a_png_has_300_dots_per_inch(region_home: Workspace) -> None:
    content, _ = drawn(region_home, Figure(EGO, "png"))
    with Image.open(BytesIO(content)) as image:
        assert image.size[0] == pytest.approx(297 / 25.4 * 300, abs=1)
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)


def test_a_sidecar_makes_the_same_bytes_again(region_home: Workspace, tmp_path: Path) -> None:
    made = figure(region_home, Figure(EGO, "pdf", "column"), tmp_path / "ego.pdf")
    before = made.path.read_bytes()
    made.path.unlink()
    assert redraw(region_home, made.sidecar) == made
    assert made.path.read_bytes() == before
    assert redraw(region_home, made.sidecar, tmp_path / "other.pdf").path.read_bytes() == before


@pytest.mark.parametrize("name", ["other.png", "other", "svg", "ego.svg.json"])
def test_a_sidecar_makes_no_file_of_another_format(region_home: Workspace, tmp_path: Path, name: str) -> None:
    made = figure(region_home, Figure(EGO, "svg"), tmp_path / "ego.svg")
    before = made.sidecar.read_bytes()
    with pytest.raises(UsageError, match=r"ends in \.svg"):
        redraw(region_home, made.sidecar, tmp_path / name)
    assert {*tmp_path.iterdir()} == {made.path, made.sidecar}
    assert made.sidecar.read_bytes() == before


def test_a_sidecar_is_not_overwritten_by_its_figure(region_home: Workspace, tmp_path: Path) -> None:
    made = figure(region_home, Figure(EGO, "svg"), tmp_path / "ego.svg")
    renamed = made.sidecar.rename(tmp_path / "sidecar.svg")
    before = renamed.read_bytes()
    with pytest.raises(UsageError, match="--output"):
        redraw(region_home, renamed)
    assert renamed.read_bytes() == before


def test_a_figure_tells_what_is_odd_about_its_question(region_home: Workspace, tmp_path: Path) -> None:
    odd = State(page="query", cypher="MATCH (a {id: 'tno'})-[r:PARTNERS_WITH]-(b) OPTIONAL MATCH (b)-[s:SUPPLY]-(c) RETURN a, r, b, s, c")
    made = figure(region_home, Figure(odd, "svg"), tmp_path / "odd.svg")
    assert made.notes
    assert all("'SUPPLY'" in note for note in made.notes)
    assert redraw(region_home, made.sidecar).notes == made.notes
    assert figure(region_home, Figure(EGO, "svg"), tmp_path / "ego.svg").notes == ()


@pytest.mark.parametrize("kind", ["ego", "query", "statement"])
def test_a_figure_of_a_pruned_revision_comes_out_the_same(own_home: Workspace, tmp_path: Path, kind: str) -> None:
    made = figure(own_home, Figure(STATES[kind], "svg"), tmp_path / "picture.svg")
    before, revision = made.path.read_bytes(), json.loads(made.sidecar.read_text(encoding="utf-8"))["revision"]
    (tmp_path / "own.csv").write_text(OWN, encoding="utf-8")
    load(own_home, tmp_path / "own.csv")
    publish(own_home)
    own_home.snapshots.prune(0, 0)
    assert not own_home.snapshots.has(revision)
    made.path.unlink()
    redraw(own_home, made.sidecar)
    assert made.path.read_bytes() == before
    undo(own_home, own_home.ledger.loads()[-1].id)


@pytest.mark.parametrize(("key", "value"), [("rule", 99), ("fonts", "0-0"), ("packages", {"reportlab": "0"})])
def test_other_versions_are_named_and_nothing_is_written(region_home: Workspace, tmp_path: Path, key: str, value: object) -> None:
    path, sidecar = _ego(region_home, tmp_path)
    told = json.loads(sidecar.read_text(encoding="utf-8"))
    told[key] = value if key != "packages" else {**told["packages"], **value}  # type: ignore[dict-item]
    sidecar.write_text(json.dumps(told), encoding="utf-8")
    path.unlink()
    with pytest.raises(OtherVersionsError, match="--redraw") as error:
        redraw(region_home, sidecar)
    assert error.value.exit_code == 2
    assert not path.exists()
    redraw(region_home, sidecar, anyway=True)
    assert path.exists()


def test_a_picture_that_comes_out_otherwise_is_not_written(region_home: Workspace, tmp_path: Path) -> None:
    path, sidecar = _ego(region_home, tmp_path)
    told = json.loads(sidecar.read_text(encoding="utf-8")) | {"sha256": "0" * 64}
    sidecar.write_text(json.dumps(told), encoding="utf-8")
    path.unlink()
    with pytest.raises(GraphMapError, match="otherwise"):
        redraw(region_home, sidecar)
    assert not path.exists()


@pytest.mark.parametrize("key", KEYS)
def test_a_sidecar_that_lacks_something_is_refused(region_home: Workspace, tmp_path: Path, key: str) -> None:
    _, sidecar = _ego(region_home, tmp_path)
    told = json.loads(sidecar.read_text(encoding="utf-8"))
    sidecar.write_text(json.dumps({name: value for name, value in told.items() if name != key}), encoding="utf-8")
    with pytest.raises(UsageError, match=f"lacks {key}"):
        redraw(region_home, sidecar)


@pytest.mark.parametrize(
    ("odd", "said"),
    [
        ({"packages": []}, "packages must be"),
        ({"state": "x"}, "A view has its fields by name; 'x' has none"),
        ({"state": {"language": "fr"}}, "language of a view cannot be 'fr'"),
        ({"state": {"depth": "2"}}, "depth of a view cannot be '2'"),
        ({"state": {"kinds": "x" * 1000}}, "x…"),
        ({"sheet": []}, r"no sheet \[\]"),
        ({"theme": {}}, "no theme {}"),
        ({"format": "jpg"}, "no format 'jpg'"),
        ({"revision": 3}, "revision must be text"),
        ({"sha256": None}, "sha256 must be text"),
    ],
)
def test_odd_values_of_a_sidecar_are_refused_with_its_name(
    region_home: Workspace, tmp_path: Path, odd: dict[str, object], said: str
) -> None:
    path, sidecar = _ego(region_home, tmp_path)
    sidecar.write_text(json.dumps(json.loads(sidecar.read_text(encoding="utf-8")) | odd), encoding="utf-8")
    path.unlink()
    with pytest.raises(UsageError, match=said) as error:
        redraw(region_home, sidecar, anyway=True)
    assert str(sidecar) in str(error.value)
    assert len(str(error.value)) < 300
    assert not path.exists()


@pytest.mark.parametrize("text", ["[" * 100_000, "", "{", "[]", "{}", '{"format": "svg"}', '"x"'])
def test_what_is_no_sidecar_is_refused(region_home: Workspace, tmp_path: Path, text: str) -> None:
    sidecar = tmp_path / "x.svg.json"
    sidecar.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="sidecar"):
        redraw(region_home, sidecar)


@pytest.mark.parametrize("asked", [Figure(EGO, "jpg"), Figure(EGO, "svg", "a0"), Figure(State(page="data"), "svg")])
def test_what_there_is_not_is_refused(region_home: Workspace, tmp_path: Path, asked: Figure) -> None:
    with pytest.raises(UsageError):
        figure(region_home, asked, tmp_path / "x")
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("kind", ["ego", "path", "query", "statement"])
@pytest.mark.parametrize(("language", "said"), [("en", "As of"), ("nl", "Peildatum")])
def test_a_page_with_a_network_tells_its_sources_and_date(region_home: Workspace, kind: str, language: str, said: str) -> None:
    content, _ = drawn(region_home, Figure(replace(STATES[kind], language=language), "html"))
    foot = content.decode().partition("<footer>")[2].partition("</footer>")[0]
    assert said in foot
    assert "CC BY 4.0" in foot


def test_a_page_with_a_filtered_network_tells_its_filter(region_home: Workspace) -> None:
    content, _ = drawn(region_home, Figure(State(page="explore", id="tu-delft", depth=1, kinds=("government",)), "html"))
    before, _, foot = content.decode().partition("<footer>")
    assert "Filtered by kind = government." in before
    assert "direct links hidden by: kind = government. Source" in foot


@pytest.mark.parametrize(
    ("state", "error", "said"),
    [
        (State(page="query", id="suppliers_of", parameters=(("company", "skoon-energy"),)), NotFoundError, "has no rows in our data"),
        (State(page="query", cypher="MATCH (o:Organization) RETURN o"), NotFoundError, "Did you mean 'Organisation'"),
        (State(page="query", id="organisations_by_sector"), UsageError, "take its rows with graphmap query organisations_by_sector"),
        (State(page="query", cypher="MATCH (o:Cluster) RETURN o.name AS name"), UsageError, "return nodes, relationships or paths"),
        (State(page="query", cypher="RETURN 'ffffffffffffffff' AS id"), UsageError, "holds no nodes or links"),
        (State(page="query", cypher="UNWIND range(1, 10001) AS i MATCH (o {id: 'tno'}) RETURN o, i"), UsageError, "more than 10,000 rows"),
        (State(page="query", cypher="CREATE (o) RETURN o"), QueryError, "CREATE"),
        (State(page="query", cypher="MATCH (o {id: $id}) RETURN o"), QueryError, r"\$id"),
        (State(page="query", id="no_such"), UsageError, "There is no query 'no_such'"),
    ],
)
def test_an_answer_with_nothing_to_draw_says_what_to_do(
    region_home: Workspace, tmp_path: Path, state: State, error: type[GraphMapError], said: str
) -> None:
    with pytest.raises(error, match=said):
        figure(region_home, Figure(state, "svg"), tmp_path / "x.svg")
    assert not [*tmp_path.iterdir()]


def test_a_figure_that_cannot_be_written_leaves_nothing(region_home: Workspace, tmp_path: Path) -> None:
    with pytest.raises(GraphMapError, match="no folder"):
        figure(region_home, Figure(EGO, "svg"), tmp_path / "missing" / "x.svg")


def test_nodes_are_named_by_name_or_id(region_home: Workspace) -> None:
    assert named(region_home, State(page="explore", id="Royal IHC")).id == "royal-ihc"
    assert named(region_home, State(page="chains", id="quantum-computing")).id == "value-chain:quantum-computing"
    with pytest.raises(NotFoundError):
        named(region_home, State(page="explore", id="nobody-of-that-name"))


def test_a_filter_takes_names_of_nodes_too(region_home: Workspace) -> None:
    state = State(page="explore", id="tu-delft", kinds=("company",), sectors=("circular",), places=("Delft",), hidden=("TNO", "tno"))
    assert named(region_home, state) == replace(state, hidden=("tno",))
    assert named(region_home, State(page="explore", id="tu-delft", expanded=("Royal IHC",))).expanded == ("royal-ihc",)


@pytest.mark.parametrize(
    ("field", "word", "said"),
    [
        ("kinds", "Company", "Near: company"),
        ("kinds", "people", "Known are association, cluster, company"),
        ("sectors", "maritime", "Near: maritime-offshore"),
        ("places", "delft", "Near: Delft"),
        ("places", "Atlantis", "no municipality of an organisation in our data 'Atlantis'"),
        ("expanded", "royal-ich", "--expanded: No node has the id 'royal-ich'. Near: royal-ihc"),
        ("hidden", "tu-delf", "--hidden: No node has the id 'tu-delf'. Near: tu-delft"),
    ],
)
def test_a_word_of_the_filter_that_there_is_not_is_refused(region_home: Workspace, field: str, word: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        named(region_home, State(page="explore", id="tu-delft", **{field: (word,)}))  # type: ignore[arg-type]


def test_parameters_of_a_query_take_names_too(region_home: Workspace) -> None:
    state = named(region_home, State(page="query", id="upstream_of", parameters=(("company", "Airbus Netherlands"), ("tiers", "2"))))
    assert state.parameters == (("company", "airbus-nl"), ("tiers", "2"))
    own = State(page="query", cypher="MATCH (o {name: $name}) RETURN o", parameters=(("name", "Airbus Netherlands"),))
    assert named(region_home, own) == own
    with pytest.raises(UsageError, match="no parameter --firm"):
        named(region_home, State(page="query", id="upstream_of", parameters=(("firm", "x"),)))
    with pytest.raises(NotFoundError):
        named(region_home, State(page="query", id="upstream_of", parameters=(("company", "nobody-of-that-name"),)))


def test_a_state_survives_its_sidecar(region_home: Workspace) -> None:
    state = State(page="explore", id="tno", layers=("supply",), kinds=("company",), parameters=(("a", "b"),), gone=True, language="nl")
    assert from_plain(json.loads(json.dumps(state.plain()))) == state


@pytest.mark.parametrize(
    ("state", "name"),
    [
        (STATES["path"], "connection-dutch-optics-centre-damen-shipyards-group"),
        (EGO, "network-royal-ihc"),
        (STATES["query"], "query-upstream-of-airbus-nl-2"),
        (STATES["statement"], "query-cypher-Delft"),
        (State(page="query"), "query-suppliers-of"),
    ],
)
def test_files_are_named_by_what_they_show(state: State, name: str) -> None:
    assert stem(state) == name


@pytest.mark.parametrize("places", [("A, B", "Delft"), ("100% B", "%2C"), ("A,",)])
def test_the_command_tells_names_with_commas_apart(places: tuple[str, ...]) -> None:
    words = shlex.split(command(Figure(State(page="explore", id="tno", places=places), "svg"), "x.svg"))
    assert read({"places": words[words.index("--places") + 1]}).places == places


def test_the_command_says_all_that_makes_the_figure() -> None:
    state = State(page="explore", id="tno", layers=("supply", "money"), places=("Den Haag",), gone=True, language="nl")
    said = command(Figure(state, "svg", "column"), "x.svg")
    assert said == "graphmap figure ego tno --layers supply,money --places 'Den Haag' --sheet column --lang nl --gone --output x.svg"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (STATES["query"], "query upstream_of --company=airbus-nl --tiers=2"),
        (State(page="query"), "query suppliers_of"),
        (State(page="query", id="who_makes", cypher="RETURN 1"), "query --cypher 'RETURN 1'"),
        (
            State(page="query", cypher="RETURN $from, $top, $x", parameters=(("from", "tno"), ("top:", "5"), ("x", "a b"))),
            """query --cypher 'RETURN $from, $top, $x' '--from:="tno"' --top:=5 '--x=a b'""",
        ),
        (State(page="corridor", show="map", depth=1), "corridor --show map"),
        (
            State(page="chains", id="value-chain:quantum-computing", show="published"),
            "chain value-chain:quantum-computing --show published",
        ),
    ],
)
def test_the_command_says_what_that_kind_of_figure_takes(state: State, said: str) -> None:
    assert command(Figure(state, "svg"), "x.svg") == f"graphmap figure {said} --lang en --output x.svg"


def test_no_parameter_of_a_named_query_but_from_is_called_like_an_option_of_figures() -> None:
    taken = {*COMMON, *(option for options in OPTIONS.values() for option in options)} - {"from"}
    assert not [(query.name, p.name) for query in catalogue().values() for p in query.parameters if p.name in taken]
