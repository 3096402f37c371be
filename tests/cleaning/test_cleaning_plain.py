"""Plain text pasted from pages: which line is what, without markup to help. All of it invented."""
# ruff: noqa: E501 - lines of pages stay whole

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Metadata, Report

Kinds = Callable[..., list[tuple[str, str]]]
Make = Callable[..., Report]

LEAD = "The bridge over the Elsa was closed on Sunday after a freighter struck its third pier, the port authority said."
NEXT = "Nobody was hurt, according to the harbour master, who spoke to reporters on the quay."
BODY = f"{LEAD}\n\n{NEXT}"


def page(*head: str, tail: tuple[str, ...] = ()) -> str:
    return "\n\n".join([*head, BODY, *tail])


HEADLINE = "Freighter strikes Elsa bridge, port authority says"


@pytest.mark.parametrize(
    ("line", "outlet", "published"),
    [
        ("By Ada Moss", None, None),
        ("By Ada Moss and Jo Lind", None, None),
        ("By ADA MOSS, Associated Press", "Associated Press", None),
        ("By Ada Moss, Crime Reporter", None, None),
        ("By Ada Moss, Staff writer | March 3, 2024", None, "2024-03-03"),
        ("By Ada Moss | Harbour Post | 3 March 2024, 9.30pm", "Harbour Post", "2024-03-03T21:30:00"),
        ("Harbour Post 3/31/2024 Ada Moss", "Harbour Post", "2024-03-31"),
        ("Elsa Ahead 31/03/2024 Ada Moss", "Elsa Ahead", "2024-03-31"),
        ("Harbour Post, Tuesday 5 March 2024", "Harbour Post", "2024-03-05"),
        ("Ada Moss, Harbour Post, 5 March 2024", "Harbour Post", "2024-03-05"),
        ("Published 12:04 GMT, 3 March 2024", None, "2024-03-03T12:04:00Z"),
        ("Published: 2024-03-03 12:04 CET", None, "2024-03-03T12:04:00+01:00"),
        ("03.04.2024 10:15", None, "2024-04-03T10:15:00"),
        ("Sunday, March 3rd, 2024 - 5:05 PM", None, "2024-03-03T17:05:00"),
        ("Mar. 3, 2024 at 5 p.m. ET", None, "2024-03-03T17:00:00"),
        ("Published 3 March 2024 | Updated 4 March 2024", None, "2024-03-03"),
        ("Ada Moss in Port Elsa", None, None),
        ("Harbour Post newsroom | 3 March 2024", "Harbour Post", "2024-03-03"),
        ("By Ada Moss | Updated 3 hours ago", None, None),
        ("5/5/2024 | Ada Moss", None, "2024-05-05"),
    ],
)
def test_bylines(cleaned: Make, line: str, outlet: str | None, published: str | None) -> None:
    report = cleaned(page(HEADLINE, line))
    if line != "Ada Moss in Port Elsa":  # a bare name without any other sign may as well be a caption or a title
        assert [p.kind for p in report.parts][:3] == ["headline", "byline", "body"]
    assert (report.outlet, report.published) == (outlet, published)
    assert report.outlet_claimed_by == ("page" if outlet else None)
    assert report.published_claimed_by == ("page" if published else None)


def test_an_ambiguous_date_is_left_open_with_both_readings(cleaned: Make) -> None:
    report = cleaned(page(HEADLINE, "Harbour Post 3/4/2024 Ada Moss"))
    assert report.published is None
    assert report.state == "ok"
    assert "2024-03-04 or 2024-04-03" in (report.reason or "")


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT ELSA, 3 March (Agency) —",
        "PORT ELSA (AP) -",
        "PORT ELSA, March 3, 2024 /NewsWire/ --",
        "PORT ELSA, Norland —",
        "PORT ELSA:",
        "Port Elsa (dpa) –",
        "March 3 (Agency) -",
        "(Agency) -",
        "ELSA/NORHAVEN (Agency) —",
    ],
)
def test_datelines(kinds: Kinds, dateline: str) -> None:
    found = kinds(f"{HEADLINE}\n\n{dateline} {BODY}")
    assert found[1:3] == [("dateline", dateline), ("body", LEAD)]


