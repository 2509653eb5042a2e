"""Search, duplicates, map, anomaly, latents and layers on small real photos."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from PIL import Image

from aegui.cards.card import Card, InputContract
from aegui.cards.spec import ArchitectureSpec
from aegui.errors import ModelMismatch, UsageError
from aegui.explore import descriptor
from aegui.explore.anomaly import Reconstruction, learn_expectation
from aegui.explore.latent import LatentSpace, contact_sheet, mean_psnr, pca_reconstruct
from aegui.explore.layers import filters
from aegui.imaging.photo import Photo
from aegui.jobs.explorer import Explorer
from aegui.models.manager import LoadedModel
from aegui.models.options import ComputeOptions
from aegui.nets.build import build_net
from aegui.progress import Progress


def save(pixels: np.ndarray, path: Path) -> Path:
    Image.fromarray(np.ascontiguousarray(pixels)).save(path)
    return path


def loaded(spec: ArchitectureSpec) -> LoadedModel:
    card = Card("tiny", "Tiny", "represent", "test", spec, InputContract("RGB"), "MIT", 1, "0" * 64)
    return LoadedModel(build_net(spec).eval(), card, torch.device("cpu"), "fp32", torch.float32)


def darker(pixels: np.ndarray) -> np.ndarray:
    return (pixels * np.array([0.7, 0.75, 0.6])).astype(np.uint8)


@pytest.mark.parametrize("alteration", ["crop", "jpeg", "colour", "all"])
def test_an_altered_copy_finds_its_photo(alteration, explorer, folder, pictures, tmp_path) -> None:
    found = {}
    for name, pixels in pictures.items():
        height, width = pixels.shape[:2]
        altered = pixels
        if alteration in ("crop", "all"):
            altered = altered[height // 10 : -height // 10, width // 12 : -width // 8]
        if alteration in ("colour", "all"):
            altered = darker(altered)
        path = tmp_path / f"{name}.{'png' if alteration in ('crop', 'colour') else 'jpg'}"
        Image.fromarray(np.ascontiguousarray(altered)).save(path, quality=40)
        found[name] = explorer.similar(path, folder, 1, Progress())[0].path.stem
    assert found == {name: name for name in pictures}


def test_matches_come_best_first_and_the_photo_itself_scores_one(explorer, folder) -> None:
    matches = explorer.similar(folder / "face.png", folder, 5, Progress())
    assert matches[0].path == Path("face.png")
    assert matches[0].score == pytest.approx(1, abs=0.01)
    scores = [match.score for match in matches]
    assert scores == sorted(scores, reverse=True)
    assert 0 <= scores[-1] < 0.95


def test_a_blank_sheet_finds_itself_and_blank_sheets_before_photos(explorer, folder) -> None:
    for name, grey in (("blank", 240), ("other-blank", 225)):
        save(np.full((60, 80, 3), grey, np.uint8), folder / f"{name}.png")
    matches = explorer.similar(folder / "blank.png", folder, 3, Progress())
    assert [match.path.stem for match in matches[:2]] == ["blank", "other-blank"]
    assert matches[0].score == pytest.approx(1, abs=0.01)
    assert matches[2].score < 0.5


def test_a_region_is_searched_by(explorer, folder, pictures, tmp_path) -> None:
    side_by_side = np.concatenate([pictures["cup"][:180, :200], pictures["launch"][:180, :200]], axis=1)
    query = save(side_by_side, tmp_path / "two.png")
    right = explorer.similar(query, folder, 1, Progress(), region=(200, 0, 200, 180))
    assert right[0].path.stem == "launch"
    with pytest.raises(UsageError, match="does not lie in the photo"):
        explorer.similar(query, folder, 1, Progress(), region=(300, 0, 200, 180))


def test_copies_are_grouped_and_others_are_not(explorer, folder, pictures) -> None:
    small = cv2.resize(pictures["cup"], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    Image.fromarray(small).save(folder / "cup-small.jpg", quality=60)
    groups = explorer.duplicates(folder, Progress())
    assert [sorted(entry.path.name for entry in group) for group in groups] == [["cup-small.jpg", "cup.png"]]


def test_the_hash_hardly_changes_under_coding_and_light(pictures) -> None:
    one = descriptor.perceptual_hash(np.ascontiguousarray(pictures["face"]))
    lighter = np.clip(pictures["face"] * 1.15 + 5, 0, 255).astype(np.uint8)
    assert (one ^ descriptor.perceptual_hash(lighter)).bit_count() <= 4
    assert (one ^ descriptor.perceptual_hash(np.ascontiguousarray(pictures["fur"]))).bit_count() > 16


def test_directions_tell_upright_from_level_stripes() -> None:
    stripes = np.repeat((np.arange(64) // 8 % 2 * 255).astype(np.uint8)[None, :, None], 64, 0).repeat(3, 2)
    upright, level = descriptor.directions(stripes), descriptor.directions(np.ascontiguousarray(stripes.swapaxes(0, 1)))
    assert upright.reshape(16, 8).sum(0).argmax() == 0  # the brightness changes across
    assert level.reshape(16, 8).sum(0).argmax() == 4
    assert upright @ level < 0.1


def test_the_map_is_one_page_with_every_photo_and_nothing_from_outside(explorer, folder) -> None:
    page = explorer.map_page(folder, "tsne", Progress())
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    data = json.loads(found[1])
    assert data["method"] == "tsne"
    assert {Path(point["path"]).stem for point in data["points"]} >= {"face", "sky"}
    assert all(0 <= point[axis] <= 1 for point in data["points"] for axis in ("x", "y"))
    assert all(point["image"] for point in data["points"])
    assert not re.search(r'(?:src|href)\s*=\s*"?(?:https?:)?//', page)


def test_the_map_of_one_photo_and_an_odd_name_does_not_break(explorer, tmp_path, pictures) -> None:
    (tmp_path / "one").mkdir()
    save(pictures["cup"], tmp_path / "one" / "a <script> & é.png")
    page = explorer.map_page(tmp_path / "one", "tsne", Progress())
    assert page.count("<script") == 2


def test_the_map_is_the_same_every_time(explorer, folder) -> None:
    assert explorer.map_page(folder, "pca", Progress()) == explorer.map_page(folder, "pca", Progress())


def test_the_odd_one_out_comes_first(explorer, tmp_path, astronaut) -> None:
    home = tmp_path / "alike"
    home.mkdir()
    pixels = np.asarray(astronaut.pixels)
    for number in range(12):
        save(pixels[20 + 6 * number : 320 + 6 * number, 100:400], home / f"{number:02}.png")
    rng = np.random.default_rng(1)
    save(rng.integers(0, 255, (300, 300, 3), np.uint8), home / "noise.png")
    ranked, maps = explorer.unusual(home, Progress())
    assert ranked[0].path.name == "noise.png"
    assert len(ranked) == len(maps) == 13
    assert maps[Path("noise.png")].shape == (16, 16)


def test_a_photo_that_has_gone_since_it_was_indexed_is_left_out(explorer, folder) -> None:
    index = explorer.index(folder, Progress())
    gone = index.entries[2].path
    (folder / gone).unlink()
    found, maps = explorer.rank_unusual(index, Progress())
    assert {one.path for one in found} == set(maps) == {entry.path for entry in index.entries} - {gone}


def test_error_as_expected_for_its_texture_is_no_excess() -> None:
    energy = np.linspace(0.01, 1, 64, dtype=np.float32).reshape(8, 8)
    usual = Reconstruction(0.1 * energy, energy)
    expected = learn_expectation([usual] * 5)
    odd = Reconstruction(usual.error.copy(), energy)
    odd.error[3, 4] *= 10
    excess = expected.excess(odd)
    assert excess[3, 4] == pytest.approx(10, rel=0.25)
    assert np.median(excess) == pytest.approx(1, abs=0.01)


def test_a_walk_between_two_photos_begins_and_ends_at_their_reconstructions(explorer, astronaut, coffee) -> None:
    space = explorer.latent("vae")
    walk = space.interpolate(astronaut, coffee, 5)
    ends = space.reconstruct(space.thumbnails([astronaut, coffee]))
    assert walk.shape == (5, 16, 16, 3)
    assert np.abs(walk[[0, -1]].astype(int) - ends).max() <= 1


def test_samples_depend_on_the_seed_alone(explorer) -> None:
    one, same, other = (explorer.sample(9, "mixture", seed).pixels for seed in (1, 1, 2))
    assert one.shape == (3 * 18 + 2, 3 * 18 + 2, 3)
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_a_model_without_a_latent_is_refused(explorer) -> None:
    with pytest.raises(ModelMismatch, match="for embed, not for represent"):
        explorer.latent("search")


def test_a_model_that_is_not_variational_cannot_be_sampled_and_says_why(astronaut) -> None:
    spec = ArchitectureSpec("convolutional", (8, 16), (0, 0), unshuffle=1, latent=4, side=16, downsampling="max")
    space = LatentSpace(loaded(replace(spec, upsampling="max-unpool")))
    with pytest.raises(UsageError, match="nothing says where its codes lie"):
        space.sample(4, "normal", 0)
    with pytest.raises(UsageError, match="the places that max-pooling saved"):
        space.interpolate(astronaut, astronaut, 3)
    assert space.reconstruct(space.thumbnails([astronaut])).shape == (1, 16, 16, 3)


def test_filters_and_feature_maps_are_pictures_and_a_wrong_layer_lists_the_right_ones(explorer, astronaut) -> None:
    assert "encoder.head" in explorer.layers("conv")
    filters = explorer.layer("conv", "encoder.head", None)
    maps = explorer.layer("conv", "encoder.head", astronaut)
    assert filters.pixels.std() > 10
    assert maps.pixels.shape[0] > 3 * 16
    with pytest.raises(UsageError, match=r"Choose from encoder\.head"):
        explorer.layer("conv", "nothing", None)


@pytest.mark.parametrize("task", ["represent", "denoise", "inpaint", "damage", "noise-level", "embed"])
def test_every_layer_of_a_net_for_any_task_shows_what_it_makes_of_a_photo(
    task, explorer, make_model, tmp_path, astronaut
) -> None:
    make_model(tmp_path / "models", "other", task)
    for layer in explorer.layers("other"):
        if not layer.startswith(("projector", "bank")):  # for training alone; read as weights
            assert explorer.layer("other", layer, astronaut).pixels.shape[2] == 3


def test_a_decoders_filters_are_its_columns_even_where_it_is_square() -> None:
    spec = ArchitectureSpec("sparse", (), (), unshuffle=1, latent=16, side=4, channels=1, layers="dense", top_k=2)
    model = loaded(spec)
    with torch.no_grad():
        model.net.get_parameter("decoder.layers.0.weight").zero_()[:, 0] = 1
    sheet = filters(model, "decoder.layers.0")
    side = sheet.shape[0] // 4
    assert sheet[side // 2, side // 2, 0] == 255
    assert sheet[side // 2, side + side // 2, 0] == 0


def test_features_are_one_row_per_photo(explorer, folder) -> None:
    arrays = explorer.features(folder, "vae", Progress())
    assert arrays["features"].shape == (10, 4)
    assert list(arrays["paths"]) == sorted(arrays["paths"])
    assert explorer.features(folder, "search", Progress())["features"].shape == (10, 8)


def test_principal_components_bring_back_what_they_span() -> None:
    rng = np.random.default_rng(1)
    base = rng.uniform(40, 120, (2, 48))
    mixed = (128 + rng.normal(0, 0.4, (50, 2)) @ (base - 80)).clip(0, 255).round().astype(np.uint8)
    pictures = mixed.reshape(50, 4, 4, 3)
    assert mean_psnr(pictures[40:], pca_reconstruct(pictures[:40], pictures[40:], 2)) > 45
    assert mean_psnr(pictures[40:], pca_reconstruct(pictures[:40], pictures[40:], 1)) < 45


def test_a_sheet_holds_its_pictures_in_rows() -> None:
    pictures = np.stack([np.full((2, 3, 3), value, np.uint8) for value in (10, 20, 30)])
    sheet = contact_sheet(pictures, 2, gap=1)
    assert sheet.shape == (2 * 3 + 1, 2 * 4 + 1, 3)
    assert (sheet[1, 1, 0], sheet[1, 5, 0], sheet[4, 1, 0], sheet[4, 5, 0]) == (10, 20, 30, 128)


def test_a_photo_of_one_pixel_can_be_described(explorer, tmp_path) -> None:
    home = tmp_path / "tiny"
    home.mkdir()
    save(np.full((1, 1, 3), 90, np.uint8), home / "one.png")
    save(np.full((1, 40, 3), 20, np.uint8), home / "line.png")
    assert len(explorer.similar(home / "one.png", home, 5, Progress())) == 2


def test_sixteen_bit_photos_are_explored(explorer, astronaut) -> None:
    deep = Photo(np.asarray(astronaut.pixels, np.uint16) * 257)
    space = explorer.latent("vae")
    assert np.array_equal(space.thumbnails([deep]), space.thumbnails([astronaut]))


def test_other_options_are_taken_up_and_the_same_ones_keep_the_models(explorer: Explorer) -> None:
    before = explorer._search_model()
    explorer.set_options(ComputeOptions("cpu", "fp32"))
    assert explorer._search_model() is before
    explorer.set_options(ComputeOptions("cpu", "fp32", threads=1))
    assert explorer._search_model() is not before
