"""What elements and class names say their text is: data, and the test of one start tag."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportedly.vocabulary import PartKind

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "optgroup",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "frameset",
        "plaintext",
        "xmp",
        "listing",
        "search",
    ]
)
VOID = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
# An end tag outside of these does not close what is inside.
SCOPES = frozenset(["applet", "caption", "html", "table", "td", "th", "marquee", "object", "template", "button"])
_FURNITURE_TAGS = frozenset(
    ["nav", "aside", "footer", "form", "button", "label", "fieldset", "menu", "search", "legend"]
)
_FURNITURE_ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "menu",
        "menubar",
        "toolbar",
        "alert",
        "alertdialog",
        "form",
    ]
)
_FURNITURE_CLASSES = frozenset(
    [
        "related",
        "recommended",
        "recommendation",
        "recommendations",
        "promo",
        "promotion",
        "newsletter",
        "newsletters",
        "subscribe",
        "subscription",
        "paywall",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "share",
        "sharing",
        "shares",
        "sidebar",
        "breadcrumb",
        "breadcrumbs",
        "menu",
        "nav",
        "navbar",
        "navigation",
        "footer",
        "tags",
        "taglist",
        "comments",
        "comment",
        "disqus",
        "advert",
        "adverts",
        "advertisement",
        "ad",
        "ads",
        "adslot",
        "sponsored",
        "sponsor",
        "banner",
        "popup",
        "modal",
        "signup",
        "signin",
        "login",
        "trending",
        "mostread",
        "popular",
        "toolbar",
        "masthead",
        "skip",
        "donate",
        "donation",
        "membership",
        "outbrain",
        "taboola",
        "beacon",
        "teaser",
        "teasers",
        "cta",
        "copyright",
        "legal",
        "pagination",
        "rail",
        "widget",
        "topbar",
        "utility",
    ]
)
_FURNITURE_WHOLE = re.compile(
    r"(?:most|also|up|read|see)-?_?(?:read|viewed|popular|next|more|also)|more-?(?:on|from|stories|news)|site-?(?:header|footer)|social-?(?:bar|share|links|icons|media|buttons)"
)
_POST = re.compile(
    r"(?:twitter-(?:tweet|video)|tweet(?:-?embed)?|embed(?:ded)?-?(?:tweet|post)|social-(?:embed|post)"
    r"|(?:instagram|telegram|facebook|fb|tiktok|bluesky|reddit|mastodon|truth|truthsocial|threads|vk)-(?:media|post|embed|widget|card))"
)
_POST_TAGS = frozenset(["blockquote", "div", "section", "figure", "article", "iframe"])
_BYLINE_CLASSES = frozenset(
    [
        "byline",
        "by",
        "author",
        "authors",
        "timestamp",
        "pubdate",
        "published",
        "publishdate",
        "pubtime",
        "posttime",
        "datetime",
    ]
)
_META_WHOLE = re.compile(
    r"(?:article|post|entry|story|content)?[-_]*(?:meta|info|dateline|date|byline|author)(?:data)?"
)
_NOT_BYLINE = frozenset(["bio", "box", "card", "about", "more", "follow", "image", "avatar", "profile"])
_CAPTION_CLASSES = frozenset(["caption", "figcaption", "legend", "cutline"])
_CREDIT_CLASSES = frozenset(["credit", "credits", "photographer", "photocredit", "imagecredit", "attribution"])
_NOTE_CLASSES = frozenset(
    ["note", "correction", "corrections", "clarification", "editornote", "editorsnote", "updatenote"]
)
_PARTS = re.compile(r"[-_]{1,4}|(?<=[a-z])(?=[A-Z])")


def role_of(
    name: str, attributes: Mapping[str, str], in_picture: bool, in_article: bool
) -> tuple[PartKind | None, bool]:
    """The kind that a start tag gives to its text, and whether only a class name says so."""
    if name in {"html", "body", "main", "article"}:
        classes = attributes.get("class", "")
        return ("post", True) if name == "article" and classes and _POST.search(classes.lower()) else (None, False)
    if name in _FURNITURE_TAGS or attributes.get("role", "").lower() in _FURNITURE_ROLES:
        return "furniture", False
    if name == "header" and not in_article:
        return "furniture", True
    if name == "figcaption":
        return "caption", False
    if attributes.get("rel", "").lower() == "author" or attributes.get("itemprop", "").lower() in {
        "author",
        "datepublished",
    }:
        return "byline", False
    if in_picture and name in {"cite", "small"}:
        return "credit", False
    named = f"{attributes.get('class', '')} {attributes.get('id', '') if name != 'p' else ''}".split()[:24]
    return (_by_class(name, named, in_picture), True) if named else (None, False)


def _by_class(name: str, named: list[str], in_picture: bool) -> PartKind | None:
    for whole in named:
        low = whole.lower()
        parts = {p.lower() for p in _PARTS.split(whole)} | {low.replace("-", "").replace("_", "")}
        if name in _POST_TAGS and _POST.fullmatch(low):
            return "post"
        if parts & _CREDIT_CLASSES or (in_picture and parts & {"copyright", "source", "author"}):
            return "credit"
        if parts & _CAPTION_CLASSES:
            return "caption"
        if parts & _NOTE_CLASSES:
            return "note"
        if (parts & _BYLINE_CLASSES or _META_WHOLE.fullmatch(low)) and not parts & _NOT_BYLINE:
            return "byline"
        if parts & _FURNITURE_CLASSES or _FURNITURE_WHOLE.fullmatch(low):
            return "furniture"
    return None
