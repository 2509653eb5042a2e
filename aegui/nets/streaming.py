"""The denoising autoencoder over a tall picture, some rows at a time.

Every layer keeps the last rows that it has seen for those that come next, so what comes out is what the net would make
of the whole picture at once, while only a band of its feature maps is held: less memory, no halo to compute twice
between one band and the next, and maps that stay in the processor's cache.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.blocks import FullPrecisionConv, ResidualBlock, UNetBody, working_dtype
from aegui.nets.denoising_unet import DenoisingUNet
from aegui.nets.fused import conv_add, conv_relu

ROWS = 256
"""How many rows of the picture go in at once: with fewer, copying the seams counts; with more, maps leave the cache."""

_BETWEEN_ROWS = (0, 1)
"""Zeros to the left and right only: above and below are rows that were kept."""

Check = Callable[[], None]


def can_stream(net: nn.Module) -> bool:
    """Whether `stream` takes the net: an autoencoder for denoising whose up-sampling looks at no other row."""
    return isinstance(net, DenoisingUNet) and net.spec.upsampling == "transposed"


def stream(net: DenoisingUNet, image: Tensor, sigma: Tensor, check: Check, rows: int = ROWS) -> Iterator[Tensor]:
    """What `net(image, sigma)` is, from top to bottom: (B, 3, h, W), whose h add up to the image's height.

    `rows`: a multiple of the net's. The first to come out are fewer, for a row waits for all below that it depends on.
    `check` is called before every residual block, and may raise. Only where no gradients are wanted.
    """
    height, width = image.shape[-2:]
    shrink, multiple = net.spec.unshuffle, net.spec.multiple
    beyond = (0, -width % multiple, 0, -height % multiple)
    head, body, tail, features_in = _Layer(net.head), _Scale(net.body, 0, check), _Layer(net.tail), _Skip()
    dtype = working_dtype(image.device.type, net.body)
    # One row of features more at first, for the head holds one back: what is halved later on is even then.
    first = max(rows, _latency(net.spec) + multiple) + shrink
    done = 0
    for start, stop in pairwise([0, *range(first, height, rows), height]):
        last = stop == height
        seen = torch.cat([image[:, :, start:stop], sigma[:, :, start:stop]], 1)
        if beyond[1] or (last and beyond[3]):
            seen = F.pad(seen, beyond if last else (*beyond[:2], 0, 0), mode="replicate")
        features = head.push(F.pixel_unshuffle(seen, shrink), last).to(dtype)
        features_in.put(features)
        features = features_in.added_to(body.push(features, last))
        noise = F.pixel_shuffle(tail.push(features, last), shrink)[:, :, : height - done, :width]
        yield image[:, :, done : done + noise.shape[2]] - noise.to(image.dtype)
        done += noise.shape[2]


def _latency(spec: ArchitectureSpec) -> int:
    """How many rows of the picture the net's answer lags behind its input, at most."""
    held = 2 * spec.blocks[-1]
    for count in reversed(spec.blocks[:-1]):
        held = 2 * count + 2 * held + 1 + 2 * count
    return spec.unshuffle * (held + 2)


class _Layer:
    """The head or the tail, which holds one row back."""

    def __init__(self, conv: FullPrecisionConv) -> None:
        self._conv, self._seam = conv, _Seam(2)

    def push(self, x: Tensor, last: bool) -> Tensor:
        """The rows that can be had of those so far, (B, C_out, h', W)."""
        first = self._seam.is_new
        return self._conv.convolve(_edged(self._seam.join(x), first, last), _BETWEEN_ROWS)


class _Block:
    """A residual block, which holds two rows back.

    The rows between its convolutions that a seam needs are computed anew, which costs less than to join them by copies.
    """

    def __init__(self, block: ResidualBlock) -> None:
        self._block, self._seam = block, _Seam(4)

    def push(self, x: Tensor, last: bool) -> Tensor:
        """The rows that can be had of those so far, (B, C, h', W)."""
        first = self._seam.is_new
        x = self._seam.join(x)
        y = conv_relu(_edged(x, first, last), self._block.conv1, _BETWEEN_ROWS)
        beside = x[:, :, 0 if first else 2 : x.shape[2] if last else -2]
        # What is joined is ours; what comes first is also somebody else's.
        return conv_add(_edged(y, first, last), self._block.conv2, beside, not first, _BETWEEN_ROWS)


