"""The page: every link lands, nothing comes from outside, nothing of a report runs, the same bytes each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from sample_dossier import JAVASCRIPT, SCRIPT, dossier, large
from tests.factories import analysis, event, saying
from tests.factories import report as report_of

from reportedly.pipeline import conclude
from reportedly.settings import Settings
from reportedly.showing import page
from reportedly.showing.addresses import followable
from reportedly.showing.visible import isolated, plain, quotation, quotation_marks, shown
from reportedly.vocabulary import Dossier, Event, Passage, Reason, Span

VOID = {"meta", "br", "img", "input", "link", "hr", "rect", "path", "circle"}


class Page(HTMLParser):
    """Tags with attributes, ids, text, and whether elements close in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.broken: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.broken.append(tag)

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in {"script", "style"}:
            self.text.append(data)

    @property
    def ids(self) -> list[str]:
        return [i for _, a in self.tags if (i := a.get("id"))]

    @property
    def hrefs(self) -> list[str]:
        return [h or "" for _, a in self.tags for k, h in a.items() if k in {"href", "src", "action", "xlink:href"}]


@pytest.fixture(scope="module")
def html() -> str:
    return page(dossier())


@pytest.fixture(scope="module", params=["one", "several", "apart", "many reports", "twice the same ids"])
def any_html(request: pytest.FixtureRequest) -> str:
    one, nine = dossier(), large(9)
    again = replace(one, event=replace(one.event, id="e000000000001"))
    other_ids = re.sub(rb'"([a-z])([0-9a-f]{12})"', lambda m: b'"%b%b"' % (m[1], m[2][::-1]), msgspec.json.encode(one))
    elsewhere = msgspec.json.decode(other_ids, type=Dossier)  # nothing in common but the sections
    return {
        "one": lambda: page(one),
        "several": lambda: page([one, replace(nine, event=replace(nine.event, id="e000000000002"))]),
        "apart": lambda: page([one, elsewhere]),
        "many reports": lambda: page(large(40)),
        "twice the same ids": lambda: page([one, again]),
    }[request.param]()


def test_ids_are_unique_and_every_inner_link_lands(any_html: str) -> None:
    parsed = Page(any_html)
    ids = parsed.ids
    assert len(ids) == len(set(ids))
    inner = {h[1:] for h in parsed.hrefs if h.startswith("#")}
    assert inner
    assert inner <= set(ids)


def test_elements_close_in_order(any_html: str) -> None:
    parsed = Page(any_html)
    assert parsed.broken == []
    assert parsed.open == []


def test_nothing_is_fetched_and_only_web_addresses_are_links(any_html: str) -> None:
    parsed = Page(any_html)
    assert all(h.startswith(("#", "https://", "http://")) for h in parsed.hrefs)
    assert not {t for t, _ in parsed.tags} & {
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "audio",
        "video",
    }
    for tag, attrs in parsed.tags:
        assert "style" not in attrs
        assert not [k for k in attrs if k.startswith("on")]
        if (attrs.get("href") or "").startswith("http"):
            assert tag == "a"
            assert {"noopener", "noreferrer"} <= set((attrs["rel"] or "").split())
    style = any_html.split("<style>")[1].split("</style>", maxsplit=1)[0]
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_this_style_and_this_script_only(html: str) -> None:
    policy = next(a["content"] for t, a in Page(html).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        inner = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.S)
        assert len(inner) == 1
        assert f"'sha256-{b64encode(sha256(inner[0].encode()).digest()).decode()}'" in policy


HOSTILE = [
    SCRIPT,
    "</script><script>alert(9)</script>",
    "</style><style>*{display:none}</style>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<svg/onload=alert(1)>",
    "--><script>alert(1)</script><!--",
    "{{ 7*7 }}{% raw %}",
    "javascript:alert(1)",
    "]]><script>alert(1)</script>",
    "&lt;script&gt;",
    "\u202e\u2066evil\u2069",
    "\ud800",
    "a\x00b\x1b[31m",
    "\N{ZERO WIDTH SPACE}\N{BYTE ORDER MARK}\N{SOFT HYPHEN}",
]


