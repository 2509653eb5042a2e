"""Single values of a config are changed by name: what that brings along, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from aegui.cli.train import train as command
from aegui.cli.train_options import chosen_changes
from aegui.errors import TrainingError
from aegui.progress import Progress
from aegui.training.changes import NAMES, read_changed
from aegui.training.main import train
from aegui.training.records import read_run
from aegui.training.request import TrainRequest


def test_every_value_that_may_be_changed_has_an_option():
    offered = {parameter.name for parameter in command.params}
    assert set(NAMES) <= offered
    assert chosen_changes(dict.fromkeys(NAMES)) == {}


def test_penalties_reach_the_objective():
    vae = read_changed(Path("vae"), {"beta": 4.0, "free_bits": 0.5}).objective
    assert vae is not None
    assert (vae.beta, vae.free_bits) == (4.0, 0.5)
    sparse = read_changed(Path("digits-sparse"), {"sparsity": "kl", "sparsity_weight": 0.01, "target": 0.1, "top_k": 0})
    assert sparse.architecture.activation == "sigmoid"
    assert sparse.architecture.top_k == 0
    assert sparse.objective is not None
    assert sparse.objective.target == 0.1
    contractive = read_changed(Path("contractive"), {"contraction": 0.5}).objective
    assert contractive is not None
    assert contractive.contraction == 0.5


@pytest.mark.parametrize(
    ("config", "changes", "said"),
    [
        ("conv", {"beta": 4.0}, "'--beta' is for a variational net"),
        ("vae", {"top_k": 3}, "'--top-k' is for a sparse net"),
        ("denoise-a", {"latent": 3}, "'--latent' is for nets that have one"),
        ("digits-sparse", {"sparsity": "l1"}, "weighs nothing"),
    ],
)
def test_a_change_that_would_do_nothing_is_refused(config: str, changes: dict[str, object], said: str):
    with pytest.raises(TrainingError, match=said):
        read_changed(Path(config), changes)


def test_a_run_keeps_its_changes_for_going_on(tmp_path: Path):
    changes = {"beta": 0.5, "steps": 4}
    request = TrainRequest(
        Path("digits-vae"), (Path("digits"),), tmp_path / "run", hold_out=0.1, num_workers=0, changes=changes
    )
    train(request, Progress(), lambda _: None)
    run = read_run(request.out)
    assert run.step == 4
    assert run.config["objective"]["beta"] == 0.5
    assert run.request["changes"] == changes
