"""The journal of a batch: SQLite in WAL mode beside the outputs, one row per photo, synced at every step.

An output is written in three steps: the journal says which bytes are to come (`writing` and their SHA-256), the file
gets its name in one system call, the journal says `done`. Whenever the power goes, the next run can tell what is there.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aegui.errors import OutputError, PhotoNotFound, UsageError
from aegui.files import storable
from aegui.jobs.batch.records import COLUMNS, VERDICTS, PhotoRow, Totals, Verdict

JOURNAL = "aegui-batch.sqlite"
LOCK = ".aegui-batch.lock"
VERSION = 1
_NOT_ALLOWED = (sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
_LOG_PAGES = 48
_RESERVE = (256 << 10, 1200)  # bytes, more than the log's pages hold, and bytes per photo, for what is said of each
_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS photos (
    id INTEGER PRIMARY KEY, name NOT NULL UNIQUE, source NOT NULL, mask, target UNIQUE, stamp TEXT NOT NULL,
    source_bytes INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'planned', content_sha256 TEXT, mask_sha256 TEXT,
    recipe_sha256 TEXT, model_sha256 TEXT, output_sha256 TEXT, output_bytes INTEGER, seconds REAL, error TEXT,
    error_kind TEXT, exit_code INTEGER, megapixels REAL, sigma REAL, character TEXT, change REAL, structure REAL,
    notes TEXT, worker TEXT, ended TEXT, verdict TEXT, said TEXT
);
CREATE INDEX IF NOT EXISTS photos_by_state ON photos (state);
"""


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo that enters the journal; see `PhotoRow`."""

    name: str
    source: Path
    mask: Path | None
    target: str | None
    stamp: str
    source_bytes: int


class Journal:
    """The journal in a folder of outputs. May be used from several threads; any number of readers beside one writer.

    Raises `OutputError` where the disk will not take what is to be written, and `UsageError` for a file that is no
    journal.
    """

    def __init__(self, out: Path, *, create: bool = False) -> None:
        self.out = out
        self.path = out / JOURNAL
        self._lock = threading.RLock()
        if not create and not self.path.is_file():
            raise PhotoNotFound(
                "There is no batch in {out}.", "Its journal would be called {journal}.", out=out, journal=JOURNAL
            )
        with self._explaining():
            self._db = sqlite3.connect(self.path, check_same_thread=False, isolation_level=None, timeout=30)
        try:
            with self._explaining():
                self._db.execute("PRAGMA journal_mode=WAL")
                self._db.execute("PRAGMA synchronous=FULL")
                self._db.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
                self._db.executescript(_SCHEMA)
                if "said" not in {name for _, name, *_ in self._db.execute("PRAGMA table_info(photos)")}:
                    self._db.execute("ALTER TABLE photos ADD COLUMN said TEXT")
            version = self.meta().setdefault("journal", VERSION)
            if version != VERSION:
                raise UsageError(
                    "{path} was written by another version of aegui.", "Use that one to go on.", path=self.path
                )
        except BaseException:
            self._db.close()
            raise

    def close(self) -> None:
        """Let go of the file; what was said is in it."""
        with self._lock:
            self._db.close()

    def meta(self) -> dict[str, Any]:
        """What the batch as a whole was begun with; empty at first."""
        return {key: json.loads(value) for key, value in self._all("SELECT key, value FROM meta")}

    def set_meta(self, values: dict[str, Any]) -> None:
        """Keep values, which JSON can hold."""
        rows = [(key, json.dumps(value)) for key, value in values.items()]
        with self._transaction() as db:
            db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", rows)

    def add(self, photos: Iterable[NewPhoto]) -> None:
        """Enter photos, all or none. Those that are in already keep their state and learn where they are now."""
        rows = [
            (_text(new.name), _path(new.source), _path(new.mask), _text(new.target), new.stamp, new.source_bytes)
            for new in photos
        ]
        with self._transaction() as db:
            db.executemany(
                "INSERT INTO photos (name, source, mask, target, stamp, source_bytes) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (name) DO UPDATE SET source = excluded.source, mask = excluded.mask",
                rows,
            )

    def reserve(self) -> None:
        """Keep enough of the disk in hand to account for every photo, even once photos have filled it.

        The write-ahead log and the free pages of the file grow once and are used again.
        """
        fixed, each = _RESERVE
        size = fixed + each * self.totals().photos
        with self._transaction() as db:
            db.execute("CREATE TABLE ballast (bytes BLOB)")
            db.execute("INSERT INTO ballast VALUES (zeroblob(?))", (size,))
        with self._transaction() as db:
            db.execute("DROP TABLE ballast")
        self._all("PRAGMA wal_checkpoint(RESTART)")

    def rows(self, where: str = "1", values: Sequence[object] = (), order: str = "id") -> list[PhotoRow]:
        """Photos that fulfil a condition in SQL, in order of entry."""
        found = self._all(f"SELECT {', '.join(COLUMNS)} FROM photos WHERE {where} ORDER BY {order}", values)
        return [_row(values) for values in found]

    def row(self, photo_id: int) -> PhotoRow:
        """One photo."""
        return self.rows("id = ?", (photo_id,))[0]

    def names(self) -> dict[str, str | None]:
        """The target of every photo by its name."""
        found = self._all("SELECT name, target FROM photos")
        return {os.fsdecode(name): None if target is None else os.fsdecode(target) for name, target in found}

    def totals(self) -> Totals:
        """How many photos are in which state; one that was being written counts as planned."""
        counts, megapixels = {"planned": 0, "writing": 0, "done": 0, "failed": 0}, 0.0
        for state, count, size in self._all("SELECT state, COUNT(*), TOTAL(megapixels) FROM photos GROUP BY state"):
            counts[state] = count
            megapixels += size if state == "done" else 0
        return Totals(counts["planned"] + counts["writing"], counts["done"], counts["failed"], megapixels)

    def change(self, photo_id: int, **values: Any) -> None:
        """Set columns of a photo, synced to the disk before this returns."""
        settings = ", ".join(f"{column} = ?" for column in values)
        numbers = [_path(value) if isinstance(value, Path) else value for value in values.values()]
        with self._transaction() as db:
            db.execute(f"UPDATE photos SET {settings} WHERE id = ?", (*numbers, photo_id))

    def judge(self, photo_ids: Sequence[int], verdict: Verdict | None) -> None:
        """Keep what a person says of outputs; `None` takes it back."""
        if verdict is not None and verdict not in VERDICTS:
            raise UsageError(
                "There is no verdict '{verdict}'; choose from {choices}.", verdict=verdict, choices=VERDICTS
            )
        with self._transaction() as db:
            db.executemany("UPDATE photos SET verdict = ? WHERE id = ?", [(verdict, number) for number in photo_ids])

    def _all(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with self._lock, self._explaining():
            return self._db.execute(statement, values).fetchall()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._explaining():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            if not isinstance(error, sqlite3.OperationalError):
                raise UsageError(
                    "{path} is not a journal, or damaged: {reason}.", "Move it away.", path=self.path, reason=error
                ) from error
            raise OutputError(
                "The journal {path} cannot be used: {reason}.",
                "Check its permissions and its disk."
                if error.sqlite_errorcode & 0xFF in _NOT_ALLOWED
                else "Free some space, check the disk, and resume.",
                path=self.path,
                reason=error,
            ) from error


@contextlib.contextmanager
def only_one(out: Path) -> Iterator[None]:
    """While the block runs, no other process treats photos into `out`. Raises `OutputError` if one does.

    SQLite locks an empty file: on every system, over networks that can, and undone by the system when a process dies.
    """
    path = out / LOCK
    try:
        lock = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=False)
    except sqlite3.Error as error:
        raise OutputError(
            "{path} cannot be written: {reason}.", "Choose another folder.", path=path, reason=error
        ) from error
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            raise OutputError(
                "Another batch is writing into {out}, or it cannot be: {reason}.", "Wait.", out=out, reason=error
            ) from error
        yield
    finally:
        lock.close()  # the file stays: whoever takes it away could lock another one than the next to come


def _path(path: Path | None) -> str | bytes | None:
    return _text(None if path is None else str(path))


def _text(text: str | None) -> str | bytes | None:
    return None if text is None else storable(text)


def _row(values: tuple[Any, ...]) -> PhotoRow:
    """A row in the order of `COLUMNS`, which is that of the fields."""
    number, name, source, mask, target, *rest = values
    return PhotoRow(
        number,
        os.fsdecode(name),
        Path(os.fsdecode(source)),
        None if mask is None else Path(os.fsdecode(mask)),
        None if target is None else os.fsdecode(target),
        *rest,
    )
