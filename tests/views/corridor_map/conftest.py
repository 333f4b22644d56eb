"""A small corridor that never changes, and that of the region."""

import pytest

from graphmap.analysis.corridor import Corridor, Flow, Member, Section
from graphmap.analysis.outlines import Outlines
from graphmap.workspace import Workspace
from graphmap.workspace.corridor import read_corridor
from loaders.region.outlines import region_outlines

TOWNS = {"Noordwijk": (52.22, 4.44), "Den Haag": (52.08, 4.3), "Delft": (52.0, 4.36), "Gouda": (52.01, 4.71), "Rotterdam": (51.92, 4.48)}


def member(id: str, section: str, town: str, kind: str = "company", look: str = "company", **values: object) -> Member:
    """An organisation at the point of its town, unless ``values`` say otherwise."""
    lat, lon = TOWNS.get(town, (None, None))
    given: dict[str, object] = {
        "name": id.title(), "name_nl": id.title(), "status": "active", "in_region": "yes", "rule": "only section of municipality",
        "station": False, "km": None, "lat": lat, "lon": lon, "precise": False,
    }  # fmt: skip
    return Member(id=id, kind=kind, look=look, municipality=town, section=section, **{**given, **values})  # type: ignore[arg-type]


@pytest.fixture
def small() -> Corridor:
    """Four sections, one of them empty, and a branch; thirteen clusters, twelve more in Rotterdam of which only the city is known."""
    sections = (
        Section("s:n", "Noordwijk", "Noordwijk", "space", "ruimtevaart", 1, "", 52.222, 4.425),
        Section("s:h", "The Hague - Rijswijk", "Den Haag - Rijswijk", "security", "veiligheid", 2, "", 52.05, 4.35),
        Section("s:g", "Gouda branch", "Zijtak Gouda", "IT", "ICT", 3, "s:h", 52.02, 4.69),
        Section("s:d", "Delft (city)", "Delft (stad)", "quantum", "kwantum", 4, "", 52.0, 4.372),
        Section("s:s", "Schiedam - M4H", "Schiedam - M4H", "offshore", "offshore", 5, "", 51.9, 4.42),
    )
    members = [member(f"station {i}", "s:d", "Delft", "cluster", "cluster", station=True, km=27.0 + i) for i in range(11)]
    members.append(member("campus", "s:n", "Noordwijk", "cluster", "cluster", station=True, km=0.5, status="planned", precise=True))
    members.append(member("lab", "s:h", "Den Haag", "fieldlab", "facility", station=True, km=21.0, name="Lab (LAB)", name_nl="Lab (LAB)"))
    members += [member(f"firm {i}", "s:h", "Den Haag", precise=i % 2 == 0, lat=52.06, lon=4.33) for i in range(6)]
    members += [member("university", "s:d", "Delft", "knowledge_institution", "knowledge institution"), member("gouda", "s:g", "Gouda")]
    members += [member(f"city {i}", "", "Rotterdam", rule="not placed") for i in range(12)]
    members += [member("nowhere", "", "", rule="not placed"), member("elsewhere", "", "Venlo", rule="off the corridor", lat=51.4, lon=6.1)]
    flows = (
        Flow("supply", "s:n", "s:d", 4),
        Flow("supply", "s:d", "s:n", 2),
        Flow("research", "s:n", "s:d", 1),
        Flow("money", "s:h", "s:d", 3),
        Flow("digital", "s:h", "s:g", 2),
    )
    return Corridor(sections, tuple(members), flows, 5, {"ended": 1, "gone": 2})


@pytest.fixture(scope="session")
def region(region_home: Workspace) -> Corridor:
    """The corridor of the region's data."""
    return read_corridor(region_home, None)[0]


@pytest.fixture(scope="session")
def land() -> Outlines:
    """The municipalities that ship."""
    return region_outlines()
