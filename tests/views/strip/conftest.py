"""The region's corridor, and where things lie on a sheet."""

import pytest

from graphmap.analysis.corridor import Corridor
from graphmap.workspace import Workspace
from graphmap.workspace.corridor import read_corridor


@pytest.fixture(scope="session")
def corridor(region_home: Workspace) -> Corridor:
    """The corridor in the region's data, with the layers that the page opens with."""
    return read_corridor(region_home, None)[0]
