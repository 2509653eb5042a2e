"""Looking into folders and models on this machine: the lazy door to torch for all that explores."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from aegui import paths
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.explore.anomaly import Unusual
    from aegui.explore.choices import Method, Prior
    from aegui.explore.index import Entry, Facts, Index
    from aegui.explore.latent import LatentSpace
    from aegui.explore.similar import Match
    from aegui.models.manager import LoadedModel, ModelManager

SEARCH_MODEL = "search"
ANOMALY_MODEL = "conv"
SAMPLE_MODEL = "vae"


class Explorer:
    """Indexes folders, searches them, lays them out, and opens latents. Torch is imported at the first use.

    Indexes lie in `data`, by default the person's own data folder, and are brought up to date at each use; `on_index`
    is called with each, where the work is done. May be used from several threads.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        options: ComputeOptions | None = None,
        data: Path | None = None,
        on_index: Callable[[Index], object] | None = None,
    ) -> None:
        self._catalogue, self._options = catalogue, options or ComputeOptions()
        self._data, self._on_index = data or paths.user_data_dir(), on_index
        self._models: ModelManager | None = None
        self._lock = threading.Lock()

    def set_options(self, options: ComputeOptions) -> None:
        """How to compute from now on."""
        with self._lock:
            if (options, options.threads) != (self._options, self._options.threads):
                self._options, self._models = options, None

    @property
    def catalogue(self) -> Catalogue:
        """The installed models."""
        return self._catalogue

    def index(self, folder: Path, progress: Progress) -> Index:
        """The index of a folder, brought up to date. Raises as `aegui.explore.index.update_index`, and `ModelError`."""
        from aegui.explore.describe import describe, packed
        from aegui.explore.index import Facts, index_home, update_index
        from aegui.explore.similar import row_width

        model = self._search_model()

        def describer(path: Path) -> tuple[Facts, NDArray[np.float16]]:
            photo = read_photo(path)
            seen = describe(photo, model)
            facts = Facts(photo.width, photo.height, seen.hash, seen.sigma, seen.sharpness, taken_at(photo))
            return facts, packed(seen.looks)

        width = row_width(model.card.architecture.latent)
        home = index_home(folder, self._data)
        index = update_index(folder, home, describer, f"{model.card.sha256} {width}", width, progress)
        if self._on_index is not None:
            self._on_index(index)
        return index

    def similar(
        self,
        query: Path,
        folder: Path,
        top: int,
        progress: Progress,
        region: tuple[int, int, int, int] | None = None,
    ) -> tuple[Match, ...]:
        """The photos of `folder` most like `query`, or like its `region` (x, y, width, height), best first."""
        photo = read_photo(query)
        if region is not None:
            photo = cut(photo, region)
        return self.search(self.index(folder, progress), photo, top)

    def search(self, index: Index, photo: Photo, top: int) -> tuple[Match, ...]:
        """The photos of an index as it stands most like `photo`, best first; one of its own is not described again."""
        from aegui.explore.describe import looks_of, packed
        from aegui.explore.similar import find_similar

        own = None if photo.path is None else index.place_of(photo.path)
        row = packed(looks_of(photo, self._search_model())).astype(np.float32) if own is None else index.vectors[own]
        return find_similar(index, row, top)

    def duplicates(self, folder: Path, progress: Progress) -> tuple[tuple[Entry, ...], ...]:
        """Groups of photos that are copies of one another, the largest group first."""
        from aegui.explore.similar import near_duplicates

        return near_duplicates(self.index(folder, progress))

    def map_page(self, folder: Path, method: Method, progress: Progress, damage: bool = False) -> str:
        """A web page of the folder's photos as a map; it needs nothing beside itself.

        With `damage` each photo is looked at for damage as well, and the page can be coloured by it.
        """
        from aegui.explore.layout import lay_out
        from aegui.explore.page import map_page

        index = self.index(folder, progress.part(0, 0.3 if damage else 0.7))
        shares = self.damage(index, progress.part(0.3, 0.7)) if damage else None
        layout = lay_out(index, method, progress.part(0.7, 0.85))
        template = paths.resources_dir() / "pages" / "map.html"
        return map_page(index, layout, template, progress.part(0.85, 1), shares)

    def unusual(
        self, folder: Path, progress: Progress, model: str = ANOMALY_MODEL
    ) -> tuple[tuple[Unusual, ...], dict[Path, NDArray[np.float32]]]:
        """The photos of a folder, the most unusual first, and each one's map of excess error."""
        return self.rank_unusual(self.index(folder, progress.part(0, 0.6)), progress.part(0.6, 1), model)

    def rank_unusual(
        self, index: Index, progress: Progress, model: str = ANOMALY_MODEL
    ) -> tuple[tuple[Unusual, ...], dict[Path, NDArray[np.float32]]]:
        """The photos of an index as it stands, the most unusual first, and each one's map of excess error.

        Those that have gone meanwhile are left out. Raises `PhotoNotFound` where all have, `ModelError`, `Cancelled`.
        """
        from aegui.errors import PhotoError, PhotoNotFound
        from aegui.explore.anomaly import learn_expectation, rank, reconstruct

        coder = self._manager().load(model, "represent")
        seen, kept = [], []
        for number, entry in enumerate(index.entries):
            progress.report(number / len(index.entries), str(entry.path))
            try:
                seen.append(reconstruct(read_photo(index.folder / entry.path), coder))
            except PhotoError:
                continue
            kept.append(number)
        if not kept:
            raise PhotoNotFound("No photo in {folder} can be read.", "Give a folder of photos.", folder=index.folder)
        if len(kept) < len(index.entries):
            index = replace(index, entries=tuple(index.entries[at] for at in kept), vectors=index.vectors[kept])
        expected = learn_expectation(seen)
        excesses = [expected.excess(one) for one in seen]
        return rank(index, excesses), {
            entry.path: excess for entry, excess in zip(index.entries, excesses, strict=True)
        }

    def damage(self, index: Index, progress: Progress, side: int = 512) -> NDArray[np.float64]:
        """The share of each photo's pixels that look damaged, 0..1, at a short side of `side` pixels: (N,).

        Kept beside the index, so that a photo is looked at once. One that has gone meanwhile is not a number. Raises
        `ModelError`, `Cancelled`.
        """
        from aegui.errors import PhotoError
        from aegui.explore.index import index_home, keep_damage, known_damage
        from aegui.imaging.thumbnails import reduced
        from aegui.restore.damage import MODEL, detect
        from aegui.restore.steps import DetectStep

        home, model = index_home(index.folder, self._data), self._catalogue.card(MODEL).sha256
        known = known_damage(home, model)
        shares = np.full(len(index.entries), np.nan)
        for number, entry in enumerate(index.entries):
            part = progress.part(number / len(shares), (number + 1) / len(shares))
            part.report(0.0, str(entry.path))
            share = known.get(str(entry.path))
            if share is None:
                try:
                    photo = Photo(reduced(read_photo(index.folder / entry.path), side))
                except PhotoError:
                    continue
                _, proposal = detect(photo, DetectStep(checked_with=""), self._manager(), Progress(token=part.token))
                share = float(proposal.mask().mean())
                keep_damage(home, str(entry.path), model, share)
            shares[number] = share
        return shares

    def latent(self, model: str) -> LatentSpace:
        """The latent of a model of task represent. Raises `ModelError`, `UsageError`."""
        from aegui.explore.latent import LatentSpace

        return LatentSpace(self._manager().load(model, "represent"))

    def sample(self, count: int, prior: Prior, seed: int, model: str = SAMPLE_MODEL) -> Photo:
        """A sheet of new pictures drawn from a variational model."""
        from aegui.explore.latent import contact_sheet

        pictures = self.latent(model).sample(count, prior, seed)
        return Photo(contact_sheet(pictures, max(round(count**0.5), 1)))

    def interpolate(self, first: Path, second: Path, count: int, model: str = SAMPLE_MODEL) -> Photo:
        """A strip of `count` pictures on the way from one photo's code to the other's, both ends among them."""
        from aegui.explore.latent import contact_sheet

        pictures = self.latent(model).interpolate(read_photo(first), read_photo(second), count)
        return Photo(contact_sheet(pictures, count))

    def features(self, folder: Path, model: str, progress: Progress) -> dict[str, NDArray[np.generic]]:
        """What a model makes of each photo of a folder, as named arrays of one length.

        `paths` (below the folder), `features` (N, latent), and from the index `sigma`, `sharpness` and `hash`.
        """
        index = self.index(folder, progress.part(0, 0.7))
        if model == SEARCH_MODEL:
            latent = self._search_model().card.architecture.latent
            features = index.vectors[:, :latent]
        else:
            space, rows = self.latent(model), []
            for number, entry in enumerate(index.entries):
                progress.part(0.7, 1).report(number / len(index.entries), str(entry.path))
                rows.append(space.encode(space.thumbnails([read_photo(index.folder / entry.path)]))[0])
            features = np.stack(rows)
        return {
            "paths": np.array([str(entry.path) for entry in index.entries]),
            "features": features.astype(np.float32),
            "sigma": np.array([entry.facts.sigma for entry in index.entries], np.float32),
            "sharpness": np.array([entry.facts.sharpness for entry in index.entries], np.float32),
            "hash": np.array([entry.facts.hash for entry in index.entries], np.uint64),
        }

    def layer(self, model: str, layer: str, photo: Photo | None) -> Photo:
        """The filters of a model's layer as a sheet, or, with a photo, what the layer makes of it."""
        from aegui.explore.layers import feature_maps, filters

        loaded = self._manager().load(model, self._catalogue.card(model).task)
        return Photo(filters(loaded, layer) if photo is None else feature_maps(loaded, layer, photo))

    def layers(self, model: str) -> Sequence[str]:
        """The names of a model's layers."""
        from aegui.explore.layers import layer_names

        return layer_names(self._manager().load(model, self._catalogue.card(model).task))

    def _search_model(self) -> LoadedModel:
        return self._manager().load(SEARCH_MODEL, "embed")

    def _manager(self) -> ModelManager:
        with self._lock:
            if self._models is None:
                from aegui.models.device import use_threads
                from aegui.models.manager import ModelManager

                use_threads(self._options.threads)
                self._models = ModelManager(self._catalogue, self._options)
            return self._models


