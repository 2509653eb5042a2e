"""The open photo's work as data, for files that outlive the window."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from aegui.gui.picture import DocumentChange, MaskPatch, PatchChange, PhotoChange, SettingsChange
from aegui.imaging.photo import Mask
from aegui.jobs.work import Logged, PackedMask, Trace, Work


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What there is to keep, taken on the GUI thread in no time; a worker makes a `Work` of it."""

    photo: str
    height: int
    width: int
    trace: Trace
    changes: tuple[DocumentChange, ...]
    mask: Mask | None
    stamp: str = ""

    def work(self) -> Work:
        """All of it, packed."""
        painted = PackedMask.of(self.mask) if self.mask is not None else None
        return Work(self.photo, self.height, self.width, self.trace, painted, logged(self.changes), self.stamp)


def logged(changes: Sequence[DocumentChange]) -> tuple[Logged, ...]:
    """The entries of a history that can be brought back: settings that led to nothing are left out."""
    trace: Trace = ()
    entries: list[Logged] = []
    for change in changes:
        if isinstance(change, SettingsChange):
            continue
        if isinstance(change, PhotoChange):
            trace = change.after.trace
        elif isinstance(change, PatchChange) and change.applied is not None:
            trace = (*trace, change.applied)
        patch = change.mask
        if patch is None:
            entries.append(Logged(change.title, trace))
        else:
            entries.append(Logged(change.title, trace, patch.y, patch.x, _packed(patch)))
    return tuple(entries)


def _packed(patch: MaskPatch) -> PackedMask:
    return PackedMask(patch.height, patch.width, zlib.compress(patch.after.tobytes(), 1))
