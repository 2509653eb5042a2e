"""Whole runs of a tiny net: they learn, resume exactly, export, and refuse what makes no sense."""

import csv
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from aegui.cards.card import read_card
from aegui.errors import AeguiError, Cancelled, TrainingError
from aegui.models.catalogue import Catalogue
from aegui.models.weights import net_of
from aegui.progress import CancelToken, Progress
from aegui.training.checkpoint import LAST, STABLE, load_checkpoint
from aegui.training.config import read_config
from aegui.training.export import read_curve
from aegui.training.main import train
from aegui.training.records import LOG, read_run
from aegui.training.request import TrainRequest

DRIVER = """
import sys
from pathlib import Path
import torch
from aegui.progress import Progress
from aegui.training.main import train
from aegui.training.request import TrainRequest
torch.set_num_threads(1)
config, data, out = map(Path, sys.argv[1:4])
request = TrainRequest(config, (data,), out, resume="--resume" in sys.argv, num_workers=0)
train(request, Progress(), lambda status: print(status.step, flush=True))
"""

pytestmark = pytest.mark.usefixtures("one_thread")


def request(config: Path, data: Path, out: Path, **more) -> TrainRequest:
    return TrainRequest(config, (data,), out, num_workers=0, **more)


def weights(out: Path) -> dict[str, torch.Tensor]:
    return load_checkpoint(out / LAST).ema


@pytest.mark.parametrize("task", ["denoise", "inpaint"])
def test_a_run_learns_logs_and_exports_a_model_that_loads(task, tmp_path, photo_folder, write_config) -> None:
    statuses = []
    target = tmp_path / "weights" / "tiny"
    asked = request(write_config(task), photo_folder, tmp_path / "run", val=photo_folder, export=target)
    train(asked, Progress(), statuses.append)

    assert [status.step for status in statuses] == [10, 20, 30]
    assert statuses[-1].total_steps == 30
    assert statuses[-1].psnr > 10
    assert statuses[-1].eta_seconds == 0
    with (tmp_path / "run" / "log.csv").open() as file:
        assert [row["step"] for row in csv.DictReader(file)][-1] == "30"  # a slow machine notes more of them
    card = read_card(tmp_path / "weights" / "tiny.toml")
    assert (card.task, card.steps, card.training_data[0].photos) == (task, 30, 2)
    _, data = Catalogue((tmp_path / "weights",)).read_weights("tiny")
    assert net_of(card, data).spec == card.architecture


def test_a_run_starts_near_the_identity_and_gets_better(tmp_path, photo_folder, write_config) -> None:
    psnrs = []
    asked = request(write_config(steps=250), photo_folder, tmp_path / "run", val=photo_folder)
    train(asked, Progress(), lambda status: psnrs.append(status.psnr))
    assert psnrs[0] == pytest.approx(20.2, abs=1)  # the noisy photo's own, sigma 25
    assert psnrs[-1] > psnrs[0] + 0.5


