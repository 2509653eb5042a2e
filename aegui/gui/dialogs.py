"""The questions that stop the person: which file, and whether."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from aegui.gui.export.request import Export, ExportRequest
from aegui.imaging.formats import READ_ONLY_EXTENSIONS
from aegui.imaging.mask_kinds import Combination

translate = QCoreApplication.translate
OPEN_PATTERNS = "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.bmp"
READ_PATTERNS = f"{OPEN_PATTERNS} {' '.join(f'*{end}' for end in sorted(READ_ONLY_EXTENSIONS))}"
_RECIPES = "TOML (*.toml)"
MaskUse = Literal["replace"] | Combination


class Leaving(Enum):
    """What to do with changes that are not saved."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Dialogs:
    """Asks through Qt's dialogs; tests bring answers instead."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_photo(self, title: str, folder: Path) -> Path | None:
        """A photo to open."""
        kinds = translate("Dialogs", "Photos") + f" ({READ_PATTERNS})"
        return _path(QFileDialog.getOpenFileName(self._parent, title, str(folder), kinds)[0])

    def export(self, request: ExportRequest) -> Export | None:
        """Where and how to save; asks before it replaces."""
        from aegui.gui.export.dialog import ExportDialog  # needed once somebody saves

        dialog = ExportDialog(request, self._parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.answer

    def save_mask(self, suggestion: Path) -> Path | None:
        """Where to save a mask. Asks before it replaces."""
        title = translate("Dialogs", "Save mask")
        return _path(QFileDialog.getSaveFileName(self._parent, title, str(suggestion), "PNG (*.png)")[0])

    def open_recipe(self, folder: Path) -> Path | None:
        """A recipe to load."""
        title = translate("Dialogs", "Load recipe")
        return _path(QFileDialog.getOpenFileName(self._parent, title, str(folder), _RECIPES)[0])

    def save_recipe(self, suggestion: Path) -> Path | None:
        """Where to save a recipe. Asks before it replaces."""
        title = translate("Dialogs", "Save recipe")
        return _path(QFileDialog.getSaveFileName(self._parent, title, str(suggestion), _RECIPES)[0])

    def may_replace_opened(self, path: Path) -> bool:
        """Whether the opened file itself may be replaced."""
        box = self._question(
            translate("Dialogs", "Replace {name}?").format(name=path.name),
            translate(
                "Dialogs", "The photo that you opened is written over and cannot be brought back. Save as keeps both."
            ),
        )
        replace = box.addButton(translate("Dialogs", "Replace"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(translate("Dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is replace

    def leave_changes(self, name: str, remembered: bool = False) -> Leaving:
        """What to do with changes before the photo is closed. `remembered`: its steps can be done again."""
        box = self._question(
            translate("Dialogs", "Save the changes to {name}?").format(name=name),
            translate("Dialogs", "Its steps are remembered and done again when you come back; no file has them yet.")
            if remembered
            else translate("Dialogs", "Without saving, the restored photo is lost."),
        )
        save = box.addButton(translate("Dialogs", "Save as…"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(translate("Dialogs", "Do not save"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(translate("Dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        save.setProperty("primary", True)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.exec()
        if box.clickedButton() is save:
            return Leaving.SAVE
        return Leaving.DISCARD if box.clickedButton() is discard else Leaving.STAY

    def use_mask(self, name: str, misfit: str, painted: bool) -> MaskUse | None:
        """What a mask file becomes: where one is `painted` already, or where its size is not the photo's.

        `misfit`: both sizes in words, empty if they are the same.
        """
        scaled = translate("Dialogs", "{misfit} It is scaled to the photo.").format(misfit=misfit)
        kept = translate("Dialogs", "There is a mask already. What becomes of the two?")
        box = self._question(
            translate("Dialogs", "Load the mask {name}?").format(name=name),
            "\n".join(part for part in (scaled if misfit else "", kept if painted else "") if part),
        )
        words: dict[MaskUse, str] = {
            "replace": translate("Dialogs", "Replace") if painted else translate("Dialogs", "Scale")
        }
        if painted:
            words |= {
                "add": translate("Dialogs", "Add"),
                "subtract": translate("Dialogs", "Subtract"),
                "intersect": translate("Dialogs", "Intersect"),
            }
        buttons = {box.addButton(text, QMessageBox.ButtonRole.AcceptRole): use for use, text in words.items()}
        cancel = box.addButton(translate("Dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(next(iter(buttons)))
        box.setEscapeButton(cancel)
        box.exec()
        return next((use for button, use in buttons.items() if button is box.clickedButton()), None)

    def _question(self, text: str, more: str) -> QMessageBox:
        """A question without the platform's icons."""
        box = QMessageBox(self._parent)
        box.setWindowTitle("aegui")
        box.setText(text)
        box.setInformativeText(more)
        return box


def _path(chosen: str) -> Path | None:
    return Path(chosen) if chosen else None
