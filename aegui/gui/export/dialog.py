"""Save as: where, as what, with what in it; how large it will be and what of the photo is kept or lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from aegui.errors import AeguiError
from aegui.gui.export.request import Export, ExportRequest, Wish, size_words
from aegui.gui.export.words import fate_words
from aegui.gui.panels.panel import choice_row, text_label
from aegui.gui.widgets.elided import ElidedLabel
from aegui.gui.widgets.segments import Segments
from aegui.gui.widgets.slider_row import SliderRow
from aegui.gui.words import engine_words, error_words
from aegui.imaging.metadata_kinds import METADATA_CHOICES
from aegui.jobs.runner import Job

SUFFIXES = ((".jpg", "JPEG"), (".png", "PNG"), (".tif", "TIFF"), (".webp", "WebP"), (".bmp", "BMP"))
_SPELLINGS = {".jpeg": ".jpg", ".jpe": ".jpg", ".tiff": ".tif"}
_PAUSE = 250  # ms without a change before the size is estimated anew


class ExportDialog(QDialog):
    """Answers with an `Export` in `answer`, or `None`."""

    def __init__(self, request: ExportRequest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save as"))
        self.setMinimumWidth(640)
        self._request = request
        self._folder = request.source.parent
        self._named: Path | None = None
        self.answer: Export | None = None
        self._ticket = 0
        self._estimate: Job | None = None
        self._build()
        self._show_wish(request.wish)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._measure)
        self._connect()
        self._refresh()

    @property
    def suffix(self) -> str:
        """The extension of the chosen format, with its dot."""
        return SUFFIXES[self.format.chosen_index][0]

    @property
    def wish(self) -> Wish:
        """How to save, as the controls stand. The name is the template that was wished, unless another was written."""
        text = self.name.text().strip()
        name = self._request.wish.name if text == self._offered() else text
        return Wish(round(self.quality.value), self.bits.currentData(), self.metadata.currentData(), name)

    def path(self) -> Path:
        """Where the file will be. Raises `UsageError` if the name makes none."""
        text = self.name.text().strip()
        ends = text.endswith("{ext}") or _place_of(Path(text).suffix) is not None
        return self._folder / self._named_by(text if ends else f"{text}{{ext}}")

    # Inside

    def _named_by(self, template: str) -> str:
        from aegui.jobs.batch.naming import Naming

        return Naming(template).name_for(self._request.source.with_suffix(self.suffix), 1)

    def _offered(self) -> str:
        """What the wished template makes of the photo's name; the template itself where that is no name."""
        try:
            return self._named_by(self._request.wish.name)
        except AeguiError:
            return self._request.wish.name

    def _build(self) -> None:
        self.format = Segments(
            self.tr("Format"), [name for _, name in SUFFIXES], [self._format_tip(suffix) for suffix, _ in SUFFIXES]
        )
        self.quality = SliderRow(
            self.tr("Quality"), 1, 100, 95, "", (self.tr("small file"), self.tr("large file")), curve=0.7
        )
        depths: list[tuple[str, object]] = [
            (self.tr("As the photo: {depth} bit").format(depth=self._request.photo.depth), None),
            (self.tr("8 bit"), 8),
            (self.tr("16 bit"), 16),
        ]
        depth_row, self.bits = choice_row(self.tr("Depth"), depths, self.tr("Bits per channel"))
        words = {
            "all": self.tr("All"),
            "no-location": self.tr("Without the place"),
            "none": self.tr("None"),
        }
        kinds: list[tuple[str, object]] = [(words[kind], kind) for kind in METADATA_CHOICES]
        metadata_row, self.metadata = choice_row(
            self.tr("Metadata"), kinds, self.tr("What the file says of the photo; its colour profile always stays")
        )
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.format)
        left.addWidget(self.quality)
        left.addLayout(depth_row)
        left.addLayout(metadata_row)
        left.addStretch(1)
        right.addWidget(self._plate())
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 16)
        whole.setSpacing(16)
        whole.addLayout(self._name_rows())
        whole.addLayout(columns)
        whole.addLayout(self._buttons())

    def _format_tip(self, suffix: str) -> str:
        return {
            ".jpg": self.tr("Small, opens everywhere; 8 bit, no transparency"),
            ".png": self.tr("Every pixel as it is"),
            ".tif": self.tr("Every pixel as it is; for print and other editors"),
            ".webp": self.tr("Small, for the web; at quality 100 every pixel as it is"),
            ".bmp": self.tr("Every pixel as it is, and nothing else"),
        }[suffix]

    def _name_rows(self) -> QVBoxLayout:
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setToolTip(self.tr("{stem} is the photo's name, {ext} the format's ending, {folder} its folder"))
        self.choose = QPushButton(self.tr("Choose folder…"))
        self.choose.setAccessibleName(self.choose.text())
        self.choose.setToolTip(self.tr("Save in another folder"))
        self.example = ElidedLabel()
        self.example.setProperty("role", "muted")
        self.example.setAccessibleName(self.tr("File"))
        label = QLabel(self.tr("Name"))
        label.setBuddy(self.name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        rows.addLayout(row)
        rows.addWidget(self.example)
        return rows

    def _plate(self) -> QFrame:
        plate = QFrame()
        plate.setObjectName("readout")
        self.weight = text_label("", "title")
        self.weight.setAccessibleName(self.tr("Size of the file"))
        self.kept, self.lost = text_label("", "muted"), text_label("", "")
        column = QVBoxLayout(plate)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self.weight, self.kept, self.lost):
            column.addWidget(widget)
        column.addStretch(1)
        return plate

    def _buttons(self) -> QHBoxLayout:
        self.cancel, self.save = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Save"))
        self.save.setProperty("primary", True)
        self.cancel.setToolTip(self.tr("Save nothing (Esc)"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.cancel, self.save):
            button.setAccessibleName(button.text())
            button.setMinimumWidth(112)
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.finished.connect(self._forget_estimate)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.choose.clicked.connect(self._on_choose)
        self.name.textChanged.connect(self._on_name)
        self.format.chosen.connect(self._on_format)
        self.quality.value_changed.connect(self._refresh)
        for box in (self.bits, self.metadata):
            box.currentIndexChanged.connect(self._refresh)

    def _show_wish(self, wish: Wish) -> None:
        self.quality.show_value(wish.quality)
        _choose(self.bits, wish.depth)
        _choose(self.metadata, wish.metadata)
        place = _place_of(self._request.suffix)
        self.format.choose(1 if place is None else place)
        self.name.setText(self._offered())

    def _on_name(self) -> None:
        """A name that says its format chooses it."""
        place = _place_of(Path(self.name.text().strip()).suffix)
        if place is not None:
            self.format.choose(place)
        self._refresh()

    def _on_format(self) -> None:
        """Another format: a name that said the last one says this one now."""
        path = Path(self.name.text().strip())
        if _place_of(path.suffix) is not None:
            self.name.setText(path.with_suffix(self.suffix).name)
        self._refresh()

    def _refresh(self) -> None:
        """Say what comes of the controls as they stand."""
        from aegui.imaging.export import ExportOptions, fate
        from aegui.imaging.formats import format_of

        wish, target = self.wish, format_of(Path(f"a{self.suffix}"))
        self.quality.setEnabled(self.suffix in (".jpg", ".webp"))
        self.bits.setEnabled(target.deep)
        told = fate(self._request.photo, target, ExportOptions(wish.quality, wish.depth, wish.metadata))
        kept, lost = fate_words(told.kept, self._request.photo, False), fate_words(told.lost, self._request.photo, True)
        self.kept.setText(self.tr("Kept: {parts}").format(parts=kept))
        self.lost.setText(self.tr("Lost: {parts}").format(parts=lost) if lost else self.tr("Nothing is lost."))
        try:
            path = self.path()
        except AeguiError as error:
            self.example.show_text(error_words(error))
            self.save.setEnabled(False)
            self.save.setToolTip(engine_words(error.message))
            return
        exists = path.exists()
        words = self.tr("{path} exists already and will be replaced.") if exists else "{path}"
        self.example.show_text(words.format(path=path))
        self.save.setEnabled(True)
        self.save.setText(self.tr("Replace") if exists else self.tr("Save"))
        self.save.setDefault(not exists)  # what is there is not lost by one press of Enter
        self.save.setToolTip(str(path))
        self.weight.setText("…")
        self._forget_estimate()
        self._pause.start()

    def _measure(self) -> None:
        self._forget_estimate()
        ticket = self._ticket

        def take(size: int) -> None:
            # the worker may answer when this window is closed, or gone with the one that it belongs to
            if isValid(self) and ticket == self._ticket:
                self.weight.setText(self.tr("About {size}").format(size=size_words(size)))

        try:
            self._estimate = self._request.measure(self.path(), self.wish, take)
        except AeguiError:
            self.weight.setText("")

    def _forget_estimate(self) -> None:
        """What is being estimated is not wanted any more, and need not keep the worker from saving."""
        self._pause.stop()
        self._ticket += 1
        if self._estimate is not None:
            self._estimate.cancel()
            self._estimate = None

    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose folder"), str(self._folder))
        if folder:
            self._folder = Path(folder)
            self._refresh()

    def _on_save(self) -> None:
        self.answer = Export(self.path(), replace(self.wish, depth=self.bits.currentData()))
        self.accept()


def _place_of(suffix: str) -> int | None:
    """The format of an extension, in any spelling, among `SUFFIXES`."""
    usual = _SPELLINGS.get(suffix.lower(), suffix.lower())
    return next((at for at, (known, _) in enumerate(SUFFIXES) if known == usual), None)


def _choose(box: QComboBox, value: object) -> None:
    at = next((row for row in range(box.count()) if box.itemData(row, Qt.ItemDataRole.UserRole) == value), 0)
    box.setCurrentIndex(at)
