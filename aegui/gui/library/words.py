"""What is said of a model."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from aegui.cards.card import Card, Score
from aegui.gui.words import engine_words

translate = QCoreApplication.translate
_METRICS = {"psnr": "PSNR", "ssim": "SSIM", "iou": "IoU"}
_HEADLINES = {"damage": "iou"}
"""Metrics that say of a task what its first score does not: the last of them stands for the model."""
_ERROR = "minus relative error, percent"


def task_words(task: str) -> str:
    """A task as people call it."""
    words = {
        "denoise": translate("Library", "Denoise"),
        "inpaint": translate("Library", "Retouch"),
        "noise-level": translate("Library", "Measure noise"),
        "damage": translate("Library", "Find damage"),
        "represent": translate("Library", "Explore"),
        "embed": translate("Library", "Search"),
    }
    return words.get(task, task)


def family_words(family: str) -> str:
    """A family of autoencoders, or of other nets, as people call it."""
    words = {
        "convolutional": translate("TrainPanel", "Convolutional"),
        "undercomplete": translate("TrainPanel", "Undercomplete"),
        "denoising": translate("TrainPanel", "Denoising"),
        "variational": translate("TrainPanel", "Variational"),
        "sparse": translate("TrainPanel", "Sparse"),
        "contractive": translate("TrainPanel", "Contractive"),
        "embedding": translate("Library", "Embedding"),
    }
    return words.get(family, family)


def size_words(card: Card) -> str:
    """How many numbers a net has."""
    return translate("Library", "{count} M").format(count=QLocale().toString(card.parameters / 1e6, "f", 2))


def score_words(card: Card) -> str:
    """The measured figure that stands for the model; empty if nothing was measured."""
    if not card.scores:
        return ""
    wanted = _HEADLINES.get(card.task)
    return _figure(next((score for score in reversed(card.scores) if score.metric == wanted), card.scores[0]))


def detail_words(card: Card) -> list[tuple[str, str]]:
    """Everything worth knowing, as names and values; several values stand on lines of their own."""
    locale = QLocale()
    data = [
        f"{entry.name} ({locale.toString(entry.photos)}), {engine_words(entry.licence)}"
        if entry.photos
        else f"{entry.name}, {engine_words(entry.licence)}"
        for entry in card.training_data
    ]
    scores = [f"{_figure(score)}: {score.dataset} {score.condition}".strip() for score in card.scores]
    trained = [translate("Library", "{hours} hours").format(hours=locale.toString(card.hours, "f", 1))]
    rows = [
        (translate("Library", "Identifier"), card.id),
        (translate("Library", "Family"), family_words(card.family)),
        (translate("Library", "Input"), engine_words(card.input.description)),
        (translate("Library", "Licence"), engine_words(card.licence)),
        (translate("Library", "Learned from"), "\n".join(data)),
        (
            translate("Library", "Training"),
            ", ".join([*trained, *filter(None, [engine_words(card.hardware)])]) if card.hours else "",
        ),
        (translate("Library", "Measured"), "\n".join(scores)),
        (translate("Library", "Limits"), "\n".join(engine_words(limit) for limit in card.limits)),
        (translate("Library", "SHA-256"), card.sha256),
    ]
    return [(name, value) for name, value in rows if value]


def _figure(score: Score) -> str:
    if score.metric == _ERROR:
        return translate("Library", "error {value} %").format(value=QLocale().toString(-score.value, "f", 1))
    return f"{_METRICS.get(score.metric, score.metric)} {QLocale().toString(score.value, 'f', 2)}"
