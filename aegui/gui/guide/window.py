"""The guide in a window of its own: pages at the left, words and pictures at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from aegui.gui.panels.panel import text_label

_FIRST = ("index", "autoencoders", "sampling", "explore", "training")
_FILE = Qt.ItemDataRole.UserRole
_SIZE = (1040, 720)
_WIDEST = 560
_ENGLISH = "The guide is written in English."
_HALF = 128


class GuideText(QTextBrowser):
    """Shows Markdown; pictures fit the column, and in the dark theme are the dark ones, where there are such."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the page, no wider than is comfortable."""
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        for folder in self.searchPaths():
            image = QImage(str(self._picture(Path(folder) / QUrl(name).path())))
            if not image.isNull():
                wide = min(image.width(), _WIDEST)
                return image.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        return found

    def _picture(self, light: Path) -> Path:
        dark = light.with_stem(f"{light.stem}-dark")
        is_dark = self.palette().base().color().lightness() < _HALF
        return dark if is_dark and dark.is_file() else light


class GuideWindow(QDialog):
    """Every Markdown file of a folder is a page; its first heading is its name."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.pages = QListWidget()
        self.pages.setObjectName("entries")
        self.pages.setAccessibleName(self.tr("Pages"))
        self.pages.setFixedWidth(220)
        self.pages.setWordWrap(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = GuideText()
        self.text.setAccessibleName(self.tr("Page"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setSearchPaths([str(folder)])
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(24)
        self.text.anchorClicked.connect(self._on_link)
        for file in pages_in(folder):
            item = QListWidgetItem(title_of(file))
            item.setData(_FILE, str(file))
            self.pages.addItem(item)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        column = QVBoxLayout()
        column.addWidget(self.pages, 1)
        note = text_label(self.tr("The guide is written in English."), "small")
        note.setFixedWidth(self.pages.width())
        note.setVisible(note.text() != _ENGLISH)  # who reads English knows
        column.addWidget(note)
        row.addLayout(column)
        row.addWidget(self.text, 1)
        self.pages.currentItemChanged.connect(self._show)
        self.pages.setCurrentRow(0)

    def open_page(self, name: str) -> None:
        """Go to a page by the name of its file."""
        for row in range(self.pages.count()):
            if Path(self.pages.item(row).data(_FILE)).name == name:
                self.pages.setCurrentRow(row)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.setMarkdown(Path(item.data(_FILE)).read_text(encoding="utf-8"))
            self.text.verticalScrollBar().setValue(0)

    def _on_link(self, url: QUrl) -> None:
        if url.isRelative():
            self.open_page(url.path())
        else:
            QDesktopServices.openUrl(url)


def pages_in(folder: Path) -> list[Path]:
    """The pages, the ones to begin with first."""
    order = {name: place for place, name in enumerate(_FIRST)}
    return sorted(folder.glob("*.md"), key=lambda file: (order.get(file.stem, len(order)), file.stem))


def title_of(page: Path) -> str:
    """The first heading."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return next((line.lstrip("# ") for line in lines if line.startswith("# ")), page.stem)
