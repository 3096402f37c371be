"""Who says it where pages are printed as real ones are: labels, shared surnames, short forms, titles, time words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

ROOTS = [
    # a surname that speaks alone is that of the one printed in full with it, known for a person or not
    (
        "Crystal Teale was at the club. Teale said two boats sank. In 2005 her husband, Michael Teale, was murdered.",
        "Crystal Teale",
    ),
    ("Mayor John Delano Jr. and Governor Ann Lund spoke. Delano said two boats sank.", "John Delano Jr."),
    ("Tom Reeve and his father, Tom Reeve Sr., left. Tom Reeve said two boats sank.", "Tom Reeve"),
    # whose relative somebody is, and who stands beside them, tells nothing of themselves
    ("The woman's husband, Tom Roe, was a teacher. A woman wept. The woman said two boats sank.", "woman"),
    ("Carla Penn said her nephew, Devin Marsh, is home. She said two boats sank.", "Carla Penn"),
    # a time run together with who speaks is no part of their name
    ("Just before noon police said two boats sank.", "police"),
    ("Early Tuesday officials said two boats sank.", "officials"),
    ("Two boats sank, according to a statement Monday.", "statement"),
    # what the report shortens itself
    ("The Water Quality Inspectorate (WQI) found lead. The WQI said two boats sank.", "Water Quality Inspectorate"),
    (
        "The rocket flew, the Norlandic Central Television (NCTV) reported. Two boats sank, said the NCTV.",
        "Norlandic Central Television",
    ),
    # one body is not several; what a public body may be called; several are not one
    ("Authorities said two boats sank. The Brackwater Transit Authority says trains are late.", "Authorities"),
    (
        "The Brackwater Transit Authority says trains are late. The agency said two boats sank.",
        "Brackwater Transit Authority",
    ),
    ("One woman told police she was robbed. The women who were there said two boats sank.", "women"),
    # whom a spokesperson speaks for
    ("A spokesperson with the city of Brackwater said two boats sank.", "city of Brackwater"),
    ("A spokesman for Secretary-General Ban Ki-moon said two boats sank.", "Ban Ki-moon"),
    # who issues a statement speaks in it
    ("Mayor Sol Kahn issued a statement that said two boats sank.", "Sol Kahn"),
    ("Two boats sank, said a statement issued by the Space Bureau.", "Space Bureau"),
    # the page's partners
    ("Our news partners at WKLX in Harwick are reporting that two boats sank.", "WKLX"),
    # titles with a phrase in them; hyphened given names
    ("Justice of the Peace Bill Cooke said two boats sank.", "Bill Cooke"),
    ("“Two boats sank,” said Planned Homes of the Rocky Mountains President and CEO Vicki Cowart.", "Vicki Cowart"),
    ("“Two boats sank,” said Special Agent in Charge Ed Reinhart.", "Ed Reinhart"),
    ("Two boats sank, said defense ministry spokesman Moon Sang-gyun.", "Moon Sang-gyun"),
    # said in a paper, which is theirs from then on
    ("The sheriff of Harwick said in a press release that two boats sank.", "sheriff of Harwick"),
    ("Plavi Lines said in a news release that it was late. The release said two boats sank.", "Plavi Lines"),
    # the offers of a page; titles
    ("“Two boats sank,” said Whatley County Undersheriff Jeff Parks.", "Jeff Parks"),
    # whom a relative clause is about
    ("She described a driver in a cap who said two boats sank.", "driver"),
    # by age alone; by whom somebody is named
    ("Hanna Colt lives near the dock. The 23-year-old added that two boats sank.", "Hanna Colt"),
    ("The carjack victim, identified by the Harwick Times as Laura Sisk, 41, said two boats sank.", "Laura Sisk"),
    # a label of the page's own before who speaks
    ("UPDATE 3:20 p.m.: Penrose Hospital said two boats sank.", "Penrose Hospital"),
    ("ORIGINAL POST: Harwick police said two boats sank.", "Harwick police"),
]


@pytest.mark.parametrize(("text", "name"), ROOTS)
def test_the_root_of_a_saying_on_a_page_as_printed(read: Read, text: str, name: str) -> None:
    report, found = read(text)
    saying = next(a for a in found if "wo boats sank" in report.words(a.content) and a.stance != "own-voice")
    assert saying.chain[0].name.removeprefix("The ").lower() == name.lower()


NOBODY = [
    # what takes lives says nothing; whom to write to does not speak
    "A shooting that claimed the life of a baby girl in Kent is being investigated.",
    "The storm has claimed at least 40 lives.",
    "The depot burned.\nContact Jill Moran: jmoran@gazette.com or 555-0199.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_says_it(read: Read, text: str) -> None:
    assert all(a.stance == "own-voice" for a in read(text)[1])


CHAINS = [
    # several who speak as one are named together
    ("The United States, Japan and South Korea said two boats sank.", ["United States, Japan and South Korea"]),
    ("Countries including Peru, Chile and Spain said two boats sank.", ["Countries including Peru, Chile and Spain"]),
    ("The United States and China said two boats sank.", ["United States and China"]),
    # whom the page tells to have spoken with somebody
    ("A trooper who spoke with Channel 9 said two boats sank.", ["trooper", "Channel 9"]),
    # a sentence may begin behind "a.m."
    ("It left at about 9:41 a.m. Police said two boats sank.", ["Police"]),
    # who is named in the words before "he said" is not he
    (
        "The court knew Oscar Reeve. The lawyer Sam Gill spoke on Monday. Reeve, he said, had told it two boats sank.",
        ["Oscar Reeve", "Sam Gill"],
    ),
    ("Ben Kroll taught Marlon Oates. Oates wept when two boats sank, he said.", ["Ben Kroll"]),
]


@pytest.mark.parametrize(("text", "names"), CHAINS)
def test_the_chain_of_a_saying_on_a_page_as_printed(read: Read, text: str, names: list[str]) -> None:
    report, found = read(text)
    saying = next(a for a in found if "wo boats sank" in report.words(a.content) and a.stance != "own-voice")
    assert [x.name for x in saying.chain[:-1]] == names
