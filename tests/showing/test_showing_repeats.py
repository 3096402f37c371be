"""Copied words side by side: what differs is marked, both lead to their place."""

from __future__ import annotations

from tests.factories import report

from reportedly.showing import page
from reportedly.showing.lookup import Lookup
from reportedly.showing.repeats import repeats
from reportedly.vocabulary import Copy, Dossier, Event, Passage

WIRE = report("wire", "The dam at Norra failed on Monday and 12 people were killed.", outlet="Wire")
PAPER = report("paper", "The dam at NORRA failed on Monday; 14 persons were killed.", "Our own words.", outlet="Gull")


def whole(r, paragraph=0):
    span = r.parts[paragraph].span
    return Passage(r.id, span.start, span.end)


def dossier(directed=True):
    copy = Copy(PAPER.id, WIRE.id, 0.8, directed, (whole(PAPER), whole(WIRE)))
    event = Event("e0", (WIRE.id, PAPER.id), (copy,))
    return Dossier(event, "", None, None, (WIRE, PAPER), (), (), (), (), (), (), ())


def test_changed_words_are_marked_on_both_sides():
    (found,) = repeats(Lookup(dossier(), ""))
    ((here, there),) = found.pairs
    assert [words for words, changed in here.pieces if changed] == ["14 persons"]
    assert [words for words, changed in there.pieces if changed] == ["and 12 people"]
    assert "".join(words for words, _ in here.pieces) == PAPER.parts[0].span.of(PAPER.text)
    assert (found.share, found.directed, here.anchor is not None) == (80, True, True)


def test_the_page_shows_them_and_says_when_nobody_was_first():
    assert "repeats" in page(dossier())
    html = page(dossier(directed=False))
    assert "nothing on the pages settles who had them first" in html
    assert html.count('class="side-by"') == 2


def test_what_is_retold_is_told_apart_from_what_is_copied():
    d = dossier()
    retold = Copy(PAPER.id, WIRE.id, 0.57, True, (whole(PAPER), whole(WIRE)), "retold")
    html = page(Dossier(Event("e0", d.event.reports, (retold,)), "", None, None, d.reports, (), (), (), (), (), (), ()))
    assert "57 % of what it tells stands there in other words, in the same order" in html
    assert "</a> follows <a" in html
    assert "57 % of its words" not in html


def test_without_copies_there_is_no_such_section():
    d = dossier()
    bare = Dossier(Event("e0", d.event.reports, ()), "", None, None, d.reports, (), (), (), (), (), (), ())
    assert "Copied and retold" not in page(bare)
