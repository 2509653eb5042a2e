"""What a person chose, kept in a TOML file that they may edit. Read leniently: a broken file never stops the start."""

from __future__ import annotations

import contextlib
import logging
import re
import shutil
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

import tomli_w

from aegui.errors import UsageError
from aegui.files import atomic_write
from aegui.imaging.metadata_kinds import METADATA_CHOICES, MetadataChoice
from aegui.models.options import DEVICES, PRECISIONS, ComputeOptions, Device, Precision

Theme = Literal["system", "light", "dark"]
THEMES: tuple[Theme, ...] = get_args(Theme)
Sidecar = Literal["data", "beside", "off"]
SIDECARS: tuple[Sidecar, ...] = get_args(Sidecar)
Shown = Literal["auto", "shown", "hidden"]
Language = Literal["system", "en", "de", "zh_CN", "pseudo"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Keys = Mapping[str, tuple[str, ...]]
DEFAULT_MODELS: Mapping[str, str] = {"denoise": "denoise_model", "inpaint": "inpaint_model"}
"""The tasks that begin with a model of the person's choice, and the setting that keeps it."""
MAX_RECENT = 12
_BASE_MEMORY = 480  # MiB that work takes beside its tiles, models and a 24-megapixel result among it: measured
LEAST_MEMORY = 512
"""MiB, below which no limit can be kept, however small the tiles are."""
_BYTES_PER_PIXEL = 300  # of a tile: its own arrays, and a band of the shipped denoisers' features in float32

_NAMES = "surrogateescape"  # of files, which need not be text
_UNREADABLE = (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError)
_log = logging.getLogger(__name__)


def _check(fits: Callable[[Any], bool]) -> dict[str, Callable[[Any], bool]]:
    return {"fits": fits}


def _one_of(choices: tuple[str, ...]) -> dict[str, Callable[[Any], bool]]:
    return _check(lambda value: value in choices)


def _whole(low: int, high: int, multiple: int = 1) -> dict[str, Callable[[Any], bool]]:
    return _check(lambda value: type(value) is int and low <= value <= high and value % multiple == 0)


def _text(pattern: str) -> dict[str, Callable[[Any], bool]]:
    return _check(lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None)


_MEMORY = _check(lambda value: type(value) is int and (value == 0 or LEAST_MEMORY <= value <= 1 << 20))
_ANY_TEXT = _check(lambda value: isinstance(value, str))
_FLAG = _check(lambda value: isinstance(value, bool))
_SHARE = _check(lambda value: type(value) in (int, float) and 0 <= value <= 1)
_RECENT = _check(
    lambda value: isinstance(value, list) and len(value) <= MAX_RECENT and all(isinstance(v, str) for v in value)
)


def _sound_keys(value: Any) -> dict[str, tuple[str, ...]]:
    """What makes sense of a table of keys; the rest of it stays in force."""
    return {
        name: tuple(keys)
        for name, keys in value.items()
        if isinstance(keys, list | tuple) and all(isinstance(key, str) for key in keys)
    }


@dataclass(frozen=True, slots=True)
class Settings:
    """One value per setting. `recent`: paths of photos, the latest first, at most `MAX_RECENT`.

    `overlay_opacity` 0..1, `brush_size` in image pixels, `brush_hardness` in percent, `grow` in pixels around strokes,
    `run_after_stroke`: repaint at once when a stroke ends, else on Enter. `sidecar`: where a photo's recipe and mask
    are remembered: in the app's data folder, beside the photo, or not at all. `screen_profile`: an ICC file, empty for
    what the system says of the screen. `threads`: of the processor, 0 for all; `memory`: what work on one photo
    may take beside it, in MiB, 0 for what is free, at least `LEAST_MEMORY`; `keys`: of actions that have others than
    the table's. `text_scale` in percent.
    """

    theme: Theme = field(default="system", metadata=_one_of(THEMES))
    device: Device = field(default="auto", metadata=_one_of(DEVICES))
    precision: Precision = field(default="auto", metadata=_one_of(PRECISIONS))
    tile: int = field(default=ComputeOptions().tile, metadata=_whole(64, 8192, multiple=16))
    threads: int = field(default=0, metadata=_whole(0, 1024))
    memory: int = field(default=0, metadata=_MEMORY)
    language: Language = field(default="system", metadata=_one_of(LANGUAGES))
    text_scale: int = field(default=100, metadata=_whole(80, 200))
    reduced_motion: bool = field(default=False, metadata=_FLAG)
    tour_seen: bool = field(default=False, metadata=_FLAG)
    denoise_model: str = field(default="denoise-b", metadata=_ANY_TEXT)
    inpaint_model: str = field(default="inpaint", metadata=_ANY_TEXT)
    jpeg_quality: int = field(default=95, metadata=_whole(1, 100))
    brush_size: int = field(default=24, metadata=_whole(1, 2000))
    brush_hardness: int = field(default=100, metadata=_whole(0, 100))
    grow: int = field(default=2, metadata=_whole(0, 64))
    run_after_stroke: bool = field(default=False, metadata=_FLAG)
    overlay_colour: str = field(default="#ff3b30", metadata=_text("#[0-9a-fA-F]{6}"))
    overlay_opacity: float = field(default=0.5, metadata=_SHARE)
    export_name: str = field(default="{stem}_clean{ext}", metadata=_ANY_TEXT)
    export_metadata: MetadataChoice = field(default="all", metadata=_one_of(METADATA_CHOICES))
    sidecar: Sidecar = field(default="data", metadata=_one_of(SIDECARS))
    screen_profile: str = field(default="", metadata=_ANY_TEXT)
    side_panel: Shown = field(default="auto", metadata=_one_of(get_args(Shown)))
    filmstrip: bool = field(default=True, metadata=_FLAG)
    window_geometry: str = field(default="", metadata=_ANY_TEXT)
    last_folder: str = field(default="", metadata=_ANY_TEXT)
    recent: tuple[str, ...] = field(default=(), metadata=_RECENT)
    keys: Keys = field(default_factory=dict, metadata=_check(lambda value: isinstance(value, dict)))

    @property
    def compute(self) -> ComputeOptions:
        """How to compute. Where memory is limited, tiles are smaller."""
        tile = min(self.tile, tile_within(self.memory)) if self.memory else self.tile
        return ComputeOptions(self.device, self.precision, tile, threads=self.threads)

    def with_recent(self, photo: Path) -> Settings:
        """The same settings, with `photo` first among the recent ones and its folder as the last one."""
        path = photo.absolute()
        others = [other for other in self.recent if other != str(path)]
        return replace(self, recent=(str(path), *others)[:MAX_RECENT], last_folder=str(path.parent))


def read_settings(path: Path) -> Settings:
    """The settings in a file; the default for everything that is missing or makes no sense there.

    What makes no sense is logged, and the file is copied to `<name>.broken` before it is written over. Never raises.
    """
    try:
        document = _read(path)
    except FileNotFoundError:
        return Settings()
    except _UNREADABLE as error:
        _keep_broken(path, f"cannot be read: {error}")
        return Settings()
    values: dict[str, Any] = {}
    for item in fields(Settings):
        if item.name not in document:
            continue
        value, fits = document[item.name], _fits(item.metadata["fits"], document[item.name])
        if fits:
            values[item.name] = _plain(value)
        else:
            _keep_broken(path, f"'{item.name}' is {value!r}, which makes no sense; the default is taken")
    return Settings(**values)


def write_settings(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all; keys that another version put there stay. Raises `OutputError`."""
    others: dict[str, Any] = {}
    with contextlib.suppress(*_UNREADABLE):
        others = _read(path)
    with contextlib.suppress(OSError):  # what is wrong with the folder, writing will say
        path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(path, overwrite=True) as file:
        file.write(tomli_w.dumps(others | asdict(settings)).encode(errors=_NAMES))


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8", errors=_NAMES))


def tile_within(memory: int) -> int:
    """The largest tile, in pixels, that the work on takes at most `memory` MiB. Raises `UsageError` below the least.

    Checked by `python -m aegui.gui.measure_memory`.
    """
    if memory < LEAST_MEMORY:
        raise UsageError(
            "A memory limit of {memory} MiB is too small; give at least {least}.", memory=memory, least=LEAST_MEMORY
        )
    pixels = (memory - _BASE_MEMORY) * (1 << 20) / _BYTES_PER_PIXEL
    return max(64, int(pixels**0.5) // 16 * 16)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return _sound_keys(value)
    return tuple(value) if isinstance(value, list) else value


def _fits(check: Callable[[object], bool], value: object) -> bool:
    try:
        return check(value)
    except TypeError:  # a value without length or order
        return False


def _keep_broken(path: Path, problem: str) -> None:
    _log.warning("the settings file %s: %s", path, problem)
    with contextlib.suppress(OSError):
        shutil.copyfile(path, path.with_name(f"{path.name}.broken"))
