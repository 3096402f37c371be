"""Keys of records by their common other names, told of where they are slips; and the entries of feeds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.cleaning import clean
from reportedly.reading import read
from reportedly.vocabulary import Failure, Page

WORDS = "The ferry ran aground, the coastguard said."


def pages(path: Path, content: str) -> list[Page | Failure]:
    path.write_text(content, encoding="utf-8")
    return list(read([path]))


def one(tmp_path: Path, **record: object) -> Page:
    (page,) = pages(tmp_path / "r.jsonl", json.dumps(record))
    assert isinstance(page, Page), page
    return page


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ({"date": "2026-11-20"}, "published", "2026-11-20"),
        ({"pub_date": "20/11/2026"}, "published", "2026-11-20"),
        ({"publishedAt": "2026-11-20T09:00:00Z"}, "published", "2026-11-20T09:00:00Z"),
        ({"Date": "November 20, 2026"}, "published", "2026-11-20"),
        ({"date": "Fri, 20 Nov 2026 12:00:00 GMT"}, "published", "2026-11-20T12:00:00Z"),
        ({"url": "https://post.example/1"}, "address", "https://post.example/1"),
        ({"source": "Labour Post"}, "outlet", "Labour Post"),
        ({"source": {"id": None, "name": "Labour Post"}}, "outlet", "Labour Post"),
        ({"publisher": "Labour Post", "source": "Labour Post"}, "outlet", "Labour Post"),
        ({"outlet": "Post", "source": "somewhere else"}, "outlet", "Post"),
        ({"source": "https://post.example/feed"}, "outlet", None),
        ({"headline": "Aground"}, "title", "Aground"),
        ({"lang": "en"}, "language", "en"),
        ({"link": "click here"}, "address", None),
    ],
)
def test_a_common_name_for_a_key_is_read(
    tmp_path: Path, record: dict[str, object], field: str, value: str | None
) -> None:
    page = one(tmp_path, text=WORDS, **record)
    assert getattr(page.told, field) == value
    assert page.warnings == ()


def test_the_words_by_another_name_and_with_markup(tmp_path: Path) -> None:
    assert one(tmp_path, body=WORDS).media_type == "text/plain"
    marked = one(tmp_path, content=f"<p>{WORDS}</p>")
    assert (marked.media_type, marked.text) == ("text/html", f"<p>{WORDS}</p>")
    (page,) = pages(tmp_path / "r.json", json.dumps([{"body": WORDS}]))
    assert isinstance(page, Page)


def test_two_names_that_differ_are_told_and_not_used(tmp_path: Path) -> None:
    page = one(tmp_path, text=WORDS, publisher="Post", source="Wire")
    assert page.told.outlet is None
    assert page.warnings == (
        f"{tmp_path / 'r.jsonl'}:1: `publisher` and `source` differ, and each may be the outlet; not used: "
        "say which as `outlet`",
    )


def test_a_slip_is_told_once_for_a_file(tmp_path: Path) -> None:
    lines = [{"text": WORDS, "publised": "2026-11-20"}, {"text": "More.", "publised": "2026-11-21", "outlt": "Post"}]
    first, second = pages(tmp_path / "r.jsonl", "\n".join(map(json.dumps, lines)))
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert [w.partition(": ")[2] for w in first.warnings] == [
        "no key 'publised' is known; did you mean 'published'? (said once for this file)"
    ]
    assert ["outlt" in w for w in second.warnings] == [True]
    (bad,) = pages(tmp_path / "b.jsonl", json.dumps({"txt": WORDS}))
    assert isinstance(bad, Failure)
    assert bad.reason == "has neither `text` nor `html`; did you mean 'text' by 'txt'?"


def test_keys_that_are_no_slips_are_left_alone(tmp_path: Path) -> None:
    assert one(tmp_path, text=WORDS, id=7, author="Ann", views=12, section="news", tags=[]).warnings == ()


def test_the_file_beside_a_report_has_the_same_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    beside = {"source": "Echo", "date": "2026-11-20", "adress": "https://echo.example/1"}
    (tmp_path / "a.meta.json").write_text(json.dumps(beside), encoding="utf-8")
    (page,) = read([tmp_path / "a.txt"])
    assert isinstance(page, Page)
    assert (page.told.outlet, page.told.published, page.told.address) == ("Echo", "2026-11-20", None)
    assert page.warnings == ("a.meta.json: no key 'adress' is known; did you mean 'address'?",)


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Asper Daily - World</title><item><title>Ferry &amp; fog</title><link>https://asper.example/1</link>
<pubDate>Fri, 20 Nov 2026 12:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The ferry ran aground, a passenger said.</p>]]></content:encoded></item>
<item><title></title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Wire</title><entry><title>Ferry aground</title>
<link rel="self" href="https://wire.example/self"/><link href="https://wire.example/1"/>
<updated>2026-11-20T12:00:00Z</updated>
<summary>A passenger ferry ran aground &lt;off Kelmar&gt; on Friday, the coastguard said.</summary></entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Coast Wire",
        "items": [{"content_html": f"<p>{WORDS}</p>", "url": "https://wire.example/1", "date_published": "2026-11-20"}],
    }
)


def test_each_entry_of_a_feed_is_a_page(tmp_path: Path) -> None:
    first, second = pages(tmp_path / "f.xml", RSS)
    assert isinstance(first, Page)
    assert first.file == f"{tmp_path / 'f.xml'}:1"
    report = clean(first)
    assert (report.outlet, report.outlet_claimed_by, report.published) == (
        *("Asper Daily", "page", "2026-11-20T12:00:00Z"),
    )
    assert report.address == "https://asper.example/1"
    assert [(p.kind, p.span.of(report.text)) for p in report.parts] == [
        ("headline", "Ferry & fog"),
        ("body", "The ferry ran aground, a passenger said."),
    ]
    assert isinstance(second, Failure)
    assert second.reason == "an entry without words"


def test_atom_and_json_feeds(tmp_path: Path) -> None:
    (page,) = pages(tmp_path / "f.atom", ATOM)
    assert isinstance(page, Page)
    report = clean(page)
    assert (report.outlet, report.published) == ("Coast Wire", "2026-11-20T12:00:00Z")
    assert report.address == "https://wire.example/1"
    (record,) = pages(tmp_path / "f.json", JSON_FEED)
    assert isinstance(record, Page)
    assert (record.media_type, record.told.outlet, record.told.published) == ("text/html", "Coast Wire", "2026-11-20")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('<!DOCTYPE rss [<!ENTITY a "aa">]><rss><channel/></rss>', "declares entities"),
        ("<rss><channel>", "no well-formed XML"),
        ("<rss><channel/></rss>", "without entries"),
    ],
)
def test_a_feed_that_cannot_be_read_says_why(tmp_path: Path, content: str, reason: str) -> None:
    (found,) = pages(tmp_path / "f.xml", content)
    assert isinstance(found, Failure)
    assert reason in found.reason


def test_a_table_is_no_report(tmp_path: Path) -> None:
    (found,) = pages(tmp_path / "t.csv", "text,outlet\na,b\n")
    assert isinstance(found, Failure)
    assert "as a line of JSON" in found.reason
