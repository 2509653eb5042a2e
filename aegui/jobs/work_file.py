"""Work kept in one file, which is read back after a crash, on the next day, or by `aegui run`.

A work file is a zip: `work.toml` (the photo, the steps, the history), the bits of each mask, compressed, and
`recipe.toml`, the steps that are switched on, as `aegui run` reads them.
"""

from __future__ import annotations

import hashlib
import io
import tomllib
import zipfile
import zlib
from pathlib import Path
from typing import Any

import tomli_w

from aegui.errors import UsageError
from aegui.files import atomic_write
from aegui.jobs.work import Applied, Logged, PackedMask, Work, enabled
from aegui.restore.recipe import Recipe

SUFFIX = ".aegui"
_VERSION = 1
_MAX_PIXELS = 2**31
_DAMAGE = (KeyError, TypeError, ValueError, IndexError, zlib.error, zipfile.BadZipFile, RuntimeError)


def stamp_of(photo: Path) -> str:
    """The SHA-256 of a file, empty if it cannot be read."""
    try:
        with photo.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def write_work(work: Work, path: Path) -> None:
    """Write a work file whole or not at all, in place of an older one. Raises `OutputError`."""
    with atomic_write(path, overwrite=True) as file:
        file.write(to_bytes(work))


def read_work(path: Path) -> Work:
    """Read a work file. Raises `UsageError` if it cannot be read, is none, or is damaged."""
    try:
        return from_bytes(path.read_bytes())
    except UsageError as error:
        raise UsageError("{path}: {message}", error.hint, path=path, message=error.message) from error
    except OSError as error:
        raise UsageError(
            "{path} cannot be read: {reason}.", "Check its name.", path=path, reason=error.strerror or error
        ) from error
    except _DAMAGE as error:
        raise UsageError(
            "{path} is no work file of aegui, or is damaged: {reason}.", path=path, reason=error
        ) from error


def to_bytes(work: Work) -> bytes:
    """A work file's bytes, the same for the same work."""
    masks: dict[PackedMask, str] = {}
    table: dict[Applied, int] = {}

    def named(mask: PackedMask) -> str:
        return masks.setdefault(mask, f"masks/{len(masks) + 1}.bits")

    def row(applied: Applied) -> int:
        return table.setdefault(applied, len(table))

    steps = [row(applied) for applied in work.trace]
    history = [
        {"title": entry.title, "steps": [row(applied) for applied in entry.trace], "y": entry.y, "x": entry.x}
        | (
            {}
            if entry.patch is None
            else {"patch": named(entry.patch), "size": [entry.patch.height, entry.patch.width]}
        )
        for entry in work.history
    ]
    document: dict[str, Any] = {
        "version": _VERSION,
        "photo": work.photo,
        "height": work.height,
        "width": work.width,
        "stamp": work.stamp,
        "steps": steps,
        "step": [
            {"recipe": Recipe((applied.step,)).to_toml(), "enabled": applied.enabled}
            | ({} if applied.mask is None else {"mask": named(applied.mask)})
            for applied in table
        ],
        "history": history,
    }
    if work.painted is not None:
        document["painted"] = named(work.painted)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        _put(archive, "work.toml", tomli_w.dumps(document).encode(errors="surrogateescape"))
        if enabled(work.trace):
            recipe = Recipe(tuple(applied.step for applied in enabled(work.trace)))
            _put(archive, "recipe.toml", recipe.to_toml().encode())
        for mask, name in masks.items():
            _put(archive, name, mask.data)
    return buffer.getvalue()


def from_bytes(data: bytes) -> Work:
    """Read what `to_bytes` wrote. Raises `UsageError`, and what damage raises."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = tomllib.loads(archive.read("work.toml").decode(errors="surrogateescape"))
        if document["version"] != _VERSION:
            raise UsageError("It was made by another version of aegui.", "Open it with that version.")
        height, width = int(document["height"]), int(document["width"])

        def mask(name: str, rows: int = height, columns: int = width) -> PackedMask:
            return _checked(PackedMask(rows, columns, archive.read(name)))

        table = [
            Applied(
                Recipe.from_toml(entry["recipe"]).steps[0],
                mask(entry["mask"]) if "mask" in entry else None,
                bool(entry["enabled"]),
            )
            for entry in document.get("step", [])
        ]
        history = tuple(
            Logged(
                str(entry["title"]),
                tuple(table[at] for at in entry["steps"]),
                int(entry["y"]),
                int(entry["x"]),
                mask(entry["patch"], *map(int, entry["size"])) if "patch" in entry else None,
            )
            for entry in document.get("history", [])
        )
        trace = tuple(table[at] for at in document["steps"])
        painted = mask(document["painted"]) if "painted" in document else None
        return Work(str(document["photo"]), height, width, trace, painted, history, str(document.get("stamp", "")))


def _checked(mask: PackedMask) -> PackedMask:
    """A mask read from a file, once its size is known to be true; nothing larger is unpacked."""
    if not 0 < mask.height * mask.width < _MAX_PIXELS:
        raise ValueError(f"a mask of {mask.width} x {mask.height} pixels")
    count = -(-mask.height * mask.width // 8)
    unpacked = zlib.decompressobj().decompress(mask.data, count + 1)
    if len(unpacked) != count:
        raise ValueError("a mask of another size than it says")
    return mask


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name), data)  # without the time of day: the same work, the same bytes
