"""The page on adding a source is right: exactly its example, saved as a module, is found, loads, matches and can be undone."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import loaders
from graphmap import workspace as work
from graphmap.settings import Settings

PAGE = Path(__file__).parents[2] / "docs" / "add-a-source.md"


def organisation(ror: str, name: str, sort: str = "education", country: str = "NL") -> dict[str, object]:
    """An entry in the layout of a ROR dump."""
    return {
        "id": f"https://ror.org/{ror}",
        "types": [sort],
        "names": [{"value": name.upper(), "types": ["alias"]}, {"value": name, "types": ["ror_display", "label"]}],
        "established": 1990,
        "links": [{"type": "website", "value": "https://example.org"}],
        "locations": [{"geonames_details": {"country_code": country}}],
        "admin": {"last_modified": {"date": "2026-06-23"}},
    }


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    folder = tmp_path / "more-loaders"
    folder.mkdir()
    (folder / "ror.py").write_text(code, encoding="utf-8")
    monkeypatch.setattr(loaders, "__path__", [*loaders.__path__, str(folder)])
    yield code
    sys.modules.pop("loaders.ror", None)


def test_the_example_is_one_file_of_at_most_60_lines(example: str) -> None:
    assert len(example.splitlines()) <= 60


def test_the_example_loads_a_file_matches_what_is_known_and_can_be_undone(example: str, tmp_path: Path) -> None:
    file = tmp_path / "v2.0-ror-data.json"
    entries = [
        organisation("02e2c7k09", "Delft University of Technology"),
        organisation("04dkp9463", "University of Amsterdam"),
        organisation("052gg0110", "University of Oxford", country="GB"),
        organisation("02e2c7k08", "Mistyped"),
    ]
    file.write_text(json.dumps(entries), encoding="utf-8")
    with work.open_or_fill(Settings(tmp_path / "home")) as home:
        before = work.publish(home).revision
        preview = work.preview(home, file)
        assert (preview.new, preview.changed) == (["university-of-amsterdam"], ["tu-delft"])
        assert [problem.value for problem in preview.problems] == ["https://ror.org/02e2c7k08"]
        report = work.load(home, file)
        assert report.load
        assert work.show(home, "tu-delft").node.properties["ror"] == "02e2c7k09"
        assert "DELFT UNIVERSITY OF TECHNOLOGY" in str(work.show(home, "tu-delft").node.properties["aliases"])
        assert work.show(home, "university-of-amsterdam").node.labels == ("Organisation", "KnowledgeInstitution")
        work.undo(home, report.load.id)
        assert work.publish(home).revision == before