@pytest.mark.parametrize(
    "lead",
    [
        "WALLACE: Is the bridge closed? We have heard that it is, from two people.\n\nMOSS: It has been closed since noon.\n\nWALLACE: Thank you for being here.",
        "Moss said: The bridge was closed - and it will stay closed for a month at the least.",
        "THE BRIDGE IS SHUT, AND NOBODY KNOWS WHY — that is what drivers told us on Sunday evening.",
        "One man - a sailor of the freighter - was treated in hospital for a cold, the doctors said.",
    ],
)
def test_no_datelines(kinds: Kinds, lead: str) -> None:
    assert "dateline" not in {k for k, _ in kinds(f"{HEADLINE}\n\n{lead}\n\n{BODY}")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "A tug lies beside the pier on Sunday. © Jo Lind/Paxfoto A tug lies beside the pier on Sunday.",
            [("caption", "A tug lies beside the pier on Sunday."), ("credit", "© Jo Lind/Paxfoto"), ("furniture", "A tug lies beside the pier on Sunday.")],
        ),
        (
            "A tug lies beside the pier on Sunday. (Photo: Jo Lind)",
            [("caption", "A tug lies beside the pier on Sunday."), ("credit", "(Photo: Jo Lind)")],
        ),
        (
            "A tug lies beside the pier on Sunday. Photo by Jo Lind/Paxfoto",
            [("caption", "A tug lies beside the pier on Sunday."), ("credit", "Photo by Jo Lind/Paxfoto")],
        ),
        ("A tug lies beside the pier on Sunday. [Jo Lind/Paxfoto]", [("caption", "A tug lies beside the pier on Sunday."), ("credit", "[Jo Lind/Paxfoto]")]),
        ("A tug lies beside the pier.\nJo Lind/Paxfoto", [("caption", "A tug lies beside the pier."), ("credit", "Jo Lind/Paxfoto")]),
        ("File photo: a freighter of the same class", [("caption", "File photo: a freighter of the same class")]),
        ("Image source, Paxfoto Image caption, A tug beside the pier", [("credit", "Image source, Paxfoto"), ("caption", "Image caption, A tug beside the pier")]),
        ("Image: Jo Lind", [("credit", "Image: Jo Lind")]),
        (
            "A tug lies beside the pier. © Jo Lind/Paxfoto\nA tug lies beside the pier. Jo Lind/Paxfoto",
            [("caption", "A tug lies beside the pier."), ("credit", "© Jo Lind/Paxfoto"), ("furniture", "A tug lies beside the pier. Jo Lind/Paxfoto")],
        ),
    ],
)  # fmt: skip
def test_captions_and_credits(kinds: Kinds, line: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(page(HEADLINE, line))[1:-2] == expected


def test_the_second_printing_points_at_the_first(cleaned: Make) -> None:
    caption = "A tug lies beside the pier on Sunday."
    report = cleaned(page(HEADLINE, f"{caption} © Jo Lind/Paxfoto {caption}"))
    (again,) = [p for p in report.parts if p.repeats]
    assert again.repeats is not None
    assert again.repeats.of(report.text) == again.span.of(report.text) == caption
    assert again.repeats < again.span


@pytest.mark.parametrize(
    ("line", "words", "author", "handle", "posted", "address", "platform", "cut_off"),
    [
        ("Bridge shut until noon. pic.twitter.com/x1Y — Port Elsa (@portelsa) March 3, 2024", "Bridge shut until noon.", "Port Elsa", "@portelsa", "2024-03-03", "pic.twitter.com/x1Y", "Twitter", False),
        ("Bridge shut until… https://t.co/abc — Port Elsa (@portelsa) March 3, 2024", "Bridge shut until…", "Port Elsa", "@portelsa", "2024-03-03", "https://t.co/abc", "Twitter", True),
        ("Bridge shut, says @harbour – more soon — Port Elsa (@portelsa) 3 March 2024", "Bridge shut, says @harbour – more soon", "Port Elsa", "@portelsa", "2024-03-03", None, "Twitter", False),
        ("Port Elsa @portelsa · Mar 3, 2024\nBridge shut until noon.", "Bridge shut until noon.", "Port Elsa", "@portelsa", "2024-03-03", None, None, False),
        ("Port Elsa\n@portelsa\nBridge shut until noon.\n3:58 PM · Mar 3, 2024\n212 Reposts   1.1K Likes", "Bridge shut until noon.", "Port Elsa", "@portelsa", "2024-03-03T15:58:00", None, None, False),
        ("Port Elsa @portelsa 12h\nBridge shut until noon.", "Bridge shut until noon.", "Port Elsa", "@portelsa", None, None, None, False),
        ("Port Elsa @portelsa Bridge shut, boats must… See more — 3 March 2024 at 07:32", "Bridge shut, boats must…", "Port Elsa", "@portelsa", "2024-03-03T07:32:00", None, None, True),
        ("Bridge shut until noon. Posted by Port Elsa on Sunday, March 3, 2024", "Bridge shut until noon.", "Port Elsa", None, "2024-03-03", None, None, False),
        ("View this post on Instagram A quiet quay this morning. A post shared by Port Elsa (@portelsa) on Mar 3, 2024 at 3:12pm PST", "A quiet quay this morning.", "Port Elsa", "@portelsa", "2024-03-03T15:12:00-08:00", None, "Instagram", False),
        ("Forwarded from Elsa Insider\nThe bridge is cracked, our source says.\n👁 19.4K  edited 21:37", "The bridge is cracked, our source says.", "Elsa Insider", None, None, None, "Telegram", False),
    ],
)  # fmt: skip
def test_posts(
    cleaned: Make,
    line: str,
    words: str,
    author: str,
    handle: str | None,
    posted: str | None,
    address: str | None,
    platform: str | None,
    cut_off: bool,
) -> None:
    report = cleaned(f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{NEXT}")
    assert [p.kind for p in report.parts] == ["headline", "body", "post", "body"]
    post = report.parts[2].post
    assert post is not None
    assert report.parts[2].span.of(report.text) == line
    assert post.words.of(report.text) == words
    assert (post.author, post.handle, post.posted) == (author, handle, posted)
    assert (post.address, post.platform, post.cut_off) == (address, platform, cut_off)


def test_a_post_may_begin_and_end_inside_a_line(kinds: Kinds) -> None:
    line = "The port tweeted: Bridge shut until noon. — Port Elsa (@portelsa) March 3, 2024 Two hours later it was open again."
    assert kinds(f"{HEADLINE}\n\n{LEAD}\n\n{line}")[2:] == [
        ("body", "The port tweeted:"),
        ("post", "Bridge shut until noon. — Port Elsa (@portelsa) March 3, 2024"),
        ("body", "Two hours later it was open again."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor — Ada Moss (@adamoss) — said that the bridge would be shut for a week at the least.",
        "Write to the editor at post@harbour.example if you saw the freighter strike the pier on Sunday.",
        "Mayor Ada Moss (@adamoss) said the bridge would be shut for a week, and perhaps for longer.",
    ],
)
def test_no_posts(kinds: Kinds, line: str) -> None:
    assert kinds(f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{NEXT}")[2] == ("body", line)


@pytest.mark.parametrize(
    ("line", "outlet", "shown_by"),
    [
        ("Update your browser for the best Norland Portal experience.", None, "Norland Portal"),
        ("This article originally appeared on Harbour Post.", "Harbour Post", None),
        ("Provided by Harbour Post", "Harbour Post", None),
        ("Shown on Norland Portal by arrangement with Harbour Post.", "Harbour Post", "Norland Portal"),
        ("This Harbour Post story is shown on Norland Portal under licence.", "Harbour Post", "Norland Portal"),
        ("Read the original article on Harbour Post", "Harbour Post", None),
        ("View on Portal", None, "Portal"),
    ],
)
def test_syndication(cleaned: Make, line: str, outlet: str | None, shown_by: str | None) -> None:
    report = cleaned(page(HEADLINE, tail=(line,)))
    assert report.parts[-1].kind == "syndication"
    assert (report.outlet, report.shown_by) == (outlet, shown_by)


def test_what_the_user_tells_stays_under_a_notice(cleaned: Make) -> None:
    report = cleaned(page(HEADLINE, tail=("View on Portal",)), told=Metadata(outlet="Harbour Post"))
    assert (report.outlet, report.outlet_claimed_by, report.shown_by) == ("Harbour Post", "user", "Portal")


@pytest.mark.parametrize(
    "line",
    [
        "Related Articles",
        "Start your unlimited Post trial",
        "Sign up for the Elsa Briefing, our free daily newsletter",
        "We use cookies to improve your visit.",
        "Share  Save  Print",
        "Home | News | Sport | Weather",
        "Advertisement",
        "Most read",
        "READ MORE: Five bridges that fell",
        "image beaconimage beacon",
        "Tags: bridges, ports, weather",
        "14 comments",
        "© 2024 Harbour Post Ltd. All rights reserved.",
        "Follow us on Telegram so that you never miss the truth",
        "Support local news in the valley for the price of a newspaper",
        "Do YOU know somebody on board? Email our newsdesk",
        "Media contact: press@elsa.example",
        "[Print] [Email] [Follow this company]",
        "ENDS",
        "4 min read",
        "Contact us at any hour. Copyright 2019 Northern Press. All rights reserved.",
    ],
)
def test_furniture(kinds: Kinds, line: str) -> None:
    assert kinds(page(HEADLINE, tail=(line,)))[-1] == ("furniture", line)
    assert kinds(page(line, HEADLINE))[:2] == [("furniture", line), ("headline", HEADLINE)]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the shipping company fell by a tenth on Monday, the exchange said.",
        "Related industries will suffer as well, said the chamber of commerce.",
        "Follow-up inspections are planned for Tuesday, according to the ministry.",
        "Watch officers had been awake for thirty hours, the union said.",
        "Most read the notice only after the crash, residents told the Harbour Post.",
        '"It is over," he said.',
        "“They told me to paint it.”",
        "A study published in Nature by the same team had warned of such a strike in 2019.",
        "He died at 5:58 a.m.",
        "Moss continued:",
        "The bridge was shut (AP reported that it was open) and trucks were sent to the ferry.",
    ],
)
def test_news_is_not_furniture(kinds: Kinds, line: str) -> None:
    assert kinds(f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{NEXT}")[2] == ("body", line)


@pytest.mark.parametrize(
    "line",
    [
        "Editor's note: the name of the ship was corrected.",
        "Correction: an earlier version gave the wrong day.",
        "(Reporting by Ada Moss in Port Elsa; editing by Jo Lind)",
        "Additional reporting by Jo Lind",
        "Jo Lind contributed to this report.",
        "This article was amended on 4 March 2024 to correct a name.",
        "With reporting from agencies",
    ],
)
def test_notes(kinds: Kinds, line: str) -> None:
    assert kinds(page(HEADLINE, tail=(line,)))[-1] == ("note", line)


def test_a_page_without_headline_begins_with_its_body(kinds: Kinds) -> None:
    assert kinds(BODY) == [("body", LEAD), ("body", NEXT)]


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (["The Elsa Chronicle", "Sign in"], "The Elsa Chronicle"),
        (["ELSA CHRONICLE   Home   News   Sport"], "ELSA CHRONICLE"),
        (["Port Authority"], None),
    ],
)
def test_mastheads(cleaned: Make, head: list[str], outlet: str | None) -> None:
    report = cleaned("\n".join(head) + "\n\n" + page(HEADLINE))
    assert [p.span.of(report.text) for p in report.parts if p.kind == "headline"] == [HEADLINE]
    assert report.outlet == outlet


