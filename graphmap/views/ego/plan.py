"""Who stands on the rings of a sheet, who in the list, and how large the rings must be for that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graphmap.views.ego.subject import Subject
from graphmap.views.rings import Member, Seating, Spacing, needed, seat
from graphmap.views.style import KINDS

STEP = 15.4
"""Px of height that a name of 13 px takes on a ring."""

SPACING = Spacing((1.0, 1.0), (STEP, STEP), 0.0)
TIGHT = 0.85
"""Height of the inner ring at most, as a share of that of the outer one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The nodes on the inner and on the outer ring, those of the first that are listed, the seats, and the half heights needed."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    listed: tuple[str, ...]
    seating: Seating
    needs: tuple[float, float]


def plan(subject: Subject, half: float) -> Plan:
    """As many as fit rings of the half height ``half``.

    All at one step stand on a ring or in the list; there is an outer ring only where the inner one leaves room for it.
    """
    found = subject.found
    first, second = found.first, found.second

    def both(count: int) -> bool:
        inner, outer = _needs(subject, first, second[:count])
        return inner <= TIGHT * half and outer <= half

    if second and both(1):
        count = _most(len(second), both)
        return _seated(subject, first, second[:count], ())
    count = _most(len(first), lambda k: _needs(subject, first[:k], ())[0] <= half)
    return _seated(subject, first[:count], (), first[count:])


def _seated(subject: Subject, first: tuple[str, ...], second: tuple[str, ...], listed: tuple[str, ...]) -> Plan:
    seating = seat(_members(subject, first, second), KINDS, subject.found.ties, SPACING)
    return Plan(first, second, listed, seating, _needs(subject, first, second))


def _needs(subject: Subject, first: Sequence[str], second: Sequence[str]) -> tuple[float, float]:
    return needed(_members(subject, first, second), KINDS, SPACING)


def _members(subject: Subject, first: Sequence[str], second: Sequence[str]) -> list[Member]:
    return [Member(id, ring, subject.faces.group(id)) for ring, ids in ((1, first), (2, second)) for id in ids]


def _most(count: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to ``count`` that fits, at least 1 where there is any."""
    low, high = min(count, 1), count
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low
