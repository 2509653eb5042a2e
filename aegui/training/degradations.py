"""Real noise, made: cameras, chroma blotches, film grain and JPEG, each with its local strength.

The camera follows Foi et al. 2008 (Poisson-Gaussian noise) and Brooks et al. 2019 (the way from sRGB back to the
sensor), and has a noise reduction of its own: in pairs from real cameras (PolyU) the noise that is left is two to
four times as strong at edges as where the picture is flat, and its colour is coarse. What is to be restored takes the
same path through sensor, tone and colour as what is degraded, without the noise: a target that missed it would teach
the net a shift of colour.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.colour import LUMA
from aegui.imaging.noise_estimate import CHARACTERS, NoiseCharacter
from aegui.training.looks import Look
from aegui.training.noise import add_white_noise, draw_sigma
from aegui.training.photos import Patch, PhotoPool

LEVEL_BLUR = 8.0
"""Sigma in pixels of the Gaussian window over which the local level is the root mean square."""
_LARGEST_UPSCALE = 2.5
_EIGHT_BIT = 0.7
_CAMERA_REDUCES = 0.85
_UNBLURRED, _BY_LIGHT = 0.3, 0.25
_LEAST_BLUR = 0.2  # sigma in pixels; less does nothing
_TO_OPPONENT = np.array([LUMA, [-0.169, -0.331, 0.5], [0.5, -0.419, -0.081]], np.float32)
_FROM_OPPONENT = np.linalg.inv(_TO_OPPONENT).astype(np.float32)
_DEMOSAICS = (cv2.COLOR_BayerRGGB2RGB, cv2.COLOR_BayerRGGB2RGB_EA)


@dataclass(frozen=True, slots=True)
class Degraded:
    """A patch before and after, float32 (H, W, 3) in 0..255; `level`: (H, W), local sigma in 8-bit units."""

    clean: Patch
    noisy: Patch
    level: NDArray[np.float32]
    character: NoiseCharacter

    @property
    def label(self) -> int:
        """The character's place in `CHARACTERS`."""
        return CHARACTERS.index(self.character)


Pair = tuple[Patch, Patch]
Maker = Callable[[np.random.Generator, Patch], Pair]


def draw_degraded(
    rng: np.random.Generator, pool: PhotoPool, size: int, white: float, clean_share: float = 0.05
) -> Degraded:
    """One example of (size, size). `white`, `clean_share`: of white noise and of none; the rest is real noise."""
    dice, look = rng.random(), Look.drawn(rng)
    if dice < white:
        return _white(rng, pool.draw(rng, size), look)
    if dice > 1 - clean_share:
        clean = np.rint(look.tinted(look.made(_draw_smooth(rng, pool, size, 0.5))))
        return Degraded(clean, clean, np.zeros((size, size), np.float32), "none")
    names = list(MAKERS)
    name = names[int(rng.choice(len(names), p=_SHARES))]
    make, character = MAKERS[name]
    shrink = float(rng.uniform(0.5, 1)) if rng.random() < 0.25 else 1.0
    drawn = round(size / shrink)
    patch = _vivid(rng, _draw_smooth(rng, pool, drawn, 0.5 if name == "camera" else 0.4))
    clean, noisy = (look.tinted(part) for part in make(rng, look.made(patch)))
    if drawn != size:
        clean, noisy = (_resized(part, size, size, cv2.INTER_AREA) for part in (clean, noisy))
    if name not in ("jpeg", "camera") and rng.random() < 0.5:
        noisy = compress(noisy, int(rng.integers(75, 99)))
    noisy = np.asarray(np.clip(np.rint(noisy), 0, 255), np.float32)
    return Degraded(clean, noisy, local_level(clean, noisy), character)


def local_level(clean: Patch, noisy: Patch) -> NDArray[np.float32]:
    """Root mean square of what was added, over a Gaussian window and the channels: (H, W), in 8-bit units."""
    square = np.asarray(np.mean((noisy - clean) ** 2, axis=2), np.float32)
    return np.sqrt(_blurred(square, LEVEL_BLUR))


def compress(patch: Patch, quality: int, halve_chroma: bool | None = None) -> Patch:
    """Through JPEG in memory; 0..255 RGB to the same. Unless told, chroma has half the resolution below quality 90."""
    if halve_chroma is None:
        halve_chroma = quality < 90
    sampling = cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420 if halve_chroma else cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444
    settings = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, sampling]
    pixels = np.clip(np.rint(patch), 0, 255).astype(np.uint8)
    _, data = cv2.imencode(".jpg", np.ascontiguousarray(pixels[..., ::-1]), settings)
    return np.asarray(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR))[..., ::-1], np.float32)


