"""Loading, looking before, undoing, publishing: what a user does with files, on real files and a real ledger."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from csv import DictWriter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphmap import workspace as work
from graphmap.errors import InputError, LedgerError, NotFoundError, SnapshotError, UsageError
from graphmap.model import Dataset, Load, Node, Record, Relationship, Source
from graphmap.schema import load_schema
from graphmap.settings import Settings

SCHEMA = load_schema()
ORGANISATION = {"id": "a", "name": "Acme Gears", "kind": "company", "source": "https://example.org/acme", "source_date": "2026"}
OTHER = {"id": "b", "name": "Bolt Works", "kind": "company", "municipality": "Delft"}


def write(folder: Path, *organisations: dict[str, str], relations: list[dict[str, str]] | None = None) -> Path:
    """A folder of a person's CSV files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("organisations", list(organisations)), ("relations", relations or [])):
        columns = list(dict.fromkeys(column for row in rows for column in row))
        if rows:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = DictWriter(file, columns)
                writer.writeheader()
                writer.writerows(rows)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Iterator[work.Workspace]:
    with work.Workspace.create(Settings(tmp_path / "home")) as opened:
        work.publish(opened)
        yield opened


def elements(home: work.Workspace) -> dict[str, Node | Relationship]:
    """The graph without sources and claims, by id."""
    snapshot = work.snapshot(home)
    return {n.id: n for n in snapshot.nodes if n.label not in ("Source", "Claim")} | {r.id: r for r in snapshot.relationships}


def test_an_empty_workspace_has_an_empty_graph_that_can_be_asked(home: work.Workspace) -> None:
    assert elements(home) == {}
    assert work.cypher(home, "MATCH (n) RETURN count(n) AS n").rows == [(0,)]


def test_a_file_adds_a_company_and_undo_removes_it(home: work.Workspace, tmp_path: Path) -> None:
    before = work.publish(home).revision
    file = write(tmp_path / "mine", ORGANISATION, OTHER, relations=[{"from": "a", "type": "SUPPLIES", "to": "b", "what": "gears"}])
    report = work.load(home, file)
    assert report.load
    assert not report.problems
    assert work.cypher(home, "MATCH (a)-[r:SUPPLIES]->(b) RETURN a.id AS a, r.what AS what, b.id AS b").rows == [
        ("acme-gears", "gears", "bolt-works")
    ]
    card = work.show(home, "acme-gears")
    assert [source.properties["address"] for source in card.sources.values() if "address" in source.properties] == [
        "https://example.org/acme"
    ]
    _, manifest = work.undo(home, report.load.id)
    assert manifest.revision == before
    assert elements(home) == {}


def test_the_same_file_twice_changes_nothing(home: work.Workspace, tmp_path: Path) -> None:
    file = write(tmp_path / "mine", ORGANISATION)
    first = work.load(home, file)
    again = work.load(home, file)
    assert again.load is None
    assert again.manifest == first.manifest
    assert len(home.ledger.loads()) == 1


def test_a_row_without_a_source_cites_the_file_itself(home: work.Workspace, tmp_path: Path) -> None:
    work.load(home, write(tmp_path / "mine", OTHER))
    (source,) = work.show(home, "bolt-works").sources.values()
    assert (source.id, source.name, source.properties["licence"]) == ("source:mine", "mine", "as agreed with the supplier of the file")


def test_good_rows_go_in_and_bad_ones_are_all_told(home: work.Workspace, tmp_path: Path) -> None:
    bad = {"id": "c", "name": "Cog", "kind": "firm", "employees": "many"}
    report = work.load(
        home, write(tmp_path / "mine", ORGANISATION, bad, relations=[{"from": "a", "type": "SUPPLIES", "to": "c", "what": "x"}])
    )
    assert set(elements(home)) == {"acme-gears"}
    assert {problem.column for problem in report.problems} >= {"kind", "employees", "to"}


