"""Cues set off from what they report: behind it, in the middle of it, in the sentence after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

CLOSING = [
    ("Sales of used cars fell by 4% in June, figures from the motor traders' registry show.", "registry", "Sales"),
    ("Ice cover on the lake is the thinnest since 1961, data from the water board showed on Monday.", "data", "Ice"),
    ("The river carried twice its usual load of silt, gauges of the dam office show.", "gauges", "The river"),
    ("Six in ten tenants have no heating, the survey's tables show.", "tables", "Six"),
    (
        "The licence has been withdrawn at three plants, its owner, Talvik Dairy, disclosed in a filing after trading "
        "closed.",
        "Talvik Dairy",
        "The licence",
    ),
    ("The mosaic is some 1,700 years old, the National Gallery has established.", "National Gallery", "The mosaic"),
    (
        "Ferries to the outer isles stopped on Friday when the pier gave way, the line's manager told travellers by "
        "email.",
        "manager",
        "Ferries",
    ),
    (
        "A strike would have cost no more than a day, tweeted Irma Solberg of the pilots' union.",
        "Irma Solberg",
        "A strike",
    ),
    (
        "Pumps made in Orlen were shipped to both sides, a former buyer of the maker, Hask & Sons, has alleged in an "
        "affidavit lodged with the court.",
        "buyer",
        "Pumps",
    ),
    ("There was no snow on the pass, she pointed out.", "she", "There"),
]
NOT_CLOSING = [
    "When the doors opened, the guards allowed six people in.",
    "In the years since, the party has held two rallies.",
    "The skipper, reached at sea on a bad line, told a longer story.",
    "After the vote, members adopted the report.",
    "Along with Spain, Italy is a member of the United States fund for the reefs.",
    "The board, the union and the owners of the yard met again for the report.",
]
IN_THE_MIDDLE = [
    ("It is, the curator told the same weekly, a very fine forgery.", "It is", "forgery"),
    ("The valve was, the engineer testified, open all night.", "The valve was", "open all night"),
    ("Rabies, she reminded them in a leaflet, does not wait.", "Rabies", "does not wait"),
    ("The roof, in the view of most surveyors, is too heavy.", "The roof", "is too heavy"),
]
BEGINS = [
    ("A porter at the clinic, reached by phone, was blunter: nobody had been paid, he said.", "nobody"),
    ("The rumour began on a channel with a million readers: a whole crew, it wrote, had jumped ship.", "a whole crew"),
    ("Hanne Orvik pleaded for patience; the matter, she stated, was before the board.", "the matter"),
    ("There are two ways out: a loan or a sale, she said.", "There are"),
    ("The scheme has one flaw: it needs water, the mayor said.", "The scheme"),
    ("The cellar was dry; the walls were sound, the surveyor said.", "The cellar"),
]
CLAUSES = [
    ("The cashier told the tribunal he had been talking about the weather.", "he had been talking"),
    ("The baker, Olav Reim, said in evidence he had slept.", "he had slept"),
    ("A nurse told the inquiry she had wept in the corridor.", "she had wept"),
    ("The clinic confirmed only that a man had been treated for burns.", "a man had been treated"),
    ("The chair, Petra Vane, did allow that the ink had run out.", "the ink had run out"),
    ("The Court of Appeal has held that the lease was void.", "the lease was void"),
    ("The inquiry established that the hatch was open.", "the hatch was open"),
]
NO_CLAUSES = [
    "The party has held the seat since 1990.",
    "The law does not allow that.",
    "The team has established a camp at the foot of the hill.",
    "They would not tell the paper anything it did not know.",
]
BY_NOUN = [
    ("By the count of the Forestry Office, 300 trees are down.", "Forestry Office", "300 trees"),
    ("There were 90 people in the hall, by the count of two ushers.", "two ushers", "There were"),
    ("By the guard's account three men are held in the annex.", "guard", "three men"),
    ("Rents rose faster than wages, on the reckoning of the tenants' league.", "league", "Rents"),
]
NOT_BY_NOUN = [
    "In view of the frost, the race was put off.",
    "It stood in the view of the camera all night.",
    "By the count of three the door flew open.",
    "On the account of the bank, 300 euros were left.",
]
POINTING_BACK = [
    ("There was no second boat, whatever the chart says. So thinks Ruben Hald, the lighthouse keeper.", "Ruben Hald"),
    ("The mine has been sold. So, at least, believes Greta Moll of the miners' club.", "Greta Moll"),
    ("The vote was fair. So she insists.", "she"),
    ("The bus left early. So, at any rate, the baker was told by her nephew in a call from the depot.", "her nephew"),
    ("He was only joking. That was the teacher's defence, and nobody laughed.", "teacher"),
    ("It will be June before the lift runs again. That was the message from engineers.", "engineers"),
    ("The mare was never lame. Such, at least, is the version of two grooms.", "two grooms"),
    ("The wells are dry. That is how the mayor, Ilse Brandt, puts it.", "Ilse Brandt"),
    ("Ninety homes were burnt. The figure comes from the parish priest.", "priest"),
    ("Visitors should stay away until Monday. The advice, from the park rangers, follows a landslip.", "rangers"),
    ("The tower leans by a metre. This from the town's own surveyor, who was standing under it.", "surveyor"),
    ("“Feed the cat.” Those were the last words of Emil Norr.", "Emil Norr"),
    ("“Nonsense,” was the chairman's answer.", "chairman"),
    ("Neither won nor lost: that was how the coach chose to describe the match.", "coach"),
    ("The last school in the valley closed in May. It is a teacher who tells us so.", "teacher"),
    ("A girl was bitten by a seal on the slipway, or so her uncle maintains.", "uncle"),
]
NOT_POINTING_BACK = [
    "The rain had stopped. So she left.",
    "The shop was shut. So they told the driver.",
    "The tower fell at noon. That was the view from the harbour.",
    "The team lost again. This was the third defeat of the month.",
    "She opened the window. That was the answer to the heat.",
    "The lake was drained. The money came from the bank.",
    "He left the party. The news came from Paris.",
    "The bridge opened in May. The number comes from the old ferry route.",
]


CLAUSE = [
    "The fire had already spread to the second floor when the first engine arrived",
    "A man has been shot dead by police at a protest in the islands",
    "Prices rose by 4.2 percent in October, more than anyone had expected",
    "Nobody was hurt",
]
CUES_BEHIND = [
    ("local media report", "local media"),
    ("local press reports", "local press"),
    ("the Mirror understands", "the Mirror"),
    ("the court heard", "the court"),
    ("a man who was waiting behind him told the Courier", "a man who was waiting behind him"),
    ("an engineer at one of them told the Courier", "an engineer at one of them"),
    ("researchers at the University of Orsk report in the journal Reef", "researchers at the University of Orsk"),
    ("as the Courier reported on Sunday", "the Courier"),
    ("residents say", "residents"),
    ("per the filing", "the filing"),
]
CUES_AHEAD = [
    ("Local media report that", "Local media"),
    ("Researchers at the University of Orsk report in the journal Reef that", "Researchers at the University of Orsk"),
    ("The Mirror understands", "The Mirror"),
    ("Per the filing,", "the filing"),
    ("The notice reads:", "The notice"),
]
NO_CUES = [
    "The union and the owners of the yard met again for the report.",
    "The council report on that was printed in May.",
    "Nobody in the village understands the new timetable.",
    "The old pier costs 300 euros per day.",
    "The girl reads: every night two pages.",
]


@pytest.mark.parametrize("clause", CLAUSE)
@pytest.mark.parametrize(("cue", "source"), CUES_BEHIND)
def test_each_cue_behind_each_clause(read: Read, clause: str, cue: str, source: str) -> None:
    assert (source, clause) in [(who, said.strip(" ,.")) for who, said in _others(read, f"{clause}, {cue}.")]


@pytest.mark.parametrize("clause", CLAUSE)
@pytest.mark.parametrize(("cue", "source"), CUES_AHEAD)
def test_each_cue_ahead_of_each_clause(read: Read, clause: str, cue: str, source: str) -> None:
    told = f"{clause[0].lower()}{clause[1:]}"
    found = [(who, said.strip(" ,.").removeprefix("that ")) for who, said in _others(read, f"{cue} {told}.")]
    assert (source, told) in found


@pytest.mark.parametrize("text", NO_CUES)
def test_what_only_looks_like_such_a_cue(read: Read, text: str) -> None:
    assert _others(read, text) == []


def _others(read: Read, text: str) -> list[tuple[str, str]]:
    report, found = read(text)
    return [(report.words(a.source), report.words(a.content)) for a in found if a.stance != "own-voice"]


@pytest.mark.parametrize(("text", "source", "begins"), CLOSING + BY_NOUN)
def test_a_cue_behind_or_beside_a_clause_has_it(read: Read, text: str, source: str, begins: str) -> None:
    assert any(source in who and said.startswith(begins) for who, said in _others(read, text))


@pytest.mark.parametrize("text", NOT_CLOSING + NO_CLAUSES + NOT_BY_NOUN + NOT_POINTING_BACK)
def test_what_only_looks_like_one_reports_nothing(read: Read, text: str) -> None:
    assert _others(read, text) == []


@pytest.mark.parametrize(("text", "begins", "ends"), IN_THE_MIDDLE)
def test_a_clause_goes_on_behind_its_cue(read: Read, text: str, begins: str, ends: str) -> None:
    assert [(s.startswith(begins), s.rstrip(".").endswith(ends)) for _, s in _others(read, text)] == [(True, True)]


@pytest.mark.parametrize(("text", "begins"), BEGINS)
def test_a_content_begins_behind_what_the_reporter_tells_first(read: Read, text: str, begins: str) -> None:
    assert [said for _, said in _others(read, text) if said.startswith(begins)]


@pytest.mark.parametrize(("text", "begins"), CLAUSES)
def test_a_clause_that_hangs_on_a_noun_is_what_is_said(read: Read, text: str, begins: str) -> None:
    assert [said.startswith(begins) for _, said in _others(read, text)] == [True]


@pytest.mark.parametrize(("text", "source"), POINTING_BACK)
def test_a_sentence_can_tell_who_says_the_one_before(read: Read, text: str, source: str) -> None:
    assert any(source in who and said.startswith(text[:8]) for who, said in _others(read, text))


LED_IN = [
    ("A vet at the Marl clinic offered a blunt opinion: the dog must go.", "vet", "the dog"),
    ("The warden was quick to respond: no ranger of that name works there.", "warden", "no ranger"),
    ("Their captain, Lise Morn, went further: the pitch was never cut.", "Lise Morn", "the pitch"),
    ("Asked about the organ, the dean was categorical: it would be mended by Easter.", "dean", "it would"),
    ("The minister's answer: not before June.", "minister", "not before"),
    ("First explanation, from Orvald Savings at nine: “planned maintenance”.", "Orvald Savings", "“planned"),
    ("The nurses repeated their advice: nobody should drink the water.", "nurses", "nobody"),
]
NOT_LED_IN = [
    "The club has a problem: it has no money left.",
    "The route is simple: follow the river until it bends.",
    "The inspector found two faults: the valve was open and the gauge was broken.",
    "The menu is short: soup, bread and a pear.",
]
BRACKETED = [
    ("Red warning extended to the whole of the west coast until noon (Met Service).", "Met Service"),
    ("The slide began at about 04:10 local time (source: Directorate of Roads).", "Directorate of Roads"),
    ("The shell came from the east (says the western command).", "western command"),
    ("He was kidnapped (his wife).", "his wife"),
    (
        "Real wages fell by 2 per cent in spring (National Statistics Office), the most since 1999.",
        "National Statistics",
    ),
]
NOT_BRACKETED = [
    "The World Health Organization (WHO) closed its office in May.",
    "The seat was won by Jane Roe (Liberal Party).",
    "The winner came from the coast and was the mayor's choice (Harbour Party).",
    "The lake is drained each spring (the sluice is shown above).",
    "The cup went to Arne Moe (his uncle).",
]
PHRASED = [
    ("Her sister, who saw it, has it that a guard pushed him.", "Her sister", "a guard"),
    ("Hald, though, has it from a scout that the boar crossed the line.", "scout", "the boar"),
    ("A cook got word to her mother that the gate was locked.", "cook", "the gate"),
    ("An audit quotes the watchman as having seen the van leave.", "the watchman", "having seen"),
    ("The minister dismissed as theatre the pictures of burning lorries.", "minister", "as theatre"),
    ("Lead author Ida Bremer compares the dam to “a loose tooth”.", "Ida Bremer", "the dam to"),
    ("“Spineless,” offered a welder.", "welder", "“Spineless"),
    ("“Show me one bad penny,” Tove Lind challenged the board in 2021.", "Tove Lind", "“Show"),
    ("Sandra Moe, 52, blasted: “He is nineteen. He has been sick all day.”", "Sandra Moe", "“He is"),
    ("The rent was paid in cash, he went on in the same interview.", "he", "The rent"),
    ("A burst pipe, says the hall's caretaker, Jon Reve.", "Jon Reve", "A burst pipe"),
    ("The Union of Coastal Bakers claims takings are down by a third.", "Union", "takings"),
    ("Irma Kolding (Unity): “We will freeze rents. That is in writing.”", "Irma Kolding", "“We will"),
]
NOT_PHRASED = [
    "The hotel has it on the menu that day.",
    "The mayor went on holiday in May.",
    "Prices were low compared with those of the north.",
    "The drums, played by two boys, went on until midnight.",
    "He offered a chair to the welder.",
]


@pytest.mark.parametrize(("text", "source", "begins"), LED_IN + PHRASED)
def test_other_ways_of_telling_who_says_it(read: Read, text: str, source: str, begins: str) -> None:
    assert any(source in who and said.startswith(begins) for who, said in _others(read, text))


@pytest.mark.parametrize(("text", "source"), BRACKETED)
def test_a_source_in_brackets_has_the_clause_before_it(read: Read, text: str, source: str) -> None:
    assert [(source in who, text.startswith(said + " (")) for who, said in _others(read, text)] == [(True, True)]


@pytest.mark.parametrize("text", NOT_LED_IN + NOT_BRACKETED + NOT_PHRASED)
def test_colons_and_brackets_mostly_name_nobody(read: Read, text: str) -> None:
    assert _others(read, text) == []
