"""The right side of a page while links are selected: what each says, how it is known, and the words of its source."""

from dataclasses import replace
from html import escape

import streamlit as st

from graphmap.model import Node, Relationship
from graphmap.ui.citing import in_short, markdown, provenance
from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.cards import name_of, type_word
from graphmap.views.text import plain
from graphmap.views.words.dates import date
from graphmap.workspace.evidence import Evidence


def link_details(page: Page, found: Evidence) -> None:
    """Each link as a sentence with its evidence; the names at its ends lead to their networks."""
    language = page.language
    with st.container(key="details", gap="xsmall"):
        title = word("link_one", language) if len(found.links) == 1 else word("links", language, n=len(found.links))
        st.html(f'<h2 class="gm-name">{escape(title)}</h2>')
        for start, link, end in found.links:
            _link(page, found, start, link, end)
        st.button(word("unselect", language), key="unselect", type="tertiary", on_click=go, args=(replace(page.state, select=()),))


def _link(page: Page, found: Evidence, start: Node, link: Relationship, end: Node) -> None:
    language, schema, given = page.language, page.home.schema, link.properties
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key=f"link-{link.id}"):
        for node, side in ((start, "start"), (end, "end")):
            if side == "end":
                st.html(f'<span class="gm-type">{escape(type_word(link.type, schema, language))}</span>', width="content")
            st.button(
                markdown(name_of(node.properties, language)),
                key=f"{side}-{link.id}",
                type="tertiary",
                on_click=go,
                args=(page.state.on("explore", id=node.id),),
            )
    told = [plain(str(given.get("what", "")))]
    if given.get("since"):
        told.append(word("since_when", language, date=date(str(given["since"]), language)))
    if given.get("until"):
        told.append(word("until_when", language, date=date(str(given["until"]), language)))
    status = schema.words["status"].get(str(given.get("status", "")))
    told += [status[language]] if status and given.get("status") != "unknown" else []
    about = " · ".join(escape(part) for part in told if part)
    words = in_short(str(given["evidence"]), language) if given.get("evidence") else ""
    st.html(f'<p class="gm-about">{about}</p>{words}{provenance(found.sources, given, schema, language)}')
    for claim in found.claims.get(link.id, []):
        if not claim.properties.get("shown"):
            said = word("other_value", language, value=plain(str(claim.properties.get("value_text", ""))))
            source = claim.properties.get("source")
            cited = {**claim.properties, "sources": [str(source)] if source else []}
            st.html(f'<span class="gm-other">{escape(said)}</span>{provenance(found.sources, cited, schema, language)}')
