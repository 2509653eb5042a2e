"""A TOML table that is read key by key, each with its type; what is left over at the end is an error."""

from __future__ import annotations

import math
import sys
from typing import Any, NoReturn, TypeVar

from aegui.errors import ModelCorrupt
from aegui.sentence import said

V = TypeVar("V")


class Table:
    """Hands out each key once and checks its type. Raises `ModelCorrupt` that names `where` and the key."""

    def __init__(self, values: dict[str, Any], where: str) -> None:
        self._values = dict(values)
        self._where = where
        self._inner: list[Table] = []

    def text(self, key: str, default: str | None = None) -> str:
        """A string of one line or more."""
        return self._checked(key, self._take(key, default), str, said("text"))

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        return self._checked(key, self._take(key, default), int, said("a whole number"))

    def number(self, key: str, default: float | None = None) -> float:
        """A finite number."""
        return self._finite(key, self._take(key, default))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; empty if the key is not there."""
        return tuple(self._checked(key, item, str, said("a list of texts")) for item in self._list(key))

    def integers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; empty if the key is not there."""
        return tuple(self._checked(key, item, int, said("a list of whole numbers")) for item in self._list(key))

    def numbers(self, key: str) -> tuple[float, ...]:
        """A list of finite numbers; empty if the key is not there."""
        return tuple(self._finite(key, item) for item in self._list(key))

    def table(self, key: str, *, optional: bool = False) -> Table:
        """A table inside this one; empty if it is optional and not there."""
        return self._nested(key, self._take(key, {} if optional else None), key)

    def tables(self, key: str) -> list[Table]:
        """A list of tables; empty if the key is not there."""
        return [self._nested(key, item, f"{key} {n}") for n, item in enumerate(self._list(key), 1)]

    def take_all(self) -> dict[str, Any]:
        """Everything that is left, as it stands."""
        values, self._values = self._values, {}
        return values

    def take_plain(self) -> dict[str, Any]:
        """Everything that is left, if it is what JSON can say, too: text, finite numbers, yes and no, lists, tables."""
        for key, value in self._values.items():
            if not _is_plain(value):
                self.refuse(key, said("must be text, finite numbers, true or false, or lists and tables of them"))
        return self.take_all()

    def require_empty(self) -> None:
        """Refuse keys that nobody asked for, here and in the tables inside."""
        if self._values:
            self.refuse(next(iter(self._values)), said("is not known here"))
        for inner in self._inner:
            inner.require_empty()

    def refuse(self, key: str, reason: str) -> NoReturn:
        """Raise `ModelCorrupt` about `key`."""
        raise ModelCorrupt("{where}: '{key}' {reason}.", where=self._where, key=key, reason=reason)

    def _take(self, key: str, default: object) -> object:
        value = self._values.pop(key, default)
        if value is None:
            self.refuse(key, said("is missing"))
        return value

    def _list(self, key: str) -> list[object]:
        return self._checked(key, self._take(key, []), list, said("a list"))

    def _nested(self, key: str, value: object, name: str) -> Table:
        inner = Table(self._checked(key, value, dict, said("a table")), f"{self._where}, {name}")
        self._inner.append(inner)
        return inner

    def _checked(self, key: str, value: object, wanted: type[V], words: str) -> V:
        if not isinstance(value, wanted) or isinstance(value, bool):
            self.refuse(key, said("must be {words}", words=words))
        return value

    def _finite(self, key: str, value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= sys.float_info.max:
            self.refuse(key, said("must be a number"))
        return float(value)


def _is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return math.isfinite(value) if isinstance(value, float) else isinstance(value, str | int)
