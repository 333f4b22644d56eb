"""The page on the region's plan says what the table in code and the region's data say."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from graphmap.catalogue import catalogue
from graphmap.ui.plan import ITEMS, Row, rows
from graphmap.views.state import State, read
from graphmap.workspace import Workspace, show

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def plan() -> Iterator[ModuleType]:
    sys.path.insert(0, str(DOCS))
    try:
        import regional_plan  # type: ignore[import-not-found]

        yield regional_plan
    finally:
        sys.path.remove(str(DOCS))


def test_the_page_is_not_stale(plan: ModuleType, region_home: Workspace) -> None:
    assert plan.PAGE.read_text(encoding="utf-8") == plan.page(region_home), "stale: run uv run python docs/regional_plan.py"


def test_what_the_plan_is_about_is_in_the_table() -> None:
    told = " ".join(item.says for item in ITEMS)
    for subject in (
        "turnover",
        "jobs",
        "companies",
        "technologies",
        "markets",
        "circular",
        "cooperation",
        "smitzh",
        "added_value",
        "climate",
    ):
        assert f"plan_{subject}" in told
    assert {f"plan_line_{number}" for number in (1, 2, 3, 4)} <= {item.says for item in ITEMS}


def test_added_value_and_the_climate_for_business_are_not_in_the_data(region_home: Workspace) -> None:
    last: list[Row] = rows(region_home, "en")[-2:]
    assert [(row.has, row.view) for row in last] == [("not in the data", None)] * 2


@pytest.mark.parametrize("view", [item.view for item in ITEMS if item.view], ids=lambda view: f"{view.page}-{view.id}")
def test_every_link_leads_to_what_is_there(region_home: Workspace, view: State) -> None:
    assert read(view.query(), view.page) == view
    if view.page == "query":
        assert view.id in catalogue()
        assert {name for name, _ in view.parameters} <= {parameter.name for parameter in catalogue()[view.id].parameters}
    elif view.id:
        assert show(region_home, view.id).links


def test_both_languages_say_the_same_numbers(region_home: Workspace) -> None:
    english, dutch = rows(region_home, "en"), rows(region_home, "nl")
    for one, other in zip(english, dutch, strict=True):
        assert _digits(one.has) == _digits(other.has)
        assert one.says != other.says
    assert all(row.view is None or row.view.language == "nl" for row in dutch)


def test_an_item_without_its_data_counts_none(region_home: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = [item for item in ITEMS if item.parameters]
    monkeypatch.setattr(
        "graphmap.ui.plan.ITEMS", [type(item)(item.says, item.has, None, "", item.counted, {"goal": "goal:none"}) for item in lost]
    )
    assert _digits(rows(region_home, "en")[0].has) == "0000"


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal())
