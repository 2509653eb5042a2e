"""Make the README's pictures of the Batch workspace: `python resources/screenshots/make_batch.py [FOLDER]`.

Set QT_QPA_PLATFORM=offscreen where there is no screen. Needs the shipped models.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
import skimage.data
from PySide6.QtWidgets import QApplication
from stage import THEMES, folder_asked, save, settle, shown, wait_until

from aegui.gui.batch.desk import State
from aegui.gui.widgets.places import BATCH
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo


def main() -> int:
    """Light and dark, one after the other."""
    app = QApplication(sys.argv[:1])
    for theme in THEMES:
        with tempfile.TemporaryDirectory(prefix="attic-") as place:
            scans = Path(place) / "scans"
            make_scans(scans)
            shoot(app, theme, scans, folder_asked())
    return 0


def shoot(app: QApplication, theme: str, scans: Path, folder: Path) -> None:
    """The story of the pictures: while it runs, when it is done, and the review."""
    with shown(app, theme=theme) as window:
        window.rooms.show_place(BATCH)
        batch = window.rooms.batch
        batch.workspace.panel.name.setText("{stem}_clean{ext}")
        batch.add([scans])
        wait_until(lambda: batch.desk.state is State.READY)
        settle(3000)
        batch.workspace.panel.start.click()
        wait_until(lambda: batch.desk.pace is not None and batch.desk.pace.ended >= 8)
        save(window, folder / f"batch-running-{theme}.png")
        wait_until(lambda: batch.desk.state is State.ENDED)
        settle(4000)
        save(window, folder / f"batch-done-{theme}.png")
        batch.workspace.show_review(True)
        settle(300)
        batch.workspace.grid.setCurrentIndex(batch.workspace.filter.index(0, 0))
        batch.workspace.judge_chosen("approved")
        batch.workspace.judge_chosen("rejected")
        settle(6000)
        save(window, folder / f"batch-review-{theme}.png")


def make_scans(folder: Path) -> None:
    """Parts of photos that scikit-image brings along, with grain, and one that is cut off."""
    draw, number = np.random.default_rng(5), 0
    for photo in (skimage.data.rocket(), skimage.data.coffee(), skimage.data.chelsea(), skimage.data.astronaut()):
        for part in range(5):
            top = part * 29 % (photo.shape[0] - 240)
            left = part * 67 % (photo.shape[1] - 330)
            noisy = photo[top : top + 240, left : left + 330] + draw.normal(0, 8 + 5 * part, (240, 330, 3))
            path = folder / ("album 1962" if number % 4 == 1 else "") / f"scan_{number + 1:03}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            write_photo(Photo(noisy.round().clip(0, 255).astype(np.uint8)), path)
            number += 1
    cut = folder / "scan_004.jpg"
    cut.write_bytes(cut.read_bytes()[:5000])
    (folder / "notes.txt").write_text("Found in the attic.")


if __name__ == "__main__":
    sys.exit(main())