def test_a_run_killed_at_any_moment_resumes_to_the_very_same_weights(tmp_path, photo_folder, write_config) -> None:
    config = write_config(steps=40)
    train(request(config, photo_folder, tmp_path / "whole"), Progress(), lambda _: None)

    command = [sys.executable, "-c", DRIVER, str(config), str(photo_folder), str(tmp_path / "killed")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 20:
                os.kill(process.pid, signal.SIGKILL)
                break
    reached = load_checkpoint(tmp_path / "killed" / LAST).step
    assert 19 <= reached < 40
    train(request(config, photo_folder, tmp_path / "killed", resume=True), Progress(), lambda _: None)

    whole, resumed = weights(tmp_path / "whole"), weights(tmp_path / "killed")
    assert all(torch.equal(whole[key], resumed[key]) for key in whole)


def test_two_processes_train_together(tmp_path, photo_folder, write_config) -> None:
    driver = tmp_path / "driver.py"
    driver.write_text(DRIVER)
    launch = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    arguments = [str(driver), str(write_config(steps=10)), str(photo_folder), str(tmp_path / "run")]
    done = subprocess.run([*launch, *arguments], capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["10"]
    train(request(write_config(steps=10), photo_folder, tmp_path / "alone"), Progress(), lambda _: None)
    together, alone = weights(tmp_path / "run"), weights(tmp_path / "alone")
    assert any(not torch.equal(together[key], alone[key]) for key in alone)


def test_time_ends_a_run_with_a_decay_and_more_time_goes_on_before_it(tmp_path, photo_folder, write_config) -> None:
    config, out = write_config(steps=10**6), tmp_path / "run"
    first = train(request(config, photo_folder, out, minutes=0.02), Progress(), lambda _: None)
    assert first.schedule.decay_from is not None
    assert first.step == first.schedule.total_steps
    stable = load_checkpoint(out / STABLE)
    assert stable.step == first.schedule.decay_from
    second = train(request(config, photo_folder, out, minutes=0.02, resume=True), Progress(), lambda _: None)
    assert second.schedule.decay_from > stable.step
    assert read_run(out).fraction == pytest.approx(1, abs=0.2)
    curve = read_curve(out / LOG)
    assert [point.step for point in curve] == sorted({point.step for point in curve})


def test_more_time_goes_on_before_the_decay_of_a_run_by_steps(tmp_path, photo_folder, write_config) -> None:
    config, out = write_config(steps=40), tmp_path / "run"
    first = train(request(config, photo_folder, out), Progress(), lambda _: None)
    assert first.step == 40
    more = train(request(config, photo_folder, out, minutes=0.03, resume=True), Progress(), lambda _: None)
    assert more.schedule.decay_from > first.schedule.decay_from


def test_a_run_that_was_stopped_has_the_rest_of_its_time_left(tmp_path, photo_folder, write_config) -> None:
    out, token = tmp_path / "run", CancelToken()
    asked = request(write_config(steps=10**6), photo_folder, out, minutes=5)
    with pytest.raises(Cancelled):
        train(asked, Progress(token=token), lambda status: token.cancel() if status.step == 100 else None)
    stopped = read_run(out)
    assert stopped.minutes_left == pytest.approx(5 - stopped.seconds / 60)
    token = CancelToken()
    rest = replace(asked, minutes=stopped.minutes_left, resume=True)
    with pytest.raises(Cancelled):
        train(rest, Progress(token=token), lambda status: token.cancel() if status.step == 200 else None)
    assert read_run(out).minutes == pytest.approx(5, abs=0.02)


def test_cancel_leaves_a_checkpoint_to_go_on_from(tmp_path, photo_folder, write_config) -> None:
    token = CancelToken()
    with pytest.raises(Cancelled):
        train(
            request(write_config(), photo_folder, tmp_path / "run"),
            Progress(token=token),
            lambda status: token.cancel() if status.step == 10 else None,
        )
    assert load_checkpoint(tmp_path / "run" / LAST).step == 10


def test_a_folder_that_holds_a_run_is_not_overwritten(tmp_path, photo_folder, write_config) -> None:
    asked = request(write_config(steps=2), photo_folder, tmp_path / "run")
    train(asked, Progress(), lambda _: None)
    with pytest.raises(TrainingError, match="holds a run already"):
        train(asked, Progress(), lambda _: None)


def test_a_model_that_could_not_be_written_is_refused_before_anything_is_trained(
    tmp_path, photo_folder, write_config
) -> None:
    (tmp_path / "file").write_bytes(b"")
    for target, words in (("file/tiny", "cannot be kept"), ("models/Not an id", "cannot be a model's id")):
        with pytest.raises(AeguiError, match=words):
            train(request(write_config(), photo_folder, tmp_path / "run", export=tmp_path / target), Progress(), print)
    assert not (tmp_path / "run").exists()


def test_a_broken_checkpoint_is_refused_by_name(tmp_path, photo_folder, write_config) -> None:
    out = tmp_path / "run"
    out.mkdir()
    (out / LAST).write_bytes(b"no checkpoint")
    with pytest.raises(TrainingError, match=r"last\.pt cannot be read"):
        train(request(write_config(), photo_folder, out, resume=True), Progress(), lambda _: None)


@pytest.mark.parametrize("name", ["denoise-a", "inpaint"])
def test_the_shipped_configs_are_sound(name) -> None:
    assert read_config(Path(name)).id == name


def test_a_config_with_a_wrong_key_is_refused_with_its_name(write_config) -> None:
    path = write_config()
    path.write_text(path.read_text().replace("batch = 2", "bach = 2"))
    with pytest.raises(TrainingError, match="bach"):
        read_config(path)


def test_a_folder_of_a_configs_name_does_not_hide_the_config(tmp_path, monkeypatch) -> None:
    (tmp_path / "inpaint").mkdir()
    monkeypatch.chdir(tmp_path)
    assert read_config(Path("inpaint")).id == "inpaint"


def test_an_unknown_config_lists_the_shipped_ones() -> None:
    with pytest.raises(TrainingError, match=r"conv, .*denoise-a, .*inpaint, .*vae"):
        read_config(Path("nothing.toml"))
