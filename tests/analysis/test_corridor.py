"""Ids of links between sections, and who is where."""

from graphmap.analysis.corridor import Corridor, Member, Section, arc_id, arc_of, directed, members_at, stations_at, unplaced


def _section(id: str, position: int) -> Section:
    return Section(id, id, id, "", "", position, "", 52.0, 4.4)


def _member(id: str, section: str, *, rule: str = "", station: bool = False, km: float | None = None) -> Member:
    return Member(id, id.title(), id.title(), "company", "company", "active", "yes", "", section, rule, station, km, None, None, False)


SECTIONS = (_section("section:a", 1), _section("section:a:b", 2), _section("section:c", 3))


def test_the_id_of_an_arc_gives_its_layer_and_sections_back() -> None:
    corridor = Corridor(SECTIONS, (), (), 0, {})
    for start, end in (("section:a", "section:c"), ("section:a:b", "section:c"), ("section:a", "section:a:b")):
        assert arc_of(arc_id("supply", start, end), corridor) == ("supply", start, end)


def test_what_names_no_two_sections_is_no_arc() -> None:
    corridor = Corridor(SECTIONS, (), (), 0, {})
    assert [arc_of(id, corridor) for id in ("", "section:a", "supply:section:a", "supply:section:a:section:x", "town:Delft")] == [None] * 5


def test_supply_keeps_its_direction_and_all_else_runs_along_the_line() -> None:
    order = [section.id for section in SECTIONS]
    assert directed("supply", "section:c", "section:a", order) == ("section:c", "section:a")
    assert directed("money", "section:c", "section:a", order) == ("section:a", "section:c")


def test_members_are_found_by_section_and_stations_along_the_line() -> None:
    members = [
        _member("late", "section:a", station=True, km=9.0),
        _member("early", "section:a", station=True, km=2.0),
        _member("somewhere", "section:a", station=True),
        _member("firm", "section:a"),
        _member("off", "", rule="off the corridor"),
        _member("lost", "", rule="not placed"),
    ]
    corridor = Corridor(SECTIONS, members, (), 0, {})
    assert [member.id for member in stations_at(corridor)["section:a"]] == ["early", "late", "somewhere"]
    assert {section: len(found) for section, found in members_at(corridor).items()} == {"section:a": 4, "section:a:b": 0, "section:c": 0}
    assert [[member.id for member in part] for part in unplaced(corridor)] == [["off"], ["lost"]]
