"""Answers of the named queries as the page *Query* shows them."""

from functools import cache

import pytest

from graphmap.catalogue import catalogue
from graphmap.model import Table
from graphmap.schema import load_schema
from graphmap.ui.headings import readable
from graphmap.ui.results import Result, result
from graphmap.ui.words.columns import COLUMNS, MADE
from graphmap.workspace import Workspace, query

SCHEMA = load_schema()


def _shown(home: Workspace, name: str, language: str) -> tuple[Table, Result]:
    table = query(home, name)
    return table, readable(result(table, SCHEMA, language), table, SCHEMA, language)


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", catalogue())
def test_every_column_has_a_heading_of_its_own_and_ids_come_last(region_home: Workspace, name: str, language: str) -> None:
    table, shown = _shown(region_home, name, language)
    headings = [*shown.frame.columns]
    assert len({*headings}) == len(table.columns) == len(headings)
    assert not [heading for heading in headings if "_" in heading]
    ids = [heading.endswith("(id)") for heading in headings if heading not in ("sources", "bronnen")]
    assert ids == sorted(ids)
    assert len(shown.frame) == len(table.rows) == len(shown.ids)
    assert {*shown.addresses} <= {*headings}


def test_the_words_of_the_model_are_in_the_language_of_the_page(region_home: Workspace) -> None:
    _, english = _shown(region_home, "suppliers_of", "en")
    _, dutch = _shown(region_home, "suppliers_of", "nl")
    assert {*english.frame["how it is known"]} <= {"published", "inferred", "judged by experts"}
    assert "gepubliceerd" in {*dutch.frame["hoe het bekend is"]}
    assert {*dutch.frame["leverancier"]} == {*english.frame["supplier"]}


def test_no_heading_is_left_over(region_home: Workspace) -> None:
    @cache
    def used() -> set[str]:
        names = {name for query_name in catalogue() for name in query(region_home, query_name).columns}
        return names | {name.removesuffix(ending) for name in names - {*COLUMNS} for ending in MADE}

    assert {*COLUMNS} - used() == set()
