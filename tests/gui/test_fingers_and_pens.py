"""Fingers, pens, fine wheels and second buttons on the canvas."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QNativeGestureEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aegui.gui.canvas.canvas import Canvas
from aegui.gui.window import MainWindow

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def canvas(opened: MainWindow) -> Canvas:
    opened.actions_["brush"].trigger()
    return opened.workspace.canvas


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> QPointingDevice:
    del qapp  # it must be there
    return QTest.createTouchDevice()


class Fingers:
    """One, then perhaps another; both are moved and lifted together."""

    def __init__(self, canvas: Canvas, screen: QPointingDevice, *starts: QPoint) -> None:
        self._canvas, self._screen, self._at = canvas, screen, list(starts)
        for count in range(1, len(starts) + 1):
            touch = QTest.touchEvent(canvas, screen, False)
            for number in range(count - 1):
                touch.move(number, starts[number], canvas)
            touch.press(count - 1, starts[count - 1], canvas)
            touch.commit()

    def move(self, *ways: QPoint) -> None:
        touch = QTest.touchEvent(self._canvas, self._screen, False)
        self._at = [at + way for at, way in zip(self._at, ways, strict=True)]
        for number, at in enumerate(self._at):
            touch.move(number, at, self._canvas)
        touch.commit()

    def lift(self) -> None:
        touch = QTest.touchEvent(self._canvas, self._screen, False)
        for number, at in enumerate(self._at):
            touch.release(number, at, self._canvas)
        touch.commit()


def painted(window: MainWindow) -> int:
    assert window.document.mask is not None
    return int(np.count_nonzero(window.document.mask.mask))


def test_two_fingers_zoom_and_move_and_leave_no_mark(
    hands: Any, opened: MainWindow, canvas: Canvas, screen: QPointingDevice
) -> None:
    middle = hands.at(64, 48)
    assert canvas.view is not None
    zoom, under = canvas.view.zoom, canvas.to_photo(QPointF(middle))
    fingers = Fingers(canvas, screen, middle - QPoint(40, 0), middle + QPoint(40, 0))
    for _ in range(4):
        fingers.move(QPoint(-10, 0), QPoint(10, 0))
    assert canvas.view.zoom == pytest.approx(2 * zoom)
    assert canvas.to_photo(QPointF(middle)) == pytest.approx(under)
    fingers.move(QPoint(0, 30), QPoint(0, 30))
    fingers.lift()
    assert canvas.view.zoom == pytest.approx(2 * zoom)
    assert canvas.to_photo(QPointF(middle + QPoint(0, 30))) == pytest.approx(under)
    assert painted(opened) == 0
    assert opened.document.history.titles == ()


def test_one_finger_paints_as_a_mouse_does(
    hands: Any, opened: MainWindow, canvas: Canvas, screen: QPointingDevice
) -> None:
    canvas.set_brush_size(6)
    fingers = Fingers(canvas, screen, hands.at(30, 40))
    fingers.move(hands.at(60, 40) - hands.at(30, 40))
    fingers.lift()
    assert opened.document.history.titles == ("Brush stroke",)
    assert opened.document.mask is not None
    assert opened.document.mask.mask[40, 30:60].all()
    Fingers(canvas, screen, hands.at(90, 70)).lift()
    assert opened.document.mask.mask[70, 90]


def test_a_second_finger_ends_what_the_first_drew(
    hands: Any, opened: MainWindow, canvas: Canvas, screen: QPointingDevice
) -> None:
    one, other = hands.at(30, 40), hands.at(90, 40)
    fingers = Fingers(canvas, screen, one)
    fingers.move(QPoint(20, 0))
    drawn = painted(opened)
    touch = QTest.touchEvent(canvas, screen, False)
    touch.move(0, one + QPoint(20, 0), canvas).press(1, other, canvas).commit()
    touch = QTest.touchEvent(canvas, screen, False)
    touch.move(0, one + QPoint(40, 0), canvas).move(1, other + QPoint(9, 0), canvas).commit()
    touch = QTest.touchEvent(canvas, screen, False)
    touch.release(0, one + QPoint(40, 0), canvas).release(1, other, canvas).commit()
    assert painted(opened) == drawn > 0
    assert opened.document.history.titles == ("Brush stroke",)


def test_a_pinch_on_a_touchpad_zooms_at_the_pointer(hands: Any, canvas: Canvas) -> None:
    assert canvas.view is not None
    zoom, at = canvas.view.zoom, QPointF(hands.at(64, 48))
    under = canvas.to_photo(at)
    pad = QPointingDevice.primaryPointingDevice()
    kind = Qt.NativeGestureType.ZoomNativeGesture
    QApplication.sendEvent(canvas, QNativeGestureEvent(kind, pad, 2, at, at, at, 0.25, QPointF()))
    assert canvas.view.zoom == pytest.approx(1.25 * zoom)
    assert canvas.to_photo(at) == pytest.approx(under)


def test_a_pen_that_comes_down_without_pressure_leaves_no_blot(hands: Any, opened: MainWindow, canvas: Canvas) -> None:
    canvas.set_brush_size(30)
    can = QInputDevice.Capability
    pen = QPointingDevice(
        "pen", 77, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen, can.Position | can.Pressure,
        1, 2, "", QPointingDeviceUniqueId(),
    )  # fmt: skip

    def tell(kind: QEvent.Type) -> None:
        at = QPointF(hands.at(40, 40))
        event = QTabletEvent(kind, pen, at, at, 0.0, 0, 0, 0.0, 0.0, 0.0, NO_KEYS, LEFT, LEFT)
        QApplication.sendEvent(canvas, event)

    tell(QEvent.Type.TabletPress)
    hands.drag([(40.5, 40.5)])
    assert painted(opened) < 10
    tell(QEvent.Type.TabletRelease)  # now a mouse draws
    hands.drag([(90.5, 40.5)])
    assert painted(opened) > 500


def test_a_second_button_does_not_end_a_stroke(hands: Any, opened: MainWindow, canvas: Canvas) -> None:
    canvas.set_brush_size(6)
    QTest.mousePress(canvas, LEFT, NO_KEYS, hands.at(30, 40))
    QTest.mouseMove(canvas, hands.at(40, 40))
    QTest.mousePress(canvas, RIGHT, NO_KEYS, hands.at(40, 40))
    QTest.mouseRelease(canvas, RIGHT, NO_KEYS, hands.at(40, 40))
    QTest.mouseMove(canvas, hands.at(70, 40))
    QTest.mouseRelease(canvas, LEFT, NO_KEYS, hands.at(70, 40))
    assert opened.document.mask is not None
    assert opened.document.mask.mask[40, 30:70].all()
    assert opened.document.history.titles == ("Brush stroke",)


def test_a_fine_wheel_sizes_the_brush_a_step_per_notch(hands: Any, canvas: Canvas) -> None:
    canvas.set_brush_size(20)
    at = QPointF(hands.at(64, 48))
    for _ in range(8):
        turn = QWheelEvent(
            at, at, QPoint(), QPoint(0, 15), Qt.MouseButton.NoButton, Qt.KeyboardModifier.AltModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(canvas, turn)
    assert canvas.brush_size == 22


def test_space_and_the_middle_button_move_the_photo_and_draw_nothing(
    hands: Any, opened: MainWindow, canvas: Canvas
) -> None:
    canvas.zoom_to(8.0)
    for button, space in ((LEFT, True), (Qt.MouseButton.MiddleButton, False)):
        at = hands.at(64, 48)
        under = canvas.to_photo(QPointF(at))
        if space:
            QTest.keyPress(canvas, Qt.Key.Key_Space)
        QTest.mousePress(canvas, button, NO_KEYS, at)
        QTest.mouseMove(canvas, at + QPoint(30, 20))
        QTest.mouseRelease(canvas, button, NO_KEYS, at + QPoint(30, 20))
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
        assert canvas.to_photo(QPointF(at + QPoint(30, 20))) == pytest.approx(under)
    assert painted(opened) == 0
