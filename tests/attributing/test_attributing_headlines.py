"""Who a colon in a headline lets speak, and what only shouts before one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

HEADLINES = [
    ("Port Orso fire: Two dead as warehouse burns", set()),
    ("PORT ORSO INFERNO: Two dead as warehouse burns", set()),
    ("KILLER WAVE: dam bosses slept as water drowned village", set()),
    ("FBI: Suspect acted alone in bank robbery", {"FBI"}),
    ("Mayor: City will rebuild the bridge", {"Mayor"}),
    ("Police: Three arrested after riot", {"Police"}),
    ("Supply route crippled by strike: Ukraine", {"Ukraine"}),
]


@pytest.mark.parametrize(("headline", "sources"), HEADLINES)
def test_a_headline_label(read: Callable[..., Any], headline: str, sources: set[str]) -> None:
    report, found = read(f"# {headline}\n\nIt happened on Monday, and nobody was hurt.")
    said = {report.words(a.source) for a in found if report.parts[a.part].kind == "headline" and a.source}
    assert said == sources
