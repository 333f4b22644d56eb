"""The order of a graph's elements in its snapshot: the revision is a sum over it."""

from collections.abc import Iterable
from operator import attrgetter

from graphmap.model import Element, Node, Relationship


def in_order(nodes: Iterable[Node], relationships: Iterable[Relationship]) -> list[Element]:
    """Elements in the order in which ``resolve`` gives them, whatever order they came in.

    Nodes by their ids, each before the claims about it; the claims about relationships in the same way; the sources; the relationships.
    """
    nodes = list(nodes)
    things = {node.id for node in nodes if node.label not in ("Claim", "Source")}

    def place(node: Node) -> tuple[int, str, bool, str]:
        if node.label == "Source":
            return 2, node.id, False, ""
        about = str(node.properties["about"]) if node.label == "Claim" else node.id
        return int(about not in things), about, node.label == "Claim", node.id

    return [*sorted(nodes, key=place), *sorted(relationships, key=attrgetter("id"))]
