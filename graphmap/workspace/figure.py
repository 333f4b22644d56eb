"""A view as a file for a report, with a sidecar from which the same file can be made again."""

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from graphmap.errors import GraphMapError, UsageError
from graphmap.exports.files import replacing
from graphmap.model import Credits
from graphmap.views.credits import link_sources
from graphmap.views.html import html
from graphmap.views.pdf import pdf
from graphmap.views.png import png
from graphmap.views.presets import SHEETS
from graphmap.views.scene import Scene
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.views.svg import svg
from graphmap.views.titles import joined
from graphmap.workspace.figure_command import command, kind_of, named, stem
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures import Picture, picture, settled
from graphmap.workspace.reading import snapshot
from graphmap.workspace.sidecar import FORMATS, differences, read_sidecar, versions

__all__ = ["FORMATS", "Figure", "OtherVersionsError", "Written", "command", "drawn", "figure", "named", "redraw", "render", "stem"]


class OtherVersionsError(UsageError):
    """A figure cannot be made again byte by byte: what shapes it has another version here."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is asked for: a view on a page, in a theme, as a format.

    Parameters
    ----------
    sheet
        Name of a page of ``SHEETS``; the stand-alone HTML page of a network has none.
    """

    state: State
    format: str
    sheet: str = "a4"
    theme: Theme = "light"


@dataclass(frozen=True, slots=True)
class Written:
    """A figure and its sidecar as files, and what is odd about the question that it answers."""

    path: Path
    sidecar: Path
    notes: tuple[str, ...]


def figure(workspace: Workspace, asked: Figure, path: Path, revision: str | None = None) -> Written:
    """Draw a figure to ``path`` and its sidecar beside it.

    UsageError for an unknown format or page, GraphMapError where the files cannot be written; then neither is there.
    """
    return _write(path, _made(workspace, asked, revision))


def drawn(workspace: Workspace, asked: Figure, revision: str | None = None) -> tuple[bytes, str]:
    """The bytes of a figure, and its sidecar as JSON."""
    made = _made(workspace, asked, revision)
    return made.content, made.sidecar


@dataclass(frozen=True, slots=True)
class _Made:
    """A figure as bytes, its sidecar as JSON, and what is odd about the question."""

    content: bytes
    sidecar: str
    notes: tuple[str, ...]


def _made(workspace: Workspace, asked: Figure, revision: str | None) -> _Made:
    if asked.format not in FORMATS:
        raise UsageError(f"There is no format {asked.format!r} for a figure. Choose {', '.join(FORMATS)}.")
    if asked.sheet not in SHEETS:
        raise UsageError(f"There is no page {asked.sheet!r}. Choose {', '.join(SHEETS)}.")
    taken = snapshot(workspace, revision)
    state = settled(workspace, asked.state, taken.revision)
    sheet = None if _interactive(state, asked.format) else SHEETS[asked.sheet]
    made = picture(workspace, state, sheet=sheet, theme=asked.theme, revision=taken.revision)
    if state.page == "query" and made.graph.graph["cut"]:
        raise UsageError(f"The answer has more than {workspace.settings.row_limit:,} rows: a picture of them would look whole. Narrow it.")
    scene = made.scene if sheet else _credited(made, state, taken.manifest.credits)
    content = render(scene, asked.format)
    sidecar = _sidecar(Figure(state, asked.format, asked.sheet, asked.theme), made, taken.revision, content, workspace)
    return _Made(content, sidecar, _notes(made))


def render(scene: Scene, format: str) -> bytes:
    """A scene as a file of a format."""
    if format == "png":
        return png(scene)
    if format == "pdf":
        return pdf(scene)
    return (html(scene) if format == "html" else svg(scene)).encode()


def redraw(workspace: Workspace, sidecar: Path, path: Path | None = None, *, anyway: bool = False) -> Written:
    """Make the figure of a sidecar again, byte by byte; by default to the file that lay beside it.

    UsageError for a file that does not end as the format of the figure does; OtherVersionsError where rules, fonts or packages differ from
    those that made it, unless ``anyway``; GraphMapError where only the bytes differ.
    """
    told = read_sidecar(sidecar)
    path = path or sidecar.with_name(sidecar.name.removesuffix(".json"))
    if path == sidecar or path.suffix.lower() != f".{told.format}":
        raise UsageError(f"{sidecar.name} makes a file that ends in .{told.format}; {path.name} is none. Give one with --output.")
    others = differences(told, workspace)
    if others and not anyway:
        raise OtherVersionsError(f"{sidecar.name} was made with other versions: {'; '.join(others)}. Draw it all the same with --redraw.")
    made = _made(workspace, Figure(told.state, told.format, told.sheet, told.theme), told.revision)
    if sha256(made.content).hexdigest() != told.sha256 and not anyway:
        raise GraphMapError(f"The picture of {sidecar.name} came out otherwise than it was. Nothing was written; --redraw writes it.")
    return _write(path, made)


def _write(path: Path, made: _Made) -> Written:
    beside = path.with_name(f"{path.name}.json")
    with replacing(path, beside) as (file, other):
        file.write_bytes(made.content)
        other.write_text(made.sidecar, encoding="utf-8")
    return Written(path, beside, made.notes)


def _notes(made: Picture) -> tuple[str, ...]:
    """What is odd about the question that a picture answers."""
    return tuple(made.graph.graph.get("notes") or ())


def _interactive(state: State, format: str) -> bool:
    """Whether a figure is a network that its page lets one move: it is laid out for the canvas, not for a sheet."""
    return format == "html" and state.page in ("explore", "query")


def _credited(made: Picture, state: State, credits: Credits) -> Scene:
    """A picture of the canvas with its sources and what its filter hides, which its page tells elsewhere."""
    gone = state.gone or kind_of(state) != "ego"
    sources = joined(made.filter.foot(state.language), link_sources(credits, gone, state.language))
    return replace(made.scene, caption=replace(made.scene.caption, sources=sources))


def _sidecar(asked: Figure, made: Picture, revision: str, content: bytes, workspace: Workspace) -> str:
    told = {
        "format": asked.format,
        "sheet": asked.sheet,
        "theme": asked.theme,
        "title": made.scene.caption.title,
        "state": asked.state.plain(),
        "asked": [{"for": key, "cypher": statement.cypher, "parameters": statement.parameters} for key, statement in made.asked],
        **({"notes": notes} if (notes := _notes(made)) else {}),
        "revision": revision,
        "date": snapshot(workspace, revision).manifest.credits.date,
        **versions(workspace),
        "sha256": sha256(content).hexdigest(),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
