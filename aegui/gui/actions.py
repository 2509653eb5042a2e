"""One table of everything that can be done by key or menu; menus, shortcuts and the help sheet come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from aegui.gui.keyed import show_keys, with_keys
from aegui.gui.keymap import Keymap, in_force, native
from aegui.gui.widgets.places import BATCH, EXPLORE
from aegui.gui.words import QT_TRANSLATE_NOOP

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row: what it is called, where it stands, its keys, and what must be true for it to work.

    `needs`: conditions as in `REASONS`. `group`: at most one of a group is checked. `place`: the workspace whose list
    or map takes the key while it has the focus; such a row is no menu entry, and `menu` is only its heading.
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
    place: str = ""


FILE = QT_TRANSLATE_NOOP("Actions", "File")
EDIT = QT_TRANSLATE_NOOP("Actions", "Edit")
VIEW = QT_TRANSLATE_NOOP("Actions", "View")
MASK = QT_TRANSLATE_NOOP("Actions", "Mask")
TASK = QT_TRANSLATE_NOOP("Actions", "Task")
HELP = QT_TRANSLATE_NOOP("Actions", "Help")
REVIEW = QT_TRANSLATE_NOOP("Actions", "Batch: the photos")
MAP = QT_TRANSLATE_NOOP("Actions", "Explore: the map")

REASONS: dict[str, str] = {
    "photo": QT_TRANSLATE_NOOP("Actions", "Open a photo first."),
    "idle": QT_TRANSLATE_NOOP("Actions", "Wait for the work to end, or press {stop} to stop it."),
    "busy": QT_TRANSLATE_NOOP("Actions", "Nothing is running."),
    "settled": QT_TRANSLATE_NOOP("Actions", "Undo is still at work."),
    "undo": QT_TRANSLATE_NOOP("Actions", "There is nothing to undo."),
    "redo": QT_TRANSLATE_NOOP("Actions", "There is nothing to redo."),
    "mask": QT_TRANSLATE_NOOP("Actions", "Paint a mask first."),
    "compare": QT_TRANSLATE_NOOP("Actions", "There is no result to compare with yet."),
    "noise_map": QT_TRANSLATE_NOOP("Actions", "There is no noise map: the model noise-level is needed."),
    "changed": QT_TRANSLATE_NOOP("Actions", "Nothing has changed since the photo was opened or saved."),
    "next": QT_TRANSLATE_NOOP("Actions", "There is no next photo: drop several, or a folder."),
    "previous": QT_TRANSLATE_NOOP("Actions", "There is no photo before this one."),
    "apply": QT_TRANSLATE_NOOP("Actions", "There is nothing to apply here."),
    "recipe": QT_TRANSLATE_NOOP("Actions", "The recipe has no steps yet: do something to the photo first."),
}

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "Open…"), FILE, ("Ctrl+O",), icon="open"),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "Paste photo"), FILE, ("Ctrl+V",)),
    ActionSpec(
        "save",
        QT_TRANSLATE_NOOP("Actions", "Save"),
        FILE,
        ("Ctrl+S",),
        ("photo", "changed", "idle", "settled"),
        section=True,
    ),
    ActionSpec(
        "save_as",
        QT_TRANSLATE_NOOP("Actions", "Save as…"),
        FILE,
        ("Ctrl+Shift+S",),
        ("photo", "idle", "settled"),
        icon="save",
    ),
    ActionSpec("next", QT_TRANSLATE_NOOP("Actions", "Next photo"), FILE, ("PgDown",), ("next",), section=True),
    ActionSpec("previous", QT_TRANSLATE_NOOP("Actions", "Previous photo"), FILE, ("PgUp",), ("previous",)),
    ActionSpec(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "Preferences…"),
        FILE,
        ("Ctrl+,",),
        icon="settings",
        section=True,
    ),
    ActionSpec("models", QT_TRANSLATE_NOOP("Actions", "Models…"), FILE, ("Ctrl+Shift+M",), icon="models"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), FILE, ("Ctrl+Q",), section=True),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), EDIT, ("Ctrl+Z",), ("undo", "idle"), icon="undo"),
    ActionSpec(
        "redo", QT_TRANSLATE_NOOP("Actions", "Redo"), EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), ("redo", "idle"), icon="redo"
    ),
    ActionSpec(
        "apply",
        QT_TRANSLATE_NOOP("Actions", "Apply"),
        EDIT,
        ("Return", "Enter"),
        ("photo", "idle", "settled", "apply"),
        section=True,
    ),
    ActionSpec(
        "recipe_run", QT_TRANSLATE_NOOP("Actions", "Run recipe"), EDIT, ("Ctrl+Return",), ("photo", "idle", "recipe")
    ),
    ActionSpec(
        "copy_command", QT_TRANSLATE_NOOP("Actions", "Copy as command"), EDIT, ("Ctrl+Shift+C",), ("photo", "recipe")
    ),
    ActionSpec("stop", QT_TRANSLATE_NOOP("Actions", "Stop"), EDIT, ("Esc",), ("busy",)),
    ActionSpec("fit", QT_TRANSLATE_NOOP("Actions", "Fit in window"), VIEW, ("Ctrl+0",), ("photo",), icon="fit"),
    ActionSpec("full_size", QT_TRANSLATE_NOOP("Actions", "100 %"), VIEW, ("Ctrl+1",), ("photo",)),
    ActionSpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), VIEW, ("Ctrl++", "Ctrl+="), ("photo",)),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), VIEW, ("Ctrl+-",), ("photo",)),
    ActionSpec(
        "compare", QT_TRANSLATE_NOOP("Actions", "Next way to compare"), VIEW, ("Y",), ("compare",), section=True
    ),
    ActionSpec(
        "original", QT_TRANSLATE_NOOP("Actions", "Hold for the original"), VIEW, ("\\",), ("photo",), checkable=True
    ),
    ActionSpec("split_turn", QT_TRANSLATE_NOOP("Actions", "Split level or upright"), VIEW, ("Alt+Y",), ("compare",)),
    ActionSpec("loupe", QT_TRANSLATE_NOOP("Actions", "Loupe"), VIEW, ("Z",), ("photo",), icon="loupe", checkable=True),
    ActionSpec("gain", QT_TRANSLATE_NOOP("Actions", "Enlarge what was removed"), VIEW, ("Shift+Y",), ("compare",)),
    ActionSpec(
        "noise_map",
        QT_TRANSLATE_NOOP("Actions", "Show noise map"),
        VIEW,
        ("N",),
        ("photo", "noise_map"),
        "noise_map",
        checkable=True,
    ),
    ActionSpec(
        "side_panel",
        QT_TRANSLATE_NOOP("Actions", "Histogram, recipe and history"),
        VIEW,
        ("F7",),
        icon="side",
        checkable=True,
        section=True,
    ),
    ActionSpec(
        "filmstrip",
        QT_TRANSLATE_NOOP("Actions", "Filmstrip"),
        VIEW,
        ("F6",),
        icon="filmstrip",
        checkable=True,
    ),
    ActionSpec("place_restore", QT_TRANSLATE_NOOP("Actions", "Restore"), VIEW, ("F2",), section=True),
    ActionSpec("place_batch", QT_TRANSLATE_NOOP("Actions", "Batch"), VIEW, ("F3",)),
    ActionSpec("place_train", QT_TRANSLATE_NOOP("Actions", "Train"), VIEW, ("F4",)),
    ActionSpec("place_explore", QT_TRANSLATE_NOOP("Actions", "Explore"), VIEW, ("F5",)),
    ActionSpec(
        "theme_system", QT_TRANSLATE_NOOP("Actions", "As the system"), VIEW, checkable=True, group="theme", section=True
    ),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("Actions", "Light"), VIEW, checkable=True, group="theme"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), VIEW, checkable=True, group="theme"),
    ActionSpec("hand", QT_TRANSLATE_NOOP("Actions", "Hand"), MASK, ("H",), ("photo",), "hand", True, "tool"),
    ActionSpec("brush", QT_TRANSLATE_NOOP("Actions", "Brush"), MASK, ("B",), ("photo",), "brush", True, "tool"),
    ActionSpec("eraser", QT_TRANSLATE_NOOP("Actions", "Eraser"), MASK, ("E",), ("photo",), "eraser", True, "tool"),
    ActionSpec("lasso", QT_TRANSLATE_NOOP("Actions", "Lasso"), MASK, ("L",), ("photo",), "lasso", True, "tool"),
    ActionSpec(
        "rectangle", QT_TRANSLATE_NOOP("Actions", "Rectangle"), MASK, ("M",), ("photo",), "rectangle", True, "tool"
    ),
    ActionSpec("magic", QT_TRANSLATE_NOOP("Actions", "Magic select"), MASK, ("W",), ("photo",), "magic", True, "tool"),
    ActionSpec("clone", QT_TRANSLATE_NOOP("Actions", "Clone"), MASK, ("S",), ("photo",), "clone", True, "tool"),
    ActionSpec("heal", QT_TRANSLATE_NOOP("Actions", "Heal"), MASK, ("J",), ("photo",), "heal", True, "tool"),
    ActionSpec("brush_smaller", QT_TRANSLATE_NOOP("Actions", "Smaller brush"), MASK, ("[",), ("photo",), section=True),
    ActionSpec("brush_larger", QT_TRANSLATE_NOOP("Actions", "Larger brush"), MASK, ("]",), ("photo",)),
    ActionSpec("brush_softer", QT_TRANSLATE_NOOP("Actions", "Softer brush"), MASK, ("Shift+[", "{"), ("photo",)),
    ActionSpec("brush_harder", QT_TRANSLATE_NOOP("Actions", "Harder brush"), MASK, ("Shift+]", "}"), ("photo",)),
    ActionSpec(
        "overlay", QT_TRANSLATE_NOOP("Actions", "Show mask"), MASK, ("O",), ("photo",), checkable=True, section=True
    ),
    ActionSpec("overlay_color", QT_TRANSLATE_NOOP("Actions", "Next mask colour"), MASK, ("Shift+O",), ("photo",)),
    ActionSpec(
        "quick_mask",
        QT_TRANSLATE_NOOP("Actions", "Quick mask"),
        MASK,
        ("Q",),
        ("photo",),
        "quick_mask",
        checkable=True,
    ),
    ActionSpec("mask_clear", QT_TRANSLATE_NOOP("Actions", "Clear mask"), MASK, ("Ctrl+D",), ("mask",), section=True),
    ActionSpec("mask_invert", QT_TRANSLATE_NOOP("Actions", "Invert mask"), MASK, ("Ctrl+Shift+I",), ("photo",)),
    ActionSpec("mask_grow", QT_TRANSLATE_NOOP("Actions", "Grow mask"), MASK, ("Ctrl+Alt++", "Ctrl+Alt+="), ("mask",)),
    ActionSpec("mask_shrink", QT_TRANSLATE_NOOP("Actions", "Shrink mask"), MASK, ("Ctrl+Alt+-",), ("mask",)),
    ActionSpec("mask_load", QT_TRANSLATE_NOOP("Actions", "Load mask…"), MASK, (), ("photo",), section=True),
    ActionSpec("mask_save", QT_TRANSLATE_NOOP("Actions", "Save mask…"), MASK, (), ("mask",)),
    ActionSpec("task_denoise", QT_TRANSLATE_NOOP("Actions", "Denoise"), TASK, ("Alt+1",), (), "denoise", True, "task"),
    ActionSpec("task_retouch", QT_TRANSLATE_NOOP("Actions", "Retouch"), TASK, ("Alt+2",), (), "retouch", True, "task"),
    ActionSpec("task_damage", QT_TRANSLATE_NOOP("Actions", "Damage"), TASK, ("Alt+3",), (), "damage", True, "task"),
    ActionSpec("task_noise", QT_TRANSLATE_NOOP("Actions", "Add noise"), TASK, ("Alt+4",), (), "noise", True, "task"),
    ActionSpec("task_compare", QT_TRANSLATE_NOOP("Actions", "Compare"), TASK, ("Alt+5",), (), "metrics", True, "task"),
    ActionSpec(
        "piece_next", QT_TRANSLATE_NOOP("Actions", "Next piece of damage"), TASK, (".",), ("photo",), section=True
    ),
    ActionSpec("piece_previous", QT_TRANSLATE_NOOP("Actions", "Previous piece of damage"), TASK, (",",), ("photo",)),
    ActionSpec("piece_accept", QT_TRANSLATE_NOOP("Actions", "Accept the piece"), TASK, ("A",), ("photo",)),
    ActionSpec("piece_reject", QT_TRANSLATE_NOOP("Actions", "Reject the piece"), TASK, ("X",), ("photo",)),
    ActionSpec("help", QT_TRANSLATE_NOOP("Actions", "Keys and gestures"), HELP, ("F1", "?"), icon="help"),
    ActionSpec("guide", QT_TRANSLATE_NOOP("Actions", "Guide to autoencoders"), HELP, ("Shift+F1",)),
    ActionSpec("tour", QT_TRANSLATE_NOOP("Actions", "Show the tour"), HELP),
    ActionSpec("rows_approve", QT_TRANSLATE_NOOP("Actions", "Approve the result"), REVIEW, ("A",), place=BATCH),
    ActionSpec("rows_reject", QT_TRANSLATE_NOOP("Actions", "Reject the result"), REVIEW, ("R",), place=BATCH),
    ActionSpec(
        "rows_forget", QT_TRANSLATE_NOOP("Actions", "Take the verdict back"), REVIEW, ("Backspace",), place=BATCH
    ),
    ActionSpec("map_hand", QT_TRANSLATE_NOOP("Actions", "Move the map"), MAP, ("H",), place=EXPLORE),
    ActionSpec("map_lasso", QT_TRANSLATE_NOOP("Actions", "Draw around photos"), MAP, ("L",), place=EXPLORE),
    ActionSpec("map_fit", QT_TRANSLATE_NOOP("Actions", "The whole map"), MAP, ("Home",), place=EXPLORE),
    ActionSpec("map_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), MAP, ("+", "="), place=EXPLORE),
    ActionSpec("map_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), MAP, ("-",), place=EXPLORE),
    ActionSpec("map_all", QT_TRANSLATE_NOOP("Actions", "Choose all photos"), MAP, ("Ctrl+A",), place=EXPLORE),
    ActionSpec("map_none", QT_TRANSLATE_NOOP("Actions", "Choose none"), MAP, ("Esc",), place=EXPLORE),
)

GESTURES: tuple[tuple[str, str], ...] = (
    (QT_TRANSLATE_NOOP("Actions", "Wheel, pinch"), QT_TRANSLATE_NOOP("Actions", "Zoom at the pointer")),
    (QT_TRANSLATE_NOOP("Actions", "Middle drag, or hold Space"), QT_TRANSLATE_NOOP("Actions", "Move the photo")),
    (QT_TRANSLATE_NOOP("Actions", "Shift+click"), QT_TRANSLATE_NOOP("Actions", "Straight line from the last stroke")),
    (QT_TRANSLATE_NOOP("Actions", "Right drag"), QT_TRANSLATE_NOOP("Actions", "Erase for a moment")),
    (QT_TRANSLATE_NOOP("Actions", "Alt+wheel, Alt+right drag"), QT_TRANSLATE_NOOP("Actions", "Brush size")),
    (QT_TRANSLATE_NOOP("Actions", "Alt+right drag up, down"), QT_TRANSLATE_NOOP("Actions", "Brush hardness")),
    (QT_TRANSLATE_NOOP("Actions", "Shift, Alt with a selection"), QT_TRANSLATE_NOOP("Actions", "Add, subtract")),
    (QT_TRANSLATE_NOOP("Actions", "Lasso: click, click, Enter"), QT_TRANSLATE_NOOP("Actions", "Polygon")),
    (QT_TRANSLATE_NOOP("Actions", "Alt+click with clone, heal"), QT_TRANSLATE_NOOP("Actions", "Choose the source")),
    (QT_TRANSLATE_NOOP("Actions", "Double click on a slider"), QT_TRANSLATE_NOOP("Actions", "Back to its default")),
    (
        QT_TRANSLATE_NOOP("Actions", "Arrow keys"),
        QT_TRANSLATE_NOOP("Actions", "Move the photo, while it has the focus"),
    ),
    (QT_TRANSLATE_NOOP("Actions", "Alt+Left, Alt+Right"), QT_TRANSLATE_NOOP("Actions", "Move the split")),
)


TABLE_KEYS: dict[str, tuple[str, ...]] = {spec.id: spec.keys for spec in ACTIONS}
_PLACES: dict[str, str] = {spec.id: spec.place for spec in ACTIONS}
_OF_THE_WINDOW: tuple[ActionSpec, ...] = tuple(spec for spec in ACTIONS if not spec.place)


def beside(keys: Keymap, name: str) -> dict[str, tuple[str, ...]]:
    """The actions that cannot have the same key as `name`: those of the window, or of the same place."""
    return {other: mine for other, mine in keys.items() if _PLACES.get(other) == _PLACES.get(name)}


def translated(text: str) -> str:
    """A text of the tables above in the person's language."""
    return QCoreApplication.translate(_CONTEXT, text)


