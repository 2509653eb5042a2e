"""Steps and changes of their settings, in words of the person's language."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QCoreApplication

from aegui.restore.recipe import (
    DenoiseStep,
    DetectStep,
    FadingStep,
    InpaintStep,
    MeasureStep,
    NoiseStep,
    Step,
)


def _t(text: str) -> str:
    return QCoreApplication.translate("RecipeWords", text)


def step_name(step: Step) -> str:
    """What a step is called in a list."""
    names = {
        DenoiseStep.kind: _t("Denoise"),
        InpaintStep.kind: _t("Retouch"),
        DetectStep.kind: _t("Find damage"),
        FadingStep.kind: _t("Correct fading"),
        NoiseStep.kind: _t("Add noise"),
        MeasureStep.kind: _t("Measure the noise"),
    }
    return names.get(step.kind, step.title)


def step_details(step: Step) -> str:
    """The settings of a step that are worth a line: those that differ from how it begins, and its model."""
    words = [_setting(item.name, getattr(step, item.name)) for item in fields(step) if _is_told(step, item.name)]
    return ", ".join(filter(None, words))


def settings_title(before: Step, after: Step) -> str:
    """What the history calls a change of settings; empty if there is none."""
    changed = [item.name for item in fields(after) if getattr(before, item.name, None) != getattr(after, item.name)]
    if not changed:
        return ""
    if len(changed) == 1:
        words = _setting(changed[0], getattr(after, changed[0]))
        return words[:1].upper() + words[1:]
    return _t("{step}, other settings").format(step=step_name(after))


_ALWAYS = ("sigma", "model", "noise", "amount", "sensitivity")


def _is_told(step: Step, name: str) -> bool:
    default = next(item.default for item in fields(step) if item.name == name)
    return name in _ALWAYS or getattr(step, name) != default


def _setting(name: str, value: object) -> str:
    """One setting with its value."""
    if isinstance(value, bool):
        return _switched(name, value)
    auto = _t("auto")
    shown = auto if value is None else f"{value:g}" if isinstance(value, int | float) else str(value)
    patterns = {
        "sigma": _t("sigma {value}"),
        "strength": _t("strength {value} %"),
        "chroma": _t("colour as strength") if value is None else _t("colour {value} %"),
        "grain": _t("grain {value} %"),
        "model": "{value}",
        "grow": _t("grown by {value} px"),
        "method": {"auto": "", "structure": _t("structure"), "texture": _t("texture")}.get(str(value), "{value}"),
        "seed": _t("variant {value}"),
        "noise": "{value}",
        "amount": _t("amount {value}"),
        "sensitivity": _t("sensitivity {value}"),
        "minimum": _t("from {value} px"),
        "levels": _t("levels {value} %") if value is not None else _t("levels auto"),
        "balance": _t("balance {value} %") if value is not None else _t("balance auto"),
        "contrast": _t("contrast {value}"),
        "checked_with": "",
    }
    pattern = patterns.get(name, name + " {value}")
    return pattern.format(value=shown)


def _switched(name: str, on: bool) -> str:
    words = {
        "best": (_t("best"), _t("not best")),
        "masked": (_t("only where painted"), _t("everywhere")),
        "line": (_t("lines"), _t("no lines")),
        "spot": (_t("spots"), _t("no spots")),
        "stain": (_t("stains"), _t("no stains")),
    }
    return words.get(name, (name, ""))[0 if on else 1]
