"""Sources within a report: who is meant, what they are called, and what kind of source they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

SOURCES = [
    # double surnames
    ("Commander Ilse Brandt-Okafor arrived late. On Sunday Brandt-Okafor said two boats sank.",
     "Ilse Brandt-Okafor", "person"),
    ("Ms Costa-Lind waited. Vera Costa-Lind, 41, said two boats sank.", "Vera Costa-Lind", "person"),
    # an office held by somebody the report names only later, or elsewhere
    ("Two boats sank, the harbour master said.\nHarbour master Nils Aker spoke at noon.", "Nils Aker", "person"),
    ("# Transport minister says two boats sank\nMinister Odile Ferrand spoke at noon.", "Odile Ferrand", "person"),
    ("According to the head of the coastguard, Ilarion Bălan, two boats sank.", "Ilarion Bălan", "person"),
    ("The agent of the singer Tom Vale, Mr Desmond Quill, left early. The agent said two boats sank.",
     "Desmond Quill", "person"),
    ("Sergeant Ursula Wynn spoke first. The officer said two boats sank.", "Ursula Wynn", "person"),
    # another officer: the press officer is not the sergeant
    ("Sergeant Ursula Wynn left. The press officer said two boats sank.", "press officer", "unnamed"),
    # who works on a ship is not the ship
    ("A deckhand on the Vesna Maru was there. The deckhand said two boats sank.",
     "deckhand on the Vesna Maru", "unnamed"),
    # houses, works and places speak as one
    ("The exchange said two boats sank.", "exchange", "body"),
    ("The mine said two boats sank.", "mine", "body"),
    ("The shipping line said two boats sank.", "shipping line", "body"),
    ("Two boats sank, the mountain rescue said.", "mountain rescue", "body"),
    # undertakings by their last word, or by "which"; a headline's "company" that is named since
    ("Nordhus Rail, which employs 2,300 people, closed on Monday. The company said two boats sank.",
     "Nordhus Rail", "body"),
    ("Kelda Varn, which sells nets, said two boats sank.", "Kelda Varn", "body"),
    ("# Ferry company says a chain held\nThe operator, Vainu Ferries, has six ships. The company said two boats sank.",
     "Vainu Ferries", "body"),
    ("Vera Varn, who sells nets, said two boats sank.", "Vera Varn", "person"),
    # what somebody does, is or became; wider nouns; one office under two names
    ("Tam Beck, who represents the driver, was there. The lawyer said two boats sank.", "Tam Beck", "person"),
    ("Ruth Hale, who teaches chemistry, was there. The teacher said two boats sank.", "Ruth Hale", "person"),
    ("Ruth Hale chairs the board. The chair said two boats sank.", "Ruth Hale", "person"),
    ("Ruth Hale was elected mayor in May. The mayor said two boats sank.", "Ruth Hale", "person"),
    ("The mayor of Orrin is Ruth Hale. The mayor said two boats sank.", "Ruth Hale", "person"),
    ("Ruth Hale is not mayor. The mayor said two boats sank.", "mayor", "unnamed"),
    ("Ruth Hale is charged with arson. The defendant said two boats sank.", "Ruth Hale", "person"),
    ("Prime Minister Ruth Hale left. The premier said two boats sank.", "Ruth Hale", "person"),
    ("Interior Minister Ruth Hale left. The premier said two boats sank.", "premier", "unnamed"),
    ("Ruth Hale, chief executive of Brand, left. The boss said two boats sank.", "Ruth Hale", "person"),
    ("Imam Yusuf Karel opened the hall. The cleric said two boats sank.", "Yusuf Karel", "person"),
    ("Manager Ruth Hale left. The coach said two boats sank.", "Ruth Hale", "person"),
    ("The rebel group Black Dawn has 400 men. The rebels said two boats sank.", "Black Dawn", "body"),
    # a name that what stands beside it shows to be a business's
    ("A pipe burst at Frigonor's plant. The company said two boats sank.", "Frigonor", "body"),
    ("Workers at Frigonor went home. The firm said two boats sank.", "Frigonor", "body"),
    ("Shares in Voltara fell on Monday. The company said two boats sank.", "Voltara", "body"),
    ("It rained in Orrin on Monday. The company said two boats sank.", "company", "body"),
    # bodies by their kind
    ("Kossamba Rovers lost again. The club said two boats sank.", "Kossamba Rovers", "body"),
    ("Orrin College closed early. The school said two boats sank.", "Orrin College", "body"),
    ("Harrow Water was fined. The utility said two boats sank.", "Harrow Water", "body"),
    ("Brenholm Bank closed six branches. The lender said two boats sank.", "Brenholm Bank", "body"),
    ("Orrin Police arrested two men. The force said two boats sank.", "Orrin Police", "body"),
    ("Plavi Lines was fined. A company spokeswoman said two boats sank.", "Plavi Lines", "body"),
    ("Former minister Vera Lund spoke. The minister, Paul Hale, left. The former minister said two boats sank.",
     "Vera Lund", "person"),
    # a body by its kind, where one alone is of it
    ("The Dock and Crane Workers' Federation met on Monday. The union said two boats sank.",
     "Dock and Crane Workers' Federation", "body"),
    ("The Teachers' League and the Dock Workers' Federation met. The union said two boats sank.", "union", "body"),
    ("The Football Federation met on Monday. The union said two boats sank.", "union", "body"),
    ("It wrote to the Inland Water Authority. The regulator said two boats sank.", "Inland Water Authority", "body"),
    ("The Harbour Relief Fund closed. The charity said two boats sank.", "Harbour Relief Fund", "body"),
    # pronouns
    ("Vera Lund told the court: “My sister called. She was crying.” Two boats sank, she said.", "Vera Lund", "person"),
    ("Omar Diaz said his wife was safe. Vera Lund said her house was gone. Two boats sank, he said.",
     "Omar Diaz", "person"),
    # nameless ones are called as they are described
    ("A person familiar with the inquiry, who was not allowed to speak, said two boats sank.",
     "person familiar with the inquiry", "unnamed"),
    ("A nurse who asked not to be named said two boats sank.", "nurse", "unnamed"),
    ("Two officials, both in the capital, said two boats sank.", "Two officials", "unnamed"),
    ("His nephew, Idris T., told us two boats sank.", "Idris T.", "person"),
    # offices without a name, with and without a place
    ("The coroner said two boats sank.", "coroner", "unnamed"),
    ("The governor of Harwick said two boats sank.", "governor of Harwick", "person"),
    ("Her spokesman said two boats sank.", "Her spokesman", "unnamed"),
    # bodies and firms
    ("The museum said two boats sank.", "museum", "body"),
    ("The retailer Bramok said two boats sank.", "Bramok", "body"),
    ("It rained in Veltshorn all day. Veltshorn said two boats sank.", "Veltshorn", "body"),
    ("Opposition lawmaker Didrik Moe-Sand said two boats sank.", "Didrik Moe-Sand", "person"),
    # apposition over two steps, first names, half a company's name
    ("Its president, the retired judge Olga Brand, said two boats sank.", "Olga Brand", "person"),
    ("Mr Tobias Lund waited. Tobias said two boats sank.", "Tobias Lund", "person"),
    ("A reader, Annelie, said two boats sank.", "Annelie", "person"),
    ("The manufacturer, Ostrel Decking, said two boats sank.", "Ostrel Decking", "body"),
    # a description that gives the name in a clause of its own
    ("The surveyor, a fellow called Perrin Vole, said two boats sank.", "Perrin Vole", "person"),
    ("Its editor, who uses the single name Zorka, said two boats sank.", "Zorka", "person"),
    ("The firm that built it, Lumen Marine, said two boats sank.", "Lumen Marine", "body"),
    ("A little-known network calling itself the Fen Marine Union said two boats sank.", "Fen Marine Union", "body"),
    ("A clerk known as Witness F said two boats sank.", "Witness F", "person"),
    # papers of one's own
    ("A statement from Vera Lund said two boats sank.", "Vera Lund", "person"),
    ("Vera Lund stayed away. Her own letter says two boats sank.", "Vera Lund", "person"),
    ("A letter from residents says two boats sank.", "letter", "document"),
    # channels of one's own, but not an account that somebody gave
    ("The ferry board's Telegram channel said two boats sank.", "ferry board", "body"),
    ("The official Facebook page of the ferry board said two boats sank.", "ferry board", "body"),
    ("The ferry board met. Its X account said two boats sank.", "ferry board", "body"),
    ("A post on the ferry board's Instagram account said two boats sank.", "ferry board", "body"),
    ("Mayor Vera Lund's Facebook page said two boats sank.", "Vera Lund", "person"),
    ("A sergeant with the call sign Heron said two boats sank.", "Heron", "person"),
    ("The Telegram channel Marsh Voice said two boats sank.", "Marsh Voice", "outlet"),
    ("A Telegram channel said two boats sank.", "Telegram channel", "body"),
    # described in the lead, named as somebody known further on
    ("An engineer said two boats sank.\nIn court the engineer, Vera Lund, wore black.", "Vera Lund", "person"),
    ("An engineer said two boats sank.\nAnother engineer, Vera Lund, wore black.", "engineer", "unnamed"),
    # titles that stand for an office; a name only its apposition shows to be a person's
    ("They asked Prof. Omar Diaz. The professor said two boats sank.", "Omar Diaz", "person"),
    ("A lawyer for six families, Zhelva Toruk, waited. Toruk said two boats sank.", "Zhelva Toruk", "person"),
    # an office capitalised as formal texts do
    ("The port is run by Colonel Omar Diaz. The Colonel said two boats sank.", "Omar Diaz", "person"),
    ("The Colonel, Omar Diaz, said two boats sank.", "Omar Diaz", "person"),
    # who speaks for a body, and who does not
    ("The interior ministry met on Monday. A spokeswoman said two boats sank.", "interior ministry", "body"),
    ("Analysts at Brandvik Securities said two boats sank.", "Brandvik Securities", "body"),
    ("Two analysts at Brandvik Securities said two boats sank.", "Two analysts at Brandvik Securities", "unnamed"),
    ("Prosecutors said two boats sank.", "Prosecutors", "body"),
    ("Hotel staff said two boats sank.", "Hotel staff", "unnamed"),
    # undertakings without a word for a body
    ("Harbour Tramways said two boats sank.", "Harbour Tramways", "body"),
    ("The Lakes Conference said two boats sank.", "Lakes Conference", "body"),
    ("Vera Lund said two boats sank.", "Vera Lund", "person"),
    # things that are looked at, and figures
    ("A photograph seen by this paper shows that two boats sank.", "photograph", "document"),
    # groups and relatives
    ("Two officials came. One of them said two boats sank.", "One of them", "unnamed"),
    ("Omar Diaz, whose claim that two boats sank was repeated, has left.", "Omar Diaz", "person"),
    # a lower-case word elsewhere shows that a capital begins a sentence
    ("Some mothers left. Mothers said two boats sank.", "Mothers", "unnamed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), SOURCES)
def test_the_source_and_its_kind(read: Read, text: str, name: str, kind: str) -> None:
    report, attributions = read(text)
    saying = next(a for a in attributions if "wo boats sank" in report.words(a.content))
    assert (saying.chain[0].name, saying.chain[0].kind) == (name, kind)


@pytest.mark.parametrize("outlet", ["Waterways Authority of Elsmark", "Waterways Authority"])
def test_a_body_on_its_own_page_is_its_publisher(read: Read, outlet: str) -> None:
    _, attributions = read("The Authority admitted that the lock had been left open.", outlet=outlet)
    assert [(link.name, link.kind) for link in attributions[0].chain] == [(outlet, "body")]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("President Moon Yae-in", "person"),
        ("South Korean President Moon Yae-in", "person"),
        ("The New Lisk-based firm", "body"),
    ],
)
def test_the_small_end_of_a_hyphened_name_is_of_the_name(read: Read, source: str, kind: str) -> None:
    _, found = read(f"{source} said two boats sank.")
    assert [a.chain[0].kind for a in found] == [kind]
