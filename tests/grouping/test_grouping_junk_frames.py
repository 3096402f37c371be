"""What is left of a page whose report is not there, and reports with the same things beside them. All invented."""

from __future__ import annotations

import pytest

from reportedly.cleaning import clean
from reportedly.grouping.junk import STAFF, headline_alone, why_no_report
from reportedly.grouping.junk_frames import (
    are_buttons,
    is_poll,
    is_unfilled,
    is_unloaded,
    lists_other_films,
    of_the_staff,
)
from reportedly.grouping.junk_sentences import sentence_of
from reportedly.vocabulary import Metadata, Page, Report, digest


def report(*lines: str) -> Report:
    text = "\n\n".join(lines)
    return clean(Page("p.txt", text.encode(), digest("s", text), "text/plain", text, "utf-8", Metadata()))


FRAMES = [
    (
        "Quarry blast breaks windows in Harl",
        "Should the quarry be allowed to work at night?",
        "1. Yes. Orders have grown by a third since spring, and jobs depend on them.",
        "2. No. People need their sleep, and lorries already queue in Mill Lane.",
        "Vote",
        "View results",
    ),
    (
        "Judge frees three strikers",
        "Up next",
        "0:52 How to shear an alpaca",
        "1:14 The bakery that never sleeps",
        "2:31 Inside a glacier",
        "More videos",
    ),
    (
        "Tram derails in Orm, nine hurt",
        "By clicking load you agree that third-party content may be shown.",
        "Load content",
        "A post shared by @",
    ),
    ("Court overturns mayor's election", "By Ilse Tarn", "12 May 2023, 09:14", "Save", "4 min read"),
    ("Union and port sign deal", "{{ story.lead }}", "{{ story.body | safe }}"),
    ("Volcano closes island airport", "IMG_4410.jpg", "IMG_4411.jpg"),
    ("Wolf pups seen on the moor", "#wolves #moor #wildlife"),
    (
        "Bakers fined over bread prices",
        "Otto Krain is a senior reporter for the Vale Star. He writes about farms and food.",
        "Before that he was an editor in Lome. Reach him by post.",
    ),
    (
        "Glacier hut burns down",
        "The Harl Courier is a daily newspaper published in the Orm valley. It has 31 journalists.",
    ),
    (
        "Dentist cleared of fraud",
        "Garden notes",
        "Now is the time to lift the beetroot and to sow spinach under glass. Keep the hose off the tomatoes.",
    ),
    (
        "Bus plunges into reservoir",
        "Recipe of the week: plum dumplings",
        "Serves six",
        "Stone the plums. Wrap each in dough and simmer for ten minutes. Roll in buttered crumbs.",
    ),
    (
        "Banker jailed for nine years",
        "On this day in history",
        "Top ten singles",
        "1 Low Water - The Weirs",
        "2 Paper Boat - Ana Kay",
    ),
    ("Storm takes roof off school", "Bad gateway. The upstream host closed the connection."),
    ("Storm takes roof off school", "JavaScript seems to be off. The reader needs it."),
    ("Storm takes roof off school", "Certificate error: the name on the certificate does not match."),
    ("Storm takes roof off school", "This account has been closed by its owner."),
    ("Storm takes roof off school", "The old harbour school lost its roof on Friday.", "[+1,240 characters]"),
    (
        "Storm takes roof off school",
        "The old school lost its roof on Friday.",
        "Go Premium to see the rest",
        "9.90 a month",
    ),
    ("Storm takes roof off school", "The old school lost its roof.", "This text is available to clients only."),
    ("Rights and permissions", "Schools may copy up to two pages. A fee is due for calendars and mugs."),
    ("Minister quits over loan", "Tento článek je pouze pro předplatitele.", "Přihlásit se", "Předplatit"),
    ("Minister quits over loan", "Доступ ограничен. Подтвердите, что вы не робот.", "Продолжить"),
    (
        "Minister quits over loan",
        "Du har läst alla gratis artiklar.",
        "Bli prenumerant för att läsa vidare",
        "Logga in",
    ),
]

