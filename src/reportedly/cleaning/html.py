"""HTML -> the text a reader sees, as lines with what the markup says of them, each character led back to the page."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from reportedly.cleaning import article
from reportedly.cleaning.blocks import Block, read_blocks
from reportedly.cleaning.lines import Line
from reportedly.cleaning.words import bare, ends_sentence, words_in
from reportedly.vocabulary import Metadata, PartKind, Shift, Span


def lay_out(page: str) -> tuple[str, list[Line], tuple[Shift, ...], Metadata, *tuple[str, ...]]:
    """The visible text, blocks apart by a blank line; its lines; shifts to the page; declared metadata; warnings."""
    seen = read_blocks(page)
    blocks = seen.blocks
    metadata = seen.declarations.metadata()
    blocks = _headline(_unless_empty(blocks), metadata.title)
    texts = [b.text for b in blocks]
    inside, linked = [b.in_article for b in blocks], [b.linked for b in blocks]
    votes, problem = article.vote(seen.shown, texts)
    chosen = article.by_spread(texts, inside, linked) if votes is None else article.fill(votes, texts, inside, linked)
    text, lines, shifts = _join(blocks, chosen)
    return text, lines, shifts, metadata, *([problem] if problem else [])


def _unless_empty(blocks: list[Block]) -> list[Block]:
    """Class names that would make furniture of the whole page are not believed."""
    prose = sum(words_in(b.text) for b in blocks if b.hint != "furniture" and ends_sentence(b.text))
    by_class = sum(words_in(b.text) for b in blocks if b.hint == "furniture" and b.by_class and ends_sentence(b.text))
    if prose >= 40 or by_class <= 2 * prose:
        return blocks
    return [replace(b, hint=None) if b.by_class and b.hint == "furniture" else b for b in blocks]


def _headline(blocks: list[Block], title: str | None) -> list[Block]:
    """The heading that is the page's title is the headline; else the first h1, else the first heading."""
    told = bare(title) if title else ""
    heads = [
        i
        for i, b in enumerate(blocks)
        if b.heading and (b.hint is None or (b.heading == 1 and b.by_class)) and words_in(b.text) >= 2
    ]
    best = next((i for i in heads if told and bare(blocks[i].text) == told), None)
    if best is None:
        best = next((i for i in heads if blocks[i].heading == 1), None)
    if best is None:
        before = next(
            (i for i, b in enumerate(blocks) if b.hint is None and not b.heading and words_in(b.text) >= 15),
            len(blocks),
        )
        best = next((i for i in heads if i < before), None)
    if best is None:
        return blocks
    return [replace(b, hint="headline") if i == best else b for i, b in enumerate(blocks)]


def _join(blocks: list[Block], chosen: list[bool]) -> tuple[str, list[Line], tuple[Shift, ...]]:
    pieces: list[str] = []
    lines: list[Line] = []
    shifts: list[Shift] = []
    position = 0
    for block, is_article in zip(blocks, chosen, strict=True):
        if pieces:
            pieces.append("\n\n")
            position += 2
        pieces.append(block.text)
        for shift in block.shifts:
            place = position + shift.text
            before = shifts[-1] if shifts else None
            if (
                before is not None
                and before.text + before.length == place
                and before.page + before.length == shift.page
            ):
                shifts[-1] = Shift(before.text, before.page, before.length + shift.length)
            else:
                shifts.append(Shift(place, shift.page, shift.length))
        lines.extend(_lines(block, position, is_article))
        position += len(block.text)
    return "".join(pieces), lines, tuple(shifts)


def _lines(block: Block, position: int, is_article: bool) -> list[Line]:
    """A block's lines: one, unless a reader sees several and the markup does not say what they are."""
    whole = Span(position, position + len(block.text))
    hint = _believed(block)
    if hint is not None or "\n" not in block.text or block.paragraph:
        return [Line(whole, not block.joined, hint, _lean(block, is_article) if hint is None else None, block.address)]
    lines: list[Line] = []
    start = position
    for raw in block.text.split("\n"):
        words = raw.strip()
        if words:
            begin = start + raw.index(words[0])
            lines.append(
                Line(Span(begin, begin + len(words)), not lines and not block.joined, None, _lean(block, is_article))
            )
        start += len(raw) + 1
    return lines


def _believed(block: Block) -> PartKind | None:
    """The markup's word, unless the text cannot be that: a byline of sixty words, a post of one."""
    count = words_in(block.text)
    if block.hint in {"byline", "credit"} and count > 45:
        return None
    if block.hint == "post" and count < 4:
        return "furniture"
    if block.hint == "note" and count > 120:
        return None
    return block.hint


def _lean(block: Block, is_article: bool) -> Literal["body", "furniture", "title"] | None:
    if block.heading:
        return "title"
    if block.linked >= 0.6 and not block.paragraph and words_in(block.text) < 40:
        return "furniture"
    if not is_article:
        return "furniture" if block.linked >= 0.5 or words_in(block.text) >= 8 or not block.in_article else None
    return "body" if block.paragraph else None
