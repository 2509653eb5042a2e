from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from aegui.cli.main import app


def ranges(command: click.Command, path: str) -> Iterator[tuple[str, click.Parameter]]:
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from ranges(inner, f"{path} {name}")
    for option in command.params:
        if isinstance(option.type, click.FloatRange):
            yield f"{path} {option.opts[0]}", option


@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_no_option_with_a_range_takes_what_is_no_number(value: str) -> None:
    found = dict(ranges(app, "aegui"))
    assert "aegui mask --grow" in found
    for name, option in found.items():
        with pytest.raises(click.BadParameter, match="not in the range"):
            pytest.fail(f"{name} took {option.type.convert(value, option, None)}")
