"""Which sayings are one claim, and how the others are linked: small events from hand-built sayings."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align

SAME = [
    ("The blast destroyed a train carrying missiles", "An explosion wrecked a train that carried missiles"),
    ("The ferry sank off Vorna island on Thursday", "The vessel went down and sank off Vorna island"),
    ("Prosecutors searched the minister's office", "The office of the minister was searched by prosecutors"),
    ("A fire broke out in the chemical warehouse at dawn", "The blaze in the chemical warehouse broke out at dawn"),
]
OTHER = [
    ("The ferry sank off Vorna island", "The captain argued with the office before leaving"),
    ("Prosecutors searched the minister's office", "The minister opened a clinic last spring"),
    ("Twelve people were killed in the blast", "The factory makes fertiliser for export"),
]


def pair(one, other, left=None, right=None):
    r1 = report("r1", one + ".", outlet="Lark", published="2024-05-01")
    r2 = report("r2", other + ".", outlet="Wren", published="2024-05-02")
    a = saying(r1, one, "Ana Petrov", **(left or {}))
    b = saying(r2, other, "Boris Hahn", **(right or {}))
    made = [analysis(r, x, entities=[entity(r, n)]) for r, x, n in ((r1, a, "Ana Petrov"), (r2, b, "Boris Hahn"))]
    return align(event(*made), made), a, b


def kinds(aligned):
    return {(c.text[:12], r.kind) for c in aligned.claims for r in c.relations if r.to != c.id}


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_claim(left, right):
    aligned, _, _ = pair(left, right)
    assert len(aligned.claims) == 1
    assert aligned.claims[0].reasons


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_two_claims(left, right):
    aligned, _, _ = pair(left, right)
    assert len(aligned.claims) == 2
    assert not kinds(aligned)


VALUES = [
    # value left, value right, claims, relation between, relation within
    (12, 12, 1, set(), set()),
    (12, 15, 2, {"updates"}, set()),
    (15, 12, 2, {"conflict"}, set()),
]


@pytest.mark.parametrize(("left", "right", "claims", "between", "within"), VALUES)
def test_values(left, right, claims, between, within):
    aligned, _, _ = pair(
        f"{left} passengers died when the ferry sank",
        f"{right} passengers died when the ferry sank",
        left={"quantities": [(str(left), left, "=", "{passenger}", "died")]},
        right={"quantities": [(str(right), right, "=", "{passenger}", "died")]},
    )
    assert len(aligned.claims) == claims
    assert {r.kind for c in aligned.claims for r in c.relations if r.to != c.id} == between
    assert {r.kind for c in aligned.claims for r in c.relations if r.to == c.id} == within


def test_a_conversion_stays_inside_the_claim():
    aligned, _, _ = pair(
        "The glider can cover more than 1,500 miles over open water",
        "The range of the glider is more than 2,500 kilometres over water",
        left={"quantities": [("more than 1,500 miles", 1500, ">", "[mi_i]", "range")]},
        right={"quantities": [("more than 2,500 kilometres", 2500, ">", "km", "range")]},
    )
    (claim,) = aligned.claims
    (relation,) = claim.relations
    assert (relation.kind, relation.to) == ("conversion", claim.id)
    assert "2,414" in relation.because
    assert len(relation.shown_by) == 2


def test_a_denial_is_another_claim():
    aligned, a, b = pair(
        "The company ignored warnings about the stern door",
        "The company ignored warnings about the stern door",
        right={"stance": "denied"},
    )
    assert len(aligned.claims) == 2
    by_id = {c.id: c for c in aligned.claims}
    of = {x.id: by_id[x.claim] for x in aligned.attributions}
    assert [r.kind for r in of[a.id].relations] == ["denies"]
    assert "denied there" in of[a.id].relations[0].because
    assert "this denies" in of[b.id].relations[0].because


def test_a_denied_negation_meets_its_like():
    aligned, _, _ = pair(
        "The company did not ignore warnings about the stern door",
        "The company ignored warnings about the stern door",
        left={"negated": True},
        right={"stance": "denied"},
    )
    assert len(aligned.claims) == 1


def test_a_stated_denial_needs_no_shared_words():
    r = report("r1", "The price was inflated, auditors said. The firm contradicted the figures.", outlet="Lark")
    a = saying(r, "The price was inflated", link("auditors", "body"))
    b = saying(r, "the figures", link("firm", "body"), stance="denied", denies=(a.id,))
    aligned = align(event(analysis(r, a, b)), [analysis(r, a, b)])
    assert len(aligned.claims) == 2
    assert {r.kind for c in aligned.claims for r in c.relations} == {"denies"}


def test_a_stronger_word_is_another_claim():
    aligned, _, _ = pair(
        "The strike disrupted the missile supply route", "The strike destroyed the missile supply route"
    )
    assert len(aligned.claims) == 2
    assert {r.kind for c in aligned.claims for r in c.relations} == {"strength"}


@pytest.mark.parametrize(
    ("words", "how", "claims"),
    [
        ("guilty", {}, 2),
        ("not guilty", {}, 2),
        ("his retirement", {}, 2),
        ("taking money from the fund", {"stance": "admitted"}, 2),
        ("he took money from the fund", {"stance": "admitted"}, 1),
        ("the retirement of the coach", {}, 1),
    ],
)
def test_what_two_say_of_themselves_is_two_claims(words, how, claims):
    assert len(pair(words, words, how, how)[0].claims) == claims


def test_background_and_event_stay_apart():
    aligned, _, _ = pair(
        "The ferry sank off Vorna island", "The ferry sank off Vorna island", right={"about_event": False}
    )
    assert sorted(c.about_event for c in aligned.claims) == [False, True]


def test_an_outlet_that_could_not_verify_asserts_nothing():
    r = report("r1", "Lark could not verify the claim.", outlet="Lark")
    a = saying(r, "the claim", stance="unverified")
    aligned = align(event(analysis(r, a)), [analysis(r, a)])
    assert aligned.claims == ()
    assert aligned.attributions[0].claim is None


def flow():
    said = [
        "The blast destroyed a train carrying missiles",
        "An explosion wrecked a train that carried missiles",
        "The blast killed two railway workers near the depot",
        "Two railway workers died near the depot",
        "The depot had been closed for repairs since March",
    ]
    made = []
    for i, words in enumerate(said):
        r = report(f"r{i}", words + ".", outlet=f"Outlet {i}", published=f"2024-05-0{i + 1}")
        made.append(analysis(r, saying(r, words, "Ana Petrov"), entities=[entity(r, "Ana Petrov")]))
    return made


@settings(max_examples=30)
@given(st.permutations(range(5)))
def test_order_does_not_matter(order):
    made = flow()
    shuffled = [made[i] for i in order]
    assert align(event(*made), shuffled) == align(event(*made), made)


def test_claims_partition_the_sayings_and_show_words_of_a_report():
    made = flow()
    aligned = align(event(*made), made)
    texts = {a.report.id: a.report.text for a in made}
    listed = [x for c in aligned.claims for x in c.attributions]
    assert sorted(listed) == sorted(x.id for a in made for x in a.attributions)
    for claim in aligned.claims:
        assert texts[claim.passage.report][claim.passage.start : claim.passage.end] == claim.text
    assert len({c.id for c in aligned.claims}) == len(aligned.claims) == 3


def test_sayings_of_reports_outside_the_event_are_left_out():
    made = flow()
    assert len(align(event(*made[:2]), made).attributions) == 2


def test_keys_are_the_events():
    r1 = report("r1", "It sank, Ana Petrov said.", outlet="Lark")
    r2 = report("r2", "It burned, A. Petrov said.", outlet="The Lark")
    made = [
        analysis(r1, saying(r1, "It sank", "Ana Petrov"), entities=[entity(r1, "Ana Petrov")]),
        analysis(r2, saying(r2, "It burned", "A. Petrov"), entities=[entity(r2, "A. Petrov")]),
    ]
    aligned = align(event(*made), made)
    assert len({a.chain[0].key for a in aligned.attributions}) == 1
    assert len({a.chain[-1].key for a in aligned.attributions}) == 1


def test_a_thousand_sayings_of_a_common_topic_are_quick():
    made = []
    for i in range(40):
        words = [
            f"The ferry company number {i} {w} spoke of the ferry sinking {w}{i}" for w in ("alpha", "beta", "gamma")
        ]
        r = report(f"r{i}", *[w + "." for w in words], outlet=f"O{i}")
        made.append(analysis(r, *[saying(r, w, "Ana Petrov") for w in words]))
    aligned = align(event(*made), made)
    assert len(aligned.attributions) == 120


def test_empty_contents_and_chains_do_not_break():
    r = report("r1", "Words.")
    bare = replace(saying(r, "Words"), content=(), terms=(), chain=())
    aligned = align(event(analysis(r, bare)), [analysis(r, bare)])
    assert aligned.claims[0].text == ""


def dead(n, name, section=None, day="2024-05-01"):
    r = report(name, f"{n} people are dead", outlet="Lark", published=day)
    if section:
        r = replace(r, parts=tuple(replace(p, section=section) for p in r.parts))
    a = saying(r, f"{n} people are dead", link("Guard", "body"), quantities=[(str(n), n, "=", "{person}", "dead")])
    return analysis(r, a)


def test_a_live_page_updates_by_its_sections():
    made = [dead(12, "a", "15:05"), dead(14, "b", "17.10")]
    aligned = align(event(*made), made)
    assert {r.kind for c in aligned.claims for r in c.relations} == {"updates"}
    assert any("(2024-05-01T17:10) replaces" in r.because for c in aligned.claims for r in c.relations)


def test_the_missing_go_down():
    made = []
    for name, day, n in (("a", "2024-05-01", 9), ("b", "2024-05-02", 7)):
        r = report(name, f"{n} sailors are missing", outlet="Lark", published=day)
        a = saying(r, f"{n} sailors are missing", "Ana", quantities=[(str(n), n, "=", "{sailor}", "missing")])
        made.append(analysis(r, a))
    aligned = align(event(*made), made)
    assert {r.kind for c in aligned.claims for r in c.relations} == {"updates"}


def test_one_word_in_common_is_no_claim():
    aligned, _, _ = pair("All the lights went out", "We will go on for as long as there is light")
    assert len(aligned.claims) == 2


def test_a_fragment_does_not_join_all_that_holds_it():
    aligned, _, _ = pair("a drone attack", "The drone attack on the yard destroyed a route used to carry missiles")
    assert len(aligned.claims) == 2


def test_refusals_are_their_own_bodys():
    aligned, _, _ = pair("to comment", "to comment", left={"stance": "declined"}, right={"stance": "declined"})
    assert len(aligned.claims) == 2
