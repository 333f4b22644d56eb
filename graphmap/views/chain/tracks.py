"""Lines side by side: which of the tracks of a channel each stretch of line takes so that no two lie on each other."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def tracks(stretches: Mapping[K, tuple[float, float]], slack: float = 0.0) -> dict[K, int]:
    """A track for each stretch, the first that is free (greedy colouring of intervals, which needs the fewest)."""
    ends: list[float] = []
    taken: dict[K, int] = {}
    ordered = sorted(stretches.items(), key=lambda entry: (min(entry[1]), max(entry[1]), str(entry[0])))
    for key, stretch in ordered:
        low, high = min(stretch), max(stretch)
        free = next((i for i, end in enumerate(ends) if end + slack < low), len(ends))
        ends[free:] = [high, *ends[free + 1 :]]
        taken[key] = free
    return taken


def count(taken: Mapping[K, int]) -> int:
    """How many tracks are in use."""
    return max(taken.values(), default=-1) + 1
