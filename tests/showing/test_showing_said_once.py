"""Nothing is said twice: reasons of the same words, passages of the same words, sources of one name."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sample_dossier import dossier

from reportedly.overruling import said
from reportedly.showing import claims_text, page, why
from reportedly.showing.cards import card, shown_reasons
from reportedly.showing.casualties import figure_words
from reportedly.showing.dates import in_words
from reportedly.showing.lookup import Lookup
from reportedly.showing.values import all_comparisons
from reportedly.vocabulary import Casualties, Dossier, Passage, Reason, Record, Review, Target, Toll

TARGET = Target("claim", "It sank.")


def two_places(d: Dossier) -> tuple[Passage, Passage]:
    """Two stretches with the same words."""
    for r in d.reports:
        for word in re.findall(r"\b[a-z]{6,}\b", r.text):
            first, second = r.text.find(word), r.text.find(word, r.text.find(word) + 1)
            if second > 0:
                return Passage(r.id, first, first + len(word)), Passage(r.id, second, second + len(word))
    raise AssertionError


def test_reasons_of_the_same_words_are_one_with_all_their_passages() -> None:
    d = dossier()
    one, two = two_places(d)
    told = [Reason("both admit it", 0.7, (one,)), Reason("another", 1.0, ()), Reason("both admit it", 0.8, (one, two))]
    first, other = shown_reasons(told, Lookup(d))
    assert (first.because, first.score, other.because) == ("both admit it", 0.8, "another")
    assert len(first.shown_by) == 2
    ((words, anchors),) = first.alike
    assert len(anchors) == 2
    claim = replace(d.claims[0], reasons=())
    finding = replace(next(f for f in d.findings if f.claim == claim.id), reasons=tuple(told))
    shown = replace(d, findings=tuple(finding if f.claim == claim.id else f for f in d.findings))
    text = " ".join(why(shown, claim.id).split())
    assert text.count("both admit it") == 1
    assert f"both admit it (weight 0.80) “{words}” ×2" in text
    assert "(1.00)" not in text
    html = page(shown)
    assert 'aria-label="the same words, place 2">2</a>' in html


def test_a_saying_that_counts_to_a_source_of_another_name_says_to_which() -> None:
    d = dossier()
    claim = next(c for c in d.claims if len(card(c, Lookup(d)).voices) > 1 and card(c, Lookup(d)).voices[0].origin)
    held = card(claim, Lookup(d)).voices[0].origin
    named = replace(d, origins=tuple(replace(o, name="Marlow & Co") if o.id == held else o for o in d.origins))
    assert card(claim, Lookup(named)).voices[0].counts_to == "Marlow & Co"
    assert f"{held}, counted with Marlow & Co" in " ".join(why(named, claim.id).split())
    assert "Marlow" not in why(d, claim.id)


def test_a_source_is_listed_once_however_many_of_its_sayings_count_otherwise() -> None:
    d = dossier()
    claim = next(c for c in d.claims if len(card(c, Lookup(d)).voices) > 1 and c.about_event)
    mine = [a for a in d.attributions if a.id in claim.attributions]
    root = mine[0].chain[0]
    same = {a.id: replace(a, chain=(root, *a.chain[1:]), origin=f"o{n}") for n, a in enumerate(mine)}
    shown = replace(d, attributions=tuple(same.get(a.id, a) for a in d.attributions))
    assert len(card(claim, Lookup(shown)).voices) > 1
    listed = " ".join(claims_text(shown).split()).partition(claim.id)[2].partition(" · ")[2]
    assert not listed.startswith(f"{root.name}, {root.name}")


def test_who_says_otherwise_says_where() -> None:
    d = dossier()
    shown = [(c, o) for c in d.claims for o in card(c, Lookup(d)).otherwise if o.words]
    assert shown
    for claim, other in shown:
        assert other.where
        assert other.where in " ".join(why(d, claim.id).split())


def test_the_words_of_a_related_claim_stand_once_beside_it() -> None:
    d = dossier()
    for claim in d.claims:
        for k in card(claim, Lookup(d)).comparisons:
            if k.tells_other:
                assert f'href="#{k.other_anchor}">the other claim</a>' in page(d)


def test_a_comparison_names_its_claims_by_id_and_by_words_only_where_these_are_not_shown() -> None:
    d = dossier()
    table = page(d).partition('s-values-h">')[2].partition("</section>")[0]
    assert ">Verdict<" not in table  # that is a person's word
    for k in all_comparisons(Lookup(d)):
        assert k.claim in table
        assert k.other in table
    rows = re.findall(r"<tr>(?!<th scope=\"col\").*?</tr>", table)
    for row, k in zip(rows, all_comparisons(Lookup(d)), strict=True):
        assert row.count(f">{k.claim}<") == 1
        assert (k.claim_text in row.rpartition("<td>")[2]) == (not k.tells_claim and len(k.claim_text) <= 90)


def test_a_persons_word_stands_over_the_claim_and_not_among_its_reasons_again() -> None:
    d = dossier()
    claim = d.claims[0]
    record = Record(1, "of-event", (), (), "Ann", "2024-05-20T10:00:00Z", "the harbour log", None, (TARGET,))
    finding = next(f for f in d.findings if f.claim == claim.id)
    ruled = replace(finding, reasons=(*finding.reasons, Reason(said(record), 1.0, ())))
    shown = replace(
        d,
        reviews=(Review(record, "applied", "", claims=(claim.id,)),),
        findings=tuple(ruled if f.claim == claim.id else f for f in d.findings),
    )
    told = " ".join(why(shown, claim.id).split())
    assert "✎ overruled by Ann, Mon 20 May 2024 (record 1): “It sank.” is about the event: the harbour log" in told
    assert told.count("the harbour log") == 1


def test_a_figure_that_is_not_sure_is_told_with_that() -> None:
    toll = Toll("r1", "killed", 9, ">=", "figure", 0.5, (), ())
    unsure = Casualties("killed", None, ">=", 0.5, None, "", (toll, replace(toll, by="silence", value=0)))
    assert figure_words(unsure) == "at least 9 (not sure)"
    assert figure_words(replace(unsure, tolls=(toll, replace(toll, value=4, comparator="=")))) == (
        "at least 9 or 4 (not sure)"
    )
    assert figure_words(replace(unsure, tolls=unsure.tolls[1:])) == "not sure"


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("14 (2024-11-14T17:10) replaces 12 (2024-11-13)", "14 (Thu 14 Nov 2024, 17:10) replaces 12 (Wed 13 Nov 2024)"),
        ("both are 2024-11-14T06:21", "both are Thu 14 Nov 2024, 06:21"),
        ("2024-10-14/2024-10-20 contains 2024-10-14", "Mon 14 Oct 2024 – Sun 20 Oct 2024 contains Mon 14 Oct 2024"),
        ("“by 2024-11-14” is later than 2024-11-13", "“by 2024-11-14” is later than Wed 13 Nov 2024"),
        ("flight AB-2024-11-14 and 2024-13-45", "flight AB-2024-11-14 and 2024-13-45"),
        ("no date in it", "no date in it"),
    ],
)
def test_our_reasons_say_dates_in_words(told: str, shown: str) -> None:
    assert in_words(told) == shown
