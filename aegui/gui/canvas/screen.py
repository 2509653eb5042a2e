"""The colours of the screen: what the system says of it, or an ICC file that the person chose; else sRGB."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColorSpace, QGuiApplication, QScreen

_log = logging.getLogger(__name__)
_ANY_TYPE, _BYTES = 0, 8
_SIGNATURE = slice(36, 40)  # ICC.1:2022, table 17
_LONGEST = 4 * 1024 * 1024  # longs of four bytes


def screen_space(file: str, screen: QScreen | None) -> QColorSpace:
    """The colour space to show photos in: of the ICC `file`, or without one, of the screen as the system has it."""
    data = _read(file) if file else _of_system(screen)
    if data is not None and data[_SIGNATURE] != b"acsp":
        data = None
    space = QColorSpace.fromIccProfile(QByteArray(data)) if data else QColorSpace()
    if space.isValid() and space.colorModel() == QColorSpace.ColorModel.Rgb:
        return space
    if data:
        _log.info("the screen's profile cannot be used: photos are shown in sRGB")
    return QColorSpace(QColorSpace.NamedColorSpace.SRgb)


def _read(file: str) -> bytes | None:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        _log.info("the screen's profile %s cannot be read: %s", file, error)
        return None


def _of_system(screen: QScreen | None) -> bytes | None:
    """The profile that the system holds for a screen. macOS converts by itself."""
    if sys.platform == "win32":
        from PIL import ImageCms  # slow to import, and only needed there

        with contextlib.suppress(OSError, ImageCms.PyCMSError):
            profile = ImageCms.get_display_profile()
            return bytes(profile.tobytes()) if profile is not None else None
    elif QGuiApplication.platformName() == "xcb":
        screens = QGuiApplication.screens()
        number = screens.index(screen) if screen in screens else 0
        return _of_x11(number)
    return None


def _of_x11(number: int) -> bytes | None:
    """The root window's `_ICC_PROFILE`, or `_ICC_PROFILE_n` of later screens (freedesktop.org's ICC Profiles in X)."""
    name = ctypes.util.find_library("X11")
    if name is None:
        return None
    x11 = ctypes.CDLL(name)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        return None
    try:
        atom = x11.XInternAtom(display, b"_ICC_PROFILE" + (f"_{number}".encode() if number else b""), True)
        if not atom:
            return None
        kind, left = ctypes.c_ulong(), ctypes.c_ulong()
        width, count = ctypes.c_int(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ubyte)()
        x11.XGetWindowProperty(
            display, ctypes.c_ulong(x11.XDefaultRootWindow(display)), ctypes.c_ulong(atom), ctypes.c_long(0),
            ctypes.c_long(_LONGEST), 0, ctypes.c_ulong(_ANY_TYPE), ctypes.byref(kind), ctypes.byref(width),
            ctypes.byref(count), ctypes.byref(left), ctypes.byref(data),
        )  # fmt: skip
        if not data:
            return None
        found = ctypes.string_at(data, count.value) if width.value == _BYTES else None
        x11.XFree(data)
        return found
    finally:
        x11.XCloseDisplay(display)
