"""Damage in the window: what was found becomes mask, to be edited like any other; nothing is repaired by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from aegui.errors import AeguiError
from aegui.gui.canvas.sigma_map import SigmaMap
from aegui.gui.damage.fading import FadingDesk
from aegui.gui.damage.heat import AnomalyMap
from aegui.gui.damage.pieces import Pieces
from aegui.gui.document import Document
from aegui.gui.recipe.words import history_name
from aegui.gui.restorer import Ending, Restorer
from aegui.gui.tasks import Tasks
from aegui.gui.words import engine_words
from aegui.gui.workspace import RestoreWorkspace
from aegui.imaging.damage import DamageMap, Proposal, propose
from aegui.imaging.photo import Mask, Photo
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.restore.steps import DetectStep, InpaintStep


@dataclass(frozen=True, slots=True)
class RepairParts:
    """What the desk works with. `tasks`: the worker that looks for damage."""

    document: Document
    workspace: RestoreWorkspace
    restorer: Restorer
    tasks: Tasks


@dataclass(frozen=True, slots=True)
class _Marks:
    """What was proposed last: of it, what is in the mask as damage, and what a person has erased for good."""

    proposal: Proposal
    marked: Mask
    rejected: Mask


class RepairDesk(QObject):
    """Looks for damage, keeps the mask in step with the settings, and cycles through variants of the last fill."""

    failed = Signal(AeguiError)

    def __init__(self, parts: RepairParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._canvas, self._restorer = parts.document, parts.workspace.canvas, parts.restorer
        self._tasks, self._dock, self._panel = parts.tasks, parts.workspace.dock, parts.workspace.dock.damage
        self._retouch = parts.workspace.dock.retouch
        self._section = self._panel.damage
        self._found: DamageMap | None = None
        self._marks: _Marks | None = None
        self._photo: Photo | None = None
        self._job: Job | None = None
        self._noise_map: SigmaMap | None = None
        self._varies = False
        self._section.look_clicked.connect(self.look)
        self._section.settings_moved.connect(self._on_settings)
        self._section.heat_chosen.connect(self._on_heat)
        self._retouch.variant_asked.connect(self.vary)
        self._dock.changed.connect(self._on_task)
        parts.document.photo_opened.connect(self._forget)
        parts.document.history_changed.connect(self._tell_panel)
        parts.document.stepped.connect(self._on_stepped)
        parts.restorer.ended.connect(self._on_ended)
        self._canvas.pixel_hovered.connect(self._on_pixel)
        self._canvas.clicked.connect(self._on_clicked)
        self._section.all_chosen.connect(self._on_all)
        self._pieces: Pieces | None = None
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(40)
        self._counting.timeout.connect(self._count)
        for changed in (parts.document.mask_changed, parts.document.mask_replaced):
            changed.connect(self._counting.start)
        self.fading = FadingDesk(self._panel.fading, parts.document, self._canvas, parts.restorer, parts.tasks, self)
        self._proposes = False
        self._panel.fading.propose_clicked.connect(self._propose_fading)

    def look(self) -> None:
        """Look for damage in the photo as it is now."""
        photo = self._document.photo
        if photo is None or self._job is not None:
            return
        self._photo, engine = photo, self._restorer.engine
        self._section.look.setEnabled(False)
        self._section.tell(self.tr("Looking for damage…"))
        self._job = self._tasks.submit(
            "Look for damage",
            lambda progress: engine.detect(photo, DetectStep(checked_with=""), progress)[0],
            lambda outcome: self._on_found(photo, outcome),
            lambda fraction, _: self._section.tell(
                self.tr("Looking for damage… {n} %").format(n=round(100 * fraction))
            ),
        )

    def slots(self) -> dict[str, Callable[[], object]]:
        """What their actions do."""
        return {
            "piece_next": lambda: self._step(1), "piece_previous": lambda: self._step(-1),
            "piece_accept": lambda: self._decide(True), "piece_reject": lambda: self._decide(False),
        }  # fmt: skip

    def vary(self) -> None:
        """Take the last fill back and fill anew with the next seed."""
        if self._can_vary():
            self._varies = True
            self._retouch.next_variant()
            self._document.undo()

    def _can_vary(self) -> bool:
        last = self._document.history.undo_title
        return last == history_name(InpaintStep()) and not self._restorer.is_busy and not self._document.is_stepping

    def _on_found(self, photo: Photo, outcome: Outcome[DamageMap]) -> None:
        self._job = None
        self._section.look.setEnabled(True)
        if photo is not self._document.photo:
            return
        if isinstance(outcome, Done):
            self._found, self._marks = outcome.result, None
            self._section.show_found(True)
            if self._proposes:
                self._section.tell("")
                self.fading.propose(outcome.result.fade)
            else:
                self._on_settings()
            self._proposes = False
        else:
            self._section.tell("")
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

    def _on_settings(self) -> None:
        """Propose anew; what a person painted or erased since stays painted or erased."""
        found, section = self._found, self._section
        if found is None:
            return
        sensitivity, minimum, classes = section.sensitivity.value, int(section.minimum.value), section.classes
        made: list[tuple[_Marks, Pieces]] = []

        def change(mask: Mask) -> Mask:
            marks, edited = _proposed_anew(propose(found, sensitivity, minimum, classes), mask, self._marks)
            pieces = Pieces(marks.proposal)
            pieces.accepted = pieces.shares(edited)
            made[:] = [(marks, pieces)]
            return edited

        def taken() -> None:
            if self._found is found:
                self._marks, pieces = made[0]
                self._show(pieces)

        self._document.edit_mask(self.tr("Find damage"), change, taken)

    def _on_heat(self, shown: bool) -> None:
        scene = self._canvas.scene
        if shown and self._found is not None:
            self._noise_map = scene.noise_map
            self._canvas.set_noise_map(AnomalyMap(self._found.anomaly))
            self._canvas.set_noise_map_shown(True)
        elif isinstance(scene.noise_map, AnomalyMap):
            self._canvas.set_noise_map(self._noise_map)
            self._canvas.set_noise_map_shown(False)

    def _on_pixel(self, place: tuple[int, int] | None) -> None:
        """The score of what is under the pointer."""
        pieces = self._pieces
        if pieces is None or place is None or not self._is_shown:
            return
        at = pieces.at(place[0], place[1], self._reach())
        if at != pieces.hovered:
            pieces.hovered = at
            self._canvas.update()
        if at >= 0:
            piece = pieces.components[at]
            name, words = self._section.kinds[piece.kind].text(), self.tr("{kind}: {score} % sure, {area} px")
            pieces.words = words.format(kind=name, score=round(100 * piece.score), area=piece.area)
            self._section.tell(pieces.words)
            self._canvas.update()
        else:
            self._tell_count()

    def _show(self, pieces: Pieces | None) -> None:
        """Outline these pieces."""
        self._pieces = pieces
        self._canvas.set_pieces(pieces if self._is_shown else None)
        self._tell_count()

    @property
    def _is_shown(self) -> bool:
        return self._dock.panel is self._panel and not self._panel.edits

    def _on_task(self) -> None:
        """Outlines and the heat map belong to this task; elsewhere they would only be in the way."""
        scene = self._canvas.scene
        wanted = self._pieces if self._is_shown else None
        if scene.pieces is not wanted:
            self._canvas.set_pieces(wanted)
        if self._dock.panel is not self._panel:
            self._section.heat.setChecked(False)

    def _tell_count(self) -> None:
        if self._pieces is None:
            return
        words = engine_words(self._pieces.proposal.words)
        if self._pieces.components:
            told = self.tr("{accepted} of {count} accepted.")
            accepted = int(self._pieces.accepted.sum())
            words = f"{words} {told.format(accepted=accepted, count=len(self._pieces.components))}"
        self._section.tell(words)

    def _reach(self) -> float:
        view = self._canvas.view
        return 10 / view.zoom if view is not None else 0.0

    def _on_clicked(self, x: float, y: float) -> None:
        pieces = self._pieces
        if pieces is None or not self._is_shown:
            return
        at = pieces.at(x, y, self._reach())
        if at >= 0:
            pieces.current = at
            self._accept(at, not pieces.accepted[at])

    def _step(self, by: int) -> None:
        """The next piece, or the one before; the photo moves there if it cannot be seen."""
        pieces = self._pieces
        if pieces is None or not pieces.components:
            self._section.tell(self.tr("Look for damage first."))
            return
        pieces.current = (pieces.current + by) % len(pieces.components) if pieces.current >= 0 else 0
        self._look_at(pieces)
        self._canvas.update()

    def _decide(self, accepted: bool) -> None:
        """Accept or reject the piece that keys speak of, and go on to the next."""
        pieces = self._pieces
        if pieces is not None and pieces.current >= 0:
            self._accept(pieces.current, accepted)
        self._step(1)

    def _accept(self, place: int, accepted: bool) -> None:
        """A piece belongs to the mask, or not: that is what accepting it means."""
        pieces, layer = self._pieces, self._document.mask
        if pieces is None or layer is None:
            return
        box = pieces.components[place].box
        part = layer.mask[box.slices].copy()
        part[pieces.own(place)] = accepted
        pieces.accepted[place] = accepted
        title = self.tr("Accept damage") if accepted else self.tr("Reject damage")
        self._document.put_patch(title, box.y, box.x, part)
        self._tell_count()
        self._canvas.update()

    def _on_all(self, accepted: bool) -> None:
        pieces = self._pieces
        if pieces is None:
            return
        whole = pieces.proposal.mask()

        def change(mask: Mask) -> Mask:
            return np.asarray(mask | whole if accepted else mask & ~whole)

        self._document.edit_mask(self.tr("Accept all") if accepted else self.tr("Reject all"), change)

    def _count(self) -> None:
        """The mask changed: which pieces are in it is what is accepted."""
        pieces, layer = self._pieces, self._document.mask
        if pieces is None or layer is None:
            return
        mask = layer.snapshot()

        def done(outcome: Outcome[NDArray[np.bool_]]) -> None:
            if isinstance(outcome, Done) and pieces is self._pieces:
                pieces.accepted = outcome.result
                self._tell_count()
                self._canvas.update()

        self._tasks.submit("Count pieces", lambda _: pieces.shares(mask), done)

    def _look_at(self, pieces: Pieces) -> None:
        box, seen, view = pieces.components[pieces.current].box, self._canvas.visible(), self._canvas.view
        if view is None or (seen is not None and seen.overlaps(box)):
            return
        x, y = view.to_device(box.x + box.width / 2, box.y + box.height / 2)
        self._canvas.pan(view.width / 2 - x, view.height / 2 - y)

    def _propose_fading(self) -> None:
        if self._found is not None:
            self.fading.propose(self._found.fade)
        else:
            self._proposes = True
            self.look()

    def _on_stepped(self) -> None:
        if self._varies:
            self._varies = False
            self._restorer.run(self._retouch.recipe(), self._canvas.visible())

    def _on_ended(self, ending: Ending) -> None:
        """What was repaired is no longer damage."""
        if ending is Ending.DONE and self._document.photo is not self._photo:
            self._found = self._marks = None
            self._section.show_found(False)
            self._section.tell("")
            self._show(None)
        self._tell_panel()

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._found = self._marks = None
        self._section.show_found(False)
        self._show(None)
        self._retouch.first_variant()

    def _tell_panel(self) -> None:
        self._retouch.set_can_vary(self._can_vary())


def _proposed_anew(proposal: Proposal, mask: Mask, last: _Marks | None) -> tuple[_Marks, Mask]:
    """The marks of a proposal, and the mask with it in place of the last one's."""
    marked = proposal.mask()
    rejected = np.zeros_like(marked) if last is None else last.rejected | last.marked & ~mask
    marked &= ~rejected
    kept = mask if last is None else mask & ~last.marked
    return _Marks(proposal, marked, rejected), np.asarray(kept | marked)
