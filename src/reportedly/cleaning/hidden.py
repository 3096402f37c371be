"""What stands in the markup and is not seen by a reader: no word of it may be given to anyone."""
# ruff: noqa: E501 - tables of phrases and patterns, one theme a line

from __future__ import annotations

import re
from collections.abc import Mapping

# Elements of which nothing is shown on the page.
ELEMENTS = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "iframe",
        "object",
        "embed",
        "applet",
        "canvas",
        "audio",
        "video",
        "noembed",
        "noframes",
        "datalist",
        "svg",
        "math",
        "map",
        "select",
        "textarea",
        "input",
        "param",
        "source",
        "track",
        "frameset",
        "dialog",
        "rp",
    ]
)
_STYLE = re.compile(
    r"(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0{1,4})?(?![\d.])|opacity\s*:\s*0(?:\.0{1,4})?(?![\d.])"
    r"|text-indent\s*:\s*-\d{3,}|(?:left|top|right)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|content-visibility\s*:\s*hidden"
    r"|transform\s*:\s*scale\(\s*0\s*\)|color\s*:\s*transparent)",
    re.IGNORECASE,
)
_NO_SIZE = re.compile(r"(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!|$)", re.IGNORECASE)
_CLIPPED = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_COLOUR = re.compile(r"(?:^|[;\s])(background-color|background|color)\s*:\s*([^;!]{1,40})", re.IGNORECASE)
# Classes that frameworks define as hidden, at least from those who see.
_CLASSES = frozenset(
    [
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screen-reader-only",
        "screenreader",
        "hidden",
        "d-none",
        "is-hidden",
        "u-hidden",
        "hide",
        "display-none",
        "element-invisible",
        "offscreen",
        "off-screen",
        "assistive-text",
        "a11y-hidden",
        "vh",
    ]
)
_SHOWN_AGAIN = re.compile(
    r"\b(?:sm|md|lg|xl|xxl|2xl|print)[:-](?:block|flex|inline|grid|table|contents)|d-(?:sm|md|lg|xl)-(?:block|flex|inline|grid)"
)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
_SIMPLE = re.compile(r"\s*(?:[a-z][a-z0-9]{0,10})?([.#][\w-]{1,80})\s*")
_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6})\s?")
_WHITE = {"white": "#ffffff", "#fff": "#ffffff", "black": "#000000", "#000": "#000000"}


def hides(name: str, attributes: Mapping[str, str], sheet: frozenset[str]) -> bool:
    """Whether a start tag opens something that a reader does not see; `sheet` holds ".class" and "#id" hidden by a style."""
    if name in ELEMENTS:
        return not (name == "dialog" and "open" in attributes)
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = attributes.get("style", "")
    if style and _style_hides(style):
        return True
    classes = attributes.get("class", "")
    if classes:
        names = classes.lower().split()
        if any(n in _CLASSES for n in names) and not _SHOWN_AGAIN.search(classes):
            return True
        if sheet and any("." + n in sheet for n in classes.split()):
            return True
    return bool(sheet) and "#" + attributes.get("id", "").strip() in sheet


def hidden_by_sheet(style: str) -> frozenset[str]:
    """Classes and ids that a style element hides by a simple rule outside any @-rule ("." and "#" kept)."""
    found: set[str] = set()
    for selector, body in _RULE.findall(_without_at_rules(style[:200_000])):
        if _style_hides(body):
            for one in selector.split(","):
                match = _SIMPLE.fullmatch(one)
                if match is not None:
                    found.add(match.group(1))
    return frozenset(found)


def _without_at_rules(style: str) -> str:
    """The style outside of @media and the like, whose rules need not hold on the reader's screen."""
    kept, depth, skip = [], 0, 0
    for piece in re.split(r"([{}])", re.sub(r"/\*[^*]{0,5000}\*/", " ", style)):
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth = max(0, depth - 1)
        elif depth == 0 and piece.lstrip().startswith("@"):
            skip = 1
        if skip:
            if piece == "}" and depth == 0:
                skip = 0
            continue
        kept.append(piece)
    return "".join(kept)


def _style_hides(style: str) -> bool:
    style = style[:4000]
    if "\\" in style:
        style = _ESCAPE.sub(lambda m: chr(int(m.group(1), 16)) if 0 < int(m.group(1), 16) < 0xD800 else " ", style)
    if _STYLE.search(style):
        return True
    if _NO_SIZE.search(style) and _CLIPPED.search(style):
        return True
    colours = {key.lower(): value.strip().lower() for key, value in _COLOUR.findall(style)}
    ink, paper = colours.get("color"), colours.get("background-color", colours.get("background"))
    return ink is not None and paper is not None and _WHITE.get(ink, ink) == _WHITE.get(paper, paper)
