"""Lines -> typed parts: first what each line says of itself, then what its place among the others says.

A report has a head (masthead, headline, byline, picture), a body, and a tail (notes, other pages' titles, offers). The
body begins with the first line that reads as prose and ends with the last one; between them, and on either side, what
does not read as prose is judged by its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.cleaning import captions, furniture, notices
from reportedly.cleaning.bylines import Byline, read_byline
from reportedly.cleaning.datelines import dateline_end, is_dateline_alone, is_speaker
from reportedly.cleaning.headings import is_heading_stamped, is_label, is_time, stamp_end, update_end
from reportedly.cleaning.heads import head_end, judge_head
from reportedly.cleaning.lines import Line, trimmed
from reportedly.cleaning.notices import Notice
from reportedly.cleaning.page_talk import is_teaser
from reportedly.cleaning.pieces import Piece
from reportedly.cleaning.post_words import Found
from reportedly.cleaning.posts import find_posts
from reportedly.cleaning.tails import tail_start
from reportedly.cleaning.words import bare, ending, ends_sentence, is_prose, words_in
from reportedly.vocabulary import Part, PartKind, Span

_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Judged:
    """The parts of a text, and what its bylines and notices say of outlet, date and the site that shows it."""

    parts: tuple[Part, ...]
    bylines: tuple[tuple[Span, Byline], ...]
    notices: tuple[Notice, ...]
    mastheads: tuple[str, ...]  # names printed over the headline
    owners: tuple[str, ...]  # names in copyright lines
    sites: tuple[str, ...] = ()  # names that a menu follows


def judge(text: str, lines: Sequence[Line], title: str | None = None) -> Judged:
    """Parts of `text`, sorted and disjoint, that hold each of its characters but white space between `lines`.

    `title` is the report's headline where somebody tells it.
    """
    pieces = _stamped(text, _pieces(text, lines))
    found_notices = _by_themselves(text, pieces)
    turns = sum(p.kind is None and is_speaker(p.span.of(text)[:90]) for p in pieces)
    for piece in pieces if turns > 1 else ():  # a speaker's name on a line of its own, over what is said
        words = piece.span.of(text)
        if piece.kind is None and (
            (words[-1] == ":" and len(words) <= 80 and is_speaker(words)) or _is_stage_direction(words)
        ):
            piece.kind = "body" if words[-1] == ":" else "furniture"
    head = head_end(text, pieces, title)
    found_bylines, sites, mastheads = judge_head(text, pieces, head, title)
    _judge_body(text, pieces, head, turns)
    _authors(text, pieces)
    owners = tuple(
        _owner(text, p.span)
        for p in pieces
        if p.owner or (p.kind == "furniture" and furniture.is_copyright(p.span.of(text)))
    )
    _repeats(text, pieces)
    _sections(text, pieces)
    parts: list[Part] = []
    dateline, bodies = False, 0
    for piece in _joined(text, pieces):
        kind = piece.kind or "body"
        bodies += kind == "body" and words_in(piece.span.of(text)[:200]) >= 6
        if kind == "body" and not dateline and bodies <= 3 and not (turns > 1 and is_speaker(piece.span.of(text))):
            end = dateline_end(text, piece.span)
            if end is not None:
                dateline = True
                parts.append(Part("dateline", Span(piece.span.start, end), section=piece.section))
                rest = trimmed(text, Span(end, piece.span.end))
                if rest is not None:
                    parts.append(Part("body", rest, section=piece.section))
                continue
        parts.append(Part(kind, piece.span, piece.post, piece.repeats, piece.section))
    if len(parts) <= _LONE and all(p.kind == "furniture" for p in parts):
        parts = [_lone(text, p) for p in parts]
    return Judged(
        tuple(parts), tuple(found_bylines), tuple(found_notices), mastheads, tuple(o for o in owners if o), sites
    )


_LONE = 2
"""Parts that a page has at most where its one line, in whatever frame, is what it was saved for."""


def _lone(text: str, part: Part) -> Part:
    """Of a page of one line the line, unless its own words say that it is none of a report ("Ferry sinks." is)."""
    words = part.span.of(text)
    several = words_in(words) >= 2 or (not words.isascii() and len(words) >= 4)
    if not several or part.repeats is not None or furniture.is_furniture(words):
        return part
    return replace(part, kind="body" if ends_sentence(words) else "headline")


def _pieces(text: str, lines: Sequence[Line]) -> list[Piece]:
    """Lines cut where a post or glued furniture begins or ends inside them."""
    pieces: list[Piece] = []
    posts = find_posts(text, lines)
    index = 0
    for number, found in enumerate([*posts, None], 1):
        first = found.first if found is not None else len(lines)
        while index < first:
            pieces.extend(_line_pieces(text, lines[index], lines[index].span))
            index += 1
        if found is not None:
            pieces.extend(_post_pieces(text, lines, found, pieces))
            index = max(index, found.last)
            follows = posts[number] if number < len(posts) else None
            if follows is None or follows.first > found.last:
                rest = trimmed(text, Span(found.span.end, max(found.span.end, lines[found.last].span.end)))
                if rest is not None:
                    pieces.extend(_line_pieces(text, replace(lines[found.last], gap=False), rest))
                index = found.last + 1
    return pieces


def _stamped(text: str, pieces: list[Piece]) -> list[Piece]:
    """The entries of a live page cut from the time of day they open with, where two headings or three paragraphs have
    one; any paragraph from the label that says it is an update, or the story as it was."""
    pieces = _labelled(text, pieces)
    cuts = [stamp_end(p.span.of(text)) if p.kind is None and p.lean in {None, "title"} else None for p in pieces]
    entries = sum(cut is not None for cut in cuts)
    if entries < 3:
        headings = [is_heading_stamped(p.span.of(text)) for p in pieces]
        cuts = [cut if heading else None for cut, heading in zip(cuts, headings, strict=True)]
        if entries < 2 or sum(cut is not None for cut in cuts) < 2:
            return pieces
    found: list[Piece] = []
    for piece, cut in zip(pieces, cuts, strict=True):
        rest = trimmed(text, Span(piece.span.start + cut, piece.span.end)) if cut is not None else None
        if cut is None or rest is None:
            found.append(piece)
            continue
        found.append(Piece(Span(piece.span.start, piece.span.start + cut), piece.gap, "furniture", time=True))
        found.append(replace(piece, span=rest, gap=False))
    return found


def _labelled(text: str, pieces: list[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        label = update_end(piece.span.of(text)) if piece.kind is None and piece.lean is None else None
        rest = trimmed(text, Span(piece.span.start + label[0], piece.span.end)) if label is not None else None
        if label is None or rest is None:
            found.append(piece)
            continue
        own = trimmed(text, Span(piece.span.start, piece.span.start + label[0])) or piece.span
        found.append(Piece(own, piece.gap, "furniture", time=label[1]))
        found.append(replace(piece, span=rest, gap=False))
    return found


def _post_pieces(text: str, lines: Sequence[Line], found: Found, before: Sequence[Piece]) -> list[Piece]:
    line = lines[found.first]
    floor = max(line.span.start, before[-1].span.end if before else 0)
    pieces = []
    lead = trimmed(text, Span(floor, found.span.start)) if floor < found.span.start else None
    if lead is not None:
        pieces.extend(_line_pieces(text, line, lead))
    pieces.append(Piece(found.span, line.gap, "post", post=found.post))
    return pieces


def _line_pieces(text: str, line: Line, span: Span) -> list[Piece]:
    pieces = []
    for stretch, is_glue in furniture.glued(text, span):
        inner = trimmed(text, stretch)
        if inner is None:
            continue
        kind: PartKind | None = "furniture" if is_glue else line.hint
        tail = tail_start(text, inner) if kind is None else None
        if tail == inner.start:
            kind, tail = "furniture", None
        cut = inner if tail is None else trimmed(text, Span(inner.start, tail)) or inner
        pieces.append(Piece(cut, line.gap and cut.start == span.start, kind, line.lean, glued=is_glue))
        if tail is not None:
            pieces.append(Piece(Span(tail, inner.end), False))
    return pieces


def _by_themselves(text: str, pieces: list[Piece]) -> list[Notice]:
    """Kinds that a line shows by its own words, wherever it stands; captions are cut from their credits."""
    found: list[Notice] = []
    captioned: dict[str, Span] = {}
    foot = _foot(text, pieces)
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        words = piece.span.of(text)
        if piece.kind in {None, "credit"} and (
            furniture.is_copyright(words) or (piece.span.start >= foot and furniture.claims_page(words))
        ):
            piece.kind, piece.owner = "furniture", True
        if piece.kind is None and " / " in words and furniture.is_labels(words):
            piece.kind = "furniture"
        if piece.kind in {None, "caption", "credit"} and not (
            piece.lean == "body" and is_prose(words) and "©" not in words and words_in(words) > 25
        ):
            cut = captions.cut(text, piece.span, piece.kind == "caption" or captions.is_caption(words))
            if piece.kind == "credit" and not (cut and cut[0][0] == "caption"):
                cut = []
            again = captioned.get(bare(cut[0][1].of(text))) if cut and cut[0][0] == "caption" else None
            if again is not None:
                # The caption once more, whose picture it is without a sign of credit: all of it is said already.
                piece.kind, piece.repeats = "furniture", again
                at += 1
                continue
            if cut:
                captioned.update((bare(s.of(text)), s) for k, s, _ in cut if k == "caption")
                pieces[at : at + 1] = [Piece(s, piece.gap and i == 0, k, repeats=r) for i, (k, s, r) in enumerate(cut)]
                at += len(cut)
                continue
        if piece.kind is None and is_dateline_alone(words):
            piece.kind = "dateline"
        elif piece.kind is None and len(words) <= 600:
            notice = notices.notice_of(words)
            if notice is not None and not _is_news(words):
                piece.kind = "syndication"
                found.append(notice)
            elif notices.is_note(words):
                piece.kind = "note"
            elif is_time(words):
                piece.kind, piece.time = "furniture", True
            elif captions.is_caption(words) and piece.lean != "body":
                piece.kind = "caption"
            elif captions.is_credit(words):
                piece.kind = "credit"
            elif furniture.is_furniture(words):
                piece.kind = "furniture"
        at += 1
    _printed_twice(text, pieces)
    for piece, after in pairwise(pieces):
        if piece.kind == "caption" and after.kind is None and captions.is_label(piece.span.of(text)):
            after.kind = "caption"
        if piece.kind == "note" and after.kind is None and words_in(piece.span.of(text)) <= 3 and _opens(text, piece):
            after.kind = "note"
        if (
            piece.kind is None
            and after.kind == "credit"
            and not after.gap
            and words_in(piece.span.of(text)) <= 60
            and piece.lean != "body"
        ):
            piece.kind = "caption"
    return found


def _opens(text: str, piece: Piece) -> bool:
    """Whether a line begins with the piece."""
    before = text[max(0, piece.span.start - 4) : piece.span.start].rstrip(" \t")
    return not before or before[-1] == "\n"


def _foot(text: str, pieces: Sequence[Piece]) -> int:
    """Where the last paragraph ends: under it a "©" is the page's, not a picture's."""
    return max((p.span.end for p in pieces if p.kind in {None, "body"} and is_prose(p.span.of(text))), default=0)


def _printed_twice(text: str, pieces: list[Piece]) -> None:
    """A line that the next one prints again is a picture's: its description for the blind, then its caption."""
    at = 0
    while at + 1 < len(pieces):
        first, second = pieces[at], pieces[at + 1]
        at += 1
        if first.kind is not None or second.kind not in {None, "caption"} or first.lean == "title":
            continue
        above, below = first.span.of(text), second.span.of(text)
        if len(above) > 600 or not 4 <= words_in(below) <= 80 or words_in(above) < 4 or above[0] in "\"“‘'":
            continue
        lead = len(above) - len(below)
        if bare(above) == bare(below) and (second.kind == "caption" or not (first.gap and second.gap)):
            first.kind, second.kind, second.repeats = "caption", "furniture", first.span
        elif second.kind == "caption" and below.startswith(above):
            first.kind = "caption"
        elif second.kind is None and not second.gap and 0 < lead <= 40 and above.endswith(" " + below):
            # The agency's name is glued to the first printing.
            split = first.span.start + lead
            caption = Span(split, first.span.end)
            credit = trimmed(text, Span(first.span.start, split))
            if credit is not None:
                pieces[at - 1 : at] = [Piece(credit, first.gap, "credit"), Piece(caption, False, "caption")]
                second.kind, second.repeats = "furniture", caption
                at += 1


