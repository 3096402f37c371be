"""People overrule how the reports' figures of the killed and the injured stand to one another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.factories import analysis, report, saying
from tests.way.test_way_ruling import WHO, keep, now, state

from reportedly import ruling
from reportedly.cli import main
from reportedly.differing import as_text, difference, gone_back, of_dossiers, of_folder
from reportedly.errors import InputError
from reportedly.reviewing import undo
from reportedly.showing import jsonl, page
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Analysis, Casualties, Span, Toll, TollOf


def told(outlet: str, day: str, value: int, what: TollOf = "killed") -> Analysis:
    r = report(outlet, f"The blast at Osk {what} {value} people, the mayor said.", outlet=outlet, published=day)
    start = r.text.index(str(value))
    span = Span(start, start + len(f"{value} people"))
    made = analysis(r, saying(r, f"The blast at Osk {what} {value} people", "the mayor", source="the mayor"))
    return replace(made, tolls=(Toll(r.id, what, value, "=", "figure", 0.8, (), (span,)),))


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore() as opened:
        keep(opened, told("Lark", "2025-04-02", 12), told("Heron", "2025-04-02", 4))
        yield opened


def killed(store: EmbeddedStore) -> Casualties:
    return next(c for c in now(store).casualties if c.what == "killed")


def test_figures_that_do_not_contradict_one_another(store: EmbeddedStore) -> None:
    before = now(store)
    assert (killed(store).relation, killed(store).value) == ("conflict", None)
    done = ruling.unrelate(store, "killed", **WHO)
    found = killed(store)
    assert (found.relation, found.dismissed) == (None, "conflict")
    assert found.tolls == before.casualties[0].tolls
    assert state(store, done) == ("applied", "")
    html = page(now(store)).partition('s-casualties-h">')[2].partition("</section>")[0]
    assert "<s>" in html
    assert "conflict</span>" in html.partition("<s>")[2].partition("</s>")[0]
    assert "dismissed by Ann" in html
    assert "12 and 4" in html
    assert "reports differ" not in html
    row = json.loads(jsonl([now(store)])["events.jsonl"])["casualties"][0]
    assert (row["relation"], row["dismissed"]) == (None, "conflict")
    assert "do not contradict each other" in jsonl([now(store)], (), ruling.listed(store))["reviews.jsonl"]
    undo(store, done.number, who="Ben", why="they do")
    assert now(store) == before


def test_a_report_that_repeats_a_figure_changes_nothing_and_another_figure_brings_the_relation_back(
    store: EmbeddedStore,
) -> None:
    done = ruling.unrelate(store, "killed", **WHO)
    keep(store, told("Wren", "2025-04-02", 4))
    assert (killed(store).relation, state(store, done)[0]) == (None, "applied")
    keep(store, told("Teal", "2025-04-02", 9))
    assert killed(store).relation == "conflict"
    assert state(store, done) == ("gone", "another figure of the killed has come since: 9")


def test_what_stands_between_other_figures_is_not_touched(store: EmbeddedStore) -> None:
    keep(store, told("Wren", "2025-04-02", 30, "injured"), told("Teal", "2025-04-02", 50, "injured"))
    ruling.unrelate(store, "injured", **WHO)
    assert [(c.what, c.relation) for c in now(store).casualties] == [("killed", "conflict"), ("injured", None)]


def test_errors_say_what_to_do(store: EmbeddedStore) -> None:
    ruling.unrelate(store, "killed", **WHO)
    for kind, says in (("killed", "nothing is shown between the reports' figures of the killed"), ("injured", "noth")):
        now(store)
        with pytest.raises(InputError, match=says):
            ruling.unrelate(store, kind, **WHO)
    with pytest.raises(InputError, match="one relation"):
        ruling.unrelate(store, "killed", "injured", **WHO)


def test_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.sqlite"
    with EmbeddedStore(path) as opened:
        keep(opened, told("Lark", "2025-04-02", 12), told("Heron", "2025-04-02", 4))
    assert main(["review", "unrelate", "killed", "--because", "one counts the district", "--store", str(path)]) == 0
    assert "1. the reports' figures of the killed do not contradict each other" in capsys.readouterr().out
    assert main(["review", "unrelate", "killed", "--because", "x", "--event", "e0", "--store", str(path)]) == 1
    assert "no event or report 'e0'" in capsys.readouterr().err


def test_what_changed_tells_how_many_were_killed_then_and_now(store: EmbeddedStore, tmp_path: Path) -> None:
    before = of_dossiers(d for _, d in store.dossiers())
    for name, text in jsonl([now(store)]).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = ruling.unrelate(store, "killed", **WHO)
    after = of_dossiers((now(store),), ruling.listed(store))
    found = difference(before, after)
    (counted,) = found.tolls_changed
    assert (counted.what, counted.old, counted.new) == ("killed", "reports differ", "12 and 4")
    text = as_text(found)
    assert text.startswith("1 toll changed, 1 record of a person\n\nKilled and injured (1)\n")
    assert "  ~ killed: reports differ → 12 and 4 · e" in text
    assert difference(of_folder(tmp_path), after).tolls_changed == found.tolls_changed
    assert gone_back(after, store.history(record=done.number), ()) == before
    keep(store, told("Wren", "2025-04-03", 30, "injured"))
    assert "injured: none told of → 30" in as_text(difference(after, of_dossiers((now(store),))))


def test_one_reading_that_is_not_sure_stands_in_no_headline() -> None:
    unsure = told("Lark", "2025-04-02", 2)
    unsure = replace(unsure, tolls=tuple(replace(t, sure=0.45) for t in unsure.tolls))
    with EmbeddedStore() as store:
        keep(store, unsure)
        html = page(now(store))
        assert "<dt>Killed" not in html
        assert "Killed: 2 (not sure)" in html
        assert of_dossiers([now(store)]).tolls == ()
        before = of_dossiers([now(store)])
        keep(store, told("Heron", "2025-04-02", 12))
        assert "killed: none told of → reports differ" in as_text(difference(before, of_dossiers([now(store)])))
        assert "<dt>Killed</dt>" in page(now(store))
