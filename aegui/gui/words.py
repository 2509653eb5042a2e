"""Marks texts for translation where they stand, and translates what floors below the window say in English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from aegui.errors import AeguiError
from aegui.gui.figures import Local
from aegui.sentence import Sentence, fill


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark for lupdate, which looks for this name; PySide6's own says that it returns `object`."""
    del context
    return text


SHIPPED: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Engine", "Denoise, gently"),
    QT_TRANSLATE_NOOP(
        "Engine", "Takes most of the noise and gives back some grain: for photos that must not look touched."
    ),
    QT_TRANSLATE_NOOP("Engine", "Denoise, strongly"),
    QT_TRANSLATE_NOOP(
        "Engine", "Takes all of the noise and a little more, in colour above all: for high ISO and for scans of film."
    ),
    QT_TRANSLATE_NOOP("Engine", "JPEG clean-up"),
    QT_TRANSLATE_NOOP("Engine", "Softens blocks and ringing of strong compression, in colour more than in light."),
    QT_TRANSLATE_NOOP("Engine", "Old photo"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Finds scratches, dust and stains, retouches them, takes noise away gently and brings faded colours back.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Only measure"),
    QT_TRANSLATE_NOOP("Engine", "Tells how noisy every photo is and writes no photo: the figures are in the report."),
    QT_TRANSLATE_NOOP("Engine", "Scan dust"),
    QT_TRANSLATE_NOOP(
        "Engine", "Finds dust, hairs and scratches on a scan and retouches them; everything else stays as it is."
    ),
    QT_TRANSLATE_NOOP("Engine", "A code that keeps still"),
    QT_TRANSLATE_NOOP("Engine", "Convolutions on small photos"),
    QT_TRANSLATE_NOOP("Engine", "Edges from patches"),
    QT_TRANSLATE_NOOP("Engine", "Dense bottleneck on small photos"),
    QT_TRANSLATE_NOOP("Engine", "Small photos out of noise"),
    QT_TRANSLATE_NOOP("Engine", "Real photos"),
    QT_TRANSLATE_NOOP("Engine", "Noise level"),
    QT_TRANSLATE_NOOP("Engine", "Search"),
    QT_TRANSLATE_NOOP("Engine", "Damage"),
    QT_TRANSLATE_NOOP("Engine", ", "),
)
"""Words of files that come with aegui: titles of ready-made recipes and of models, and what they are for."""


def engine_words(text: str) -> str:
    """What is said below the window, in the person's language: an error's message, a note, progress, a shipped title.

    A `Sentence` is translated as a template, with what is filled into it; a text that nobody knows stays as it is.
    """
    if not isinstance(text, Sentence):
        return QCoreApplication.translate("Engine", text) if text else ""
    counts = int(str(text.fields["n"])) if text.one else -1
    pattern = QCoreApplication.translate("Engine", text.template, None, counts) if text else ""
    if pattern == text.template and counts == 1:
        pattern = text.one
    try:
        return fill(pattern, {name: _spoken(value) for name, value in text.fields.items()})
    except (LookupError, ValueError):  # a translation that asks for what the sentence has not
        return str(text)


def error_words(error: AeguiError) -> str:
    """What happened and what to do next, in the person's language."""
    return f"{engine_words(error.message)} {engine_words(error.hint)}".strip()


def _spoken(value: object) -> object:
    """A field of a sentence, where it is a sentence itself."""
    if isinstance(value, tuple):
        return QCoreApplication.translate("Engine", ", ").join(str(_spoken(item)) for item in value)
    if isinstance(value, Sentence):
        return engine_words(value)
    return Local(value) if isinstance(value, float) else value
