"""One table of everything that can be done by key or menu; menus, shortcuts and the help sheet come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row: what it is called, where it stands, its keys, and what must be true for it to work.

    `needs`: conditions as in `REASONS`. `group`: at most one of a group is checked. `menu` empty: no menu entry.
    """

    id: str
    title: str
    menu: str
    keys: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    group: str = ""
    section: bool = False


def _t(text: str) -> str:
    """Mark for translation; translated where it is shown."""
    return str(QT_TRANSLATE_NOOP(_CONTEXT, text))


FILE, EDIT, VIEW, MASK, TASK, HELP = _t("File"), _t("Edit"), _t("View"), _t("Mask"), _t("Task"), _t("Help")

REASONS: dict[str, str] = {
    "photo": _t("Open a photo first."),
    "idle": _t("Wait for the work to end, or press Esc to stop it."),
    "busy": _t("Nothing is running."),
    "settled": _t("Undo is still at work."),
    "undo": _t("There is nothing to undo."),
    "redo": _t("There is nothing to redo."),
    "mask": _t("Paint a mask first."),
    "compare": _t("There is no result to compare with yet."),
    "changed": _t("Nothing has changed since the photo was opened or saved."),
    "apply": _t("There is nothing to apply here."),
}

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open", _t("Open…"), FILE, ("Ctrl+O",), icon="open"),
    ActionSpec("paste", _t("Paste photo"), FILE, ("Ctrl+V",)),
    ActionSpec("save", _t("Save"), FILE, ("Ctrl+S",), ("photo", "changed", "idle", "settled"), section=True),
    ActionSpec("save_as", _t("Save as…"), FILE, ("Ctrl+Shift+S",), ("photo", "idle", "settled"), icon="save"),
    ActionSpec("quit", _t("Quit"), FILE, ("Ctrl+Q",), section=True),
    ActionSpec("undo", _t("Undo"), EDIT, ("Ctrl+Z",), ("undo", "idle"), icon="undo"),
    ActionSpec("redo", _t("Redo"), EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), ("redo", "idle"), icon="redo"),
    ActionSpec("apply", _t("Apply"), EDIT, ("Return", "Enter"), ("photo", "idle", "settled", "apply"), section=True),
    ActionSpec("stop", _t("Stop"), EDIT, ("Esc",), ("busy",)),
    ActionSpec("fit", _t("Fit in window"), VIEW, ("Ctrl+0",), ("photo",), icon="fit"),
    ActionSpec("full_size", _t("100 %"), VIEW, ("Ctrl+1",), ("photo",)),
    ActionSpec("zoom_in", _t("Zoom in"), VIEW, ("Ctrl++", "Ctrl+="), ("photo",)),
    ActionSpec("zoom_out", _t("Zoom out"), VIEW, ("Ctrl+-",), ("photo",)),
    ActionSpec("compare", _t("Next way to compare"), VIEW, ("Y",), ("compare",), section=True),
    ActionSpec("theme_system", _t("As the system"), VIEW, checkable=True, group="theme", section=True),
    ActionSpec("theme_light", _t("Light"), VIEW, checkable=True, group="theme"),
    ActionSpec("theme_dark", _t("Dark"), VIEW, checkable=True, group="theme"),
    ActionSpec("hand", _t("Hand"), MASK, ("H",), ("photo",), "hand", True, "tool"),
    ActionSpec("brush", _t("Brush"), MASK, ("B",), ("photo",), "brush", True, "tool"),
    ActionSpec("eraser", _t("Eraser"), MASK, ("E",), ("photo",), "eraser", True, "tool"),
    ActionSpec("brush_smaller", _t("Smaller brush"), MASK, ("[",), ("photo",), section=True),
    ActionSpec("brush_larger", _t("Larger brush"), MASK, ("]",), ("photo",)),
    ActionSpec("overlay", _t("Show mask"), MASK, ("O",), ("photo",), checkable=True, section=True),
    ActionSpec("overlay_color", _t("Next mask colour"), MASK, ("Shift+O",), ("photo",)),
    ActionSpec("mask_clear", _t("Clear mask"), MASK, ("Ctrl+D",), ("mask",), section=True),
    ActionSpec("mask_invert", _t("Invert mask"), MASK, ("Ctrl+Shift+I",), ("photo",)),
    ActionSpec("mask_grow", _t("Grow mask"), MASK, ("Ctrl+Alt++", "Ctrl+Alt+="), ("mask",)),
    ActionSpec("mask_shrink", _t("Shrink mask"), MASK, ("Ctrl+Alt+-",), ("mask",)),
    ActionSpec("mask_load", _t("Load mask…"), MASK, (), ("photo",), section=True),
    ActionSpec("mask_save", _t("Save mask…"), MASK, (), ("mask",)),
    ActionSpec("task_denoise", _t("Denoise"), TASK, ("Alt+1",), (), "denoise", True, "task"),
    ActionSpec("task_retouch", _t("Retouch"), TASK, ("Alt+2",), (), "retouch", True, "task"),
    ActionSpec("task_noise", _t("Add noise"), TASK, ("Alt+3",), (), "noise", True, "task"),
    ActionSpec("task_compare", _t("Compare"), TASK, ("Alt+4",), (), "metrics", True, "task"),
    ActionSpec("help", _t("Keys and gestures"), HELP, ("F1", "?"), icon="help"),
)

