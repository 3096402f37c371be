"""Pages that hold no report, and reports that speak of what such pages are made of. All invented."""
# ruff: noqa: E501 - a line of a page stays whole

from __future__ import annotations

import pytest

from reportedly.cleaning import clean
from reportedly.grouping.junk import is_junk, why_no_report
from reportedly.vocabulary import Metadata, Page, Report, digest


def page(*lines: str) -> Report:
    text = "\n\n".join(lines)
    return clean(Page("p.txt", text.encode(), digest("s", text), "text/plain", text, "utf-8", Metadata()))


JUNK = [
    (
        "We value your privacy",
        "We and our 214 partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers, for personalised ads and content.",
        "With your permission we may use precise geolocation data. You may click to consent to our processing as described above.",
        "Accept all",
        "Manage options",
    ),
    (
        "404",
        "Page not found",
        "Sorry, the page you are looking for does not exist or has been moved. Check the address, or go back to our home page.",
    ),
    (
        "Access Denied",
        'You don\'t have permission to access "http://www.alder.example/news/1" on this server.',
        "Reference #18.2d351ab8.1557333295.a4e16ab",
    ),
    (
        "Just a moment...",
        "Checking your browser before accessing brindle.example.",
        "This process is automatic. Your browser will redirect to your requested content shortly.",
        "Please allow up to 5 seconds…",
        "DDoS protection by Wallflare",
        "Ray ID: 4f1a",
    ),
    (
        "Are you a robot?",
        "To continue, please click the box below to let us know you're not a robot.",
        "Why did this happen?",
        "Please make sure your browser supports JavaScript and cookies and that you are not blocking them from loading.",
    ),
    (
        "Harbour bridge to close for a year",
        "The harbour bridge in Alder will be closed to all traffic from May, the council decided on Monday.",
        "Subscribe to continue reading",
        "Already a subscriber? Sign in",
        "Unlimited access for one euro a week. Cancel any time.",
    ),
    (
        "Mayor under pressure over lease",
        "A lease signed in 2019 has come back to haunt the mayor of Esk. Documents show…",
        "This article is for subscribers only.",
        "Choose your plan",
        "Register now to read three articles a month for free.",
    ),
    (
        "Search results",
        "No articles found",
        "Try another search term or browse the sections.",
    ),
    (
        "Tag: floods",
        "River rises again near Corvane",
        "Dykes to be raised by a metre",
        "Insurers count the cost of spring",
        "Village waits for the water",
        "Pumps on loan from the coast",
        "A year after: what was promised",
        "Older posts",
    ),
    (
        "Sign in",
        "E-mail address",
        "Password",
        "Forgot your password?",
        "New here? Create an account to save articles and follow topics.",
    ),
    (
        "451: Unavailable due to legal reasons",
        "We recognise you are attempting to access this website from a country belonging to the European Economic Area, which enforces the General Data Protection Regulation, and therefore access cannot be granted at this time.",
    ),
    (
        "You have reached your limit of free articles this month.",
        "Subscribe now and get unlimited digital access from 1 euro.",
        "Already a member? Log in.",
    ),
    (
        "Service temporarily unavailable",
        "The server is unable to handle your request due to maintenance downtime. Please try again later.",
    ),
    (
        "It looks like you're using an ad blocker",
        "Advertising helps us pay our reporters. Please turn off your ad blocker or subscribe to support local journalism.",
    ),
    (
        "Please enable JavaScript to view this page.",
        "Your browser is not supported. Upgrade to a newer version for the best experience.",
    ),
    (
        "Thank you for signing up!",
        "We have sent a confirmation email to your inbox. Click the link in it to confirm your subscription to our newsletter.",
    ),
    (
        "Share your story",
        "Were you there? Send us your photos and videos. By submitting you agree to our terms of service.",
    ),
    (
        "The story you requested is no longer available. It may have been removed or expired. Return to the front page for the latest news.",
    ),
    (
        "Link your print subscription",
        "To activate your digital account, enter your account number and ZIP code as they appear on your bill.",
    ),
    (
        "Too many requests",
        "Your IP address has been blocked because of unusual traffic from your network. If you believe this is an error, contact us and give the incident ID.",
    ),
]

JUNK += [
    (
        "Man hurt in crash",
        "You must be logged in to post a comment. Keep it clean. Comments are moderated by our staff.",
    ),
    ("Man hurt in crash", "Loading... Please wait while we fetch the article."),
    ("Man hurt in crash", "You are currently viewing a printer-friendly version.", "Close this window to return."),
]

