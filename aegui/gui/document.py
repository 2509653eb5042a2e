"""The one open photo: what it was, what it is now, its mask and its history."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Signal

from aegui.gui.history import History
from aegui.gui.mask_layer import Box, MaskLayer
from aegui.gui.picture import DocumentChange, MaskChange, MaskPatch, PatchChange, PhotoChange, Picture, State
from aegui.imaging.photo import Mask, Photo

HISTORY_BYTES = 2 * 1024**3
BRUSH_GROW = 2


class Document(QObject):
    """State that the window shows. Lives on the GUI thread; `revision` changes with every change of the photo."""

    photo_opened = Signal()
    photo_changed = Signal()
    mask_changed = Signal(QRect)
    mask_replaced = Signal()
    mask_growth_missing = Signal()
    stroke_ended = Signal()
    history_changed = Signal()

    def __init__(self, history_bytes: int = HISTORY_BYTES, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: State | None = None
        self.mask: MaskLayer | None = None
        self.name = ""
        self.revision = 0
        self.grow = BRUSH_GROW
        self.history: History[DocumentChange] = History(history_bytes)
        self._saved: Photo | None = None

    @property
    def photo(self) -> Photo | None:
        """The photo as it is now."""
        return self.state.current.photo if self.state else None

    @property
    def has_mask(self) -> bool:
        """True if anything is painted."""
        return self.mask is not None and not self.mask.is_empty

    @property
    def is_changed(self) -> bool:
        """True if the photo differs from what was opened or saved last."""
        return self.photo is not self._saved

    @property
    def is_restored(self) -> bool:
        """True if there is a before and an after to compare."""
        return self.state is not None and self.state.current is not self.state.before

    def open(self, picture: Picture, name: str, reference: Photo | None = None) -> None:
        """Show another photo; mask and history begin anew."""
        self.state = State(picture, picture, reference)
        self._saved = picture.photo
        self.name = name
        self.history.clear()
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
            self.photo_changed.emit()

    def denoise_input(self) -> Picture | None:
        """What to denoise: the picture now, or what it was denoised from if denoising came last."""
        if self.state is None:
            return None
        return self.state.denoised_from or self.state.current

    def take_denoised(self, title: str, result: Picture, source: Picture) -> None:
        """The whole photo was cleaned."""
        assert self.state is not None
        self._replace(title, replace(self.state, current=result, denoised_from=source))

    def take_noisy(self, title: str, result: Picture) -> None:
        """Noise was added: the clean photo stays as the reference, the noisy one is the new start."""
        assert self.state is not None
        clean = self.state.reference or self.state.current.photo
        self._replace(title, State(result, result, clean))

    def take_retouched(self, title: str, result: Picture, box: Box | None, painted: Mask) -> None:
        """The photo was repainted inside `box`; the painted mask is used up."""
        assert self.state is not None
        assert self.mask is not None
        cleared = self.mask.clear_under(painted)
        if box is None:
            return
        y, x, height, width = box
        area = slice(y, y + height), slice(x, x + width)
        before, after = (picture.photo.pixels[area].copy() for picture in (self.state.current, result))
        change = PatchChange(title, y, x, before, after, self.state.denoised_from, cleared)
        self._take(change, replace(self.state, current=result, denoised_from=None))

    def paint(self, start: tuple[float, float], end: tuple[float, float], radius: float, value: bool) -> None:
        """Paint or erase a segment of the stroke in hand."""
        if self.mask is not None:
            self.mask.paint(start, end, radius, value)

    def end_stroke(self, title: str) -> None:
        """The pointer was lifted: the stroke becomes one entry of the history."""
        patch = self.mask.end_stroke() if self.mask is not None else None
        if patch is not None:
            self._push_mask(title, patch)
            self.stroke_ended.emit()

    def replace_mask(self, title: str, mask: Mask) -> None:
        """Take another mask: loaded, inverted, grown, shrunk or cleared."""
        patch = self.mask.replace(mask) if self.mask is not None else None
        if patch is not None:
            self._push_mask(title, patch)

    def undo(self) -> None:
        """Take the last change back."""
        self._step(self.history.undo(), after=False)

    def redo(self) -> None:
        """Do the change again that was taken back last."""
        self._step(self.history.redo(), after=True)

    def go_to(self, position: int) -> None:
        """Undo or redo until so many changes are done."""
        while self.history.position > position:
            self.undo()
        while self.history.position < min(position, len(self.history.titles)):
            self.redo()

    def _push_mask(self, title: str, patch: MaskPatch) -> None:
        self.history.push(MaskChange(title, patch))
        self.history_changed.emit()

    def _replace(self, title: str, after: State) -> None:
        assert self.state is not None
        self._take(PhotoChange(title, self.state, after), after)

    def _take(self, change: DocumentChange, state: State) -> None:
        self.state = state
        self.revision += 1
        self.history.push(change)
        self.photo_changed.emit()
        self.history_changed.emit()

    def _step(self, change: DocumentChange | None, after: bool) -> None:
        if change is None or self.state is None or self.mask is None:
            return
        state = change.step(self.state, after)
        if change.mask is not None:
            self.mask.put(change.mask, after)
        if state is not self.state:
            self.state = state
            self.revision += 1
            self.photo_changed.emit()
        self.history_changed.emit()
