"""The gallery shows what its commands make of the region's data as it is now."""

import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from graphmap.cli import main

DOCS = Path(__file__).parents[2] / "docs"
TEXT = re.compile(r"<text[^>]*>(.*?)</text>")
DATE = re.compile(r"\d{1,2} \w+ 20\d\d")


@pytest.fixture
def pictures() -> Iterator[ModuleType]:
    sys.path.insert(0, str(DOCS))
    try:
        import pictures  # type: ignore[import-not-found]

        yield pictures
    finally:
        sys.path.remove(str(DOCS))


def said(svg: Path) -> list[str]:
    """All words of a picture but its date, which is that of the load."""
    return DATE.sub("DATE", " ".join(TEXT.findall(svg.read_text(encoding="utf-8")))).split()


def test_every_picture_says_what_its_command_makes_it_say_now(
    pictures: ModuleType, region_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = pictures.commands()
    assert len(commands) >= 7
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(region_folder))
    for command in commands:
        kept = DOCS.parent / command[-1]
        made = tmp_path / kept.name
        monkeypatch.setattr(sys, "argv", [*command[:-1], str(made)])
        with pytest.raises(SystemExit) as end:
            main()
        assert end.value.code in (0, None), shlex.join(command)
        assert said(kept) == said(made), f"{kept.name} is stale: run uv run python docs/pictures.py"
        assert kept.with_name(f"{kept.name}.json").is_file(), f"{kept.name} has no sidecar"


def test_every_picture_of_the_gallery_is_shown_and_none_lies_about(pictures: ModuleType) -> None:
    shown = re.findall(r"!\[.+?\]\((gallery/.+?)\)", pictures.GALLERY.read_text(encoding="utf-8"))
    assert [DOCS / name for name in shown] == [DOCS.parent / command[-1] for command in pictures.commands()]
    assert {path.name.removesuffix(".json") for path in (DOCS / "gallery").iterdir()} == {Path(name).name for name in shown}