REPORTS = [
    ("Nordkredit hit by second outage", "The website went down for a second time. It came back six hours later."),
    (
        "Malware spreads by fake prize",
        "A page that promises a prize installs a program, experts warned. Some 3,000 clicked.",
    ),
    (
        "Readers made to choose",
        "A court in Lund ruled on Thursday that readers may not be made to choose between paying and tracking.",
    ),
    ("Old pass reopens", "The story of the pass goes back to Roman days. It reopened on Monday after nine years."),
    (
        "Storm takes roof off school",
        "The old harbour school lost its roof on Friday. Pupils will be taught in the town hall until June.",
        "Subscribe | Newsletters",
    ),
    (  # a poll below the story
        "Voters in Harl back night work at quarry",
        "Voters in Harl backed night work at the quarry by 61 per cent to 39 on Tuesday.",
        "Was it the right choice?",
        "Vote",
        "View results",
    ),
    ("Up next: budget vote", "Councillors vote on the budget on Tuesday. The finance committee agreed it last week."),
    (
        "Tram strike called off",
        "A strike by tram drivers due on Monday was called off late on Friday, the operator said.",
        "By Ilse Tarn",
        "Share",
        "Print",
    ),
    (
        "Reporter freed at border",
        "Lena Fisk is a reporter for the Vale Star. She was held at the border for nine hours on Sunday.",
        "She was freed without charge.",
    ),
    (
        "Editor resigns",
        "The editor of the Harl Courier resigned on Tuesday after its owners cut a third of the staff.",
        "The Courier is a daily newspaper published in the Orm valley.",
    ),
    (
        "Novelist wins prize",
        "Ina Moor, who writes about the sea, won the Tern prize on Monday. She lives in Dell.",
    ),
    (
        "Law on outside content passed",
        "Parliament passed a law on Thursday that makes platforms liable for third-party content.",
        "It comes into force in January.",
    ),
    (
        "Bridge reopens",
        "The bridge at Dell reopened on Monday after a year of repairs.",
        "Garden notes",
        "Top ten singles",
    ),
]


@pytest.mark.parametrize("lines", FRAMES, ids=lambda lines: lines[1][:30])
def test_a_frame_is_no_report(lines: tuple[str, ...]) -> None:
    assert why_no_report(report(*lines)) is not None


@pytest.mark.parametrize("lines", REPORTS, ids=lambda lines: lines[0])
def test_a_report_with_a_frame_is_kept_whole(lines: tuple[str, ...]) -> None:
    found = report(*lines)
    assert why_no_report(found) is None
    assert headline_alone(found) is found


def test_a_page_about_who_writes_is_told_as_one() -> None:
    assert why_no_report(report(*FRAMES[7])) == STAFF


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Up next", True),
        ("Related videos", True),
        ("Up next in 8", True),
        ("You may also like", True),
        ("Autoplay is on", True),
        ("Up next: a vote on the budget", False),
        ("More films are to be made in Harl", False),
    ],
)
def test_a_label_of_other_films(line: str, says: bool) -> None:
    assert lists_other_films(["0:41 Ducks cross a road", line]) is says


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["Yes", "No", "Vote", "View results"], True),
        (["Cast your vote", "1,204 votes"], True),
        (["Submit vote", "Total votes: 31"], True),
        (["Vote"], False),
        (["View results"], False),
        (["The vote", "Results are due on Monday"], False),
    ],
)
def test_two_buttons_make_a_poll(lines: list[str], says: bool) -> None:
    assert is_poll(lines) is says


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("undefined", True),
        ("{{ body }}", True),
        ("<% lead %>", True),
        ("DSC_0091.JPG DSC_0092.JPG", True),
        ("https://vale.example/story?id=4", True),
        ("#flood #Orm", True),
        ("Lorem ipsum dolor sit amet", True),
        ("None of the nine was hurt", False),
        ("#flood cut off Orm", False),
        ("See map.pdf for the route", False),
    ],
)
def test_what_a_machine_left(line: str, says: bool) -> None:
    assert is_unfilled([line]) is says


@pytest.mark.parametrize(
    ("post", "says"),
    [
        ("Load content\nAlways load from this provider\nA post shared by @", True),
        ("Embed blocked by your settings\nView post", True),
        ("The roof is off the school and all of us are out on the green.\nView post", False),
        ("Ann Orr @annorr\nI paid it back. I will not stand again.", False),
    ],
)
def test_the_place_of_a_post(post: str, says: bool) -> None:
    assert is_unloaded(post) is says


def test_buttons_are_short_and_no_sentences() -> None:
    assert are_buttons(["Share", "4 min read", "English | Cymraeg | Polski"])
    assert not are_buttons(["It burned."])
    assert not are_buttons(["Nine hurt as tram leaves the rails"])
    assert are_buttons([])


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        (["Otto Krain is our chief food critic.", "He lives in Dell."], 11),
        (["He lives in Dell.", "Otto Krain is our chief food critic."], 7),
        (["Otto Krain is a reporter who was killed on Sunday."], 0),
        (["Police said Otto Krain is a reporter for the Star."], 0),
        (["The Star is a weekly newspaper founded in 1906.", "Its owners closed it."], 9),
    ],
)
def test_words_of_the_staff(sentences: list[str], words: int) -> None:
    assert of_the_staff([sentence_of(s) for s in sentences]) == words
