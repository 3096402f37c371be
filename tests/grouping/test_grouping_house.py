"""What an outlet repeats on all its pages is neither copied nor compared."""
# ruff: noqa: E501 - a line of a page stays whole

from tests.factories import analysis, report

from reportedly.grouping import group

TAIL = (
    "The Lark is published by the Lark Trust, which belongs to its readers. Its journalists are bound by the code of the "
    "press council of Vorna, and errors are corrected on page two within a day of being pointed out to the editors."
)
MATTERS = (
    (
        "Ferry aground off Solt",
        "A ferry ran onto rocks off Solt on Monday and forty passengers were taken off by fishermen.",
    ),
    (
        "Baker wins lottery",
        "A baker in Hernau won the spring lottery and will give half of the prize to the orchestra.",
    ),
    (
        "Bridge toll rises",
        "Crossing the Esk bridge will cost two crowns more from June, the harbour company announced.",
    ),
    (
        "Wolves seen near Kald",
        "Foresters counted seven wolves near Kald in one night, more than in the whole of last year.",
    ),
    (
        "Opera hires conductor",
        "Mirel Tovan of Graz will lead the opera of Kestel from autumn, its intendant told the staff.",
    ),
)


def made(n, title, *body, outlet="Lark"):
    return analysis(report(f"r{n}", ("headline", title), *body, outlet=outlet, published=f"2024-05-0{n + 1}"))


def test_a_tail_on_every_page_makes_no_copies_and_no_event():
    events = group([made(n, title, text, TAIL) for n, (title, text) in enumerate(MATTERS)], one_event=False)
    # Two pages with one tail may be two accounts; with the third it is known for what it is.
    alone = {e.reports[0] for e in events if len(e.reports) == 1}
    assert {made(n, *MATTERS[n], TAIL).report.id for n in (2, 3, 4)} <= alone
    assert not any(e.copies for e in events)


def test_one_text_under_every_headline_is_no_report():
    slides = "Ten gardens to see before you grow old, told by those who planted them with their own hands. " * 6
    events = group([made(n, title, slides) for n, (title, _) in enumerate(MATTERS)], one_event=False)
    assert [len(e.reports) for e in events] == [1] * len(MATTERS)


def test_a_story_printed_again_under_another_headline_stays_a_copy():
    story = " ".join(text for _, text in MATTERS[:1]) + (
        " The master, Jon Ferrow, had left the bridge to look for his cap, the harbour police of Solt said. Tugs from "
        "Hernau pulled the Maribel free at high water, and Ferrow was let off with a warning on Tuesday."
    )
    (event,) = group(
        [made(0, "Ferry aground off Solt", story), made(1, "Ferrow lost cap and then the Maribel", story)],
        one_event=False,
    )
    assert len(event.copies) == 1


def test_other_outlets_are_not_asked():
    first = [made(n, title, text, TAIL) for n, (title, text) in enumerate(MATTERS[:4])]
    (copy,) = [
        c
        for e in group([*first, made(4, "Ferry aground", MATTERS[0][1], TAIL, outlet="Gull")], one_event=False)
        for c in e.copies
    ]
    assert copy.of == first[0].report.id
