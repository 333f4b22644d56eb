"""The cuts of the font and where they are kept."""

import pytest

from graphmap.views import fonts


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RANGES", (*fonts.RANGES, (0x370, 0x3FF))),
        ("OTHERS", (*fonts.OTHERS, 0x2714)),
        ("FEATURES", [*fonts.FEATURES, "liga"]),
    ],
)
def test_cuts_that_keep_other_characters_or_features_have_a_folder_of_their_own(
    monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    before = fonts.tag()
    monkeypatch.setattr(fonts, name, value)
    assert fonts.tag() != before
    monkeypatch.undo()
    assert fonts.tag() == before
