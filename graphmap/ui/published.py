"""Published figures of the region as a table: value, definition as published, year, source."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from graphmap.model import Node, Value
from graphmap.schema import Schema
from graphmap.ui.citing import hyperlink
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.views.language import language_of
from graphmap.views.text import plain
from graphmap.views.words import number
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


def amount(value: Value | None, language: str) -> str:
    """A number as the language writes it; empty without one."""
    if not isinstance(value, int | float):
        return ""
    if float(value).is_integer():
        return number(int(value), language)
    return f"{value:g}".replace(".", "," if language == "nl" else ".")


def _goal(headline: Headline, language: str) -> str:
    given = headline.figure.properties
    text = escape(name_of(given, language))
    if base := amount(given.get("baseline_value"), language):
        text += (
            f' <span class="gm-source">({escape(word("goal_from", language, value=base, year=str(given.get("baseline_year", ""))))})</span>'
        )
    return _row(
        headline, f"{amount(given.get('target_value'), language)} {_unit(headline.figure, language)}", text, "target_year", language
    )


def _figure(headline: Headline, schema: Schema, language: str) -> str:
    given = headline.figure.properties
    text = plain(_definition(headline.figure))
    spoken = language_of(text) or "en"
    mark = f' <span class="gm-source">({spoken})</span>' if spoken != language else ""
    qualifier = schema.words["qualifier"].get(str(given.get("qualifier", "")))
    sure = given.get("qualifier") in (None, "exact")
    value = " ".join(part for part in ("" if sure or not qualifier else qualifier[language], amount(given.get("value"), language)) if part)
    return _row(headline, value, f'<span lang="{spoken}">{escape(text)}</span>{mark}', "year", language)


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


def _unit(node: Node, language: str) -> str:
    given = node.properties
    return plain(str(given.get("unit_nl" if language == "nl" and "unit_nl" in given else "unit", "")))
