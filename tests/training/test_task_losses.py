"""What the tasks of restoring weigh: small damage is not outweighed, and at the end it is PSNR that counts."""

from types import SimpleNamespace

import cv2
import numpy as np
import pytest
import torch

from aegui.imaging.photo import Photo
from aegui.training.tasks.damage import DamageTask
from aegui.training.tasks.inpaint import InpaintTask


@pytest.fixture(scope="module")
def pool(astronaut: Photo) -> SimpleNamespace:
    photo = cv2.resize(astronaut.pixels, (1024, 1024)).astype(np.float32)
    return SimpleNamespace(draw=lambda _rng, size: photo[:size, :size])


def test_each_pixel_of_a_speck_weighs_more_than_one_of_a_blot(pool) -> None:
    sizes, weights = [], []
    for seed in range(12):
        example = DamageTask().example(np.random.default_rng(seed), pool, 128)
        marked = example["classes"][:2].any(axis=0)
        count, labels = cv2.connectedComponents(marked.astype(np.uint8))
        for label in range(1, count):
            sizes.append(int((labels == label).sum()))
            weights.append(float(np.unique(example["weight"][0][labels == label]).item()))
        assert set(np.unique(example["weight"][0][~marked])) <= {0.0, 1.0}
    small, large = np.array(sizes) <= 4, np.array(sizes) >= 64
    assert small.any()
    assert large.any()
    assert (np.array(weights)[small] == 4).all()
    assert (np.array(weights)[large] == 1).all()


def test_doubtful_pixels_do_not_change_the_loss_of_a_detector(pool) -> None:
    task = DamageTask()
    examples = (task.example(np.random.default_rng(seed), pool, 128) for seed in range(40))
    example = next(each for each in examples if (each["weight"] == 0).any())
    batch = {key: torch.from_numpy(value)[None] for key, value in example.items()}
    calm = torch.zeros(1, 7, 128, 128)
    wild = calm.clone()
    wild[:, :3] += 5 * (batch["weight"] == 0)
    losses = [float(task.loss(lambda _photo, o=output: o, batch, 0.0)) for output in (calm, wild)]
    assert losses[0] == pytest.approx(losses[1])


def test_at_the_end_a_decibel_is_worth_as_much_in_any_hole() -> None:
    clean, hole = torch.full((2, 3, 32, 32), 0.5), torch.zeros(2, 1, 32, 32)
    hole[0, :, 4:8, 4:8] = 1
    hole[1, :, 4:28, 4:28] = 1
    batch = {"clean": clean, "hole": hole}

    def gain(patch: int, decayed: float) -> float:
        """What a smaller error in one of the patches is worth."""
        errors = torch.tensor([0.1, 0.2])[:, None, None, None] * hole
        better = errors.clone()
        better[patch] *= 0.7
        losses = [InpaintTask().loss(lambda _photo, _hole, e=e: clean + e, batch, decayed) for e in (errors, better)]
        return float(losses[0] - losses[1])

    assert gain(1, 0.0) > 5 * gain(0, 0.0)
    assert gain(1, 1.0) < 3 * gain(0, 1.0)
