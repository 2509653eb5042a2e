"""Make the guide's pictures of retouching: `python resources/screenshots/make_retouching.py [FOLDER]`.

Before and after at 100 percent, two crops as wide as the guide shows them unscaled. The photos are scikit-image's
own, which no model has seen.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np
import skimage.data
from PIL import Image, ImageDraw, ImageFont

from aegui import api
from aegui.imaging.photo import Mask, Pixels

WIDTH, GAP = 276, 8
GREEN = np.array([40, 230, 60])


def main() -> int:
    """Scratches on 24 megapixels, text over a face, a removed object, an aged photo."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "guide"
    engine = api.Engine()
    save(folder / "retouch-scratches.jpg", *scratches(engine))
    save(folder / "retouch-text.jpg", *text(engine))
    save(folder / "retouch-object.jpg", *removed(engine))
    save(folder / "retouch-old-photo.jpg", *old_photo(engine))
    return 0


def scratches(engine: api.Engine) -> tuple[Pixels, ...]:
    """A photo of 24 megapixels, made of a small one enlarged eight and a half times, with grain."""
    cat = skimage.data.chelsea()
    large = cv2.resize(cat, (6000, 3991), interpolation=cv2.INTER_CUBIC)
    rng = np.random.default_rng(24)
    grain = cv2.GaussianBlur(rng.standard_normal(large.shape[:2], np.float32), (0, 0), 0.8)
    photo = np.clip(large + 9 * grain[..., None], 0, 255).round().astype(np.uint8)
    mask = drawn_scratches(photo.shape[0], photo.shape[1], 15, rng, (300, 1500), (4, 13))
    spoiled = photo.copy()
    spoiled[mask] = (240, 238, 230)
    y, x = densest(mask, WIDTH)
    part = slice(y, y + WIDTH), slice(x, x + WIDTH)
    filled = api.inpaint(spoiled, mask, grow=2, engine=engine).pixels
    return spoiled[part], filled[part]


def text(engine: api.Engine) -> tuple[Pixels, ...]:
    """Three lines over a face."""
    photo = skimage.data.astronaut()
    sheet = Image.new("L", (512, 512))
    draw = ImageDraw.Draw(sheet)
    for number, line in enumerate(("NASA photograph", "of Eileen Collins", "S99-04626")):
        draw.text((140, 60 + 36 * number), line, fill=255, font=ImageFont.load_default(28))
    mask = np.asarray(sheet) > 100
    spoiled = photo.copy()
    spoiled[mask] = (255, 235, 60)
    part = slice(40, 270), slice(130, 130 + WIDTH)
    return spoiled[part], api.inpaint(spoiled, mask, grow=2, engine=engine).pixels[part]


def removed(engine: api.Engine) -> tuple[Pixels, ...]:
    """The patch on a suit is painted over roughly, and gone."""
    photo = skimage.data.astronaut()
    canvas = np.zeros(photo.shape[:2], np.uint8)
    cv2.circle(canvas, (174, 385), 46, 1, -1)
    mask = canvas > 0
    part = slice(270, 500), slice(40, 40 + WIDTH)
    painted = photo.copy()
    painted[mask] = np.rint(0.6 * painted[mask] + 0.4 * GREEN).astype(np.uint8)
    return painted[part], api.inpaint(photo, mask, grow=2, engine=engine).pixels[part]


def old_photo(engine: api.Engine) -> tuple[Pixels, ...]:
    """Faded, yellowed, grainy, scratched; and what the preset makes of it."""
    aged = aged_photo()
    part = slice(20, 420), slice(60, 60 + WIDTH)
    return aged[part], api.restore(aged, "old-photo", engine=engine).photo.pixels[part]


def aged_photo() -> Pixels:
    """A photo that looks as if it had lain in a drawer."""
    rng = np.random.default_rng(12)
    photo = cv2.GaussianBlur(skimage.data.astronaut().astype(np.float32) / 255, (0, 0), 0.6)
    grey = photo @ np.array([0.3, 0.59, 0.11], np.float32)
    photo = 0.75 * grey[..., None] * np.array([1.0, 0.92, 0.78], np.float32) + 0.25 * photo
    grain = cv2.GaussianBlur(rng.standard_normal(grey.shape, np.float32), (0, 0), 0.7)
    photo = 0.22 + 0.58 * photo + 0.035 * grain[..., None]
    marks = drawn_scratches(*grey.shape, 9, rng, (60, 330), (1, 3)).astype(np.float32)
    for _ in range(30):
        cv2.circle(marks, tuple(rng.integers(0, 512, 2).tolist()), int(rng.integers(1, 4)), 1.0, -1, cv2.LINE_AA)
    marks = cv2.GaussianBlur(marks, (0, 0), 0.6)[..., None]
    photo = photo * (1 - marks) + marks * np.array([0.95, 0.93, 0.88], np.float32)
    return np.asarray(np.clip(np.rint(255 * photo), 0, 255).astype(np.uint8))


def drawn_scratches(
    height: int, width: int, count: int, rng: np.random.Generator, length: tuple[int, int], thick: tuple[int, int]
) -> Mask:
    """Crooked lines all over, of a length and a thickness in these ranges, in pixels."""
    canvas = np.zeros((height, width), np.uint8)
    for _ in range(count):
        place, turn = rng.uniform((0, 0), (width, height)), rng.uniform(0, 2 * np.pi)
        step, points = rng.uniform(*length) / 12, [place]
        for _ in range(12):
            turn += rng.normal(0, 0.1)
            place = place + step * np.array([np.cos(turn), np.sin(turn)])
            points.append(place)
        cv2.polylines(canvas, [np.array(points, np.int32)], False, 1, int(rng.integers(*thick)))
    return canvas > 0


def densest(mask: Mask, side: int) -> tuple[int, int]:
    """Where a crop of that side holds most of the mask."""
    share = cv2.boxFilter(mask.astype(np.float32), -1, (side, side))
    half = side // 2
    y, x = np.unravel_index(int(share[half:-half, half:-half].argmax()), share[half:-half, half:-half].shape)
    return int(y), int(x)


def save(path: Path, *pictures: Pixels) -> None:
    """Side by side."""
    gap = np.full((len(pictures[0]), GAP, 3), 255, np.uint8)
    sheet = np.hstack([part for picture in pictures for part in (gap, picture)][1:])
    Image.fromarray(sheet).save(path, quality=92, subsampling=0, optimize=True)
    print(path.name, flush=True)


if __name__ == "__main__":
    sys.exit(main())
