"""The strip under the list: what can be done with a batch, and its figures."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aegui.gui.figures import Local
from aegui.gui.widgets.work_strip import WorkStrip
from aegui.jobs.batch.pace import Pace


class BatchStrip(WorkStrip):
    """Its buttons: pause, cancel, retry, report and folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures.setAccessibleName(self.tr("Throughput"))
        self.add_buttons(
            {
                "pause": (self.tr("Pause"), self.tr("Hold the work before the next photo")),
                "cancel": (self.tr("Cancel"), self.tr("Stop; what is done stays, and you can go on later")),
                "retry": (self.tr("Retry failed"), self.tr("Try the photos that failed again")),
                "report": (self.tr("Open report"), self.tr("Totals, failures, first and best photos")),
                "folder": (self.tr("Show outputs"), self.tr("Open the folder of outputs")),
            }
        )

    def show_pace(self, pace: Pace | None) -> None:
        """Figures of a running batch, or none."""
        self.bar.setVisible(pace is not None)
        if pace is None:
            self.figures.clear()
            return
        self.show_progress(pace.ended / max(pace.total, 1))
        figures = [
            self.tr("{value:,.0f} photos/min").format(value=Local(pace.photos_per_minute)),
            self.tr("{value:.2f} Mpx/s").format(value=Local(pace.megapixels_per_second)),
        ]
        if pace.eta is not None and pace.ended < pace.total:
            figures.append(self.left_words(pace.eta))
        self.show_figures(figures)
