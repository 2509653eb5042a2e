"""Bring the translations up to date with the code: `python resources/translations/update.py`.

Extracts every text with lupdate into `aegui_<language>.ts` and compiles those with lrelease. Says what is left to
translate and what cannot be, and ends with 1 if anything is.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
from sentences import find, write_for_lupdate

FOLDER = Path(__file__).parent
CODE = FOLDER.parents[1] / "aegui"
LANGUAGES = ("de", "zh_CN")
PLURALS_ONLY = ("en",)


def main() -> int:
    """Extract, compile, and count."""
    found, faults = find(CODE)
    left = len(faults)
    print(*faults, sep="\n", end="\n" if faults else "")
    for language in (*LANGUAGES, *PLURALS_ONLY):
        file = FOLDER / f"aegui_{language}.ts"
        with tempfile.TemporaryDirectory() as folder:
            below = Path(folder) / "below.cpp"
            write_for_lupdate(found, below)
            extract(file, language, below, ["-pluralonly"] if language in PLURALS_ONLY else [])
        run("lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))
        missing = unfinished(file)
        left += len(missing)
        print(f"{file.name}: {len(missing)} left to translate")
        for text in missing:
            print(f"  {text!r}")
    return 1 if left else 0


def extract(file: Path, language: str, below: Path, options: list[str]) -> None:
    """Bring one `.ts` file up to date; what is gone from the code goes from the file. `below`: the engine's texts."""
    sources = [str(below), *(str(path) for path in sorted((CODE / "gui").rglob("*.py")))]
    base = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
    run("lupdate", *base, *options, *sources, "-ts", str(file))


def unfinished(file: Path) -> list[str]:
    """The texts of a `.ts` file that have no translation, or not one for every number."""
    return [
        message.findtext("source", "")
        for message in ET.parse(file).iter("message")
        if not is_finished(message.find("translation"))
    ]


def is_finished(translation: ET.Element | None) -> bool:
    """True if there are words, in every form."""
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = translation.findall("numerusform")
    return all((form.text or "").strip() for form in forms or [translation])


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools that come with PySide6."""
    beside = Path(PySide6.__file__).parent / tool
    program = str(beside) if beside.exists() else f"pyside6-{tool}"
    subprocess.run([program, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
