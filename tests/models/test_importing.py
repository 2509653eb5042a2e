"""A model is checked before it is taken in, and no code of its file is run."""

from __future__ import annotations

import hashlib
import pickle
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli_w
import torch
from safetensors.torch import load_file

from aegui.errors import ModelCorrupt, ModelError, ModelMismatch, ModelNotFound, OutputError, OutputExists
from aegui.models.catalogue import Catalogue
from aegui.models.importing import import_model, is_own, remove_model

Make = Callable[..., object]


@pytest.fixture
def download(tmp_path: Path, make_model: Make) -> Path:
    """A folder with a model and its card."""
    folder = tmp_path / "download"
    make_model(folder, "mine", "denoise")
    return folder


def own(tmp_path: Path) -> tuple[Catalogue, Path]:
    return Catalogue((tmp_path / "own",)), tmp_path / "own"


def as_torch_file(download: Path, contents: object) -> Path:
    """What `torch.save` makes of `contents`, and the card with its SHA-256."""
    file = download / "mine.pt"
    torch.save(contents, file)
    card = tomllib.loads((download / "mine.toml").read_text(encoding="utf-8"))
    card["sha256"] = hashlib.sha256(file.read_bytes()).hexdigest()
    (download / "mine.toml").write_text(tomli_w.dumps(card), encoding="utf-8")
    return file


def test_a_safetensors_model_is_taken_in_and_sound(download: Path, tmp_path: Path) -> None:
    catalogue, folder = own(tmp_path)
    card = import_model(download / "mine.safetensors", None, catalogue, folder)
    assert catalogue.verify("mine") == card
    assert is_own("mine", folder)


@pytest.mark.parametrize("nested", [False, True])
def test_weights_of_torch_become_safetensors(download: Path, tmp_path: Path, nested: bool) -> None:
    catalogue, folder = own(tmp_path)
    state = load_file(download / "mine.safetensors")
    file = as_torch_file(download, {"state_dict": state} if nested else state)
    import_model(file, None, catalogue, folder)
    assert catalogue.verify("mine").id == "mine"
    assert load_file(folder / "mine.safetensors").keys() == state.keys()


class Boom:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return Path.touch, (Path("boom"),)  # type: ignore[return-value]


def test_a_file_that_would_run_code_is_refused(download: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    catalogue, folder = own(tmp_path)
    file = as_torch_file(download, {"weights": Boom()})
    with pytest.raises(ModelCorrupt, match="more than weights"):
        import_model(file, None, catalogue, folder)
    assert not (tmp_path / "boom").exists()
    assert not folder.exists()


def test_a_pickle_that_torch_did_not_write_is_refused(download: Path, tmp_path: Path) -> None:
    catalogue, folder = own(tmp_path)
    file = as_torch_file(download, {})
    file.write_bytes(pickle.dumps({"a": 1}))
    with pytest.raises(ModelCorrupt, match="SHA-256"):
        import_model(file, None, catalogue, folder)


def test_weights_that_do_not_fit_the_card_are_refused(download: Path, tmp_path: Path) -> None:
    catalogue, folder = own(tmp_path)
    state = load_file(download / "mine.safetensors")
    name, first = next(iter(state.items()))
    renamed = {("x." + key if key == name else key): value for key, value in state.items()}
    assert first is state[name]
    with pytest.raises(ModelMismatch):
        import_model(as_torch_file(download, renamed), None, catalogue, folder)
    assert not folder.exists()


def test_another_file_than_the_card_speaks_of_is_refused(download: Path, tmp_path: Path) -> None:
    file = download / "mine.safetensors"
    file.write_bytes(file.read_bytes()[:-1] + b"\x01")
    with pytest.raises(ModelCorrupt, match="SHA-256"):
        import_model(file, None, *own(tmp_path))


def test_an_id_that_is_taken_stays_what_it_is(download: Path, tmp_path: Path, models: Path) -> None:
    taken = Catalogue((models, download))
    with pytest.raises(OutputExists):
        import_model(download / "mine.safetensors", None, taken, tmp_path / "own")


@pytest.mark.parametrize("missing", ["mine.toml", "mine.safetensors"])
def test_what_is_missing_is_said(download: Path, tmp_path: Path, missing: str) -> None:
    (download / missing).unlink()
    with pytest.raises(ModelNotFound):
        import_model(download / "mine.safetensors", None, *own(tmp_path))


@pytest.mark.parametrize("model", ["denoise-b", "../download/mine", "nothing"])
def test_only_own_models_are_removed(download: Path, tmp_path: Path, model: str) -> None:
    catalogue, folder = own(tmp_path)
    import_model(download / "mine.safetensors", None, catalogue, folder)
    with pytest.raises(ModelError):
        remove_model(model, folder)
    assert (download / "mine.toml").is_file()
    remove_model("mine", folder)
    assert list(folder.iterdir()) == []


def test_where_no_folder_can_be_made_the_model_is_refused_in_words(download: Path, tmp_path: Path) -> None:
    (tmp_path / "own").write_bytes(b"a file is in the way")
    with pytest.raises(OutputError, match="cannot be made"):
        import_model(download / "mine.safetensors", None, *own(tmp_path))
