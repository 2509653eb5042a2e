"""Jobs: first come first served, progress, cancel, and exactly one outcome."""

import threading

import pytest

from aegui.errors import Cancelled, EngineError, PhotoNotFound
from aegui.jobs.runner import Done, Failed, JobRunner, Stopped, run_to_outcome
from aegui.progress import CancelToken, Progress


@pytest.fixture
def runner():
    runner = JobRunner()
    yield runner
    runner.close()


class Outcomes:
    """Collects outcomes and lets a test wait for a number of them."""

    def __init__(self, wanted: int) -> None:
        self.seen: list[object] = []
        self._wanted = wanted
        self._full = threading.Event()

    def __call__(self, outcome: object) -> None:
        self.seen.append(outcome)
        if len(self.seen) >= self._wanted:
            self._full.set()

    def wait(self) -> list[object]:
        assert self._full.wait(10)
        return self.seen


def test_jobs_run_in_the_order_they_came_on_one_thread(runner: JobRunner) -> None:
    outcomes, threads = Outcomes(3), []

    def work(number: int) -> int:
        threads.append(threading.current_thread().name)
        return number

    for number in range(3):
        runner.submit("count", lambda _progress, number=number: work(number), outcomes)
    assert [outcome.result for outcome in outcomes.wait()] == [0, 1, 2]
    assert set(threads) == {"aegui-worker"}


def test_a_cancelled_job_is_stopped_and_the_next_one_runs(runner: JobRunner) -> None:
    outcomes, begun, go_on = Outcomes(2), threading.Event(), threading.Event()

    def endless(progress: Progress) -> None:
        begun.set()
        while True:
            go_on.wait(10)
            progress.check()

    job = runner.submit("endless", endless, outcomes)
    runner.submit("next", lambda _: "ran", outcomes)
    assert begun.wait(10)
    job.cancel()
    go_on.set()
    stopped, done = outcomes.wait()
    assert stopped == Stopped()
    assert isinstance(done, Done)
    assert done.result == "ran"


def test_a_job_cancelled_while_it_waits_never_begins(runner: JobRunner) -> None:
    outcomes, gate = Outcomes(2), threading.Event()
    begun: list[bool] = []
    runner.submit("first", lambda _: gate.wait(10), outcomes)
    runner.submit("second", lambda _: begun.append(True), outcomes).cancel()
    gate.set()
    assert outcomes.wait()[1] == Stopped()
    assert begun == []


def test_progress_reaches_the_caller(runner: JobRunner) -> None:
    outcomes, seen = Outcomes(1), []
    runner.submit(
        "half", lambda progress: progress.part(0.5, 1).report(0.5, "here"), outcomes, lambda *told: seen.append(told)
    )
    outcomes.wait()
    assert seen == [(0.75, "here")]


def test_closing_stops_what_runs_and_ends_the_thread() -> None:
    runner, outcomes, begun = JobRunner(), Outcomes(1), threading.Event()

    def endless(progress: Progress) -> None:
        begun.set()
        while True:
            progress.check()

    runner.submit("endless", endless, outcomes)
    assert begun.wait(10)
    runner.close()
    assert outcomes.seen == [Stopped()]


def test_an_error_of_ours_is_kept_as_it_is() -> None:
    error = PhotoNotFound("There is no file x.jpg.", "Check its name.")

    def work(_progress: Progress) -> None:
        raise error

    assert run_to_outcome(work, Progress()) == Failed(error)


def test_any_other_error_becomes_one_that_a_person_can_read(caplog: pytest.LogCaptureFixture) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError("division by zero")

    outcome = run_to_outcome(work, Progress())
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, EngineError)
    assert "division by zero" in outcome.error.message
    assert "a job failed unexpectedly" in caplog.text
    caplog.clear()


def test_memory_that_runs_out_is_said_so() -> None:
    def work(_progress: Progress) -> None:
        raise MemoryError("too much")

    outcome = run_to_outcome(work, Progress())
    assert isinstance(outcome, Failed)
    assert "Memory ran out" in outcome.error.message


def test_parts_of_parts_fit_into_the_whole_and_never_leave_it() -> None:
    seen: list[float] = []
    progress = Progress(lambda fraction, _: seen.append(fraction))
    progress.part(0.5, 1).part(0, 0.5).report(1)
    progress.report(7)
    progress.report(-1)
    assert seen == [0.75, 1, 0]


def test_a_report_after_cancel_raises() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        Progress(token=token).report(0.1)
