"""What a person sees in a terminal: a bar on stderr that gives way to results and errors."""

from __future__ import annotations

import io
import signal
import threading

import pytest

from aegui.cli.terminal import Terminal
from aegui.errors import AeguiError, Cancelled


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """rich asks the environment whether it may draw."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")


def test_the_bar_is_drawn_on_stderr_and_results_go_to_stdout() -> None:
    out, err = Screen(), Screen()
    terminal = Terminal(out, err)
    with terminal.progress(("state",)) as (progress, describe):
        describe(title="Denoise a.png", state="level 3")
        progress.part(0.0, 0.5).report(0.5, "Loading the model")
        terminal.say("b.png: done")
        terminal.note("memory was short")
    assert out.getvalue() == "b.png: done\n"
    for words in ("Denoise a.png", "level 3", "Loading the model", "25%", "aegui: memory was short\n"):
        assert words in err.getvalue()


def test_no_bar_is_drawn_where_there_is_no_terminal() -> None:
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(out, err)
    with terminal.progress() as (progress, describe):
        describe(title="Denoise")
        progress.report(0.5, "Half")
    assert (out.getvalue(), err.getvalue()) == ("", "")
    assert not terminal.draws


def test_square_brackets_in_names_are_text_and_not_style() -> None:
    err = Screen()
    with Terminal(Screen(), err).progress() as (progress, describe):
        describe(title="[red]a.png[/red]")
        progress.report(0.1, "[bold]")
    assert "[red]a.png[/red]" in err.getvalue()
    out = io.StringIO()
    Terminal(out, err).table(("Name",), [("[red]",)])
    assert "[red]" in out.getvalue()


def test_an_error_or_a_note_is_one_line_even_if_its_message_has_more() -> None:
    err = io.StringIO()
    terminal = Terminal(io.StringIO(), err)
    terminal.error(AeguiError("First line\n  second line.", "What to do."))
    terminal.note("new\nline.png: small")
    assert err.getvalue() == "aegui: First line second line. What to do.\naegui: new line.png: small\n"


def test_json_holds_no_nan_and_silences_what_is_for_people() -> None:
    out = io.StringIO()
    terminal = Terminal(out, io.StringIO(), as_json=True)
    terminal.say("hello")
    terminal.table(("A",), [("1",)])
    with pytest.raises(ValueError, match="not JSON compliant"):
        terminal.document({"psnr": float("inf")})
    terminal.document({"name": "ü \udcff"})
    assert out.getvalue() == '{"name": "\\u00fc \\udcff"}\n'


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_the_work_and_the_old_handler_comes_back(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with Terminal(io.StringIO(), io.StringIO()).progress() as (progress, _):
        progress.check()
        signal.raise_signal(number)
        with pytest.raises(Cancelled):
            progress.check()
    assert signal.getsignal(number) is before


def test_progress_works_on_another_thread_without_signals() -> None:
    seen: list[bool] = []

    def work() -> None:
        with Terminal(io.StringIO(), io.StringIO()).progress() as (progress, _):
            progress.report(1.0)
            seen.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [True]
