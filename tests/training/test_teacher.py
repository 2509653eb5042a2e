"""A denoiser that learns from itself is told its mean answer to flips and turns, and resumes as if never stopped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from aegui.cards.spec import ArchitectureSpec
from aegui.errors import Cancelled, TrainingError
from aegui.nets.build import build_net
from aegui.progress import CancelToken, Progress
from aegui.training.checkpoint import LAST, load_checkpoint
from aegui.training.config import Distillation, read_config
from aegui.training.main import train
from aegui.training.request import TrainRequest
from aegui.training.teacher import Teacher

pytestmark = pytest.mark.usefixtures("one_thread")
SPEC = ArchitectureSpec("denoising-unet", (8, 16), (1, 1))


def lively_net() -> torch.nn.Module:
    torch.manual_seed(3)
    net = build_net(SPEC)
    with torch.no_grad():
        net.tail.weight.mul_(100)
    return net


def batch() -> dict[str, torch.Tensor]:
    drawn = torch.Generator().manual_seed(4)
    clean = torch.rand(2, 3, 16, 16, generator=drawn)
    noisy = clean + 0.1 * torch.randn(clean.shape, generator=drawn)
    return {"clean": clean, "noisy": noisy, "sigma": torch.full((2, 1, 1, 1), 0.1)}


@pytest.fixture
def distilled(write_config, tmp_path: Path) -> Path:
    """A tiny config that distills, and beside it the weights that it begins from, `start.safetensors`."""
    save_file(lively_net().state_dict(), tmp_path / "start.safetensors")
    config = write_config(steps=20)
    save_file(lively_net().state_dict(), tmp_path / "white.safetensors")
    table = f'[distillation]\nviews = 3\nerror = "absolute"\nwhite = "{tmp_path}/white.safetensors"\n'
    config.write_text(config.read_text(encoding="utf-8") + table, encoding="utf-8")
    return config


def request(config: Path, data: Path, out: Path, **more) -> TrainRequest:
    return TrainRequest(config, (data,), out, num_workers=0, **more)


def test_the_teacher_answers_with_the_mean_over_all_eight() -> None:
    net, given = lively_net(), batch()
    taught = Teacher(net, Distillation(views=8, truth=0.0), seed=1, bf16=False).taught(given, step=5)
    answers = []
    with torch.no_grad():
        sigma = given["sigma"].expand(-1, 1, 16, 16)
        for flipped in (False, True):
            for turns in range(4):
                seen = np.rot90(given["noisy"].numpy()[..., ::-1] if flipped else given["noisy"].numpy(), turns, (2, 3))
                answer = np.rot90(net(torch.tensor(seen.copy()), sigma).numpy(), -turns, (2, 3))
                answers.append(answer[..., ::-1] if flipped else answer)
    np.testing.assert_allclose(taught["clean"].numpy(), np.mean(answers, axis=0), atol=1e-5)
    assert torch.equal(taught["noisy"], given["noisy"])
    assert not taught["clean"].requires_grad


def test_some_views_are_drawn_anew_at_each_step_and_the_truth_has_its_share() -> None:
    net, given = lively_net(), batch()
    told = [Teacher(net, Distillation(2, 0.0), 1, bf16=False).taught(given, step)["clean"] for step in (5, 5, 6)]
    assert torch.equal(told[0], told[1])
    assert not torch.equal(told[0], told[2])
    half = Teacher(net, Distillation(2, 0.5), 1, bf16=False).taught(given, 5)["clean"]
    torch.testing.assert_close(half, (told[0] + given["clean"]) / 2)


def test_where_noise_is_white_and_coloured_another_net_teaches() -> None:
    own, other = lively_net(), lively_net()
    with torch.no_grad():
        other.tail.weight.neg_()
    drawn = torch.Generator().manual_seed(6)
    clean, noise = (
        torch.rand(4, 1, 1, 1, generator=drawn).expand(-1, 3, 16, 16),
        torch.randn(4, 3, 16, 16, generator=drawn),
    )
    noise[1] = noise[1, :1]  # black and white
    sigma = torch.full((4, 1, 16, 16), 0.1)
    sigma[2, :, :8] = 0.05  # not of one level
    sigma[3] = 0
    given = {"clean": clean, "noisy": clean + sigma * noise, "sigma": sigma}
    both, mine, theirs = (
        Teacher(net, Distillation(2, 0.0), 1, bf16=False, white=white).taught(given, 5)["clean"]
        for net, white in ((own, other), (own, None), (other, None))
    )
    torch.testing.assert_close(both[0], theirs[0])
    torch.testing.assert_close(both[1:], mine[1:])
    assert not torch.allclose(mine, theirs, atol=1e-3)


def test_it_comes_closer_to_its_teacher_and_resumes_exactly(distilled, tmp_path, photo_folder) -> None:
    losses = []
    start = tmp_path / "start.safetensors"
    asked = request(distilled, photo_folder, tmp_path / "whole", start=start)
    train(asked, Progress(), lambda status: losses.append(status.loss))
    assert losses[-1] < losses[0]

    token = CancelToken()
    with pytest.raises(Cancelled):
        train(
            request(distilled, photo_folder, tmp_path / "stopped", start=start),
            Progress(None, token),
            lambda _: token.cancel(),
        )
    start.unlink()  # the checkpoint has what it needs
    (tmp_path / "white.safetensors").unlink()
    train(request(distilled, photo_folder, tmp_path / "stopped", resume=True), Progress(), lambda _: None)
    whole, resumed = (load_checkpoint(tmp_path / name / LAST).ema for name in ("whole", "stopped"))
    assert all(torch.equal(whole[key], resumed[key]) for key in whole)


def test_there_must_be_something_to_learn_from(distilled, tmp_path, photo_folder, write_config) -> None:
    with pytest.raises(TrainingError, match="must have learned before") as error:
        train(request(distilled, photo_folder, tmp_path / "run"), Progress(), lambda _: None)
    assert "--start" in str(error.value)
    plain = request(write_config(steps=10), photo_folder, tmp_path / "plain")
    train(plain, Progress(), lambda _: None)
    distilled.write_text(write_config(steps=10).read_text() + "[distillation]\n")
    with pytest.raises(TrainingError, match="another distillation, or with none"):
        train(request(distilled, photo_folder, tmp_path / "plain", resume=True), Progress(), lambda _: None)


def test_what_teaches_decides_what_is_learned(distilled, tmp_path, photo_folder) -> None:
    learned = []
    for truth in ("0", "1"):
        config = tmp_path / f"truth{truth}.toml"
        config.write_text(distilled.read_text() + f"truth = {truth}\n")
        asked = request(config, photo_folder, tmp_path / truth, start=tmp_path / "start.safetensors")
        learned.append(train(asked, Progress(), lambda _: None).ema)
    assert any(not torch.equal(learned[0][key], learned[1][key]) for key in learned[0])


def test_only_a_whole_net_of_its_own_kind_teaches(distilled, tmp_path, photo_folder) -> None:
    start = tmp_path / "start.safetensors"
    save_file(build_net(ArchitectureSpec("denoising-unet", (8, 24), (1, 1))).state_dict(), start)
    with pytest.raises(TrainingError, match="of another net"):
        train(request(distilled, photo_folder, tmp_path / "run", start=start), Progress(), lambda _: None)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ("views = 9", "views must be 1 to 8"),
        ('views = "3"', "views must be 1 to 8"),
        ("white = 3", "name a file"),
        ("truth = 1.5", "truth within 0 to 1"),
        ('error = "cubic"', "squared or absolute"),
        ("flips = 2", "flips"),
    ],
)
def test_what_makes_no_sense_is_refused(values, message, write_config) -> None:
    config = write_config()
    config.write_text(config.read_text() + f"[distillation]\n{values}\n")
    with pytest.raises(TrainingError, match=message):
        read_config(config)


def test_only_denoisers_with_clean_photos_distill(write_config) -> None:
    config = write_config("inpaint")
    config.write_text(config.read_text() + "[distillation]\n")
    with pytest.raises(TrainingError, match="denoisers"):
        read_config(config)
