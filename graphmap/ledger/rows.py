"""Record <-> row, and the digest of a load's records."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from graphmap.errors import InputError
from graphmap.model import Dataset, Decision, Load, Record, Source, Where

Row = tuple[Any, ...]

RECORD = "link, id, key, label, start_id, end_id, method, confidence, source_date, visibility, properties, source, places"
SOURCE = "id, name, address, dataset, licence"
LOAD = "id, dataset, file, loaded_at, records, digest, replace, undone_at"
DATASET = "dataset, title, publisher, licence, attribution, address, date"
DECISION = "kind, about, reason, made_at, other, property, value, id"

compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False).encode


def record_of(row: Row, dataset: str, source: Source) -> Record:
    """A record from a row of ``RECORD``."""
    _, id, key, label, start, end, method, confidence, source_date, visibility, properties, _, places = row
    content = json.loads(properties)
    where = places_of(places)
    return Record(dataset, key, id, label, content, source, method, confidence, source_date, start, end, visibility, where)


def places_of(text: str) -> tuple[Where, ...]:
    """The rows of a file from a cell of ``places``."""
    return tuple(Where(*place) for place in json.loads(text))


def load_of(row: Row) -> Load:
    """A load from a row of ``LOAD``."""
    id, dataset, file, loaded_at, records, digest, replace, undone_at = row
    return Load(id, dataset, file, loaded_at, records, digest, bool(replace), undone_at)


def decision_of(row: Row) -> Decision:
    """A decision from a row of ``DECISION``."""
    kind, about, reason, made_at, other, property, value, id = row
    return Decision(kind, about, reason, made_at, other, property, json.loads(value), id)


def dataset_row(dataset: Dataset) -> Row:
    """A dataset as a row of ``DATASET``."""
    return (dataset.id, dataset.title, dataset.publisher, dataset.licence, dataset.attribution, dataset.address, dataset.date)


def source_row(source: Source) -> Row:
    """A source as a row of ``SOURCE``."""
    return (source.id, source.name, source.address, source.dataset, source.licence)


class Rows:
    """The records of one load on their way into the ledger: a stream of rows, their sources numbered, their digest summed.

    The digest is the sum of the records' sha256 modulo 2^256: the order of the records is not in it, nor where they stand in a file.
    """

    def __init__(self, dataset: str) -> None:
        self.dataset = dataset
        self.sources: dict[Source, int] = {}
        self.count = 0
        self._sum = 0

    @property
    def digest(self) -> str:
        """Of the rows that were taken so far, 64 hex digits."""
        return f"{self._sum % (1 << 256):064x}"

    def of(self, records: Iterable[Record]) -> Iterator[Row]:
        """Rows of ``RECORD``, in the order of the records."""
        for record in records:
            if record.dataset != self.dataset:
                place = f" ({record.where[0]})" if record.where else ""
                raise InputError(
                    f"The record {record.key}{place} is of the dataset {record.dataset}, in a load of {self.dataset}."
                    " A loader yields records of its own dataset only: mend the loader."
                )
            row = self._row(record)
            content = compact([*row[:-2], *source_row(record.source)])
            self._sum += int.from_bytes(sha256(content.encode()).digest())
            self.count += 1
            yield row

    def _row(self, record: Record) -> Row:
        return (
            not record.is_node,
            record.id,
            record.key,
            record.label,
            record.start,
            record.end,
            record.method,
            float(record.confidence),
            record.source_date,
            record.visibility,
            compact(dict(record.properties)),
            self.sources.setdefault(record.source, len(self.sources) + 1),
            compact([[place.file, place.row, place.sheet] for place in record.where]),
        )
