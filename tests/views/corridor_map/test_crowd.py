"""Who is drawn on the map."""

import pytest

from graphmap.analysis.corridor import Corridor
from graphmap.views.corridor_map.crowd import crowd
from graphmap.views.corridor_map.plan import plan
from graphmap.views.presets import SHEETS
from tests.views.corridor_map.test_corridor_map import crowded


@pytest.mark.parametrize("many", [False, True], ids=["one by one", "in circles"])
def test_the_same_are_drawn_where_their_marks_do_not_fan_out(region: Corridor, many: bool) -> None:
    corridor = crowded(region) if many else region
    where = plan(corridor, (40.0, 100.0, 1640.0, 1100.0), SHEETS["a4"])
    fanned, still = (crowd(corridor, where.at, where.inner, where.sizes, "en", fanned=fanned) for fanned in (True, False))
    assert still.members == fanned.members
    assert still.shown == fanned.shown
    assert [(c.town, c.count) for c in still.circles] == [(c.town, c.count) for c in fanned.circles]
    assert still.spots != fanned.spots