def test_a_preview_writes_nothing_and_tells_new_changed_known_and_refused(home: work.Workspace, tmp_path: Path) -> None:
    work.load(home, write(tmp_path / "mine", ORGANISATION, OTHER))
    before = (work.publish(home).revision, home.ledger.audit())
    changed = {**OTHER, "municipality": "Leiden"}
    new = {"id": "c", "name": "Cog", "kind": "company"}
    bad = {"id": "d", "name": "Dud", "kind": "firm"}
    preview = work.preview(home, write(tmp_path / "mine", ORGANISATION, changed, new, bad))
    assert (preview.known, preview.changed, preview.new) == (["acme-gears"], ["bolt-works"], ["cog"])
    assert [problem.column for problem in preview.problems] == ["kind"]
    assert (work.publish(home).revision, home.ledger.audit()) == before


def test_a_preview_knows_relations_and_tells_what_replacing_takes_out(home: work.Workspace, tmp_path: Path) -> None:
    file = write(tmp_path / "mine", ORGANISATION, OTHER, relations=[{"from": "a", "type": "SUPPLIES", "to": "b", "what": "gears"}])
    work.load(home, file)
    again = work.preview(home, file)
    assert (again.new, again.changed, again.taken_out) == ([], [], [])
    assert len(again.known) == 3
    fewer = write(tmp_path / "less" / "mine", OTHER)
    assert work.preview(home, fewer).taken_out == []
    gone = work.preview(home, fewer, replaces=True)
    assert "acme-gears" in gone.taken_out
    assert len(gone.taken_out) == 2
    assert gone.known == ["bolt-works"]


def test_a_row_id_that_another_company_bears_in_another_file_of_the_same_name_is_refused(home: work.Workspace, tmp_path: Path) -> None:
    work.load(home, write(tmp_path / "mine", ORGANISATION))
    report = work.load(home, write(tmp_path / "other" / "mine", {**ORGANISATION, "name": "Totally Different Foods"}))
    assert report.load is None
    assert [problem.column for problem in report.problems] == ["name"]
    assert "--dataset" in report.problems[0].advice
    renamed = work.load(home, write(tmp_path / "mine", {**ORGANISATION, "name": "Acme Gears and Wheels B.V."}))
    assert not renamed.problems
    assert elements(home)["acme-gears"].properties["name"] == "Acme Gears and Wheels B.V."


def test_a_source_in_words_belongs_to_its_dataset(home: work.Workspace, tmp_path: Path) -> None:
    for name, row in (("one", ORGANISATION), ("two", OTHER)):
        work.load(home, write(tmp_path / name, {**row, "source": "own administration"}))
    rows = work.cypher(home, "MATCH (s:Source) RETURN s.name AS name, s.dataset AS dataset ORDER BY dataset").rows
    assert rows == [("own administration", "one"), ("own administration", "two")]


def test_a_persons_file_does_not_take_a_registers_licence_away(tmp_path: Path) -> None:
    with work.open_or_fill(Settings(tmp_path / "home")) as home:
        ror = {"id": "tu-delft", "name": "TU Delft", "kind": "knowledge_institution", "source": "https://ror.org/02e2c7k09"}
        work.load(home, write(tmp_path / "a", ror))
        (row,) = work.cypher(home, "MATCH (s:Source {address: 'https://ror.org/02e2c7k09'}) RETURN s.dataset AS d, s.licence AS l").rows
        assert row == ("region", "CC0 1.0")


def test_an_organisation_lies_in_its_municipality_if_the_graph_knows_it(tmp_path: Path) -> None:
    with work.open_or_fill(Settings(tmp_path / "home")) as home:
        elsewhere = {"id": "c", "name": "Cog", "kind": "company", "municipality": "Nowhere"}
        work.load(home, write(tmp_path / "mine", OTHER, elsewhere))
        rows = work.cypher(home, "MATCH (o)-[:IN_PLACE]->(p) WHERE o.id IN ['bolt-works', 'cog'] RETURN o.id AS o, p.id AS p").rows
        assert rows == [("bolt-works", "place:delft")]
        report = work.preview(home, write(tmp_path / "more", elsewhere, {"id": "x", "name": "Royal IHC", "kind": "company"}))
        assert report.new == ["cog-2", "royal-ihc-2"]
        assert report.hints == [
            "cog-2 has the name of cog: if they are one, write cog as its id.",
            "royal-ihc-2 has the name of royal-ihc: if they are one, write royal-ihc as its id.",
            "No place of the graph for: Nowhere. Check the spelling of the municipality.",
        ]