def cut(photo: Photo, region: tuple[int, int, int, int]) -> Photo:
    """The part (x, y, width, height) of a photo. Raises `UsageError` where it does not lie in the photo."""
    from aegui.errors import UsageError

    x, y, width, height = region
    if min(x, y) < 0 or min(width, height) < 1 or x + width > photo.width or y + height > photo.height:
        raise UsageError(
            "The region {x},{y},{width},{height} does not lie in the photo, which is {columns} x {rows}.",
            "Give X,Y,WIDTH,HEIGHT in pixels.",
            x=x,
            y=y,
            width=width,
            height=height,
            columns=photo.width,
            rows=photo.height,
        )
    return Photo(photo.pixels[y : y + height, x : x + width].copy(), grey=photo.grey)


def taken_at(photo: Photo) -> float:
    """When a photo was taken, in seconds since 1970: by its EXIF, taken as UTC, or else the file's last change."""
    from datetime import UTC, datetime

    from PIL import Image

    exif = Image.Exif()
    try:
        exif.load(b"Exif\0\0" + photo.metadata.exif if photo.metadata.exif else b"")
        text = exif.get_ifd(0x8769).get(0x9003) or exif.get(0x0132)
        return datetime.strptime(str(text), "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC).timestamp()
    except (ValueError, KeyError, SyntaxError, TypeError, OSError):
        return photo.path.stat().st_mtime if photo.path is not None else 0.0
