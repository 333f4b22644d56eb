"""The product's own data: South Holland's manufacturing region. README.md says what each file is and what becomes of its rows."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from graphmap.model import Problem, Record
from loaders.region import (
    activities,
    capabilities,
    concepts,
    corridor,
    digital,
    figures,
    flows,
    goals,
    names,
    organisations,
    people,
    places,
    relations,
    technologies,
    value_chains,
)
from loaders.region.records import DATASET as DATASET
from loaders.region.rows import Tables

TITLE = "The region data of South Holland, a folder of CSV files"

PATH = Path(__file__).parent
"""The folder of the data that ships with this release."""

PARTS: tuple[ModuleType, ...] = (
    organisations,
    places,
    corridor,
    technologies,
    capabilities,
    concepts,
    relations,
    value_chains,
    digital,
    flows,
    people,
    goals,
    figures,
    activities,
    names,
)
"""One module per subject, each with ``nodes(tables)`` and ``relationships(tables)``."""


def recognises(path: Path) -> bool:
    """Whether it is a folder with organisations and the corridor."""
    return (path / "organisations.csv").is_file() and (path / "corridor.csv").is_file()


def load(path: Path) -> Iterator[Record | Problem]:
    """All that the folder says: nodes first, then relationships. It refuses no row; the check of the schema does.

    Raises
    ------
    InputError
        A file is missing or is not a table.
    """
    tables = Tables(path)
    for part in PARTS:
        yield from part.nodes(tables)
    for part in PARTS:
        yield from part.relationships(tables)
