"""Where the work on a photo is remembered."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from aegui import paths
from aegui.gui.preferences import Preferences
from aegui.jobs.work import Work
from aegui.jobs.work_file import SUFFIX, to_bytes


def work_place(preferences: Preferences, photo: Path) -> Path:
    """The work file of a photo: beside it if the person wants that, else in the app's data folder, by its full path."""
    if preferences.settings.sidecar == "beside":
        return photo.with_name(photo.name + SUFFIX)
    return kept_dir() / f"{photo.name[:80]}-{_key(os.fsencode(photo.absolute()))}{SUFFIX}"


def command_place(photo: Path, work: Work) -> Path:
    """Where a command that was copied finds its steps and masks, whatever is done to the photo afterwards."""
    return paths.user_data_dir() / "commands" / f"{photo.name[:80]}-{_key(to_bytes(work))}{SUFFIX}"


def _key(of: bytes) -> str:
    return hashlib.sha256(of).hexdigest()[:16]


def kept_dir() -> Path:
    """Where the work on photos lies that is not kept beside them."""
    return paths.user_data_dir() / "photos"


def autosave_dir() -> Path:
    """Where the work at hand is kept for the case that the program is killed."""
    return paths.user_data_dir() / "autosave"
