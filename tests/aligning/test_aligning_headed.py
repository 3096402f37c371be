"""A headline is one claim with what its text opens with, where no other saying of the report is as like it."""

import pytest
from tests.factories import analysis, event, report, saying

from reportedly.aligning import align


def claim_of(made, words):
    aligned = align(event(*made), made)
    assert aligned == align(event(*made), made[::-1])
    reports = {a.report.id: a.report for a in made}
    texts = {a.id: reports[a.report].words(a.content) for a in aligned.attributions}
    return next(c.id for c in aligned.claims if any(texts[a] == words for a in c.attributions))


FILLERS = (
    "Nobody would say more",
    "The road to Elsa is shut",
    "Rain is due on Friday",
    "A fund was set up",
    "The mayor came by bus",
    "Two cafes gave out soup",
    "The market opens on Monday",
    "Trams ran late all day",
    "The library lent blankets",
)


@pytest.mark.parametrize(
    ("headline", "opening", "later", "one"),
    [
        ("Drone hits fuel depot", "A drone struck a depot for fuel in Elsa before dawn", "Nobody was hurt", True),
        ("Drone hits fuel depot", "Nobody was hurt", "A drone struck a depot for fuel in Elsa before dawn", False),
        ("Drone hits fuel depot", "A drone was shot at", "A drone hit the fuel depot", False),
        ("Bank to shut nine branches", "The bank will shut nine of 23 branches by June", "Staff were told", True),
        ("Keeper banned for bite", "The keeper was banned for three games for a bite", "He will appeal", True),
        ("Frost takes grape crop", "The frost took a third of the grape crop in Aubrel", "Prices will climb", True),
        ("Court frees the pilot", "The pilot was freed by the court in Lisk on bail", "His ship is held", True),
        ("Court frees the pilot", "The pilot has a daughter in Lisk", "The court freed the pilot on bail", False),
        ("Frost takes grape crop", "Aubrel lies between two rivers", "The frost took the grape crop", False),
        ("Bank to shut nine branches", "Nobody slept in Elsa", "The bank shut nine branches", False),
    ],
)
def test_a_headline_is_of_what_stands_under_it(headline, opening, later, one):
    r = report("r1", ("headline", headline), f"{opening}.", f"{later}.", *(f"{f}." for f in FILLERS), outlet="Lark")
    sayings = [saying(r, s, stance="own-voice") for s in (headline, opening, later, *FILLERS)]
    made = [analysis(r, *sayings)]
    assert (claim_of(made, headline) == claim_of(made, opening)) is one
