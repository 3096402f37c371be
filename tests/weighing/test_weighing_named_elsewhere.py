"""Who the nameless source of one report is, whom another names; and officers, pages and headlines of one source."""

import pytest
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align
from reportedly.weighing import weigh


def origins(*made):
    at = event(*made)
    weighed = weigh(at, made, align(at, made))
    assert weighed == weigh(at, made[::-1], align(at, made[::-1]))
    by_id = {o.id: o for o in weighed.origins}
    return {a.id: by_id.get(a.origin or "") for a in weighed.attributions}


def told(number, outlet, text, content, name, source=None, kind="person", roles=(), stance="said", key=None):
    r = report(f"r{number}", text, outlet=outlet, published=f"2024-05-0{number}")
    root = link(name, kind, key or (f"{name.casefold()}#{number}" if kind == "unnamed" else None))
    a = saying(r, content, root, source=source or name, stance=stance)
    entities = [entity(r, name, kind, *roles)] if kind != "unnamed" else []
    return a, analysis(r, a, entities=entities)


NAMED_ELSEWHERE = [
    # a trade that only one named source bears, and something both say
    (
        "A bar hostess said the bowler sat there until two.",
        "the bowler sat there until two",
        "bar hostess",
        "“The bowler sat by the window until two,” said Nela Korr, hostess of the Lantern.",
        "The bowler sat by the window until two",
        "Nela Korr",
        (),
        True,
    ),
    (
        "A kayaker said a shark had bitten his craft in half.",
        "a shark had bitten his craft in half",
        "kayaker",
        "The shark bit the craft in two halves, said kayaker Joss Tregan.",
        "The shark bit the craft in two halves",
        "Joss Tregan",
        ("kayaker",),
        True,
    ),
    (
        "The finance minister said the port contract was signed without him.",
        "the port contract was signed without him",
        "finance minister",
        "The port contract was signed behind my back, said Sione Fale, finance minister.",
        "The port contract was signed behind my back",
        "Sione Fale",
        ("Finance minister",),
        True,
    ),
    (
        "A mother said you could taste the gas.",
        "you could taste the gas",
        "mother",
        "The gas was strong enough to taste, said mum Beth Crewel.",
        "The gas was strong enough to taste",
        "Beth Crewel",
        ("mum",),
        True,
    ),
    # a witness, in the same words
    (
        "One resident said the lower wall fell outward into the yard.",
        "the lower wall fell outward into the yard",
        "resident",
        "The lower wall fell outward into our yard, said Ama Tuffour.",
        "The lower wall fell outward into our yard",
        "Ama Tuffour",
        (),
        True,
    ),
    # the same trade, and nothing said alike
    (
        "A driver said the fare had doubled since spring.",
        "the fare had doubled since spring",
        "driver",
        "The brakes had gone soft on the hill, said driver Pim Olde.",
        "The brakes had gone soft on the hill",
        "Pim Olde",
        ("driver",),
        False,
    ),
    # another ministry's
    (
        "The works minister said the port contract was signed without him.",
        "the port contract was signed without him",
        "works minister",
        "The port contract was signed behind my back, said Sione Fale, finance minister.",
        "The port contract was signed behind my back",
        "Sione Fale",
        ("Finance minister",),
        False,
    ),
    # the report that leaves one nameless names the other
    (
        "Ama Tuffour was out. One resident said the lower wall fell outward into the yard.",
        "the lower wall fell outward into the yard",
        "resident",
        "The lower wall fell outward into our yard, said Ama Tuffour.",
        "The lower wall fell outward into our yard",
        "Ama Tuffour",
        (),
        False,
    ),
    # asked not to be named
    (
        "A nurse who asked not to be named said the insulin fridge was empty on Sunday.",
        "the insulin fridge was empty on Sunday",
        "nurse",
        "The insulin fridge was empty all Sunday, said nurse Wen Achter.",
        "The insulin fridge was empty all Sunday",
        "Wen Achter",
        ("nurse",),
        False,
    ),
    # a witness and an office
    (
        "A witness said the bridge was closed at noon on both sides.",
        "the bridge was closed at noon on both sides",
        "witness",
        "The bridge was closed at noon on both sides, said mayor Ilo Brandt.",
        "The bridge was closed at noon on both sides",
        "Ilo Brandt",
        ("mayor",),
        False,
    ),
    # many
    (
        "Residents said the lower wall fell outward into the yard.",
        "the lower wall fell outward into the yard",
        "Residents",
        "The lower wall fell outward into our yard, said Ama Tuffour.",
        "The lower wall fell outward into our yard",
        "Ama Tuffour",
        (),
        False,
    ),
]


