"""A file on its way into the ledger: its dataset, and its records with ids of the graph, checked."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from graphmap.errors import UsageError
from graphmap.identifiers import fold, slug
from graphmap.model import Dataset, Problem, Record, Source, Where
from graphmap.resolve.identify import Known, identify
from graphmap.schema import Schema
from graphmap.workspace.home import Progress, Workspace
from loaders import Loader, loader_for, loaders

OWN_LICENCE = "as agreed with the supplier of the file"


class Incoming:
    """The records of a file.

    While it is iterated, once, refused rows gather in ``problems``, new identities in ``assigned``, municipalities that the graph does
    not know in ``unplaced``, and new organisations that bear a known one's name in ``namesakes``, with that one's id.
    """

    def __init__(self, workspace: Workspace, path: Path, dataset: str | None, progress: Progress) -> None:
        loader = loader_for(path)
        self.dataset = _dataset_of(loader, path, dataset)
        self.problems: list[Problem] = []
        self.assigned: dict[str, str] = {}
        self.unplaced: set[str] = set()
        self.namesakes: dict[str, str] = {}
        self._workspace = workspace
        self._items = loader.load(path)
        self._progress = progress
        self._is_own = not loader.DATASET.id

    def __iter__(self) -> Iterator[Record]:
        schema, ledger = self._workspace.schema, self._workspace.ledger
        ids = ledger.node_ids()
        known = Known(
            assigned=ledger.identities(self.dataset.id),
            ids=ids,
            taken=ids | ledger.assigned_ids(),
            external=ledger.external_ids(),
            names=ledger.names,
        )
        places = ledger.names("Place") if self._is_own else {}
        names = ledger.names("Organisation") if self._is_own else {}
        owned = map(_Owner(self.dataset), self._items)
        for count, item in enumerate(identify(owned, known, schema, self.assigned.__setitem__)):
            if isinstance(item, Problem):
                self.problems.append(item)
            elif found := schema.check(item):
                self.problems += found
            else:
                yield item
                if self._is_own and item.label == "Organisation":
                    yield from self._in_place(item, places, schema)
                    known_as = names.get(fold(str(item.properties.get("name", ""))))
                    if known_as and item.id not in ids:
                        self.namesakes[item.id] = known_as
            if count % 1000 == 0:
                self._progress("reading", count)

    @property
    def refused(self) -> set[Where]:
        """The rows that have problems."""
        return {problem.where for problem in self.problems}

    def _in_place(self, record: Record, places: Mapping[str, str], schema: Schema) -> Iterator[Record]:
        """Where an organisation lies, if the graph knows its municipality."""
        municipality = str(record.properties.get("municipality", ""))
        if place := places.get(fold(municipality)):
            id = schema.relationship_id(record.id, "IN_PLACE", place, {})
            yield replace(record, key=f"places/{record.key}", id=id, label="IN_PLACE", properties={}, start=record.id, end=place)
        elif municipality:
            self.unplaced.add(municipality)

    def hints(self) -> list[str]:
        """What a person should look at, though nothing is refused for it."""
        twins = [f"{id} has the name of {known}: if they are one, write {known} as its id." for id, known in self.namesakes.items()]
        where = f"No place of the graph for: {', '.join(sorted(self.unplaced))}. Check the spelling of the municipality."
        return twins + ([where] if self.unplaced else [])


def _dataset_of(loader: Loader, path: Path, name: str | None) -> Dataset:
    """The loader's dataset, or for a person's file one of its own."""
    if loader.DATASET.id:
        if name:
            raise UsageError(f"{path} is {loader.TITLE}: it has a dataset of its own. Leave --dataset out.")
        return loader.DATASET
    id = slug(name or path.stem)
    if any(other.DATASET.id == id for other in loaders()):
        raise UsageError(f"The dataset name {id} belongs to graphmap. Give another one with --dataset.")
    return Dataset(id, name or path.stem, "supplied by a user", OWN_LICENCE)


class _Owner:
    """Makes the records of a person's file those of its dataset.

    A row without a source cites the file itself; a source in words is the dataset's own, since the same words in another file may mean
    another thing.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._sources: dict[Source, Source] = {}

    def __call__(self, item: Record | Problem) -> Record | Problem:
        if isinstance(item, Problem) or item.dataset == self.dataset.id:
            return item
        if item.source not in self._sources:
            self._sources[item.source] = self._owned(item.source)
        return replace(item, dataset=self.dataset.id, source=self._sources[item.source])

    def _owned(self, source: Source) -> Source:
        owned = replace(source, dataset=self.dataset.id, licence=source.licence or self.dataset.licence)
        if source.address:
            return owned
        if source.name:
            return replace(owned, id=f"source:{sha256(f'{self.dataset.id} {source.name}'.encode()).hexdigest()[:12]}")
        return replace(owned, id=f"source:{self.dataset.id}", name=self.dataset.title)
