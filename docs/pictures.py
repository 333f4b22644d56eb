"""Makes the pictures of docs/gallery.md by its own commands, and that of the README from the app: uv run python docs/pictures.py"""

import os
import re
import shlex
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
GALLERY = ROOT / "docs" / "gallery.md"
COMMAND = re.compile(r"```sh\n(graphmap figure .*)\n```")
SCREENSHOT = (ROOT / "docs" / "explore.png", "explore?lang=en&id=royal-ihc", {"width": 1440, "height": 900})
"""The picture of the README: its file, the address of the page, and the size of the window."""


def commands() -> list[list[str]]:
    """The commands of the gallery in their order, as lists of words."""
    return [shlex.split(line) for line in COMMAND.findall(GALLERY.read_text(encoding="utf-8"))]


def main() -> None:
    """Make all of them, on a fresh workspace."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GRAPHMAP_WORKSPACE"] = folder
        subprocess.run(["graphmap", "init"], check=True)
        for command in commands():
            print(shlex.join(command))
            subprocess.run(command, cwd=ROOT, check=True)
        _screenshot()


def _screenshot() -> None:
    """The page of the README in Debian's Chromium."""
    from playwright.sync_api import sync_playwright

    file, page, size = SCREENSHOT
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(["graphmap", "app", "--port", str(port), "--no-browser"]) as server:
        try:
            _await(f"{address}/_stcore/health")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
                tab = browser.new_page(viewport=size, color_scheme="light", locale="en-GB")  # type: ignore[arg-type]
                tab.goto(f"{address}/{page}")
                tab.locator(".gm-foot").wait_for()
                tab.locator("canvas").first.wait_for()
                tab.wait_for_function("document.fonts.status === 'loaded'")
                tab.wait_for_timeout(1500)  # the picture is drawn on a canvas, which does not tell when
                tab.screenshot(path=file)
                browser.close()
        finally:
            server.terminate()


def _await(address: str) -> None:
    """Wait until the server answers."""
    for _ in range(150):
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    raise SystemExit(f"{address} does not answer.")


if __name__ == "__main__":
    main()
