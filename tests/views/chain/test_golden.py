"""Two chains in both languages, kept as files."""

import re
from pathlib import Path

import pytest

from graphmap.schema import load_schema
from graphmap.views.presets import SHEETS
from graphmap.views.state import State
from graphmap.views.svg import svg
from graphmap.views.words import PLURALS, TEXTS
from graphmap.workspace import Workspace
from graphmap.workspace.pictures import picture
from tests.views.golden import kept

GOLDEN = Path(__file__).parent / "golden"
CHAINS = {"quantum-photonics-instruments": "a4", "industrial-am": "column"}
AS_OF = re.compile(r"(As of|Peildatum) \d+\u00a0\w+\u00a0\d{4}")


def _drawn(home: Workspace, chain: str, language: str) -> str:
    """The picture as text, but for the date on which the snapshot was made."""
    view = State(page="chains", id=f"value-chain:{chain}", language=language)
    return AS_OF.sub(r"\1 …", svg(picture(home, view, sheet=SHEETS[CHAINS[chain]]).scene, fonts=False))


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("chain", CHAINS)
def test_the_picture_is_the_kept_one(region_home: Workspace, chain: str, language: str) -> None:
    made = _drawn(region_home, chain, language)
    assert made == kept(GOLDEN / f"{chain}-{language}.svg", made)
    assert made == _drawn(region_home, chain, language)


def _english_of_ours() -> set[str]:
    """Every text of the schema and of the pictures that is another one in Dutch, and has no values in it."""
    schema = load_schema()
    pairs = [(label.en, label.nl) for label in schema.labels.values()]
    pairs += [(type.en, type.nl) for type in schema.types.values()]
    pairs += [(entry["en"], entry["nl"]) for words in schema.words.values() for entry in words.values()]
    pairs += [(entry["en"], entry["nl"]) for entry in (*TEXTS.values(), *PLURALS.values())]
    return {english for english, dutch in pairs if english != dutch and "{" not in english and re.search("[A-Za-z]{3}", english)}


@pytest.mark.parametrize("chain", CHAINS)
def test_no_english_of_ours_stands_in_a_dutch_picture(region_home: Workspace, chain: str) -> None:
    dutch = {text.strip().casefold() for text in re.findall(r"<text[^>]*>([^<]*)</text>", _drawn(region_home, chain, "nl"))}
    assert dutch & {text.casefold() for text in _english_of_ours()} == set()
    english = _drawn(region_home, chain, "en")
    names = {node["name"] for node in _translated(region_home, chain)}
    assert names
    assert [name for name in names if f">{name}<" in _drawn(region_home, chain, "nl")] == []
    assert any(f">{name}<" in english for name in names)


def _translated(home: Workspace, chain: str) -> list[dict[str, str]]:
    """The stages and capabilities of a chain whose Dutch name is another one."""
    graph = picture(home, State(page="chains", id=f"value-chain:{chain}"), sheet=SHEETS["a4"]).graph
    found = [dict(data) for _, data in graph.nodes(data=True) if {"Stage", "Capability"} & {*data["labels"]}]
    return [data for data in found if data.get("name_nl", data["name"]) != data["name"]]
