"""The map as one web page that needs nothing beside itself."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.errors import PhotoError
from aegui.explore.index import Index
from aegui.explore.layout import Layout
from aegui.imaging.read import read_photo
from aegui.imaging.thumbnails import reduced
from aegui.progress import Progress

_THUMBNAIL = 56
_QUALITY = 70
_TEMPLATE = "map.html"


def map_page(
    index: Index, layout: Layout, template: Path, progress: Progress, damage: NDArray[np.float64] | None = None
) -> str:
    """The page's HTML: points with thumbnails inside it, to pan, zoom, colour and lasso.

    `template`: the page without its data, with `/*DATA*/` where they go. `damage`: the share of each photo that is
    damaged, (N,), not a number where nobody knows; without it the page has no such colour. A photo that has gone
    meanwhile is a point without a thumbnail.
    """
    points = []
    for number, entry in enumerate(index.entries):
        progress.report(number / len(index.entries), "Drawing thumbnails")
        x, y = (round(float(value), 5) for value in layout.points[number])
        points.append(
            {
                "path": str(index.folder / entry.path),
                "x": x,
                "y": y,
                "cluster": int(layout.clusters[number]),
                "sigma": round(entry.facts.sigma, 2),
                "sharpness": round(float(np.log10(1 + entry.facts.sharpness)), 3),
                "taken": round(entry.facts.taken),
                "damage": None if damage is None or np.isnan(damage[number]) else round(float(damage[number]), 5),
                "image": _thumbnail(index.folder / entry.path),
            }
        )
    data = {"folder": str(index.folder), "method": layout.method, "points": points}
    text = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")  # a file name must not end the script
    return template.read_text(encoding="utf-8").replace("/*DATA*/", text)


def _thumbnail(path: Path) -> str:
    try:
        pixels = reduced(read_photo(path), _THUMBNAIL)
    except PhotoError:
        return ""
    coded = cv2.imencode(".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])[1]
    return base64.b64encode(coded.tobytes()).decode("ascii")
