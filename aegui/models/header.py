"""The header of a safetensors file, checked before anything else looks inside. No torch, no pickle.

The format: eight bytes of length (little-endian), that many bytes of JSON, then the numbers. `safetensors` reads it and
refuses headers that are too long, offsets that overlap or lead outside, and sizes that do not fit their shapes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, deserialize

from aegui.errors import ModelCorrupt
from aegui.sentence import said

FLOATS = ("F16", "BF16", "F32")


@dataclass(frozen=True, slots=True)
class Header:
    """Names and shapes of the tensors in a file."""

    shapes: dict[str, tuple[int, ...]]

    @property
    def numbers(self) -> int:
        """How many numbers all tensors hold."""
        return sum(math.prod(shape) for shape in self.shapes.values())


def read_header(data: bytes, path: Path) -> Header:
    """Read names and shapes from a file's bytes. Raises `ModelCorrupt` that names `path` and what it is instead."""
    try:
        tensors: list[tuple[str, dict[str, Any]]] = deserialize(data)  # type: ignore[no-untyped-call]
    except SafetensorError as error:
        kinds = {b"PK": said("a zip archive, as torch.save writes it"), b"\x80": said("a pickle")}
        for start, kind in kinds.items():
            if data.startswith(start):
                raise ModelCorrupt(
                    "{path} is {kind}, not safetensors.",
                    "Such files can run code and are never opened.",
                    path=path,
                    kind=kind,
                ) from error
        raise ModelCorrupt("{path} is no sound safetensors file: {reason}.", path=path, reason=error) from error
    for name, tensor in tensors:
        if tensor["dtype"] not in FLOATS:
            raise ModelCorrupt(
                "{path}: '{name}' is {dtype}; weights are {choices}.",
                path=path,
                name=name,
                dtype=tensor["dtype"],
                choices=FLOATS,
            )
    return Header({name: tuple(tensor["shape"]) for name, tensor in tensors})
