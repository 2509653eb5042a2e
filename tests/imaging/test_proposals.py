"""What becomes of scores: components, classes, and a sensitivity that only ever adds."""

from itertools import pairwise

import numpy as np
import pytest

from aegui.imaging.damage import DamageMap, propose


@pytest.fixture
def found() -> DamageMap:
    scores = np.zeros((60, 80, 3), np.uint8)
    scores[10, 5:40, 0] = 250
    scores[30:33, 50:53, 1] = 240
    scores[45:58, 10:30, 2] = 90
    scores[50, 70, 1] = 255
    return DamageMap(scores, np.zeros((60, 80), np.uint8), 0.0)


def test_pieces_come_with_class_score_box_and_area_the_surest_first(found: DamageMap) -> None:
    line, spot = propose(found, 50).components
    assert (line.kind, spot.kind) == ("line", "spot")
    assert line.score == pytest.approx(250 / 255)
    assert (line.box.y, line.box.x, line.box.height, line.box.width) == (10, 5, 1, 35)
    assert spot.area == 9


def test_a_higher_sensitivity_keeps_what_a_lower_one_found(found: DamageMap) -> None:
    masks = [propose(found, sensitivity).mask() for sensitivity in range(0, 101, 10)]
    assert all((less <= more).all() for less, more in pairwise(masks))
    assert not masks[0].any()
    assert masks[-1][50, 20]


def test_classes_and_small_pieces_can_be_left_out(found: DamageMap) -> None:
    assert [part.kind for part in propose(found, 90, classes=frozenset({"stain"})).components] == ["stain"]
    assert 1 in {part.area for part in propose(found, 50, minimum=1).components}
    assert 1 not in {part.area for part in propose(found, 50, minimum=2).components}


def test_accepted_pieces_make_the_mask_and_the_pointer_finds_them(found: DamageMap) -> None:
    proposal = propose(found, 50)
    line = proposal.at(10, 20)
    assert line is not None
    mask = proposal.mask(frozenset({line.label}))
    assert mask[10, 20]
    assert not mask[31, 51]
    assert proposal.at(0, 0) is None
    assert not proposal.without(frozenset({line.label})).mask()[10, 20]
    assert proposal.mask(grow_pixels=2)[8, 20]


def test_nothing_found_is_said(found: DamageMap) -> None:
    assert propose(found, 50).words == "Found 1 line, 1 spot."
    assert propose(found, 0).words == "No damage was found."
    assert not propose(found, 0).mask().any()
