"""Four sentences for whoever is here for the first time; nothing waits for them to be read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from aegui.gui.actions import ActionTable
from aegui.gui.panels.panel import text_label
from aegui.gui.workspace import RestoreWorkspace

_WIDTH = 380
_MARGIN, _NEAR = 24, 12
_ROOMY = 600  # pixels of height in which the first screen leaves room for it


class Tour(QFrame):
    """A plate in a corner of the workspace. `ended` comes once, read to the end or not."""

    ended = Signal()

    def __init__(self, workspace: RestoreWorkspace, actions: ActionTable) -> None:
        super().__init__(workspace)
        self._actions = actions
        self.setObjectName("floating")
        self._workspace, self._step = workspace, 0
        self.steps = (
            (self.tr("Open a photo"), self.tr("Drop one anywhere in the window, or click a sample.")),
            (
                self.tr("Choose what to do"),
                self.tr("The panel at the right shows one task at a time. {apply} applies it, {stop} stops it."),
            ),
            (
                self.tr("See the difference"),
                self.tr("Hold {original} for the original. {compare} goes through split, side by side and removed."),
            ),
            (
                self.tr("Your photo is safe"),
                self.tr("Nothing is written before you save, and {undo} takes back every step. {help} shows all keys."),
            ),
        )
        self.title, self.words, self.count = text_label("", "name"), text_label("", ""), QLabel()
        self.count.setProperty("role", "muted")
        self.skip, self.next = QPushButton(self.tr("Close")), QPushButton()
        self.skip.setToolTip(self.tr("Close the tour; the Help menu has it"))
        self.skip.setAccessibleName(self.tr("Close the tour"))
        self.next.clicked.connect(self._on_next)
        self.skip.clicked.connect(self.end)
        self._lay_out()
        self.show_step()
        self.hide()
        workspace.stage.installEventFilter(self)
        actions.bound.connect(self.show_step)

    def begin(self) -> None:
        """From the first step on."""
        self._step = 0
        self.show_step()
        self.show()
        self.raise_()

    def take_photo(self) -> None:
        """A photo is open: what the first step asks for is done."""
        if self.isVisible():
            self._step = max(self._step, 1)
            self.show_step()
            self.raise_()

    def end(self) -> None:
        """Enough."""
        self.hide()
        self.ended.emit()

    def show_step(self) -> None:
        """Say what the step says."""
        title, words = self.steps[self._step][0], self._actions.in_words(self.steps[self._step][1])
        last = self._step == len(self.steps) - 1
        self.title.setText(title)
        self.words.setText(words)
        self.count.setText(self.tr("{number} of {count}").format(number=self._step + 1, count=len(self.steps)))
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.next.setToolTip(self.tr("End the tour") if last else self.tr("The next step of the tour"))
        self.next.setAccessibleName(self.next.text())
        self.setAccessibleName(self.tr("Tour: {title}").format(title=title))
        self.setAccessibleDescription(words)
        self.skip.setVisible(not last)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The stage has another size."""
        if watched is self._workspace.stage and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _on_next(self) -> None:
        if self._step == len(self.steps) - 1:
            self.end()
        else:
            self._step += 1
            self.show_step()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.count, 1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(6)
        column.addLayout(buttons)

    def _place(self) -> None:
        """Over the photo; over the dock where it would hide the samples that it speaks of."""
        stage, dock = self._workspace.stage, self._workspace.dock
        hides = stage.height() < _ROOMY and self._workspace.welcome.isVisible()
        below, margin = (dock, _NEAR) if hides else (stage, _MARGIN)
        width = min(_WIDTH, below.width() - 2 * margin)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        corner = below.mapTo(self._workspace, below.rect().topLeft())
        left = corner.x() + (margin if self.isRightToLeft() else below.width() - width - margin)
        self.setGeometry(left, corner.y() + below.height() - height - margin, width, height)
