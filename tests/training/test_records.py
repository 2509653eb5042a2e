"""A run's folder tells what a window shows: curves, samples, the code, and how to ask for it again."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from aegui.cli.train import train as command
from aegui.cli.train_options import chosen_changes
from aegui.errors import Cancelled, TrainingError
from aegui.progress import Progress
from aegui.training.main import train
from aegui.training.records import LATENT, REQUEST, SAMPLES, STOP, find_runs, read_run
from aegui.training.request import TrainingStatus, TrainRequest
from aegui.training.split import split_photos
from aegui.training.tasks.neighbours import NeighbourTask, draw_neighbours, pick

REQUESTS = (
    TrainRequest(Path("digits-vae"), (Path("digits"),), Path("run"), hold_out=0.1, num_workers=0),
    TrainRequest(Path("a.toml"), (Path("x"), Path("y")), Path("run"), Path("val"), 2.5, start=Path("s.safetensors")),
    TrainRequest(Path("a.toml"), (Path("x y"),), Path("run"), resume=True, export=Path("models/mine")),
    TrainRequest(Path("vae"), (Path("x"),), Path("run"), changes={"beta": 4.0, "free_bits": 0.0, "widths": [8, 16]}),
    TrainRequest(Path("sparse"), (Path("x"),), Path("run"), changes={"widths": [], "sparsity": "kl", "target": 0.1}),
)


@pytest.mark.parametrize("request_", REQUESTS)
def test_the_words_of_a_request_ask_for_the_same_request(request_: TrainRequest):
    words = request_.arguments()
    assert words[0] == "train"
    values = command.make_context("train", list(words[1:])).params
    changes = chosen_changes(values)
    assert TrainRequest(**values, changes=changes) == request_


def test_a_run_on_digits_leaves_curves_samples_and_the_code(tmp_path: Path):
    config = tmp_path / "digits.toml"
    shipped = (Path(__file__).parents[2] / "aegui/training/configs/digits-vae.toml").read_text(encoding="utf-8")
    config.write_text(
        shipped.replace("steps = 2000", "steps = 30").replace("validate_every = 200", "validate_every = 10")
    )
    request = TrainRequest(config, (Path("digits"),), tmp_path / "run", hold_out=0.1, num_workers=0)
    train(request, Progress(), lambda _: None)
    run = read_run(request.out)
    assert run.step == 30
    assert run.total_steps == 30
    assert run.fraction == 1.0
    assert run.psnr
    assert run.latent is not None
    assert len(run.latent.spread) == len(run.latent.kl) == 2
    assert find_runs(tmp_path) == (request.out,)
    picture = cv2.imread(str(request.out / SAMPLES))
    assert picture.shape == (3 * 8, 8 * 8, 3)
    assert json.loads((request.out / REQUEST).read_text())["arguments"] == list(request.arguments())


def test_a_file_in_its_folder_stops_a_run_that_can_be_gone_on_with(tmp_path: Path, photo_folder: Path, write_config):
    request = TrainRequest(write_config("denoise", 40), (photo_folder,), tmp_path / "run", num_workers=0, hold_out=0.5)

    def stop(_status: object) -> None:
        (request.out / STOP).touch()

    with pytest.raises(Cancelled):
        train(request, Progress(), stop)
    assert read_run(request.out).step < 40
    resumed = TrainRequest(request.config, request.data, request.out, resume=True, num_workers=0, hold_out=0.5)
    assert train(resumed, Progress(), lambda _: None).step == 40
    assert "--resume" not in read_run(request.out).request["arguments"]
    assert (request.out / SAMPLES).is_file()
    assert not (request.out / LATENT).exists()


def test_held_out_photos_are_the_same_every_time_and_never_learned_from(photo_folder: Path):
    first, again = split_photos((photo_folder,), 0.2), split_photos((photo_folder,), 0.2)
    assert first == again
    assert len(first.held_out) == 1
    assert not {photo for photos in first.folders for photo in photos} & set(first.held_out)


def test_one_photo_cannot_be_split(photo_folder: Path):
    (photo_folder / "1.png").unlink()
    with pytest.raises(TrainingError, match="cannot be split"):
        split_photos((photo_folder,), 0.2)


def test_neighbours_are_different_pixels_of_one_cell_side_by_side():
    places = draw_neighbours(np.random.default_rng(0), 6, 6)
    rows, columns = places // 2, places % 2
    assert np.array_equal(abs(rows[0] - rows[1]) + abs(columns[0] - columns[1]), np.ones((6, 6)))
    image = torch.arange(144, dtype=torch.float32).reshape(1, 1, 12, 12)
    first, second = pick(image, torch.from_numpy(places.astype(np.float32))[None])
    y, x = 3, 4
    expected = [float(image[0, 0, 2 * y + int(rows[k, y, x]), 2 * x + int(columns[k, y, x])]) for k in (0, 1)]
    assert [float(first[0, 0, y, x]), float(second[0, 0, y, x])] == expected


def test_what_neighbours_teach_removes_noise_that_nobody_took_away(tmp_path: Path, write_config):
    rng = np.random.default_rng(1)
    folder = tmp_path / "noisy"
    folder.mkdir()
    ramp = np.tile(np.linspace(40, 200, 96, dtype=np.float32)[None, :, None], (96, 1, 3))
    for number in range(3):
        noisy = np.clip(ramp + 20 * rng.standard_normal(ramp.shape), 0, 255).astype(np.uint8)
        cv2.imwrite(str(folder / f"{number}.png"), noisy)
    config = write_config("denoise", 60)
    config.write_text(config.read_text().replace('task = "denoise"', 'task = "denoise"\nnoise = "own"'))
    request = TrainRequest(config, (folder,), tmp_path / "run", num_workers=0, hold_out=0.3)
    statuses: list[TrainingStatus] = []
    train(request, Progress(), statuses.append)
    assert statuses[-1].psnr > statuses[0].psnr


def test_the_level_that_neighbours_are_told_is_that_of_the_noise():
    noise = np.random.default_rng(2).standard_normal((128, 128, 3)).astype(np.float32)
    assert NeighbourTask().level(100 + 20 * noise) == pytest.approx(20, rel=0.05)
