"""A file is there whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmap.errors import GraphMapError
from graphmap.exports.files import beside, fill, replacing, write_lines


def broken() -> Iterator[str]:
    yield "half"
    raise RuntimeError("the source broke")


def test_after_an_error_the_old_file_is_untouched_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError, match="the source broke"):
        write_lines(path, broken())
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_of_two_files_neither_is_there_if_the_second_fails(tmp_path: Path) -> None:
    def write() -> None:
        with replacing(tmp_path / "a", tmp_path / "b") as (a, b):
            fill(a, ["whole"])
            fill(b, broken())

    with pytest.raises(RuntimeError, match="the source broke"):
        write()
    assert list(tmp_path.iterdir()) == []


def test_of_two_files_neither_is_there_if_one_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(GraphMapError, match="it is not a file"), replacing(tmp_path / "a", tmp_path / "b"):
        pytest.fail("nothing may be written")
    assert list(tmp_path.iterdir()) == [tmp_path / "b"]


@pytest.mark.parametrize(
    ("name", "message"), [("missing/out.txt", "there is no folder"), (".", "it is not a file"), ("x" * 300, "Cannot write")]
)
def test_a_path_that_cannot_be_written_is_named_with_what_to_do(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(GraphMapError, match=message) as raised:
        write_lines(tmp_path / name, ["x"])
    assert str(tmp_path) in str(raised.value)
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_not_replaced_by_a_file() -> None:
    with pytest.raises(GraphMapError, match="it is not a file"):
        write_lines(Path("/dev/null"), ["x"])


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    write_lines(tmp_path / "out.txt", ["é\r\n", "b\n"])
    assert (tmp_path / "out.txt").read_bytes() == "é\r\nb\n".encode()


def test_the_files_of_one_export_are_named_after_its_path() -> None:
    assert beside(Path("d/out.CSV"), ".csv", "nodes.csv", "about.txt") == (Path("d/out-nodes.csv"), Path("d/out-about.txt"))
    assert beside(Path("d/out.v2"), ".csv", "nodes.csv") == (Path("d/out.v2-nodes.csv"),)
