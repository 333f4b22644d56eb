"""Write to temporary files beside the target, then rename: a file is there whole or not at all."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import urandom
from pathlib import Path

from graphmap.errors import GraphMapError


@contextmanager
def replacing(*paths: Path) -> Iterator[tuple[Path, ...]]:
    """Temporary files, one for each of ``paths`` and in the same folder, that take their places when all went well.

    After an error none of them is left and the files that were there are as they were. GraphMapError where a path cannot be written.
    """
    temporary = tuple(path.with_name(f".{urandom(8).hex()}.part") for path in paths)
    try:
        for path, file in zip(paths, temporary, strict=True):
            _check(path)
            file.touch(exist_ok=False)
        yield temporary
        for file, path in zip(temporary, paths, strict=True):
            file.replace(path)
    except OSError as error:
        names = " and ".join(map(str, paths))
        advice = "Choose a folder that you may write in and that has room."
        raise GraphMapError(f"Cannot write {names}: {error.strerror or error}. {advice}") from error
    finally:
        for file in temporary:
            file.unlink(missing_ok=True)


def _check(path: Path) -> None:
    if path.exists() and not path.is_file():
        raise GraphMapError(f"Cannot write {path}: it is not a file. Give the name of a file.")
    if not path.parent.is_dir():
        raise GraphMapError(f"Cannot write {path}: there is no folder {path.parent}. Make it, or choose another folder.")


def write_lines(path: Path, lines: Iterable[str]) -> list[Path]:
    """Write text to ``path`` as UTF-8, as it comes, and return the path in a list."""
    with replacing(path) as (temporary,):
        fill(temporary, lines)
    return [path]


def fill(path: Path, lines: Iterable[str], encoding: str = "utf-8") -> None:
    """Write text as it comes; line ends stay as they are."""
    with path.open("w", encoding=encoding, newline="") as file:
        file.writelines(lines)


def beside(path: Path, suffix: str, *parts: str) -> tuple[Path, ...]:
    """The names of the files of one export: ``out.csv`` gives ``out-nodes.csv`` for the part ``nodes.csv``."""
    stem = path.name.removesuffix(path.suffix) if path.suffix.lower() == suffix else path.name
    return tuple(path.with_name(f"{stem}-{part}") for part in parts)
