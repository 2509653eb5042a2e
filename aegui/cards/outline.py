"""A net in outline: its blocks and what they cost. No torch here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One box of the diagram. `channels` and `scale` of what leaves it: a map of 1/scale of the picture's side.

    `scale` is 0 for flat vectors, `channels` then their length. `macs`: multiply-adds for a picture of the net's side.
    """

    name: str
    kind: str
    channels: int
    scale: int
    parameters: int
    macs: int


@dataclass(frozen=True, slots=True)
class NetDescription:
    """A net as it is built. `side` and `channels`: of the picture that it was measured with.

    `receptive_field`: side in pixels of the square of input that an output pixel can see; 0 where it is all of it.
    """

    blocks: tuple[Block, ...]
    parameters: int
    macs_per_pixel: float
    receptive_field: int
    side: int
    latent: int
    channels: int = 3
