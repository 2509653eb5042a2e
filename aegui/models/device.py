"""Which device computes, and whether it has bf16 of its own."""

from __future__ import annotations

import psutil
import torch

from aegui.errors import DeviceUnavailable
from aegui.models.options import Device


def available_devices() -> tuple[Device, ...]:
    """The devices of this machine, best first; the CPU is always the last."""
    found: list[Device] = []
    if torch.cuda.is_available():
        found.append("cuda")
    if torch.backends.mps.is_available():
        found.append("mps")
    return (*found, "cpu")


def choose_device(wanted: Device, available: tuple[Device, ...]) -> torch.device:
    """The wanted device, or the best for "auto". Raises `DeviceUnavailable` that says what there is."""
    if wanted == "auto":
        return torch.device(available[0])
    if wanted not in available:
        raise DeviceUnavailable(
            "There is no device '{wanted}' here.", "Choose from auto, {choices}.", wanted=wanted, choices=available
        )
    return torch.device(wanted)


def has_native_bf16(device: torch.device) -> bool:
    """True where torch says that the hardware itself multiplies bf16; emulation is slow, and wrong in places."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    if device.type == "cpu":
        capabilities = torch.cpu.get_capabilities()
        return any(bool(capabilities.get(name)) for name in ("avx512_bf16", "amx_bf16", "bf16"))
    return False


def free_memory(device: torch.device) -> int:
    """Bytes that can still be had on `device`."""
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[0])
    return int(psutil.virtual_memory().available)


def use_threads(count: int) -> None:
    """Compute on that many threads of the processor from now on; 0 leaves it to torch. Holds for the whole process."""
    if count and count != torch.get_num_threads():
        torch.set_num_threads(count)
