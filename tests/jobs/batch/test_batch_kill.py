"""kill -9 at random moments: nothing half-written, nothing repeated that is done, the same bytes in the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import skimage.data

from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks")
DRIVER = Path(__file__).with_name("kill_driver.py")


def kill_and_resume(folder: Path, photos: int, trials: int, seed: int) -> None:
    for number in range(photos):
        suffix = (".png", ".jpg", ".tif")[number % 3]
        path = folder / "photos" / ("sub" if number % 2 else "") / f"{number:02}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        crop = skimage.data.chelsea()[number : number + 64, 100 : 100 + 96]
        write_photo(Photo(np.ascontiguousarray(crop)), path)
    (folder / "photos" / "bad.jpg").write_text("no photo")
    (folder / "recipe.toml").write_text(Recipe((DenoiseStep(sigma=20.0),)).to_toml())
    command = [sys.executable, str(DRIVER), str(folder), str(trials), str(seed)]
    here = Path(__file__).parents[3]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False, cwd=here)
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["exit"] == 8, "one photo is bad"
    assert told["photos"] == photos
    for trial in told["trials"]:
        assert trial["killed"]
        assert trial["halves"] == [], "every file that has a name is whole"
        assert trial["repeated"] == [], "what was done is not done again"
        assert trial["exit"] == 8
        assert trial["same"], "byte by byte as without the kill"


def test_a_batch_that_is_killed_four_times_resumes_to_the_same_bytes(models: Path) -> None:
    kill_and_resume(models.parent, photos=12, trials=4, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_batch_that_is_killed_at_twenty_random_moments_resumes_to_the_same_bytes(models: Path) -> None:
    kill_and_resume(models.parent, photos=36, trials=20, seed=2)
