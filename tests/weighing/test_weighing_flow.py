"""From sayings through align to findings: denial, conflict, and the flags."""

from dataclasses import replace

import pytest
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align
from reportedly.vocabulary import Copy, Post, Span
from reportedly.weighing import weigh


def run(*made, copies=()):
    at = event(*made)
    at = type(at)(at.id, at.reports, tuple(copies))
    aligned = align(at, made)
    return aligned, weigh(at, made, aligned)


def kinds(weighed):
    return {f.kind for f in weighed.flags}


def texts(weighed, kind):
    return [f.text for f in weighed.flags if f.kind == kind]


def test_a_denied_claim_and_its_denial_are_contested():
    r = report("r1", "The firm ignored warnings about the door. Nonsense.", outlet="Lark", published="2024-05-01")
    s = report(
        "r2", "The firm ignored warnings about the door, which it denies.", outlet="Wren", published="2024-05-01"
    )
    a = saying(r, "The firm ignored warnings about the door", "Stipe Garan")
    b = saying(s, "The firm ignored warnings about the door", link("Blue Lines", "body"), stance="denied")
    _, weighed = run(
        analysis(r, a, entities=[entity(r, "Stipe Garan")]), analysis(s, b, entities=[entity(s, "Blue Lines", "body")])
    )
    assert {f.status for f in weighed.findings} == {"contested"}
    names = {o.id: o.name for o in weighed.origins}
    of = {a.id: a.claim for a in weighed.attributions}
    against = {f.claim: [names[o] for o in f.against] for f in weighed.findings}
    assert against == {of[a.id]: ["Blue Lines"], of[b.id]: ["Stipe Garan"]}


def test_values_that_cannot_both_hold_are_contested():
    made = []
    for name, outlet, n in (("Ana Petrov", "Lark", 15), ("Boris Hahn", "Wren", 12)):
        r = report(outlet, f"{n} passengers died when the ferry sank.", outlet=outlet, published="2024-05-01")
        a = saying(
            r,
            f"{n} passengers died when the ferry sank",
            name,
            quantities=[(str(n), n, "=", "{passenger}", "died")],
        )
        made.append(analysis(r, a, entities=[entity(r, name)]))
    _, weighed = run(*made)
    assert [f.status for f in weighed.findings] == ["contested", "contested"]


def test_an_origin_does_not_contest_itself():
    r = report("r1", "15 passengers died at sea. Later: 12 passengers died at sea.", outlet="Lark")
    sayings = [
        saying(r, f"{n} passengers died at sea", "Ana Petrov", quantities=[(str(n), n, "=", "{passenger}", "died")])
        for n in (15, 12)
    ]
    _, weighed = run(analysis(r, *sayings, entities=[entity(r, "Ana Petrov")]))
    assert [f.status for f in weighed.findings] == ["single-origin", "single-origin"]


def test_who_says_both_figures_sees_no_conflict_and_who_repeats_one_does_not_make_it():
    made = []
    for n, outlet, who in ((15, "Lark", "Ana Petrov"), (12, "Wren", "Ana Petrov"), (12, "Heron", "Boris Hahn")):
        r = report(outlet, f"{n} passengers died when the ferry sank.", outlet=outlet, published="2024-05-01")
        told = [(str(n), n, "=", "{passenger}", "died")]
        a = saying(r, f"{n} passengers died when the ferry sank", who, quantities=told)
        made.append(analysis(r, a, entities=[entity(r, who)]))
    aligned, weighed = run(*made)
    assert any(r.kind == "conflict" for c in aligned.claims for r in c.relations)
    assert not any(f.against for f in weighed.findings)


def test_a_headline_stronger_than_its_body():
    r = report("r1", ("headline", "Depot destroyed by strike"), "The depot was damaged by a strike.", outlet="Lark")
    made = analysis(r, saying(r, "Depot destroyed by strike"), saying(r, "The depot was damaged by a strike"))
    _, weighed = run(made)
    assert texts(weighed, "headline-stronger-than-words") == ["Depot destroyed by strike"]


def test_a_headline_as_strong_as_its_body_is_let_be():
    r = report("r1", ("headline", "Depot destroyed by strike"), "The depot was destroyed by a strike.", outlet="Lark")
    made = analysis(r, saying(r, "Depot destroyed by strike"), saying(r, "The depot was destroyed by a strike"))
    assert "headline-stronger-than-words" not in kinds(run(made)[1])


