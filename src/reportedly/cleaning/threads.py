"""Threads of a forum: posts under lines of the form "name · 9 April, 19:02", one below the other.

A single such line may be a byline or the head of a comment; a page that begins with them, three or more, is a thread,
and each line is the head of what follows it down to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportedly.cleaning.embeds import in_prose
from reportedly.cleaning.lines import Line
from reportedly.cleaning.post_heads import Head, read_head
from reportedly.cleaning.post_words import Found, post_of
from reportedly.vocabulary import Span

_FEWEST = 3
_TITLE = 1
"""Lines of prose over the first head: the title of the thread."""
_SEPARATORS = "·•|"
_LONGEST = 90
"""Characters of a head."""


def find_thread(text: str, lines: Sequence[Line]) -> list[Found]:
    """The posts of a thread, in order and apart; none where the page is none."""
    heads = {at: head for at, line in enumerate(lines) if (head := _head(text, line)) is not None}
    if len(heads) < _FEWEST or sum(in_prose(text, lines[at]) for at in range(min(heads))) > _TITLE:
        return []
    found: list[Found] = []
    order = [*sorted(heads), len(lines)]
    for first, stop in pairwise(order):
        last = next((at for at in range(first + 1, stop) if _is_button(text, lines[at])), stop) - 1
        if last > first:
            head = heads[first]
            words = Span(lines[first + 1].span.start, lines[last].span.end)
            post = post_of(text, words, head.author, head.handle, head.dated, None, None)
            found.append(Found(Span(lines[first].span.start, words.end), post, first, last))
    return found


def _head(text: str, line: Line) -> Head | None:
    """A line of a name and a moment with a dot or a stroke between."""
    words = line.span.of(text) if line.span.end - line.span.start <= _LONGEST else ""
    if line.hint is not None or not any(c in words for c in _SEPARATORS):
        return None
    head = read_head(text, [line], 0)
    named = head is not None and (head.author is not None or head.handle is not None)
    return head if head is not None and named and head.dated is not None and head.platform is None else None


def _is_button(text: str, line: Line) -> bool:
    """ "[Log in to reply] [Report]"."""
    words = line.span.of(text)
    return words[0] == "[" and words[-1] == "]"
