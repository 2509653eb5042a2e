"""The catalogue lists and verifies models without torch, and refuses files that are not what their cards say."""

from __future__ import annotations

import json
import os
import pickle
import struct
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save

from aegui.errors import ModelCorrupt, ModelMismatch, ModelNotFound
from aegui.models.catalogue import Catalogue

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


class Bomb:
    """What a malicious pickle looks like: it would run code when it is opened."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.mkdir, ("pickle-was-opened",)


def framed(header: object, body: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + body


def zipped_pickle() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(Bomb()))
    return stream.getvalue()


def tensor(shape: list[int], start: int, stop: int, dtype: str = "F32") -> dict[str, object]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [start, stop]}


SOUND = save({"a": np.zeros(8, np.float32)})
BAD_FILES = {
    "pickle": (pickle.dumps(Bomb()), "is a pickle, not safetensors"),
    "zip": (zipped_pickle(), "is a zip archive"),
    "empty": (b"", "no sound safetensors file"),
    "short": (b"\x01\x02", "no sound safetensors file"),
    "text": (b"<!DOCTYPE html><html>not found</html>", "no sound safetensors file"),
    "header longer than the file": (struct.pack("<Q", 1 << 40) + b"{}", "no sound safetensors file"),
    "header cut off": (SOUND[:20], "no sound safetensors file"),
    "body cut off": (SOUND[:-4], "no sound safetensors file"),
    "junk at the end": (SOUND + b"junk", "no sound safetensors file"),
    "no JSON": (framed(b"not JSON"), "no sound safetensors file"),
    "absurd shape": (framed({"a": tensor([1 << 40, 1 << 20], 0, 4)}, bytes(4)), "no sound safetensors file"),
    "absurd offsets": (framed({"a": tensor([1 << 30], 0, 1 << 32)}, bytes(4)), "no sound safetensors file"),
    "overlap": (framed({"a": tensor([1], 0, 4), "b": tensor([1], 0, 4)}, bytes(4)), "no sound safetensors file"),
    "integers": (save({"a": np.zeros(8, np.int64)}), "'a' is I64; weights are"),
    "too few numbers": (SOUND, "holds 8 numbers, its card says"),
}


def test_cards_are_listed_in_order(tmp_path: Path, make_model: Callable[..., object]) -> None:
    for folder, name in (("two", "b"), ("one", "c"), ("two", "a")):
        make_model(tmp_path / folder, name)
    catalogue = Catalogue((tmp_path / "one", tmp_path / "two", tmp_path / "missing"))
    assert [card.id for card in catalogue.cards()] == ["a", "b", "c"]
    assert catalogue.problems() == ()
    assert catalogue.card("c").title == "A tiny model to denoise"
    assert catalogue.weights_path("b") == tmp_path / "two" / "b.safetensors"


def test_a_sound_model_is_verified(models: Path) -> None:
    assert Catalogue((models,)).verify("inpaint").id == "inpaint"


def test_an_unknown_model_is_answered_with_names_that_are_close(models: Path) -> None:
    with pytest.raises(ModelNotFound, match=r"no model 'denoise-c'. Did you mean denoise-b\?"):
        Catalogue((models,)).card("denoise-c")
    with pytest.raises(ModelNotFound, match="Did you mean denoise-b or inpaint"):
        Catalogue((models,)).card("xyz")
    with pytest.raises(ModelNotFound, match="No models are installed"):
        Catalogue((models / "nothing",)).card("xyz")


@pytest.mark.parametrize("model_id", ["../models/denoise-b", "..", "/etc/passwd", "denoise-b\0", "DENOISE-A", ""])
def test_an_id_that_leads_elsewhere_is_refused(models: Path, model_id: str) -> None:
    catalogue = Catalogue((models / "..", models))
    for ask in (catalogue.card, catalogue.weights_path, catalogue.verify):
        with pytest.raises(ModelNotFound, match="cannot be the id of a model"):
            ask(model_id)


def test_a_broken_card_does_not_hide_the_others(models: Path) -> None:
    (models / "broken.toml").write_text("id = ", encoding="utf-8")
    (models / "copy.toml").write_bytes((models / "inpaint.toml").read_bytes())
    catalogue = Catalogue((models,))
    assert [card.id for card in catalogue.cards()] == ["denoise-b", "inpaint"]
    assert [type(problem) for problem in catalogue.problems()] == [ModelCorrupt, ModelMismatch]
    with pytest.raises(ModelMismatch, match="its id is 'inpaint'"):
        catalogue.card("copy")


def test_an_earlier_folder_hides_a_later_one(tmp_path: Path, make_model: Callable[..., object]) -> None:
    make_model(tmp_path / "shipped", "a", seed=1)
    make_model(tmp_path / "mine", "a", seed=2)
    catalogue = Catalogue((tmp_path / "shipped", tmp_path / "mine"))
    assert catalogue.weights_path("a").parent.name == "shipped"
    assert len(catalogue.cards()) == 1
    assert "is hidden: there is another model 'a'" in catalogue.problems()[0].message


def test_missing_weights_are_said(models: Path) -> None:
    (models / "inpaint.safetensors").unlink()
    with pytest.raises(ModelNotFound, match="weights of model 'inpaint' are missing"):
        Catalogue((models,)).verify("inpaint")


def test_one_changed_bit_is_found(models: Path) -> None:
    path = models / "inpaint.safetensors"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelCorrupt, match="SHA-256 differs"):
        Catalogue((models,)).verify("inpaint")


def test_a_file_far_larger_than_its_card_says_is_not_even_read(models: Path) -> None:
    with (models / "inpaint.safetensors").open("r+b") as file:
        file.truncate(1 << 36)
    with pytest.raises(ModelCorrupt, match=f"has {1 << 36} bytes, more than"):
        Catalogue((models,)).verify("inpaint")


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_refused_even_if_its_card_vouches_for_it(
    tmp_path: Path, make_model: Callable[..., object], name: str
) -> None:
    data, reason = BAD_FILES[name]
    make_model(tmp_path, data=data)
    with pytest.raises(ModelCorrupt, match=reason) as caught:
        Catalogue((tmp_path,)).verify("denoise-b")
    assert "denoise-b.safetensors" in caught.value.message
    assert not Path("pickle-was-opened").exists()


def test_a_header_that_happens_to_begin_like_a_pickle_is_sound(
    tmp_path: Path, make_model: Callable[..., object], models: Path
) -> None:
    body = (models / "denoise-b.safetensors").read_bytes()
    length = struct.unpack("<Q", body[:8])[0]
    padding = (0x80 - length) % 0x100
    data = struct.pack("<Q", length + padding) + body[8 : 8 + length] + b" " * padding + body[8 + length :]
    assert data.startswith(b"\x80")
    make_model(tmp_path / "other", data=data)
    assert Catalogue((tmp_path / "other",)).verify("denoise-b").id == "denoise-b"


@needs_links
@pytest.mark.parametrize("suffix", ["toml", "safetensors"])
def test_a_link_out_of_the_folder_is_refused(models: Path, tmp_path: Path, suffix: str) -> None:
    path = models / f"inpaint.{suffix}"
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    catalogue = Catalogue((models,))
    with pytest.raises(ModelCorrupt, match=rf"inpaint\.{suffix} is a link that leads out"):
        catalogue.verify("inpaint")
    assert len(catalogue.problems()) == (suffix == "toml")


def test_a_folder_that_cannot_be_read_is_a_problem_and_the_others_are_listed(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    glob = Path.glob

    def refuse(folder: Path, pattern: str) -> Iterator[Path]:
        if folder == tmp_path / "secret":
            raise PermissionError(13, "Permission denied", str(folder))
        return iter(glob(folder, pattern))

    monkeypatch.setattr(Path, "glob", refuse)
    catalogue = Catalogue((tmp_path / "secret", models))
    assert [card.id for card in catalogue.cards()] == ["denoise-b", "inpaint"]
    assert [problem.message for problem in catalogue.problems()] == [
        f"The folder of models {tmp_path / 'secret'} cannot be read: Permission denied."
    ]


@needs_links
def test_a_link_to_itself_is_a_problem_and_the_rest_is_listed(models: Path) -> None:
    (models / "loop.toml").symlink_to("loop.toml")
    catalogue = Catalogue((models,))
    assert [card.id for card in catalogue.cards()] == ["denoise-b", "inpaint"]
    assert ["loop.toml is not a file" in problem.message for problem in catalogue.problems()] == [True]
    with pytest.raises(ModelCorrupt, match=r"loop\.toml is not a file"):
        catalogue.card("loop")


@needs_links
def test_a_folder_that_is_itself_a_link_is_fine(models: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(models)
    assert Catalogue((tmp_path / "link",)).verify("inpaint").id == "inpaint"


def test_a_folder_or_pipe_in_place_of_the_weights_is_refused(models: Path) -> None:
    (models / "inpaint.safetensors").unlink()
    (models / "inpaint.safetensors").mkdir()
    with pytest.raises(ModelCorrupt, match="is not a file"):
        Catalogue((models,)).verify("inpaint")


def test_listing_and_verifying_leave_torch_out(models: Path, run_python: Callable[..., str]) -> None:
    code = (
        "import sys, pathlib\n"
        "from aegui.models.catalogue import Catalogue\n"
        "catalogue = Catalogue((pathlib.Path(sys.argv[1]),))\n"
        "print(*[catalogue.verify(card.id).id for card in catalogue.cards()], 'torch' in sys.modules)"
    )
    assert run_python(code, [str(models)]).split() == ["denoise-b", "inpaint", "False"]
