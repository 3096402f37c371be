"""The user's table of names: what it may look like, and what it says when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.reading import read_aliases

TABLES = [
    ("name\twritings\nHarbour Trust\tTrust|HT|@harbourtrust\n", "Trust HT @harbourtrust"),
    ("# ours\nname,writings,remark\n\nHarbour Trust,HT,told by phone\n", "HT"),
    ("writings;name\nTrust | the  Trust;Harbour   Trust\n", "Trust|the Trust"),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_tables(tmp_path: Path, text: str, expected: str) -> None:
    path = tmp_path / "aliases.tsv"
    path.write_text("\ufeff" + text, encoding="utf-8")
    split = expected.split("|") if "|" in expected else expected.split()
    assert read_aliases(path) == tuple((w, "Harbour Trust") for w in split)


WRONG = [
    ("", "no rows; the first line names the columns: name, writings, remark"),
    ("name\tside\nA\tB\n", "line 1: no column is called 'side'"),
    ("name\nA\n", "line 1: a name and its writings are needed"),
    ("name\twritings\nA\t\n", "line 2: give a name"),
    ("name\twritings\nA\tX\nB\tX\n", "line 3: 'X' cannot mean both 'A' and 'B'"),
]


@pytest.mark.parametrize(("text", "says"), WRONG)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "aliases.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=says):
        read_aliases(path)


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="name a table of aliases"):
        read_aliases(tmp_path / "gone.tsv")
    (tmp_path / "x.tsv").write_bytes(b"name\twritings\nA\t\xff\n")
    with pytest.raises(InputError, match="not UTF-8"):
        read_aliases(tmp_path / "x.tsv")
