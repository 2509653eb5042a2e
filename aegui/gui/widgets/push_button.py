"""A button with words."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def push_button(text: str, tip: str) -> QPushButton:
    """A button with its tooltip, named for screen readers. Return belongs to no dialog's button by accident."""
    button = QPushButton(text)
    button.setAccessibleName(text.rstrip("…"))
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
