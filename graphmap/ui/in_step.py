"""Strip and map in step: what is selected on one of them, by the ids of the other."""

from graphmap.analysis.corridor import Corridor, arc_id, arc_of
from graphmap.views.corridor_map.crowd import crowded, town_members
from graphmap.views.corridor_names import PAIR, pair_id, town_id, town_of
from graphmap.views.style import LAYERS


def in_step(select: tuple[str, ...], corridor: Corridor, shown: str) -> tuple[str, ...]:
    """The ids by which a picture (``strip`` or ``map``) knows what is selected; one that it does not show is left to its section."""
    found = [id for one in select for id in (_on_map(one, corridor) if shown == "map" else _on_strip(one, corridor))]
    return tuple(dict.fromkeys(found))


def between(id: str, corridor: Corridor) -> tuple[str, str, str] | None:
    """The layer (empty: all) and the two sections of an arc of the strip or of a line of the map; None if it is neither."""
    arc = arc_of(id, corridor)
    if not arc or arc[0] not in (PAIR, *LAYERS):
        return None
    layer, start, end = arc
    return ("" if layer == PAIR else layer, start, end)


def _on_map(id: str, corridor: Corridor) -> list[str]:
    """An arc is the line of its pair; who has no mark of their own is in the circle of their town."""
    if pair := between(id, corridor):
        return [pair_id(*pair[1:])]
    member = next((member for member in corridor.members if member.id == id), None)
    return [town_id(member.municipality)] if member and crowded(corridor) and not member.station else [id]


def _on_strip(id: str, corridor: Corridor) -> list[str]:
    """A line is all arcs of its pair; who is no cluster of the line is at a station, or at none."""
    if pair := between(id, corridor):
        return [arc_id(layer, *pair[1:]) for layer in LAYERS if pair[0] in ("", layer)]
    members = [member for member in corridor.members if member.id == id and not member.station] or town_members(corridor, town_of(id))
    return sorted({member.section for member in members if member.section}) if members else [id]
