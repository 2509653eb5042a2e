"""Penalties in the Train workspace: each family shows its own, and what is set reaches the run."""

from __future__ import annotations

import pytest

from aegui.gui.train.conductor import TrainConductor
from aegui.gui.train.penalties import PenaltyRows
from aegui.gui.widgets.places import TRAIN
from aegui.gui.window import MainWindow


@pytest.fixture
def train(window: MainWindow) -> TrainConductor:
    window.rooms.show_place(TRAIN)
    window.rooms.train.design.use_digits()
    return window.rooms.train


def seen(rows: PenaltyRows) -> set[str]:
    return {name for name, row in rows.rows.items() if not row.isHidden()} if not rows.isHidden() else set()


@pytest.mark.parametrize(
    ("family", "shown"),
    [
        ("convolutional", set()),
        ("variational", {"beta", "free_bits"}),
        ("sparse", {"sparsity", "top_k"}),
        ("contractive", {"contraction"}),
    ],
)
def test_each_family_shows_its_own_penalties(train: TrainConductor, family: str, shown: set[str]):
    panel = train.workspace.panel
    panel.show_family(family)
    assert seen(panel.penalties) == shown
    assert panel.draft.changes == {}


def test_a_penalty_that_is_set_reaches_the_line_for_a_terminal(train: TrainConductor):
    panel = train.workspace.panel
    panel.show_family("variational")
    panel.penalties.beta.setValue(4)
    panel.penalties.free_bits.setValue(0.25)
    words = train.design.request().arguments()
    assert words[:6] == ("train", "digits-vae", "--beta", "4", "--free-bits", "0.25")


def test_a_sparsity_brings_its_weight_and_a_target_where_it_has_one(train: TrainConductor):
    panel = train.workspace.panel
    panel.show_family("sparse")
    rows = panel.penalties
    rows.sparsity.setCurrentIndex(rows.sparsity.findData("kl"))
    assert seen(rows) == {"sparsity", "sparsity_weight", "target", "top_k"}
    assert rows.sparsity_weight.value() > 0
    config = panel.draft.config()
    assert config.architecture.activation == "sigmoid"
    rows.sparsity_weight.setValue(0)
    assert not panel.start.isEnabled()
    assert "weighs nothing" in train.workspace.design.diagram.problem


def test_numbers_are_shown_without_the_zeros_at_their_end(train: TrainConductor):
    rows = train.workspace.panel.penalties
    for value in (0, 1, 10, 0.5, 0.003):
        rows.beta.setValue(value)
        assert rows.beta.text().replace(",", ".") == f"{value:g}"
