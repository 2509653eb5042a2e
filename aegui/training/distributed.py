"""One process, or several under `torchrun`."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import distributed, nn


@dataclass(frozen=True, slots=True)
class World:
    """This process among its peers and the device it computes on."""

    rank: int
    size: int
    device: torch.device

    @property
    def is_first(self) -> bool:
        """True for the process that logs and saves."""
        return self.rank == 0

    def wrap(self, net: nn.Module) -> nn.Module:
        """The net with gradients averaged over all processes."""
        if self.size == 1:
            return net
        return nn.parallel.DistributedDataParallel(
            net, device_ids=[self.device] if self.device.type == "cuda" else None
        )

    def agree(self, value: int) -> int:
        """The first process's value, in every process."""
        if self.size == 1:
            return value
        shared = torch.tensor([value], device=self.device)
        distributed.broadcast(shared, 0)
        return int(shared.item())


def unwrapped(net: nn.Module) -> nn.Module:
    """The net itself, out of what `World.wrap` put around it."""
    return net.module if isinstance(net, nn.parallel.DistributedDataParallel) else net


@contextmanager
def join_world() -> Iterator[World]:
    """Join the processes that `torchrun` started, if it did; NCCL on CUDA, gloo elsewhere.

    Nothing that `World.wrap` gave may be in use when the context ends: it keeps the group's threads, and one that wakes
    while the interpreter shuts down aborts the process.
    """
    size, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    local = int(os.environ.get("LOCAL_RANK", "0"))
    cuda = torch.cuda.is_available()
    device = torch.device("cuda", local) if cuda else torch.device("cpu")
    if cuda:
        torch.cuda.set_device(device)
    if size > 1:
        distributed.init_process_group("nccl" if cuda else "gloo")
    try:
        yield World(rank, size, device)
    finally:
        if size > 1:
            distributed.destroy_process_group()
            gc.collect()  # wrapped nets stand in circles of references
