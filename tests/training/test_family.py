"""The family trains: every kind on the bundled digits, what it observes, and what it refuses."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from aegui import paths
from aegui.cards.card import read_card
from aegui.cards.spec import ArchitectureSpec
from aegui.errors import AeguiError, TrainingError
from aegui.models.catalogue import Catalogue
from aegui.models.weights import net_of
from aegui.nets.build import build_net
from aegui.progress import Progress
from aegui.training.config import TrainingConfig, read_config
from aegui.training.main import train
from aegui.training.photos import PhotoPool
from aegui.training.pictures import DigitsPool, draw_picture, held_out_pictures, load_digits
from aegui.training.request import TrainRequest
from aegui.training.start import start_weights
from aegui.training.tasks.build import build_task

DIGITS = Path("digits")
KINDS = ("undercomplete", "conv", "denoising", "vae", "sparse", "contractive")
PHOTOS = ("undercomplete", "conv", "vae", "sparse", "contractive", "search")

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture
def shorter(tmp_path: Path):
    """A function that writes a shipped config with fewer steps, and changed lines, and returns its path."""

    def write(name: str, steps: int, *changes: tuple[str, str]) -> Path:
        text = (paths.training_configs_dir() / f"{name}.toml").read_text(encoding="utf-8")
        for old, new in (("validate_every = 200", "validate_every = 20"), *changes):
            text = text.replace(old, new)
        lines = [f"steps = {steps}" if line.startswith("steps") else line for line in text.splitlines()]
        path = tmp_path / f"{name}.toml"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_learns_digits_and_exports_a_model_that_loads(kind, tmp_path, shorter) -> None:
    statuses = []
    config = shorter(f"digits-{kind}", 60)
    target = tmp_path / f"digits-{kind}"
    asked = TrainRequest(config, (DIGITS,), tmp_path / "run", val=DIGITS, export=target, num_workers=0)
    train(asked, Progress(), statuses.append)
    psnrs = [status.psnr for status in statuses if status.psnr is not None]
    assert psnrs[-1] > psnrs[0]
    card = read_card(tmp_path / f"digits-{kind}.toml")
    assert (card.task, card.training_data[0].photos) == ("represent", 1500)
    assert statuses[-1].observed["dead"] < card.architecture.latent
    assert "CC BY" in card.training_data[0].licence
    assert {"psnr", "dead", "activity", "shift"} <= {score.metric for score in card.scores}
    _, data = Catalogue((tmp_path,)).read_weights(f"digits-{kind}")
    assert net_of(card, data).spec == card.architecture
    with (tmp_path / "run" / "observed.csv").open() as file:
        assert [row["step"] for row in csv.DictReader(file)] == ["20", "40", "60"]


def test_a_variational_model_is_exported_with_its_mixture(tmp_path, shorter) -> None:
    target = tmp_path / "digits-vae"
    asked = TrainRequest(shorter("digits-vae", 30), (DIGITS,), tmp_path / "run", export=target, num_workers=0)
    train(asked, Progress(), lambda _: None)
    card, data = Catalogue((tmp_path,)).read_weights("digits-vae")
    prior = net_of(card, data).prior
    assert prior.weights.sum().item() == pytest.approx(1, abs=1e-3)
    assert prior.means.std() > 0.01


@pytest.mark.parametrize("name", [*(f"digits-{kind}" for kind in KINDS), *PHOTOS])
def test_the_shipped_configs_are_sound_and_make_a_net(name) -> None:
    config = read_config(Path(name))
    assert config.id == name
    assert build_net(config.architecture).spec == config.architecture


@pytest.mark.parametrize(
    ("name", "change", "reason"),
    [
        ("digits-vae", ("squashed = true", "squashed = false"), "squashed = true"),
        ("digits-conv", ('distance = "mse"', 'distance = "ssim"'), "window of 11 px"),
        ("digits-denoising", ("noise = 50", "noise = 0"), "nothing to remove"),
        ("digits-conv", ('distance = "mse"', "noise = 5"), "spoil what a denoising net sees"),
        ("digits-sparse", ("top_k = 6", "top_k = 0"), "nothing would keep this sparse net sparse"),
        ("digits-sparse", ('distance = "mse"', 'sparsity = "kl"'), "units must be sigmoid"),
        ("digits-conv", ('distance = "mse"', "contraction = 1.0"), "belongs to kind contractive"),
        ("digits-contractive", ("widths = []\nblocks = []", "widths = [9]\nblocks = [0]"), "transpose"),
        ("digits-conv", ("size = 8", "size = 16"), "the architecture's side, 8"),
        ("digits-conv", ('distance = "mse"', 'distance = "mae"'), "is not one of mse"),
        ("digits-conv", ('distance = "mse"', "beat = 2"), "beat"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(name, change, reason, shorter) -> None:
    with pytest.raises(AeguiError, match=reason):
        read_config(shorter(name, 5, change))


def test_the_closed_form_is_refused_where_there_is_none(shorter) -> None:
    deeper = ("widths = []\nblocks = []", "widths = [9]\nblocks = [0]")
    path = shorter("digits-contractive", 5, ("tied = true", ""), deeper)
    with pytest.raises(TrainingError, match="jacobian = general"):
        read_config(path)


def test_digits_held_out_are_no_digits_to_learn_from() -> None:
    learned, held_out = load_digits(), load_digits(held_out=True)
    assert (len(learned), len(held_out)) == (1500, 297)
    assert learned.dtype == np.uint8
    assert learned.max() == 255


def test_digits_cannot_be_mixed_with_photos(photo_folder) -> None:
    with pytest.raises(TrainingError, match="cannot be mixed"):
        DigitsPool((DIGITS, photo_folder))


def test_a_thumbnail_shows_most_of_a_photo_and_a_patch_little(photo_folder) -> None:
    pool = PhotoPool((photo_folder,))
    rng = np.random.default_rng(1)
    thumbnail = draw_picture(rng, pool, 16, "thumbnails")
    assert thumbnail.shape == (16, 16, 3)
    assert 0 <= thumbnail.min() < thumbnail.max() <= 255
    photos = [pool.draw_photo(rng)]
    assert held_out_pictures(photos, 16, "thumbnails").shape == (5, 16, 16, 3)
    assert held_out_pictures(photos, 16, "patches").shape == (64, 16, 16, 3)


def test_whitening_is_fitted_before_the_first_step(photo_folder, monkeypatch) -> None:
    monkeypatch.setattr("aegui.training.tasks.represent._WHITENING_PICTURES", 400)
    config = read_config(Path("sparse"))
    net = build_net(config.architecture)
    build_task(config).prepare(net, PhotoPool((photo_folder,)), seed=1)
    assert not torch.allclose(net.whitening.forth, torch.eye(256))
    image = torch.rand(1, 1, 16, 16)
    assert torch.allclose(net.whitening.undo(net.seen(image)), image.flatten(1), atol=1e-3)


def test_the_embedding_learns_to_find_altered_copies(photo_folder, tmp_path, shorter) -> None:
    config = shorter("search", 20, ("batch = 128", "batch = 4"), ("validate_every = 100", "validate_every = 20"))
    statuses = []
    train(
        TrainRequest(config, (photo_folder,), tmp_path / "run", val=photo_folder, num_workers=0),
        Progress(),
        statuses.append,
    )
    assert 0 <= statuses[-1].observed["recall"] <= 1
    assert statuses[0].loss != statuses[-1].loss


def test_a_denoiser_starts_from_an_encoder_that_was_trained_without_labels(tmp_path) -> None:
    denoiser = ArchitectureSpec("denoising-unet", (8, 16), (1, 2))
    coder = replace(denoiser, kind="convolutional", latent=4, side=16)
    weights = build_net(coder).state_dict()
    save_file({key: value.contiguous() for key, value in weights.items()}, tmp_path / "coder.safetensors")
    started = start_weights(tmp_path / "coder.safetensors", denoiser, seed=1)
    net = build_net(denoiser)
    net.load_state_dict(started)
    assert torch.equal(net.body.encoder[0][0].conv1.weight, weights["encoder.body.encoder.0.0.conv1.weight"])
    assert torch.equal(net.body.bottleneck[1].conv2.weight, weights["encoder.body.bottleneck.1.conv2.weight"])
    with pytest.raises(TrainingError, match="same widths, blocks and down-sampling"):
        start_weights(tmp_path / "coder.safetensors", replace(denoiser, widths=(8, 12)), seed=1)


def test_an_inpainter_starts_from_an_encoder_and_has_a_bottleneck_of_its_own(tmp_path) -> None:
    inpainter = ArchitectureSpec("inpainting-unet", (8, 16), (1, 1), dilations=(1, 2))
    coder = ArchitectureSpec("convolutional", (8, 16), (1, 1), latent=4, side=16)
    weights = build_net(coder).state_dict()
    save_file({key: value.contiguous() for key, value in weights.items()}, tmp_path / "coder.safetensors")
    started = start_weights(tmp_path / "coder.safetensors", inpainter, seed=1)
    build_net(inpainter).load_state_dict(started)
    taken = [key for key in started if f"encoder.{key}" in weights and key.startswith("body.")]
    assert "body.downs.0.conv.weight" in taken
    assert "body.encoder.0.0.conv1.weight" in taken
    assert all(torch.equal(started[key], weights[f"encoder.{key}"]) for key in taken)
    with pytest.raises(TrainingError, match="same widths, blocks and down-sampling"):
        start_weights(tmp_path / "coder.safetensors", replace(inpainter, widths=(8, 12)), seed=1)


def test_a_detector_starts_from_the_layers_that_it_has_in_common_with_a_denoiser(tmp_path) -> None:
    spec = ArchitectureSpec("denoising-unet", (4, 8), (1, 1), unshuffle=2)
    denoiser = build_net(spec)
    weights = {key: value.contiguous() for key, value in denoiser.state_dict().items()}
    save_file(weights, tmp_path / "denoiser.safetensors")
    detector = replace(spec, kind="damage-unet", dilations=(1,))
    started = start_weights(tmp_path / "denoiser.safetensors", detector, seed=1)
    build_net(detector).load_state_dict(started)
    assert torch.equal(started["body.downs.0.conv.weight"], weights["body.downs.0.conv.weight"])
    assert torch.equal(started["head.weight"], weights["head.weight"][:, :12])

    save_file({"other": torch.zeros(3)}, tmp_path / "other.safetensors")
    with pytest.raises(TrainingError, match="no layer in common"):
        start_weights(tmp_path / "other.safetensors", detector, seed=1)


def test_a_run_of_a_drawn_code_is_the_same_every_time(tmp_path, shorter) -> None:
    config = shorter("digits-vae", 12)
    states = [
        train(TrainRequest(config, (DIGITS,), tmp_path / name, num_workers=0), Progress(), lambda _: None)
        for name in ("one", "two")
    ]
    assert all(torch.equal(states[0].ema[key], states[1].ema[key]) for key in states[0].ema)


def test_an_objective_survives_the_checkpoint() -> None:
    config = read_config(Path("vae"))
    assert TrainingConfig.from_dict(config.to_dict(), "again") == config
