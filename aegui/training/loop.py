"""The training loop: one task, one net, from first step to last checkpoint."""

from __future__ import annotations

import csv
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from aegui.errors import TrainingError
from aegui.models.device import has_native_bf16
from aegui.nets.build import build_net
from aegui.progress import Progress
from aegui.training.batches import StepDataset, iterate_batches
from aegui.training.checkpoint import LAST, STABLE, RunState, save_checkpoint
from aegui.training.config import Optimisation, TrainingConfig
from aegui.training.distributed import World
from aegui.training.muon import MuonWithAdamW
from aegui.training.photos import PhotoPool
from aegui.training.records import LOG, OBSERVED_TABLE, wants_stop
from aegui.training.request import StatusSink, TrainingStatus, TrainRequest
from aegui.training.samples import show_run
from aegui.training.tasks.task import Batch, Task, WatchedTask
from aegui.training.teacher import Teacher

_COLUMNS = ("step", "seconds", "loss", "rate", "psnr", "images_per_second")
_AGREE_EVERY = 10
_STATUS_EVERY = 10
_MAX_BAD_STEPS = 20
_LOG_SECONDS = 0.5


class Trainer:
    """Holds what changes while a run goes on; `run` takes it to its end."""

    def __init__(
        self, request: TrainRequest, config: TrainingConfig, task: Task, state: RunState, pool: PhotoPool, world: World
    ) -> None:
        self._request, self._config, self._task, self._state = request, config, task, state
        self._pool, self._world = pool, world
        torch.manual_seed(config.seed)
        net = build_net(config.architecture)
        if state.net:
            try:
                net.load_state_dict(state.net)
            except RuntimeError as error:
                raise TrainingError("The weights to start from do not fit the config's architecture.") from error
        elif isinstance(task, WatchedTask):
            task.prepare(net, pool, config.seed)
        self._net = net.to(world.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._wrapped = world.wrap(self._net)
        self._ema = AveragedModel(self._net, multi_avg_fn=_ema_update(config.optimisation.ema))
        if state.ema:
            self._ema.load_state_dict(state.ema)
        self._optimizer = _build_optimizer(self._net, config.optimisation)
        if state.optimizer:
            self._optimizer.load_state_dict(state.optimizer)
        self._bf16 = config.precision == "bf16" or (config.precision == "auto" and has_native_bf16(world.device))
        self._teacher = self._make_teacher()
        self._bad_steps = 0
        self._observed: dict[str, float] = {}

    def run(self, validation: list[NDArray[np.uint8]], progress: Progress, on_status: StatusSink) -> RunState:
        """Train until the schedule is over. Saves `last.pt` every few minutes and at the end."""
        config, state = self._config, self._state
        log = _CsvLog(self._request.out / LOG, _COLUMNS) if self._world.is_first else None
        began, carried, first = time.perf_counter(), state.seconds, state.step
        saved = logged = began
        batches = self._batches()
        losses: list[Tensor] = []
        while not state.schedule.is_over(state.step):
            if progress.token.cancelled:
                self._save(LAST)
            progress.report(state.step / state.schedule.total_steps if state.schedule.total_steps else 0.0)
            if self._decay_begins(time.perf_counter() - began, first):
                batches = self._batches()
            losses.append(self._step(next(batches)))
            state.step += 1
            now = time.perf_counter()
            state.seconds = carried + now - began
            over = state.schedule.is_over(state.step)
            if over or state.step % config.validate_every == 0:
                state.psnr = self._validate(validation)
            if self._world.is_first and (over or state.step % _STATUS_EVERY == 0):
                status = self._status(torch.stack(losses).mean().item(), now - began, first)
                losses.clear()
                on_status(status)
                if log and (over or state.step % 100 == 0 or now - logged > _LOG_SECONDS):
                    log.write(status, state.schedule.rate_at(state.step - 1))
                    logged = now
                if wants_stop(self._request.out):
                    progress.token.cancel()
            if over or now - saved > config.checkpoint_seconds:
                self._save(LAST)
                saved = now
        return state

    def _make_teacher(self) -> Teacher | None:
        config, state = self._config, self._state
        if config.distillation is None:
            return None
        own = self._net_of(state.teacher)
        white = self._net_of(state.white_teacher) if state.white_teacher else None
        return Teacher(own, config.distillation, config.seed, self._bf16, white)

    def _net_of(self, weights: dict[str, Tensor]) -> nn.Module:
        net = build_net(self._config.architecture)
        net.load_state_dict(weights)
        return net.to(self._world.device, memory_format=torch.channels_last)  # type: ignore[call-overload, no-any-return]

    def _batches(self) -> Iterator[Batch]:
        config, state = self._config, self._state
        decaying = state.schedule.decay_from is not None and state.step >= state.schedule.decay_from
        patches = config.decay_patches if decaying and config.decay_patches else config.patches
        dataset = StepDataset(self._task, self._pool, patches, config.seed, self._world.rank)
        return iterate_batches(dataset, state.step, self._request.num_workers)

    def _step(self, batch: Batch) -> Tensor:
        """One step of gradient descent; returns the detached loss."""
        state, device = self._state, self._world.device
        batch = {key: value.to(device, memory_format=torch.channels_last) for key, value in batch.items()}
        for group in self._optimizer.param_groups:
            group["lr"] = state.schedule.rate_at(state.step)
        if isinstance(self._task, WatchedTask):
            self._task.begin_step(state.step)
        decayed = state.schedule.decayed(state.step)
        if self._teacher is not None:
            batch, decayed = self._teacher.taught(batch, state.step), self._teacher.decayed
        with torch.autocast(device.type, torch.bfloat16, enabled=self._bf16):
            loss = self._task.loss(self._wrapped, batch, decayed)
        self._optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        norm = nn.utils.clip_grad_norm_(self._net.parameters(), self._config.optimisation.clip)
        if torch.isfinite(norm):
            self._bad_steps = 0
            self._optimizer.step()
            self._ema.update_parameters(self._net)
        else:
            self._bad_steps += 1
            if self._bad_steps >= _MAX_BAD_STEPS:
                raise TrainingError(
                    "The loss diverged at step {step}.", "Lower the rate in the config.", step=state.step
                )
        return loss.detach()

    def _decay_begins(self, elapsed: float, first: int) -> bool:
        """Branch into the decay when its share of the time, or of the steps, has come; True at that very step."""
        state, optimisation = self._state, self._config.optimisation
        if state.schedule.decay_from is not None:
            if state.step == state.schedule.decay_from and state.step != first:
                self._save(STABLE)
                return True
            return False
        if self._request.minutes is None or (state.step - first) % _AGREE_EVERY or state.step == first:
            return False
        seconds = 60 * self._request.minutes
        due = elapsed >= (1 - optimisation.decay) * seconds
        steps = max(int((state.step - first) / elapsed * optimisation.decay * seconds), 1) if due else 0
        steps = self._world.agree(steps)
        if steps:
            self._save(STABLE)
            state.schedule = replace(state.schedule, decay_from=state.step, decay_steps=steps)
        return bool(steps)

    def _validate(self, photos: list[NDArray[np.uint8]]) -> float | None:
        if not photos or not self._world.is_first:
            return None
        net = self._ema.module.eval()
        with torch.inference_mode(), torch.autocast(self._world.device.type, torch.bfloat16, enabled=self._bf16):
            if isinstance(self._task, WatchedTask):
                self._observed = self._task.observe(net, photos)
                table = _CsvLog(self._request.out / OBSERVED_TABLE, ("step", *self._observed))
                table.append([self._state.step, *(f"{value:.6g}" for value in self._observed.values())])
            show_run(self._request.out, self._task, net, photos, self._state.step)
            return self._task.validate(net, photos)

    def _status(self, loss: float, elapsed: float, first: int) -> TrainingStatus:
        state = self._state
        rate = (state.step - first) / max(elapsed, 1e-9)
        total = state.schedule.total_steps
        if total is not None:
            eta: float | None = (total - state.step) / rate
        elif self._request.minutes is not None:
            eta = max(60 * self._request.minutes - elapsed, 0.0)
        else:
            eta = None
        patches = rate * self._config.patches.batch * self._world.size
        return TrainingStatus(state.step, total, loss, state.psnr, patches, state.seconds, eta, self._observed)

    def _save(self, name: str) -> None:
        if self._world.is_first:
            state = self._state
            state.net, state.ema = self._net.state_dict(), self._ema.state_dict()
            state.optimizer = self._optimizer.state_dict()
            save_checkpoint(state, self._request.out / name)


def _build_optimizer(net: nn.Module, optimisation: Optimisation) -> torch.optim.AdamW | MuonWithAdamW:
    if optimisation.optimizer == "muon":
        return MuonWithAdamW(net.parameters(), optimisation.weight_decay)
    return torch.optim.AdamW(net.parameters(), betas=(0.9, 0.99), weight_decay=optimisation.weight_decay, fused=True)


def _ema_update(decay: float):  # type: ignore[no-untyped-def]
    """An exponential moving average whose memory grows from nothing: min(decay, (1 + t) / (10 + t))."""

    def update(averaged: list[Tensor], current: list[Tensor], count: Tensor | int) -> None:
        step = float(count)
        torch._foreach_lerp_(averaged, current, 1 - min(decay, (1 + step) / (10 + step)))

    return torch.no_grad()(update)


class _CsvLog:
    """Appends lines to a table."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._path = path
        if not path.exists():
            self.append(columns)

    def write(self, status: TrainingStatus, rate: float) -> None:
        psnr = "" if status.psnr is None or math.isnan(status.psnr) else f"{status.psnr:.4f}"
        numbers = [f"{status.loss:.6g}", f"{rate:.4g}", psnr, f"{status.images_per_second:.2f}"]
        self.append([status.step, round(status.seconds, 1), *numbers])

    def append(self, row: Sequence[object]) -> None:
        """One line."""
        with self._path.open("a", newline="", encoding="utf-8") as file:
            csv.writer(file).writerow(row)
