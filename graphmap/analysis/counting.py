"""What counts, in one place: where an organisation lies, how a thing is known, what has ended, what fills a requirement.

* Inside is ``in_region`` *yes*; an unknown place is a count of its own, neither inside nor outside.
* Ended organisations, and links that have ended or are planned, are left out, and how many they are is said.
* A requirement that names a group counts the group and its descendants; who has a group alone does not fill one of its leaves.
* Published and inferred count; what an expert judges or illustrates is shown apart. *Published only* leaves out what is inferred too.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal

Where = Literal["inside", "outside", "unknown"]
How = Literal["published", "inferred", "expert"]

HOWS: tuple[How, ...] = ("published", "inferred", "expert")
"""The shares that a figure is split into, the best known first."""

METHODS: Mapping[str, How] = {
    "decision": "published",
    "register": "published",
    "published": "published",
    "self_declared": "published",
    "survey": "published",
    "matched": "inferred",
    "inferred": "inferred",
    "expert": "expert",
    "illustrative": "expert",
}
"""Which share each method of the schema belongs to."""

GONE = frozenset({"ended", "planned"})
"""Statuses of links that do not count."""


def where(organisation: Mapping[str, Any]) -> Where:
    """Where an organisation lies."""
    region = organisation.get("in_region")
    return "inside" if region == "yes" else "outside" if region == "no" else "unknown"


def ended(organisation: Mapping[str, Any]) -> bool:
    """Whether an organisation is no longer there; a planned one counts and says so in its name."""
    return organisation.get("status") == "ended"


def gone(link: Mapping[str, Any]) -> bool:
    """Whether a link is no longer, or not yet, there."""
    return link.get("status") in GONE


def how(link: Mapping[str, Any]) -> How:
    """How a link is known; without a method it is somebody's judgement."""
    return METHODS.get(str(link.get("method", "")), "expert")


def counted(share: How, *, published_only: bool = False) -> bool:
    """Whether what is known so counts."""
    return share == "published" or (share == "inferred" and not published_only)


def with_descendants(id: str, children: Mapping[str, Collection[str]]) -> frozenset[str]:
    """A thing and all that is part of it; a loop in the tree does no harm."""
    found, waiting = {id}, [id]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return frozenset(found)


def best(shares: Iterable[How]) -> How:
    """The best of the ways in which one thing is known."""
    return min(shares, key=HOWS.index)
