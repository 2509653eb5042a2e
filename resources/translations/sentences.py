"""Finds what the code below the window says to people, so that lupdate can extract it.

Templates stand in the calls of errors (`NotAPhoto("{path} is empty.", path=path)`), of `said` and `counted`, in
progress messages and in the reasons of damaged files. The command line's own words, and the benchmark's, stay English.
"""

from __future__ import annotations

import ast
import json
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CONTEXT = "Engine"
ENGLISH_ONLY = ("cli", "benchmark", "__main__.py")
_SHOWN_ALL_THE_SAME = "benchmark/selftest.py"
_PLACES = {"said": (0,), "counted": (0, 1), "damaged": (0,), "unsupported": (0,), "require": (1,), "report": (1,)}
"""Functions whose arguments at these places are templates."""


@dataclass(frozen=True, slots=True)
class Found:
    """A template, where it stands, and whether it counts something."""

    place: str
    template: str
    counts: bool = False


def find(code: Path) -> tuple[list[Found], list[str]]:
    """All templates below `code`, and what cannot be translated: texts put together, fields that nobody gives."""
    errors = {node.name for node in ast.parse((code / "errors.py").read_text()).body if isinstance(node, ast.ClassDef)}
    places = _PLACES | dict.fromkeys(errors, (0, 1))
    found: list[Found] = []
    faults: list[str] = []
    for path in sorted(code.rglob("*.py")):
        name = path.relative_to(code).as_posix()
        if name.split("/")[0] in ENGLISH_ONLY and name != _SHOWN_ALL_THE_SAME:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in places:
                _look(node, places[_called(node)], f"{name}:{node.lineno}", found, faults)
    return found, faults


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _look(call: ast.Call, places: tuple[int, ...], where: str, found: list[Found], faults: list[str]) -> None:
    counts = _called(call) == "counted"
    given = {word.arg for word in call.keywords}
    passes_on = None in given or any(isinstance(argument, ast.Starred) for argument in call.args)
    for number in places:
        for part in _parts(call.args[number]) if number < len(call.args) else ():
            if isinstance(part, ast.JoinedStr | ast.BinOp) or _called_on_text(part):
                faults.append(f"{where}: {ast.unparse(part)} is put together before it can be translated")
            elif isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                asked = {field for _, field, _, _ in string.Formatter().parse(part.value) if field} if given else set()
                if not passes_on and not asked <= given:
                    faults.append(f"{where}: nobody gives {', '.join(sorted(asked - given))}")
                if not counts or number == 1:
                    found.append(Found(where, part.value, counts))


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """What an argument may be: both sides of a choice."""
    if isinstance(node, ast.IfExp):
        yield from (*_parts(node.body), *_parts(node.orelse))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _parts(value)
    else:
        yield node


def _called_on_text(node: ast.expr) -> bool:
    """`"...".format()` and `", ".join()`."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Constant)
    )


def write_for_lupdate(found: list[Found], file: Path) -> None:
    """A C++ file that says the same to lupdate, which knows no mark for what is counted in Python."""
    lines = {
        f"{'QT_TRANSLATE_N_NOOP' if it.counts else 'QT_TRANSLATE_NOOP'}({_quoted(CONTEXT)}, {_quoted(it.template)})"
        for it in found
    }
    file.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
