"""Generated corridors: any number of sections and clusters, flows and names as they come."""

from hypothesis import strategies as st

from graphmap.analysis.corridor import OFF, Corridor, Flow, Member, Section
from graphmap.views.style import LAYERS

WORDS = ["Delft", "Wijk", "Ondernemerschapscentrum", "M4H", "Rotterdam", "aan", "den", "IJssel", "Nieuwerkerk", "w" * 40]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
LOOKS = st.sampled_from(["cluster", "facility", "company", "programme"])


LANGUAGES = ("en", "nl")
"""In each of which a section has a name and a theme of its own."""


@st.composite
def corridors(draw: st.DrawFn, sections: int = 20, clusters: int = 20) -> Corridor:
    """A corridor of up to so many sections, each with up to so many clusters."""
    count = draw(st.integers(1, sections))
    ids = [f"section:s{i}" for i in range(count)]
    found: list[Section] = []
    for i, id in enumerate(ids):
        branch = draw(st.booleans()) if i else False
        roots = [section.id for section in found if not section.branch_of]
        beyond = " (beyond it)" if i and i == count - 1 and draw(st.booleans()) else ""
        name, name_nl, theme, theme_nl = draw(NAMES) + beyond, draw(NAMES) + beyond, draw(NAMES), draw(NAMES)
        found.append(Section(id, name, name_nl, theme, theme_nl, i, roots[-1] if branch else "", 51.8 + i / 100, 4.4))
    members = [
        member(f"m{i}-{j}", draw(NAMES), draw(LOOKS), id, km=float(j))
        for i, id in enumerate(ids)
        for j in range(draw(st.integers(0, clusters)))
    ]
    lost = [
        member(f"lost{i}", draw(NAMES), "company", "", rule=draw(st.sampled_from([OFF, "not placed", "?"])))
        for i in range(draw(st.integers(0, 15)))
    ]
    ends = st.tuples(st.sampled_from(sorted(LAYERS)), st.integers(0, count - 1), st.integers(0, count - 1))
    flows = [
        Flow(layer, ids[a], ids[b], n)
        for (layer, a, b), n in draw(st.dictionaries(ends, st.integers(1, 40), max_size=60)).items()
        if a != b and (layer == "supply" or a < b)
    ]
    return Corridor(found, [*members, *lost], flows, draw(st.integers(0, 300)), {"ended": draw(st.integers(0, 3)), "gone": 2})


def member(id: str, name: str, look: str, section: str, *, rule: str = "", km: float | None = None) -> Member:
    """A cluster if it has a section, else an organisation of Delft that has none."""
    return Member(
        id, name, name, "cluster", look, "planned" if id.endswith("3") else "active", "yes", "Delft", section, rule, bool(section), km,
        52.0, 4.4, False,
    )  # fmt: skip
