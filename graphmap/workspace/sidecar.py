"""What lies beside a figure: all that it was made of, so that it can be made again byte by byte, and what differs where it cannot."""

import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from graphmap.errors import UsageError
from graphmap.resolve import RULES
from graphmap.views.fonts import tag
from graphmap.views.style import PALETTES
from graphmap.workspace.home import Workspace

PACKAGES = ("graphmap", "jinja2", "networkx", "numpy", "pyvis", "reportlab", "resvg-py", "kglite")
"""What shapes the bytes of a figure, besides the font."""

KEYS = ("format", "sheet", "theme", "state", "revision", "rule", "schema", "fonts", "packages", "sha256")
"""What a sidecar must have."""


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
    here = versions(workspace)
    now, then = {**here, **here["packages"]}, {**told, **told["packages"]}
    names = ("rule", "schema", "fonts", *PACKAGES)
    return [f"{name} {then.get(name, 'unknown')}, here {now[name]}" for name in names if then.get(name) != now[name]]


def versions(workspace: Workspace) -> dict[str, Any]:
    """The versions here of what shapes the bytes of a figure, by name as a sidecar has them."""
    return {
        "rule": RULES,
        "schema": workspace.schema.version,
        "fonts": tag(),
        "packages": {name: version(name) for name in PACKAGES},
    }
