"""The machine: Python, the folder, the disk, the clock."""

import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from tempfile import TemporaryFile

from graphmap.ledger.copying import look_at
from graphmap.workspace.doctor.finding import ASKEW, Deployment, Finding, Verdict
from graphmap.workspace.home import ledger_path

GB = 1024**3
LITTLE, TOO_LITTLE = 2 * GB, GB // 4
"""Bytes of disk below which a large load may not fit, and below which hardly anything does."""


def python(deployment: Deployment, running: tuple[int, ...] = sys.version_info[:3]) -> Iterator[Finding]:
    """Python is new enough."""
    version = ".".join(map(str, running))
    if running < (3, 11):
        yield Finding("python", Verdict.wrong, f"Python {version}.", "Install graphmap with Python 3.11 or newer.")
    else:
        yield Finding("python", Verdict.ok, f"Python {version}.")


def folder(deployment: Deployment) -> Iterator[Finding]:
    """The workspace is there and can be written to."""
    path = deployment.settings.workspace
    if not path.is_dir():
        advice = "The first command makes it: graphmap init. See that GRAPHMAP_WORKSPACE or --workspace name the folder that you mean."
        yield Finding("workspace", Verdict.warning if deployment.settings.store else Verdict.wrong, f"There is no folder {path}.", advice)
        return
    try:
        with TemporaryFile(dir=path):
            pass
    except OSError as error:
        yield Finding(
            "workspace", Verdict.wrong, f"{path} cannot be written to ({error.strerror}).", "Give its rights to who runs graphmap."
        )
        return
    yield Finding("workspace", Verdict.ok, f"{path} can be read and written.")


def disk(deployment: Deployment) -> Iterator[Finding]:
    """There is room for the next snapshot."""
    path = next(part for part in (deployment.settings.workspace, *deployment.settings.workspace.parents) if part.exists())
    free = shutil.disk_usage(path).free
    verdict = Verdict.wrong if free < TOO_LITTLE else Verdict.warning if free < LITTLE else Verdict.ok
    advice = "" if verdict is Verdict.ok else "Make room: a load keeps the former snapshots for 7 days."
    yield Finding("disk", verdict, f"{free / GB:,.1f} GB free at {path}.", advice)


def clock(deployment: Deployment, now: datetime | None = None) -> Iterator[Finding]:
    """The clock is not behind what the ledger has seen."""
    told, path = now or datetime.now(UTC), ledger_path(deployment.settings)
    newest = look_at(path).newest_entry if path.is_file() else ""
    if newest and datetime.fromisoformat(newest) > told + ASKEW:
        said = f"It is {told:%Y-%m-%d %H:%M} UTC here, but the ledger has an entry of {newest}."
        yield Finding("clock", Verdict.warning, said, "Set the clock, by NTP.")
    else:
        yield Finding("clock", Verdict.ok, f"{told:%Y-%m-%d %H:%M} UTC" + (", after the ledger's newest entry." if newest else "."))
