"""The counting rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.analysis.counting import HOWS, METHODS, best, counted, ended, gone, how, where, with_descendants
from graphmap.schema import load_schema


@pytest.mark.parametrize(("region", "place"), [("yes", "inside"), ("no", "outside"), (None, "unknown"), ("", "unknown")])
def test_inside_is_only_who_is_known_to_be_in_the_region(region: str | None, place: str) -> None:
    assert where({"in_region": region} if region is not None else {}) == place


def test_every_method_of_the_schema_has_a_share() -> None:
    assert set(METHODS) == set(load_schema().words["method"])
    assert set(METHODS.values()) == set(HOWS)


def test_what_has_no_method_is_a_judgement() -> None:
    assert how({}) == "expert"
    assert how({"method": "register"}) == "published"


@pytest.mark.parametrize(("share", "always", "strictly"), [("published", True, True), ("inferred", True, False), ("expert", False, False)])
def test_published_and_inferred_count_and_the_switch_leaves_only_the_published(share: str, always: bool, strictly: bool) -> None:
    assert counted(share) is always  # type: ignore[arg-type]
    assert counted(share, published_only=True) is strictly  # type: ignore[arg-type]


def test_planned_organisations_count_but_planned_links_do_not() -> None:
    assert ended({"status": "ended"})
    assert not ended({"status": "planned"})
    assert gone({"status": "planned"})
    assert gone({"status": "ended"})
    assert not gone({"status": "unknown"})
    assert not gone({})


def test_a_group_counts_itself_and_all_that_is_part_of_it() -> None:
    children = {"making": ["welding", "casting"], "welding": ["robot welding"]}
    assert with_descendants("making", children) == {"making", "welding", "casting", "robot welding"}
    assert with_descendants("casting", children) == {"casting"}


@given(st.dictionaries(st.integers(0, 8), st.lists(st.integers(0, 8)), max_size=9))
def test_a_loop_in_the_tree_does_no_harm(children: dict[int, list[int]]) -> None:
    named = {str(parent): [str(child) for child in found] for parent, found in children.items()}
    assert "0" in with_descendants("0", named)


def test_one_thing_known_in_two_ways_counts_as_the_better_one() -> None:
    assert best(["expert", "published", "inferred"]) == "published"
