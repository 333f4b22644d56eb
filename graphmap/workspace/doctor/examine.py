"""All checks, one after the other."""

from collections.abc import Iterator, Sequence

from graphmap.errors import GraphMapError
from graphmap.workspace.doctor.door import login
from graphmap.workspace.doctor.finding import Check, Deployment, Finding, Verdict
from graphmap.workspace.doctor.graph import ledger, snapshot
from graphmap.workspace.doctor.machine import clock, disk, folder, python
from graphmap.workspace.doctor.server import server

CHECKS: tuple[Check, ...] = (python, folder, disk, ledger, snapshot, clock, login, server)


def examine(deployment: Deployment, checks: Sequence[Check] = CHECKS) -> Iterator[Finding]:
    """All findings, in order; that a check could not look is a finding too."""
    for check in checks:
        try:
            yield from check(deployment)
        except GraphMapError as error:
            yield Finding(check.__name__, Verdict.wrong, str(error))
        except OSError as error:
            yield Finding(
                check.__name__, Verdict.wrong, f"{error.filename or 'A file'}: {error.strerror}.", "Check the path and its rights."
            )
