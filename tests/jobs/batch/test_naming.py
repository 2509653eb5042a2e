"""What outputs are called."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from aegui.errors import UsageError
from aegui.jobs.batch.naming import Naming, free_name, same_name


@pytest.mark.parametrize(
    ("template", "form", "photo", "name"),
    [
        ("{stem}{ext}", "keep", "in/a.JPG", "a.JPG"),
        ("{stem}_clean{ext}", "keep", "in/a.b.tif", "a.b_clean.tif"),
        ("{stem}{ext}", "png", "in/a.jpg", "a.png"),
        ("{stem}{ext}", "jpeg", "in/a.JPEG", "a.JPEG"),
        ("{stem}{ext}", "tiff", "in/a.webp", "a.tif"),
        ("{folder}-{number:04}{ext}", "keep", "in/a.jpg", "in-0007.jpg"),
        ("{stem}.png", "keep", "in/a.jpg", "a.png"),
        ("{stem:.3}{ext}", "keep", "in/abcdef.jpg", "abc.jpg"),
        ("{stem}{ext}", "keep", "in/{number}.jpg", "{number}.jpg"),
    ],
)
def test_a_template_names_outputs(template: str, form: str, photo: str, name: str) -> None:
    assert Naming(template, form).name_for(Path(photo), 7) == name  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "template",
    [
        "../{stem}{ext}", "/tmp/{stem}{ext}", "sub/{stem}{ext}", "{stem}\\{ext}", "{stem}\0{ext}", "{stem}",
        "{stem}.exe",
        "{nonsense}{ext}", "{stem.__class__}{ext}", "{stem[0]}{ext}", "{}{ext}", "{stem", "{number:q}{ext}", "",
    ],
)  # fmt: skip
def test_what_is_no_name_of_a_photo_file_is_refused_before_any_work(template: str) -> None:
    with pytest.raises(UsageError):
        Naming(template)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="keep, jpeg, png, tiff"):
        Naming(format="gif")  # type: ignore[arg-type]


def test_a_taken_name_gives_way_by_rule() -> None:
    taken: set[PurePosixPath] = set()
    names = []
    for extension in (".png", ".jpg", ".jpg", ".tif", ".jpg"):
        name = free_name(PurePosixPath("x/a.png"), extension, taken.__contains__)
        taken.add(name)
        names.append(name.name)
    assert names == ["a.png", "a-jpg.png", "a-jpg-2.png", "a-tif.png", "a-jpg-3.png"]


def test_names_that_some_disk_takes_for_one_are_one() -> None:
    assert same_name("Dir/Ärger.JPG") == same_name("dir/a\u0308rger.jpg")
    assert same_name("a.jpg") != same_name("a.png")
