"""Marks texts for translation where they stand, and translates what floors below the window say in English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark for lupdate, which looks for this name; PySide6's own says that it returns `object`."""
    del context
    return text


ENGINE: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Engine", "Loading the model"),
    QT_TRANSLATE_NOOP("Engine", "Looking for damage"),
    QT_TRANSLATE_NOOP("Engine", "Preparing the sliders"),
    QT_TRANSLATE_NOOP("Engine", "Denoising"),
    QT_TRANSLATE_NOOP("Engine", "Looking at the mask"),
    QT_TRANSLATE_NOOP("Engine", "Retouching"),
    QT_TRANSLATE_NOOP("Engine", "Measuring the noise"),
    QT_TRANSLATE_NOOP("Engine", "Adding noise"),
    QT_TRANSLATE_NOOP("Engine", "Denoise, gently"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Takes most of the noise and gives back some grain: for photos that must not look touched.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Denoise, strongly"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Takes all of the noise and a little more, in colour above all: for high ISO and for scans of film.",
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
        "Engine",
        "Finds dust, hairs and scratches on a scan and retouches them; everything else stays as it is.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Edges or texture show in what was removed; lower the strength."),
    QT_TRANSLATE_NOOP("Engine", "There is no noise to remove; the photo is left as it is."),
    QT_TRANSLATE_NOOP("Engine", "This photo is clean: leave this photo alone."),
    QT_TRANSLATE_NOOP("Engine", "Filled by structure (the autoencoder)."),
    QT_TRANSLATE_NOOP("Engine", "Filled by texture (pieces of the photo)."),
    QT_TRANSLATE_NOOP("Engine", "A code that keeps still"),
    QT_TRANSLATE_NOOP("Engine", "Convolutions on small photos"),
    QT_TRANSLATE_NOOP("Engine", "Edges from patches"),
    QT_TRANSLATE_NOOP("Engine", "Dense bottleneck on small photos"),
    QT_TRANSLATE_NOOP("Engine", "Small photos out of noise"),
    QT_TRANSLATE_NOOP("Engine", "White noise"),
    QT_TRANSLATE_NOOP("Engine", "Real photos"),
    QT_TRANSLATE_NOOP("Engine", "Retouch"),
    QT_TRANSLATE_NOOP("Engine", "Noise level"),
    QT_TRANSLATE_NOOP("Engine", "Search"),
)
"""What is said below the window and shown in it: progress, ready-made recipes, titles of shipped models."""


def engine_words(text: str) -> str:
    """A text of the engine, a shipped recipe or a shipped model in the person's language; any other as it is."""
    return QCoreApplication.translate("Engine", text)
