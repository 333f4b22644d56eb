"""Seats on two rings: nodes in sectors by group, clockwise from the top, each at a height of its own so that level labels never touch."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

Steps = tuple[float, float]
"""Px of height that a label of the inner and the outer ring needs."""

STEPS: Steps = (13.6, 12.6)
"""Those of the canvas."""

BETWEEN = 142.0
"""Least px from ring to ring: room for the labels of the inner one."""

USED = 0.99
"""Share of the radius, up and down, that seats may take."""

GAP = 0.3
"""Empty seats between two sectors."""

DIVIDED = 1.06
"""How much larger the picture must be before a sector is divided between the two sides."""

PARTS = 8
"""Places where a sector may be divided."""

TURNS = 8

Rings = tuple[tuple[str, ...], tuple[str, ...]]
"""Members of the inner and of the outer ring, clockwise."""

Cut = tuple[int, int]
"""The sector that the left half begins with, and how many ``PARTS`` of it still stand on the right."""


@dataclass(frozen=True, slots=True)
class Member:
    """A node to be seated: on ``ring`` 1 or 2, in the sector of its ``group``."""

    id: str
    ring: int
    group: str


@dataclass(frozen=True, slots=True)
class Seat:
    """``side`` is 1 on the right and -1 on the left; ``height`` is y as a share of the radius."""

    side: int
    height: float

    def at(self, radius: float) -> tuple[float, float]:
        """Where it is on a ring."""
        return (self.side * radius * math.sqrt(max(0.0, 1 - self.height**2)), radius * self.height)

    @property
    def angle(self) -> float:
        """Clockwise from the top, 0 to 2π."""
        return math.atan2(self.side * math.sqrt(max(0.0, 1 - self.height**2)), -self.height) % math.tau


@dataclass(frozen=True, slots=True)
class Sector:
    """A stretch of one ring (1 or 2) that holds one group, from angle to angle, clockwise from the top."""

    group: str
    ring: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Piece:
    """The members of one group on one side."""

    group: str
    side: int
    rings: Rings

    def needs(self, steps: Steps) -> tuple[float, float]:
        """Px of height that it needs on each ring."""
        return ((len(self.rings[0]) + GAP) * steps[0], (len(self.rings[1]) + GAP) * steps[1])


@dataclass(frozen=True, slots=True)
class Spacing:
    """How close seats may come: the least radii, the heights that labels need, and the least px ``between`` the rings."""

    radii: tuple[float, float] = (1.0, 1.0)
    steps: Steps = STEPS
    between: float = BETWEEN


@dataclass(frozen=True, slots=True)
class Seating:
    """The seats by node, the sectors, and the two radii."""

    seats: Mapping[str, Seat]
    sectors: tuple[Sector, ...]
    radii: tuple[float, float]


def seat(members: Sequence[Member], groups: Iterable[str], ties: Mapping[str, set[str]], spacing: Spacing) -> Seating:
    """Seat all members; neighbours across the rings stand near each other as far as sectors allow (barycentre, ``TURNS`` sweeps).

    Parameters
    ----------
    groups
        In the order in which sectors follow each other clockwise.
    ties
        Linked nodes by node.
    spacing
        Its radii grow where the labels need more height.
    """
    filled, order = _filled(members, groups), _order(members)
    cut = _best_cut(filled, order, spacing)
    seats: dict[str, Seat] = {}
    stacks: list[tuple[Piece, int, float, float]] = []
    for turn in range(TURNS):
        pieces = _pieces(filled, order, cut)
        stacks = [entry for ring in (0, 1) for entry in _stack(pieces, ring, spacing)]
        seats = dict(entry for stack in stacks for entry in _seats(*stack))
        movers = {m.id for m in members if m.ring == (2 if turn % 2 == 0 else 1)}
        order |= {id: _wish(id, movers, ties, seats) for id in movers}
    sectors = tuple(Sector(p.group, ring + 1, *_angles(p.side, low, high)) for p, ring, low, high in stacks if p.rings[ring])
    return Seating(seats, sectors, _radii(_pieces(filled, order, cut), spacing))


def needed(members: Sequence[Member], groups: Iterable[str], spacing: Spacing) -> tuple[float, float]:
    """The radii that ``seat`` would give."""
    filled, order = _filled(members, groups), _order(members)
    return _radii(_pieces(filled, order, _best_cut(filled, order, spacing)), spacing)


def _filled(members: Sequence[Member], groups: Iterable[str]) -> dict[str, list[Member]]:
    """The groups that have members."""
    filled = {group: [m for m in members if m.group == group] for group in groups}
    return {group: found for group, found in filled.items() if found}


def _order(members: Sequence[Member]) -> dict[str, float]:
    return {m.id: float(i) for i, m in enumerate(members)}


def _best_cut(filled: Mapping[str, Sequence[Member]], order: Mapping[str, float], spacing: Spacing) -> Cut:
    """Where the right half ends: the smallest picture, then the evenest halves; between two sectors if that costs little."""

    def cost(cut: Cut) -> tuple[float, int, Cut]:
        pieces = _pieces(filled, order, cut)
        right = sum(len(line) for piece in pieces if piece.side > 0 for line in piece.rings)
        left = sum(len(line) for piece in pieces if piece.side < 0 for line in piece.rings)
        return _radii(pieces, spacing)[1] * (DIVIDED if cut[1] else 1.0), abs(right - left), cut

    return min(((i, part) for i in range(len(filled)) for part in range(PARTS)), key=cost, default=(0, 0))


def _radii(pieces: Sequence[Piece], spacing: Spacing) -> tuple[float, float]:
    """The radii at which the fuller half of each ring fits."""
    needs = [(piece.side, piece.needs(spacing.steps)) for piece in pieces]
    least = [max(sum(need[ring] for side, need in needs if side == half) for half in (1, -1)) / (2 * USED) for ring in (0, 1)]
    inner = max(least[0], spacing.radii[0])
    return inner, max(least[1], spacing.radii[1], inner + spacing.between)


def _pieces(filled: Mapping[str, Sequence[Member]], order: Mapping[str, float], cut: Cut) -> list[Piece]:
    """Sectors from the top right clockwise."""
    pieces = []
    for i, (group, found) in enumerate(filled.items()):
        piece = _piece(group, 1 if i < cut[0] else -1, found, order)
        pieces += [piece] if i != cut[0] or not cut[1] else [part for part in _divided(piece, cut[1] / PARTS) if any(part.rings)]
    return pieces


def _piece(group: str, side: int, found: Sequence[Member], order: Mapping[str, float]) -> Piece:
    inner, outer = (tuple(sorted((m.id for m in found if m.ring == ring), key=lambda node: (order[node], node))) for ring in (1, 2))
    return Piece(group, side, (inner, outer))


def _divided(piece: Piece, share: float) -> tuple[Piece, Piece]:
    """The first ``share`` of each ring's members on the right, the rest on the left."""
    (inner, outer), cuts = piece.rings, [round(len(line) * share) for line in piece.rings]
    right, left = (inner[: cuts[0]], outer[: cuts[1]]), (inner[cuts[0] :], outer[cuts[1] :])
    return Piece(piece.group, 1, right), Piece(piece.group, -1, left)


