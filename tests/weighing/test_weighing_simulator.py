"""The simulator's own truth: what it writes out is what it says it wrote."""

import random

import pytest
from benchmarks.simulator.histories import CLONES, KINDS, clones, generate, hidden, rewritings, stated, witnesses
from benchmarks.simulator.matters import MATTERS
from benchmarks.simulator.rewriting import rewritten
from benchmarks.simulator.stock import split
from benchmarks.simulator.telling import Sentence

from reportedly.weighing.ordered import ALIKE, ordered_share

SEEDS = range(12)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_fact_told_stands_in_its_report(kind):
    for seed in SEEDS:
        history = KINDS[kind][0](random.Random(seed))
        assert history.facts()
        for made in history.reports:
            assert all(s.text in made.text for s in made.sentences)
        for fact in history.facts():
            assert history.named(fact) <= history.behind(fact) | history.named(fact)


def test_the_same_seed_makes_the_same_histories_whatever_comes_after():
    assert generate(20, 3, 0) == generate(40, 3, 1)[:20]
    assert generate(20, 3, 0) != generate(20, 4, 0)


def test_where_lineage_is_stated_all_who_stand_behind_are_named():
    for seed in SEEDS:
        history = stated(random.Random(seed))
        assert all(history.named(f) == history.behind(f) for f in history.facts())


def test_hidden_histories_hide():
    made = [hidden(random.Random(s)) for s in SEEDS]
    assert any(not s.named for h in made for r in h.reports for s in r.sentences if s.fact is not None)


def test_each_witness_is_another_and_rewriters_have_one():
    for seed in SEEDS:
        seen = witnesses(random.Random(seed))
        assert len(seen.behind(0)) == len(seen.reports)
        lent = rewritings(random.Random(seed))
        assert all(len(lent.behind(f)) == 1 for f in lent.facts())


def test_clones_stand_on_as_many_sites():
    made = clones(random.Random(1))
    assert len({r.outlet for r in made.reports}) == len({r.address for r in made.reports}) == CLONES


@pytest.mark.parametrize("matter", MATTERS, ids=lambda m: m.name)
def test_a_rewriting_changes_about_a_fifth_and_accounts_have_little_in_common(matter):
    accounts = [a.casefold().split() for a in split(matter.accounts)]
    for at, one in enumerate(accounts):
        for other in accounts[:at]:
            assert ordered_share(one, other)[1] < ALIKE / 2
    for account in split(matter.accounts):
        (made,) = rewritten([Sentence(account)], random.Random(5))
        kept = ordered_share(account.split(), made.text.split())[1]
        assert ALIKE < kept < 1
