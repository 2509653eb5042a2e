"""What holds the code of a family to more than a small error, and how firmly: rows that show what the family has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QVBoxLayout, QWidget

from aegui.gui.widgets.column import named_row

_FAMILY = {
    "beta": "variational", "free_bits": "variational", "sparsity": "sparse", "sparsity_weight": "sparse",
    "target": "sparse", "top_k": "sparse", "contraction": "contractive",
}  # fmt: skip
_WEIGHT = 0.003  # of a sparsity that is chosen where the family's preset had none
_DECIMALS = 4


class WeightBox(QDoubleSpinBox):
    """A number without the zeros at its end."""

    def textFromValue(self, value: float) -> str:
        """0.003, not 0.0030; 1, not 1.0000."""
        return super().textFromValue(value).rstrip("0").rstrip(self.locale().decimalPoint())


class PenaltyRows(QWidget):
    """`changed`: a value is another. Names are those of `aegui.training.changes`."""

    changed = Signal()

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beta = self._weight(
            self.tr("Beta"),
            self.tr(
                "How much the code's distance from N(0, 1) weighs beside the picture's error: more makes what is "
                "sampled more like photos, and what is redrawn softer"
            ),
            100,
            0.1,
        )
        self.free_bits = self._weight(
            self.tr("Free bits"),
            self.tr("Nats that each number of the code may carry at no cost, so that none falls silent early"),
            5,
            0.01,
        )
        self.sparsity = QComboBox()
        kinds = (("none", self.tr("None")), ("l1", self.tr("L1")), ("kl", self.tr("KL to a target")))
        for kind, words in kinds:
            self.sparsity.addItem(words, kind)
        self.sparsity.setAccessibleName(self.tr("Sparsity"))
        self.sparsity.setToolTip(
            self.tr(
                "L1 keeps the sum of all activity small; KL holds each unit's mean activity to the target, with "
                "sigmoid units; None leaves it to the strongest that are kept"
            )
        )
        self.sparsity.currentIndexChanged.connect(lambda _: self._on_sparsity())
        self.sparsity_weight = self._weight(
            self.tr("Weight"),
            self.tr("How much sparsity weighs beside the picture's error: the more, the fewer units are at work"),
            10,
            1e-3,
        )
        self.target = self._weight(
            self.tr("Target"), self.tr("The share of pictures for which a unit should be at work"), 0.9, 0.01
        )
        self.target.setMinimum(0.001)
        self.top_k = QSpinBox()
        self.top_k.lineEdit().setTextMargins(6, 0, 6, 0)
        self.top_k.setRange(0, 65536)
        self.top_k.setKeyboardTracking(False)
        self.top_k.setSpecialValueText(self.tr("all"))
        self.top_k.setAccessibleName(self.tr("Keep the strongest"))
        self.top_k.setToolTip(self.tr("Only so many numbers of each code, the largest, are kept; the rest become zero"))
        self.top_k.valueChanged.connect(lambda _: self.changed.emit())
        self.contraction = self._weight(
            self.tr("Contraction"),
            self.tr(
                "How much it weighs that the code moves when the picture does: more holds the code still, and "
                "redraws less exactly"
            ),
            10,
            1e-3,
        )
        self._family = ""
        self._lay_out(width)

    def take(self, values: Mapping[str, Any], family: str) -> None:
        """Show what a config has, and the rows of its family."""
        self._family = family
        objective, spec = values.get("objective", {}), values["architecture"]
        weights = {
            self.beta: objective.get("beta", 1), self.free_bits: objective.get("free_bits", 0),
            self.sparsity_weight: objective.get("sparsity_weight", 0), self.target: objective.get("target", 0.05),
            self.contraction: objective.get("contraction", 0),
        }  # fmt: skip
        blockers = [QSignalBlocker(box) for box in (*weights, self.sparsity, self.top_k)]
        for box, value in weights.items():
            box.setValue(value)
        self.sparsity.setCurrentIndex(self.sparsity.findData(objective.get("sparsity", "none")))
        self.top_k.setValue(spec.get("top_k", 0))
        del blockers
        self._show_rows()

    def shown(self, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
        """What is set and what a config has, by name, for the family that is shown."""
        objective = values.get("objective", {})
        kind = self.sparsity.currentData()
        found: dict[str, tuple[Any, Any]] = {
            "top_k": (self.top_k.value(), values["architecture"].get("top_k", 0)),
            "beta": _pair(self.beta, objective.get("beta", 1)),
            "free_bits": _pair(self.free_bits, objective.get("free_bits", 0)),
            "sparsity": (kind, objective.get("sparsity", "none")),
            "contraction": _pair(self.contraction, objective.get("contraction", 0)),
        }
        if kind != "none":
            found["sparsity_weight"] = _pair(self.sparsity_weight, objective.get("sparsity_weight", 0))
        if kind == "kl":
            found["target"] = _pair(self.target, objective.get("target", 0.05))
        return {name: pair for name, pair in found.items() if _FAMILY[name] == self._family}

    # Inside

    def _weight(self, name: str, tip: str, most: float, step: float) -> QDoubleSpinBox:
        box = WeightBox()
        box.lineEdit().setTextMargins(6, 0, 6, 0)
        box.setRange(0, most)
        box.setDecimals(_DECIMALS)
        box.setSingleStep(step)
        box.setKeyboardTracking(False)
        box.setAccessibleName(name)
        box.setToolTip(tip)
        box.valueChanged.connect(lambda _: self.changed.emit())
        return box

    def _lay_out(self, width: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        boxes: dict[str, QDoubleSpinBox | QSpinBox | QComboBox] = {
            "beta": self.beta, "free_bits": self.free_bits, "sparsity": self.sparsity,
            "sparsity_weight": self.sparsity_weight, "target": self.target, "top_k": self.top_k,
            "contraction": self.contraction,
        }  # fmt: skip
        self.rows = {name: named_row(box.accessibleName(), box, width) for name, box in boxes.items()}
        for row in self.rows.values():
            column.addWidget(row)
        self._show_rows()

    def _show_rows(self) -> None:
        kind = self.sparsity.currentData()
        asked = {"sparsity_weight": kind != "none", "target": kind == "kl"}
        for name, row in self.rows.items():
            row.setVisible(_FAMILY[name] == self._family and asked.get(name, True))
        self.setVisible(self._family in _FAMILY.values())

    def _on_sparsity(self) -> None:
        if self.sparsity.currentData() != "none" and self.sparsity_weight.value() == 0:
            with QSignalBlocker(self.sparsity_weight):
                self.sparsity_weight.setValue(_WEIGHT)
        self._show_rows()
        self.changed.emit()


def _pair(box: QDoubleSpinBox, old: float) -> tuple[float, float]:
    """What is set, rounded as it is shown, and what was there; a preset finer than that counts as left alone."""
    new = round(box.value(), _DECIMALS)
    return (old if new == round(old, _DECIMALS) else new), old
