"""Ten nodes and eleven relationships, few enough to answer by hand.

Supplies run alfa → beta (gears, and bolts: two parallel ones), beta → gamma, gamma → delta, alfa → gamma.
"""

from graphmap.model import Node, Relationship, Value


def _organisation(id: str, label: str, name: str, **properties: Value) -> Node:
    return Node(id, ("Organisation", label), {"id": id, "name": name, **properties})


NODES = [
    _organisation(
        "alfa-staal",
        "Company",
        "Alfa Staal",
        municipality="Delft",
        founded=1950,
        employees=10,
        lat=52.0,
        lon=4.3,
        aliases=["Alfa", "AS"],
        sectors=["metal"],
    ),
    _organisation(
        "beta-metaal",
        "Company",
        "Beta Metaal",
        municipality="Rotterdam",
        founded=1980,
        employees=50,
        lat=51.9,
        sectors=["metal", "machines"],
    ),
    _organisation("gamma-robo", "Company", "Gamma Robo", municipality="Delft", employees=200, lat=52.1),
    _organisation("delta-lab", "Company", "Delta Lab", municipality="Leiden", founded=2001, employees=5, lat=52.2, aliases=[]),
    _organisation("tu-delft", "KnowledgeInstitution", "TU Delft", municipality="Delft", founded=1842),
    _organisation("htsm", "Cluster", "HTSM"),
    Node("product:gears", ("Product",), {"id": "product:gears", "name": "Gears"}),
    Node("technology:am", ("Technology",), {"id": "technology:am", "name": "AM", "technology_group": "engineering-fabrication"}),
    Node("figure:jobs", ("Figure",), {"id": "figure:jobs", "name": "Jobs", "value": 110000.0, "year": "2024", "comparable": True}),
    Node("figure:firms", ("Figure",), {"id": "figure:firms", "name": "Firms", "value": 31000.5, "year": "2023-05", "comparable": False}),
]


def _link(id: str, start: str, type: str, end: str, **properties: Value) -> Relationship:
    return Relationship(id, type, start, end, {"id": id, **properties})


RELATIONSHIPS = [
    _link(
        "r01", "alfa-staal", "SUPPLIES", "beta-metaal", what="gears", since="2010", status="in_use", confidence=0.9, sources=["s1", "s2"]
    ),
    _link("r02", "alfa-staal", "SUPPLIES", "beta-metaal", what="bolts", status="in_use", confidence=0.6),
    _link("r03", "beta-metaal", "SUPPLIES", "gamma-robo", what="arms", since="2015", status="ended", confidence=0.6),
    _link("r04", "gamma-robo", "SUPPLIES", "delta-lab", what="robots", since="2020-03", status="in_use", confidence=0.9),
    _link("r05", "alfa-staal", "SUPPLIES", "gamma-robo", what="plates", since="2018", status="in_use", confidence=0.3),
    _link("r06", "alfa-staal", "MEMBER_OF", "htsm"),
    _link("r07", "beta-metaal", "MEMBER_OF", "htsm"),
    _link("r08", "alfa-staal", "PARTNERS_WITH", "delta-lab"),
    _link("r09", "delta-lab", "PARTNERS_WITH", "tu-delft"),
    _link("r10", "alfa-staal", "MAKES", "product:gears"),
    _link("r11", "gamma-robo", "USES", "technology:am"),
]
