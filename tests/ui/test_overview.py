"""The doors, the published figures and the tables of the overview as HTML."""

import re
from dataclasses import replace
from html import unescape

import pytest

from graphmap.model import Node
from graphmap.schema import load_schema
from graphmap.ui.bar import Part, bar
from graphmap.ui.doors import DOORS, doors
from graphmap.ui.holdings import kinds, layers
from graphmap.ui.published import published
from graphmap.views.state import PAGES, State
from graphmap.workspace import Workspace
from graphmap.workspace.headlines import Headline, headlines
from graphmap.workspace.overview import Census, Overview, overview

SCHEMA = load_schema()
HOSTILE = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>"


@pytest.fixture(scope="module")
def found(region_home: Workspace) -> Overview:
    return overview(region_home)


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).replace("\u00a0", " ").split())


def test_every_action_line_has_a_door_to_a_page_of_the_app(found: Overview) -> None:
    made = doors(found, State(language="nl"), "light")
    assert len(made) == len(found.lines) == len(DOORS) == 4
    assert [door.to.page for _, door in made] == ["chains", "query", "query", "corridor"]
    assert {door.to.page for _, door in made} <= set(PAGES)
    assert {door.to.language for _, door in made} == {"nl"}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_door_shows_its_number_of_how_many_what_is_not_known_and_how_it_is_counted(found: Overview, language: str) -> None:
    for html, door in doors(found, State(language=language), "light"):
        shown = text(html)
        assert str(door.count) in shown
        assert all(told.replace("\u00a0", " ") in shown for told in (door.said, door.unknown, door.how))
        assert not door.total or f"{'van' if language == 'nl' else 'of'} {door.total}" in shown
        assert {"en": "our data", "nl": "onze gegevens"}[language] in door.said or "known" in door.said


def test_the_states_of_the_stages_add_up_on_the_door(found: Overview) -> None:
    html, door = doors(found, State(language="en"), "light")[0]
    [told] = re.findall(r'aria-label="([^"]+)"', html)
    assert sum(int(n) for n in re.findall(r"(\d+) ", told)) == door.total
    assert "of 87" in text(html)


def test_a_line_of_which_the_data_has_nothing_says_so(found: Overview) -> None:
    bare = replace(found, skills=0, taught=0)
    html, _ = doors(bare, State(language="en"), "light")[2]
    assert text(html) == "3 People for new jobs 0 nothing of this is in our data yet."


def test_an_action_line_that_no_page_works_on_has_no_door(found: Overview) -> None:
    other = Node("action-line:5", ("ActionLine",), {"id": "action-line:5", "name": "Other", "number": 5})
    assert len(doors(replace(found, lines=(*found.lines, other)), State(), "light")) == 4


def test_hostile_text_is_shown_as_text(found: Overview) -> None:
    line = Node("action-line:1", ("ActionLine",), {"id": "action-line:1", "name": HOSTILE, "number": 1})
    figure = Node("figure:1", ("Figure",), {"name": HOSTILE, "definition": HOSTILE, "value": 3.0, "year": HOSTILE, "unit": HOSTILE})
    goal = Node(
        "goal:1", ("Goal",), {"name": HOSTILE, "target_value": 3.0, "unit": HOSTILE, "baseline_value": 1.0, "baseline_year": HOSTILE}
    )
    told = [
        doors(replace(found, lines=(line,)), State(), "light")[0][0],
        published([Headline("people", figure, HOSTILE, "javascript:alert(1)"), Headline("goals", goal, HOSTILE, "")], SCHEMA, "en"),
        kinds(replace(found, kinds=(Census(HOSTILE, 1, 1, 1, 0),)), SCHEMA, "light", "en"),
        bar([Part(1, HOSTILE, "red", "red")], "en"),
    ]
    for html in told:
        assert "<img" not in html
        assert "<script" not in html
        assert "href" not in html
        assert text(HOSTILE) not in html


# ---------------------------------------------------------------- published figures


def test_each_published_figure_stands_on_a_row_of_its_own_with_its_source(region_home: Workspace) -> None:
    figures = headlines(region_home)
    html = published(figures, SCHEMA, "nl")
    rows = re.findall(r"<tr>.*?</tr>", html)
    assert len(rows) == len(figures)
    assert all(len(re.findall(r'<a href="https://[^"]+" target="_blank" rel="noopener noreferrer">', row)) == 1 for row in rows)
    assert "50 miljard euro" in text(rows[0])
    assert "Omzet technologische industrie verdubbelen (26 in 2021)" in text(rows[0])


def test_a_definition_stays_as_published_and_bears_its_language(region_home: Workspace) -> None:
    figures = [headline for headline in headlines(region_home) if headline.subject == "people"]
    dutch, english = published(figures, SCHEMA, "nl"), published(figures, SCHEMA, "en")
    for headline in figures:
        quoted = f'<span lang="en">{headline.figure.properties["definition"]}</span>'
        assert quoted in dutch
        assert quoted in english
    assert dutch.count("(en)") == len(figures)
    assert "(en)" not in english


def test_a_figure_that_is_not_exact_says_so() -> None:
    figure = Node("figure:1", ("Figure",), {"name": "companies, x", "subject": "x", "value": 31000.0, "qualifier": "at_least"})
    assert "at least 31,000" in text(published([Headline("companies", figure, "x", "")], SCHEMA, "en"))


# ---------------------------------------------------------------- what is in the map


def test_the_tables_add_up(found: Overview) -> None:
    table = kinds(found, SCHEMA, "light", "en")
    rows = [[int(n.replace(",", "")) for n in re.findall(r"<td>([\d,]+)</td>", row)] for row in re.findall(r"<tr.*?</tr>", table)]
    counts = [row for row in rows if row]
    assert [sum(column) for column in zip(*counts[:-1], strict=True)] == counts[-1]
    assert counts[-1][0] == sum(census.inside for census in found.kinds)
    assert text(layers(found, SCHEMA, "dark", "nl")).endswith(f"totaal {sum(found.layers.values()):,}".replace(",", "."))


def test_a_bar_names_its_parts_and_leaves_out_empty_ones() -> None:
    html = bar([Part(3, "a", "red", "red"), Part(0, "b", "red", "red"), Part(1, "c", "red", "red", dotted=True)], "en", whole=10)
    assert 'aria-label="3 a, 1 c"' in html
    assert html.count("<span") == 3
    assert "flex: 6 0 0" in html
