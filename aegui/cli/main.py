"""The command line: composes its parts, runs one command, and turns what happens into an exit code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aegui import paths
from aegui.cli.batches import batch, review
from aegui.cli.benchmark import benchmark
from aegui.cli.benchmark_batch import batch_throughput
from aegui.cli.benchmark_family import FAMILY
from aegui.cli.benchmark_repair import REPAIR
from aegui.cli.compare import compare
from aegui.cli.describe import describe
from aegui.cli.detect import detect
from aegui.cli.estimate import estimate
from aegui.cli.explore import EXPLORING
from aegui.cli.finetune import finetune, selftest
from aegui.cli.masks import mask
from aegui.cli.models import models
from aegui.cli.parts import Parts
from aegui.cli.recipes import recipes
from aegui.cli.restore import denoise, inpaint, noise, run
from aegui.cli.terminal import Terminal, standard_streams
from aegui.cli.train import train
from aegui.errors import AeguiError, Cancelled, OutputError, UsageError

if TYPE_CHECKING:
    from aegui.jobs.engine import Engine
    from aegui.models.catalogue import Catalogue
    from aegui.models.options import ComputeOptions

EXIT_CODES = """\b
Exit codes:
  0    done
  1    something unforeseen went wrong
  2    an option or a recipe makes no sense
  3    a photo or mask cannot be used
  4    the result cannot be written, or is there already
  5    a model cannot be used
  6    the work itself failed (device, memory, a bad result)
  7    a training run cannot start or go on
  8    some photos of a batch failed
  9    no photo of a batch is done
  130  stopped with Ctrl+C
Of several photos, a bad one does not stop the rest; the exit code is the first failure's.
"""


def _say_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        parts: Parts = context.obj
        parts.terminal.say(f"aegui {paths.version()}")
        context.exit()


@click.group(invoke_without_command=True, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_say_version,
    help="Show the version and exit.",
)
@click.pass_context
def app(context: click.Context) -> int:
    """Clean noisy and damaged photos with autoencoders. Without a command, the window opens."""
    if context.invoked_subcommand is not None:
        return 0
    parts: Parts = context.obj
    return parts.window([])


@app.command(name="open")
@click.argument("photos", nargs=-1, type=click.Path(path_type=Path), metavar="PHOTO...")
@click.pass_obj
def open_photos(parts: Parts, photos: tuple[Path, ...]) -> int:
    """Open the window with these photos."""
    return parts.window(list(photos))


for _command in (
    batch,
    review,
    denoise,
    inpaint,
    detect,
    mask,
    noise,
    run,
    recipes,
    estimate,
    compare,
    models,
    train,
    describe,
    finetune,
    selftest,
    benchmark,
    *EXPLORING,
):
    app.add_command(_command)
for _command in (*REPAIR, *FAMILY):
    benchmark.add_command(_command)
benchmark.add_command(batch_throughput)


def run_command(arguments: Sequence[str], parts: Parts) -> int:
    """Run one command and return its exit code; whatever a person can meet is said on one line of stderr."""
    terminal = parts.terminal
    try:
        result = app.main(list(arguments), prog_name="aegui", standalone_mode=False, obj=parts)
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        return _fail(terminal, _as_usage_error(error))
    except AeguiError as error:
        return _fail(terminal, error)
    except OSError as error:
        return _fail(terminal, _of_the_system(error, terminal))
    except (Cancelled, click.Abort):
        terminal.stopped()
        terminal.document({"error": "Stopped.", "exit_code": Cancelled.exit_code})
        return Cancelled.exit_code


def main(arguments: Sequence[str], window: Callable[[list[Path]], int]) -> int:
    """Run `aegui` with these arguments in this process."""
    _start_log()
    words = arguments[: arguments.index("--")] if "--" in arguments else arguments
    terminal = Terminal(*standard_streams(), as_json="--json" in words)
    return run_command(arguments, Parts(terminal, _engine, _catalogue, window))


def _fail(terminal: Terminal, error: AeguiError) -> int:
    terminal.error(error)
    terminal.document({"error": str(error), "exit_code": error.exit_code})
    return error.exit_code


def _as_usage_error(error: click.ClickException) -> UsageError:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "aegui"
    message = error.format_message()
    return UsageError(message if message.endswith((".", "?")) else f"{message}.", f"See {command} --help.")


def _start_log() -> None:
    from aegui import log

    log.start(paths.log_file())


def _of_the_system(error: OSError, terminal: Terminal) -> AeguiError:
    """An error without a file's name is stdout's; click deals with a reader that went away."""
    if error.filename is not None:
        return AeguiError(f"{error.filename}: {error.strerror}.")
    terminal.hang_up()
    return OutputError(f"The results cannot be printed: {error.strerror or error}.")


def _engine(options: ComputeOptions) -> Engine:
    from aegui.jobs.engine import Engine

    return Engine(options)


def _catalogue() -> Catalogue:
    from aegui.models.catalogue import installed_catalogue

    return installed_catalogue()
