"""Before and after, one model against another, the split either way, the loupe, and the map of what is unlike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from aegui.cards.card import Card
from aegui.gui.canvas.modes import Compare
from aegui.gui.canvas.scene import Scene
from aegui.gui.compare.desk import UnlikeMap
from aegui.gui.compare.section import CompareSection
from aegui.gui.window import MainWindow
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo
from aegui.restore.steps import DenoiseStep


@pytest.fixture
def two_models(engine: Any, denoisers: tuple[Card, ...]) -> None:
    engine.catalogue._cards = denoisers


@pytest.fixture
def section(two_models: None, opened: MainWindow) -> CompareSection:  # noqa: ARG001
    opened.actions_["task_compare"].trigger()
    return opened.workspace.dock.compare.sides


def scene(window: MainWindow) -> Scene:
    return window.workspace.canvas.scene


def choose(section: CompareSection, *titles: str) -> None:
    for box, title in zip(section.boxes, titles, strict=True):
        found = box.findText(title)
        assert found >= 0, [box.itemText(row) for row in range(box.count())]
        box.setCurrentIndex(found)


def shown(window: MainWindow, x: float, y: float, hands: Any) -> int:
    """The red value that the canvas shows at a photo point."""
    image = window.workspace.canvas.grab().toImage()
    at = hands.at(x, y) * window.workspace.canvas.devicePixelRatioF()
    return QColor(image.pixel(at.x(), at.y())).red()


def test_two_models_are_shown_against_each_other_and_kept(
    hands: Any, opened: MainWindow, section: CompareSection, engine: Any
) -> None:
    choose(section, "Model denoise-a", "Model denoise-b")
    section.go.click()
    hands.until(lambda: scene(opened).pair is not None)
    models = [recipe.steps[0].model for recipe, _, _ in engine.requests if isinstance(recipe.steps[0], DenoiseStep)]
    assert models == ["denoise-a", "denoise-b"]
    pair = scene(opened).pair
    assert pair is not None
    assert pair.names == ("A: Model denoise-a", "B: Model denoise-b")
    assert scene(opened).mode is Compare.SPLIT
    assert opened.document.history.titles == ()
    section.end.click()
    assert scene(opened).pair is None
    section.go.click()
    hands.until(lambda: scene(opened).pair is not None)
    assert len(engine.requests) == 2


def test_names_and_figures_are_of_what_was_compared_not_of_what_was_chosen_meanwhile(
    hands: Any, opened: MainWindow, section: CompareSection, engine: Any, photo_file: Path
) -> None:
    opened.document.set_reference(read_photo(photo_file))
    choose(section, "Model denoise-a", "Model denoise-b")
    engine.gate.clear()
    section.go.click()
    hands.until(lambda: bool(engine.requests))
    choose(section, "As opened", "Model denoise-a")
    engine.gate.set()
    hands.until(lambda: scene(opened).pair is not None)
    pair = scene(opened).pair
    assert pair is not None
    assert pair.names == ("A: Model denoise-a", "B: Model denoise-b")
    assert not any(figure.isVisibleTo(section) for figure in section.figures)


def test_the_figures_of_a_side_go_when_another_is_chosen(
    hands: Any, opened: MainWindow, section: CompareSection, photo_file: Path
) -> None:
    opened.document.set_reference(read_photo(photo_file))
    choose(section, "As opened", "Model denoise-b")
    section.go.click()
    hands.until(lambda: scene(opened).pair is not None)
    assert section.figures[0].text() == "PSNR ∞ dB, SSIM 1.0000"
    choose(section, "As opened", "Model denoise-a")
    assert [figure.isVisibleTo(section) for figure in section.figures] == [True, False]


def test_what_is_compared_is_what_is_seen(hands: Any, opened: MainWindow, section: CompareSection) -> None:
    photo = opened.document.photo
    assert photo is not None
    choose(section, "As opened", "Model denoise-b")
    section.go.click()
    hands.until(lambda: scene(opened).pair is not None)
    truth = int(photo.pixels[48, 10, 0])
    canvas = opened.workspace.canvas
    canvas.zoom_to(8.0)
    canvas.set_mode(Compare.RESULT)
    x, y = 64, 44
    assert shown(opened, x + 0.5, y + 0.5, hands) == int(photo.pixels[y, x, 0]) - 10
    canvas.hold_before(True)
    assert shown(opened, x + 0.5, y + 0.5, hands) == int(photo.pixels[y, x, 0])
    assert 0 <= truth <= 255


def test_moments_of_the_history_can_be_compared_without_any_work(
    hands: Any, opened: MainWindow, section: CompareSection, engine: Any
) -> None:
    opened.actions_["task_denoise"].trigger()
    hands.run(opened.conductor.apply)
    opened.document.undo()
    opened.actions_["task_compare"].trigger()
    engine.requests.clear()
    choose(section, "As opened", "1. Denoise, sigma 18")
    section.go.click()
    hands.until(lambda: scene(opened).pair is not None)
    assert engine.requests == []


def test_two_others_can_be_looked_at_in_every_way_though_the_photo_is_as_it_was(
    hands: Any, opened: MainWindow, section: CompareSection
) -> None:
    assert not opened.workspace.modes.buttons[1].isEnabled()
    section.compare_clicked.emit()
    hands.until(lambda: scene(opened).pair is not None)
    assert all(button.isEnabled() for button in opened.workspace.modes.buttons)
    section.end_clicked.emit()
    assert not opened.workspace.modes.buttons[1].isEnabled()


def test_a_change_of_the_photo_ends_the_comparison(hands: Any, opened: MainWindow, section: CompareSection) -> None:
    choose(section, "As opened", "Model denoise-b")
    section.go.click()
    hands.until(lambda: scene(opened).pair is not None)
    opened.actions_["task_denoise"].trigger()
    hands.run(opened.conductor.apply)
    assert scene(opened).pair is None
    assert not section.end.isVisibleTo(section)


def test_with_an_original_both_sides_have_figures_and_the_map_shows_where_they_differ(
    hands: Any, opened: MainWindow, section: CompareSection, photo_file: Path
) -> None:
    assert not section.map.isEnabled()
    opened.document.set_reference(read_photo(photo_file))
    choose(section, "As opened", "Model denoise-b")
    section.go.click()
    hands.until(lambda: scene(opened).pair is not None)
    assert "∞" in section.figures[0].text()
    assert "28.13" in section.figures[1].text()
    section.map.click()
    hands.until(lambda: isinstance(scene(opened).noise_map, UnlikeMap))
    assert scene(opened).noise_map_shown
    section.map.click()
    assert not isinstance(scene(opened).noise_map, UnlikeMap)


def test_an_original_of_another_size_is_refused_and_nothing_waits_for_it(
    hands: Any, opened: MainWindow, section: CompareSection, answers: Any, tmp_path: Path
) -> None:
    answers.open_path = tmp_path / "other.png"
    write_photo(Photo(np.full((40, 60, 3), 90, np.uint8)), answers.open_path)
    with hands.wait(opened.files.failed) as failed:
        opened.files.choose_reference()
    assert "60 x 40 and 128 x 96" in str(failed.args[0])
    assert opened.document.state is not None
    assert opened.document.state.reference is None
    assert "Measuring" not in opened.workspace.dock.compare.state.text()
    assert not section.map.isEnabled()


def test_the_split_lies_level_too_and_is_dragged_there(hands: Any, opened: MainWindow) -> None:
    hands.run(opened.conductor.apply)
    canvas = opened.workspace.canvas
    canvas.set_mode(Compare.SPLIT)
    opened.actions_["split_turn"].trigger()
    middle = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    target = middle.toPointF().toPoint()
    target.setY(round(canvas.height() * 0.75))
    QTest.mouseMove(canvas, target)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target)
    assert scene(opened).split == pytest.approx(0.75, abs=0.01)
    photo = opened.document.opened
    assert photo is not None
    above, below = (10, int(photo.current.photo.pixels[10, 64, 0])), (90, int(photo.current.photo.pixels[90, 64, 0]))
    assert shown(opened, 64.5, above[0] + 0.5, hands) == pytest.approx(above[1], abs=40)
    assert below[1] > 10


def test_the_loupe_enlarges_what_is_under_the_pointer(hands: Any, opened: MainWindow) -> None:
    canvas = opened.workspace.canvas
    QTest.mouseMove(canvas, hands.at(64, 60))
    plain = canvas.grab().toImage()
    opened.actions_["loupe"].trigger()
    QTest.mouseMove(canvas, hands.at(65, 60))
    assert canvas.grab().toImage() != plain
    opened.actions_["loupe"].trigger()
    QTest.mouseMove(canvas, hands.at(64, 60))
    assert canvas.grab().toImage() == plain


def test_pages_of_a_photo_are_unlike_only_where_they_were_changed(opened: MainWindow) -> None:
    from aegui.imaging.metrics import ssim, ssim_map

    photo = opened.document.photo
    assert photo is not None
    changed = photo.pixels.copy()
    changed[40:48, 40:48] = 0
    other = photo.with_pixels(changed)
    found = ssim_map(photo, other)
    assert found.shape == (12, 16)
    assert found[5, 5] < 0.5
    np.testing.assert_allclose(found[:3], 1, atol=1e-6)
    np.testing.assert_allclose(found[:, 8:], 1, atol=1e-6)
    assert float(found.mean()) == pytest.approx(ssim(photo, other), abs=0.02)
