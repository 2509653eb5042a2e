"""The table and the page at the end, and what people say of outputs."""

from __future__ import annotations

import csv
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from aegui.errors import BadOutput, PhotoNotFound, UsageError
from aegui.jobs.batch.journal import Journal
from aegui.jobs.batch.records import PhotoRow, Totals
from aegui.jobs.batch.report import best, concern, worst
from aegui.jobs.batch.result import exit_code_of
from aegui.jobs.batch.review import draw_sample, judge, verdicts
from aegui.jobs.batch.thumbnails import thumbnail
from aegui.restore.recipe import Recipe
from aegui.restore.steps import MeasureStep
from tests.jobs.batch.conftest import Desk

ROW = PhotoRow(1, "a.jpg", Path("a.jpg"), None, "a.jpg", "", 10, "done", change=10.0, sigma=10.0)


class Page(HTMLParser):
    """Every address that a page names, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.addresses += [value or "" for name, value in attributes if name in ("src", "href") and tag != "a"]
        assert tag != "script"

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_the_table_has_a_line_for_every_photo(desk: Desk) -> None:
    for number in range(3):
        desk.add(f"{number}.png", number)
    desk.engine.fails = {"photo1": BadOutput("Black, all of it.")}
    result = desk.run()
    with (desk.out / "aegui-batch.csv").open(newline="", encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    assert [(line["name"], line["outcome"]) for line in lines] == [
        ("0.png", "done"),
        ("1.png", "failed"),
        ("2.png", "done"),
    ]
    assert "Black" in lines[1]["error"]
    assert lines[0]["output_sha256"] == result.photos[0].output_sha256


def test_the_page_needs_no_other_file_and_names_totals_failures_and_pictures(desk: Desk) -> None:
    for number, name in enumerate(("good.png", "bad <b>&.png", "deep.tif")):
        desk.add(name, number)
    desk.engine.fails = {"photo1": BadOutput("Black, all of it.")}
    desk.run()
    page = Page((desk.out / "aegui-batch.html").read_text(encoding="utf-8"))
    assert page.addresses
    assert all(address.startswith("data:image/jpeg;base64,") for address in page.addresses)
    assert len(page.addresses) == 2 * 2 * 2, "before and after of two photos, first and best"
    text = " ".join(page.texts)
    assert "2 done 1 failed" in text
    assert "bad <b>&.png" in text
    assert "Black, all of it." in text


def test_a_page_about_measuring_shows_the_noisiest(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.run(desk.request(recipe=Recipe((MeasureStep(),))))
    page = Page((desk.out / "aegui-batch.html").read_text(encoding="utf-8"))
    assert "The noisiest" in page.texts
    assert len(page.addresses) == 2


def test_what_may_be_picture_is_to_be_looked_at_first() -> None:
    fine = replace(ROW, id=1, change=10.0, sigma=10.0)
    eaten = replace(ROW, id=2, change=10.0, sigma=2.0)
    measured = replace(ROW, id=3, structure=0.95)
    failed = replace(ROW, id=4, state="failed", structure=1.0)
    rows = [fine, eaten, measured, failed]
    assert concern(fine) == 0
    assert [row.id for row in worst(rows)] == [3, 2, 1]
    assert [row.id for row in best(rows)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("totals", "unread", "code"),
    [
        (Totals(0, 5, 0), False, 0), (Totals(0, 5, 1), False, 8), (Totals(1, 5, 0), False, 8),
        (Totals(0, 5, 0), True, 8), (Totals(0, 0, 5), False, 9), (Totals(5, 0, 0), False, 9), (Totals(), False, 0),
    ],
)  # fmt: skip
def test_the_exit_code_tells_of_the_whole_plan(totals: Totals, unread: bool, code: int) -> None:
    assert exit_code_of(totals, unread) == code


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif"])
def test_a_thumbnail_is_small_and_upright(desk: Desk, name: str) -> None:
    small = thumbnail(desk.add(name), 16)
    assert small.shape == (12, 16, 3)
    assert thumbnail(desk.add(name), 500).shape == (24, 32, 3), "nothing is made larger than it is"


def test_verdicts_are_kept_in_the_journal_and_can_be_taken_back(desk: Desk) -> None:
    for number in range(4):
        desk.add(f"{number}.png", number)
    desk.engine.fails = {"photo3": BadOutput("No.")}
    desk.run()
    journal = Journal(desk.out)
    judge(journal, ["0.png", str(desk.out / "1.png")], "approved")
    judge(journal, [str(desk.photos / "2.png")], "rejected")
    counts = verdicts(journal.rows())
    assert (counts.approved, counts.rejected, counts.open) == (2, 1, 0)
    judge(journal, ["0.png"], None)
    assert verdicts(journal.rows()).open == 1
    with pytest.raises(PhotoNotFound, match=r"3\.png"):
        judge(journal, ["1.png", "3.png"], "rejected")
    with pytest.raises(UsageError):
        journal.judge([1], "splendid")  # type: ignore[arg-type]
    assert journal.row(2).verdict == "approved", "all or none"
    journal.close()
    again = Journal(desk.out)
    assert verdicts(again.rows()).rejected == 1
    again.close()


def test_an_output_that_is_made_anew_has_no_verdict_yet(desk: Desk) -> None:
    desk.add("a.png", 1)
    desk.run()
    journal = Journal(desk.out)
    judge(journal, ["a.png"], "rejected")
    journal.close()
    desk.add("a.png", 2)
    assert desk.run(resume=True).photos[0].verdict is None


def test_a_sample_is_random_repeatable_and_fair() -> None:
    rows = [replace(ROW, id=number, state="done" if number % 2 else "failed") for number in range(100)]
    first = [row.id for row in draw_sample(rows, 10, seed=1)]
    assert first == [row.id for row in draw_sample(rows, 10, seed=1)]
    assert first != [row.id for row in draw_sample(rows, 10, seed=2)]
    assert first == sorted(first)
    assert all(number % 2 for number in first)
    assert len(draw_sample(rows, 1000)) == 50
    with pytest.raises(UsageError):
        draw_sample(rows, 0)
    hits = [0] * 100
    for seed in range(2000):
        for row in draw_sample(rows, 5, seed):
            hits[row.id] += 1
    assert min(hits[1::2]) > 120, "200 are expected of each"


def test_there_must_be_a_batch_to_review(tmp_path: Path) -> None:
    with pytest.raises(PhotoNotFound, match="no batch"):
        Journal(tmp_path)
