"""What a page does that it should not."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Dialog, Page

OWN_SCHEMES = {"data", "blob", "about", "file"}


@dataclass
class Watch:
    """What a page of a host does that it should not: errors, dialogs, and requests to other hosts."""

    host: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def on(self, page: Page) -> None:
        """Listen to all that the page does from now on."""
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._request(request.url))
        page.on("websocket", lambda socket: self._request(socket.url))
        page.on("dialog", self._dialog)

    def check(self) -> None:
        """Fail where there is something to complain about."""
        assert not self.errors
        assert not self.foreign
        assert not self.dialogs

    def _dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _request(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in OWN_SCHEMES and parts.netloc != self.host:
            self.foreign.append(address)