def test_two_lines_of_headline(kinds: Kinds) -> None:
    found = kinds(page("WE SAW IT COME", "Drivers tell how the freighter 'never slowed' before it hit"))
    assert [k for k, _ in found] == ["headline", "headline", "body", "body"]


def test_live_pages_have_sections(cleaned: Make) -> None:
    report = cleaned(
        f"LIVE: {HEADLINE}\n\n17:10\nBridge to open at noon\n\n{LEAD}\n\n15:05\nWhat we know\n\n- The bridge is shut\n- Two tugs are there\n\n{NEXT}\n\nLoad earlier updates"
    )
    found = [(p.kind, p.section) for p in report.parts]
    assert found == [
        ("headline", None),
        ("furniture", None),
        ("headline", "17:10"),
        ("body", "17:10"),
        ("furniture", None),
        ("furniture", None),
        ("body", "15:05"),
        ("body", "15:05"),
        ("body", "15:05"),
        ("furniture", None),
    ]


def test_glued_beacons_are_split_from_the_text_after_them(kinds: Kinds) -> None:
    assert kinds(page(HEADLINE) + "\n\nimage beaconimage beaconimage beacon" + LEAD)[-1] == ("furniture", LEAD)
    assert kinds(page(HEADLINE) + "\n\nimage beaconimage beaconA second ship was near, its owner said.")[-2:] == [
        ("furniture", "image beaconimage beacon"),
        ("body", "A second ship was near, its owner said."),
    ]


