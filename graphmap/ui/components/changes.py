"""What changes with every click in a picture, as a component of its own.

Streamlit sends a message to the browser again only where it changed. So a picture, which is large, has one message, and what is chosen
in it another one, which is small; the browser puts them together by the picture's stamp.
"""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Any

import streamlit as st

from graphmap.ui.components.parts import joined

SCRIPTS = ("ui/components/ending.js", "ui/components/changes.js", "ui/components/changed.js")


def stamped(key: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """What a picture's component is given, with its key, and with a stamp that is another one where the picture is."""
    text = json.dumps(data, sort_keys=True)
    return {**data, "key": key, "stamp": sha256(text.encode()).hexdigest()[:16]}


def changes(of: Mapping[str, Any], data: Mapping[str, Any]) -> None:
    """Bring what changes in the picture that ``stamped`` gave."""
    key = of["key"]
    _changes()(key=f"{key}_changes", data={**data, "key": key, "stamp": of["stamp"]})


@cache
def _changes() -> Any:
    return st.components.v2.component("graphmap_changes", js=joined(*SCRIPTS), isolate_styles=False)
