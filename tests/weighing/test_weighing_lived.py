"""What a page tells in its own voice that only one named person can know."""

import pytest
from tests.factories import analysis, entity, event, report, saying

from reportedly.aligning import align
from reportedly.weighing import weigh

SENTENCES = [
    ("Shepherd Ivo Malk watched from the hill as smoke crept out of a roof.", True),
    ("Ivo Malk, who teaches at the school in Chalg, was woken at ten past three.", True),
    ("Ivo Malk was carrying trays to the van when he heard it.", True),
    ("On Sunday the nurse Ivo Malk smelt gas in the second ward.", True),
    ("Ivo Malk, 57, counted five chimneys in the lane.", True),
    ("Ivo Malk had also noticed a crack in the hull.", True),
    ("Ivo Malk ran to the window and saw the crane bend.", True),
    ("Ivo Malk was elected mayor by nine votes.", False),
    ("The vase of Ivo Malk saw daylight after a century.", False),
    ("Neighbours of Ivo Malk heard a shot.", False),
    ("Our reporter Ivo Malk saw flames on both sides of the road.", False),
    ("Ivo Malk will be heard by the court in May.", False),
    ("Police watched Ivo Malk for two weeks.", False),
    ("Ivo Malk's shop was seen on fire at noon.", False),
]


def origins(*made):
    at = event(*made)
    weighed = weigh(at, made, align(at, made))
    by_id = {o.id: o for o in weighed.origins}
    return {a.id: by_id.get(a.origin or "") for a in weighed.attributions}, weighed


@pytest.mark.parametrize(("sentence", "his"), SENTENCES)
def test_a_perception_is_of_whom_it_happened_to(sentence, his):
    r = report("r1", sentence, outlet="Lark")
    a = saying(r, sentence.rstrip("."), stance="own-voice")
    found, _ = origins(analysis(r, a, entities=[entity(r, "Ivo Malk")]))
    origin = found[a.id]
    assert (origin is not None and origin.name == "Ivo Malk" and origin.reached) is his


@pytest.mark.parametrize(
    ("second", "his"),
    [
        ("He ran on to the bridge, and from there he saw the lamps go out.", True),
        ("Minutes later he heard a second bang.", True),
        ("He was born in Lisk in 1961.", False),
        ("The lamps went out at noon.", False),
        ("It heard three witnesses, a tribunal.", False),
    ],
)
def test_what_follows_of_it_is_his_too(second, his):
    first = "Ivo Malk heard the wall go."
    r = report("r1", f"{first} {second}", outlet="Lark")
    a = saying(r, first.rstrip("."), stance="own-voice")
    b = saying(r, second.rstrip("."), stance="own-voice")
    found, _ = origins(analysis(r, a, b, entities=[entity(r, "Ivo Malk")]))
    assert (found[b.id] is not None) is his


def test_two_who_perceived_it_bear_each_other_out():
    r = report("r1", "Ivo Malk saw the grain ship strike the lower pier at noon.", outlet="Lark")
    s = report("r2", "Oda Renn saw the grain ship strike the lower pier at noon.", outlet="Mail")
    a = saying(r, "Ivo Malk saw the grain ship strike the lower pier at noon", stance="own-voice")
    b = saying(s, "Oda Renn saw the grain ship strike the lower pier at noon", stance="own-voice")
    found, weighed = origins(
        analysis(r, a, entities=[entity(r, "Ivo Malk")]), analysis(s, b, entities=[entity(s, "Oda Renn")])
    )
    assert found[a.id] != found[b.id]
    assert {f.status for f in weighed.findings} == {"corroborated"}
