"""An answer as a notebook shows it: HTML in which every text is text."""

from collections.abc import Iterator
from html import escape

from graphmap.model import Cell, Credits, Table
from graphmap.views.cell_text import text
from graphmap.views.text import plain
from graphmap.views.words.dates import date

SHOWN = 50
"""Rows of an answer that a notebook shows; all of them are in the answer."""

LONGEST = 300
"""Characters of a cell that a notebook shows."""


def page(table: Table, credits: Credits) -> str:
    """The first rows, and under them how many there are, of which graph, and what is odd about the question."""
    heads = "".join(f"<th>{_escaped(name)}</th>" for name in table.columns)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows[:SHOWN])
    foot = " · ".join(map(_escaped, _foot(table, credits)))
    return f"<div><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table><p><small>{foot}</small></p></div>"


def _cell(cell: Cell) -> str:
    numeric = isinstance(cell, int | float) and not isinstance(cell, bool)
    said = text(cell)
    return f'<td style="text-align:{"right" if numeric else "left"}">{_escaped(said[:LONGEST] + ("…" if len(said) > LONGEST else ""))}</td>'


def _foot(table: Table, credits: Credits) -> Iterator[str]:
    count = len(table.rows)
    if not count:
        yield "No rows in our data."
    elif table.cut:
        yield f"Cut at {table.limit:,} rows: the answer has more."
    else:
        yield f"{count:,} row{'' if count == 1 else 's'}"
    if count > SHOWN:
        yield f"the first {SHOWN} are shown here"
    yield f"revision {credits.revision[:12]}"
    if credits.date:
        yield f"as of {date(credits.date, 'en')}"
    yield "in our data: a sample, not a census"
    yield from (f"Note: {note}" for note in table.notes)


def _escaped(said: str) -> str:
    return escape(plain(said))
