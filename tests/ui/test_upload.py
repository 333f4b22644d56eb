"""A file of one's own on the page *Data*."""

from pathlib import Path

import pytest

from graphmap.settings import Settings
from graphmap.workspace import Workspace, publish
from tests.ui.conftest import Opened

OWN = b"id;name;kind;municipality;country;in_region\nmine;Mijn Werf;company;Delft;NL;yes\n"
ODD = b"id;name;kind;municipality;country;in_region\nmine;Mijn Werf;werf;Delft;NL;yes\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of an empty workspace."""
    with Workspace.create(Settings(tmp_path / "own")) as home:
        publish(home)
    return tmp_path / "own"


def test_a_file_that_was_loaded_says_nothing_new_when_it_is_tried_again(folder: Path, open_page: Opened) -> None:
    page = open_page(folder, "data", show="own")
    page.file_uploader(key="own-file").set_value(("organisations.csv", OWN, "text/csv")).run()
    assert "would add" in page.info[0].value
    page.button(key="load-it").click().run()
    assert not page.exception
    assert "is loaded as load 1" in page.success[0].value
    page = open_page(folder, "data", show="own")
    page.file_uploader(key="own-file").set_value(("organisations.csv", OWN, "text/csv")).run()
    assert page.info[0].value == "This file says nothing that the data does not hold already."
    assert "load-it" not in [str(button.key) for button in page.button]


def test_what_a_dutch_page_cannot_say_in_dutch_is_quoted(folder: Path, open_page: Opened) -> None:
    page = open_page(folder, "data", show="own", lang="nl")
    page.file_uploader(key="own-file").set_value(("organisations.csv", b"\xff\xfe;", "text/csv")).run()
    assert page.error[0].value.startswith("graphmap meldt in het Engels: “")
    page.file_uploader(key="own-file").set_value(("organisations.csv", ODD, "text/csv")).run()
    assert [*page.dataframe[0].value.columns[-2:]] == ["wat er mis is (Engels)", "wat te doen (Engels)"]
