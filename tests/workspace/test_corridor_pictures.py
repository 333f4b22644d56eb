"""The corridor as read from the region's data."""

import re

import pytest

from graphmap.views.presets import SHEETS
from graphmap.views.scene import Label
from graphmap.views.state import State
from graphmap.workspace import Workspace, cypher
from graphmap.workspace.corridor import links_between, read_corridor
from graphmap.workspace.pictures import picture

WITHOUT = (
    "MATCH (o:Organisation) WHERE o.lat IS NULL AND coalesce(o.status, '') <> 'ended'"
    " AND (o.in_region = 'yes' OR EXISTS { (o)-[:IN_SECTION]->(:CorridorSection) })"
    " OPTIONAL MATCH (o)-[:IN_PLACE]->(p:Place) RETURN o.id, p.lat, p.lon"
)


def test_who_has_no_point_stands_at_that_of_the_town_as_placed_by_town(region_home: Workspace) -> None:
    members = {member.id: member for member in read_corridor(region_home, None)[0].members}
    rows = cypher(region_home, WITHOUT).rows
    assert sum(lat is not None for _, lat, _ in rows) == 32
    for id, lat, lon in rows:
        member = members[str(id)]
        assert ((member.lat, member.lon), member.precise) == ((lat, lon), False)


def test_who_has_a_point_keeps_it(region_home: Workspace) -> None:
    members = {member.id: member for member in read_corridor(region_home, None)[0].members}
    rows = cypher(
        region_home, "MATCH (o:Organisation {in_region: 'yes'}) WHERE o.lat IS NOT NULL RETURN o.id, o.lat, o.lon", limit=2000
    ).rows
    own = [(members[str(id)], lat, lon) for id, lat, lon in rows if str(id) in members]
    assert len(own) > 400
    assert [member.id for member, lat, lon in own if (member.lat, member.lon) != (lat, lon)] == []


@pytest.mark.parametrize(("language", "words"), [("en", "placed by town only"), ("nl", "alleen plaats bekend")])
def test_the_map_counts_those_placed_by_town_and_leaves_out_who_has_no_point(region_home: Workspace, language: str, words: str) -> None:
    members = read_corridor(region_home, None)[0].members
    scene = picture(region_home, State(page="corridor", show="map", language=language), sheet=SHEETS["a4"]).scene
    drawn = {mark.id for mark in scene.marks}
    pale = sum(not member.precise for member in members if member.id in drawn)
    [said] = [item.text for item in scene.front if isinstance(item, Label) and words in item.text]
    assert [int(n) for n in re.findall(r"\d+", said)] == [pale, len(drawn)]
    left = {member.id for member in members} - drawn
    assert {member.id for member in members if member.lat is None} <= left
    assert len(left) == scene.total - scene.shown == 3
    assert scene.caption.count.startswith(f"{len(drawn)} ")


def test_the_links_between_two_sections_are_those_that_the_corridor_counts(region_home: Workspace) -> None:
    corridor = read_corridor(region_home, None)[0]
    counts: dict[tuple[str, ...], dict[str, int]] = {}
    for flow in corridor.flows:
        layers = counts.setdefault(tuple(sorted((flow.start, flow.end))), {})
        layers[flow.layer] = layers.get(flow.layer, 0) + flow.count
    assert len(counts) > 20
    for ends, layers in counts.items():
        assert {layer: len(links) for layer, links in links_between(region_home, ends, None).items()} == layers
    ends, layers = next((ends, layers) for ends, layers in counts.items() if len(layers) > 1)
    one = next(iter(layers))
    assert {*links_between(region_home, ends, [one])} == {one}


def test_the_exported_graph_holds_exactly_those_that_are_counted(region_home: Workspace) -> None:
    found = picture(region_home, State(page="corridor"), sheet=SHEETS["a4"])
    organisations = {id for id, data in found.graph.nodes(data=True) if "Organisation" in data.get("labels", ())}
    assert organisations == {member.id for member in read_corridor(region_home, None)[0].members if member.section}
    assert len(organisations) == found.scene.shown


@pytest.mark.parametrize(("language", "heading"), [("en", "expected"), ("nl", "te verwachten")])
def test_the_strip_says_what_could_be_expected_where_the_view_asks(region_home: Workspace, language: str, heading: str) -> None:
    plain, found = (
        picture(region_home, State(page="corridor", show=show, language=language), sheet=SHEETS["a4"]) for show in ("", "expected")
    )
    pairs = [item.text for item in found.scene.ground if isinstance(item, Label) and re.fullmatch(r"\d+\u00a0/\u00a0\d+", item.text)]
    assert len(pairs) == 8  # and one large: nine points of the main line
    assert heading in found.scene.caption.sources.casefold()
    assert heading not in plain.scene.caption.sources.casefold()
    assert "cypher_loose" in dict(found.asked)
    assert "cypher_loose" not in dict(plain.asked)


@pytest.mark.parametrize("show", ["", "map", "expected"])
def test_layers_other_than_the_usual_are_named(region_home: Workspace, show: str) -> None:
    chosen = picture(region_home, State(page="corridor", show=show, layers=("supply",)))
    assert chosen.scene.caption.subtitle.endswith("Layers shown: supply")
    assert "Layers shown" not in picture(region_home, State(page="corridor", show=show)).scene.caption.subtitle
