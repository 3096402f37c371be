"""Messages say what to do next, in commands that hold for the store at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.way.test_way_ruling import WHO, claim, heron, keep, lark, now

from reportedly import ruling
from reportedly.cli import main
from reportedly.reviewing import undo
from reportedly.storing import EmbeddedStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "my store.sqlite"
    with EmbeddedStore(made) as store:
        keep(store, lark(), heron())
    return made


def said(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> str:
    assert main([*arguments, "--store", str(path)]) == 1
    return " ".join(capsys.readouterr().err.split())


REASON = ("--because", "x")
ADVICE = [
    (("why", "zzz"), "no claim 'zzz'; list them with: reportedly claims --store '{}'"),
    (("show", "e0"), "no event 'e0'; list them with: reportedly events --store '{}'"),
    (
        ("review", "undo", "9", *REASON),
        "see: reportedly review list --store '{}' (what people wrote), reportedly events",
    ),
    (("review", "merge", "c1", "e2", *REASON), "'c1' is a claim's id and 'e2' is an event's id; merge two events,"),
    (("review", "merge", "c1", "Lark", *REASON), "'c1' is a claim's id and 'Lark' is no id; merge two events,"),
    (("diff", "gone.sqlite"), "'gone.sqlite': no such store or folder; make one with: reportedly export"),
    (("export", "--as", "csv", "-o", __file__), "is a file; an export is a folder of files: name another with -o"),
]


@pytest.mark.parametrize(("arguments", "says"), ADVICE)
def test_advice(capsys: pytest.CaptureFixture[str], path: Path, arguments: tuple[str, ...], says: str) -> None:
    assert says.format(path) in said(capsys, path, *arguments)


def test_a_store_of_the_usual_name_needs_no_naming(
    capsys: pytest.CaptureFixture[str], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.rename(path.parent / "reportedly.sqlite")
    monkeypatch.chdir(path.parent)
    assert main(["why", "zzz"]) == 1
    assert capsys.readouterr().err == "reportedly: no claim 'zzz'; list them with: reportedly claims\n"


Deed = Callable[[EmbeddedStore], object]
GONE: list[tuple[Deed, str]] = [
    (
        lambda s: ruling.merge_claims(s, claim(s, "breach").id, claim(s, "wall cracked").id, **WHO),
        "is there no more: its sayings are in c",
    ),
    (lambda s: ruling.set_aside(s, "heron", **WHO), "is there no more: none of its sayings is left, or counted"),
]


@pytest.mark.parametrize(("deed", "says"), GONE)
def test_a_claim_that_is_gone_says_where_it_went(
    capsys: pytest.CaptureFixture[str], path: Path, deed: Deed, says: str
) -> None:
    with EmbeddedStore(path) as store:
        gone = claim(store, "breach").id
        deed(store)
        now(store)
    for arguments in (("why", gone[:9]), ("review", "verdict", gone, "false", *REASON)):
        told = said(capsys, path, *arguments)
        assert f"{gone}, “A breach opened" in told
        assert says in told
    with EmbeddedStore(path) as store:
        undo(store, 1, who="Ben", why="no")
        now(store)
    assert main(["why", gone, "--store", str(path)]) == 0
    assert said(capsys, path, "why", "c000000000000").startswith("reportedly: no claim 'c000000000000'; list them")


def test_what_is_not_in_force_names_only_what_is_missing(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    for arguments, says in (
        (("alias", "Nobody Inc", "Vell Water"), "no event of the store has Nobody Inc (any more)"),
        (("apart", "Nobody Inc", "Vell Water"), "no event of the store has both Nobody Inc and Vell Water (any more)"),
    ):
        assert main(["review", *arguments, *REASON, "--store", str(path)]) == 0
        assert says in capsys.readouterr().out


def test_a_build_tells_at_once_what_was_not_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("", encoding="utf-8")
    store = tmp_path / "s.sqlite"
    assert main(["build", str(tmp_path / "in"), "-o", str(tmp_path / "d.html"), "--store", str(store)]) == 3
    told = capsys.readouterr().err
    assert "a.txt: the file is empty\n" in told
    assert f"in part: reportedly failures --store {store}\n" in told


@pytest.mark.parametrize(("words", "lists"), [((), "demo"), (("review",), "unrelate")])
def test_no_command_lists_the_commands(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], lists: str) -> None:
    assert main(words) == 2
    assert lists in capsys.readouterr().err
