"""Photos that arrive in a folder while it is watched."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from aegui.jobs.batch.run import Batch, Manner
from aegui.jobs.batch.walk import Found, stamp_of
from aegui.jobs.batch.watch import Arrivals, wait_for, watch
from aegui.models.options import ComputeOptions
from aegui.progress import CancelToken, Progress
from tests.jobs.batch.conftest import Desk


class Clock:
    """A clock that is moved by hand, and starts when the file system's does."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def found(path: Path) -> Found:
    return Found(path, path.relative_to(path.parent), *stamp_of(path))  # type: ignore[arg-type]


def test_a_photo_is_complete_once_it_is_still_and_whole(desk: Desk) -> None:
    path = desk.add("a.png")
    whole = path.read_bytes()
    clock = Clock(path.stat().st_mtime)
    arrivals = Arrivals(settle=2, patience=60, clock=clock)
    path.write_bytes(whole[:500])
    os.utime(path, (clock.now, clock.now))
    assert not arrivals.is_complete(found(path)), "it has just changed"
    clock.now += 5
    assert not arrivals.is_complete(found(path)), "it is still, and half a photo"
    path.write_bytes(whole)
    os.utime(path, (clock.now, clock.now))
    assert not arrivals.is_complete(found(path)), "it changed again"
    clock.now += 1
    assert not arrivals.is_complete(found(path))
    clock.now += 2
    assert arrivals.is_complete(found(path))


def test_what_stays_half_is_given_up_on_in_the_end(desk: Desk) -> None:
    path = desk.add("a.png")
    path.write_bytes(path.read_bytes()[:500])
    clock = Clock(path.stat().st_mtime)
    arrivals = Arrivals(settle=2, patience=60, clock=clock)
    assert not arrivals.is_complete(found(path))
    clock.now += 61
    assert arrivals.is_complete(found(path)), "what is wrong with it shall be recorded"


def test_an_old_photo_is_complete_at_once(desk: Desk) -> None:
    path = desk.add("a.png")
    os.utime(path, (1, 1))
    assert Arrivals().is_complete(found(path))


def test_photos_are_treated_as_they_arrive_and_again_when_they_change(desk: Desk) -> None:
    def settled(name: str, number: int) -> None:
        os.utime(desk.add(name, number), (number, number))

    visits: list[dict[str, str]] = []
    settled("first.png", 1)

    def wait(_seconds: float, _token: CancelToken) -> bool:
        visits.append(desk.written())
        if len(visits) == 1:
            settled("sub/second.png", 2)
            (desk.photos / "half.png").write_bytes((desk.photos / "first.png").read_bytes()[:500])
        if len(visits) == 3:
            settled("first.png", 3)
        return len(visits) < 5

    manner = Manner(ComputeOptions(), 1)
    with Batch(desk.request(), manner, lambda _: desk.engine) as batch:  # type: ignore[arg-type, return-value]
        result = watch(batch, Progress(), wait=wait)
    assert [set(visit) for visit in visits[:2]] == [{"first.png"}, {"first.png", "sub/second.png"}]
    assert visits[2] == visits[1], "nothing came, nothing was done"
    assert visits[3]["first.png"] != visits[2]["first.png"]
    assert desk.engine.names == ["photo1", "photo2", "photo3"]
    assert (result.totals.photos, result.exit_code) == (2, 0), "the half one is not yet there"
    assert result.files[0].exists()


def test_watching_ends_when_somebody_cancels_in_the_middle_of_a_photo(desk: Desk) -> None:
    os.utime(desk.add("a.png", 1), (1, 1))
    token = CancelToken()
    desk.engine.before = lambda _: token.cancel()
    with Batch(desk.request(), Manner(ComputeOptions()), lambda _: desk.engine) as batch:  # type: ignore[arg-type, return-value]
        result = watch(batch, Progress(None, token))
    assert result.totals.planned == 1
    assert desk.written() == {}


@pytest.mark.parametrize("cancelled", [True, False])
def test_waiting_ends_at_once_when_somebody_cancels(cancelled: bool) -> None:
    token = CancelToken()
    if cancelled:
        threading.Timer(0.05, token.cancel).start()
    assert wait_for(30.0 if cancelled else 0.01, token) is not cancelled
