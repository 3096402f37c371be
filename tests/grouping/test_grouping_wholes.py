"""Words by their stems, and groups of reports by what most of each tell."""

import math
from dataclasses import replace

import pytest
from tests import factories
from tests.ferries import FERRIES, grounding

from reportedly.grouping import group
from reportedly.grouping.features import features
from reportedly.grouping.stems import by_stem
from reportedly.grouping.wholes import Wholes


def brief(text, number=0, published=None):
    name = f"b{number}"
    return factories.analysis(factories.report(f"{name}/{name}.txt", text, outlet=name, published=published))


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("climbed", "climbing", True),
        ("quake", "quakes", True),
        ("verdict", "verdicts", True),
        ("acquired", "acquires", True),
        ("robbery", "robberies", True),
        ("universe", "unit", False),
        ("mason", "masonry", False),
        ("2013", "2014", False),
    ],
)
def test_stems(one, other, is_one):
    assert (len(by_stem({one: 1.0, other: 2.0})) == 1) is is_one
    assert sum(by_stem({one: 1.0, other: 2.0}).values()) == 3.0


def test_words_that_are_shown_stay_whole():
    shown = features(brief("Thieves robbed two jewellers in Vorna, and the robbers fled on bicycles."))
    assert {"robbed", "jewellers", "bicycles"} <= shown.words.keys()
    assert {"rob", "bicycl"} <= shown.stems.keys()


def wholes(*texts):
    return Wholes([features(brief(t, n)) for n, t in enumerate(texts)])


@pytest.mark.parametrize(
    ("one", "other", "own"),
    [
        # a player of one club each
        (["Striker Odell Marsh is out for Hadley Rovers.", "Knee surgery for Odell Marsh of Hadley Rovers."],
         ["Keeper Ivo Brandt is out for Hadley Rovers.", "Hadley Rovers lose their keeper Ivo Brandt."], True),
        # two buyers of one firm's branches
        (["Corvane buys the Leith branch of Tarn Bank.", "Tarn Bank sells its branch in Leith to Corvane."],
         ["Ostrel buys the Dover branch of Tarn Bank.", "Tarn Bank sells to Ostrel in Dover."], True),
        # only one of the groups names anybody else
        (["A storm hit Port Sorrel overnight.", "Roofs were torn off in Port Sorrel."],
         ["A storm hit Port Sorrel, and Mayor Anka Tull spoke.", "Anka Tull said Port Sorrel would rebuild."], False),
        # a name of one report of three is not the group's
        (["The award went to Lena Orr.", "Lena Orr won the award for Saltmarsh.", "Lena Orr won, beating Piet Hagen."],
         ["Lena Orr has won.", "It is Lena Orr.", "The jury of Wim Askew chose Lena Orr."], False),
    ],
)  # fmt: skip
def test_names_of_their_own(one, other, own):
    seen = wholes(*one, *other)
    here, there = range(len(one)), range(len(one), len(one) + len(other))
    assert seen.have_names_of_their_own(here, there) is own
    assert seen.have_names_of_their_own(there, here) is own


def test_what_tells_little():
    briefs = [brief("A bus left the road near Kelm and hit a wall; nobody was hurt.", n) for n in range(2)]
    dated = [brief("A bus left the road near Kelm and hit a wall; nobody was hurt.", n, "2024-03-05") for n in range(2)]
    long = [brief(" ".join(f"Word{n}x{i} fell." for i in range(60)), n) for n in range(2)]
    seen = Wholes([features(a) for a in (*briefs, *dated, *long)])
    assert seen.tell_little([0], [1])
    assert not seen.tell_little([0, 1], [2, 3])
    assert not seen.tell_little([0, 1], [4, 5])


def test_two_ferries_of_one_line_stay_apart():
    seen = Wholes([features(grounding(ferry, n)) for ferry in FERRIES for n in range(4)])
    assert seen.have_names_of_their_own(range(4), range(4, 8))


HEIST = (
    "Four masked thieves stole amber worth 30 million crowns from the Lindqvist gallery on Harbour Square.",
    "Robbers dressed as nuns emptied the amber cases of the Lindqvist gallery within minutes on Thursday.",
    "Amber worth 30 million crowns was stolen by robbers dressed as nuns, prosecutors said.",
    "The thieves, some dressed as nuns, knew the gallery and called guards by their names.",
    "Detectives hunt nuns who robbed the gallery on Harbour Square of its amber.",
    "A gang dressed as nuns robbed a gallery of amber in one of the largest thefts of the country.",
    "The gallery robbed of its amber by thieves in nuns' clothes had been robbed a year earlier.",
)


ELECTION = (
    "Voters in Saltmarsh chose Petra Quill as mayor by a margin of nine votes.",
    "Petra Quill, a beekeeper, will be the first woman to lead Saltmarsh after a recount.",
    "A recount of nine votes decided the race for mayor in the fishing port.",
)


def test_briefs_without_dates_that_each_leave_out_most_are_one_event():
    made = [factories.analysis(factories.report(f"{n}/{n}.txt", ("headline", t))) for n, t in enumerate(HEIST)]
    assert [len(e.reports) for e in group(made, one_event=False)] == [len(HEIST)]


@pytest.mark.parametrize(("one", "other"), [([0, 2, 4], [1, 3, 5]), ([0, 1, 2], [3, 4, 5]), ([6, 3], [0, 1])])
def test_as_wholes_briefs_of_one_happening_are_alike_and_of_two_are_not(one, other):
    seen = wholes(*HEIST, *ELECTION)
    elsewhere = range(len(HEIST), len(HEIST) + len(ELECTION))
    assert seen.odds(one, other) > 0 > seen.odds(one, elsewhere)
    assert seen.odds(one, other) == pytest.approx(seen.odds(other, one))


def test_wholes_in_another_language_are_not_compared_by_words():
    french = "Une bande déguisée en religieuses a vidé les vitrines de la galerie Lindqvist avec tout son ambre."
    report = replace(factories.report("f/f.txt", french), language="fr")
    seen = Wholes([features(brief(HEIST[0])), features(factories.analysis(report))])
    assert seen.odds([0], [1]) == -math.inf
