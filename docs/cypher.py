"""Writes docs/cypher.md from the conformance suite and the gate: uv run python -m docs.cypher"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from graphmap.errors import QueryError
from graphmap.store.cypher.gate import FOREIGN, FUNCTIONS, PROCEDURES
from graphmap.store.embedded import EmbeddedStore
from tests.conformance.small_graph import NODES, RELATIONSHIPS
from tests.conformance.snapshots import write_snapshot
from tests.conformance.test_gaps import GAPS
from tests.conformance.test_statements import SECTIONS

PAGE = Path(__file__).with_name("cypher.md")

OPENING = """# Cypher

Generated from the conformance suite by `uv run python -m docs.cypher`; do not edit this page.

graphmap answers the same Cypher from its own engine on a laptop and from Neo4j 5 on a server. What stands under *Portable* is asked
of both in every run of the tests, with answers worked out by hand; besides, 5,000 generated statements are compared with a matcher
that is written apart from both, and every named query must give the same rows in the same order. What only one of them can answer is
refused by the other with the portable way to write it; a wrong answer is never given.

* **One reading statement.** It begins with MATCH, OPTIONAL MATCH, WITH, UNWIND, RETURN or CALL. Whatever writes, reads files, calls
  other procedures or changes the session is refused before a store sees it.
* **Limits.** 10 seconds (killed after 12), 10,000 rows (the answer says that it was cut), 1 GB of memory on a laptop, four statements
  of people at once.
* **Names.** `id` is the project's own id (`tu-delft`, `skill:photonics`), unique in the graph and indexed: `MATCH (n {id:
  'tu-delft'})`. An organisation has two labels (`Organisation` and its kind), everything else one: [the data model](data-model.md).
* **Values** come back as the same Python values from both: text, whole and broken numbers, booleans, lists, maps, `date`, `datetime`,
  nodes, relationships, paths; a duration as `{months, days, seconds}`.
"""

BAR = "\\|"
"""A bar within a cell, which would end it."""

FOR_READERS = "Functions of Neo4j 5 that are let through. What the engine on a laptop does not have is refused there by name."


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield OPENING
    count = sum(map(len, SECTIONS.values()))
    yield f"## Portable\n\n{count} statements, by what they use."
    for title, cases in SECTIONS.items():
        yield f"\n### {title}\n"
        for name, case in cases.items():
            yield f"* {name}: {_code(case.cypher)}"
    yield "\n## Not portable\n\nWhat the engine on a laptop says to these, and whether Neo4j, asked by graphmap, answers them.\n"
    yield "| | statement | on a laptop | Neo4j |\n| --- | --- | --- | --- |"
    yield from _gaps()
    yield "\nClauses that only some engines have:\n"
    yield from (f"* `{word}`: {advice}" for word, advice in FOREIGN.items())
    yield f"\n## Functions and procedures\n\n{FOR_READERS}\n"
    yield ", ".join(f"`{name}`" for name in sorted(FUNCTIONS, key=str.casefold))
    yield f"\nProcedures: {', '.join(f'`{name}`' for name in sorted(PROCEDURES))}.\n"


def _gaps() -> Iterator[str]:
    """Each gap with what the embedded store says."""
    with TemporaryDirectory() as folder:
        store = EmbeddedStore(write_snapshot(Path(folder), NODES, RELATIONSHIPS))
        for name, gap in GAPS.items():
            cells = (name, _code(gap.cypher), _said(store, gap.cypher), "refused too" if gap.neo4j else "answered")
            yield f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |"
        store.close()


def _said(store: EmbeddedStore, cypher: str) -> str:
    try:
        store.table(cypher)
    except QueryError as error:
        return str(error).removeprefix("Line 1: ").replace("<", "&lt;")
    return "answered"


def _code(cypher: str) -> str:
    """A statement as code on one line."""
    text = " ".join(cypher.split())
    return f"``{text}``" if "`" in text else f"`{text}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
