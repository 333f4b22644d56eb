"""Serve an app on a free port, as people serve it."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

APP = ("-c", "from graphmap.cli import main; main()", "app", "--no-browser", "--port")
"""What Python runs for ``graphmap app``."""

PARTS = ("-m", "streamlit", "run", str(HERE / "apps" / "main.py"), "--server.port")
"""What Python runs for the small pages with one component each."""


@contextmanager
def served(command: Sequence[str], log: Path, **environment: str) -> Iterator[str]:
    """What Python runs, its port given last, until the block is left; gives its address without a slash at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    given = os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT)} | environment
    with log.open("w", encoding="utf-8") as errors:
        server = subprocess.Popen(
            [sys.executable, *command, str(port)], env=given, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True
        )
        assert server.stdout
        try:
            ready = next((line for line in server.stdout if "URL:" in line), None)
            assert ready, f"The app did not start: {log.read_text(encoding='utf-8')}"
            yield ready.split("URL:")[1].strip().rstrip("/")
        finally:
            server.terminate()
            server.wait(30)
            server.stdout.close()
