"""What can be chosen when exploring. Nothing heavy here."""

from __future__ import annotations

from typing import Literal, get_args

Method = Literal["pca", "tsne"]
METHODS: tuple[Method, ...] = get_args(Method)
Prior = Literal["mixture", "normal"]
PRIORS: tuple[Prior, ...] = get_args(Prior)
