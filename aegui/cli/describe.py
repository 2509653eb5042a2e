"""What a net is made of, before it is trained."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from aegui.cli.options import PHOTO_FILE, json_option
from aegui.cli.parts import Parts


@click.command()
@click.argument("config", type=PHOTO_FILE)
@json_option
@click.pass_obj
def describe(parts: Parts, config: Path) -> int:
    """Show the net that CONFIG trains: blocks, shapes, parameters, multiply-adds and receptive field."""
    from aegui.jobs.training import describe_config

    net = describe_config(config)
    rows = [
        (block.name, block.kind, shape_words(block.channels, block.scale, net.side), f"{block.parameters:,}",
         f"{block.macs / net.side**2:,.0f}")
        for block in net.blocks
    ]  # fmt: skip
    numbers = ("parameters", "MACs/pixel")
    parts.terminal.table(("block", "kind", "shape", *numbers), rows, numbers=numbers)
    sees = f"{net.receptive_field} px" if net.receptive_field else "the whole picture"
    parts.terminal.say(
        f"{net.parameters:,} parameters, {net.macs_per_pixel:,.0f} multiply-adds per pixel, a pixel sees {sees}"
    )
    parts.terminal.document(asdict(net))
    return 0


def shape_words(channels: int, scale: int, side: int) -> str:
    """Channels by height by width of what leaves a block, for a picture of `side`."""
    return f"{channels} x {side // scale} x {side // scale}" if scale else str(channels)
