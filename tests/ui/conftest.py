"""Pages as Streamlit runs them, without a browser."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

Opened = Callable[..., AppTest]


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Open a page of a workspace at an address; English unless asked otherwise."""

    def opened(folder: Path, key: str, **query: str) -> AppTest:
        monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(folder))
        page = AppTest.from_string(f"from graphmap.ui.main import main\nmain({key!r})\n", default_timeout=120)
        for name, value in ({"lang": "en"} | query).items():
            page.query_params[name] = value
        return page.run()

    return opened


def html_of(page: AppTest) -> str:
    """All HTML of a page."""
    return " ".join(element.proto.body for element in page.get("html"))


def shown(page: AppTest) -> dict[str, Any]:
    """What the browser's part of the network on a page was given."""
    given = [json.loads(element.proto.json) for element in page.get("bidi_component") if element.proto.json]
    return next(data for data in given if "caption" in data)
