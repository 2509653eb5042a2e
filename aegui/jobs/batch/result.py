"""What came of a batch: its exit code tells of the whole plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from aegui.errors import OutputError
from aegui.jobs.batch.pace import Pace
from aegui.jobs.batch.records import PhotoRow, Terms, Totals

ALL_DONE = 0
SOME_FAILED = 8
NONE_DONE = 9


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What came of a batch, earlier runs included.

    `photos`: all of them, as the journal has them. `passed_over`: files that are no photos; `unread`: folders that
    could not be read, in words. `pace` is this run's.
    """

    out: Path
    terms: Terms
    totals: Totals
    photos: tuple[PhotoRow, ...]
    passed_over: int
    unread: tuple[str, ...]
    pace: Pace
    files: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def failed(self) -> tuple[PhotoRow, ...]:
        """The photos that failed."""
        return tuple(row for row in self.photos if row.state == "failed")

    @property
    def exit_code(self) -> int:
        """0: every photo of the plan is done; 8: some are not; 9: none is."""
        return exit_code_of(self.totals, bool(self.unread))

    def with_files(self, write: Callable[[BatchResult], tuple[Path, ...]]) -> BatchResult:
        """The same, with the reports that `write` made of it; a full disk costs a report and not the result."""
        try:
            return replace(self, files=write(self))
        except OutputError as error:
            return replace(self, notes=(*self.notes, str(error)))


def exit_code_of(totals: Totals, unread: bool) -> int:
    """What the exit code says of a plan; see `BatchResult.exit_code`."""
    if totals.done == totals.photos and not unread:
        return ALL_DONE
    return SOME_FAILED if totals.done else NONE_DONE


def as_document(result: BatchResult) -> dict[str, Any]:
    """A result for programs."""
    return {
        "out": str(result.out),
        "photos": [row_document(result.out, row) for row in result.photos],
        "total": result.totals.photos,
        "done": result.totals.done,
        "failed": result.totals.failed,
        "passed_over": result.passed_over,
        "unread_folders": list(result.unread),
        "seconds": round(result.pace.seconds, 3),
        "photos_per_minute": round(result.pace.photos_per_minute, 2),
        "megapixels_per_second": round(result.pace.megapixels_per_second, 4),
        "engine_share": result.pace.engine_share,
        "recipe_sha256": result.terms.recipe_sha256,
        "models": dict(result.terms.models),
        "device": result.terms.options.device,
        "precisions": dict(result.terms.options.pinned),
        "reports": [str(path) for path in result.files],
        "notes": list(result.notes),
        "exit_code": result.exit_code,
    }


def row_document(out: Path, row: PhotoRow) -> dict[str, Any]:
    """A photo for programs."""
    facts = (
        "content_sha256", "recipe_sha256", "model_sha256", "mask_sha256", "output_sha256", "error", "error_kind",
        "exit_code", "seconds", "megapixels", "sigma", "character", "change", "structure", "worker", "verdict",
    )  # fmt: skip
    return {
        "name": row.name,
        "input": str(row.source),
        "output": None if row.target is None else str(out / row.target),
        "outcome": row.state,
        **{name: getattr(row, name) for name in facts},
        "notes": row.notes.split("\n") if row.notes else [],
    }
