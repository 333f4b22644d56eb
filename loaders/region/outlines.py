"""The municipalities' boundaries that ship with this release, as outlines for maps."""

import json
from functools import cache

from graphmap.analysis.outlines import Outlines, outlines
from loaders.region import PATH
from loaders.region.places import BOUNDARIES


@cache
def region_outlines() -> Outlines:
    """The 50 municipalities of South Holland: land only, generalised."""
    return outlines(json.loads((PATH / BOUNDARIES).read_text(encoding="utf-8")))
