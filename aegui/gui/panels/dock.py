"""The right side: which task, its panel, and the one primary button pinned beneath."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from aegui.gui.damage.panel import DamagePanel
from aegui.gui.panels.compare import ComparePanel
from aegui.gui.panels.denoise import DenoisePanel
from aegui.gui.panels.noise import NoisePanel
from aegui.gui.panels.panel import TaskPanel
from aegui.gui.panels.retouch import RetouchPanel
from aegui.gui.theme import PANEL_WIDTH
from aegui.gui.widgets.segments import Segments

_WIDEST = 340
_ACROSS = 6
TASKS = ("task_denoise", "task_retouch", "task_damage", "task_noise", "task_compare")


class TaskDock(QFrame):
    """Task tabs, the task's panel, Apply."""

    task_chosen = Signal(str)
    apply_clicked = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedWidth(PANEL_WIDTH)
        self.denoise, self.retouch = DenoisePanel(), RetouchPanel()
        self.damage = DamagePanel(self.retouch)
        self.noise, self.compare = NoisePanel(), ComparePanel()
        self._panels: tuple[TaskPanel, ...] = (self.denoise, self.retouch, self.damage, self.noise, self.compare)
        names = [self.tr("Denoise"), self.tr("Retouch"), self.tr("Damage"), self.tr("Add noise"), self.tr("Compare")]
        tips = [f"{panel.accessibleName()} ({{{task}}})" for task, panel in zip(TASKS, self._panels, strict=True)]
        self.tabs = Segments(self.tr("Task"), names, tips)
        self.tabs.setProperty("tight", True)
        self._stack = QStackedWidget()
        for panel in self._panels:
            self._stack.addWidget(panel)
            panel.changed.connect(self.changed)
        self.apply = QPushButton()
        self.apply.setProperty("primary", True)
        self.apply.setMinimumHeight(32)
        self.apply.clicked.connect(self.apply_clicked)
        footer = QFrame()
        footer.setObjectName("footer")
        foot = QVBoxLayout(footer)
        foot.setContentsMargins(16, 12, 16, 12)
        foot.addWidget(self.apply)
        top = QVBoxLayout()
        top.setContentsMargins(_ACROSS, 8, _ACROSS, 0)
        top.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(footer)
        self.tabs.chosen.connect(lambda index: self.task_chosen.emit(TASKS[index]))

    def showEvent(self, event: QShowEvent) -> None:
        """Words of other languages are longer."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """As wide as tabs and panels need, within reason; the tabs not chosen are icons where that is too wide."""
        self.tabs.set_short(self.tabs.full_width + 2 * _ACROSS > _WIDEST)
        needed = [self.tabs.sizeHint().width() + 2 * _ACROSS, *(panel.needed_width() for panel in self._panels)]
        self.setFixedWidth(min(max(PANEL_WIDTH, *needed), _WIDEST))

    @property
    def panel(self) -> TaskPanel:
        """The panel that is shown."""
        return self._panels[self._stack.currentIndex()]

    @property
    def panels(self) -> tuple[TaskPanel, ...]:
        """The panels of all tasks."""
        return self._panels

    @property
    def task(self) -> str:
        """The id of the task that is shown."""
        return TASKS[self._stack.currentIndex()]

    def show_task(self, task: str) -> None:
        """Show a task's panel."""
        index = TASKS.index(task)
        self._stack.setCurrentIndex(index)
        self.tabs.choose(index)
        self.changed.emit()

    def show_apply(self, enabled: bool, text: str, tip: str, primary: bool = True) -> None:
        """What the primary button says now; without `primary` it looks like any other."""
        if self.apply.property("primary") != primary:
            self.apply.setProperty("primary", primary)
            self.apply.style().unpolish(self.apply)
            self.apply.style().polish(self.apply)
        self.apply.setEnabled(enabled)
        self.apply.setText(text)
        self.apply.setAccessibleName(text)
        self.apply.setToolTip(tip)
