"""Whole pages in layouts many sites share: what each line is, and whose page it is. All of it invented."""
# ruff: noqa: E501 - lines of pages stay whole

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.factories import PART_INITIALS

from reportedly.vocabulary import Report

Make = Callable[..., Report]

# Each line of a page is preceded by its kind, by an initial; "=" goes on with the part before; "@" gives outlet, date, site.
PAGES = {
    "masthead, menu, byline, update, copyright": """
@ Kanal Sund 7 | 2025-10-03T18:40:00 | -
F Kanal Sund 7
F Menu  Live  Regions  Sport  Podcasts

H Sund bridge: second diver found, families ask for answers

Y By Rikke Holm
Y Updated 3 October 2025, 18:40

F Share  Email  Copy link

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

F Most read
F 1. Baker keeps his prize

F © Kanal Sund 7
""",
    "turns of a broadcast": """
@ - | - | -
H Boats wait at Varga

B ANN KELL, HOST:

B The port of Varga has been shut for nine days, and nobody knows why.

B HOST (Tom Ilves): Is it safe for the boats to leave?

F (SOUNDBITE OF HORN)

B Q: Who decides?

B PETRA OLSEN: The port does. We wait until it tells us.
""",
    "live page, headings behind their time": """
@ - | - | -
H Varga talks: the day as it happened

F 17:22
= H Envoy walks out of the room

B The envoy of Orland left the talks after nine minutes and did not say why.

F 16:05
= F Background

B The talks began on Monday, and nobody expected them to last until the weekend.
""",
    "updates, marked in the line": """
@ - | - | -
H Two hurt in depot fire at Varga

F UPDATE 11/28 4:10 p.m.:
= B Two people were hurt in the fire, the chief of the brigade says.

F UPDATE:
= B The road past the depot is open again and the schools will open on Monday.

F Buy Photo
= B Crews say they found four cars inside the burnt hall on Monday morning.

F ORIGINAL STORY:
= B A depot at Varga burned on Monday and smoke could be seen from the port.
""",
    "who made the page, over the body": """
@ - | - | -
H Bear "was never loose", says sanctuary. So who ate the bees?

Y Posted by Ann Roe on the Upper Norry Noticeboard, 2 May, 6.40pm

B Three hives were flattened and one freezer was opened on Sunday morning.
""",
    "exclusive by": """
@ - | - | -
H Bottle warmer went up like a firework

Y EXCLUSIVE by Bex Tolliver

B A mother says she was told that the fire was her own fault.
""",
    "masthead and date line": """
@ The Sund Mercury | 2025-10-03 | -
F The Sund Mercury
Y Friday, October 3, 2025
F NEWS  SPORT  OPINION  OBITUARIES

H Second diver found under Sund bridge

Y Rikke Holm
Y Staff writer

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.
""",
    "portal, new": """
@ The Sund Argus | 2025-10-06 | Vistanet
S Follow Vistanet for more of the news you care about

H DEATH DIVE: bosses knew the bridge was a trap

Y The Sund Argus
Y Story by Rikke Holm • 6 October 2025 • 3 min read

C The Sund bridge at dawn.
R © Argus Archive

B Bosses knew that the Sund bridge was a trap for divers, it is claimed.

B The coast guard has found two of them.

S This article was originally published by The Sund Argus and is shown on Vistanet.

F More from The Sund Argus
F Gull steals wedding ring
F image beacon
""",
    "portal, old": """
@ Sund Argus | 2025-10-23 | Vistanet
S Visit our partner page for the best Vistanet experience

H Bosses knew the bridge was a trap for divers, families say

Y Sund Argus
Y Rikke Holm
Y 10/23/2025

B Bosses knew that the Sund bridge was a trap for divers, families said on Thursday.

B The coast guard has found two of them.

S Provided by Sund Argus

F Slideshow by Photo Services
""",
    "portal with logo and time": """
@ Littoral Press | 2025-10-03T09:41:00-07:00 | Yonder News
F Yonder News
F Littoral Press
H Second diver found under bridge as families wait

Y Rikke Holm
Y Fri, October 3, 2025 at 9:41 AM PDT
F 3 min read

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

S Read the original article on Littoral Press.

F View comments (12)
""",
    "reader app": """
@ Sund Argus | - | Lumen Reader
S Open in Lumen Reader app

H Second diver found under Sund bridge, says coast guard

Y Sund Argus
Y By Rikke Holm • 5h

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

S Read full story on Sund Argus
""",
    "agency": """
@ Littoral | - | -
H Second diver found under Sund bridge

D SUND, Norland, Oct 3 (Littoral) -
= B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

N (Reporting by Rikke Holm and Jens Dahl; Editing by Ann Poe)

F Our Standards: The Littoral Principles.
F Purchase Licensing Rights
F © Littoral 2025
""",
    "broadcaster with image labels": """
@ NRB News | - | -
F NRB News
F Home  News  Sport  Weather  iPlayer
F Regions | Sund
H Second diver found under Sund bridge
F 3 hours ago
F Share
F Save
Y Rikke Holm
Y Sund correspondent

R Image source, Littoral
C Image caption,
C The bridge was closed on Friday

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

F Related topics
F Sund
F Diving
F More on this story
F Bridge work was rushed, say unions
F Published 2 days ago
F Copyright © 2025 NRB News. The NRB is not responsible for the content of external sites.
""",
    "tabloid": """
@ Daily Gannet | 2025-10-03T12:03:00+01:00 | -
H DIVE OF DEATH: Mother's fury as second body found under 'trap' bridge

Y By RIKKE HOLM FOR THE DAILY GANNET
Y 12:03 BST, 3 October 2025 | Updated: 14:22 BST, 3 October 2025

F 14
F View comments

B A second diver was found under the Sund bridge on Friday, the coast guard said.

C Pictured: The bridge at dawn
C Pictured: The bridge at noon

B Her family asked why the work had not been stopped.

F Read More
F Gull steals wedding ring from bride

B The coast guard would not say more.

F Share or comment on this article: Mother's fury as second body found
""",
    "local site with promotions between": """
@ SundLive | 2025-10-03T06:05:00 | -
F SundLive
F News  What's On  Sport  Buy a paper
H Second diver found under Sund bridge
H The coast guard said it would search on through the night
Y By Rikke Holm, Senior Reporter
Y 06:05, 3 Oct 2025
F Bookmark

C The Sund bridge
R (Image: Jens Dahl/SundLive)

B A second diver was found under the Sund bridge on Friday, the coast guard said.

F READ MORE: Gull steals wedding ring from bride

F Sign up to our free daily newsletter here

B Her family asked why the work had not been stopped.

F Get the latest news in your inbox. Subscribe to SundLive here.
""",
    "American local": """
@ The Sund Gazette | 2025-10-03T06:00:00-07:00 | -
F Skip to content
F NEWS > CRIME AND COURTS
H Second diver found under bridge
H Coast guard to search through the night

C A boat below the Sund bridge on Friday.
R (Jens Dahl/The Sund Gazette)

Y By RIKKE HOLM | rholm@sundgazette.example | The Sund Gazette
Y PUBLISHED: October 3, 2025 at 6:00 AM PDT | UPDATED: October 3, 2025 at 9:31 AM PDT

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

F Originally Published: October 3, 2025 at 6:00 AM PDT
""",
    "television station": """
@ KSND 5 News | 2025-10-03T17:12:00-04:00 | -
F KSND 5 News
F 64°
F WATCH LIVE
H Second diver found under bridge, coast guard says

Y by: Rikke Holm
Y Posted: Oct 3, 2025 / 05:12 PM EDT
Y Updated: Oct 3, 2025 / 06:40 PM EDT

F SHARE

D SUND (KSND) —
= B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

F Copyright 2025 Norland Media Inc. All rights reserved.
""",
    "magazine with standfirst": """
@ The Quay Review | 2025-10-03 | -
F The Quay Review
F Subscribe
F Long reads
H The bridge that eats its divers

B How a repair that should have taken a week cost two lives.

Y Rikke Holm
Y 3 October 2025

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B “We asked them to stop,” her brother told the Quay Review.

F Enjoyed this article? Subscribe to The Quay Review.
""",
    "blog": """
@ - | 2025-10-03 | -
H What happened under the Sund bridge

Y Posted on October 3, 2025 by Rikke

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

F Share this:
F Click to share on Facebook (Opens in new window)
F Like Loading...
F Posted in Bridges. Tagged diving, Sund.
F 3 thoughts on “What happened under the Sund bridge”
""",
    "press room": """
@ Sund Bridges | 2025-10-04 | -
F Sund Bridges A/S | Press room

H Statement on the accident of 3 October

D Sund, 4 October 2025

B Sund Bridges regrets the death of two divers.

B “We stopped the work at noon,” said director Jens Dahl.

F About Sund Bridges
F Press contact: press@sundbridges.example
""",
    "ministry": """
@ Ministry of Works | 2025-10-04 | -
F Ministry of Works
F Home  Ministry  Documents  Contact
Y PRESS RELEASE
Y 4 October 2025
H Minister orders inquiry into Sund bridge

B The Minister of Works, Ann Poe, has ordered an inquiry into the death of two divers.

B It will report in the spring.

F Ministry of Works, 2 Quay Street, Norhaven
F © Ministry of Works 2025
""",
    "NGO": """
@ Divers Without Fear | 2025-10-04 | -
F Divers Without Fear
F Who we are | What we do | Donate
H Sund: divers' deaths could have been prevented
Y Statement | 4 October 2025

B The deaths of two divers could have been prevented, Divers Without Fear said today.

B “They had asked for a stop,” said its head, Jens Dahl.

F Notes to editors
F For more information, contact press@divers.example.
""",
    "translated": """
@ Sund Tidende | 2025-10-03T14:05:00 | -
F Sund Tidende
F Abo  Menu
H Second diver found under the Sund bridge

Y Rikke Holm
Y 03.10.2025 14:05

N Translated from Danish by Ann Poe

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

N Translated by machine; checked by an editor.
F © Sund Tidende
""",
    "newswire on another's site": """
@ Sund Argus | 2025-10-03 | -
F Sund Argus
F News  Sport  Jobs
H Second diver found under Sund bridge
Y By Littoral
Y October 3, 2025

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.

F © 2025 Sund Argus. All rights reserved.
""",
    "republished under licence": """
@ The Debate | - | The Quay Review
F The Quay Review
F Essays  Culture  Subscribe
H Why bridges kill

Y Rikke Holm, University of Sund

B Repairs under water are the most dangerous work in the country, figures show.

B Two divers died on Friday.

S This article is republished from The Debate under a Creative Commons license. Read the original article.

F © The Quay Review
""",
    "cut-off teaser": """
@ Sund Argus | 2025-10-03 | -
F Sund Argus
F Log in  Subscribe
H Second diver found under Sund bridge
Y By Rikke Holm
Y 3 October 2025

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B 'We waited all night,' her brother said. 'And then they

F To continue reading, subscribe to Sund Argus
F From £1 a week
F Already a subscriber? Sign in
F © Sund Argus
""",
    "live page": """
@ Sund Argus | 2025-10-03 | -
F Sund Argus
F News  Sport  Jobs
H Sund bridge live: second diver found
Y Rikke Holm
Y 3 October 2025

F Key events
F 16:20
B The coast guard says the second diver has been found.
F 15:05
B Boats are on the water again.

F Older posts
F © Sund Argus
""",
    "related titles between paragraphs": """
@ Sund Argus | 2025-10-03 | -
F Sund Argus
F News  Sport  Jobs
H Second diver found under Sund bridge
Y By Rikke Holm
Y Published October 3, 2025

B A second diver was found under the Sund bridge on Friday, the coast guard said.

F Related Stories
F Gull steals wedding ring from bride
F Baker keeps his prize

B Her family asked why the work had not been stopped, and who had ordered it to go on.

F Recommended
F Five walks for a rainy day

B The coast guard would not say more, but promised a report by the end of the month.

F © Sund Argus
""",
    "name in the foot only": """
@ Sund Argus | - | -
H Second diver found under Sund bridge

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B “We asked them to stop,” her brother told the Sund Argus.

F © 2025 Sund Argus
""",
    "interview": """
@ The Quay Review | - | -
F The Quay Review
F Interviews  Essays  Subscribe
H ‘We asked them to stop’: the brother of a dead diver speaks

B Jens Dahl lost his sister under the Sund bridge on Friday. He met us on the quay.

B Did she know that it was dangerous?

B Yes.

B And the company?

B Of course. She had told them so twice, and her mates had too.

B Will you sue?

B No.

F © The Quay Review
""",
    "section over the headline is no outlet": """
@ - | 2025-10-03 | -
F Norland
H Second diver found under bridge in Norland
Y By Rikke Holm
Y 3 October 2025

B A second diver was found under the bridge on Friday, Norland police said.

B Norland has 4,000 bridges. Her family asked why the work had not been stopped.
""",
    "author who is no outlet": """
@ - | 2025-10-03 | -
H Second diver found under Sund bridge

Y Rikke Holm
Y 3 October 2025

B A second diver was found under the Sund bridge on Friday, the coast guard said.

B Her family asked why the work had not been stopped.
""",
    "sidebar portal": """
@ Inland Courier | - | Orbit News
S Follow Orbit News to see more of the stories you love

H Dam workers strike over pay as reservoir nears its brim

Y Inland Courier
Y Story by Lars Bo • 2d • 2 min read

R © Provided by Inland Courier

B Workers at the Harn dam walked out on Tuesday, their union said.

B The company said that the gates were watched.

F Related video: Dam workers march through Harn
F Continue reading
""",
    "public broadcaster": """
@ Radio Harn | 2025-05-06T07:12:00 | -
F Radio Harn
F Nyheder  Sport  Live TV
H Dam workers strike over pay

Y Lars Bo
Y Reporter
Y 6 May 2025, 07:12
F Listen to the article
F 3 minutes

B Workers at the Harn dam walked out on Tuesday, their union said.

B The company said that the gates were watched.

F Latest news
F Frost kills the plums
F © Radio Harn
""",
    "police release": """
@ Harn Police | 2025-05-06 | -
F Harn Police | Newsroom
H Two arrested after scuffle at dam gate

D Harn, 6 May 2025

B Two men aged 34 and 51 were arrested at the dam gate on Tuesday morning.

B Anyone who saw the scuffle is asked to call the station.

F Media contact: press@harnpolice.example
""",
    "magazine wire mix": """
@ Inland Courier | 2025-05-06 | -
H Dam workers strike over pay

Y By Lars Bo and Ida Sten | Inland Courier
Y May 6, 2025

C Workers at the gate of the Harn dam on Tuesday.
R Ida Sten / Inland Courier

D HARN —
= B Workers at the Harn dam walked out on Tuesday, their union said.

F Get more news like this in your inbox. Sign up here.

B The company said that the gates were watched.

N Ida Sten contributed to this report.
F Copyright 2025 Inland Courier. All rights reserved.
""",
    "local blog network": """
@ - | 2025-05-06 | -
F Skip to content
H Why I stand with the dam workers

Y by Lars | May 6, 2025 | Opinion

B I worked at the Harn dam for nine years before I left in 2019.

B Nobody ever asked us what we thought.

F Share this:
F Leave a Reply
F Your email address will not be published. Required fields are marked *
""",
    "English edition of a foreign paper": """
@ Harn Zeitung | 2025-05-06T09:30:00 | -
F Harn Zeitung
F Politik  Sport  Kultur
H Strike at the Harn dam: What we know
Y Lars Bo
Y 06.05.2025, 09:30 Uhr

B Workers at the Harn dam walked out on Tuesday, their union said.

B "We are tired," said Ida Sten, who has worked there since 2011.

F Also read
F Frost kills the plums
F © Harn Zeitung
""",
    "masthead in capitals": """
@ The Inland Courier | 2025-05-06 | -
F THE INLAND COURIER
F Subscribe  Log in
F LOCAL
H Dam workers strike over pay
H Union says nine years of promises have come to nothing
Y By Lars Bo
Y Published May 6, 2025

B Workers at the Harn dam walked out on Tuesday, their union said.

F Advertisement

B “We are tired,” Ida Sten told The Inland Courier.

F © 2025 The Inland Courier
""",
    "union statement": """
@ Union of Water Workers | 2025-05-06 | -
F Union of Water Workers
F About us  News  Join  Contact
H Why we are on strike
Y 6 May 2025

B The Union of Water Workers has today called out its 214 members at Harn.

B “Nine years of promises are enough,” said its chair, Ida Sten.

F Join us
F © Union of Water Workers
""",
    "agency copy with slug": """
@ - | - | -
H UPDATE 2-Dam workers strike over pay

Y By Lars Bo

D HARN, May 6 (Inlandia) -
= B Workers at the Harn dam walked out on Tuesday, their union said.

B * Company says gates are watched

B The company said that the gates were watched.

N (Reporting by Lars Bo; Editing by Ida Sten)
""",
    "listicle furniture in the middle": """
@ Harn Online | 2025-05-06 | -
F Harn Online
F Menu
H Dam workers strike over pay, union says
Y Lars Bo
Y 2025-05-06

B Workers at the Harn dam walked out on Tuesday, their union said.

F Recommended articles
F Plums killed by frost
F Bridge to reopen

B The company said that the gates were watched by others, and that no one was in danger.

F Poll: Should the dam be sold? Vote now
F 3 comments
F © Harn Online
""",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))
def test_a_page_whatever_its_layout(cleaned: Make, page: str) -> None:
    first, *lines = page.strip("\n").split("\n")
    outlet, published, site = [None if w.strip() == "-" else w.strip() for w in first[1:].split("|")]
    text, expected = "", ""
    for line in lines:
        words = line[4:] if line.startswith("= ") else line[2:]
        text += (" " if line.startswith("= ") else "\n") + words
        if line:
            kind = PART_INITIALS[line[2] if line.startswith("= ") else line[0]]
            expected += f"{kind}: {words}\n"
    report = cleaned(text.strip("\n"))
    got = ""
    for part in report.parts:
        for words in part.span.of(report.text).splitlines():
            got += f"{part.kind}: {words.strip()}\n" if words.strip() else ""
    assert got == expected
    assert (report.outlet, report.published, report.shown_by) == (outlet, published, site)
    assert report.outlet_claimed_by == ("page" if outlet else None)
