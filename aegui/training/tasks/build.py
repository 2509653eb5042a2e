"""From a config to its task."""

from __future__ import annotations

from aegui.training.config import TrainingConfig
from aegui.training.objective import Objective
from aegui.training.tasks.damage import DamageTask
from aegui.training.tasks.denoise import DenoiseTask
from aegui.training.tasks.embed import EmbedTask
from aegui.training.tasks.inpaint import InpaintTask
from aegui.training.tasks.neighbours import NeighbourTask
from aegui.training.tasks.noise_level import NoiseLevelTask
from aegui.training.tasks.represent import RepresentTask
from aegui.training.tasks.task import Task


def build_task(config: TrainingConfig) -> Task:
    """The task that the config names."""
    if config.task == "denoise":
        return NeighbourTask() if config.noise == "own" else DenoiseTask(real=config.noise == "real")
    if config.task == "noise-level":
        return NoiseLevelTask()
    if config.task == "damage":
        return DamageTask()
    if config.task == "inpaint":
        return InpaintTask()
    objective = config.objective or Objective()
    if config.task == "embed":
        return EmbedTask(config.architecture, objective)
    return RepresentTask(config.architecture, objective)
