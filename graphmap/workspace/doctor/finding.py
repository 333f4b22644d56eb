"""What is looked at, and what a check finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from graphmap.settings import Settings

ASKEW = timedelta(minutes=2)
"""By how much clocks may differ."""


class Verdict(StrEnum):
    """What a check comes to."""

    ok = "ok"
    warning = "warning"
    wrong = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, and what to do about it."""

    check: str
    verdict: Verdict
    said: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Deployment:
    """What is looked at: the workspace, the environment, and where the app is to listen."""

    settings: Settings
    environment: Mapping[str, str]
    address: str = "127.0.0.1"
    trusted: bool = False


Check = Callable[[Deployment], Iterator[Finding]]
"""What it finds, in order; GraphMapError and OSError stand for what is wrong as well."""
