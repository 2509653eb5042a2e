"""How the window looks, speaks and moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from aegui.gui.language import NAMES
from aegui.gui.prefs.rows import Page, choice, show
from aegui.settings import Settings

Tell = Callable[[str, object], None]
_SCALES = (100, 125, 150, 175, 200)


class GeneralPage(Page):
    """Theme, language, size of text, motion. `tell` is given the setting's name and its new value."""

    def __init__(self, settings: Settings, tell: Tell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("General"))
        later = self.tr("Holds from the next start on.")
        self.theme = choice(
            [(self.tr("As the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")],
            settings.theme,
        )
        self.language = choice(
            [(self.tr("As the system"), "system"), *((name, code) for code, name in NAMES.items())], settings.language
        )
        self.text_scale = choice([(f"{percent} %", percent) for percent in _SCALES], settings.text_scale)
        self.reduced_motion = QCheckBox()
        self.reduced_motion.setChecked(settings.reduced_motion)
        self.add(self.tr("Theme"), self.tr("Greys around the photo; dark where the system does not say."), self.theme)
        self.add(self.tr("Language"), later, self.language)
        self.add(
            self.tr("Size of text and controls"), self.tr("Everything but the photo grows.") + " " + later,
            self.text_scale,
        )  # fmt: skip
        self.add(
            self.tr("Reduced motion"), self.tr("Menus and results appear at once, nothing slides or fades."),
            self.reduced_motion,
        )  # fmt: skip
        self.profile = choice(self._screens(settings.screen_profile), settings.screen_profile)
        self.add(
            self.tr("Colours of the screen"),
            self.tr("The profile that photos are shown by, where the system does not know it."),
            self.profile,
        )
        self.end()
        self._tell = tell
        self.profile.activated.connect(self._on_screen)
        for name in ("theme", "language", "text_scale"):
            box = getattr(self, name)
            box.activated.connect(lambda _, name=name, box=box: tell(name, box.currentData()))
        self.reduced_motion.toggled.connect(lambda on: tell("reduced_motion", on))

    def _screens(self, chosen: str) -> list[tuple[str, object]]:
        kept: list[tuple[str, object]] = [(Path(chosen).name, chosen)] if chosen else []
        return [(self.tr("As the system says"), ""), *kept, (self.tr("ICC file…"), None)]

    def _on_screen(self) -> None:
        """Another profile, from a file if the person wants to choose one."""
        chosen = self.profile.currentData()
        if chosen is None:
            title = self.tr("Profile of the screen")
            chosen = QFileDialog.getOpenFileName(self, title, "", "ICC (*.icc *.icm)")[0]
            self.profile.clear()
            for text, data in self._screens(chosen):
                self.profile.addItem(text, data)
            self.profile.setCurrentIndex(1 if chosen else 0)
        self._tell("screen_profile", chosen)

    def take(self, settings: Settings) -> None:
        """Show settings that changed elsewhere."""
        show(self.theme, settings.theme)
