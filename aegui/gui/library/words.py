"""What is said of a model."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from aegui.cards.card import Card, Score

translate = QCoreApplication.translate
_METRICS = {"psnr": "PSNR", "ssim": "SSIM"}


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
    """The first measured figure, which stands for the model; empty if nothing was measured."""
    if not card.scores:
        return ""
    return _figure(card.scores[0])


def detail_words(card: Card) -> list[tuple[str, str]]:
    """Everything worth knowing, as names and values; several values stand on lines of their own."""
    locale = QLocale()
    data = [
        f"{entry.name} ({locale.toString(entry.photos)}), {entry.licence}"
        if entry.photos
        else f"{entry.name}, {entry.licence}"
        for entry in card.training_data
    ]
    scores = [f"{_figure(score)}: {score.dataset} {score.condition}".strip() for score in card.scores]
    trained = [translate("Library", "{hours} hours").format(hours=locale.toString(card.hours, "f", 1))]
    rows = [
        (translate("Library", "Identifier"), card.id),
        (translate("Library", "Family"), family_words(card.family)),
        (translate("Library", "Input"), card.input.description),
        (translate("Library", "Licence"), card.licence),
        (translate("Library", "Learned from"), "\n".join(data)),
        (translate("Library", "Training"), ", ".join([*trained, *filter(None, [card.hardware])]) if card.hours else ""),
        (translate("Library", "Measured"), "\n".join(scores)),
        (translate("Library", "Limits"), "\n".join(card.limits)),
        (translate("Library", "SHA-256"), card.sha256),
    ]
    return [(name, value) for name, value in rows if value]


def _figure(score: Score) -> str:
    return f"{_METRICS.get(score.metric, score.metric)} {QLocale().toString(score.value, 'f', 2)}"
