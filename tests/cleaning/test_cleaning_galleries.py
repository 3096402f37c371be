"""Labels of slideshows and photo essays are no part of what is reported."""

from __future__ import annotations

import pytest

from reportedly.cleaning.captions import is_credit
from reportedly.cleaning.furniture import is_furniture


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Slideshow (2 Images)", True),
        ("Gallery (12 photos)", True),
        ("info Close", True),
        ("Slideshow (2 images) shows the crater.", False),
        ("The information close to the border was thin.", False),
    ],
)
def test_labels_of_a_slideshow(line: str, label: bool) -> None:
    assert is_furniture(line) is label


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("All photos Mira Holt", True),
        ("All photos by Mira Holt", True),
        ("All pictures: Ann Roe/Harbour Press", True),
        ("All photos were destroyed", False),
        ("All images from Mars lie.", False),
    ],
)
def test_one_credit_for_all_pictures(line: str, credit: bool) -> None:
    assert is_credit(line) is credit
