"""Places of sentences: "words = gazetteer's name lat,lon", or "words = ?" where none is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import factories

from reportedly.normalising.names import entities_of
from reportedly.normalising.places import find_places
from reportedly.vocabulary import Annotated, Candidate, Gazetteer

ROWS = [
    ("A fire in the neighbouring town of Orvelt killed one guard.", ["Orvelt = ?"]),
    ("Talks on the Uvra strip failed; the strip has no rail.", ["Uvra strip = ?", "the strip = ?"]),
    ("Rescue boats returned to the harbour at Rogavica.", ["Rogavica = ?"]),
    ("Zhelvica, a town of 18,000, lies on the river.", ["Zhelvica = ?"]),
    ("Smoke rose in Zhelvitsa; Zhelvista lies 20 km from it.", ["Zhelvitsa = ?", "Zhelvista = ?"]),
    ("He scored for the Cardinals in August.", []),
    ("The west of Moscow's Black Sea Fleet was hit.", []),
    (
        "Shots rang out in Mazar-i-Sharif in northern Afghanistan.",
        ["Mazar-i-Sharif = Mazār-e Sharīf 36.7,67.1", "northern Afghanistan = Afghanistan 33.8,66.0"],
    ),
    ("A tornado hit Paris, Texas, before dawn.", ["Paris, Texas = Paris 33.7,-95.6"]),
    ("The summit in Paris ended without a deal.", ["Paris = Paris 48.9,2.3"]),
    (
        "Two climbers fell near Chamonix in the Alps.",
        ["Chamonix = Chamonix-Mont-Blanc 45.9,6.9", "Alps = Alps 46.5,10.0"],
    ),
    (
        "The ferry sank in the Baltic Sea off Gotland, Swedish rescuers said.",
        ["Baltic Sea = Baltic Sea 58.0,20.0", "Gotland = ?"],
    ),
    ("Washington said it would respond.", []),
    ("Jordan Smith was arrested in Amman.", ["Amman = Amman 32.0,35.9"]),
    ("The Washington Post reported from Nairobi.", ["Nairobi = Nairobi -1.3,36.8"]),
    (
        "Flooding closed roads near Atlanta and Savannah in Georgia.",
        ["Atlanta = Atlanta 33.7,-84.4", "Savannah = Savannah 32.1,-81.1", "Georgia = Georgia 32.6,-83.4"],
    ),
    (
        "Protesters in Georgia marched through Tbilisi and Batumi.",
        ["Georgia = Georgia 42.2,43.5", "Tbilisi = Tbilisi 41.7,44.8", "Batumi = Batumi 41.6,41.6"],
    ),
    ("Police in Springfield arrested a man.", ["Springfield = ?"]),
    (
        "Police in Springfield, Ohio, arrested a man.",
        ["Springfield, Ohio = Springfield 39.9,-83.8"],
    ),
    (
        "Police in Springfield, Ill., arrested a man.",
        ["Springfield, Ill. = Springfield 39.8,-89.6"],
    ),
    (
        "Residents of the city of Kherson fled to Mykolaiv, Ukraine's army said.",
        ["Kherson = Kherson 46.6,32.6", "Mykolaiv = Mykolayiv 47.0,32.0"],
    ),
    (
        "Kiev was dark after strikes on power stations in Ukraine.",
        ["Kiev = Kyiv 50.5,30.5", "Ukraine = Ukraine 49.2,31.3"],
    ),
    ("A bus plunged into a ravine in northern Peru.", ["northern Peru = Peru -9.2,-74.4"]),
    ("France beat Spain in Lisbon.", ["Lisbon = Lisbon 38.7,-9.1"]),
    ("The University of Cambridge declined to comment.", []),
    (
        "A fire broke out at a factory in Birmingham, Alabama.",
        ["Birmingham, Alabama = Birmingham 33.5,-86.8"],
    ),
    (
        "Fighting spread across the Donetsk region of Ukraine.",
        ["Donetsk region = Donetsk region 48.1,37.6", "Ukraine = Ukraine 49.2,31.3"],
    ),
    ("The tanker was seized in the Strait of Hormuz.", ["Strait of Hormuz = Strait of Hormuz 26.6,56.4"]),
    (
        "Snow fell in Denver, Colorado, and in Cheyenne, Wyoming.",
        [
            "Denver, Colorado = Denver 39.7,-105.0",
            "Cheyenne, Wyoming = Cheyenne 41.1,-104.8",
        ],
    ),
    ("The blast shook Beirut, the capital of Lebanon.", ["Beirut = Beirut 33.9,35.5", "Lebanon = Lebanon 33.9,35.9"]),
    ("A dam burst in Derna, Libya.", ["Derna = Darnah 32.8,22.6", "Libya = Libya 27.0,18.0"]),
    ("Grain left the port of Odesa for Egypt.", ["Odesa = Odesa 46.5,30.7"]),
    (
        "The quake struck Kahramanmaras in southern Turkey.",
        ["Kahramanmaras = Kahramanmaraş 37.6,36.9", "southern Turkey = Turkey 39.0,35.4"],
    ),
    (
        "Aid reached Goma in the Democratic Republic of the Congo.",
        ["Goma = Goma -1.7,29.2", "Democratic Republic of the Congo = Democratic Republic of the Congo -2.9,23.6"],
    ),
    ("Miners were trapped in Zonguldak, Turkey.", ["Zonguldak = Zonguldak 41.5,31.8", "Turkey = Turkey 39.0,35.4"]),
    (
        "Ships waited in the Black Sea near Constanta, Romania.",
        ["Black Sea = Black Sea 43.3,34.0", "Constanta = Constanţa 44.2,28.6", "Romania = Romania 45.9,25.0"],
    ),
    (
        "Voters in Warsaw and Krakow queued for hours in Poland.",
        ["Warsaw = Warsaw 52.2,21.0", "Krakow = Kraków 50.1,19.9", "Poland = Poland 52.1,19.4"],
    ),
    ("The match in Manchester was called off by English police.", ["Manchester = Manchester 53.5,-2.2"]),
    ("The volcano on the island of Lombok erupted, Indonesia's agency said.", ["Lombok = Lombok -8.6,116.3"]),
    (
        "Wildfires burned near Perth in Western Australia.",
        ["Perth = Perth -32.0,115.9", "Western Australia = Western Australia -25.5,122.0"],
    ),
    ("Wildfires burned near Perth in Scotland.", ["Perth = Perth 56.4,-3.4", "Scotland = Scotland 56.8,-4.2"]),
    (
        "The plane crashed near Kathmandu, Nepal, killing all on board.",
        ["Kathmandu = Kathmandu 27.7,85.3", "Nepal = Nepal 28.2,83.9"],
    ),
    (
        "Rebels took Bunia in Ituri, in eastern Congo.",
        [
            "Bunia = Bunia 1.6,30.3",
            "Ituri = Ituri 1.7,29.9",
            "eastern Congo = Democratic Republic of the Congo -2.9,23.6",
        ],
    ),
    ("Russia invaded Ukraine.", ["Ukraine = Ukraine 49.2,31.3"]),
    ("The king visited Victoria in Canada.", ["Victoria = Victoria 48.4,-123.4", "Canada = Canada 57.9,-102.4"]),
    ("A shooting in Portland, Maine, left two dead.", ["Portland, Maine = Portland 43.7,-70.3"]),
    ("A shooting in Portland, Ore., left two dead.", ["Portland, Ore. = Portland 45.5,-122.7"]),
    ("The Kremlin denied it.", []),
    ("Paris Hilton sang in London.", ["London = London 51.5,-0.1"]),
    (
        "The court in Karlsruhe, Germany, ruled for the plaintiffs.",
        ["Karlsruhe = Karlsruhe 49.0,8.4", "Germany = Germany 51.1,10.4"],
    ),
    (
        "Troops left Crimea after crossing the Kerch Strait.",
        ["Crimea = Crimea 45.3,34.3", "Kerch Strait = Kerch Strait 45.3,36.6"],
    ),
    (
        "A landslide hit a village in Himachal Pradesh, India.",
        ["Himachal Pradesh = Himachal Pradesh 31.9,77.2", "India = India 22.9,79.6"],
    ),
    ("A jury in Serra do Crivo acquitted the coach.", ["Serra do Crivo = ?"]),
]


def shown(annotated: Annotated, gazetteer: Gazetteer | None) -> list[str]:
    text = annotated.report.text
    return [
        f"{p.span.of(text)} = {p.name} {round(p.lat, 1)},{round(p.lon, 1)}"
        if p.lat is not None and p.lon is not None
        else f"{p.span.of(text)} = ?"
        for p in find_places(annotated, gazetteer, entities_of(annotated, ()))
    ]


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[r[0][:50] for r in ROWS])
def test_place(read: Callable[..., Annotated], gazetteer: Gazetteer, sentence: str, expected: list[str]) -> None:
    assert shown(read(sentence), gazetteer) == expected


def test_a_report_decides_between_namesakes(read: Callable[..., Annotated], gazetteer: Gazetteer) -> None:
    annotated = read(
        "Fire crews in Birmingham saved a school.", "Alabama's governor thanked them.", "It stands near Tuscaloosa."
    )
    assert shown(annotated, gazetteer)[0] == "Birmingham = Birmingham 33.5,-86.8"


def test_a_name_placed_once_is_placed_again(read: Callable[..., Annotated], gazetteer: Gazetteer) -> None:
    annotated = read("Shells fell in the town of Vovchansk in Ukraine.", "Vovchansk has no water, Ukraine's army says.")
    assert [p.split(" = ")[0] for p in shown(annotated, gazetteer)].count("Vovchansk") >= 1
    assert all("?" not in p for p in shown(annotated, gazetteer))


def test_a_near_spelling_of_a_placed_name_is_the_same_place(
    read: Callable[..., Annotated], gazetteer: Gazetteer
) -> None:
    annotated = read("Floods hit Constanta in Romania.", "Boats left Constantta in the evening in Romania.")
    assert {p.split(" = ")[1] for p in shown(annotated, gazetteer) if p.startswith("Const")} == {"Constanţa 44.2,28.6"}


def test_without_a_gazetteer_words_stay(read: Callable[..., Annotated]) -> None:
    assert shown(read("A bridge fell in Genoa, Italy."), None) == ["Genoa = ?", "Italy = ?"]


class _Everywhere:
    def look_up(self, name: str) -> Sequence[Candidate]:
        return [Candidate("x:1", name, 1.0, 2.0, 1000.0, "", 5, "city")] if name else []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_without_tokens_has_no_places(text: str) -> None:
    report = factories.report("r", text)
    assert find_places(Annotated(report, (), (), ()), _Everywhere(), ()) == ()
