"""Loads, undo, and what else is written."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graphmap.errors import InputError, NotFoundError, UsageError
from graphmap.ledger import Ledger, Revision, SavedView, State, Writer
from graphmap.model import Dataset, Decision, Load, Record, Source, Where, source_id

DATASET = Dataset("d", "Data", "publisher", "CC0 1.0", "made by us", "https://d.example")


def source(address: str = "https://s.example", name: str = "s") -> Source:
    return Source(source_id(address), name, address, "d", "CC0 1.0")


def record(key: str, name: str = "Acme", dataset: str = "d", row: int = 2, **changes: Any) -> Record:
    made = Record(dataset, key, f"id-{key}", "Organisation", {"name": name}, source(), "published", 0.9, where=(Where("f.csv", row),))
    return replace(made, **changes)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db", wait=0) as opened:
        yield opened


def load(ledger: Ledger, *records: Record, dataset: Dataset = DATASET, **options: Any) -> Load | None:
    with ledger.writing("load f.csv") as writer:
        return writer.load(dataset, "f.csv", iter(records), **options)


def undo(ledger: Ledger, load: Load | None) -> None:
    assert load
    with ledger.writing("undo") as writer:
        writer.undo(load.id)


def live(ledger: Ledger) -> dict[str, object]:
    return {record.key: record.properties["name"] for record in ledger.records()}


def test_a_record_comes_back_as_it_went_in(ledger: Ledger) -> None:
    full = Record(
        "d",
        "row 7",
        "0123456789abcdef",
        "SUPPLIES",
        {"what": "Geïntegreerde fotonica ✓", "n": 3, "x": 0.1, "whole": 2.0, "yes": True, "list": ["b", "a"]},
        source(),
        "register",
        0.6,
        "2024-05",
        start="acme",
        end="tu-delft",
        visibility="members",
        where=(Where("f.xlsx", 7, "relations"), Where("other.csv")),
    )
    plain = Record("d", "k", "acme", "Organisation", {}, source(), "expert", 0.3)
    done = load(ledger, full, plain)
    assert list(ledger.records()) == [plain, full]
    assert done == ledger.loads()[0]
    assert (done.dataset, done.file, done.records, done.replace, done.undone_at) == ("d", "f.csv", 2, False, None)


def test_loading_the_same_twice_changes_nothing(ledger: Ledger) -> None:
    first = load(ledger, record("a"), record("b"))
    before = (ledger.loads(), ledger.audit(), ledger.state(1, 1))
    assert load(ledger, record("b", row=90), record("a", row=91)) is None
    assert (ledger.loads(), ledger.audit(), ledger.state(1, 1)) == before
    assert ledger.loads() == [first]


@pytest.mark.parametrize(
    "change",
    [
        {"properties": {"name": "Acme", "kind": "company"}},
        {"id": "other"},
        {"label": "Product"},
        {"source": source(name="renamed")},
        {"source": source("https://t.example")},
        {"method": "register"},
        {"confidence": 0.6},
        {"source_date": "2026"},
        {"visibility": "members"},
        {"start": "x", "end": "y"},
        {"key": "b"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_differs_in_content_is_a_new_load(ledger: Ledger, change: dict[str, Any]) -> None:
    load(ledger, record("a"))
    assert load(ledger, replace(record("a"), **change)) is not None


def test_a_dataset_that_is_described_otherwise_is_a_new_load(ledger: Ledger) -> None:
    load(ledger, record("a"))
    described = replace(DATASET, licence="CC BY 4.0")
    assert load(ledger, record("a"), dataset=described) is not None
    assert [dataset.licence for dataset in ledger.datasets()] == ["CC BY 4.0"]


def test_rows_that_a_newer_file_lacks_stay(ledger: Ledger) -> None:
    load(ledger, record("a", "old"), record("b"))
    load(ledger, record("a", "new"))
    load(ledger, record("c"))
    assert [(r.key, r.properties["name"]) for r in ledger.records()] == [("a", "new"), ("b", "Acme"), ("c", "Acme")]


def test_rows_that_a_replacing_file_lacks_go_and_come_back_with_its_undo(ledger: Ledger) -> None:
    load(ledger, record("a", "old"), record("b"))
    replacing = load(ledger, record("a", "new"), replace=True)
    assert live(ledger) == {"a": "new"}
    load(ledger, record("c"))
    assert live(ledger) == {"a": "new", "c": "Acme"}
    undo(ledger, replacing)
    assert live(ledger) == {"a": "old", "b": "Acme", "c": "Acme"}


def test_replacing_touches_no_other_dataset(ledger: Ledger) -> None:
    load(ledger, record("a", dataset="e"), dataset=replace(DATASET, id="e"))
    load(ledger, record("b"), replace=True)
    assert live(ledger) == {"a": "Acme", "b": "Acme"}


def test_the_same_file_again_replaces_only_if_that_takes_something_out(ledger: Ledger) -> None:
    load(ledger, record("a"))
    assert load(ledger, record("a"), replace=True) is None
    load(ledger, record("a"), record("b"))
    last = load(ledger, record("a", "new"))
    assert load(ledger, record("a", "new"), replace=True) is not None
    assert live(ledger) == {"a": "new"}
    assert load(ledger, record("a", "new"), replace=True) is None
    assert load(ledger, record("a", "new")) is None
    undo(ledger, last)
    assert live(ledger) == {"a": "new"}


def test_undone_in_any_order_older_values_come_back(ledger: Ledger) -> None:
    first = load(ledger, record("a", "1"))
    second = load(ledger, record("a", "2"))
    third = load(ledger, record("a", "3"))
    undo(ledger, second)
    assert live(ledger) == {"a": "3"}
    undo(ledger, third)
    assert live(ledger) == {"a": "1"}
    undo(ledger, first)
    assert live(ledger) == {}
    assert [bool(load.undone_at) for load in ledger.loads()] == [True] * 3
    assert ledger.live_loads() == []


def test_what_was_undone_can_be_loaded_again(ledger: Ledger) -> None:
    undo(ledger, load(ledger, record("a")))
    assert load(ledger, record("a")) is not None
    assert live(ledger) == {"a": "Acme"}


def test_an_undo_says_which_load_is_unknown_or_already_undone(ledger: Ledger) -> None:
    undo(ledger, load(ledger, record("a")))
    with pytest.raises(NotFoundError, match=r"no load 7\. graphmap status"), ledger.writing("undo") as writer:
        writer.undo(7)
    with pytest.raises(UsageError, match="Load 1 was already undone on 20"), ledger.writing("undo") as writer:
        writer.undo(1)


def test_two_records_with_one_key_are_refused_with_both_places(ledger: Ledger) -> None:
    with pytest.raises(InputError, match=r"the key a: f\.csv, row 2 and f\.csv, row 9\."):
        load(ledger, record("a"), record("b", row=5), record("a", id="other", row=9))
    assert ledger.loads() == []


def test_a_refused_load_leaves_nothing_even_if_the_writer_goes_on(ledger: Ledger) -> None:
    with ledger.writing("load") as writer:
        with pytest.raises(InputError):
            writer.load(DATASET, "bad.csv", [record("a"), record("a")], identities={"x": "acme"})
        writer.load(DATASET, "good.csv", [record("b")])
    assert [load.file for load in ledger.loads()] == ["good.csv"]
    assert ledger.identities("d") == {}
    assert list(ledger.records()) == [record("b")]


def test_a_record_of_another_dataset_is_refused(ledger: Ledger) -> None:
    with pytest.raises(InputError, match=r"The record a \(f\.csv, row 2\) is of the dataset e, in a load of d"):
        load(ledger, record("a", dataset="e"))


def test_an_error_while_the_file_is_read_leaves_nothing(ledger: Ledger) -> None:
    def broken() -> Iterator[Record]:
        yield record("a")
        raise ZeroDivisionError

    def write() -> None:
        with ledger.writing("load") as writer:
            writer.decide(Decision("same", "a", "reason", "2026-11-25"))
            writer.load(DATASET, "f.csv", broken())

    with pytest.raises(ZeroDivisionError):
        write()
    assert ledger.loads() == []
    assert ledger.decisions() == []
    assert ledger.audit() == []
    assert load(ledger, record("a")) is not None


def test_a_file_without_records_is_no_load_unless_it_replaces(ledger: Ledger) -> None:
    assert load(ledger) is None
    load(ledger, record("a"))
    assert load(ledger, replace=True) is not None
    assert live(ledger) == {}


def test_identities_are_read_after_the_records_and_recorded_once(ledger: Ledger) -> None:
    identities: dict[str, str] = {}

    def reading() -> Iterator[Record]:
        identities["1"] = "acme"
        yield record("a")

    with ledger.writing("load") as writer:
        writer.load(DATASET, "f.csv", reading(), identities=identities)
    assert ledger.identities("d") == {"1": "acme"}
    assert ledger.identities("e") == {}
    load(ledger, record("a", "new"), identities={"1": "other", "2": "acme"})
    assert ledger.identities("d") == {"1": "acme", "2": "acme"}


def test_the_same_content_with_a_new_identity_is_a_load_so_that_the_identity_is_kept(ledger: Ledger) -> None:
    load(ledger, record("a"), identities={"1": "id-a"})
    assert load(ledger, record("a"), identities={"1": "id-a"}) is None
    assert load(ledger, record("a"), identities={"2": "id-a"}) is not None
    assert ledger.identities("d") == {"1": "id-a", "2": "id-a"}


def test_an_id_stays_assigned_after_an_undo(ledger: Ledger) -> None:
    undo(ledger, load(ledger, record("a"), identities={"1": "acme"}))
    assert ledger.node_ids() == set()
    assert ledger.identities("d") == {"1": "acme"}
    assert ledger.assigned_ids() == {"acme", "id-a"}


def test_what_a_load_says_of_a_source_goes_with_it(ledger: Ledger) -> None:
    load(ledger, record("a", source=source(name="b")))
    second = load(ledger, record("b", source=source(name="a")))
    assert [r.source.name for r in ledger.records()] == ["b", "a"]
    assert ledger.sources() == {source().id: source(name="a")}
    undo(ledger, second)
    assert ledger.sources() == {source().id: source(name="b")}
    load(ledger, record("a", source=source("https://t.example")))
    assert set(ledger.sources()) == {source_id("https://t.example")}
    assert ledger.sources(["source:unknown"]) == {}


def test_a_revision_is_kept_with_its_state_and_only_once_in_a_row(ledger: Ledger) -> None:
    first, second = State((1,), 0, 1, 1), State((), 4, 2, 1)
    for revision, state in (("r1", first), ("r1", first), ("r2", second), ("r1", first)):
        with ledger.writing("publish") as writer:
            writer.publish(revision, state)
    assert [(r.id, r.state) for r in ledger.revisions()] == [("r1", first), ("r2", second), ("r1", first)]
    assert all(isinstance(r, Revision) and r.published_at for r in ledger.revisions())
    assert len(ledger.audit()) == 3


def test_a_state_survives_as_text() -> None:
    state = State((1, 3), 2, 1, 1)
    assert State.from_json(state.to_json()) == state


def test_a_decision_is_kept_with_an_id_and_changes_the_state(ledger: Ledger) -> None:
    same = Decision("same", "acme", "one register number", "2026-11-25", other="acme-2")
    value = Decision("value", "acme", "asked them", "2026-11-25", property="aliases", value=["A", "B"])
    with ledger.writing("decide") as writer:
        decided = [writer.decide(same), writer.decide(value)]
    assert [d.id for d in decided] == [1, 2]
    assert ledger.decisions() == [same, value]
    assert [d.id for d in ledger.decisions()] == [1, 2]
    assert ledger.state(7, 3) == State((), 2, 7, 3)


def test_a_view_saved_again_takes_the_place_of_the_first(ledger: Ledger) -> None:
    def save(writer: Writer, **changes: str) -> SavedView:
        return writer.save_view(replace(SavedView("Photonics", "", "ann", "{}"), **changes))

    with ledger.writing("save") as writer:
        other = save(writer, owner="bob")
        save(writer)
        newest = save(writer, note="with suppliers", state='{"hops":2}')
    assert ledger.views() == [newest, other]
    assert newest.created


def test_a_view_is_removed_by_owner_and_name(ledger: Ledger) -> None:
    with ledger.writing("save") as writer:
        kept = writer.save_view(SavedView("Photonics", "", "bob", "{}"))
        writer.save_view(SavedView("Photonics", "", "ann", "{}"))
    with ledger.writing("forget") as writer:
        writer.remove_view("ann", "Photonics")
    assert ledger.views() == [kept]
    assert ledger.audit()[-1].detail == "view Photonics of ann removed"
    with pytest.raises(NotFoundError, match="ann has no saved view 'Photonics'"), ledger.writing("forget") as writer:
        writer.remove_view("ann", "Photonics")
    assert ledger.audit()[-1].action == "forget"


def test_every_commit_is_one_line_of_the_audit_trail(ledger: Ledger) -> None:
    done = load(ledger, record("a"))
    assert done
    with ledger.writing("undo 1") as writer:
        writer.undo(done.id, "wrong file")
        writer.decide(Decision("different", "a", "two firms", "2026-11-25", other="b"))
    with ledger.writing("nothing"):
        pass
    assert [(entry.action, entry.detail) for entry in ledger.audit()] == [
        ("load f.csv", "load 1: 1 records of d from f.csv"),
        ("undo 1", "load 1 undone: wrong file; decision 1: different, a: two firms"),
    ]
    assert all(entry.time for entry in ledger.audit())
