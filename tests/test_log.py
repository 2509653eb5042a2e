"""The log file: on this machine, of bounded size, and never a reason not to start."""

from __future__ import annotations

import logging
from pathlib import Path

from aegui import log


def test_what_the_package_logs_reaches_the_file_and_what_others_log_does_not(tmp_path: Path) -> None:
    path = tmp_path / "new" / "aegui.log"
    handler = log.start(path)
    logging.getLogger("aegui.imaging").info("a photo was opened")
    logging.getLogger("elsewhere").error("not ours")
    log.stop(handler)
    logging.getLogger("aegui.imaging").info("after the end")
    text = path.read_text(encoding="utf-8")
    assert "INFO" in text
    assert "aegui.imaging: a photo was opened" in text
    assert "not ours" not in text
    assert "after the end" not in text


def test_the_log_does_not_grow_without_end(tmp_path: Path) -> None:
    path = tmp_path / "aegui.log"
    handler = log.start(path)
    for _ in range(6):
        logging.getLogger("aegui").info("x" * 1_000_000)
    log.stop(handler)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 5_000_000


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    handler = log.start(tmp_path / "file" / "aegui.log")
    assert handler is None
    log.stop(handler)
