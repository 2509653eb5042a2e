"""Which photo becomes which file: settled before any work, and by rule."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from aegui.errors import OutputError, PhotoNotFound, PhotoUnreadable, UsageError
from aegui.files import is_folder
from aegui.imaging.mask_kinds import mask_names
from aegui.jobs.batch.journal import NewPhoto
from aegui.jobs.batch.naming import Naming, free_name, same_name
from aegui.jobs.batch.space import free_bytes, predict_bytes
from aegui.jobs.batch.walk import Found, find_photos, stamp_of
from aegui.restore.recipe import Recipe


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """What a person asks for.

    `inputs`: files and folders. `out`: the folder of outputs, made if need be. `masks`: one mask for all photos, or a
    folder with one per photo, by the same tree of names. `recursive`: the folders in folders too.
    """

    inputs: tuple[Path, ...]
    out: Path
    recipe: Recipe
    masks: Path | None = None
    recursive: bool = False
    naming: Naming = field(default_factory=Naming)
    quality: int = 95
    provenance: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be read and written.

    `photos`: all that were found; `new`: those of them that the journal does not know yet. `renamed`: names of photos
    whose output's name was taken. `passed_over`: files that are no photos; `links`: links to folders, which are not
    followed; `lacking`: of the files passed over, the extras that are not installed and how many photos want each;
    `problems`: folders that cannot be read. Bytes are of the new outputs, and free on their disk.
    """

    photos: tuple[NewPhoto, ...]
    new: tuple[NewPhoto, ...]
    renamed: tuple[str, ...]
    passed_over: int
    links: int
    lacking: tuple[tuple[str, int], ...]
    problems: tuple[PhotoUnreadable, ...]
    predicted_bytes: int
    free_bytes: int

    @property
    def fits(self) -> bool:
        """True if the disk has room for what is to come."""
        return self.predicted_bytes <= self.free_bytes


def make_plan(
    request: BatchRequest,
    known: Mapping[str, str | None],
    *,
    wanted: Callable[[Found], bool] = lambda _: True,
    predict: bool = True,
) -> Plan:
    """Look at the inputs and settle all names. `known`: targets by name from a journal; they stay as they are.

    Nothing is written. Outputs, masks and the output folder are not taken for photos. An output never takes the name of
    a file that is there. `wanted` may leave photos for later. Raises `PhotoNotFound`, `UsageError`, `OutputError`.
    """
    if os.path.lexists(request.out) and not is_folder(request.out):
        raise OutputError("{folder} is a file, and outputs need a folder.", "Name a folder.", folder=request.out)
    masks = _Masks(request)
    made = [request.out / target for target in known.values() if target is not None]
    leave_out = [request.out, *made] + ([] if request.masks is None else [request.masks])
    harvest = find_photos(request.inputs, request.recursive, leave_out)
    found = [photo for photo in harvest.photos if wanted(photo)]
    targets, renamed = _settle_names(request, found, known)
    photos = tuple(_planned(photo, targets[str(photo.name)], masks.mask_of(photo.name)) for photo in found)
    new = tuple(photo for photo in photos if photo.name not in known)
    outputs = ((photo.source, photo.source_bytes, photo.target) for photo in new if photo.target is not None)
    return Plan(
        photos=photos,
        new=new,
        renamed=renamed,
        passed_over=harvest.passed_over,
        links=harvest.links,
        lacking=tuple(sorted(harvest.lacking.items())),
        problems=tuple(harvest.problems),
        predicted_bytes=predict_bytes(outputs) if predict else 0,
        free_bytes=free_bytes(request.out),
    )


def stamp_with_mask(photo_stamp: str, mask: Path | None) -> str:
    """A text that changes when the photo or its mask does."""
    return photo_stamp if mask is None else f"{photo_stamp}+{stamp_of(mask)[1]}"


def _planned(photo: Found, target: str | None, mask: Path | None) -> NewPhoto:
    stamp = stamp_with_mask(photo.stamp, mask)
    return NewPhoto(str(photo.name), photo.path.absolute(), mask, target, stamp, photo.size)


def _settle_names(
    request: BatchRequest, found: list[Found], known: Mapping[str, str | None]
) -> tuple[dict[str, str | None], tuple[str, ...]]:
    """The target of every photo, and whose name was taken. A photo that keeps its extension chooses first."""
    if not request.recipe.makes_photos:
        return {str(photo.name): None for photo in found}, ()
    targets: dict[str, str | None] = {}
    taken = {same_name(target) for target in known.values() if target is not None}
    renamed: list[str] = []

    def is_taken(path: PurePosixPath) -> bool:
        return same_name(str(path)) in taken or os.path.lexists(request.out / path)

    wishes = []
    targets.update((name, known[name]) for name in map(str, (photo.name for photo in found)) if name in known)
    new = (photo for photo in found if str(photo.name) not in known)
    for number, photo in enumerate(new, len(known) + 1):
        wish = photo.name.with_name(request.naming.name_for(photo.path.absolute(), number))
        wishes.append((wish.suffix != photo.name.suffix, number, photo.name, wish))
    for _, _, source, wish in sorted(wishes):
        target = free_name(wish, source.suffix, is_taken)
        taken.add(same_name(str(target)))
        targets[str(source)] = str(target)
        if target != wish:
            renamed.append(str(source))
    return targets, tuple(renamed)


class _Masks:
    """Finds the mask of a photo: the one for all, or the picture of its name in a folder that mirrors the photos'."""

    def __init__(self, request: BatchRequest) -> None:
        self._masks = request.masks
        self._by_name: dict[PurePosixPath, Path] | None = None
        self._needed = request.recipe.needs_mask
        if not request.recipe.uses_mask or (request.masks is None and not self._needed):
            self._masks = None
        elif request.masks is None:
            raise UsageError(
                "This recipe repaints under a mask, and there is none.", "Give a mask, or a folder of them."
            )
        elif is_folder(request.masks):
            found = find_photos((request.masks,), recursive=True).photos
            self._by_name = {mask.name: mask.path.absolute() for mask in found}
        elif not os.path.lexists(request.masks):
            raise PhotoNotFound("There is no mask or folder of masks {path}.", "Check its name.", path=request.masks)

    def mask_of(self, name: PurePosixPath) -> Path | None:
        """Where the photo's mask is, or should be, which is found out when the photo's turn comes.

        Where the recipe looks for damage by itself, a photo may have no mask of its own.
        """
        if self._masks is None or self._by_name is None:
            return None if self._masks is None else self._masks.absolute()
        names = mask_names(name)
        candidates = (*map(name.with_name, names), *map(PurePosixPath, names))
        found = next((self._by_name[candidate] for candidate in candidates if candidate in self._by_name), None)
        return found or ((self._masks / name.with_name(names[1])).absolute() if self._needed else None)
