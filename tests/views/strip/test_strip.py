"""The corridor strip."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphmap.analysis.corridor import Corridor, Flow, Section
from graphmap.schema import load_schema
from graphmap.views.furniture import size
from graphmap.views.presets import ON_SCREEN, SCREEN, SHEETS, WIDE_SCREEN, Sheet
from graphmap.views.scene import Label, Shape
from graphmap.views.strip import strip
from graphmap.views.strip.bundles import LEAST, arcs, feet
from graphmap.views.svg import svg
from tests.views.golden import kept
from tests.views.strip.boxes import problems
from tests.views.strip.corridors import LANGUAGES, corridors, member

PAGES = {**SHEETS, **ON_SCREEN}
GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("finding", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("sheet", PAGES)
def test_nothing_overlaps_or_leaves_the_sheet(corridor: Corridor, sheet: str, language: str, theme: str, finding: bool) -> None:
    made = strip(corridor, PAGES[sheet], language, "dark" if theme == "dark" else "light", finding=finding)
    assert problems(made) == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corridor=corridors(), finding=st.booleans(), language=st.sampled_from(LANGUAGES))
def test_nothing_overlaps_whatever_the_corridor(corridor: Corridor, finding: bool, language: str) -> None:
    assert {name: found for name, sheet in PAGES.items() if (found := problems(strip(corridor, sheet, language, finding=finding)))} == {}


@pytest.mark.parametrize("themes", [("art", "Zeerlangewoordenzonder einde"), ("Zeerlangewoordenzonder end", "kunst")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_runs_on_under_the_next_station_only_as_far_as_the_theme_in_the_language_leaves_room(
    themes: tuple[str, str], language: str
) -> None:
    sections = [Section(f"section:{i}", "Delft", "Delft", *themes, i, "", 52.0, 4.0 + i / 10) for i in range(12)]
    members = [member(f"m{i}", "Ondernemerschapscentrum", "cluster", f"section:{i}", km=float(i)) for i in range(0, 12, 2)]
    corridor = Corridor(sections, members, [], 0, {})
    assert {name: found for name, sheet in PAGES.items() if (found := problems(strip(corridor, sheet, language)))} == {}


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", [name for name, sheet in SHEETS.items() if sheet.height])
def test_the_region_fits_on_every_page(corridor: Corridor, name: str, language: str) -> None:
    sheet = SHEETS[name]
    assert size(strip(corridor, sheet, language)) == (sheet.width, sheet.height)


@pytest.mark.parametrize("sheet", PAGES.values(), ids=[*PAGES])
def test_no_text_is_smaller_than_print_can_show(corridor: Corridor, sheet: Sheet) -> None:
    assert min(label.size for label in strip(corridor, sheet).labels) >= 13


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_picture_of_the_region_is_as_it_was_looked_at(corridor: Corridor, language: str) -> None:
    made = svg(strip(corridor, SHEETS["a4"], language), fonts=False, ids=True)
    assert made == kept(GOLDEN / f"strip_{language}.svg", made)


def test_the_dutch_picture_has_no_english_label() -> None:
    words = load_schema()
    dutch = (GOLDEN / "strip_nl.svg").read_text(encoding="utf-8")
    english = {entry["en"] for entry in words.layers.values()} - {entry["nl"] for entry in words.layers.values()}
    told = {"The Hague", " and ", "known", "links", "planned", "organisations", "in our data", "As of", "shown", "beyond", "field lab"}
    assert [word for word in sorted(english | told) if f">{word}<" in dutch or (word in told and word in dutch)] == []


def test_the_order_in_which_the_graph_answers_makes_no_difference(corridor: Corridor) -> None:
    members, flows, sections = corridor.members[::-1], corridor.flows[::-1], corridor.sections[::-1]
    again = replace(corridor, members=members, flows=flows, sections=sections)
    assert svg(strip(again, SCREEN, "nl"), ids=True) == svg(strip(corridor, SCREEN, "nl"), ids=True)


def test_counts_add_up_on_the_sheet(corridor: Corridor) -> None:
    made = strip(corridor, SHEETS["a4"])
    sections = {section.id for section in corridor.sections}
    pills = [int(label.text) for label in made.labels if label.of in sections and label.anchor == "middle"]
    found = arcs(corridor)
    drawn, single = sum(arc.count for arc in found if arc.count >= LEAST), sum(arc.count for arc in found if arc.count < LEAST)
    total = sum(pills)
    assert total == sum(1 for member in corridor.members if member.section)
    assert made.caption.count.startswith(f"{total} of {len(corridor.members)} organisations in our data · {drawn} of ")
    assert f"{drawn + single + corridor.inside} known links drawn" in made.caption.count
    assert made.caption.title.endswith(f"n\u00a0=\u00a0{drawn + single}")
    assert f"{corridor.inside} links inside a section, {single} that are the sole one" in made.caption.sources
    assert f"Not on the strip: {len(corridor.members) - total} of {len(corridor.members)}" in " ".join(label.text for label in made.labels)


def test_every_cluster_is_named_or_numbered_once(corridor: Corridor) -> None:
    stations = {member.id for member in corridor.members if member.station}
    listed = strip(corridor, SHEETS["a4"])
    numbered = strip(corridor, WIDE_SCREEN)
    marks = Counter(item.of for item in listed.ground if isinstance(item, Shape) and item.of in stations)
    assert marks == Counter(stations)
    figures = Counter(item.text for item in numbered.ground if isinstance(item, Label) and item.of in stations and item.text.isdigit())
    assert figures == Counter({str(n): 2 for n in range(1, len(stations) + 1)})


def test_whatever_is_drawn_of_the_data_can_be_chosen_and_has_a_card(corridor: Corridor) -> None:
    made = strip(corridor, SCREEN)
    chosen = {item.of for item in made.ground if item.of}
    assert chosen == set(made.cards)
    assert {section.id for section in corridor.sections} <= chosen
    assert {arc.id for arc in arcs(corridor) if arc.count >= LEAST} <= chosen


def test_a_planned_cluster_says_so_in_its_name(corridor: Corridor) -> None:
    for language, word in (("en", "(planned)"), ("nl", "(gepland)")):
        planned = [member.id for member in corridor.members if member.station and member.status == "planned"]
        texts = [label.text for label in strip(corridor, SCREEN, language).labels if label.of in planned and not label.text.isdigit()]
        assert planned
        assert all(text.endswith(word) for text in texts)


def test_a_finding_is_told_only_where_the_unplaced_were_tried(corridor: Corridor) -> None:
    silent = strip(corridor, SHEETS["a4"], finding=True)
    told = strip(replace(corridor, loose=[]), SHEETS["a4"], finding=True)
    assert silent.caption.title.startswith("Known links between places")
    assert told.caption.title == "Few known links cross between Delft and Schiedam: 59, where 99 would be expected"
    assert "Known links across each point of the line / expected at these distances" in [label.text for label in silent.labels]


def test_a_single_link_has_no_arc_and_is_counted() -> None:
    corridor = Corridor(
        [Section(f"section:{i}", f"S{i}", f"S{i}", "", "", i, "", 52.0, 4.0 + i / 10) for i in range(2)],
        [member("a", "A", "cluster", "section:0"), member("b", "B", "cluster", "section:1")],
        [Flow("supply", "section:0", "section:1", 1), Flow("money", "section:0", "section:1", 2)],
        0,
        {},
    )
    made = strip(corridor, SHEETS["a4"])
    assert [item.of for item in made.ground if item.of.startswith("supply")] == []
    assert "2 of 3 known links drawn" in made.caption.count
    assert "1 that are the sole one" in made.caption.sources


def test_a_supply_pair_counts_both_directions() -> None:
    ends = [Section(f"section:{i}", f"S{i}", f"S{i}", "", "", i, "", 52.0, 4.0 + i / 10) for i in range(2)]
    flows = [Flow("supply", "section:0", "section:1", 3), Flow("supply", "section:1", "section:0", 2)]
    assert [(arc.start, arc.end, arc.count) for arc in arcs(Corridor(ends, [], flows, 0, {}))] == [("section:0", "section:1", 5)]


def test_arcs_nest_at_a_section(corridor: Corridor) -> None:
    order = [section.id for section in corridor.sections]
    drawn = [arc for arc in arcs(corridor) if arc.count >= LEAST]
    offsets = feet(drawn, order).offsets
    for here in order:
        on = sorted((offset, order.index(arc.end)) for (arc, section), offset in offsets.items() if section == here == arc.start)
        back = sorted((offset, order.index(arc.start)) for (arc, section), offset in offsets.items() if section == here == arc.end)
        assert [end for _, end in on] == sorted((end for _, end in on), reverse=True)
        assert [end for _, end in back] == sorted((end for _, end in back), reverse=True)
        assert not on or not back or back[-1][0] < on[0][0]


def test_an_empty_corridor_is_an_empty_picture() -> None:
    made = strip(Corridor([], [], [], 0, {}), SHEETS["a4"])
    assert made.ground == ()
    assert made.caption.title == "Known links between places along the corridor, n\u00a0=\u00a00"
