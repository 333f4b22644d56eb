"""A figure as a notebook shows it and as it is saved for a report."""

import json
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import Any

from graphmap import workspace as work
from graphmap.views.text import plain


@dataclass(frozen=True, slots=True, repr=False)
class Drawing:
    """A figure, drawn.

    Parameters
    ----------
    home, revision
        The workspace and the revision that it was drawn from.
    asked
        What it shows, on which page and in which theme.
    svg
        The figure itself, a whole SVG file.
    told
        Its sidecar as JSON: what it was made of.
    """

    home: work.Workspace
    revision: str
    asked: work.Figure
    svg: str
    told: str

    @property
    def sidecar(self) -> dict[str, Any]:
        """What it was made of: title, view, the Cypher that was asked, revision, versions."""
        return dict(json.loads(self.told))

    @property
    def notes(self) -> tuple[str, ...]:
        """What is odd about the question that it answers."""
        return tuple(self.sidecar.get("notes", ()))

    def save(self, path: "str | PathLike[str]") -> Path:
        """Write it to a file, with its sidecar (``.json``) beside it; the ending tells the format: .svg .png .pdf .html.

        ``graphmap figure --from`` makes the same bytes again from the sidecar. UsageError for another ending, GraphMapError where the
        file cannot be written.
        """
        file = Path(path)
        asked = replace(self.asked, format=file.suffix.lower().removeprefix("."))
        return work.figure(self.home, asked, file, self.revision).path

    def __repr__(self) -> str:
        return f"<figure {plain(self.sidecar['title'])}; revision {self.revision[:12]}>"

    def _repr_svg_(self) -> str:
        return self.svg
