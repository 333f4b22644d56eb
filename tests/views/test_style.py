"""The looks as data: complete, legible, and told apart by the colour-blind."""

from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from graphmap.schema import Schema
from graphmap.views.shapes import OUTLINES
from graphmap.views.style import (
    KINDS,
    LAYERS,
    PALETTES,
    Outline,
    Theme,
    certainty,
    contrast,
    look_group,
    region_of,
    tint,
    width_of,
)

THEMES: tuple[Theme, ...] = ("light", "dark")
SIGHT = {
    "all colours": np.eye(3),
    "no green": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    "no red": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    "no blue": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
}
"""Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB."""


def test_every_label_has_a_look(schema: Schema) -> None:
    looks = {label.look for label in schema.labels.values()} - {"second label"}
    assert looks <= set(KINDS)
    seconds = {second for label in schema.labels.values() if label.look == "second label" for second in label.second.values()}
    assert all(schema.labels[second].look in KINDS for second in seconds)


def test_every_layer_of_a_type_has_a_look(schema: Schema) -> None:
    assert {type.layer for type in schema.types.values()} <= set(LAYERS)
    assert set(schema.layers) == set(LAYERS)


def test_every_shape_has_an_outline() -> None:
    assert set(OUTLINES) == set(get_args(Outline))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", [*KINDS, *LAYERS])
def test_marks_and_lines_stand_out_from_the_paper(name: str, theme: Theme) -> None:
    look = KINDS[name] if name in KINDS else LAYERS[name]
    assert contrast(look.colour(theme), PALETTES[theme].paper) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_text_stands_out_from_the_paper(theme: Theme) -> None:
    palette = PALETTES[theme]
    assert contrast(palette.ink, palette.paper) >= 7
    assert contrast(palette.soft, palette.paper) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_kinds_and_layers_are_told_apart(sight: str, theme: Theme) -> None:
    kinds = {name: kind.colour(theme) for name, kind in KINDS.items() if not kind.hollow}
    for colours in (kinds, {name: layer.colour(theme) for name, layer in LAYERS.items()}):
        seen = {name: _lab(SIGHT[sight] @ _linear(colour)) for name, colour in colours.items()}
        near = [(a, b) for a, b in combinations(seen, 2) if np.linalg.norm(seen[a] - seen[b]) < 9]
        assert not near


def test_a_tint_mixes_with_the_paper() -> None:
    assert tint("#000000", 1) == "#000000"
    assert tint("#000000", 0) == "#FFFFFF"
    assert tint("#FF0000", 0.5) == "#FF8080"
    assert tint("#FFFFFF", 0.5, "#000000") == "#808080"


@pytest.mark.parametrize(("count", "width"), [(1, 2), (2, 2), (3, 3.5), (4, 3.5), (5, 6), (9, 6), (10, 9), (400, 9)])
def test_a_line_is_as_wide_as_the_number_of_its_links(count: int, width: float) -> None:
    assert width_of(count, "supply") == width
    assert width_of(count, "place") == width / 2


@pytest.mark.parametrize(
    ("method", "confidence", "expected"),
    [
        ("published", 0.9, "sure"),
        ("register", 0.8, "sure"),
        ("published", 0.6, "medium"),
        ("published", 0.3, "weak"),
        ("inferred", 0.9, "weak"),
        ("matched", 0.6, "weak"),
        ("expert", 0.9, "weak"),
        ("published", None, "weak"),
    ],
)
def test_certainty_is_what_method_and_confidence_say(method: str, confidence: float | None, expected: str) -> None:
    assert certainty({"method": method, **({} if confidence is None else {"confidence": confidence})}) == expected


def test_only_an_organisation_can_lie_outside_or_be_unplaced() -> None:
    assert region_of(("Organisation", "Company"), {"in_region": "yes"}) == "inside"
    assert region_of(("Organisation", "Company"), {"in_region": "no"}) == "outside"
    assert region_of(("Organisation", "Company"), {}) == "unknown"
    assert region_of(("Technology",), {}) == "inside"


def test_the_second_label_decides_how_an_organisation_looks(schema: Schema) -> None:
    assert look_group(("Organisation", "Facility"), schema) == "facility"
    assert look_group(("Technology",), schema) == "thing"
    assert look_group(("Something new",), schema) == "other"


def _linear(colour: str) -> NDArray[np.float64]:
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def _lab(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    """CIE L*a*b*, D65."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = to_xyz @ np.clip(linear, 0, 1) / np.array([0.9505, 1, 1.089])
    fx, fy, fz = (np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])
