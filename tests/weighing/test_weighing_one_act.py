"""One act of speech under several names: copies in other mouths, quotations lightly rewritten, spellings, own eyes."""

from dataclasses import replace

import pytest
from tests.factories import analysis, entity, link, report, saying
from tests.weighing.test_weighing_origins import one_claim

from reportedly.vocabulary import Copy, Post, Span
from reportedly.weighing import weigh

ACCOUNT = "I was locking the shop when the crane came down and nobody had cleared the pavement below it"
REWRITTEN = "I was closing the shop when the crane came down and no one had cleared the footpath below it"
ANOTHER = "We had the radio on and felt the floor shake, then my wife saw the boom lying across the street"


def told(*rows, copies=(), outlets=None):
    """One claim of (who, words, quoted) by report; who is a name, a link or None for the outlet's own voice."""
    made = []
    for i, (who, words, quoted) in enumerate(rows):
        text = f"“{words},” she said." if quoted else f"{words}, it was said."
        r = report(
            f"r{i}", text, outlet=(outlets or [f"Outlet {n}" for n in range(9)])[i], published=f"2024-05-0{i + 1}"
        )
        chain = [] if who is None else [link(who)] if isinstance(who, str) else [who]
        entities = [entity(r, x.name, x.kind) for x in chain]
        made.append(analysis(r, saying(r, words, *chain, quoted=quoted), entities=entities))
    pairs = [Copy(made[b].report.id, made[a].report.id, 0.9, directed, ()) for a, b, directed in copies]
    at, aligned = one_claim(made, pairs)
    weighed = weigh(at, made, aligned)
    return weighed.findings[0], weighed


def test_a_quotation_lightly_rewritten_in_another_mouth_is_one_origin():
    finding, weighed = told(("Ana Petrov", ACCOUNT, True), ("Boris Hahn", REWRITTEN, True))
    assert (len(finding.origins), finding.status) == (1, "circular")
    assert weighed.origins[0].name == "Ana Petrov"
    assert any("gives to Boris Hahn what another has from Ana Petrov" in r.because for r in finding.reasons)


def test_two_who_tell_it_in_their_own_words_stay_two():
    assert len(told(("Ana Petrov", ACCOUNT, True), ("Boris Hahn", ANOTHER, True))[0].origins) == 2


def test_one_clause_in_a_reporters_words_shows_nothing():
    words = "the crane came down before the street was closed"
    assert len(told(("Ana Petrov", words, False), ("Boris Hahn", words, False))[0].origins) == 2


@pytest.mark.parametrize(
    ("first", "second", "quoted", "origins"),
    [
        ("Everyone just literally went flying", "Everyone just literally went flying", True, 1),
        ("Everyone just literally went flying", "Everyone just literally went flying", False, 2),
        ("There was blood everywhere", "There was blood everywhere", True, 2),
        ("The tram had a “significantly higher speed than allowed”", "A “significantly higher speed than allowed”",
         False, 1),
        ("We are all so very sad", "We are all so very tired", True, 2),
    ],
)  # fmt: skip
def test_one_short_quotation_in_two_mouths_is_of_one_and_charges_nobody(first, second, quoted, origins):
    finding, _ = told(("Ana Petrov", first, quoted), ("Boris Hahn", second, quoted))
    assert len(finding.origins) == origins
    assert finding.status != "circular"


@pytest.mark.parametrize("directed", [True, False])
def test_a_copy_that_gives_the_words_to_another_is_one_origin(directed):
    words = "the crane came down before the street was closed"
    finding, _ = told(("Ana Petrov", words, False), ("Boris Hahn", words, False), copies=[(0, 1, directed)])
    assert (len(finding.origins), finding.status) == (1, "circular")


def test_what_a_copy_adds_of_its_own_keeps_its_source():
    made = []
    for i, names in enumerate((["Ana Petrov"], ["Ana Petrov", "Boris Hahn"])):
        at = f"2024-05-0{i + 1}"
        said = {
            "Ana Petrov": "the crane came down before nine",
            "Boris Hahn": "the crane came down before nine o'clock",
        }
        r = report(
            f"r{i}", *(f"{said[n]}, it was said." for n in names), outlet=f"Outlet {i}", published=f"2024-05-0{i + 1}"
        )
        made.append(analysis(r, *(saying(r, said[n], n) for n in names), entities=[entity(r, n) for n in names]))
    at, aligned = one_claim(made, [Copy(made[1].report.id, made[0].report.id, 0.9, True, ())])
    assert len(weigh(at, made, aligned).findings[0].origins) == 2


TEXT = (
    "The fair had been open for an hour when the crane came down on the east side of the square. “I was locking the "
    "shop and nobody had cleared the pavement,” {name} said. Visitors were led out by the south gate and the fair is "
    "to stay shut until the cables have been looked at by somebody from outside, the owner has promised in writing."
)


