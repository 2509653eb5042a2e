"""A batch from the plan to the report: everything accounted for, nothing of a person's touched."""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import struct
import threading
import zlib
from pathlib import Path

import numpy as np
import pytest

from aegui import files
from aegui.errors import (
    BadOutput,
    Cancelled,
    DeviceUnavailable,
    ModelNotFound,
    OutputError,
    OutputExists,
    PhotoNotFound,
    UsageError,
)
from aegui.imaging.masks import write_mask
from aegui.imaging.read import read_photo
from aegui.imaging.xmp import read_facts
from aegui.jobs.batch.journal import JOURNAL, Journal, only_one
from aegui.jobs.batch.naming import Naming
from aegui.jobs.batch.pace import Gate, PhotoEnded, PhotoStarted, Planned
from aegui.jobs.batch.records import PhotoRow
from aegui.jobs.batch.result import BatchResult
from aegui.jobs.batch.run import Manner, request_of, run_batch
from aegui.models.options import ComputeOptions
from aegui.progress import CancelToken, Progress
from aegui.restore.recipe import Recipe
from aegui.restore.steps import MeasureStep, NoiseStep
from tests.jobs.batch.conftest import Desk, StubEngine, tree


def by_name(result: BatchResult) -> dict[str, PhotoRow]:
    return {row.name: row for row in result.photos}


