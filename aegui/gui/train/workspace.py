"""The Train workspace: design, progress, self-test and a model of one's own, each a page. No behaviour here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from aegui.errors import AeguiError
from aegui.gui.errors import ErrorPresenter, Notice
from aegui.gui.train.pages import DesignPage, OfferPage, RunPage
from aegui.gui.train.panel import TrainPanel
from aegui.gui.train.trial import TrialPage
from aegui.gui.train.yours import YoursPage
from aegui.gui.widgets.header_bar import HeaderBar
from aegui.gui.widgets.places import TRAIN
from aegui.gui.widgets.segments import Segments

DESIGN, PROGRESS, TRIAL, YOURS = range(4)


class TrainWorkspace(QWidget):
    """Where everything stands. `page_shown` carries the number of the page."""

    page_shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = HeaderBar(TRAIN, self.tr("What is trained"))
        self.places, self.heading = self.header.places, self.header.heading
        self.panel, self.offer, self.design, self.run = TrainPanel(), OfferPage(), DesignPage(), RunPage()
        self.trial, self.yours = TrialPage(), YoursPage()
        names = [self.tr("Design"), self.tr("Progress"), self.tr("Self-test"), self.tr("Make it yours")]
        tips = [
            self.tr("Pictures, family and net"), self.tr("Curves, samples and code of runs"),
            self.tr("Every denoiser on your own photos"), self.tr("Train a shipped model on, on your own photos"),
        ]  # fmt: skip
        self.pages = Segments(self.tr("Page"), names, tips)
        self.pages.chosen.connect(self.show_page)
        self.header.row.addWidget(self.pages)
        self.stage = QWidget()
        self._stack = QStackedLayout(self.stage)
        for page in (self.offer, self.design, self.run, self.trial, self.yours):
            self._stack.addWidget(page)
        self.notice = Notice(self.stage)
        self.presenter = ErrorPresenter(self.notice)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        self._has_data = False
        self.show_page(DESIGN)

    @property
    def page(self) -> int:
        """The page that is shown."""
        return self.pages.chosen_index

    def show_page(self, page: int) -> None:
        """Go to a page."""
        self.pages.choose(page)
        shown = {PROGRESS: self.run, TRIAL: self.trial, YOURS: self.yours}
        self._stack.setCurrentWidget(shown.get(page, self.design if self._has_data else self.offer))
        self.panel.setVisible(page == DESIGN and self._has_data)
        self.page_shown.emit(page)

    def show_data(self, has_data: bool) -> None:
        """Pictures were chosen, or none are."""
        self._has_data = has_data
        self.show_page(self.page)

    def show_error(self, error: AeguiError) -> None:
        """Say what went wrong, over the page."""
        self.presenter.present(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What floats over the stage stays centred."""
        super().resizeEvent(event)
        self.notice.place()
