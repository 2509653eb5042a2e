"""What making a model one's own is asked to do. Nothing heavy is imported here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PhotosKind = Literal["auto", "clean", "noisy"]
KINDS: tuple[PhotosKind, ...] = ("auto", "clean", "noisy")
SELF_SUPERVISED = (
    "The photos are noisy, so the model learns from neighbouring pixels, without clean ones. It can remove noise that "
    "is independent from pixel to pixel; it cannot tell grain, JPEG blocks or the noise of resized photos from the "
    "picture, and nobody can measure how far it is from the truth, only how well it foretells a noisy neighbour."
)


@dataclass(frozen=True, slots=True)
class FinetuneRequest:
    """One call of `aegui finetune`. `id`: of the new model; `photos`: whether those in `data` are clean or noisy.

    `resume`: go on from the last checkpoint in `out`, with the config that is kept there.
    """

    model: str
    data: tuple[Path, ...]
    out: Path
    id: str
    photos: PhotosKind = "auto"
    steps: int = 400
    minutes: float | None = None
    hold_out: float = 0.15
    num_workers: int = 1
    resume: bool = False

    def arguments(self) -> tuple[str, ...]:
        """The words after `aegui` that ask for exactly this."""
        words = ["finetune", self.model]
        for folder in self.data:
            words += ["--data", str(folder)]
        words += ["--out", str(self.out), "--id", self.id, "--photos", self.photos, "--steps", str(self.steps)]
        words += ["--minutes", f"{self.minutes:g}"] if self.minutes is not None else []
        words += ["--hold-out", f"{self.hold_out:g}", "--num-workers", str(self.num_workers)]
        return (*words, "--resume") if self.resume else tuple(words)
