"""From degrees to px: the local equirectangular projection, true to scale in all directions near its middle latitude.

x = R · cos φ₁ · (λ − λ₀), y = R · (φ − φ₁) (Snyder 1987, Map Projections: A Working Manual, USGS Professional Paper 1395, p. 91).
Over the 50 km from north to south of the corridor the scale of x changes by 0.6 %.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, pi, radians

from graphmap.views.geometry import Box, Point

RADIUS = 6371.0088
"""Mean radius of the earth in km (IUGG; Moritz 2000, Geodetic Reference System 1980)."""

KM = RADIUS * pi / 180
"""Km of a degree of latitude."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to px: the point at ``lat``, ``lon`` (WGS 84) is drawn at ``x``, ``y``; ``scale`` is px per km."""

    lat: float
    lon: float
    x: float
    y: float
    scale: float

    def at(self, lat: float, lon: float) -> Point:
        """Where a point is drawn."""
        return (self.x + (lon - self.lon) * KM * cos(radians(self.lat)) * self.scale, self.y - (lat - self.lat) * KM * self.scale)


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of the map in degrees."""

    south: float
    west: float
    north: float
    east: float

    @property
    def middle(self) -> tuple[float, float]:
        """Latitude and longitude of its middle."""
        return ((self.south + self.north) / 2, (self.west + self.east) / 2)

    @property
    def km(self) -> tuple[float, float]:
        """Its width and height in km."""
        return ((self.east - self.west) * KM * cos(radians(self.middle[0])), (self.north - self.south) * KM)

    def grown(self, km: float) -> "Extent":
        """The extent with a margin on each side."""
        high = km / KM
        wide = high / cos(radians(self.middle[0]))
        return Extent(self.south - high, self.west - wide, self.north + high, self.east + wide)


def extent(points: Iterable[tuple[float, float]], margin: float) -> Extent:
    """What holds all points (latitude, longitude), with a margin in km.

    Raises
    ------
    ValueError
        There is no point.
    """
    found = [*points]
    lats, lons = [lat for lat, _ in found], [lon for _, lon in found]
    return Extent(min(lats), min(lons), max(lats), max(lons)).grown(margin)


def fitted(stretch: Extent, box: Box) -> Projection:
    """The projection that shows a stretch as large as a box of px allows, in its middle."""
    (wide, high), (left, top, right, bottom) = stretch.km, box
    scale = min((right - left) / max(wide, 1e-6), (bottom - top) / max(high, 1e-6))
    return Projection(*stretch.middle, (left + right) / 2, (top + bottom) / 2, scale)
