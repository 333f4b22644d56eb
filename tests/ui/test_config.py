"""Streamlit's settings: the same in a checkout and installed, safe, and in the colours of the pictures."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from graphmap.views.style import PALETTES, Theme, contrast

ROOT = Path(__file__).parents[2]
FILES = [ROOT / ".streamlit" / "config.toml", ROOT / "graphmap" / "ui" / ".streamlit" / "config.toml"]


@pytest.fixture
def config() -> dict[str, Any]:
    return tomllib.loads(FILES[0].read_text(encoding="utf-8"))


def test_a_checkout_and_the_installed_app_have_the_same_settings() -> None:
    assert FILES[0].read_text(encoding="utf-8") == FILES[1].read_text(encoding="utf-8")


def test_the_app_talks_to_this_machine_only_and_shows_no_internals(config: dict[str, Any]) -> None:
    assert config["server"]["address"] == "127.0.0.1"
    assert config["browser"]["gatherUsageStats"] is False
    assert config["client"]["showErrorDetails"] == "none"


def test_the_last_messages_of_a_run_do_not_wait_for_garbage_to_be_collected(config: dict[str, Any]) -> None:
    assert config["runner"]["postScriptGC"] is False


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_themes_have_the_colours_of_the_pictures(config: dict[str, Any], name: Theme) -> None:
    theme, palette = config["theme"][name], PALETTES[name]
    assert (theme["textColor"], theme["backgroundColor"], theme["borderColor"]) == (palette.ink, palette.paper, palette.hair)
    assert theme["primaryColor"] == palette.ink
    assert contrast(theme["linkColor"], palette.paper) >= 4.5
    assert contrast(palette.soft, palette.paper) >= 4.5