def test_readers_are_not_blocked_by_a_writer_and_get_the_current_graph(home: work.Workspace, tmp_path: Path) -> None:
    work.load(home, write(tmp_path / "mine", ORGANISATION))
    with home.ledger.writing("undo 1") as writer:
        writer.undo(1)
    with (
        work.Workspace.open(home.settings) as reader,
        home.ledger.writing("something long"),
    ):
        assert work.cypher(reader, "MATCH (o:Organisation) RETURN o.id AS id").rows == [("acme-gears",)]
    assert elements(home) == {}


def test_a_load_that_is_in_though_the_graph_could_not_be_built_says_so(home: work.Workspace, tmp_path: Path) -> None:
    file = write(tmp_path / "mine", ORGANISATION)
    with work.Workspace.open(home.settings) as other, ExitStack() as stack:

        def busy(phase: str, count: int) -> None:
            if phase == "indexing":
                stack.enter_context(other.ledger.writing("something long"))

        with pytest.raises(LedgerError, match="Load 1 is in the ledger, but the graph is not built yet"):
            work.load(home, file, progress=busy)
    assert set(elements(home)) == {"acme-gears"}


def test_a_damaged_old_revision_hinders_nothing(home: work.Workspace, tmp_path: Path) -> None:
    old = work.load(home, write(tmp_path / "mine", ORGANISATION)).manifest
    (home.snapshots.path(old.revision) / "manifest.json").write_text("{}", encoding="utf-8")
    assert work.load(home, write(tmp_path / "yours", OTHER)).load


def test_an_id_once_given_is_not_given_again(home: work.Workspace, tmp_path: Path) -> None:
    first = work.load(home, write(tmp_path / "mine", ORGANISATION)).load
    assert first
    work.undo(home, first.id)
    work.load(home, write(tmp_path / "yours", {**ORGANISATION, "id": "z"}))
    assert set(elements(home)) == {"acme-gears-2"}
    work.load(home, write(tmp_path / "mine", ORGANISATION))
    assert set(elements(home)) == {"acme-gears", "acme-gears-2"}


def test_replace_takes_out_what_the_newer_file_lacks_and_undoing_it_brings_it_back(home: work.Workspace, tmp_path: Path) -> None:
    both = work.load(home, write(tmp_path / "mine", ORGANISATION, OTHER)).manifest.revision
    work.load(home, write(tmp_path / "mine", OTHER))
    assert set(elements(home)) == {"acme-gears", "bolt-works"}
    replaced = work.load(home, write(tmp_path / "mine", OTHER), replaces=True)
    assert set(elements(home)) == {"bolt-works"}
    assert replaced.load
    assert work.undo(home, replaced.load.id)[1].revision == both


def test_a_file_with_refused_rows_replaces_nothing(home: work.Workspace, tmp_path: Path) -> None:
    before = work.load(home, write(tmp_path / "mine", ORGANISATION, OTHER)).manifest.revision
    with pytest.raises(InputError, match=r"nothing was replaced(?s:.*)column kind"):
        work.load(home, write(tmp_path / "mine", ORGANISATION, {**OTHER, "kind": "firm"}), replaces=True)
    assert work.publish(home).revision == before
    assert len(home.ledger.loads()) == 1


def test_dataset_names(home: work.Workspace, tmp_path: Path) -> None:
    file = write(tmp_path / "mine", ORGANISATION)
    assert work.load(home, file, dataset="Our members 2026").load == home.ledger.loads()[-1]
    assert home.ledger.loads()[-1].dataset == "our-members-2026"
    with pytest.raises(UsageError, match="belongs to graphmap"):
        work.load(home, file, dataset="region")


