"""Serve one of the small pages beside this file."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


@contextmanager
def served(name: str, log: Path, **environment: str) -> Iterator[str]:
    """The page ``name`` on a free port, until the test is over; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(HERE / f"{name}.py"), "--server.port", str(port)]
    given = os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT)} | environment
    with log.open("w", encoding="utf-8") as errors:
        server = subprocess.Popen(command, env=given, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True)
        assert server.stdout
        try:
            ready = next((line for line in server.stdout if "URL:" in line), None)
            assert ready, f"The page did not start: {log.read_text(encoding='utf-8')}"
            yield ready.split("URL:")[1].strip()
        finally:
            server.terminate()
            server.wait(30)
            server.stdout.close()
