"""External identifiers are checked as their issuers say; slugs are plain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.identifiers import IDENTIFIERS, fold, slug, valid

GOOD = {
    "kvk": ["01234567"],
    "vestiging": ["000012345678"],
    "lei": ["529900T8BM49AURSDO55"],
    "ror": ["02e2c7k09", "01bnjb948"],
    "pic": ["999977366"],
    "vat": ["NL123456789B01", "BE0123456789"],
    "rsin": ["123456782"],
    "wikidata": ["Q52413"],
    "gln": ["4006381333931"],
    "os_id": ["NL2019098D1DB5K"],
}
BAD = {
    "kvk": ["1234567", "123456789", "1234567a"],
    "vestiging": ["12345678"],
    "lei": ["529900T8BM49AURSDO56", "529900T8BM49AURSDO5"],
    "ror": ["02e2c7k08", "12e2c7k09", "https://ror.org/02e2c7k09"],
    "pic": ["99997736"],
    "vat": ["NL123456789", "123"],
    "rsin": ["123456789", "000000000"],
    "wikidata": ["52413", "Q0"],
    "gln": ["4006381333932"],
    "os_id": ["NL2019"],
}


@pytest.mark.parametrize("name", IDENTIFIERS)
def test_good_ones_pass_and_bad_ones_do_not(name: str) -> None:
    assert [valid(name, text) for text in GOOD[name]] == [True] * len(GOOD[name])
    assert [valid(name, text) for text in BAD[name]] == [False] * len(BAD[name])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("TU Delft", "tu-delft"), ("Ærø Géant & Co. B.V.", "aero-geant-co-b-v"), ("3DM", "3dm"), ("///", "item"), ("Straße 5", "strasse-5")],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_a_slug_is_plain_whatever_the_name(name: str) -> None:
    made = slug(name)
    assert made
    assert made.isascii()
    assert slug(made) == made
    assert not made.startswith("-")
    assert not made.endswith("-")


def test_folding_takes_accents_and_case_away() -> None:
    assert fold("Geïntegreerde FOTONICA") == "geintegreerde fotonica"
