"""Brings the parts of the Explore workspace together: which signal leads to which deed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.dialogs import OPEN_PATTERNS
from aegui.gui.explore.desk import FolderDesk
from aegui.gui.explore.digits_desk import DigitsDesk
from aegui.gui.explore.frame import as_image
from aegui.gui.explore.latent_desk import LatentDesk
from aegui.gui.explore.latent_page import BETWEEN, NEW, TURN
from aegui.gui.explore.layers_desk import LayersDesk
from aegui.gui.explore.search_desk import SearchDesk
from aegui.gui.explore.workspace import LATENT, LAYERS, SIMILAR, ExploreWorkspace
from aegui.gui.figures import Local
from aegui.gui.path_dialogs import PathDialogs
from aegui.gui.ports import EngineFactory
from aegui.gui.samples import samples_dir
from aegui.gui.tasks import Tasks
from aegui.gui.words import error_words
from aegui.imaging.colour import to_8_bit
from aegui.imaging.photo import Photo
from aegui.jobs.explorer import Explorer
from aegui.jobs.runner import JobRunner
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions

_SMALL, _MANY = 96, 3000
_FIRST_PHOTO = "chelsea.png"


class ExploreConductor(QObject):
    """Composes the Explore workspace. `restore_wanted` and `batch_wanted` carry photos for the other places."""

    restore_wanted = Signal(list)
    batch_wanted = Signal(list)

    def __init__(self, engines: EngineFactory, options: ComputeOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = tuple(Tasks(JobRunner(), self) for _ in range(5))
        long, quick, large, small, lesson = self._workers
        catalogue = cast("Catalogue", engines(options).catalogue)
        self._cards = catalogue.cards()
        self._explorer = explorer = Explorer(catalogue, options)
        self.thumbs = Thumbs(large, self)
        self.workspace = ExploreWorkspace(self.thumbs, Thumbs(small, self, _SMALL, _MANY))
        self.dialogs = PathDialogs(self.workspace)
        self.folder = FolderDesk(long, explorer, self)
        self.search = SearchDesk(quick, explorer, self.folder, self)
        self.latent = LatentDesk(quick, explorer, self.folder, self)
        self.layers = LayersDesk(quick, explorer, self)
        self.digits = DigitsDesk(lesson, quick, self)
        self._connect_folder()
        self._connect_search()
        self._connect_latent()
        self._connect_models()
        self._show_cards()
        self._on_index_changed()

    def add(self, paths: Sequence[Path]) -> None:
        """A folder is explored; a photo is searched by, or looked at with a model, as the page has it."""
        for path in paths[:1]:
            if path.is_dir():
                self.folder.choose(path)
            elif self.workspace.page in (LATENT, LAYERS):
                self.search.read(path, partial(self._take_photo, 0, path))
            elif self.folder.index is None:
                self.folder.choose(path.parent)
            else:
                self._on_similar_wanted(path)

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        self.workspace.drop.set_over(over)

    def show_picture(self, picture: QPixmap) -> None:
        """The picture of the drop area, in the theme's colour."""
        self.workspace.drop.picture.setPixmap(picture)

    def set_options(self, options: ComputeOptions) -> None:
        """How to compute from now on."""
        self._explorer.set_options(options)

    def close(self) -> None:
        """Stop the workers; what is indexed stays so."""
        for worker in self._workers:
            worker.close()

    # Inside

    def _connect_folder(self) -> None:
        desk, workspace, page = self.folder, self.workspace, self.workspace.map
        workspace.choose_clicked.connect(self._on_choose)
        workspace.cancel_clicked.connect(self._on_cancel)
        workspace.page_shown.connect(self._on_page)
        desk.index_changed.connect(self._on_index_changed)
        desk.layout_changed.connect(self._on_layout_changed)
        desk.layout_missed.connect(page.show_method_of_map)
        desk.busy_changed.connect(self._on_busy)
        desk.progressed.connect(self._on_progressed)
        desk.failed.connect(workspace.show_error)
        page.method_chosen.connect(lambda _: self._on_layout_changed())
        page.batch_wanted.connect(self.batch_wanted)
        page.restore_wanted.connect(self.restore_wanted)
        page.similar_wanted.connect(self._on_similar_wanted)
        page.damage_wanted.connect(self.search.measure_damage)
        self.search.damage_measured.connect(page.show_damage)

    def _connect_search(self) -> None:
        search, similar, unusual = self.search, self.workspace.similar, self.workspace.unusual
        similar.choose_clicked.connect(self._on_choose_query)
        similar.query_wanted.connect(self._on_similar_wanted)
        similar.region_chosen.connect(search.search_region)
        similar.copies_wanted.connect(search.find_copies)
        search.query_read.connect(similar.show_query)
        search.matched.connect(similar.show_matches)
        search.copies_found.connect(similar.show_copies)
        unusual.look_clicked.connect(search.rank_unusual)
        unusual.map_wanted.connect(search.show_map)
        unusual.similar_wanted.connect(self._on_similar_wanted)
        search.ranked.connect(unusual.show_ranked)
        search.map_drawn.connect(lambda photo, heat: unusual.show_photo(as_image(photo), as_image(heat)))
        search.failed.connect(self.workspace.show_error)
        for page in (similar, unusual):
            page.batch_wanted.connect(self.batch_wanted)
            page.restore_wanted.connect(self.restore_wanted)

    def _connect_latent(self) -> None:
        desk, page = self.latent, self.workspace.latent
        page.photo_wanted.connect(self._on_photo_wanted)
        page.model_chosen.connect(self._on_latent_model)
        page.mode_chosen.connect(lambda _: self._refresh_latent())
        page.code_changed.connect(desk.decode)
        page.share_changed.connect(desk.mix)
        page.draw_clicked.connect(desk.draw)
        page.family_clicked.connect(lambda: desk.compare(self._redrawing_models()))
        desk.encoded.connect(page.show_code)
        desk.decoded.connect(page.show_decoded)
        desk.walked.connect(page.show_way)
        desk.walked.connect(lambda _: desk.mix(page.share.value / 100))
        desk.mixed.connect(page.show_mixed)
        desk.drawn.connect(page.show_sheets)
        desk.compared.connect(page.show_family)
        desk.failed.connect(lambda error: page.show_reason(error_words(error)))

    def _connect_models(self) -> None:
        desk, page = self.layers, self.workspace.layers
        page.model_chosen.connect(desk.open)
        page.layer_wanted.connect(lambda: desk.show(page.model, page.layer, page.mode))
        page.photo_wanted.connect(lambda: self._on_photo_wanted(0))
        desk.named.connect(page.show_layers)
        desk.drawn.connect(lambda sheet: page.show_sheet(as_image(sheet)))
        desk.failed.connect(lambda error: page.show_reason(error_words(error)))
        digits, lesson = self.digits, self.workspace.digits
        lesson.start_clicked.connect(digits.start)
        lesson.pointed.connect(digits.decode)
        digits.taught.connect(lesson.show_lesson)
        digits.decoded.connect(lesson.show_decoded)
        digits.busy_changed.connect(self._on_busy)
        digits.progressed.connect(self._on_progressed)
        digits.failed.connect(self.workspace.show_error)

    def _show_cards(self) -> None:
        represent = [card for card in self._cards if card.task == "represent"]
        order = {"vae": 0, "conv": 1}
        represent.sort(key=lambda card: (order.get(card.id, 2), card.id))
        self.workspace.latent.show_models(represent)
        self.workspace.layers.show_models(self._cards)
        there = any(card.task == "damage" for card in self._cards)
        why_not = "" if there else self.tr("The model 'damage' is needed, and is not installed.")
        self.workspace.map.allow_damage(why_not)

    def _redrawing_models(self) -> tuple[str, ...]:
        return tuple(card.id for card in self._cards if card.task == "represent")

    # The folder

    def _on_choose(self) -> None:
        folder = self.dialogs.folder(self.tr("Photos"))
        if folder is not None:
            self.folder.choose(folder)

    def _on_cancel(self) -> None:
        self.folder.cancel()
        self.digits.cancel()

    def _on_page(self, page: int) -> None:
        if page in (LATENT, LAYERS):
            self._bring_photo()
        if page == LAYERS and not self.workspace.layers.layers.count() and self.workspace.layers.model:
            self.layers.open(self.workspace.layers.model)

    def _on_index_changed(self) -> None:
        folder, index = self.folder.folder, self.folder.index
        self.workspace.similar.show_nothing()
        self.workspace.unusual.show_nothing()
        words = "" if folder is None else str(folder)
        if index is not None:
            words = self.tr("{folder}: {count:,} photos").format(folder=folder, count=Local(len(index.entries)))
            if index.refused:
                words += self.tr(", {count:,} cannot be read").format(count=Local(len(index.refused)))
            self.folder.lay_out("pca")
            self._on_layout_changed()
        self.workspace.show_folder(words, index is not None)

    def _on_layout_changed(self) -> None:
        index, method = self.folder.index, self.workspace.map.method
        if index is None:
            return
        layout = self.folder.layouts.get(method)
        if layout is None:
            self.folder.lay_out(method)
        else:
            self.workspace.map.show_map(index, layout)

    def _on_busy(self) -> None:
        busy = self.folder.is_busy or self.digits.is_busy
        self.workspace.show_busy(busy)
        if self.folder.is_busy:
            self.workspace.show_progress(self.folder.title, 0)

    def _on_progressed(self, fraction: float, message: str) -> None:
        title = self.folder.title if self.sender() is self.folder else self.tr("Training on the digits")
        words = title if message == title else f"{title}   {message}".strip()
        self.workspace.show_progress(words, fraction)

    # Photos

    def _on_choose_query(self) -> None:
        path = self._ask_photo()
        if path is not None:
            self._on_similar_wanted(path)

    def _ask_photo(self) -> Path | None:
        title = self.tr("Photo")
        return self.dialogs.file(title, f"{title} ({OPEN_PATTERNS})")

    def _on_similar_wanted(self, path: Path) -> None:
        self.workspace.show_page(SIMILAR)
        self.search.search(path)

    def _on_photo_wanted(self, which: int) -> None:
        path = self._ask_photo()
        if path is not None:
            self.search.read(path, partial(self._take_photo, which, path))

    def _bring_photo(self) -> None:
        """Something to look at: photos of the folder, or a sample."""
        folder = samples_dir()
        samples = [] if folder is None else [folder / _FIRST_PHOTO, folder / "coffee.png"]
        paths = self.folder.paths() or tuple(sample for sample in samples if sample.is_file())
        for which in range(2):
            if self.latent.photos[which] is None and paths:
                path = (
                    paths[min(which * (len(paths) // 2), len(paths) - 1)]
                    if len(paths) > 2
                    else paths[which % len(paths)]
                )
                self.search.read(path, partial(self._take_photo, which, path))

    def _take_photo(self, which: int, path: Path, photo: Photo) -> None:
        image = as_image(to_8_bit(photo.pixels))
        self.latent.photos[which] = photo
        self.workspace.latent.show_photo(which, image, path.name)
        if which == 0:
            self.layers.photo = photo
            self.workspace.layers.photo.show_image(image)
            self.workspace.layers.layer_wanted.emit()
        if which == 0 or self.workspace.latent.mode == BETWEEN:
            self._refresh_latent()

    def _on_latent_model(self, model: str) -> None:
        self.latent.model = model
        self.workspace.latent.show_reason("")
        self._refresh_latent()

    def _refresh_latent(self) -> None:
        page = self.workspace.latent
        self.latent.model = page.model
        if self.workspace.page != LATENT or not page.model:
            return
        if page.mode == TURN:
            self.latent.encode()
        elif page.mode == BETWEEN:
            self.latent.walk()
        elif page.mode == NEW:
            self.latent.draw()
