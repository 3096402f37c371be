"""Whose text a copied sentence is, and how chains print names."""

from dataclasses import replace

from tests.factories import analysis, entity, link, report, saying

from reportedly.agencies import RULE as AGENCY
from reportedly.aligning import align
from reportedly.vocabulary import Copy, Event, Link, digest

LEAD = "A gas main burst under the tram depot before sunrise, the fire brigade said."
OWN = "Shops beside our newsroom stayed shut until noon, a baker said."


def built(directed=True, dateline=None):
    wire = report("wire", LEAD, outlet="Union Wire", published="2024-05-01T08:00")
    parts = [("dateline", dateline)] if dateline else []
    local = report("local", *parts, LEAD, OWN, outlet="Valley Post", published="2024-05-01T12:00")
    brigade = link("fire brigade", "body")
    first = saying(wire, "A gas main burst under the tram depot before sunrise", brigade, source="the fire brigade")
    again = saying(local, "A gas main burst under the tram depot before sunrise", brigade, source="the fire brigade")
    added = saying(local, "Shops beside our newsroom stayed shut until noon", link("a baker", "unnamed"))
    made = [
        analysis(wire, first, entities=[entity(wire, "fire brigade", "body")]),
        analysis(local, again, added, entities=[entity(local, "fire brigade", "body")]),
    ]
    happening = Event(digest("e", "x"), (wire.id, local.id), (Copy(local.id, wire.id, 0.7, directed, ()),))
    return made, happening, first, again, added


def chain(aligned, a):
    found = next(x for x in aligned.attributions if x.id == a.id)
    return [(x.name, x.edge) for x in found.chain]


def test_the_original_stands_before_the_copying_outlet():
    made, happening, first, again, added = built()
    aligned = align(happening, made)
    assert chain(aligned, first) == [("fire brigade", "explicit"), ("Union Wire", None)]
    assert chain(aligned, again) == [("fire brigade", "explicit"), ("Union Wire", "copied"), ("Valley Post", None)]
    assert chain(aligned, added) == [("a baker", "explicit"), ("Valley Post", None)]
    assert align(happening, made[::-1]) == aligned


def test_without_a_direction_nobody_is_the_original():
    made, happening, _, again, _ = built(directed=False)
    assert chain(align(happening, made), again) == [("fire brigade", "explicit"), ("Valley Post", None)]


def test_the_credit_is_the_span():
    made, happening, _, again, _ = built(dateline="HALL (Union Wire) —")
    aligned = align(happening, made)
    found = next(x for x in aligned.attributions if x.id == again.id)
    (copied,) = [x for x in found.chain if x.edge == "copied"]
    assert copied.span is not None
    assert copied.span.of(made[1].report.text) == "Union Wire"


def test_an_agency_already_named_is_not_named_twice_and_not_for_what_the_copier_added():
    made, happening, _, again, added = built(dateline="HALL (Union Wire) —")
    credit = Link("Union Wire", "union wire", "outlet", "explicit", "agency named in the dateline or credit", None)
    local = made[1]
    credited = [replace(a, chain=(a.chain[0], credit, *a.chain[1:])) for a in local.attributions]
    aligned = align(happening, [made[0], replace(local, attributions=tuple(credited))])
    assert chain(aligned, again) == [("fire brigade", "explicit"), ("Union Wire", "copied"), ("Valley Post", None)]
    assert chain(aligned, added) == [("a baker", "explicit"), ("Valley Post", None)]


def test_a_link_keeps_the_name_its_report_prints():
    r1 = report("r1", "Hessen said the pump failed.", outlet="Lark")
    r2 = report("r2", "Ilse Hessen said the pump failed.", outlet="Wren")
    a, b = saying(r1, "the pump failed", "Hessen"), saying(r2, "the pump failed", "Ilse Hessen")
    made = [analysis(r1, a, entities=[entity(r1, "Hessen")]), analysis(r2, b, entities=[entity(r2, "Ilse Hessen")])]
    aligned = align(Event(digest("e", "n"), (r1.id, r2.id), ()), made)
    roots = {x.report: x.chain[0] for x in aligned.attributions}
    assert roots[r1.id].key == roots[r2.id].key
    assert (roots[r1.id].name, roots[r2.id].name) == ("Hessen", "Ilse Hessen")


def test_a_text_another_page_credits_to_an_agency_is_the_agencys_whichever_came_first():
    made, happening, first, again, added = built(directed=False)
    credit = Link("Meridian News Agency", "meridian news agency", "outlet", "explicit", AGENCY, None)
    wire, local = made
    credited = [replace(a, chain=(a.chain[0], credit, *a.chain[1:])) for a in wire.attributions]
    for directed in (True, False):
        copies = (replace(happening.copies[0], directed=directed),)
        aligned = align(replace(happening, copies=copies), [replace(wire, attributions=tuple(credited)), local])
        assert chain(aligned, first)[1] == ("Meridian News Agency", "explicit")
        assert chain(aligned, again) == [
            ("fire brigade", "explicit"),
            ("Meridian News Agency", "copied"),
            ("Valley Post", None),
        ]
        assert chain(aligned, added) == [("a baker", "explicit"), ("Valley Post", None)]
