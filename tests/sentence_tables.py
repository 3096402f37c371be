"""Tables of sentences: a line of text, then an indented line for each thing that is to be found in it."""

from __future__ import annotations

from pathlib import Path

import pytest


def table(path: Path, wrong: str) -> list[object]:
    """The rows of a table as (sentence, what is wanted); `wrong` is why those marked "!" fail."""
    rows: list[tuple[str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            rows[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            rows.append((line, []))
    known = pytest.mark.xfail(strict=True, reason=wrong)
    return [pytest.param(s.removeprefix("! "), v, marks=known if s[0] == "!" else ()) for s, v in rows]
