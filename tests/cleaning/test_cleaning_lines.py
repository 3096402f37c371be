"""Lines as the press prints them: bylines, captions, furniture; and true sentences that look like these. Invented."""
# ruff: noqa: E501 - lines of pages stay whole

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Report

Kinds = Callable[..., list[tuple[str, str]]]
Make = Callable[..., Report]

HEADLINE = "Landslide buries coast road above Sellin, two walkers rescued"
LEAD = "Two walkers were pulled from the mud above Sellin on Friday after a slope gave way, the fire service said."
NEXT = "The coast road will stay closed for a week at the least, according to the county council."
LAST = "Geologists had warned of the slope in the spring, a report of the council shows."


def page(*head: str, middle: tuple[str, ...] = (), tail: tuple[str, ...] = ()) -> str:
    return "\n\n".join([HEADLINE, *head, LEAD, *middle, NEXT, LAST, *tail])


@pytest.mark.parametrize(
    ("line", "outlet", "published"),
    [
        ("By Nora Feld", None, None),
        ("BY NORA FELD AND PETER OAKES", None, None),
        ("By Nora Feld, Peter Oakes and Ines Maro", None, None),
        ("Nora Feld in Sellin", None, None),
        ("By Nora Feld in Sellin and Peter Oakes in London", None, None),
        ("Written by Nora Feld", None, None),
        ("Words by Nora Feld", None, None),
        ("Story by Nora Feld", None, None),
        ("Story by Nora Feld • 3 October 2025 • 4 min read", None, "2025-10-03"),
        ("Story by Nora Feld • 7h", None, None),
        ("Reporting by Nora Feld, editing by Peter Oakes", None, None),
        ("Reported by: Nora Feld", None, None),
        ("Author: Nora Feld", None, None),
        ("Posted by Nora Feld on October 3, 2025", None, "2025-10-03"),
        ("Agence Littoral in Sellin", None, None),
        ("Coast Herald Reporter", None, None),
        ("Coast Herald staff | October 3, 2025", "Coast Herald", "2025-10-03"),
        ("From our correspondent in Sellin", None, None),
        ("Our Correspondent", None, None),
        ("Published 4 hours ago", None, None),
        ("Published: 4 hours ago | Updated: 2 hours ago", None, None),
        ("Last modified on Fri 3 Oct 2025 12.03 BST", None, "2025-10-03T12:03:00+01:00"),
        ("First published on Fri 3 Oct 2025 09.14 BST", None, "2025-10-03T09:14:00+01:00"),
        ("12:03 BST, 3 October 2025 | Updated: 14:22 BST, 3 October 2025", None, "2025-10-03T12:03:00+01:00"),
        ("3 Oct 2025, 9:14 AM IST", None, "2025-10-03T09:14:00"),
        ("Updated: 3 Oct 2025, 9:14 AM IST", None, "2025-10-03T09:14:00"),
        ("Updated on: 03 October 2025, 21:14", None, "2025-10-03T21:14:00"),
        ("2025-10-03", None, "2025-10-03"),
        ("2025-10-03 14:22:05", None, "2025-10-03T14:22:05"),
        ("03.10.2025", None, "2025-10-03"),
        ("03.10.2025, 18:05 Uhr", None, "2025-10-03T18:05:00"),
        ("10/23/25", None, "2025-10-23"),
        ("Oct. 3, 2025", None, "2025-10-03"),
        ("Oct. 3, 2025 at 5:12 p.m. EDT", None, "2025-10-03T17:12:00-04:00"),
        ("PUBLISHED: October 3, 2025 at 6:00 AM PDT | UPDATED: October 3, 2025 at 9:31 AM PDT", None, "2025-10-03T06:00:00-07:00"),
        ("Posted: Oct 3, 2025 / 05:12 PM EDT Updated: Oct 3, 2025 / 06:40 PM EDT", None, "2025-10-03T17:12:00-04:00"),
        ("Nora Feld | Coast Herald", "Coast Herald", None),
        ("NORA FELD, Coast Herald", "Coast Herald", None),
        ("Nora Feld, Senior Reporter", None, None),
        ("Nora Feld for the Coast Herald", "Coast Herald", None),
        ("Fri, October 3, 2025 at 9:41 AM PDT · 3 min read", None, "2025-10-03T09:41:00-07:00"),
        ("Friday 3 October 2025 18:05 BST", None, "2025-10-03T18:05:00+01:00"),
        ("3rd October 2025", None, "2025-10-03"),
        ("Issued on: 03/10/2025 - 18:05 Modified: 03/10/2025 - 19:20", None, None),
        ("Date: 3 October 2025", None, "2025-10-03"),
        ("Friday, October 03, 2025", None, "2025-10-03"),
        ("By Nora Feld and agencies", None, None),
        ("By Nora Feld, environment editor, and Peter Oakes", None, None),
        ("Nora Feld @norafeld", None, None),
        ("By Nora Feld nfeld@coastherald.example", None, None),
        ("By STAFF WRITER", None, None),
        ("By Coast Herald Staff", None, None),
    ],
)  # fmt: skip
def test_a_byline_whatever_its_shape(cleaned: Make, line: str, outlet: str | None, published: str | None) -> None:
    report = cleaned(page(line))
    assert [p.kind for p in report.parts] == ["headline", "byline", "body", "body", "body"]
    assert (report.outlet, report.published) == (outlet, published)