class ActionTable(QObject):
    """The table as live actions of one window. `bound` comes when keys have changed."""

    bound = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self._keys: dict[str, tuple[str, ...]] = dict(TABLE_KEYS)
        self._met: set[str] = set()
        self._actions = {spec.id: self._make(spec, window) for spec in _OF_THE_WINDOW}

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys in force, by action."""
        return dict(self._keys)

    def bind(self, chosen: Keymap) -> None:
        """Take other keys for some actions; the rest have those of the table."""
        self._keys = in_force(TABLE_KEYS, chosen)
        for action_id, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in self._keys[action_id]])
        self.refresh(self._met)
        self.show_keys_in(self._window)
        self.bound.emit()

    def show_keys_in(self, widget: QWidget) -> None:
        """Let all texts below a widget that name keys name those in force; `bind` does it for the whole window."""
        show_keys(widget, self._keys, self._names())

    def in_words(self, template: str) -> str:
        """A text that names keys, with those in force."""
        return with_keys(template, self._keys, self._names())

    def connect_to(self, slots: dict[str, Callable[[], object]]) -> None:
        """Give every row its deed. Raises `ValueError` if a row is left without one or a deed without a row."""
        if slots.keys() != self._actions.keys():
            raise ValueError(f"actions and deeds differ: {sorted(slots.keys() ^ self._actions.keys())}")
        for action_id, slot in slots.items():
            self._actions[action_id].triggered.connect(lambda _checked=False, slot=slot: slot())

    def refresh(self, conditions: Iterable[str]) -> None:
        """Enable what can be done now; a disabled action says why in its tooltip."""
        met = self._met = set(conditions)
        names = self._names()
        for spec in _OF_THE_WINDOW:
            missing = [need for need in spec.needs if need not in met]
            action = self._actions[spec.id]
            action.setEnabled(not missing)
            reason = with_keys(translated(REASONS[missing[0]]), self._keys, names) if missing else ""
            keys = native(self._keys[spec.id])
            tip = f"{action.text().rstrip('…')} ({keys})" if keys else action.text()
            action.setToolTip(f"{tip}\n{reason}".rstrip())

    def fill_menus(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Build the menus; returns them by their untranslated names."""
        menus: dict[str, QMenu] = {}
        for spec in _OF_THE_WINDOW:
            menu = menus.get(spec.menu) or bar.addMenu(translated(spec.menu))
            menus[spec.menu] = menu
            if spec.section:
                menu.addSeparator()
            menu.addAction(self._actions[spec.id])
        return menus

    def _names(self) -> dict[str, str]:
        titles = {spec.id: translated(spec.title) for spec in ACTIONS if spec.place}
        return {name: text.rstrip("…") for name, text in (titles | self._texts()).items()}

    def _texts(self) -> dict[str, str]:
        return {name: action.text() for name, action in self._actions.items()}

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(translated(spec.title), self)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        action.setAutoRepeat(not spec.checkable)  # or what is held goes on and off
        action.setIconVisibleInMenu(False)
        action.setMenuRole(QAction.MenuRole.QuitRole if spec.id == "quit" else QAction.MenuRole.NoRole)
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self))
            group.addAction(action)
        window.addAction(action)
        return action
