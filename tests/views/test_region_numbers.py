"""Networks of the region's own data: right in their numbers, and the same for the same question."""

import re

import pytest

from graphmap.views.scene import Scene
from graphmap.views.state import State
from graphmap.workspace import Workspace, cypher
from graphmap.workspace.pictures import picture
from tests.views.region import IDS


def _scene(home: Workspace, id: str, depth: int) -> Scene:
    return picture(home, State(page="explore", id=id, depth=depth)).scene


@pytest.mark.parametrize("id", IDS)
def test_the_legend_adds_up_to_what_is_shown(region_home: Workspace, id: str) -> None:
    scene = _scene(region_home, id, 2)
    kinds = next(row for row in scene.caption.legend if row[0].text in ("inner | outer ring:", "inner ring:"))
    assert sum(int(n) for entry in kinds for n in re.findall(r"\d+", entry.figure)) == scene.shown == len(scene.marks)
    assert scene.shown == min(scene.total, 119)


def test_the_title_counts_the_organisations_that_are_linked(region_home: Workspace) -> None:
    scene = _scene(region_home, "tno", 1)
    kinds = ["company", "knowledge_institution", "government", "association", "investor"]
    rows = cypher(
        region_home,
        "MATCH (c {id: 'tno'})-[r]-(o:Organisation) WHERE o.kind IN $kinds AND NOT coalesce(r.status, '') IN ['ended', 'planned']"
        " AND coalesce(o.status, '') <> 'ended' RETURN DISTINCT o.id, o.in_region",
        {"kinds": kinds},
    ).rows
    inside = sum(row[1] == "yes" for row in rows)
    assert scene.caption.title == f"Known direct links of TNO: {len(rows)}\u00a0organisations, {inside}\u00a0in South Holland"


def test_the_same_question_gives_the_same_picture(region_home: Workspace) -> None:
    first = _scene(region_home, "tu-delft", 2)
    assert _scene(region_home, "tu-delft", 2) == first
