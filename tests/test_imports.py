"""Who imports what: torch only where it computes, Qt only in the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RunPython = Callable[..., str]
HEAVY = ("torch", "PySide6", "numpy", "cv2", "PIL", "rich")


def imported_by(run_python: RunPython, module: str, names: tuple[str, ...]) -> list[str]:
    """Which of `names` are loaded after a fresh process imported `module`."""
    code = f"import sys, {module}\nprint(*[name for name in {names!r} if name in sys.modules])"
    return run_python(code).split()


@pytest.mark.parametrize(
    "module",
    ["aegui.gui.app", "aegui.jobs.engine", "aegui.models.catalogue", "aegui.api", "aegui.training.request"],
)
def test_torch_is_left_out(run_python: RunPython, module: str) -> None:
    assert imported_by(run_python, module, ("torch",)) == []


def test_the_window_shows_before_the_codecs_are_imported(run_python: RunPython) -> None:
    names = ("PIL", "tifffile", "difflib")
    assert imported_by(run_python, "aegui.gui.app", names) == []


def test_the_first_window_brings_only_what_it_shows(run_python: RunPython) -> None:
    later = (
        "torch", "PIL", "sklearn", "scipy", "pyqtgraph", "sqlite3", "importlib.metadata", "aegui.gui.batch.conductor",
        "aegui.gui.train.conductor", "aegui.gui.explore.conductor",
    )  # fmt: skip
    code = f"""
import sys
from PySide6.QtWidgets import QApplication
from aegui.gui.app import compose
from aegui.gui.preferences import Preferences
from aegui.jobs.engine import Engine

app = QApplication([])
window = compose(app, Engine, Preferences())
print(*[name for name in {later!r} if name in sys.modules])
window.shut_down()
"""
    assert run_python(code).split() == []


@pytest.mark.parametrize(("words", "heavy"), [(["--help"], HEAVY), (["models", "list"], HEAVY[:-1])])
def test_help_and_the_list_of_models_need_nothing_heavy(
    run_python: RunPython, words: list[str], heavy: tuple[str, ...]
) -> None:
    code = f"""
import contextlib, io, sys

sys.argv = ["aegui", *{words!r}]
from aegui.__main__ import main

with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.suppress(SystemExit):
    main()
print(len(said.getvalue()) > 100, *[name for name in {heavy!r} if name in sys.modules])
"""
    assert run_python(code).split() == ["True"]


@pytest.mark.parametrize("module", ["aegui.cli.main", "aegui.__main__"])
def test_the_command_line_starts_with_nothing_heavy(run_python: RunPython, module: str) -> None:
    assert imported_by(run_python, module, HEAVY) == []


def test_everything_but_the_window_works_without_qt(run_python: RunPython) -> None:
    code = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, NoQt())
import aegui
names = [module.name for module in pkgutil.walk_packages(aegui.__path__, "aegui.", onerror=print)]
core = [name for name in names if not name.startswith(("aegui.gui", "aegui._data"))]
for name in core:
    importlib.import_module(name)
try:
    import aegui.gui.app
except ImportError as error:
    assert "is blocked" in str(error), error
else:
    raise SystemExit("the block does not block")
print(len(core))
"""
    assert int(run_python(code)) > 40


def test_a_window_without_qt_is_one_clear_line(run_python: RunPython) -> None:
    code = """
import sys

sys.modules["PySide6"] = None
sys.argv = ["aegui"]
from aegui.__main__ import main

sys.stderr = sys.stdout
raise SystemExit(0 if main() == 1 else "it should have failed")
"""
    said = run_python(code)
    assert said.startswith("aegui: The window cannot open, because Qt cannot be loaded")
    assert said.count("\n") == 1