JUNK += [
    ("lanternnews.example", "This domain has expired. If you own this domain, contact your provider to restore it."),
    ("Account suspended", "This account has been suspended.", "Contact your hosting provider for more information."),
    ("Error establishing a database connection",),
    (
        "Story removed",
        "This story has been removed from our website.",
        "Stories from our partner agency expire after 30 days.",
    ),
    (
        "Stories older than 30 days",
        "Articles older than 30 days are available only in our archive.",
        "Search the archive",
    ),
    (
        "Train hits lorry",
        "To read on, answer a few quick questions.",
        "Which of these brands have you heard of?",
        "Next",
    ),
    (
        "Train hits lorry",
        "Hi there!",
        "You're in luck: this story is free for those who register.",
        "It takes just 30 seconds.",
        "First name",
        "Postcode",
    ),
    (
        "Train hits lorry",
        "Your browser does not support the video tag.",
        "Video Player is loading.",
        "This is a modal window.",
    ),
    ("Council votes", "Watch the full video above.", "Share", "Autoplay is on", "Up next"),
    ("Allow notifications?", "Lantern would like to send you notifications about the latest news.", "Not now", "Allow"),
    (
        "You are now leaving our site",
        "The link will take you to another website. We are not responsible for its content.",
        "Go back",
    ),
    ("Support us", "Good journalism costs money.", "Donate today", "One-off", "Monthly"),
    (
        "News",
        "Council backs tram plan after long debate, with work to start in June.",
        "Read more",
        "Fire crews put out a blaze at a timber yard in the east of town.",
        "Read more",
        "A school has won a prize for its garden and its bees.",
        "Read more",
        "Police arrested three men on Friday in a raid on a flat.",
        "Read more",
    ),
]

JUNK += [  # in other languages
    (
        "Datenschutz",
        "Wir und unsere Partner verarbeiten personenbezogene Daten.",
        "Mit Klick auf „Alle akzeptieren“ stimmen Sie der Verarbeitung zu. Sie können Ihre Einwilligung jederzeit widerrufen.",
        "Alle akzeptieren",
        "Ablehnen",
    ),
    (
        "Continuer sans accepter",
        "Avec votre accord, nos partenaires et nous utilisons des cookies ou technologies similaires pour accéder à des informations personnelles comme votre visite sur ce site.",
        "Accepter et fermer",
    ),
    (
        "Aviso",
        "Utilizamos cookies propias y de terceros para mostrarle publicidad. Puede aceptar todas las cookies o configurar su uso.",
        "Aceptar todo",
    ),
    (
        "Seite nicht gefunden",
        "Die von Ihnen aufgerufene Seite existiert leider nicht oder wurde verschoben.",
        "Zur Startseite",
    ),
    (
        "Accès réservé",
        "Cet article est réservé à nos abonnés. Il vous reste 85 % de cet article à lire.",
        "Déjà abonné ? Connectez-vous",
    ),
]
JUNK += [  # by shape: lines that are no sentences, corners of a site, players and galleries
    ("Obituaries", "Anders, Mary L., 88", "Becker, Harold, 74", "Castle, Rosa M., 91", "Dunn, Patrick J., 69"),
    ("Sports scores", "Lynx 24 Bulls 17 Final", "Owls 3 Dukes 2 OT", "Arrows 1 Vale 1 FT", "Full schedule"),
    ("Horoscopes", "Aries: a good day for letters. Taurus: rest. Gemini: a friend will call. Cancer: spend less."),
    ("Two hurt on Vine Street", "Video transcript", "Play", "Mute", "Subtitles", "Captions", "Settings"),
    ("In pictures: the parade", "Swipe to see the pictures", "1 / 18", "2 / 18", "Show captions", "Buy a print"),
    (
        "Two hurt on Vine Street",
        "Viewers with disabilities can get assistance in reaching this station's public inspection file by calling the number below.",
    ),
]

JUNK += [  # of the page, by its own word for it; corners with a day
    ("Ferry sinks", "This broadcast has not started yet. Come back at 3 p.m."),
    ("Ferry sinks", "That recording was taken off at the wish of those who made it."),
    ("Ferry sinks", "Type the letters in the picture. Case does not matter.", "Show another"),
    ("Obituaries, 14 June", "ABEL, Joan, at home, aged 91. Mother of Peter.", "CARR, Edith, aged 84. Service Friday."),
    ("Lottery results for Saturday", "4 11 19 23 38 45", "Bonus 7"),
]

