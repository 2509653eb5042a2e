"""The panel at the right of a page: what can be set above, what is done next pinned below."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from aegui.gui.panels.panel import text_label
from aegui.gui.widgets.column import SettingsPanel
from aegui.gui.widgets.push_button import push_button


class Side(SettingsPanel):
    """A title, a sentence, rows, and a footer once it has buttons."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=12)
        self.setAccessibleName(title)
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(text_label(title, "title"))
        self.sentence = text_label(sentence, "muted")
        heading.addWidget(self.sentence)
        self.rows.addLayout(heading)
        self.footer.hide()

    def add(self, part: QWidget | QLayout) -> None:
        """One more row."""
        if isinstance(part, QWidget):
            self.rows.addWidget(part)
        else:
            self.rows.addLayout(part)

    def end(self) -> None:
        """No more rows: they stand at the top."""
        self.rows.addStretch(1)

    def add_button(self, text: str, tip: str, primary: bool = False) -> QPushButton:
        """One more button in the footer."""
        button = push_button(text, tip)
        button.setProperty("primary", primary)
        self.footer.rows.addWidget(button)
        self.footer.show()
        return button

    def settle(self) -> None:
        """Buttons were shown or hidden: without any there is no footer."""
        self.footer.setVisible(any(not button.isHidden() for button in self.footer.findChildren(QPushButton)))
