"""Whatever the characters: nothing raises, every character has one part, every shift leads to the same characters."""
# ruff: noqa: E501 - soup of markup

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from tests.growth import grows_linearly

from reportedly.cleaning import clean

HOSTILE = Path(__file__).parents[3] / "shared" / "data" / "hostile"

_LINES = st.sampled_from(
    [
        "Bridge closed after ship strikes pier",
        "By Ada Moss, Harbour Post | 3 March 2024, 9.30pm",
        "PORT ELSA, 3 March (Agency) — The bridge was closed on Sunday, the mayor said.",
        "The mayor said nobody was hurt. “We were lucky,” she said.",
        "A tug beside the pier. © Jo Lind/Paxfoto A tug beside the pier.",
        "Photo: Jo Lind",
        "Bridge shut until… pic.example.com/x1 — Port Elsa (@portelsa) March 3, 2024",
        "Port Elsa @portelsa · Mar 3, 2024",
        "Show more",
        "12:40",
        "Related articles",
        "image beaconimage beaconThe ship left at noon.",
        "— The owners",
        "",
        "   ",
        "(",
        "@",
        "©",
        "— (@a) 1/2/2024",
        "3/4/2024",
    ]
)
_SOUP: SearchStrategy[str] = st.sampled_from(
    [
        "<p>", "</p>", "<div>", "</div>", "<div hidden>", "<p hidden>", "<b>", "</b>", "<table>", "<td>", "</table>", "<br>", "<!--", "-->",
        "<script>", "</script>", "<style>.x{display:none}</style>", "<span class=x>", "</span>", "<blockquote class=twitter-tweet>",
        "</blockquote>", "<h1>", "</h1>", "<li>", "<figure>", "<figcaption>", "</figure>", "&amp;", "&nbsp;", "&mdash;", "&#0;", "&#xd800;",
        "&NotEqualTilde;", "&notit;", "<a href='x", "'>", "<", ">", "\"", " ", "\n", "\t", "Some words here.", "— A (@b) March 3, 2024", "x",
        "<template>", "</template>", "<svg>", "<noscript>", "</noscript>", "<plaintext>", "<textarea>", "<![CDATA[", "]]>", "<?", "</", "</ x>",
        "<article>", "</article>", "<nav>", "</nav>", "<pre>", "</pre>", "<time datetime=2024-03-03>", "<option>", "<select>", "</body>", "<html>",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    from tests.cleaning.conftest import check, page_of

    page = page_of(text)
    check(clean(page), page)


@settings(max_examples=200, deadline=None)
@given(st.lists(_LINES, max_size=14), st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u2028"]))
def test_any_order_of_lines(lines: list[str], between: str) -> None:
    from tests.cleaning.conftest import check, page_of

    page = page_of(between.join(lines))
    check(clean(page), page)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(_SOUP, st.text(max_size=6)), max_size=25))
def test_any_markup(pieces: list[str]) -> None:
    from tests.cleaning.conftest import check, page_of

    page = page_of("".join(pieces), html=True)
    report = clean(page)
    check(report, page)
    assert clean(page) == report


def _payloads() -> list[str]:
    found: list[str] = []
    for path in sorted((HOSTILE / "html5lib-tests" / "tree-construction").glob("*.dat")):
        cases = path.read_text("utf-8", "replace").split("#data\n")
        found.extend(c.split("\n#errors")[0] for c in cases)
    for path in sorted((HOSTILE / "dompurify").glob("*.json")):
        found.extend(str(case.get("payload", "")) for case in json.loads(path.read_text("utf-8")))
    found.extend(json.loads((HOSTILE / "blns" / "blns.json").read_text("utf-8")))
    for folder in ("bleach/data", "payloadsallthethings/xss", "xss-payloadbox"):
        for path in sorted((HOSTILE / folder).rglob("*")):
            if path.is_file():
                found.extend(path.read_text("utf-8", "replace").splitlines()[:400])
    return found


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile corpus is not here")
def test_hostile_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.cleaning.conftest import check, page_of

    # The vote of a library on thousands of fragments is beside the point here, and slow.
    monkeypatch.setattr("reportedly.cleaning.article._MOST_CHARACTERS", 0)
    payloads = _payloads()
    assert len(payloads) > 2000
    for payload in payloads:
        for html in (True, False):
            page = page_of(payload, html)
            report = clean(page)
            check(report, page)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("(" * 300_000, False),
        ("(" * 300_000, True),
        ("<" * 300_000, True),
        ("<a " * 100_000, True),
        ("<div>" * 60_000 + "tail", True),
        ("<p><b><i>" * 30_000, True),
        ("<div hidden></span>" * 30_000, True),
        ("</div>" * 60_000, True),
        ("<!--" * 60_000, True),
        ("<a x='" * 50_000, True),
        ("<script>" * 50_000, True),
        ("&#x" * 100_000, True),
        ("@" * 300_000, False),
        ("— A (@b) " * 20_000, False),
        ("image beacon" * 20_000, False),
        ("© A/B " * 40_000, False),
        ("12:40\n" * 30_000, False),
        ("A @b\n" * 30_000, False),
        ("Jan 1 " * 50_000, False),
        ("Facebook · 3 October\n" * 6_000, False),
        ("Some Name\n[03.10.2025 09:17]\n" * 4_000, False),
        ("Some Name\n@name\nReplying to @other\n" * 3_000, False),
        ("12K views\n" * 6_000, False),
        ("Forwarded from A\n\n" * 5_000, False),
        ("Follow A for the " * 20_000, False),
        ("A / B / " * 40_000, False),
        ("'a \"b " * 40_000, False),
        ("1/2/34 " * 40_000, False),
        ("word " * 200_000, False),
        ("word\n" * 60_000, False),
        (" " * 500_000, False),
        ("<p>" + " " * 500_000, True),
        ("<style>" + ".x{" * 50_000, True),
        ("Same sentence here again now. " * 20_000, False),
        ("Same sentence here again now.\n\n" * 10_000, False),
    ],
)
def test_time_grows_with_length_only(text: str, html: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.cleaning.conftest import check, page_of

    monkeypatch.setattr("reportedly.cleaning.article._MOST_CHARACTERS", 0)
    assert grows_linearly(lambda length: clean(page_of(text[:length], html)), len(text))
    page = page_of(text, html)
    check(clean(page), page)
