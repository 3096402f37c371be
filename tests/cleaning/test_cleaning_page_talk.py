"""What a page says to its reader is no report, wherever it stands and in whatever form; what looks like it is one."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

Kinds = Callable[..., list[tuple[str, str]]]
ROWS = [
    tuple(line.split(" | ", 1))
    for line in (Path(__file__).parent / "page_lines.txt").read_text(encoding="utf-8").splitlines()
    if line and line[0] != "#"
]
PAGE, REPORT = ([line for kind, line in ROWS if kind == wanted] for wanted in ("page", "report"))
BEFORE = (
    "A passenger ferry ran aground on rocks outside Kelmar harbour early on Friday, the coastguard said.",
    "The Sunna Queen struck the Grey Rocks at about 4.40 a.m., coastguard spokeswoman Olva Brent told reporters.",
)
AFTER = (
    "The ferry's owner, Nordal Line, said the captain had been sober and that a steering fault was the cause.",
    "The union said that the crew were exhausted after a shift of 16 hours.",
)
SAYING = {"headline", "body", "caption", "post"}


def kinds_of(line: str, kinds: Kinds) -> set[str]:
    """What the line is among a report's paragraphs and behind them, as text and as HTML."""
    found = set()
    for lines in ((*BEFORE, line, *AFTER), (*BEFORE, *AFTER, line)):
        paragraphs = "".join(f"<p>{escape(x)}</p>" for x in lines)
        html = f"<html><body><article><h1>Ferry aground</h1>{paragraphs}</article></body></html>"
        for text, is_html in (("Ferry aground\n\n" + "\n\n".join(lines), False), (html, True)):
            found |= {kind for kind, words in kinds(text, is_html) if words in line or line in words}
    return found


@pytest.mark.parametrize("line", PAGE)
def test_what_a_page_says_of_itself_is_no_report(kinds: Kinds, line: str) -> None:
    assert not kinds_of(line, kinds) & (SAYING - {"caption"})


@pytest.mark.parametrize("line", REPORT)
def test_what_looks_like_it_is(kinds: Kinds, line: str) -> None:
    assert kinds_of(line, kinds) <= SAYING


NOTICE = "Lena Oss is a reporter covering shipping for Coast Wire. She joined in 2019."


@pytest.mark.parametrize(
    "byline", ["By Lena Oss", "By LENA OSS and Tom Birk, Coast Wire", "Lena Oss | 20 November 2026"]
)
def test_who_the_author_is_under_the_report(kinds: Kinds, byline: str) -> None:
    found = kinds("\n\n".join(("Ferry aground off Kelmar", byline, *BEFORE, *AFTER, NOTICE)))
    assert found[-1] == ("furniture", NOTICE)
    assert [kind for kind, _ in found].count("body") == len(BEFORE) + len(AFTER)


def test_of_somebody_whom_no_byline_names_it_is_report(kinds: Kinds) -> None:
    page = ("Reporter held at sea", "By Tom Birk", *BEFORE, NOTICE)
    assert kinds("\n\n".join(page))[-1] == ("body", NOTICE)
    assert kinds("\n\n".join(("Reporter held at sea", *BEFORE, NOTICE)))[-1] == ("body", NOTICE)


TAILS = (
    ("(Reporting by Lena Oss; Editing by Rita Sund)", "note"),
    ("Reporting by Lena Oss; Editing by Rita Sund", "note"),
    ("[Lena Oss contributed to this report.]", "note"),
    ("Sign up for our newsletter.", "furniture"),
    ("Read more: Ten ferries held in port", "furniture"),
    ("Click here to read the full report. Follow us on Facebook.", "furniture"),
    ("Copyright 2019 Northern Press. All rights reserved.", "furniture"),
)


@pytest.mark.parametrize(("tail", "kind"), TAILS)
def test_a_paragraph_that_ends_in_words_of_the_page_is_cut_there(kinds: Kinds, tail: str, kind: str) -> None:
    text = "\n\n".join((*BEFORE, f"{AFTER[1]} {tail}"))
    assert kinds(text)[-2:] == [("body", AFTER[1]), (kind, tail)]


@pytest.mark.parametrize(
    "line",
    [
        'The poster read: "They lied to us for a year. Sign up for our march."',
        "The crew slept four hours a night, the union said. More from the inquiry is expected on Monday, it added.",
        "He died at once. She did not.",
    ],
)
def test_a_paragraph_is_left_whole_where_its_end_is_report(kinds: Kinds, line: str) -> None:
    assert ("body", line) in kinds("\n\n".join((*BEFORE, line, *AFTER)))


def test_a_credit_behind_a_paragraph_heads_none(kinds: Kinds) -> None:
    text = "\n\n".join((BEFORE[0], f"{BEFORE[1]} Edited by Roe.", *AFTER))
    assert [kind for kind, _ in kinds(text)] == ["body", "body", "note", "body", "body"]


def test_a_masthead_is_no_sentence_with_words_of_the_page_behind_it(kinds: Kinds) -> None:
    head = "The Courier of Lirenza, English edition. Translated from Lirenzan"
    assert ("body", BEFORE[0]) in kinds("\n\n".join((head, *BEFORE, *AFTER)))


LONE = (
    ("Ferry sinks.", False, "body"),
    ("Explosion in Kelmar harbour", False, "headline"),
    ("日本で地震", False, "headline"),
    ("<aside>Two people died in a crash near Kelmar on Friday, police said.</aside>", True, "body"),
    ("<form><p>Two people died in a crash near Kelmar on Friday, police said.</p></form>", True, "body"),
    ("<p>Explosion in Kelmar harbour</p>", True, "headline"),
    ("Sign up for our newsletter.", False, "furniture"),
    ("Home | News | Sport | Weather", False, "furniture"),
    ("Menu", False, "furniture"),
)


@pytest.mark.parametrize(("page", "html", "kind"), LONE)
def test_a_page_of_one_line_is_that_line(kinds: Kinds, page: str, html: bool, kind: str) -> None:
    assert [found for found, _ in kinds(page, html)] == [kind]