def poisoned(words: str) -> Dossier:
    """The sample with `words` in every free field."""
    d = dossier()
    report = d.reports[0]
    text = report.text + words
    reports = (
        replace(
            report,
            text=text,
            outlet=words,
            address=words,
            file=words,
            reason=words,
            language=words,
            published=words,
            shown_by=words,
        ),
        *d.reports[1:],
    )
    last = Passage(report.id, len(text) - len(words), len(text))
    return replace(
        d,
        event=Event(d.event.id, d.event.reports, d.event.copies, (Reason(words, 0.5, (last,)),)),
        gist=words,
        when=words,
        where=replace(d.where, name=words) if d.where else None,
        reports=reports,
        entities=tuple(replace(e, name=words, side=words, roles=(words,), merged_because=(words,)) for e in d.entities),
        attributions=tuple(
            replace(
                a,
                chain=tuple(replace(link, name=words, rule=words) for link in a.chain),
                times=tuple(replace(t, edtf=words, alternatives=(words,)) for t in a.times),
                quantities=tuple(replace(q, unit=words, of=words) for q in a.quantities),
                places=tuple(replace(p, name=words, id=words) for p in a.places),
            )
            for a in d.attributions
        ),
        claims=tuple(
            replace(
                c,
                text=words,
                passage=last if c.about_event else c.passage,
                relations=tuple(replace(r, because=words) for r in c.relations),
                reasons=(Reason(words, 0.1, (last,)),),
            )
            for c in d.claims
        ),
        origins=tuple(replace(o, name=words, side=words, names=(words,)) for o in d.origins),
        findings=tuple(replace(f, sides=(words,), reasons=(Reason(words, 0.2, (last,)),)) for f in d.findings),
        flags=tuple(replace(f, kind=words, text=words, because=words, passage=last) for f in d.flags),
        failures=tuple(replace(f, file=words, reason=words, sha256=words, stage=words) for f in d.failures),
    )


_WORDS_OWN = {"q", "tspan", "bdi"}


