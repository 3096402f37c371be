"""What README and docs tell people to type and to open is there: commands, targets, links, versions."""

from __future__ import annotations

import argparse
import re
import shlex
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from reportedly.cli import _parser

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXTS = {str(p.relative_to(ROOT)): p.read_text(encoding="utf-8") for p in PAGES}

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^(?: {4}|\t).*$", re.MULTILINE)
_INLINE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def lines_to_type(text: str) -> list[str]:
    """Lines of code blocks, without prompt and comment."""
    blocks = [line for block in _FENCED.findall(text) for line in block.splitlines()[1:-1]]
    blocks += [line.strip() for line in _INDENTED.findall(_FENCED.sub("", text))]
    return [line.removeprefix("$ ").partition("    #")[0].strip() for line in blocks]


def code(text: str) -> list[str]:
    """All code of a page: the lines of its blocks, and what stands between backticks."""
    inline = _INLINE.findall(_INDENTED.sub("", _FENCED.sub("", text)))
    return lines_to_type(text) + [" ".join(words.split()) for words in inline]


def commands() -> set[str]:
    """The commands that the parser knows."""
    subparsers = [a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    return set(subparsers[0].choices)


def named(text: str) -> set[str]:
    """The commands a page names: "reportedly build …", "`reportedly failures`"."""
    return {m for piece in code(text) for m in re.findall(r"(?:^|[\s/])reportedly ([a-z]\w*)", piece)}


NAMED = [(page, command) for page, text in TEXTS.items() for command in sorted(named(text))]
TYPED = [
    (page, line)
    for page, text in TEXTS.items()
    for line in lines_to_type(text)
    if re.match(r"(?:\S*/)?reportedly [a-z]", line)
]
LINKS = [(page, link) for page, text in TEXTS.items() for link in _LINK.findall(text) if "://" not in link]
TARGETS = [(page, m) for page, text in TEXTS.items() for c in code(text) for m in re.findall(r"^make ([a-z]+)", c)]
MODULES = [
    (page, m) for page, text in TEXTS.items() for c in code(text) for m in re.findall(r"python -m ((?!pip\b)[\w.]+)", c)
]


@pytest.mark.parametrize(("page", "command"), NAMED)
def test_a_named_command_exists(page: str, command: str) -> None:
    assert command in commands()


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_named_where_people_begin(command: str) -> None:
    assert command in named(TEXTS["README.md"]) | named(TEXTS["docs/tutorial.md"])


@pytest.mark.parametrize(("page", "line"), TYPED)
def test_a_line_to_type_is_understood(page: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        _parser().parse_args(shlex.split(line)[1:])
    except SystemExit:
        pytest.fail(f"{page}: {line}: {capsys.readouterr().err.strip().splitlines()[-1]}")


@pytest.mark.parametrize(("page", "link"), LINKS)
def test_a_link_leads_somewhere(page: str, link: str) -> None:
    path, _, anchor = link.partition("#")
    target = ROOT / page if not path else (ROOT / page).parent / path
    assert target.exists(), f"{page} leads to {link}, which is not there"
    if anchor:
        headings = {_anchor(h) for h in _HEADING.findall(target.read_text(encoding="utf-8"))}
        assert anchor in headings


@pytest.mark.parametrize(("page", "target"), TARGETS)
def test_a_make_target_exists(page: str, target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)
    assert target in re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE).group(1).split()  # type: ignore[union-attr]


@pytest.mark.parametrize(("page", "module"), MODULES)
def test_a_module_to_run_exists(page: str, module: str) -> None:
    assert find_spec(module) is not None


def test_something_was_looked_at() -> None:
    """None of the lists above may run empty because a page's layout changed."""
    assert {"build", "why", "export"} <= {command for _, command in NAMED}
    assert len(TYPED) >= 5
    assert {"docs/how-it-decides.md", "docs/formats.md"} <= {link for page, link in LINKS if page == "README.md"}
    assert {"demo", "test"} <= {target for _, target in TARGETS}
    assert "benchmarks.examples" in {module for _, module in MODULES}


def test_the_readmes_python_is_pyprojects() -> None:
    required = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    low, below = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", required).groups()  # type: ignore[union-attr]
    told = re.findall(r"Python 3\.(\d+)[–-]3\.(\d+)", TEXTS["README.md"])
    assert told
    assert set(told) == {(low, str(int(below) - 1))}


def _anchor(heading: str) -> str:
    """As GitHub makes it: lower case, blanks to hyphens, other signs left out."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
