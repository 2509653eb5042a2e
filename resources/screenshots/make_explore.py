"""Make the guide's pictures of Explore, light and dark: `python resources/screenshots/make_explore.py [FOLDER]`.

Set QT_QPA_PLATFORM=offscreen where there is no screen. Needs the shipped models.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
import skimage.data
from PySide6.QtWidgets import QApplication
from stage import THEMES, for_the_guide, save, settle, shown, wait_until

from aegui.gui.explore.latent_page import BETWEEN
from aegui.gui.explore.layers_page import MAPS
from aegui.gui.explore.workspace import DIGITS, LATENT, LAYERS, UNUSUAL
from aegui.gui.widgets.places import EXPLORE
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo


def main() -> int:
    """Light and dark, one after the other."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="attic-") as place:
        photos = Path(place) / "photos"
        make_photos(photos)
        for theme in THEMES:
            shoot(app, theme, photos)
    return 0


def shoot(app: QApplication, theme: str, photos: Path) -> None:
    """Map, similar, unusual, latent, layers, digits."""
    with shown(app, theme=theme) as window:
        window.rooms.show_place(EXPLORE)
        explore = window.rooms.room(EXPLORE)
        workspace = explore.workspace
        explore.add([photos])
        wait_until(lambda: "pca" in explore.folder.layouts)
        workspace.map.methods.buttons[1].click()
        wait_until(lambda: "tsne" in explore.folder.layouts)
        groups = explore.folder.layouts["tsne"].clusters
        workspace.map.view.choose(groups == np.bincount(groups).argmax())
        wait_until(lambda: not explore.folder.is_busy)
        settle(8000)
        save(window, for_the_guide("explore-map", theme))
        workspace.map.similar_wanted.emit(explore.folder.paths()[12])
        wait_until(lambda: bool(workspace.similar.grid.items))
        settle(4000)
        save(window, for_the_guide("explore-similar", theme))
        workspace.show_page(UNUSUAL)
        workspace.unusual.look.click()
        wait_until(lambda: not workspace.unusual.frame.over.isNull())
        settle(2000)
        save(window, for_the_guide("explore-unusual", theme))
        workspace.show_page(LATENT)
        wait_until(lambda: explore.latent.photos[1] is not None)
        workspace.latent.models.setCurrentIndex(workspace.latent.models.findData("conv"))
        workspace.latent.modes.buttons[BETWEEN].click()
        wait_until(lambda: not workspace.latent.mixed.image.isNull())
        settle(1000)
        save(window, for_the_guide("explore-latent", theme))
        workspace.show_page(LAYERS)
        wait_until(lambda: workspace.layers.layers.count() > 1)
        workspace.layers.modes.buttons[MAPS].click()
        wait_until(lambda: not workspace.layers.sheet.image.isNull())
        settle(2000)
        save(window, for_the_guide("explore-layers", theme))
        workspace.show_page(DIGITS)
        workspace.digits.start.click()
        wait_until(lambda: explore.digits.lesson is not None)
        settle(500)
        save(window, for_the_guide("explore-digits", theme))


def make_photos(folder: Path) -> None:
    """Parts of photos that scikit-image brings along, some of them noisy."""
    draw, number = np.random.default_rng(5), 0
    for photo in (skimage.data.rocket(), skimage.data.coffee(), skimage.data.chelsea(), skimage.data.astronaut()):
        for _ in range(15):
            side = int(draw.integers(140, min(photo.shape[:2])))
            top, left = (int(draw.integers(room - side + 1)) for room in photo.shape[:2])
            part = photo[top : top + side, left : left + side] + draw.normal(0, 3 * (number % 5), (side, side, 3))
            number += 1
            path = folder / f"scan_{number:03}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            write_photo(Photo(part.round().clip(0, 255).astype(np.uint8)), path)


if __name__ == "__main__":
    sys.exit(main())
