"""Every error a person can meet, and the exit code of each.

    AeguiError                  1
    ├── UsageError              2   an option or a recipe makes no sense
    ├── PhotoError              3   an input photo or mask cannot be used
    │   ├── PhotoNotFound           no such file, or not a file
    │   ├── PhotoUnreadable         permission, I/O
    │   ├── NotAPhoto               empty, or no known photo format
    │   ├── PhotoTruncated          begins well and ends too soon, or is damaged inside
    │   ├── PhotoTooLarge           claims more pixels than the limit
    │   └── MaskMismatch            the mask's size is not the photo's
    ├── OutputError             4   the result cannot be written
    │   └── OutputExists            the file is there and nobody said to replace it
    ├── ModelError              5   a model cannot be used
    │   ├── ModelNotFound           no card of that id
    │   ├── ModelCorrupt            sha256, format or contents are wrong
    │   └── ModelMismatch           weights and architecture do not fit, or the wrong task
    ├── EngineError             6   the work itself failed
    │   ├── DeviceUnavailable       the device asked for is not here
    │   ├── OutOfMemory             not even the smallest tile fits
    │   └── BadOutput               NaN or a flat result
    └── TrainingError           7   a training run cannot start or go on

A batch that ran to its end tells of its whole plan: 0 all done, 8 some photos failed, 9 none is done.
`Cancelled` derives from `BaseException` so that no `except Exception` swallows it (exit code 130).
"""

from __future__ import annotations

from aegui.sentence import Sentence, said


class AeguiError(Exception):
    """What happened, to what, and what to do next: `NotAPhoto("{path} is empty.", "Copy it again.", path=path)`.

    `message` is one sentence that names the file or option; `hint` is the next step, or empty. Both are templates for
    `fields`, so that the window can say them in the person's language.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "", /, **fields: object) -> None:
        self.message: Sentence = said(message, **fields)
        self.hint: Sentence = said(hint, **fields)
        super().__init__(self.message)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()

    def __reduce__(self) -> tuple[type[AeguiError], tuple[str, str]]:
        return type(self), (self.message, self.hint)


class UsageError(AeguiError):
    """An option, setting or recipe makes no sense."""

    exit_code = 2


class PhotoError(AeguiError):
    """An input photo or mask cannot be used."""

    exit_code = 3


class PhotoNotFound(PhotoError):
    """There is no such file, or it is not a file."""


class PhotoUnreadable(PhotoError):
    """The file is there, and the system will not let it be read."""


class NotAPhoto(PhotoError):
    """The file is empty or in no known photo format."""


class PhotoTruncated(PhotoError):
    """The file begins as a photo and ends too soon, or is damaged inside."""


class PhotoTooLarge(PhotoError):
    """The file claims more pixels than the limit."""


class MaskMismatch(PhotoError):
    """The mask's size is not the photo's."""


class OutputError(AeguiError):
    """The result cannot be written."""

    exit_code = 4


class OutputExists(OutputError):
    """The output is there already and nobody said to replace it."""


class ModelError(AeguiError):
    """A model cannot be used."""

    exit_code = 5


class ModelNotFound(ModelError):
    """No card has that id, or its weights file is missing."""


class ModelCorrupt(ModelError):
    """The sha256, the format or the contents of a weights file or card are wrong."""


class ModelMismatch(ModelError):
    """Weights do not fit their architecture, or a model is asked for another task than its own."""


class EngineError(AeguiError):
    """The work itself failed."""

    exit_code = 6


class DeviceUnavailable(EngineError):
    """The device asked for is not on this machine."""


class OutOfMemory(EngineError):
    """Not even the smallest tile fits into memory."""


class BadOutput(EngineError):
    """A model produced NaN or a flat picture."""


class TrainingError(AeguiError):
    """A training run cannot start or go on."""

    exit_code = 7


class Cancelled(BaseException):
    """The person stopped the job. Caught only at the job's edge."""

    exit_code = 130
