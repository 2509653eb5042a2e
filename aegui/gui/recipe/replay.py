"""Doing the steps of a recipe again, from as late a state as holds what comes before them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.picture import Denoised, Picture, State
from aegui.gui.ports import RestoreEngine
from aegui.imaging.photo import Photo
from aegui.imaging.tiles import Rect
from aegui.jobs.work import Applied, Trace, enabled, replay
from aegui.progress import Progress
from aegui.restore.result import Restored, StepReport, TileSink
from aegui.restore.steps import DenoiseStep, NoiseStep


@dataclass(frozen=True, slots=True)
class Replay:
    """What to do: `start` holds the first steps of `trace` already, `rest` is to be done. `shown`: for the screen."""

    title: str
    start: State
    rest: Trace
    shown: Pyramid
    revision: int
    visible: Rect | None = None


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came of it. `report`: the last step's, if any was done."""

    state: State
    report: StepReport | None


def start_of(trace: Trace, now: State, opened: State) -> tuple[State, Trace]:
    """The latest state at hand that holds only the first steps of `trace`, and the steps that are left to do."""
    kept = len(now.trace)
    if trace[:kept] == now.trace:
        return now, trace[kept:]
    if now.denoised is not None and trace[: kept - 1] == now.trace[:-1]:
        before = replace(now, current=now.denoised.source, denoised=None, trace=now.trace[:-1])
        return before, trace[kept - 1 :]
    return opened, trace


class ReplayWork:
    """The part that runs on the worker's thread. `live` makes what shows the last step's tiles."""

    def __init__(self, order: Replay, engine: RestoreEngine, live: Callable[[Pyramid, int], TileSink]) -> None:
        self._order, self._engine, self._live = order, engine, live
        self._reference = order.start.reference
        self._pictures = {id(picture.photo): picture for picture in (order.start.before, order.start.current)}
        self._before, self._source = order.start.before.photo, order.start.current.photo

    def __call__(self, progress: Progress) -> Replayed:
        """Do all steps, and make the result ready for the screen."""
        order = self._order
        steps = enabled(order.rest)
        sink = self._live(order.shown, order.revision) if steps else None
        done = replay(
            order.start.current.photo,
            order.rest,
            self._engine,
            progress.part(0, 0.99),
            on_tile=sink,
            visible=order.visible,
            after_step=self._after,
        )
        progress.check()
        report = done.steps[-1] if done.steps else None
        state = State(
            self._picture(self._before),
            self._picture(done.photo),
            self._reference,
            self._denoised(report),
            (*order.start.trace, *order.rest),
        )
        return Replayed(state, report)

    def _after(self, applied: Applied, before: Photo, done: Restored) -> None:
        self._source = before
        if isinstance(applied.step, NoiseStep):
            self._reference = self._reference or before
            self._before = done.photo

    def _denoised(self, report: StepReport | None) -> Denoised | None:
        """How the last step denoised, if that is what it did."""
        rest = self._order.rest
        if not rest:
            return self._order.start.denoised
        last = rest[-1]
        if not last.enabled or not isinstance(last.step, DenoiseStep):
            return None
        return Denoised(self._picture(self._source), last.step, report)

    def _picture(self, photo: Photo) -> Picture:
        if id(photo) not in self._pictures:
            self._pictures[id(photo)] = Picture.of(photo)
        return self._pictures[id(photo)]
