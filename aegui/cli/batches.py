"""The commands for whole folders: batch, and review of what it made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from aegui.cli.options import PHOTO_FILE, combined, compute_options, json_option
from aegui.cli.parts import Parts
from aegui.cli.terminal import Terminal
from aegui.errors import AeguiError, PhotoError
from aegui.models.options import ComputeOptions

if TYPE_CHECKING:
    from aegui.jobs.batch.naming import OutputFormat
    from aegui.jobs.batch.plan import BatchRequest, Plan
    from aegui.jobs.batch.records import PhotoRow
    from aegui.jobs.batch.result import BatchResult
    from aegui.jobs.batch.run import Manner

_FORMATS = ("keep", "jpeg", "png", "tiff")  # as in jobs.batch.naming, which is slow to import for a help text

what_options = combined(
    click.argument("folders", nargs=-1, required=True, type=PHOTO_FILE, metavar="FOLDER..."),
    click.option("-o", "--out", required=True, type=PHOTO_FILE, metavar="OUT", help="The folder of outputs."),
    click.option(
        "--recipe", required=True, metavar="RECIPE", help="A TOML file, or a preset: denoise-gently, only-measure ..."
    ),
    click.option("--masks", type=PHOTO_FILE, help="A folder with a mask of the same name per photo, or one for all."),
    click.option("--recursive", is_flag=True, help="The folders in the folder too; their tree is mirrored."),
    click.option(
        "--name",
        default="{stem}{ext}",
        show_default=True,
        metavar="TEMPLATE",
        help='What outputs are called: {stem}, {ext}, {folder}, {number}; as in "{stem}_clean{ext}".',
    ),
    click.option(
        "--format", "form", type=click.Choice(_FORMATS), default="keep", show_default=True, help="Of outputs."
    ),
    click.option("--quality", type=click.IntRange(1, 100), default=95, show_default=True, help="Of JPEG and WebP."),
    click.option("--provenance", is_flag=True, help="Write recipe, model and version into each output's XMP."),
)

how_options = combined(
    click.option(
        "--workers",
        type=click.IntRange(min=1),
        metavar="N",
        help="Photos read and written beside the engine; with --scheduler, photos in flight.",
    ),
    click.option("--scheduler", metavar="tcp://HOST:PORT", help="Work on the cluster of this Dask scheduler."),
    click.option("--resume", is_flag=True, help="Go on with the batch that is in OUT; repeat nothing that is done."),
    click.option("--retry-failed", is_flag=True, help="Go on, and try again what failed."),
    click.option("--watch", "watching", is_flag=True, help="Treat photos as they arrive, until Ctrl+C."),
    click.option("--dry-run", is_flag=True, help="Show the plan and write nothing."),
    compute_options,
    json_option,
)


@click.command()
@what_options
@how_options
@click.pass_obj
def batch(
    parts: Parts,
    folders: tuple[Path, ...],
    out: Path,
    recipe: str,
    masks: Path | None,
    recursive: bool,
    name: str,
    form: OutputFormat,
    quality: int,
    provenance: bool,
    workers: int | None,
    scheduler: str | None,
    resume: bool,
    retry_failed: bool,
    watching: bool,
    dry_run: bool,
    compute: ComputeOptions,
) -> int:
    """Run a recipe over whole folders, unattended.

    A journal in OUT accounts for every photo, so that a run that was stopped or killed goes on with --resume. One bad
    photo does not stop the rest. Exit codes: 0 every photo is done, 8 some failed, 9 none is done; a report
    (aegui-batch.html, .csv) lies in OUT.
    """
    from aegui.jobs.batch.naming import Naming
    from aegui.jobs.batch.plan import BatchRequest
    from aegui.jobs.batch.run import Manner
    from aegui.restore.preset import find_recipe

    request = BatchRequest(folders, out, find_recipe(recipe), masks, recursive, Naming(name, form), quality, provenance)
    if dry_run:
        return _show_plan(parts.terminal, request)
    manner = Manner(compute, workers or 0, scheduler, resume or retry_failed, retry_failed)
    result = _run(parts, request, manner, watching)
    _tell(parts.terminal, result)
    return result.exit_code


@click.command()
@click.argument("out", type=PHOTO_FILE, metavar="OUT")
@click.option("--sample", type=click.IntRange(min=1), metavar="N", help="Draw N outputs at random, to look at.")
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed draws the same sample.")
@click.option("--approve", multiple=True, metavar="PHOTO", help="Say that this output is good; may be repeated.")
@click.option("--reject", multiple=True, metavar="PHOTO", help="Say that this one is not.")
@click.option("--forget", multiple=True, metavar="PHOTO", help="Take a verdict back.")
@click.option("--rejected", is_flag=True, help="List the rejected photos.")
@click.option("--restore", is_flag=True, help="Open the rejected photos in the window, to restore them by hand.")
@json_option
@click.pass_obj
def review(
    parts: Parts,
    out: Path,
    sample: int | None,
    seed: int,
    approve: tuple[str, ...],
    reject: tuple[str, ...],
    forget: tuple[str, ...],
    rejected: bool,
    restore: bool,
) -> int:
    """Judge the outputs of a batch in OUT; the verdicts are kept in its journal."""
    from aegui.jobs.batch.journal import Journal
    from aegui.jobs.batch.result import row_document
    from aegui.jobs.batch.review import draw_sample, judge, verdicts

    journal = Journal(out)
    try:
        for names, verdict in ((approve, "approved"), (reject, "rejected"), (forget, None)):
            judge(journal, names, verdict)  # type: ignore[arg-type]  # mypy widens literals in tuples
        rows = journal.rows()
    finally:
        journal.close()
    shown: list[PhotoRow] = draw_sample(rows, sample, seed) if sample else []
    if rejected or restore:
        shown = [row for row in rows if row.verdict == "rejected"]
    counts = verdicts(rows)
    for row in shown:
        target = "" if row.target is None else f" -> {out / row.target}"
        parts.terminal.say(f"{row.verdict or 'open'}: {row.source}{target}")
    parts.terminal.say(f"{counts.approved} approved, {counts.rejected} rejected, {counts.open} not looked at")
    parts.terminal.document(
        {"approved": counts.approved, "rejected": counts.rejected, "open": counts.open}
        | {"photos": [row_document(out, row) for row in (shown if sample or rejected or restore else rows)]}
    )
    return parts.window([row.source for row in shown]) if restore and shown else 0


def _run(parts: Parts, request: BatchRequest, manner: Manner, watching: bool) -> BatchResult:
    from aegui.jobs.batch.pace import BatchEvent, PhotoEnded, Planned
    from aegui.jobs.batch.run import Batch, run_batch
    from aegui.jobs.batch.watch import watch

    terminal = parts.terminal

    def hear(event: BatchEvent) -> None:
        if isinstance(event, Planned):
            _warn(terminal, event.plan)
        elif isinstance(event, PhotoEnded) and watching:
            row = event.row
            terminal.say(f"{row.source}: {row.error or 'done'}")

    with terminal.progress() as (progress, describe):
        describe(title="Batch")
        if not watching:
            return run_batch(request, manner, parts.engine, progress, hear)
        with Batch(request, manner, parts.engine, hear) as batch_:
            return watch(batch_, progress)


def _show_plan(terminal: Terminal, request: BatchRequest) -> int:
    from aegui.jobs.batch.journal import Journal
    from aegui.jobs.batch.plan import make_plan
    from aegui.jobs.batch.run import is_begun

    known: dict[str, str | None] = {}
    if is_begun(request.out):
        journal = Journal(request.out)
        known = journal.names()
        journal.close()
    plan = make_plan(request, known)
    for photo in plan.photos:
        what = "measured" if photo.target is None else str(request.out / photo.target)
        terminal.say(f"{photo.source} -> {what}{'' if photo.mask is None else f', mask {photo.mask}'}")
    terminal.say(
        f"{len(plan.photos)} photos, {plan.passed_over} other files passed over, {len(plan.renamed)} names were taken, "
        f"about {plan.predicted_bytes / 1e6:.1f} MB to write, {plan.free_bytes / 1e6:.0f} MB free"
    )
    _warn(terminal, plan)
    terminal.document(_plan_document(plan, request))
    return 0


def _plan_document(plan: Plan, request: BatchRequest) -> dict[str, Any]:
    return {
        "out": str(request.out),
        "photos": [
            {
                "name": photo.name,
                "input": str(photo.source),
                "output": None if photo.target is None else str(request.out / photo.target),
                "mask": None if photo.mask is None else str(photo.mask),
            }
            for photo in plan.photos
        ],
        "new": len(plan.new),
        "renamed": list(plan.renamed),
        "passed_over": plan.passed_over,
        "links_passed_over": plan.links,
        "extras_missing": dict(plan.lacking),
        "unread_folders": [str(problem) for problem in plan.problems],
        "predicted_bytes": plan.predicted_bytes,
        "free_bytes": plan.free_bytes,
    }


def _warn(terminal: Terminal, plan: Plan) -> None:
    for problem in plan.problems:
        terminal.error(problem)
    for extra, count in plan.lacking:
        terminal.note(f"{count} photos are passed over: install the extra {extra}, pip install 'aegui[{extra}]'.")
    if plan.links:
        terminal.note(f"{plan.links} links to folders are not followed.")
    if not plan.fits:
        terminal.note(
            f"The outputs will take about {plan.predicted_bytes / 1e6:.0f} MB, and {plan.free_bytes / 1e6:.0f} MB are "
            "free on their disk."
        )


def _tell(terminal: Terminal, result: BatchResult) -> None:
    from aegui.jobs.batch.result import as_document

    totals, pace = result.totals, result.pace
    busy = "" if pace.engine_share is None else f", the engine busy {100 * pace.engine_share:.0f} % of the time"
    for row in result.failed:
        terminal.error(_naming(row))
    terminal.say(
        f"{totals.done} of {totals.photos} photos are done, {totals.failed} failed, {result.passed_over} other files "
        f"passed over; {pace.photos_per_minute:.0f} photos/min, {pace.megapixels_per_second:.2f} Mpx/s{busy}"
    )
    for note in result.notes:
        terminal.note(note)
    for path in result.files:
        terminal.say(f"Report: {path}")
    terminal.document(as_document(result))


def _naming(row: PhotoRow) -> AeguiError:
    text = row.error or "It failed."
    return PhotoError(text if str(row.source) in text else f"{row.source}: {text}")
