"""Freed memory stays with the process, so that the next tensor costs no page faults."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

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


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallopt"), reason="only glibc can be asked"
)
def test_large_blocks_are_used_again_without_asking_the_system() -> None:
    assert faults("kept") < faults("as it is") / 20
