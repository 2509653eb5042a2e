"""What a batch knows about each photo and about itself, as data."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from aegui import paths
from aegui.errors import UsageError
from aegui.jobs.batch.naming import Naming, OutputFormat
from aegui.models.options import ComputeOptions, Device, Precision
from aegui.restore.recipe import Recipe
from aegui.sentence import Sentence, from_json, said

State = Literal["planned", "writing", "done", "failed"]
Verdict = Literal["approved", "rejected"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One photo in the journal.

    `name`: its path below the folder that was given, with slashes: the key. `target`: its output below the output
    folder, with slashes, `None` where the recipe only measures. `stamp`: changes when the photo or its mask does.
    `source_bytes` and `output_bytes` are on disk. `seconds`: reading, restoring and writing together.
    `change`: root mean square of what was altered, in 8-bit units; `sigma`: the noise found, in 8-bit units;
    `structure`: 0..1, how much of what was taken away looks like picture. `worker`: who did it, on a cluster.
    """

    id: int
    name: str
    source: Path
    mask: Path | None
    target: str | None
    stamp: str
    source_bytes: int
    state: State = "planned"
    content_sha256: str | None = None
    mask_sha256: str | None = None
    recipe_sha256: str | None = None
    model_sha256: str | None = None
    output_sha256: str | None = None
    output_bytes: int | None = None
    seconds: float | None = None
    error: str | None = None
    error_kind: str | None = None
    exit_code: int | None = None
    megapixels: float | None = None
    sigma: float | None = None
    character: str | None = None
    change: float | None = None
    structure: float | None = None
    notes: str | None = None
    worker: str | None = None
    ended: str | None = None
    verdict: Verdict | None = None
    said: str | None = None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """`error`, or else `notes`, as they can be said in another language; empty where an older version wrote."""
        return from_json(self.said) if self.said else ()


COLUMNS: tuple[str, ...] = tuple(item.name for item in fields(PhotoRow))


@dataclass(frozen=True, slots=True)
class Terms:
    """All that every output of a batch hangs on, beside its photo and its mask.

    A journal keeps them: what was begun under some terms goes on under the same. `models`: (id, sha256) of each.
    `options` holds
    what was settled about device and precision, so that `auto` does not decide otherwise tomorrow.
    """

    recipe: Recipe
    naming: Naming = field(default_factory=Naming)
    quality: int = 95
    provenance: bool = False
    models: tuple[tuple[str, str], ...] = ()
    options: ComputeOptions = field(default_factory=ComputeOptions)
    version: str = field(default_factory=paths.version)

    @property
    def recipe_sha256(self) -> str:
        """The SHA-256 of the recipe as TOML."""
        return hashlib.sha256(self.recipe.to_toml().encode()).hexdigest()

    @property
    def model_sha256(self) -> str | None:
        """The SHA-256 of the model's weights; of several models, all of them joined by spaces, in order of use."""
        return " ".join(sha256 for _, sha256 in self.models) or None

    def as_meta(self) -> dict[str, Any]:
        """As the journal keeps them."""
        return {
            "recipe": self.recipe.to_toml(),
            "recipe_sha256": self.recipe_sha256,
            "name": self.naming.template,
            "format": self.naming.format,
            "quality": self.quality,
            "provenance": self.provenance,
            "models": [list(pair) for pair in self.models],
            "device": self.options.device,
            "precision": self.options.precision,
            "tile": self.options.tile,
            "pinned": [list(pair) for pair in self.options.pinned],
            "version": self.version,
        }

    @classmethod
    def from_meta(cls, meta: dict[str, Any]) -> Terms:
        """Read what `as_meta` wrote."""
        form: OutputFormat = meta["format"]
        device: Device = meta["device"]
        precision: Precision = meta["precision"]
        pinned: tuple[tuple[str, Precision], ...] = tuple((model, kind) for model, kind in meta["pinned"])
        return cls(
            recipe=Recipe.from_toml(meta["recipe"], "the journal's recipe"),
            naming=Naming(meta["name"], form),
            quality=meta["quality"],
            provenance=meta["provenance"],
            models=tuple((model, sha256) for model, sha256 in meta["models"]),
            options=ComputeOptions(device, precision, meta["tile"], pinned),
            version=meta["version"],
        )

    def refuse_other(self, earlier: Terms) -> None:
        """Raise `UsageError` if going on from `earlier` would mix two kinds of output."""
        for what, mine, theirs in (
            (said("recipe"), self.recipe, earlier.recipe),
            (said("naming"), self.naming.template, earlier.naming.template),
            (said("format"), self.naming.format, earlier.naming.format),
            (said("quality"), self.quality, earlier.quality),
            (said("choice about provenance"), self.provenance, earlier.provenance),
            (said("model"), self.models, earlier.models),
        ):
            if mine != theirs:
                raise UsageError(
                    "This batch was begun with another {what}.",
                    "Go on with the same one, or choose another output folder.",
                    what=what,
                )


@dataclass(frozen=True, slots=True)
class Totals:
    """How many photos of a batch are in which state, and what was done in them."""

    planned: int = 0
    done: int = 0
    failed: int = 0
    megapixels: float = 0.0

    @property
    def photos(self) -> int:
        """All of them."""
        return self.planned + self.done + self.failed
