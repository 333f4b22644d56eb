"""Readers of datasets. Every module or package of this folder is a loader; there is no list to edit.

A loader has ``TITLE``, ``DATASET``, ``recognises(path)`` and ``load(path)``. Names that begin with ``_`` are no loaders.
Loaders are imported when one is asked for, not with this package.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from graphmap.errors import GraphMapError, InputError
from graphmap.model import Dataset, Problem, Record

PARTS = ("TITLE", "DATASET", "recognises", "load")


class Loader(Protocol):
    """A module of this folder.

    ``TITLE`` says what it reads and ``DATASET`` whose data that is; an empty ``DATASET.id`` means that every file is a dataset of its own.
    """

    __name__: str
    TITLE: str
    DATASET: Dataset

    def recognises(self, path: Path) -> bool:
        """Whether ``path`` looks like one of its files; cheap: a name, a heading."""

    def load(self, path: Path) -> Iterator[Record | Problem]:
        """What the file says, all nodes before the relationships that need them, and the rows that it refuses."""


def loaders() -> list[Loader]:
    """All loaders, by name.

    Raises
    ------
    GraphMapError
        A module of the folder is not a loader.
    """
    return [_loader(module.name) for module in sorted(iter_modules(__path__), key=lambda m: m.name) if not module.name.startswith("_")]


def loader_for(path: Path) -> Loader:
    """The one loader that recognises ``path``.

    Raises
    ------
    InputError
        There is nothing at ``path``, or no loader or more than one recognises it.
    """
    if not path.exists():
        raise InputError(f"There is no file or folder {path}. Check the path.")
    known = loaders()
    found = [loader for loader in known if loader.recognises(path)]
    if not found:
        raise InputError(f"{path} is none of the things that can be loaded: {_names(known)}. Check its name and its column headings.")
    if len(found) > 1:
        raise InputError(f"{path} can be read in more than one way: {_names(found)}. Load one file of it, or take the others' files away.")
    return found[0]


def _loader(name: str) -> Loader:
    module = import_module(f"{__name__}.{name}")
    lacking = [part for part in PARTS if not hasattr(module, part)]
    if lacking:
        raise GraphMapError(f"loaders.{name} is no loader: it lacks {', '.join(lacking)}. Add them, or let its name begin with _.")
    return cast(Loader, module)


def _names(found: list[Loader]) -> str:
    return "; ".join(f"{loader.__name__.rpartition('.')[2]} ({loader.TITLE})" for loader in found)
