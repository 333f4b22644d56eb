"""Ids private to a file become ids of the graph."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.model import Problem, Record, Source, Where
from graphmap.resolve.identify import Known, identify
from graphmap.schema import load_schema

SCHEMA = load_schema()
SOURCE = Source("source:1", "own administration", "", "mine", "as agreed")
NAMES: Mapping[str, Mapping[str, str]] = {
    "Organisation": {"tu delft": "tu-delft", "technische universiteit delft": "tu-delft", "tudor marine": "tudor"},
    "Capability": {
        "laser welding": "capability:laser-welding",
        "laserlassen": "capability:laser-welding",
        "arc welding": "capability:arc",
        "milling": "capability:metal-milling",
    },
}
IDS = {"tu-delft", "tudor", "acme", *(id for names in NAMES.values() for id in names.values())}
ROR, KVK, VESTIGING = "02e2c7k09", "27364265", "000012345678"


def known(**changes: Any) -> Known:
    external = {("ror", ROR): "tu-delft", ("kvk", KVK): "tudor"}
    return replace(Known({}, IDS, {*IDS, "gone"}, external, lambda label: NAMES.get(label, {})), **changes)


def node(id: str, label: str = "Organisation", row: int = 2, **properties: Any) -> Record:
    return Record(
        "mine", f"row {row}", id, label, properties, SOURCE, "self_declared", 0.6, where=(Where("my.xlsx", row, "organisations"),)
    )


def link(start: str, end: str, label: str = "SUPPLIES", **properties: Any) -> Record:
    where = (Where("my.xlsx", 5, "relations"), Where("my.xlsx", 6, "relations"))
    return Record("mine", "r", "", label, properties, SOURCE, "self_declared", 0.6, start=start, end=end, where=where)


class Run:
    """What identify made of items, and what it assigned."""

    def __init__(self, items: Iterable[Record | Problem], known: Known) -> None:
        self.assigned: list[tuple[str, str]] = []
        self.items = list(identify(items, known, SCHEMA, self._assign))
        self.problems = [item for item in self.items if isinstance(item, Problem)]
        self.records = [item for item in self.items if isinstance(item, Record)]
        self.ids = [record.id for record in self.records]

    def _assign(self, local: str, id: str) -> None:
        self.assigned.append((local, id))


def run(*items: Record | Problem, **changes: Any) -> Run:
    return Run(items, known(**changes))


def test_records_without_private_ids_and_problems_pass_unchanged() -> None:
    problem = Problem(Where("my.xlsx"), "", "", "", "")
    items: list[Record | Problem] = [node("new", name="New"), problem, replace(link("new", "acme"), id="whatever")]
    done = run(*items)
    assert all(a is b for a, b in zip(done.items, items, strict=True))
    assert done.assigned == []


def test_a_recorded_id_is_kept_whatever_the_row_says_now() -> None:
    done = run(node("?1", name="Other", ror=ROR, kvk=KVK), node("?acme", name="Acme"), assigned={"1": "gone", "acme": "acme-2"})
    assert done.ids == ["gone", "acme-2"]
    assert done.assigned == []


def test_a_known_identifier_makes_a_row_the_known_organisation_before_its_own_id_does() -> None:
    done = run(node("?1", name="Delft University", ror=ROR), node("?acme", name="Acme", kvk=KVK))
    assert done.ids == ["tu-delft", "tudor"]
    assert done.assigned == [("1", "tu-delft"), ("acme", "tudor")]


def test_an_id_of_the_graph_is_the_known_organisation() -> None:
    done = run(node("?tu-delft", name="Something else"), node("?capability:arc", name="Arc"))
    assert done.ids == ["tu-delft", "arc"]
    assert done.assigned == [("tu-delft", "tu-delft"), ("capability:arc", "arc")]


def test_a_name_alone_makes_no_row_a_known_organisation() -> None:
    assert run(node("?1", name="TU Delft")).ids == ["tu-delft-2"]


def test_a_new_id_is_the_slug_of_the_name_numbered_where_it_was_ever_given() -> None:
    rows = [
        node("?1", name="Bolt & Søn B.V."),
        node("?2", name="bolt en son"),
        node("?3", name="Bolt, Son BV"),
        node("?4", name="bolt son bv"),
    ]
    done = run(*rows, node("?5", name="Gone"), node("?6", name="東京"), node("?own id"))
    assert done.ids == ["bolt-son-b-v", "bolt-en-son", "bolt-son-bv", "bolt-son-bv-2", "gone-2", "item", "own-id"]
    assert done.assigned == list(zip(["1", "2", "3", "4", "5", "6", "own id"], done.ids, strict=True))


def test_numbers_go_on_where_earlier_ones_are_taken() -> None:
    assert run(node("?1", name="Acme"), node("?2", name="Acme"), taken={"acme-2", "acme-3"}).ids == ["acme-4", "acme-5"]


def test_two_records_of_one_row_are_one_thing_and_recorded_once() -> None:
    done = run(node("?1", name="New", founded=1990), node("?1", name="Newer", ror=ROR), node("?1"))
    assert done.ids == ["new", "new", "new"]
    assert done.assigned == [("1", "new")]


def test_two_rows_with_one_identifier_are_one_thing() -> None:
    assert run(node("?1", name="Bolt", kvk="12345678"), node("?2", name="Bolt Holding", kvk="12345678")).ids == ["bolt", "bolt"]


def test_an_establishment_is_not_its_company_though_it_bears_its_number() -> None:
    done = run(
        node("?1", name="Tudor Yard", kvk=KVK, vestiging=VESTIGING),
        node("?2", name="Tudor", kvk=KVK),
        node("?3", name="Yard", vestiging=VESTIGING),
    )
    assert done.ids == ["tudor-yard", "tudor", "tudor-yard"]


def test_identifiers_of_two_organisations_in_one_row_are_a_problem() -> None:
    done = run(node("?1", name="Acme", row=7, ror=ROR, kvk=KVK), link("?1", "?tudor"))
    assert done.records == []
    assert done.assigned == []
    conflict, unknown = done.problems
    assert (conflict.where.row, conflict.column, conflict.value) == (7, "ror", ROR)
    assert conflict.message == f"belongs to tu-delft, while kvk {KVK} belongs to tudor"
    assert (unknown.column, unknown.value, unknown.message) == ("from", "1", "its own row was refused")


def test_a_row_that_the_schema_refuses_gets_no_id_and_all_its_problems_are_told() -> None:
    done = run(node("?1", name="Acme", ror="02e2c7k00", founded=1), node("?1", name="Acme"), link("?1", "?acme"))
    assert [(p.column, p.message) for p in done.problems] == [("ror", "not a valid ror"), ("founded", "out of range")]
    assert done.assigned == [("1", "acme-2")]
    assert [(r.start, r.end) for r in done.records[1:]] == [("acme-2", "acme")]


def test_a_row_that_is_refused_now_but_was_recorded_earlier_still_takes_part() -> None:
    done = run(node("?1", founded=1), link("?1", "?acme"), assigned={"1": "bolt"})
    assert [p.column for p in done.problems] == ["founded"]
    assert [(r.start, r.end) for r in done.records] == [("bolt", "acme")]


def test_ends_are_rows_of_the_file_recorded_ones_or_ids_of_the_graph_and_give_the_relationship_its_id() -> None:
    done = run(node("?1", name="Bolt"), link("?1", "?9", what="gears"), link("?tu-delft", "acme", what="x"), assigned={"9": "nine"})
    assert [(r.start, r.end) for r in done.records[1:]] == [("bolt", "nine"), ("tu-delft", "acme")]
    assert done.ids[1:] == [
        SCHEMA.relationship_id("bolt", "SUPPLIES", "nine", {"what": "gears"}),
        SCHEMA.relationship_id("tu-delft", "SUPPLIES", "acme", {"what": "x"}),
    ]
    assert all(SCHEMA.check(record) == [] for record in done.records)


def test_a_row_of_the_file_goes_before_an_id_of_the_graph() -> None:
    done = run(node("?tudor", name="Tudor", ror=ROR), link("?tudor", "?acme"))
    assert done.records[1].start == "tu-delft"


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("laser-welding", "capability:laser-welding"),
        ("Laser welding", "capability:laser-welding"),
        (" LASERLASSEN ", "capability:laser-welding"),
        ("Milling", "capability:metal-milling"),
        ("arc", "capability:arc"),
    ],
)
def test_a_capability_is_found_by_id_name_dutch_name_or_alias(text: str, id: str) -> None:
    done = run(link("?acme", f"?capability:{text}", "HAS_CAPABILITY"))
    assert [(r.start, r.end) for r in done.records] == [("acme", id)]
    assert SCHEMA.check(done.records[0]) == []


def test_an_unknown_capability_is_a_problem_with_up_to_three_near_ones() -> None:
    (problem,) = run(link("?acme", "?capability:Lasr weldin", "HAS_CAPABILITY")).problems
    assert problem.where == Where("my.xlsx", 5, "relations")
    assert (problem.column, problem.value, problem.message) == ("capability", "Lasr weldin", "no capability of the graph")
    assert problem.advice == "Write the name or id of one that is in the graph (near ones: laser welding, arc welding)."


def test_what_is_like_nothing_is_not_offered_anything() -> None:
    (problem,) = run(link("?acme", "?capability:qqqq", "HAS_CAPABILITY")).problems
    assert problem.advice == "Write the name or id of one that is in the graph."


def test_unknown_organisations_at_both_ends_are_two_problems_with_ids_to_write() -> None:
    done = run(node("?my-bolts", name="Bolts"), link("?TU-Delt", "?my bolt"), link("?nobody", "?capability:arc", "HAS_CAPABILITY"))
    start, end, holder = done.problems
    assert (start.column, start.value, start.message) == ("from", "TU-Delt", "neither a row of this file nor an id of the graph")
    assert start.advice.startswith("Add a row for it, or write the id of an organisation of the graph (near ones: tu-delft")
    assert (end.column, end.value) == ("to", "my bolt")
    assert "near ones: my-bolts" in end.advice
    assert holder.column == "organisation"


def test_a_local_id_made_from_a_name_is_shown_as_people_know_it() -> None:
    done = run(node("?name:bolt", name="Bolt", founded=1), node("?name:nut", name="Nut"), link("?name:bolt", "?nuts"))
    assert [(p.column, p.value) for p in done.problems] == [("founded", "1"), ("from", "bolt"), ("to", "nuts")]
    assert "near ones: nut)" in done.problems[2].advice
    assert done.assigned == [("name:nut", "nut")]


def test_an_unknown_type_is_left_to_the_check_of_the_record() -> None:
    (record,) = run(replace(link("?acme", "?tudor", "LIKES"), id="x")).records
    assert (record.id, record.start, record.end) == ("x", "acme", "tudor")
    assert [p.column for p in SCHEMA.check(record)] == ["label"]


def test_a_thing_that_is_no_organisation_is_the_one_of_its_name_else_new() -> None:
    done = run(
        node("?capability:lw", "Capability", name="Laser Welding"),
        node("?capability:Bending", "Capability"),
        link("?acme", "?capability:lw", "HAS_CAPABILITY"),
        link("?acme", "?capability:Bending", "HAS_CAPABILITY"),
    )
    assert done.ids[:2] == ["capability:laser-welding", "capability:bending"]
    assert [r.end for r in done.records[2:]] == done.ids[:2]
    assert all(SCHEMA.check(record) == [] for record in done.records)


def test_a_row_of_an_unknown_label_is_a_problem() -> None:
    assert [p.column for p in run(node("?1", "Firm", name="x")).problems] == ["label"]


def test_items_are_passed_on_one_by_one() -> None:
    def items() -> Iterable[Record]:
        yield node("?1", name="Bolt")
        pytest.fail("read ahead")

    assert next(identify(items(), known(), SCHEMA, lambda *pair: None))


def test_near_ones_are_sought_for_the_first_hundred_texts_only() -> None:
    done = run(*(link("?acme", f"?capability:laser weldin {i}", "HAS_CAPABILITY") for i in range(102)))
    assert ["near ones" in problem.advice for problem in done.problems] == [True] * 100 + [False] * 2


def test_names_are_asked_for_once_per_label_however_many_rows_need_them() -> None:
    asked: list[str] = []

    def names(label: str) -> Mapping[str, str]:
        asked.append(label)
        return NAMES[label]

    run(*(link("?nobody", f"?capability:x{i}", "HAS_CAPABILITY") for i in range(5)), names=names)
    assert sorted(asked) == ["Capability", "Organisation"]


ROWS = st.lists(
    st.builds(
        lambda local, name, identifiers: node(f"?{local}", name=name, **identifiers),
        st.sampled_from(["1", "2", "acme", "tu-delft", "bolt"]),
        st.sampled_from(["Acme", "Bolt", "Nut", "Gone"]),
        st.sampled_from([{}, {"ror": ROR}, {"kvk": KVK}, {"kvk": "12345678"}]),
    ),
    max_size=6,
)


def test_a_recorded_row_id_with_a_name_unlike_any_known_one_is_another_companys() -> None:
    known = {"acme bv": "acme", "acme gears": "acme"}.copy
    again = run(node("?1", name="ACME Gears & Co"), assigned={"1": "acme"}, names=lambda label: known())
    assert again.ids == ["acme"]
    other = run(node("?1", name="Totally Different Foods"), assigned={"1": "acme"}, names=lambda label: known())
    assert [(p.column, "acme" in p.advice) for p in other.problems] == [("name", True)]
    explicit = run(node("?acme", name="Totally Different Foods"), assigned={"acme": "acme"}, names=lambda label: known())
    assert explicit.ids == ["acme"], "whoever writes the id of the graph means it"


@given(ROWS, ROWS)
def test_a_file_read_again_gets_the_ids_that_were_recorded_and_no_others(rows: list[Record], others: list[Record]) -> None:
    first = run(*rows)
    recorded = dict(first.assigned)
    assert len(recorded) == len(first.assigned)
    ids = {*IDS, *recorded.values()}
    again = run(*others, *rows, assigned=recorded, ids=ids, taken={*ids, "gone"}, names=lambda label: {})  # names tell nothing here
    assert not {local for local, _ in again.assigned} & set(recorded)
    assert [r.id for r in again.records[len(again.records) - len(first.records) :]] == first.ids
    assert set(first.ids) - {"tu-delft", "tudor", "acme"} <= set(recorded.values()) - {"gone"}
