"""Engines on tiny and on shipped models."""

from __future__ import annotations

from pathlib import Path

import pytest

from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions


@pytest.fixture
def tiny_engine(models: Path) -> Engine:
    """Tiny untrained models, fp32, small tiles."""
    return Engine(ComputeOptions(device="cpu", precision="fp32", tile=64), Catalogue((models,)))


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The shipped models, fp32."""
    return Engine(ComputeOptions(device="cpu", precision="fp32"))