@pytest.mark.parametrize(("bare", "content", "noun", "full", "said", "name", "roles", "one"), NAMED_ELSEWHERE)
def test_a_nameless_source_is_the_one_named_elsewhere(bare, content, noun, full, said, name, roles, one):
    source = next(s for s in (f"A {noun}", f"One {noun}", f"The {noun}", noun) if s in bare)
    nameless, first = told(1, "Lark", bare, content, noun, source, kind="unnamed")
    named, second = told(2, "Harbour Mail", full, said, name, roles=roles)
    found = origins(first, second)
    assert (found[nameless.id] == found[named.id]) is one
    if one:
        assert found[named.id].reached
        assert any(noun in r.because for r in found[named.id].reasons)


def test_two_of_one_trade_say_so_and_neither_is_meant():
    nameless, first = told(1, "Lark", "A nurse said the ward fridge was empty.", "the ward fridge was empty", "nurse",
                           "A nurse", kind="unnamed")  # fmt: skip
    a, second = told(2, "Mail", "The ward fridge was empty, said nurse Wen Achter.", "The ward fridge was empty",
                     "Wen Achter", roles=("nurse",))  # fmt: skip
    b, third = told(3, "Echo", "The ward fridge stood empty, said nurse Oda Lind.", "The ward fridge stood empty",
                    "Oda Lind", roles=("nurse",))  # fmt: skip
    found = origins(first, second, third)
    assert found[nameless.id] not in {found[a.id], found[b.id]}


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("The Director of the State Fire Bureau", "State Fire Bureau spokesman", True),
        ("chief executive of Orrin Rail Works", "a spokeswoman for Orrin Rail Works", True),
        ("secretary of the Growers' Guild", "president of the Growers' Guild", True),
        ("head of the Lisk Harbour Board", "spokesman for the Lisk Harbour Board", True),
        ("commander of the Border Rescue Corps", "Border Rescue Corps spokeswoman", True),
        ("The Director of the State Fire Bureau", "spokesman for the Weather Office", False),
        ("The Director of the State Fire Bureau", "a neighbour of the State Fire Bureau", False),
        ("a customer of Orrin Rail Works", "a spokeswoman for Orrin Rail Works", False),
        ("witness", "eyewitness", False),
        ("baker", "spokesman for the Lisk Harbour Board", False),
    ],
)
def test_two_officers_are_the_body_that_nobody_quotes(left, right, one):
    bodies = ("State Fire Bureau", "Orrin Rail Works", "Growers' Guild", "Lisk Harbour Board", "Border Rescue Corps",
              "Weather Office")  # fmt: skip
    made, sayings = [], []
    for number, (name, role) in enumerate((("Kola Ware", left), ("Tesla Obu", right)), 1):
        r = report(
            f"r{number}",
            f"Shed {number} burned, {role} {name} said.",
            outlet=f"Paper {number}",
            published=f"2024-05-0{number}",
        )
        entities = [entity(r, name, "person", role)]
        entities += [entity(r, b, "body") for b in bodies if b in role]
        sayings.append(saying(r, f"Shed {number} burned", link(name), source=name))
        made.append(analysis(r, sayings[-1], entities=entities))
    found = origins(*made)
    assert (found[sayings[0].id] == found[sayings[1].id]) is one


