"""Who passed the words on: outlets told or quoting, whom an outlet cites, through whom somebody speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

CARRIED = [
    ("Ines Prado, quoted by the weekly Brisa, called the plan a mistake.", "mistake", ["Ines Prado", "Brisa"]),
    (
        "The dam is safe, Ines Prado said in remarks carried by the state agency Delta.",
        "dam is safe",
        ["Ines Prado", "Delta"],
    ),
    ("Speaking to Radio Sorrel, Ines Prado said the dam was safe.", "dam was safe", ["Ines Prado", "Radio Sorrel"]),
    (
        "In an interview with the daily Brisa, Ines Prado warned that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "Brisa"],
    ),
    (
        "Ines Prado confirmed to the magazine Orbit that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "Orbit"],
    ),
    (
        "“We knew,” Ines Prado was quoted as saying by the Morning Anchor.",
        "We knew",
        ["Ines Prado", "Morning Anchor"],
    ),
    (
        "Ines Prado was quoted by the Morning Anchor as saying that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "Morning Anchor"],
    ),
    (
        "A letter from the inspectors, first reported by the Morning Anchor, says that the dam was leaking.",
        "dam was leaking",
        ["letter", "Morning Anchor"],
    ),
    (
        "Ines Prado told the daily Brisa that the dam was leaking, adding that she had warned the mayor.",
        "she had warned",
        ["Ines Prado", "Brisa"],
    ),
    (
        "Ines Prado told the daily Brisa that it leaks. In the same interview, Ines Prado denied that she had lied.",
        "she had lied",
        ["Ines Prado", "Brisa"],
    ),
    (
        "Ines Prado told the daily Brisa that it leaks. In the interview she said that repairs would cost millions.",
        "repairs would cost",
        ["Ines Prado", "Brisa"],
    ),
    (
        "The report, seen by the Morning Anchor, quotes the engineer Ines Prado as saying that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "report", "Morning Anchor"],
    ),
    (
        "The dam was leaking, the Morning Anchor reported, citing an internal presentation.",
        "dam was leaking",
        ["internal presentation", "Morning Anchor"],
    ),
    (
        "The report, which the Morning Anchor has seen, says that the dam was leaking.",
        "dam was leaking",
        ["report", "Morning Anchor"],
    ),
    (
        "A police report cited by the Morning Anchor said that the dam was leaking.",
        "dam was leaking",
        ["police report", "Morning Anchor"],
    ),
    (
        "Ines Prado said in an email, a copy of which was obtained by the Morning Anchor, that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "Morning Anchor"],
    ),
    (
        "Ines Prado, quoted on state television, said that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "state television"],
    ),
    (
        "Ines Prado's remarks were carried by the agency Delta. “The dam is leaking,” she said.",
        "dam is leaking",
        ["Ines Prado", "Delta"],
    ),
    (
        "A report in the Morning Anchor that the dam was leaking has caused alarm.",
        "dam was leaking",
        ["Morning Anchor"],
    ),
    ("Ines Prado said on the radio that the dam was leaking.", "dam was leaking", ["Ines Prado"]),
    (
        "Ines Prado warned on Monday that the dam had been “patched like a tyre”, words relayed by the Morning Anchor.",
        "the dam had been “patched like a tyre”",
        ["Ines Prado", "Morning Anchor"],
    ),
    (
        "Hugo Lund denied taking anything, telling Channel Six: “There was no van.”",
        "taking anything",
        ["Hugo Lund", "Channel Six"],
    ),
    (
        "According to the weekly Brisa, the engineer Ines Prado wrote a letter. “We knew,” she is quoted as having "
        "written.",
        "We knew",
        ["Ines Prado", "Brisa"],
    ),
    (
        "Ines Prado told the weekly Brisa that it leaks. “We knew,” Amos Lund said.",
        "We knew",
        ["Amos Lund"],
    ),
    ("Ines Prado declined to comment, the weekly Brisa noted.", "comment", ["Ines Prado", "Brisa"]),
    ("Ines Prado said she had spoken to the daily Brisa.", "spoken", ["Ines Prado"]),
]
CITED = [
    (
        "Citing Leon Ferrow, a clerk on his way home, the Halden Fire Service said the ramp was lifted.",
        "ramp was lifted",
        ["Leon Ferrow", "Halden Fire Service"],
    ),
    ("Citing Nora Prado, the council said the pump had failed.", "pump had failed", ["Nora Prado", "council"]),
    (
        "The dam was leaking badly, the Morning Anchor reported, citing two welders.",
        "dam was leaking",
        ["two welders", "Morning Anchor"],
    ),
    (
        "The dam was leaking badly, the Morning Anchor reported, with reference to an engineer.",
        "dam was leaking",
        ["engineer", "Morning Anchor"],
    ),
    (
        "The dam was leaking badly, the Morning Anchor wrote on Friday, referring to a letter from the inspectors.",
        "dam was leaking",
        ["letter", "Morning Anchor"],
    ),
    ("The dam was leaking badly, Ines Prado said, referring to the old one.", "dam was leaking", ["Ines Prado"]),
    (
        "The welders' union, citing a call from the port office, said that the dam was leaking.",
        "dam was leaking",
        ["port office", "welders' union"],
    ),
    (
        "The dam was leaking badly, the welders' union said on Monday, citing an entry in a repair log.",
        "dam was leaking",
        ["repair log", "welders' union"],
    ),
]
QUOTED = [
    (
        "The Morning Anchor quoted Ines Prado as saying that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "Morning Anchor"],
    ),
    (
        "The Morning Anchor quoted a welder, referred to as Oto, as saying that the dam was leaking.",
        "dam was leaking",
        ["welder", "Morning Anchor"],
    ),
    (
        "“The dam was leaking badly,” the Morning Anchor quoted a welder as saying.",
        "dam was leaking",
        ["welder", "Morning Anchor"],
    ),
]
THROUGH = [
    ("Ines Prado said through her lawyer that the dam was safe.", "dam was safe", ["Ines Prado", "lawyer"]),
    (
        "Speaking through his solicitor, Amos Lund, the welder denied that he had lied.",
        "he had lied",
        ["welder", "Amos Lund"],
    ),
    (
        "Through her lawyer she admits that she saw the crack, but says that the dam was safe.",
        "dam was safe",
        ["she", "lawyer"],
    ),
    ("Ines Prado said through an interpreter that the dam was safe.", "dam was safe", ["Ines Prado"]),
    (
        "Ines Prado said in a statement released by the Water Ministry that the dam was safe.",
        "dam was safe",
        ["Ines Prado", "Water Ministry"],
    ),
    (
        "A letter, which Amos Lund read out to us, says that the dam was leaking.",
        "dam was leaking",
        ["letter", "Amos Lund"],
    ),
]


@pytest.mark.parametrize(("text", "content", "chain"), [*CARRIED, *CITED, *QUOTED, *THROUGH])
def test_passed_on(read: Read, text: str, content: str, chain: list[str]) -> None:
    report, found = read(text)
    one = next(a for a in found if content in report.words(a.content))
    names = [link.name.removeprefix("A ").removeprefix("the ").removeprefix("her ") for link in one.chain[:-1]]
    assert names == chain


SCOPES = [
    (
        "Ines Prado said that the dam was leaking. She said this in an interview with the daily Brisa.",
        "dam was leaking",
        ["Ines Prado", "Brisa"],
    ),
    (
        "Ines Prado said that the dam was leaking. These words were carried by the agency Delta-Inform.",
        "dam was leaking",
        ["Ines Prado", "Delta-Inform"],
    ),
    (
        "Ines Prado said that the dam was leaking. The report was carried out by the agency Delta-Inform.",
        "dam was leaking",
        ["Ines Prado"],
    ),
    (
        "The board, which has the film according to the daily Brisa, said that it would not show it.",
        "would not show it",
        ["board"],
    ),
    (
        "The daily Brisa published a letter in which Ines Prado warned that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "Brisa"],
    ),
    (
        "The daily Brisa is sold here. Brisa's columnist, Ines Prado, wrote that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "Brisa"],
    ),
    ("Ines Prado is reported to have said that the dam was leaking.", "dam was leaking", ["Ines Prado"]),
    (
        "As everybody in the valley knows, Ines Prado told the daily Brisa that the dam was leaking.",
        "dam was leaking",
        ["Ines Prado", "Brisa"],
    ),
]


@pytest.mark.parametrize(("text", "content", "chain"), SCOPES)
def test_scope(read: Read, text: str, content: str, chain: list[str]) -> None:
    report, found = read(text)
    one = next(a for a in found if content in report.words(a.content))
    names = [link.name.removeprefix("The ").removeprefix("the ") for link in one.chain[:-1]]
    assert names == chain


HELD = [
    ("Nadia Ferrow said that the mill had closed. She has this from the foreman.", ["foreman", "Nadia Ferrow"]),
    ("The Daily Crane says that the mill had closed. It cites a retired engineer.",
     ["retired engineer", "Daily Crane"]),
    ("“The mill had closed,” said Tomas Reddy. “My brother told me that.”", ["My brother", "Tomas Reddy"]),
    ("Tomas Reddy said the mill had closed. A welder had told him so, he said.", ["welder", "Tomas Reddy"]),
    ("Several outlets wrote that the mill had closed. The claim comes from a dismissed clerk.",
     ["dismissed clerk", "Several outlets"]),
    (
        "“The mill had closed,” said Tomas Reddy. “I have it from the baker, who has it from the watchman.”",
        ["watchman", "baker", "Tomas Reddy"],
    ),
    ("“I was told the mill had closed. A clerk told my sister that,” said Tomas Reddy.",
     ["clerk", "my sister", "Tomas Reddy"]),
    ("The Daily Crane says that the mill had closed. It cites no source.", ["Daily Crane"]),
    ("Tomas Reddy said the mill had closed. He got a call from the police an hour later.", ["Tomas Reddy"]),
    ("Tomas Reddy said the mill had closed. The paper has a reporter from Leeds.", ["Tomas Reddy"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain"), HELD)
def test_whom_somebody_has_it_from(read: Read, text: str, chain: list[str]) -> None:
    report, found = read(text)
    one = next(a for a in found if "mill had closed" in report.words(a.content))
    names = [link.name.removeprefix("A ").removeprefix("a ").removeprefix("the ") for link in one.chain[:-1]]
    assert names == chain
    assert all("mill had closed" not in report.words([span]) for span in one.source)


PAPERS = [
    ("Minutes obtained by the Harbour Union show that the dam was leaking.", ["Minutes", "Harbour Union"]),
    ("Video sent to us by a viewer shows that the dam was leaking.", ["Video", "viewer"]),
    ("Call records, described to us by a detective, show that the dam was leaking.", ["Call records", "detective"]),
    ("According to a letter obtained by the Daily Crane, the dam was leaking.", ["letter", "Daily Crane"]),
    ("In a recording heard by the Daily Crane, Hugo Lund says that the dam was leaking.", ["Hugo Lund", "Daily Crane"]),
    ("In a recording heard by this newspaper, Hugo Lund says that the dam was leaking.", ["Hugo Lund"]),
    ("In a note read by a priest, Hugo Lund says that the dam was leaking.", ["Hugo Lund"]),
    ("Figures cited by the mayor, Ines Prado, suggest the dam was leaking.", ["Figures", "Ines Prado"]),
    ("Figures provided by the Water Board suggest the dam was leaking.", ["Figures"]),
    ("A survey, quoted by Ines Prado on Friday, says that the dam was leaking.", ["survey", "Ines Prado"]),
    ("Ines Prado read from a letter: “We knew that the dam was leaking.”", ["letter", "Ines Prado"]),
    ("Ines Prado read out a letter from the engineers: “We knew that the dam was leaking.”",
     ["engineers", "Ines Prado"]),
    ("Ines Prado quoted from an email in which the clerk wrote that the dam was leaking.", ["clerk", "Ines Prado"]),
    ("Ines Prado read aloud a letter in which it was said that the dam was leaking.", ["letter", "Ines Prado"]),
    ("Ines Prado shared a post claiming that the dam was leaking.", ["post", "Ines Prado"]),
    ("Ines Prado said on Monday that photographs prove the dam was leaking.", ["photographs", "Ines Prado"]),
    ("A clerk, asked about the wall, said records showed that the dam was leaking.", ["records", "clerk"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain"), PAPERS)
def test_who_brings_a_paper_forward(read: Read, text: str, chain: list[str]) -> None:
    report, found = read(text)
    one = next(a for a in found if "dam was leaking" in report.words(a.content))
    names = [link.name.removeprefix("A ").removeprefix("a ").removeprefix("the ") for link in one.chain[:-1]]
    assert names == chain


IN_CLAUSES = [
    ("The report quotes a welder, who says that the dam was leaking.", ["welder", "report"]),
    ("The report cites a welder, who told police the dam was leaking.", ["welder", "report"]),
    ("The report includes a letter in which a welder writes that the dam was leaking.", ["welder", "report"]),
    ("Ines Prado insisted she had asked twice, and that on Monday a welder told her that the dam was leaking.",
     ["welder", "Ines Prado"]),
    ("Ines Prado said she had read in the daily Brisa that the dam was leaking.", ["Brisa", "Ines Prado"]),
    ("Ines Prado told the station in an interview aired on Monday that the dam was leaking.",
     ["Ines Prado", "station"]),
    ("Local media reported, quoting Ines Prado, that the dam was leaking.", ["Ines Prado", "Local media"]),
    ("Ines Prado gave an interview to Radio Sorrel in which she said that the dam was leaking.",
     ["Ines Prado", "Radio Sorrel"]),
    ("Radio Sorrel spoke to a welder who said that the dam was leaking.", ["welder", "Radio Sorrel"]),
    ("Ines Prado spoke to a welder who works for Radio Sorrel, and said that the dam was leaking.", ["Ines Prado"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain"), IN_CLAUSES)
def test_who_speaks_in_a_clause(read: Read, text: str, chain: list[str]) -> None:
    report, found = read(text)
    one = next(a for a in found if "dam was leaking" in report.words(a.content))
    names = [link.name.removeprefix("The ").removeprefix("a ").removeprefix("the ") for link in one.chain[:-1]]
    assert names == chain


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        # what comes out on a day is a paper; what takes place on one is none
        ("The mill had closed, Sunday's Lantern reported.", ["Lantern"]),
        ("The mill had closed, Tomas Reddy writes in this morning's Lantern.", ["Tomas Reddy", "Lantern"]),
        ("The mill had closed, Tomas Reddy is quoted as saying in Friday's Lantern.", ["Tomas Reddy", "Lantern"]),
        ("Writing in his Lantern column, Tomas Reddy says the mill had closed.", ["Tomas Reddy", "Lantern"]),
        ("Speaking to BBX Mercia, Tomas Reddy said the mill had closed.", ["Tomas Reddy", "BBX Mercia"]),
        ("Tomas Reddy, who races in Sunday's Grand Prix, said the mill had closed.", ["Tomas Reddy"]),
        ("The mill had closed, Tomas Reddy told MPs.", ["Tomas Reddy"]),
        ("Speaking to Parliament, Tomas Reddy said the mill had closed.", ["Tomas Reddy"]),
        # who takes down what people tell, or was told in private
        ("A nurse told the charity that the mill had closed.", ["nurse", "charity"]),
        ("Tomas Reddy told the rights group Beacon that the mill had closed.", ["Tomas Reddy", "Beacon"]),
        ("A nurse told the court that the mill had closed.", ["nurse"]),
        ("A nurse told the crowd that the mill had closed.", ["nurse"]),
        ("Dr Tomas Reddy has had patients tell him that the mill had closed.", ["patients", "Tomas Reddy"]),
        ("“The cows starve,” said Ann Roe. Her neighbour has told her the mill had closed.",
         ["Her neighbour", "Ann Roe"]),
        ("Tomas Reddy is said to have told a friend that the mill had closed.", ["Tomas Reddy"]),
        # between two commas
        ("Tomas Reddy also said, the agency Tarn reported, that the mill had closed.", ["Tomas Reddy", "Tarn"]),
        ("There were rumours, Tomas Reddy said, that the mill had closed.", ["rumours", "Tomas Reddy"]),
        ("There were cheers, Tomas Reddy said, when the mill had closed.", ["Tomas Reddy"]),
        # on the air
        ("On Radio Sorrel's Dawn programme, Tomas Reddy said the mill had closed.", ["Tomas Reddy", "Radio Sorrel"]),
        ("Tomas Reddy said on BBC Radio 4 that the mill had closed.", ["Tomas Reddy", "BBC Radio 4"]),
        ("Speaking on the podcast Deep Water, Tomas Reddy said the mill had closed.", ["Tomas Reddy", "Deep Water"]),
        ("In an article for the Daily Crane, Tomas Reddy argued that the mill had closed.",
         ["Tomas Reddy", "Daily Crane"]),
        # somebody nameless in what others made; an author in his own
        ("In the report, one welder says the mill had closed.", ["one welder", "report"]),
        ("In the film, a welder said the mill had closed.", ["welder", "film"]),
        ("In the report, Tomas Reddy says the mill had closed.", ["Tomas Reddy"]),
        ("In a letter, a welder says the mill had closed.", ["welder"]),
        # nobody stands twice in a chain
        ("Tomas Reddy said Ann Roe told him that he had said the mill had closed.", ["Tomas Reddy", "Ann Roe"]),
        # quoted in a paper, and the paper by somebody
        ("Tomas Reddy is quoted in the report as saying that the mill had closed.", ["Tomas Reddy", "report"]),
        ("The mill had closed, according to a welder quoted in a memo obtained by the Daily Crane.",
         ["welder", "memo", "Daily Crane"]),
    ],
)  # fmt: skip
def test_papers_of_a_day_and_who_was_told(read: Read, text: str, chain: list[str]) -> None:
    report, attributions = read(text)
    found = [a for a in attributions if "mill had closed" in report.words(a.content) and a.stance != "own-voice"]
    assert [link.name for link in found[0].chain[:-1]] == chain


@pytest.mark.parametrize(
    ("end", "agency"),
    [
        ("The driver is absconding. — UNS", "UNS"),
        ("The driver is absconding. – Meridian News Service", "Meridian News Service"),
        ("The driver is absconding. (dpa)", "dpa"),
        ("“The driver has gone.” (Reuters)", "Reuters"),
        ("The driver is absconding.\nWith inputs from Meridian News Service", "Meridian News Service"),
        # a signature, an aside, the end of a list, a place
        ("The driver is absconding. — Tomas Reddy", ""),
        ("The driver is absconding. (sic)", ""),
        ("The driver is absconding. (See page 4)", ""),
        ("The driver left for the city (Orrin)", ""),
        ("The driver is absconding — again", ""),
    ],
)
def test_an_agency_named_at_the_end(read: Read, end: str, agency: str) -> None:
    report, attributions = read(f"Ann Roe said the mill had closed.\n{end}")
    (found,) = [a for a in attributions if "mill had closed" in report.words(a.content)]
    assert [link.name for link in found.chain[:-1]] == ["Ann Roe", *([agency] if agency else [])]
    if agency:
        span = found.chain[1].span
        assert span is not None
        assert span.of(report.text) == agency
