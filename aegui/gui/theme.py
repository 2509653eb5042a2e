"""The look: a palette per theme and one short style sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

PANEL_WIDTH = 320
WAITING = QColor(128, 128, 128, 60)
"""Where a picture is still being read: a little off the ground in both themes."""


class ThemeChoice(Enum):
    """What the person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme: neutral greys and a single accent."""

    canvas: str
    panel: str
    field: str
    raised: str
    hover: str
    border: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str = "#ffffff"


DARK = Colors(
    canvas="#1f1f1f", panel="#2a2a2a", field="#202020", raised="#383838", hover="#424242", border="#474747",
    text="#e8e8e8", muted="#a8a8a8", disabled="#6e6e6e", accent="#3775cf", accent_hover="#2f69bf",
)  # fmt: skip
LIGHT = Colors(
    canvas="#d9d9d9", panel="#f3f3f3", field="#ffffff", raised="#e6e6e6", hover="#dcdcdc", border="#c2c2c2",
    text="#1c1c1c", muted="#5c5c5c", disabled="#a0a0a0", accent="#2b66c4", accent_hover="#2259b1",
)  # fmt: skip

_SHEET = Template("""
* { font-size: ${body}pt; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }
QMenuBar { background: $panel; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $panel; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
#header, #strip, #status, #panel, #side { background: $panel; }
#header { border-bottom: 1px solid $canvas; }
#strip { border-right: 1px solid $canvas; }
#panel { border-left: 1px solid $canvas; }
#side { border-right: 1px solid $canvas; }
#status { border-top: 1px solid $canvas; }
#footer { border-top: 1px solid $border; }
#welcome { background: $canvas; }
#entries { background: $field; border: 1px solid $border; border-radius: 7px; outline: none; padding: 2px; }
#entries::item { padding: 4px 4px; border-radius: 5px; }
#entries::item:hover { background: $raised; }
#entries::item:selected { background: $hover; color: $text; }
#entries:focus { border: 1px solid $accent; }
#entries::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px; background: $field; }
#entries::indicator:checked { background: $accent; border-color: $accent; image: url($check); }
QSplitter::handle { background: transparent; }
QToolButton::menu-indicator { image: none; width: 0; }
#filmstrip { background: $panel; border: none; border-top: 1px solid $canvas; padding: 6px 8px 0 8px; outline: none; }
QScrollBar:horizontal { height: 8px; background: transparent; }
QScrollBar::handle:horizontal { background: $border; border-radius: 4px; min-width: 24px; }
#map, #frame { background: $canvas; }
#pages { background: $field; border: none; border-right: 1px solid $border; padding: 12px 8px; outline: none; }
#pages::item { padding: 8px 12px; border-radius: 6px; }
#pages::item:hover { background: $raised; }
#pages::item:selected { background: $hover; color: $text; }
#pages:focus::item:selected { border: 1px solid $accent; }
#table { background: $field; border: 1px solid $border; border-radius: 7px; outline: none; padding: 2px;
  show-decoration-selected: 1; }
#table::item { padding: 5px 8px; border: none; }
#table::item:hover { background: $raised; }
#table::item:selected, #table::branch:selected { background: $hover; color: $text; }
#table:focus { border: 1px solid $accent; }
#number { padding: 0 6px; }
QHeaderView::section { background: $field; color: $muted; border: none; border-bottom: 1px solid $border;
  padding: 4px 8px; }
#card { background: $panel; border-radius: 8px; }
#rows { background: $canvas; border: none; padding: 6px 0; outline: none; }
QLineEdit { background: $field; border: 1px solid $border; border-radius: 5px; padding: 0 6px; min-height: 26px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled { color: $disabled; }
#drop { border: 2px dashed $border; border-radius: 12px; }
#drop[over="true"] { border-color: $accent; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="hero"] { font-size: ${hero}pt; font-weight: 600; }
QLabel[role="small"], QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { font-size: ${small}pt; }
QLabel[role="name"] { font-weight: 600; }
QPushButton { background: $raised; border: 1px solid $border; border-radius: 6px; padding: 0 12px; min-height: 28px; }
QPushButton:hover { background: $hover; }
QPushButton:focus, QToolButton:focus, QComboBox:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $disabled; }
QPushButton[primary="true"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $raised; border-color: $border; color: $disabled; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 0 4px; }
QPushButton[role="link"]:hover { background: $hover; }
QPushButton[role="link"]:focus { border: 1px solid $accent; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $hover; }
#segments { background: $field; border: 1px solid $border; border-radius: 7px; }
#segments QToolButton { border-radius: 5px; padding: 0 7px; color: $muted; }
#segments[tight="true"] QToolButton { padding: 0 1px; font-size: ${small}pt; }
#segments QToolButton:checked { background: $hover; color: $text; border: 1px solid $border; }
#segments QToolButton:focus { border: 1px solid $accent; }
#segments QToolButton:disabled { color: $disabled; }
#workspaces QToolButton { border-radius: 0; padding: 0 4px; min-height: 36px; font-weight: 600; color: $text;
  border: none; border-bottom: 2px solid transparent; }
