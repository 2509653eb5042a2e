"""Training configs: TOML files that say everything but where the photos lie."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from aegui import paths
from aegui.cards.card import KINDS_OF_TASK
from aegui.cards.spec import ArchitectureSpec
from aegui.errors import TrainingError
from aegui.training.objective import Objective


@dataclass(frozen=True, slots=True)
class Patches:
    """Side in pixels and number per step of the patches."""

    size: int
    batch: int


@dataclass(frozen=True, slots=True)
class Optimisation:
    """AdamW (Loshchilov and Hutter 2019) or Muon (Jordan et al. 2024), and how their rate goes.

    The schedule is warm-up, stable, decay (Hu et al. 2024, MiniCPM).
    `steps`: in all, when no time is given; `decay`: the share of them, at the end, in which the rate falls to zero.
    `clip`: largest norm of the gradient. `ema`: decay per step of the averaged weights.
    """

    steps: int
    rate: float = 8e-4
    warmup: int = 500
    decay: float = 0.2
    weight_decay: float = 1e-4
    clip: float = 0.5
    ema: float = 0.999
    optimizer: Literal["adamw", "muon"] = "adamw"


ErrorKind = Literal["squared", "absolute"]


@dataclass(frozen=True, slots=True)
class Distillation:
    """Learning from the net as it was at the start: its mean answer to `views` of the eight flips and turns.

    `truth`: the share of the clean photo itself in what is to be learned, 0..1. `white`: a file of weights of such a
    net, whose answers count instead where the noise is white; a net for real photos learns it better from one that
    knows nothing else. `error`: what is made small; squared is PSNR's own, absolute holds on to gain on real cameras.
    """

    views: int = 4
    truth: float = 0.15
    white: str = ""
    error: ErrorKind = "squared"


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """A whole config. `seed` fixes every random draw. `family`, `halo` and `limits` go into the model's card.

    `objective`: what nets with a latent are trained for. `noise`: what a denoiser learns, white, that of real photos,
    or the photos' own, for which they need not be clean. `distillation`: for a denoiser that goes on from weights.
    """

    id: str
    title: str
    task: Literal["denoise", "inpaint", "noise-level", "damage", "represent", "embed"]
    architecture: ArchitectureSpec
    patches: Patches
    optimisation: Optimisation
    decay_patches: Patches | None = None
    precision: Literal["auto", "fp32", "bf16"] = "auto"
    seed: int = 1
    validate_every: int = 1000
    checkpoint_seconds: float = 180.0
    family: str = "convolutional"
    halo: int = 0
    limits: tuple[str, ...] = ()
    objective: Objective | None = None
    noise: Literal["white", "real", "own"] = "white"
    distillation: Distillation | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain values for cards and checkpoints."""
        values = {key: value for key, value in asdict(self).items() if value is not None}
        return values | {"architecture": self.architecture.to_dict(), "limits": list(self.limits)}

    @classmethod
    def from_dict(cls, values: dict[str, Any], source: str) -> TrainingConfig:
        """Read a parsed TOML document. Raises `TrainingError` that names `source` and what is wrong."""
        try:
            parts = dict(values)
            parts["architecture"] = ArchitectureSpec.from_dict(parts["architecture"])
            parts["patches"] = Patches(**parts["patches"])
            parts["optimisation"] = Optimisation(**parts["optimisation"])
            if parts.get("decay_patches") is not None:
                parts["decay_patches"] = Patches(**parts["decay_patches"])
            if parts.get("objective") is not None:
                parts["objective"] = Objective(**parts["objective"])
            if parts.get("distillation") is not None:
                parts["distillation"] = Distillation(**parts["distillation"])
            parts["limits"] = tuple(parts.get("limits", ()))
            config = cls(**parts)
        except KeyError as error:
            raise TrainingError(
                "{source} lacks {reason}.", "Compare it with a shipped config.", source=source, reason=error
            ) from error
        except TypeError as error:
            raise TrainingError(
                "{source}: {reason}.", "Compare it with a shipped config.", source=source, reason=error
            ) from error
        config._validate(source)
        return config

    def _validate(self, source: str) -> None:
        if self.architecture.kind not in KINDS_OF_TASK.get(self.task, ()):
            raise TrainingError(
                "{source}: task '{task}' and architecture '{kind}' do not fit.",
                source=source,
                task=self.task,
                kind=self.architecture.kind,
            )
        for patches in filter(None, (self.patches, self.decay_patches)):
            if self.architecture.has_latent:
                self._validate_pictures(patches, source)
            elif patches.batch < 1 or patches.size < 16 or patches.size % self.architecture.multiple:
                raise TrainingError(
                    "{source}: patches of {size} px x {batch} are no use.",
                    "The size must be a multiple of {multiple}, at least 16; the batch at least 1.",
                    source=source,
                    size=patches.size,
                    batch=patches.batch,
                    multiple=self.architecture.multiple,
                )
        if self.optimisation.steps < 1 or not 0 <= self.optimisation.decay <= 1:
            raise TrainingError("{source}: steps must be at least 1 and decay within 0 to 1.", source=source)
        if self.distillation is not None:
            self._validate_distillation(self.distillation, source)

    def _validate_distillation(self, distillation: Distillation, source: str) -> None:
        if self.task != "denoise" or self.noise == "own":
            raise TrainingError("{source}: distillation is for denoisers that learn from clean photos.", source=source)
        views, truth = distillation.views, distillation.truth
        if type(views) is not int or not 1 <= views <= 8 or type(truth) not in (int, float) or not 0 <= truth <= 1:
            raise TrainingError("{source}: views must be 1 to 8 and truth within 0 to 1.", source=source)
        if type(distillation.white) is not str:
            raise TrainingError("{source}: white must name a file of weights.", source=source)
        if distillation.error not in get_args(ErrorKind):
            raise TrainingError("{source}: the error must be squared or absolute.", source=source)

    def _validate_pictures(self, patches: Patches, source: str) -> None:
        """What a net with a latent needs: pictures of its own size, and an objective that fits it."""
        spec = self.architecture
        if patches.batch < 2 or patches.size != spec.side:
            raise TrainingError(
                "{source}: pictures of {size} px x {batch} are no use.",
                "The size must be the architecture's side, {side}; the batch at least 2.",
                source=source,
                size=patches.size,
                batch=patches.batch,
                side=spec.side,
            )
        for ok, problem in (self.objective or Objective()).problems(spec):
            if not ok:
                raise TrainingError(
                    "{source}: the objective makes no sense: {problem}.", source=source, problem=problem
                )


def read_config(path: Path) -> TrainingConfig:
    """Read a config file; a bare name is looked up among the shipped ones. Raises `TrainingError`."""
    found = path
    if not path.is_file():
        found = paths.training_configs_dir() / f"{path.name.removesuffix('.toml')}.toml"
    try:
        document = tomllib.loads(found.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        shipped = ", ".join(sorted(file.stem for file in paths.training_configs_dir().glob("*.toml")))
        raise TrainingError(
            "There is no training config {path}.", "Shipped ones: {shipped}.", path=path, shipped=shipped
        ) from error
    except (OSError, ValueError, RecursionError) as error:  # TOMLDecodeError is a ValueError
        raise TrainingError("The training config {path} cannot be read: {reason}.", path=path, reason=error) from error
    return TrainingConfig.from_dict(document, str(path))
