"""Speed and memory are measured beside a net of FFDNet's shape, and what is computed is counted right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from aegui.benchmark import memory, speed
from aegui.benchmark.ffdnet import run_shaped, shaped_net
from aegui.benchmark.flops import ConvolutionPeak, convolution_peak, flops_of, flops_per_pixel
from aegui.benchmark.photos import procedural_photo
from aegui.benchmark.speed_report import FFDNET, SpeedReport, SpeedScore
from aegui.errors import Cancelled, EngineError, ModelNotFound, UsageError
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.manager import ModelManager
from aegui.models.options import ComputeOptions
from aegui.progress import CancelToken, Progress
from aegui.restore.steps import DenoiseStep

CPU = torch.device("cpu")


def known_peak(precision: Any, _device: torch.device) -> ConvolutionPeak:
    return ConvolutionPeak(precision, 100.0, 96, 128)


def test_ffdnets_shape_has_the_papers_size() -> None:
    net = shaped_net(torch.float32, CPU)
    convolutions = [layer for layer in net.body if isinstance(layer, torch.nn.Conv2d)]
    assert [(layer.in_channels, layer.out_channels) for layer in convolutions] == [(13, 96), *[(96, 96)] * 10, (96, 12)]
    assert sum(parameter.numel() for parameter in net.parameters()) == 852_108
    assert flops_per_pixel(net, 0.1) == 2 * (13 * 96 + 10 * 96 * 96 + 96 * 12) * 9 / 4


@pytest.mark.usefixtures("one_thread")
@pytest.mark.parametrize("size", [(64, 96), (61, 47)])
def test_its_tiles_cannot_be_told_from_the_whole(size: tuple[int, int]) -> None:
    photo = Photo(np.ascontiguousarray(procedural_photo(0.01).pixels[: size[0], : size[1]]))
    net = shaped_net(torch.float32, CPU)
    torch.nn.init.dirac_(net.body[0].weight)  # so that the picture comes through, and a seam would show
    whole, tiled = (run_shaped(net, photo, 10, tile) for tile in (None, 32))
    assert whole.shape == photo.pixels.shape
    assert np.abs(whole.astype(int) - tiled).max() <= 1


def test_what_convolutions_compute_is_counted() -> None:
    x, weight = torch.zeros(1, 3, 10, 12), torch.zeros(8, 3, 3, 3)
    assert flops_of(lambda: F.conv2d(x, weight, padding=1)) == 2 * 3 * 8 * 9 * 120
    with torch.inference_mode():
        assert flops_of(lambda: F.conv2d(x, weight)) == 2 * 3 * 8 * 9 * 80


@pytest.mark.usefixtures("one_thread")
def test_the_peak_is_that_of_the_best_convolution() -> None:
    peak = convolution_peak("fp32", CPU, channels=(4, 8), sides=(8, 16))
    assert peak.gflops > 0
    assert (peak.channels in (4, 8), peak.side in (8, 16), peak.precision) == (True, True, "fp32")


def test_ours_is_measured_in_turns_with_ffdnets_shape(models: Path, make_model: Any) -> None:
    make_model(models, "denoise-a", seed=1)
    engine = Engine(ComputeOptions(device="cpu", tile=64), Catalogue((models,)))
    report = speed.run(
        (0.01, 0.02), precisions=("fp32",), blind=False, rounds=2, memory_sizes=(), peak=known_peak, engine=engine
    )
    assert [(score.method, round(score.megapixels, 2)) for score in report.scores] == [
        (name, size)
        for size in (0.01, 0.02)
        for name in ("denoise-a", "denoise-b", f"{FFDNET}, whole", f"{FFDNET}, tiled")
    ]
    for score in report.scores:
        assert score.seconds > 0
        assert score.done >= score.useful * 0.999
    whole = report.of(f"{FFDNET}, whole", "fp32")[0]
    assert whole.done == pytest.approx(whole.useful, rel=0.03)  # only a row or column to make the sides even
    assert (
        report.of("denoise-a", "fp32")[1].done > 1.5 * report.of("denoise-a", "fp32")[1].useful
    )  # halos of small tiles
    assert any("best tiles" in note for note in report.notes)


def test_blind_models_are_timed_beside_those_that_are_told(finder: Any) -> None:
    report = speed.run(
        (0.01,),
        precisions=("fp32",),
        models=("denoise-b",),
        blind=True,
        memory_sizes=(),
        peak=known_peak,
        engine=finder,
    )
    assert {"denoise-b", "denoise-b, blind"} < {score.method for score in report.scores}


def test_ratios_shares_and_growth_follow_from_the_seconds() -> None:
    scores = (
        SpeedScore("ours", "fp32", 1.0, (0.5,), 20, 30),
        SpeedScore(f"{FFDNET}, whole", "fp32", 1.0, (0.9,), 40, 40),
        SpeedScore(f"{FFDNET}, tiled", "fp32", 1.0, (0.8,), 40, 44),
        SpeedScore("ours", "bf16", 1.0, (0.25,), 20, 30),
        SpeedScore(f"{FFDNET}, tiled", "bf16", 1.0, (0.2,), 40, 44),
        SpeedScore("ours", "fp32", 4.0, (2.0,), 80, 110),
        SpeedScore(f"{FFDNET}, whole", "fp32", 4.0, (6.0,), 160, 160),
    )
    peaks = (ConvolutionPeak("fp32", 100, 96, 128), ConvolutionPeak("bf16", 400, 256, 64))
    taken = (memory.MemoryScore("ours", "bf16", 24.0, 500, 144, 1000),)
    report = SpeedReport("Speed", "a processor", scores, peaks, taken)
    assert report.ratio(scores[0]) == 0.8 / 0.5
    assert report.ratio(scores[3]) == 0.2 / 0.25
    assert report.ratio(scores[5]) == 3
    assert report.share_of_peak(scores[0], 30) == pytest.approx(0.6)
    assert report.share_of_peak(scores[3], 20) == pytest.approx(0.2)
    assert report.growth("ours", "fp32") == pytest.approx(1)
    assert report.growth("ours", "bf16") is None
    speeds, ratios, shares, taken_grid = report.grids()
    assert speeds.rows[0] == ("ours", "fp32", "2.00", "2.00", "1.00")
    assert speeds.rows[2] == (f"{FFDNET}, tiled", "fp32", "1.25", "", "")
    assert ratios.rows == (("ours", "fp32", "1.60", "3.00"), ("ours", "bf16", "0.80", ""))
    assert shares.rows[0] == ("ours", "fp32", "4", "10", "40 (40 %)", "55 (55 %)")
    assert taken_grid.rows == (("ours", "bf16", "24", "0", "0", "0", "0"),)
    document = json.loads(json.dumps(report.to_dict(), allow_nan=False))
    assert document["scores"][0]["times_ffdnet"] == 1.6
    assert document["memory"][0]["over_start"] == 500
    assert document["memory"][0]["beyond_arrays"] == 356
    assert {"method": "ours", "precision": "bf16", "power": None} in document["growth"]


def test_a_machine_that_changes_its_speed_between_rounds_does_not_change_the_ratio() -> None:
    ours = SpeedScore("ours", "bf16", 4.0, (1.0, 2.0, 1.0), 80, 110)
    theirs = SpeedScore(f"{FFDNET}, tiled", "bf16", 4.0, (1.5, 3.0, 3.0), 160, 160)
    report = SpeedReport("Speed", "a processor", (ours, theirs), (), ())
    assert (ours.seconds, theirs.seconds) == (1.0, 3.0)
    assert report.ratio(ours) == 1.5


def test_memory_is_that_of_a_process_of_its_own(models: Path) -> None:
    engine = Engine(ComputeOptions(device="cpu", precision="fp32", tile=256), Catalogue((models,)))
    score = memory.measure(engine, DenoiseStep(sigma=10), 1.5, Progress())
    assert (score.model, score.precision) == ("denoise-b", "fp32")
    assert score.arrays == pytest.approx(2 * 3 * 1.5e6, rel=0.01)
    assert score.peak > score.start > 50e6
    assert score.arrays * 0.8 < score.over_start < 500e6


def test_memory_that_cannot_be_measured_says_why(tmp_path: Path) -> None:
    engine = Engine(ComputeOptions(device="cpu"), Catalogue((tmp_path,)))
    with pytest.raises(EngineError, match=r"could not be measured: .*no model 'denoise-b'"):
        memory.measure(engine, DenoiseStep(sigma=10), 0.1, Progress())


def test_speeds_are_kept_where_memory_cannot_be_measured(finder: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_engine: Engine, step: DenoiseStep, *_: Any) -> None:
        raise EngineError(f"The process for {step.model} ended.")

    monkeypatch.setattr(memory, "measure", fail)
    report = speed.run(
        (0.01,),
        precisions=("fp32",),
        models=("denoise-b",),
        rounds=1,
        memory_sizes=(24,),
        peak=known_peak,
        engine=finder,
    )
    assert (len(report.scores), report.memory) == (3, ())
    assert "denoise-b, 24 Mpx: The process for denoise-b ended." in report.notes


def test_measuring_memory_can_be_stopped(models: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        memory.measure(Engine(catalogue=Catalogue((models,))), DenoiseStep(sigma=10), 0.1, Progress(None, token))


def test_speeds_that_make_no_sense_are_refused(finder: Any, tmp_path: Path) -> None:
    for arguments, words in (({"sizes": ()}, "size"), ({"sizes": (0,)}, "size"), ({"rounds": 0}, "rounds")):
        with pytest.raises(UsageError, match=words):
            speed.run(**arguments, engine=finder)
    with pytest.raises(UsageError, match="size"):
        speed.run(memory_sizes=(2000,), engine=finder)
    with pytest.raises(ModelNotFound, match="No model that denoises"):
        speed.run(engine=Engine(ComputeOptions("cpu"), Catalogue((tmp_path,))))


def test_fused_convolutions_are_counted_like_plain_ones(models: Path) -> None:
    net = ModelManager(Catalogue((models,)), ComputeOptions("cpu", "fp32")).load("denoise-b", "denoise").net
    inputs = torch.zeros(1, 3, 32, 32), torch.zeros(1, 1, 32, 32)
    with torch.inference_mode():
        fused = flops_of(lambda: net(*inputs))
    assert fused == flops_of(lambda: net(*inputs))
    assert fused > 0
