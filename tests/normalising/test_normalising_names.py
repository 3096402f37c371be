"""Names, sides and bodies: what the words of a report show."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.bodies import bodies, body_named, signature
from reportedly.countries import by_adjective, by_name, by_seat, countries
from reportedly.normalising.names import entities_of, fold, strip_honorifics
from reportedly.normalising.sides import peoples_of, side_of
from reportedly.vocabulary import Annotated, Attribution, Entity, Link, Part, Post, SourceKind, Span

SIDES: list[tuple[str, SourceKind, str | None]] = [
    ("Olena Marchuk, spokesperson for Ukraine's border guard", "person", "Ukraine"),
    ("the Russian-installed head of the town", "person", "Russia"),
    ("the Moscow-appointed governor", "person", "Russia"),
    ("the Turkish-backed militia", "body", "Turkey"),
    ("the head of the Russian occupation administration", "person", "Russia"),
    ("French President Marie Duval", "person", "France"),
    ("Brazil's health minister", "person", "Brazil"),
    ("the South Korean defence ministry", "body", "South Korea"),
    ("the U.S. ambassador to Kenya", "person", "United States"),
    ("US officials", "body", "United States"),
    ("Kenya's envoy to the United Nations", "person", "Kenya"),
    ("an adviser to the Polish government", "person", "Poland"),
    ("the Israeli army", "body", "Israel"),
    ("police in Ghana", "body", None),
    ("an expert on Chinese missiles at a college", "person", None),
    ("the Swedish singer Ann Roe", "person", None),
    ("a Canadian tourist", "person", None),
    ("the Norwegian newspaper", "outlet", None),
    ("Iranian state television", "outlet", "Iran"),
    ("the independent Russian outlet", "outlet", None),
    ("an exiled Belarusian opposition leader", "person", "opposition"),
    ("Kremlin spokesman Ivan Orlov", "person", "Russia"),
    ("the Kremlin", "body", "Russia"),
    ("Kyiv", "body", "Ukraine"),
    ("Ukraine", "body", "Ukraine"),
    ("the White House", "body", "United States"),
    ("the Beijing government", "body", "China"),
    ("Congolese officials", "body", None),
    ("Republican Senator Dale Mott", "person", "Republican Party"),
    ("a Labour MP", "person", "Labour Party"),
    ("the prosecutor, Lena Frey", "person", "prosecution"),
    ("defence lawyer Otto Brand", "person", "defence"),
    ("a resident", "person", None),
    ("", "person", None),
    ("spokesperson for the interior ministry of Kenya", "person", "Kenya"),
    ("the Russian-installed head of the port authority", "person", "Russia"),
    ("an adviser to the Turkish president", "person", "Turkey"),
    ("the rebel commander Idris Moa", "person", "rebels"),
    ("a rebel commander", "person", "rebels"),
    ("the opposition leader, Hanna Voss", "person", "opposition"),
    ("Venezuelan opposition politician Luz Marin", "person", "opposition"),
    ("a commander of the anti-rebel forces", "person", None),
    ("the Syrian government", "body", "Syria"),
    ("the Houthi-run health ministry", "body", "Houthi"),
    ("a Taliban spokesman", "person", "Taliban"),
    ("a Hamas official", "person", "Hamas"),
    ("the Ethiopian defence minister", "person", "Ethiopia"),
    ("Poland's deputy prime minister", "person", "Poland"),
    ("a senior US intelligence official", "person", "United States"),
    ("a Western diplomat", "person", None),
    ("the mayor of Lyon", "person", None),
    ("a Kremlin adviser", "person", "Russia"),
    ("a lawyer for the defendant", "person", "defence"),
    ("a lawyer for the plaintiffs", "person", "plaintiffs"),
    ("a lawyer for the victims' families", "person", None),
    ("counsel for the prosecution", "person", "prosecution"),
    ("the union's chief negotiator", "person", None),
    ("the Indian foreign secretary", "person", "India"),
    ("Pakistan's military", "body", "Pakistan"),
    ("the Chinese embassy in Oslo", "body", "China"),
    ("the Iran-backed militia", "body", "Iran"),
    ("the Kyiv-appointed governor in exile", "person", "Ukraine"),
    ("the prosecutor general of Moldova", "person", "Moldova"),
    ("the Conservative leader", "person", "Conservative Party"),
    ("Democratic congresswoman Ana Reyes", "person", "Democratic Party"),
    ("the leader of a democratic party", "person", None),
    ("a spokesman for the Greek coastguard", "person", "Greece"),
    ("a Ukrainian soldier", "person", "Ukraine"),
    ("the commander of Ukraine's air force", "person", "Ukraine"),
    ("the Sudanese army", "body", "Sudan"),
    ("a Danish historian", "person", None),
    ("the Japanese airline", "body", None),
    ("the Brazilian footballer", "person", None),
    ("the South African police minister", "person", "South Africa"),
    ("the separatist leader of the region", "person", "separatists"),
]


@pytest.mark.parametrize(("phrase", "kind", "side"), SIDES)
def test_side(phrase: str, kind: SourceKind, side: str | None) -> None:
    assert side_of([phrase], kind) == side


def test_a_people_no_table_knows_is_read_from_the_report() -> None:
    text = "The Zorvian army left Zorvia . Zorvia 's government and the Elbonian-installed mayor of Elbonia"
    words = text.split()
    peoples = peoples_of(words)
    assert peoples["zorvian"] == "Zorvia"
    assert side_of(["Zorvian military intelligence"], "body", peoples) == "Zorvia"
    assert side_of(["the Elbonian-installed mayor"], "person") == "Elbonian"
    assert peoples_of(["Parisian", "cooks", "love", "Paris"]) == {}


ENTITIES = [
    # report; name and kind of the chain's link; forms; side; a role
    (
        "Maria Lopes, spokeswoman for Portugal's coast guard, said the boat sank. Lopes added that two were missing.",
        ("Maria Lopes", "person"),
        ["Lopes", "Maria Lopes"],
        "Portugal",
        "spokeswoman for Portugal's coast guard",
    ),
    (
        "Kenyan President Amos Otieno thanked the crews. Mr Otieno left at noon.",
        ("Amos Otieno", "person"),
        ["Amos Otieno", "Otieno"],
        "Kenya",
        "Kenyan President",
    ),
    (
        "The Harbour Accident Bureau (HAB) opened a case. HAB divers found the hull.",
        ("Harbour Accident Bureau", "body"),
        ["HAB", "Harbour Accident Bureau"],
        None,
        None,
    ),
    (
        "Anna Berg and Karl Berg testified. Berg wept.",
        ("Anna Berg", "person"),
        ["Anna Berg"],
        None,
        None,
    ),
    (
        "Judge Lars Holm, a former mayor, spoke. “No,” Holm said.",
        ("Lars Holm", "person"),
        ["Holm", "Lars Holm"],
        None,
        "a former mayor",
    ),
    (
        "The Ukrainian defence ministry said so. The ministry said more.",
        ("Ukrainian defence ministry", "body"),
        ["Ukrainian defence ministry"],
        "Ukraine",
        None,
    ),
]


def link_of(name: str, kind: SourceKind) -> Attribution:
    link = Link(name, fold(name), kind, None, None, None)
    return Attribution("a1", "r1", 0, (), (), (), (), ((), ()), (link,), "said", ())


@pytest.mark.parametrize(("text", "link", "forms", "side", "role"), ENTITIES, ids=[e[1][0] for e in ENTITIES])
def test_entity(
    read: Callable[..., Annotated],
    text: str,
    link: tuple[str, SourceKind],
    forms: list[str],
    side: str | None,
    role: str | None,
) -> None:
    found = {e.key: e for e in entities_of(read(text), [link_of(*link)])}
    entity = found[fold(link[0])]
    assert sorted({f.text for f in entity.forms}) == forms
    assert entity.side == side
    assert role is None or role in entity.roles
    for form in entity.forms:
        assert text[form.passage.start : form.passage.end] == form.text
        assert form.passage.report == "r1"


def test_a_post_prints_its_author_beside_the_handle(read: Callable[..., Annotated]) -> None:
    text = "Smoke over the docks — Ines Faro (@inesfaro) March 20, 2023"
    post = Post("Ines Faro", "@inesfaro", "2023-03-20", None, "Twitter", False, Span(0, 20))
    annotated = read(text, parts=(Part("post", Span(0, len(text)), post),))
    entity: Entity = entities_of(annotated, [link_of("Ines Faro", "post")])[0]
    assert {f.text for f in entity.forms} == {"Ines Faro", "@inesfaro"}
    assert entity.merged_because == ("a post prints Ines Faro beside @inesfaro",)


@pytest.mark.parametrize(
    ("printed", "bare"),
    [("Mr. John Roe", "John Roe"), ("Prime Minister Ann Roe's", "Ann Roe"), ("Dr Ito", "Ito"), ("The Times", "Times")],
)
def test_honorifics_are_no_name(printed: str, bare: str) -> None:
    assert strip_honorifics(printed) == bare


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("WHO", "who"),
        ("UN refugee agency", "unhcr"),
        ("@IDF", "il-idf"),
        ("the Kremlin", "kremlin"),
        ("AFP", "afp"),
        ("SBU", "ua-sbu"),
        ("Doctors Without Borders", "msf"),
        ("Ministry of Defence", None),
        ("Nobody's Bureau", None),
    ],
)
def test_known_bodies(name: str, body: str | None) -> None:
    found = body_named(name)
    assert (found.id if found else None) == body


@pytest.mark.parametrize(
    ("name", "side", "expected"),
    [
        ("Ukrainian military intelligence officials", None, ("Ukraine", "intelligence")),
        ("Main Directorate of Intelligence", None, ("Ukraine", "intelligence")),
        ("British defense ministry", None, ("United Kingdom", "defence ministry")),
        ("Ministry of Defence", "United Kingdom", ("United Kingdom", "defence ministry")),
        ("Polish police", None, ("Poland", "police")),
        ("the ministry", "Poland", None),
        ("police", None, None),
    ],
)
def test_signature(name: str, side: str | None, expected: tuple[str, str] | None) -> None:
    assert signature(name, side) == expected


def test_tables_are_sound() -> None:
    assert len({b.id for b in bodies()}) == len(bodies()) > 120
    assert len({c.code for c in countries()}) == len(countries()) > 190
    assert all(b.country == "" or b.side for b in bodies())
    assert by_adjective()["ukrainian"].code == "UA"
    assert "congolese" not in by_adjective()
    assert by_name()["UK"].code == by_seat()["Whitehall"].code == "GB"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_phrase_has_a_side_or_none(phrase: str) -> None:
    assert side_of([phrase], "person") is None or phrase.strip()
    assert fold(fold(phrase)) == fold(phrase)
    signature(phrase)
