"""The manager loads what is sound, refuses the rest with a reason, and keeps what memory allows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest
import torch
from safetensors.torch import load_file

from aegui.errors import DeviceUnavailable, EngineError, ModelCorrupt, ModelMismatch, ModelNotFound, UsageError
from aegui.models.catalogue import Catalogue
from aegui.models.manager import ModelManager
from aegui.models.options import ComputeOptions
from aegui.models.precision import Verdict
from aegui.nets.blocks import BlockConv
from aegui.paths import weights_dir

MakeModel = Callable[..., Any]
FP32 = ComputeOptions(device="cpu", precision="fp32")
PLENTY = 1 << 40

pytestmark = pytest.mark.usefixtures("one_thread")


class Trial:
    """A probe that answers as told and counts how often it was asked."""

    def __init__(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.calls = 0

    def __call__(self, *_: object) -> Verdict:
        self.calls += 1
        return self.verdict


GOOD, WRONG, SLOW = Verdict(0.01, 0.0, 2.0), Verdict(9.0, 0.0, 2.0), Verdict(0.01, 0.0, 0.5)


def manager_of(folder: Path, options: ComputeOptions = FP32, free: int = PLENTY, probe: Any = None) -> ModelManager:
    return ModelManager(Catalogue((folder,)), options, free_memory=lambda _: free, probe=probe or Trial(GOOD))


def test_a_model_is_loaded_ready_to_run(models: Path) -> None:
    model = manager_of(models).load("denoise-b", "denoise")
    assert (model.card.id, model.precision, model.dtype) == ("denoise-b", "fp32", torch.float32)
    assert model.device == torch.device("cpu")
    assert not model.net.training
    saved = load_file(models / "denoise-b.safetensors")
    held = model.net.state_dict()
    assert held.keys() == saved.keys()
    assert all(torch.equal(held[name], saved[name]) for name in saved)
    assert not any(parameter.requires_grad for parameter in model.net.parameters())
    assert model.net(torch.rand(1, 3, 9, 7), torch.zeros(1, 1, 9, 7)).shape == (1, 3, 9, 7)


def test_half_precision_on_disk_is_float32_in_memory(tmp_path: Path, make_model: MakeModel) -> None:
    make_model(tmp_path, half=True)
    net = manager_of(tmp_path).load("denoise-b", "denoise").net
    saved = load_file(tmp_path / "denoise-b.safetensors")
    for name, tensor in net.state_dict().items():
        assert saved[name].dtype == torch.float16
        assert tensor.dtype == torch.float32
        assert torch.equal(tensor, saved[name].float())


def test_loading_draws_no_random_numbers(models: Path) -> None:
    state = torch.random.get_rng_state()
    manager_of(models, ComputeOptions(device="cpu")).load("inpaint", "inpaint")
    assert torch.equal(torch.random.get_rng_state(), state)


@pytest.mark.skipif(not torch.cpu.get_capabilities().get("avx2"), reason="for processors of the x86 family")
@pytest.mark.parametrize("precision", ["fp32", "bf16"])
def test_a_denoiser_is_prepared_for_minimal_filtering_without_a_random_number(
    precision: Literal["fp32", "bf16"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx2": True})  # matrix units need no filtering in bf16
    state = torch.random.get_rng_state()
    net = manager_of(weights_dir(), ComputeOptions("cpu", precision)).load("denoise-b", "denoise").net
    assert torch.equal(torch.random.get_rng_state(), state)
    convs = [module for module in net.modules() if isinstance(module, BlockConv)]
    assert any(conv._quick is not None for conv in convs)


def test_what_was_settled_once_goes_before_the_precision_asked_for(models: Path) -> None:
    options = ComputeOptions("cpu", "bf16", pinned=(("denoise-b", "fp32"),))
    manager = manager_of(models, options)
    assert manager.load("denoise-b", "denoise").precision == "fp32"
    assert manager.load("inpaint", "inpaint").precision == "bf16"


def test_settled_bf16_that_is_wrong_here_can_only_go_on_elsewhere(models: Path) -> None:
    options = ComputeOptions("cpu", "auto", pinned=(("denoise-b", "bf16"),))
    with pytest.raises(EngineError, match=r"wrong numbers on this CPU .*\. Go on where this was begun"):
        manager_of(models, options, probe=Trial(WRONG)).load("denoise-b", "denoise")
    assert manager_of(models, options, probe=Trial(SLOW)).load("denoise-b", "denoise").notes == ()


def test_a_settled_precision_is_one_that_there_is() -> None:
    with pytest.raises(UsageError, match="There is no precision 'fp16'"):
        ComputeOptions(pinned=(("denoise-b", "fp16"),))  # type: ignore[arg-type]


def test_a_model_for_another_task_is_refused_with_those_that_fit(models: Path) -> None:
    with pytest.raises(ModelMismatch, match=r"is for denoise, not for inpaint\. Choose from inpaint"):
        manager_of(models).load("denoise-b", "inpaint")


def test_an_unknown_model_is_refused(models: Path) -> None:
    with pytest.raises(ModelNotFound, match="There is no model 'nothing'"):
        manager_of(models).load("nothing", "denoise")


def lose_one(state: dict[str, torch.Tensor]) -> None:
    first = next(iter(state))
    state["surprise"] = state.pop(first).clone()


def reshape_one(state: dict[str, torch.Tensor]) -> None:
    first = next(iter(state))
    state[first] = state[first].flatten()


def put_nan(state: dict[str, torch.Tensor]) -> None:
    next(iter(state.values())).view(-1)[3] = float("nan")


def put_infinity(state: dict[str, torch.Tensor]) -> None:
    list(state.values())[-1].view(-1)[0] = float("inf")


def overflow(state: dict[str, torch.Tensor]) -> None:
    for tensor in state.values():
        tensor.fill_(3e38)


@pytest.mark.parametrize(
    ("change", "error", "reason"),
    [
        (lose_one, ModelMismatch, "is missing"),
        (reshape_one, ModelMismatch, "and should be"),
        (put_nan, ModelCorrupt, "NaN or infinity"),
        (put_infinity, ModelCorrupt, "NaN or infinity"),
        (overflow, ModelCorrupt, "does not give a picture"),
    ],
)
def test_weights_that_do_not_fit_or_make_no_sense_are_refused(
    tmp_path: Path, make_model: MakeModel, change: Callable[..., None], error: type[Exception], reason: str
) -> None:
    make_model(tmp_path, change=change)
    with pytest.raises(error, match=reason):
        manager_of(tmp_path).load("denoise-b", "denoise")


def test_an_extra_tensor_is_refused(tmp_path: Path, make_model: MakeModel) -> None:
    card = make_model(tmp_path, change=lambda state: state.update(extra=torch.zeros(2)))
    text = (tmp_path / "denoise-b.toml").read_text(encoding="utf-8")
    changed = text.replace(f"parameters = {card.parameters}", f"parameters = {card.parameters + 2}")
    (tmp_path / "denoise-b.toml").write_text(changed, encoding="utf-8")
    with pytest.raises(ModelMismatch, match="'extra' is not part of it"):
        manager_of(tmp_path).load("denoise-b", "denoise")


def test_an_architecture_as_large_as_a_house_takes_no_memory(models: Path) -> None:
    path = models / "denoise-b.toml"
    text = path.read_text(encoding="utf-8")
    start, stop = text.index("widths = ["), text.index("blocks = [")
    path.write_text(text[:start] + "widths = [4096, 4096]\n" + text[stop:], encoding="utf-8")
    with pytest.raises(ModelMismatch, match="and should be"):
        manager_of(models).load("denoise-b", "denoise")


def test_a_loaded_model_is_kept_until_its_file_changes(models: Path, make_model: MakeModel) -> None:
    manager = manager_of(models)
    first = manager.load("denoise-b", "denoise")
    assert manager.load("denoise-b", "denoise") is first
    make_model(models, "denoise-b", seed=7)
    second = manager.load("denoise-b", "denoise")
    assert second.card.sha256 != first.card.sha256
    manager.unload()
    assert manager.loaded == ()


def test_the_longest_unused_model_goes_when_memory_is_short(models: Path, make_model: MakeModel) -> None:
    make_model(models, "denoise-c", seed=3)
    free = [PLENTY]
    manager = ModelManager(Catalogue((models,)), FP32, free_memory=lambda _: free[0])
    for model_id, task in (("denoise-b", "denoise"), ("inpaint", "inpaint"), ("denoise-b", "denoise")):
        manager.load(model_id, task)
    assert manager.loaded == ("inpaint", "denoise-b")
    pressures = iter([0, PLENTY])
    manager = ModelManager(Catalogue((models,)), FP32, free_memory=lambda _: next(pressures, PLENTY))
    manager.load("inpaint", "inpaint")
    assert next(pressures) == 0
    pressures = iter([PLENTY, 0, PLENTY])
    manager.load("denoise-b", "denoise")
    assert manager.loaded == ("inpaint", "denoise-b")
    manager.load("denoise-c", "denoise")
    assert manager.loaded == ("denoise-b", "denoise-c")


def test_a_device_that_is_not_here_is_refused(models: Path) -> None:
    missing = "mps" if not torch.backends.mps.is_available() else "cuda"
    with pytest.raises(DeviceUnavailable, match=f"no device '{missing}' here"):
        manager_of(models, ComputeOptions(device=missing)).load("denoise-b", "denoise")


def test_bf16_asked_for_by_name_is_used_if_right(models: Path) -> None:
    model = manager_of(models, ComputeOptions(device="cpu", precision="bf16")).load("denoise-b", "denoise")
    assert (model.precision, model.dtype, model.notes) == ("bf16", torch.bfloat16, ())
    dtypes = {name.split(".")[0]: tensor.dtype for name, tensor in model.net.state_dict().items()}
    assert dtypes == {"head": torch.bfloat16, "body": torch.bfloat16, "tail": torch.bfloat16}
    assert model.net(torch.rand(1, 3, 9, 7), torch.zeros(1, 1, 9, 7)).dtype == torch.float32


def test_bf16_asked_for_by_name_is_refused_if_wrong_and_noted_if_slow(models: Path) -> None:
    options = ComputeOptions(device="cpu", precision="bf16")
    with pytest.raises(EngineError, match=r"wrong numbers on this CPU \(off by 9 levels\). Choose precision auto or"):
        manager_of(models, options, probe=Trial(WRONG)).load("denoise-b", "denoise")
    model = manager_of(models, options, probe=Trial(SLOW)).load("denoise-b", "denoise")
    assert model.notes == ("bf16 is not faster than fp32 on this CPU.",)


def test_bf16_is_tried_once_for_each_architecture(models: Path, make_model: MakeModel) -> None:
    make_model(models, "denoise-c", seed=3)
    trial = Trial(GOOD)
    manager = manager_of(models, ComputeOptions(device="cpu", precision="bf16"), probe=trial)
    manager.load("denoise-b", "denoise")
    manager.load("denoise-c", "denoise")
    assert trial.calls == 1
    manager.load("inpaint", "inpaint")
    assert trial.calls == 2


def test_fp32_asks_for_no_trial(models: Path) -> None:
    trial = Trial(GOOD)
    manager_of(models, probe=trial).load("denoise-b", "denoise")
    assert trial.calls == 0