def test_one_text_with_another_name_in_it_is_no_second_witness():
    made = []
    for i, name in enumerate(("Ana Petrov", "Boris Hahn")):
        r = report(f"r{i}", TEXT.format(name=name), outlet=f"Outlet {i}", published=f"2024-05-0{i + 1}")
        words = "“I was locking the shop and nobody had cleared the pavement,”"
        made.append(analysis(r, saying(r, words, name), entities=[entity(r, name)]))
    at, aligned = one_claim(made)
    assert len(weigh(at, made, aligned).findings[0].origins) == 1


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        ("Nadia Barrick", "Nadia Barricc", 1),
        ("Nadia Barrick", "Nadya Barrick", 2),  # a given name may be another's
        ("Olha Hordiyenko", "Olha Gordienko", 1),
        ("Zoe Mallvek", "Zoe Malvec", 1),
        ("Zoe Mallvek", "Zoe Barrick", 2),
        ("Lee Kim", "Lee Kin", 2),  # too short to be a slip
    ],
)
def test_two_spellings_of_a_surname(one, other, origins):
    assert len(told((one, ACCOUNT, False), (other, ANOTHER, False))[0].origins) == origins


def test_a_report_that_prints_both_knows_two_people():
    r = report("r0", "Nadia Barrick and Nadia Barricc spoke.", outlet="Lark", published="2024-05-01")
    at, aligned = one_claim(
        [
            analysis(
                r,
                saying(r, "spoke", "Nadia Barrick"),
                saying(r, "spoke", "Nadia Barricc"),
                entities=[entity(r, "Nadia Barrick"), entity(r, "Nadia Barricc")],
            )
        ]
    )
    assert len(weigh(at, [analysis(r)], aligned).findings[0].origins) == 2


def test_an_outlets_eyes_are_apart_from_its_word():
    lark = report("r0", "Our reporter saw the crane on its side.", outlet="The Lark", published="2024-05-01")
    wren = report("r1", "The crane had no permit, the Lark reported.", outlet="Wren", published="2024-05-02")
    seen = saying(lark, "Our reporter saw the crane on its side")
    cited = saying(wren, "The crane had no permit", link("The Lark", "outlet"))
    made = [analysis(lark, seen, entities=[entity(lark, "The Lark", "outlet")]), analysis(wren, cited)]
    at, aligned = one_claim(made)
    first, second = (replace(aligned.claims[0], id=c, attributions=(a.id,)) for c, a in (("c1", seen), ("c2", cited)))
    filled = tuple(replace(a, claim="c1" if a.id == seen.id else "c2") for a in aligned.attributions)
    weighed = weigh(at, made, replace(aligned, attributions=filled, claims=(first, second)))
    assert [len(f.origins) for f in weighed.findings] == [1, 0]
    assert weighed.findings[1].status == "unverified"


@pytest.mark.parametrize(
    ("status_of", "most"),
    [
        ([("Ana Petrov", ACCOUNT, False)], "at most 3, possibly true"),
        ([("Ana Petrov", ACCOUNT, False), ("Boris Hahn", ANOTHER, False)], "at most 2, probably true"),
        ([(None, ACCOUNT, False)], "6, truth cannot be judged"),
        ([(link("residents", "unnamed"), ACCOUNT, False)], "6, truth cannot be judged"),
    ],
)
def test_the_admiralty_number_is_a_ceiling_and_never_a_letter(status_of, most):
    last = told(*status_of)[0].reasons[-1].because
    assert most in last
    assert "letter is yours" in last


def test_the_post_that_all_reach_is_named_with_its_day():
    words = "The dam broke at dawn"
    post = Post("Mira", "@mira", "2024-05-01", None, "Telegram", False, Span(0, len(words)))
    r = report("r0", ("post", words), outlet="Lark", published="2024-05-02", post=post)
    made = [analysis(r, saying(r, words, link("Mira", "post")), entities=[entity(r, "Mira", "post")])]
    at, aligned = one_claim(made)
    counted = weigh(at, made, aligned).findings[0].reasons[0].because
    assert counted.endswith("it reaches one Telegram post of 1 May 2024 by Mira")


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The dam broke at dawn, Mira Oss wrote on Telegram on Friday.", "one Telegram post by Mira Oss"),
        ("In a statement, Mira Oss said the dam broke at dawn.", "one statement by Mira Oss"),
        ("Mira Oss said the dam broke at dawn.", "one source: Mira Oss"),
    ],
)
def test_the_act_is_named_where_the_sentence_does(sentence, act):
    r = report("r0", sentence, outlet="Lark", published="2024-05-02")
    words = "The dam broke at dawn" if sentence.startswith("The") else "the dam broke at dawn"
    made = [analysis(r, saying(r, words, "Mira Oss", source="Mira Oss"), entities=[entity(r, "Mira Oss")])]
    at, aligned = one_claim(made)
    assert act in weigh(at, made, aligned).findings[0].reasons[0].because