@pytest.mark.parametrize(
    ("lines", "outlet", "published"),
    [
        (("By Nora Feld", "Updated 3 October 2025, 18:40"), None, "2025-10-03T18:40:00"),
        (("Nora Feld", "Environment correspondent"), None, None),
        (("Nora Feld", "3 October 2025"), None, "2025-10-03"),
        (("By Nora Feld", "Coast Herald"), "Coast Herald", None),
        (("By", "Nora Feld", "October 3, 2025"), None, "2025-10-03"),
        (("Published", "3 October 2025"), None, "2025-10-03"),
        (("Coast Herald", "Published Oct 3, 2025 5:12 p.m."), "Coast Herald", "2025-10-03T17:12:00"),
        (("First published on Fri 3 Oct 2025 09.14 BST", "Last modified on Fri 3 Oct 2025 12.03 BST"), None, "2025-10-03T09:14:00+01:00"),
        (("The Coast Herald", "Story by Nora Feld • 3 October 2025 • 4 min read"), "The Coast Herald", "2025-10-03"),
    ],
)  # fmt: skip
def test_bylines_over_several_lines(
    cleaned: Make, lines: tuple[str, ...], outlet: str | None, published: str | None
) -> None:
    report = cleaned(page("\n".join(lines)))
    assert [p.kind for p in report.parts] == ["headline", *["byline"] * len(lines), "body", "body", "body"]
    assert (report.outlet, report.published) == (outlet, published)


