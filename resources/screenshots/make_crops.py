"""Make the README's crops at 200 percent, before and after: `python resources/screenshots/make_crops.py [FOLDER]`.

The photos are scikit-image's own, which no model has seen; every level is found, none is told.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np
import skimage.data
from PIL import Image

from aegui import api
from aegui.imaging.photo import Pixels

SIDE = 200
ZOOM = 2
GAP = 8


def main() -> int:
    """One column per photo and kind of noise: above before, below after."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    engine = api.Engine()
    columns = []
    for photo, corner in spoiled():
        restored = api.denoise(photo, engine=engine).pixels
        columns.append(np.vstack([enlarged(photo, corner), space(GAP, SIDE * ZOOM), enlarged(restored, corner)]))
    gap = space(len(columns[0]), GAP)
    sheet = np.hstack([part for column in columns for part in (gap, column)][1:])
    Image.fromarray(sheet).save(folder / "crops-200.png", optimize=True)
    return 0


def spoiled() -> list[tuple[Pixels, tuple[int, int]]]:
    """White noise, a camera's coloured noise, film grain, JPEG; and the corner of the crop to show."""
    rng = np.random.default_rng(5)
    face, coffee, cat = skimage.data.astronaut(), skimage.data.coffee(), skimage.data.chelsea()
    white = face + rng.normal(0, 25, face.shape)
    colour = cv2.GaussianBlur(rng.normal(0, 1, coffee.shape), (0, 0), 0.8) @ np.array(
        [[1, 0.4, 0.3], [0.3, 0.8, 0.3], [0.3, 0.4, 1.2]]
    )
    camera = coffee + 14 * colour / colour.std()
    grain = cv2.GaussianBlur(rng.normal(0, 1, cat.shape[:2]), (0, 0), 0.7)
    tone = cat.mean(axis=2) / 255
    film = cat + (16 * 4 * tone * (1 - tone) * grain / grain.std())[..., None]
    _, coded = cv2.imencode(".jpg", face[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 18])
    blocks = cv2.imdecode(coded, cv2.IMREAD_COLOR)[..., ::-1].copy()
    eight_bit = [np.clip(np.rint(picture), 0, 255).astype(np.uint8) for picture in (white, camera, film)]
    return list(zip([*eight_bit, blocks], [(20, 130), (60, 230), (40, 120), (40, 140)], strict=True))


def enlarged(photo: Pixels, corner: tuple[int, int]) -> Pixels:
    """A crop at 200 percent, every pixel a square."""
    y, x = corner
    return np.asarray(photo[y : y + SIDE, x : x + SIDE].repeat(ZOOM, 0).repeat(ZOOM, 1))


def space(height: int, width: int) -> Pixels:
    """White."""
    return np.full((height, width, 3), 255, np.uint8)


if __name__ == "__main__":
    sys.exit(main())
