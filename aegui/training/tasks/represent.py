"""Representing: a picture in, the same picture out, through the narrow or sparse or drawn code of the family."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from aegui.cards.spec import ArchitectureSpec
from aegui.imaging.thumbnails import as_input
from aegui.nets.coder import Autoencoder, Coding
from aegui.nets.variational import Variational
from aegui.training.distributed import unwrapped
from aegui.training.objective import Objective
from aegui.training.objectives import penalties
from aegui.training.objectives.distances import distance
from aegui.training.photos import PhotoPool
from aegui.training.pictures import draw_picture, held_out_pictures
from aegui.training.tasks.task import Batch, Example

_WHITENING_PICTURES = 20_000
_PRIOR_PICTURES = 3_000
_LEAST_SPREAD = 1e-3
_LEAST_NATS = 0.01
_NUDGE = 10 / 255


class RepresentTask:
    """Any member of the family, held by its objective."""

    sigma_range: tuple[float, float] | None = None

    def __init__(self, spec: ArchitectureSpec, objective: Objective) -> None:
        self._spec, self._objective = spec, objective
        self._step = 0
        colours = "RGB" if spec.channels == 3 else "grey"
        self.contract = (
            f"{colours} float32 of {spec.side} x {spec.side} px with white = 1; gives the same picture and "
            f"{spec.latent} numbers"
        )
        self.validation_metric = "psnr"
        self.validation_condition = f"{objective.pictures} of {spec.side} px"

    @property
    def pictures(self) -> str:
        """What it learns from: thumbnails or patches."""
        return self._objective.pictures

    def example(self, rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
        clean = as_input(draw_picture(rng, pool, size, self._objective.pictures), self._spec.channels)
        return self.dress(rng, clean)

    def dress(self, rng: np.random.Generator, clean: NDArray[np.float32]) -> Example:
        """What the loss needs of a clean picture (C, S, S), or of a batch of them: how it is spoilt, what is drawn."""
        example = {"clean": clean}
        if self._spec.kind == "denoising":
            example["seen"] = self._spoil(rng, clean)
        if self._spec.kind in ("variational", "contractive"):
            numbers = (*clean.shape[:-3], self._spec.latent, 1, 1)
            example["noise"] = rng.standard_normal(numbers, dtype=np.float32)
        return example

    def loss(self, net: nn.Module, batch: Batch, decayed: float) -> Tensor:  # noqa: ARG002
        clean, objective = batch["clean"], self._objective
        noise = batch["noise"].flatten(1) if "noise" in batch else None
        drawn = self._spec.kind == "variational"
        coding: Coding = net(clean, noise) if drawn else net(batch.get("seen", clean))
        error = self._error(unwrapped(net), coding, clean)
        if coding.log_variance is not None:
            return self._elbo(unwrapped(net), error, coding.code, coding.log_variance)
        if objective.sparsity == "l1":
            error = error + objective.sparsity_weight * penalties.l1_activity(coding.code)
        elif objective.sparsity == "kl":
            error = error + objective.sparsity_weight * penalties.kl_to_target(coding.code, objective.target)
        if objective.contraction > 0 and noise is not None:
            error = error + objective.contraction * self._contraction(unwrapped(net), clean, coding.code, noise)
        return error

    def prepare(self, net: nn.Module, pool: PhotoPool, seed: int) -> None:
        """Fit the whitening of a fresh net to pictures like those that it will learn from."""
        whitening = _autoencoder(net).whitening
        if whitening is None:
            return
        rng = np.random.default_rng([13, seed])
        side, pictures = self._spec.side, self._objective.pictures
        some = [draw_picture(rng, pool, side, pictures) for _ in range(_WHITENING_PICTURES)]
        whitening.fit(torch.from_numpy(as_input(np.stack(some), self._spec.channels)).flatten(1))

    def conclude(self, net: nn.Module, pool: PhotoPool, seed: int) -> None:
        """Fit a variational net's mixture prior to the codes of pictures that it learned from."""
        if not isinstance(net, Variational):
            return
        rng = np.random.default_rng([23, seed])
        some = np.stack(
            [draw_picture(rng, pool, self._spec.side, self._objective.pictures) for _ in range(_PRIOR_PICTURES)]
        )
        inputs = as_input(some, self._spec.channels)
        parts = [torch.from_numpy(inputs[start : start + 256]) for start in range(0, len(inputs), 256)]
        net.prior.fit(torch.cat([net.encode(part) for part in parts]), seed)

    def begin_step(self, step: int) -> None:
        """Remember the step, by which beta grows."""
        self._step = step

    def validate(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> float:
        """Mean PSNR in dB of the reconstructions of held-out pictures."""
        pictures = self._held_out(net, photos)
        error = (net(pictures).picture.clamp(0, 1) - pictures).square().flatten(1).mean(1)
        return float((-10 * torch.log10(error.clamp_min(1e-10))).mean())

    def observe(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> dict[str, float]:
        """How the code does on held-out pictures.

        `activity`: share of its numbers that are not zero. `dead`: how many never change. `shift`: how far it moves
        when noise of sigma 10 falls on the picture, relative to its spread. `kl`: nats of a variational code, in all.
        """
        pictures = self._held_out(net, photos)
        coding = net(pictures)
        code = coding.code
        generator = torch.Generator().manual_seed(17)
        nudge = _NUDGE * torch.randn(pictures.shape, generator=generator).to(pictures.device)
        moved = net(pictures + nudge).code
        spread = code.std(0)
        seen = {
            "activity": float((code.abs() > _LEAST_SPREAD).float().mean()),
            "dead": float((spread <= _LEAST_SPREAD).sum()),
            "shift": float((moved - code).norm(dim=1).mean() / spread.norm().clamp_min(1e-9)),
        }
        if coding.log_variance is not None:
            nats = penalties.gaussian_kl(code, coding.log_variance).mean(0)
            seen |= {"kl": float(nats.sum()), "dead": float((nats < _LEAST_NATS).sum())}
        return seen

    def _held_out(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> Tensor:
        pictures = as_input(held_out_pictures(photos, self._spec.side, self._objective.pictures), self._spec.channels)
        return torch.from_numpy(pictures).to(next(net.parameters()).device)

    def _spoil(self, rng: np.random.Generator, clean: NDArray[np.float32]) -> NDArray[np.float32]:
        noise = np.float32(self._objective.noise / 255) * rng.standard_normal(clean.shape, dtype=np.float32)
        kept = rng.random(clean.shape, dtype=np.float32) >= self._objective.dropped
        return np.where(kept, clean + noise, np.float32(0.5))

    def _error(self, net: nn.Module, coding: Coding, clean: Tensor) -> Tensor:
        """The distance, in whitened terms where the net has them: else edges would weigh nothing beside light."""
        measure = distance(self._objective.distance)
        if coding.white is None:
            return measure(coding.picture, clean)
        return measure(coding.white, _autoencoder(net).seen(clean))

    def _elbo(self, net: nn.Module, error: Tensor, mean: Tensor, log_variance: Tensor) -> Tensor:
        """Negative evidence lower bound per value, with the decoder's variance learned (Rybkin et al. 2021)."""
        values = self._spec.channels * self._spec.side**2
        nats = penalties.free_bits(penalties.gaussian_kl(mean, log_variance), self._objective.free_bits)
        warm = min((self._step + 1) / max(self._objective.beta_warmup, 1), 1.0)
        log_sigma = net.get_parameter("log_sigma").squeeze()
        likelihood = error if self._objective.distance == "bce" else error / (2 * torch.exp(2 * log_sigma)) + log_sigma
        return likelihood + self._objective.beta * warm * nats / values

    def _contraction(self, net: nn.Module, clean: Tensor, code: Tensor, noise: Tensor) -> Tensor:
        coder = _autoencoder(net)
        if self._objective.jacobian == "closed-form":
            return penalties.contraction_closed_form(code, net.get_parameter("encoder.layers.0.weight"))
        if coder.whitening is not None:
            return penalties.contraction_general(coder.code_of_seen, coder.seen(clean), noise[None])
        return penalties.contraction_general(coder.encode, clean, noise[None])


def _autoencoder(net: nn.Module) -> Autoencoder:
    if not isinstance(net, Autoencoder):
        raise TypeError(f"{type(net).__name__} has no code")
    return net
