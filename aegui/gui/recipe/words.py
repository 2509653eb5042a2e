"""Steps and changes of their settings, in words of the person's language."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QCoreApplication

from aegui.gui.figures import Local
from aegui.restore.steps import (
    CloneStep,
    DenoiseStep,
    DetectStep,
    FadingStep,
    InpaintStep,
    MeasureStep,
    NoiseStep,
    Step,
)

translate = QCoreApplication.translate


def step_name(step: Step) -> str:
    """What a step is called in a list."""
    if isinstance(step, CloneStep):
        return translate("RecipeWords", "Heal") if step.heal else translate("RecipeWords", "Clone")
    names = {
        DenoiseStep.kind: translate("RecipeWords", "Denoise"),
        InpaintStep.kind: translate("RecipeWords", "Retouch"),
        DetectStep.kind: translate("RecipeWords", "Find damage"),
        FadingStep.kind: translate("RecipeWords", "Correct fading"),
        NoiseStep.kind: translate("RecipeWords", "Add noise"),
        MeasureStep.kind: translate("RecipeWords", "Measure the noise"),
    }
    return names.get(step.kind, step.title)


def history_name(step: Step) -> str:
    """What a step is called in the history and while it runs."""
    if isinstance(step, DenoiseStep):
        if step.sigma is None:
            return translate("RecipeWords", "Denoise, sigma auto")
        return translate("RecipeWords", "Denoise, sigma {sigma}").format(sigma=f"{step.sigma:g}")
    if isinstance(step, NoiseStep):
        return translate("RecipeWords", "Add {kind} noise, {amount}").format(kind=step.noise, amount=f"{step.amount:g}")
    return step_name(step)


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
    return translate("RecipeWords", "{step}, other settings").format(step=step_name(after))


_ALWAYS = ("sigma", "model", "noise", "amount", "sensitivity")
_NEVER = ("points", "heal")


def _is_told(step: Step, name: str) -> bool:
    default = next(item.default for item in fields(step) if item.name == name)
    return name not in _NEVER and (name in _ALWAYS or getattr(step, name) != default)


def _setting(name: str, value: object) -> str:
    """One setting with its value."""
    if isinstance(value, bool):
        return _switched(name, value)
    auto = translate("RecipeWords", "auto")
    shown = auto if value is None else f"{Local(value):g}" if isinstance(value, int | float) else str(value)
    given = value is not None
    methods = {"structure": translate("RecipeWords", "structure"), "texture": translate("RecipeWords", "texture")}
    colour = translate("RecipeWords", "colour {value} %"), translate("RecipeWords", "colour as strength")
    levels = translate("RecipeWords", "levels {value} %"), translate("RecipeWords", "levels auto")
    balance = translate("RecipeWords", "balance {value} %"), translate("RecipeWords", "balance auto")
    patterns = {
        "sigma": translate("RecipeWords", "sigma {value}"),
        "strength": translate("RecipeWords", "strength {value} %"),
        "chroma": colour[0 if given else 1],
        "grain": translate("RecipeWords", "grain {value} %"),
        "model": "{value}",
        "grow": translate("RecipeWords", "grown by {value} px"),
        "method": methods.get(str(value), "{value}"),
        "seed": translate("RecipeWords", "seed {value}"),
        "noise": "{value}",
        "amount": translate("RecipeWords", "amount {value}"),
        "sensitivity": translate("RecipeWords", "sensitivity {value}"),
        "minimum": translate("RecipeWords", "from {value} px"),
        "levels": levels[0 if given else 1],
        "balance": balance[0 if given else 1],
        "contrast": translate("RecipeWords", "contrast {value}"),
        "checked_with": "",
        "feather": translate("RecipeWords", "soft over {value} px"),
        "hardness": translate("RecipeWords", "hardness {value} %"),
        "dx": translate("RecipeWords", "{value} px across"),
        "dy": translate("RecipeWords", "{value} px down"),
    }
    pattern = patterns.get(name, name + " {value}")
    return pattern.format(value=shown)


def _switched(name: str, on: bool) -> str:
    words = {
        "best": (translate("RecipeWords", "best"), translate("RecipeWords", "not best")),
        "masked": (translate("RecipeWords", "only where painted"), translate("RecipeWords", "everywhere")),
        "line": (translate("RecipeWords", "lines"), translate("RecipeWords", "no lines")),
        "spot": (translate("RecipeWords", "spots"), translate("RecipeWords", "no spots")),
        "stain": (translate("RecipeWords", "stains"), translate("RecipeWords", "no stains")),
    }
    return words.get(name, (name, ""))[0 if on else 1]
