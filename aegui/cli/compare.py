"""How close one photo is to another."""

from __future__ import annotations

import math
from pathlib import Path

import click

from aegui.cli.batch import perform
from aegui.cli.options import PHOTO_FILE, json_option
from aegui.cli.parts import Parts
from aegui.progress import Progress


@click.command()
@click.argument("reference", type=PHOTO_FILE)
@click.argument("candidate", type=PHOTO_FILE)
@json_option
@click.pass_obj
def compare(parts: Parts, reference: Path, candidate: Path) -> int:
    """Measure PSNR and SSIM of CANDIDATE against REFERENCE. The JSON's psnr is null for identical photos."""
    from aegui.imaging.metrics import psnr, ssim
    from aegui.imaging.read import read_photo

    def measure(progress: Progress) -> tuple[float, float]:
        first, second = read_photo(reference), read_photo(candidate)
        progress.report(0.5)
        return psnr(first, second), ssim(first, second)

    decibels, similarity = perform(parts.terminal, "Compare", measure)
    identical = math.isinf(decibels)
    parts.terminal.say("PSNR  identical" if identical else f"PSNR  {decibels:.2f} dB")
    parts.terminal.say(f"SSIM  {similarity:.4f}")
    parts.terminal.document(
        {
            "reference": str(reference),
            "candidate": str(candidate),
            "psnr": None if identical else decibels,
            "ssim": similarity,
            "identical": identical,
        }
    )
    return 0