def skeleton(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Tags and attribute names: what a page's words must never add to."""
    return [(t, tuple(sorted(a))) for t, a in Page(html).tags if (t, "ctl") != ("span", a.get("class"))]


@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_words_of_a_report_never_become_markup(words: str) -> None:
    tame = skeleton(page(poisoned("tame")))
    got = page(poisoned(words))
    got.encode("utf-8")
    parsed = Page(got)
    assert parsed.broken == []
    assert all(h.startswith(("#", "https://")) for h in parsed.hrefs)
    # Same elements with the same attributes, apart from what depends on the words' own marks and length.
    assert {x for x in skeleton(got) if x[0] not in _WORDS_OWN} == {x for x in tame if x[0] not in _WORDS_OWN}
    assert len([t for t, _ in parsed.tags if t == "script"]) == 1
    for hidden in "\u202e\u2066\u2069\u200b\ufeff\xad\x00\x1b":
        assert hidden not in got


@pytest.mark.parametrize(
    ("address", "follows"),
    [
        ("https://a.example/x?y=1&z=%20", True),
        ("http://a.example", True),
        ("HTTPS://A.example/", True),
        (JAVASCRIPT, False),
        ("JaVaScRiPt:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
        ("//a.example/x", False),
        ("https:a.example", False),
        ("https://", False),
        ("https://bank.example@evil.example/", False),
        ("https://a.example/\u202egpj", False),
        ("https://a.example\\@evil.example", False),
        ("https://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_which_addresses_are_followed(address: str | None, follows: bool) -> None:
    assert followable(address) == (address if follows else None)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain", "plain"),
        ("naïve “quote” – dash", "naïve “quote” – dash"),
        ("line\nbreak\ttab", "line\nbreak\ttab"),
        ("a\u202eb", "a⟦U+202E⟧b"),
        ("zero\u200bwidth", "zero⟦U+200B⟧width"),
        ("\u200bstart", "⟦U+200B⟧start"),
        ("p\u0430\u200dypal", "p\u0430⟦U+200D⟧ypal"),
        ("\N{WOMAN}\u200d\N{ROCKET}", "\N{WOMAN}\u200d\N{ROCKET}"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\x00\x1b", "a⟦U+0000⟧⟦U+001B⟧"),
        ("\ud800", "⟦U+D800⟧"),
        ("\u2028", "⟦U+2028⟧"),
        ("‼️", "‼️"),
    ],
)
def test_what_cannot_be_seen_is_made_visible(text: str, seen: str) -> None:
    assert plain(text) == seen
    assert ("ctl" in shown(text)) == (seen != text)
    assert str(isolated(text)).startswith("<bdi>") == (not text.isascii())


@pytest.mark.parametrize(
    ("text", "shown_as"),
    [
        ("it fell", "“it fell”"),
        ('"It fell,"', '"It fell,"'),
        ("“It fell”", "“It fell”"),
        ('"war" in May', '“"war" in May”'),
        ("“We saw it.", "“We saw it.”"),
        ("It fell at once.”", "“It fell at once.”"),
        ('a 6" pipe', '“a 6" pipe”'),
        ('"', '"”'),
        ("", "“”"),
    ],
)
def test_words_with_quotation_marks_get_no_second_pair(text: str, shown_as: str) -> None:
    before, after = quotation_marks(text)
    assert before + text + after == shown_as
    kind = {("“", "”"): "", ("", ""): "bare", ("", "”"): "opened", ("“", ""): "closed"}[before, after]
    assert (f'class="{kind}"' in quotation(text)) == bool(kind)


def test_every_word_of_every_report_stands_on_the_page_in_order(html: str) -> None:
    def squeezed(text: str) -> str:
        return re.sub(r"\s+", "", re.sub(r"⟦U\+[0-9A-F]{4}⟧|U\+202[EC]", "", plain(text)))

    for report, block in zip(dossier().reports, html.split('<article class="report"')[1:], strict=True):
        blocks = re.findall(r'<p dir="auto">(.*?)</p>', block, re.S)
        without_numbers = [re.sub(r'<a class="at[^>]*>\d+</a>', "", b) for b in blocks]
        printed = squeezed("".join("".join(Page(b).text) for b in without_numbers))
        assert printed == squeezed(report.text)


def test_each_saying_has_its_anchor_at_its_words(html: str) -> None:
    d = dossier()
    reports = {r.id: r for r in d.reports}
    for a in d.attributions:
        after = html.split(f'id="{a.id}"', 1)[1].split("</a>", 1)[1]
        run = "".join(Page(after[:2000].rpartition("<")[0]).text)
        words = a.content[0].of(reports[a.report].text).split()[0]
        assert run.lstrip().startswith(plain(words)), (run[:60], words)


def test_cells_of_the_matrix_lead_to_sayings_of_that_claim(html: str) -> None:
    d = dossier()
    claim_of = {a.id: a.claim for a in d.attributions}
    table = html.split('<table class="matrix">')[1].split("</table>", maxsplit=1)[0]
    rows = table.split("<tr>")[2:]
    about = [c.id for c in d.claims if c.about_event]
    assert len(rows) == len(about)
    for row in rows:
        claim = re.search(r'href="#(c[0-9a-f]{12})"', row)
        assert claim is not None
        cells = re.findall(r'class="cell[^"]*" href="#([^"]+)"', row)
        assert cells
        assert {claim_of[c] for c in cells} == {claim[1]}
        assert len(cells) == sum(1 for a in d.attributions if a.claim == claim[1])


def test_sections_stand_in_the_order_of_a_verification_desk(html: str) -> None:
    titles = re.findall(r"<h2 id=[^>]*>([^<]+)", html)
    assert [t.strip() for t in titles] == [
        *("What stands", "Contested", "Circular", "Independence not established", "Single origin", "Unverified"),
        *("The outlets’ own voice", "Background", "Claims × sources", "Provenance", "Copied and retold"),
        *(
            "Killed and injured",
            "Values compared",
            "Timeline",
            "Places",
            "Speakers",
            "Editor’s flags",
            "Reports in full",
        ),
        *("Could not be read", "Method and limits"),
    ]


def test_headings_step_down_by_one(any_html: str) -> None:
    levels = [int(t[1]) for t, _ in Page(any_html).tags if re.fullmatch(r"h[1-6]", t)]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_tables_name_their_headers_and_scrolling_regions_take_focus(any_html: str) -> None:
    tags = Page(any_html).tags
    assert all("scope" in a for t, a in tags if t == "th")
    assert all(a.get("tabindex") == "0" and a.get("aria-label") for _, a in tags if a.get("class") == "scroll")
    assert [t for t, _ in tags].count("main") == 1


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert page(dossier()) == page(dossier())
    assert page([dossier()]) == page(dossier())
    assert page([dossier(), dossier()]) == page(dossier())


def test_an_empty_selection_is_a_page() -> None:
    html = page([])
    assert Page(html).broken == []
    assert "0 events" in html


def test_a_bare_dossier_is_a_page() -> None:
    d = dossier()
    bare = Dossier(Event("e1", (), (), ()), "", None, None, (), (), (), (), (), (), (), ())
    assert Page(page(bare)).broken == []
    lonely = replace(d, attributions=(), claims=(), origins=(), findings=(), flags=(), entities=(), failures=())
    parsed = Page(page(lonely))
    assert {h[1:] for h in parsed.hrefs if h.startswith("#")} <= set(parsed.ids)


def test_broken_references_are_left_out_not_raised() -> None:
    d = dossier()
    odd = replace(
        d,
        claims=tuple(replace(c, passage=Passage("r-unknown", 5, 9)) for c in d.claims),
        attributions=tuple(replace(a, content=(Span(0, 10**6),), part=99, chain=()) for a in d.attributions),
    )
    parsed = Page(page(odd))
    assert {h[1:] for h in parsed.hrefs if h.startswith("#")} <= set(parsed.ids)


class Nesting(HTMLParser):
    """Pairs (outer, inner) that browsers would tear apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.torn: set[tuple[str, str]] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and "a" in self.open:
            self.torn.add(("a", "a"))
        if "p" in self.open and tag in {
            "p",
            "div",
            "ul",
            "ol",
            "dl",
            "table",
            "section",
            "article",
            "details",
            "h3",
            "h4",
        }:
            self.torn.add(("p", tag))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()


def test_elements_nest_as_browsers_keep_them(any_html: str) -> None:
    assert Nesting(any_html).torn == set()


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from sample_dossier import large; from reportedly.showing import csv_files, jsonl, page; import hashlib;"
        "d = [large(6)]; print(hashlib.sha256(repr((page(d), jsonl(d), csv_files(d))).encode()).hexdigest())"
    )
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), str(here.parents[1] / "src")])
    sums = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(sums) == 1


def test_tolls_stand_side_by_side_with_their_words(html: str) -> None:
    section = html.partition('s-casualties-h">')[2].partition("</section>")[0]
    assert "Killed: none told of" in section
    assert "Injured: reports differ" in section
    for words in ("were injured", "had been hurt", "at least 3", "told once", "conflict"):
        assert words in section
    anchors = re.findall(r'href="#(w[^"]+)"', section)
    assert len(anchors) == 2
    assert all(f'id="{a}"' in html for a in anchors)


def test_no_table_of_tolls_where_no_words_tell_of_any() -> None:
    silent = replace(dossier(), casualties=dossier().casualties[:1])
    assert "s-casualties" not in page(silent)


def test_what_is_said_once_stands_in_rows_under_its_source() -> None:
    lines = [f"The {what} was shut." for what in ("pier", "mill", "ferry", "school", "market", "station")]
    where = report_of("brief", *lines, outlet="Lisk Gazette", published="2024-05-03")
    told = analysis(where, *(saying(where, line, "Ines Varro", cue="was", source="The") for line in lines))
    made = conclude(event(told), [told], Settings())
    html = page(made)
    assert html.count('<article class="card') == 0
    assert html.count("Ines Varro</a>") >= 1
    for claim in made.claims:
        assert f'<li id="{claim.id}">' in html
