"""A model trained on, on a person's photos, and judged; the self-test; drafts of configs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aegui.benchmark.selftest import self_test
from aegui.cards.card import read_card, write_card
from aegui.cards.spec import UPSAMPLINGS
from aegui.cli.finetune import finetune as command
from aegui.errors import Cancelled, ModelCorrupt, TrainingError, UsageError
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.jobs.finetune import find_kind, finetune, own_id
from aegui.jobs.training import CONFIG_FILE
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.training.draft import FAMILIES, Draft
from aegui.training.main import train
from aegui.training.own import FinetuneRequest
from aegui.training.records import CROPS, VERDICT
from aegui.training.request import TrainingStatus, TrainRequest

CONFIG = """
id = "tiny"
title = "Tiny"
task = "denoise"
precision = "fp32"
validate_every = 10
architecture = { kind = "denoising-unet", widths = [4, 8], blocks = [1, 1], unshuffle = 2 }
patches = { size = 16, batch = 2 }
optimisation = { steps = 10, rate = 1e-3, warmup = 2, decay = 0.5 }
"""


@pytest.fixture
def photos(tmp_path: Path, astronaut: Photo, coffee: Photo) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(4):
        source = np.asarray((astronaut, coffee)[number % 2].pixels)
        Image.fromarray(source[50 + 20 * number : 146 + 20 * number, 100:196]).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def models(tmp_path: Path, photos: Path) -> Path:
    """A folder with one model that has hardly learned anything."""
    config = tmp_path / "tiny.toml"
    config.write_text(CONFIG)
    folder = tmp_path / "models"
    folder.mkdir()
    request = TrainRequest(config, (photos,), tmp_path / "parent", num_workers=0, export=folder / "tiny")
    train(request, Progress(), lambda _: None)
    return folder


def test_the_words_of_a_request_ask_for_the_same_request():
    request = FinetuneRequest("denoise-a", (Path("a"), Path("b c")), Path("out"), "mine", "noisy", 30, 2.5, 0.2, 0)
    values = command.make_context("finetune", list(request.arguments()[1:])).params
    assert values.pop("make_default") is False
    assert FinetuneRequest(**values) == request
    resumed = replace(request, resume=True)
    assert command.make_context("finetune", list(resumed.arguments()[1:])).params["resume"] is True


@pytest.mark.parametrize("kind", ["clean", "noisy"])
def test_a_child_is_trained_judged_and_never_takes_its_parents_place(
    tmp_path: Path, photos: Path, models: Path, kind: str
):
    before = (models / "tiny.safetensors").read_bytes()
    catalogue = Catalogue((models,))
    request = FinetuneRequest(
        "tiny", (photos,), tmp_path / "run", own_id("tiny", catalogue.cards(), tmp_path), kind, 12, num_workers=0
    )  # type: ignore[arg-type]
    verdict = finetune(request, catalogue, models, Progress(), lambda _: None)
    assert (verdict.parent, verdict.child) == ("tiny", "tiny-mine-1")
    assert len(verdict.rows) == (3 if kind == "clean" else 1)
    gains = [row.child - row.parent for row in verdict.rows]
    assert verdict.better == (np.mean(gains) >= 0.02 and min(gains) >= -0.05)
    assert json.loads((request.out / VERDICT).read_text())["child"] == "tiny-mine-1"
    assert (request.out / CROPS).is_file()
    assert (models / "tiny.safetensors").read_bytes() == before
    limits = " ".join(Catalogue((models,)).card("tiny-mine-1").limits)
    assert ("independent from pixel to pixel" in limits) == (kind == "noisy")


def test_a_model_that_is_there_is_never_replaced_and_its_name_not_given_again(
    tmp_path: Path, photos: Path, models: Path
):
    before, catalogue = (models / "tiny.safetensors").read_bytes(), Catalogue((models,))
    request = FinetuneRequest("tiny", (photos,), tmp_path / "run", "tiny", "clean", 4, num_workers=0)
    with pytest.raises(UsageError, match="There is a model 'tiny' already"):
        finetune(request, catalogue, models, Progress(), lambda _: None)
    assert not request.out.exists()
    assert (models / "tiny.safetensors").read_bytes() == before
    (tmp_path / "runs" / "tiny-mine-1").mkdir(parents=True)
    assert own_id("tiny", catalogue.cards(), tmp_path / "runs") == "tiny-mine-2"


def test_a_stopped_run_is_not_begun_anew_but_gone_on_with(tmp_path: Path, photos: Path, models: Path):
    progress = Progress()

    def stop(status: TrainingStatus) -> None:
        if status.step >= 10:
            progress.token.cancel()

    request = FinetuneRequest("tiny", (photos,), tmp_path / "run", "mine", "clean", 30, num_workers=0)
    with pytest.raises(Cancelled):
        finetune(request, Catalogue((models,)), models, progress, stop)
    config = (request.out / CONFIG_FILE).read_bytes()
    with pytest.raises(TrainingError, match="holds a run already"):
        finetune(replace(request, steps=12), Catalogue((models,)), models, Progress(), lambda _: None)
    assert (request.out / CONFIG_FILE).read_bytes() == config
    seen: list[int] = []
    again = replace(request, resume=True)
    finetune(again, Catalogue((models,)), models, Progress(), lambda status: seen.append(status.step))
    assert min(seen) > 10
    assert Catalogue((models,)).card("mine").steps == 30


@pytest.mark.parametrize("kind", ["clean", "noisy"])
def test_a_child_learns_from_the_photos_whatever_taught_its_parent(
    tmp_path: Path, photos: Path, models: Path, kind: str
):
    card = read_card(models / "tiny.toml")
    taught = replace(card, recipe={**card.recipe, "distillation": {"views": 4, "white": "gone.safetensors"}})
    write_card(taught, models / "tiny.toml", overwrite=True)
    request = FinetuneRequest("tiny", (photos,), tmp_path / "run", "mine", kind, 4, num_workers=0)  # type: ignore[arg-type]
    finetune(request, Catalogue((models,)), models, Progress(), lambda _: None)
    assert Catalogue((models,)).card("mine").recipe.get("distillation") is None


def test_whether_photos_are_noisy_is_found_out(tmp_path: Path, photos: Path):
    request = FinetuneRequest("tiny", (photos,), tmp_path / "run", "mine")
    assert find_kind(request) == "clean"
    rng = np.random.default_rng(0)
    for path in photos.iterdir():
        pixels = np.asarray(Image.open(path)) + 20 * rng.standard_normal((96, 96, 3))
        Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(path)
    assert find_kind(request) == "noisy"


def test_the_self_test_ranks_models_and_peers_best_first(photos: Path, models: Path):
    engine = Engine(ComputeOptions(device="cpu", precision="fp32"), Catalogue((models,)))
    rows = self_test(engine, sorted(photos.iterdir())[:1], 25.0, Progress(), side=64)
    assert [row.psnr for row in rows] == sorted((row.psnr for row in rows), reverse=True)
    assert [row.name for row in rows if row.is_ours] == ["tiny"]
    noisy = next(row for row in rows if "noisy" in row.name)
    assert noisy.psnr == pytest.approx(20.2, abs=0.7)  # 20 log10(255 / 25), a little more where it is clipped


@pytest.mark.parametrize("digits", [True, False])
def test_every_family_begins_with_a_config_that_makes_sense(digits: bool):
    for task, families in FAMILIES.items():
        for family in families:
            config = Draft(task, family, digits).config()
            assert config.task == task


def test_other_widths_bring_their_blocks_along():
    values = Draft("represent", "convolutional", False, {"widths": [8, 16], "latent": 7, "side": 32}).values()
    assert values["architecture"]["blocks"] == [0, 1]
    assert values["patches"]["size"] == 32


def test_what_makes_no_sense_says_why():
    with pytest.raises(TrainingError, match="bce reads the picture as probabilities"):
        Draft("represent", "convolutional", False, {"distance": "bce"}).config()


@pytest.mark.parametrize("digits", [True, False])
@pytest.mark.parametrize("family", [family for family in FAMILIES["represent"] if family != "undercomplete"])
def test_every_family_can_have_convolutions_and_any_sampling_that_makes_sense(family: str, digits: bool):
    for up in UPSAMPLINGS:
        draft = Draft("represent", family, digits, {"layers": "conv", "downsampling": "max", "upsampling": up})
        if family == "variational" and up == "max-unpool":
            with pytest.raises(ModelCorrupt, match="must do with its latent alone"):
                draft.config()
        else:
            assert draft.config().architecture.upsampling == up


def test_hidden_layers_untie_a_contractive_net_and_the_general_jacobian_takes_over():
    values = Draft("represent", "contractive", True, {"widths": [24]}).values()
    assert values["architecture"]["tied"] is False
    assert values["objective"]["jacobian"] == "general"
    assert Draft("represent", "contractive", True, {"widths": [24]}).config().objective is not None


def test_a_code_shorter_than_what_is_kept_of_it_keeps_all():
    assert Draft("represent", "sparse", True, {"latent": 4}).config().architecture.top_k == 4
