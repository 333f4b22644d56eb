"""Which records are live: random sequences of loads and undos against a fresh ledger and against a plain dict."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.ledger import Ledger, State
from graphmap.model import Dataset, Load, Record, Source

File = tuple[str, dict[str, int], bool]
"""Dataset, value by key, whether it replaces."""

FILES = st.tuples(
    st.sampled_from("ab"), st.dictionaries(st.sampled_from("klm"), st.integers(1, 2), max_size=3), st.sampled_from([False, False, True])
)
STEPS = st.lists(st.one_of(FILES, FILES, FILES, st.integers(0, 9)), min_size=3, max_size=12)
"""A file to load, or which of the live loads to undo."""


def records(dataset: str, content: dict[str, int]) -> list[Record]:
    """Records whose element changes with the value, and which are nodes or relationships by key."""
    return [
        Record(
            dataset,
            key,
            f"{'zyx'[value]}{key}",
            "SUPPLIES" if key == "k" else "Organisation",
            {"value": value},
            Source("source:1", f"name {value}", "https://s.example", dataset, "CC0 1.0"),
            "published",
            0.9,
            start="a" if key == "k" else "",
            end="b" if key == "k" else "",
        )
        for key, value in content.items()
    ]


def take(ledger: Ledger, file: File) -> Load | None:
    dataset, content, replaces = file
    with ledger.writing("load") as writer:
        return writer.load(Dataset(dataset, dataset, "p", "CC0 1.0"), "f", records(dataset, content), replace=replaces)


def expected(files: Sequence[File]) -> list[Record]:
    live: dict[str, dict[str, int]] = {}
    for dataset, content, replaces in files:
        live[dataset] = {**({} if replaces else live.get(dataset, {})), **content}
    found = [record for dataset, content in live.items() for record in records(dataset, content)]
    return sorted(found, key=lambda r: (not r.is_node, r.id, r.dataset, r.key))


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_the_live_records_are_those_of_a_ledger_that_saw_only_the_surviving_loads(steps: list[File | int]) -> None:
    with TemporaryDirectory() as folder, ExitStack() as stack:
        ledger = stack.enter_context(Ledger.open(Path(folder) / "ledger.db"))
        survivors: dict[int, File] = {}
        seen: list[tuple[State, list[Record]]] = []
        for step in steps:
            if isinstance(step, tuple):
                before = list(ledger.records())
                load = take(ledger, step)
                assert list(ledger.records()) == expected([*survivors.values(), step])
                if load is None:
                    assert list(ledger.records()) == before
                else:
                    survivors[load.id] = step
            elif survivors:
                gone = list(survivors)[step % len(survivors)]
                with ledger.writing("undo") as writer:
                    writer.undo(gone)
                del survivors[gone]
            seen.append((ledger.state(1, 1), list(ledger.records())))
        assert [load.id for load in ledger.live_loads()] == list(survivors)
        assert list(ledger.records()) == expected(list(survivors.values()))
        fresh = stack.enter_context(Ledger.open(Path(folder) / "fresh.db"))
        for file in survivors.values():
            take(fresh, file)
        assert list(ledger.records()) == list(fresh.records())
        assert (ledger.sources(), ledger.node_ids()) == (fresh.sources(), fresh.node_ids())
        for state, then in seen:
            assert list(ledger.records(state)) == then
        ids = {record.id for record in ledger.records() if "k" not in record.id}
        assert list(ledger.records_of(ids)) == [record for record in ledger.records() if record.id in ids]