C = "A digger clears the coast road above Sellin."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{C} Photograph: Nora Feld/Littoral", [("caption", C), ("credit", "Photograph: Nora Feld/Littoral")]),
        (f"{C} (Littoral Photo/Nora Feld)", [("caption", C), ("credit", "(Littoral Photo/Nora Feld)")]),
        (f"{C} (AP Photo/Nora Feld)", [("caption", C), ("credit", "(AP Photo/Nora Feld)")]),
        (f"{C} (AP Photo/Nora Feld, File)", [("caption", C), ("credit", "(AP Photo/Nora Feld, File)")]),
        (f"{C} [Nora Feld/Littoral]", [("caption", C), ("credit", "[Nora Feld/Littoral]")]),
        (f"{C} (Supplied)", [("caption", C), ("credit", "(Supplied)")]),
        (f"{C} (Supplied: Nora Feld)", [("caption", C), ("credit", "(Supplied: Nora Feld)")]),
        (f"{C} Credit: Nora Feld", [("caption", C), ("credit", "Credit: Nora Feld")]),
        (f"{C} Image: Littoral", [("caption", C), ("credit", "Image: Littoral")]),
        (f"{C} ⓒ Nora Feld", [("caption", C), ("credit", "ⓒ Nora Feld")]),
        (f"{C} Foto: Nora Feld", [("caption", C), ("credit", "Foto: Nora Feld")]),
        (f"{C} Photo / Nora Feld", [("caption", C), ("credit", "Photo / Nora Feld")]),
        (f"{C} Photo courtesy of Sellin Fire Service", [("caption", C), ("credit", "Photo courtesy of Sellin Fire Service")]),
        (f"{C} Nora Feld via Littoral", [("caption", C), ("credit", "Nora Feld via Littoral")]),
        (f"{C} | Photo Credit: Nora Feld", [("caption", f"{C} |"), ("credit", "Photo Credit: Nora Feld")]),
        (f"Pictured: {C}", [("caption", f"Pictured: {C}")]),
        (f"Pictured: {C}\n© Nora Feld", [("caption", f"Pictured: {C}"), ("credit", "© Nora Feld")]),
        ("File photo", [("caption", "File photo")]),
        (f"File photo: {C}", [("caption", f"File photo: {C}")]),
        (f"FILE - {C} (AP Photo/Nora Feld)", [("caption", f"FILE - {C}"), ("credit", "(AP Photo/Nora Feld)")]),
        (f"Image source, Littoral\nImage caption,\n{C}", [("credit", "Image source, Littoral"), ("caption", "Image caption,"), ("caption", C)]),
        (f"Image source, Littoral Image caption, {C}", [("credit", "Image source, Littoral"), ("caption", f"Image caption, {C}")]),
        (f"Media caption, {C}", [("caption", f"Media caption, {C}")]),
        ("Representational image", [("caption", "Representational image")]),
        ("Image for representation only", [("caption", "Image for representation only")]),
        ("Photo: Nora Feld", [("credit", "Photo: Nora Feld")]),
        ("Picture: Nora Feld/Littoral", [("credit", "Picture: Nora Feld/Littoral")]),
        ("Photo by Nora Feld on Unsplash", [("credit", "Photo by Nora Feld on Unsplash")]),
        ("Nora Feld/Littoral/Getty Images", [("credit", "Nora Feld/Littoral/Getty Images")]),
        ("Getty Images", [("credit", "Getty Images")]),
        ("(Image: Littoral)", [("credit", "(Image: Littoral)")]),
        ("Screengrab: YouTube/Sellin Fire", [("credit", "Screengrab: YouTube/Sellin Fire")]),
        (f"{C}\n{C} Photograph: Nora Feld/Littoral", [("caption", C), ("furniture", C), ("credit", "Photograph: Nora Feld/Littoral")]),
    ],
)  # fmt: skip
def test_a_caption_whatever_its_shape(kinds: Kinds, line: str, expected: list[tuple[str, str]]) -> None:
    found = kinds(page("By Nora Feld", line))
    assert [k for k, _ in found][:2] == ["headline", "byline"]
    assert found[2:-3] == expected


