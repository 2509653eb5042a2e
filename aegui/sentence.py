"""Sentences for people that can still be said in another language after they are made."""

from __future__ import annotations

from collections.abc import Mapping
from numbers import Real


class Sentence(str):
    """An English text that remembers its template and what was filled in; in all else it is that text.

    `fields` holds numbers, texts and other sentences, or tuples of these, which are joined with ", ". `one` is the
    template where `fields["n"]` is 1, empty where nothing is counted. Pickles whole; what cuts or joins it makes plain
    text of it.
    """

    __slots__ = ("fields", "one", "template")
    template: str
    fields: Mapping[str, object]
    one: str

    def __new__(cls, template: str, fields: Mapping[str, object], one: str = "") -> Sentence:
        self = super().__new__(cls, fill(one if one and fields["n"] == 1 else template, fields))
        self.template, self.fields, self.one = template, fields, one
        return self

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, Mapping[str, object], str]]:
        return type(self), (self.template, self.fields, self.one)


def said(template: str, /, **fields: object) -> Sentence:
    """A sentence from a template in the manner of `str.format`, or one that is a sentence already, as it is.

    Without fields the template is taken literally.
    """
    return template if isinstance(template, Sentence) else Sentence(template, _lasting(fields))


def counted(one: str, many: str, /, n: int, **fields: object) -> Sentence:
    """A sentence that counts, in the manner of `ngettext`: `counted("{n} line", "{n} lines", n=3)`."""
    return Sentence(many, _lasting({"n": n} | fields), one)


def fill(pattern: str, fields: Mapping[str, object]) -> str:
    """The pattern with its fields; without any, the pattern itself."""
    shown = {name: ", ".join(map(str, value)) if isinstance(value, tuple) else value for name, value in fields.items()}
    return pattern.format_map(shown) if shown else pattern


def _lasting(fields: Mapping[str, object]) -> dict[str, object]:
    """What can be pickled and filled in again: numbers and texts as they are, of anything else its text."""

    def kept(value: object) -> object:
        if isinstance(value, str | Real):
            return value
        return tuple(map(kept, value)) if isinstance(value, tuple | list) else str(value)

    return {name: kept(value) for name, value in fields.items()}
