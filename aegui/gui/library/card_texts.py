"""What the cards of the shipped models say in sentences, marked for translation: licences, inputs, limits.

Cards are data and stay English; a sentence that is not here, as every one of how a training went, is shown as it is.
"""

from __future__ import annotations

from aegui.gui.words import QT_TRANSLATE_NOOP

CARD_TEXTS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP(
        "Engine",
        "For research and other non-commercial use, as the training photos' terms ask; "
        "the code's MIT licence does not cover the weights.",
    ),
    QT_TRANSLATE_NOOP("Engine", "grey float32 of 16 x 16 px with white = 1; gives the same picture and 128 numbers"),
    QT_TRANSLATE_NOOP("Engine", "Intel Xeon with AMX (fp32), one of 2 cores, shared with several other trainings"),
    QT_TRANSLATE_NOOP("Engine", "research and educational use"),
    QT_TRANSLATE_NOOP(
        "Engine", "A teaching model of grey 16 x 16 patches: it shows how little the code moves under noise."
    ),
    QT_TRANSLATE_NOOP("Engine", "RGB float32 of 64 x 64 px with white = 1; gives the same picture and 128 numbers"),
    QT_TRANSLATE_NOOP("Engine", "Intel Xeon with AMX (bf16), one of 2 cores, shared with several other trainings"),
    QT_TRANSLATE_NOOP("Engine", "non-commercial research"),
    QT_TRANSLATE_NOOP("Engine", "A teaching model: 128 numbers for a 64 x 64 thumbnail leave it soft."),
    QT_TRANSLATE_NOOP("Engine", "Only for whole photos made small; it cannot restore photos at their own size."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "RGB float32 with white = 1; gives logits for line, spot, stain and fading, and the RGB without damage",
    ),
    QT_TRANSLATE_NOOP("Engine", "Intel Xeon with AMX, one to two threads of two cores shared with other work, bf16"),
    QT_TRANSLATE_NOOP(
        "Engine", "Trained on damage that was made, on photos that were aged by a program; real damage is more various."
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "What looks like a scratch may be a wire, a whisker or a blade of grass: "
        "look at each proposal before you accept it.",
    ),
    QT_TRANSLATE_NOOP("Engine", "RGB float32 with white = 1 and a map of sigma / 255; gives the clean RGB"),
    QT_TRANSLATE_NOOP("Engine", "open licences, photo by photo"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Trained for white Gaussian noise; the coloured noise of cameras, JPEG coding and film grain are not its job.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "On black and white photos take denoise-b: "
        "their noise is the same in every channel, and this one knows only noise that is not.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Told too high a level it smears fine texture; told too low a level it leaves noise."),
    QT_TRANSLATE_NOOP("Engine", "On white noise of known level it is behind denoise-a."),
    QT_TRANSLATE_NOOP("Engine", "On white noise of known level it is 0.11 to 0.17 dB behind denoise-a."),
    QT_TRANSLATE_NOOP(
        "Engine", "RGB float32 with white = 1 and a hole map, 1 = to fill; gives RGB with the hole filled"
    ),
    QT_TRANSLATE_NOOP("Engine", "Trained for the smallest error, so wide holes come out smooth rather than textured."),
    QT_TRANSLATE_NOOP("Engine", "It knows no meaning: faces, hands and lettering under a hole are not brought back."),
    QT_TRANSLATE_NOOP(
        "Engine", "RGB float32 with white = 1; gives log(sigma + 0.5), its log scale and five characters per 8 pixels"
    ),
    QT_TRANSLATE_NOOP(
        "Engine", "Fine, even texture without any structure (sand, cloth at a distance) can pass for noise."
    ),
    QT_TRANSLATE_NOOP(
        "Engine", "A photo that was denoised or strongly sharpened before has noise of no kind that it has seen."
    ),
    QT_TRANSLATE_NOOP("Engine", "RGB float32 of 32 x 32 px with white = 1; gives 128 numbers, length one"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "It knows photos by their layout, light and colours, not by what they show; mirrored copies count as others.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Copies that keep less than about half of a photo are not found reliably."),
    QT_TRANSLATE_NOOP("Engine", "grey float32 of 16 x 16 px with white = 1; gives the same picture and 256 numbers"),
    QT_TRANSLATE_NOOP(
        "Engine", "A teaching model of grey 16 x 16 patches: its filters are the point, not its reconstructions."
    ),
    QT_TRANSLATE_NOOP("Engine", "RGB float32 of 64 x 64 px with white = 1; gives the same picture and 32 numbers"),
    QT_TRANSLATE_NOOP(
        "Engine", "A teaching model: it keeps the light and the large shapes of a 64 x 64 thumbnail, and no detail."
    ),
    QT_TRANSLATE_NOOP("Engine", "Only for whole photos made small; patches at full scale are not what it learned."),
    QT_TRANSLATE_NOOP("Engine", "RGB float32 of 64 x 64 px with white = 1; gives the same picture and 64 numbers"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Its samples have the light and colours of photos and nothing that could be named; "
        "a code drawn from N(0, 1) gives blobs.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Learned from 1,400 photos: what it draws resembles those."),
)
