"""Details as HTML."""

from html.parser import HTMLParser

import pytest

from graphmap.model import Node, Relationship
from graphmap.schema import load_schema
from graphmap.ui.citing import host_of, markdown
from graphmap.ui.facts import groups, head, link_line, values
from graphmap.workspace import Card, Workspace, show

SCHEMA = load_schema()
HOSTILE = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>"


class Reader(HTMLParser):
    """The text and the tags of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        """All text, in order."""
        return " ".join(self.words)


def _card(**properties: object) -> Card:
    given = {"id": "x", "name": "X", "kind": "company", "sources": ["source:1"], "method": "published", "confidence": 0.9} | properties
    node = Node("x", ("Organisation", "Company"), given)  # type: ignore[arg-type]
    source = Node("source:1", ("Source",), {"id": "source:1", "name": "A page", "address": "https://www.example.org/page"})
    return Card(node, [], [], {}, {"source:1": source})


def test_the_head_says_name_kind_and_place() -> None:
    card = _card(municipality="Delft", in_region="yes")
    assert Reader(head(card, SCHEMA, "en")).words == ["X", "company · Delft · in South Holland"]
    assert Reader(head(card, SCHEMA, "nl")).words == ["X", "bedrijf · Delft · in Zuid-Holland"]


def test_every_value_has_its_source_below_it() -> None:
    read = Reader(values(_card(products=["tugs"], founded=1927, employees=6000, source_date="2024-05"), SCHEMA, "en"))
    rows = sum(tag == "div" for tag, _ in read.tags)
    links = [attrs for tag, attrs in read.tags if tag == "a"]
    assert rows == 3
    assert [attrs["href"] for attrs in links] == ["https://www.example.org/page"] * 3
    assert "example.org" in read.text
    assert read.text.count("May\u00a02024 · published · confidence high") == 3


def test_numbers_and_years_read_as_the_language_writes_them() -> None:
    assert "6,000" in Reader(values(_card(employees=6000), SCHEMA, "en")).text
    assert "6.000" in Reader(values(_card(employees=6000), SCHEMA, "nl")).text
    assert "1927" in Reader(values(_card(founded=1927), SCHEMA, "nl")).text


def test_values_on_which_sources_differ_are_all_told_each_with_its_source() -> None:
    claims = [
        Node(
            "claim:1", ("Claim",), {"property": "founded", "value_text": "1927", "shown": True, "source": "source:1", "method": "register"}
        ),
        Node(
            "claim:2", ("Claim",), {"property": "founded", "value_text": "1930", "shown": False, "source": "source:2", "method": "expert"}
        ),
    ]
    card = _card(founded=1927)
    second = Node("source:2", ("Source",), {"id": "source:2", "name": "Other", "address": "https://other.example/"})
    text = Reader(values(Card(card.node, [], claims, {}, {**card.sources, "source:2": second}), SCHEMA, "en")).text
    assert text.index("1927") < text.index("example.org") < text.index("another source says: 1930") < text.index("other.example")


def test_what_nobody_published_says_who_compiled_it() -> None:
    read = Reader(values(_card(products=["tugs"], sources=["source:graphmap-region"], method="expert"), SCHEMA, "nl"))
    assert "samengesteld door graphmap" in read.text
    assert "deskundig oordeel" in read.text


def test_an_address_that_is_none_does_not_stop_the_page() -> None:
    card = _card(products=["tugs"])
    source = Node("source:1", ("Source",), {"id": "source:1", "name": "A page", "address": "https://[x"})
    assert "[x" in Reader(values(Card(card.node, [], [], {}, {"source:1": source}), SCHEMA, "en")).text


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", " https://x", "//host"])
def test_only_a_web_address_becomes_a_link(address: str) -> None:
    card = _card(website=address, products=["tugs"])
    source = Node("source:1", ("Source",), {"id": "source:1", "name": "A page", "address": address})
    read = Reader(values(Card(card.node, [], [], {}, {"source:1": source}), SCHEMA, "en"))
    assert not [tag for tag, _ in read.tags if tag == "a"]


def test_no_text_of_a_node_becomes_a_tag() -> None:
    card = _card(name=HOSTILE, municipality=HOSTILE, products=[HOSTILE], note=HOSTILE, employees=1, employees_note=HOSTILE)
    link = Relationship("r", "SUPPLIES", "x", "y", {"what": HOSTILE, "since": "2020", "sources": ["source:1"]})
    html = head(card, SCHEMA, "en") + values(card, SCHEMA, "en") + link_line(card, link, SCHEMA, "en")
    assert {tag for tag, _ in Reader(html).tags} <= {"h2", "h3", "p", "div", "span", "a", "br"}
    assert Reader(html).text.count("<img src=x") >= 5


def test_links_are_grouped_by_type_and_direction_the_most_first() -> None:
    other = Node("y", ("Organisation",), {"id": "y", "name": "Y"})
    links = [
        (Relationship("1", "SUPPLIES", "x", "y", {}), other),
        (Relationship("2", "SUPPLIES", "y", "x", {}), other),
        (Relationship("3", "SUPPLIES", "y", "x", {}), other),
        (Relationship("4", "ABOUT", "figure:1", "x", {}), Node("figure:1", ("Figure",), {"id": "figure:1", "name": "staff"})),
    ]
    found = groups(Card(_card().node, links, [], {}, {}), SCHEMA, "en")
    assert [(group.title, len(group.links)) for group in found] == [("is supplied by", 2), ("supplies", 1)]


def test_published_figures_about_a_node_stand_among_its_values() -> None:
    figure = Node(
        "figure:1",
        ("Figure",),
        {"id": "figure:1", "name": "staff, X", "value_text": "about 40", "unit": "people", "year": "2019", "sources": ["source:1"]},
    )
    card = _card()
    link = Relationship("4", "ABOUT", "figure:1", "x", {"sources": ["source:1"], "method": "published", "confidence": 0.9})
    card = Card(card.node, [(link, figure)], [], {}, card.sources)
    english, dutch = (" ".join(Reader(values(card, SCHEMA, language)).text.split()) for language in ("en", "nl"))
    assert "staff, X about 40 people (2019) example.org" in english
    assert "staff, X (en) about 40 people (2019) (en) example.org" in dutch


@pytest.mark.parametrize(
    "text", ["*a* _b_ `c`", "[x](http://evil.example)", "![x](//evil.example/i.png)", ":material/home: :red[x]", "$x$", "a\n# b"]
)
def test_markdown_reads_as_exactly_the_text(text: str) -> None:
    escaped = markdown(text)
    assert escaped.replace("\\", "") == " ".join(text.split())
    assert all(escaped[i - 1] == "\\" for i, c in enumerate(escaped) if c in "*_`[]()!:$#<>&~|")


@pytest.mark.parametrize(
    "id", ["tu-delft", "technology:quantum", "capability:photonics", "place:rotterdam", "section:delft", "damen-shipyards-group"]
)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_nodes_of_the_region_are_told(region_home: Workspace, id: str, language: str) -> None:
    card = show(region_home, id)
    text = Reader(head(card, SCHEMA, language) + values(card, SCHEMA, language)).text
    assert text
    assert "None" not in text
    assert "source:" not in text


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.example.org/page", "example.org"),
        ("https://example.org:443/page", "example.org"),
        ("https://example.org./page", "example.org"),
        ("https://[x", "[x"),
        ("told by the company", ""),
    ],
)
def test_a_source_is_called_by_its_host(address: str, host: str) -> None:
    assert host_of(address) == host
