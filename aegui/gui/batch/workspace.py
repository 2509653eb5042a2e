"""The Batch workspace: drop area, list or review grid, settings at the right, a strip beneath."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QSpinBox,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from aegui.errors import AeguiError
from aegui.gui.batch.paint import LinePainter, PairPainter
from aegui.gui.batch.panel import BatchPanel
from aegui.gui.batch.rows import ROW, RowFilter, Rows, Shown
from aegui.gui.batch.strip import BatchStrip
from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.batch.views import RowsView
from aegui.gui.errors import ErrorPresenter, Notice
from aegui.gui.keyed import keyed_tip
from aegui.gui.widgets.drop import DropArea
from aegui.gui.widgets.header_bar import Bar, HeaderBar
from aegui.gui.widgets.places import BATCH
from aegui.gui.widgets.push_button import push_button
from aegui.gui.widgets.segments import Segments
from aegui.jobs.batch.records import PhotoRow

LIST, REVIEW = 0, 1


class BatchWorkspace(QWidget):
    """Where everything stands. `opened` carries rows and what of them to open in Restore: "result" or "original"."""

    choose_clicked = Signal(str)
    clear_clicked = Signal()
    judged = Signal(list, str)
    opened = Signal(list, str)
    sample_wanted = Signal(int)

    def __init__(self, rows: Rows, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = HeaderBar(BATCH, self.tr("Plan"))
        self.places, self.heading = self.header.places, self.header.heading
        self._make_clear()
        self.panel, self.strip = BatchPanel(), BatchStrip()
        self.filter = RowFilter(rows, self)
        self.list, self.grid = RowsView(), RowsView()
        self._thumbs = thumbs
        self._make_views(rows, thumbs)
        self.drop = DropArea(
            self.tr("Drop folders and photos here"),
            self.tr("Every photo is accounted for in a journal. Stop whenever you like, and go on where it was."),
            (("folder", self.tr("Choose a folder…")), ("files", self.tr("Choose photos…"))),
        )
        self.drop.choose_clicked.connect(self.choose_clicked)
        self.stage = QWidget()
        self._stack = QStackedLayout(self.stage)
        self._stack.addWidget(self.drop)
        self._stack.addWidget(self._listed())
        self.notice = Notice(self.stage)
        self.presenter = ErrorPresenter(self.notice)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.stage, 1)
        left.addWidget(self.strip)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        thumbs.arrived.connect(lambda: self.view.viewport().update())
        self.show_empty(True)

    @property
    def view(self) -> RowsView:
        """The view that is shown."""
        return self.grid if self.modes_index == REVIEW else self.list

    @property
    def modes_index(self) -> int:
        """List or review."""
        return self._views.currentIndex()

    def show_empty(self, empty: bool) -> None:
        """Nothing was dropped yet, or there are rows."""
        self._stack.setCurrentIndex(0 if empty else 1)
        self.strip.setVisible(not empty)
        self.clear.setVisible(not empty)

    def show_error(self, error: AeguiError) -> None:
        """Say what went wrong, over the list."""
        self.presenter.present(error)

    def show_review(self, review: bool) -> None:
        """The list of all photos, or the grid of before and after."""
        self._views.setCurrentIndex(REVIEW if review else LIST)
        self.modes.choose(REVIEW if review else LIST)
        self._tools.setVisible(review)
        self.states.setVisible(not review)
        self.filter.choose(Shown.DONE if review else Shown(self._state))

    def judge_chosen(self, verdict: str) -> None:
        """Give the chosen results a verdict, or take it back (empty), and go to the next."""
        done = [row for row in self.view.chosen_rows() if row.state == "done"]
        if not done:
            return
        self.judged.emit([row.id for row in done], verdict)
        self._step_on()

    # Parts

    def _make_clear(self) -> None:
        self.clear = QPushButton(self.tr("Start anew"))
        self.clear.setProperty("role", "link")
        self.clear.setAccessibleName(self.tr("Start anew"))
        self.clear.setToolTip(self.tr("Forget this list; no file is touched"))
        self.clear.clicked.connect(self.clear_clicked)
        self.header.row.addWidget(self.clear)

    def _make_views(self, rows: Rows, thumbs: Thumbs) -> None:
        for view in (self.list, self.grid):
            view.setObjectName("rows")
            view.setModel(self.filter)
            view.setUniformItemSizes(True)
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setMouseTracking(True)
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._on_menu)
            view.doubleClicked.connect(lambda index: self.opened.emit([index.data(ROW)], "result"))
            view.judged.connect(self.judge_chosen)
        self.list.setItemDelegate(LinePainter(rows, thumbs, self.list))
        self.list.setAccessibleName(self.tr("Photos"))
        self.grid.setItemDelegate(PairPainter(rows, thumbs, self.grid))
        self.grid.setAccessibleName(self.tr("Review"))
        self.grid.setFlow(QListView.Flow.LeftToRight)
        self.grid.setWrapping(True)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setLayoutMode(QListView.LayoutMode.Batched)
        self.grid.setBatchSize(500)

    def _listed(self) -> QWidget:
        whole, bar = QWidget(), Bar()
        self.modes = Segments(
            self.tr("View"),
            [self.tr("List"), self.tr("Review")],
            [self.tr("All photos and their state"), self.tr("Before and after, to approve or reject")],
        )
        self.modes.chosen.connect(lambda index: self.show_review(index == REVIEW))
        names = [self.tr("All"), self.tr("Done"), self.tr("Failed"), self.tr("Rejected")]
        self.states = Segments(self.tr("Show"), names, names)
        self._state = Shown.ALL
        self.states.chosen.connect(self._on_state)
        bar.row.addWidget(self.modes)
        bar.row.addWidget(self.states)
        bar.row.addStretch(1)
        bar.row.addWidget(self._review_tools())
        self._views = QStackedLayout()
        self._views.addWidget(self.list)
        self._views.addWidget(self.grid)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(self._views, 1)
        return whole

    def _review_tools(self) -> QWidget:
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.sample_size = QSpinBox()
        self.sample_size.setRange(1, 9999)
        self.sample_size.setValue(50)
        self.sample_size.setFixedWidth(64)
        self.sample_size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sample_size.setAccessibleName(self.tr("Size of the sample"))
        self.sample_size.setToolTip(self.tr("How many photos a random sample has"))
        row.addWidget(self.sample_size)
        self.sample, self.approve, self.reject, self.to_restore = (
            push_button(self.tr("Random sample"), self.tr("Show that many photos at random")),
            push_button(self.tr("Approve"), self.tr("The chosen results are good ({rows_approve})")),
            push_button(self.tr("Reject"), self.tr("The chosen results are not good ({rows_reject})")),
            push_button(self.tr("Rejected to Restore"), self.tr("Open the rejected photos one by one")),
        )
        self.sample.clicked.connect(self._on_sample)
        self.approve.clicked.connect(lambda: self.judge_chosen("approved"))
        self.reject.clicked.connect(lambda: self.judge_chosen("rejected"))
        self.to_restore.clicked.connect(self._on_rejected)
        for button in (self.sample, self.approve, self.reject, self.to_restore):
            keyed_tip(button, button.toolTip())
            row.addWidget(button)
        self._tools.hide()
        return self._tools

    # What the person does

    def _on_state(self, index: int) -> None:
        self._state = Shown(index)
        self.filter.choose(self._state)

    def _on_sample(self) -> None:
        self.sample_wanted.emit(self.sample_size.value())

    def _step_on(self) -> None:
        """The next photo, so that one key after the other judges all."""
        chosen = self.view.selectedIndexes()
        if len(chosen) == 1 and chosen[0].row() + 1 < self.filter.rowCount():
            self.view.setCurrentIndex(self.filter.index(chosen[0].row() + 1, 0))

    def _on_rejected(self) -> None:
        rejected = [row for row in self.filter.sourceModel().rows if row.verdict == "rejected"]  # type: ignore[attr-defined]
        if rejected:
            self.opened.emit(rejected, "original")

    def _on_menu(self, at: QPoint) -> None:
        rows = self.view.chosen_rows()
        if not rows:
            return
        menu = QMenu(self)
        done = [row for row in rows if row.state == "done" and row.target is not None]
        entries: list[tuple[str, list[PhotoRow], str]] = [
            (self.tr("Open result in Restore"), done, "result"),
            (self.tr("Open original in Restore"), rows, "original"),
        ]
        for text, wanted, what in entries:
            action = QAction(text, menu)
            action.setEnabled(bool(wanted))
            action.triggered.connect(lambda _=False, wanted=wanted, what=what: self.opened.emit(wanted, what))
            menu.addAction(action)
        menu.addSeparator()
        for text, verdict in (
            (self.tr("Approve"), "approved"), (self.tr("Reject"), "rejected"), (self.tr("No verdict"), ""),
        ):  # fmt: skip
            action = QAction(text, menu)
            action.setEnabled(bool(done))
            action.triggered.connect(lambda _=False, verdict=verdict: self.judge_chosen(verdict))
            menu.addAction(action)
        menu.popup(self.view.viewport().mapToGlobal(at))
