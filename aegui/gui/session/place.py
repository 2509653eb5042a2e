"""Where the work on a photo is remembered."""

from __future__ import annotations

import hashlib
from pathlib import Path

from aegui import paths
from aegui.gui.preferences import Preferences
from aegui.jobs.work_file import SUFFIX


def work_place(preferences: Preferences, photo: Path) -> Path:
    """The work file of a photo: beside it if the person wants that, else in the app's data folder, by its full path."""
    if preferences.settings.sidecar == "beside":
        return photo.with_name(photo.name + SUFFIX)
    key = hashlib.sha256(str(photo.absolute()).encode()).hexdigest()[:16]
    return kept_dir() / f"{photo.name[:80]}-{key}{SUFFIX}"


def kept_dir() -> Path:
    """Where the work on photos lies that is not kept beside them."""
    return paths.user_data_dir() / "photos"


def autosave_dir() -> Path:
    """Where the work at hand is kept for the case that the program is killed."""
    return paths.user_data_dir() / "autosave"
