"""Whole pages as they come out of the clipboard, each in a layout many sites share. All of it invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.factories import PART_INITIALS

Kinds = Callable[..., list[tuple[str, str]]]

# Each line of a page is preceded by its kind, by an initial; "=" goes on with the part before.
BROADCASTER = """
F Skip to content
F Home
F News
H Elsa crash: Two dead as coach leaves road near Norhaven

F 3 hours ago

Y Ada Moss
Y Transport correspondent, Norhaven

C The coach lies on its side in a field
F The coach lies on its side in a field

B Two people have died and 14 have been injured after a coach left the road near Norhaven.

B Supt Jo Lind said: "This was a very sad morning for the town."

H 'Loud bang'

B Resident Tom Hale said he had heard "a loud bang" and ran outside.

C Media caption, Watch: Drone footage of the scene

B The road will stay closed until Wednesday, National Roads said.

F More on this story
F Coach firm had been warned over brakes
F 19 January
F Why is the A77 so dangerous?
F 2 days ago

F Related Topics
F Road safety
"""
NEWSPAPER = """
H Court jails three over pension fraud that cost savers £40m

H Judge says men showed ‘breathtaking greed’ as victims watch from gallery

Y Jo Lind Legal affairs correspondent
Y Tue 5 Mar 2024 18.02 GMT
Y Last modified on Tue 5 Mar 2024 19.14 GMT

F Share

B Three men who ran a fraudulent pension scheme were jailed for a total of 27 years on Tuesday.

F skip past newsletter promotion
F Sign up to First Edition
F Free daily newsletter

F Our morning email breaks down the key stories of the day, telling you what’s happening and why it matters

F after newsletter promotion

B Prosecutors said more than 900 people lost their savings.

F Explore more on these topics
F Pensions
F news
"""
TELEVISION = """
H Measles cases double in Norland as vaccine supplies run short
Y By Ada Moss and Jo Lind, CNX
F 4 minute read
Y Published 5:12 AM EST, Tue March 5, 2024
F Facebook
F Tweet
C A nurse prepares a dose at a clinic in Port Elsa, Norland, on March 1.
F A nurse prepares a dose at a clinic in Port Elsa, Norland, on March 1.
B Measles cases in Norland have doubled in two weeks, the health ministry said on Monday.

B "We are very worried about the children in the north," said Dr. Sarah Oke, who leads the program.

F Related article
F What to know about measles

B The World Health Organization said it had sent 50,000 doses.

N CNX's Tom Hale contributed to this report.
"""
PORTAL = """
F Reuters
H Storm kills six in Norland, knocks out power to thousands
Y Ada Moss
Y Tue, March 5, 2024 at 9:41 AM PST·2 min read

Y By Ada Moss

B A storm killed at least six people in Norland, officials said on Tuesday.

B Rescuers were looking for two fishermen. "We will not stop tonight," Tom Hale told Norland radio.

N (Reporting by Ada Moss in Norhaven; Additional reporting by Jo Lind; Editing by Sarah Oke)

F View comments (12)
F TRENDING
F 1.
F Oil slips as traders wait
"""
STANDFIRST = """
H Norland parliament votes to dissolve itself after budget row

B Opposition hails ‘victory for the people’ as early election looms.

C Lawmakers in Norhaven cheer after the vote
C Lawmakers in Norhaven cheer after the vote on March 5, 2024
R [Tom Hale/Paxfoto]
Y By Elsa News Staff
Y Published On 5 Mar 2024

F Save articles to read later and create your own reading list.

B Norland’s parliament has voted to dissolve itself, opening the way to an election in May.

F Keep reading
F list of 3 items
F list 1 of 3
F Why is Norland in crisis?
F end of list

B “The people have waited long enough,” opposition leader Jo Lind said.

F Advertisement

B Prime Minister Sarah Oke accused the opposition of “theatre”.
"""
MESSAGES = """
H Explosion heard in Norhaven, governor says

B The governor of the Norhaven region said on Tuesday that air defences had shot down two drones.

P Governor Tom Hale / Telegram
= Two drones were shot down over the northern district. Stay in shelters!
= t.me/govhale/2231

B There was no word from the other side. Governor Hale posted a picture of a crater.

P Tom Hale
= @govhale
= ·
= Mar 5
= Two drones down. Stay in shelters.
= Translate post
= 9:41 AM · Mar 5, 2024
= ·
= 18.3K
= Views
"""


@pytest.mark.parametrize("page", [BROADCASTER, NEWSPAPER, TELEVISION, PORTAL, STANDFIRST, MESSAGES])
def test_pastes(kinds: Kinds, page: str) -> None:
    expected: list[tuple[str, str]] = []
    text = []
    for line in page.strip("\n").split("\n"):
        mark, words = line[:1], line[2:]
        # A credit stands behind its caption in the same line, as the page prints it.
        text.append(words)
        if mark == "=":
            expected[-1] = (expected[-1][0], expected[-1][1] + "\n" + words)
        elif mark:
            expected.append((PART_INITIALS[mark], words))
    assert kinds("\n".join(text).replace("2024\n[Tom", "2024 [Tom")) == expected
