"""Batches that depend only on (seed, step, rank), made ahead of the net by worker processes."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

from aegui.training.config import Patches
from aegui.training.photos import PhotoPool
from aegui.training.tasks.task import Batch, Task

_NO_END = 1 << 40


class StepDataset(Dataset[Batch]):
    """The batch of every step. `dataset[step]` is the same for ever, which makes a resumed run exact."""

    def __init__(self, task: Task, pool: PhotoPool, patches: Patches, seed: int, rank: int) -> None:
        self._task = task
        self._pool = pool
        self._patches = patches
        self._seed = seed
        self._rank = rank

    def __getitem__(self, step: int) -> Batch:
        rng = np.random.default_rng([self._seed, step, self._rank])
        examples = [self._task.example(rng, self._pool, self._patches.size) for _ in range(self._patches.batch)]
        return {key: torch.from_numpy(np.stack([example[key] for example in examples])) for key in examples[0]}


def iterate_batches(dataset: StepDataset, first_step: int, num_workers: int) -> Iterator[Batch]:
    """Batches from `first_step` on, without end."""
    loader: DataLoader[Batch] = DataLoader(
        dataset,
        batch_size=None,
        sampler=range(first_step, _NO_END),
        num_workers=num_workers,
        prefetch_factor=4 if num_workers else None,
        multiprocessing_context="spawn" if num_workers else None,
        worker_init_fn=_leave_interrupts_to_the_main_process if num_workers else None,
    )
    return iter(loader)


def _leave_interrupts_to_the_main_process(_worker: int) -> None:
    """Ctrl+C reaches every process of a terminal; a worker that died of it would look like a failure."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