def _resized(picture: Patch, height: int, width: int, how: int = cv2.INTER_CUBIC) -> Patch:
    return np.asarray(cv2.resize(picture, (width, height), interpolation=how), np.float32)


def _blurred(picture: Patch, sigma: float) -> Patch:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma, borderType=cv2.BORDER_REFLECT), np.float32)


def _draw_smooth(rng: np.random.Generator, pool: PhotoPool, size: int, share: float) -> Patch:
    """A patch; with probability `share` enlarged, for big photos are smoother per pixel than those of the sets."""
    if rng.random() > share:
        return pool.draw(rng, size)
    small = max(round(size / float(rng.uniform(1, _LARGEST_UPSCALE))), 16)
    return np.clip(_resized(pool.draw(rng, small), size, size), 0, 255)


def _vivid(rng: np.random.Generator, patch: Patch) -> Patch:
    """Half of the time stronger colours, and the channels in any order: photos of the sets have soft, rare colours.

    A net that has seen only those takes the edges of strong ones for noise of colour.
    """
    if rng.random() < 0.5:
        return patch
    patch = patch[..., rng.permutation(3)]
    grey = patch.mean(axis=2, keepdims=True)
    return np.asarray(np.clip(grey + np.float32(_log_uniform(rng, 1, 2.5)) * (patch - grey), 0, 255), np.float32)


def _white(rng: np.random.Generator, patch: Patch, look: Look) -> Degraded:
    sigma = draw_sigma(rng)
    clean = look.made(patch)
    noisy = look.tinted(add_white_noise(rng, clean, sigma, eight_bit=False))
    if rng.random() < _EIGHT_BIT:
        noisy = np.clip(np.rint(noisy), 0, 255)
    character: NoiseCharacter = "white" if sigma >= 0.5 else "none"
    share = 1.0 if look.tone is None else float(np.sqrt(np.mean(look.tone**2)))
    return Degraded(look.tinted(clean), noisy, np.full(clean.shape[:2], share * sigma, np.float32), character)


def _log_uniform(rng: np.random.Generator, low: float, high: float) -> float:
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


def _normal(rng: np.random.Generator, *shape: int) -> NDArray[np.float32]:
    return rng.standard_normal(shape, dtype=np.float32)


def _draw_blur(rng: np.random.Generator, largest: float) -> float:
    """Sigma in pixels of a Gaussian: none at all for some, else anything up to `largest`."""
    return 0.0 if rng.random() < _UNBLURRED else float(rng.uniform(0, largest))