def _is_news(words: str) -> bool:
    """Whether a sentence that sounds like a notice is one of the report's ("a study published in Nature found …")."""
    return (words_in(words) > 12 and any(q in words for q in '"“”')) or words_in(words) > 30


def _is_stage_direction(words: str) -> bool:
    """ "(SOUNDBITE OF ARCHIVED RECORDING)", "[APPLAUSE]": what a transcript tells of the tape."""
    return words[0] in "([" and words[-1] in ")]" and words.isupper() and words_in(words) <= 12


def _judge_body(text: str, pieces: Sequence[Piece], head: int, turns: int) -> None:
    """What stands after the head and has not said itself what it is; `turns`: lines that a label opens."""
    asked = sum(p.kind is None and p.span.of(text)[-1] == "?" for p in pieces[head:])
    asked = max(asked, 3) if turns > 2 else asked
    last = max((i for i, p in enumerate(pieces) if p.kind in {None, "body"} and _is_body_line(text, p)), default=-1)
    listing = False
    for at in range(head, len(pieces)):
        piece = pieces[at]
        words = piece.span.of(text)
        if piece.kind == "furniture":
            listing = furniture.opens_list(words) or (listing and not piece.time)
            continue
        if piece.kind is not None:
            listing = False
            continue
        if (
            _is_body_line(text, piece)
            and at <= last
            and not is_teaser(words)
            and not (listing and words[-1] in "?!" and words_in(words) <= 14)
        ):
            listing = False
            piece.kind = "body"
            continue
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        if listing or piece.lean == "furniture" or is_teaser(words):
            piece.kind = "furniture"
        elif (
            piece.lean is None
            and (at < last or (asked >= 3 and pieces[at - 1].kind == "body"))
            and _is_short_sentence(words, asked >= 3)
        ) or (piece.lean is None and is_cut_quotation(words)):
            piece.kind = "body"
        elif words[-1] == ":" and words_in(words) >= 2 and words[:-1].split()[-1].islower():
            piece.kind = "body"  # "Somebody continued:" brings in the paragraph that follows
        elif words[0] in "—–-•*" and at > head and (at < last or pieces[at - 1].kind == "body") and len(words) > 2:
            piece.kind = "body"
        elif at > last:
            piece.kind = (
                "body"
                if (words_in(words) >= 15 and not furniture.is_appeal(words)) or piece.lean == "body"
                else "furniture"
            )
        elif (
            words_in(words) <= 14
            and (piece.gap or pieces[at - 1].time or piece.lean == "title")
            and after is not None
            and piece.lean != "body"
        ):
            stamp = read_byline(words) if words_in(words) <= 8 else None
            if stamp is not None and stamp.by:
                piece.kind = "furniture"  # "Updated at 13.31"
                continue
            follows_time = at > 0 and pieces[at - 1].time
            piece.kind = "furniture" if is_label(words, follows_time) else "headline"
        else:
            piece.kind = "body"


