"""A real window, offscreen, with an engine that answers when it is told to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from aegui.cards.card import KINDS_OF_TASK, Card, InputContract
from aegui.cards.spec import ArchitectureSpec
from aegui.errors import AeguiError
from aegui.gui import app as gui_app
from aegui.gui.dialogs import Dialogs, Leaving, MaskUse
from aegui.gui.export.request import Export, ExportRequest, Wish
from aegui.gui.preferences import Preferences
from aegui.gui.window import MainWindow
from aegui.imaging.masks import grow
from aegui.imaging.noise_estimate import STRIDE, NoiseCharacter, NoiseEstimate
from aegui.imaging.photo import Mask, Photo, Pixels
from aegui.imaging.tiles import Rect
from aegui.imaging.write import write_photo
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.result import Restored, StepReport, TileSink
from aegui.restore.steps import DenoiseStep, InpaintStep

PATIENCE = 10_000
ShowWindow = Callable[..., MainWindow]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform cannot pass size hints on, and says so for every window."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


def card(model_id: str, task: str) -> Card:
    kind = KINDS_OF_TASK[task][0]
    spec = ArchitectureSpec(kind, (8,), (1,))
    return Card(model_id, model_id, task, "test", spec, InputContract("RGB"), "MIT", 1, "0" * 64)  # type: ignore[arg-type]


class StubCatalogue:
    def __init__(self, cards: tuple[Card, ...]) -> None:
        self._cards = cards

    def cards(self) -> tuple[Card, ...]:
        return self._cards


@dataclass
class StubEngine:
    """Darkens by ten levels, tile by tile; waits at each tile while `gate` is closed; fails with `error` if given."""

    catalogue: StubCatalogue = field(
        default_factory=lambda: StubCatalogue((card("denoise-a", "denoise"), card("inpaint", "inpaint")))
    )
    sigma: float = 18.0
    error: AeguiError | None = None
    tile: int = 32
    gate: threading.Event = field(default_factory=threading.Event)
    requests: list[tuple[Recipe, Mask | None, Rect | None]] = field(default_factory=list)
    levels: list[tuple[DenoiseStep, Rect, tuple[float, ...], NoiseEstimate | None]] = field(default_factory=list)
    level_gate: threading.Event = field(default_factory=threading.Event)
    level_error: AeguiError | None = None
    character: NoiseCharacter = "white"
    uncertainty: float = 0.1
    structure: float | None = None
    warmed: int = 0

    def __post_init__(self) -> None:
        self.gate.set()
        self.level_gate.set()

    def restore(
        self,
        photo: Photo,
        recipe: Recipe,
        mask: Mask | None = None,
        *,
        progress: Progress | None = None,
        on_tile: TileSink | None = None,
        visible: Rect | None = None,
    ) -> Restored:
        progress = progress or Progress()
        self.requests.append((recipe, mask, visible))
        step = recipe.steps[0]
        repainted = grow(mask, step.grow) if isinstance(step, InpaintStep) and mask is not None else None
        dark = np.where(photo.pixels > 10, photo.pixels - photo.pixels.dtype.type(10), 0).astype(photo.pixels.dtype)
        pixels = dark if repainted is None else np.where(repainted[..., None], dark, photo.pixels)
        for y in range(0, photo.height, self.tile):
            if on_tile is not None:
                on_tile(y, 0, pixels[y : y + self.tile])
            progress.report((y + 1) / photo.height, "Cleaning")
            while not self.gate.wait(0.005):
                progress.check()
            if self.error is not None:
                raise self.error
        sigma = self.sigma if isinstance(step, DenoiseStep) else None
        report = StepReport(
            step.kind, step.title, 0.1, "denoise-a", sigma, "cpu", "fp32", self.tile, structure=self.structure
        )
        return Restored(photo.with_pixels(pixels), repainted, (report,))

    def estimate_sigma(self, _photo: Photo, _progress: Progress | None = None) -> float:
        return self.sigma

    def estimate_noise(self, photo: Photo, _progress: Progress | None = None) -> NoiseEstimate:
        cells = -(-photo.height // STRIDE), -(-photo.width // STRIDE)
        levels = np.linspace(2, 30, cells[0] * cells[1]).reshape(cells)
        return NoiseEstimate(self.sigma, self.character, 0.9, levels, self.uncertainty)

    def denoise_levels(
        self,
        photo: Photo,
        step: DenoiseStep,
        region: Rect,
        strengths: Sequence[float],
        *,
        noise: NoiseEstimate | None = None,
        progress: Progress | None = None,
    ) -> tuple[Pixels, ...]:
        """A tenth of a level darker per percent."""
        self.levels.append((step, region, tuple(strengths), noise))
        progress = progress or Progress()
        while not self.level_gate.wait(0.005):
            progress.check()
        if self.level_error is not None:
            raise self.level_error
        part = photo.pixels[region.slices].astype(float)
        return tuple(np.clip(part - strength / 10, 0, photo.peak).astype(photo.pixels.dtype) for strength in strengths)

    def warm_up(self, _progress: Progress | None = None) -> None:
        self.warmed += 1


class Answers(Dialogs):
    """Answers what a person would be asked."""

    def __init__(self) -> None:
        self.open_path: Path | None = None
        self.save_path: Path | None = None
        self.replace = False
        self.leaving = Leaving.STAY
        self.asked: list[str] = []
        self.request: ExportRequest | None = None
        self.wish: Wish | None = None
        self.recipe: Path | None = None
        self.mask_use: MaskUse | None = None

    def open_photo(self, _title: str, _folder: Path) -> Path | None:
        self.asked.append("open")
        return self.open_path

    def export(self, request: ExportRequest) -> Export | None:
        self.asked.append("save")
        self.request = request
        return None if self.save_path is None else Export(self.save_path, self.wish or request.wish)

    def open_recipe(self, _folder: Path) -> Path | None:
        self.asked.append("recipe")
        return self.recipe

    def save_recipe(self, _suggestion: Path) -> Path | None:
        self.asked.append("recipe")
        return self.recipe

    def save_mask(self, _suggestion: Path) -> Path | None:
        self.asked.append("mask")
        return self.save_path

    def use_mask(self, _name: str, misfit: str, painted: bool) -> MaskUse | None:
        self.asked.append(f"use mask: {misfit} {'painted' if painted else ''}".strip())
        return self.mask_use

    def may_replace_opened(self, _path: Path) -> bool:
        self.asked.append("replace")
        return self.replace

    def leave_changes(self, _name: str, _remembered: bool) -> Leaving:
        self.asked.append("leave")
        return self.leaving


@pytest.fixture
def engine() -> StubEngine:
    return StubEngine()


@pytest.fixture
def denoisers() -> tuple[Card, ...]:
    return card("denoise-a", "denoise"), card("denoise-b", "denoise")


@pytest.fixture
def noise_level() -> Card:
    return card("noise-level", "noise-level")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings" / "settings.toml")


@pytest.fixture
def show_window(qtbot: QtBot, qapp: QApplication, preferences: Preferences) -> Iterator[ShowWindow]:
    """Shows the window over an engine; at the end it is shut down, and its workers are gone."""
    shown: list[MainWindow] = []

    def show(engine: Any, dialogs: Dialogs | None = None) -> MainWindow:
        window = gui_app.compose(qapp, lambda _: engine, preferences, dialogs)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        shown.append(window)
        return window

    yield show
    for window in shown:
        window.shut_down()
        window.deleteLater()
    shown.clear()
    # Neither windows that wait for an event loop to be deleted nor a style sheet are left to slow the next test down.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    assert not [thread for thread in threading.enumerate() if thread.name == "aegui-worker"]


@pytest.fixture
def window(show_window: ShowWindow, engine: StubEngine, answers: Answers) -> Iterator[MainWindow]:
    yield show_window(engine, answers)
    engine.gate.set()
    engine.level_gate.set()


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    path = tmp_path / "holiday.png"
    write_photo(Photo(rng.integers(50, 200, (96, 128, 3), dtype=np.uint8)), path)
    return path


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, photo_file: Path) -> MainWindow:
    """The window with a photo of 128 x 96 open and its noise measured."""
    with qtbot.waitSignals([window.document.photo_opened, window.meter.noise_measured], timeout=PATIENCE):
        window.open([photo_file])
    qtbot.waitUntil(lambda: "18" in window.workspace.dock.denoise.readout.sigma.text(), timeout=PATIENCE)
    return window


class Hands:
    """What a person does at the window, and the patience to wait for what comes of it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window

    def wait(self, signal: SignalInstance) -> AbstractContextManager[SignalBlocker]:
        """Leave the block once the signal came."""
        return cast("AbstractContextManager[SignalBlocker]", self._qtbot.waitSignal(signal, timeout=PATIENCE))

    def until(self, condition: Callable[[], bool]) -> None:
        """Go on once the condition holds."""
        self._qtbot.waitUntil(condition, timeout=PATIENCE)

    def run(self, act: Callable[[], object]) -> object:
        """Do something that starts or ends a run, wait for its end, and return how it ended."""
        with self.wait(self._window.restorer.ended) as ended:
            act()
        assert ended.args is not None
        return ended.args[0]

    def at(self, x: float, y: float) -> QPoint:
        """The canvas position of a photo point."""
        canvas = self._window.workspace.canvas
        assert canvas.view is not None
        return (QPointF(*canvas.view.to_device(x, y)) / canvas.devicePixelRatioF()).toPoint()

    def drag(
        self,
        points: list[tuple[float, float]],
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press, move and release over photo points."""
        canvas = self._window.workspace.canvas
        QTest.mousePress(canvas, button, keys, self.at(*points[0]))
        for point in points[1:]:
            QTest.mouseMove(canvas, self.at(*point))
        QTest.mouseRelease(canvas, button, keys, self.at(*points[-1]))


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    return Hands(qtbot, window)
