"""What a person says of outputs: approved or rejected, kept in the journal."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from aegui.errors import PhotoNotFound, UsageError
from aegui.jobs.batch.journal import Journal
from aegui.jobs.batch.records import PhotoRow, Verdict


@dataclass(frozen=True, slots=True)
class Verdicts:
    """How many outputs are approved, rejected, and not looked at yet."""

    approved: int
    rejected: int
    open: int


def verdicts(rows: Sequence[PhotoRow]) -> Verdicts:
    """Count them among the photos that are done."""
    given = [row.verdict for row in rows if row.state == "done"]
    return Verdicts(given.count("approved"), given.count("rejected"), given.count(None))


def draw_sample(rows: Sequence[PhotoRow], count: int, seed: int = 0) -> list[PhotoRow]:
    """`count` photos that are done, each as likely as the next, in order of the plan; the same seed draws the same.

    Quality control: if none of n is bad, then with 95 % confidence fewer than 3 / n of all are (the rule of three).
    """
    if count < 1:
        raise UsageError("A sample of {count} photos shows nothing.", "Give a number above 0.", count=count)
    done = [row for row in rows if row.state == "done"]
    drawn = random.Random(seed).sample(done, min(count, len(done)))
    return sorted(drawn, key=lambda row: row.id)


def judge(journal: Journal, names: Sequence[str], verdict: Verdict | None) -> list[PhotoRow]:
    """Give photos that are done a verdict, by their name or the path of their photo or output; all or none.

    `None` takes a verdict back. Raises `PhotoNotFound` for a name that no photo has.
    """
    rows = journal.rows("state = 'done'")
    known: dict[str, PhotoRow] = {}
    for row in rows:
        paths = [str(row.source)] + ([] if row.target is None else [row.target, str(journal.out / row.target)])
        for name in (*paths, row.name):
            known[name] = row
    for name in names:
        if name not in known:
            raise PhotoNotFound(
                "No photo called {name} is done in {folder}.", "See aegui review --json.", name=name, folder=journal.out
            )
    chosen = [known[name] for name in names]
    journal.judge([row.id for row in chosen], verdict)
    return [journal.row(row.id) for row in chosen]
