"""How the mask is drawn over the photo: its colour and how much shines through."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QToolButton, QWidget, QWidgetAction

from aegui.gui.canvas.scene import OVERLAY_COLORS, OVERLAY_OPACITY
from aegui.gui.keyed import keyed_tip
from aegui.gui.tools.compact import CompactSlider


class OverlayButton(QToolButton):
    """Opens a small menu; `chosen` carries colour (#rrggbb) and opacity (0..1)."""

    chosen = Signal(str, float)

    def __init__(self, shown: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = OVERLAY_COLORS[0]
        self.setAccessibleName(self.tr("Mask colour and opacity"))
        tip = self.tr("Colour and opacity of the mask. {overlay}: hides it. {overlay_color}: the next colour.")
        keyed_tip(self, tip)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(40, 32)
        self.setIconSize(QSize(20, 20))
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(self)
        menu.addAction(shown)
        menu.addSeparator()
        names = (self.tr("Red"), self.tr("Blue"), self.tr("Green"), self.tr("Yellow"))
        self._group = QActionGroup(self)
        self.colors: dict[str, QAction] = {}
        for color, name in zip(OVERLAY_COLORS, names, strict=True):
            entry = menu.addAction(_swatch(color), name)
            entry.setCheckable(True)
            entry.setIconVisibleInMenu(True)
            entry.triggered.connect(lambda _=False, color=color: self._choose(color))
            self._group.addAction(entry)
            self.colors[color] = entry
        menu.addAction(self.tr("Other colour…"), self._ask)
        menu.addSeparator()
        self.opacity = CompactSlider(self.tr("Opacity"), 5, 100, 100 * OVERLAY_OPACITY, "%")
        self.opacity.setContentsMargins(24, 4, 12, 4)
        holder = QWidgetAction(self)
        holder.setDefaultWidget(self.opacity)
        menu.addAction(holder)
        self.opacity.value_changed.connect(lambda _: self._tell())
        self.setMenu(menu)
        self.show_overlay(self._color, OVERLAY_OPACITY)

    def show_overlay(self, color: str, opacity: float) -> None:
        """Show what is chosen, without telling anybody."""
        self._color = color
        self.setIcon(_swatch(color))
        self.opacity.show_value(100 * opacity)
        for other, entry in self.colors.items():
            entry.setChecked(other == color)

    def _ask(self) -> None:
        picked = QColorDialog.getColor(QColor(self._color), self, self.tr("Mask colour"))
        if picked.isValid():
            self._choose(picked.name())

    def _choose(self, color: str) -> None:
        self.show_overlay(color, self.opacity.value / 100)
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self._color, self.opacity.value / 100)


def _swatch(color: str) -> QIcon:
    picture = QPixmap(40, 40)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(128, 128, 128))
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(5, 5, 30, 30, 8, 8)
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