def test_a_reader_keeps_its_revision_and_notices_a_new_one(home: work.Workspace, tmp_path: Path) -> None:
    old = work.store(home)
    assert home.is_current(old.revision())
    work.load(home, write(tmp_path / "mine", ORGANISATION))
    assert not home.is_current(old.revision())
    assert old.table("MATCH (o:Organisation) RETURN count(o) AS n").rows == [(0,)]
    assert work.store(home).table("MATCH (o:Organisation) RETURN count(o) AS n").rows == [(1,)]


def test_only_the_last_few_revisions_stay_open_and_an_older_one_is_opened_again(tmp_path: Path) -> None:
    with work.Workspace.create(Settings(tmp_path / "home", keep_revisions=2)) as home:
        first = work.publish(home).revision
        for name in ("one", "two", "three", "four"):
            work.load(home, write(tmp_path / name, {**ORGANISATION, "id": name, "name": f"Acme {name}"}))
            assert work.cypher(home, "MATCH (o:Organisation) RETURN count(o) AS n").rows
            work.search(home, "acme")
        for held in (home.opened, home.stores, home.names):
            assert len(held) <= 2
            assert first not in held
        assert work.cypher(home, "MATCH (o:Organisation) RETURN count(o) AS n", revision=first).rows == [(0,)]


def test_a_graph_that_was_lost_after_the_load_is_built_when_it_is_next_read(home: work.Workspace, tmp_path: Path) -> None:
    """As after a kill between the ledger's commit and the snapshot."""
    incoming = work.Incoming(home, write(tmp_path / "mine", ORGANISATION), None, lambda phase, count: None)
    with home.ledger.writing("load") as writer:
        writer.load(incoming.dataset, "mine", incoming, identities=incoming.assigned)
    assert set(elements(home)) == {"acme-gears"}


def test_a_pruned_revision_is_made_again(tmp_path: Path) -> None:
    with work.Workspace.create(Settings(tmp_path / "home", keep_revisions=1, keep_days=0)) as home:
        first = work.load(home, write(tmp_path / "mine", ORGANISATION)).manifest
        content = list(work.snapshot(home).nodes)
        for name in ("b", "c"):
            work.load(home, write(tmp_path / name, {**OTHER, "name": name}))
        made = {r.id: r.published_at for r in home.ledger.revisions()}
        assert len(made) == 3
        home.snapshots.prune(keep=1, days=-1)
        assert not home.snapshots.has(first.revision)
        again = work.snapshot(home, first.revision[:12])
        assert list(again.nodes) == content
        assert work.store(home, first.revision[:12]).table("MATCH (o:Organisation) RETURN count(o) AS n").rows == [(1,)]
        with pytest.raises(NotFoundError, match="0 revisions begin with"):
            work.snapshot(home, "ffff")


def test_a_revision_that_this_release_cannot_make_again_is_refused(home: work.Workspace, tmp_path: Path) -> None:
    work.load(home, write(tmp_path / "mine", ORGANISATION))
    with home.ledger.writing("forge") as writer:
        writer.publish("0" * 64, home.state())
    with pytest.raises(SnapshotError, match="cannot be made again"):
        work.snapshot(home, "0" * 12)


def test_a_damaged_snapshot_is_refused_by_name(home: work.Workspace, tmp_path: Path) -> None:
    manifest = work.load(home, write(tmp_path / "mine", ORGANISATION)).manifest
    path = home.snapshots.path(manifest.revision) / "graph.kgl"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(SnapshotError, match=r"graph\.kgl is damaged"):
        work.snapshot(home)


def test_what_is_not_public_is_not_in_the_graph(home: work.Workspace) -> None:
    public, hidden = records("one", 3)[:2]
    with home.ledger.writing("load") as writer:
        writer.load(DATASETS["one"], "file", [public, replace(hidden, visibility="members")])
    assert set(elements(home)) == {public.id}


