"""A view as a file for a report, with a sidecar from which the same file can be made again."""

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from graphmap.errors import GraphMapError, NotFoundError, UsageError
from graphmap.exports.files import replacing
from graphmap.resolve import RULES
from graphmap.views.fonts import tag
from graphmap.views.html import html
from graphmap.views.pdf import pdf
from graphmap.views.png import png
from graphmap.views.presets import SHEETS
from graphmap.views.scene import Scene
from graphmap.views.state import DEPTH, State, from_plain
from graphmap.views.style import PALETTES, Theme
from graphmap.views.svg import svg
from graphmap.workspace.asking import find
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures import Picture, picture, settled
from graphmap.workspace.reading import snapshot

FORMATS = ("svg", "png", "pdf", "html")
PACKAGES = ("graphmap", "jinja2", "networkx", "pyvis", "reportlab", "resvg-py", "kglite")
"""What shapes the bytes of a figure, besides the font."""

KEYS = ("format", "sheet", "theme", "state", "revision", "rule", "schema", "fonts", "packages")
"""What a sidecar must have."""


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


def figure(workspace: Workspace, asked: Figure, path: Path, revision: str | None = None) -> list[Path]:
    """Draw a figure to ``path`` and its sidecar beside it; return both.

    UsageError for an unknown format or page, GraphMapError where the files cannot be written; then neither is there.
    """
    return _write(path, *drawn(workspace, asked, revision))


def drawn(workspace: Workspace, asked: Figure, revision: str | None = None) -> tuple[bytes, str]:
    """The bytes of a figure, and its sidecar as JSON."""
    if asked.format not in FORMATS:
        raise UsageError(f"There is no format {asked.format!r} for a figure. Choose {', '.join(FORMATS)}.")
    if asked.sheet not in SHEETS:
        raise UsageError(f"There is no page {asked.sheet!r}. Choose {', '.join(SHEETS)}.")
    taken = snapshot(workspace, revision)
    state = settled(workspace, asked.state, taken.revision)
    sheet = None if _interactive(state, asked.format) else SHEETS[asked.sheet]
    made = picture(workspace, state, sheet=sheet, theme=asked.theme, revision=taken.revision)
    content = render(made.scene, asked.format)
    return content, _sidecar(Figure(state, asked.format, asked.sheet, asked.theme), made, taken.revision, content, workspace)


def render(scene: Scene, format: str) -> bytes:
    """A scene as a file of a format."""
    if format == "png":
        return png(scene)
    if format == "pdf":
        return pdf(scene)
    return (html(scene) if format == "html" else svg(scene)).encode()


def redraw(workspace: Workspace, sidecar: Path, path: Path | None = None, *, anyway: bool = False) -> list[Path]:
    """Make the figure of a sidecar again, byte by byte; by default to the file that lay beside it.

    OtherVersionsError where rules, fonts or packages differ from those that made it, unless ``anyway``; GraphMapError where only the
    bytes differ.
    """
    told = read_sidecar(sidecar)
    others = differences(told, workspace)
    if others and not anyway:
        raise OtherVersionsError(f"{sidecar.name} was made with other versions: {'; '.join(others)}. Draw it all the same with --redraw.")
    asked = Figure(from_plain(told["state"]), told["format"], told["sheet"], told["theme"])
    content, again = drawn(workspace, asked, told["revision"])
    if sha256(content).hexdigest() != told["sha256"] and not anyway:
        raise GraphMapError(f"The picture of {sidecar.name} came out otherwise than it was. Nothing was written; --redraw writes it.")
    return _write(path or sidecar.with_name(sidecar.name.removesuffix(".json")), content, again)


