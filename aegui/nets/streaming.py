"""The denoising autoencoder over a tall picture, some rows at a time.

Every layer keeps the last rows that it has seen for those that come next, so what comes out is what the net would make
of the whole picture at once, while only a band of its feature maps is held: less memory, no halo to compute twice
between one band and the next, and maps that stay in the processor's cache.

Rows lie in memory with free rows above them. A block writes over its input, and the rows that it kept go into those
free ones, so that a band is not copied from block to block.
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
from aegui.nets.fused import Padding

ROWS = 512
"""How many rows of the picture go in at once: with fewer, what is computed anew at the seams counts."""

_STEPS = 256
"""What 8-bit values are divided by: they are exact in bf16 then, and no second number must tell what was rounded off.

The net is homogeneous, so its answer only has to be multiplied by 256 / 255.
"""

Check = Callable[[], None]


def can_stream(net: nn.Module) -> bool:
    """Whether `stream` takes the net: an autoencoder for denoising whose up-sampling looks at no other row."""
    return isinstance(net, DenoisingUNet) and net.spec.upsampling == "transposed"


def stream(net: DenoisingUNet, image: Tensor, sigma: Tensor, check: Check, rows: int = ROWS) -> Iterator[Tensor]:
    """What `net(image, sigma)` is, from top to bottom: (B, 3, h, W), whose h add up to the image's height.

    `image`: float32, white = 1, or uint8, which takes less time; `sigma` and what comes out are float32, white = 1.
    `rows`: a multiple of the net's. The first to come out are fewer, for a row waits for all below that it depends on.
    `check` is called before every residual block, and may raise. Only where no gradients are wanted.
    """
    assert not torch.is_grad_enabled(), "sums are written in place"
    height, width = image.shape[-2:]
    shrink = net.spec.unshuffle
    head, body, tail, features_in = _Head(net, image, sigma), _Scale(net.body, 0, check), _Tail(net.tail), _Skip()
    first = _first_rows(net.spec, rows)
    done = 0
    for start, stop in pairwise([0, *range(first, height, rows), head.height]):
        last = stop == head.height
        features = head.rows(start // shrink, stop // shrink)
        features_in.put(features)
        band = body.push(features, last)
        features_in.add(band.rows, band.rows)
        noise = F.pixel_shuffle(tail.push(band, last), shrink)[:, :, : height - done, :width].float()
        seen = image[:, :, done : done + noise.shape[2]]
        yield seen - noise if image.is_floating_point() else (seen / 255).sub_(noise, alpha=_STEPS / 255)
        done += noise.shape[2]


def _first_rows(spec: ArchitectureSpec, least: int) -> int:
    """How many rows of the picture go in at first: at least so many, and enough for some to come out.

    Every scale has then seen an even number of rows, now and later on: what is done with rows in pairs (down-sampling,
    minimal filtering) is done with the same ones in each band, whatever is above the picture.
    """
    *finer, coarsest = spec.blocks
    held = 2 * coarsest
    for count in reversed(finer):
        held = 2 * held + 4 * count
    wanted: int = max(least // spec.unshuffle, held + 1 + (1 << len(spec.blocks)))
    for count in finer:
        wanted = -(-(wanted - 2 * count) // 2)
    rows = wanted + wanted % 2
    for count in reversed(finer):
        rows = 2 * rows + 2 * count
    return spec.unshuffle * rows


class _Band:
    """New rows, and `above` them free ones: memory (B, above + h, W, C)."""

    def __init__(self, memory: Tensor, above: int) -> None:
        self._memory, self.above = memory, above

    @classmethod
    def like(cls, rows: Tensor, above: int) -> _Band:
        """For rows as these, (B, C, h, W), not yet written."""
        batch, channels, height, width = rows.shape
        return cls(rows.new_empty((batch, above + height, width, channels)), above)

    @property
    def rows(self) -> Tensor:
        """(B, C, h, W), to read or write."""
        return self._seen(self.above)

    def with_above(self, kept: Tensor | None) -> Tensor:
        """`kept` and the rows below it, (B, C, h', W); the kept ones are written there."""
        if kept is None:
            return self.rows
        joined = self._seen(self.above - kept.shape[2])
        joined[:, :, : kept.shape[2]] = kept
        return joined

    def part(self, start: int, stop: int) -> _Band:
        """Those rows, counted from the first new one, which may lie above it."""
        return _Band(self._memory[:, : self.above + stop], self.above + start)

    def _seen(self, start: int) -> Tensor:
        return self._memory[:, start:].permute(0, 3, 1, 2)


class _Head:
    """The features that go in: the whole picture is there, so every row sees its neighbours at once."""

    def __init__(self, net: DenoisingUNet, image: Tensor, sigma: Tensor) -> None:
        self._conv, self._shrink = net.head, net.spec.unshuffle
        self._image, self._sigma = image, sigma
        height, width = image.shape[-2:]
        self._right = -width % net.spec.multiple
        self.height = height + -height % net.spec.multiple
        """Of the picture, repeated below to a whole multiple."""
        self._dtype = working_dtype(image.device.type, net.body)

    def rows(self, start: int, stop: int) -> Tensor:
        """(B, C, stop - start, W)."""
        shrink = self._shrink
        above, beneath = start > 0, stop < self.height // shrink
        here = slice((start - above) * shrink, (stop + beneath) * shrink)
        seen = self._seen(self._image[:, :, here], self._sigma[:, :, here])
        below = max(here.stop - self._image.shape[2], 0)
        if self._right or below:
            seen = F.pad(seen, (0, self._right, 0, below), mode="replicate")
        features = self._conv.convolve(F.pixel_unshuffle(seen, shrink), _edge(not above, not beneath))
        return _without_edge(features, not above, not beneath).to(self._dtype)

    def _seen(self, image: Tensor, sigma: Tensor) -> Tensor:
        """Both in one, (B, 4, h, W)."""
        if not image.is_floating_point():
            image = image.to(self._dtype).div_(_STEPS)
            sigma = (sigma * (255 / _STEPS)).to(self._dtype)
        return torch.cat([image, sigma], 1)


class _Tail:
    """The last convolution, which holds one row back."""

    def __init__(self, conv: FullPrecisionConv) -> None:
        self._conv = conv
        self._kept: Tensor | None = None

    def push(self, band: _Band, last: bool) -> Tensor:
        """The rows that can be had of those so far, (B, C, h', W)."""
        first = self._kept is None
        x = band.with_above(self._kept)
        self._kept = x[:, :, -2:].clone()
        return _without_edge(self._conv.convolve(x, _edge(first, last)), first, last)


class _Block:
    """A residual block, which holds two rows back and takes up to four free ones above its input.

    The rows between its convolutions that a seam needs are computed anew, which costs less than to join them by copies.
    """

    def __init__(self, block: ResidualBlock) -> None:
        self._block = block
        self._kept: Tensor | None = None

    def push(self, band: _Band, last: bool) -> _Band:
        """The rows that can be had of those so far, in place of the input."""
        first = self._kept is None
        x = band.with_above(self._kept)
        self._kept = x[:, :, -4:].clone()
        edge = _edge(first, last)
        y = _without_edge(self._block.conv1.relu(x, edge), first, last)
        # Where one end of the picture is, the convolution puts zeros at both; what comes of the others is left aside.
        top = 0 if first else 1 if last else 2
        summed = x[:, :, top : top + y.shape[2] - 2 + 2 * edge[0]]
        self._block.conv2.add(y, summed, in_place=True, padding=edge, apart=2 if first else 0)
        new = band.rows.shape[2]
        return band.part(0 if first else -2, new if last else new - 2)


class _Chain:
    """Residual blocks in a row, which work in the same memory."""

    def __init__(self, blocks: nn.Module, check: Check) -> None:
        self._blocks = [_Block(block) for block in blocks.children() if isinstance(block, ResidualBlock)]
        self._check = check

    def band(self, rows: Tensor) -> _Band:
        """Memory for as many rows, (B, C, h, W), with room above for what the blocks, and a tail, put there."""
        return _Band.like(rows, 2 * len(self._blocks) + 2)

    def push(self, band: _Band, last: bool) -> _Band:
        """The rows that can be had of those so far, in place of the input."""
        for block in self._blocks:
            self._check()
            band = block.push(band, last)
        return band


class _Scale:
    """A scale of the U-Net with all that are coarser."""

    def __init__(self, body: UNetBody, number: int, check: Check) -> None:
        self._coarser = _Scale(body, number + 1, check) if number < len(body.encoder) else None
        if self._coarser is None:
            self._encoder = _Chain(body.bottleneck, check)
        else:
            self._encoder, self._decoder = _Chain(body.encoder[number], check), _Chain(body.decoder[number], check)
            self._down, self._up = body.downs[number], body.ups[number]
            self._skip = _Skip()

    def push(self, x: Tensor, last: bool) -> _Band:
        """The rows that can be had of those so far, of the same width and channels as `x`, (B, C, h, W)."""
        band = self._encoder.band(x)
        band.rows.copy_(x)
        band = self._encoder.push(band, last)
        if self._coarser is None:
            return band
        self._skip.put(band.rows)
        coarser = self._coarser.push(self._down(band.rows)[0], last)
        x = self._up(coarser.rows)
        band = self._decoder.band(x)
        self._skip.add(x, band.rows)
        return self._decoder.push(band, last)


class _Skip:
    """Rows that wait until what they are added to has come as far."""

    def __init__(self) -> None:
        self._waiting: deque[Tensor] = deque()

    def put(self, x: Tensor) -> None:
        """Rows below those that are waiting."""
        self._waiting.append(x)

    def add(self, x: Tensor, out: Tensor) -> None:
        """The sum of `x` and as many waiting rows, which are done with, to `out`, which may be `x`."""
        done = 0
        while done < x.shape[2]:
            rows = self._waiting.popleft()
            some = slice(done, done + min(rows.shape[2], x.shape[2] - done))
            count = some.stop - some.start
            torch.add(x[:, :, some], rows[:, :, :count], out=out[:, :, some])
            if count < rows.shape[2]:
                self._waiting.appendleft(rows[:, :, count:])
            done = some.stop


def _edge(first: bool, last: bool) -> Padding:
    """Zeros to the left and right; above and below are rows that were kept, but for where the picture ends."""
    return (1, 1) if first or last else (0, 1)


def _without_edge(rows: Tensor, first: bool, last: bool) -> Tensor:
    """What a convolution of `_edge` gives, without what saw zeros where the picture goes on."""
    if first == last:
        return rows
    return rows[:, :, :-1] if first else rows[:, :, 1:]
