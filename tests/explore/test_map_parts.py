"""The parts of the map that know no widget: lasso, colours, a place in the index."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from aegui.explore.colouring import by_group, by_value, ramp
from aegui.explore.lasso import inside
from aegui.explore.latent import Dials
from aegui.explore.layout import lay_out
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo
from aegui.progress import Progress


def test_a_lasso_holds_what_it_goes_around_even_where_it_is_bent_inwards() -> None:
    bent = np.array([(0, 0), (10, 0), (10, 10), (5, 4), (0, 10)], float)
    points = np.array([(2, 2), (5, 8), (9, 8), (11, 1), (5, 3)], float)
    assert inside(bent, points).tolist() == [True, False, True, False, True]


def test_the_scale_runs_from_low_to_high_and_what_is_unknown_is_grey() -> None:
    values = np.array([*np.linspace(1, 5, 101), np.nan])
    coloured = by_value(values)
    assert (coloured.colours[0] == ramp()[0]).all()
    assert (coloured.colours[100] == ramp()[255]).all()
    assert len(set(coloured.colours[101].tolist())) == 1
    assert 1 < coloured.low < 1.2
    assert 4.8 < coloured.high < 5


def test_each_group_has_a_colour_of_its_own() -> None:
    coloured = by_group(np.array([0, 1, 2, 1]))
    assert [number for number, _ in coloured.groups] == [0, 1, 2]
    assert len({colour for _, colour in coloured.groups}) == 3
    assert (coloured.colours[1] == coloured.colours[3]).all()


def test_a_photo_is_found_in_the_index_by_its_path(explorer, folder) -> None:
    index = explorer.index(folder, Progress())
    for place, entry in enumerate(index.entries):
        assert index.place_of(folder / entry.path) == place
    assert index.place_of(folder / "none.png") is None
    assert index.place_of(Path("elsewhere") / "cup.png") is None


def test_copies_of_one_photo_lie_in_one_place(explorer, tmp_path: Path) -> None:
    for name in "abcde":
        write_photo(Photo(np.full((40, 50, 3), 90, np.uint8)), tmp_path / f"{name}.png")
    index = explorer.index(tmp_path, Progress())
    for method in ("pca", "tsne"):
        layout = lay_out(index, method, Progress())
        assert np.isfinite(layout.points).all()
        assert len(set(layout.clusters.tolist())) == 1


def test_the_most_varying_number_comes_first() -> None:
    codes = np.array([(0, 5, 1), (0, -5, 2), (0, 5, 3), (0, -5, 2)], np.float32)
    dials = Dials.of(codes)
    assert dials.order.tolist() == [1, 2, 0]
    assert dials.low[1] < -5
    assert dials.high[1] > 5
