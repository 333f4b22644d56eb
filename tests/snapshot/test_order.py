from operator import attrgetter

from graphmap.snapshot.order import in_order
from graphmap.workspace import Workspace, snapshot


def test_the_order_of_the_region_is_found_again(region_home: Workspace) -> None:
    region = snapshot(region_home)
    expected = [*region.nodes, *region.relationships]
    assert in_order(reversed(list(region.nodes)), reversed(list(region.relationships))) == expected
    assert in_order(sorted(region.nodes, key=attrgetter("name")), sorted(region.relationships, key=attrgetter("start"))) == expected
