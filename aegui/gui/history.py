"""A named history, bounded in bytes. No Qt here."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar


class Change(Protocol):
    """Something that was done: its name in the history and the bytes it keeps."""

    @property
    def title(self) -> str:
        """What the person reads."""

    @property
    def nbytes(self) -> int:
        """Bytes kept for undo and redo."""


C = TypeVar("C", bound=Change)


class History(Generic[C]):
    """Changes done and undone; the oldest are forgotten beyond `max_bytes`, the newest never is."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._changes: list[C] = []
        self._done = 0

    @property
    def titles(self) -> tuple[str, ...]:
        """Names of all changes, oldest first, undone ones included."""
        return tuple(change.title for change in self._changes)

    @property
    def changes(self) -> tuple[C, ...]:
        """All changes, oldest first, undone ones included."""
        return tuple(self._changes)

    @property
    def max_bytes(self) -> int:
        """How much may be kept."""
        return self._max_bytes

    @property
    def position(self) -> int:
        """How many of them are done."""
        return self._done

    @property
    def nbytes(self) -> int:
        """Bytes kept."""
        return sum(change.nbytes for change in self._changes)

    @property
    def undo_title(self) -> str:
        """The name of what undo would take back, or empty."""
        return self._changes[self._done - 1].title if self._done else ""

    @property
    def redo_title(self) -> str:
        """The name of what redo would do again, or empty."""
        return self._changes[self._done].title if self._done < len(self._changes) else ""

    def next(self, after: bool) -> C | None:
        """The change that redo (`after`) or undo would step over, if any."""
        at = self._done if after else self._done - 1
        return self._changes[at] if 0 <= at < len(self._changes) else None

    def push(self, change: C) -> None:
        """Add a change that was just done; what had been undone is forgotten."""
        del self._changes[self._done :]
        self._changes.append(change)
        while len(self._changes) > 1 and self.nbytes > self._max_bytes:
            del self._changes[0]
        self._done = len(self._changes)

    def undo(self) -> C | None:
        """The change to take back now, if any."""
        if not self._done:
            return None
        self._done -= 1
        return self._changes[self._done]

    def redo(self) -> C | None:
        """The change to do again now, if any."""
        if self._done == len(self._changes):
            return None
        self._done += 1
        return self._changes[self._done - 1]

    def clear(self) -> None:
        """Forget everything."""
        self._changes.clear()
        self._done = 0
