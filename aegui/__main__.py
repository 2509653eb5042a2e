"""Where `aegui` starts: nothing or `open` shows the window, everything else is the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from aegui.allocator import keep_freed_memory
from aegui.errors import AeguiError, Cancelled

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(photos: list[Path]) -> int:
    """Show the window with these photos and return its exit code. Raises `AeguiError` if there is no way to show it."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise AeguiError("There is no display to open a window on.", "The command line does without: aegui --help")
    if sys.platform == "win32":
        import torch  # noqa: F401 - its DLLs fail to load after Qt's (pytorch issues 166628, 169429)
    try:
        from aegui.gui.app import run
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")) and ".so" not in str(error):
            raise
        raise AeguiError(
            f"The window cannot open, because Qt cannot be loaded: {error}.",
            "On Linux: apt-get install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0",
        ) from error
    return run(photos)


def main() -> int:
    """Run `aegui` with the arguments of this process and return the exit code."""
    keep_freed_memory()
    try:
        return _run(sys.argv[1:])
    except KeyboardInterrupt:  # before or after the work, which has its own way to stop
        print("aegui: Stopped.", file=sys.stderr)
        return Cancelled.exit_code


def _run(arguments: list[str]) -> int:
    if not arguments or (arguments[0] == "open" and not any(word.startswith("-") for word in arguments)):
        try:
            return open_window([Path(word) for word in arguments[1:]])
        except AeguiError as error:
            print(f"aegui: {error}", file=sys.stderr)
            return error.exit_code
    from aegui.cli.main import main as run_command

    return run_command(arguments, open_window)


if __name__ == "__main__":
    raise SystemExit(main())