def test_a_hedge_lost_on_the_way():
    r = report("r1", "The leak may have started in a pump, Ana Petrov said.", outlet="Lark", published="2024-05-01")
    s = report("r2", "The leak started in a pump, Ana Petrov said.", outlet="Wren", published="2024-05-02")
    a = saying(r, "The leak may have started in a pump", "Ana Petrov", hedged=True, stance="hedged")
    b = saying(s, "The leak started in a pump", "Ana Petrov")
    _, weighed = run(
        analysis(r, a, entities=[entity(r, "Ana Petrov")]), analysis(s, b, entities=[entity(s, "Ana Petrov")])
    )
    assert texts(weighed, "hedge-lost") == ["The leak started in a pump"]


def test_small_flags_each():
    text = (
        "They failed to claim responsibility. He spoke in an interview that day. "
        "“The regime will fall,” she said. The reading was 5.2 last week."
    )
    r = report("r1", text)
    spoken = saying(r, "“The regime will fall,”", "Ana Petrov", quoted=True)
    number = saying(
        r,
        "The reading was 5.2 last week",
        quantities=[("5.2", 5.2, "=", "1", "")],
    )
    _, weighed = run(analysis(r, spoken, number, entities=[entity(r, "Ana Petrov")]))
    assert texts(weighed, "loaded-wording") == ["failed to claim"]
    assert texts(weighed, "interview-without-outlet") == ["in an interview"]
    assert texts(weighed, "number-without-unit") == ["5.2"]
    assert {"no-date", "no-publisher"} <= kinds(weighed)


def test_an_interview_with_somebody_is_let_be():
    r = report("r1", "He spoke in an interview with Radio Lark.", outlet="Wren", published="2024-05-01")
    assert kinds(run(analysis(r, saying(r, "He spoke")))[1]) == set()


def test_cut_off_posts_captions_and_unnamed_sources():
    words = "Nobody knew of the"
    r = report(
        "r1",
        ("post", words + "… — Mira (@mira)"),
        ("caption", "The ship in 2012."),
        "The ship was old, sources said.",
        outlet="Lark",
        published="2024-05-01",
        post=Post("Mira", "@mira", None, None, None, True, Span(0, len(words))),
    )
    _, weighed = run(
        analysis(
            r,
            saying(r, "The ship in 2012.", about_event=False),
            saying(r, "The ship was old", link("sources", "unnamed"), source="sources"),
            entities=[entity(r, "sources", "unnamed")],
        )
    )
    assert texts(weighed, "quote-cut-off") == [words]
    assert texts(weighed, "caption-not-of-event") == ["The ship in 2012."]
    assert texts(weighed, "unnamed-sources-only") == ["The ship was old, sources"]


def test_two_spellings_are_shown_at_the_rarer():
    r = report("r1", "Vidmar spoke. Ljerka Vidmar left.", outlet="Lark", published="2024-05-01")
    s = report("r2", "Lyerka Vidmar left.", outlet="Wren", published="2024-05-01")
    t = report("r3", "Ljerka Vidmar went.", outlet="Crow", published="2024-05-01")
    made = [
        analysis(x, entities=[entity(x, n)])
        for x, n in ((r, "Ljerka Vidmar"), (s, "Lyerka Vidmar"), (t, "Ljerka Vidmar"))
    ]
    _, weighed = run(*made)
    assert texts(weighed, "two-spellings") == ["Lyerka Vidmar"]


def test_a_disclaimer_leads_to_what_it_covers():
    r = report(
        "r1", "The route is cut, Ana Petrov said. Lark could not verify her claim.", outlet="Lark", published="2024"
    )
    d = saying(r, "her claim", stance="unverified", cue="could not verify")
    a = saying(r, "The route is cut", "Ana Petrov", disclaimed_by=(d.id,))
    aligned, weighed = run(analysis(r, a, d, entities=[entity(r, "Ana Petrov")]))
    (flag,) = [f for f in weighed.flags if f.kind == "disclaimer"]
    assert flag.claim == aligned.claims[0].id
    assert weighed.findings[0].status == "unverified"


def test_every_flag_shows_the_words_it_stands_at():
    made = []
    for i in range(3):
        r = report(f"r{i}", ("headline", "Regime wrecks dam"), "The so-called dam was damaged last week.")
        made.append(analysis(r, saying(r, "Regime wrecks dam"), saying(r, "The so-called dam was damaged last week")))
    _, weighed = run(*made, copies=[Copy(made[1].report.id, made[0].report.id, 1.0, True, ())])
    by_id = {a.report.id: a.report.text for a in made}
    assert weighed.flags
    assert len({f.id for f in weighed.flags}) == len(weighed.flags)
    for flag in weighed.flags:
        assert by_id[flag.passage.report][flag.passage.start : flag.passage.end] == flag.text


