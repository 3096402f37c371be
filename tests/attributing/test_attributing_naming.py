"""Who is meant by a description: named right after it, or told more of right after the name; and what is nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

NAMED_NEXT = [
    # told of at some length in the lead, then a bare name that speaks, is asked or is tried
    ("A former miner said two boats sank. Ann Roe, 41, said she had counted them.", "Ann Roe"),
    ("A farmer who lost his barn said two boats sank.\nPaul Hale, 52, told the court he was sorry.", "Paul Hale"),
    ("The pilot of the tug told an inquest that two boats sank. Ida Lund was asked whether she had slept.", "Ida Lund"),
    # somebody's relative; an office
    ("Two boats sank, his widow said. Ann Roe showed this newspaper a letter.", "Ann Roe"),
    ("Mrs Roe is missing. Her son says two boats sank. Luc Roe, 33, does not accept it.", "Luc Roe"),
    ("Two boats sank, an MP said on Monday. Ann Roe told the chamber that she had a list.", "Ann Roe"),
    ("Two boats sank, the ferry line's chief executive said. Ann Roe told investors the rest were safe.", "Ann Roe"),
    # "She is …"
    ("The mayor was silent. Her deputy said two boats sank. He is Paul Hale, and he resigned at ten.", "Paul Hale"),
    ("A ringer who heard the tower wrote that two boats sank. Nobody wrote back. She is Ida Lund, 66.", "Ida Lund"),
]
NOT_NAMED_NEXT = [
    # one of many; kept nameless; named with a role of their own; somebody else's turn; the other sex; a victim
    "A resident said two boats sank. Ann Roe, 41, said she had heard nothing.",
    "A clerk who asked not to be named said two boats sank. Ann Roe said she had no comment.",
    "A former miner said two boats sank. Judge Ann Roe said he was a liar.",
    "A former miner said two boats sank. Ann Roe, the coroner, said he was a liar.",
    "His widow said two boats sank. Paul Hale, 52, said he had seen it.",
    "A driver who passed by said two boats sank. Ann Roe, 41, was killed at once.",
    "An MP said two boats sank. “It was dark,” Ann Roe, 41, a fishmonger, said.\nShe was cold.",
]


@pytest.mark.parametrize(("text", "name"), NAMED_NEXT)
def test_a_name_may_follow_its_description(read: Read, text: str, name: str) -> None:
    assert speaker_of(read, text) == name


@pytest.mark.parametrize("text", NOT_NAMED_NEXT[:-1])
def test_a_name_after_a_description_may_be_anothers(read: Read, text: str) -> None:
    assert speaker_of(read, text) not in ("Ann Roe", "Paul Hale", "Ida Lund")


MORE = [
    ("Ann Roe joined the club in May. The winger said two boats sank.", "Ann Roe"),
    ("Ann Roe had been in charge for years. The retired engineer said two boats sank.", "Ann Roe"),
    ("Ann Roe was out with a torn calf. The 24-year-old sprinter said two boats sank.", "Ann Roe"),
    ("Dr Ann Roe runs a busy surgery. “Two boats sank,” the GP said.", "Ann Roe"),
    ("Paul Hale wants to sell the island. The tycoon said two boats sank.", "Paul Hale"),
    ("Ida Lund sang at dawn. The soprano said two boats sank.", "Ida Lund"),
    # what a happening brings along is nobody named
    ("Ann Roe was killed on Monday. The coroner said two boats sank.", "coroner"),
    ("Ann Roe was on the train. The driver said two boats sank.", "driver"),
    ("Ann Roe joined the club in May. Another winger said two boats sank.", "Another winger"),
    # told of before; of the other sex; two who may be meant; of somewhere
    ("A singer was late. Ann Roe sat down. The singer said two boats sank.", "singer"),
    ("Paul Hale sat down. The actress said two boats sank.", "actress"),
    ("Ann Roe and Ida Lund met Vera Lind at noon. The singer said two boats sank.", "singer"),
    ("Ann Roe sat down. The singer from Harwick said two boats sank.", "singer from Harwick"),
]


@pytest.mark.parametrize(("text", "name"), MORE)
def test_a_description_may_tell_more_of_who_was_named(read: Read, text: str, name: str) -> None:
    assert speaker_of(read, text) == name


OTHERS = [
    # a tokenizer's halves; a name given as what somebody goes by
    ("The co-pilot said two boats sank.", "co-pilot"),
    ("An ex-guard said two boats sank.", "ex-guard"),
    ("One of them, a porter who gave only his first name, Asko, said two boats sank.", "Asko"),
    ("A woman who gave her name only as Vera said two boats sank.", "Vera"),
    # "it" is the paper or the body told of just before
    ("Police found a ransom note. “Two boats sank,” it said.", "ransom note"),
    ("The panel cleared Ann Roe of theft. Two boats sank, it noted.", "panel"),
    # a feast is nobody, a name nothing is known of is a person where "he" can mean nobody else
    ("When Easter came Ann Roe wept. Two boats sank, she said.", "Ann Roe"),
    ("Osk Vinter-Kaya has not disputed it. “Two boats sank,” he said.", "Osk Vinter-Kaya"),
    # a nameless spokesperson is the body, and may be she; another he is not
    ("Ann Roe left. A council spokeswoman said it was late. She said two boats sank.", "council"),
    ("Paul Hale left. A spokesman for the army said it was late. He said two boats sank.", "army"),
    ("A spokesman for the army said it was late. Paul Hale agreed. He said two boats sank.", "Paul Hale"),
    ("Ann Roe left. A spokesman for the army said it was late. She said two boats sank.", "Ann Roe"),
    ("The council's press officer said two boats sank.", "council"),
    # another ministry than the one told of
    ("The Verdanian defence ministry spoke first. The defence ministry in Orsk said two boats sank.",
     "defence ministry"),
    # an aside; a station officer is no major
    ("Councillor Ann Roe, for it was she, said two boats sank.", "Ann Roe"),
    ("A station officer told me two boats sank. The chairman, Major Paul Hale, was silent.", "station officer"),
    ("A chaplain to whom he spoke last year, the Rev Paul Hale, said two boats sank.", "Paul Hale"),
    ("According to figures from the water board, two boats sank.", "figures from the water board"),
    # ranks by their letters, what stands behind a name; wider nouns; what somebody works as
    ("DI Ann Roe said two boats sank.", "Ann Roe"),
    ("Det Ch Insp Ann Roe said two boats sank.", "Ann Roe"),
    ("Ann Roe MP said two boats sank.", "Ann Roe"),
    ("PC Paul Hale arrived first. The officer said two boats sank.", "Paul Hale"),
    ("Norland's ambassador, Paul Hale, was summoned. The envoy said two boats sank.", "Paul Hale"),
    ("Justice Ann Roe sat on Friday. The judge said two boats sank.", "Ann Roe"),
    ("Prof Ann Roe joined late. The academic said two boats sank.", "Ann Roe"),
    ("Ann Roe, a cardiologist, joined late. The doctor said two boats sank.", "Ann Roe"),
    ("Ann Roe works as a welder. The welder said two boats sank.", "Ann Roe"),
    ("Ann Roe works with a welder. The welder said two boats sank.", "welder"),
    ("Police were called at noon. The force said two boats sank.", "Police"),
    ("The Green Alliance lost three seats. The party said two boats sank.", "Green Alliance"),
    # of two
    ("Ann Roe and Ida Lund spoke to us. The former said two boats sank.", "Ann Roe"),
    ("Ann Roe and Ida Lund spoke to us. The latter said two boats sank.", "Ida Lund"),
    ("The claim that two boats sank came from Ann Roe.", "Ann Roe"),
    # one name is not three drivers
    ("Fires are within sight of Bir Tamla, three drivers who fled said. Two boats sank, they said.", "three drivers"),
    # whose the paper is
    ("In a letter to the court, a tenant of Elm House said it rained. Two boats sank, the letter says.",
     "tenant of Elm House"),
    ("The harbour office's bulletin says two boats sank.", "harbour office"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_who_is_meant(read: Read, text: str, name: str) -> None:
    assert speaker_of(read, text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The barge is missing. That suggests two boats sank.",
        "Nothing indicates that two boats sank.",
        "I think two boats sank.",
        "The said cousin, heard next, spoke of two boats.",
    ],
)
def test_nobody_says_it(read: Read, text: str) -> None:
    _, attributions = read(text)
    names = {link.name.lower() for a in attributions for link in a.chain[:-1]}
    assert not names & {"that", "nothing", "i", "the"}


def speaker_of(read: Read, text: str) -> str:
    report, attributions = read(text)
    found = [a for a in attributions if "wo boats sank" in report.words(a.content) and a.stance != "own-voice"]
    assert found, [report.words(a.content) for a in attributions]
    return found[0].chain[0].name
