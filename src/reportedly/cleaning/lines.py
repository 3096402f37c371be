"""A text as lines: where each stands, whether a blank line is before it, and what markup said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reportedly.cleaning.words import ends_sentence
from reportedly.vocabulary import PartKind, Span


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text that is judged as one; its span neither begins nor ends with white space."""

    span: Span
    gap: bool  # a blank line, or a border of markup, stands before it
    hint: PartKind | None = None  # what the markup says it is
    lean: Literal["body", "furniture", "title"] | None = None  # what the markup makes likely
    address: str | None = None  # of an embedded post


def split_lines(text: str) -> list[Line]:
    """The lines of a plain text that hold anything, hard-wrapped paragraphs joined."""
    lines, position, gap = [], 0, True
    for raw in text.splitlines(keepends=True):
        span = trimmed(text, Span(position, position + len(raw)))
        position += len(raw)
        if span is None:
            gap = True
        else:
            lines.append(Line(span, gap))
            gap = False
    return _unwrapped(text, lines)


def trimmed(text: str, span: Span) -> Span | None:
    """`span` without white space at its ends, None where nothing is left."""
    words = text[span.start : span.end]
    left = words.lstrip()
    if not left:
        return None
    start = span.end - len(left)
    return Span(start, start + len(left.rstrip()))


def _unwrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """Lines joined that a fixed width broke, or that stop inside a sentence which the next one goes on with."""
    width = _wrap_width(lines)
    joined: list[Line] = []
    last_length = 0
    for line in lines:
        length = line.span.end - line.span.start
        if joined and not line.gap and _goes_on(text, joined[-1].span, line.span, last_length, width):
            before = joined[-1]
            joined[-1] = Line(Span(before.span.start, line.span.end), before.gap, before.hint, before.lean)
        else:
            joined.append(line)
        last_length = length
    return joined


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The column at which the text is wrapped, None where it is not: many adjacent lines of nearly equal length."""
    lengths = [a.span.end - a.span.start for a, b in pairwise(lines) if not b.gap and a.span.end - a.span.start >= 40]
    if len(lengths) < 4 or max(lengths) > 120:
        return None
    widest = max(lengths)
    near = sum(length >= widest - 20 for length in lengths)
    return widest if near >= 0.8 * len(lengths) else None


def _goes_on(text: str, before: Span, after: Span, last_length: int, width: int | None) -> bool:
    tail, first = text[max(before.start, before.end - 3) : before.end], text[after.start]
    if width is not None and last_length >= width - 20:
        return not (first in "-•*" and text[after.start + 1 : after.start + 2].isspace())
    return last_length >= 45 and first.islower() and not ends_sentence(tail) and tail[-1] not in ":;"
