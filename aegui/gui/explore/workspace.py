"""The Explore workspace: a row of pages, each over the folder or over a model, and a strip while work goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from aegui.errors import AeguiError
from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.errors import ErrorPresenter, Notice
from aegui.gui.explore.digits_page import DigitsPage
from aegui.gui.explore.latent_page import LatentPage
from aegui.gui.explore.layers_page import LayersPage
from aegui.gui.explore.map_page import MapPage
from aegui.gui.explore.similar_page import SimilarPage
from aegui.gui.explore.unusual_page import UnusualPage
from aegui.gui.widgets.drop import DropArea
from aegui.gui.widgets.header_bar import Bar, HeaderBar
from aegui.gui.widgets.push_button import push_button
from aegui.gui.widgets.segments import Segments
from aegui.gui.widgets.work_strip import WorkStrip

EXPLORE = "explore"
MAP, SIMILAR, UNUSUAL, LATENT, LAYERS, DIGITS = range(6)


class ExploreWorkspace(QWidget):
    """Where everything stands. `page_shown` carries the number of the page."""

    choose_clicked = Signal()
    cancel_clicked = Signal()
    page_shown = Signal(int)

    def __init__(self, thumbs: Thumbs, small: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = HeaderBar(EXPLORE, self.tr("Folder"))
        self.places, self.heading = self.header.places, self.header.heading
        self.choose = push_button(self.tr("Choose a folder…"), self.tr("Explore another folder of photos"))
        self.choose.clicked.connect(self.choose_clicked)
        self.header.row.addWidget(self.choose)
        self.map = MapPage(thumbs, small)
        self.similar = SimilarPage(thumbs)
        self.unusual = UnusualPage(thumbs)
        self.latent, self.layers, self.digits = LatentPage(), LayersPage(), DigitsPage()
        self.drop = DropArea(
            self.tr("Drop a folder of photos here"),
            self.tr("It is indexed once, on this machine; later only what is new. No photo is touched."),
            (("folder", self.tr("Choose a folder…")),),
        )
        self.drop.choose_clicked.connect(lambda _: self.choose_clicked.emit())
        self.stage = QWidget()
        self._stack = QStackedLayout(self.stage)
        self._pages: tuple[QWidget, ...] = (
            self.map, self.similar, self.unusual, self.latent, self.layers, self.digits,
        )  # fmt: skip
        for page in (*self._pages, self.drop):
            self._stack.addWidget(page)
        self.strip = WorkStrip()
        self.strip.add_buttons({"cancel": (self.tr("Cancel"), self.tr("Stop; photos that are indexed stay so"))})
        self.strip.clicked.connect(self.cancel_clicked)
        self.notice = Notice(self.stage)
        self.presenter = ErrorPresenter(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._bar())
        column.addWidget(self.stage, 1)
        column.addWidget(self.strip)
        self._has_photos = False
        self.show_busy(False)
        self.show_page(MAP)

    @property
    def page(self) -> int:
        """The page that is chosen."""
        return self.pages.chosen_index

    def show_page(self, page: int) -> None:
        """Go to a page; those over a folder wait for one."""
        self.pages.choose(page)
        waits = page in (MAP, SIMILAR, UNUSUAL) and not self._has_photos
        self._stack.setCurrentWidget(self.drop if waits else self._pages[page])
        self.page_shown.emit(page)

    def show_folder(self, words: str, has_photos: bool) -> None:
        """What is explored, and whether there are photos to show yet."""
        self.heading.show_text(words)
        self._has_photos = has_photos
        self.show_page(self.page)

    def show_progress(self, words: str, fraction: float) -> None:
        """How far the work is."""
        self.strip.show_progress(fraction)
        self.strip.show_words(words, "cancel")

    def show_busy(self, busy: bool) -> None:
        """Something runs, or nothing."""
        self.strip.setVisible(busy)

    def show_error(self, error: AeguiError) -> None:
        """Say what went wrong, over the page."""
        self.presenter.present(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The notice stays in the middle."""
        super().resizeEvent(event)
        self.notice.place()

    # Parts

    def _bar(self) -> Bar:
        bar = Bar()
        self.pages = Segments(
            self.tr("Page"),
            [
                self.tr("Map"), self.tr("Similar"), self.tr("Unusual"), self.tr("Latent"), self.tr("Layers"),
                self.tr("Digits"),
            ],
            [
                self.tr("All photos of the folder, by likeness"),
                self.tr("Search by a photo or a part of one; copies"),
                self.tr("What stands out in the folder"),
                self.tr("Codes of a model: turn them, walk between them, draw new ones"),
                self.tr("Filters and feature maps of a model"),
                self.tr("Autoencoders that train in seconds, and what they can and cannot do"),
            ],
        )  # fmt: skip
        self.pages.chosen.connect(self.show_page)
        bar.row.addWidget(self.pages)
        bar.row.addStretch(1)
        return bar