def _unit_blur(noise: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    """Gaussian blur that keeps the variance."""
    blurred = _blurred(noise, sigma).reshape(noise.shape) if sigma >= _LEAST_BLUR else noise
    return np.asarray(blurred / max(float(blurred.std()), 1e-6), np.float32)


def _coloured(rng: np.random.Generator, clean: Patch) -> Pair:
    """Noise whose channels go together as a random covariance says, or a sensor's own, stronger in the light.

    Most are blurred; a quarter is sharpened, as with the photo, and a quarter has less of it in luma.
    """
    noise = _unit_blur(_normal(rng, *clean.shape), _draw_blur(rng, 1.5))
    if rng.random() < _BY_LIGHT:
        noise *= np.sqrt(clean / np.float32(255) + np.float32(_log_uniform(rng, 0.02, 0.5)))
    else:
        mix = np.eye(3, dtype=np.float32) + float(rng.uniform(0, 1.5)) * _normal(rng, 3, 3) / 3
        noise = np.asarray(noise @ (mix + np.float32(rng.uniform(0, 1.5))).T, np.float32)
    if rng.random() < 0.25:
        noise += np.float32(rng.uniform(0.3, 1.5)) * (noise - _blurred(noise, float(rng.uniform(0.7, 1.5))))
    if rng.random() < 0.25:
        parts = noise @ _TO_OPPONENT.T
        parts[..., 0] *= np.float32(rng.uniform(0, 0.7))
        noise = np.asarray(parts @ _FROM_OPPONENT.T, np.float32)
    level = _log_uniform(rng, 0.7, 40) / max(float(np.sqrt(np.mean(noise**2))), 1e-6)
    return clean, np.asarray(clean + np.float32(level) * noise, np.float32)


def _blotches(rng: np.random.Generator, clean: Patch) -> Pair:
    """Coarse blotches of colour over a little fine noise, as high ISO leaves behind."""
    height, width = clean.shape[:2]
    scale = float(rng.uniform(2, 12))
    coarse = _normal(rng, max(round(height / scale), 2), max(round(width / scale), 2), 2)
    blotch = _resized(coarse, height, width)
    blotch = blotch / max(float(blotch.std()), 1e-6) * _log_uniform(rng, 1, 16)
    # Red and blue move against green so that luma stays where it is.
    green = -(LUMA[0] * blotch[..., 0] + LUMA[2] * blotch[..., 1]) / LUMA[1]
    noise = np.stack([blotch[..., 0], green, blotch[..., 1]], axis=2)
    fine = _unit_blur(_normal(rng, height, width, 1), float(rng.uniform(0.3, 1.0))) * _log_uniform(rng, 0.5, 8)
    return clean, clean + noise + fine


def _grain(rng: np.random.Generator, clean: Patch) -> Pair:
    """Film grain: strongest in the mid-tones, one for all channels or nearly so."""
    height, width = clean.shape[:2]
    size = _draw_blur(rng, 1.6)
    grain = _unit_blur(_normal(rng, height, width, 1), size)
    apart = float(rng.uniform(0, 0.6)) if rng.random() < 0.6 else 0.0
    grain = np.sqrt(1 - apart**2) * grain + apart * _unit_blur(_normal(rng, height, width, 3), size)
    tone = clean.mean(axis=2, keepdims=True) / 255
    strength = (4 * tone * (1 - tone)) ** float(rng.uniform(0.3, 1.2)) + float(rng.uniform(0, 0.3))
    return clean, clean + _log_uniform(rng, 1.5, 35) * strength * grain


def _jpeg(rng: np.random.Generator, clean: Patch) -> Pair:
    """Once or twice through JPEG, the second time off the first one's grid; half on a little noise."""
    noisy = clean + (_log_uniform(rng, 0.5, 5) * _normal(rng, *clean.shape) if rng.random() < 0.3 else np.float32(0))
    for _ in range(1 if rng.random() < 0.7 else 2):
        down, right = (int(shift) for shift in rng.integers(0, 8, 2))
        framed = cv2.copyMakeBorder(noisy, down, 0, right, 0, cv2.BORDER_REFLECT)
        noisy = compress(np.asarray(framed, np.float32), int(rng.integers(10, 96)))[down:, right:]
    return clean, noisy


def _camera(rng: np.random.Generator, clean: Patch) -> Pair:
    """From sRGB back to the sensor, noise there, and the camera's own way forward, for both pictures alike."""
    height, width = (side // 2 * 2 for side in clean.shape[:2])
    gamma = float(rng.uniform(1.9, 2.4))
    matrix = _colour_matrix(rng)
    gains = np.array([rng.uniform(1.2, 2.4), 1.0, rng.uniform(1.2, 2.2)], np.float32)
    exposure = np.float32(_log_uniform(rng, 0.35, 1.0))
    linear = (clean[:height, :width] / 255) ** gamma
    sensor = np.clip(linear @ np.linalg.inv(matrix).T / gains * exposure, 0, 1).astype(np.float32)
    mosaic = np.empty((height, width), np.float32)
    for (y, x), channel in zip(((0, 0), (0, 1), (1, 0), (1, 1)), (0, 1, 1, 2), strict=True):
        mosaic[y::2, x::2] = sensor[y::2, x::2, channel]
    shot = _log_uniform(rng, 2e-5, 1e-2)
    read = float(np.exp(2.18 * np.log(shot) + 1.2 + 0.3 * rng.standard_normal()))
    noisy_mosaic = mosaic + np.sqrt(shot * mosaic + read) * _normal(rng, height, width)
    code = _DEMOSAICS[int(rng.integers(2))]
    finish = _Finish.drawn(rng)
    pictures = []
    for raw in (mosaic, noisy_mosaic):
        # A pedestal keeps the noise below black, which a sensor has, from being cut off.
        stored = np.clip(np.rint((raw * 0.9 + 0.08) * 65535), 0, 65535).astype(np.uint16)
        rgb = (cv2.cvtColor(stored, code).astype(np.float32) / 65535 - 0.08) / 0.9
        rgb = np.clip((rgb * gains / exposure) @ matrix.T, 0, 1) ** (1 / gamma)
        pictures.append(np.asarray(255 * rgb, np.float32))
    if rng.random() < _CAMERA_REDUCES:
        pictures[1] = pictures[0] + _reduced(rng, pictures[0], pictures[1] - pictures[0])
    before, after = (
        picture if picture.shape == clean.shape else _resized(picture, clean.shape[0], clean.shape[1], cv2.INTER_LINEAR)
        for picture in map(finish, pictures)
    )
    if rng.random() < 0.7:
        # Colour that the camera made coarse is no noise: what is to be restored is as coarse.
        halve = bool(rng.random() < 0.7)
        before, after = compress(before, 100, halve), compress(after, int(rng.integers(75, 99)), halve)
    return before, after


def _reduced(rng: np.random.Generator, clean: Patch, noise: Patch) -> Patch:
    """What a camera's own noise reduction leaves: in flat parts less and smoother than at edges, coarse in colour."""
    luma = np.ascontiguousarray(clean @ LUMA)
    steps = np.hypot(cv2.Sobel(luma, cv2.CV_32F, 1, 0), cv2.Sobel(luma, cv2.CV_32F, 0, 1)) / np.float32(8)
    edge = _log_uniform(rng, 1.5, 6)
    flat = np.exp(-np.square(_blurred(np.asarray(steps, np.float32), 1.5) / np.float32(edge)))
    parts = noise @ _TO_OPPONENT.T
    for part in range(3):
        before = np.ascontiguousarray(parts[..., part])
        if part == 0:
            blurs, kept = (_draw_blur(rng, 0.7), rng.uniform(0.2, 1.0)), 1.0
        else:
            blurs, kept = (rng.uniform(1.0, 3), _log_uniform(rng, 3, 12)), _log_uniform(rng, 0.2, 0.7)
        at_edges, elsewhere = (_unit_blur(before, float(blur)) for blur in blurs)
        mixed = at_edges + flat * (_log_uniform(rng, 0.15, 0.8) * elsewhere - at_edges)
        parts[..., part] = np.float32(kept * before.std()) * mixed
    return np.asarray(parts @ _FROM_OPPONENT.T, np.float32)


@dataclass(frozen=True, slots=True)
class _Finish:
    """What a camera does last: smooth colour, smooth a little, sharpen, curve. 0 leaves a part out."""

    chroma: float
    luma: float
    sharpen: float
    curve: float

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> _Finish:
        chances = rng.random(4)
        values = (rng.uniform(0.5, 3), rng.uniform(0.3, 0.9), rng.uniform(0.2, 1.2), rng.uniform(0.1, 0.5))
        shares = (0.35, 0.2, 0.5, 0.4)
        return cls(
            *(float(value) if dice < share else 0.0 for value, dice, share in zip(values, chances, shares, strict=True))
        )

    def __call__(self, picture: Patch) -> Patch:
        if self.chroma:
            ycc = cv2.cvtColor(picture, cv2.COLOR_RGB2YCrCb)
            ycc[..., 1:] = _blurred(np.asarray(ycc[..., 1:], np.float32), self.chroma)
            picture = np.asarray(cv2.cvtColor(ycc, cv2.COLOR_YCrCb2RGB), np.float32)
        if self.luma:
            picture = _blurred(picture, self.luma)
        if self.sharpen:
            picture = picture + np.float32(self.sharpen) * (picture - _blurred(picture, 1.0))
        if self.curve:
            tone = np.clip(picture, 0, 255) / 255
            picture = np.asarray(255 * (tone + self.curve * tone * (1 - tone) * (2 * tone - 1)), np.float32)
        return np.asarray(np.clip(picture, 0, 255), np.float32)


def _colour_matrix(rng: np.random.Generator) -> NDArray[np.float32]:
    """Camera RGB to sRGB: rows sum to 1, so that grey stays grey; the further from 1 the diagonal, the more noise."""
    off = rng.uniform(-0.45, 0.05, (3, 3)) * (1 - np.eye(3))
    off[0, 2] *= 0.4
    off[2, 0] *= 0.3
    return np.asarray(off + np.diag(1 - off.sum(axis=1)), np.float32)


MAKERS: dict[str, tuple[Maker, NoiseCharacter]] = {
    "camera": (_camera, "correlated"),
    "coloured": (_coloured, "correlated"),
    "blotches": (_blotches, "correlated"),
    "grain": (_grain, "grain"),
    "jpeg": (_jpeg, "jpeg"),
}
_SHARES = np.array([0.45, 0.2, 0.1, 0.12, 0.13])
