"""Freed memory stays with the process, so that the next tensor costs no page faults."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

RETURNED = """
from aegui.allocator import keep_freed_memory, return_freed_memory
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
keep_freed_memory()
block, above = b"x" * 300_000_000, b"x" * 1000
held = resident()
del block
return_freed_memory()
assert resident() > held - 10_000_000, "little is kept for the next"
return_freed_memory(beyond=100_000_000)
assert resident() < held - 290_000_000
"""

PROGRAM = """
import resource, sys
from aegui.allocator import keep_freed_memory
if sys.argv[1] == "kept":
    assert keep_freed_memory()
for turn in range(12):
    if turn == 2:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    block = b"x" * 40_000_000
    del block
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def faults(kept: str) -> int:
    return int(subprocess.run([sys.executable, "-c", PROGRAM, kept], check=True, capture_output=True).stdout)


glibc = pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="only glibc can be asked"
)


@glibc
def test_large_blocks_are_used_again_without_asking_the_system() -> None:
    assert faults("kept") < faults("as it is") / 20


@glibc
def test_what_a_large_photo_leaves_is_returned() -> None:
    subprocess.run([sys.executable, "-c", RETURNED], check=True)
