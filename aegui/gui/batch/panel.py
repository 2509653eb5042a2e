"""The settings of a batch: recipe, masks, where outputs go and what they are called; and the one primary button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from aegui.errors import UsageError
from aegui.gui.panels.panel import choice_row, text_label
from aegui.gui.widgets.column import SettingsPanel, named_row
from aegui.gui.widgets.foldout import Foldout
from aegui.gui.words import engine_words, error_words
from aegui.jobs.batch.naming import Naming
from aegui.restore.preset import Preset, presets
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DetectStep

FILE = "file"
_CONTROL = 184
NO_MASK, EACH, ONE, FOUND = "none", "each", "one", "found"


class BatchPanel(SettingsPanel):
    """What the person chooses. `changed` comes when the plan may have; `asked` names what to ask for with a dialog."""

    changed = Signal()
    asked = Signal(str)
    start_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.out, self.masks_path, self.recipe_file = Path(), Path(), Path()
        self.is_frozen = False
        self._presets: dict[str, Preset] = {preset.id: preset for preset in presets()}
        self._file_recipe: Recipe | None = None
        self._example = Path("photo.jpg")
        self._make_widgets()
        self._fill()
        self.footer.rows.addWidget(self.start)
        self._on_changed()

    # What is chosen

    def recipe(self) -> Recipe | None:
        """The chosen recipe; `None` while a file is to be chosen."""
        chosen = self.recipes.currentData()
        recipe = self._file_recipe if chosen == FILE else self._presets[chosen].recipe
        if recipe is None or self.mask_kind.currentData() != FOUND or not recipe.needs_mask:
            return recipe
        return Recipe((DetectStep(), *recipe.steps))

    def masks(self) -> Path | None:
        """The mask for all, or the folder of masks."""
        return self.masks_path if self.mask_kind.currentData() in (EACH, ONE) else None

    def naming(self) -> Naming:
        """What outputs are called. Raises `UsageError`."""
        return Naming(self.name.text(), self.format.currentData())

    def show_recipe_file(self, path: Path, recipe: Recipe) -> None:
        """A recipe file was chosen."""
        self.recipe_file, self._file_recipe = path, recipe
        self._on_changed()

    def show_masks(self, path: Path) -> None:
        """A mask or a folder of masks was chosen."""
        self.masks_path = path
        self._on_changed()

    def show_out(self, path: Path) -> None:
        """Outputs go there."""
        self.out = path
        self.out_button.setText(self._short(path))
        self.out_button.setToolTip(self.tr("Outputs go to {path}").format(path=path))
        self._on_changed()

    def show_example(self, photo: Path) -> None:
        """The photo whose output's name is shown as an example."""
        self._example = photo
        self._tell_example()

    def set_frozen(self, frozen: bool) -> None:
        """While a batch runs, nothing of it can be changed."""
        self.is_frozen = frozen
        for widget in self._settings:
            widget.setEnabled(not frozen)
        recipe = self.recipe()
        self.mask_kind.setEnabled(not frozen and recipe is not None and recipe.uses_mask)

    def problem(self) -> str:
        """Why the batch cannot start; empty if it can."""
        try:
            self.naming()
        except UsageError as error:
            return error_words(error)
        recipe = self.recipe()
        if recipe is None:
            return self.tr("Choose the recipe's file.")
        if recipe.needs_mask and (self.masks() is None or self.masks_path == Path()):
            return self.tr("This recipe works under masks: choose them.")
        return ""

    # Inside

    def _make_widgets(self) -> None:
        choices: list[tuple[str, object]] = [(engine_words(it.title), it.id) for it in self._presets.values()]
        choices.append((self.tr("From a file…"), FILE))
        self._recipe_row, self.recipes = choice_row(self.tr("Recipe"), choices, self.tr("What is done to every photo"))
        self.about = text_label("", "muted")
        kinds: list[tuple[str, object]] = [
            (self.tr("None"), NO_MASK), (self.tr("One for each photo…"), EACH), (self.tr("One for all…"), ONE),
            (self.tr("Damage that is found"), FOUND),
        ]  # fmt: skip
        tip = self.tr("Where recipes that retouch work: a folder of masks with the photos' names, or one mask for all")
        self._mask_row, self.mask_kind = choice_row(self.tr("Masks"), kinds, tip)
        self.mask_note = text_label("", "muted")
        self.out_button = QPushButton(self.tr("Choose…"))
        self.out_button.setAccessibleName(self.tr("Folder of outputs"))
        self.out_button.setToolTip(self.tr("Choose the folder of outputs"))
        self.name = QLineEdit("{stem}{ext}")
        self.name.setAccessibleName(self.tr("Name of outputs"))
        self.name.setToolTip(self.tr("{stem}, {ext}, {folder} and {number} are filled in"))
        self.example = text_label("", "muted")
        forms: list[tuple[str, object]] = [
            (self.tr("As the photo"), "keep"), ("JPEG", "jpeg"), ("PNG", "png"), ("TIFF", "tiff"),
        ]  # fmt: skip
        self._format_row, self.format = choice_row(self.tr("Format"), forms, self.tr("The format of outputs"))
        self.recursive = _check(self.tr("Folders in folders too"), self.tr("The tree of folders is mirrored"), True)
        tip = self.tr("Recipe, model and version go into each output's XMP")
        self.provenance = _check(self.tr("Write how it was made"), tip, False)
        self.advanced = Foldout(self.tr("Advanced"))
        self.quality, self.workers = QSpinBox(), QSpinBox()
        self.scheduler = QLineEdit()
        self.start = QPushButton(self.tr("Start"))
        self.start.setProperty("primary", True)
        self.start.setMinimumHeight(32)
        self.start.clicked.connect(self.start_clicked)
        self._settings = (
            self.recipes, self.mask_kind, self.out_button, self.name, self.format, self.recursive, self.provenance,
            self.quality, self.workers, self.scheduler,
        )  # fmt: skip

    def _fill(self) -> None:
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(text_label(self.tr("Batch"), "title"))
        heading.addWidget(text_label(self.tr("One recipe over many photos. Originals are never touched."), "muted"))
        self.rows.addLayout(heading)
        for first, note in ((self._recipe_row, self.about), (self._mask_row, self.mask_note)):
            group = QVBoxLayout()
            group.setSpacing(6)
            group.addLayout(first)
            group.addWidget(note)
            self.rows.addLayout(group)
        outputs = QVBoxLayout()
        outputs.setSpacing(8)
        outputs.addWidget(named_row(self.tr("Outputs"), self.out_button, _CONTROL))
        outputs.addWidget(named_row(self.tr("Name"), self.name, _CONTROL))
        outputs.addWidget(self.example)
        outputs.addLayout(self._format_row)
        self.rows.addLayout(outputs)
        self.rows.addWidget(self.recursive)
        self.rows.addWidget(self.provenance)
        self._fill_advanced()
        self.rows.addWidget(self.advanced)
        self.rows.addStretch(1)
        for box in (self.recipes, self.mask_kind, self.format):
            box.currentIndexChanged.connect(self._on_changed)
        self.recipes.activated.connect(lambda: self._ask_if(self.recipes, FILE, "recipe"))
        self.mask_kind.activated.connect(lambda: self._ask_if(self.mask_kind, EACH, "masks"))
        self.mask_kind.activated.connect(lambda: self._ask_if(self.mask_kind, ONE, "mask"))
        self.out_button.clicked.connect(lambda: self.asked.emit("out"))
        self.name.textChanged.connect(self._on_changed)
        self.quality.valueChanged.connect(self._on_changed)
        for check in (self.recursive, self.provenance):
            check.toggled.connect(self._on_changed)

    def _fill_advanced(self) -> None:
        self.quality.setRange(1, 100)
        self.quality.setValue(95)
        self.workers.setRange(0, 64)
        self.workers.setSpecialValueText(self.tr("auto"))
        self.scheduler.setPlaceholderText("tcp://host:8786")
        for widget, label, tip in (
            (self.quality, self.tr("JPEG quality"), self.tr("Of JPEG and WebP")),
            (self.workers, self.tr("Read and write ahead"), self.tr("Photos read and written beside the engine")),
            (self.scheduler, self.tr("Cluster"), self.tr("The address of a Dask scheduler; empty: this machine")),
        ):
            widget.setAccessibleName(label)
            widget.setToolTip(tip)
            self.advanced.rows.addWidget(named_row(label, widget, _CONTROL))

    def _ask_if(self, box: QComboBox, data: str, what: str) -> None:
        if box.currentData() == data:
            self.asked.emit(what)

    def _on_changed(self) -> None:
        chosen, recipe = self.recipes.currentData(), self.recipe()
        from_file = self.recipe_file.name if recipe is not None else self.tr("No file is chosen yet.")
        self.about.setText(from_file if chosen == FILE else engine_words(self._presets[chosen].about))
        uses = recipe is not None and recipe.uses_mask
        self.mask_kind.setEnabled(uses and not self.is_frozen)
        self.mask_note.setText(self._mask_words(recipe))
        self.mask_note.setVisible(bool(self.mask_note.text()))
        self._tell_example()
        self.changed.emit()

    def _mask_words(self, recipe: Recipe | None) -> str:
        if recipe is None or not recipe.uses_mask:
            return self.tr("This recipe works on the whole photo.")
        if self.masks() is not None and self.masks_path != Path():
            return str(self.masks_path)
        if not recipe.needs_mask:
            return self.tr("Damage is looked for in every photo.")
        return ""

    def _tell_example(self) -> None:
        try:
            name = self.naming().name_for(self._example, 1)
            self.example.setText(f"{self._example.name} \N{RIGHTWARDS ARROW} {name}")
        except UsageError as error:
            self.example.setText(error_words(error))

    def _short(self, path: Path) -> str:
        return self.fontMetrics().elidedText(str(path), Qt.TextElideMode.ElideLeft, _CONTROL - 32)


def _check(text: str, tip: str, checked: bool) -> QCheckBox:
    box = QCheckBox(text)
    box.setToolTip(tip)
    box.setAccessibleName(text)
    box.setChecked(checked)
    return box