FURNITURE = [
    "Accept all cookies",
    "We and our 842 partners store and/or access information on a device.",
    "Your choices regarding cookies on this site",
    "We value your privacy",
    "Sign up for our newsletter",
    "Sign up to The Morning Tide, our daily email.",
    "Get the day's top stories in your inbox every morning.",
    "Subscribe to continue reading",
    "This article is for subscribers only.",
    "Already a subscriber? Log in",
    "You have 3 free articles remaining this month.",
    "Enjoy unlimited access for only £1 a month",
    "Download the Coast Herald app",
    "Get the Coast Herald app for breaking news alerts",
    "4 min read",
    "Reading time: 4 minutes",
    "2 minute read",
    "Listen to this article",
    "Listen to this article · 5:12 min",
    "Listen 5 min",
    "This audio is AI-generated.",
    "0:00 / 3:41",
    "Recommended",
    "Recommended Stories",
    "ADVERTISEMENT",
    "Advertisement - story continues below",
    "Story continues below advertisement",
    "Article continues after this ad",
    "Continue reading below",
    "Skip to content",
    "Skip to main content",
    "Skip Advertisement",
    "1.2K shares",
    "Shares 1.2K",
    "Share on Facebook",
    "Share on X (Opens in new window)",
    "Click to share on WhatsApp (Opens in new window)",
    "Share this:",
    "Copy link",
    "Link copied!",
    "Comments (14)",
    "14 Comments",
    "Add a comment",
    "View all comments",
    "Comments have been closed on this article.",
    "Home > News > County",
    "Home / News / Local",
    "Home » County » Sellin",
    "You are here: Home / News",
    "Tags: landslide, Sellin, weather",
    "TAGS",
    "Filed under: Landslides, Weather",
    "Topics: Landslides | Weather",
    "More on: Landslides",
    "FTSE 100 8,240.11 +0.34%",
    "S&P 500 5,738.17 ▲ 0.9%   NASDAQ 18,119.59 ▼ 0.2%",
    "Sellin 14°C Light rain",
    "Weather: 14°C",
    "BREAKING NEWS",
    "LIVE",
    "What to read next",
    "Read next",
    "Up next",
    "Sponsored",
    "Sponsored Links",
    "Promoted by Taboola",
    "Paid Post",
    "More from County",
    "More in News",
    "Most Popular",
    "Popular in the Community",
    "Editor's Picks",
    "Trending Now",
    "You Might Also Like",
    "READ MORE: Five walks for a rainy day",
    "READ ALSO: Five walks for a rainy day",
    "ALSO READ | Five walks for a rainy day",
    "Watch: Drone footage of the slope",
    "Related: Five walks for a rainy day",
    "Don't miss: Five walks for a rainy day",
    "Show all",
    "Load more comments",
    "Follow us on Google News",
    "Follow Coast Herald on Facebook and X",
    "Join our WhatsApp channel for the latest news",
    "Add us as a preferred source on Google",
    "Have you been affected? Email newsdesk@coastherald.example",
    "Do you have a story for us? Call 555 0142",
    "Got a tip? Send it to us.",
    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Copyright 2025 Coast Herald",
    "The Coast Herald is not responsible for the content of external sites.",
    "Contact us  About us  Privacy policy  Terms of use",
    "Report this ad",
    "Back to top",
    "Print this article",
    "Next Article",
    "Loading...",
    "Please enable JavaScript to view this page.",
    "Your browser does not support the audio element.",
    "Video Ad Feedback",
    "Was this article helpful?",
    "Thanks for reading!",
]


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("place", ["head", "middle", "tail"])
def test_furniture_wherever_it_stands(kinds: Kinds, line: str, place: str) -> None:
    text = page(
        *([line] if place == "head" else []),
        middle=(line,) if place == "middle" else (),
        tail=(line,) if place == "tail" else (),
    )
    found = kinds(text)
    assert [k for k, w in found if w in line] == ["furniture"], found
    assert [w for k, w in found if k == "body"] == [LEAD, NEXT, LAST]


