"""HTML: what readers do not see is not in the text, deep pages keep their tail, markup gives kinds, the page its claims."""
# ruff: noqa: E501 - markup stays whole

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable

import pytest

from reportedly.vocabulary import Metadata, Report

Kinds = Callable[..., list[tuple[str, str]]]
Make = Callable[..., Report]

PARAGRAPHS = [
    f"The harbour office said on Monday that ship number {i} had left the port before noon without a pilot."
    for i in range(8)
]


def article(*extra: str, head: str = "") -> str:
    first, rest = PARAGRAPHS[:4], PARAGRAPHS[4:]
    body = "".join(f"<p>{p}</p>" for p in first) + "".join(extra) + "".join(f"<p>{p}</p>" for p in rest)
    return f"<html lang=en><head>{head}</head><body><article><h1>Ships leave the port of Elsa</h1>{body}</article></body></html>"


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">SECRET words the minister said.</p>',
        '<P STYLE="DISPLAY : NONE !important">SECRET</P>',
        '<p style="d\\69splay:none">SECRET</p>',
        '<p style="display&#58;none">SECRET</p>',
        '<div style="visibility: hidden"><p>SECRET words.</p></div>',
        '<p style="font-size:0px">SECRET words said.</p>',
        '<p style="opacity:0">SECRET</p>',
        '<p style="position:absolute;left:-9999px">SECRET</p>',
        '<p style="text-indent:-9999px">SECRET</p>',
        '<p style="height:1px;overflow:hidden">SECRET</p>',
        '<p style="color:#fff;background:#fff">SECRET</p>',
        "<p hidden>SECRET</p>",
        '<div aria-hidden="true">SECRET</div>',
        "<!-- SECRET -->",
        "<!-- x --!><!-- SECRET -->",
        "<script>SECRET</script>",
        "<template><p>SECRET</p></template>",
        "<noscript><p>SECRET</p></noscript>",
        "<textarea>SECRET</textarea>",
        "<select><option>SECRET</option></select>",
        "<svg><title>SECRET</title></svg>",
        "<dialog>SECRET</dialog>",
        '<span class="sr-only">SECRET</span>',
        '<style>.zz{display:none}</style><p class="zz">SECRET</p>',
        '<style>#q1, .b{ visibility:hidden }</style><p id="q1">SECRET</p>',
        "<b><div hidden></b>SECRET</div>",
        '<img alt="SECRET" src=x>',
        "<div hidden><table><tr><td></div>SECRET</td></tr></table></div>",
    ],
)
def test_hidden_words_are_not_in_the_text(cleaned: Make, hidden: str) -> None:
    report = cleaned(article(hidden), html=True)
    assert "SECRET" not in report.text
    assert [p.span.of(report.text) for p in report.parts if p.kind == "body"] == PARAGRAPHS


@pytest.mark.parametrize(
    "shown",
    [
        "<style>@media print{.zz{display:none}}</style><p class=zz>{}</p>",
        "<p style='display:block;opacity:0.9'>{}</p>",
        "<p hidden><div>{}</div>",
        "<b hidden><div></b>{}</div>",
        "<dialog open><p>{}</p></dialog>",
        "<script>'<!--'</script><p>{}</p>",
    ],
)
def test_words_that_readers_see_stay(cleaned: Make, shown: str) -> None:
    words = "A tug was lost in the fog, its owner said on Tuesday."
    assert words in cleaned(article(shown.replace("{}", words)), html=True).text


def test_deep_nesting_keeps_its_tail(cleaned: Make) -> None:
    tail = "The last paragraph said that the tail was there on Friday."
    page = (
        "<html><body>" + "<div>" * 3000 + f"<p>{PARAGRAPHS[0]}</p>" + "</div>" * 3000 + f"<p>{tail}</p></body></html>"
    )
    report = cleaned(page, html=True)
    assert [p.span.of(report.text) for p in report.parts if p.kind == "body"] == [PARAGRAPHS[0], tail]
    assert report.state == "ok"


