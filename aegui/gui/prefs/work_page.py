"""What computes, how much it may take, and what is kept where."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QSpinBox, QWidget

from aegui.gui.prefs.general_page import Tell
from aegui.gui.prefs.rows import Page, choice, show
from aegui.models.options import DEVICES
from aegui.settings import Settings

_GIB = 1024
_MEMORY = (1, 2, 4, 8, 16, 32)


class WorkPage(Page):
    """Device, precision, memory, threads; after a stroke; the place of sidecars."""

    def __init__(self, settings: Settings, tell: Tell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Work"))
        automatic = self.tr("Automatic")
        self.device = choice(
            [(automatic if name == "auto" else name.upper(), name) for name in DEVICES], settings.device
        )
        self.precision = choice(
            [(automatic, "auto"), (self.tr("fp32, exact"), "fp32"), (self.tr("bf16, faster"), "bf16")],
            settings.precision,
        )
        sizes: list[tuple[str, object]] = [(f"{gib} GB", gib * _GIB) for gib in _MEMORY]
        self.memory = choice([(automatic, 0), *sizes], settings.memory)
        self.threads = QSpinBox()
        self.threads.setObjectName("number")
        self.threads.lineEdit().setTextMargins(4, 0, 4, 0)
        self.threads.setRange(0, max(os.cpu_count() or 1, settings.threads))
        self.threads.setSpecialValueText(self.tr("All"))
        self.threads.setValue(settings.threads)
        self.threads.setMinimumWidth(self.memory.minimumWidth())
        self.stroke = choice(
            [(self.tr("Wait for Apply"), False), (self.tr("Retouch at once"), True)], settings.run_after_stroke
        )
        self.sidecar = choice(
            [
                (self.tr("In the app's data folder"), "data"),
                (self.tr("Beside the photo"), "beside"),
                (self.tr("Nowhere"), "off"),
            ],
            settings.sidecar,
        )
        self._add_rows()
        self.end()
        names = {"device": self.device, "precision": self.precision, "memory": self.memory}
        for name, box in (names | {"run_after_stroke": self.stroke, "sidecar": self.sidecar}).items():
            box.activated.connect(lambda _, name=name, box=box: tell(name, box.currentData()))
        self.threads.valueChanged.connect(lambda count: tell("threads", count))

    def take(self, settings: Settings) -> None:
        """Show settings that changed elsewhere."""
        show(self.device, settings.device)
        show(self.precision, settings.precision)
        show(self.stroke, settings.run_after_stroke)

    def _add_rows(self) -> None:
        self.add(
            self.tr("Device"), self.tr("The processor that computes. Automatic takes the fastest there is."),
            self.device,
        )  # fmt: skip
        self.add(
            self.tr("Precision"), self.tr("Automatic takes bf16 only where it is right and faster."), self.precision
        )
        self.add(
            self.tr("Memory limit"), self.tr("Smaller tiles take less memory and more time; results stay the same."),
            self.memory,
        )  # fmt: skip
        self.add(self.tr("Threads"), self.tr("Fewer leave room for other programs."), self.threads)
        self.add(
            self.tr("After a stroke of the brush"), self.tr("Retouch each stroke as it ends, or all that is painted."),
            self.stroke,
        )  # fmt: skip
        self.add(
            self.tr("Recipe and mask of a photo"), self.tr("Where they are remembered, so that you can go on later."),
            self.sidecar,
        )  # fmt: skip
