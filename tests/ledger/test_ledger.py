"""Reading: order, names and identifiers, readers beside a writer, a second writer, a killed process."""

import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graphmap.errors import LedgerError
from graphmap.ledger import Ledger
from graphmap.model import Dataset, Problem, Record, Source, Where, source_id

DATASET = Dataset("d", "Data", "publisher", "CC0 1.0")
SOURCE = Source(source_id("https://s.example"), "s", "https://s.example", "d", "CC0 1.0")


def node(key: str, id: str = "", dataset: str = "d", label: str = "Organisation", **properties: Any) -> Record:
    return Record(dataset, key, id or key, label, properties, SOURCE, "published", 0.9)


def link(key: str, id: str, dataset: str = "d") -> Record:
    return Record(dataset, key, id, "SUPPLIES", {}, SOURCE, "published", 0.9, start="a", end="b")


def load(ledger: Ledger, *records: Record) -> None:
    with ledger.writing("load f.csv") as writer:
        writer.load(replace(DATASET, id=records[0].dataset), "f.csv", records)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a folder #1?%20" / "ledger.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    path.parent.mkdir()
    with Ledger.open(path, wait=0) as opened:
        yield opened


def test_records_come_nodes_first_by_id_dataset_and_key_whatever_was_loaded_when(ledger: Ledger) -> None:
    load(ledger, link("x", "0", "e"), node("b2", "b", "e"), node("é", dataset="e"))
    load(ledger, link("y", "0"), node("b9", "b"), node("b1", "b"), node("z"), node("A"))
    order = [(r.id, r.dataset, r.key) for r in ledger.records()]
    assert order == [
        ("A", "d", "A"),
        ("b", "d", "b1"),
        ("b", "d", "b9"),
        ("b", "e", "b2"),
        ("z", "d", "z"),
        ("é", "e", "é"),
        ("0", "d", "y"),
        ("0", "e", "x"),
    ]
    assert [(r.id, r.dataset, r.key) for r in ledger.records_of(["0", "b", "none"])] == [o for o in order if o[0] in "0b"]
    assert list(ledger.records_of([])) == []


def test_records_of_many_elements_come_in_order_too(ledger: Ledger) -> None:
    load(ledger, *(node(f"n{i}") for i in range(12_000)), link("l", "0"))
    ids = ["0", *(f"n{i}" for i in range(0, 12_000, 2))]
    assert [r.id for r in ledger.records_of(ids)] == [*sorted(ids[1:]), "0"]


def test_records_are_streamed(ledger: Ledger) -> None:
    load(ledger, *(node(f"n{i}", note="x" * 1000) for i in range(5_000)))
    load(ledger, node("n17", note="newer"))
    tracemalloc.start()
    try:
        assert sum(1 for _ in ledger.records()) == 5_000
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_load_is_taken_in_as_a_stream(ledger: Ledger) -> None:
    tracemalloc.start()
    try:
        with ledger.writing("load") as writer:
            writer.load(DATASET, "f.csv", (node(f"n{i}", note="x" * 1000) for i in range(5_000)))
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_stream_shows_the_ledger_as_it_was_and_holds_up_nobody(ledger: Ledger) -> None:
    load(ledger, node("a"), node("b"))
    reading = ledger.records()
    assert next(reading).id == "a"
    load(ledger, node("c"))
    assert ledger.node_ids() == {"a", "b", "c"}
    assert [r.id for r in reading] == ["b"]


def test_a_stream_goes_on_after_the_ledger_is_closed(path: Path) -> None:
    path.parent.mkdir()
    with Ledger.open(path) as ledger:
        load(ledger, node("a"), node("b"))
        reading = ledger.records()
        assert next(reading).id == "a"
    assert [r.id for r in reading] == ["b"]


def test_only_live_nodes_have_ids_names_and_identifiers(ledger: Ledger) -> None:
    load(ledger, node("k", "acme", name="Acme", kvk="12345678"), link("l", "0"))
    load(ledger, node("k", "bolt", name="Bolt", kvk="87654321"))
    assert ledger.node_ids() == {"bolt"}
    assert ledger.names("Organisation") == {"bolt": "bolt"}
    assert ledger.external_ids() == {("kvk", "87654321"): "bolt"}


def test_names_are_folded_and_a_name_goes_before_an_alias_then_the_smaller_id(ledger: Ledger) -> None:
    load(
        ledger,
        node("1", "capability:a", label="Capability", name="Milling", aliases=["Welding", "Cutting"]),
        node("2", "capability:c", label="Capability", name="Welding", name_nl="Lassén"),
        node("3", "capability:b", label="Capability", name="WELDING", aliases=["cutting"]),
        node("4", "milling", name="Milling"),
    )
    assert ledger.names("Capability") == {
        "milling": "capability:a",
        "cutting": "capability:a",
        "welding": "capability:b",
        "lassen": "capability:c",
    }
    assert ledger.names("Organisation") == {"milling": "milling"}


def test_of_two_nodes_with_one_identifier_the_smaller_id_is_known_and_a_companys_number_is_not_its_establishments(ledger: Ledger) -> None:
    load(
        ledger,
        node("1", "b", ror="02e2c7k09", kvk="12345678"),
        node("2", "a", ror="02e2c7k09"),
        node("3", "a-yard", kvk="12345678", vestiging="000012345678"),
        node("4", "c", kvk="1234"),
    )
    assert ledger.external_ids() == {("ror", "02e2c7k09"): "a", ("kvk", "12345678"): "b", ("vestiging", "000012345678"): "a-yard"}


