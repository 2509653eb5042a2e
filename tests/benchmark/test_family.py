"""The sampling gallery and the table of families: small, but real."""

from __future__ import annotations

import numpy as np
import pytest
import skimage.data

from aegui.benchmark.family import FAMILIES, checkerboard, families_by_size, sampling_gallery
from aegui.benchmark.family_report import GalleryFindings, SizeFindings, page, sheet
from aegui.cards.spec import UPSAMPLINGS
from aegui.progress import Progress

pytestmark = pytest.mark.usefixtures("one_thread")


def pieces(count: int) -> np.ndarray:
    rng, photo = np.random.default_rng(0), skimage.data.astronaut()
    places = rng.integers(0, 480, (count, 2))
    return np.stack([photo[top : top + 32, left : left + 32] for top, left in places])


def test_a_pattern_on_the_grid_scores_and_photos_hardly_do() -> None:
    natural = pieces(200)
    spoilt = natural.astype(int)
    spoilt[:, ::4, ::4] += 40
    score = checkerboard(np.clip(spoilt, 0, 255).astype(np.uint8))
    assert checkerboard(natural) < 20
    assert score > 2 * checkerboard(natural)


def test_the_gallery_holds_every_up_sampling_and_its_page_every_figure() -> None:
    gallery = sampling_gallery(pieces(16), pieces(7), 2, Progress())
    assert [one.upsampling for one in gallery.sampled] == list(UPSAMPLINGS)
    words = page(GalleryFindings(gallery, "a processor"), "sampling.png")
    for one in gallery.sampled:
        assert f"| {one.upsampling} | {one.psnr:.2f} | {one.checkerboard:.1f} |" in words
    assert sheet(gallery, scale=1).shape == (7 * 34 + 2, 7 * 34 + 2, 3)


def test_every_family_stands_beside_components_of_its_size() -> None:
    found = SizeFindings(families_by_size((2, 4), 2, Progress()), 2, "a processor")
    grid = found.grids()[0]
    assert grid.heading == ("numbers in the code", "2", "4")
    assert [row[0] for row in grid.rows] == ["principal components", *FAMILIES]
    assert float(grid.rows[0][2]) > float(grid.rows[0][1]) > 10
