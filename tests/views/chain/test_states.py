"""The states of a stage can be told apart by words, colours and marks."""

import pytest

from graphmap.analysis.coverage import STATES as WEAKEST_FIRST
from graphmap.views.chain.sign import sign
from graphmap.views.style import PALETTES, STATES, Theme, contrast


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_words_can_be_read_on_the_band_and_outlines_be_seen_on_paper(state: str, theme: Theme) -> None:
    look = STATES[state][theme]
    assert contrast(look.ink, look.fill) >= 4.5
    assert contrast(look.edge, PALETTES[theme].paper) >= 3


def test_the_table_holds_every_state_strongest_first() -> None:
    assert [*STATES] == [*reversed(WEAKEST_FIRST), "market"]


def test_every_state_has_a_mark_of_its_own_but_the_end_market() -> None:
    marks = {state: tuple(sign(state, 0, 0, "#000000")) for state in STATES}
    assert marks.pop("market") == ()
    assert len(set(marks.values())) == len(marks) == 5
