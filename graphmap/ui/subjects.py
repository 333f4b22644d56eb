"""The named queries by subject, in the order in which people look for them."""

from collections.abc import Mapping

from graphmap.catalogue import Query
from graphmap.ui.words import word

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "subject_supply": (
        "suppliers_of", "customers_of", "upstream_of", "alternatives_to", "one_known_supplier", "one_known_maker", "who_makes",
        "supply_from_abroad", "material_flows",
    ),
    "subject_chains": ("chain_coverage", "chain_performers", "chain_structure", "chains_of"),
    "subject_ability": ("who_can", "capabilities_of", "capability_tree"),
    "subject_research": (
        "who_uses", "partners_in_technology", "one_step_from_partners", "fieldlabs_by_technology", "spin_offs_of", "participants_of",
    ),
    "subject_digital": ("digital_coverage", "digital_links", "undigital_supply"),
    "subject_corridor": (
        "clusters_along_corridor", "organisations_in_section", "corridor_links", "most_connected", "members_of", "organisations_by_sector",
        "unplaced",
    ),
    "subject_people": ("skills_without_course", "skills_of_section", "courses_for_skill"),
    "subject_network": ("ego_network", "ego_network_ties", "shortest_connection", "investments_in"),
    "subject_figures": ("goals_with_figures", "figures_of"),
    "subject_sources": ("in_region_by_kind", "said_by", "claims_about", "conflicting_claims"),
}  # fmt: skip
"""Names of queries by the key of their subject; a query that no subject names stands at the end."""


def ordered(queries: Mapping[str, Query]) -> list[str]:
    """The names of the queries by subject, those without one last."""
    named = [name for names in SUBJECTS.values() for name in names if name in queries]
    return [*named, *sorted(queries.keys() - set(named))]


def titled(query: Query, language: str) -> str:
    """Subject and title of a query, as one line."""
    subject = next((key for key, names in SUBJECTS.items() if query.name in names), "subject_other")
    return f"{word(subject, language)} · {query.title(language)}"
