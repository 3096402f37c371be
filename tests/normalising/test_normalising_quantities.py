"""Quantities with what they count or measure: "words | comparator value unit | of", one string each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_linearly

from reportedly.normalising.edtf import read as read_edtf
from reportedly.normalising.measured import Parse
from reportedly.normalising.numbers import read_digits
from reportedly.normalising.quantities import find_quantities
from reportedly.normalising.time_frame import Anchoring
from reportedly.normalising.times import find_times
from reportedly.units import UNIT_WORDS, same_kind, to_base
from reportedly.vocabulary import Annotated, Quantity

ROWS = [
    (
        "The glider has a ceiling of more than 3,000 metres with two seats and 2,400 metres with four.",
        [
            "more than 3,000 metres | > 3000 m | ceiling",
            "two seats | = 2 {seat} | ceiling seats",
            "2,400 metres | = 2400 m | ceiling",
        ],
    ),
    (
        "The tugs can tow 900 tonnes in harbour and 450 tonnes at sea.",
        ["900 tonnes | = 900 t | tugs tow", "450 tonnes | = 450 t | "],
    ),
    (
        "Only one lifeboat was left, built for carrying nine sailors.",
        ["one lifeboat | = 1 {lifeboat} | lifeboat left", "nine sailors | = 9 {sailor} | carrying sailors"],
    ),
    (
        "At least 12 hikers were killed and 30 injured, rangers said.",
        ["At least 12 hikers | >= 12 {hiker} | hikers killed", "30 injured | = 30 {person} | injured"],
    ),
    (
        "Dozens of pupils were hurt and hundreds of thousands fled inland.",
        ["Dozens of pupils | >= 24 {pupil} | pupils hurt", "hundreds of thousands fled | >= 200000 {person} | fled"],
    ),
    (
        "The airline paid $1.2bn for a 40-metre yacht and a 54-year-old man died.",
        ["$1.2bn | = 1200000000 {USD} | airline paid yacht", "40-metre | = 40 m | yacht", "54-year-old | = 54 a | age"],
    ),
    ("Shares rose 3.4 percent on the day.", ["3.4 percent | = 3.4 % | Shares"]),
    (
        "Between 20 and 30 barns burned; 20–30 million euros in damage.",
        [
            "Between 20 and 30 barns | = 20..30 {barn} | barns burned",
            "20–30 million euros | = 20000000..30000000 {EUR} | barns burned",
        ],
    ),
    (
        "One of the suspects was arrested; two of the three suspects fled.",
        ["two | = 2 {suspect} | arrested suspects fled", "three suspects | = 3 {suspect} | suspects"],
    ),
    (
        "Flight 370 with 239 passengers vanished. A Boeing 737 crashed.",
        ["239 passengers | = 239 {passenger} | Flight passengers"],
    ),
    (
        "Temperatures fell to minus 5 °C and winds hit 120 mph.",
        ["minus 5 °C | = -5 Cel | Temperatures", "120 mph | = 120 [mi_i]/h | winds hit"],
    ),
    (
        "Maria Lopes, 54, said she lost half a million dollars.",
        ["54 | = 54 a | age", "half a million dollars | = 500000 {USD} | lost"],
    ),
    (
        "The quake of magnitude 6.4 struck at a depth of 10 km.",
        ["6.4 | = 6.4 {magnitude} | magnitude", "10 km | = 10 km | depth"],
    ),
    ("Turnout was 61.3 per cent.", ["61.3 per cent | = 61.3 % | Turnout"]),
    ("Soot reached 150 µg/m3, ten times the limit, at 12:30 p.m.", ["150 µg/m3 | = 150 ug/m3 | Soot"]),
    ("Call +44 20 7946 0018 or 555-0123.", []),
    (
        "The tanker carried 2.3 million gallons of oil.",
        ["2.3 million gallons | = 2300000 [gal_us] | tanker carried oil"],
    ),
    ("Output fell to 9.5 million barrels a day.", ["9.5 million barrels a day | = 9500000 [bbl_us]/d | Output"]),
    (
        "He was sentenced to three years and six months in prison and fined £3m.",
        ["three years and six months | = 3.5 a | sentenced", "£3m | = 3000000 {GBP} | fined"],
    ),
    (
        "A hundred and twenty soldiers, as many as 40 tanks and no more than 6 aircraft took part.",
        [
            "A hundred and twenty soldiers | = 120 {soldier} | soldiers",
            "as many as 40 tanks | <= 40 {tank} | tanks",
            "no more than 6 aircraft | <= 6 {aircraft} | aircraft",
        ],
    ),
    ("Prices rose from 20 to 30 dollars.", ["20 | = 20 {USD} | ", "30 dollars | = 30 {USD} | Prices"]),
    ("The court ruled 5-4.", []),
    ("More than half of voters stayed at home.", ["More than half of voters | > 0.5 1 | voters stayed"]),
    ("Nearly 200 flights were cancelled.", ["Nearly 200 flights | ~ 200 {flight} | flights cancelled"]),
    ("The F-16 and the A320, COVID-19, Route 66, Article 5 and No. 10 were named.", []),
    (
        "A couple of officers watched two dozen ships.",
        ["A couple of officers | ~ 2 {officer} | officers watched", "two dozen ships | = 24 {ship} | watched ships"],
    ),
    (
        "50+ drones and 20-odd boats came; 5 or more sank.",
        ["50+ drones | >= 50 {drone} | drones", "20-odd boats | ~ 20 {boat} | boats"],
    ),
    ("The bridge was built in 1998; 1998 was a bad year.", []),
    (
        "Nine miners were trapped 800 metres below ground.",
        ["Nine miners | = 9 {miner} | miners trapped", "800 metres | = 800 m | miners trapped below ground"],
    ),
    (
        "A 7.1-magnitude quake killed 23 people and injured more than 400.",
        [
            "7.1-magnitude | = 7.1 {magnitude} | quake",
            "23 people | = 23 {person} | killed people",
            "more than 400 | > 400 {person} | magnitude quake injured",
        ],
    ),
    (
        "The toll has risen to 61, with 15 missing.",
        ["61 | = 61 {person} | toll", "15 missing | = 15 {person} | missing"],
    ),
    (
        "Twelve of the 40 passengers survived.",
        ["Twelve | = 12 {passenger} | passengers survived", "40 passengers | = 40 {passenger} | passengers"],
    ),
    ("The jury awarded her $4.5 million in damages.", ["$4.5 million | = 4500000 {USD} | jury awarded"]),
    ("The striker scored twice in the 3-1 win; 62,000 fans watched.", ["62,000 fans | = 62000 {fan} | fans watched"]),
    ("Lewis beat Moran 6-4, 7-5 to win the title.", []),
    ("Oil rose to $76.40 a barrel.", ["$76.40 a barrel | = 76.4 {USD}/[bbl_us] | Oil"]),
    (
        "The bank cut rates by 25 basis points to 4.5 percent.",
        ["25 basis points | = 25 {basis point} | bank cut", "4.5 percent | = 4.5 % | bank cut"],
    ),
    ("Gusts of up to 110 km/h felled trees.", ["up to 110 km/h | <= 110 km/h | felled trees"]),
    ("About 1.5 million homes lost power.", ["About 1.5 million homes | ~ 1500000 {home} | homes lost"]),
    (
        "Some 300 to 400 protesters blocked the road.",
        ["Some 300 to 400 protesters | ~ 300..400 {protester} | protesters blocked"],
    ),
    ("Doses of 50 mg cut the risk.", ["50 mg | = 50 mg | Doses cut"]),
    ("Cases fell below 10 per 100,000 people.", ["below 10 per 100,000 | < 10 10*-5 | Cases"]),
    ("The party won 112 of 300 seats.", ["112 | = 112 {seat} | party won", "300 seats | = 300 {seat} | seats"]),
    (
        "The fire destroyed 14 homes and burned 3,200 hectares.",
        ["14 homes | = 14 {home} | destroyed homes", "3,200 hectares | = 3200 har | fire burned"],
    ),
    ("A 12-year-old boy and two women died.", ["12-year-old | = 12 a | age", "two women | = 2 {woman} | women died"]),
    ("No fewer than 60 kites were shot down.", ["No fewer than 60 kites | >= 60 {kite} | kites shot"]),
    ("The reactor produces 900 MW.", ["900 MW | = 900 MW | reactor produces"]),
    (
        "The 150-tonne crane collapsed, crushing four cars.",
        ["150-tonne | = 150 t | crane", "four cars | = 4 {car} | crushing cars"],
    ),
    (
        "The suspect was driving at 90 mph in a 30 mph zone.",
        ["90 mph | = 90 [mi_i]/h | suspect driving", "30 mph | = 30 [mi_i]/h | zone"],
    ),
    (
        "Police seized 2.3 tonnes of cocaine worth £180m.",
        ["2.3 tonnes | = 2.3 t | Police seized cocaine", "£180m | = 180000000 {GBP} | Police seized cocaine worth"],
    ),
    ("The contract is worth €1.2 billion.", ["€1.2 billion | = 1200000000 {EUR} | contract worth"]),
    ("No one was hurt and one of the drivers fled.", []),
    (
        "The firm employs 12k people and made a $3m profit.",
        ["12k people | = 12000 {person} | employs people", "$3m | = 3000000 {USD} | profit"],
    ),
    ("Rainfall of 120 mm fell in three hours.", ["120 mm | = 120 mm | Rainfall", "three hours | = 3 h | Rainfall"]),
    ("Tens of thousands of people marched.", ["Tens of thousands of people | >= 20000 {person} | people marched"]),
    ("A third of the crops were lost.", ["A third of the crops | = 0.3333 1 | crops lost"]),
    ("Around half a dozen shells landed.", ["Around half a dozen shells | ~ 6 {shell} | shells landed"]),
    (
        "Fewer than 30 of the 1,200 cases were severe.",
        ["Fewer than 30 of the 1,200 cases | < 30 {case} | cases severe", "1,200 cases | = 1200 {case} | cases"],
    ),
    (
        "Thousands fled; scores were arrested.",
        ["Thousands fled | >= 2000 {person} | fled", "scores | >= 40 {person} | arrested"],
    ),
    ("He ran the 100 metres in 9.81 seconds.", ["100 metres | = 100 m | ran", "9.81 seconds | = 9.81 s | ran"]),
    ("A record 78 percent of voters turned out.", ["78 percent | = 78 % | record voters turned"]),
    (
        "The boat, about 12 metres long, sank with 52 migrants on board.",
        ["about 12 metres | ~ 12 m | boat long", "52 migrants | = 52 {migrant} | migrants"],
    ),
    ("The company recalled 45,000 cars.", ["45,000 cars | = 45000 {car} | recalled cars"]),
    ("Nearly one in five patients relapsed.", ["Nearly one in five patients | ~ 0.2 1 | patients relapsed"]),
    ("He faces up to 20 years in prison.", ["up to 20 years | <= 20 a | faces"]),
    (
        "The landslide buried at least 30 houses, killing 17.",
        ["at least 30 houses | >= 30 {house} | buried houses", "17 | = 17 {person} | killing"],
    ),
    (
        "Two hundred and fifty-three delegates voted.",
        ["Two hundred and fifty-three delegates | = 253 {delegate} | delegates voted"],
    ),
    ("Twenty-three nurses resigned.", ["Twenty-three nurses | = 23 {nurse} | nurses resigned"]),
    ("The strike cost 2,5 million euros.", ["2,5 million euros | = 2500000 {EUR} | strike cost"]),
    ("The site covers 2.500.000 litres of storage.", ["2.500.000 litres | = 2500000 L | site covers storage"]),
    ("The dam holds 1,50,000 sacks of grain.", ["1,50,000 sacks | = 150000 {sack} | holds sacks grain"]),
    ("The choir of 2 500 singers rehearsed.", ["2 500 singers | = 2500 {singer} | choir singers"]),
    ("Losses reached 400 crore rupees.", ["400 crore rupees | = 4000000000 {INR} | Losses"]),
    ("It sold for A$20 million.", ["A$20 million | = 20000000 {AUD} | sold"]),
    ("The grant of CHF 3 million was cut.", ["CHF 3 million | = 3000000 {CHF} | grant cut"]),
    ("The tax raised 40 million yen.", ["40 million yen | = 40000000 {JPY} | tax raised"]),
    ("He weighs 95 kg and is six feet tall.", ["95 kg | = 95 kg | weighs", "six feet | = 6 [ft_i] | tall"]),
    ("The baby weighed seven pounds.", ["seven pounds | = 7 [lb_av] | baby weighed"]),
    ("They stole 200 pounds of copper wire.", ["200 pounds | = 200 [lb_av] | stole copper wire"]),
    ("The fee is 200 pounds per month, to be paid in cash.", ["200 pounds per month | = 200 {GBP}/mo | fee"]),
    ("A 500-pound bomb was defused.", ["500-pound | = 500 [lb_av] | bomb"]),
    ("The tunnel is 57 kilometres long.", ["57 kilometres | = 57 km | tunnel long"]),
    ("The yacht made 18 knots.", ["18 knots | = 18 [kn_i] | yacht"]),
    ("The field is 30 acres.", ["30 acres | = 30 [acr_us] | field"]),
    ("A 20,000-square-foot hall burned.", ["20,000-square-foot | = 20000 [sft_i] | hall"]),
    ("The tank holds 300 cubic metres of gas.", ["300 cubic metres | = 300 m3 | tank holds gas"]),
    ("The lens costs less than $500.", ["less than $500 | < 500 {USD} | lens costs"]),
    ("The cable carries 380 kilovolts.", ["380 kilovolts | = 380 kV | cable carries"]),
    ("The noise peaked at 95 decibels.", ["95 decibels | = 95 dB | noise peaked"]),
    ("Levels of lead were 15 ppb.", ["15 ppb | = 15 [ppb] | Levels lead"]),
    ("The signal is at 2.4 GHz.", ["2.4 GHz | = 2.4 GHz | signal"]),
    ("The flat has 60 square metres.", ["60 square metres | = 60 m2 | flat"]),
    ("The rocket climbed to 100 kilometres.", ["100 kilometres | = 100 km | rocket climbed"]),
    ("The pool was heated to 28 degrees Celsius.", ["28 degrees Celsius | = 28 Cel | pool heated"]),
    ("Water boils at 212 degrees Fahrenheit.", ["212 degrees Fahrenheit | = 212 [degF] | Water boils"]),
    ("It was 10 degrees colder.", ["10 degrees | = 10 deg | colder"]),
    ("The pressure fell to 950 hectopascals.", ["950 hectopascals | = 950 hPa | pressure"]),
    ("He lost 3 stone after losing his job.", ["3 stone | = 3 [stone_av] | lost"]),
    ("The marathon took two hours and 15 minutes.", ["two hours and 15 minutes | = 2.25 h | marathon"]),
    ("The outage lasted over two hours.", ["over two hours | > 2 h | outage lasted"]),
    ("It rained over two days.", ["two days | = 2 d | rained"]),
    ("The talks went on for more than six weeks.", ["more than six weeks | > 6 wk | talks"]),
    ("The ship is 30 years old.", ["30 years old | = 30 a | age"]),
    ("Aged 16, she swam the lake.", ["16 | = 16 a | age"]),
    ("She is 81, and nobody came.", ["81 | = 81 a | age"]),
    ("At least a dozen monks were hurt.", ["At least a dozen monks | >= 12 {monk} | monks hurt"]),
    ("Around 40% of wells are dry.", ["Around 40% | ~ 40 % | wells"]),
    ("Inflation rose by 0.3 percentage points.", ["0.3 percentage points | = 0.3 {percentage point} | Inflation"]),
    ("The vaccine was 95% effective.", ["95% | = 95 % | vaccine effective"]),
    ("A 4.2-kilometre queue formed.", ["4.2-kilometre | = 4.2 km | queue"]),
    ("Three quarters of farmers need help.", ["Three quarters of farmers | = 0.75 1 | farmers need"]),
    ("Hundreds of letters arrived.", ["Hundreds of letters | >= 200 {letter} | letters arrived"]),
    ("Exactly 12 ballots were spoiled.", ["12 ballots | = 12 {ballot} | ballots spoiled"]),
    ("An estimated 7,000 geese landed.", ["An estimated 7,000 geese | ~ 7000 {goose} | estimated geese landed"]),
    ("Almost 90 buses stood idle.", ["Almost 90 buses | ~ 90 {bus} | buses idle"]),
    ("Not more than five judges sat.", ["Not more than five judges | <= 5 {judge} | judges sat"]),
    ("Upwards of 800 guests came.", ["Upwards of 800 guests | >= 800 {guest} | guests"]),
    ("The plane had fewer than 50 seats.", ["fewer than 50 seats | < 50 {seat} | seats"]),
    ("Under 18 people signed.", ["Under 18 people | < 18 {person} | people signed"]),
    ("A maximum of 30 visitors may enter.", ["A maximum of 30 visitors | <= 30 {visitor} | visitors enter"]),
    ("Up to five boats a day leave.", ["Up to five boats | <= 5 {boat}/d | boats"]),
    (
        "The lottery paid 1 million to each of 3 winners.",
        ["1 million | = 1000000 1 | lottery paid", "3 winners | = 3 {winner} | winners"],
    ),
    ("The jet flew at 35,000 feet.", ["35,000 feet | = 35000 [ft_i] | jet flew"]),
    ("Chapter 11 and Level 4 do not count.", []),
    ("The 20th century and the third man.", []),
    ("MH370, G7, 5G, Covid-19 and 9/11.", []),
    ("The 2nd of 3 dogs barked.", ["3 dogs | = 3 {dog} | 2nd dogs"]),
    ("Version 2.4.1 fixed 3 bugs.", ["3 bugs | = 3 {bug} | fixed bugs"]),
    ("The hotline is 0800 123 456.", []),
    ("She won 21-19, 21-12.", []),
    ("The vote was 52-48.", []),
    ("The 5-3 decision stands.", []),
    ("Death toll now 14", ["14 | = 14 {person} | toll"]),
    ("Dead: 12. Missing: 9.", ["12 | = 12 {person} | Dead", "9 | = 9 {person} | Missing"]),
    ("Zhelva is a town of 18,000, close to the front.", ["18,000 | = 18000 {person} | town"]),
    (
        "Four drones were detected and all four were destroyed.",
        ["Four drones | = 4 {drone} | drones detected", "four | = 4 {drone} | destroyed"],
    ),
    (
        "Fourteen people died; seven have not been found.",
        ["Fourteen people | = 14 {person} | people died", "seven | = 7 {person} | found"],
    ),
    ("Two more were found dead.", ["Two | = 2 {person} | found"]),
    ("I called him 60 times.", ["60 times | = 60 {time} | times"]),
    ("The dose was ten times the limit.", []),
    ("The tank was isolated within 25 minutes.", ["within 25 minutes | <= 25 min | tank isolated"]),
    ("Readings never exceeded 5 ppm.", ["exceeded 5 ppm | <= 5 [ppm] | Readings exceeded"]),
    ("The road is closed for a week.", ["a week | = 1 wk | road closed"]),
    ("The blasts came about a minute apart.", ["about a minute | ~ 1 min | blasts apart"]),
    ("It happens once a week, or a month later.", []),
    ("Track six is cut.", []),
    ("It sailed with 14 crew.", ["14 crew | = 14 {person} | crew"]),
    ("Of 60 samples, 12 were tainted.", ["60 samples | = 60 {sample} | samples", "12 | = 12 {sample} | tainted"]),
    (
        "Six ministers and 20 deputies quit.",
        ["Six ministers | = 6 {minister} | ministers quit", "20 deputies | = 20 {deputy} | deputies quit"],
    ),
    ("The number of measles cases in the county has risen to 412.", ["412 | = 412 {case} | number measles cases"]),
    ("Arrests climbed to 40 after the derby.", ["40 | = 40 {arrest} | Arrests"]),
    ("More than 60 fall ill after a wedding in the hills.", ["More than 60 | > 60 {person} | fall"]),
    ("Nine were still in hospital after the concert.", ["Nine | = 9 {person} | were"]),
    ("Thirty-four of them were admitted to hospital.", ["Thirty-four | = 34 {person} | admitted"]),
    ("About 90 pupils and teachers were vaccinated.", ["About 90 pupils | ~ 90 {person} | pupils vaccinated"]),
    ("The turbine test released 850 m³/s of water.", ["850 m³/s | = 850 m3/s | turbine test released water"]),
    (
        "The pump moved 300 cubic feet of mud a second.",
        ["300 cubic feet of mud a second | = 300 [cft_i]/s | pump moved"],
    ),
    (
        "The cheese held 3.2 milligrams per 100 grams of salt.",
        ["3.2 milligrams per 100 grams | = 3.2 mg/(100.g) | cheese held"],
    ),
    (
        "One of the four judges dissented.",
        ["One | = 1 {judge} | judges dissented", "four judges | = 4 {judge} | judges"],
    ),
    ("Neither lorry went above 7C on the road.", ["above 7C | <= 7 Cel | lorry"]),
    ("The milk reached 91F on the dock.", ["91F | = 91 [degF] | milk"]),
    ("Pages 12, 13 and 14 of the report were blacked out.", []),
    (
        "The fridges were kept below 5 degrees Celsius; the chill room rose above 9 degrees overnight.",
        ["below 5 degrees Celsius | < 5 Cel | fridges kept", "above 9 degrees | > 9 Cel | chill room"],
    ),
    (
        "Vaccines must be kept below 8 degrees Celsius or above 2.",
        ["below 8 degrees Celsius | < 8 Cel | Vaccines kept", "above 2 | > 2 Cel | Vaccines kept"],
    ),
    ("The yacht turned 30 degrees to the wind.", ["30 degrees | = 30 deg | yacht turned"]),
    (
        "Four skiers died and three remain missing.",
        ["Four skiers | = 4 {skier} | skiers died", "three | = 3 {person} | remain"],
    ),
    ("Three teams withdrew.", ["Three teams | = 3 {team} | teams withdrew"]),
]


def shown(sentence: str, quantity: Quantity) -> str:
    value = f"{quantity.value:.4g}" if quantity.value != int(quantity.value) else str(int(quantity.value))
    high = f"..{int(quantity.high)}" if quantity.high else ""
    return f"{quantity.span.of(sentence)} | {quantity.comparator} {value}{high} {quantity.unit} | {quantity.of}"


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[r[0][:50] for r in ROWS])
def test_quantity(read: Callable[..., Annotated], sentence: str, expected: list[str]) -> None:
    annotated = read(sentence)
    times, _ = find_times(sentence, Anchoring(read_edtf("2023-03-31"), "publication"))
    found = find_quantities(sentence, taken=[t.span for t in times], parse=Parse(annotated.tokens))
    assert [shown(sentence, q) for q in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("More than 20 fishing boats sank.", ["More than 20 fishing boats | > 20 {boat} | fishing boats"]),
        (
            "Two women and three children were hurt.",
            ["Two women | = 2 {woman} | women", "three children | = 3 {child} | children"],
        ),
        ("The hose is 40 km long.", ["40 km | = 40 km | "]),
        ("12 dead after the blast.", ["12 dead | = 12 {person} | dead"]),
    ],
)
def test_without_a_parse_the_words_that_follow_are_counted(sentence: str, expected: list[str]) -> None:
    assert [shown(sentence, q) for q in find_quantities(sentence)] == expected


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("2,500", 2500.0),
        ("2,500.5", 2500.5),
        ("2.500.000", 2500000.0),
        ("1.250,75", 1250.75),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("12,34,567", 1234567.0),
        ("007", 7.0),
        ("1:30", None),
        ("1/2", None),
        ("1.2.3", None),
    ],
)
def test_figures(figure: str, value: float | None) -> None:
    assert read_digits(figure) == value


@pytest.mark.parametrize(
    ("value", "unit", "base"),
    [
        (1.0, "[mi_i]", (1609.344, "m")),
        (0.0, "Cel", (273.15, "K")),
        (50.0, "[degF]", (283.15, "K")),
        (2.0, "h", (7200.0, "s")),
        (3.0, "{USD}", (3.0, "{USD}")),
        (100.0, "km/h", (27.7778, "m/s")),
    ],
)
def test_base_units(value: float, unit: str, base: tuple[float, str]) -> None:
    found = to_base(value, unit)
    assert found is not None
    assert found[1] == base[1]
    assert found[0] == pytest.approx(base[0], rel=1e-5)


def test_every_unit_word_converts() -> None:
    assert [u for u in UNIT_WORDS.values() if to_base(1.0, u) is None] == []
    assert to_base(1.0, "furlong") is None
    assert same_kind("km", "[mi_i]")
    assert not same_kind("km", "kg")
    assert not same_kind("{USD}", "{EUR}")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for quantity in find_quantities(text):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.high is None or quantity.high > quantity.value


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(["km", "kg", "litres", "percent", "hours"]))
def test_a_printed_number_is_read_back(number: int, unit: str) -> None:
    found = find_quantities(f"It took {number:,} {unit} then.")
    assert [q.value for q in found] == [float(number)]


@pytest.mark.parametrize(
    "run", ["(" * 200_000, "1" * 100_000, "1,000 " * 20_000, "two hundred and " * 8_000, "1-" * 40_000, "$" * 100_000]
)
def test_hostile_runs_are_read_in_linear_time(run: str) -> None:
    assert grows_linearly(lambda length: find_quantities(run[:length]), len(run))


MORE = [
    ("The victim was 16, police said.", ["16 | = 16 a | age"]),
    (
        "Two children, ages 3 and 5, were found.",
        ["Two children | = 2 {child} | children found", "3 | = 3 a | age", "5 | = 5 a | age"],
    ),
    ("Witnesses called 911 from the 100 block of Elm Street.", []),
    ("They live at 37 N. Elm Street.", []),
    (
        "The 111 passengers met 30 North Korean sailors.",
        [
            "111 passengers | = 111 {passenger} | passengers met",
            "30 North Korean sailors | = 30 {sailor} | met North Korean sailors",
        ],
    ),
    ("Fire them one more time, or launch one.", []),
    ("It put millions of Germans at risk.", ["millions of Germans | >= 2000000 {person} | put Germans"]),
]


@pytest.mark.parametrize(("sentence", "expected"), MORE, ids=[r[0][:50] for r in MORE])
def test_figures_of_police_news(read: Callable[..., Annotated], sentence: str, expected: list[str]) -> None:
    assert [shown(sentence, q) for q in find_quantities(sentence, parse=Parse(read(sentence).tokens))] == expected
