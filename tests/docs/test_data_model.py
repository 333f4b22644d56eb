"""The page on the data model says what schema.toml says."""

import sys
from pathlib import Path

from graphmap.schema import load_schema

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_not_stale() -> None:
    sys.path.insert(0, str(DOCS))
    try:
        from data_model import PAGE, page  # type: ignore[import-not-found]
    finally:
        sys.path.remove(str(DOCS))
    assert PAGE.read_text(encoding="utf-8") == page(load_schema()), "stale: run uv run python docs/data_model.py"
