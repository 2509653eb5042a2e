"""Puts outputs in place and keeps the journal true at every moment."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from aegui.errors import AeguiError, OutputError
from aegui.imaging.files import write_bytes
from aegui.jobs.batch.journal import Journal
from aegui.jobs.batch.photo import Treated
from aegui.jobs.batch.plan import stamp_with_mask
from aegui.jobs.batch.records import PhotoRow, Terms
from aegui.jobs.batch.walk import stamp_of
from aegui.sentence import to_json

_LEFTOVER = re.compile(r"\.(?P<name>.*)\.[0-9a-f]{12}\.part")
_FACTS = ("content_sha256", "mask_sha256", "output_sha256", "megapixels", "sigma", "character", "change", "structure")
_NO_ERROR = {"error": None, "error_kind": None, "exit_code": None}


class Recorder:
    """Accounts for photos. May be used from several threads, for different photos.

    What a single photo meets becomes its failure; only a journal that cannot be written raises, as `OutputError`.
    """

    def __init__(self, journal: Journal, terms: Terms) -> None:
        self._journal = journal
        self._terms = terms

    def done(self, photo_id: int, treated: Treated, seconds: float, worker: str | None = None) -> PhotoRow:
        """Write the output, if there is one, and say so."""
        row = self._journal.row(photo_id)
        facts = {name: value for name, value in asdict(treated).items() if name in _FACTS}
        facts |= {"notes": "\n".join(treated.notes) or None, "said": to_json(treated.notes)}
        facts |= {"seconds": seconds, "worker": worker}
        facts |= {"recipe_sha256": self._terms.recipe_sha256, "model_sha256": self._terms.model_sha256} | _NO_ERROR
        if treated.output is not None and row.target is not None:
            try:
                self._clear(row)
                path = _inside(self._journal.out, row.target)
            except AeguiError as error:
                return self.failed(photo_id, error, seconds, worker)
            self._journal.change(photo_id, state="writing", output_bytes=len(treated.output), **facts)
            try:
                write_bytes(path, treated.output)
            except AeguiError as error:
                self._journal.change(photo_id, output_sha256=None, output_bytes=None)
                return self.failed(photo_id, error, seconds, worker)
            facts = {}
        self._journal.change(photo_id, state="done", ended=_now(), verdict=None, **facts)
        return self._journal.row(photo_id)

    def failed(self, photo_id: int, error: AeguiError, seconds: float, worker: str | None = None) -> PhotoRow:
        """Say what went wrong."""
        content = _sha256(self._journal.row(photo_id).source)
        self._journal.change(
            photo_id, state="failed", content_sha256=content, error=str(error),
            said=to_json(filter(None, (error.message, error.hint))), error_kind=type(error).__name__,
            exit_code=error.exit_code, seconds=seconds, worker=worker, ended=_now(),
            recipe_sha256=self._terms.recipe_sha256, model_sha256=self._terms.model_sha256,
        )  # fmt: skip
        return self._journal.row(photo_id)

    def recover(self, retry_failed: bool) -> None:
        """Make the journal say what is true after an earlier run ended, however it did.

        An output that was written just before is taken; one that is gone, or whose photo changed since, is planned
        anew, and so is a failure if its file changed or `retry_failed` says so.
        """
        self._sweep()
        for row in self._journal.rows("state = 'writing'"):
            whole = row.target is not None and _sha256(self._journal.out / row.target) == row.output_sha256
            done = {"state": "done", "ended": _now(), "verdict": None}  # what was said was said of the output before
            self._journal.change(row.id, **(done if whole else {"state": "planned"}))
        for row in self._journal.rows("state IN ('done', 'failed')"):
            self._reconsider(row, stamp_with_mask(stamp_of(row.source)[1], row.mask), retry_failed)

    def recover_changed(self, stamps: Mapping[str, str]) -> bool:
        """Plan anew what ended before its file changed; `stamps` by name, of photos as they are now."""
        ended = self._journal.rows("state IN ('done', 'failed')") if stamps else []
        changed = [row for row in ended if stamps.get(row.name, row.stamp) != row.stamp]
        return sum(self._reconsider(row, stamps[row.name], retry_failed=False) for row in changed) > 0

    def _reconsider(self, row: PhotoRow, stamp: str, retry_failed: bool) -> bool:
        due = self._is_due(row, stamp, retry_failed)
        if due:
            self._journal.change(row.id, state="planned", stamp=stamp)
        elif stamp != row.stamp and stamp_of(row.source)[1]:
            self._journal.change(row.id, stamp=stamp)
        return due

    def _is_due(self, row: PhotoRow, stamp: str, retry_failed: bool) -> bool:
        if row.state == "failed":
            return retry_failed or stamp != row.stamp
        if row.target is not None and not os.path.lexists(self._journal.out / row.target):
            return True
        if stamp == row.stamp or not stamp_of(row.source)[1]:  # a photo that is done may be taken away
            return False
        same_mask = row.mask_sha256 is None or (row.mask is not None and _sha256(row.mask) == row.mask_sha256)
        return not (same_mask and _sha256(row.source) == row.content_sha256)

    def _clear(self, row: PhotoRow) -> None:
        """Take away an earlier output of this batch that is to be made anew; nobody else's file is touched."""
        if row.target is None or row.output_sha256 is None:
            return
        path = self._journal.out / row.target
        if _sha256(path) == row.output_sha256:
            try:
                path.unlink()
            except OSError as error:
                raise OutputError(
                    "{path} cannot be replaced: {reason}.", "Check its permissions.", path=path, reason=error.strerror
                ) from error

    def _sweep(self) -> None:
        """Take away the beginnings of outputs that a process left when it died."""
        folders: dict[Path, set[str]] = {}
        for row in self._journal.rows("state IN ('planned', 'writing') AND target IS NOT NULL"):
            path = self._journal.out / str(row.target)
            folders.setdefault(path.parent, set()).add(path.name[:80])
        for folder, names in folders.items():
            with contextlib.suppress(OSError):
                for path in folder.iterdir():
                    left = _LEFTOVER.fullmatch(path.name)
                    if left is not None and left["name"] in names:
                        path.unlink(missing_ok=True)


def _inside(out: Path, target: str) -> Path:
    """Where to write, its folder made. Raises `OutputError` if a link leads out of `out`."""
    path = out / target
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            "The folder {folder} cannot be made: {reason}.",
            "Check the disk.",
            folder=path.parent,
            reason=error.strerror,
        ) from error
    if not Path(os.path.realpath(path.parent)).is_relative_to(os.path.realpath(out)):
        raise OutputError(
            "{folder} is a link that leads out of {out}.", "Take it away, and try again.", folder=path.parent, out=out
        )
    return path


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
