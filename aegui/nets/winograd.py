"""Convolutions of 3 x 3 with fewer multiplications: Winograd's minimal filtering over the rows.

Winograd 1980, "Arithmetic Complexity of Computations"; Lavin & Gray 2016, "Fast Algorithms for Convolutional Neural
Networks". F(m, 3) makes m rows out of m + 2 with m + 2 products, where the plain way takes 3 m. Used over the rows
only: what is added up before and after the products are then whole rows, which torch does at the memory's speed, and a
product is a convolution of 1 x 3, which oneDNN does.

F(4, 3) halves the arithmetic; in float32 its rounding error is twice that of the plain way, in bf16 it would be seven
times as large, where F(2, 3), which saves a third, takes two and a half times.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn

from aegui.nets.fused import Padding, conv_add, convolved

_KERNELS = {
    2: ((1.0, 0.0, 0.0), (1 / 2, 1 / 2, 1 / 2), (1 / 2, -1 / 2, 1 / 2), (0.0, 0.0, 1.0)),
    4: (
        (1 / 4, 0.0, 0.0),
        (-1 / 6, -1 / 6, -1 / 6),
        (-1 / 6, 1 / 6, -1 / 6),
        (1 / 24, 1 / 12, 1 / 6),
        (1 / 24, -1 / 12, 1 / 6),
        (0.0, 0.0, 1.0),
    ),
}
"""From the three rows of a kernel to the m + 2 that the products take (Lavin & Gray, 4.1 and 4.2)."""
_STEPS = {torch.float32: 4, torch.bfloat16: 2}
_LEAST_CHANNELS = {torch.float32: 48, torch.bfloat16: 96}
"""With fewer the sums weigh more than the products that they save. Measured."""
_LEAST_VALUES = 100_000
"""Of the input; with fewer, so many small operations take longer. Measured."""
_AT_A_TIME = 2_000_000
"""Values of the input whose sums and products stay in the processor's cache. Measured."""


