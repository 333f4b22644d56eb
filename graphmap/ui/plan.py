"""What the region's plan says, as one table in code: each item with the view that explores it and what the data has of it.

The page *About* shows it, and ``docs/regional_plan.py`` writes it down.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.views.words import number
from graphmap.workspace import Workspace, cypher

LIVE = "coalesce({0}.status, '') <> 'ended'"
RUNNING = "NOT coalesce({0}.status, '') IN ['ended', 'planned']"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the plan.

    Parameters
    ----------
    says, has
        Keys of the words for what the plan says and what the data has; the second is filled with the columns of ``counted``.
    view
        The view that explores it; None: it is not in the data.
    way
        Key of the words of its link.
    counted
        A statement with one row of numbers.
    """

    says: str
    has: str
    view: State | None = None
    way: str = ""
    counted: str = ""
    parameters: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """An item in words; ``view`` is None where nothing explores it."""

    says: str
    way: str
    view: State | None
    has: str


def rows(workspace: Workspace, language: str, revision: str | None = None) -> list[Row]:
    """The table in a language, its numbers counted now."""
    return [_row(item, workspace, language, revision) for item in ITEMS]


def _row(item: Item, workspace: Workspace, language: str, revision: str | None) -> Row:
    values: dict[str, object] = {}
    if item.counted:
        table = cypher(workspace, item.counted, item.parameters, revision=revision)
        counts = table.rows[0] if table.rows else [0] * len(table.columns)
        values = {name: _number(count, language) for name, count in zip(table.columns, counts, strict=True)}
    view = replace(item.view, language=language) if item.view else None
    return Row(word(item.says, language), word(item.way, language) if item.way else "", view, word(item.has, language, **values))


def _number(value: object, language: str) -> str:
    """A count as the language writes it; one without a value is 0."""
    if isinstance(value, float) and not value.is_integer():
        return f"{value:g}".replace(".", "," if language == "nl" else ".")
    return number(int(value), language) if isinstance(value, int | float) else number(0, language)


GOAL = (
    "MATCH (g:Goal {id: $goal})\nOPTIONAL MATCH (g)-[m:MEASURED_BY]->(f:Figure)\n"
    "RETURN g.baseline_value AS base, g.target_value AS target, count(f) AS figures,\n"
    "  count(CASE WHEN m.comparable THEN 1 END) AS comparable"
)

ITEMS: Sequence[Item] = (
    Item("plan_turnover", "has_turnover", State("query", id="goals_with_figures"), "way_goals", GOAL, {"goal": "goal:turnover-2030"}),
    Item("plan_jobs", "has_jobs", State("query", id="goals_with_figures"), "way_goals", GOAL, {"goal": "goal:jobs-2030"}),
    Item(
        "plan_companies",
        "has_companies",
        State("query", id="figures_of"),
        "way_figures",
        "MATCH (o:Organisation {kind: 'company', in_region: 'yes'})\n"
        f"WHERE {LIVE.format('o')}\nWITH count(o) AS companies\n"
        "MATCH (f:Figure {unit: 'companies'})\nWHERE f.subject STARTS WITH 'Zuid-Holland' AND f.subject CONTAINS 'industry'\n"
        "RETURN companies, count(DISTINCT f.value) AS figures",
    ),
    Item(
        "plan_line_1",
        "has_line_1",
        State("chains"),
        "way_chains",
        "MATCH (c:ValueChain)\nWITH count(c) AS chains\nMATCH (s:Stage)\nRETURN chains, count(s) AS stages",
    ),
    Item(
        "plan_line_2",
        "has_line_2",
        State("query", id="digital_coverage"),
        "way_digital",
        f"MATCH (:Organisation)-[d:DIGITAL_LINK]->()\nWHERE {RUNNING.format('d')}\nWITH count(d) AS digital\n"
        "MATCH (s:Organisation)-[r:SUPPLIES]->(c:Organisation)\n"
        f"WHERE {RUNNING.format('r')} AND {LIVE.format('s')} AND {LIVE.format('c')}\nRETURN digital, count(r) AS supply",
    ),
    Item(
        "plan_line_3",
        "has_line_3",
        State("query", id="skills_without_course"),
        "way_skills",
        "MATCH (k:Skill)\nWITH count(k) AS skills\nMATCH (c:Course)\nRETURN skills, count(c) AS courses",
    ),
    Item(
        "plan_line_4",
        "has_line_4",
        State("corridor"),
        "way_strip",
        "MATCH (o:Organisation)-[i:IN_SECTION]->(s:CorridorSection)\nWHERE i.station = true\n"
        "WITH count(DISTINCT o) AS clusters\nMATCH (s:CorridorSection)\nRETURN clusters, count(s) AS sections",
    ),
    Item(
        "plan_places",
        "has_places",
        State("corridor", show="map"),
        "way_map",
        f"MATCH (o:Organisation {{in_region: 'yes'}})-[:IN_SECTION]->(:CorridorSection)\nWHERE {LIVE.format('o')}\n"
        "RETURN count(DISTINCT o) AS placed",
    ),
    Item(
        "plan_technologies",
        "has_technologies",
        State("query", id="fieldlabs_by_technology"),
        "way_technologies",
        "MATCH (t:Technology)\nWHERE NOT EXISTS { (t)-[:PARENT]->(:Technology) }\nWITH count(t) AS technologies\n"
        f"MATCH (o:Organisation)-[:USES]->(:Technology)\nWHERE {LIVE.format('o')}\nRETURN technologies, count(DISTINCT o) AS users",
    ),
    Item(
        "plan_markets",
        "has_markets",
        State("explore", id="growth-market:maritime-and-offshore"),
        "way_markets",
        "MATCH (m:GrowthMarket)\nOPTIONAL MATCH (c:ValueChain)-[:TARGETS]->(m)\n"
        "RETURN count(DISTINCT m) AS markets, count(DISTINCT c) AS chains",
    ),
    Item(
        "plan_circular",
        "has_circular",
        State("query", id="material_flows", parameters=(("material", ""),)),
        "way_flows",
        f"MATCH (a:Organisation)-[f:MATERIAL_FLOW]->(b:Organisation)\nWHERE {RUNNING.format('f')}\nRETURN count(f) AS flows",
    ),
    Item(
        "plan_cooperation",
        "has_cooperation",
        State("explore", id="tno", layers=("research",)),
        "way_cooperation",
        "MATCH (a:Organisation)-[r:PARTNERS_WITH|PARTICIPATES_IN]->(b:Organisation)\n"
        f"WHERE {RUNNING.format('r')} AND {LIVE.format('a')} AND {LIVE.format('b')}\nRETURN count(r) AS links",
    ),
    Item(
        "plan_smitzh",
        "has_smitzh",
        State("explore", id="smitzh"),
        "way_smitzh",
        f"MATCH (:Organisation {{id: 'smitzh'}})-[r]-(o:Organisation)\nWHERE {RUNNING.format('r')} AND {LIVE.format('o')}\n"
        "RETURN count(DISTINCT r) AS links, count(DISTINCT o) AS others",
    ),
    Item("plan_added_value", "has_not"),
    Item("plan_climate", "has_not"),
)
