"""What the shipped models' cards say is known to the translations."""

from __future__ import annotations

import pytest

from aegui.cards.card import Card
from aegui.gui.library.card_texts import CARD_TEXTS
from aegui.gui.library.words import detail_words, score_words
from aegui.models.catalogue import Catalogue
from aegui.paths import weights_dir


def cards() -> list[Card]:
    return list(Catalogue((weights_dir(),)).cards())


@pytest.mark.parametrize("card", cards(), ids=lambda card: card.id)
def test_licence_input_and_the_first_limit_of_every_card_can_be_said(card: Card) -> None:
    said = {card.licence, card.input.description, card.limits[0], *(entry.licence for entry in card.training_data)}
    assert said <= set(CARD_TEXTS)
    shown = "\n".join(value for _, value in detail_words(card))
    assert all(text in shown for text in said)


def test_one_figure_stands_for_every_model(qapp: object) -> None:
    del qapp
    figures = {card.id: score_words(card) for card in cards()}
    assert figures["damage"].startswith("IoU 0.")
    assert figures["denoise-b"].startswith("PSNR ")
    assert figures["noise-level"].startswith("error ")
