"""What every task panel has: a title, a sentence, its rows, and what the one primary button says and does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aegui.gui.widgets.column import Column
from aegui.restore.recipe import Recipe
from aegui.restore.steps import Step


class TaskPanel(Column):
    """One task. `recipe` is what Apply runs; `reason` says why it cannot, or is empty.

    `changed` comes with every move, `settled` once the hand lets go, `step_shown` when `show_step` put the settings.
    """

    changed = Signal()
    settled = Signal()
    step_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.primary = ""
        self._title, self._sentence = text_label("", "title"), text_label("", "muted")
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self._title)
        heading.addWidget(self._sentence)
        self.rows.addLayout(heading)

    def set_words(self, title: str, sentence: str, primary: str) -> None:
        """What the panel is called, what it does, and what its button says."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.primary = primary
        self.setAccessibleName(title)

    def needed_width(self) -> int:
        """What the rows need beside one another, and the scroll bar."""
        return self.rows.minimumSize().width() + self.verticalScrollBar().sizeHint().width()

    def recipe(self) -> Recipe | None:
        """What Apply runs, or `None` if Apply does something else here."""
        return None

    def show_step(self, step: Step) -> None:
        """Put everything as a step has it, if it is of this task, and tell nobody."""

    def model_id(self) -> str:
        """The model that Apply uses, or empty."""
        return ""

    def reason(self) -> str:
        """Why Apply cannot run now, beside what holds for all panels; empty if it can."""
        return ""

    def paints(self) -> bool:
        """True if brush and eraser belong here."""
        return False

    def advises(self) -> bool:
        """False if there is good reason not to apply: then the button keeps quiet, and works all the same."""
        return True


def text_label(text: str, role: str) -> QLabel:
    """A label that wraps, in one of the roles of the style sheet."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def check_box(text: str, tip: str) -> QCheckBox:
    """A box to tick, with a name for those who do not see it."""
    box = QCheckBox(text)
    box.setAccessibleName(text)
    box.setToolTip(tip)
    return box


def choice_row(name: str, choices: list[tuple[str, object]], tip: str) -> tuple[QHBoxLayout, QComboBox]:
    """A label and a list to choose from."""
    label, box = QLabel(name), QComboBox()
    for text, data in choices:
        box.addItem(text, data)
    box.setAccessibleName(name)
    box.setToolTip(tip)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    label.setBuddy(box)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label)
    row.addStretch(1)
    row.addWidget(box)
    return row, box
