"""A translation that is replaced on disk while the window speaks it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from aegui import paths

SPEAK = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from aegui.gui import language

app = QApplication([])
folder = Path(sys.argv[1])
language.install(app, "de", folder)
(folder / "aegui_de.qm").write_bytes(b"")
print(app.translate("MaskDesk", "Brush stroke"))
"""


def test_the_window_goes_on_speaking(tmp_path: Path) -> None:
    shutil.copy(paths.translations_dir() / "aegui_de.qm", tmp_path)
    command = [sys.executable, "-c", SPEAK, str(tmp_path)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "Pinselstrich"), done.stderr
