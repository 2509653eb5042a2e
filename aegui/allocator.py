"""How this process keeps the memory that it frees: tensors of tens of megabytes come and go by the hundred."""

from __future__ import annotations

import ctypes
import sys

# From glibc's malloc.h.
_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_MAX, _M_ARENA_MAX = -1, -2, -4, -8
_KEPT = 256 * 2**20
_AHEAD = 64 * 2**20
_TOO_MUCH = 2**30


_MALLINFO2 = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")


class _Mallinfo2(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_size_t) for name in _MALLINFO2)


def keep_freed_memory() -> bool:
    """Have the C library hand freed memory to who asks next; True if it does so.

    Otherwise it returns every large block to the system, which must fill the pages of the next one with zeros: a third
    of the time of denoising. Only glibc can be asked; elsewhere nothing changes. To be called before threads start, for
    they would have pools of their own, too small for tensors.
    """
    mallopt = _of_glibc("mallopt")
    if mallopt is None:
        return False
    settings = {_M_MMAP_MAX: 0, _M_ARENA_MAX: 1, _M_TRIM_THRESHOLD: _KEPT, _M_TOP_PAD: _AHEAD}
    answers = [mallopt(name, value) for name, value in settings.items()]
    return all(answers)


def return_freed_memory(beyond: int = _TOO_MUCH) -> None:
    """Return what is kept to the system, where it is more than `beyond` bytes: a photo of that size has been let go.

    Takes 0.15 s per gigabyte, for which other threads wait as soon as they want memory.
    """
    mallinfo2, malloc_trim = _of_glibc("mallinfo2"), _of_glibc("malloc_trim")
    if mallinfo2 is None or malloc_trim is None:
        return
    mallinfo2.restype = _Mallinfo2
    if mallinfo2().fordblks > beyond:
        malloc_trim(ctypes.c_size_t(0))


def _of_glibc(name: str) -> ctypes._NamedFuncPointer | None:
    """One of glibc's own functions, where that is the C library."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
