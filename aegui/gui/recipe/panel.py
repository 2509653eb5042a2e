"""The steps of the recipe: switched, moved, edited, taken out, done again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aegui.gui.recipe.clone_form import CloneForm
from aegui.gui.recipe.words import step_details, step_name
from aegui.gui.widgets.row_enter import RowEnter
from aegui.jobs.work import Applied, Trace

_ROLE = Qt.ItemDataRole.UserRole
TOOLS = ("edit", "up", "down", "remove")


class StepList(QListWidget):
    """One row per step with its name, its settings and a switch; drag, or Alt with the arrow keys, moves it."""

    edited = Signal()
    edit_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entries")
        self.setAccessibleName(self.tr("Steps of the recipe"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(lambda _: self.edited.emit())
        self.model().rowsMoved.connect(lambda *_: self.edited.emit())
        RowEnter(self)
        self.itemActivated.connect(lambda item: self.edit_wanted.emit(self.row(item)))

    def show_trace(self, trace: Trace) -> None:
        """Show these steps, and tell nobody."""
        if trace == self.trace():
            return
        row, blocked = self.currentRow(), self.blockSignals(True)
        self.clear()
        for applied in trace:
            item = QListWidgetItem(f"{step_name(applied.step)}\n{step_details(applied.step)}")
            item.setData(_ROLE, applied)
            item.setToolTip(item.text())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked if applied.enabled else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(min(max(row, 0), self.count() - 1))
        self.blockSignals(blocked)

    def trace(self) -> Trace:
        """The steps as they stand."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(_switched(item.data(_ROLE), item.checkState() is Qt.CheckState.Checked) for item in items)

    def shift(self, by: int) -> None:
        """The current step earlier (-1) or later (1)."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            blocked = self.blockSignals(True)
            self.insertItem(row + by, self.takeItem(row))
            self.setCurrentRow(row + by)
            self.blockSignals(blocked)
            self.edited.emit()

    def remove(self) -> None:
        """Take the current step out."""
        if self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes out, Alt with an arrow moves; Space switches and Enter edits, as lists have it."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class RecipePanel(QWidget):
    """The list, its tools, and the button that does the steps again."""

    trace_edited = Signal()
    run_clicked = Signal()
    edit_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = StepList()
        self.clone = CloneForm()
        self.empty = QLabel(self.tr("What you do to the photo is listed here, and can be changed later."))
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "small")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.run = QPushButton(self.tr("Run again"))
        self.run.clicked.connect(self.run_clicked)
        self.tools = {name: _tool(name) for name in TOOLS}
        tips = (self.tr("Edit (Enter)"), self.tr("Earlier (Alt+Up)"), self.tr("Later (Alt+Down)"), self.tr("Take out"))
        for button, tip in zip(self.tools.values(), tips, strict=True):
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self.more = _tool("more")
        self.more.setToolTip(self.tr("More"))
        self.more.setAccessibleName(self.tr("More about the recipe"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        row = QHBoxLayout()
        row.setSpacing(0)
        for button in (*self.tools.values(), self.more):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.run)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.empty, 1)
        column.addWidget(self.steps, 1)
        column.addWidget(self.clone)
        column.addLayout(row)
        self._connect()
        self.show_trace((), changed=False, busy=False)

    def set_icons(self, icons: dict[str, QIcon]) -> None:
        """The theme's icons."""
        for name, button in {**self.tools, "more": self.more}.items():
            button.setIcon(icons[name])

    def show_trace(self, trace: Trace, changed: bool, busy: bool) -> None:
        """Show steps; `changed`: they are not what the photo shows."""
        self.steps.show_trace(trace)
        self.empty.setVisible(not trace)
        self.steps.setVisible(bool(trace))
        self.steps.setEnabled(not busy)
        for button in self.tools.values():
            button.setEnabled(bool(trace) and not busy)
        self.run.setEnabled(bool(trace or changed) and not busy)
        self.run.setText(self.tr("Run") if changed else self.tr("Run again"))
        self.run.setAccessibleName(self.run.text())
        self.run.setToolTip(
            self.tr("Make the photo anew with these steps")
            if changed
            else self.tr("Do every step again, from the photo as it was opened")
        )
        if self.run.property("primary") != changed:
            self.run.setProperty("primary", changed)
            self.run.style().unpolish(self.run)
            self.run.style().polish(self.run)

    def _connect(self) -> None:
        self.steps.edited.connect(self.trace_edited)
        self.steps.edit_wanted.connect(self.edit_clicked)
        self.tools["edit"].clicked.connect(lambda: self.edit_clicked.emit(self.steps.currentRow()))
        self.tools["up"].clicked.connect(lambda: self.steps.shift(-1))
        self.tools["down"].clicked.connect(lambda: self.steps.shift(1))
        self.tools["remove"].clicked.connect(self.steps.remove)


def _switched(applied: Applied, on: bool) -> Applied:
    return applied if applied.enabled == on else Applied(applied.step, applied.mask, on)


def _tool(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIconSize(QSize(16, 16))
    button.setFixedSize(24, 28)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
