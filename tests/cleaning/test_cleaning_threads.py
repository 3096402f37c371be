"""Threads of a forum, and live pages whose entries open with a time of day."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.vocabulary import Report

Make = Callable[..., Report]

THREAD = """Is the ferry pier sinking?

pier_watcher · 2 March, 18:40
I measured it again today. It is 4 cm lower than in May.

Hanneke · 2 March, 19:05
Mine says two. The tide was in, though.

pier_watcher · 3 March, 07:11
Then measure it at noon.

[Log in to reply] [Report]"""

LIVE = """LIVE: Landslide above Vennes

WED 11:20 The hospital says six people were brought in. Two of them walked.

WED 10:05 The road is shut at both ends.

WED 09:40 Rescuers have asked drivers to stay away from the tunnel."""


def test_a_thread_is_posts(cleaned: Make) -> None:
    report = cleaned(THREAD)
    posts = [p.post for p in report.parts if p.post is not None]
    assert [(p.author, p.words.of(report.text).split(".")[0]) for p in posts] == [
        ("pier_watcher", "I measured it again today"),
        ("Hanneke", "Mine says two"),
        ("pier_watcher", "Then measure it at noon"),
    ]


def test_one_name_and_date_is_no_thread(cleaned: Make) -> None:
    report = cleaned("A pier sinks\n\nHanneke Boers · 2 March, 19:05\n\nThe pier at Vell is lower than it was in May.")
    assert all(p.post is None for p in report.parts)


def test_entries_of_a_live_page_are_cut_from_their_times(cleaned: Make) -> None:
    report = cleaned(LIVE)
    found = [(p.kind, p.section, p.span.of(report.text)[:12]) for p in report.parts]
    assert found[1:5] == [
        ("furniture", None, "WED 11:20"),
        ("body", "WED 11:20", "The hospital"),
        ("furniture", None, "WED 10:05"),
        ("body", "WED 10:05", "The road is "),
    ]
