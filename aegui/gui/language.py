"""The language of the window: what is shipped, Qt's own words, and a made-up one that shows what was forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

NAMES = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}
"""The languages that are complete, each in its own words."""
_PSEUDO = "pseudo"
_RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"


class PseudoTranslator(QTranslator):
    """Makes every text a third longer, between brackets: what has none was never handed to Qt's tr."""

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        """The same words with something before and behind, and a mark that makes them run from the right."""
        return f"{_RIGHT_TO_LEFT}[{text}{'·' * (len(text) // 3)}]" if text else ""

    def isEmpty(self) -> bool:
        """It has an answer to everything."""
        return False


class FileTranslator(QTranslator):
    """The texts of a `.qm` file, read whole.

    Qt would map the file, and reading from a map of a file that is replaced meanwhile, by a new version of aegui say,
    ends the process with SIGBUS.
    """

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = file.read_bytes()  # Qt does not copy them
        self.load(self._texts)


def install(app: QApplication, choice: str, folder: Path) -> str:
    """Speak a language and write numbers its way from now on; windows that are there keep theirs. Returns it.

    `choice`: "system", a key of `NAMES`, or "pseudo", which reads from right to left. `folder`: of `aegui_*.qm`.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    language = of_system(QLocale.system().uiLanguages()) if choice == "system" else choice
    for translator in _translators(language, folder, app):
        app.installTranslator(translator)
    locale = QLocale("en" if language == _PSEUDO else language)
    system = QLocale.system()  # of the same language, it knows the country: Switzerland writes 0.5, Germany 0,5
    QLocale.setDefault(system if system.language() == locale.language() else locale)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == _PSEUDO else locale.textDirection())
    return language


def of_system(wanted: list[str]) -> str:
    """The shipped language that comes first among those a person wants ("de-AT", "zh-Hans-CN"); else English."""
    for tag in wanted:
        parts = tag.replace("_", "-").split("-")
        if parts[0] == "zh":
            if not {"Hant", "TW", "HK", "MO"} & set(parts):
                return "zh_CN"
        elif parts[0] in NAMES:
            return parts[0]
    return "en"


def _translators(language: str, folder: Path, parent: QObject) -> Sequence[QTranslator]:
    if language == _PSEUDO:
        return [PseudoTranslator(parent)]
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = (qt / f"qtbase_{language}.qm", folder / f"aegui_{language}.qm")
    return [FileTranslator(file, parent) for file in files if file.is_file()]
