"""Search by name: accents, Dutch and English names, abbreviations and typing errors; always the same order."""

import pytest

from graphmap.analysis.names import NameIndex
from graphmap.model import Named

COMPANY = ("Organisation", "Company")
INDEX = NameIndex(
    [
        Named(
            "tu-delft",
            ("Organisation", "KnowledgeInstitution"),
            ("TU Delft", "Technische Universiteit Delft", "Delft University of Technology"),
        ),
        Named("damen-shipyards-group", COMPANY, ("Damen Shipyards Group",), "Gorinchem"),
        Named("holland-shipyards-group", COMPANY, ("Holland Shipyards Group",)),
        Named("royal-ihc", COMPANY, ("Royal IHC", "IHC Merwede")),
        Named("technology:photonics", ("Technology",), ("Integrated photonics", "Geïntegreerde fotonica")),
        Named("skill:welding", ("Skill",), ("Welding", "Lassen")),
    ]
)


def found(text: str, limit: int = 20) -> list[str]:
    return [hit.node.id for hit in INDEX.search(text, limit)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("TU Delft", "tu-delft"),
        ("delft university", "tu-delft"),
        ("technishe universiteit", "tu-delft"),
        ("damen shipyrads", "damen-shipyards-group"),
        ("ihc", "royal-ihc"),
        ("tudelft", "tu-delft"),
        ("t.u. delft", "tu-delft"),
        ("damen-shipyards group", "damen-shipyards-group"),
        ("geintegreerde fotonica", "technology:photonics"),
        ("Geïntegreerde", "technology:photonics"),
        ("lassen", "skill:welding"),
        ("skill:welding", "skill:welding"),
    ],
)
def test_finds(text: str, first: str) -> None:
    assert found(text)[0] == first


def test_the_name_itself_comes_before_its_beginning_and_a_part_of_another() -> None:
    scores = {hit.node.id: hit.score for hit in INDEX.search("shipyards")}
    assert scores == {"damen-shipyards-group": 90, "holland-shipyards-group": 90}
    assert INDEX.search("royal ihc")[0].score == 100
    assert INDEX.search("royal")[0].score == 95


def test_a_figure_comes_after_what_it_is_about() -> None:
    index = NameIndex([Named("figure:1", ("Figure",), ("staff, IHC",)), Named("royal-ihc", COMPANY, ("The works of Royal IHC",))])
    assert [hit.node.id for hit in index.search("ihc")] == ["royal-ihc", "figure:1"]


def test_tells_which_name_fitted() -> None:
    assert INDEX.search("ihc merwede")[0].matched == "IHC Merwede"


def test_the_limit_holds_and_equal_scores_have_one_order() -> None:
    assert found("shipyards", 1) == ["damen-shipyards-group"]
    assert found("shipyards") == found("shipyards")


@pytest.mark.parametrize("text", ["", "  ", "qzxv", "\u0000"])
def test_nothing_found_is_an_empty_list(text: str) -> None:
    assert found(text) == []


def test_a_name_in_a_language_is_the_own_one_else_the_first_else_the_id() -> None:
    photonics = Named("technology:photonics", ("Technology",), ("Photonics", "Fotonica"), name_nl="Fotonica")
    assert (photonics.name_in("nl"), photonics.name_in("en")) == ("Fotonica", "Photonics")
    assert Named("tu-delft", COMPANY, ("TU Delft", "Technische Universiteit Delft")).name_in("nl") == "TU Delft"
    assert Named("x", COMPANY, ()).name_in("nl") == "x"
