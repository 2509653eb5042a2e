"""The benchmarks measure what they say, with tiny models on a corner of real photos."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui.benchmark import denoise, inpaint
from aegui.benchmark.grid import significant
from aegui.benchmark.measure import float_psnr
from aegui.benchmark.peers import DENOISERS, INPAINTERS, SLOW_INPAINTERS
from aegui.benchmark.table import BenchmarkTable, Sample, Score, summarise
from aegui.errors import Cancelled, ModelNotFound, UsageError
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.progress import CancelToken, Progress


def test_denoising_is_measured_for_every_method_sigma_and_protocol(photos: Path, engine: Engine) -> None:
    table = denoise.run(photos, (15, 50), models=("denoise-b",), engine=engine)
    assert table.photos == 2
    assert table.methods == ("denoise-b", *(name for name, _ in DENOISERS))
    assert table.conditions == (
        "sigma 15, unclipped",
        "sigma 50, unclipped",
        "sigma 15, 8-bit",
        "sigma 50, 8-bit",
    )
    assert len(table.scores) == 6 * 4
    noisy = table.score("(the noisy photo)", "sigma 15, unclipped")
    assert 0 <= noisy.psnr - 10 * np.log10((255 / 15) ** 2) < 0.5  # measuring clips, which helps a little
    assert noisy.megapixels_per_second is None
    for name in ("OpenCV bilateral", "scikit-image non-local means", "scikit-image total variation"):
        for condition in table.conditions:
            assert table.score(name, condition).psnr > table.score("(the noisy photo)", condition).psnr + 2
    speed = table.score("denoise-b", "sigma 15, 8-bit").megapixels_per_second
    assert speed is not None
    assert speed > 0
    assert table.notes == ("denoise-b ran on cpu in fp32.",)


def test_models_that_must_find_the_level_are_measured_beside_those_that_are_told(photos: Path, finder: Any) -> None:
    table = denoise.run(photos, (10, 25), models=("denoise-b",), blind=True, peers=(), engine=finder)
    assert table.methods == ("denoise-b", "denoise-b, blind")
    blind = [score for score in table.scores if score.method.endswith("blind")]
    assert [score.condition for score in blind] == ["sigma 10, 8-bit", "sigma 25, 8-bit"]  # files only
    assert [step.sigma for step in finder.asked[1:]] == [10, None, 25, None] * 2


def test_the_same_noise_comes_every_time_and_whatever_the_limit(photos: Path, engine: Engine) -> None:
    def measured(limit: int | None) -> list[float]:
        table = denoise.run(photos, (25,), models=(), limit=limit, peers=DENOISERS[:1], engine=engine)
        return [score.psnr for score in table.scores]

    assert measured(1) == measured(1)
    assert measured(1) != measured(None)


def test_inpainting_is_measured_inside_the_holes(photos: Path, engine: Engine) -> None:
    table = inpaint.run(photos, engine=engine)
    assert table.methods == ("inpaint", "OpenCV Telea", "OpenCV Navier-Stokes")
    assert table.conditions == ("scratch", "text", "brush", "box", "all")
    for name in ("OpenCV Telea", "OpenCV Navier-Stokes"):
        assert table.score(name, "scratch").psnr > table.score(name, "box").psnr
        assert table.score(name, "all").psnr == pytest.approx(
            np.mean([table.score(name, kind).psnr for kind in table.conditions[:4]])
        )


def test_no_method_sees_what_lay_in_the_hole(photos: Path, engine: Engine) -> None:
    seen: list[bool] = []

    def peek(picture: np.ndarray, mask: np.ndarray) -> np.ndarray:
        seen.append(bool((picture[mask] == 128).all()))
        return picture

    inpaint.run(photos, ("box",), models=(), peers=(("peek", peek),), engine=engine)
    assert seen == [True, True]


def test_the_slow_fill_is_measured_on_request(photos: Path, engine: Engine) -> None:
    table = inpaint.run(photos, ("scratch",), models=(), limit=1, slow=True, peers=INPAINTERS[:1], engine=engine)
    assert table.methods == ("OpenCV Telea", SLOW_INPAINTERS[0][0])
    assert table.score(SLOW_INPAINTERS[0][0], "scratch").psnr > 15


def test_a_perfect_method_gets_a_finite_score() -> None:
    clean = Photo(np.full((4, 4, 3), 9, np.uint8))
    assert float_psnr(clean, clean.pixels.astype(np.float32)) == 100
    assert float_psnr(clean, clean.pixels + np.float32(0.4)) == pytest.approx(10 * np.log10(255**2 / 0.16), abs=1e-3)
    assert float_psnr(clean, np.full((4, 4, 3), -50, np.float32)) == pytest.approx(10 * np.log10(255**2 / 81), abs=1e-6)


def test_means_are_over_photos_and_speed_over_the_whole_time() -> None:
    samples = [Sample("m", "a", 30, 0.8, 2, 1), Sample("m", "a", 20, 0.6, 2, 3), Sample("m", "b", 10, 0.1, 1, 0)]
    assert summarise(samples) == (Score("m", "a", 25, 0.7, 1.0), Score("m", "b", 10, 0.1, None))
    assert summarise(samples, together="all")[-1].psnr == 20


def test_a_table_reads_as_text_and_as_json() -> None:
    scores = (
        Score("ours", "a", 31.234, 0.91239, 2.0),
        Score("ours", "b", 25, 0.5, 1.0),
        Score("none", "a", 20, 0.3, None),
    )
    table = BenchmarkTable("A table", 3, "a processor, 2 cores", scores)
    (grid,) = table.grids()
    assert grid.heading == ("method", "a", "b", "Mpx/s")
    assert grid.rows == (
        ("ours", "31.23 / 0.9124", "25.00 / 0.5000", "1.33"),
        ("none", "20.00 / 0.3000", "", ""),
    )
    assert grid.to_markdown().splitlines() == [
        "| method | a | b | Mpx/s |",
        "| --- | ---: | ---: | ---: |",
        "| ours | 31.23 / 0.9124 | 25.00 / 0.5000 | 1.33 |",
        "| none | 20.00 / 0.3000 |  |  |",
    ]
    assert json.loads(json.dumps(table.to_dict()))["scores"][0]["psnr"] == 31.234
    with pytest.raises(KeyError):
        table.score("none", "b")


@pytest.mark.parametrize(
    ("value", "cell"), [(None, ""), (0.05218, "0.0522"), (2.0, "2.00"), (15.84, "15.8"), (163.2, "163"), (1234, "1234")]
)
def test_speeds_have_three_digits_and_no_exponent(value: float | None, cell: str) -> None:
    assert significant(value) == cell


def test_what_makes_no_sense_is_refused(tmp_path: Path, photos: Path, engine: Engine) -> None:
    (tmp_path / "empty").mkdir()
    for arguments, words in (
        ((tmp_path / "empty",), "no photos"),
        ((photos, ()), "sigma"),
        ((photos, (0,)), "sigma"),
    ):
        with pytest.raises(UsageError, match=words):
            denoise.run(*arguments, engine=engine)
    with pytest.raises(UsageError, match="limit"):
        denoise.run(photos, limit=0, engine=engine)
    with pytest.raises(UsageError, match="protocols"):
        denoise.run(photos, protocols=("clipped",), engine=engine)
    with pytest.raises(UsageError, match="mask kinds"):
        inpaint.run(photos, ("blob",), engine=engine)
    with pytest.raises(ModelNotFound):
        denoise.run(photos, models=("nothing",), engine=engine)


def test_a_benchmark_can_be_stopped(photos: Path, engine: Engine) -> None:
    token = CancelToken()
    with pytest.raises(Cancelled):
        denoise.run(photos, engine=engine, progress=Progress(lambda *_: token.cancel(), token))
