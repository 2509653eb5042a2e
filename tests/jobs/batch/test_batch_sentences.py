"""What a batch says of a photo can be said in another language later, by another process."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from aegui.errors import BadOutput
from aegui.jobs.batch.journal import JOURNAL, Journal


def rows_of(out: Path) -> dict[str, Any]:
    journal = Journal(out)
    try:
        return {row.name: row for row in journal.rows()}
    finally:
        journal.close()


def test_a_failure_and_notes_keep_their_templates(desk: Any) -> None:
    for number, name in enumerate(("one.png", "two.png")):
        desk.add(name, number)
    desk.engine.fails["photo0"] = BadOutput(
        "The model '{model}' gave a flat picture.", "Try {other}.", model="a", other="b"
    )
    desk.run()
    rows = rows_of(desk.out)
    message, hint = rows["one.png"].sentences
    assert (message.template, message.fields["model"]) == ("The model '{model}' gave a flat picture.", "a")
    assert rows["one.png"].error == f"{message} {hint}"
    assert rows["two.png"].sentences == (rows["two.png"].notes,) == ("A note.",)


def test_a_journal_of_an_older_version_is_read_and_goes_on(desk: Any) -> None:
    desk.add("one.png")
    desk.run()
    with sqlite3.connect(desk.out / JOURNAL) as db:
        db.execute("ALTER TABLE photos DROP COLUMN said")
    db.close()
    row = rows_of(desk.out)["one.png"]
    assert (row.state, row.notes, row.sentences) == ("done", "A note.", ())