def command(asked: Figure, name: str) -> str:
    """The command line that draws the same figure to a file of this name, from the current revision."""
    state = asked.state
    kinds = {"explore": ["path", state.id, state.to] if state.to else ["ego", state.id], "chains": ["chain", state.id]}
    words = ["graphmap", "figure", *kinds.get(state.page, [state.page, state.id])]
    options = {
        "--show": state.show,
        "--depth": str(state.depth) if state.depth != DEPTH else "",
        "--layers": "none" if state.layers == () else ",".join(state.layers or ()),
        "--kinds": ",".join(state.kinds),
        "--sectors": ",".join(state.sectors),
        "--places": ",".join(state.places),
        "--confidence": state.confidence,
        "--expanded": ",".join(state.expanded),
        "--hidden": ",".join(state.hidden),
        "--cypher": state.cypher,
        "--sheet": asked.sheet if asked.sheet != "a4" else "",
        "--theme": asked.theme if asked.theme != "light" else "",
        "--lang": state.language,
    }
    given = [part for option, value in options.items() if value for part in (option, value)]
    own = [part for parameter, value in state.parameters for part in (f"--{parameter}", value)]
    return shlex.join([*(word for word in words if word), *given, *(["--gone"] if state.gone else []), *own, "--output", name])


def named(workspace: Workspace, state: State, revision: str | None = None) -> State:
    """The view with the ids of the nodes that it names; NotFoundError for one that is in no graph."""
    found = {field: _find(workspace, state.page, value, revision) for field in ("id", "to") if (value := getattr(state, field))}
    return replace(state, id=found.get("id", ""), to=found.get("to", ""))


def _find(workspace: Workspace, page: str, text: str, revision: str | None) -> str:
    """The id of a node that is named by its id or name; a chain also by its id without the label."""
    try:
        return find(workspace, text, revision).id
    except NotFoundError:
        if page != "chains":
            raise
        return find(workspace, f"value-chain:{text}", revision).id


def stem(state: State) -> str:
    """A file name, without its ending, that says what a picture of a view shows."""
    parts = ["network" if state.page == "explore" else state.page, state.id, state.show]
    if state.to:
        parts = ["connection", state.id, state.to]
    return "-".join(re.sub(r"[^A-Za-z0-9]+", "-", part).strip("-") for part in parts if part)[:80]


def read_sidecar(path: Path) -> dict[str, Any]:
    """What a sidecar says; UsageError where it is none."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be read as the sidecar of a figure: {error}.") from error
    missing = [key for key in KEYS if key not in told] if isinstance(told, dict) else [*KEYS]
    if missing:
        raise UsageError(f"{path} is no sidecar of a figure: it lacks {', '.join(missing)}.")
    if told["theme"] not in PALETTES:
        raise UsageError(f"{path}: there is no theme {told['theme']!r}. Known are {', '.join(PALETTES)}.")
    return dict(told)


def differences(told: Mapping[str, Any], workspace: Workspace) -> list[str]:
    """What has another version here than when a figure was made, in words."""
    here = _versions(workspace)
    now, then = {**here, **here["packages"]}, {**told, **told["packages"]}
    names = ("rule", "schema", "fonts", *PACKAGES)
    return [f"{name} {then.get(name, 'unknown')}, here {now[name]}" for name in names if then.get(name) != now[name]]


def _write(path: Path, content: bytes, sidecar: str) -> list[Path]:
    beside = path.with_name(f"{path.name}.json")
    with replacing(path, beside) as (file, other):
        file.write_bytes(content)
        other.write_text(sidecar, encoding="utf-8")
    return [path, beside]


def _interactive(state: State, format: str) -> bool:
    """Whether a figure is a network that its page lets one move: it is laid out for the canvas, not for a sheet."""
    return format == "html" and state.page == "explore"


def _versions(workspace: Workspace) -> dict[str, Any]:
    return {
        "rule": RULES,
        "schema": workspace.schema.version,
        "fonts": tag(),
        "packages": {name: version(name) for name in PACKAGES},
    }


def _sidecar(asked: Figure, made: Picture, revision: str, content: bytes, workspace: Workspace) -> str:
    told = {
        "format": asked.format,
        "sheet": asked.sheet,
        "theme": asked.theme,
        "title": made.scene.caption.title,
        "state": asked.state.plain(),
        "asked": [{"for": key, "cypher": statement.cypher, "parameters": statement.parameters} for key, statement in made.asked],
        "revision": revision,
        "date": snapshot(workspace, revision).manifest.credits.date,
        **_versions(workspace),
        "sha256": sha256(content).hexdigest(),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
