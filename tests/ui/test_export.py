"""What can be taken away from a page is named by what is drawn."""

from pathlib import Path

import pytest
import streamlit as st

from tests.ui.conftest import Opened


@pytest.mark.parametrize(("view", "named"), [({}, "tu-delft"), ({"id": "tno"}, "tno")])
def test_the_files_of_a_network_are_named_by_the_node_in_its_middle(
    region_folder: Path, open_page: Opened, monkeypatch: pytest.MonkeyPatch, view: dict[str, str], named: str
) -> None:
    files: list[str] = []
    monkeypatch.setattr(st, "download_button", lambda label, data, file_name, *_, **__: files.append(file_name))
    assert not open_page(region_folder, "explore", **view).exception
    assert f"network-{named}.xlsx" in files
    assert f"network-{named}-a4-en.svg" in files
