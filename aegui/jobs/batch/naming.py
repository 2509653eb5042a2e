"""What an output is called: a template, a format, and a rule for names that are taken."""

from __future__ import annotations

import itertools
import string
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal, get_args

from aegui.errors import UsageError
from aegui.imaging.formats import EXTENSIONS, READ_ONLY_EXTENSIONS
from aegui.sentence import said

OutputFormat = Literal["keep", "jpeg", "png", "tiff"]
OUTPUT_FORMATS: tuple[OutputFormat, ...] = get_args(OutputFormat)
FIELDS = ("stem", "ext", "folder", "number")
_SPELLINGS: dict[OutputFormat, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg"),
    "png": (".png",),
    "tiff": (".tif", ".tiff"),
}
_FORBIDDEN = frozenset("/\\\0")
_HINT = said("Build the name from {stem}, {ext}, {folder} and {number}, as in {stem}_clean{ext}.")


@dataclass(frozen=True, slots=True)
class Naming:
    """How outputs are named.

    `template` holds `{stem}` and `{ext}` of the photo (`ext` with its dot, as `format` makes it), `{folder}`, the name
    of the folder that it lies in, and `{number}`, its place among all photos of the batch in order of entry, from 1, as
    in `{number:05}`. The result is a file's name, never a path. `format`: keep the photo's, or jpeg, png or tiff for
    all. Raises `UsageError`.
    """

    template: str = "{stem}{ext}"
    format: OutputFormat = "keep"

    def __post_init__(self) -> None:
        if self.format not in OUTPUT_FORMATS:
            raise UsageError(
                "There is no format '{format}'; choose from {choices}.", format=self.format, choices=OUTPUT_FORMATS
            )
        _check_template(self.template)
        self.name_for(Path("folder/photo.jpg"), 1)

    def name_for(self, photo: Path, number: int) -> str:
        """The file name of a photo's output. Raises `UsageError` if it would be none."""
        values = {"stem": photo.stem, "ext": self._extension(photo), "folder": photo.parent.name, "number": number}
        try:
            name = self.template.format(**values)
        except (ValueError, TypeError) as error:
            raise UsageError(
                "The name '{template}' cannot be filled in: {reason}.", _HINT, template=self.template, reason=error
            ) from error
        if PurePosixPath(name).suffix.lower() not in EXTENSIONS:
            raise UsageError(
                "The name '{template}' gives '{name}', which is no photo file's name.",
                _HINT,
                template=self.template,
                name=name,
            )
        return name

    def _extension(self, photo: Path) -> str:
        """The photo's own where its format stays, in its own spelling; TIFF for those that are read and not written."""
        if self.format == "keep" and photo.suffix.lower() in READ_ONLY_EXTENSIONS:
            return _SPELLINGS["tiff"][0]
        if self.format == "keep" or photo.suffix.lower() in _SPELLINGS[self.format]:
            return photo.suffix
        return _SPELLINGS[self.format][0]


def _check_template(template: str) -> None:
    if _FORBIDDEN & set(template):
        raise UsageError(
            "The name '{template}' is a path.",
            "Give a file's name; the folders are kept as they are.",
            template=template,
        )
    try:
        fields = [name for _, name, _, _ in string.Formatter().parse(template) if name is not None]
    except ValueError as error:
        raise UsageError(
            "The name '{template}' cannot be read: {reason}.", _HINT, template=template, reason=error
        ) from error
    for field in fields:
        if field not in FIELDS:
            raise UsageError(
                "The name '{template}' asks for {{{field}}}, which there is not.", _HINT, template=template, field=field
            )


def same_name(path: str) -> str:
    """A key that is equal for paths that some disk takes for one: upper and lower case, composed and decomposed."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def free_name(wanted: PurePosixPath, extension: str, is_taken: Callable[[PurePosixPath], bool]) -> PurePosixPath:
    """`wanted`, or the first of a.png, a-jpg.png, a-jpg-2.png, a-jpg-3.png ... that is not taken.

    `extension`: the photo's own, so that a.jpg and a.png, which both want to become a.png, tell themselves apart.
    """
    return next(candidate for candidate in _candidates(wanted, extension) if not is_taken(candidate))


def _candidates(wanted: PurePosixPath, extension: str) -> Iterator[PurePosixPath]:
    yield wanted
    stem = wanted.stem
    if wanted.suffix.lower() != extension.lower():
        stem = f"{stem}-{extension.lower().lstrip('.')}"
        yield wanted.with_name(f"{stem}{wanted.suffix}")
    for number in itertools.count(2):
        yield wanted.with_name(f"{stem}-{number}{wanted.suffix}")
