"""Make the pictures of the Explore workspace, light and dark: `python resources/screenshots/make_explore.py [FOLDER]`.

Set QT_QPA_PLATFORM=offscreen where there is no screen. Needs the shipped models.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import skimage.data
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from aegui.gui.app import compose
from aegui.gui.explore.latent_page import BETWEEN
from aegui.gui.explore.workspace import DIGITS, LATENT, UNUSUAL
from aegui.gui.preferences import Preferences
from aegui.gui.widgets.places import EXPLORE
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo
from aegui.jobs.engine import Engine

SIZE = (1280, 800)
PATIENCE = 900.0


def main() -> int:
    """Light and dark, one after the other."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="attic-") as place:
        photos = Path(place) / "photos"
        make_photos(photos)
        for theme in ("light", "dark"):
            shoot(app, theme, photos, folder)
    return 0


def shoot(app: QApplication, theme: str, photos: Path, folder: Path) -> None:
    """Map, similar, unusual, latent, digits."""
    preferences = Preferences()
    preferences.change(theme=theme)
    window = compose(app, Engine, preferences)
    window.resize(*SIZE)
    window.show()
    window.rooms.show_place(EXPLORE)
    explore = window.rooms.room(EXPLORE)
    workspace = explore.workspace
    explore.add([photos])
    wait(lambda: "pca" in explore.folder.layouts)
    workspace.map.methods.buttons[1].click()
    wait(lambda: "tsne" in explore.folder.layouts)
    workspace.map.view.choose(explore.folder.layouts["tsne"].clusters == 1)
    wait(lambda: not explore.folder.is_busy)
    settle(8000)
    save(window, folder / f"explore-map-{theme}.png")
    workspace.map.similar_wanted.emit(explore.folder.paths()[12])
    wait(lambda: bool(workspace.similar.grid.items))
    settle(4000)
    save(window, folder / f"explore-similar-{theme}.png")
    workspace.show_page(UNUSUAL)
    workspace.unusual.look.click()
    wait(lambda: not workspace.unusual.frame.over.isNull())
    settle(2000)
    save(window, folder / f"explore-unusual-{theme}.png")
    workspace.show_page(LATENT)
    wait(lambda: explore.latent.photos[1] is not None)
    workspace.latent.models.setCurrentIndex(workspace.latent.models.findData("conv"))
    workspace.latent.modes.buttons[BETWEEN].click()
    wait(lambda: not workspace.latent.mixed.image.isNull())
    settle(1000)
    save(window, folder / f"explore-latent-{theme}.png")
    workspace.show_page(DIGITS)
    workspace.digits.start.click()
    wait(lambda: explore.digits.lesson is not None)
    settle(500)
    save(window, folder / f"explore-digits-{theme}.png")
    window.shut_down()
    window.deleteLater()


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


def save(window: object, path: Path) -> None:
    """A picture of the window as it is now."""
    window.grab().save(str(path))  # type: ignore[attr-defined]


def settle(milliseconds: int) -> None:
    """Let the window draw."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(condition: Callable[[], bool]) -> None:
    """Go on once the condition holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        settle(50)


if __name__ == "__main__":
    sys.exit(main())
