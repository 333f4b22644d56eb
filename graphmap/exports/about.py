"""The credits that go along with every file: as lines for people, as data for programs."""

from dataclasses import asdict
from typing import Any

from graphmap.model import Credits, Dataset

SCOPE = "Only what is in this data; what is missing here may still exist."


def about_lines(credits: Credits, *notes: str) -> list[str]:
    """What a person reads in or beside the file: which graph, of when, whose data on what terms, and how values are written."""
    sources = [" ".join(filter(None, (f"{source.id}: {source.name}", source.address))) for source in credits.sources]
    return [f"graphmap, revision {credits.revision}, {credits.date}", SCOPE, *map(_line, credits.datasets), *notes, *sources]


def about_data(credits: Credits, *notes: str) -> dict[str, Any]:
    """The same for a program: ``revision``, ``date``, ``datasets``, ``notes`` on how values are written and, of a table, ``sources``."""
    datasets, sources = ([asdict(entry) for entry in entries] for entries in (credits.datasets, credits.sources))
    told = {"revision": credits.revision, "date": credits.date, "scope": SCOPE, "datasets": datasets, "notes": list(notes)}
    return {**told, "sources": sources} if sources else told


def _line(dataset: Dataset) -> str:
    parts = [f"Data: {dataset.title}, {dataset.publisher}. Licence: {dataset.licence}.", dataset.attribution, dataset.address]
    return " ".join(part for part in parts if part)