@pytest.mark.parametrize(
    ("outlet", "lines", "reached"),
    [
        ("Metro Kinnow", (("An actor was held", "traffic police"), ("His blood was tested", None)), False),
        ("Field & Farm", (("Hail broke the panes", "forecasters"), ("A grower lost his glass", None)), False),
        ("Lisk Health", (("Nine cases were found", "Infection Institute"), ("A tenth is feared", None)), False),
        ("Port Authority of Lisk", (("The quay is shut", None), ("Ships wait outside", None)), True),
        ("Tanners' Union of Dorn", (("The tannery is shut", None), ("Talks go on", None)), True),
        ("Orrin Water Board", (("The main burst", None), ("Our crews are there and we dig", "residents")), True),
    ],
)
def test_news_under_a_bodys_name_is_no_bodys_word(outlet, lines, reached):
    page = report("page", *(f"{x}, {by} said." if by else f"{x}." for x, by in lines), outlet=outlet)
    sayings = [
        saying(page, x, link(by, "body"), source=by) if by else saying(page, x, stance="own-voice") for x, by in lines
    ]
    found = origins(analysis(page, *sayings))
    own = next(a for a, (_, by) in zip(sayings, lines, strict=True) if by is None)
    assert (found[own.id] is not None) is reached


@pytest.mark.parametrize(
    ("outlet", "body", "one"),
    [
        ("Northern Council Media", "Northern Council", True),
        ("Harbour Workers News", "Harbour Workers", True),
        ("Green Lane Trust Blog", "Green Lane Trust", True),
        ("Kemarra News", "Kemarra", False),
        ("Northern Media", "Northern Council", False),
        ("Northern Council Gazette", "Northern Council", False),
    ],
)
def test_a_bodys_channel_is_its_own_word(outlet, body, one):
    other = report("other", f"The gate was shut, {body} said.", outlet="Lark", published="2024-05-01")
    a = saying(other, "The gate was shut", link(body, "body"), source=body)
    page = report("page", "No fee was asked at the gate.", outlet=outlet, published="2024-05-02")
    b = saying(page, "No fee was asked at the gate", stance="own-voice")
    found = origins(analysis(other, a, entities=[entity(other, body, "body")]), analysis(page, b))
    assert (found[b.id] is not None and found[b.id] == found[a.id]) is one


def test_a_page_given_as_a_statement_is_its_publishers_word():
    page = report("page", "Seventeen of ours lie there.", outlet="Families for Truth (statement)")
    a = saying(page, "Seventeen of ours lie there", stance="own-voice")
    assert origins(analysis(page, a))[a.id].reached


@pytest.mark.parametrize(
    ("headline", "paragraphs", "of_source"),
    [
        ("Two ministers quit", (("Renn and Kolb, both ministers, have resigned", "Lote Inu"),), True),
        ("Boys snubbed", (("The boys get no penny", "Perpetua Lam"), ("A parrot does", "Perpetua Lam")), True),
        ("Toddler alive", (("A girl was brought up alive", "Rescue Corps"),), True),
        ("Island mourns", (("A girl was brought up dead", "Rescue Corps"),), False),
        ("Mill town in fear", (("The mill shuts in June", "Priya Stan"), ("She fears for jobs", "Callum Wra")), False),
        ("Six hours of unit misery", (("The street is dark since six", None), ("A unit failed", "Priya Stan")), False),
        ("Unit trouble", (("A unit failed", "Priya Stan"), ("Pubs lit candles", None), ("Trams stood", None)), False),
    ],
)  # fmt: skip
def test_the_headline_over_one_voice_is_that_voices(headline, paragraphs, of_source):
    r = report(
        "r1", ("headline", headline), *(f"{x}, {by} said." if by else f"{x}." for x, by in paragraphs), outlet="Lark"
    )
    top = saying(r, headline, stance="own-voice")
    said = [saying(r, x, link(by), source=by) if by else saying(r, x, stance="own-voice") for x, by in paragraphs]
    found = origins(analysis(r, top, *said, entities=[entity(r, by, "person") for _, by in paragraphs if by]))
    assert (found[top.id] is not None) is of_source
