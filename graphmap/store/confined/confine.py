"""Taking from a process what it does not need: files, network, memory, cores. For good, and for all that it starts."""

import ctypes
import os
import struct
import sys
from collections.abc import Collection
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
"""Numbers of Landlock's system calls, the same on every architecture (linux/include/uapi/asm-generic/unistd.h)."""

VERSION = 1
"""Flag with which the first call tells the version that the kernel has."""

READ_FILE, READ_DIR = 1 << 2, 1 << 3
RIGHTS = {1: (1 << 13) - 1, 2: 1 << 13, 3: 1 << 14, 5: 1 << 15}
"""Rights to files that Landlock can take, by the version since which it can (linux/include/uapi/linux/landlock.h)."""

TCP = 1 | 2
"""Binding to a port and connecting to one; since version 4."""

SCOPES = 1 | 2
"""Abstract Unix sockets and signals to processes outside; since version 6."""

NO_NEW_PRIVS = 38


def landlock() -> int:
    """The version of Landlock that the kernel has; 0 where it has none."""
    if not sys.platform.startswith("linux"):
        return 0
    return max(int(_libc().syscall(CREATE_RULESET, None, ctypes.c_size_t(0), VERSION)), 0)


def shut(readable: Collection[Path]) -> bool:
    """Leave this process nothing but reading below some folders; False, and nothing changed, where the kernel has no Landlock.

    Threads that already run keep their rights: call it while there is one.
    """
    version = landlock()
    if not version:
        return False
    libc = _libc()
    files = sum(right for since, right in RIGHTS.items() if version >= since)
    handled = struct.pack("=QQQ", files, TCP if version >= 4 else 0, SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    rules = _checked(libc.syscall(CREATE_RULESET, handled[:size], ctypes.c_size_t(size), 0))
    for folder in readable:
        at = os.open(folder, os.O_PATH)
        rights = READ_FILE | READ_DIR if folder.is_dir() else READ_FILE
        _checked(libc.syscall(ADD_RULE, rules, 1, struct.pack("=Qi", rights, at), 0))
        os.close(at)
    _checked(libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0))
    _checked(libc.syscall(RESTRICT_SELF, rules, 0))
    os.close(rules)
    return True


def cap(memory: int) -> bool:
    """Let this process take ``memory`` bytes more than it has, write no file, leave no core; False where the system has no such limits."""
    if resource is None:
        return False
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    taken = _taken()
    if not taken:
        return False
    resource.setrlimit(resource.RLIMIT_AS, (taken + memory, taken + memory))
    return True


def _taken() -> int:
    """Bytes of address space that this process has; 0 where that cannot be told."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
