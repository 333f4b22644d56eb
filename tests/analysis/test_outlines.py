"""Outlines from GeoJSON."""

from typing import Any

import pytest

from graphmap.analysis.outlines import outlines
from graphmap.errors import InputError
from graphmap.views.words.places import TEXTS
from loaders.region.outlines import region_outlines

SQUARE = [[4.0, 52.0], [4.1, 52.0], [4.1, 52.1], [4.0, 52.0]]


def collection(geometry: dict[str, Any]) -> dict[str, Any]:
    feature = {"properties": {"code": "GM1", "name": "Town"}, "geometry": geometry}
    return {"features": [feature], "attribution": "somebody"}


def test_islands_are_rings_of_one_area_and_rings_are_closed_without_repeating_a_point() -> None:
    found = outlines(collection({"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE, SQUARE]]}))
    assert found.attribution == "somebody"
    assert found.areas[0].name == "Town"
    assert found.areas[0].rings == (((4.0, 52.0), (4.1, 52.0), (4.1, 52.1)),) * 2


@pytest.mark.parametrize(
    "geometry", [{"type": "Point", "coordinates": [4.0, 52.0]}, {"type": "Polygon"}, {"type": "Polygon", "coordinates": 1}]
)
def test_what_is_no_polygon_is_refused(geometry: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="outlines"):
        outlines(collection(geometry))


def test_outlines_without_their_makers_are_refused() -> None:
    with pytest.raises(InputError, match="attribution"):
        outlines({"features": []})


def test_the_region_has_fifty_municipalities_whose_makers_have_a_dutch_line() -> None:
    found = region_outlines()
    assert len(found.areas) == 50
    assert found.attribution == TEXTS["map_boundaries"]["en"]
