"""How noisy a photo is, where, and with what kind of noise. No torch here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from aegui.sentence import Sentence, said

NoiseCharacter = Literal["none", "white", "correlated", "jpeg", "grain"]
CHARACTERS: tuple[NoiseCharacter, ...] = get_args(NoiseCharacter)

STRIDE = 8
"""One cell of the map covers that many pixels each way."""
LEAVE_ALONE = 1.25
"""Below this sigma, in 8-bit units, removing noise can only take away detail."""
UNSURE = 0.2
"""From this uncertainty on it is said that the level may be wrong."""


@dataclass(frozen=True, slots=True)
class NoiseEstimate:
    """What a look at the photo's pixels says.

    `sigma`: the level of the whole photo in 8-bit units, 0..100. `map`: the same per cell of `STRIDE` pixels, float32
    (ceil(H / 8), ceil(W / 8)), read-only. `character`: what the noise is like; `confidence`: 0..1, how sure that is.
    `uncertainty`: of the level, as the scale of its logarithm: at 0.1 about a tenth either way, where fine texture may
    be taken for noise 0.3 and more.
    """

    sigma: float
    character: NoiseCharacter
    confidence: float
    map: NDArray[np.float32]
    uncertainty: float = 0.0

    @property
    def leave_alone(self) -> bool:
        """True where there is nothing to gain: the photo is clean."""
        return self.character == "none" or self.sigma < LEAVE_ALONE

    @property
    def caveat(self) -> Sentence | None:
        """What a person should know before relying on the level; None where it is sure."""
        if self.leave_alone or self.character == "white" or self.uncertainty < UNSURE:
            return None
        return said("The level is unsure, for fine texture can look like noise: less is removed.")

    @property
    def advice(self) -> Sentence:
        """One sentence for a person."""
        if self.leave_alone:
            return said("This photo is clean: leave this photo alone.")
        return said("{kind}, sigma {sigma:.1f}.", kind=_WORDS[self.character], sigma=self.sigma)


_WORDS: dict[NoiseCharacter, Sentence] = {
    "none": said("No noise"),
    "white": said("White noise"),
    "correlated": said("Coloured noise, as cameras make it"),
    "jpeg": said("JPEG artefacts"),
    "grain": said("Film grain"),
}
