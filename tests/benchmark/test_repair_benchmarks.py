"""Finding damage and retouching, measured with tiny models: every figure is there and makes sense."""

from pathlib import Path

import pytest

from aegui.benchmark import damage, inpaint, retouch
from aegui.errors import UsageError
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo
from aegui.jobs.engine import Engine


@pytest.fixture
def folder(tmp_path: Path, small_cat: Photo) -> Path:
    (tmp_path / "photos").mkdir()
    write_photo(small_cat, tmp_path / "photos" / "cat.png")
    return tmp_path / "photos"


def test_finding_damage_is_measured_at_every_sensitivity(engine: Engine, models: Path, make_model, folder) -> None:
    make_model(models, "damage", "damage")
    report = damage.run(folder, sensitivities=(0, 50, 100), engine=engine)
    assert [(score.sensitivity, score.checked) for score in report.scores] == [
        (0, False),
        (50, False),
        (50, True),
        (100, False),
    ]
    assert report.scores[0].recall <= report.scores[-1].recall
    assert all(0 <= score.iou <= min(score.precision, score.recall) <= 1 for score in report.scores)
    assert len(report.grids()[0].rows) == 4
    with pytest.raises(UsageError):
        damage.run(folder, sensitivities=(), engine=engine)


def test_retouching_is_timed_against_the_photo_and_against_the_hole(engine: Engine) -> None:
    report = retouch.run((0.5, 1.0), (8,), precisions=("fp32",), rounds=1, engine=engine)
    marks = ["scratch 10 x 400, level", "scratch 10 x 400, aslant", "fifty specks"]
    assert [time.hole for time in report.times[:6]] == marks * 2
    assert [(time.method, time.megapixels) for time in report.times[6:]] == [("structure", 1.0), ("texture", 1.0)]
    assert all(time.seconds > 0 and time.pixels > 0 for time in report.times)
    by_photo, by_hole = report.grids()
    assert by_photo.heading == ("hole", "pixels", "s on 0.5 Mpx", "s on 1 Mpx")
    assert [row[0] for row in by_hole.rows] == ["disc of radius 8"]


def test_a_model_is_measured_by_itself_and_as_it_is_used(engine: Engine, folder) -> None:
    table = inpaint.run(folder, ("scratch",), peers=(), by_default=True, best=True, engine=engine)
    assert table.methods == ("inpaint", "inpaint, best", "inpaint, by default")
