"""What a page shows lives in its address, so that a link is a view and the browser's back button works."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from graphmap.views.style import LAYERS

LANGUAGES = ("en", "nl")
DEPTHS = (1, 2)
DEPTH = 2
LONGEST = 200
"""Characters of an id that an address may give."""


@dataclass(frozen=True, slots=True)
class State:
    """The view of the page *Explore*.

    Parameters
    ----------
    id
        The node in the middle; empty: the page chooses a well-connected one.
    layers
        The layers that are on; None: those that suit the node.
    gone
        Whether ended and planned links are shown too.
    """

    id: str = ""
    depth: int = DEPTH
    layers: tuple[str, ...] | None = None
    gone: bool = False
    language: str = "en"

    def at(self, id: str) -> "State":
        """The same view round another node."""
        return replace(self, id=id, layers=None if _kind(id) != _kind(self.id) else self.layers)

    def query(self) -> dict[str, str]:
        """As parameters of the page's address; what is the default is left out."""
        given = {
            "id": self.id,
            "depth": str(self.depth) if self.depth != DEPTH else "",
            "layers": "" if self.layers is None else ",".join(self.layers) or "none",
            "gone": "1" if self.gone else "",
            "lang": self.language if self.language != "en" else "",
        }
        return {name: value for name, value in given.items() if value}


def read(query: Mapping[str, Any]) -> State:
    """The view that an address asks for; whatever it gives that makes no sense is the default."""
    depth, language, layers = (str(query.get(name, "")) for name in ("depth", "lang", "layers"))
    chosen = tuple(name for name in LAYERS if name in layers.split(","))
    return State(
        id=str(query.get("id", "")).strip()[:LONGEST],
        depth=int(depth) if depth in {str(d) for d in DEPTHS} else DEPTH,
        layers=chosen if chosen or layers == "none" else None,
        gone=query.get("gone") == "1",
        language=language if language in LANGUAGES else "en",
    )


def _kind(id: str) -> str:
    return id.partition(":")[0] if ":" in id else ""
