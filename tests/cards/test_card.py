"""Cards: written and read back whole, and refused with a reason when they are not sound."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aegui.cards.card import Card, CurvePoint, Dataset, InputContract, Score, is_model_id, read_card, write_card
from aegui.cards.spec import ArchitectureSpec
from aegui.errors import ModelCorrupt, ModelMismatch, ModelNotFound, OutputExists

CARD = Card(
    id="denoise-a",
    title="White noise",
    task="denoise",
    family="denoising autoencoder",
    architecture=ArchitectureSpec("denoising-unet", (48, 96, 192), (2, 2, 4)),
    input=InputContract("RGB in 0..1 and a map of sigma / 255", (0.0, 75.0), 64),
    licence="MIT",
    parameters=3_680_000,
    sha256="0" * 64,
    training_data=(Dataset("bsds400", "research and education", 400), Dataset("own photos", "unknown")),
    recipe={"optimizer": {"name": "adamw", "betas": [0.9, 0.99]}, "batch": 16},
    hours=1.5,
    hardware="2 cores",
    steps=5344,
    seeds=(1, 2),
    scores=(Score("CBSD68", "sigma 25", "psnr", 31.08),),
    curve=(CurvePoint(0.5, 2637, 30.84), CurvePoint(1.0, 5344, 31.08)),
    limits=("Expects white noise.", "Takes wool for noise above sigma 50."),
)


def test_a_card_reads_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "denoise-a.toml"
    write_card(CARD, path)
    assert read_card(path) == CARD
    assert [file.name for file in tmp_path.iterdir()] == ["denoise-a.toml"]


def test_a_card_with_only_what_it_must_have_reads_back(tmp_path: Path) -> None:
    small = Card("x", "X", "denoise", "", CARD.architecture, InputContract("RGB"), "MIT", 1, "f" * 64)
    write_card(replace(small, family="f"), tmp_path / "x.toml")
    assert read_card(tmp_path / "x.toml") == replace(small, family="f")


@given(st.text(max_size=40), st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=3))
def test_any_text_and_number_survives(text: str, values: list[float]) -> None:
    card = replace(
        CARD,
        title=f"a{text}",
        limits=(f"b{text}",),
        scores=tuple(Score("d", "c", "psnr", value) for value in values),
    )
    assert Card.from_toml(card.to_toml()) == card


def test_a_card_is_not_replaced_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "denoise-a.toml"
    write_card(CARD, path)
    with pytest.raises(OutputExists, match="exists already"):
        write_card(replace(CARD, title="Other"), path)
    write_card(replace(CARD, title="Other"), path, overwrite=True)
    assert read_card(path).title == "Other"


def test_a_card_whose_id_is_not_its_file_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelMismatch, match="its id is 'denoise-a'"):
        write_card(CARD, tmp_path / "other.toml")
    (tmp_path / "other.toml").write_text(CARD.to_toml(), encoding="utf-8")
    with pytest.raises(ModelMismatch, match=r"other\.toml says that its id is 'denoise-a'"):
        read_card(tmp_path / "other.toml")


@pytest.mark.parametrize(
    "text", ["", "..", "../x", "a/b", "a\\b", ".hidden", "A", "a..b", "a b", "é", "a" * 65, "a\n", "c:", "-a", "a-"]
)
def test_ids_that_could_lead_elsewhere_are_no_ids(text: str) -> None:
    assert not is_model_id(text)
    with pytest.raises(ModelCorrupt, match="id"):
        replace(CARD, id=text)


@pytest.mark.parametrize("text", ["a", "denoise-a", "denoise-a.v2", "x_1", "7"])
def test_plain_names_are_ids(text: str) -> None:
    assert is_model_id(text)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('task = "denoise"', 'task = "paint"', "task 'paint' is not one of"),
        ('task = "denoise"', 'task = "inpaint"', "architecture 'denoising-unet' is not for task 'inpaint'"),
        ('title = "White noise"', "", "'title' is missing"),
        ('title = "White noise"', "title = 3", "'title' must be text"),
        ("parameters = 3680000", "parameters = true", "'parameters' must be a whole number"),
        ("parameters = 3680000", "parameters = 0", "parameters must be positive"),
        ("hours = 1.5", "hours = nan", "'hours' must be a number"),
        ("hours = 1.5", "hours = -1", "hours must not be negative"),
        ("hours = 1.5", "minutes = 1.5", "'minutes' is not known here"),
        ("value = 31.08", 'value = "good"', "'value' must be a number"),
        ("value = 31.08", "value = 1, surprise = 2", "'surprise' is not known here"),
        ('sha256 = "', 'sha256 = "F', "sha256 is not 64"),
        ('kind = "denoising-unet"', 'kind = "evil"', "kind 'evil' is not one of"),
        ('kind = "denoising-unet"', 'kind = "denoising-unet"\nsize = 3', "cannot be read"),
        ("unshuffle = 2", "unshuffle = 3", "unshuffle must be 1, 2 or 4"),
        ("unshuffle = 2", "unshuffle = 2.0", "must be whole"),
        ("halo = 64", "halo = 100000", r"input\.halo"),
        ("halo = 64", "halo = 64\nsize = 1", "'size' is not known here"),
        ("seeds = [", 'seeds = ["a", ', "'seeds' must be a list of whole numbers"),
        ("steps = 5344", "steps = ", "is not TOML"),
        pytest.param("steps = 5344", f"steps = {'[' * 100_000}", "is not TOML", id="too deep"),
        pytest.param("steps = 5344", f"steps = {'9' * 5000}", "is not TOML", id="too long"),
        pytest.param("hours = 1.5", f"hours = {'9' * 400}", "'hours' must be a number", id="too large"),
        ("[recipe]", "[recipe]\nloss = nan", "'loss' must be text, finite numbers"),
        ("[recipe]", "[recipe]\nday = [{ is = 1979-05-27 }]", "'day' must be text, finite numbers"),
    ],
)
def test_a_card_that_makes_no_sense_is_refused_with_the_file_and_the_reason(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    text = CARD.to_toml()
    assert old in text
    (tmp_path / "denoise-a.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ModelCorrupt, match=reason) as caught:
        read_card(tmp_path / "denoise-a.toml")
    assert "denoise-a.toml" in caught.value.message


def test_files_that_are_no_cards_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "denoise-a.toml"
    with pytest.raises(ModelNotFound, match="There is no card"):
        read_card(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ModelCorrupt, match="is not text"):
        read_card(path)
    path.write_bytes(b"#" * (1 << 20) + b"##")
    with pytest.raises(ModelCorrupt, match="larger than a megabyte"):
        read_card(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(ModelCorrupt, match="cannot be read"):
        read_card(path)
