"""Names that pages print as one, and words that look like it and are not."""

import pytest
from tests.factories import analysis, entity, link, report, saying

from reportedly.aligning.entities import merge

ONE = [
    ("Port Authority", "@portwatch", "The Port Authority (@portwatch) closed the berth."),
    ("port authority", "@portwatch", "According to @portwatch, the account of the port authority, two tugs sank."),
    ("lake rescue service", "@lakerescue", "So wrote @lakerescue, the lake rescue service's X account."),
    ("Harwick United", "@hufc", "Harwick United's Instagram account, @hufc, showed the pitch."),
    ("Harwick United", "@hufc", "Harwick United, on X, @hufc, showed the pitch."),
    ("dockers' union", "Dock Voice", "Dock Voice, a Telegram channel run by the dockers' union, had a film."),
    (
        "Health Office",
        "Clean Hands",
        "Clean Hands is new. Clean Hands, the official channel of the Health Office, grew.",
    ),
    ("Anders Holm", "Skipper", "Anders Holm, known as “Skipper”, steered."),
    ("Anders Holm", "Skipper", "Anders Holm, who is better known by his nickname 'Skipper', steered."),
    ("Oleh Marko", "Viking", "Lieutenant Oleh Marko, call sign “Viking”, held the bridge."),
    ("Oleh Marko", "Viking", "Lieutenant Oleh Marko (call-sign Viking) held the bridge."),
    ("Mira Dell", "Marsh Girl", "Mira Dell, aka Marsh Girl, sang."),
    ("Mira Dell", "marshgirl", "Mira Dell, who posts as @marshgirl, sang."),
    ("Riverline", "Delta Water Works", "Riverline, formerly Delta Water Works, raised its prices."),
    ("Counting Office", "Election Bureau", "The Counting Office (previously the Election Bureau) has 90 clerks."),
    ("Delta Water Works", "Riverline", "Delta Water Works, since renamed Riverline, raised its prices."),
    ("Talvian Medical League", "Green Ribbon", "The Talvian Medical League, also known as Green Ribbon, met."),
    ("grain exchange", "Floor Seven", "The grain exchange, commonly called Floor Seven, opened late."),
]
TWO = [
    ("Anders Holm", "Harbour Board", "Anders Holm, formerly Harbour Board treasurer, steered."),
    ("Anders Holm", "Mira Dell", "Anders Holm, known as Mira Dell never was, steered."),
    ("Riverline", "Delta Water Works", "Riverline, formerly part of Delta Water Works, raised its prices."),
    ("Riverline", "Delta Water Works", "Riverline, now owned by Delta Water Works, raised its prices."),
    ("Port Authority", "Ann Roe", "On the Port Authority's Facebook page, Ann Roe said so."),
    ("Harwick United", "Lisk Rovers", "Harwick United, once Lisk Rovers had gone, won."),
    ("Health Office", "Clean Hands", "The Health Office followed Clean Hands, a channel of residents."),
    ("lake rescue service", "Health Office", "The lake rescue service, (see Health Office) was late."),
    ("dockers' union", "Dock Voice", "The dockers' union wrote to Dock Voice, a channel it calls hostile."),
    ("Mira Dell", "Tuesday Club", "Mira Dell, now Tuesday Club treasurer, sang."),
]


def merged(first, second, words, kinds=("body", "body")):
    text = report("evidence", words, outlet="Lark")
    plain = report("plain", f"{second} said so. {first} said so.", outlet="Dune")
    made = [
        analysis(text, entities=[entity(text, first, kinds[0])]),
        analysis(plain, entities=[entity(plain, first, kinds[0]), entity(plain, second, kinds[1])]),
    ]
    found, became = merge(made)
    assert merge(made[::-1])[0] == found
    return found, became, text


def kind(name):
    return "person" if name in {"Anders Holm", "Mira Dell", "Oleh Marko", "Ann Roe"} else "body"


@pytest.mark.parametrize(("first", "second", "words"), ONE)
def test_what_a_page_prints_as_one_is_one(first, second, words):
    second = f"@{second}" if f"@{second}" in words else second
    found, _, text = merged(first, second, words, (kind(first), kind(second)))
    (one,) = [e for e in found if e.kind != "outlet"]
    shown = next(w for w in one.merged_because if "a report prints" in w)
    assert second in shown
    assert any(f.text == second and f.passage.report == text.id for f in one.forms)


@pytest.mark.parametrize(("first", "second", "words"), TWO)
def test_what_only_looks_like_it_stays_two(first, second, words):
    found, _, _ = merged(first, second, words, (kind(first), kind(second)))
    assert len(found) == 2


def test_a_handle_a_channel_and_a_former_name_are_not_what_their_owner_is_called():
    names = [merged(*row, (kind(row[0]), kind(row[1])))[0][0].name for row in (ONE[0], ONE[5], ONE[13], ONE[14])]
    assert names == ["Port Authority", "dockers' union", "Riverline", "Counting Office"]


def test_an_alias_of_two_is_nobodys():
    made = []
    for n, name in enumerate(["Anders Holm", "Oleh Marko"]):
        r = report(f"r{n}", f"{name}, known as “Skipper”, steered.")
        made.append(analysis(r, entities=[entity(r, name)]))
    r = report("r3", "Skipper said so.")
    made.append(analysis(r, entities=[entity(r, "Skipper", "body")]))
    assert len(merge(made)[0]) == 3


def test_two_persons_of_two_full_names_stay_two():
    found, _, _ = merged("Anders Holm", "Mira Dell", "Anders Holm, known as “Mira Dell”, sang.", ("person", "person"))
    assert len(found) == 2


def test_a_handle_that_nobody_quotes_is_a_writing_all_the_same():
    r = report("r1", "The Port Authority (@portwatch) closed the berth.")
    (found,) = merge([analysis(r, entities=[entity(r, "Port Authority", "body")])])[0]
    assert {f.text for f in found.forms} == {"Port Authority", "@portwatch"}


ITS = [
    ("The port authority said on its Telegram channel Quay Live that two tugs had sunk.", "Quay Live"),
    ("Two tugs had sunk, the port authority said on its X account @portwatch.", "@portwatch"),
    ("The port authority said on its channel “Quay Live” that two tugs had sunk.", "Quay Live"),
    ("The port authority said on its Facebook page Tuesday that two tugs had sunk.", None),
    ("The port authority said on its page, Two tugs had sunk.", None),
]


@pytest.mark.parametrize(("words", "channel"), ITS)
def test_who_speaks_on_its_own_channel_is_whose_it_is(words, channel):
    r = report("r1", words, outlet="Lark")
    content = "two tugs had sunk" if "two tugs" in words else "Two tugs had sunk"
    said = saying(r, content, link("port authority", "body"), source="he port authority", cue="said")
    made = [analysis(r, said, entities=[entity(r, "port authority", "body")])]
    (found,) = [e for e in merge(made)[0] if e.kind == "body"]
    assert {f.text for f in found.forms} == {"port authority"} | ({channel} if channel else set())
