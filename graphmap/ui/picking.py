"""A node picked by its name: from a list where there are few of its label, else by search while one types."""

from collections.abc import Callable, Mapping

import streamlit as st

from graphmap.model import Node
from graphmap.ui.citing import markdown
from graphmap.ui.hit import hit_said
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.workspace import Workspace, cypher, search

FEW = 80
"""Nodes of a label that a list holds; there are never few organisations, since a workspace grows."""

HITS = 6
"""Names that a search offers."""

CANDIDATES = 60
"""Names that a search looks at, of which those of the fitting label go first."""

Taken = Callable[[str], None]
"""Called with the id that was picked, before the page is drawn again."""


def pick(home: Workspace, revision: str, title: str, id: str, label: str, key: str, language: str, taken: Taken) -> None:
    """A field that shows the name of ``id`` and takes another one; ``label`` is the primary label that fits."""
    names = listed(home, revision, label, language)
    if names:
        choose(title, id, names, key, taken)
    else:
        _search(home, revision, title, id, label, key, language, taken)


def choose(title: str, id: str, names: Mapping[str, str], key: str, taken: Taken) -> None:
    """A list of names; an id that it does not hold stands on top as it is."""
    options = [*names] if id in names else [id, *names]
    st.session_state[key] = id

    def chosen() -> None:
        taken(st.session_state[key])

    st.selectbox(title, options, format_func=lambda option: names.get(option, option), key=key, on_change=chosen)


@st.cache_data(show_spinner=False, max_entries=64)
def listed(_home: Workspace, revision: str, label: str, language: str) -> dict[str, str]:
    """Name by id of the nodes of a label, in their own order or else by name; empty where they are too many for a list."""
    if label not in _home.schema.labels or label == "Organisation":
        return {}
    rows = cypher(_home, f"MATCH (n:{label}) RETURN n ORDER BY n.position, n.name, n.id", limit=FEW + 1, revision=revision).rows
    nodes = [row[0] for row in rows if isinstance(row[0], Node)]
    if len(nodes) > FEW:
        return {}
    found = {node.id: name_of(node.properties, language) for node in nodes}
    if any("position" in node.properties for node in nodes):
        return found
    return dict(sorted(found.items(), key=lambda entry: (entry[1].casefold(), entry[0])))


@st.cache_data(show_spinner=False, max_entries=1024)
def named(_home: Workspace, revision: str, id: str, language: str) -> str:
    """The name of a node; the id itself where there is none of it."""
    rows = cypher(_home, "MATCH (n {id: $id}) RETURN n", {"id": id}, revision=revision).rows
    node = rows[0][0] if rows else None
    return name_of(node.properties, language) if isinstance(node, Node) else id


def _search(home: Workspace, revision: str, title: str, id: str, label: str, key: str, language: str, taken: Taken) -> None:
    name, of = named(home, revision, id, language), f"{key}-of"
    if st.session_state.get(of) != (id, language) or key not in st.session_state:
        st.session_state[of] = (id, language)
        st.session_state[key] = name
    text = st.text_input(title, key=key, type="search", live=True, placeholder=word("query_name", language), autocomplete="off")
    text = (text or "").strip()
    if not text or text == name:
        return
    found = _hits(home, revision, text, label, language)
    if not found:
        st.caption(markdown(word("nothing", language, text=text)))
        return
    hits = f"{key}-hits"

    def chosen() -> None:
        if st.session_state[hits]:
            del st.session_state[of]
            taken(st.session_state.pop(hits))

    said = word("query_still", language, name=name)
    st.pills(markdown(said), list(found), format_func=found.__getitem__, key=hits, on_change=chosen)


def _hits(home: Workspace, revision: str, text: str, label: str, language: str) -> dict[str, str]:
    """What a search finds, by id, as Markdown; nodes of the fitting label first."""
    found = search(home, text, CANDIDATES, revision)
    found.sort(key=lambda hit: label not in hit.node.labels)
    return {hit.node.id: hit_said(hit, home.schema, language) for hit in found[:HITS]}
