"""Outlines of areas on the map, read from GeoJSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphmap.errors import InputError

Ring = tuple[tuple[float, float], ...]
"""Longitude and latitude in degrees (WGS 84), closed: the last point is not the first one again."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area with its official name; an island more is a ring more."""

    code: str
    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Outlines:
    """Areas by code, and the line that names their makers and licence: it stands on every map that draws them."""

    areas: tuple[Area, ...]
    attribution: str


def outlines(found: Mapping[str, Any]) -> Outlines:
    """The polygons of a GeoJSON feature collection (RFC 7946) whose features bear ``code`` and ``name``; holes in them are left out.

    Raises
    ------
    InputError
        It is no such collection, or it does not say whose outlines they are.
    """
    try:
        areas = [_area(feature) for feature in found["features"]]
        return Outlines(tuple(sorted(areas, key=lambda area: (area.code, area.name))), str(found["attribution"]))
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise InputError("The outlines cannot be read. Give GeoJSON with attribution, and with code and name for each polygon.") from error


def _area(feature: Mapping[str, Any]) -> Area:
    properties, geometry = feature["properties"], feature["geometry"]
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind not in ("Polygon", "MultiPolygon"):
        raise ValueError(kind)
    polygons = [coordinates] if kind == "Polygon" else coordinates
    return Area(str(properties["code"]), str(properties["name"]), tuple(_ring(polygon[0]) for polygon in polygons))


def _ring(points: Sequence[Sequence[float]]) -> Ring:
    return tuple((float(point[0]), float(point[1])) for point in points[:-1])
