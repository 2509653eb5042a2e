"""Numbers as the window's language writes them."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale


class Local:
    """A number that is filled into texts with the decimal point and the groups of the language chosen.

    It goes where a plain number would: `f"{Local(psnr):.2f} dB"`, `words.format(count=Local(12345))` for `{count:,}`.
    """

    __slots__ = ("_number",)

    def __init__(self, number: float) -> None:
        self._number = number

    def __format__(self, spec: str) -> str:
        locale = QLocale()
        signs = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
        return "".join(signs.get(sign, sign) for sign in format(self._number, spec))

    def __str__(self) -> str:
        return format(self)


def psnr_words(psnr: float) -> str:
    """Decibels for people; two photos that are the same are infinitely close."""
    return f"{Local(psnr):.2f}" if math.isfinite(psnr) else "∞"