_NOTICE = re.compile(
    r"(?P<name>[^\W\d_][\w.'’-]{1,20}(?: [^\W\d_][\w.'’-]{0,20}){1,3}?),? "
    r"(?:is|was|has|covers|writes|reports|reported|joined|works|leads|edits|contributed|lives|studied)\b"
)
"""How a notice on an author opens."""
_NOTICES = 3  # at a report's foot


def _authors(text: str, pieces: Sequence[Piece]) -> None:
    """Who the author is, under the report: of somebody that a byline over it names nothing there is of the news."""
    over = "\n".join(p.span.of(text) for p in pieces if p.kind == "byline")
    bodies = [p for p in pieces if p.kind == "body"]
    for piece in reversed(bodies[1:][-_NOTICES:] if over else ()):
        match = _NOTICE.match(piece.span.of(text))
        if match is None or match["name"].casefold() not in over.casefold():
            return
        piece.kind = "furniture"


def _is_short_sentence(words: str, interview: bool) -> bool:
    """Whether one to three words are a sentence ("Nobody answered."); in an interview a question is one."""
    end = ending(words)
    spoken = words[0] in "\"“'‘" and "," in words and ends_sentence(words)
    return spoken or end in {".", "!"} or (interview and end == "?")


def is_cut_quotation(words: str) -> bool:
    """Whether a line opens a quotation that it does not close, as where a page breaks off."""
    count = words_in(words)
    if count < 4 or count > 200:
        return False
    tokens = words.split()
    opened = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i][0] in _QUOTES), None)
    if opened is None or (opened and tokens[0][0] not in _QUOTES):
        return False
    close = _QUOTES[tokens[opened][0]]
    return not any(close in t[1:].rstrip(".,!?…:;")[-1:] or close in t[-1:] for t in tokens[opened:] if len(t) > 1)


