"""The start page of the app, which says where its server is."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Message, Receive, Scope, Send

from graphmap.ui.server import SAID, StartPage

PAGE = b"<!doctype html><html><head><title>Streamlit</title></head><body></body></html>"


def _answered(path: str, parts: list[bytes], status: int = 200, query: bytes = b"") -> tuple[dict[bytes, bytes], bytes, list[bytes]]:
    """Headers and body of what is answered for a path, and the headers that the app behind was asked with."""
    asked: list[bytes] = []
    sent: list[Message] = []

    async def behind(scope: Scope, receive: Receive, send: Send) -> None:
        asked.extend(name for name, _ in scope["headers"])
        length = str(sum(map(len, parts))).encode()
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", length), (b"etag", b"x")]})
        for i, part in enumerate(parts):
            await send({"type": "http.response.body", "body": part, "more_body": i < len(parts) - 1})

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "path": path, "query_string": query, "headers": [(b"accept-encoding", b"gzip"), (b"host", b"x")]}
    answered: Callable[[Scope, Receive, Send], Awaitable[None]] = StartPage(behind)
    # In a thread of its own: Playwright keeps a loop in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(answered(scope, receive, send))).result()  # type: ignore[arg-type]
    return dict(sent[0]["headers"]), b"".join(message["body"] for message in sent[1:]), asked


@pytest.mark.parametrize("path", ["/", "/explore", "/corridor"])
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_a_page_says_where_its_server_is_and_how_long_it_is(path: str, size: int) -> None:
    headers, body, asked = _answered(path, [PAGE[i : i + size] for i in range(0, len(PAGE), size)])
    assert body.count(SAID) == 1
    assert body.replace(SAID, b"<head>") == PAGE
    assert headers == {b"content-length": str(len(body)).encode()}
    assert b"accept-encoding" not in asked


def test_the_first_page_is_found_under_its_name_too() -> None:
    headers, _, asked = _answered("/overview", [PAGE], query=b"lang=nl")
    assert headers[b"location"] == b"/?lang=nl"
    assert asked == []


@pytest.mark.parametrize("path", ["/static/js/index.js", "/_stcore/health", "/explore/_stcore/health"])
def test_whatever_else_is_asked_passes_unchanged(path: str) -> None:
    headers, body, asked = _answered(path, [PAGE])
    assert body == PAGE
    assert headers[b"etag"] == b"x"
    assert b"accept-encoding" in asked
