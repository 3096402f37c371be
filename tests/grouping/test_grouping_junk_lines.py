"""Pages without a report that no phrase tells, by what they lack; and reports that look like them. All invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotating import FakeAnnotator
from reportedly.cleaning import clean
from reportedly.grouping.junk import ASTRAY, headline_alone, likelihood, why_no_report
from reportedly.grouping.junk_words import lean, shares
from reportedly.pipeline import examine
from reportedly.vocabulary import Analysis, Failure, Metadata, Page, Report, digest


def page(*lines: str) -> Page:
    text = "\n\n".join(lines)
    return Page("p.txt", text.encode(), digest("s", text), "text/plain", text, "utf-8", Metadata())


def report(*lines: str) -> Report:
    return clean(page(*lines))


NOTHING = [
    (
        "Tonight on Channel 4",
        "18:00 Regional magazine",
        "18:45 Cooking with Orla",
        "19:30 Film: The Iron Ford",
        "21:15 Late review",
        "22:40 Night journal",
    ),
    ("Exchange rates", "One mark buys", "Crown 11.2", "Dollar 0.54", "Franc 0.61", "Pound 0.43", "Yen 81.4"),
    (
        "Your stars",
        "Aries",
        "A small delay turns out well. Call a friend.",
        "Taurus",
        "Read the small print. Sleep early.",
        "Gemini",
        "Someone thinks of you. Write to them.",
    ),
    (
        "The Deep Cut podcast",
        "Episode 9: The price of wool",
        "31 min",
        "Episode 8: Women of the weir",
        "28 min",
        "Episode 7: A town without a bank",
        "36 min",
        "All episodes",
    ),
    (
        "Arrest log",
        "Name Age Charge",
        "Borde, K. 31 DUI",
        "Cray, M. 22 Theft",
        "Dunn, A. 45 Trespass",
        "Ives, R. 28 Warrant",
    ),
    ("Garden bench, oak", "149.00", "In stock", "Quantity", "Add to basket", "Customers also bought", "Bird table"),
    (
        "Ferry captain cleared of manslaughter",
        "0:44 Otter pups learn to swim",
        "1:20 Former nurse accused of selling her story",
        "0:31 Lightning strikes a wheat silo",
        "2:05 Inside the rebuilt theatre",
        "1:12 Keeper scores from own half",
        "0:58 Ten uses for stale bread",
    ),
    (
        "Dam engineer found dead at home",
        "Top Ten Picnic Spots",
        "Looking for shade and a view? Pack a basket and take your pick of these lawns, most of them free to enter.",
        "The Old Orchard",
        "Apple trees, a brook and a swing make it the pick of her list for children and their aunts.",
        "Find more in our summer guide",
    ),
    (
        "Vaccine trial halted after illness",
        "You may also like",
        "Rents freeze ends",
        "Fox cubs born in car park",
        "New rules on e-bikes",
        "Café review: The Copper Pot",
        "Choir seeks tenors",
    ),
    (
        "Bank raid gang jailed for 60 years",
        "Stories for you",
        "Actress sues his former agent",
        "Snow possible by Friday",
        "Quiz: name the stew",
        "Chicken nuggets recalled",
        "Man sells house for a song",
    ),
    (
        "Judge halts sale of shipyard",
        "Sunny intervals, light winds. High 19C. Chance of rain 10%.",
        "Tonight",
        "Clear spells, mist in valleys by dawn. Low 8C.",
        "Pollen: moderate",
        "Sunrise 5:14 Sunset 21:02",
    ),
    (
        "Bridge closed after crack is found",
        "Weeknight fish pie",
        "600g white fish",
        "1 litre milk",
        "Poach the fish in the milk. Mash the potatoes with butter. Bake until golden and serve with peas.",
    ),
    (
        "Two climbers missing on Mount Arda",
        "Thank you for reading us. Keeping eleven reporters in the valley is not cheap.",
        "If you can, please chip in. It takes less than a minute, and every gift counts.",
    ),
    (
        "Nurses vote to strike",
        '{"error":{"code":404,"type":"not_found"},"data":null,"trace":"f81-22c","retry":false,"items":[]}',
    ),
    ("Airline files for bankruptcy", "By Tove Lind", "Published 4 May 2021, 10:15"),
    ("Fire destroys old mill", "Photo: Ewan Tait/Northern Images"),
    (
        "Union backs pay deal",
        "Nadia Koller writes about schools and the arts. She lives by the sea with two cats and a piano.",
        "Follow",
        "More from this author",
        "In praise of slow trains",
        "My year without a phone",
    ),
]

ELSE = [
    (
        "Dam engineer found dead at home",
        "1:08 Otter pups learn to swim",
        "0:34 Former police chief accused of selling her story",
        "2:12 He ran nine miles to school, officials say. Now a film is made of it.",
        "1:47 Man told to move his floating sauna",
        "0:58 Ten uses for stale bread",
    ),
    (
        "Charge dropped in vineyard poisoning case",
        "She won her seat by one vote. Her rival asked for a recount",
        "Officials explain the new parking zones",
        "Man arrested after goose chase on the ring road",
        "Mayor told to repay her parking fines",
        "2:13",
    ),
]

REPORTS = [
    (  # a party's own word, in short paragraphs that name nothing of the headline
        "HILL BRIGADES - ORDER OF THE DAY NUMBER SEVEN",
        "The blow against the ammunition stores was struck by our own people and by nobody else.",
        "Six fighters cut through the wire on the southern side at two in the morning and laid their charges.",
        "The garrison fired at shadows; all six came home unhurt.",
        "No foreign power helped us. We did not touch the village.",
        "More than thirty soldiers lie under the beams.",
    ),
    (
        "To whom it may concern",
        "I was standing at my kitchen window when the tram jumped the rails.",
        "It slid past the baker's, struck the lamp and lay down on its side.",
        "My neighbour climbed in through the roof and lifted out two children.",
        "Nobody in a uniform came for half an hour, and I have the time on my telephone.",
    ),
    (
        "Strike bulletin",
        "Management offered two per cent on Tuesday and called it generous.",
        "Three hundred of us walked out of the paint shop at noon.",
        "The gates were locked behind us; a foreman took names.",
        "Your committee meets again tomorrow and will not sign anything less than five.",
    ),
    (  # each paragraph of its own, but of one matter
        "Out of the blue",
        "Nobody in Skerry had seen a whale since 1960, when a bull was stranded under the lighthouse.",
        "On Sunday three swam into the harbour, blew, and stayed until the tide turned at dusk.",
        "Half the island stood on the quay, said the harbour master, who had shut the school for it.",
        "Biologists believe that herring drew the whales in, as the shoals have come back to the sound.",
    ),
    (
        "Police name victims of double homicide",
        "A shooting at a family party early on Sunday left two men dead and three others hurt.",
        "Antonio Varga, 31, and Omar Gell, 39, were killed just after midnight near Thorn Avenue.",
        "Three people were injured in the shooting; one of them is in hospital in a serious state.",
        "Investigators have not made any arrests. Anyone with information is asked to call the hotline.",
    ),
    (  # a desk's points
        "Two dams to be drained after cracks are found",
        "Cracks were found in both spillways",
        "Boats were banned from Monday",
        "The work is expected to last a year",
    ),
    (
        "The dead of the cable car",
        "Anna Berg, 34, nurse, of Lund",
        "Piotr Zych, 51, driver, of Ostry",
        "Maya Cole, 9, pupil, of Tarn",
        "They died when the cabin fell on Saturday.",
    ),
    (
        "Lynx 24, Bulls 17",
        "LYNX — Ames threw for two touchdowns as the Lynx beat the Bulls on Friday.",
        "Bulls 7 3 7 0 - 17",
        "Lynx 3 7 7 7 - 24",
        "Lynx: Ames 21-30, 244 yards",
        "Bulls: Rudd 14-29, 150 yards",
    ),
    (
        "Storm Bea: as it happened",
        "14:20 Trains between Tarn and Harl have stopped.",
        "14:05 A tree fell on a car in Wey. The driver was unhurt.",
        "13:50 The weather office raised its warning to red.",
        "13:31 Schools sent pupils home.",
    ),
    (
        "Council results",
        "Labour 14 (+3)",
        "Greens 9 (+1)",
        "Conservatives 7 (-4)",
        "Labour took control of the council for the first time since 1990.",
    ),
    (
        "Blood, sweat and gears",
        "Twelve women crossed the range by bicycle in nine days. They raised 40,000 for a hospice.",
    ),
    (
        "How to claim",
        "Passengers of the failed airline can claim from today.",
        "Send your ticket and proof of payment to the fund by 30 June, the regulator said.",
        "You will be paid within eight weeks.",
    ),
    ("Library to open on Sundays", "The library in Dell opens its doors on Sundays from May. Readers need a card."),
    (  # a live page with one line of the site's own
        "Cable car stuck above Lake Orm",
        "15:10 A bearing has seized, engineers believe. Thirty people are in the cabins.",
        "16:45 The first two, a couple from Tarn, are let down by rope.",
        "19:30 It is minus six. Blankets are winched across.",
        "22:55 The last passenger is down. One is treated for frostbite.",
        "Get our app for alerts",
    ),
    (
        "Correction: Grain ship aground",
        "An earlier version of this story said the grain ship Ida Marie had lost 300 tonnes of oil on Friday.",
        "It lost 30 tonnes. The ship was refloated on Sunday.",
    ),
    (
        "Editor's note",
        "We have taken down our story of 3 March on the bakery fire. In it we wrote that the owner had fled.",
        "He had not: he gave himself up that evening and was charged on Monday. We regret the error.",
    ),
    ("Toll", "The bridge carries nine in ten of the lorries."),  # too short to be judged under such a headline
    (  # a firm's own word
        "Norwick Motors to build battery plant in Tessaly",
        "Norwick Motors today announced that it will build a battery plant in Tessaly.",
        "With this investment we are bringing our most advanced cells to the customers who asked for them.",
        "Our partners in the region have supported us since 2009, and we are grateful to them.",
    ),
    (  # a meter below a brief
        "Ice rink opens a week late",
        "The ice rink in Harl opened on Saturday, a week late, after a compressor was replaced.",
        "The town has set aside 40,000 for repairs in spring.",
        "You have 2 free articles remaining this month. Subscribe | Log in",
    ),
    (  # cut by a wall, but told
        "Board dismisses schools chief",
        "The Tarn school board voted 6-1 on Monday night to dismiss its chief, Wilma Orr, after an audit.",
        "The audit found 300,000 in overtime that nobody had approved. Orr left the room before the vote.",
        "Her lawyer announced a suit. About 150 parents filled the gym, and a dozen of them spoke, on both sides.",
        "Her deputy will serve until June.",
        "Subscribe to keep reading. Already a member? Log in.",
    ),
    (
        "Incendie",
        "Un entrepôt brûle à Lyon",
        "Les pompiers sont là",
        "Aucune victime",
        "La rue est fermée",
        "Fumée noire",
    ),
]


@pytest.mark.parametrize("lines", NOTHING, ids=lambda lines: lines[0])
def test_a_page_whose_lines_tell_nothing_holds_no_report(lines: tuple[str, ...]) -> None:
    assert why_no_report(report(*lines)) is not None


@pytest.mark.parametrize("lines", ELSE, ids=lambda lines: lines[0])
def test_a_headline_over_something_else_is_all_that_is_read(lines: tuple[str, ...]) -> None:
    found = report(*lines)
    alone = headline_alone(found)
    assert why_no_report(found) is None
    assert alone.text == found.text
    assert [p.span for p in alone.parts] == [p.span for p in found.parts]
    assert [p.span.of(alone.text) for p in alone.parts if p.kind == "headline"] == [lines[0]]
    assert not any(p.kind == "body" for p in alone.parts)
    assert alone.state == "partial"
    assert alone.reason is not None
    assert why_no_report(alone) is None
    assert headline_alone(alone).parts == alone.parts


@pytest.mark.parametrize("lines", REPORTS, ids=lambda lines: lines[0])
def test_a_report_in_lines_is_kept_whole(lines: tuple[str, ...]) -> None:
    found = report(*lines)
    assert why_no_report(found) is None
    assert headline_alone(found) is found


def test_what_stands_under_the_headline_is_not_read_as_said() -> None:
    for lines in ELSE:
        found = examine(page(*lines), FakeAnnotator(), None)
        assert isinstance(found, Analysis)
        assert all(span.of(found.report.text) in lines[0] for a in found.attributions for span in a.content)
    nothing = examine(page(*NOTHING[0]), FakeAnnotator(), None)
    assert isinstance(nothing, Failure)
    assert nothing.reason.startswith("a list of other pages")


LINES = st.lists(
    st.sampled_from([line for lines in (*NOTHING, *ELSE, *REPORTS) for line in lines]), min_size=1, max_size=12
)


@given(LINES)
def test_a_page_is_told_in_one_way_only(lines: list[str]) -> None:
    found = report(*lines)
    likely = likelihood(found)
    assert 0 <= likely <= 1
    alone = headline_alone(found)
    if alone is not found:
        assert ASTRAY <= likely < 1
        assert why_no_report(found) is None
    if why_no_report(found) is not None:
        assert likely >= ASTRAY
        assert alone is found


@given(st.lists(st.text(max_size=40), max_size=8))
def test_shares_of_words_add_up_and_do_not_hang_on_the_order(lines: list[str]) -> None:
    found = shares(lines)
    assert not found or sum(share**2 for share in found.values()) == pytest.approx(1)
    assert shares(lines[::-1]) == pytest.approx(found)


def test_words_of_a_page_lean_away_from_words_of_a_report() -> None:
    assert lean(["Your subscription lets you read this page and every archive."]) > 0
    assert lean(["Police said two people were killed and the school was shut down."]) < 0
    assert lean([]) == 0
