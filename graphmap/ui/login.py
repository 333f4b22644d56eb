"""The door of the app: where a login is configured, a page is drawn only for who has logged in and is let in."""

import os
from collections.abc import Mapping

import streamlit as st

from graphmap.ui.citing import markdown
from graphmap.ui.words import word
from graphmap.workspace.access import Login, login_of


def admitted(language: str) -> bool:
    """Whether the page may be drawn; where not, what to do is shown instead.

    UsageError where a login should be configured but is not: nobody is let in then.
    """
    login = login_of(os.environ)
    if login is None:
        return True
    told = st.user.to_dict()
    if told.get("is_logged_in") is not True:
        _door(login, language)
        return False
    if not login.admits(told):
        st.warning(word("login_refused", language, who=_who(told)))
        return False
    return True


def leave(language: str) -> None:
    """The way out, for who has logged in."""
    told = st.user.to_dict()
    if told.get("is_logged_in") is True:
        st.button(word("logout", language), on_click=st.logout, type="tertiary", key="logout", help=_who(told))


def who() -> str:
    """Who has logged in, by address or name; empty where nobody has."""
    told = st.user.to_dict()
    return str(told.get("email") or told.get("name") or "") if told.get("is_logged_in") is True else ""


def _who(told: Mapping[str, object]) -> str:
    return markdown(str(told.get("email") or told.get("name") or "")) or "?"


def _door(login: Login, language: str) -> None:
    st.info(word("login_needed", language))
    for name in login.providers:
        label = word("login_with", language, provider=markdown(name)) if len(login.providers) > 1 else word("login", language)
        st.button(label, on_click=st.login, args=(name,) if name else (), type="primary", key=f"login-{name}")
