"""Chains: through whom each saying reached the page, and how each step is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Part, Report, Span

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

CHAINS = [
    ("Ann Roe, spokeswoman for the port, said on Friday that the pier had sunk, the Coastal Herald reported.",
     [("Ann Roe", "person"), ("Coastal Herald", "outlet"), ("Harbour Gazette", "outlet")]),
    ("Officials claimed the pier had held, as reported by the Coastal Herald.",
     [("Officials", "unnamed"), ("Coastal Herald", "outlet"), ("Harbour Gazette", "outlet")]),
    ("Ann Roe said there were reports that the pier had sunk.",
     [("reports", "unnamed"), ("Ann Roe", "person"), ("Harbour Gazette", "outlet")]),
    ("Ann Roe told the Coastal Herald that the pier had sunk.",
     [("Ann Roe", "person"), ("Coastal Herald", "outlet"), ("Harbour Gazette", "outlet")]),
    ("Ann Roe told the Harbour Gazette that the pier had sunk.",
     [("Ann Roe", "person"), ("Harbour Gazette", "outlet")]),
    ("The pier had sunk, the Coastal Herald reported, citing the port authority.",
     [("port authority", "body"), ("Coastal Herald", "outlet"), ("Harbour Gazette", "outlet")]),
    ("Ann Roe was quoted by the Coastal Herald as saying the pier had sunk.",
     [("Ann Roe", "person"), ("Coastal Herald", "outlet"), ("Harbour Gazette", "outlet")]),
    ("A spokesman for the port authority said the pier had sunk.",
     [("port authority", "body"), ("Harbour Gazette", "outlet")]),
    ("The pier reportedly sank.", [("reportedly", "unnamed"), ("Harbour Gazette", "outlet")]),
    ("The pier is said to have sunk.", [("is said", "unnamed"), ("Harbour Gazette", "outlet")]),
    ("The pier sank.", [("Harbour Gazette", "outlet")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_chain(read: Read, text: str, chain: list[tuple[str, str]]) -> None:
    _, attributions = read(text)
    assert [(link.name, link.kind) for link in attributions[0].chain] == chain


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_each_step_but_the_last_is_known_by_a_rule(read: Read, text: str, chain: list[tuple[str, str]]) -> None:
    report, attributions = read(text)
    for attribution in attributions:
        *steps, last = attribution.chain
        assert (last.edge, last.rule) == (None, None)
        for step in steps:
            assert step.edge in ("explicit", "inferred")
            assert step.rule
            assert step.edge != "explicit" or (step.span and step.span.of(report.text).strip())


def test_the_showing_site_comes_last(read: Read) -> None:
    _, attributions = read("Ann Roe said the pier had sunk.", shown_by="Newsreel")
    assert [(k.name, k.kind, k.edge) for k in attributions[0].chain] == [
        ("Ann Roe", "person", "explicit"),
        ("Harbour Gazette", "outlet", "inferred"),
        ("Newsreel", "platform", None),
    ]


def test_without_an_outlet_there_is_still_an_end(read: Read) -> None:
    _, attributions = read("Ann Roe said the pier had sunk.", outlet=None)
    assert attributions[0].chain[-1].name == "unknown outlet"


def test_a_post_is_a_link(read: Read) -> None:
    _, attributions = read("> @portwatch: The pier sank at noon. Port officials said nobody was hurt.")
    assert [(k.name, k.kind) for k in attributions[0].chain] == [("@portwatch", "post"), ("Harbour Gazette", "outlet")]
    assert [k.name for k in attributions[1].chain] == ["Port officials", "@portwatch", "Harbour Gazette"]
    assert attributions[0].chain[0].key == "portwatch"


def test_who_leads_in_a_post_is_its_author(read: Read) -> None:
    _, attributions = read("Within the hour the mayor’s sister had replied:\n> @roe: “Leave him out of it.”")
    assert [k.name for k in attributions[-1].chain] == ["@roe", "Harbour Gazette"]


def test_words_posted_and_quoted_are_a_post(read: Read) -> None:
    _, attributions = read("Posting on Telegram, the port authority wrote: “The pier sank at noon.”")
    assert [(k.name, k.kind) for k in attributions[0].chain] == [
        ("port authority", "post"),
        ("Harbour Gazette", "outlet"),
    ]


SPEAKERS = [
    ("Ann Roe, the mayor, arrived. Two boats sank, Roe said.", "Ann Roe"),
    ("The mayor, Ann Roe, arrived. “Two boats sank,” she said.", "Ann Roe"),
    ("Ann Roe, spokeswoman for the port, arrived. The spokesperson said two boats sank.", "Ann Roe"),
    ("Governor Paul Hale met Ann Roe, a teacher. The governor said two boats sank.", "Paul Hale"),
    ("Mr Hale met the deputy mayor, Mrs Ann Roe, there. “Two boats sank,” she said.", "Ann Roe"),
    ("Port officials met on Monday. They said two boats sank.", "Port officials"),
    ("The defence ministry said it was calm. It added that two boats sank.", "defence ministry"),
    ("The General Intelligence Directorate (GID) said it was calm. Two boats sank, the GID said.",
     "General Intelligence Directorate"),
    ("Plavi Lines, which owns the ferry, denied any fault. The company said two boats sank.", "Plavi Lines"),
    ("The Harlow Municipal Hospital is full. The hospital said two boats sank.", "Harlow Municipal Hospital"),
    ("Brazil waited. Its health ministry said two boats sank. The Brazilian health ministry met on Friday.",
     "Brazilian health ministry"),
    ("On Wednesday of last week it rained. Pictures by Lathe Imaging, a satellite company, came. The company said two"
     " boats sank.", "Lathe Imaging"),
    ("Mayor Ann Roe spoke. The 54-year-old said two boats sank.", "Ann Roe"),
    ("A survey report dated 3 March found that it rusts. Two boats sank, the document says.", "survey report"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_pronouns_roles_and_surnames_lead_to_the_full_name(read: Read, text: str, name: str) -> None:
    report, attributions = read(text)
    (saying,) = [a for a in attributions if "wo boats sank" in report.words(a.content)]
    assert saying.chain[0].name == name


def test_one_speaker_has_one_key(read: Read) -> None:
    _, attributions = read("Ann Roe, the mayor, said it rained. Roe said it was cold. She said it was late.")
    assert len({a.chain[0].key for a in attributions}) == 1


WITNESS = "A shunter has told a court that two boats sank."


@pytest.mark.parametrize(
    ("after", "name"),
    [
        ("“I heard three bangs,” said Ann Roe, 29.", "Ann Roe"),
        ("“Three bangs were heard,” said Ann Roe, 29.", "shunter"),  # no word of self
        ("“I am appalled,” said the mayor, Ann Roe.", "shunter"),  # an office
        ("Paul Hale said it rained. “I heard three bangs,” said Ann Roe, 29.", "shunter"),  # somebody else came first
    ],
)
def test_a_witness_may_be_named_after_the_description(read: Read, after: str, name: str) -> None:
    _, attributions = read(f"{WITNESS}\n{after}")
    assert attributions[0].chain[0].name == name


def test_an_anonymous_witness_stays_so(read: Read) -> None:
    _, attributions = read(
        "A shunter who asked not to be named said two boats sank.\n“I heard three bangs,” said Ann Roe, 29."
    )
    assert attributions[0].chain[0].name != "Ann Roe"


@pytest.mark.parametrize(
    ("lead", "after", "name"),
    [
        ("Talvia's interior minister said two boats sank.", "“We lost nobody,” Ann Roe told the radio.", "Ann Roe"),
        ("The mayor of Orrin said two boats sank.", "“It was my order,” Ann Roe told reporters.", "Ann Roe"),
        # not of the same person: no word of self; introduced otherwise; named before; somebody else between
        ("Talvia's interior minister said two boats sank.", "“It was dark,” Ann Roe told the radio.", ""),
        ("Talvia's interior minister said two boats sank.", "“I saw it,” the fisherman Ann Roe told the radio.", ""),
        ("Ann Roe left. Talvia's interior minister said two boats sank.", "“I saw it,” Roe told the radio.", ""),
        ("A minister of Talvia said two boats sank.", "“We lost nobody,” Ann Roe told the radio.", ""),
        ("The mayor of Orrin said two boats sank.", "Paul Hale said it rained. “I saw it,” Ann Roe told us.", ""),
        ("The mayor of Orrin said two boats sank.", "It rained.\n“I saw it,” Ann Roe told reporters.", ""),
    ],
)
def test_who_holds_an_office_may_be_named_with_the_quotation(read: Read, lead: str, after: str, name: str) -> None:
    report, attributions = read(f"{lead}\n{after}")
    (saying,) = [a for a in attributions if "two boats sank" in report.words(a.content)]
    assert (saying.chain[0].name == "Ann Roe") == bool(name)


def test_two_countries_have_two_ministries(read: Read) -> None:
    _, attributions = read(
        "Brazil waited. Its navy ministry said it rained. Chile waited. Its navy ministry said it blew."
    )
    assert len({a.chain[0].key for a in attributions if a.chain[0].kind == "body"}) == 2


def test_a_quotation_in_a_quotation_is_of_its_own_speaker(read: Read) -> None:
    report, attributions = read("“And the foreman said, ‘Leave it alone,’ so we left,” said Ann Roe.")
    inner = next(a for a in attributions if "Leave" in report.words(a.content))
    assert [k.name for k in inner.chain] == ["foreman", "Ann Roe", "Harbour Gazette"]


@pytest.mark.parametrize(
    ("words", "chain"),
    [
        ("“According to the captain, two boats sank,” Ann Roe said.", ["captain", "Ann Roe"]),
        ("Ann Roe said: “According to the captain, two boats sank.”", ["captain", "Ann Roe"]),
        ("“It was late. According to the captain, two boats sank,” Ann Roe said.", ["captain", "Ann Roe"]),
        ("“Two boats sank, according to the captain,” Ann Roe said.", ["captain", "Ann Roe"]),
        ("Ann Roe said: “The two boats sank according to the plan.”", ["Ann Roe"]),
        ("“According to everybody, two boats sank,” Ann Roe said.", ["Ann Roe"]),
    ],
)
def test_whom_somebody_quoted_goes_by_is_the_root(read: Read, words: str, chain: list[str]) -> None:
    report, attributions = read(words)
    saying = next(a for a in attributions if "wo boats sank" in report.words(a.content))
    assert [k.name for k in saying.chain][:-1] == chain


def test_a_document_read_out_is_the_root(read: Read) -> None:
    _, attributions = read("“The valve leaks again,” an internal e-mail sent last month says, according to Ann Roe.")
    assert [k.kind for k in attributions[0].chain] == ["document", "person", "outlet"]


def test_each_clause_has_its_speaker(read: Read) -> None:
    report, attributions = read("Two boats sank, Roe said; the rebels said they had fired three rockets.")
    assert [(a.chain[0].name, report.words(a.content)) for a in attributions] == [
        ("Roe", "Two boats sank"),
        ("rebels", "they had fired three rockets"),
    ]


def test_a_claim_that_goes_round(read: Read) -> None:
    _, attributions = read("A claim that eleven people drowned went round social media on Tuesday.")
    assert [(a.chain[0].name, a.chain[0].kind) for a in attributions] == [("social media", "unnamed")]


def test_our_reporter_is_a_witness_where_the_byline_names_one(read: Read) -> None:
    text = "By Ann Roe, Chief Writer\nOur reporter saw two boats sink.\nTwo people drowned."
    byline = (Part("byline", Span(0, 24)), Part("body", Span(25, 58)), Part("body", Span(59, 78)))
    _, attributions = read(text, parts=byline)
    assert ("Ann Roe", "person") in [(a.chain[0].name, a.chain[0].kind) for a in attributions]


def test_a_posts_own_words_are_signed(read: Read) -> None:
    report, attributions = read("> @portwatch: The pier sank at noon.")
    assert report.words(attributions[0].source) == "@portwatch"


def test_the_sentence_after_a_cue_in_a_post_is_quoted_from_the_same(read: Read) -> None:
    _, attributions = read("> @portwatch: Two boats sank, the navy reported. “The storm goes on and the crews of…")
    assert [a.chain[0].name for a in attributions] == ["navy", "navy"]
