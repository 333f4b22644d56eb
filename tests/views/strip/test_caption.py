"""The sentences round the strip and the map of the corridor."""

from collections.abc import Sequence

import pytest

from graphmap.analysis.corridor import Corridor
from graphmap.analysis.outlines import Outlines
from graphmap.views.corridor_map import corridor_map
from graphmap.views.presets import SHEETS
from graphmap.views.strip import strip
from loaders.region.outlines import region_outlines


@pytest.fixture(scope="module")
def land() -> Outlines:
    """The municipalities of the region."""
    return region_outlines()


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize(
    ("layers", "language", "said"),
    [
        (["supply"], "en", ". Layers shown: supply"),
        (["toelevering", "geld en eigendom"], "nl", ". Getoonde lagen: toelevering / geld en eigendom"),
        ([], "en", ". Layers shown: none"),
    ],
)
def test_strip_and_map_name_the_layers_that_were_chosen(
    corridor: Corridor, land: Outlines, sheet: str, layers: Sequence[str], language: str, said: str
) -> None:
    for drawn in (
        strip(corridor, SHEETS[sheet], language, layers=layers),
        corridor_map(corridor, land, SHEETS[sheet], language, layers=layers),
    ):
        assert drawn.caption.subtitle.endswith(said)


def test_the_usual_layers_need_no_word(corridor: Corridor, land: Outlines) -> None:
    for drawn in (strip(corridor, SHEETS["a4"]), corridor_map(corridor, land, SHEETS["a4"])):
        assert "ayers" not in drawn.caption.subtitle