def _stack(pieces: Sequence[Piece], ring: int, spacing: Spacing) -> list[tuple[Piece, int, float, float]]:
    """Each piece of a ring with its upper and lower height; free room is shared out so that sectors of both rings lie side by side."""
    stacked: list[tuple[Piece, int, float, float]] = []
    radius = _radii(pieces, replace(spacing, radii=(1.0, 1.0)))[ring]
    for side in (1, -1):
        here = [piece for piece in pieces if piece.side == side]
        needs = [piece.needs(spacing.steps) for piece in here]
        slack = 2 * USED * radius - sum(need[ring] for need in needs)
        height = -USED * radius
        order = range(len(here)) if side > 0 else reversed(range(len(here)))  # the left half is read from the top as well
        for i in order:
            high = needs[i][ring] + slack * max(needs[i]) / sum(map(max, needs))
            stacked.append((here[i], ring, height / radius, (height + high) / radius))
            height += high
    return stacked


def _seats(piece: Piece, ring: int, low: float, high: float) -> Iterable[tuple[str, Seat]]:
    line = piece.rings[ring]
    for i, id in enumerate(line if piece.side > 0 else reversed(line)):
        yield id, Seat(piece.side, low + (high - low) * (i + 0.5) / len(line))


def _wish(id: str, movers: set[str], ties: Mapping[str, set[str]], seats: Mapping[str, Seat]) -> float:
    """Where a node would like to be, clockwise: at the height of its mates of the other ring on its own side."""
    side = seats[id].side
    heights = [seats[mate].height for mate in sorted(ties.get(id, ())) if mate in seats and mate not in movers and seats[mate].side == side]
    own = sum(heights) / len(heights) if heights else seats[id].height
    return own if side > 0 else 4 - own


def _angles(side: int, low: float, high: float) -> tuple[float, float]:
    first, last = Seat(side, low).angle, Seat(side, high).angle
    return (first, last) if side > 0 else (last, first)