GESTURES: tuple[tuple[str, str], ...] = (
    (_t("Wheel, pinch"), _t("Zoom at the pointer")),
    (_t("Middle drag, or hold Space"), _t("Move the photo")),
    (_t("Hold \\"), _t("Show the photo as it was")),
    (_t("Shift+click"), _t("Straight line from the last stroke")),
    (_t("Right drag"), _t("Erase for a moment")),
    (_t("Alt+wheel, Alt+right drag"), _t("Brush size")),
    (_t("Double click on a slider"), _t("Back to its default")),
    (_t("Arrow keys"), _t("Move the photo, while it has the focus")),
    (_t("Alt+Left, Alt+Right"), _t("Move the split")),
)


def translated(text: str) -> str:
    """A text of the tables above in the person's language."""
    return QCoreApplication.translate(_CONTEXT, text)


class ActionTable(QObject):
    """The table as live actions of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {spec.id: self._make(spec, window) for spec in ACTIONS}

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def connect_to(self, slots: dict[str, Callable[[], object]]) -> None:
        """Give every row its deed. Raises `ValueError` if a row is left without one or a deed without a row."""
        if slots.keys() != self._actions.keys():
            raise ValueError(f"actions and deeds differ: {sorted(slots.keys() ^ self._actions.keys())}")
        for action_id, slot in slots.items():
            self._actions[action_id].triggered.connect(lambda _checked=False, slot=slot: slot())

    def refresh(self, conditions: Iterable[str]) -> None:
        """Enable what can be done now; a disabled action says why in its tooltip."""
        met = set(conditions)
        for spec in ACTIONS:
            missing = [need for need in spec.needs if need not in met]
            action = self._actions[spec.id]
            action.setEnabled(not missing)
            reason = translated(REASONS[missing[0]]) if missing else ""
            keys = keys_text(spec)
            tip = f"{action.text().rstrip('…')} ({keys})" if keys else action.text()
            action.setToolTip(f"{tip}\n{reason}".rstrip())

    def fill_menus(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Build the menus; returns them by their untranslated names."""
        menus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            menu = menus.get(spec.menu) or bar.addMenu(translated(spec.menu))
            menus[spec.menu] = menu
            if spec.section:
                menu.addSeparator()
            menu.addAction(self._actions[spec.id])
        return menus

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(translated(spec.title), self)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        action.setIconVisibleInMenu(False)
        action.setMenuRole(QAction.MenuRole.QuitRole if spec.id == "quit" else QAction.MenuRole.NoRole)
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self))
            group.addAction(action)
        window.addAction(action)
        return action


def keys_text(spec: ActionSpec) -> str:
    """The keys of a row as the platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(dict.fromkeys(QKeySequence(key).toString(native) for key in spec.keys))
