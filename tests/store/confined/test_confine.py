"""What a confined process cannot do, tried in one."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from graphmap.store.confined.confine import landlock

needs_landlock = pytest.mark.skipif(not landlock() and "CI" not in os.environ, reason="this kernel has no Landlock")


def _tried(folder: Path, code: str) -> str:
    """What a process says that was shut into a folder and then runs some code."""
    before = f"""
        import os, socket, subprocess
        from pathlib import Path
        from graphmap.store.confined.confine import cap, shut
        inside, outside = Path({str(folder / "in")!r}), Path({str(folder / "out")!r})
        assert shut([inside])
        try:
    """
    after = """
            print("done")
        except OSError as error:
            print(type(error).__name__)
    """
    words = [sys.executable, "-c", textwrap.dedent(before) + textwrap.indent(code, "    ") + textwrap.dedent(after)]
    return subprocess.run(words, capture_output=True, text=True, check=True, env={"PYTHONPATH": os.pathsep.join(sys.path)}).stdout.strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two folders, each with a file, of which the process may read one."""
    for name in ("in", "out"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text("canary", encoding="utf-8")
    return tmp_path


@needs_landlock
def test_what_lies_in_its_folder_can_be_read(folder: Path) -> None:
    assert _tried(folder, "assert (inside / 'file').read_text() == 'canary'") == "done"


@needs_landlock
@pytest.mark.parametrize(
    "code",
    [
        "(outside / 'file').read_text()",
        "os.listdir(outside)",
        "Path('/etc/passwd').read_text()",
        "Path('/proc/self/environ').read_text()",
        "(inside / 'new').write_text('x')",
        "(inside / 'file').write_text('x')",
        "(inside / 'file').unlink()",
        "(inside / 'file').rename(inside / 'other')",
        "(inside / 'sub').mkdir()",
        "(outside / 'new').write_text('x')",
        "subprocess.run(['/bin/true'])",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.create_server(('127.0.0.1', 0))",
    ],
)
def test_all_else_is_refused(folder: Path, code: str) -> None:
    assert _tried(folder, code) == "PermissionError"
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()} == {"file": "canary"}


def test_memory_is_capped_and_no_file_can_be_written(tmp_path: Path) -> None:
    code = f"""
        import signal
        from pathlib import Path
        from graphmap.store.confined.confine import cap
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        assert cap(64 * 1024 * 1024)
        held = bytearray(16 * 1024 * 1024)
        for wanted in (lambda: bytearray(256 * 1024 * 1024), lambda: Path({str(tmp_path / "file")!r}).write_text("x")):
            try:
                wanted()
                print("done")
            except (MemoryError, OSError) as error:
                print(type(error).__name__)
    """
    words = [sys.executable, "-c", textwrap.dedent(code)]
    told = subprocess.run(words, capture_output=True, text=True, check=True, env={"PYTHONPATH": os.pathsep.join(sys.path)}).stdout
    assert told.split() == ["MemoryError", "OSError"]