class _Seam:
    """Puts new rows below the last of those before."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._kept: Tensor | None = None

    @property
    def is_new(self) -> bool:
        """True before the first rows."""
        return self._kept is None

    def join(self, x: Tensor) -> Tensor:
        """The last rows of before, and these."""
        joined = x if self._kept is None else _stacked(self._kept, x)
        self._kept = joined[:, :, -self._rows :].clone()
        return joined


class _Scale:
    """A scale of the U-Net with all that are coarser."""

    def __init__(self, body: UNetBody, number: int, check: Check) -> None:
        self._check = check
        self._coarser = _Scale(body, number + 1, check) if number < len(body.encoder) else None
        if self._coarser is None:
            self._encoder = _blocks(body.bottleneck)
        else:
            self._encoder, self._decoder = _blocks(body.encoder[number]), _blocks(body.decoder[number])
            self._down, self._up = body.downs[number], body.ups[number]
            self._skip, self._odd = _Skip(), _Skip()

    def push(self, x: Tensor, last: bool) -> Tensor:
        """The rows that can be had of those so far, (B, C, h', W)."""
        x = self._run(self._encoder, x, last)
        if self._coarser is None:
            return x
        self._skip.put(x)
        x = self._coarser.push(self._halved(x), last)
        return self._run(self._decoder, self._skip.added_to(self._up(x)), last)

    def _halved(self, x: Tensor) -> Tensor:
        """Rows in pairs; one without its partner waits."""
        x = self._odd.put_before(x)
        even = x.shape[2] // 2 * 2
        if even < x.shape[2]:
            self._odd.put(x[:, :, even:])
        smaller: Tensor = self._down(x[:, :, :even])[0]
        return smaller

    def _run(self, blocks: list[_Block], x: Tensor, last: bool) -> Tensor:
        for block in blocks:
            self._check()
            x = block.push(x, last)
        return x


class _Skip:
    """Rows that wait until what they are added to has come as far."""

    def __init__(self) -> None:
        self._waiting: deque[Tensor] = deque()

    def put(self, x: Tensor) -> None:
        """Rows below those that are waiting."""
        self._waiting.append(x)

    def put_before(self, x: Tensor) -> Tensor:
        """All that are waiting, above `x`; none waits any longer."""
        joined = _stacked(*self._waiting, x) if self._waiting else x
        self._waiting.clear()
        return joined

    def added_to(self, x: Tensor) -> Tensor:
        """The sum of `x`, which it takes the place of, and as many waiting rows, which are done with."""
        done = 0
        while done < x.shape[2]:
            rows = self._waiting.popleft()
            some = min(rows.shape[2], x.shape[2] - done)
            x[:, :, done : done + some] += rows[:, :, :some]
            if some < rows.shape[2]:
                self._waiting.appendleft(rows[:, :, some:])
            done += some
        return x


def _blocks(sequence: nn.Module) -> list[_Block]:
    return [_Block(block) for block in sequence.children() if isinstance(block, ResidualBlock)]


def _edged(x: Tensor, top: bool, bottom: bool) -> Tensor:
    """With a row of zeros where the picture ends."""
    zeros = x.new_zeros((x.shape[0], x.shape[1], 1, x.shape[3]))
    return _stacked(*((zeros,) if top else ()), x, *((zeros,) if bottom else ())) if top or bottom else x


def _stacked(*parts: Tensor) -> Tensor:
    """Rows below rows, copied as they lie in memory: channels last."""
    return torch.cat([part.permute(0, 2, 3, 1) for part in parts], 1).permute(0, 3, 1, 2)
