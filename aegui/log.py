"""A log file for this person: rotating, on this machine only."""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"
_MAX_BYTES = 1 << 20
_KEPT = 3


def start(path: Path, level: int = logging.INFO) -> logging.Handler | None:
    """Write what this package logs to `path`, at most four files of a megabyte; the folder is created.

    Returns the handler, for `stop`, or `None` where the file cannot be written: a full disk is no reason not to start.
    """
    logger = logging.getLogger("aegui")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_MAX_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
    logger.setLevel(level)
    return handler


def stop(handler: logging.Handler | None) -> None:
    """Close what `start` opened."""
    if handler is not None:
        logging.getLogger("aegui").removeHandler(handler)
        with contextlib.suppress(OSError):
            handler.close()