def test_hard_wrapped_paragraphs_are_one_part(kinds: Kinds) -> None:
    wrapped = (
        "The bridge over the Elsa was closed on Sunday after a freighter\nstruck its third pier. The port authority said that it would stay\nshut for a week, and that ferries would run instead of it until\nthen.\n\n"
        "Nobody was hurt, according to the harbour master. He spoke to some\nreporters on the quay, where two tugs were lying beside the pier\nand divers had begun to look at what was left of the foundations."
    )
    assert [k for k, _ in kinds(wrapped)] == ["body", "body"]


def test_a_text_that_breaks_off_keeps_its_last_words(kinds: Kinds) -> None:
    line = "The foreman said that it always settles, so the men left it as it was and went home before the"
    assert kinds(f"{HEADLINE}\n\n{BODY}\n\n{line}")[-1] == ("body", line)


def test_a_name_under_a_quotation_belongs_to_it(kinds: Kinds) -> None:
    line = "'Our thoughts are with the crew.'\n— Elsa Shipping"
    assert ("body", line) in kinds(f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{NEXT}")


@pytest.mark.parametrize(
    ("warning", "state"), [("cut at 2,000,000 characters of 3,000,000", "partial"), ("declared x, decoded as y", "ok")]
)
def test_warnings_of_the_page_are_kept(cleaned: Make, warning: str, state: str) -> None:
    report = cleaned(page(HEADLINE), warnings=(warning,))
    assert (report.state, report.reason) == (state, warning)


@pytest.mark.parametrize(
    "text", ["Home | News | Sport | Weather", "Sign in\n\nSubscribe", "\u200b\u200b", "© 2024 Harbour Post"]
)
def test_a_page_of_furniture_fails_with_a_reason(cleaned: Make, text: str) -> None:
    report = cleaned(text)
    assert report.state == "failed"
    assert (report.reason or "").startswith("no article text found")


def test_the_id_is_of_outlet_address_and_text(cleaned: Make) -> None:
    a, b = cleaned(page(HEADLINE)), cleaned(page(HEADLINE), told=Metadata(outlet="Post"))
    assert a.id == cleaned(page(HEADLINE)).id
    assert a.id != b.id


def test_the_outlet_of_a_told_address_alone_is_its_host(cleaned: Make) -> None:
    report = cleaned(page(HEADLINE), told=Metadata(address="https://www.example-news.test/a/b"))
    assert (report.outlet, report.outlet_claimed_by) == ("example-news.test", "address")
