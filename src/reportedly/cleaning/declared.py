"""What a page's own metadata says: JSON-LD, Open Graph and other meta elements, the html element. All of it a claim."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportedly.cleaning.dates import from_iso
from reportedly.vocabulary import Metadata

_OUTLET = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "publisher")
_DATE = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "date",
)
_TITLE = ("og:title", "twitter:title", "dc.title")
_ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "BlogPosting", "Report", "WebPage")
_LONGEST = 400


@dataclass(slots=True)
class Declarations:
    """Collects declarations while a page is walked; `metadata` sums them up."""

    metas: dict[str, str] = field(default_factory=dict)
    canonical: str | None = None
    language: str | None = None
    times: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)

    def meta(self, attributes: Mapping[str, str]) -> None:
        """A meta element; the first of a name counts."""
        for key in ("property", "name", "itemprop"):
            name = attributes.get(key, "").strip().lower()
            content = " ".join(attributes.get("content", "").split())
            if name and content and len(content) <= _LONGEST:
                self.metas.setdefault(name, content)

    def metadata(self) -> Metadata:
        """What the page says of itself; None for what it does not say, or says in a form that cannot be read."""
        linked = next((node for script in self.scripts for node in _nodes(script)), {})
        outlet = _name(linked.get("publisher")) or self._first(_OUTLET)
        published = None
        for value in (_text(linked.get("datePublished")), *(self.metas.get(n) for n in _DATE), *self.times):
            published = from_iso(value) if value and published is None else published
        address = self.canonical or self.metas.get("og:url") or _text(linked.get("url"))
        if address is not None and not address.lower().startswith(("http://", "https://")):
            address = None
        language = self.language or _text(linked.get("inLanguage")) or self.metas.get("og:locale")
        title = _text(linked.get("headline")) or self._first(_TITLE)
        return Metadata(outlet, address, published, _language(language), title)

    def _first(self, names: tuple[str, ...]) -> str | None:
        return next((self.metas[n] for n in names if n in self.metas), None)


def _nodes(script: str) -> Iterator[Mapping[str, object]]:
    """Articles of one JSON-LD script, itself, in a list, or in its @graph."""
    try:
        value = json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"))
    except (ValueError, RecursionError):
        return
    roots = value if isinstance(value, list) else [value]
    for root in roots[:50]:
        if not isinstance(root, dict):
            continue
        graph = root.get("@graph")
        for node in [root, *(graph[:50] if isinstance(graph, list) else [])]:
            if not isinstance(node, dict):
                continue
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(k, str) and k.split("/")[-1] in _ARTICLES for k in kinds) and "datePublished" in node:
                yield node


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return _text(value)


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    words = " ".join("".join(c if not 0xD800 <= ord(c) <= 0xDFFF else "\ufffd" for c in value[: 2 * _LONGEST]).split())
    return words if words and len(words) <= _LONGEST else None


def _language(value: str | None) -> str | None:
    """A BCP 47 primary tag with its region, None for what is none."""
    if value is None:
        return None
    tags = value.strip().replace("_", "-").split("-")
    if not (2 <= len(tags[0]) <= 3 and tags[0].isascii() and tags[0].isalpha()) or tags[0].lower() in {
        "und",
        "mul",
        "zxx",
    }:
        return None
    return tags[0].lower()
