"""Published figures of the region as a table: value, definition as published, year, source."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from graphmap.model import Node
from graphmap.schema import Schema
from graphmap.ui.amounts import amount, unit_of
from graphmap.ui.citing import hyperlink, spoken
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.views.text import plain
from graphmap.views.words.dates import date
from graphmap.workspace.headlines import Headline

HEADINGS = {"goals": "aims", "companies": "companies_published", "people": "people_at_work"}
"""The key of the heading of each subject."""


def published(found: Sequence[Headline], schema: Schema, language: str) -> str:
    """The figures by subject, one to a row. Every text is escaped; what is quoted bears its language."""
    rows = []
    for subject, group in groupby(found, key=lambda headline: headline.subject):
        rows.append(f'<tr class="gm-figures-head"><th colspan="4" scope="rowgroup">{escape(word(HEADINGS[subject], language))}</th></tr>')
        rows += [_goal(headline, language) if subject == "goals" else _figure(headline, schema, language) for headline in group]
    return f'<table class="gm-figures"><tbody>{"".join(rows)}</tbody></table>'


def _goal(headline: Headline, language: str) -> str:
    given = headline.figure.properties
    text = escape(name_of(given, language))
    if base := amount(given.get("baseline_value"), language):
        text += (
            f' <span class="gm-source">({escape(word("goal_from", language, value=base, year=str(given.get("baseline_year", ""))))})</span>'
        )
    value = f"{amount(given.get('target_value'), language)} {plain(unit_of(given, language))}"
    return _row(headline, value, text, "target_year", language)


def _figure(headline: Headline, schema: Schema, language: str) -> str:
    given = headline.figure.properties
    text = spoken(_definition(headline.figure), language, usual="en")
    qualifier = schema.words["qualifier"].get(str(given.get("qualifier", "")))
    sure = given.get("qualifier") in (None, "exact")
    value = " ".join(part for part in ("" if sure or not qualifier else qualifier[language], amount(given.get("value"), language)) if part)
    return _row(headline, value, text, "year", language)


def _definition(figure: Node) -> str:
    """What the figure counts, as published: its definition where that stands by itself, else indicator and subject."""
    given = figure.properties
    return str(given.get("name", "")) if "subject" in given else str(given.get("definition") or given.get("name", ""))


def _row(headline: Headline, value: str, text: str, year: str, language: str) -> str:
    """A row; ``text`` is HTML already."""
    given = headline.figure.properties
    dated = date(str(given[year]), language) if year in given else word("no_year", language)
    source = hyperlink(headline.address, headline.source)
    return (
        f'<tr><td class="gm-figures-value">{escape(value)}</td><td>{text}</td><td class="gm-figures-year">{escape(dated)}</td>'
        f'<td class="gm-source">{source}</td></tr>'
    )
