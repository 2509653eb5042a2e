"""What all tests share: no display, no files of the person's own, nothing left behind; real photos and tiny models."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "PYTEST_XDIST_WORKER" in os.environ:  # the cores are shared out among the workers already
    os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import pytest

from aegui.cards.card import Card, InputContract, Task, write_card
from aegui.cards.spec import ArchitectureSpec
from aegui.cli.main import run_command
from aegui.cli.parts import Parts
from aegui.cli.terminal import Terminal
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions

TINY_SPECS: dict[Task, ArchitectureSpec] = {
    "denoise": ArchitectureSpec("denoising-unet", (8, 16), (1, 1)),
    "inpaint": ArchitectureSpec("inpainting-unet", (8, 16), (1, 1), dilations=(1,)),
    "represent": ArchitectureSpec("variational", (8, 16), (1, 1), unshuffle=1, latent=4, side=16),
    "embed": ArchitectureSpec("embedding", (8, 16), (1, 1), unshuffle=1, latent=8, side=16),
    "damage": ArchitectureSpec("damage-unet", (8, 16), (0, 1), unshuffle=1),
    "noise-level": ArchitectureSpec("noise-level", (4, 8), (0, 0), dilations=(1,)),
}
MakeModel = Callable[..., Card]


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, models and logs of the person who runs the tests are neither read nor written."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(autouse=True)
def no_thread_left_running() -> Iterator[None]:
    """A thread that a test started must have ended, or end at once, when the test does."""
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    for thread in started:
        thread.join(timeout=5)
    left = [thread.name for thread in started if thread.is_alive()]
    assert not left, f"threads are still running: {', '.join(left)}"


@pytest.fixture(autouse=True)
def no_unexpected_warning_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning of ours in the log fails the test; one that expects it reads `caplog` and then clears it."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    unexpected = [
        record.getMessage() for record in records if record.levelno >= logging.WARNING and "aegui" in record.name
    ]
    assert not unexpected, f"unexpected warnings in the log: {unexpected}"


@pytest.fixture
def one_thread() -> Iterator[None]:
    """torch computes with one thread, which is quickest for tiny nets."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def astronaut() -> Photo:
    """A colour portrait, 512x512, 8 bit."""
    import skimage.data

    return Photo(skimage.data.astronaut())


@pytest.fixture(scope="session")
def coffee() -> Photo:
    """A colour still life, 400x600, 8 bit."""
    import skimage.data

    return Photo(skimage.data.coffee())


@pytest.fixture(scope="session")
def small_cat() -> Photo:
    """A cat's eye of 61x47 pixels, 8 bit: a real photo with odd sides, quick for every method."""
    import skimage.data

    return Photo(np.ascontiguousarray(skimage.data.chelsea()[90:151, 120:167]))


@pytest.fixture
def make_model(one_thread: None) -> MakeModel:  # noqa: ARG001 - tiny nets want one thread
    """A function that writes a tiny model, card and weights, into a folder and returns its card."""

    def make(
        folder: Path,
        model_id: str = "denoise-b",
        task: Task = "denoise",
        *,
        seed: int = 0,
        half: bool = False,
        data: bytes | None = None,
        change: Callable[[dict[str, Any]], object] | None = None,
    ) -> Card:
        """`change` may alter the tensors before they are saved; `data` replaces the file, with a fitting sha256."""
        import torch
        from safetensors.torch import save

        from aegui.nets.build import build_net

        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            state = dict(build_net(TINY_SPECS[task]).state_dict())
        parameters = sum(tensor.numel() for tensor in state.values())
        if half:
            state = {name: tensor.half() for name, tensor in state.items()}
        if change is not None:
            change(state)
        contents = save(state) if data is None else data
        card = Card(
            id=model_id,
            title=f"A tiny model to {task}",
            task=task,
            family="test",
            architecture=TINY_SPECS[task],
            input=InputContract("RGB in 0..1", halo=16),
            licence="MIT",
            parameters=parameters,
            sha256=hashlib.sha256(contents).hexdigest(),
        )
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{model_id}.safetensors").write_bytes(contents)
        write_card(card, folder / f"{model_id}.toml", overwrite=True)
        return card

    return make


@pytest.fixture
def models(tmp_path: Path, make_model: MakeModel) -> Path:
    """A folder with a tiny model per task, under the ids of the shipped ones."""
    folder = tmp_path / "models"
    make_model(folder, "denoise-b", "denoise")
    make_model(folder, "inpaint", "inpaint")
    return folder


@pytest.fixture
def engine(models: Path) -> Engine:
    """The real engine with tiny models, on the CPU in float32."""
    return Engine(ComputeOptions("cpu", "fp32"), Catalogue((models,)))


@pytest.fixture
def command(engine: Engine) -> Callable[..., tuple[int, str, str]]:
    """A function that runs `aegui WORDS...` here with the real engine and tiny models: exit code, stdout, stderr."""

    def run(*words: object) -> tuple[int, str, str]:
        arguments = [str(word) for word in words]
        out, err = io.StringIO(), io.StringIO()
        terminal = Terminal(out, err, as_json="--json" in arguments)
        parts = Parts(terminal, lambda options: Engine(options, engine.catalogue), lambda: engine.catalogue, len)
        return run_command(arguments, parts), out.getvalue(), err.getvalue()

    return run


@pytest.fixture
def run_python() -> Callable[..., str]:
    """A function that runs Python code in a fresh process and returns what it printed."""

    def run(code: str, arguments: Sequence[str] = ()) -> str:
        command = [sys.executable, "-c", code, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
