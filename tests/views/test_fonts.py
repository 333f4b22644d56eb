"""The cuts of the font."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from graphmap.views import fonts


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RANGES", (*fonts.RANGES, (0x370, 0x3FF))),
        ("OTHERS", (*fonts.OTHERS, 0x2714)),
        ("FEATURES", (*fonts.FEATURES, "liga")),
    ],
)
def test_a_figure_tells_that_the_cuts_keep_other_characters_or_features(monkeypatch: pytest.MonkeyPatch, name: str, value: object) -> None:
    before = fonts.tag()
    monkeypatch.setattr(fonts, name, value)
    assert fonts.tag() != before
    monkeypatch.undo()
    assert fonts.tag() == before


@pytest.mark.parametrize("cut", fonts.CUTS)
def test_a_cut_is_a_static_font_of_its_weight_and_name_that_holds_nothing_of_the_clock(cut: fonts.Cut) -> None:
    opened = TTFont(BytesIO(fonts.font(cut)))
    names = {entry.nameID: str(entry) for entry in opened["name"].names}
    assert "fvar" not in opened
    assert (opened["OS/2"].usWeightClass, bool(opened["OS/2"].fsSelection & 1)) == cut
    assert (names[16], names[17], names[6]) == (fonts.FAMILY, fonts.CUTS[cut], f"SourceSans3-{fonts.CUTS[cut]}")
    assert {ord(c) for c in "AzÆřŌ€→₂αΩ"} <= fonts.covered(cut)
    fonts.font.cache_clear()
    assert TTFont(BytesIO(fonts.font(cut)))["head"].modified == opened["head"].modified


def test_a_subset_holds_the_characters_asked_for_and_their_kerning() -> None:
    opened = TTFont(BytesIO(fonts.subset((600, False), "AVATAR")))
    assert {*opened.getBestCmap()} == {ord(c) for c in " AVTR"}
    assert "GPOS" in opened
    assert opened.flavor == "woff2"
