"""A folder's index: facts in SQLite, vectors in a memory-mapped file, both brought up to date and never built twice."""

from __future__ import annotations

import hashlib
import logging
import os
import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from aegui.errors import EngineError, PhotoError, PhotoNotFound
from aegui.files import storable
from aegui.imaging.extras import opened_extensions
from aegui.progress import Progress
from aegui.sentence import said

_log = logging.getLogger(__name__)
_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS photos (
    row INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL, changed INTEGER NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL, hash INTEGER NOT NULL,
    sigma REAL NOT NULL, sharpness REAL NOT NULL, taken REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS refused (path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, changed INTEGER NOT NULL,
    reason TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS damage (path TEXT PRIMARY KEY, model TEXT NOT NULL, share REAL NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the index tells of a photo beside its vectors. `taken`: seconds since 1970, from EXIF or else the file."""

    width: int
    height: int
    hash: int
    sigma: float
    sharpness: float
    taken: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A photo in the index: its row in the vectors and its path, below the folder."""

    row: int
    path: Path
    facts: Facts


class Describer(Protocol):
    """Makes what the index keeps of one photo file: facts and a row of vectors (D,) float16. Raises `PhotoError`."""

    def __call__(self, path: Path) -> tuple[Facts, NDArray[np.float16]]: ...


@dataclass(frozen=True, slots=True)
class Index:
    """An index as it stands: entries in order of their path, and one row of vectors (N, D) for each, float32.

    `refused`: photos that could not be read, with the reason.
    """

    folder: Path
    entries: tuple[Entry, ...]
    vectors: NDArray[np.float32]
    refused: tuple[tuple[Path, str], ...] = ()

    def place_of(self, path: Path) -> int | None:
        """Which entry a photo file is, or `None`."""
        if not path.is_relative_to(self.folder):
            return None
        wanted = str(path.relative_to(self.folder))
        place = bisect_left(self.entries, wanted, key=lambda entry: str(entry.path))
        found = place < len(self.entries) and str(self.entries[place].path) == wanted
        return place if found else None


def index_home(folder: Path, data: Path) -> Path:
    """Where the index of `folder` lies below the data folder."""
    name = hashlib.sha256(os.path.realpath(folder).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return data / "indexes" / name


def update_index(
    folder: Path, home: Path, describer: Describer, identity: str, width: int, progress: Progress
) -> Index:
    """Bring the index of a folder up to date: describe what is new or changed, forget what is gone.

    `identity`: of the model and the way of describing; another one starts the index anew. `width`: numbers per row.
    What was described is kept even if the work is cancelled. Raises `PhotoNotFound` for no folder or one without a
    photo, `EngineError` if the index cannot be written; a photo that cannot be read is noted and left out.
    """
    files = dict(_photos_below(folder))
    try:
        home.mkdir(parents=True, exist_ok=True)
        with _opened(home) as database:
            with _alone(database):
                _start_anew_if_other(database, home, identity)
                _forget(database, files)
            known = {os.fsdecode(path): (size, changed) for path, size, changed in database.execute(_KNOWN)}
            new = [path for path, state in files.items() if known.get(path) != state]
            for number, path in enumerate(new):
                progress.report(
                    number / len(new), said("{number} of {count}: {path}", number=number + 1, count=len(new), path=path)
                )
                _describe_one(database, home, folder, path, files[path], describer)
            index = _read(database, home, folder, width)
    except OSError as error:
        raise EngineError(
            "The index in {home} cannot be kept: {reason}.",
            "Check its permissions and its disk.",
            home=home,
            reason=error.strerror or error,
        ) from error
    except sqlite3.Error as error:
        raise EngineError(
            "The index in {home} cannot be kept: {reason}.",
            "Delete that folder, or free space.",
            home=home,
            reason=error,
        ) from error
    if not index.entries:
        raise PhotoNotFound("No photo in {folder} can be read.", "Give a folder of photos.", folder=folder)
    return index


def known_damage(home: Path, model: str) -> dict[str, float]:
    """The share of damaged pixels of each photo, by its path, as far as the model of that sha256 was asked."""
    with _opened(home) as database:
        found = database.execute("SELECT path, share FROM damage WHERE model = ?", (model,))
        return {os.fsdecode(path): share for path, share in found}


def keep_damage(home: Path, path: str, model: str, share: float) -> None:
    """Remember what was found in a photo until it changes."""
    with _opened(home) as database:
        database.execute("INSERT OR REPLACE INTO damage VALUES (?, ?, ?)", (storable(path), model, share))


_KNOWN = "SELECT path, bytes, changed FROM photos UNION SELECT path, bytes, changed FROM refused"


def _photos_below(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every photo file below, hidden ones left out: its path within the folder, size, and time of change."""
    if not folder.is_dir():
        raise PhotoNotFound("There is no folder {folder}.", "Give a folder of photos.", folder=folder)
    opened = opened_extensions()
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if path.suffix.lower() in opened and not name.startswith(".") and path.is_file():
                state = path.stat()
                yield str(path.relative_to(folder)), (state.st_size, state.st_mtime_ns)


@contextmanager
def _opened(home: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(home / "index.sqlite", timeout=60, isolation_level=None)) as database:
        database.executescript(_SCHEMA)
        yield database


@contextmanager
def _alone(database: sqlite3.Connection) -> Iterator[None]:
    """A change that is made whole or not at all, while others who index the same folder wait."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _start_anew_if_other(database: sqlite3.Connection, home: Path, identity: str) -> None:
    wanted = f"{_VERSION} {identity}"
    row = database.execute("SELECT value FROM about WHERE key = 'identity'").fetchone()
    if row is None or row[0] != wanted:
        database.execute("DELETE FROM photos")
        database.execute("DELETE FROM refused")
        database.execute("INSERT OR REPLACE INTO about VALUES ('identity', ?)", (wanted,))
        _vectors_file(home).unlink(missing_ok=True)


def _forget(database: sqlite3.Connection, files: dict[str, tuple[int, int]]) -> None:
    for table in ("photos", "refused", "damage"):
        kept = database.execute(f"SELECT path FROM {table}").fetchall()
        gone = [(path,) for (path,) in kept if os.fsdecode(path) not in files]
        database.executemany(f"DELETE FROM {table} WHERE path = ?", gone)


def _describe_one(
    database: sqlite3.Connection,
    home: Path,
    folder: Path,
    path: str,
    state: tuple[int, int],
    describer: Describer,
) -> None:
    try:
        facts, vector = describer(folder / path)
    except PhotoError as error:
        _log.info("left out of the index: %s", error)
        with _alone(database):
            database.execute("DELETE FROM photos WHERE path = ?", (storable(path),))
            reason = str(error).encode(errors="replace").decode()
            database.execute("INSERT OR REPLACE INTO refused VALUES (?, ?, ?, ?)", (storable(path), *state, reason))
        return
    with _alone(database):
        database.execute("DELETE FROM refused WHERE path = ?", (storable(path),))
        _keep(database, home, path, state, facts, vector)


def _keep(
    database: sqlite3.Connection,
    home: Path,
    path: str,
    state: tuple[int, int],
    facts: Facts,
    vector: NDArray[np.float16],
) -> None:
    row = _row_for(database, path)
    with _vectors_file(home).open("r+b" if _vectors_file(home).exists() else "w+b") as file:
        file.seek(row * vector.nbytes)
        file.write(vector.tobytes())
    database.execute("DELETE FROM damage WHERE path = ?", (storable(path),))
    signed = facts.hash - (1 << 64) if facts.hash >= 1 << 63 else facts.hash  # SQLite's integers have a sign
    values = (row, storable(path), *state, facts.width, facts.height, signed, facts.sigma, facts.sharpness, facts.taken)
    database.execute(f"INSERT OR REPLACE INTO photos VALUES ({', '.join('?' * len(values))})", values)


def _row_for(database: sqlite3.Connection, path: str) -> int:
    """The photo's own row, or the first that is free."""
    own = database.execute("SELECT row FROM photos WHERE path = ?", (storable(path),)).fetchone()
    if own is not None:
        return int(own[0])
    free = database.execute(
        "SELECT COALESCE((SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM photos WHERE row = 0)),"
        " (SELECT MIN(row) + 1 FROM photos p WHERE NOT EXISTS (SELECT 1 FROM photos q WHERE q.row = p.row + 1)))"
    ).fetchone()
    return int(free[0])


def _read(database: sqlite3.Connection, home: Path, folder: Path, width: int) -> Index:
    entries = [
        Entry(row, Path(os.fsdecode(path)), Facts(w, h, hash_ % (1 << 64), sigma, sharpness, taken))
        for row, path, _, _, w, h, hash_, sigma, sharpness, taken in database.execute("SELECT * FROM photos")
    ]
    entries.sort(key=lambda entry: str(entry.path))
    left_out = database.execute("SELECT path, reason FROM refused")
    refused = tuple((Path(os.fsdecode(path)), reason) for path, reason in left_out)
    if not entries:
        return Index(folder, (), np.zeros((0, width), np.float32), refused)
    mapped = np.memmap(_vectors_file(home), np.float16, "r")
    vectors = mapped[: len(mapped) // width * width].reshape(-1, width)
    return Index(folder, tuple(entries), vectors[[entry.row for entry in entries]].astype(np.float32), refused)


def _vectors_file(home: Path) -> Path:
    return home / "vectors.f16"