def png_header_of(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


def test_every_photo_is_done_and_accounted_for(desk: Desk) -> None:
    originals = [desk.add(name, number) for number, name in enumerate(("a.jpg", "b.png", "deep/c.tif", "d.webp"))]
    (desk.photos / "notes.txt").write_text("not a photo")
    before = tree(desk.photos)
    result = desk.run()
    assert result.exit_code == 0
    assert tree(desk.photos) == before, "originals are untouched"
    assert set(desk.written()) == {"a.jpg", "b.png", "deep/c.tif", "d.webp"}
    assert result.passed_over == 1
    assert np.array_equal(read_photo(desk.out / "b.png").pixels, 255 - read_photo(originals[1]).pixels)
    row = by_name(result)["b.png"]
    assert row.content_sha256 == hashlib.sha256(originals[1].read_bytes()).hexdigest()
    assert row.output_sha256 == desk.written()["b.png"]
    assert row.model_sha256 == "0" * 64
    assert row.recipe_sha256 == hashlib.sha256(desk.request().recipe.to_toml().encode()).hexdigest()
    assert (row.sigma, row.structure, row.notes) == (12.5, 0.25, "A note.")
    assert row.seconds is not None
    assert row.seconds > 0
    assert row.change is not None
    assert row.change > 50


def test_the_journal_is_sqlite_in_wal_mode_beside_the_outputs(desk: Desk) -> None:
    desk.add("a.jpg")
    modes = []

    def look(_name: str) -> None:
        database = sqlite3.connect(desk.out / JOURNAL)
        modes.append(database.execute("PRAGMA journal_mode").fetchone()[0])
        modes.append(database.execute("SELECT state FROM photos").fetchone()[0])
        database.close()

    desk.engine.before = look
    desk.run()
    assert modes == ["wal", "planned"], "anybody may read it while the batch runs"


def test_bad_files_are_recorded_by_name_and_the_rest_goes_on(desk: Desk) -> None:
    good = [f"good{number}.png" for number in range(3)]
    for number, name in enumerate(good):
        desk.add(name, number)
    whole = desk.add("cut.jpg").read_bytes()
    (desk.photos / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (desk.photos / "text.png").write_text("this is text")
    (desk.photos / "empty.tif").write_bytes(b"")
    (desk.photos / "bomb.png").write_bytes(png_header_of(60_000, 60_000))
    (desk.photos / "lost.jpg").symlink_to(desk.photos / "nowhere.jpg")
    desk.add("gone.png", 9)
    desk.hear = lambda event: isinstance(event, Planned) and (desk.photos / "gone.png").unlink()
    result = desk.run()
    assert result.exit_code == 8
    assert set(desk.written()) == set(good)
    assert {row.name: row.error_kind for row in result.failed} == {
        "cut.jpg": "PhotoTruncated", "text.png": "NotAPhoto", "empty.tif": "NotAPhoto", "bomb.png": "PhotoTooLarge",
        "lost.jpg": "PhotoNotFound", "gone.png": "PhotoNotFound",
    }  # fmt: skip
    assert all(row.name in str(row.error) for row in result.failed)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_photo_that_may_not_be_read_is_recorded(desk: Desk) -> None:
    desk.add("shut.jpg").chmod(0)
    desk.add("open.jpg")
    assert [row.error_kind for row in desk.run().failed] == ["PhotoUnreadable"]


def test_a_photo_that_the_system_will_not_read_is_recorded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add("shut.jpg")
    desk.add("open.jpg")
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "shut.jpg":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    result = desk.run()
    assert [(row.name, row.error_kind) for row in result.failed] == [("shut.jpg", "PhotoUnreadable")]
    assert result.totals.done == 1


def test_a_full_disk_is_recorded_and_what_fits_is_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        desk.add(f"{number}.png", number)
    real, full = os.fsync, [True]

    def fsync(handle: int) -> None:
        if full and full.pop():
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(files.os, "fsync", fsync)
    result = desk.run(workers=1)
    assert ["disk is full" in str(row.error) for row in result.failed] == [True]
    assert len(desk.written()) == 2
    monkeypatch.undo()
    assert desk.run(retry_failed=True).exit_code == 0
    assert len(desk.written()) == 3


def test_an_error_of_the_engine_is_one_photos_own(desk: Desk) -> None:
    for number in range(3):
        desk.add(f"{number}.png", number)
    desk.engine.fails = {"photo1": BadOutput("The model made nothing of it.")}
    result = desk.run()
    assert result.exit_code == 8
    assert [row.name for row in result.failed] == ["1.png"]


def test_the_exit_code_says_when_none_is_done(desk: Desk) -> None:
    (desk.photos / "a.jpg").write_text("text")
    assert desk.run().exit_code == 9


def test_what_would_befall_all_photos_stops_the_batch_and_it_can_go_on(desk: Desk) -> None:
    for number in range(3):
        desk.add(f"{number}.png", number)
    desk.engine.fails = {"photo1": DeviceUnavailable("The device fell off the bus.")}
    with pytest.raises(DeviceUnavailable):
        desk.run()
    desk.engine.fails = {}
    desk.engine.names.clear()
    assert desk.run(resume=True).exit_code == 0
    assert "photo0" not in desk.engine.names


def test_models_are_tried_before_anything_is_written(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.engine.refuses = ModelNotFound("There is no model 'damage'.")
    with pytest.raises(ModelNotFound):
        desk.run()
    assert not desk.out.exists()


def test_a_folder_without_photos_is_an_error(desk: Desk) -> None:
    with pytest.raises(PhotoNotFound):
        desk.run()
    assert not desk.out.exists()


def test_a_second_batch_into_the_same_folder_is_refused(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.run()
    with pytest.raises(OutputExists, match="--resume"):
        desk.run()


def test_two_batches_at_once_into_one_folder_are_refused(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.out.mkdir()
    with only_one(desk.out), pytest.raises(OutputError, match="Another batch"):
        desk.run()


def test_a_batch_that_came_and_went_while_the_models_were_loaded_is_not_mixed_with(desk: Desk) -> None:
    desk.add("a.png")

    def load_slowly(_: ComputeOptions) -> StubEngine:
        desk.run()
        return desk.engine

    with pytest.raises(OutputExists, match="--resume"):
        run_batch(desk.request(provenance=True), Manner(ComputeOptions()), load_slowly)  # type: ignore[arg-type]
    assert request_of(desk.out) == desk.request()


def test_resume_repeats_nothing_that_is_done(desk: Desk) -> None:
    for number in range(4):
        desk.add(f"{number}.png", number)
    token = CancelToken()
    desk.engine.before = lambda name: name == "photo2" and token.cancel()
    with pytest.raises(Cancelled):
        desk.run(progress=Progress(None, token))
    assert set(desk.written()) == {"0.png", "1.png"}
    desk.engine.before = lambda _: None
    desk.engine.names.clear()
    result = desk.run(resume=True)
    assert desk.engine.names == ["photo2", "photo3"]
    assert result.exit_code == 0
    assert (result.totals.done, result.totals.photos) == (4, 4)


def test_resume_leaves_failures_and_retry_failed_tries_them(desk: Desk) -> None:
    for number in range(3):
        desk.add(f"{number}.png", number)
    desk.engine.fails = {"photo1": BadOutput("No.")}
    desk.run()
    desk.engine.fails = {}
    desk.engine.names.clear()
    assert desk.run(resume=True).exit_code == 8
    assert desk.engine.names == []
    assert desk.run(retry_failed=True).exit_code == 0
    assert desk.engine.names == ["photo1"]


def test_a_photo_that_changed_is_done_again_and_its_output_replaced(desk: Desk) -> None:
    first, second = desk.add("a.png", 1), desk.add("b.png", 2)
    desk.run()
    before = desk.written()
    desk.add("a.png", 77)
    os.utime(second)  # touched, and still the same
    desk.engine.names.clear()
    result = desk.run(resume=True)
    assert desk.engine.names == ["photo77"]
    assert desk.written()["a.png"] != before["a.png"]
    assert desk.written()["b.png"] == before["b.png"]
    assert by_name(result)["a.png"].content_sha256 == hashlib.sha256(first.read_bytes()).hexdigest()


def test_an_output_that_was_taken_away_is_made_again(desk: Desk) -> None:
    desk.add("a.png", 1)
    desk.run()
    before = desk.written()
    (desk.out / "a.png").unlink()
    desk.run(resume=True)
    assert desk.written() == before


def test_an_output_that_somebody_changed_stays_theirs(desk: Desk) -> None:
    photo = desk.add("a.png", 1)
    desk.run()
    (desk.out / "a.png").write_bytes(photo.read_bytes())
    desk.add("a.png", 2)
    result = desk.run(resume=True)
    assert (desk.out / "a.png").read_bytes() != b""
    assert [row.error_kind for row in result.failed] == ["OutputExists"]


def test_new_photos_join_on_resume(desk: Desk) -> None:
    desk.add("b.png", 1)
    desk.run()
    desk.add("a.png", 2)
    result = desk.run(resume=True)
    assert desk.engine.names == ["photo1", "photo2"]
    assert result.totals.done == 2


def test_resuming_with_another_recipe_or_model_is_refused(desk: Desk) -> None:
    desk.add("a.png")
    desk.run()
    with pytest.raises(UsageError, match="another recipe"):
        desk.run(desk.request(recipe=Recipe((NoiseStep(amount=5),))), resume=True)
    with pytest.raises(UsageError, match="another naming"):
        desk.run(desk.request(naming=Naming("{stem}_x{ext}")), resume=True)
    desk.engine.model = ("stub", "1" * 64)
    with pytest.raises(UsageError, match="another model"):
        desk.run(resume=True)


def test_an_output_written_just_before_the_power_went_is_taken(desk: Desk) -> None:
    desk.add("a.png", 1)
    desk.run()
    journal = Journal(desk.out)
    journal.change(1, state="writing")  # the file has its name; the journal did not hear of it
    journal.judge([1], "approved")  # the output before this one
    journal.close()
    desk.engine.names.clear()
    assert desk.run(resume=True).exit_code == 0
    assert desk.engine.names == []
    journal = Journal(desk.out)
    assert journal.row(1).verdict is None
    journal.close()
    journal = Journal(desk.out)
    journal.change(1, state="writing", output_sha256="f" * 64)
    journal.close()
    (desk.out / "a.png").unlink()
    desk.run(resume=True)
    assert desk.engine.names == ["photo1"]


def test_leftovers_of_a_dead_process_are_swept_and_nothing_else(desk: Desk) -> None:
    desk.add("a.png", 1)
    token = CancelToken()
    desk.engine.before = lambda _: token.cancel()
    with pytest.raises(Cancelled):
        desk.run(progress=Progress(None, token))
    (desk.out / ".a.png.0123456789ab.part").write_bytes(b"half")
    (desk.out / ".theirs.png.0123456789ab.part").write_bytes(b"not ours")
    desk.engine.before = lambda _: None
    desk.run(resume=True)
    assert set(desk.written()) == {"a.png", ".theirs.png.0123456789ab.part"}


def test_a_link_in_the_output_folder_leads_nothing_out_of_it(desk: Desk, tmp_path: Path) -> None:
    desk.add("sub/a.png")
    outside = tmp_path / "outside"
    outside.mkdir()
    desk.out.mkdir()
    (desk.out / "sub").symlink_to(outside, target_is_directory=True)
    result = desk.run()
    assert list(outside.iterdir()) == []
    assert "leads out" in str(result.failed[0].error)


def test_masks_reach_the_engine_and_a_missing_one_is_the_photos_failure(
    desk: Desk, tmp_path: Path, repaint: Recipe
) -> None:
    for number, name in enumerate(("a.png", "b.png", "c.png")):
        desk.add(name, number)
    masks = tmp_path / "masks"
    masks.mkdir()
    area = np.zeros((24, 32), bool)
    area[3:5, 7:9] = True
    write_mask(area, masks / "a.png")
    write_mask(area[:20], masks / "b.png")
    result = desk.run(desk.request(recipe=repaint, masks=masks))
    assert {row.name: row.error_kind for row in result.failed} == {"b.png": "MaskMismatch", "c.png": "PhotoNotFound"}
    assert np.array_equal(np.asarray(desk.engine.masks[0]), area)
    digest = hashlib.sha256((masks / "a.png").read_bytes()).hexdigest()
    assert by_name(result)["a.png"].mask_sha256 == digest
    write_mask(~area, masks / "a.png", overwrite=True)
    desk.run(desk.request(recipe=repaint, masks=masks), resume=True)
    assert np.array_equal(np.asarray(desk.engine.masks[-1]), ~area), "a new mask makes a new output"


def test_only_measuring_writes_figures_and_no_photo(desk: Desk) -> None:
    desk.add("a.jpg")
    result = desk.run(desk.request(recipe=Recipe((MeasureStep(),))))
    assert result.exit_code == 0
    assert desk.written() == {}
    assert by_name(result)["a.jpg"].sigma == 7.5


def test_provenance_is_written_when_asked_for_and_only_then(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.run(desk.request(provenance=True))
    facts = read_facts(read_photo(desk.out / "a.jpg").metadata.xmp)
    assert facts["ModelSHA256"] == "0" * 64
    assert Recipe.from_toml(facts["Recipe"]) == desk.request().recipe
    assert facts["Software"].startswith("aegui ")
    desk.run(desk.request(out=desk.out.with_name("plain")))
    assert read_photo(desk.out.with_name("plain") / "a.jpg").metadata.xmp is None


@pytest.mark.parametrize(("form", "suffix"), [("jpeg", ".jpg"), ("png", ".png"), ("tiff", ".tif")])
def test_outputs_have_the_format_that_is_asked_for(desk: Desk, form: str, suffix: str) -> None:
    desk.add("a.webp", 1)
    desk.add("deep.png", 2, np.uint16)
    desk.run(desk.request(naming=Naming("{stem}_clean{ext}", form)))  # type: ignore[arg-type]
    assert set(desk.written()) == {f"a_clean{suffix}", f"deep_clean{suffix}"}
    assert read_photo(desk.out / f"deep_clean{suffix}").depth == (8 if form == "jpeg" else 16)


def test_a_listener_hears_of_every_photo_and_of_the_pace(desk: Desk) -> None:
    for number in range(3):
        desk.add(f"{number}.png", number)
    fractions: list[float] = []
    desk.run(progress=Progress(lambda fraction, _: fractions.append(fraction)))
    assert isinstance(desk.events[0], Planned)
    assert [event.photo_id for event in desk.events if isinstance(event, PhotoStarted)] == [1, 2, 3]
    ended = [event for event in desk.events if isinstance(event, PhotoEnded)]
    assert sorted(event.pace.ended for event in ended) == [1, 2, 3]
    assert ended[-1].pace.photos_per_minute > 0
    assert 0 < (ended[-1].pace.engine_share or 0) <= 1
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_a_pause_counts_whoever_looks_at_the_gate() -> None:
    gate = Gate()
    assert gate.held_seconds == 0
    gate.pause()
    gate.pause()
    during = gate.held_seconds
    gate.resume()
    held = gate.held_seconds
    assert 0 < during < held
    gate.resume()
    assert gate.held_seconds == held


def test_a_pause_holds_the_work_and_a_cancel_ends_the_pause(desk: Desk) -> None:
    for number in range(3):
        desk.add(f"{number}.png", number)
    token, held = CancelToken(), threading.Event()

    def hear(event: object) -> None:
        if isinstance(event, PhotoEnded):
            desk.gate.pause()
            held.set()

    desk.hear = hear
    raised: list[type[BaseException]] = []

    def work() -> None:
        try:
            desk.run(progress=Progress(None, token), workers=1)
        except Cancelled as error:
            raised.append(type(error))

    thread = threading.Thread(target=work)
    thread.start()
    assert held.wait(20)
    assert desk.gate.paused
    token.cancel()
    thread.join(20)
    assert raised == [Cancelled]
    assert len(desk.engine.names) < 3
    desk.hear = lambda _: None
    desk.gate.resume()
    assert desk.run(resume=True).exit_code == 0


def test_reading_and_writing_go_on_while_the_engine_works(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from aegui.jobs.batch import pipeline

    for number in range(4):
        desk.add(f"{number}.png", number)
    reads: list[str] = []
    real = pipeline.load
    third_was_read = threading.Event()

    def load(*arguments: object) -> object:
        loaded = real(*arguments)  # type: ignore[arg-type]
        reads.append(threading.current_thread().name)
        if len(reads) >= 3:
            third_was_read.set()
        return loaded

    monkeypatch.setattr(pipeline, "load", load)
    desk.engine.before = lambda name: name != "photo0" or third_was_read.wait(20) or pytest.fail("nothing was read")
    assert desk.run(workers=2).exit_code == 0
    assert all(name.startswith("aegui-read") for name in reads)


def test_what_was_asked_for_is_in_the_journal(desk: Desk) -> None:
    desk.add("a.jpg")
    request = desk.request(naming=Naming("{stem}_x{ext}", "png"), quality=80, provenance=True)
    desk.run(request)
    assert request_of(desk.out) == request


def test_a_journal_that_is_none_is_refused(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.out.mkdir()
    (desk.out / JOURNAL).write_text("not a database, and long enough to be looked at" * 40)
    with pytest.raises(UsageError, match="not a journal"):
        desk.run(resume=True)


def test_names_that_are_no_text_are_kept_as_they_are(desk: Desk) -> None:
    name = os.fsdecode(b"caf\xe9.png")
    try:
        desk.add(name, 3)
    except OSError:
        pytest.skip("this disk wants names to be text")
    result = desk.run()
    assert result.exit_code == 0
    assert set(desk.written()) == {name}
    assert desk.run(resume=True).exit_code == 0


def test_a_journal_has_room_in_hand_for_a_disk_that_is_full(tmp_path: Path) -> None:
    journal = Journal(tmp_path, create=True)
    journal.reserve()
    assert (tmp_path / f"{JOURNAL}-wal").stat().st_size > 200_000
    journal.close()


def test_a_report_that_cannot_be_written_does_not_cost_the_result(desk: Desk) -> None:
    desk.add("a.jpg")
    (desk.out / "aegui-batch.csv").mkdir(parents=True)
    result = desk.run()
    assert result.exit_code == 0
    assert result.files == ()
    assert "aegui-batch.csv" in result.notes[0]


def test_a_journal_that_may_not_be_written_is_no_reason_to_free_space(desk: Desk) -> None:
    desk.add("a.png")
    desk.run()
    journal = Journal(desk.out)
    journal._db.execute("PRAGMA query_only = 1")  # SQLite's own answer to a read-only folder, for root as well
    with pytest.raises(OutputError, match=r"readonly database\. Check its permissions"):
        journal.set_meta({"a": 1})
    journal.close()
