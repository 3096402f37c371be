"""Whose own word a page is."""

import pytest
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align
from reportedly.weighing import weigh


@pytest.mark.parametrize(
    ("outlet", "origins"),
    [
        ("Port Authority of Lisk", 1),
        ("Ministry of Health", 1),
        ("Tanners' Union of Ober Dorn", 1),
        ("Vadu Cement Ltd", 1),
        ("Orlen Courier", 0),
        ("Ministry Watch Weekly", 0),
        ("Lisk Press Agency", 0),
        ("Straits News Agency", 0),
        ("Grevan Press Bureau", 0),
        ("Ferries & Piers Digest", 0),
        ("Press Office of the Governor of Lisk", 1),
        ("Agency for Radio Waves", 0),
        ("Department of Post and Radio", 1),
        ("Lisk Rescue Team", 1),
        ("Kolva", 0),
    ],
)
def test_a_name_says_whether_a_page_is_a_bodys_own(outlet, origins):
    page = report("page", "The ferry was sound when it sailed.", outlet=outlet)
    assert len(counted(analysis(page, saying(page, "The ferry was sound when it sailed")))) == origins


@pytest.mark.parametrize(
    ("lines", "origins"),
    [
        (["I woke at four.", "My window was broken.", "Then I saw boats.", "The quay was dark."], 1),
        (["The quay was dark.", "“I woke at four,” she wrote.", "Boats had gone.", "Windows were broken."], 0),
        (["Statement on the events of 4 May", "The quay was dark.", "Boats had gone."], 1),
        (["Statements differ on the quay", "The quay was dark.", "Boats had gone."], 0),
        (["The quay was dark.", "Boats had gone.", "For the board: A. Lumm"], 1),
    ],
)
def test_a_page_says_whose_it_is(lines, origins):
    page = report("page", *lines, outlet="Kolva")
    quay = next(x for x in lines if "quay was dark" in x)
    assert len(counted(analysis(page, saying(page, quay)))) == origins


def test_an_account_in_an_outlet_is_its_writers_word():
    lines = ["I woke at four.", "My window was broken.", "Then I saw boats.", "The quay was dark."]
    page = report("page", *lines, outlet="Orlen Courier")
    assert len(counted(analysis(page, saying(page, lines[3])))) == 1
    column = report("column", *lines[:1], *lines[3:], "Boats had gone.", "Nobody came.", outlet="Orlen Courier")
    assert not counted(analysis(column, saying(column, lines[3])))


def test_who_is_quoted_elsewhere_is_the_body_that_signs_the_page():
    page = report("page", "The ferry was sound when it sailed.", outlet="Kolva Lines Lisk")
    paper = report("paper", "The pier was closed, Kolva Lines said.", outlet="Orlen Courier")
    named = entity(paper, "Kolva Lines", "body")
    told = saying(paper, "The pier was closed", link("Kolva Lines", "body"), cue="said", source="Kolva Lines")
    both = (analysis(page, saying(page, "The ferry was sound when it sailed")), analysis(paper, told, entities=[named]))
    assert counted(*both) == ["Kolva Lines"]


SPOKEN = [
    ("Our volunteers stood at forty doors. We copied what hung there.", "Candle Count", 1),
    ("Our volunteers stood at forty doors. We copied what hung there.", "another name", 0),
    ("Our readers wrote in. We copied what hung there.", "Candle Count", 0),
    ("The count was fair. “Our volunteers stood there and we saw,” she said.", "Candle Count", 0),
]


@pytest.mark.parametrize(("words", "printed", "origins"), SPOKEN)
def test_who_speaks_of_our_volunteers_and_is_named_elsewhere_is_a_body(words, printed, origins):
    page = report("page", words, outlet="Candle Count")
    paper = report("paper", f"Nobody doubted {printed} on Monday.", outlet="Orlen Courier")
    first = words.split(". ", maxsplit=1)[0]
    told = (analysis(page, saying(page, first)), analysis(paper, saying(paper, "Nobody doubted")))
    assert len(counted(*told)) == origins


def test_a_page_copied_from_a_bodys_own_is_that_bodys_word():
    page = report("page", "The ferry was sound when it sailed.", outlet="Orlen Courier")
    copied = saying(
        page, "The ferry was sound when it sailed", link("Port Authority of Lisk", "outlet"), stance="own-voice"
    )
    own = report("own", "The hull was cold.", outlet="Port Authority of Lisk")
    assert counted(analysis(page, copied), analysis(own, saying(own, "The hull was cold"))) == [
        "Port Authority of Lisk"
    ]


def test_an_embedded_post_is_not_the_page_speaking():
    page = report("page", "The bridge is gone.", ("post", "Our crews saw it go. We mourn."), outlet="Canal Nine")
    paper = report("paper", "Canal Nine was there on Monday.", outlet="Orlen Courier")
    told = (analysis(page, saying(page, "The bridge is gone")), analysis(paper, saying(paper, "was there on Monday")))
    assert counted(*told) == []


def counted(*analyses):
    where = event(*analyses)
    weighed = weigh(where, analyses, align(where, analyses))
    return sorted({o.name for o in weighed.origins if o.reached})