TRUE = [
    "Advertisement revenue fell by a third in the first half of the year, the publisher said.",
    "Advertising stopped on Monday.",
    "Share prices of the insurers fell on Friday.",
    "Share your umbrella, the mayor told visitors.",
    "Sharing the road with diggers was a mistake, she said.",
    "Read more books, the minister said.",
    "Reading the report took a week.",
    "Follow the river and you will find the slope, a farmer said.",
    "Follow-up checks found no more cracks.",
    "By Monday the water had reached the church.",
    "By Friday, 40 families had left.",
    "By law the council must answer.",
    "Updated figures show that 40 families have left.",
    "Update: the road has reopened, the council said at noon.",
    "Published figures put the damage at £2m.",
    "Posted notices warned of the slope.",
    "Subscribe numbers rose to 40,000, the company said.",
    "Subscribers of the paper were told on Friday.",
    "Related claims were dismissed by the court.",
    "Recommended doses were exceeded, the inquest heard.",
    "Sponsored by the county, the wall was built in 1987.",
    "Listen to the slope, his father used to say.",
    "Watch the slope, he told his sons.",
    "Watch out for rocks, the police warned.",
    "Comments by the mayor angered families.",
    "Comment was not available from the ministry on Friday.",
    "Follow us, the firemen shouted.",
    "Join the queue, they were told.",
    "Sign the form, she was told, or leave.",
    "Get out, the firemen shouted.",
    "Get the children out first, she said.",
    "Skip the ceremony, the families asked of the mayor.",
    "Home was no longer safe, she said.",
    "Live wires hung over the road.",
    "Weather permitting, the work begins on Monday.",
    "News of the slide reached the town at noon.",
    "Contact was lost at 3.40pm.",
    "Contacts between the two councils broke off in May.",
    "Tags on the bodies bore no names.",
    "Topics at the meeting included the slope.",
    "More from the hill may come down, he warned.",
    "More on the hill are waiting, a fireman said.",
    "Most read the warning and stayed, the report found.",
    "Trending downwards since May, the rain stopped on Friday.",
    "Photos of the slope were sent to the council in May.",
    "Photo evidence shows the crack.",
    "Pictured in the report is a crack as wide as a hand.",
    "Image processing revealed the crack, the university said.",
    "Video of the slide shows a van.",
    "Credit is due to the volunteers, the mayor said.",
    "Copyright law does not cover the map, the judge ruled.",
    "Cookies were handed out to the rescuers.",
    "Your privacy was never at risk, the minister told patients.",
    "Terms of the deal were not disclosed.",
    "Privacy settings had been changed without consent, the court heard.",
    "Enter at your own risk, a sign read.",
    "Load more sand, he ordered.",
    "Click here and there was all she heard, the witness said.",
    "Download speeds fell across the county on Friday.",
    "Create an account of what you saw, police asked.",
    "Support for the mayor fell.",
    "Support our troops, a banner read.",
    "Donate blood, the hospital asked.",
    "Unlimited access to the hill had been promised to walkers.",
    "Try again tomorrow, the guard said.",
    "Thanks for nothing, she told the minister.",
    "Do you know what the council did? Nothing.",
    "Have you seen this slope? asked the farmer.",
    "Add to that the rain.",
    "Back to the school the children went.",
    "Top of the list is a new wall.",
    "This article of the treaty allows it.",
    "This story is not over, he said.",
    "This content of clay was unusual, the report says.",
    "The article was written in 1987.",
    "Editing the report took a month.",
    "Reporting by phone was not possible.",
    "Correction of the slope would cost £2m.",
    "Continue reading at your own risk was the last line of the notice, police said.",
    "Promoted by the governor in May, he resigned on Friday.",
    "Exclusive rights to the quarry were sold in 1987.",
    "Breaking glass woke the family.",
    "Loading the vans took an hour.",
    "Registered residents may return.",
    "Log in the road: a trunk blocked the van, police said.",
    "Search teams left at noon.",
    "Search and rescue went on.",
    "Menu prices doubled.",
    "Press officers declined to comment.",
    "Play was stopped at noon.",
    "Print shops closed.",
    "Save the hill, said a banner.",
    "Copy that, the pilot answered.",
    "0.4 metres of mud covered the road.",
    "14 people were hurt.",
    "1.2 million shares were sold on Friday.",
    "3 minutes passed.",
    '"No."',
    '"Never," she said.',
    "“It was dark.”",
    "No.",
    "Yes, of course.",
    "Nobody answered.",
    "'We ran.'",
    "Why did nobody warn them?",
    "Ten died.",
]  # fmt: skip


@pytest.mark.parametrize("line", TRUE)
@pytest.mark.parametrize("place", ["middle", "late"])
def test_a_true_sentence_stays_body(kinds: Kinds, line: str, place: str) -> None:
    middle = (line,) if place == "middle" else ()
    text = page("By Nora Feld", middle=middle)
    if place == "late":
        text = page("By Nora Feld").replace(LAST, f"{line}\n\n{LAST}")
    assert [w for k, w in kinds(text) if k == "body"] == (
        [LEAD, line, NEXT, LAST] if place == "middle" else [LEAD, NEXT, line, LAST]
    )
