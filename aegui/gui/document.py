"""The one open photo: what it was, what it is now, its mask and its history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QRegion

from aegui.errors import AeguiError
from aegui.gui.history import History
from aegui.gui.mask_layer import AT_ONCE, Box, MaskLayer, Replacement
from aegui.gui.picture import (
    Denoised,
    DocumentChange,
    MaskChange,
    MaskPatch,
    PatchChange,
    PhotoChange,
    Picture,
    PlacedMask,
    Repainted,
    SettingsChange,
    State,
)
from aegui.gui.tasks import Tasks
from aegui.imaging.photo import Mask, Photo
from aegui.jobs.runner import Done, Failed, Outcome
from aegui.jobs.work import Applied
from aegui.progress import Progress
from aegui.restore.steps import Step

HISTORY_BYTES = 2 * 1024**3
BRUSH_GROW = 2


class Document(QObject):
    """State that the window shows. Lives on the GUI thread; `revision` changes with every change of the photo.

    Undo and redo that copy pixels are done on a worker, in order; a new change takes the place of those still to come.
    """

    photo_leaving = Signal()
    photo_opened = Signal()
    photo_changed = Signal()
    mask_changed = Signal(QRegion)
    mask_replaced = Signal()
    mask_growth_missing = Signal()
    stroke_ended = Signal()
    history_changed = Signal()
    stepped = Signal()
    settings_stepped = Signal(object)
    failed = Signal(AeguiError)

    def __init__(self, tasks: Tasks, history_bytes: int = HISTORY_BYTES, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: State | None = None
        self.opened: State | None = None
        self.mask: MaskLayer | None = None
        self.name = ""
        self.revision = 0
        self.grow = BRUSH_GROW
        self.history: History[DocumentChange] = History(history_bytes)
        self._saved: Photo | None = None
        self._tasks = tasks
        self._step: object | None = None
        self._wanted = 0
        self._after_stroke: list[Callable[[], None]] = []

    @property
    def photo(self) -> Photo | None:
        """The photo as it is now."""
        return self.state.current.photo if self.state else None

    @property
    def has_mask(self) -> bool:
        """True if anything is painted."""
        return self.mask is not None and not self.mask.is_empty

    @property
    def is_stepping(self) -> bool:
        """True while an undo or redo is computed."""
        return self._step is not None

    @property
    def can_undo(self) -> bool:
        """True if there is anything to undo, beside what is being undone."""
        return self._wanted > 0

    @property
    def can_redo(self) -> bool:
        """True if there is anything to redo, beside what is being redone."""
        return self._wanted < len(self.history.titles)

    @property
    def is_changed(self) -> bool:
        """True if the photo differs from what was opened or saved last."""
        return self.photo is not self._saved

    @property
    def is_restored(self) -> bool:
        """True if there is a before and an after to compare."""
        return self.state is not None and self.state.current is not self.state.before

    def open(self, picture: Picture, name: str, reference: Photo | None = None) -> None:
        """Show another photo; mask and history begin anew. `photo_leaving` comes while those before are still there."""
        if self.state is not None:
            self.photo_leaving.emit()
        self.state = self.opened = State(picture, picture, reference)
        self._saved = picture.photo
        self.name = name
        self.history.clear()
        self._forget_steps()
        self._after_stroke.clear()
        if self.mask is not None:
            self.mask.deleteLater()
        self.mask = MaskLayer(picture.photo.height, picture.photo.width, self.grow, self)
        self.mask.changed.connect(self.mask_changed)
        self.mask.replaced.connect(self.mask_replaced)
        self.mask.growth_missing.connect(self.mask_growth_missing)
        self.revision += 1
        self.photo_opened.emit()
        self.history_changed.emit()

    def mark_saved(self, photo: Photo) -> None:
        """`photo` is on disk now."""
        self._saved = photo
        self.history_changed.emit()

    def set_reference(self, reference: Photo) -> None:
        """Compare with this photo from now on."""
        if self.state is not None:
            self.state = replace(self.state, reference=reference)
            self.opened = replace(self.opened or self.state, reference=reference)
            self.photo_changed.emit()

    def denoise_input(self) -> Picture | None:
        """What to denoise: the picture now, or what it was denoised from if denoising came last."""
        if self.state is None:
            return None
        return self.state.denoised.source if self.state.denoised is not None else self.state.current

    def take_denoised(self, title: str, result: Picture, denoised: Denoised, applied: Applied) -> None:
        """The photo was cleaned. If that came last too, it was cleaned anew from what it was before."""
        assert self.state is not None
        kept = self.state.trace if self.state.denoised is None else self.state.trace[:-1]
        self._replace(title, replace(self.state, current=result, denoised=denoised, trace=(*kept, applied)))

    def take_noisy(self, title: str, result: Picture, applied: Applied) -> None:
        """Noise was added: the clean photo stays as the reference, the noisy one is the new start."""
        assert self.state is not None
        clean = self.state.reference or self.state.current.photo
        self._replace(title, State(result, result, clean, trace=(*self.state.trace, applied)))

    def take_result(self, title: str, result: Picture, applied: Applied) -> None:
        """The whole photo was changed by a step of any other kind."""
        assert self.state is not None
        trace = (*self.state.trace, applied)
        self._replace(title, replace(self.state, current=result, denoised=None, trace=trace))

    def take_state(self, title: str, state: State, patch: PlacedMask | None = None) -> None:
        """The steps of the recipe were done again, in another order or with others among them.

        `patch`: what the mask is in a place from then on.
        """
        assert self.state is not None
        assert self.mask is not None
        placed = None if patch is None else self.mask.replace(patch[2], *patch[:2])
        self._take(PhotoChange(title, self.state, state, placed), state)

    def put_patch(self, title: str, y: int, x: int, mask: Mask) -> None:
        """Put a part of a mask at (y, x), as one entry of the history."""
        if self.mask is not None:
            patch = self.mask.replace(mask, y, x)
            if patch is not None:
                self._push_mask(title, patch)

    def take_settings(self, title: str, before: Step, after: Step) -> None:
        """The settings of a task were changed."""
        self._push(SettingsChange(title, before, after))
        self.history_changed.emit()

    def take_retouched(
        self, title: str, result: Picture, pixels: Repainted, painted: Mask, box: Box, applied: Applied
    ) -> None:
        """The photo was repainted; what was `painted`, all of it in `box`, is used up."""
        assert self.state is not None
        assert self.mask is not None
        cleared = self.mask.clear_under(painted, box)
        before, trace = self.state, (*self.state.trace, applied)
        after = replace(before, current=result, denoised=None, trace=trace)
        if pixels.nbytes < result.nbytes:
            was_start = before.current is before.before
            self._take(PatchChange(title, pixels, was_start, before.denoised, cleared, applied), after)
        else:
            self._take(PhotoChange(title, before, after, cleared), after)

    def take_patch(self, title: str, result: Picture, pixels: Repainted, applied: Applied) -> None:
        """A rectangle of the photo was changed by a step that needs no mask."""
        assert self.state is not None
        before, trace = self.state, (*self.state.trace, applied)
        change = PatchChange(title, pixels, before.current is before.before, before.denoised, None, applied)
        self._take(change, replace(before, current=result, denoised=None, trace=trace))

    def paint(self, start: tuple[float, float], end: tuple[float, float], radius: float, value: bool) -> None:
        """Paint or erase a segment of the stroke in hand."""
        if self.mask is not None:
            self._forget_steps()
            self.mask.paint(start, end, radius, value)

    def end_stroke(self, title: str) -> None:
        """The pointer was lifted: the stroke becomes one entry of the history."""
        patch = self.mask.end_stroke() if self.mask is not None else None
        if patch is not None:
            self._push_mask(title, patch)
            self.stroke_ended.emit()
        waiting, self._after_stroke = self._after_stroke, []
        for edit in waiting:
            edit()

    def edit_mask(self, title: str, change: Callable[[Mask], Mask], taken: Callable[[], None] | None = None) -> None:
        """Change the whole mask on a worker: load, invert, grow, shrink, clear. A stroke meanwhile: done anew after it.

        `taken` is called once the mask is what the last call of `change` made of it.
        """
        layer, grow = self.mask, self.grow
        if layer is None:
            return
        if layer.is_painting:
            self._after_stroke.append(lambda: self.edit_mask(title, change, taken))
            return
        before, revision = layer.snapshot(), layer.revision

        def done(outcome: Outcome[Replacement | None]) -> None:
            if self.mask is not layer:
                return
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)
            elif isinstance(outcome, Done):
                if layer.is_painting or layer.revision != revision:
                    self.edit_mask(title, change, taken)
                    return
                if outcome.result is not None:
                    layer.take(outcome.result)
                    self._push_mask(title, outcome.result.patch)
                if taken is not None:
                    taken()

        self._tasks.submit(title, lambda _: Replacement.of(before, change(before), grow), done)

    def undo(self) -> None:
        """Take the last change back."""
        self.go_to(self._wanted - 1)

    def redo(self) -> None:
        """Do the change again that was taken back last."""
        self.go_to(self._wanted + 1)

    def go_to(self, position: int) -> None:
        """Undo or redo until so many changes are done."""
        if self.mask is None or self.mask.is_painting:
            return
        self._wanted = min(max(position, 0), len(self.history.titles))
        self._advance()
        self.history_changed.emit()

    def _push_mask(self, title: str, patch: MaskPatch) -> None:
        self._push(MaskChange(title, patch))
        self.history_changed.emit()

    def _replace(self, title: str, after: State) -> None:
        assert self.state is not None
        self._take(PhotoChange(title, self.state, after), after)

    def _take(self, change: DocumentChange, state: State, keep: Callable[[DocumentChange], None] | None = None) -> None:
        self.state = state
        self.revision += 1
        self._push(change, keep)
        self.photo_changed.emit()
        self.history_changed.emit()

    def _push(self, change: DocumentChange, keep: Callable[[DocumentChange], None] | None = None) -> None:
        (keep or self.history.push)(change)
        self._forget_steps()

    def _forget_steps(self) -> None:
        """What was asked of undo and redo and is not done yet will not be."""
        self._step, self._wanted = None, self.history.position

    def _advance(self) -> None:
        """Take the steps that are light; hand the next heavy one to the worker."""
        while self._step is None and self._wanted != self.history.position and self.state is not None:
            after = self._wanted > self.history.position
            change = self.history.next(after)
            assert change is not None
            heavy = isinstance(change, PatchChange) and change.copies(after)
            if heavy or (change.mask is not None and change.mask.height * change.mask.width > AT_ONCE):
                self._step_later(change, after, self.state)
            else:
                self._take_step(change, after, change.step(self.state, after))

    def _step_later(self, change: DocumentChange, after: bool, state: State) -> None:
        assert self.mask is not None
        ticket = self._step = object()
        mask, grow = self.mask.snapshot() if change.mask is not None else None, self.grow

        def work(_: Progress) -> tuple[State, Replacement | None]:
            patch = change.mask
            stepped = Replacement.stepped(mask, patch, after, grow) if mask is not None and patch is not None else None
            return change.step(state, after), stepped

        def done(outcome: Outcome[tuple[State, Replacement | None]]) -> None:
            if self._step is not ticket:
                return
            self._step = None
            if isinstance(outcome, Done):
                self._take_step(change, after, *outcome.result)
                self._advance()
                return
            self._forget_steps()
            self.history_changed.emit()
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        self._tasks.submit(change.title, work, done)

    def _take_step(
        self, change: DocumentChange, after: bool, state: State, replacement: Replacement | None = None
    ) -> None:
        assert self.mask is not None
        if after:
            self.history.redo()
        else:
            self.history.undo()
        if replacement is not None:
            self.mask.take(replacement)
        elif change.mask is not None:
            self.mask.put(change.mask, after)
        if state is not self.state:
            self.state = state
            self.revision += 1
            self.photo_changed.emit()
            self.stepped.emit()
        if isinstance(change, SettingsChange):
            self.settings_stepped.emit(change.after if after else change.before)
        self.history_changed.emit()
