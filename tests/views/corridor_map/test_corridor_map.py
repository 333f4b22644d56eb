"""The map as a whole: nothing overlaps on any sheet, all numbers are the corridor's, and the same corridor gives the same picture."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from graphmap.analysis.corridor import Corridor
from graphmap.analysis.outlines import Outlines
from graphmap.schema import load_schema
from graphmap.views.corridor_map import corridor_map
from graphmap.views.corridor_map.blocks import SMALL, block
from graphmap.views.corridor_map.crowd import Group, town_members
from graphmap.views.corridor_map.style import MOST, TIE
from graphmap.views.furniture import furniture, size
from graphmap.views.geometry import Box
from graphmap.views.presets import ON_SCREEN, SHEETS, Sheet
from graphmap.views.scene import Label, Scene, Shape
from graphmap.views.style import PALETTES, Theme
from graphmap.views.svg import svg
from graphmap.views.words.places import TEXTS
from tests.views.golden import kept

ALL = [*SHEETS.values(), *ON_SCREEN.values()]
LANGUAGES = ("en", "nl")
GOLDEN = Path(__file__).parent / "golden"


def texts(scene: Scene) -> list[Label]:
    return [*scene.labels, *(item for item in furniture(scene) if isinstance(item, Label))]


def words(scene: Scene) -> str:
    return "\n".join(label.text for label in texts(scene))


def meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] - 0.1 and b[0] < a[2] - 0.1 and a[1] < b[3] - 0.1 and b[1] < a[3] - 0.1


def crowded(corridor: Corridor) -> Corridor:
    """As many organisations as the region has companies, at the places of those that are known."""
    pool = [member for member in corridor.members if not member.station]
    more = [
        replace(pool[i % len(pool)], id=f"more {i}", lat=_near(pool[i % len(pool)].lat, i)) for i in range(31_000 - len(corridor.members))
    ]
    return replace(corridor, members=(*corridor.members, *more))


def _near(lat: float | None, i: int) -> float | None:
    return None if lat is None else lat + (i % 7 - 3) / 1000


def check(scene: Scene) -> None:
    """No two texts overlap, none lies on a mark of the line, nothing is off the sheet, no text is too small."""
    labels = texts(scene)
    assert [(a.text, b.text) for a, b in combinations(labels, 2) if meet(a.box, b.box)] == []
    stations = [mark for mark in scene.marks if mark.radius > 4]
    assert [(label.text, mark.id) for label in labels for mark in stations if meet(label.box, mark.box)] == []
    (wide, high), edge = size(scene), scene.sheet.margin - 1 if scene.sheet else 0
    boxes = [*(label.box for label in labels), *(mark.box for mark in scene.marks), *(item.box for item in (*scene.ground, *scene.front))]
    assert [box for box in boxes if box[0] < edge or box[1] < edge - 9 or box[2] > wide - edge or box[3] > high - 8] == []
    assert min(label.size for label in labels) >= 13


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_overlaps_or_leaves_the_sheet(region: Corridor, land: Outlines, sheet: Sheet, language: str, theme: Theme) -> None:
    check(corridor_map(region, land, sheet, language, theme))


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_overlaps_where_circles_stand_for_thousands(region: Corridor, land: Outlines, sheet: Sheet, language: str) -> None:
    check(corridor_map(crowded(region), land, sheet, language))


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_a_small_corridor_has_no_overlaps_either(small: Corridor, land: Outlines, sheet: Sheet) -> None:
    check(corridor_map(small, land, sheet))


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_every_section_is_named_with_the_number_of_its_organisations(region: Corridor, land: Outlines, sheet: Sheet) -> None:
    labels = texts(corridor_map(region, land, sheet))
    counts = Counter(member.section for member in region.members)
    for section in region.sections:
        own = [label.text for label in labels if label.of == section.id]
        assert str(counts[section.id]) in own
    total = sum(counts[section.id] for section in region.sections)
    assert any(f"n\u00a0=\u00a0{total}" in label.text for label in labels)


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_every_cluster_of_the_line_is_named(region: Corridor, land: Outlines, sheet: Sheet) -> None:
    said = words(corridor_map(region, land, sheet)).replace("\n", " ").replace("\u00a0", " ")
    for member in region.members:
        if member.station:
            assert member.name.split(" (")[0].split(" @")[0] in said


def test_every_organisation_with_a_point_on_the_sheet_has_one_mark(region: Corridor, land: Outlines) -> None:
    scene = corridor_map(region, land, SHEETS["a4"])
    ids = [mark.id for mark in scene.marks]
    assert len(ids) == len(set(ids)) == scene.shown
    assert set(ids) <= {member.id for member in region.members if member.lat is not None}
    assert scene.total == len(region.members)


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_of_the_map_is_lean(region: Corridor, land: Outlines, sheet: Sheet, language: str) -> None:
    scene = corridor_map(region, land, sheet, language)
    assert len(svg(scene, fonts=False).encode()) < 80_000
    assert len(svg(scene, fonts=False, ids=True).encode()) < 104_000  # as a page gets it


@pytest.mark.parametrize("sheet", [sheet for sheet in ALL if not sheet.narrow], ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_of_the_region_fills_its_page_and_needs_no_list_below(
    region: Corridor, land: Outlines, sheet: Sheet, language: str
) -> None:
    scene = corridor_map(region, land, sheet, language)
    assert size(scene)[1] == (sheet.height or size(scene)[1])
    assert not [label.text for label in scene.labels if label.weight == 700 and label.text.isdigit()]


def test_a_long_list_of_clusters_may_have_three_columns(small: Corridor) -> None:
    stations = tuple(replace(member, id=f"{member.id} {i}") for member in small.members if member.station for i in range(2))[:17]
    group = Group("s:d", 1, "Delft", 17, stations, (), (0.0, 0.0))
    for most, columns, rows in ((2, 2, 9), (3, 3, 6)):
        made = block(group, "en", PALETTES["light"], most)
        labels = [item for item in made.items if isinstance(item, Label) and item.size == SMALL]
        assert (len({label.x for label in labels}), len({label.y for label in labels})) == (columns, rows)
        assert max(label.box[2] for label in labels) <= made.width
        assert max(label.box[3] for label in labels) <= made.height + 1


def test_those_of_a_city_without_a_section_are_selected_with_its_text(small: Corridor, land: Outlines) -> None:
    scene = corridor_map(small, land, SHEETS["a4"])
    assert [label.text for label in scene.labels if label.of == "town:Rotterdam"] == ["Rotterdam, by city only", "12"]
    assert scene.cards["town:Rotterdam"] == ("Rotterdam, by city only", "12 organisations in our data")
    assert len(town_members(small, "Rotterdam")) == 12
    assert not town_members(small, "Delft")
    assert not town_members(small, "")


def test_those_of_a_circle_are_selected_with_it(region: Corridor, land: Outlines) -> None:
    many = crowded(region)
    cards = corridor_map(many, land, SHEETS["a4"]).cards
    for town in ("Delft", "Gouda"):
        assert cards[f"town:{town}"][1] == f"{len(town_members(many, town)):,} organisations in our data"


def test_the_same_corridor_gives_the_same_bytes_whatever_its_order(small: Corridor, land: Outlines) -> None:
    turned = replace(small, members=small.members[::-1], flows=small.flows[::-1])
    first, again, other = (svg(corridor_map(corridor, land, SHEETS["a4"]), fonts=False) for corridor in (small, small, turned))
    assert first == again == other


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_the_golden_one(small: Corridor, land: Outlines, language: str) -> None:
    drawn = svg(corridor_map(small, land, SHEETS["a4"], language), fonts=False, ids=True)
    assert drawn == kept(GOLDEN / f"small_{language}.svg", drawn)


def test_the_dutch_picture_has_no_english_label() -> None:
    drawn = (GOLDEN / "small_nl.svg").read_text(encoding="utf-8")
    english = [entry["en"] for entry in TEXTS.values() if "{" not in entry["en"] and entry["en"] != entry["nl"]]
    english += [layer["en"] for layer in load_schema().layers.values() if layer["en"] != layer["nl"]]
    english += ["The Hague", "knowledge institution", "company", "(planned)", "organisations", "known links", "without a", "or more"]
    assert [text for text in english if f">{text}<" in drawn or (text in ("The Hague", "(planned)", "known links") and text in drawn)] == []


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_every_map_says_whose_boundaries_it_shows(small: Corridor, land: Outlines, sheet: Sheet) -> None:
    english, dutch = (corridor_map(small, land, sheet, language).caption.sources for language in LANGUAGES)
    assert english.startswith(land.attribution)
    assert dutch.startswith("Grenzen: CBS en Kadaster (Wijk- en buurtkaart 2023), CC BY 4.0")


def test_boundaries_of_others_keep_their_own_line(small: Corridor, land: Outlines) -> None:
    other = replace(land, attribution="Boundaries: somebody else, CC0")
    assert corridor_map(small, other, SHEETS["a4"], "nl").caption.sources.startswith("Boundaries: somebody else, CC0")


def test_what_cannot_be_drawn_is_said(small: Corridor, land: Outlines) -> None:
    scene = corridor_map(small, land, SHEETS["a4"])
    ids = {mark.id for mark in scene.marks}
    assert not {"nowhere", "elsewhere"} & ids
    said = words(scene).replace("\n", " ")
    assert "At no section: 14 of 35" in said
    assert "12 known by city of Rotterdam only; 1 off the corridor; 1 without a municipality" in said
    assert "Not drawn: 1 without a point in our data, 1 outside the sheet." in said
    assert scene.caption.count.startswith("33 of 35 organisations in our data drawn")


def test_pairs_have_a_line_from_three_known_links_and_all_have_a_bar(small: Corridor, land: Outlines) -> None:
    scene = corridor_map(small, land, SHEETS["a4"])
    lines = {item.of for item in scene.ground if isinstance(item, Shape) and item.stroke and item.stroke.colour == TIE["light"]}
    assert lines == {"pair:s:n:s:d", "pair:s:h:s:d"}
    bars = {item.of for item in scene.front if isinstance(item, Shape) and item.of.startswith("pair:")}
    assert bars == {"pair:s:n:s:d", "pair:s:h:s:d", "pair:s:h:s:g"}
    assert scene.cards["pair:s:n:s:d"][:2] == ("Noordwijk — Delft", "known links: 7")
    assert "Drawn are 10 of 12 known links between sections" in scene.caption.sources


def test_a_mark_is_pale_where_only_the_town_is_known(small: Corridor, land: Outlines) -> None:
    scene = corridor_map(small, land, SHEETS["a4"])
    marks = {mark.id: mark for mark in scene.marks}
    assert marks["firm 0"].fill != marks["firm 1"].fill
    assert marks["firm 1"].edge == marks["firm 0"].fill
    assert marks["firm 1"].card[-1] == "placed by town only"
    assert "placed by town only" not in marks["firm 0"].card
    assert "pale: placed by town only (29 of 33)" in words(scene)


def test_a_crowd_becomes_circles_and_the_picture_says_so(region: Corridor, land: Outlines) -> None:
    many = crowded(region)
    assert len(many.members) > MOST
    scene = corridor_map(many, land, SHEETS["a4"])
    stations = {member.id for member in many.members if member.station}
    assert {mark.id for mark in scene.marks} <= stations
    circles = {item.of: item for item in scene.ground if isinstance(item, Shape) and item.of.startswith("town:")}
    delft = sum(member.municipality == "Delft" and not member.station for member in many.members)
    assert scene.cards["town:Delft"] == ("Delft", f"{delft:,} organisations in our data")
    assert circles["town:Delft"].box[2] - circles["town:Delft"].box[0] > circles["town:Gouda"].box[2] - circles["town:Gouda"].box[0]
    assert "a circle stands for all others of a municipality" in scene.caption.subtitle
    assert "all others of a municipality; its area grows with their number" in words(scene)


def test_an_empty_corridor_is_a_map_all_the_same(land: Outlines) -> None:
    scene = corridor_map(Corridor((), (), (), 0, {}), land, SHEETS["a4"])
    assert not scene.marks
    assert "n\u00a0=\u00a00" in scene.caption.title


def test_a_column_has_numbers_on_the_map_and_a_list_below(region: Corridor, land: Outlines) -> None:
    scene = corridor_map(region, land, SHEETS["column"])
    for i, section in enumerate(region.sections, 1):
        numbers = [label for label in texts(scene) if label.of == section.id and label.text == str(i) and label.weight == 700]
        assert len(numbers) == 2
        assert numbers[0].y < numbers[1].y
