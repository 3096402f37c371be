"""Chains of three links and more: papers handed on, words told from mouth to mouth, relays at a sentence's end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

HANDED_ON = [
    (
        "The chairwoman called it a slur, in a message to reporters sent by her nephew.",
        "slur",
        "chairwoman > her nephew",
    ),
    (
        "In a statement forwarded to us by her union, the teacher says she was never paid.",
        "never paid",
        "teacher > union",
    ),
    (
        "The company states, in a circular copied for us by a driver, that all doors were open.",
        "doors were",
        "company > driver",
    ),
    (
        "The analyst's certificate, a copy of which was supplied to us by the county, states that the water is safe.",
        "water is safe",
        "analyst's certificate > county",
    ),
    (
        "A cable from the embassy, extracts of which were published by the newsletter Chancery, says the ban stays.",
        "ban stays",
        "cable from the embassy > Chancery",
    ),
    (
        "The gate was shut, according to an incident sheet read to the Harbour Gazette by a diplomat.",
        "gate was shut",
        "incident sheet > diplomat",
    ),
    (
        "In emails disclosed by the sponsor and described to the Harbour Gazette by a board member, Ida Moss says the "
        "trial failed.",
        "trial failed",
        "Ida Moss > sponsor > board member",
    ),
    ("The letter, which the grocer has made public, says no jar was returned.", "no jar", "letter > grocer"),
    ("In a letter released by the grocer, the importer says no jar was returned.", "no jar", "importer > grocer"),
    (
        "A patient, quoted in the inquiry's report, recalls that the ward was shut.",
        "ward",
        "patient > inquiry's report",
    ),
    (
        "The queue ends at nine, according to the station manager, quoted by Radio Sorrel.",
        "queue",
        "station manager > Radio Sorrel",
    ),
    (
        "According to his mother, interviewed by the daily Brisa, the player wants to leave.",
        "wants to leave",
        "his mother > Brisa",
    ),
    (
        "Two petitioners, whose statements were taken by the league, recall the word “eaten”.",
        "eaten",
        "Two petitioners > league",
    ),
    ("The gate was shut, says Ida Moss, quoted by her son.", "gate was shut", "Ida Moss > her son"),
    # who writes, reads out or only receives a paper hands nothing on
    ("In a letter sent to the council on Monday, the teacher says she was never paid.", "never paid", "teacher"),
    ("In a statement read by a clerk, Ann Moss denied taking the money.", "taking the money", "Ann Moss"),
    ("In a report seen by this newspaper, the ministry said the dam was leaking.", "dam was leaking", "ministry"),
    ("The log, kept by the keeper since May, says the dam was leaking.", "dam was leaking", "log"),
]

THROUGH = [
    ("Former mayor Leo Marr, through Mrs Wirral, denies ever receiving an envelope.", "envelope", "Leo Marr > Wirral"),
    ("The club let it be known through a director that it was not for sale.", "not for sale", "club > director"),
    (
        "Tim Brandt said in a statement issued by his lawyer, Rosa Adler, that he had done nothing wrong.",
        "nothing wrong",
        "Tim Brandt > Rosa Adler",
    ),
    ("The bank said through its website that the branch would close.", "branch", "bank"),
    ("Roe Marr, walking through the gate, said the branch would close.", "branch", "Roe Marr"),
]

MOUTH_TO_MOUTH = [
    (
        "The doors were chained, Nomi Strand told the meeting, and she had that from the girls who jumped.",
        "chained",
        "girls > Nomi Strand",
    ),
    ("The match was fixed, says Leo Marr, who has it from a referee.", "match was fixed", "referee > Leo Marr"),
    ("The match was fixed, says blogger Leo Marr, whose source is a referee.", "match was fixed", "referee > Leo Marr"),
    (
        "The lady had told his aide, and his aide had told him, that the lift worked, Leo Marr said.",
        "lift worked",
        "lady > his aide > Leo Marr",
    ),
    ("A nurse told a neighbour, who told the landlord, that the man had died.", "had died", "nurse > neighbour"),
    (
        "The minister said she had been told by officials, who had been told by the mill, that the peel was safe.",
        "peel was safe",
        "mill > officials > minister",
    ),
    (
        "The ink had run out, agents reported to their headquarters, which passed the list to the Harbour Gazette.",
        "ink had run out",
        "agents > their headquarters",
    ),
    (
        "Emek Rao told his wife he had heard men laughing; she repeated this to reporters.",
        "men laughing",
        "Emek Rao > his wife",
    ),
    (
        "Ana Roe said her brother had been stopped by soldiers who told him the road was mined.",
        "road was mined",
        "soldiers > her brother > Ana Roe",
    ),
    (
        "“The pay is late,” Rein Oss is quoted by his agent, Mira Hale, as saying.",
        "pay is late",
        "Rein Oss > Mira Hale",
    ),
    ("Pat Moss told a friend that the boat had sunk.", "boat had sunk", "Pat Moss > friend"),
    # each has a word of their own
    ("Pat Moss told a crowd that the boat had sunk.", "boat had sunk", "Pat Moss"),
    ("The lady told his aide, and the porter told him, that the lift worked.", "lift worked", "porter"),
    ("Emek Rao told reporters he had heard men laughing; she called the police.", "men laughing", "Emek Rao"),
    ("The match was fixed, says Leo Marr, who has a house from the club.", "match was fixed", "Leo Marr"),
]

CLOSING = [
    ("The mayor said the bridge was closed, the weekly Farol writes.", "the bridge was closed", "mayor > Farol"),
    (
        "“The bridge is closed,” the mayor said, Radio Sorrel reports.",
        "“The bridge is closed,”",
        "mayor > Radio Sorrel",
    ),
    (
        "Police said the mayor had told them that the bridge was closed, Radio Sorrel reported on Tuesday.",
        "the bridge was closed",
        "mayor > Police > Radio Sorrel",
    ),
    ("The foreman had said, the report notes, that the valve was open.", "the valve was open", "foreman > report"),
    (
        "Zoe Kern had promised, her lawyer said, that the debt would be paid.",
        "the debt would be paid",
        "Zoe Kern > her lawyer",
    ),
    (
        "Paula Reyes was hurt on Monday. Her doctor, Reyes said, told her the wound would heal.",
        "the wound would heal",
        "Her doctor > Paula Reyes",
    ),
    (
        "The mayor, Ines Varga, has, according to Radio Sorrel, claimed that visits rose.",
        "visits rose",
        "Ines Varga > Radio Sorrel",
    ),
    (
        "Others, according to the union Seafarers United, have told police that it never rang.",
        "it never rang",
        "Others > Seafarers United",
    ),
    (
        "The yard will close, according to the bus company, as relayed by the county.",
        "The yard will close",
        "bus company > county",
    ),
]

NESTED = [
    ("Nadia Kerr said a nurse had spoken of “chaos on the ward”.", "chaos", "nurse > Nadia Kerr"),
    ("The ministry said the consul had warned of delays.", "delays", "consul > ministry"),
    ("The union says managers have promised new helmets by June.", "new helmets", "managers > union"),
    ("Petra Holm recalled Jan Prem telling residents that the doors were locked.", "doors", "Jan Prem > Petra Holm"),
    (
        "The daily Brisa reported that Tim Brandt had told a friend he had moved the money in May.",
        "he had moved",
        "Tim Brandt > friend > Brisa",
    ),
    (
        "The doors were locked, according to a report in the daily Brisa that cited police.",
        "doors",
        "police > Brisa",
    ),
    ("The mayor said that, according to the army, the tunnel was safe.", "tunnel was safe", "army > mayor"),
    ("The mayor added that according to the army the tunnel was safe.", "tunnel was safe", "army > mayor"),
    ("The clinic had told her, Ana Roe said, that the beds were full.", "beds were full", "clinic > Ana Roe"),
    ("The tunnel was safe, a porter told colleagues, the meeting heard.", "tunnel was safe", "porter"),
    # nothing is told of what was said
    ("Nadia Kerr said a nurse had spoken of the ward.", "a nurse had spoken of the ward", "Nadia Kerr"),
]


HAD_FROM = [
    (
        "The driver had drunk, according to Tom Vek, who said he had heard it from a porter.",
        "driver had drunk",
        "porter > Tom Vek",
    ),
    (
        "Ann Roe, who said she had heard the account from a clerk, said that the door was locked.",
        "door was locked",
        "clerk > Ann Roe",
    ),
    (
        "The bridge was gone, said Ann Roe, repeating what two truckers had told her.",
        "bridge was gone",
        "two truckers > Ann Roe",
    ),
    (
        "Winds will ease by midnight, the chief said he had been assured by forecasters.",
        "Winds will ease",
        "forecasters > chief",
    ),
    (
        "The boy had complained of headaches, said his teacher, Olga Wirth, who had it from his mother.",
        "headaches",
        "boy > his mother > Olga Wirth",
    ),
    ("In a video posted by the union, a guard says that the gate was locked.", "gate was", "guard > video > union"),
]


@pytest.mark.parametrize(("text", "content", "chain"), HANDED_ON + THROUGH + MOUTH_TO_MOUTH + NESTED + HAD_FROM)
def test_chain(read: Read, text: str, content: str, chain: str) -> None:
    report, found = read(text)
    one = min((a for a in found if content in report.words(a.content)), key=lambda a: len(report.words(a.content)))
    assert [_bare(link.name) for link in one.chain[:-1]] == [_bare(name) for name in chain.split(" > ")]


@pytest.mark.parametrize(("text", "content", "chain"), CLOSING)
def test_relay_that_closes_a_sentence(read: Read, text: str, content: str, chain: str) -> None:
    report, found = read(text)
    one = next(a for a in found if a.stance != "own-voice" and content in report.words(a.content))
    assert report.words(one.content).rstrip(".") == content
    assert [_bare(link.name) for link in one.chain[:-1]] == [_bare(name) for name in chain.split(" > ")]


def test_headings_are_no_speakers(read: Read) -> None:
    report, found = read("WHAT THE MINISTER SAYS: Nothing of the kind was said, his office wrote to us.")
    assert not [a for a in found if any("SAYS" in link.name for link in a.chain)]
    assert any(a.chain[0].name == "office" for a in found if "Nothing" in report.words(a.content))


def _bare(name: str) -> str:
    for article in ("The ", "the ", "A ", "a ", "matron ", "blogger "):
        name = name.removeprefix(article)
    return name


BARE_NO = [
    "Not so, says the owner.",
    "Not true, according to the owner.",
    "Nonsense, says the owner.",
    "“Not so,” said the owner.",
    "The owner's log says otherwise.",
]


@pytest.mark.parametrize("answer", BARE_NO)
def test_a_bare_no_denies_what_stands_before_it(read: Read, answer: str) -> None:
    report, found = read(f"The dam was leaking, the union said. {answer}")
    claim = next(a for a in found if "leaking" in report.words(a.content))
    assert [(a.stance, a.denies) for a in found if a is not claim] == [("denied", (claim.id,))]


def test_a_false_thing_is_no_denial(read: Read) -> None:
    _, found = read("The owner, police said, gave a false name.")
    assert all(a.stance != "denied" for a in found)
