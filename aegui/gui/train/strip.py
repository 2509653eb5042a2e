"""The strip under a run: what can be done with it, and its figures."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aegui.gui.figures import Local
from aegui.gui.widgets.work_strip import WorkStrip
from aegui.training.records import RunRecord


class RunStrip(WorkStrip):
    """Its buttons: pause, stop, resume, export, copy and folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures.setAccessibleName(self.tr("Pace"))
        self.add_buttons(
            {
                "pause": (self.tr("Pause"), self.tr("Hold the training where it is")),
                "stop": (self.tr("Stop"), self.tr("Keep a checkpoint and end; you can go on later")),
                "resume": (self.tr("Go on"), self.tr("Go on from the last checkpoint, exactly")),
                "export": (self.tr("Export…"), self.tr("Make a model of it, with a card, among your models")),
                "copy": (self.tr("Copy as command"), self.tr("The line for a terminal that trains exactly this")),
                "folder": (self.tr("Show folder"), self.tr("Checkpoints, curves and samples of this run")),
            }
        )

    def show_run(self, run: RunRecord, running: bool) -> None:
        """Figures of a run."""
        self.bar.setVisible(running)
        self.show_progress(run.fraction)
        total = f"/{Local(run.total_steps):,}" if run.total_steps else ""
        figures = [self.tr("step {step}").format(step=f"{Local(run.step):,}{total}")] if run.step else []
        if run.psnr:
            figures.append(f"{Local(run.psnr[-1][1]):.2f} dB")
        if running and run.images_per_second:
            figures.append(self.tr("{rate:,.0f} img/s").format(rate=Local(run.images_per_second)))
        if running and run.eta_seconds is not None and run.step:
            figures.append(self.left_words(run.eta_seconds))
        self.show_figures(figures)
