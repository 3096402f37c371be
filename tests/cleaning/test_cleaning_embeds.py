"""Social posts as pages flatten them: author before or after, lines or blocks, cut off or whole. All of it invented."""
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
W = "Road closed both ways. Please keep away, crews are still working."
CUT = "Road closed both ways. Please keep away, crews are st…"

# (lines, the post's words, author, handle, posted, platform, cut off)
POSTS = [
    (f"Sellin Fire (@sellinfire) · Oct 3\n{W}\n4:12 PM · Oct 3, 2025 · 1.2K Reposts", W, "Sellin Fire", "@sellinfire", "2025-10-03T16:12:00", None, False),
    (f"Sellin Fire (@sellinfire) · Oct 3\n{W}", W, "Sellin Fire", "@sellinfire", None, None, False),
    (f"Sellin Fire @sellinfire · 3h\n{W}", W, "Sellin Fire", "@sellinfire", None, None, False),
    (f"Sellin Fire\n@sellinfire\n·\nFollow\n{W}\n4:12 PM · Oct 3, 2025", W, "Sellin Fire", "@sellinfire", "2025-10-03T16:12:00", None, False),
    (f"Sellin Fire\n@sellinfire\n{W}\n4:12 PM · Oct 3, 2025\n120\nReply\nCopy link\nRead 12 replies", W, "Sellin Fire", "@sellinfire", "2025-10-03T16:12:00", None, False),
    (f"Sellin Fire\n@sellinfire\nReplying to @countyroads\n{W}\n4:12 PM · Oct 3, 2025", W, "Sellin Fire", "@sellinfire", "2025-10-03T16:12:00", None, False),
    (f"Sellin Fire @sellinfire · Oct 3, 2025\nReplying to @countyroads and @sellin\n{W}", W, "Sellin Fire", "@sellinfire", "2025-10-03", None, False),
    (f"Sellin Fire @sellinfire · Oct 3, 2025\nRT @countyroads: {W}", f"RT @countyroads: {W}", "Sellin Fire", "@sellinfire", "2025-10-03", None, False),
    (f"Sellin Fire @sellinfire · Oct 3, 2025\n{CUT}\nShow more", CUT, "Sellin Fire", "@sellinfire", "2025-10-03", None, True),
    (f"Sellin Fire\n@sellinfire\n{CUT}\n4:12 PM · Oct 3, 2025\nRead more on X", CUT, "Sellin Fire", "@sellinfire", "2025-10-03T16:12:00", "Twitter", True),
    (f"{W} — Sellin Fire (@sellinfire) October 3, 2025", W, "Sellin Fire", "@sellinfire", "2025-10-03", "Twitter", False),
    (f"{W}\n— Sellin Fire (@sellinfire) October 3, 2025", W, "Sellin Fire", "@sellinfire", "2025-10-03", "Twitter", False),
    (f"{W}\n— Sellin Fire 🚒 (@sellinfire) October 3, 2025", W, "Sellin Fire 🚒", "@sellinfire", "2025-10-03", "Twitter", False),
    (f"“{W}”\n— @sellinfire on X, 3 October 2025", f"“{W}”", None, "@sellinfire", "2025-10-03", "Twitter", False),
    (f"Sellin Fire ✓ @sellinfire\n{W}\n3 Oct 2025 16:12", W, "Sellin Fire ✓", "@sellinfire", "2025-10-03T16:12:00", None, False),
    (f"Twitter / @sellinfire\n{W}\n3 Oct 2025", W, None, "@sellinfire", "2025-10-03", "Twitter", False),
    (f"X post by Sellin Fire, 3 October 2025:\n{W}", W, "Sellin Fire", None, "2025-10-03", "Twitter", False),
    (f"Sellin Fire Service\nFacebook · 3 October at 09:17\n{CUT} See more", CUT, "Sellin Fire Service", None, None, "Facebook", True),
    (f"Sellin Fire Service\nFacebook · 3 October 2025 at 09:17\n{W}", W, "Sellin Fire Service", None, "2025-10-03T09:17:00", "Facebook", False),
    (f"Sellin Fire Service\n3 October at 09:17 ·\n{W}\n214 likes 12 comments 40 shares", W, "Sellin Fire Service", None, None, None, False),
    (f"Sellin Fire Service\n3 October 2025 at 09:17 · 🌐\n{CUT} See more", CUT, "Sellin Fire Service", None, "2025-10-03T09:17:00", None, True),
    (f"Sellin Fire Service is in Sellin.\n3 October 2025 at 09:17\n{W}\nLike Comment Share", W, "Sellin Fire Service", None, "2025-10-03T09:17:00", None, False),
    (f"Facebook\nSellin Fire Service\n3 October 2025\n{W}", W, "Sellin Fire Service", None, "2025-10-03", "Facebook", False),
    (f"Facebook post by Sellin Fire Service\n{W}\n3 October 2025", W, "Sellin Fire Service", None, "2025-10-03", "Facebook", False),
    (f"{W}\nPosted by Sellin Fire Service on Friday, October 3, 2025", W, "Sellin Fire Service", None, "2025-10-03", None, False),
    (f"Sellin Live, [03.10.2025 09:17]\n{W}", W, "Sellin Live", None, "2025-10-03T09:17:00", "Telegram", False),
    (f"Sellin Live\n[03.10.2025 09:17]\n{W}", W, "Sellin Live", None, "2025-10-03T09:17:00", "Telegram", False),
    (f"Telegram · Sellin Live · 3 October 2025, 09:17\n{W}", W, "Sellin Live", None, "2025-10-03T09:17:00", "Telegram", False),
    (f"Sellin Live · Telegram · 3 October 2025\n{W}", W, "Sellin Live", None, "2025-10-03", "Telegram", False),
    (f"Sellin Live\nTelegram · 3 October 2025 09:17\n{W}\n12.4K views", W, "Sellin Live", None, "2025-10-03T09:17:00", "Telegram", False),
    (f"Sellin Live\n{W}\n12.4K views\nedited 09:17\nt.me/sellinlive/2231", W, "Sellin Live", None, None, "Telegram", False),
    (f"Sellin Live\nForwarded from County Roads\n{W}\n12.4K views Oct 3, 2025 at 09:17", W, "County Roads", None, "2025-10-03T09:17:00", "Telegram", False),
    (f"Forwarded from: County Roads\n{W}\n👁 12.4K 09:17", W, "County Roads", None, None, "Telegram", False),
    (f"sellinfire\nInstagram · 3 October 2025\n{CUT} more", CUT, "sellinfire", None, "2025-10-03", "Instagram", True),
    (f"View this post on Instagram\n{W}\nA post shared by Sellin Fire (@sellinfire)", W, "Sellin Fire", "@sellinfire", None, "Instagram", False),
    (f"@sellinfire {W} ♬ original sound - Sellin Fire", W, None, "@sellinfire", None, "TikTok", False),
    (f"TikTok · @sellinfire · 3 October 2025\n{W}", W, None, "@sellinfire", "2025-10-03", "TikTok", False),
    (f"Sellin Fire Service\nYouTube · 3 October 2025 · 12K views\n{W}", W, "Sellin Fire Service", None, "2025-10-03", "YouTube", False),
    (f"Sellin Fire\n@sellinfire@coast.social\n{W}\nOct 3, 2025, 16:12 · Web", W, "Sellin Fire", "@sellinfire@coast.social", "2025-10-03T16:12:00", "Mastodon", False),
    (f"Sellin Fire\n@sellin-fire.bsky.social\n{W}\nOctober 3, 2025 at 4:12 PM", W, "Sellin Fire", "@sellin-fire.bsky.social", "2025-10-03T16:12:00", "Bluesky", False),
    (f"Sellin Fire @sellinfire.bsky.social · 3h\n{W}", W, "Sellin Fire", "@sellinfire.bsky.social", None, "Bluesky", False),
    (f"Sellin Online\nVK · 3 Oct 2025 at 9:17\n{W}\n23 likes", W, "Sellin Online", None, "2025-10-03T09:17:00", "VK", False),
    (f"Sellin Fire Service\nLinkedIn · 2d\n{CUT} …see more", CUT, "Sellin Fire Service", None, None, "LinkedIn", True),
    (f"Sellin Fire @sellinfire · Oct 3, 2025\n{W}\nTranslated from Norse by Google", W, "Sellin Fire", "@sellinfire", "2025-10-03", None, False),
    (f"Sellin Fire @sellinfire · Oct 3, 2025\n{W} #sellin https://t.co/Ab1", f"{W} #sellin", "Sellin Fire", "@sellinfire", "2025-10-03", "Twitter", False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words", "author", "handle", "posted", "platform", "cut_off"), POSTS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_post_whatever_its_shape(
    cleaned: Make,
    between: str,
    line: str,
    words: str,
    author: str | None,
    handle: str | None,
    posted: str | None,
    platform: str | None,
    cut_off: bool,
) -> None:
    shown = line.replace("\n", between)
    report = cleaned(f"{HEADLINE}\n\nBy Nora Feld\n\n{LEAD}\n\n{shown}\n\n{NEXT}")
    found = [(p.kind, p.span.of(report.text)) for p in report.parts]
    assert [w for k, w in found if k == "body"] == [LEAD, NEXT]
    (post,) = [p.post for p in report.parts if p.post is not None]
    assert post.words.of(report.text) == words
    assert (post.author, post.handle, post.posted) == (author, handle, posted)
    assert (post.platform, post.cut_off) == (platform, cut_off)


def test_posted_by_may_stand_over_a_post_that_nothing_divides_from_it(cleaned: Make) -> None:
    text = f"Posted by Sellin Fire Service on Friday, October 3, 2025\n{W}"
    report = cleaned(f"{HEADLINE}\n\nBy Nora Feld\n\n{LEAD}\n\n{text}\n\n{NEXT}")
    (post,) = [p.post for p in report.parts if p.post is not None]
    assert (post.words.of(report.text), post.author, post.posted) == (W, "Sellin Fire Service", "2025-10-03")


def test_an_author_under_a_post_is_no_head_where_nothing_divides_them(cleaned: Make) -> None:
    text = f"{W}\nSellin Fire Service / Facebook, 3 October 2025"
    report = cleaned(f"{HEADLINE}\n\nBy Nora Feld\n\n{LEAD}\n\n{text}\n\n{NEXT}")
    (post,) = [p.post for p in report.parts if p.post is not None]
    assert (post.words.of(report.text), post.author, post.posted) == (W, "Sellin Fire Service", "2025-10-03")


def test_a_quoted_post_is_a_post_of_its_own(cleaned: Make) -> None:
    quoted = "Slope above Sellin is moving again."
    text = f"Sellin Fire\n@sellinfire\n{W}\nQuote\nCounty Roads\n@countyroads\n· Oct 2, 2025\n{quoted}\n4:12 PM · Oct 3, 2025"
    report = cleaned(f"{HEADLINE}\n\nBy Nora Feld\n\n{LEAD}\n\n{text}\n\n{NEXT}")
    posts = [p.post for p in report.parts if p.post is not None]
    assert [(p.handle, p.words.of(report.text)) for p in posts] == [("@sellinfire", W), ("@countyroads", quoted)]


W2 = "The gates are shut. Do not believe what the company tells you tonight."
AUTHORS = [
    (f"Water Union Harn @wuharn\nMay 6\n{W2}", W2, "Water Union Harn", "@wuharn"),
    (f"Water Union Harn (@wuharn), May 6, 2025\n{W2}", W2, "Water Union Harn", "@wuharn"),
    (f"Tweet by @wuharn\n{W2}\n9:12 AM · May 6, 2025", W2, None, "@wuharn"),
    (f"Water Union Harn on Facebook, 6 May 2025\n{W2}", W2, "Water Union Harn", None),
    (f"Water Union Harn\nMay 6 at 9:12 AM\n{W2}\n31 comments 12 shares", W2, "Water Union Harn", None),
    (f"Water Union Harn\nposted on Telegram\n6 May 2025, 09:12\n{W2}", W2, "Water Union Harn", None),
    (f"Water Union Harn (Telegram), 06.05.2025 09:12\n{W2}", W2, "Water Union Harn", None),
    (f"{W2}\n— Water Union Harn (@wuharn) 6 May 2025", W2, "Water Union Harn", "@wuharn"),
    (f"Water Union Harn\n·\nMay 6\n{W2}\nLike\nComment\nShare", W2, "Water Union Harn", None),
    (f"u/harnworker · 5h ago\n{W2}\n231 upvotes 40 comments", W2, "u/harnworker", None),
    (f"Water Union Harn\nThreads · May 6, 2025\n{W2}", W2, "Water Union Harn", None),
    (f"Water Union Harn 🔁 reposted\nIda Sten @idasten · May 6\n{W2}", W2, "Ida Sten", "@idasten"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words", "author", "handle"), AUTHORS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_author_whatever_the_order(
    cleaned: Make, between: str, line: str, words: str, author: str | None, handle: str | None
) -> None:
    report = cleaned(f"{HEADLINE}\n\nBy Nora Feld\n\n{LEAD}\n\n{line.replace(chr(10), between)}\n\n{NEXT}")
    assert [p.span.of(report.text) for p in report.parts if p.kind == "body"] == [LEAD, NEXT]
    (post,) = [p.post for p in report.parts if p.post is not None]
    assert (post.words.of(report.text), post.author, post.handle) == (words, author, handle)


TRUE = [
    "The ministry said on Facebook on 3 October that the road would stay closed, and gave no reason.",
    "Facebook, which owns the site, did not respond on 3 October.",
    "Sellin Fire Service, which posted the film on Facebook, did not answer.",
    "Twitter · the network · was down for an hour on Friday, said its owner.",
    "Nora Feld of Sellin Fire (@sellinfire) told reporters on 3 October that crews were still at work.",
    "Telegram channels close to the army said so on 3 October 2025.",
    "She wrote on X: “We are still here.”",
    "Forwarded from the council to the ministry, the letter lay there until May.",
    "RT, the broadcaster, reported it first.",
]


@pytest.mark.parametrize("line", TRUE)
def test_a_sentence_about_platforms_stays_body(kinds: Kinds, line: str) -> None:
    found = kinds(f"{HEADLINE}\n\nBy Nora Feld\n\n{LEAD}\n\n{line}\n\n{NEXT}")
    assert [w for k, w in found if k == "body"] == [LEAD, line, NEXT]
