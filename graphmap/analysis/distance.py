"""Distances on the earth."""

from collections.abc import Mapping, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Any

EARTH = 6371.0
"""Mean radius of the earth in km."""

Point = tuple[float, float]
"""Latitude and longitude in degrees (WGS 84)."""


def from_line(organisation: Mapping[str, Any], line: Sequence[Point]) -> float | None:
    """Km from an organisation to the nearest point of a line; None without coordinates."""
    lat, lon = organisation.get("lat"), organisation.get("lon")
    if not line or not isinstance(lat, float | int) or not isinstance(lon, float | int):
        return None
    return min(distance((float(lat), float(lon)), point) for point in line)


def distance(one: Point, other: Point) -> float:
    """Km between two points on a sphere (haversine formula)."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))
