"""Every word of the tables can be extracted for translation."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from aegui.gui import actions

LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")


@pytest.mark.skipif(not LUPDATE.exists(), reason="PySide6's lupdate is not beside this Python")
def test_lupdate_finds_the_name_of_every_action(tmp_path: Path) -> None:
    out = tmp_path / "words.ts"
    subprocess.run([LUPDATE, actions.__file__, "-ts", out], check=True, capture_output=True)
    found = set(re.findall(r"<source>(.*?)</source>", out.read_text(encoding="utf-8")))
    wanted = {spec.title for spec in actions.ACTIONS} | {spec.menu for spec in actions.ACTIONS}
    assert wanted | set(actions.REASONS.values()) <= found
