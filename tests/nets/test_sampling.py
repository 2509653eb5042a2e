"""The worked numbers of the field for every down- and up-sampling."""

import pytest
import torch
from torch.nn import functional as F

from aegui.cards.spec import DOWNSAMPLINGS, UPSAMPLINGS
from aegui.nets.downsampling import AveragePool, MaxPool, PixelUnshuffle, StridedConv, build_downsampling
from aegui.nets.upsampling import BedOfNails, MaxUnpool, Nearest, PixelShuffle, TransposedConv, build_upsampling

FOUR_BY_FOUR = torch.tensor([[[[1.0, 2, 5, 3], [4, 6, 2, 1], [7, 0, 1, 9], [3, 2, 4, 2]]]])
TWO_BY_TWO = torch.tensor([[[[1.0, 2], [3, 4]]]])


def with_identity_kernel(block: torch.nn.Module) -> torch.nn.Module:
    """The block with a 3x3 convolution that passes its input on."""
    with torch.no_grad():
        block.conv.weight.zero_()
        block.conv.weight[:, :, 1, 1] = 1
    return block


def test_max_pooling_takes_the_largest_of_each_cell_and_remembers_where() -> None:
    pooled, indices = MaxPool(1, 1)(FOUR_BY_FOUR)
    assert pooled.tolist() == [[[[6, 5], [7, 9]]]]
    assert indices.tolist() == [[[[5, 2], [8, 11]]]]


def test_average_pooling_takes_the_mean_of_each_cell() -> None:
    pooled, indices = AveragePool(1, 1)(FOUR_BY_FOUR)
    assert pooled.tolist() == [[[[3.25, 2.75], [3, 4]]]]
    assert indices is None


def test_a_strided_convolution_weighs_each_cell() -> None:
    block = StridedConv(1, 1)
    with torch.no_grad():
        block.conv.weight.copy_(torch.tensor([[[[1.0, 0], [0, -1]]]]))
    assert block(FOUR_BY_FOUR)[0].tolist() == [[[[1 - 6, 5 - 1], [7 - 2, 1 - 2]]]]


def test_pixel_unshuffle_turns_each_cell_into_channels() -> None:
    unshuffled, _ = PixelUnshuffle(1, 4)(FOUR_BY_FOUR)
    assert unshuffled.tolist() == [[[[1, 5], [7, 1]], [[2, 3], [0, 9]], [[4, 2], [3, 4]], [[6, 1], [2, 2]]]]


def test_pixel_shuffle_undoes_pixel_unshuffle() -> None:
    shuffle = PixelShuffle(4, 1)
    with torch.no_grad():
        shuffle.project.weight.copy_(torch.eye(4)[..., None, None])
    assert torch.equal(shuffle(PixelUnshuffle(1, 4)(FOUR_BY_FOUR)[0]), FOUR_BY_FOUR)


def test_nearest_repeats_each_value() -> None:
    repeated = with_identity_kernel(Nearest(1, 1))(TWO_BY_TWO)
    assert repeated.tolist() == [[[[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]]]


def test_bed_of_nails_puts_each_value_into_a_corner() -> None:
    nails = with_identity_kernel(BedOfNails(1, 1))(TWO_BY_TWO)
    assert nails.tolist() == [[[[1, 0, 2, 0], [0, 0, 0, 0], [3, 0, 4, 0], [0, 0, 0, 0]]]]


def test_bilinear_gives_the_worked_numbers() -> None:
    block = with_identity_kernel(build_upsampling("bilinear", 1, 1))
    up = block(torch.tensor([[[[10.0, 20], [30, 40]]]]))
    assert up.floor().int().tolist() == [[[[10, 12, 17, 20], [15, 17, 22, 25], [25, 27, 32, 35], [30, 32, 37, 40]]]]


def test_overlaps_of_a_transposed_convolution_add() -> None:
    x, kernel = TWO_BY_TWO, torch.tensor([[[[1.0, 10], [100, 1000]]]])
    # 1*K at the upper left, 2*K at the upper right, 3*K at the lower left, 4*K at the lower right
    assert F.conv_transpose2d(x, kernel, stride=1).tolist() == [
        [[[1, 10 + 2, 20], [100 + 3, 1000 + 200 + 30 + 4, 2000 + 40], [300, 3000 + 400, 4000]]]
    ]


def test_the_transposed_block_spreads_each_value_over_its_cell() -> None:
    block = TransposedConv(1, 1)
    with torch.no_grad():
        block.conv.weight.copy_(torch.tensor([[[[1.0, 10], [100, 1000]]]]))
    assert block(TWO_BY_TWO).tolist() == [
        [[[1, 10, 2, 20], [100, 1000, 200, 2000], [3, 30, 4, 40], [300, 3000, 400, 4000]]]
    ]


def test_max_unpooling_puts_values_back_where_they_were() -> None:
    pooled, indices = MaxPool(1, 1)(FOUR_BY_FOUR)
    restored = MaxUnpool(1, 1)(pooled, indices)
    assert restored.tolist() == [[[[0, 0, 5, 0], [0, 6, 0, 0], [7, 0, 0, 9], [0, 0, 0, 0]]]]


def test_max_unpooling_without_indices_says_what_it_needs() -> None:
    with pytest.raises(ValueError, match="needs the indices"):
        MaxUnpool(1, 1)(TWO_BY_TWO)


@pytest.mark.parametrize("kind", DOWNSAMPLINGS)
def test_every_down_sampling_halves_and_changes_the_width(kind) -> None:
    assert build_downsampling(kind, 3, 5)(torch.rand(2, 3, 8, 6))[0].shape == (2, 5, 4, 3)


@pytest.mark.parametrize("kind", UPSAMPLINGS)
def test_every_up_sampling_doubles_and_changes_the_width(kind) -> None:
    indices = F.max_pool2d(torch.rand(2, 3, 8, 6), 2, return_indices=True)[1]
    assert build_upsampling(kind, 5, 3)(torch.rand(2, 5, 4, 3), indices).shape == (2, 3, 8, 6)
