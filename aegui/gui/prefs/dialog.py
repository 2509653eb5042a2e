"""The preferences: everything holds at once or says when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aegui.gui.prefs.general_page import GeneralPage
from aegui.gui.prefs.keys_page import KeysPage
from aegui.gui.prefs.work_page import WorkPage
from aegui.settings import Settings


class PreferencesDialog(QDialog):
    """Pages beside a list of them. `changed` carries a setting's name and its new value."""

    changed = Signal(str, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(760, 560)
        tell = self.changed.emit
        self.general, self.work = GeneralPage(settings, tell), WorkPage(settings, tell)
        self.keys = KeysPage(settings.keys, tell)
        self.pages, self.list = QStackedWidget(), QListWidget()
        self.list.setObjectName("pages")
        self.list.setAccessibleName(self.tr("Pages of the preferences"))
        for page in (self.general, self.work, self.keys):
            self.pages.addWidget(page)
            self.list.addItem(page.accessibleName())
        self.list.setFixedWidth(max(144, self.list.sizeHintForColumn(0) + 40))
        self.list.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.list.setCurrentRow(0)
        close = QPushButton(self.tr("Close"))
        close.setAccessibleName(close.text())
        close.setToolTip(self.tr("Close (Esc)"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        footer = QFrame()
        footer.setObjectName("footer")
        foot = QHBoxLayout(footer)
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addWidget(self.pages, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(footer)

    def take(self, settings: Settings) -> None:
        """Show settings that changed elsewhere."""
        self.general.take(settings)
        self.work.take(settings)
