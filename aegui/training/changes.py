"""What a person may change of a shipped config by name, and what each change brings with it. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aegui.cards.spec import EMBEDDING, FAMILY
from aegui.errors import TrainingError
from aegui.training.config import TrainingConfig, read_config

CONV_WIDTHS = (16, 32, 64)
"""Of a net that had none, once its layers are convolutions."""
ARCHITECTURE = ("layers", "downsampling", "upsampling", "widths", "latent", "side", "top_k")
OBJECTIVE = (
    "distance", "noise", "beta", "free_bits", "sparsity", "sparsity_weight", "target", "contraction",
)  # fmt: skip
NAMES = (*ARCHITECTURE, *OBJECTIVE, "steps", "batch", "rate", "seed")
"""In the order in which they are made: later ones may depend on earlier ones."""
_OF_ALL = ("downsampling", "upsampling", "widths", "steps", "batch", "rate", "seed")
_OF_ONE_KIND = {
    "top_k": "sparse", "sparsity": "sparse", "sparsity_weight": "sparse", "target": "sparse", "beta": "variational",
    "free_bits": "variational", "contraction": "contractive", "noise": "denoising",
}  # fmt: skip


def read_changed(path: Path, changes: Mapping[str, Any]) -> TrainingConfig:
    """A config file, or a shipped config by its name, with `changes`. Raises `TrainingError`, `ModelCorrupt`."""
    config = read_config(path)
    if not changes:
        return config
    kind = config.architecture.kind
    for name in changes:
        if name not in _OF_ALL and kind not in (*FAMILY, EMBEDDING):
            raise TrainingError(
                "A {kind} has no code, and '{name}' is for nets that have one.", kind=kind, name=_option(name)
            )
        if _OF_ONE_KIND.get(name, kind) != kind:
            raise TrainingError(
                "'{name}' is for a {family} net, and this one is {kind}.",
                "Leave it out, or begin with another config.",
                name=_option(name),
                family=_OF_ONE_KIND[name],
                kind=kind,
            )
    return TrainingConfig.from_dict(changed(config.to_dict(), changes), str(path))


def arguments(changes: Mapping[str, Any]) -> list[str]:
    """The words of `aegui train` that ask for `changes`."""
    words: list[str] = []
    for name in NAMES:
        if name in changes:
            value = changes[name]
            words += [_option(name), ",".join(map(str, value)) if isinstance(value, list | tuple) else _word(value)]
    return words


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def _word(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def changed(values: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """A config's plain values with `changes`, by name, made in the order of `NAMES`; what is given stays as it is."""
    made = dict(values)
    for name in NAMES:
        if name in changes:
            _put(made, name, changes[name])
    return made


def _put(values: dict[str, Any], name: str, value: Any) -> None:
    if name in ARCHITECTURE:
        _put_in_architecture(values, name, list(value) if isinstance(value, tuple) else value)
    elif name in OBJECTIVE:
        values["objective"] = values.get("objective", {}) | {name: value}
        if name == "sparsity" and value == "kl":  # only sigmoid units have an activity to compare with
            values["architecture"] = values["architecture"] | {"activation": "sigmoid"}
    elif name in ("steps", "rate"):
        values["optimisation"] = values["optimisation"] | {name: value}
    elif name == "batch":
        values["patches"] = values["patches"] | {"batch": value}
    else:
        values[name] = value


def _put_in_architecture(values: dict[str, Any], name: str, value: Any) -> None:
    spec = dict(values["architecture"])
    spec[name] = value
    if name == "widths":
        spec["blocks"] = _fitting(list(spec["blocks"]), len(value))
    if name == "layers" and value == "dense":
        spec |= {"unshuffle": 1, "downsampling": "strided", "upsampling": "transposed"}
    if name == "layers" and value == "conv" and not spec["widths"]:
        spec |= {"widths": list(CONV_WIDTHS), "blocks": [1] * len(CONV_WIDTHS)}
    if name == "latent" and spec.get("top_k"):
        spec["top_k"] = min(spec["top_k"], value)
    values["architecture"] = spec
    _let_go_of_one_layer(values)
    if name == "side":
        values["patches"] = values["patches"] | {"size": value}


def _let_go_of_one_layer(values: dict[str, Any]) -> None:
    """What only a net of one dense layer can have goes, where the net has become another: the rest still holds."""
    spec = values["architecture"]
    if spec.get("layers") == "conv":
        spec["whitened"] = False
    if spec.get("layers") == "conv" or spec["widths"]:
        spec["tied"] = False
        if values.get("objective", {}).get("contraction"):
            values["objective"] = values["objective"] | {"jacobian": "general"}


def _fitting(blocks: list[int], count: int) -> list[int]:
    """As many as there are widths; the last entry stays the bottleneck's."""
    inner = (blocks[:-1] + [1] * count)[: max(count - 1, 0)]
    return [*inner, blocks[-1] if blocks else 1][:count] if count else []
