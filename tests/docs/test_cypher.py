"""The page on Cypher says what the conformance suite and the gate hold."""

from docs.cypher import PAGE, page
from tests.conformance.test_gaps import GAPS
from tests.conformance.test_statements import CASES


def test_the_page_is_not_stale() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "stale: run uv run python -m docs.cypher"


def test_every_statement_and_every_gap_is_on_it() -> None:
    lines = page().splitlines()
    assert sum(line.startswith("* ") and ": `" in line for line in lines) >= len(CASES)
    assert sum(line.endswith((" answered |", " refused too |")) for line in lines) == len(GAPS)
