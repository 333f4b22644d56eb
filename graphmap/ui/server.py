"""The app as a server: Streamlit, with what its addresses of pages need; ``graphmap app`` runs this file.

The browser's part of Streamlit guesses where its server is from the page's address and, for ``/explore``, tries ``/explore/_stcore/health``
first, which leaves an error in the console. So its start page says where the server is. It also makes a step to another page one step of
the browser's history (``history.js``).
"""

import logging
from importlib.resources import files

import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.starlette import App

from graphmap.ui.frame import asked_language
from graphmap.ui.words import word
from graphmap.views.state import PAGES

WHERE = b'window.__streamlit={BACKEND_BASE_URL:window.location.origin+"/"};'
SAID = b"<head><script>" + WHERE + (files("graphmap") / "ui" / "history.js").read_bytes() + b"</script>"


class StartPage:
    """Adds to Streamlit's start page what it must know, and shows the first page under its name too; whatever else passes unchanged."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back."""
        if scope["type"] != "http" or str(scope["path"]).strip("/") not in {"", *PAGES}:
            await self.app(scope, receive, send)
            return
        if str(scope["path"]).strip("/") == PAGES[0]:
            await RedirectResponse(f"/?{scope['query_string'].decode('latin-1')}".rstrip("?"))(scope, receive, send)
            return
        kept: list[Message] = []

        async def answer(message: Message) -> None:
            kept.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                for changed in _told(kept):
                    await send(changed)

        plain = [(name, value) for name, value in scope["headers"] if name.lower() not in (b"accept-encoding", b"if-none-match")]
        await self.app({**scope, "headers": plain}, receive, answer)


def _told(messages: list[Message]) -> list[Message]:
    """The start page as Streamlit answers it, with our line in its head."""
    start, *parts = messages
    body = b"".join(part.get("body", b"") for part in parts).replace(b"<head>", SAID, 1)
    headers = [(name, value) for name, value in start["headers"] if name.lower() not in (b"content-length", b"etag")]
    return [
        {**start, "headers": [*headers, (b"content-length", str(len(body)).encode())]},
        {"type": "http.response.body", "body": body},
    ]


def failed(error: Exception) -> bool:
    """Say that a page failed, in our words; the details go to the log of the server."""
    logging.getLogger("graphmap").error("A page failed.", exc_info=error)
    st.error(word("failed", asked_language()))
    return True


app = App(str(files("graphmap") / "ui" / "main.py"), middleware=[Middleware(StartPage)], on_script_error=failed)