REAL = [
    (
        "Charity closes its doors",
        "The Esk food bank closed its doors for good on Friday. It had lived on donations since 1998. Volunteers handed out the last 300 parcels and swept the hall.",
        "Read more",
    ),
    (
        "Ministry takes page down",
        "The transport ministry has taken down the page on which it had given the price of the tunnel as two billion crowns. Opposition members asked why.",
    ),
    (
        "Owners of suspended firm to pay",
        "A dealer whose account at the port exchange had been suspended must pay nine million crowns, an arbitrator found. Its owners disagree.",
    ),
    (
        "School mourns",
        "Our school has lost a friend. Anna Borg, who taught here for thirty years, died on Sunday after a long illness.",
    ),
    (
        "HERNAU — The Rovers dismissed coach Jon Ferrow after five wins and eleven defeats.",
        "Copyright 2018 Meridian Press. All rights reserved. This material may not be published, broadcast or rewritten.",
    ),
    (
        "Data of a million customers leaked",
        'The operator of the Lark shop confirmed on Monday that e-mail addresses and passwords of a million customers had been stolen. Users were told to change their passwords. "We are sorry," the chief executive said.',
    ),
    (
        "Court strikes down cookie rule",
        "A court in Esk ruled on Friday that websites may not make consent to cookies a condition of access. The regulator said it would appeal. Publishers had argued that advertising pays for news.",
    ),
    (
        "Lark Post raises price of subscription",
        "The Lark Post will charge readers 12 euros a month for its digital subscription from May, its publisher said. It has 40,000 subscribers.",
    ),
    (
        "Bridge closed",
        "The harbour bridge in Alder was closed on Monday after a crack was found in a girder, the council said.",
        "Subscribe to our newsletter",
    ),
    (
        "Quake shakes Corvane",
        "A magnitude 4.1 earthquake struck near Corvane on Sunday. Nobody was hurt.",
        "This is a developing story. Check back for updates.",
    ),
    (
        "Website of ministry down for hours",
        "The website of the interior ministry was unavailable for hours on Tuesday after an attack from abroad, a spokesman said. Visitors saw only an error message. Service was restored at noon.",
    ),
    (
        "How to vote on Sunday",
        "Polling stations in Alder open at 8 a.m. Voters need a card and an identity document. Those who have lost their card may register at the town hall until Saturday noon, the clerk said.",
    ),
    (
        "Police ask for help",
        "Police in Esk are looking for a blue van seen near the mill on Friday night, when a man of 40 was robbed. Anyone with information is asked to call 555 0101.",
    ),
    (
        "Rovers 2, United 1",
        "Sardal 12, 77\nHarven 40",
        "Attendance 4,012",
        "Rovers went third with a late winner.",
    ),
    (
        "Explosion in Alder",
        "At least three people were killed.",
    ),
    (
        "Robots take over at port",
        'Twelve automated cranes began work in Glaston on Monday. "You will not see a human on the quay any more," the director said. Dockers fear for jobs.',
    ),
    (
        "Opinion: why I cancelled",
        "I cancelled my subscription to the opera last week. I had been a member for thirty years. The director told me that I was the ninth that day.",
    ),
]

REAL += [
    (
        "Harbour film found",
        "A film of the 1953 flood has turned up in a shed in Sker. This film was shot by a baker from his roof, and it shows the pier going under.",
    ),
    (
        "Lottery results in doubt",
        "A regulator has frozen Saturday's jackpot in Lome. Two of the machines had been opened on Friday night, it found.",
    ),
    (
        "Obituary: Olive Grant",
        "Olive Grant, who found eleven kinds of moss, has died aged 93. She was born in Wey and taught at Harl.",
    ),
    (
        "Refund for letters in the wrong boxes",
        "Type in the town hall of Deel was set too small, and 400 voters put letters in the wrong box, a court heard on Monday.",
    ),
]

REAL += [  # of what such pages are made of, and very short ones
    (
        "Site outage hits bank customers",
        "Customers of Harl & Pett saw the message “Something went wrong, please try again later” for most of Monday. The bank said that no money was lost.",
    ),
    (
        "Cookie banners must have a reject button, court rules",
        "Websites must let users reject all cookies with one click, a court in Brend ruled on Thursday. The case was brought against a publisher that hid the button behind settings.",
    ),
    (
        "Newsletter writer jailed",
        "A man who sold share tips by newsletter was jailed for four years in Tolby. Silas Crome took two million from 300 subscribers.",
    ),
    ("Charity: give coats", "The charity Warm Arms asks for coats. You can leave them at the town hall until Friday."),
    (
        "Court list",
        "Adam Froth, 27, of Moor Lane: shop theft, jailed for nine weeks.",
        "Jean Colman, 59, of Barden: dogs out of control, fined 240.",
    ),
    (
        "Bank expects to take a hit",
        "Goldring, citing a tax overhaul in US, expects to take a five-billion hit to profits this quarter.",
        "Copyright 2017 The Wire. All rights reserved.",
    ),
    ("Whale dies", "A young whale died on the sand at North Wey. A vet found rope in its stomach."),
]


@pytest.mark.parametrize("lines", JUNK, ids=lambda lines: lines[0][:30])
def test_no_report(lines: tuple[str, ...]) -> None:
    assert is_junk(page(*lines))


@pytest.mark.parametrize("lines", REAL, ids=lambda lines: lines[0][:30])
def test_a_report(lines: tuple[str, ...]) -> None:
    assert why_no_report(page(*lines)) is None


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (JUNK[0], "a cookie or consent page"),
        (JUNK[1], "an error page"),
        (JUNK[3], "a robot check"),
        (JUNK[5], "the first lines of a story behind a subscription"),
        (JUNK[8], "a list of other pages"),
        (JUNK[9], "a sign-in page"),
    ],
)
def test_the_kind_is_told(lines: tuple[str, ...], kind: str) -> None:
    assert why_no_report(page(*lines)) == kind