def test_datasets_are_those_of_live_loads_as_the_newest_describes_them(ledger: Ledger) -> None:
    load(ledger, node("a", dataset="e"))
    load(ledger, node("a"))
    before = ledger.state(1, 1)
    with ledger.writing("load") as writer:
        newest = writer.load(replace(DATASET, title="New"), "f.csv", [node("b")])
    assert [(d.id, d.title) for d in ledger.datasets()] == [("d", "New"), ("e", "Data")]
    assert [(d.id, d.title) for d in ledger.datasets(before)] == [("d", "Data"), ("e", "Data")]
    with ledger.writing("undo") as writer:
        assert newest
        writer.undo(newest.id)
        writer.undo(1)
    assert ledger.datasets() == [replace(DATASET, date=ledger.loads()[1].loaded_at[:10])]
    assert [load.id for load in ledger.live_loads()] == [2]


def test_a_dataset_is_as_old_as_it_says_or_else_as_its_newest_load(ledger: Ledger) -> None:
    load(ledger, node("a"))
    with ledger.writing("load") as writer:
        writer.load(replace(DATASET, id="e", date="2025-03-01"), "f.csv", [node("b", dataset="e")])
    assert [dataset.date for dataset in ledger.datasets()] == [ledger.loads()[0].loaded_at[:10], "2025-03-01"]


def test_a_load_knows_the_content_it_holds(ledger: Ledger) -> None:
    load(ledger, node("a"), node("b"))
    problem = Problem(Where("f"), "", "", "", "")
    assert ledger.holds(ledger.loads()[0], [problem, replace(node("b"), where=(Where("g", 3),)), node("a")])
    assert not ledger.holds(ledger.loads()[0], [node("a")])
    assert not ledger.holds(ledger.loads()[0], [node("a"), node("b", name="B")])


def test_several_threads_may_read_at_once(ledger: Ledger) -> None:
    load(ledger, *(node(f"n{i}") for i in range(500)))

    def read(_: int) -> tuple[int, int, int]:
        return len(list(ledger.records())), len(ledger.loads()), len(ledger.node_ids())

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(read, range(40))) == {(500, 1, 500)}


def test_readers_go_on_beside_a_writer_and_see_nothing_before_the_end(path: Path, ledger: Ledger) -> None:
    load(ledger, node("a"))
    with ledger.writing("load") as writer:
        writer.load(DATASET, "f.csv", [node("b")])
        with Ledger.open(path, wait=0) as reader:
            for one in (ledger, reader):
                assert [r.id for r in one.records()] == ["a"]
                assert (len(one.loads()), one.node_ids()) == (1, {"a"})
    assert ledger.node_ids() == {"a", "b"}


def test_a_second_writer_is_told_who_writes_since_when_and_what_to_do(path: Path, ledger: Ledger) -> None:
    told = r"Another graphmap process is writing to .*ledger\.db \(since 20[^ ]+: load big\.xlsx\)\. Wait until it is done, or end it"
    with ledger.writing("load big.xlsx") as writer:
        writer.load(DATASET, "f.csv", [node("a")])
        with Ledger.open(path, wait=0) as other, pytest.raises(LedgerError, match=told), other.writing("undo 1"):
            pass
    with Ledger.open(path, wait=0) as other:
        load(other, node("b"))
    assert [entry.action for entry in ledger.audit()] == ["load big.xlsx", "load f.csv"]
    assert sorted(file.name for file in path.parent.iterdir() if file.name.endswith("-writer")) == []


def test_a_writer_of_whom_nothing_is_known_is_refused_as_well(path: Path, ledger: Ledger) -> None:
    with ledger.writing("load big.xlsx"):
        path.with_name("ledger.db-writer").write_text("{", encoding="utf-8")
        with pytest.raises(LedgerError, match=r"writing to .*ledger\.db\. Wait until"), ledger.writing("undo 1"):
            pass


KILLED = """
import sys
from pathlib import Path
from graphmap.ledger import Ledger
from graphmap.model import Dataset, Record, Source

def inside():
    print("inside", flush=True)
    sys.stdin.read()

def records():
    for i in range(30_000):
        yield Record("d", f"k{i}", f"n{i}", "Organisation", {"note": "x" * 3000}, Source("source:1", "s", "", "d", "CC0"), "expert", 0.3)
    if sys.argv[2] == "reading":
        inside()

with Ledger.open(Path(sys.argv[1])) as ledger, ledger.writing("load big.xlsx") as writer:
    writer.load(Dataset("d", "Data", "p", "CC0 1.0"), "big.xlsx", records(), identities={"1": "n1"})
    inside()
"""


@pytest.mark.parametrize("moment", ["reading", "committing"])
def test_a_load_that_is_killed_leaves_no_trace(path: Path, ledger: Ledger, moment: str) -> None:
    load(ledger, node("a"))
    before = (ledger.loads(), list(ledger.records()), ledger.audit(), ledger.state(1, 1), ledger.assigned_ids())
    command = [sys.executable, "-c", KILLED, str(path), moment]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "inside\n"
        with pytest.raises(LedgerError, match=r"load big\.xlsx"), ledger.writing("undo 1"):
            pass
        log = path.with_name("ledger.db-wal").stat().st_size
        process.kill()
    assert (log > 50_000_000) == (moment == "committing"), "the rows had reached the file, yet uncommitted"
    with Ledger.open(path) as reopened:
        for one in (ledger, reopened):
            assert (one.loads(), list(one.records()), one.audit(), one.state(1, 1), one.assigned_ids()) == before
        load(reopened, node("b"))
    assert ledger.node_ids() == {"a", "b"}
