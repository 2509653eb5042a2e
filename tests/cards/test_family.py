"""Settings of nets with a latent: what fits together is taken, what does not is refused with the reason."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from aegui.cards.card import Card, InputContract
from aegui.cards.spec import DOWNSAMPLINGS, FAMILY, UPSAMPLINGS, ArchitectureSpec
from aegui.errors import ModelCorrupt

CONV = ArchitectureSpec("convolutional", (8, 16), (0, 0), unshuffle=1, latent=4, side=8)
DENSE = replace(CONV, kind="sparse", widths=(), blocks=(), layers="dense")


def test_every_sampling_pair_is_taken_but_the_one_that_lacks_indices() -> None:
    for down, up in itertools.product(DOWNSAMPLINGS, UPSAMPLINGS):
        if up == "max-unpool" and down != "max":
            with pytest.raises(ModelCorrupt, match="indices that only max down-sampling saves"):
                replace(CONV, downsampling=down, upsampling=up)
        else:
            assert replace(CONV, downsampling=down, upsampling=up).upsampling == up


@pytest.mark.parametrize(
    ("spec", "change", "reason"),
    [
        (CONV, {"latent": 0}, "how many numbers the code has"),
        (CONV, {"side": 9}, "take a multiple of 2"),
        (CONV, {"channels": 2}, "grey"),
        (CONV, {"kind": "undercomplete"}, "kind convolutional"),
        (CONV, {"kind": "variational", "downsampling": "max", "upsampling": "max-unpool"}, "its latent alone"),
        (CONV, {"tied": True}, "transpose"),
        (CONV, {"whitened": True}, "see a whole patch"),
        (CONV, {"top_k": 2}, "belongs to kind sparse"),
        (DENSE, {"top_k": 5}, "more than the latent"),
        (DENSE, {"upsampling": "nearest"}, "no feature map to sample"),
        (DENSE, {"widths": (8,), "blocks": (0,), "tied": True}, "transpose"),
        (DENSE, {"activation": "tanh"}, "not relu or sigmoid"),
    ],
)
def test_what_does_not_fit_together_is_refused_with_the_reason(spec, change, reason) -> None:
    with pytest.raises(ModelCorrupt, match=reason):
        replace(spec, **change)


def test_a_card_without_hidden_layers_reads_back() -> None:
    card = Card("x", "X", "represent", "sparse", DENSE, InputContract("grey"), "MIT", 1, "f" * 64)
    assert Card.from_toml(card.to_toml()) == card


@pytest.mark.parametrize("kind", FAMILY)
def test_a_spec_reads_back(kind) -> None:
    spec = replace(DENSE, kind=kind, activation="sigmoid")
    assert ArchitectureSpec.from_dict(spec.to_dict()) == spec


def test_a_net_without_a_latent_keeps_its_card_short() -> None:
    assert "latent" not in ArchitectureSpec("denoising-unet", (8, 16), (1, 1)).to_dict()
