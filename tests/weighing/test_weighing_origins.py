"""Origins against an oracle that counts by brute force, and the rules one by one."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align
from reportedly.vocabulary import Aligned, Claim, Copy, Event, Passage, digest
from reportedly.weighing import weigh
from reportedly.weighing.basis import basis

NAMED = [("Ana Petrov", "person"), ("Boris Hahn", "person"), ("Coast Guard", "body"), ("Audit report", "document")]
COLD = [("officials", "unnamed"), ("a source", "unnamed")]


def one_claim(made, copies=(), relations=(), name="event"):
    """An event whose sayings are all one claim, as `align` would hand it over."""
    sayings = [x for a in made for x in a.attributions]
    at = Event(digest("e", name), tuple(a.report.id for a in made), tuple(copies))
    claim = Claim(
        "c1", at.id, sayings[0].id, Passage(sayings[0].report, 0, 1), tuple(x.id for x in sayings), True, relations, ()
    )
    entities = {}
    for a in made:
        for e in a.entities:
            entities.setdefault(e.key, e)
    filled = tuple(sorted((replace(x, claim="c1") for x in sayings), key=lambda x: x.id))
    return at, Aligned(tuple(entities[k] for k in sorted(entities)), filled, (claim,))


def build(rows, copied):
    """rows: for each report a list of chains, each a list of indexes into NAMED + COLD (empty: own voice)."""
    made = []
    for number, chains in enumerate(rows):
        r = report(
            f"r{number}",
            *[f"Saying {i} stands here." for i in range(len(chains))],
            outlet=f"Outlet {number}",
            published=f"2024-05-{number + 1:02}",
        )
        sayings, entities = [], []
        for i, chain in enumerate(chains):
            links = []
            for at in chain:
                name, kind = (NAMED + COLD)[at]
                key = name.casefold() + (f"#{number}" if kind == "unnamed" else "")
                links.append(link(name, kind, key))
                entities.append(replace(entity(r, name, kind), key=key))
            sayings.append(saying(r, f"Saying {i} stands", *links))
        made.append(analysis(r, *sayings, entities=entities))
    copies = [Copy(made[b].report.id, made[a].report.id, 0.9, True, ()) for a, b in copied]
    return made, copies


def oracle(rows):
    """The least number of named roots from which all have it, by the printed relays: every set tried, small ones first.

    Reached are the named roots of chains; one has it from another where a chain prints it passing the other on.
    """
    named = [i for i in range(len(NAMED)) if any(chain and chain[0] == i for chains in rows for chain in chains)]
    relays = {
        (later, chain[0])
        for chains in rows
        for chain in chains
        if chain and chain[0] in named
        for later in chain[1:]
        if later in named and later != chain[0]
    }

    def has_it(one, found, seen=()):
        return one in found or any(has_it(b, found, (*seen, one)) for a, b in relays if a == one and b not in seen)

    for size in range(len(named) + 1):
        sets = [set(s) for s in combinations(named, size) if all(has_it(n, set(s)) for n in named)]
        if sets:
            return sets
    return [set()]


CHAINS = st.lists(st.lists(st.integers(0, len(NAMED) + len(COLD) - 1), max_size=2, unique=True), min_size=1, max_size=3)


@settings(max_examples=150, deadline=None)
@given(st.lists(CHAINS, min_size=1, max_size=4), st.data())
def test_origins_are_what_brute_force_counts(rows, data):
    pairs = list(combinations(range(len(rows)), 2))
    copied = data.draw(st.lists(st.sampled_from(pairs), unique=True, max_size=2)) if pairs else []
    made, copies = build(rows, copied)
    at, aligned = one_claim(made, copies)
    weighed = weigh(at, made, aligned)
    (finding,) = weighed.findings
    # An unnamed root relayed by somebody named has no root that counts; the relay is not one.
    expected = [{NAMED[i][0] for i in found} for found in oracle(rows)]
    names = {o.id: o.name for o in weighed.origins}
    assert {names[o] for o in finding.origins} in expected
    assert len(finding.origins) == len(expected[0])
    assert finding.appearances == sum(len(chains) for chains in rows)
    assert finding.reports == len(rows) == finding.publishers
    assert len(finding.origins) <= finding.appearances
    assert finding.publishers <= finding.reports <= finding.appearances
    if not finding.origins:
        assert finding.status in {"own-voice", "unverified"}


@settings(max_examples=40, deadline=None)
@given(st.lists(CHAINS, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_order_does_not_matter(rows, rng):
    made, copies = build(rows, [(0, 1)])
    at, aligned = one_claim(made, copies)
    shuffled, sayings = list(made), list(aligned.attributions)
    rng.shuffle(shuffled)
    rng.shuffle(sayings)
    assert weigh(at, shuffled, replace(aligned, attributions=tuple(sayings))) == weigh(at, made, aligned)


def counted(made, copies=()):
    at, aligned = one_claim(made, copies)
    return len(weigh(at, made, aligned).findings[0].origins)


@settings(max_examples=60, deadline=None)
@given(st.lists(CHAINS, min_size=1, max_size=4), st.data())
def test_a_further_copy_raises_no_count(rows, data):
    """A report copied whole, under another name and date, with or without its sources."""
    at = data.draw(st.integers(0, len(rows) - 1))
    keeps = data.draw(st.booleans())
    more = [*rows, [chain if keeps else [] for chain in rows[at]]]
    made, _ = build(rows, [])
    again, copies = build(more, [(at, len(rows))])
    assert counted(again, copies) <= counted(made)


@settings(max_examples=60, deadline=None)
@given(st.lists(CHAINS, min_size=1, max_size=4), st.sampled_from([[4], [5], [4, 5], [5, 0], [4, 2]]))
def test_a_further_source_without_a_name_raises_no_count(rows, chain):
    made, _ = build(rows, [])
    again, _ = build([*rows, [chain]], [])
    assert counted(again) <= counted(made)


@settings(max_examples=60, deadline=None)
@given(st.lists(CHAINS, min_size=1, max_size=4), st.integers(0, 3), st.integers(0, 3))
def test_a_further_relay_of_one_who_counts_raises_no_count(rows, first, through):
    rows = [*rows, [[first]]]
    made, _ = build(rows, [])
    again, _ = build([*rows, [[first, through] if first != through else [first]]], [])
    assert counted(again) <= counted(made)


GRAPHS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=9)


@settings(max_examples=200, deadline=None)
@given(GRAPHS, st.permutations(range(6)))
def test_what_counts_is_a_least_set_from_which_all_have_it(edges, order):
    nodes = [str(n) for n in order]
    drawn = [(str(a), str(b)) for a, b in edges]
    kept, left = basis(nodes, drawn)

    def reached_from(found):
        held = set(found)
        while more := {a for a, b in drawn if b in held} - held:
            held |= more
        return held

    assert reached_from(kept) == set(nodes)
    assert not any(reached_from(s) == set(nodes) for k in range(len(kept)) for s in combinations(nodes, k))
    assert sorted((*kept, *(a for a, _ in left))) == sorted(nodes)
    assert all(pair in drawn for pair in left)


def reported(*sources, outlets=None, stances=None, texts=None, sides=None, roles=None):
    made = []
    for i, source in enumerate(sources):
        text = (texts or {}).get(i, "The dam broke at dawn")
        r = report(
            f"r{i}", text + ".", outlet=(outlets or [f"Outlet {n}" for n in range(9)])[i], published=f"2024-05-0{i + 1}"
        )
        chain, entities = [], []
        if source:
            name, kind = source
            chain = [link(name, kind)]
            side = (sides or {}).get(name)
            entities = [entity(r, name, kind, *(roles or {}).get(name, ()), side=side)]
        stance = (stances or {}).get(i)
        made.append(analysis(r, saying(r, text, *chain, stance=stance), entities=entities))
    return made


def status(made, copies=(), relations=()):
    at, aligned = one_claim(made, copies, relations)
    weighed = weigh(at, made, aligned)
    return weighed.findings[0], weighed


ANA, BORIS, GUARD = ("Ana Petrov", "person"), ("Boris Hahn", "person"), ("Coast Guard", "body")


def test_one_source_in_one_report():
    assert status(reported(ANA))[0].status == "single-origin"


def test_one_source_told_everywhere_is_single():
    assert status(reported(ANA, ANA, ANA))[0].status == "single-origin"


def test_one_source_hidden_somewhere_is_circular():
    finding, _ = status(reported(ANA, ANA, None))
    assert finding.status == "circular"
    assert "one report does not say" in " ".join(r.because for r in finding.reasons)


OWN = [
    ("The dam above Orrin broke at dawn on Friday", "circular"),
    ("The dam above Orrin broke at dawn", "circular"),
    ("The dam above Orrin, 40 years old and long in need of repair, drained the lake in one night", "single-origin"),
]


@pytest.mark.parametrize(("words", "expected"), OWN)
def test_a_report_hides_a_source_whose_words_it_has(words, expected):
    texts = {0: "The dam above Orrin broke at dawn on Friday", 1: words}
    assert status(reported(ANA, None, texts=texts))[0].status == expected


UNCHARGED = [
    (
        "That was why he was at the harbour festival on Friday night",
        "Fire broke out as he left a harbour festival night",
    ),
    ("The minister of fisheries was indicted on Friday for fraud", "The minister of fisheries was indicted on Friday"),
    ("Ilse Brandt was elected mayor of Orrin on Sunday", "Ilse Brandt was elected mayor of Orrin on Sunday evening"),
]


@pytest.mark.parametrize(("told", "own"), UNCHARGED)
def test_nobody_hides_what_few_words_or_public_acts_share(told, own):
    assert status(reported(ANA, None, texts={0: told, 1: own}))[0].status == "single-origin"


def test_a_report_that_came_before_the_source_was_given_hides_nothing():
    words = "The dam above Orrin broke at dawn on Friday"
    assert status(reported(None, ANA, texts={0: words, 1: words}))[0].status == "single-origin"


LOOKED = [
    ("Joint Observation Mission", "corroborated"),
    ("Mines Inspectorate", "corroborated"),
    ("River Laboratory", "corroborated"),
    ("Farm Ministry", "not-established"),
    ("Coast Guard Inspectorate", "not-established"),
]


@pytest.mark.parametrize(("body", "expected"), LOOKED)
def test_a_body_that_looks_for_itself_and_an_office(body, expected):
    assert status(reported(GUARD, (body, "body")))[0].status == expected


def test_two_sources_are_not_two_origins_shown():
    finding, _ = status(reported(ANA, BORIS))
    assert finding.status == "not-established"
    assert any("nothing printed shows" in x.because for x in finding.reasons)


def test_nobody_named():
    assert status(reported(("officials", "unnamed")))[0].status == "unverified"
    assert status(reported(("officials", "unnamed")))[1].origins[0].reached is False


def test_own_voice_counts_no_origin():
    finding, weighed = status(reported(None, None))
    assert finding.status == "own-voice"
    assert weighed.origins == ()


def test_our_correspondent_saw_it():
    made = reported(None, texts={0: "Our correspondent saw water pour through the gap"})
    finding, weighed = status(made)
    assert len(finding.origins) == 1
    assert weighed.origins[0].reached


def test_opposed_sides_agreeing():
    made = reported(ANA, BORIS, sides={"Ana Petrov": "Norland", "Boris Hahn": "Sudland"})
    told = report("war", "Norland and Sudland have been at war since 2019.", outlet="Lark")
    made.append(analysis(told, saying(told, "Norland and Sudland have been at war", about_event=False)))
    at, aligned = one_claim(made)
    claim = replace(aligned.claims[0], attributions=tuple(a.id for m in made[:2] for a in m.attributions))
    finding = weigh(at, made, replace(aligned, claims=(claim,))).findings[0]
    assert finding.status == "corroborated-across-sides"
    assert finding.sides == ("Norland", "Sudland")


def test_different_sides_that_do_not_oppose_are_not_enough():
    made = reported(ANA, BORIS, sides={"Ana Petrov": "Norland", "Boris Hahn": "Sudland"})
    assert status(made)[0].status == "not-established"


SEEN = [
    ("I saw the wall go down", "she saw the wall go down", "corroborated"),
    ("I saw the wall go down", "the wall had gone down", "not-established"),
    ("he had heard that the wall went down", "she had heard of the wall going down", "not-established"),
]


@pytest.mark.parametrize(("one", "other", "expected"), SEEN)
def test_two_who_tell_what_they_perceived(one, other, expected):
    made = reported(ANA, BORIS, texts={0: one, 1: other})
    assert status(made)[0].status == expected


def test_an_admission_against_interest():
    assert status(reported(ANA, GUARD, stances={1: "admitted"}))[0].status == "corroborated"


def test_an_eyewitness_and_an_office():
    made = reported(ANA, GUARD, roles={"Ana Petrov": ("a resident who watched from her roof",)})
    assert status(made)[0].status == "corroborated"


def test_an_eyewitness_relayed_by_the_office_is_one_origin():
    made = reported(ANA, GUARD, roles={"Ana Petrov": ("a resident",)})
    r = report("r9", "The dam broke at dawn, too.", outlet="Crow", published="2024-05-09")
    made.append(analysis(r, saying(r, "The dam broke at dawn", link(*ANA), link(*GUARD))))
    finding, _ = status(made)
    # One origin, and the report that has it from the office does not say whose word it is.
    assert (len(finding.origins), finding.status) == (1, "circular")
    assert any("passing on" in x.because for x in finding.reasons)


def test_a_spokesperson_and_the_body_are_one():
    made = reported(ANA, GUARD, roles={"Ana Petrov": ("spokeswoman for the Coast Guard",)})
    finding, weighed = status(made)
    assert finding.status == "single-origin"
    assert weighed.origins[0].name == "Coast Guard"


def test_a_copy_that_drops_the_source_hides_it():
    made = reported(ANA, None)
    copy = Copy(made[1].report.id, made[0].report.id, 0.9, True, ())
    finding, weighed = status(made, [copy])
    assert finding.status == "circular"
    assert len({a.origin for a in weighed.attributions}) == 1


def test_the_same_long_words_in_two_mouths_are_one_text():
    words = "The crew opened the stern door before the ship had come to rest at the quay"
    finding, _ = status(reported(ANA, BORIS, texts={0: words, 1: words}))
    assert (len(finding.origins), finding.status) == (1, "circular")
    assert any("16 words in a row" in x.because for x in finding.reasons)


def test_disclaimed_everywhere_is_unverified():
    made = reported(ANA)
    a = replace(made[0].attributions[0], disclaimed_by=("a0",))
    assert status([replace(made[0], attributions=(a,))])[0].status == "unverified"


def test_an_outlet_cited_for_its_own_word_is_not_reached():
    finding, weighed = status(reported(("Night Herald", "outlet")))
    assert finding.origins == ()
    assert [o.reached for o in weighed.origins] == [False]
    assert finding.status == "unverified"


def relayed(root, words, theirs="the ice had cracked twice", source=ANA, claim=True):
    """Origins of what the Lark has from `source`, and of what another page has through the Lark from `root`."""
    first = report("r1", f"Ana said {theirs}.", outlet="The Lark", published="2024-03-01")
    a = saying(first, theirs, *([link(*source)] if source else []), source="Ana" if source else None)
    later = report("r2", f"So they say: {words}.", outlet="Night Herald", published="2024-03-02")
    chain = [link("The Lark", "outlet")] if root is None else [link(root, "unnamed"), link("The Lark", "outlet")]
    b = saying(later, words, *chain, source="they")
    made = [analysis(first, a), analysis(later, b)]
    at = event(*made)
    weighed = weigh(at, made, align(at, made))
    return {a.id: a.origin for a in weighed.attributions}, a.id, b.id


@pytest.mark.parametrize(
    ("root", "words", "source", "one"),
    [
        (None, "the ice had cracked twice", ANA, True),
        ("a skater", "the ice had cracked twice", ANA, True),
        ("a skater", "the ice had cracked twice", None, False),
        (None, "the kiosk is shut for good now", ANA, False),
    ],
)
def test_what_an_outlet_is_cited_for_is_its_own_source_s_word(root, words, source, one):
    found, theirs, relay = relayed(root, words, source=source)
    assert (found[theirs] == found[relay]) is one


def test_unknown_outlets_are_publishers_of_their_own_and_a_known_one_counts_once():
    made = reported(ANA, ANA, ANA, ANA, outlets=[None, None, "The Lark", "Lark"])
    assert status(made)[0].publishers == 3


def test_reasons_show_words_of_reports():
    made = reported(ANA, BORIS, None)
    finding, _ = status(made)
    lengths = {a.report.id: len(a.report.text) for a in made}
    assert finding.reasons[0].because.startswith("3 appearances in 3 reports by 3 publishers")
    for reason in finding.reasons:
        assert all(0 <= p.start <= p.end <= lengths[p.report] for p in reason.shown_by)
        assert 0 <= reason.score <= 1
