"""Where round-ups and live pages are cut, and that pages of one happening stay whole."""
# ruff: noqa: E501 - a page stays as it is told

import hashlib

import pytest
from tests.factories import analysis

from reportedly.cleaning import clean
from reportedly.grouping.sections import happenings, part_of
from reportedly.vocabulary import Metadata, Page

FERRY = (
    "The ferry Sveta Marta sank off the island of Vorna with 38 people aboard, the coast guard in Lukovar said. "
    "Captain Ante Kuzmic was rescued."
)
MINE = (
    "Nine miners were killed by a methane blast in the Zapad shaft of the Karsk mine, the governor of Tarvas, Lena "
    "Orlova, said. Rescue teams brought up 42 miners."
)
SCHOOL = "The school on Hune, with seven pupils, stays open for a year. Head teacher Ewan Laird thanked the parents."
WHALE = "A young sperm whale died on the sand at North Vay on Monday. Vet Saskia Blume found rope in its stomach."


def cleaned(text):
    data = text.encode()
    told = Metadata(outlet="The Herald", published="2024-11-14", language="en")
    return clean(Page("a.txt", data, hashlib.sha256(data).hexdigest(), "text/plain", text, "utf-8", told))


def cut(text):
    """The beginnings of the stretches of each happening."""
    report = cleaned(text)
    return [[report.opening(s)[:14] for s in spans] for spans in happenings(report)]


ROUND_UPS = {
    "headings": (
        f"Morning briefing: what happened overnight\n\nHere is what you need to know.\n\nFerry sinks\n\n{FERRY}\n\n"
        f"Mine explosion in Karsk\n\n{MINE}",
        [["Morning briefi"], ["Mine explosion"]],
    ),
    "headings of two kinds of corner": (
        f"Weekly newsletter\n\nGood morning.\n\nSchool stays open\n\n{SCHOOL}\n\nWhale dies at Vay\n\n{WHALE}\n\n"
        "Weather\n\nRain in the west, brighter in the afternoon, with highs of nine degrees at Hune.",
        [["Weekly newslet", "Weather"], ["Whale dies at "]],
    ),
    "labels": (
        "World news in brief\n\nBrazil: At least six people died when a wall fell on a bus queue in Recanto.\n\n"
        "Kenya: Runner Mercy Chelimo has withdrawn from the marathon with a knee injury.",
        [["World news in "], ["Kenya: Runner "]],
    ),
    "bullets": (
        "In the courts this week\n\n* Adam Frith, 27, of Moor Lane, was jailed for nine weeks for shop theft.\n\n"
        "* Jean Colley, 59, of Barton, must pay £240 for letting her dogs out.",
        [["In the courts "], ["* Jean Colley,"]],
    ),
    "names and ages, a sentence more": (
        "From the courts\n\nAdam Frith, 27, of Moor Lane, was jailed for nine weeks for shop theft.\n\n"
        "He had asked for help, his lawyer said.\n\n"
        "Jean Colley, 59, of Barton, must pay £240 for letting her dogs out.\n\n"
        "Two teenagers were warned for throwing eggs at buses in Barton.",
        [["From the court"], ["Jean Colley, 5"], ["Two teenagers "]],
    ),
    "dates": (
        "Sheriff's log\n\nFeb. 5, 2:10 p.m.: A caller on Juniper Court said a man had gone through parked cars.\n\n"
        "Feb. 6, 11 p.m.: Deputies arrested Tyler Mabry, 34, of Rustin, on a warrant from Bell County.\n\n"
        "Deputies found a knife in the truck as well, and a loaded gun.",
        [["Sheriff's log"], ["Feb. 6, 11 p.m"]],
    ),
    "one person in two items": (
        f"Evening wrap: the day's headlines\n\nFerry sinks\n\n{FERRY}\n\nWhale dies at Vay\n\n{WHALE}\n\n"
        "Captain held\n\nPolice in Lukovar held Ante Kuzmic on Thursday over the empty life rafts aboard his ship.",
        [["Evening wrap: ", "Captain held"], ["Whale dies at "]],
    ),
    "a live page that turns away": (
        f"Ferry sinks off Vorna: live\n\n17:40\n\n{FERRY}\n\n16:30\n\n{MINE}\n\n16:05\n\n"
        "Second shaft of the Karsk mine closed after the methane blast, Lena Orlova said.\n\n15:10\n\n"
        "The ship left Lukovar at noon, Marin Belas said.",
        [["Ferry sinks of", "15:10"], ["16:30"]],
    ),
    "a live page that says so": (
        "Budget day: live\n\n15:30\n\nChancellor Edith Moray told parliament in Carrow that duty would rise.\n\n14:20\n\n"
        "Elsewhere, a resignation: the head of the Lamia rowing club, Nikos Vlahos, has stepped down in Volos.\n\n13:00\n\n"
        "Edith Moray left Downing House at noon with the red box for Carrow.",
        [["Budget day: li", "13:00"], ["14:20"]],
    ),
}

