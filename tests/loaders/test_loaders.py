"""How loaders are found: by being a module of the folder."""

import sys
from collections.abc import Callable, Iterator
from importlib import invalidate_caches
from pathlib import Path
from subprocess import run

import pytest

import loaders
from graphmap.errors import GraphMapError, InputError

WHOLE = """
from graphmap.model import Dataset
TITLE = "Notes of {name}"
DATASET = Dataset("{name}", TITLE, "nobody", "none")
def recognises(path):
    return path.suffix == ".notes"
def load(path):
    yield from ()
"""

Add = Callable[[str, str], None]


@pytest.fixture
def add(tmp_path: Path) -> Iterator[Add]:
    """Puts a module beside the loaders that ship, for one test."""
    folder = tmp_path / "more"
    folder.mkdir()
    loaders.__path__.append(str(folder))
    added = []

    def write(name: str, text: str) -> None:
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
        added.append(name)
        invalidate_caches()

    yield write
    loaders.__path__.remove(str(folder))
    for name in added:
        if sys.modules.pop(f"loaders.{name}", None):
            delattr(loaders, name)


def names() -> list[str]:
    return [loader.__name__ for loader in loaders.loaders()]


def test_the_region_is_a_loader_and_they_come_by_name() -> None:
    assert "loaders.region" in names()
    assert names() == sorted(names())


def test_a_module_put_into_the_folder_is_a_loader(add: Add, tmp_path: Path) -> None:
    add("minutes", WHOLE.format(name="minutes"))
    assert "loaders.minutes" in names()
    (tmp_path / "a.notes").touch()
    assert loaders.loader_for(tmp_path / "a.notes").TITLE == "Notes of minutes"


def test_a_name_with_an_underscore_in_front_is_no_loader(add: Add) -> None:
    add("_shared", "")
    assert "loaders._shared" not in names()


def test_a_module_that_lacks_a_part_is_named_with_the_part(add: Add) -> None:
    add("half", 'TITLE = "half"\ndef load(path):\n    yield from ()\n')
    with pytest.raises(GraphMapError, match=r"loaders\.half is no loader: it lacks DATASET, recognises\."):
        loaders.loaders()


def test_two_loaders_that_recognise_one_file_are_named(add: Add, tmp_path: Path) -> None:
    add("minutes", WHOLE.format(name="minutes"))
    add("jottings", WHOLE.format(name="jottings"))
    (tmp_path / "a.notes").touch()
    with pytest.raises(InputError, match=r"jottings \(Notes of jottings\); minutes \(Notes of minutes\)"):
        loaders.loader_for(tmp_path / "a.notes")


def test_a_file_that_no_loader_recognises_says_what_can_be_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.notes").touch()
    with pytest.raises(InputError, match=r"a\.notes is none of .* region \(The region data of South Holland"):
        loaders.loader_for(tmp_path / "a.notes")


def test_a_path_where_nothing_is_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file or folder"):
        loaders.loader_for(tmp_path / "gone.csv")


def test_importing_the_package_imports_no_loader() -> None:
    statement = "import sys, loaders; print([m for m in sys.modules if m.startswith('loaders.')])"
    assert run([sys.executable, "-c", statement], capture_output=True, text=True, check=True).stdout == "[]\n"
