"""Sentences for people that can still be said in another language after they are made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
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


def to_json(sentences: Iterable[str]) -> str:
    """Sentences, and texts as sentences without fields, as a JSON document that `from_json` reads."""

    def plain(value: object) -> object:
        if isinstance(value, Sentence):
            return {"template": value.template, "fields": plain(dict(value.fields)), "one": value.one}
        if isinstance(value, dict):
            return {name: plain(part) for name, part in value.items()}
        return [plain(part) for part in value] if isinstance(value, tuple) else value

    return json.dumps([plain(said(text)) for text in sentences], default=float, ensure_ascii=False)


def from_json(document: str) -> tuple[Sentence, ...]:
    """What `to_json` wrote. Raises `ValueError`, `LookupError` or `TypeError` for what is none of it."""

    def made(value: object) -> object:
        if isinstance(value, dict):
            fields = {name: made(part) for name, part in value["fields"].items()}
            return Sentence(value["template"], fields, value["one"])
        return tuple(made(part) for part in value) if isinstance(value, list) else value

    return tuple(item for item in map(made, json.loads(document)) if isinstance(item, Sentence))


def _lasting(fields: Mapping[str, object]) -> dict[str, object]:
    """What can be pickled and filled in again: numbers and texts as they are, of anything else its text."""

    def kept(value: object) -> object:
        if isinstance(value, str | Real):
            return value
        return tuple(map(kept, value)) if isinstance(value, tuple | list) else str(value)

    return {name: kept(value) for name, value in fields.items()}
