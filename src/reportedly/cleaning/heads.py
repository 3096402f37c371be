"""What stands over the body: where it ends, and which of its lines are headline, byline, name of the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.cleaning import furniture
from reportedly.cleaning.bylines import (
    Byline,
    has_media_word,
    is_author_line,
    is_credited,
    is_desk_line,
    is_employer,
    is_handled_name,
    is_names,
    is_office,
    is_placed_name,
    named_pair,
    read_byline,
    starts_by,
)
from reportedly.cleaning.datelines import dateline_end, is_place_line, is_speaker
from reportedly.cleaning.dates import TIME_ALONE
from reportedly.cleaning.headings import is_masthead, is_release, pick_headlines
from reportedly.cleaning.mastheads import names_press_room, site_names
from reportedly.cleaning.pieces import Piece
from reportedly.cleaning.words import bare, is_prose, is_title_case, words_in
from reportedly.vocabulary import Span

# A head of more lines than these is no head, but a page without prose.
_HIGHEST = 120


def head_end(text: str, pieces: Sequence[Piece], title: str | None) -> int:
    """Index of the first piece of the body: the first undecided line of prose, or post."""
    told = bare(title) if title else None
    for at, piece in enumerate(pieces):
        words = piece.span.of(text)
        if piece.kind == "post" or (piece.kind == "body" and (is_prose(words) or is_speaker(words))):
            return at
        if piece.kind is not None or (told and bare(words) == told) or piece.lean == "title":
            continue
        if not is_prose(words):
            continue
        byline = read_byline(words)
        if (byline is not None and byline.by) or is_place_line(words):
            continue
        if dateline_end(text, piece.span) is not None and not words.isupper():
            return at
        if (
            at < 3
            and words_in(words) <= 22
            and is_title_case(words)
            and not any(q in words for q in '“"')
            and at + 1 < len(pieces)
        ):
            continue  # a headline printed with its full stop
        after = next((p for p in pieces[at + 1 : at + 8] if p.kind is None), None)
        if after is not None and _stands_over(text, piece, after) and not _has_headline(text, pieces, at):
            continue
        if (
            words_in(words) <= 20
            and words.rstrip()[-1] in "?!\"”'’:"
            and _prose_follows(text, pieces, at)
            and not _has_headline(text, pieces, at)
        ):
            continue
        return at
    return len(pieces)


def _stands_over(text: str, piece: Piece, after: Piece) -> bool:
    """Whether a short first sentence, set apart, is the headline of the long paragraph under it."""
    words, below = piece.span.of(text), after.span.of(text)
    dated = dateline_end(text, after.span) is not None
    return (
        piece.lean is None
        and after.gap
        and words_in(words) <= (22 if dated else 13)
        and words[0] not in "\"“'‘"
        and words.count(". ") == 0
        and (words_in(below) >= 18 or dated)
    )


def _has_headline(text: str, pieces: Sequence[Piece], at: int) -> bool:
    return any(
        p.kind == "headline" or (p.kind is None and words_in(p.span.of(text)) >= 5 and not is_masthead(p.span.of(text)))
        for p in pieces[:at]
    )


def _prose_follows(text: str, pieces: Sequence[Piece], at: int) -> bool:
    return any(p.kind is None and is_prose(p.span.of(text)) for p in pieces[at + 1 : at + 6])


def judge_head(
    text: str, pieces: Sequence[Piece], head: int, title: str | None
) -> tuple[list[tuple[Span, Byline]], tuple[str, ...], tuple[str, ...]]:
    """Bylines; names of the site, by its menu; other names over the headline, among the pieces before the body."""
    bylines: list[tuple[Span, Byline]] = []
    candidates: list[Piece] = []
    marked = any(p.kind == "headline" for p in pieces)
    sites = site_names(text, pieces, head)
    released = any(
        is_release(p.span.of(text)) or names_press_room(p.span.of(text)) for p in pieces[: min(head, _HIGHEST)]
    )
    for piece in pieces[: min(head, _HIGHEST)]:
        words = piece.span.of(text)
        if piece.kind == "byline":
            byline = read_byline(words)
            if byline is not None:
                bylines.append((piece.span, byline))
        elif piece.kind is None and not (title and bare(words) == bare(title)) and piece.lean != "title":
            byline = read_byline(words)
            if piece.gap and _dates_a_statement(words, released):
                piece.kind = "dateline"
                if byline is not None:
                    bylines.append((piece.span, replace(byline, sure=None, outlets=())))
            elif byline is not None and (byline.by or bylines):
                piece.kind = "byline"
                bylines.append((piece.span, byline))
            elif (
                is_place_line(words)
                or is_release(words)
                or is_credited(words)
                or bare(words) in {"by", "words", "words by", "story by", "text"}
            ):
                piece.kind = "byline"
        elif piece.kind == "note":
            # "Edited by …" over the report is a byline, under it a note.
            byline = read_byline(words)
            if byline is not None and byline.by and not words.startswith(("(", "[")):
                piece.kind = "byline"
                bylines.append((piece.span, byline))
    _under_headline(text, pieces, head, bylines)
    listing = False
    for at in range(head, len(pieces)):
        piece = pieces[at]
        words = piece.span.of(text)
        byline = read_byline(words) if at < head + 10 or piece.kind == "byline" else None
        # A standfirst in full sentences may stand over the byline.
        listing = listing or (piece.kind == "furniture" and furniture.opens_list(words))
        dated = byline is not None and (byline.published or byline.updated or is_author_line(words))
        late = bool(dated) and not listing and piece.lean is None and words_in(words) <= 14 and not is_prose(words)
        if piece.kind == "byline" or (piece.kind is None and (late or is_author_line(words))):
            piece.kind = "byline"
            byline = byline or read_byline(words)
            if byline is not None:
                bylines.append((piece.span, byline))
    _names_beside_bylines(text, pieces, head, bylines)
    candidates = [p for p in pieces[:head] if p.kind is None]
    chosen = pick_headlines(
        [p.span.of(text) for p in candidates], title, marked, [p.lean == "title" for p in candidates]
    )
    mastheads = []
    for piece, is_headline in zip(candidates, chosen, strict=True):
        # Markup that calls a line a paragraph makes a standfirst of it, not a second headline.
        standfirst = piece.lean == "body" and words_in(piece.span.of(text)) >= 8
        piece.kind = "body" if standfirst else "headline" if is_headline else "furniture"
        if not is_headline and is_masthead(piece.span.of(text)):
            mastheads.append(" ".join(piece.span.of(text).split()))
    for piece in pieces[:head]:
        first = re.split(r"\s{2,}|\s[|>›»]\s|\n", piece.span.of(text), maxsplit=1)[0]
        if piece.kind == "furniture" and has_media_word(first) and is_masthead(first):
            mastheads.append(" ".join(first.split()))
    # "Home News" is a menu.
    names = [m for m in mastheads if not all(furniture.is_furniture(word) for word in m.split())]
    return bylines, sites, tuple(dict.fromkeys(names))


def _dates_a_statement(words: str, released: bool) -> bool:
    """Whether a line is a place and a day, as over a statement; with the hour of its release it is a byline."""
    if not is_place_line(words) or TIME_ALONE.search(words) is not None or has_media_word(words):
        return False
    return released or len(words.split(",", 1)[0].split()) == 1


def _under_headline(text: str, pieces: Sequence[Piece], head: int, bylines: list[tuple[Span, Byline]]) -> None:
    """Lines that are bylines by their place under a headline ("Jane Doe in Geneva", "Jane Doe, Crime Reporter")."""
    below = False
    for piece in pieces[: min(head, _HIGHEST)]:
        words = piece.span.of(text)
        if piece.kind == "headline" or (piece.kind is None and words_in(words) >= 3 and not is_masthead(words)):
            first, below = not below, True
            if first or piece.kind == "headline" or words_in(words) > 9:
                continue
        if piece.kind is not None or not below or piece.lean == "title" or len(words) > 120:
            continue
        pair = named_pair(words)
        if pair is not None and (has_media_word(pair[1]) or is_office(pair[1]) or is_employer(pair[1])):
            piece.kind = "byline"
            outlets = () if not has_media_word(pair[1]) or is_office(pair[1]) else (pair[1],)
            bylines.append((piece.span, Byline(None, outlets, None, None, not outlets, True)))
        elif is_placed_name(words) or is_desk_line(words) or is_handled_name(words):
            piece.kind = "byline"
            bylines.append((piece.span, Byline(None, (), None, None, True, True)))


def _names_beside_bylines(text: str, pieces: Sequence[Piece], head: int, bylines: list[tuple[Span, Byline]]) -> None:
    """A bare name right over or under a byline belongs to it ("Jane Doe", then "3 March 2024")."""
    # Twice, since a name may stand beside a name that stands beside a byline.
    for at in [*range(1, min(head + 6, len(pieces), _HIGHEST))] * 2:
        here, before = pieces[at], pieces[at - 1]
        for piece, beside in ((here, before), (before, here)):
            words = piece.span.of(text)
            if (
                piece is before
                and piece.kind is None
                and beside.kind is None
                and is_names(words)
                and words_in(words) <= 5
            ):
                office = beside.span.of(text)
                role = read_byline(office) if words_in(office) <= 6 else None
                if role is not None and role.role:
                    piece.kind = beside.kind = "byline"
                    continue
            if at >= head and (piece.lean is not None or here.gap or not is_names(words)):
                continue
            close = not here.gap or (at > 1 and piece is before and pieces[at - 2].kind in {"headline", None})
            named = close and words_in(words) <= 9 and is_names(words)
            if (
                piece.kind is None
                and beside.kind == "byline"
                and piece.lean != "title"
                and (named or read_byline(words) is not None)
            ):
                piece.kind = "byline"
                if named and "," not in words:
                    # Over a line that has its author, a name is the paper's; anywhere else it may be.
                    over = (
                        read_byline(beside.span.of(text))
                        if piece is before and starts_by(beside.span.of(text))
                        else None
                    )
                    sure = over is not None and (has_media_word(words) or words.startswith("The "))
                    bylines.append((piece.span, Byline(words if sure else None, (words,), None, None, False, False)))