def test_a_workspace_whose_filling_was_killed_is_filled_again(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "home")
    work.Workspace.create(settings).close()
    assert not work.Workspace.exists(settings)
    with work.open_or_fill(settings) as home:
        assert home.ledger.loads()[0].dataset == "region"
    assert work.Workspace.exists(settings)


DATASETS = {name: Dataset(name, name, "nobody", "CC0 1.0") for name in ("one", "two")}
STEPS = st.lists(
    st.tuples(st.sampled_from(["load", "load", "undo"]), st.sampled_from(["one", "two"]), st.integers(0, 15), st.booleans()), max_size=7
)


def records(dataset: str, content: int) -> list[Record]:
    """Records of up to three companies that both datasets speak of, and of the links between them."""
    source = Source(f"source:{dataset}", dataset, "", dataset, "CC0 1.0")
    firms = [f"firm-{i}" for i in range(3) if content >> i & 1]
    nodes = [Record(dataset, id, id, "Organisation", {"name": id, "founded": 1900 + content}, source, "survey", 0.6) for id in firms]
    pairs = [(a, b, SCHEMA.relationship_id(a, "OWNS", b, {})) for a in firms for b in firms if a < b]
    return nodes + [Record(dataset, f"{a}/{b}", id, "OWNS", {}, source, "survey", 0.6, start=a, end=b) for a, b, id in pairs]


def load_records(home: work.Workspace, dataset: str, content: int, replaces: bool) -> Load | None:
    with home.ledger.writing("load") as writer:
        return writer.load(DATASETS[dataset], "file", records(dataset, content), replace=replaces)


@given(STEPS, st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_undone_in_any_order_was_never_there(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int, bool]], chance: random.Random
) -> None:
    """Random loads of two datasets that speak of the same companies, and undos: the revision is that of the loads that are left."""
    folder = tmp_path_factory.mktemp("undo")
    left: list[tuple[int, str, int, bool]] = []
    with work.Workspace.create(Settings(folder / "home")) as home:
        for action, dataset, content, replaces in steps:
            if action == "undo" and left:
                work.undo(home, left.pop(chance.randrange(len(left)))[0])
            elif load := load_records(home, dataset, content, replaces):
                left.append((load.id, dataset, content, replaces))
        revision = work.publish(home).revision
    with work.Workspace.create(Settings(folder / "fresh")) as fresh:
        for _, dataset, content, replaces in left:
            load_records(fresh, dataset, content, replaces)
        assert work.publish(fresh).revision == revision


@given(STEPS, st.randoms(use_true_random=False))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_files_that_are_undone_in_any_order_were_never_there(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int, bool]], chance: random.Random
) -> None:
    """The same through files and their private ids; no name stands in two datasets, since ids stay given (docs/adr/0002)."""
    folder = tmp_path_factory.mktemp("files")
    left: list[tuple[int, Path, bool]] = []
    with work.Workspace.create(Settings(folder / "home")) as home:
        for number, (action, dataset, content, replaces) in enumerate(steps):
            firms = [{"id": f"{i}", "name": f"{dataset} firm {i}", "kind": "company", "founded": f"{1900 + content}"} for i in range(3)]
            chosen = [firm for i, firm in enumerate(firms) if content >> i & 1]
            links = [{"from": a["id"], "type": "OWNS", "to": b["id"]} for a in chosen for b in chosen if a["id"] < b["id"]]
            if action == "undo" and left:
                work.undo(home, left.pop(chance.randrange(len(left)))[0])
            elif chosen:
                file = write(folder / str(number) / dataset, *chosen, relations=links)
                report = work.load(home, file, replaces=replaces)
                assert not report.problems
                if report.load:
                    left.append((report.load.id, file, replaces))
        revision = work.publish(home).revision
    with work.Workspace.create(Settings(folder / "fresh")) as fresh:
        for _, file, replaces in left:
            work.load(fresh, file, replaces=replaces)
        assert work.publish(fresh).revision == revision
