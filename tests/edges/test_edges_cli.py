"""The command line as a person runs it: what goes to stdout, to stderr, and the exit status."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def reportedly(*words: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reportedly", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
        timeout=300,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which one example has been built."""
    folder = tmp_path_factory.mktemp("built")
    done = reportedly("build", EXAMPLES / "plant", "-o", "dossier.html", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_build_prints_one_json_line_and_progress_elsewhere(tmp_path: Path) -> None:
    done = reportedly("build", EXAMPLES / "plant", cwd=tmp_path)
    summary = json.loads(done.stdout)
    assert (summary["reports"], summary["failed"], summary["events"]) == (5, 0, 1)
    assert "analysed 5/5" in done.stderr
    assert (tmp_path / "dossier.html").stat().st_size > 10_000


def test_building_again_analyses_nothing_and_gives_the_same_bytes(built: Path) -> None:
    before = (built / "dossier.html").read_bytes()
    done = reportedly("build", EXAMPLES / "plant", cwd=built)
    assert json.loads(done.stdout)["analysed"] == 0
    assert (built / "dossier.html").read_bytes() == before


def test_the_folder_of_the_reports_may_hold_store_and_dossier(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "plant", tmp_path, dirs_exist_ok=True)
    for analysed in (5, 0):  # the first run finds its own new store there, the second the dossier as well
        done = reportedly("build", ".", cwd=tmp_path)
        summary = json.loads(done.stdout)
        assert (done.returncode, summary["seen"], summary["analysed"], summary["failed"]) == (0, 5, analysed, 0)


def test_building_from_a_mistyped_folder_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    reportedly("build", EXAMPLES / "plant", cwd=tmp_path)
    missing = reportedly("build", "no-such-folder", cwd=tmp_path)
    assert (missing.returncode, missing.stdout) == (1, "")
    shutil.copy(EXAMPLES / "plant" / "fagaras-courier.html", tmp_path / "late.html")
    assert json.loads(reportedly("add", "late.html", cwd=tmp_path).stdout)["reports"] == 5  # one of them once more


def test_building_from_another_folder_says_what_it_leaves_out(tmp_path: Path) -> None:
    reportedly("build", EXAMPLES / "plant", cwd=tmp_path)
    other = reportedly("build", EXAMPLES / "plant" / "fagaras-courier.html", cwd=tmp_path)
    assert "4 reports of an earlier build are left out now; to keep what is there: reportedly add" in other.stderr
    assert json.loads(other.stdout)["reports"] == 1


@pytest.mark.parametrize("behind", [True, False])
def test_a_correction_goes_into_the_store_that_is_named(built: Path, tmp_path: Path, behind: bool) -> None:
    named = ("--store", tmp_path / "copy.sqlite")
    shutil.copy(built / "reportedly.sqlite", tmp_path / "copy.sqlite")
    words = ("side", "Carpachem", "the company", "--because", "its_own_words")
    done = reportedly("review", *(() if behind else named), *words, *(named if behind else ()), cwd=built)
    assert done.returncode == 0, done.stderr
    assert "its_own_words" in reportedly("review", *named, "list", cwd=built).stdout
    assert "its_own_words" not in reportedly("review", "list", cwd=built).stdout


def test_a_report_is_named_by_its_file_without_the_folder(built: Path, tmp_path: Path) -> None:
    shutil.copy(built / "reportedly.sqlite", tmp_path)
    done = reportedly("review", "set-aside", "fagaras-courier.html", "--because", "withdrawn", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (one,) = [json.loads(row) for row in reportedly("review", "list", "--json", cwd=tmp_path).stdout.splitlines()]
    assert one["state"] == "applied"


def test_claims_why_and_events(built: Path) -> None:
    claims = [json.loads(line) for line in reportedly("claims", "--json", cwd=built).stdout.splitlines()]
    most = max(claims, key=lambda c: c["appearances"])
    because = reportedly("why", most["id"], cwd=built)
    assert most["id"] in because.stdout
    assert f"{most['appearances']} appearances" in because.stdout
    assert most["id"] in reportedly("claims", cwd=built).stdout
    (event,) = (json.loads(line) for line in reportedly("events", "--json", cwd=built).stdout.splitlines())
    assert len(event["reports"]) == 5
    assert event["id"] in reportedly("events", cwd=built).stdout


def test_why_reports_stand_together_and_a_persons_corrections(tmp_path: Path) -> None:
    reportedly("add", EXAMPLES / "plant", EXAMPLES / "ferry", cwd=tmp_path)
    rows = [json.loads(line) for line in reportedly("events", "--json", cwd=tmp_path).stdout.splitlines()]
    one, two = (row["id"] for row in rows)
    why = reportedly("events", "--why", one, cwd=tmp_path).stdout
    assert "is the first of its event" in why
    assert "both have:" in why
    assert all(report in why for report in rows[0]["reports"])
    assert two in reportedly("events", "--why", cwd=tmp_path).stdout
    last = rows[0]["reports"][-1]
    assert reportedly("events", "--why", last, cwd=tmp_path).stdout.count("\nr") == 1

    done = reportedly("review", "merge", two, one, "--because", "one fund", "--by", "Ann", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    joined = done.stdout.partition(".")[0]  # the program's own records have numbers as well
    assert f"{two} has gone into {one}" in reportedly("events", "--why", two, cwd=tmp_path).stdout
    assert one in reportedly("claims", two, cwd=tmp_path).stdout
    (merged,) = (json.loads(line) for line in reportedly("events", "--json", cwd=tmp_path).stdout.splitlines())
    assert sorted(merged["reports"]) == sorted(rows[0]["reports"] + rows[1]["reports"])
    again = reportedly("review", "split", one, last, "--because", "elsewhere", cwd=tmp_path)
    assert "split out of" in again.stdout, again.stderr
    for number in (again.stdout.partition(".")[0], joined):
        assert reportedly("review", "undo", number, "--because", "no", cwd=tmp_path).returncode == 0
    assert [json.loads(line) for line in reportedly("events", "--json", cwd=tmp_path).stdout.splitlines()] == rows
    twice = reportedly("review", "undo", joined, "--because", "no", cwd=tmp_path).stderr
    assert f"no record {joined} that is in force" in twice


def test_a_persons_word_on_claims_and_names(tmp_path: Path) -> None:
    reportedly("build", EXAMPLES / "plant", cwd=tmp_path)
    claims = [json.loads(line) for line in reportedly("claims", "--json", cwd=tmp_path).stdout.splitlines()]
    one, two = [c["id"] for c in claims if c["appearances"] == 2][:2]

    def review(*words: str) -> str:
        done = reportedly("review", *words, "--because", "the file says so", "--by", "Ann", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "is the same claim as" in review("merge", one, two)
    source = next(o for c in claims for o in c["origins"])
    assert "the verdict on" in review("verdict", two, "misleading")
    assert "is on the side of the company" in review("side", "Carpachem Făgăraş SA", "the company")
    assert "not in force: no event of the store has Nobody" in review("side", "Nobody", "the company")
    typo = reportedly("review", "side", "Carpachem Fagaras", "x", "--because", "y", cwd=tmp_path)
    assert "did you mean 'Carpachem" in typo.stderr
    number = typo.stdout.partition(".")[0]
    assert reportedly("review", "undo", number, "--because", "a slip", cwd=tmp_path).stderr == ""
    saying = next(a for c in claims for a in c["attributions"])
    assert "is a saying of report r" in reportedly("why", saying, cwd=tmp_path).stderr
    assert "is an origin, " in reportedly("why", source, cwd=tmp_path).stderr
    assert "is an origin's id and" in reportedly("review", "merge", source, two, "--because", "x", cwd=tmp_path).stderr
    assert "4. " in reportedly("review", "list", cwd=tmp_path).stdout
    third = next(c["id"] for c in claims if c["id"] not in {one, two} and c["appearances"] == 1)
    assert "contradict each other" in review("relate", two, third, "conflict")
    status = {
        c["id"]: c["status"] for c in map(json.loads, reportedly("claims", "--json", cwd=tmp_path).stdout.splitlines())
    }
    assert status[third] == "contested"
    assert "do not contradict each other" in review("unrelate", third, two, "--kind", "conflict")
    assert "Dismissed\n  ≠ conflict" in reportedly("why", third, cwd=tmp_path).stdout
    reportedly("export", "--as", "jsonl", "-o", "out", cwd=tmp_path)
    flag = json.loads((tmp_path / "out" / "flags.jsonl").read_text().splitlines()[0])["id"]
    assert "the flag" in review("unflag", flag[:9])
    reportedly("export", "--as", "jsonl", "-o", "out", cwd=tmp_path)
    assert flag not in (tmp_path / "out" / "flags.jsonl").read_text()
    assert flag in (tmp_path / "out" / "reviews.jsonl").read_text()
    rows = [json.loads(line) for line in reportedly("review", "list", "--json", cwd=tmp_path).stdout.splitlines()]
    assert [row["state"] for row in rows] == [
        *("applied", "applied", "applied", "gone", "undone", "applied"),
        *("overruled", "applied", "applied"),
    ]
    reportedly("build", EXAMPLES / "plant", cwd=tmp_path)
    again = [json.loads(line) for line in reportedly("review", "list", "--json", cwd=tmp_path).stdout.splitlines()]
    assert again == rows


def test_what_changed(tmp_path: Path) -> None:
    reports = [f for f in sorted((EXAMPLES / "plant").iterdir()) if not f.name.endswith(".meta.json")]
    reportedly("add", *reports[:-1], cwd=tmp_path)
    reportedly("export", "--as", "jsonl", "-o", "before", cwd=tmp_path)
    shutil.copy(tmp_path / "reportedly.sqlite", tmp_path / "before.sqlite")
    reportedly("add", reports[-1], cwd=tmp_path)
    for old in ("before", "before.sqlite"):
        done = reportedly("diff", old, cwd=tmp_path)
        assert done.stdout.startswith("1 report came, "), done.stderr
        assert (done.returncode, reports[-1].name in done.stdout) == (0, True)
    assert reportedly("diff", "before", "before.sqlite", "--exit-code", cwd=tmp_path).stdout == "No difference.\n"
    assert reportedly("diff", "before", "--exit-code", cwd=tmp_path).returncode == 4
    reportedly("review", "side", "Carpachem", "the company", "--because", "x", "--by", "Ann", cwd=tmp_path)
    found = json.loads(reportedly("diff", "--before", "1", "--as", "json", cwd=tmp_path).stdout)
    assert [r["number"] for r in found["records"]] == [1]
    assert found["reports_came"] == []
    assert all(c["records"] == [1] for c in found["claims_changed"])
    assert found["claims_changed"]
    since = json.loads(reportedly("diff", "--since", "2020-01-01", "--as", "json", cwd=tmp_path).stdout)
    assert len(since["reports_came"]) == len(reports)


@pytest.mark.parametrize("form", ["jsonl", "csv", "sqlite", "prov", "claimreview"])
def test_exports(built: Path, form: str) -> None:
    done = reportedly("export", "--as", form, "-o", f"out-{form}", cwd=built)
    files = json.loads(done.stdout)["files"]
    assert files
    assert sorted(p.name for p in (built / f"out-{form}").iterdir()) == sorted(files)
    if form == "sqlite":
        db = sqlite3.connect(built / "out-sqlite" / files[0])
        assert db.execute("SELECT count(*) FROM reports").fetchone() == (5,)
        db.close()


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (["why", "c000000000000"], 1, "no claim"),
        (["show", "nothing"], 1, "no event"),
        (["claims", "--store", "nowhere.sqlite"], 1, "make one with"),
        (["build", "no/such/folder"], 1, "no/such/folder"),
        (["build"], 2, "INPUT"),
        (["export", "--as", "xml", "-o", "x"], 2, "xml"),
        (["diff"], 1, "OLD, --since TIME, or --before RECORD"),
        (["diff", "nowhere"], 1, "no such store or folder"),
        (["diff", "--since", "Monday"], 1, "write a time as"),
        (["diff", "--before", "1"], 1, "there are: none"),
        (["build", "x", "--flags", "typo=off"], 1, "there are: all, caption-not-of-event"),
        (["build", "x", "--aliases", "nowhere.tsv"], 1, "name a table of aliases"),
    ],
)
def test_errors_teach(built: Path, words: list[str], status: int, says: str) -> None:
    done = reportedly(*words, cwd=built)
    assert done.returncode == status
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_adding_later_and_adding_twice(tmp_path: Path) -> None:
    files = sorted((EXAMPLES / "plant").iterdir())
    reports = [f for f in files if not f.name.endswith(".meta.json")]
    first = json.loads(reportedly("add", *reports[:-1], cwd=tmp_path).stdout)
    second = json.loads(reportedly("add", reports[-1], cwd=tmp_path).stdout)
    again = json.loads(reportedly("add", *reports, cwd=tmp_path).stdout)
    assert (first["new"], second["new"], again["new"]) == (len(reports) - 1, 1, 0)
    assert (second["analysed"], again["analysed"]) == (1, 0)
    reportedly("show", "-o", "steps.html", cwd=tmp_path)
    reportedly("build", *reports, "-o", "once.html", "--store", "once.sqlite", cwd=tmp_path)
    assert (tmp_path / "steps.html").read_bytes() == (tmp_path / "once.html").read_bytes()


def test_build_does_not_wipe_a_store_that_was_added_to(tmp_path: Path) -> None:
    reportedly("add", EXAMPLES / "plant", cwd=tmp_path)
    done = json.loads(reportedly("build", EXAMPLES / "ferry", cwd=tmp_path).stdout)
    assert done["reports"] == 11


def test_same_bytes_for_any_order_hash_seed_and_workers(tmp_path: Path) -> None:
    files = [f for f in sorted((EXAMPLES / "depot").iterdir()) if not f.name.endswith(".meta.json")]
    pages, exports = set(), set()
    for seed, workers in ((0, 1), (1, 2), (42, 3)):
        random.Random(seed).shuffle(files)
        store = f"s{seed}.sqlite"
        reportedly(
            "build",
            *files,
            "--store",
            store,
            "-o",
            "d.html",
            "--workers",
            str(workers),
            cwd=tmp_path,
            PYTHONHASHSEED=str(seed),
        )
        pages.add((tmp_path / "d.html").read_bytes())
        reportedly("export", "--as", "jsonl", "-o", "out", "--store", store, cwd=tmp_path, PYTHONHASHSEED=str(seed + 1))
        exports.add(tuple((p.name, p.read_bytes()) for p in sorted((tmp_path / "out").iterdir())))
    assert len(pages) == 1
    assert len(exports) == 1


def test_bad_inputs_cost_only_themselves(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(EXAMPLES / "plant", folder)
    good = "Quarry wall gives way\n\nA quarry wall gave way on Monday, the mayor said. Nobody was hurt, he added.\n"
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (folder / "huge.txt").write_bytes(b"(" * 20_000_000)
    (folder / "wrong.html").write_bytes(
        b'<html><head><meta charset="utf-8"><title>Caf\xe9</title></head>'
        b"<body><p>Le caf\xe9 a br\xfbl\xe9, dit-il.</p></body></html>"
    )
    (folder / "one.txt").write_text(good)
    (folder / "two.txt").write_text(good)
    (folder / "german.txt").write_text(
        "Steinbruch eingestürzt\n\nEine Mauer des Steinbruchs ist am Montag eingestürzt, sagte der Bürgermeister. "
        "Niemand sei verletzt worden, fügte er vor den Journalisten hinzu. Die Rettungskräfte blieben mehrere "
        "Stunden vor Ort, um zu prüfen, ob Arbeiter unter den Steinen lagen.\n"
    )
    done = reportedly("build", folder, cwd=tmp_path)
    assert done.returncode == 3, done.stderr
    summary = json.loads(done.stdout)
    assert summary["reports"] >= 7
    listed = {
        Path(row["file"]).name: row
        for row in map(json.loads, reportedly("failures", "--json", cwd=tmp_path).stdout.splitlines())
    }
    assert listed["empty.txt"]["state"] == "failed"
    assert "empty" in listed["empty.txt"]["reason"]
    assert listed["picture.txt"]["state"] == "failed"
    assert listed["two.txt"]["state"] == "duplicate"
    assert listed["german.txt"]["state"] == "partial"
    assert "'de'" in listed["german.txt"]["reason"]
    assert listed["huge.txt"]["state"] in {"partial", "failed"}
    later = tmp_path / "later.txt"
    later.write_text("Quarry to reopen\n\nThe quarry will reopen in June, the mayor said on Tuesday.\n")
    assert reportedly("add", later, cwd=tmp_path).returncode == 0  # what failed before is not this call's failure
    text = (tmp_path / "dossier.html").read_text()
    assert all(name in text for name in ("empty.txt", "picture.txt", "huge.txt", "two.txt", "german.txt"))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real reports are not in the repository")
def test_the_two_real_reports_are_one_event(tmp_path: Path) -> None:
    done = reportedly("build", SEEDS, "-o", "dossier.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["events"] == 1