#workspaces QToolButton:checked { background: transparent; border-bottom: 2px solid $accent; }
QSpinBox, QDoubleSpinBox { background: $field; border: 1px solid $border; border-radius: 5px;
  min-height: 26px; selection-background-color: $accent; selection-color: $on_accent; }
QSpinBox:focus, QDoubleSpinBox:focus { border: 1px solid $accent; }
QSpinBox:disabled, QDoubleSpinBox:disabled { color: $disabled; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0;
  border: none; image: none; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px; background: $field; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($check); }
QCheckBox::indicator:focus { border: 1px solid $text; }
QComboBox { min-height: 26px; padding: 0 8px; background: $raised; border: 1px solid $border; border-radius: 6px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($arrow); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $border; selection-background-color: $accent; }
QSlider { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $border; }
QSlider::sub-page:horizontal { background: $muted; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: $text;
  border: 1px solid $panel; }
QSlider::handle:horizontal:hover { background: $on_accent; border: 1px solid $muted; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; }
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled { background: $disabled; }
QProgressBar { background: $border; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { width: 8px; background: transparent; }
QScrollBar::handle:vertical { background: $border; border-radius: 4px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
#readout, #hint { background: $field; border: 1px solid $border; border-radius: 7px; }
#readout QLabel, #hint QLabel, #floating QLabel { background: transparent; border: none; }
#floating { background: $raised; border: 1px solid $border; border-radius: 8px; }
#notice { background: $raised; border: 1px solid $border; border-left: 4px solid $accent; border-radius: 8px; }
""")


class Theme(QObject):
    """Applies the look, follows the system, and says when it changed.

    Colours and style are there from the beginning, the style sheet with `dress`, once the widgets are made: while there
    is a sheet, Qt works through a whole tree of widgets each time it is put into another.
    """

    changed = Signal()

    def __init__(self, app: QApplication, icons: Path, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._icons = icons
        self._body = max(app.font().pointSizeF(), 9.0)
        self.choice = choice
        self.colors = DARK
        app.setStyle("Fusion")
        font = app.font()
        font.setFeature(QFont.Tag("tnum"), 1)
        app.setFont(font)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._take(choice)

    @property
    def is_dark(self) -> bool:
        """True while the dark theme is shown. A system that does not say is dark: photos look best in a dark room."""
        if self.choice is ThemeChoice.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Light
        return self.choice is ThemeChoice.DARK

    def apply(self, choice: ThemeChoice) -> None:
        """Show the theme that was chosen."""
        self._take(choice)
        self.dress()
        self.changed.emit()

    def dress(self) -> None:
        """Give the application its style sheet."""
        values: dict[str, str] = {name: getattr(self.colors, name) for name in Colors.__dataclass_fields__}
        sizes = {"body": self._body, "small": self._body - 1, "title": self._body + 3, "hero": self._body + 7}
        arrow = "arrow-on-dark" if self.is_dark else "arrow-on-light"
        images = {"arrow": self._icons / f"{arrow}.svg", "check": self._icons / "check-on-accent.svg"}
        values |= {name: path.as_posix() for name, path in images.items()} | {k: f"{v:g}" for k, v in sizes.items()}
        self._app.setStyleSheet(_SHEET.substitute(values))

    def _take(self, choice: ThemeChoice) -> None:
        self.choice = choice
        self.colors = DARK if self.is_dark else LIGHT
        self._app.setPalette(_palette(self.colors))

    def _on_scheme_changed(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self.apply(self.choice)


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, color in (
        (role.Window, colors.panel), (role.WindowText, colors.text), (role.Base, colors.field),
        (role.AlternateBase, colors.panel), (role.Text, colors.text), (role.Button, colors.raised),
        (role.ButtonText, colors.text), (role.BrightText, colors.on_accent), (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent), (role.ToolTipBase, colors.raised), (role.ToolTipText, colors.text),
        (role.PlaceholderText, colors.muted), (role.Link, colors.accent), (role.Accent, colors.accent),
        (role.Mid, colors.border), (role.Dark, colors.border), (role.Light, colors.hover),
    ):  # fmt: skip
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colors.disabled))
    return palette
