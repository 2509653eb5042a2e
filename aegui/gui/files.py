"""Photos and masks in and out of the document; reading and writing happen on a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from aegui.errors import AeguiError
from aegui.gui.dialogs import Dialogs, Leaving
from aegui.gui.document import Document
from aegui.gui.export.request import ExportRequest, Wish, estimated_size, write
from aegui.gui.picture import Picture
from aegui.gui.preferences import Preferences
from aegui.gui.samples import Sample, load_sample
from aegui.gui.tasks import Tasks
from aegui.imaging import masks
from aegui.imaging.formats import is_written
from aegui.imaging.photo import Mask, Photo
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.progress import Progress

T = TypeVar("T")
Then = Callable[[], None]
_Opened = tuple[Picture, Photo | None]


class FileDesk(QObject):
    """Opens and saves. `busy_changed` carries what is being done, or nothing."""

    busy_changed = Signal(str)
    saved = Signal(object)
    failed = Signal(AeguiError)
    sample_opened = Signal(object)

    def __init__(
        self,
        document: Document,
        tasks: Tasks,
        dialogs: Dialogs,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._tasks = tasks
        self._dialogs = dialogs
        self._preferences = preferences
        self._latest = 0

    def choose_and_open(self) -> None:
        """Ask for a photo and open it."""
        path = self._dialogs.open_photo(self.tr("Open photo"), self._preferences.folder)
        if path is not None:
            self.open(path)

    def open(self, path: Path, leaving: Then = lambda: None) -> None:
        """Open a file, once what is open may be left; `leaving` is called when that is settled."""

        def work(_: Progress) -> _Opened:
            return Picture.of(_read(path)), None

        def opened() -> None:
            self._preferences.opened(path)

        def go() -> None:
            leaving()
            self._open(self.tr("Opening {name}…").format(name=path.name), path.name, work, opened)

        self.confirm_leave(go)

    def open_sample(self, sample: Sample, folder: Path) -> None:
        """Open one of the samples."""
        name = f"{sample.name}, {sample.spoiled}" if sample.spoiled else sample.name

        def work(_: Progress) -> _Opened:
            photo, clean = load_sample(sample, folder)
            return Picture.of(photo), clean

        title = self.tr("Opening the sample…")
        self.confirm_leave(lambda: self._open(title, name, work, lambda: self.sample_opened.emit(sample)))

    def open_kept(self, path: Path, is_ours: bool, then: Then) -> None:
        """Open the photo of some work that was kept; `is_ours`: the file is a copy of a photo that had none."""

        def work(_: Progress) -> _Opened:
            photo = _read(path)
            return Picture.of(replace(photo, path=None) if is_ours else photo), None

        self.confirm_leave(lambda: self._open(self.tr("Opening {name}…").format(name=path.name), path.name, work, then))

    def open_image(self, image: QImage) -> None:
        """Open a picture from the clipboard."""

        def work(_: Progress) -> _Opened:
            return Picture.of(_photo_of(image)), None

        title, name = self.tr("Pasting…"), self.tr("pasted photo")
        self.confirm_leave(lambda: self._open(title, name, work, lambda: None))

    def confirm_leave(self, then: Then, *, closing: bool = False) -> None:
        """Do `then` once unsaved changes are saved or given up; not at all if the person stays.

        For another photo, a photo whose steps are remembered may be left without a word: they are done again.
        """
        answer, photo = Leaving.DISCARD, self._document.photo
        remembers = photo is not None and photo.path is not None and self._preferences.settings.sidecar != "off"
        if self._document.is_changed and (closing or not remembers):
            answer = self._dialogs.leave_changes(self._document.name, remembers)
        if answer is Leaving.SAVE:
            self.save_as(then)
        elif answer is Leaving.DISCARD:
            then()

    def save_as(self, then: Then | None = None) -> None:
        """Ask where, then write. The opened file itself is replaced only after a question of its own."""
        photo = self._document.photo
        if photo is None:
            return
        export = self._dialogs.export(self._request(photo))
        if export is None:
            return
        wish = export.wish
        self._preferences.change(jpeg_quality=wish.quality, export_metadata=wish.metadata)
        if wish.is_template:  # a name for one photo would be another's, whose file it would replace
            self._preferences.change(export_name=wish.name)
        path = export.path
        if photo.path is None or not _same_file(path, photo.path) or self._dialogs.may_replace_opened(path):
            self._write(photo, path, then, wish)

    def save(self) -> None:
        """Replace the opened file, after a question; ask where if there is none."""
        photo = self._document.photo
        if photo is None or photo.path is None:
            self.save_as()
        elif self._dialogs.may_replace_opened(photo.path):
            self._write(photo, photo.path, None, Wish(self._preferences.settings.jpeg_quality))

    def _request(self, photo: Photo) -> ExportRequest:
        """What the export dialog is asked."""
        settings, source = self._preferences.settings, self._source()
        wish = Wish(settings.jpeg_quality, None, settings.export_metadata, settings.export_name)
        wish = wish if wish.is_template else replace(wish, name=Wish().name)

        def measure(path: Path, wish: Wish, take: Callable[[int], None]) -> Job:
            def ended(outcome: Outcome[int]) -> None:
                if isinstance(outcome, Done):
                    take(outcome.result)

            return self._tasks.submit("Estimate", lambda progress: estimated_size(photo, path, wish, progress), ended)

        return ExportRequest(photo, source, self.suggestion().suffix, wish, measure)

    def _source(self) -> Path:
        """The opened file, or what it would be called if there were one."""
        photo = self._document.photo
        if photo is not None and photo.path is not None:
            return photo.path
        stem = self._document.name.replace(", ", "_").replace(" ", "_") or "photo"
        return self._preferences.folder / f"{Path(stem).stem}.png"

    def suggestion(self) -> Path:
        """Beside the opened file: its name with _clean, its format, or TIFF where aegui cannot write that."""
        source = self._source()
        suffix = source.suffix if is_written(source) else ".tif"
        return source.with_name(f"{source.stem}_clean{suffix}")

    def load_mask(self) -> None:
        """Ask for a mask file and take it; ask again if its size is another, or a mask would be lost."""
        photo = self._document.photo
        path = self._dialogs.open_photo(self.tr("Load mask"), self._preferences.folder)
        if photo is None or path is None:
            return
        layer = self._document.mask

        def take(mask: Mask) -> None:
            size = photo.height, photo.width
            fits, painted = mask.shape == size, self._document.has_mask
            misfit = "" if fits else self._misfit(mask, photo)
            use = "replace" if fits and not painted else self._dialogs.use_mask(path.name, misfit, painted)
            if use is None or layer is not self._document.mask:
                return

            def change(before: Mask) -> Mask:
                loaded = masks.scaled(mask, *size)
                return loaded if use == "replace" else masks.combine(before, loaded, use)

            self._document.edit_mask(self.tr("Load mask"), change)

        self._submit(self.tr("Loading the mask…"), lambda _: masks.load_mask(path), take)

    def _misfit(self, mask: Mask, photo: Photo) -> str:
        """Both sizes, in words."""
        words = self.tr("The mask is {width} x {height} pixels, the photo {photo_width} x {photo_height}.")
        height, width = mask.shape
        return words.format(width=width, height=height, photo_width=photo.width, photo_height=photo.height)

    def save_mask(self) -> None:
        """Ask where, then write the mask as it was painted."""
        if self._document.mask is None:
            return
        mask = self._document.mask.snapshot()
        path = self._dialogs.save_mask(self.suggestion().with_name(f"{Path(self._document.name).stem}_mask.png"))
        if path is not None:
            target = path if path.suffix else path.with_suffix(".png")
            self._submit(
                self.tr("Saving the mask…"),
                lambda _: masks.write_mask(mask, target, overwrite=True),
                lambda _: self.saved.emit(target),
            )

    def choose_reference(self) -> None:
        """Ask for a clean original to compare with; one of another size is refused."""
        photo, layer = self._document.photo, self._document.mask
        path = self._dialogs.open_photo(self.tr("Choose the clean original"), self._preferences.folder)
        if path is None or photo is None:
            return

        def work(_: Progress) -> Photo:
            from aegui.imaging.metrics import require_same_size

            reference = _read(path)
            require_same_size(reference, photo)
            return reference

        def take(reference: Photo) -> None:
            if layer is self._document.mask:
                self._document.set_reference(reference)

        self._submit(self.tr("Opening the original…"), work, take)

    def _open(self, title: str, name: str, work: Callable[[Progress], _Opened], then: Then) -> None:
        self._latest += 1
        ticket = self._latest

        def take(opened: _Opened) -> None:
            if ticket == self._latest:
                picture, reference = opened
                self._document.open(picture, name, reference)
                then()

        self._submit(title, work, take)

    def _write(self, photo: Photo, path: Path, then: Then | None, wish: Wish) -> None:
        def work(_: Progress) -> None:
            write(photo, path, wish, photo.path)

        def written(_: None) -> None:
            self._document.mark_saved(photo)
            self._preferences.opened(path)
            self.saved.emit(path)
            if then is not None and not self._document.is_changed:
                then()

        self._submit(self.tr("Saving {name}…").format(name=path.name), work, written)

    def _submit(self, title: str, work: Callable[[Progress], T], take: Callable[[T], object]) -> None:
        def ended(outcome: Outcome[T]) -> None:
            self.busy_changed.emit("")
            if isinstance(outcome, Done):
                take(outcome.result)
            elif isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        self.busy_changed.emit(title)
        self._tasks.submit(title, work, ended)


def _read(path: Path) -> Photo:
    from aegui.imaging.read import read_photo  # codecs are imported on the worker, after the window shows

    return read_photo(path)


def _photo_of(image: QImage) -> Photo:
    """A Qt image as a photo; alpha is kept."""
    has_alpha = image.hasAlphaChannel()
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    pixels = rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4)
    rgb = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB), np.uint8)
    return Photo(rgb, pixels[..., 3].copy() if has_alpha else None)


def _same_file(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        return a.absolute() == b.absolute()
