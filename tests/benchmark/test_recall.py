"""How often altered copies find their photo, measured with the shipped embedding on parts of bundled photos."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

from aegui import paths
from aegui.benchmark import similar
from aegui.errors import PhotoNotFound
from aegui.models.catalogue import Catalogue
from aegui.progress import Progress

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture
def shipped() -> Catalogue:
    return Catalogue((paths.weights_dir(),))


def test_altered_copies_find_their_photo_even_small_parts_of_it(tmp_path: Path, shipped: Catalogue) -> None:
    photos = [skimage.data.astronaut(), skimage.data.coffee(), skimage.data.chelsea(), skimage.data.rocket()]
    for number, photo in enumerate(photos):
        Image.fromarray(np.ascontiguousarray(photo[:300, :400])).save(tmp_path / f"{number}.png")
    found = similar.run(tmp_path, 2, shipped, Progress())
    assert (found.photos, found.asked) == (4, 2)
    assert [each.alteration for each in found.recalls] == list(similar.ALTERATIONS)
    assert {each.among_five for each in found.recalls} == {1.0}
    assert [row[1] for row in found.grids()[0].rows] == ["1.000"] * len(similar.ALTERATIONS)


def test_a_folder_without_photos_is_said(tmp_path: Path, shipped: Catalogue) -> None:
    with pytest.raises(PhotoNotFound):
        similar.run(tmp_path, 2, shipped, Progress())
