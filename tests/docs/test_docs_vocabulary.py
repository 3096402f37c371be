"""Every word the program answers with is explained: statuses, stances, edges, relations, kinds, flags."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import reportedly.weighing
from reportedly import vocabulary

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "how-it-decides.md").read_text(encoding="utf-8")
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
LISTED = (
    "PartKind",
    "SourceKind",
    "Edge",
    "Stance",
    "Comparator",
    "Anchor",
    "RelationKind",
    "TollBy",
    "Status",
    "Severity",
    "State",
)

WORDS = [(name, word) for name in (*LISTED, "ClaimedBy") for word in get_args(getattr(vocabulary, name))]


def weighing_files() -> Iterator[ast.Module]:
    for path in sorted(Path(reportedly.weighing.__file__).parent.rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def flag_kinds() -> list[str]:
    """First elements of the tuples that rules of `weighing` yield: `yield "no-date", "warning", …`."""
    found = {
        node.value.elts[0].value
        for module in weighing_files()
        for node in ast.walk(module)
        if isinstance(node, ast.Yield)
        and isinstance(node.value, ast.Tuple)
        and isinstance(node.value.elts[0], ast.Constant)
        and isinstance(node.value.elts[0].value, str)
    }
    return sorted(found)


def explained(heading: str) -> set[str]:
    """The words in the first column of the tables under a heading of the guide."""
    section = re.search(rf"^#+ {heading}\n(.*?)(?=^#|\Z)", GUIDE, re.MULTILINE | re.DOTALL)
    assert section is not None, heading
    rows = re.findall(r"^\| `([\w-]+)` \|", section.group(1), re.MULTILINE)
    assert len(rows) == len(set(rows)), f"twice under {heading}"
    return set(rows)


@pytest.mark.parametrize(("name", "word"), WORDS)
def test_the_guide_names_it(name: str, word: str) -> None:
    assert f"`{word}`" in GUIDE, f"{name} {word} is not in docs/how-it-decides.md"


@pytest.mark.parametrize(("name", "word"), WORDS)
def test_the_formats_name_it(name: str, word: str) -> None:
    assert f"`{word}`" in FORMATS, f"{name} {word} is not in docs/formats.md"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("clean", "PartKind"),
        ("Who speaks", "SourceKind"),
        ("The chain", "Edge"),
        ("How firmly", "Stance"),
        ("normalise", "Anchor"),
        ("Tolls", "TollBy"),
        ("align", "RelationKind"),
        ("Statuses", "Status"),
    ],
)
def test_the_guides_tables_hold_what_the_code_knows_and_no_more(heading: str, name: str) -> None:
    assert explained(heading) == set(get_args(getattr(vocabulary, name)))


def test_the_guides_flags_are_those_that_weighing_raises() -> None:
    kinds = flag_kinds()
    assert len(kinds) >= 10, "the rules yield their kind otherwise now: read it from there"
    assert explained("Flags") == set(kinds)


def test_the_formats_table_of_values_is_the_codes() -> None:
    """Each row of the table of values lists one vocabulary's words, all of them."""
    rows = re.findall(r"^\| (`\w+`.*?) \| (.*) \|$", FORMATS.partition("| field | values |")[2], re.MULTILINE)
    names = (*LISTED, "ClaimedBy", "RecordKind", "TargetKind", "ReviewState")
    assert len(rows) == len(names)
    known = {frozenset(get_args(getattr(vocabulary, name))) for name in names}
    assert {frozenset(re.findall(r"`([^`]+)`", values)) for _, values in rows} == known


@pytest.mark.parametrize(
    "verb", ["read", "clean", "annotate", "attribute", "normalise", "group", "align", "weigh", "show"]
)
def test_each_verb_has_its_heading_and_says_what_it_takes_and_gives(verb: str) -> None:
    section = re.search(rf"^## {verb}\n(.*?)(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL)
    assert section is not None
    assert "**Takes**" in section.group(1)
    assert "**Gives**" in section.group(1)


def test_lines_of_the_guide_are_no_longer_than_they_may_be() -> None:
    assert [n for n, line in enumerate(GUIDE.splitlines(), 1) if len(line) > 140] == []
