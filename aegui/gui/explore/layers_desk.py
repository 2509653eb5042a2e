"""What happens on the page Layers. No widgets here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError
from aegui.gui.tasks import Tasks
from aegui.imaging.photo import Photo
from aegui.jobs.explorer import Explorer


class LayersDesk(QObject):
    """Draws layers on a worker. `named`: a model's layers; `drawn`: a sheet, uint8 (H, W, 3)."""

    named = Signal(object)
    drawn = Signal(object)
    failed = Signal(AeguiError)

    def __init__(self, quick: Tasks, explorer: Explorer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quick, self._explorer = quick, explorer
        self.photo: Photo | None = None

    def open(self, model: str) -> None:
        """List a model's layers."""
        self._quick.run("Layers", lambda _: tuple(self._explorer.layers(model)), self.named.emit, self.failed.emit)

    def show(self, model: str, layer: str, maps: int) -> None:
        """Draw a layer: its filters, or with `maps` what it makes of the photo."""
        if not model or not layer or (maps and self.photo is None):
            return
        photo = self.photo if maps else None
        self._quick.run(
            "Layers", lambda _: self._explorer.layer(model, layer, photo).pixels, self.drawn.emit, self.failed.emit
        )
