"""The name a page prints over everything else: a site's, which its menu follows, or a body's beside "Press room"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.cleaning import furniture
from reportedly.cleaning.bylines import is_names
from reportedly.cleaning.dates import find_dates
from reportedly.cleaning.furniture_phrases import WHOLE
from reportedly.cleaning.headings import is_masthead
from reportedly.cleaning.pieces import Piece
from reportedly.cleaning.words import bare, is_name, words_in

_ROOM = re.compile(
    r"(?:press|media|news) ?(?:room|centre|center|office|releases?|statements?|service|desk|hub|area|corner|kit)"
    r"|newsroom|newsdesk|pressroom|official (?:web)?site|statements?|announcements?|for the (?:press|media)",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\s[|·•:»›–—-]\s|\s{3,}")
_COMPANY = re.compile(
    r",?\s(?:A/S|S\.?A\.?|S\.?p\.?A\.?|Ltd\.?|Limited|Inc\.?|LLC|GmbH|AG|plc|PLC|N\.?V\.?|B\.?V\.?|AB|ASA|Oy|d\.o\.o\.)$"
)
# Lines over the headline among which a masthead is looked for.
_HIGHEST = 6


def site_names(text: str, pieces: Sequence[Piece], head: int) -> tuple[str, ...]:
    """Names over the first `head` lines that the line under them, or beside them, shows to be the site's.

    Their lines become furniture.
    """
    found: list[str] = []
    for at in range(min(head, _HIGHEST)):
        piece = pieces[at]
        words = piece.span.of(text)
        if piece.kind in {"headline", "body", "post", "caption"} or len(words) > 120:
            break
        if piece.kind not in {None, "furniture"}:
            continue
        name, room = _name(words)
        if name is None:
            if piece.kind is None and words_in(words) >= 4:
                break
            continue
        if (room or _menu_follows(text, pieces, at, head)) and _headline_below(text, pieces[at + 1 : head]):
            piece.kind = "furniture"
            found.append(name)
            break
    return tuple(found)


def _name(words: str) -> tuple[str | None, bool]:
    """The name a line begins with, None for none, and whether "Press room" or the like stands beside it."""
    cells = [c.strip() for c in _CELLS.split(words) if c.strip()]
    if not cells:
        return None, False
    name = _COMPANY.sub("", cells[0])
    room = len(cells) > 1 and any(_ROOM.fullmatch(c) for c in cells[1:])
    if len(cells) == 1:
        last = re.search(rf"\s(?:{_ROOM.pattern})$", name, re.IGNORECASE)
        if last is not None and last.start() > 2 and is_name_of_site(name[: last.start()]):
            return name[: last.start()], True
    if (len(cells) > 1 and not room) or not is_name_of_site(name):
        return None, False
    return name, room


def is_name_of_site(name: str) -> bool:
    """Whether a line can be a paper's or station's name: capitalised words, a channel's number after them."""
    words = name.split()
    while len(words) > 1 and words[-1].isdigit() and len(words[-1]) <= 3:
        words.pop()
    plain = " ".join(w for at, w in enumerate(words) if not (at and w.isdigit() and len(w) <= 2))
    known = bare(name) in WHOLE or all(bare(w) in WHOLE for w in words)
    return bool(plain) and (is_masthead(plain) or (is_name(plain, 5) and len(words) >= 2)) and not known


def names_press_room(words: str) -> bool:
    """Whether a line is of the part of a body's site that speaks to the press."""
    return len(words) <= 120 and _name(words)[1]


def _menu_follows(text: str, pieces: Sequence[Piece], at: int, head: int) -> bool:
    """Whether the next line, a date between them aside, is a menu or one of its labels."""
    for piece in pieces[at + 1 : min(at + 4, head)]:
        words = piece.span.of(text)
        if len(words) <= 60 and any(d.readings for d in find_dates(words)):
            continue
        return piece.kind == "furniture" and furniture.is_menu(words)
    return False


def _headline_below(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether a line that can be the headline is still to come; else the name itself may be it."""
    return any(
        p.kind == "headline"
        or p.lean == "title"
        or (p.kind is None and words_in(p.span.of(text)) >= 3 and not is_names(p.span.of(text)))
        for p in pieces
    )
