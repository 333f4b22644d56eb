"""What is selected on the strip is shown on the map, and the other way round."""

from dataclasses import replace

import pytest

from graphmap.analysis.corridor import Corridor
from graphmap.ui.in_step import between, in_step
from graphmap.views.corridor_map import corridor_map
from graphmap.views.corridor_map.style import MOST
from graphmap.views.presets import SCREEN
from graphmap.views.sheet import selectable
from graphmap.views.strip import strip
from graphmap.views.style import LAYERS
from graphmap.workspace import Workspace
from graphmap.workspace.corridor import read_corridor
from loaders.region.outlines import region_outlines

PAIR = ("section:the-hague-ypenburg", "section:delft")
LINE = "pair:section:the-hague-ypenburg:section:delft"
ARC = "research:section:the-hague-ypenburg:section:delft"


@pytest.fixture(scope="module")
def corridor(region_home: Workspace) -> Corridor:
    return read_corridor(region_home, None)[0]


def test_an_arc_is_the_line_of_its_pair_and_the_line_is_all_its_arcs(corridor: Corridor) -> None:
    assert in_step((ARC,), corridor, "map") == (LINE,)
    assert in_step((ARC,), corridor, "strip") == (ARC,)
    assert in_step((LINE,), corridor, "map") == (LINE,)
    assert in_step((LINE,), corridor, "strip") == tuple(f"{layer}:{PAIR[0]}:{PAIR[1]}" for layer in LAYERS)


def test_sections_and_clusters_are_the_same_on_both(corridor: Corridor) -> None:
    for id in (PAIR[0], next(member.id for member in corridor.members if member.station)):
        assert in_step((id,), corridor, "map") == in_step((id,), corridor, "strip") == (id,)


def test_who_stands_on_the_map_only_is_at_its_section_on_the_strip(corridor: Corridor) -> None:
    member = next(member for member in corridor.members if member.section and not member.station)
    assert in_step((member.id,), corridor, "map") == (member.id,)
    assert in_step((member.id,), corridor, "strip") == (member.section,)
    lost = next(member for member in corridor.members if not member.section)
    assert in_step((lost.id,), corridor, "strip") == ()


def test_those_of_a_city_without_a_section_are_at_no_station(corridor: Corridor) -> None:
    assert in_step(("town:Rotterdam",), corridor, "map") == ("town:Rotterdam",)
    assert in_step(("town:Rotterdam",), corridor, "strip") == ()


def test_of_a_crowd_the_circle_of_the_town_is_selected(corridor: Corridor) -> None:
    firm = next(member for member in corridor.members if member.municipality == "Delft" and not member.station)
    more = tuple(replace(firm, id=f"more {i}") for i in range(MOST))
    many = replace(corridor, members=(*corridor.members, *more))
    assert in_step(("more 7",), many, "map") == ("town:Delft",)
    assert in_step(("town:Delft",), many, "strip") == ("section:delft",)


def test_every_selection_of_one_picture_that_the_other_can_show_is_one_of_its_parts(corridor: Corridor) -> None:
    on_map, on_strip = selectable(corridor_map(corridor, region_outlines(), SCREEN)), selectable(strip(corridor, SCREEN))
    assert all(on_map.issuperset(in_step((id,), corridor, "map")) for id in on_strip)
    sections = {section.id for section in corridor.sections}
    for id in on_map:
        found = in_step((id,), corridor, "strip")
        assert on_strip.intersection(found) or not found or between(id, corridor), id
        assert not sections.intersection(found) or not id.startswith("pair:")


@pytest.mark.parametrize(
    "id", ["", "pair:section:delft", "pair:section:delft:section:nowhere", "other:section:delft:section:noordwijk", "x"]
)
def test_other_ids_join_no_sections(corridor: Corridor, id: str) -> None:
    assert between(id, corridor) is None
