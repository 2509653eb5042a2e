"""How this process keeps the memory that it frees: tensors of tens of megabytes come and go by the hundred."""

from __future__ import annotations

import ctypes
import sys

# From glibc's malloc.h.
_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_MAX, _M_ARENA_MAX = -1, -2, -4, -8
_KEPT = 512 * 2**20
_AHEAD = 128 * 2**20


def keep_freed_memory() -> bool:
    """Have the C library hand freed memory to who asks next, up to half a gigabyte; True if it does so.

    Otherwise it returns every large block to the system, which must fill the pages of the next one with zeros: a third
    of the time of denoising. Only glibc can be asked; elsewhere nothing changes. To be called before threads start, for
    they would have pools of their own, too small for tensors.
    """
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:
        return False
    settings = {_M_MMAP_MAX: 0, _M_ARENA_MAX: 1, _M_TRIM_THRESHOLD: _KEPT, _M_TOP_PAD: _AHEAD}
    answers = [mallopt(name, value) for name, value in settings.items()]
    return all(answers)
