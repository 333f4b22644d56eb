"""Where the nodes of an answer stand: groups of three or more linked ones as they lie, all others as rows of a list beneath them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf, isfinite

from graphmap.model import Relationship
from graphmap.views.answer_names import named
from graphmap.views.answer_rows import Rows, entries_of, placed, rows
from graphmap.views.geometry import Box
from graphmap.views.packing import Group, pack
from graphmap.views.scene import Mark
from graphmap.views.stress import Floats, spread

LISTED = 2
"""Nodes of a group that is a row of a list at most."""

SHARES = (0.4, 0.75)
"""Of the height of a page, what the lists may take from the groups above them: as much as their share of the nodes, within these."""

GAP = 26.0
"""Px above a list."""

Pairs = Mapping[tuple[str, str], Sequence[Relationship]]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The groups of an answer as they lie, before they have a page.

    Parameters
    ----------
    groups, lies
        The ids of each group, the largest first, and where its nodes lie about (0, 0).
    lists
        The pairs and the single nodes, as the entries of two lists.
    apart
        Px that the middles of two marks are apart at least.
    """

    marks: Mapping[str, Mark]
    ends: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, ...], ...]
    lies: tuple[Floats, ...]
    lists: tuple[list[list[Mark]], ...]
    apart: float


def arranged(marks: Sequence[Mark], pairs: Pairs) -> Arrangement:
    """Marks, in the order of their ranks, and the relationships between pairs of them."""
    by_id = {mark.id: mark for mark in marks}
    groups = tuple(map(tuple, _components([*by_id], pairs)))
    heads = {frozenset(ends): relationships[0].start for ends, relationships in pairs.items()}
    small = [[group for group in groups if len(group) == size] for size in range(LISTED, 0, -1)]
    lists = tuple(entries_of(found, by_id, heads) for found in small if found)
    radius = max((mark.radius for mark in marks), default=0.0)
    return Arrangement(by_id, tuple(pairs), groups, tuple(_lie(group, pairs) for group in groups), lists, 2 * radius * 1.15 + 4)


def settled(found: Arrangement, box: Box) -> tuple[Mark, ...]:
    """The marks at their places in a box, with the names that have room there; a box without a bottom is filled downwards."""
    large = sum(len(group) > LISTED for group in found.groups)
    listed = sum(map(len, found.groups[large:])) / len(found.marks)
    forms = _forms(found, box, min(max(listed, SHARES[0]), SHARES[1]) if large else 1.0)
    if forms is None:  # the page grows
        return _endless(found, large, box)
    high = sum(form.size[1] + GAP for form in forms)
    made = _lying(found, large, (box[0], box[1], box[2], box[3] - high))
    top, low = _reach(made, box[1])
    spare = max((box[3] - box[1] - (low - top) - high) / 2, 0.0) if isfinite(box[3]) else 0.0
    down = round(box[1] + spare - top, 1) if made and isfinite(box[3]) else 0.0
    made = {id: _lower(mark, down) for id, mark in made.items()}
    made |= _listed(found, forms, low + down if made else box[1] + spare - GAP / 2, box)
    return tuple(made[id] for id in found.marks)


def _endless(found: Arrangement, large: int, box: Box) -> tuple[Mark, ...]:
    """The lists under the page; where it is too narrow for them, all as groups."""
    forms = _forms(found, (box[0], box[1], box[2], inf), 1.0, tight=True)
    if forms is None:
        made = _lying(found, len(found.groups), box)
    else:
        made = _lying(found, large, box)
        made |= _listed(found, forms, _reach(made, box[1] - GAP)[1], box)
    return tuple(made[id] for id in found.marks)


def _reach(made: Mapping[str, Mark], top: float) -> tuple[float, float]:
    """The top and the bottom of marks with their names."""
    boxes = [box for mark in made.values() for box in (mark.box, *([mark.label.box] if mark.label else []))]
    return min((box[1] for box in boxes), default=top), max((box[3] for box in boxes), default=top)


def _lower(mark: Mark, by: float) -> Mark:
    """A mark with its name, further down."""
    return replace(mark, y=round(mark.y + by, 1), label=replace(mark.label, y=mark.label.y + by) if mark.label else None)


def _forms(found: Arrangement, box: Box, share: float, *, tight: bool = False) -> list[Rows] | None:
    """The shapes of the lists; None where they have no room."""
    left = (box[3] - box[1]) * share
    forms = []
    for entries in found.lists:
        form = rows(entries, (box[0], 0.0, box[2], left - GAP), flat=tight or share < 1, tight=tight)
        if form is None:
            return None
        forms.append(form)
        left -= form.size[1] + GAP
    return forms


def _lying(found: Arrangement, count: int, box: Box) -> dict[str, Mark]:
    """The marks of the first ``count`` groups in a box, named."""
    if not count:
        return {}
    spots = pack([Group(lie) for lie in found.lies[:count]], box, found.apart)
    ids = [id for group in found.groups[:count] for id in group]
    at = {id: (float(x), float(y)) for id, (x, y) in zip(ids, spots, strict=True)}
    marks = [replace(mark, x=at[mark.id][0], y=at[mark.id][1]) for mark in found.marks.values() if mark.id in at]
    return {mark.id: mark for mark in named(marks, found.ends, box)}


def _listed(found: Arrangement, forms: Sequence[Rows], top: float, box: Box) -> dict[str, Mark]:
    """The marks of the lists, one list beneath the other, each in the middle between left and right."""
    made: dict[str, Mark] = {}
    for entries, form in zip(found.lists, forms, strict=True):
        top += GAP
        left = (box[0] + box[2] - form.size[0]) / 2
        made |= {mark.id: mark for mark in placed(entries, form, (left, top))}
        top += form.size[1]
    return made


def _lie(group: Sequence[str], pairs: Pairs) -> Floats:
    place = {id: i for i, id in enumerate(group)}
    return spread(len(group), [(place[a], place[b]) for a, b in pairs if a in place])


def _components(ids: Sequence[str], pairs: Pairs) -> list[list[str]]:
    """Groups of linked nodes, the largest first; within one the order of ``ids``."""
    near: dict[str, list[str]] = defaultdict(list)
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    rank, seen, groups = {id: i for i, id in enumerate(ids)}, set[str](), []
    for id in ids:
        if id in seen:
            continue
        seen.add(id)
        group, front = [id], [id]
        while front:
            found = sorted({other for each in front for other in near[each]} - seen)
            seen.update(found)
            group, front = [*group, *found], found
        groups.append(sorted(group, key=rank.__getitem__))
    return sorted(groups, key=lambda group: (-len(group), rank[group[0]]))
