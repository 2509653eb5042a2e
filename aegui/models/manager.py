"""Loads models, keeps them while memory allows, and decides where and how precisely they compute."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import nn

from aegui.cards.card import Card, Task
from aegui.cards.spec import ArchitectureSpec
from aegui.errors import ModelMismatch
from aegui.models.catalogue import Catalogue
from aegui.models.device import available_devices, choose_device, free_memory
from aegui.models.options import ComputeOptions, Precision
from aegui.models.precision import Verdict, decide, in_bf16, probe_bf16
from aegui.models.weights import net_of
from aegui.nets.blocks import quicken
from aegui.sentence import said

_KEEP_FREE = 1 << 30
_BYTES_PER_PARAMETER = 12  # in float32, and once more twice as many for minimal filtering


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """A net that is ready to run: in eval mode, without gradients, `channels_last`, on `device`.

    Inputs and outputs are float32 whatever `precision` is; `dtype` is that of the net's body. `notes` are sentences
    that a person should see.
    """

    net: nn.Module
    card: Card
    device: torch.device
    precision: Precision
    dtype: torch.dtype
    notes: tuple[str, ...] = ()


class ModelManager:
    """Models by id, loaded once. May be called from several threads.

    `free_memory` says how many bytes can still be had on a device, `probe` how bf16 does there.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        options: ComputeOptions,
        *,
        free_memory: Callable[[torch.device], int] = free_memory,
        probe: Callable[[nn.Module, Task, torch.device], Verdict] = probe_bf16,
    ) -> None:
        self.catalogue = catalogue
        self.options = options
        self._free_memory = free_memory
        self._probe = probe
        self._lock = threading.Lock()
        self._loaded: OrderedDict[str, LoadedModel] = OrderedDict()
        self._verdicts: dict[tuple[torch.device, ArchitectureSpec], Verdict] = {}

    @property
    def loaded(self) -> tuple[str, ...]:
        """The ids of the models in memory, the longest unused first."""
        with self._lock:
            return tuple(model.card.id for model in self._loaded.values())

    def load(self, model_id: str, task: Task) -> LoadedModel:
        """The model of that id, from memory if its file is still the same.

        Raises `ModelNotFound`, `ModelCorrupt`, `ModelMismatch` (weights that do not fit, or a model for another task),
        `DeviceUnavailable`, and `EngineError` if bf16 was asked for and is wrong on the device.
        """
        with self._lock:
            card = self.catalogue.card(model_id)
            if card.task != task:
                raise ModelMismatch(
                    "The model '{model}' is for {task}, not for {wanted}.",
                    self._models_for(task),
                    model=model_id,
                    task=card.task,
                    wanted=task,
                )
            if card.sha256 not in self._loaded:
                device = choose_device(self.options.device, available_devices())
                self._make_room(device, _BYTES_PER_PARAMETER * card.parameters)
                self._loaded[card.sha256] = self._load(model_id, device)
            self._loaded.move_to_end(card.sha256)
            return self._loaded[card.sha256]

    def unload(self) -> None:
        """Forget all models; memory is freed once nobody else holds one."""
        with self._lock:
            self._loaded.clear()

    def _load(self, model_id: str, device: torch.device) -> LoadedModel:
        card, data = self.catalogue.read_weights(model_id)
        net = net_of(card, data).to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        quicken(net)
        small = card.architecture.has_latent or card.task == "noise-level"
        pinned = dict(self.options.pinned)
        wanted: Precision = "fp32" if small else pinned.get(model_id, self.options.precision)
        use_bf16, notes = decide(wanted, lambda: self._verdict(net, card, device), device, model_id in pinned)
        return LoadedModel(
            net=in_bf16(net) if use_bf16 else net,
            card=card,
            device=device,
            precision="bf16" if use_bf16 else "fp32",
            dtype=torch.bfloat16 if use_bf16 else torch.float32,
            notes=notes,
        )

    def _verdict(self, net: nn.Module, card: Card, device: torch.device) -> Verdict:
        key = (device, card.architecture)
        if key not in self._verdicts:
            self._verdicts[key] = self._probe(net, card.task, device)
        return self._verdicts[key]

    def _make_room(self, device: torch.device, needed: int) -> None:
        """Let go of the longest unused models while memory is short."""
        while self._loaded and self._free_memory(device) < needed + _KEEP_FREE:
            self._loaded.popitem(last=False)
            if device.type == "cuda":
                torch.cuda.empty_cache()

    def _models_for(self, task: Task) -> str:
        ids = [card.id for card in self.catalogue.cards() if card.task == task]
        return (
            said("Choose from {choices}.", choices=ids) if ids else said("No model for {task} is installed.", task=task)
        )