ONE_HAPPENING = {
    "no sections": FERRY,
    "paragraphs": f"Ferry sinks off Vorna\n\n{FERRY}\n\n{MINE}",
    "updates": (
        f"Ferry sinks off Vorna: live updates\n\n17:40\n\n{FERRY}\n\n16:05\n\nDivers from Plavi Brod reached the ferry, said "
        "Dragica Perin of the rescue centre. Josip Hanzek spoke to relatives.\n\n15:10\n\nThe ship left Lukovar at noon."
    ),
    "a title with its own matter": (
        "Kendry mill fire: evening briefing\n\nThe fire at the Lowry mill is out, but two workers are missing.\n\nThe search\n\n"
        "Dogs search the east wing for Amir Sethi and Joanne Pratt, said Glen Haddow, after the fire.\n\nSchools\n\n"
        "Bishop Lane primary stays closed because of the fire and its smoke, head teacher Fiona Meer said.\n\nTraffic\n\n"
        "Canal Road is closed until the fire engines have gone from the bridge and the depot; buses go by Hob Lane."
    ),
    "questions": (
        "Brightle recalls baby milk: what you need to know\n\nBrightle recalled 1.8 million tins on Monday.\n\nWhich tins?\n\n"
        "Those sold in Norland, Vesse and Karlia with numbers from 4400 on.\n\nWhat should parents do?\n\n"
        "Take them back. Doctor Hugo Lemaire of the hospital in Brann says to watch for fever."
    ),
    "one item and the weather": (
        f"Daily digest\n\nWhale dies\n\n{WHALE}\n\nWeather\n\nRain in the west, brighter later, with highs of nine degrees."
    ),
    "police, but a report": (
        "Police report two dead in Fallon crash\n\nTwo people died when a van hit a tree near Fallon, police said.\n\nThe victims\n\n"
        "They were Rosa Quintero, 40, and her nephew Abel, 17, of Santa Luz.\n\nThe road\n\n"
        "County engineer Wade Birch had asked for a barrier. Supervisors in Fallon voted it down."
    ),
}


@pytest.mark.parametrize("name", ROUND_UPS)
def test_a_page_of_several_happenings_is_cut(name):
    text, expected = ROUND_UPS[name]
    assert cut(text) == expected


@pytest.mark.parametrize("name", ONE_HAPPENING)
def test_a_page_of_one_happening_stays_whole(name):
    assert cut(ONE_HAPPENING[name]) == []


@pytest.mark.parametrize("name", ROUND_UPS)
def test_every_part_is_of_one_happening(name):
    report = cleaned(ROUND_UPS[name][0])
    found = happenings(report)
    for part in report.parts:
        assert sum(s.covers(part.span) for spans in found for s in spans) == 1


def test_a_part_has_its_own_words_alone():
    report = cleaned(ROUND_UPS["headings"][0])
    whole = analysis(report)
    own, mine = (part_of(whole, spans) for spans in happenings(report))
    assert [p.kind for p in mine.report.parts].count("body") == 1
    assert len(own.report.parts) == len(mine.report.parts) == len(report.parts)  # sayings point at parts by number
    said = [{a.id for a in part.attributions} for part in (own, mine)]
    assert said[0].isdisjoint(said[1])
    assert said[0] | said[1] == {a.id for a in whole.attributions}
    assert part_of(whole, ()) is whole


def test_a_very_long_round_up_is_cut_at_a_bounded_number_of_places():
    items = [
        f"{i}. Town number {i} has bought a snow plough for the coming winter, the mayor of it said."
        for i in range(500)
    ]
    assert len(cut("Village news\n\n" + "\n\n".join(items))) <= 60
