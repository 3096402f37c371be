"""HTML -> tags and text with their places in the page, in time linear in its length, whatever the markup.

Not a validating parser: it follows the tokenizer of the HTML standard where that decides what is text (comments, raw
text elements, quoted attributes), knows where each character stands, has no depth to exhaust, and is the same in every
version of Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

# Their content is no markup: it ends at their own end tag only.
RAW = frozenset(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"])
_NAME = re.compile(r"[A-Za-z][^\s/>]{0,80}")
_TAG_REST = re.compile(r"[^\s/>]*")
_GAP = re.compile(r"[\s/=]*")
_ATTRIBUTE = re.compile(r"([^\s/>=][^\s/>=]*)(\s*=\s*)?")
_UNQUOTED = re.compile(r"[^\s>]*")
_MAX_ATTRIBUTES = 64  # a page that gives one element more has nothing to say with them


@dataclass(frozen=True, slots=True)
class Token:
    """A tag or a run of text; `start` and `end` are places in the page."""

    kind: Literal["start", "end", "text"]
    name: str  # of the element, lower case; "" for text
    start: int
    end: int
    attributes: dict[str, str] = field(default_factory=dict)
    raw: bool = False  # text of a raw text element


class _Finder:
    """`str.find` that searches the same needle to the end of the page once at most when it is not there."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._folded: str | None = None
        self._absent: set[str] = set()

    def find(self, needle: str, start: int) -> int:
        if needle in self._absent:
            return -1
        at = self._page.find(needle, start)
        if at < 0:
            self._absent.add(needle)
        return at

    def find_end_tag(self, name: str, start: int) -> int:
        """Where "</name" next stands, in any case."""
        needle = f"</{name}"
        if needle in self._absent:
            return -1
        if self._folded is None:
            # Only ASCII letters are folded: other characters may change their length in lower case.
            self._folded = self._page.translate(_ASCII_LOWER)
        at = self._folded.find(needle, start)
        if at < 0:
            self._absent.add(needle)
        return at


_ASCII_LOWER = {c: c + 32 for c in range(ord("A"), ord("Z") + 1)}


def tokens(page: str) -> Iterator[Token]:
    """Tags and text of `page`, in order; comments, declarations and processing instructions are left out."""
    finder = _Finder(page)
    position, size = 0, len(page)
    while position < size:
        angle = finder.find("<", position)
        if angle < 0:
            angle = size
        if angle > position:
            yield Token("text", "", position, angle)
            position = angle
            continue
        after = page[angle + 1 : angle + 2]
        if after.isascii() and after.isalpha():
            tag = _tag(page, finder, angle + 1, "start")
            yield tag
            position = tag.end
            if tag.name in RAW:
                end = finder.find_end_tag(tag.name, position)
                end = size if end < 0 else end
                if end > position:
                    yield Token("text", "", position, end, raw=True)
                position = end
            elif tag.name == "plaintext":
                yield Token("text", "", position, size, raw=True)
                position = size
        elif after == "/" and page[angle + 2 : angle + 3].isascii() and page[angle + 2 : angle + 3].isalpha():
            tag = _tag(page, finder, angle + 2, "end")
            yield tag
            position = tag.end
        elif after in {"!", "?", "/"}:
            position = _after_comment(page, finder, angle)
        else:
            yield Token("text", "", angle, angle + 1)
            position = angle + 1


def _after_comment(page: str, finder: _Finder, angle: int) -> int:
    size = len(page)
    if page.startswith("<!--", angle):
        if page.startswith(("<!-->", "<!--->"), angle):
            return page.index(">", angle) + 1
        ends = [(at, length) for mark, length in (("-->", 3), ("--!>", 4)) if (at := finder.find(mark, angle + 4)) >= 0]
        return min(at + length for at, length in ends) if ends else size
    if page.startswith("<![CDATA[", angle):
        # Outside SVG and MathML this is a comment that ends at the first ">".
        pass
    end = finder.find(">", angle)
    return size if end < 0 else end + 1


def _tag(page: str, finder: _Finder, at: int, kind: Literal["start", "end"]) -> Token:
    name_match = _NAME.match(page, at)
    name = name_match.group() if name_match is not None else page[at]
    position = _TAG_REST.match(page, at + len(name)).end()  # type: ignore[union-attr]  # matches the empty string
    attributes: dict[str, str] = {}
    size = len(page)
    while position < size and page[position] != ">":
        # Blanks, slashes, and stray "=" are stepped over once: trying a name at each would cost their number squared.
        position = _GAP.match(page, position).end()  # type: ignore[union-attr]  # matches the empty string
        match = _ATTRIBUTE.match(page, position)
        if match is None:
            break
        position = match.end()
        value = ""
        if match.group(2):
            quote = page[position : position + 1]
            if quote in {'"', "'"} and quote:
                close = finder.find(quote, position + 1)
                if close < 0:
                    # Never closed: the standard drops the rest of the page; we end the tag where it seems to end.
                    close = finder.find(">", position + 1)
                    position = size if close < 0 else close
                    break
                value, position = page[position + 1 : close], close + 1
            else:
                unquoted = _UNQUOTED.match(page, position)
                value = unquoted.group() if unquoted is not None else ""
                position += len(value)
        key = match.group(1).lower()
        if len(attributes) < _MAX_ATTRIBUTES and key not in attributes:
            attributes[key] = unescape(value[:4000])
    return Token(kind, name.lower(), at - (1 if kind == "start" else 2), min(size, position + 1), attributes)
