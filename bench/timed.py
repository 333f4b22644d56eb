"""The app with a clock at its door: ``graphmap app`` as it is, and what passes its websocket written down.

    python -m bench.timed LOG app --workspace FOLDER --port 8600

LOG gets one line of JSON for each run of a page: when its request came in, when the run began, when its last message went out (seconds
of the server's monotonic clock), the processor time that the server took and the bytes that went out meanwhile, and how the run ended.
The address ``/settled`` collects garbage and answers with the resident memory of the process in MB.
"""

import gc
import json
import os
import sys
import time
from importlib.resources import files
from pathlib import Path

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.starlette import App

from graphmap.ui.server import StartPage, failed

LOG = "GRAPHMAP_BENCH_LOG"
SETTLED = "/settled"


class Clock:
    """Writes down the runs of every session."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what comes and goes."""
        if scope["type"] == "http" and scope["path"] == SETTLED:
            gc.collect()
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": f"{resident(os.getpid()):.1f}".encode()})
            return
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        session = Session()

        async def coming() -> Message:
            message = await receive()
            session.came(message)
            return message

        async def going(message: Message) -> None:
            await send(message)
            session.went(message)

        await self.app(scope, coming, going)


class Session:
    """What passes one websocket."""

    def __init__(self) -> None:
        self.asked = self.began = self.cpu = 0.0
        self.bytes = 0

    def came(self, message: Message) -> None:
        """A message of the browser: it may ask for a run."""
        body = message.get("bytes")
        if body and BackMsg.FromString(body).WhichOneof("type") == "rerun_script":
            self.ask()

    def ask(self) -> None:
        """A run begins to be waited for."""
        if not self.asked:
            self.asked, self.cpu = time.perf_counter(), time.process_time()

    def went(self, message: Message) -> None:
        """A message to the browser: a run began, a part of its page, or the run is over."""
        body = message.get("bytes")
        if not body:
            return
        told = ForwardMsg.FromString(body)
        kind, now = told.WhichOneof("type"), time.perf_counter()
        if kind == "new_session":
            self.ask()
            self.began = now
        self.bytes += len(body)
        if kind == "script_finished":
            run = {"asked": self.asked, "began": self.began, "done": now, "cpu": time.process_time() - self.cpu, "bytes": self.bytes}
            with Path(os.environ[LOG]).open("a", encoding="utf-8") as log:
                log.write(json.dumps(run | {"end": told.script_finished}) + "\n")
            self.asked, self.bytes = 0.0, 0


def resident(process: int) -> float:
    """Resident memory of a process in MB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main() -> None:
    """Run a command of graphmap; where it serves the app, serve it with the clock."""
    from streamlit.web import cli

    from graphmap.cli import main as graphmap

    plain = cli.main

    def timed(arguments: list[str], **options: str) -> None:
        run, _, *rest = arguments
        plain([run, __file__, *rest], **options)

    cli.main = timed  # type: ignore[assignment]
    os.environ[LOG] = sys.argv[1]
    sys.argv[:2] = ["graphmap"]
    graphmap()


app = App(str(files("graphmap") / "ui" / "main.py"), middleware=[Middleware(Clock), Middleware(StartPage)], on_script_error=failed)

if __name__ == "__main__":
    main()