@pytest.mark.parametrize("text", ["", "(" * 20000, "our " * 20000, "\u202e" * 50, "in an interview " * 2000])
def test_hostile_words_cost_little(text):
    r = report("r1", text, outlet="Lark", published="2024-05-01")
    content = text[:50]
    made = analysis(r, saying(r, content)) if content else analysis(r)
    assert len(run(made)[1].findings) == (1 if content else 0)


def test_a_stronger_word_of_another_thing_does_not_excuse_a_headline():
    r = report(
        "r1",
        ("headline", "Missile rail route crippled"),
        "Six rockets were destroyed.",
        "Use of the missile rail route is limited.",
        outlet="Lark",
        published="2024-05-01",
    )
    texts_ = ("Missile rail route crippled", "Six rockets were destroyed", "Use of the missile rail route is limited")
    sayings = [saying(r, t) for t in texts_]
    cripple = replace(sayings[0], terms=("missile", "rail", "route", "cripple"))
    limit = replace(sayings[2], terms=("use", "missile", "rail", "route", "limit"))
    _, weighed = run(analysis(r, cripple, sayings[1], limit))
    assert texts(weighed, "headline-stronger-than-words") == ["Missile rail route crippled"]


def test_a_body_that_publishes_speaks_for_itself():
    text = "The tank leaked for an hour"
    r = report("r1", text + ", Karpa Works said.", outlet="Lark", published="2024-05-01")
    own = report("r2", text + ".", outlet="Karpa Works", published="2024-05-01")
    a, b = saying(r, text, link("Karpa Works", "body")), saying(own, text)
    _, weighed = run(analysis(r, a, entities=[entity(r, "Karpa Works", "body")]), analysis(own, b))
    (finding,) = weighed.findings
    assert (finding.status, finding.reports) == ("single-origin", 2)


def test_a_news_outlet_quoted_as_a_body_still_has_no_own_word():
    text = "The tank leaked for an hour"
    r = report("r1", text + ", Karpa Press Agency said.", outlet="Lark", published="2024-05-01")
    own = report("r2", text + ".", outlet="Karpa Press Agency", published="2024-05-01")
    name = "Karpa Press Agency"
    a, b = saying(r, text, link(name, "body")), saying(own, text)
    _, weighed = run(analysis(r, a, entities=[entity(r, name, "body")]), analysis(own, b))
    assert [x.origin for x in weighed.attributions if x.report == own.id] == [None]


def test_a_misspelling_that_a_copy_carries_on():
    said = "A yard in Zhelvitsa burned. " * 4
    r = report("r1", said + "Zhelvista lies east.", outlet="Wire", published="2024-05-01")
    s = report("r2", "Zhelvista lies east.", outlet="Lark", published="2024-05-02")
    _, weighed = run(analysis(r), analysis(s), copies=[Copy(s.id, r.id, 1.0, True, ())])
    found = {(f.kind, f.passage.report, f.text) for f in weighed.flags}
    assert found == {("two-spellings", r.id, "Zhelvista"), ("copied-error", s.id, "Zhelvista")}


def test_a_nameless_source_hides_nobody():
    text = "The dam broke at dawn"
    r = report("r1", text + ", Ana Petrov said.", outlet="Lark", published="2024-05-01")
    s = report("r2", text + ", a source said.", outlet="Wren", published="2024-05-01")
    _, weighed = run(
        analysis(r, saying(r, text, "Ana Petrov"), entities=[entity(r, "Ana Petrov")]),
        analysis(s, saying(s, text, link("a source", "unnamed")), entities=[entity(s, "a source", "unnamed")]),
    )
    assert [f.status for f in weighed.findings] == ["single-origin"]


def test_a_nameless_source_is_flagged_at_its_first_saying_and_not_without_end():
    words = [f"The pump number {n} had stood still since June" for n in range(9)]
    r = report("r1", ". ".join(words) + ", a worker said.", outlet="Lark", published="2024-05-01")
    s = report("r2", words[0] + ", a worker told Lark.", outlet="Wren", published="2024-05-02")
    made = [
        analysis(r, *(saying(r, w, link("a worker", "unnamed"), source="a worker") for w in words)),
        analysis(s, saying(s, words[0], link("a worker", "unnamed"), source="a worker")),
    ]
    _, weighed = run(*made)
    flagged = [f for f in weighed.flags if f.kind == "unnamed-sources-only"]
    assert {f.passage.report for f in flagged} == {r.id}
    assert 1 <= len(flagged) <= 5
