"""The report at the end: a table for programs, and a page for people that needs no other file."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import quote

from aegui.errors import AeguiError
from aegui.files import atomic_write
from aegui.jobs.batch.records import PhotoRow
from aegui.jobs.batch.result import BatchResult, row_document
from aegui.jobs.batch.thumbnails import as_jpeg, thumbnail

CSV = "aegui-batch.csv"
HTML = "aegui-batch.html"
SHOWN = 8
_SIDE = 360
_UNITS = (("GB", 1e9), ("MB", 1e6), ("kB", 1e3))

_PAGE = Template("""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
:root { color-scheme: light dark; --back: #f3f3f3; --card: #fff; --text: #1c1c1c; --muted: #5c5c5c; --line: #d4d4d4;
  --accent: #2b66c4; }
@media (prefers-color-scheme: dark) { :root { --back: #1f1f1f; --card: #2a2a2a; --text: #e8e8e8; --muted: #a8a8a8;
  --line: #474747; --accent: #6ea0ec; } }
body { margin: 0; padding: 40px 24px 64px; background: var(--back); color: var(--text);
  font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1120px; margin: 0 auto; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 17px; margin: 40px 0 4px; }
p { margin: 0 0 12px; color: var(--muted); max-width: 75ch; }
.figures { display: flex; flex-wrap: wrap; gap: 8px; margin: 24px 0 0; }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 20px; }
.figures b { display: block; font-size: 22px; font-weight: 600; }
.figures span { color: var(--muted); font-size: 13px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 16px; margin-top: 12px; }
figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
figure div { display: flex; gap: 2px; background: var(--line); }
figure img { flex: 1 1 0; min-width: 0; height: 200px; object-fit: contain; background: var(--back); }
figcaption { padding: 8px 12px; font-size: 13px; overflow-wrap: anywhere; }
figcaption span { color: var(--muted); }
table { border-collapse: collapse; width: 100%; font-size: 14px; margin-top: 12px; background: var(--card); }
td, th { text-align: left; vertical-align: top; padding: 6px 12px; border: 1px solid var(--line);
  overflow-wrap: anywhere; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; overflow: auto;
  font-size: 13px; }
a { color: var(--accent); }
</style></head><body><main>
<h1>$title</h1><p>$lead</p>
<div class="figures">$figures</div>
$body
<h2>How it was made</h2><p>$made</p><pre>$recipe</pre>
</main></body></html>
""")


def write_reports(result: BatchResult) -> tuple[Path, ...]:
    """Write the CSV table and the HTML page beside the outputs, over those of earlier runs. Raises `OutputError`."""
    files = {CSV: as_csv(result), HTML: as_html(result)}
    for name, text in files.items():
        with atomic_write(result.out / name, overwrite=True) as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    return tuple(result.out / name for name in files)


def as_csv(result: BatchResult) -> str:
    """One line per photo, every column of the journal."""
    buffer = io.StringIO(newline="")
    writer: csv.DictWriter[str] | None = None
    for row in result.photos:
        facts = row_document(result.out, row) | {"notes": (row.notes or "").replace("\n", " ")}
        if writer is None:
            writer = csv.DictWriter(buffer, list(facts))
            writer.writeheader()
        writer.writerow(facts)
    return buffer.getvalue()


def concern(row: PhotoRow) -> float:
    """How likely it is that picture was taken away and not noise, 0..1; what a person should look at first.

    The measured share of structure in what was taken away; without it, the share of the change that is more than the
    noise that was found; without either, the change itself.
    """
    if row.structure is not None:
        return row.structure
    change = row.change or 0.0
    if row.sigma is not None and change > 0:
        return max(0.0, 1 - row.sigma / change)
    return min(change / 255, 1.0)


def worst(rows: Iterable[PhotoRow], count: int = SHOWN) -> list[PhotoRow]:
    """The changed photos to look at first; where the recipe only measures, the noisiest."""
    return _ranked(rows, lambda row: row.sigma or 0.0 if row.target is None else concern(row), count)


def best(rows: Iterable[PhotoRow], count: int = SHOWN) -> list[PhotoRow]:
    """The photos that gained most, noise taken and picture kept; where the recipe only measures, the cleanest."""
    return _ranked(
        rows, lambda row: -(row.sigma or 0.0) if row.target is None else (row.change or 0.0) * (1 - concern(row)), count
    )


def as_html(result: BatchResult) -> str:
    """A page with totals, failures and pictures, which needs no other file."""
    pace, totals = result.pace, result.totals
    figures = [
        (f"{totals.done:,}", "done"), (f"{totals.failed:,}", "failed"), (f"{totals.planned:,}", "not done yet"),
        (f"{result.passed_over:,}", "files that are no photos"), (f"{totals.megapixels:,.1f}", "megapixels"),
        (f"{pace.photos_per_minute:,.1f}", "photos per minute"),
        (f"{pace.megapixels_per_second:,.2f}", "megapixels per second"),
        (bytes_words(sum(row.output_bytes or 0 for row in result.photos)), "written"),
    ]  # fmt: skip
    shown = [row for row in result.photos if row.state == "done"]
    measured = bool(shown) and all(row.target is None for row in shown)
    body = _failures(result)
    if measured:
        body += _pictures(result, "The noisiest", "Most noise found.", worst(shown))
        body += _pictures(result, "The cleanest", "Least noise found.", best(shown))
    else:
        first = "What was taken away here may be picture and not only noise."
        body += _pictures(result, "Look at these first", first, worst(shown))
        body += _pictures(result, "Changed for the best", "Much was taken away, and it was noise.", best(shown))
    precisions = dict(result.terms.options.pinned)
    models = ", ".join(
        f"{model} in {precisions.get(model, '?')} (sha256 {sha256[:12]}…)" for model, sha256 in result.terms.models
    )
    made = f"aegui {result.terms.version}, {models or 'no model'}, on {result.terms.options.device}. Recipe:"
    return _PAGE.substitute(
        title=escape(f"{totals.photos:,} photos: {result.terms.recipe.title}"),
        lead=escape(_lead(result)),
        figures="".join(f"<div><b>{value}</b><span>{escape(what)}</span></div>" for value, what in figures),
        body=body,
        made=escape(made),
        recipe=escape(result.terms.recipe.to_toml()),
    )


def _ranked(rows: Iterable[PhotoRow], key: Callable[[PhotoRow], float], count: int) -> list[PhotoRow]:
    done = [row for row in rows if row.state == "done"]
    return sorted(done, key=lambda row: (-key(row), row.id))[:count]


def _lead(result: BatchResult) -> str:
    if result.exit_code == 0:
        return f"Every photo is done. The outputs are in {result.out}."
    unread = f" {len(result.unread)} folders could not be read." if result.unread else ""
    return f"{result.totals.failed} of {result.totals.photos} photos failed; they are named below.{unread}"


def _failures(result: BatchResult) -> str:
    rows = [(row.name, row.error or "") for row in result.failed] + [("", text) for text in result.unread]
    if not rows:
        return ""
    lines = "".join(f"<tr><td>{escape(name)}</td><td>{escape(error)}</td></tr>" for name, error in rows)
    return f"<h2>Failed</h2><table><tr><th>Photo</th><th>What happened</th></tr>{lines}</table>"


def _pictures(result: BatchResult, title: str, about: str, rows: Sequence[PhotoRow]) -> str:
    figures = "".join(_figure(result, row) for row in rows)
    return f'<h2>{escape(title)}</h2><p>{escape(about)}</p><div class="grid">{figures}</div>' if figures else ""


def _figure(result: BatchResult, row: PhotoRow) -> str:
    paths = [("Before", row.source)] + ([] if row.target is None else [("After", result.out / row.target)])
    images = "".join(_image(f"{what}: {row.name}", path) for what, path in paths)
    facts = [
        "" if row.sigma is None else f"noise {row.sigma:.1f}",
        "" if row.change is None else f"changed by {row.change:.1f}",
        "" if row.structure is None else f"{100 * row.structure:.0f} % structure",
    ]
    name = escape(row.name)
    link = name if row.target is None else f'<a href="{escape(quote(row.target, errors="surrogateescape"))}">{name}</a>'
    told = escape(", ".join(fact for fact in facts if fact))
    return f"<figure><div>{images}</div><figcaption>{link} <span>{told}</span></figcaption></figure>"


def _image(words: str, path: Path) -> str:
    try:
        data = base64.b64encode(as_jpeg(thumbnail(path, _SIDE))).decode()
    except AeguiError:  # moved or gone since
        return ""
    return f'<img alt="{escape(words)}" title="{escape(words)}" src="data:image/jpeg;base64,{data}">'


def bytes_words(count: int) -> str:
    """A number of bytes as people say it."""
    return next((f"{count / unit:,.1f} {name}" for name, unit in _UNITS if count >= unit), f"{count} B")
