"""One table: a text, and who says what in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

SAYINGS = [
    # direct speech, before, after and around its cue
    ('"The pier is gone," said Ann Roe.', [("Ann Roe", '"The pier is gone,"')]),
    ("“The pier is gone,” Ann Roe said. “We saw it fall.”",
     [("Ann Roe", "“The pier is gone,”"), ("Ann Roe", "“We saw it fall.”")]),
    ("Ann Roe said: “The pier is gone.”", [("Ann Roe", "“The pier is gone.”")]),
    ("«The pier is gone», the mayor told reporters.", [("mayor", "«The pier is gone»")]),
    ("''The pier is gone,'' the harbour master said.", [("harbour master", "''The pier is gone,''")]),
    ("‘The miners’ hall burned down,’ the mayor said.", [("mayor", "‘The miners’ hall burned down,’")]),
    ('"The pier," she said, "is gone for good."', [("she", '"The pier, … "is gone for good."')]),
    # indirect speech
    ("The mayor said that two boats had sunk.", [("mayor", "two boats had sunk")]),
    ("Two boats had sunk, the mayor said on Friday.", [("mayor", "Two boats had sunk")]),
    ("Two boats, the mayor said, had sunk near the pier.", [("mayor", "Two boats, … had sunk near the pier")]),
    ("Police said two boats sank and three men drowned.", [("Police", "two boats sank and three men drowned")]),
    ("The ministry told reporters that the bridge was closed.", [("ministry", "the bridge was closed")]),
    ("According to the coastguard, two boats had sunk.", [("coastguard", "two boats had sunk")]),
    ("Two boats had sunk, according to the coastguard.", [("coastguard", "Two boats had sunk")]),
    ("The company denied any leak at the plant.", [("company", "any leak at the plant")]),
    ("The minister called for a ceasefire.", [("minister", "a ceasefire")]),
    ("The army reported a drone attack on the depot.", [("army", "a drone attack on the depot")]),
    # passives with who said it
    ("The cook was informed by the hospital that her son had died.", [("hospital", "her son had died")]),
    ("The cook was told by a guest who the thieves were.", [("a guest", "who the thieves were")]),
    ("The crew were ordered by the owners to sail at once.", [("the owners", "to sail at once")]),
    ("The film is said by those posting it to show a wreck.", [("those", "The film … to show a wreck")]),
    ("A cook denied ever having sold the key.", [("A cook", "ever having sold the key")]),
    ("The owner has denied it in correspondence.", [("The owner", "it")]),
    ("The mayor was warned by two engineers of a crack in the wall.", [("two engineers", "a crack in the wall")]),
    ("The clinic was notified by the Ministry of Health of a shortage.", [("the Ministry of Health", "a shortage")]),
    # what is kept as things happen "has", "gives", "dates"
    ("The harbour register gives 6 May as the day of the sale.",
     [("The harbour register", "6 May as the day of the sale")]),
    ("The key log has the door opening at 02.17.", [("The key log", "the door opening at 02.17")]),
    ("The official scorebook has only two.", [("The official scorebook", "only two")]),
    ("The log has a leather cover.", []),
    ("The ledger is old and has 400 pages.", []),
    ("The book gives pleasure to many.", []),
    # what inquiries find
    ("The auditors found no evidence of fraud at the mill.", [("The auditors", "no evidence of fraud at the mill")]),
    ("Police did not find any trace of the boat.", [("Police", "any trace of the boat")]),
    ("The coroner found no injury to the neck.", [("The coroner", "no injury to the neck")]),
    ("A sound expert found 23 shots on the tape.", [("A sound expert", "23 shots on the tape")]),
    ("The survey counted between 400 and 450 nests.", [("The survey", "between 400 and 450 nests")]),
    ("The study found 31 cases of fever in five villages.",
     [("The study", "31 cases of fever in five villages")]),
    ("The tribunal sat for a week. The bolts had been loose since May, it found.",
     [("it", "The bolts had been loose since May")]),
    ("The vet could not exclude that the herd had drunk from the ditch.",
     [("The vet", "the herd had drunk from the ditch")]),
    ("The sisters were accused of sloth by the teacher Ann Roe.", [("Ann Roe", "sloth")]),
    ("The judge is accused by the union of hiding two letters.", [("the union", "hiding two letters")]),
    ("The club has undertaken to refund every ticket.", [("club", "to refund every ticket")]),
    ("A copy of the ledger lists 20 barrels.", [("A copy of the ledger", "20 barrels")]),
    ("“So is it ‘quiet’, or is it ‘a road’?” asked defence lawyer Zdenka Umar.",
     [("defence lawyer Zdenka Umar", "“So is it ‘quiet’, or is it ‘a road’?”")]),
    # nouns that say
    ("It was, on Ann Roe's account, sent by the director.", [("Ann Roe", "It was, … sent by the director")]),
    ("The record notes, in the inspector's words, “a faint smell of gas”.",
     [("inspector", "“a faint smell of gas”")]),
    ("The mill's figure of 40 tonnes has been repeated ever since.", [("The mill", "40 tonnes")]),
    ("There's a story going about on the village page that the pier has been sold.",
     [("a story", "the pier has been sold")]),
    ("Pinned to the door was a note: “Closed on the advice of others.”",
     [("a note", "“Closed on the advice of others.”")]),
    ("Ann Roe was on this programme an hour ago. Her words: “We could hear the bell.”",
     [("Her", "“We could hear the bell.”")]),
    ("The club has replied. Statement from the Rovers: “We are aware of an incident.”",
     [("Rovers", "“We are aware of an incident.”")]),
    ("Winters have been two degrees warmer for ten years, weather service data show.",
     [("weather service data", "Winters have been two degrees warmer for ten years")]),
    # whom one orders is no part of the order; a pronoun with its verb is a clause
    ("The team leader told the press officer to say nothing.", [("The team leader", "to say nothing")]),
    ("Ann Roe has indicated she may be willing to stand.", [("Ann Roe", "she may be willing to stand")]),
    ("Ann Roe said the delay helped Hugo Brandt, who does not need to prove anything.",
     [("Ann Roe", "the delay helped Hugo Brandt")]),
    # where the parse goes wrong
    ("The ministry affirmed on Monday, in a note it withdrew, that “contact was made”.",
     [("ministry", "“contact was made”")]),
    ("Green Gate, the cleaning firm, repeated on Monday that none of its staff had been paid.",
     [("Green Gate", "none of its staff had been paid")]),
    ("Dussart said it had never sold the cheese, though a spokesman conceded that a shop “may have”.",
     [("Dussart", "it had never sold the cheese"), ("a spokesman", "a shop “may have”")]),
    ("Ann Roe would not confirm the sale, but said that the buyers had been in touch.",
     [("Ann Roe", "the sale"), ("Ann Roe", "the buyers had been in touch")]),
    # a second verb of the same speaker
    ("Ann Roe said she admires the crew and praised their patience.",
     [("Ann Roe", "she admires the crew"), ("Ann Roe", "their patience")]),
    ("Ann Roe said that she would pray for the crew but did not suggest anybody was alive.",
     [("Ann Roe", "she would pray for the crew"), ("Ann Roe", "anybody was alive")]),
    ("The board says nine are safe and has warned of landslides.",
     [("board", "nine are safe"), ("board", "landslides")]),
    ("Ann Roe stressed that “the only way is to sail,” suggesting that the road was shut.",
     [("Ann Roe", "“the only way is to sail,”"), ("Ann Roe", "the road was shut")]),
    ("Ann Roe had said she would visit, and has denied every delay since.",
     [("Ann Roe", "she would visit"), ("Ann Roe", "every delay")]),
    # what stands before the cue and is not said
    ("Asked whether the bridge was safe, most residents said yes.", [("most residents", "yes")]),
    ("She drew his anger - he called her “weak” and said she had no plan.",
     [("he", "her “weak”"), ("he", "she had no plan")]),
    ("The club has made money, however - he reported earning $2 million.", [("he", "earning $2 million")]),
    ("“Absolutely not,” Ann Roe said of the possibility of delay.", [("Ann Roe", "“Absolutely not,”")]),
    # asides
    ("The last part, as Ann Roe of the Post points out, is that it was awkward.",
     [("Ann Roe", "The last part, … is that it was awkward")]),
    ("And as Ann Roe pointed out, rulings have consequences.", [("Ann Roe", "rulings have consequences")]),
    ("Local officials were treating the incident as an attack, Radio Talle reported.",
     [("Radio Talle", "Local officials were treating the incident as an attack")]),
    # the reporter's own words stay out
    ("The mayor said the bridge was safe when asked about the cracks.", [("mayor", "the bridge was safe")]),
    ("Two boats had sunk, said the navy at the time without claiming responsibility.",
     [("navy", "Two boats had sunk"), ("navy", "responsibility")]),
    # nouns and layouts
    ("His warning that the dam would break was ignored.", [("His", "the dam would break")]),
    ("# Mayor: Bridge to close for a year\nWork began on Monday.", [("Mayor", "Bridge to close for a year")]),
    ("# Bridge to close for a year, says mayor\nWork began on Monday.", [("mayor", "Bridge to close for a year")]),
    ("MS ROE: I saw the pier fall.", [("ROE", "I saw the pier fall")]),
    ("“Our thoughts are with the families.”\n— Ann Roe", [("Ann Roe", "“Our thoughts are with the families.”")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sayings"), SAYINGS)
def test_who_says_what(read: Read, text: str, sayings: list[tuple[str, str]]) -> None:
    report, attributions = read(text)
    found = [(report.words(a.source), report.words(a.content).rstrip(".")) for a in attributions if a.source]
    assert len(found) == len(sayings), found
    for (source, content), (want_source, want_content) in zip(found, sayings, strict=True):
        assert want_source in source
        assert _bare(want_content) in _bare(content)
        assert len(_bare(content)) < len(_bare(want_content)) + 12


def _bare(words: str) -> str:
    return "".join(c for c in words.lower() if c.isalnum() or c.isspace()).replace("  ", " ")


def test_each_sentence_of_a_quotation_is_one_attribution_with_one_utterance(read: Read) -> None:
    report, attributions = read("“The pier is gone. We saw it fall. Nobody was hurt,” said Ann Roe.")
    assert [report.words(a.content) for a in attributions] == [
        "“The pier is gone.",
        "We saw it fall.",
        "Nobody was hurt,”",
    ]
    assert {a.utterance for a in attributions} == {attributions[0].utterance}
    assert {report.words(a.cue) for a in attributions} == {"said"}
    assert all(a.quoted for a in attributions)


def test_a_quotation_goes_on_over_paragraphs(read: Read) -> None:
    text = "“The pier is gone,” said Ann Roe. “We saw it fall.\n“Nobody was hurt. We will build it again.”"
    report, attributions = read(text)
    assert {link.name for a in attributions for link in a.chain[:1]} == {"Ann Roe"}
    assert report.words(attributions[-1].content) == "We will build it again.”"


def test_it_continued(read: Read) -> None:
    text = "The ministry wrote: “The pier is gone.”\nIt continued: “We will build it again.”"
    _, attributions = read(text)
    assert [a.chain[0].name for a in attributions] == ["ministry", "ministry"]


def test_own_voice_is_what_nobody_says(read: Read) -> None:
    report, attributions = read("The pier fell on Friday. Police said two men were hurt.")
    assert [(a.stance, report.words(a.content)) for a in attributions] == [
        ("own-voice", "The pier fell on Friday."),
        ("said", "two men were hurt"),
    ]


def test_the_number_of_a_paragraph_is_not_said(read: Read) -> None:
    report, attributions = read("1. The pier fell on Friday.\n\n2. Two men were hurt.")
    assert [report.words(a.content).lstrip("12. ") for a in attributions] == [
        "The pier fell on Friday.",
        "Two men were hurt.",
    ]


def test_a_doing_is_no_saying(read: Read) -> None:
    for text in (
        "Investigators found two bodies in the hold.",
        "The army attacked the depot.",
        "The car slammed into a wall.",
        "We saw the pier fall.",
        "Residents are asked to stay indoors.",
        "A group calling itself the Night Porters met on Friday.",
        "A driver of 31 has been charged with theft.",
        "The van was found to have no brakes.",
        "It was found that the valve had been open.",
        "The miner found no work in the town.",
        "Officers found 23 bags in the boot.",
        "The club excluded three members.",
        "The flood claimed three lives.",
        "Detectives are working to determine if the fire was set.",
        "The board will decide whether the mill can stay.",
        "Police hope to find out who was on board.",
        "The sign is meant to keep walkers out.",
        "Two commissioners refused to sign the result.",
        "The captain decided to land at Orle.",
        "The clinic was informed by the Ministry of Health.",
    ):
        _, attributions = read(text)
        assert [a.stance for a in attributions] == ["own-voice"], text