def test_kinds_from_markup(kinds: Kinds) -> None:
    page = article(
        "<figure><img src=x><figcaption>A tug off the pier on Sunday. <span class=credit>Photo: Jo Lind/Paxfoto</span></figcaption></figure>",
        "<aside class=promo><p>Get the Post in your inbox. <a href=/s>Sign up</a></p></aside>",
        '<p class="note"><em>This story was updated at 16:05.</em></p>',
        '<blockquote class="twitter-tweet"><p>The pier is shut. Stay away from the…</p>— Port of Elsa (@portelsa) <a href="https://twitter.com/portelsa/status/1">March 3, 2024</a></blockquote>',
        "<section class=related><h3>Read more</h3><ul><li><a href=/a>Ferry fares to rise</a></li></ul></section>",
    ).replace(
        "</h1>",
        "</h1><p class=byline>By <a rel=author>Ada Moss</a> &middot; <time datetime='2024-03-03T15:40:00+01:00'>3 March 2024</time></p>",
    )
    found = [
        (k, w)
        for k, w in kinds("<nav><a>Home</a></nav>" + page + "<footer>© 2024 Harbour Post</footer>", html=True)
        if k != "body"
    ]
    assert found == [
        ("furniture", "Home"),
        ("headline", "Ships leave the port of Elsa"),
        ("byline", "By Ada Moss · 3 March 2024"),
        ("caption", "A tug off the pier on Sunday."),
        ("credit", "Photo: Jo Lind/Paxfoto"),
        ("furniture", "Get the Post in your inbox. Sign up"),
        ("note", "This story was updated at 16:05."),
        ("post", "The pier is shut. Stay away from the…\n— Port of Elsa (@portelsa) March 3, 2024"),
        ("furniture", "Read more"),
        ("furniture", "Ferry fares to rise"),
        ("furniture", "© 2024 Harbour Post"),
    ]


def test_post_of_a_blockquote(cleaned: Make) -> None:
    report = cleaned(
        article(
            '<blockquote class="twitter-tweet"><p>The pier is shut. Stay away from the…</p>— Port of Elsa (@portelsa) <a href="https://twitter.com/portelsa/status/1">March 3, 2024</a></blockquote>'
        ),
        html=True,
    )
    (post,) = [p.post for p in report.parts if p.post]
    assert (post.author, post.handle, post.posted) == ("Port of Elsa", "@portelsa", "2024-03-03")
    assert (post.address, post.platform, post.cut_off) == ("https://twitter.com/portelsa/status/1", "Twitter", True)
    assert post.words.of(report.text) == "The pier is shut. Stay away from the…"


def test_character_references_lead_past_themselves(cleaned: Make) -> None:
    report = cleaned(
        "<p>Smith &amp; Sons said the price was 5&nbsp;pounds &mdash; no more than that, in fact.</p>", html=True
    )
    assert report.text == "Smith & Sons said the price was 5 pounds — no more than that, in fact."


LINKED = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-06-13T15:40:00+03:00","publisher":{"name":"The Post"},"author":{"name":"A"}}</script>'


@pytest.mark.parametrize(
    ("head", "outlet", "published"),
    [
        (LINKED, "The Post", "2024-06-13T15:40:00+03:00"),
        (
            '<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2024-03-03">',
            "Harbour Post",
            "2024-03-03",
        ),
        (
            '<meta name="dc.publisher" content="Port Review"><meta name="dc.date" content="3 March 2024">',
            "Port Review",
            "2024-03-03",
        ),
        ('<script type="application/ld+json">{"@type":"NewsArticle", not json</script>', None, None),
        ('<script type="application/ld+json">' + "[" * 5000 + "</script>", None, None),
        ('<meta name=date content="3/4/2024">', None, None),
        ('<link rel=canonical href="https://www.harbour-post.example/a">', "harbour-post.example", None),
        ('<link rel=canonical href="javascript:alert(1)">', None, None),
    ],
)
def test_what_the_page_claims_of_itself(cleaned: Make, head: str, outlet: str | None, published: str | None) -> None:
    report = cleaned(article(head=head), html=True)
    assert (report.outlet, report.published) == (outlet, published)
    assert report.outlet_claimed_by == ("page" if outlet else None)
    assert report.language == "en"


def test_the_user_is_believed_before_the_page(cleaned: Make) -> None:
    told = Metadata(outlet="My Outlet", published="2020", language="de", address="https://x.example/1")
    report = cleaned(article(head=LINKED), html=True, told=told)
    assert (report.outlet, report.outlet_claimed_by) == ("My Outlet", "user")
    assert (report.published, report.published_claimed_by, report.language) == ("2020", "user", "de")
    assert report.address == "https://x.example/1"


def test_without_trafilatura_the_report_is_partial(cleaned: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    real = builtins.__import__

    def refuse(name: str, *args: object, **kwargs: object) -> object:
        if name == "trafilatura":
            raise ImportError(name)
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    report = cleaned(
        article("<div class=sidebar><p>Tides will be high on Sunday, the office said.</p></div>"), html=True
    )
    assert report.state == "partial"
    assert "reportedly[html]" in (report.reason or "")
    assert [p.span.of(report.text) for p in report.parts if p.kind == "body"] == PARAGRAPHS


@pytest.mark.parametrize("page", ["<p> </p>", "<script>x</script>", "<!-- x -->", "<nav>Home</nav>"])
def test_nothing_to_read_is_a_failure_with_a_reason(cleaned: Make, page: str) -> None:
    report = cleaned(page, html=True)
    assert report.state == "failed"
    assert (report.reason or "").startswith("no article text found")
