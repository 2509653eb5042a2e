"""A memory limit makes tiles smaller, and one that cannot be kept is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from aegui.errors import UsageError
from aegui.gui.measure_memory import measure
from aegui.settings import LEAST_MEMORY, read_settings, tile_within


def test_more_memory_means_larger_tiles_and_the_least_still_has_one() -> None:
    sides = [tile_within(limit) for limit in (LEAST_MEMORY, 1024, 2048, 8192)]
    assert sides == sorted(set(sides))
    assert sides[0] >= 64
    assert all(side % 16 == 0 for side in sides)


def test_a_limit_that_no_tile_keeps_says_what_is_the_least() -> None:
    with pytest.raises(UsageError, match="give at least 512"):
        tile_within(LEAST_MEMORY - 1)


def test_a_file_with_such_a_limit_is_read_without_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "settings.toml").write_text("memory = 100\nthreads = 3\n")
    settings = read_settings(tmp_path / "settings.toml")
    assert (settings.memory, settings.threads) == (0, 3)
    assert "'memory' is 100" in caplog.text
    caplog.clear()


@pytest.mark.slow
def test_denoising_under_the_least_limit_stays_within_it() -> None:
    assert measure(LEAST_MEMORY, 24, 6) <= LEAST_MEMORY
