"""Walk through a whole restoration in the real window and leave a picture of each step.

`python resources/screenshots/walk.py [FOLDER]` walks once per variant: light, dark, German, Chinese, and at 200 %, each
in a process of its own. `--only light-de-100` walks one. Set QT_QPA_PLATFORM=offscreen where there is no screen. Needs
the shipped models.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from make import hover, paint_over_scratches
from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget
from stage import settle, shown, wait

from aegui.gui.canvas.modes import Compare
from aegui.gui.dialogs import Dialogs
from aegui.gui.export.dialog import ExportDialog
from aegui.gui.export.request import Export, ExportRequest
from aegui.gui.help import HelpSheet
from aegui.gui.widgets.places import BATCH, EXPLORE, TRAIN, is_here
from aegui.gui.window import MainWindow

VARIANTS = ("light-en-100", "dark-en-100", "light-de-100", "dark-zh_CN-100", "light-en-200", "light-pseudo-100")
SIZES = ((900, 600), (1280, 800))
LARGEST = (3840, 2160)


class Album:
    """Numbers the pictures and writes them into a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._count = folder, 0
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, widget: QWidget, name: str, pause: int = 300) -> None:
        """A picture of a window once it is at rest."""
        settle(pause)
        self._count += 1
        path = self._folder / f"{self._count:02d}-{name}.png"
        widget.grab().save(str(path))
        with Image.open(path) as picture:  # a palette is a third of the bytes, and the eye sees no difference
            few = picture.convert("RGB").quantize(256)
        few.save(path, optimize=True)
        print(path.name, flush=True)


class Answers(Dialogs):
    """Shows the export dialog for a picture, then saves beside nothing of the person's."""

    def __init__(self, album: Album, folder: Path) -> None:
        self._album, self._folder = album, folder
        self._shown: list[ExportDialog] = []  # what is still measuring its size must not vanish

    def export(self, request: ExportRequest) -> Export | None:
        """As a person who looks at the dialog and presses Save."""
        dialog = ExportDialog(replace(request, source=Path("/photos") / request.source.name))
        self._shown.append(dialog)
        dialog.show()
        self._album.add(dialog, "export", 1500)
        wish = dialog.wish
        dialog.close()
        return Export(self._folder / "restored.png", wish)


def main() -> int:
    """All variants, or one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent / "walk")
    parser.add_argument("--only", choices=VARIANTS)
    arguments = parser.parse_args()
    if arguments.only:
        walk(arguments.only, arguments.folder / arguments.only)
        return 0
    for variant in VARIANTS:
        scale = int(variant.rsplit("-", 1)[1])
        environment = os.environ | ({"QT_SCALE_FACTOR": f"{scale / 100:g}"} if scale != 100 else {})
        command = [sys.executable, __file__, str(arguments.folder), "--only", variant]
        subprocess.run(command, check=True, env=environment)
    return 0


def walk(variant: str, folder: Path) -> None:
    """One variant from the first screen to the saved file."""
    theme, language, _ = variant.split("-")
    album = Album(folder)
    app = QApplication(sys.argv[:1])
    with (
        tempfile.TemporaryDirectory() as output,
        shown(app, Answers(album, Path(output)), theme=theme, language=language) as window,
    ):
        begin(window, album)
        restore(window, album)
        look_around(window, album)


def begin(window: MainWindow, album: Album) -> None:
    """The first screen with the tour, at its smallest and as usual."""
    settle(1500)
    window.extras.tour.begin()
    album.add(window, "first")
    window.extras.tour.end()
    window.resize(*SIZES[0])
    album.add(window, "first-small")
    window.resize(*SIZES[-1])


def restore(window: MainWindow, album: Album) -> None:
    """Open, measure, denoise, compare, paint, retouch, look at the history, save."""
    samples = {it.spoiled: it for it in window.workspace.welcome.cards}
    folder, canvas = window.samples, window.workspace.canvas
    assert folder is not None
    wait(lambda: window.files.open_sample(samples["noisy"], folder), window.files.sample_opened)
    if window.meter.noise is None:
        wait(lambda: None, window.meter.noise_measured)
    window.conductor.show_task("task_denoise")
    album.add(window, "measured")
    wait(window.conductor.apply, window.restorer.ended)
    canvas.set_mode(Compare.SPLIT)
    album.add(window, "denoised", 1000)
    canvas.set_mode(Compare.RESULT)
    assert window.document.photo is not None
    window.document.mark_saved(window.document.photo)
    wait(lambda: window.files.open_sample(samples["scratched"], folder), window.files.sample_opened)
    window.conductor.show_task("task_retouch")
    paint_over_scratches(window, samples["scratched"], folder)
    hover(window, 0.5, 0.6)
    album.add(window, "painted")
    wait(window.conductor.apply, window.restorer.ended)
    album.add(window, "retouched", 800)
    canvas.set_mode(Compare.SIDE_BY_SIDE)
    album.add(window, "compared")
    canvas.set_mode(Compare.RESULT)
    window.conductor.show_task("task_compare")
    album.add(window, "measured-against-the-original", 1500)
    wait(window.files.save_as, window.files.saved)
    album.add(window, "saved")
    window.resize(*SIZES[0])
    album.add(window, "saved-small")
    window.resize(*LARGEST)
    album.add(window, "saved-4k", 800)
    window.resize(*SIZES[-1])


def look_around(window: MainWindow, album: Album) -> None:
    """The other workspaces, and the windows beside."""
    for place in (BATCH, TRAIN, EXPLORE):
        if is_here(place):
            window.rooms.show_place(place)
            album.add(window, place, 800)
    dialog = window.extras.preferences.show()
    for row, name in enumerate(("general", "work", "keys")):
        dialog.list.setCurrentRow(row)
        album.add(dialog, f"preferences-{name}")
    dialog.close()
    models = window.extras.library.show()
    album.add(models, "models")
    models.close()
    sheet = HelpSheet(window.actions_, window)
    sheet.show()
    album.add(sheet, "keys")
    sheet.close()


if __name__ == "__main__":
    raise SystemExit(main())
