"""How much a saved file says of its photo, as names. No numpy here, so that settings and the command line may know."""

from __future__ import annotations

from typing import Literal, get_args

MetadataChoice = Literal["all", "no-location", "none"]
METADATA_CHOICES: tuple[MetadataChoice, ...] = get_args(MetadataChoice)
