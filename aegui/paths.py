"""Where things lie. No other module knows."""

from __future__ import annotations

import tomllib
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def _bundled(name: str) -> Path:
    """A folder carried in the wheel, or standing at the top of the checkout."""
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def weights_dir() -> Path:
    """The folder of shipped models: `<id>.safetensors` beside `<id>.toml`."""
    return _bundled("weights")


def resources_dir() -> Path:
    """The folder of icons and pictures."""
    return _bundled("resources")


def translations_dir() -> Path:
    """The folder of the window's translations (`aegui_*.qm`)."""
    return resources_dir() / "translations"


def guide_dir() -> Path:
    """The pages of the guide (`*.md`) and their pictures."""
    return resources_dir() / "guide"


def presets_dir() -> Path:
    """The folder of shipped recipes (`*.toml`)."""
    return _PACKAGE / "restore" / "presets"


def training_configs_dir() -> Path:
    """The folder of shipped training configs (`*.toml`)."""
    return _PACKAGE / "training" / "configs"


def user_data_dir() -> Path:
    """The person's own models and sidecars. Not created here."""
    return Path(platformdirs.user_data_dir("aegui", appauthor=False))


def user_models_dir() -> Path:
    """Where models that a person trained or imported are kept."""
    return user_data_dir() / "models"


def settings_file() -> Path:
    """The settings file of this person."""
    return Path(platformdirs.user_config_dir("aegui", appauthor=False)) / "settings.toml"


def log_file() -> Path:
    """The log file of this person."""
    return Path(platformdirs.user_log_dir("aegui", appauthor=False)) / "aegui.log"


def version() -> str:
    """The version of aegui: as it was installed, or as the checkout says."""
    import importlib.metadata  # brings a mail parser along, for what is seldom asked

    try:
        return importlib.metadata.version("aegui")
    except importlib.metadata.PackageNotFoundError:
        text = (_PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8")
        return str(tomllib.loads(text)["project"]["version"])
