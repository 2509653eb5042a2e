"""A sentence is its English text, and remembers what it was made of."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from aegui.errors import AeguiError, NotAPhoto
from aegui.sentence import Sentence, counted, from_json, said, to_json


def test_a_sentence_is_its_english_text() -> None:
    sentence = said("{path} is empty.", path=Path("a.jpg"))
    assert sentence == "a.jpg is empty."
    assert json.dumps([sentence]) == '["a.jpg is empty."]'
    assert (sentence.template, sentence.fields) == ("{path} is empty.", {"path": "a.jpg"})


def test_without_fields_braces_are_letters() -> None:
    assert said("Use {stem}.") == "Use {stem}."


@pytest.mark.parametrize(("n", "text"), [(0, "0 lines"), (1, "1 line"), (2, "2 lines")])
def test_what_is_counted_has_the_form_of_its_number(n: int, text: str) -> None:
    assert counted("{n} line", "{n} lines", n=n) == text


def test_several_values_are_listed() -> None:
    assert said("Choose from {names}.", names=["a", said("b{n}", n=2)]) == "Choose from a, b2."


def test_a_sentence_crosses_to_another_process_whole() -> None:
    sentence = said("Found {what}.", what=(counted("{n} spot", "{n} spots", n=1), said("more")))
    twin: Sentence = pickle.loads(pickle.dumps(sentence))
    assert (twin, twin.template) == ("Found 1 spot, more.", "Found {what}.")
    first = twin.fields["what"][0]  # type: ignore[index]
    assert (first.template, first.one, first.fields) == ("{n} spots", "{n} spot", {"n": 1})


def test_an_error_fills_its_message_and_its_hint() -> None:
    error = NotAPhoto("{path} is empty.", "Look into {folder}.", path="x/a.jpg", folder=Path("x"))
    assert str(error) == "x/a.jpg is empty. Look into x."


def test_an_error_crosses_to_another_process_whole() -> None:
    cause = OSError(5, "an error that keeps no company")
    twin: AeguiError = pickle.loads(pickle.dumps(NotAPhoto("{path}: {reason}.", "Copy it.", path="a", reason=cause)))
    assert type(twin) is NotAPhoto
    assert (twin.message.template, twin.message.fields["path"], twin.hint) == ("{path}: {reason}.", "a", "Copy it.")


def test_an_error_passes_on_what_another_said() -> None:
    inner = NotAPhoto("{path} is empty.", "Choose {other}.", path="a.jpg", other="b.jpg")
    outer = AeguiError("{where}: {message}", inner.hint, where="Line 1", message=inner.message)
    assert str(outer) == "Line 1: a.jpg is empty. Choose b.jpg."
    assert outer.message.fields["message"] is inner.message


def test_sentences_are_kept_in_json() -> None:
    kept = (said("Found {what}.", what=(counted("{n} spot", "{n} spots", n=1), "x")), said("{level:.1f}", level=0.25))
    again = from_json(to_json((*kept, "Plain {text}.")))
    assert again == ("Found 1 spot, x.", "0.2", "Plain {text}.")
    assert again[0].fields["what"][0].one == "{n} spot"  # type: ignore[index]


@pytest.mark.parametrize("document", ["no", '[{"template": "{a}", "fields": {}}]', '[{"template": "{a}", "one": ""}]'])
def test_other_json_is_refused(document: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        from_json(document)
