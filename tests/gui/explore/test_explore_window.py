"""What a person does in the Explore workspace, and what comes of it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QWidget

from aegui.gui.explore.dots import draw_dots
from aegui.gui.explore.latent_page import BETWEEN, FAMILY, NEW
from aegui.gui.explore.plane import Plane, one_per_cell
from aegui.gui.explore.workspace import DIGITS, LATENT, LAYERS, MAP, SIMILAR, UNUSUAL

PATIENCE = 60_000


@pytest.fixture
def mapped(qtbot, explore, photos):
    """The workspace with a folder indexed and laid out."""
    with qtbot.waitSignal(explore.folder.layout_changed, timeout=PATIENCE):
        explore.add([photos])
    return explore


def test_a_folder_is_indexed_and_shown_as_a_map(mapped) -> None:
    view = mapped.workspace.map.view
    assert "9 photos" in mapped.workspace.heading.full_text
    assert len(view.chosen) == 9
    assert not mapped.workspace.strip.isVisible()


def test_a_lasso_chooses_what_it_goes_around_and_sends_it_to_batch(qtbot, mapped) -> None:
    page = mapped.workspace.map
    page.take_tool(lasso=True)
    corners = [(2, 2), (page.view.width() - 2, 2), (page.view.width() - 2, page.view.height() - 2), (2, 500)]
    QTest.mousePress(page.view, Qt.MouseButton.LeftButton, pos=QPoint(*corners[0]))
    for corner in corners[1:]:
        QTest.mouseMove(page.view, QPoint(*corner))
    QTest.mouseRelease(page.view, Qt.MouseButton.LeftButton, pos=QPoint(*corners[-1]))
    assert page.view.chosen.sum() >= 5
    with qtbot.waitSignal(mapped.batch_wanted, timeout=PATIENCE) as sent:
        page.next_steps.batch.click()
    assert sent.args is not None
    assert len(sent.args[0]) == page.view.chosen.sum()
    assert all(path.is_file() for path in sent.args[0])


def test_a_click_chooses_a_photo_and_escape_none(mapped) -> None:
    view = mapped.workspace.map.view
    spot = view.scene.plane.to_window(view.scene.points)[3]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPointF(*spot).toPoint())
    assert view.chosen.sum() == 1
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.chosen.any()


def test_colours_follow_the_choice_and_a_group_is_chosen_by_its_legend(mapped) -> None:
    page = mapped.workspace.map
    by_group = page.view.scene.colours.copy()
    page.hues.setCurrentIndex(page.hues.findData("sharpness"))
    assert (page.view.scene.colours != by_group).any()
    page.legend.group_clicked.emit(0)
    assert (page.view.chosen == (mapped.folder.layouts["pca"].clusters == 0)).all()


def test_damage_cannot_be_chosen_without_the_model_and_says_so(explore) -> None:
    hues = explore.workspace.map.hues
    item = hues.model().item(hues.findData("damage"))
    assert not item.isEnabled()
    assert "not installed" in item.toolTip()


def test_the_photo_itself_is_found_first_and_a_region_finds_where_it_was_cut_from(qtbot, mapped, photos) -> None:
    page = mapped.workspace.similar
    with qtbot.waitSignal(mapped.search.matched, timeout=PATIENCE):
        mapped.workspace.map.similar_wanted.emit(photos / "cup-2.png")
    assert mapped.workspace.page == SIMILAR
    assert page.grid.items[0].path == photos / "cup-2.png"
    assert page.grid.items[0].figure == "1.000"
    with qtbot.waitSignal(mapped.search.matched, timeout=PATIENCE):
        page.query.region_changed.emit(QRect(20, 20, 100, 90))
    assert len(page.grid.items) == 9


def test_copies_stand_together(qtbot, mapped) -> None:
    page = mapped.workspace.similar
    with qtbot.waitSignal(mapped.search.copies_found, timeout=PATIENCE):
        page.copies_wanted.emit()
    assert {item.path.name for item in page.grid.items} == {"cat-0.png", "copy.png"}


def test_the_unusual_come_first_with_their_map(qtbot, mapped) -> None:
    page = mapped.workspace.unusual
    mapped.workspace.show_page(UNUSUAL)
    with qtbot.waitSignals([mapped.search.ranked, mapped.search.map_drawn], timeout=PATIENCE):
        page.look.click()
    figures = [float(item.figure) for item in page.grid.items]
    assert figures == sorted(figures, reverse=True)
    assert not page.frame.over.isNull()


def test_turning_a_number_draws_another_picture_and_back_restores_it(qtbot, mapped) -> None:
    page = mapped.workspace.latent
    with qtbot.waitSignal(mapped.latent.decoded, timeout=PATIENCE):
        mapped.workspace.show_page(LATENT)
    first = page.decoded.image.copy()
    with qtbot.waitSignal(mapped.latent.decoded, timeout=PATIENCE):
        page.dials[0].set_value(page.dials[0].number.maximum())
    assert page.decoded.image != first
    with qtbot.waitSignal(mapped.latent.decoded, timeout=PATIENCE):
        page.back.click()
    assert page.decoded.image == first


def test_two_photos_have_a_way_between_them_and_new_ones_are_drawn(qtbot, mapped) -> None:
    page = mapped.workspace.latent
    with qtbot.waitSignal(mapped.latent.decoded, timeout=PATIENCE):
        mapped.workspace.show_page(LATENT)
    qtbot.waitUntil(lambda: mapped.latent.photos[1] is not None, timeout=PATIENCE)
    with qtbot.waitSignal(mapped.latent.mixed, timeout=PATIENCE):
        page.modes.buttons[BETWEEN].click()
    assert not page.way[0].image.isNull()
    with qtbot.waitSignal(mapped.latent.drawn, timeout=PATIENCE):
        page.modes.buttons[NEW].click()
    assert page.sheets[0].image != page.sheets[1].image
    page.modes.buttons[FAMILY].click()
    with qtbot.waitSignal(mapped.latent.compared, timeout=PATIENCE):
        page.compare.click()


def test_layers_show_filters_and_maps(qtbot, mapped) -> None:
    page = mapped.workspace.layers
    with qtbot.waitSignal(mapped.layers.drawn, timeout=PATIENCE):
        mapped.workspace.show_page(LAYERS)
    filters = page.sheet.image.copy()
    qtbot.waitUntil(lambda: mapped.layers.photo is not None, timeout=PATIENCE)
    with qtbot.waitSignal(mapped.layers.drawn, timeout=PATIENCE):
        page.modes.buttons[1].click()
    assert page.sheet.image != filters


def test_every_control_has_a_name(mapped) -> None:
    kinds = (QAbstractButton, QAbstractSlider, QComboBox)
    nameless = [
        f"{type(part).__name__} {part.objectName()}"
        for part in mapped.workspace.findChildren(QWidget)
        if isinstance(part, kinds) and not part.accessibleName() and not part.objectName().startswith("qt_")
        and "ScrollBar" not in type(part).__name__
    ]  # fmt: skip
    assert nameless == []


def test_pages_over_a_folder_wait_for_one_and_the_others_do_not(explore) -> None:
    workspace = explore.workspace
    assert workspace.page == MAP
    assert workspace.drop.isVisible()
    workspace.show_page(DIGITS)
    assert workspace.digits.isVisible()


def test_the_point_under_the_pointer_stays_while_the_map_is_zoomed() -> None:
    plane = Plane(800, 600)
    before = plane.to_plane(np.array([[200.0, 150.0]]))
    nearer = plane.zoomed(3, 200, 150)
    assert np.allclose(nearer.to_plane(np.array([[200.0, 150.0]])), before)
    assert nearer.zoom == 3


def test_pictures_on_the_map_keep_apart() -> None:
    rng = np.random.default_rng(0)
    points = rng.random((10_000, 2))
    shown = one_per_cell(points, Plane(1200, 800), 80)
    assert 50 < len(shown) < 250
    assert len(set(shown.tolist())) == len(shown)


def test_ten_thousand_points_are_one_picture_with_the_last_on_top() -> None:
    places = np.full((10_000, 2), 20.0)
    colours = np.zeros((10_000, 3), np.uint8)
    colours[-1] = (200, 100, 50)
    picture = draw_dots(places, colours, 4, 40, 40)
    assert picture.pixelColor(20, 20).getRgb() == (200, 100, 50, 255)
    assert picture.pixelColor(2, 2).alpha() == 0


def test_a_code_is_drawn_by_the_model_that_made_it_though_another_was_chosen_meanwhile(qtbot, mapped) -> None:
    page = mapped.workspace.latent
    mapped.workspace.show_page(LATENT)
    with qtbot.waitSignal(mapped.latent.decoded, timeout=PATIENCE):
        page.models.setCurrentIndex(1)
    page.models.setCurrentIndex(0)
    with qtbot.waitSignal(mapped.latent.decoded, timeout=PATIENCE):
        page.dials[0].set_value(page.dials[0].number.maximum())
    assert not mapped.workspace.notice.isVisible()


def test_a_map_is_made_once_however_often_it_is_asked_for(qtbot, mapped) -> None:
    page, made = mapped.workspace.map, []
    mapped.folder.layout_changed.connect(lambda: made.append(1))
    for _ in range(3):
        page.methods.buttons[1].click()
    qtbot.waitUntil(lambda: "tsne" in mapped.folder.layouts and not mapped.folder.is_busy, timeout=PATIENCE)
    assert made == [1]


def test_a_map_that_is_cancelled_leaves_the_one_that_is_there(qtbot, mapped) -> None:
    page = mapped.workspace.map
    page.methods.buttons[1].click()
    assert mapped.folder.is_busy
    mapped.workspace.strip.buttons["cancel"].click()
    qtbot.waitUntil(lambda: not mapped.folder.is_busy, timeout=PATIENCE)
    assert "tsne" not in mapped.folder.layouts
    assert page.method == "pca"
    page.methods.buttons[1].click()
    qtbot.waitUntil(lambda: "tsne" in mapped.folder.layouts, timeout=PATIENCE)
    assert page.method == "tsne"