def _is_body_line(text: str, piece: Piece) -> bool:
    words = piece.span.of(text)
    if piece.lean == "furniture":
        return False
    if piece.lean == "body":
        return words_in(words) >= 8 or ends_sentence(words)
    return is_prose(words)


def _owner(text: str, span: Span) -> str:
    match = furniture.COPYRIGHT.match(span.of(text).lstrip("[( "))
    name = match.group("name") if match is not None else ""
    name = re.split(r"\.\s|\s(?:19|20)\d\d\b|,|\s{2,}|\sAll\s|\sTerms\b", name)[0]
    return " ".join(name.split()).strip(" .-–—|")


def _repeats(text: str, pieces: Sequence[Piece]) -> None:
    """A line, or a caption, printed a second time asserts nothing anew."""
    seen: dict[str, Span] = {}
    for piece in pieces:
        if piece.kind not in {"headline", "body", "caption", "furniture"} or piece.repeats is not None or piece.glued:
            continue
        words = piece.span.of(text)
        if words_in(words[:400]) < 5:
            continue
        key = bare(words)
        earlier = seen.get(key)
        if earlier is None and piece.kind in {"body", "caption"} and words_in(words) <= 90:
            # The caption again, with whose picture it is and without the sign of a credit.
            cut = captions.cut(text, piece.span, True)
            earlier = seen.get(bare(cut[0][1].of(text))) if cut and cut[0][0] == "caption" else None
        if earlier is not None:
            if piece.kind != "furniture":
                piece.kind, piece.repeats = "furniture", earlier
        elif piece.kind != "furniture":
            seen[key] = piece.span


def _sections(text: str, pieces: Sequence[Piece]) -> None:
    """Which time stamp or heading each piece stands under; headings do not divide a page that time stamps do."""
    timed = any(p.time for p in pieces)
    body = False
    section: str | None = None
    for piece in pieces:
        if piece.time or (not timed and body and piece.kind == "headline"):
            section = " ".join(piece.span.of(text).split())[:80]
        elif section is not None and piece.kind not in {"furniture", "syndication", "note"}:
            piece.section = section
        body = body or piece.kind == "body"


def _joined(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The "— Name" under a quotation belongs to the paragraph over it."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if (before is not None and piece.glued and before.glued and before.span.end == piece.span.start) or (
            before is not None
            and piece.kind == before.kind == "body"
            and not piece.gap
            and piece.span.of(text)[0] in "—–-"
            and words_in(piece.span.of(text)) <= 14
            and not before.span.of(text).startswith(("- ", "– ", "— "))
            and piece.section == before.section
        ):
            joined[-1] = replace(before, span=Span(before.span.start, piece.span.end))
        else:
            joined.append(piece)
    return joined
