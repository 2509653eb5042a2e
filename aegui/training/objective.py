"""What a net with a latent is trained for, as data: distance, penalties, and what it is shown. No torch here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from aegui.cards.spec import ArchitectureSpec
from aegui.sentence import said

Distance = Literal["mse", "l1", "charbonnier", "ssim", "bce"]
DISTANCES: tuple[Distance, ...] = get_args(Distance)
_SSIM_WINDOW = 11


@dataclass(frozen=True, slots=True)
class Objective:
    """`distance`: between picture and reconstruction. `pictures`: whole photos made small, or patches at their scale.

    Of a kind: `noise` (sigma in 8-bit units) and `dropped` (share of values set to grey) spoil what a denoising net
    sees. `beta` weighs a variational net's divergence, after `beta_warmup` steps of growing; `free_bits` are nats per
    number of the code. `sparsity` holds a sparse net: l1, or kl to the activity `target`, or none where top_k does,
    weighed by `sparsity_weight`. `contraction` weighs the Jacobian, in `closed-form` or `general`. `temperature`: of
    the contrastive loss of an embedding.
    """

    distance: Distance = "mse"
    pictures: Literal["thumbnails", "patches"] = "thumbnails"
    noise: float = 0.0
    dropped: float = 0.0
    beta: float = 1.0
    beta_warmup: int = 0
    free_bits: float = 0.0
    sparsity: Literal["none", "l1", "kl"] = "none"
    sparsity_weight: float = 0.0
    target: float = 0.05
    contraction: float = 0.0
    jacobian: Literal["closed-form", "general"] = "closed-form"
    temperature: float = 0.2

    def problems(self, spec: ArchitectureSpec) -> Iterator[tuple[bool, str]]:
        """Whether each thing holds for a net of `spec`, and what to say if it does not."""
        kind = spec.kind
        yield (
            self.distance in DISTANCES,
            said("distance {distance!r} is not one of {choices}", distance=self.distance, choices=DISTANCES),
        )
        yield (
            self.pictures in ("thumbnails", "patches"),
            said("pictures {pictures!r} are not thumbnails or patches", pictures=self.pictures),
        )
        yield (
            self.distance != "ssim" or spec.side >= _SSIM_WINDOW,
            said(
                "ssim looks through a window of {ssim_window} px, and the pictures have {side}",
                ssim_window=_SSIM_WINDOW,
                side=spec.side,
            ),
        )
        yield (
            self.distance != "bce" or spec.squashed,
            said("bce reads the picture as probabilities, which only a net with squashed = true gives"),
        )
        yield (
            not spec.whitened or self.distance not in ("ssim", "bce"),
            said("{distance} needs pictures in 0..1, and whitened values are not", distance=self.distance),
        )
        spoilt = self.noise > 0 or self.dropped > 0
        yield 0 <= self.noise <= 255 and 0 <= self.dropped < 1, said("noise must be 0..255 and dropped 0..1")
        yield (
            not spoilt or kind == "denoising",
            said("noise and dropped spoil what a denoising net sees, not a {kind} one", kind=kind),
        )
        yield (
            spoilt or kind != "denoising",
            said("a denoising net needs noise or dropped, or there is nothing to remove"),
        )
        yield (
            self.beta >= 0 and self.beta_warmup >= 0 and self.free_bits >= 0,
            said("beta and free_bits must be at least 0"),
        )
        yield from self._sparsity_problems(spec)
        yield self.contraction >= 0, said("contraction must be at least 0")
        yield (
            self.contraction == 0 or kind == "contractive",
            said("contraction belongs to kind contractive, not to {kind}", kind=kind),
        )
        yield (
            self.jacobian in ("closed-form", "general"),
            said("jacobian {jacobian!r} is not closed-form or general", jacobian=self.jacobian),
        )
        yield (
            self.contraction == 0 or self.jacobian == "general" or (spec.layers == "dense" and not spec.widths),
            said("the closed form of the Jacobian is that of one dense sigmoid layer; take jacobian = general here"),
        )
        yield self.temperature > 0, said("temperature must be above 0")

    def _sparsity_problems(self, spec: ArchitectureSpec) -> Iterator[tuple[bool, str]]:
        yield (
            self.sparsity in ("none", "l1", "kl"),
            said("sparsity {sparsity!r} is not none, l1 or kl", sparsity=self.sparsity),
        )
        yield (
            self.sparsity == "none" or spec.kind == "sparse",
            said("sparsity belongs to kind sparse, not to {kind}", kind=spec.kind),
        )
        yield (
            spec.kind != "sparse" or self.sparsity != "none" or spec.top_k > 0,
            said("nothing would keep this sparse net sparse: set sparsity to l1 or kl, or top_k in the architecture"),
        )
        yield (
            self.sparsity != "kl" or spec.activation == "sigmoid",
            said("kl compares activities with a target share, so the units must be sigmoid"),
        )
        yield (
            self.sparsity == "none" or self.sparsity_weight > 0,
            said(
                "a sparsity of {sparsity} that weighs nothing holds nothing: give it a weight", sparsity=self.sparsity
            ),
        )
        yield (
            self.sparsity_weight >= 0 and 0 < self.target < 1,
            said("sparsity_weight must not be negative, target in 0..1"),
        )
