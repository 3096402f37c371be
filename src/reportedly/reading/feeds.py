"""RSS and Atom: each entry is a page of its own, written as the HTML that its title, date, link and words come to.

Nothing is fetched. A feed that declares entities is not read: they can stand for more than any report holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree as ET

from reportedly.reading.decoding import Decoded
from reportedly.reading.pages import failed, make_page
from reportedly.reading.published import to_edtf
from reportedly.vocabulary import Failure, Metadata, Page

_HEAD = 2048
_ROOT = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s{0,100}(?:<\?[^>]{0,500}>\s{0,100}|<!--.{0,1000}?-->\s{0,100}){0,8}"
    rb"<(?:!DOCTYPE\s{1,9})?(?:rss|feed|(?:rdf:)?RDF)\b",
    re.DOTALL,
)
_TITLE, _DATE = ("title",), ("pubDate", "published", "date", "updated", "issued")
_WORDS = ("encoded", "content", "description", "summary")
_SITE_TAIL = re.compile(r"\s[-–—|»:]\s.{1,80}$|\s(?:RSS|Atom)(?: feed)?$", re.IGNORECASE)


def looks_like_feed(data: bytes) -> bool:
    """Whether a file begins as RSS or Atom does."""
    return _ROOT.match(data[:_HEAD]) is not None


def read_feed(file: str, data: bytes, max_characters: int) -> Iterator[Page | Failure]:
    """A page for each entry, its file "FILE:1", "FILE:2" …; Page.data is the entry's own XML."""
    if b"<!ENTITY" in data:
        yield failed(file, data, "a feed that declares entities is not read; save the pages it names instead")
        return
    try:
        root = ET.fromstring(data)  # no entities: refused above; expat fetches nothing
    except (ET.ParseError, ValueError, LookupError) as error:
        yield failed(file, data, f"a feed that is no well-formed XML ({error}); save the pages it names instead")
        return
    entries = [e for e in root.iter() if _name(e) in {"item", "entry"}]
    if not entries:
        yield failed(file, data, "a feed without entries")
        return
    channel = next((e for e in root.iter() if _name(e) == "channel"), root)
    site = _SITE_TAIL.sub("", _text(channel, _TITLE))
    for number, entry in enumerate(entries, 1):
        label, raw = f"{file}:{number}", ET.tostring(entry)
        title, words = _text(entry, _TITLE), _words(entry)
        if not (title or words).strip():
            yield failed(label, raw, "an entry without words")
            continue
        page = _page(title, words, _text(entry, ("source",)) or site, _link(entry), to_edtf(_text(entry, _DATE)))
        yield make_page(label, raw, "text/html", Decoded(page, "utf-8", ()), Metadata(), (), max_characters)


def _page(title: str, words: str, site: str, link: str, date: str | None) -> str:
    metas = [("og:site_name", site), ("article:published_time", date or ""), ("og:title", title), ("og:url", link)]
    head = "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in metas if value)
    body = words if "<" in words else "".join(f"<p>{escape(line)}</p>" for line in words.split("\n") if line.strip())
    return (
        f"<!doctype html><html><head>{head}</head><body><article><h1>{escape(title)}</h1>{body}</article></body></html>"
    )


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: ET.Element, names: tuple[str, ...]) -> ET.Element | None:
    """The first child of these names that has words, in the order of the names."""
    for name in names:
        for child in element:
            if _name(child) == name and (len(child) or (child.text or "").strip()):
                return child
    return None


def _text(element: ET.Element, names: tuple[str, ...]) -> str:
    found = _child(element, names)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _words(entry: ET.Element) -> str:
    """The longest that the entry tells, as HTML or text; of Atom's XHTML the markup."""
    found = _child(entry, _WORDS)
    if found is None:
        return ""
    if len(found):
        return "".join(ET.tostring(child, encoding="unicode", method="html") for child in found)
    words = found.text or ""
    return escape(words) if found.get("type") == "text" and "<" in words else words


def _link(entry: ET.Element) -> str:
    for child in entry:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            return (child.get("href") or child.text or "").strip()
    return ""