class MinimalFilter:
    """What a convolution does, by fewer multiplications: 3 x 3, stride 1, no dilation, `step` rows at a time.

    Of its methods, `padding`: zeros above and below, at most 1, and left and right; `apart`: how many rows at the top
    are done the plain way, so that the others go together as they do elsewhere: then they are rounded alike.
    """

    def __init__(self, conv: nn.Conv2d, step: int) -> None:
        self._conv, self._step = conv, step
        mixed = torch.einsum("ij,ocjk->iock", torch.tensor(_KERNELS[step]), conv.weight.detach().float())
        self._products = [_product(conv, kernel) for kernel in mixed]
        # The second product is a summand of every row of the result.
        self._products[1].bias = conv.bias

    def relu(self, x: Tensor, padding: Padding, apart: int = 0) -> Tensor:
        """ReLU(conv(x)): (B, C, H, W) to (B, C', H', W')."""
        batch, _, height, width = x.shape
        shape = (batch, height + 2 * padding[0] - 2, width + 2 * padding[1] - 2, self._conv.out_channels)
        result = x.new_empty(shape).permute(0, 3, 1, 2)
        for rows, some in self._pieces(x, padding, apart):
            torch.clamp_min(some, 0, out=result[:, :, rows])
        return result

    def add(self, x: Tensor, other: Tensor, padding: Padding, apart: int = 0) -> Tensor:
        """other + conv(x), in the memory of `other`."""
        for rows, some in self._pieces(x, padding, apart):
            other[:, :, rows] += some
        return other

    def _pieces(self, x: Tensor, padding: Padding, apart: int) -> Iterator[tuple[slice, Tensor]]:
        """Every row of the convolution once."""
        above, beside = padding
        first = max(apart, above)
        if first:
            yield slice(0, first), convolved(x[:, :, : first + 2 - above], self._conv, padding)[:, :, :first]
        seen = x[:, :, first - above :]
        whole = max(seen.shape[2] - 2, 0) // self._step * self._step
        count = max(round(seen.numel() / _AT_A_TIME), 1)
        at_a_time = (whole // (count * self._step) + 1) * self._step
        for start in range(0, whole, at_a_time):
            stop = min(start + at_a_time, whole)
            for number, some in enumerate(self._filtered(seen[:, :, start : stop + 2], beside)):
                yield slice(first + start + number, first + stop, self._step), some
        if seen.shape[2] - 2 + above > whole:
            yield slice(first + whole, None), convolved(seen[:, :, whole:], self._conv, padding)[:, :, above:]

    def _filtered(self, x: Tensor, beside: int) -> tuple[Tensor, ...]:
        """For n + 2 rows, those of the result whose number is 0, 1, ... modulo `step`: (B, C', n / step, W') each."""
        last = x.shape[2] - self._step - 1
        rows = [x[:, :, number : number + last : self._step] for number in range(self._step + 2)]
        return self._two(rows, (0, beside)) if self._step == 2 else self._four(rows, (0, beside))

    def _two(self, d: list[Tensor], padding: Padding) -> tuple[Tensor, ...]:
        """F(2, 3)."""
        first, second, third, fourth = self._products
        m1 = convolved(d[1] + d[2], second, padding)
        m2 = convolved(d[2] - d[1], third, padding)
        even, odd = m1 + m2, m1.sub_(m2)
        return (
            conv_add(d[0] - d[2], first, even, in_place=True, padding=padding),
            conv_add(d[3] - d[1], fourth, odd, in_place=True, padding=padding),
        )

    def _four(self, d: list[Tensor], padding: Padding) -> tuple[Tensor, ...]:
        """F(4, 3)."""
        first, second, third, fourth, fifth, sixth = self._products
        a, b = torch.sub(d[4], d[2], alpha=4), torch.sub(d[3], d[1], alpha=4)
        m1 = convolved(a + b, second, padding)
        m2 = convolved(a.sub_(b), third, padding)
        c, e = torch.sub(d[4], d[2], out=a), torch.sub(d[3], d[1], out=b)
        m3 = convolved(torch.add(c, e, alpha=2), fourth, padding)
        m4 = convolved(torch.sub(c, e, alpha=2), fifth, padding)
        top, bottom = torch.add(c, d[0] - d[2], alpha=4), torch.sub(d[5] - d[3], e, alpha=4)
        s, t = m1 + m2, m1.sub_(m2)
        p, q = m3 + m4, m3.sub_(m4)
        y0, y1 = s + p, torch.add(t, q, alpha=2)
        return (
            conv_add(top, first, y0, in_place=True, padding=padding),
            y1,
            s.add_(p, alpha=4),
            conv_add(bottom, sixth, t.add_(q, alpha=8), in_place=True, padding=padding),
        )


def minimal_filter(conv: nn.Conv2d) -> MinimalFilter | None:
    """One for that convolution, where it is known to be quicker: in inference, on processors of the x86 family."""
    weight = conv.weight
    worth = (
        weight.device.type == "cpu"
        and weight.dtype in _STEPS
        and min(conv.in_channels, conv.out_channels) >= _LEAST_CHANNELS[weight.dtype]
        and (conv.kernel_size, conv.stride, conv.dilation, conv.groups) == ((3, 3), (1, 1), (1, 1), 1)
    )
    able = torch.cpu.get_capabilities()
    # Matrix units (AMX) multiply bf16 so fast that the sums would take longer than what they save.
    if not worth or not able.get("avx2") or (weight.dtype == torch.bfloat16 and able.get("amx_bf16")):
        return None
    return MinimalFilter(conv, _STEPS[weight.dtype])


def is_large_enough(x: Tensor) -> bool:
    """Whether `x`, (B, C, H, W), is worth it."""
    return x.numel() >= _LEAST_VALUES


def _product(conv: nn.Conv2d, kernel: Tensor) -> nn.Conv2d:
    """The convolution of 1 x 3 with that kernel, (C', C, 3)."""
    with torch.device("meta"):  # so that no random numbers are drawn
        product = nn.Conv2d(conv.in_channels, conv.out_channels, (1, 3), bias=False)
    weight = kernel[:, :, None].to(conv.weight.dtype).contiguous(memory_format=torch.channels_last)
    product.weight = nn.Parameter(weight, requires_grad=False)
    return product
