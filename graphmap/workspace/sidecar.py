"""What lies beside a figure: all that it was made of, so that it can be made again byte by byte, and what differs where it cannot."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

from graphmap.errors import UsageError
from graphmap.resolve import RULES
from graphmap.views.fonts import tag
from graphmap.views.presets import SHEETS
from graphmap.views.state import State, from_plain
from graphmap.views.style import PALETTES, Theme
from graphmap.workspace.home import Workspace

FORMATS = ("svg", "png", "pdf", "html")
"""Formats of figures; a file of one ends in its name."""

PACKAGES = ("graphmap", "jinja2", "networkx", "numpy", "pyvis", "reportlab", "resvg-py", "kglite")
"""What shapes the bytes of a figure, besides the font."""

SHAPING = ("rule", "schema", "fonts")
"""What else shapes them."""

KEYS = ("format", "sheet", "theme", "state", "revision", "rule", "schema", "fonts", "packages", "sha256")
"""What a sidecar must have."""

CHOICES: Mapping[str, tuple[str, ...]] = {"format": FORMATS, "sheet": tuple(SHEETS), "theme": tuple(PALETTES)}
"""What some of it can be."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar says.

    Parameters
    ----------
    versions
        The versions of what shaped the bytes of the figure, by name.
    sha256
        That of the figure, as hexadecimal digits.
    """

    state: State
    format: str
    sheet: str
    theme: Theme
    revision: str
    versions: Mapping[str, object]
    sha256: str


def read_sidecar(path: Path) -> Sidecar:
    """What a sidecar says; UsageError, which names the file, where it is none."""
    told = _told(path)
    for key, known in CHOICES.items():
        if told[key] not in known:
            raise UsageError(f"{path}: there is no {key} {told[key]!r}. Known are {', '.join(known)}.")
    for key, kind, said in (("packages", dict, "versions by name"), ("revision", str, "text"), ("sha256", str, "text")):
        if not isinstance(told[key], kind):
            raise UsageError(f"{path}: {key} must be {said}.")
    try:
        state = from_plain(told["state"])
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from error
    shaped = {name: told[name] for name in SHAPING} | {name: told["packages"].get(name, "unknown") for name in PACKAGES}
    return Sidecar(state, told["format"], told["sheet"], cast(Theme, told["theme"]), told["revision"], shaped, told["sha256"])


def _told(path: Path) -> dict[str, Any]:
    """What a file holds that has all that a sidecar must have."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path} cannot be read as the sidecar of a figure: {error}.") from error
    except (ValueError, RecursionError) as error:
        more = f" Its sidecar is {path.name}.json." if path.with_name(f"{path.name}.json").is_file() else ""
        raise UsageError(f"{path} is no sidecar of a figure: it is no JSON.{more}") from error
    missing = [key for key in KEYS if key not in told] if isinstance(told, dict) else [*KEYS]
    if missing:
        raise UsageError(f"{path} is no sidecar of a figure: it lacks {', '.join(missing)}.")
    return dict(told)


def differences(told: Sidecar, workspace: Workspace) -> list[str]:
    """What has another version here than when a figure was made, in words."""
    here = versions(workspace)
    now = {**here, **here["packages"]}
    return [f"{name} {then}, here {now[name]}" for name, then in told.versions.items() if then != now[name]]


def versions(workspace: Workspace) -> dict[str, Any]:
    """The versions here of what shapes the bytes of a figure, by name as a sidecar has them."""
    return {
        "rule": RULES,
        "schema": workspace.schema.version,
        "fonts": tag(),
        "packages": {name: version(name) for name in PACKAGES},
    }
