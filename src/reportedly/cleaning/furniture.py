"""Whether a line speaks of the page and not of the news.

It does by its whole (`WHOLE`), by how it opens (`OPENING_WORDS`), by what it asks of the reader (`PROMOTION`), or as a
row of short labels. The phrases are those of the trade, not of any one site.
"""

# ruff: noqa: E501 - patterns stay whole

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.cleaning.byline_words import BY
from reportedly.cleaning.furniture_phrases import BUTTON, LIST_HEAD, LISTS, OPENING_WORDS, PROMOTION, ROWS, WHOLE
from reportedly.cleaning.page_talk import is_contact, talks
from reportedly.cleaning.words import bare, ends_sentence, quoting, words_in
from reportedly.vocabulary import Span

OPENING = re.compile(rf"[\s\[(*>›»•#-]{{0,6}}(?:{OPENING_WORDS})", re.IGNORECASE)
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|&copy;|copyright)\s{0,3}(?:copyright\s|©\s?|\(c\)\s)?(?:(?P<year>\d{4})(?:\s?[-–]\s?\d{4})?,?\s{1,3})?(?P<name>[^.|\n]{0,80})",
    re.IGNORECASE,
)
_CLAIM = re.compile(r"(?<=[.!?”\"’])\s{1,3}(?:©|\(c\)|copyright\b)[^\n]{4,160}$", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:ltd|limited|inc|llc|gmbh|corp|plc|d\.o\.o|s\.a|ag|bv|media group|newspapers)\b", re.IGNORECASE
)
_SAID = re.compile(
    r"\b(?:said|says|told|according to|reported|announced|confirmed|denied|warned|ordered|ruled|urged|insisted|replied)\b"
    r"|(?:[,?!]|[,?!][\"”'’]) (?:(?:the |a |an )?[\w-]{2,20} ){1,2}(?:asked|shouted|heard|found|added|answered|shows?|cried|wrote|argued|claimed|read)\b"
    r"|[?!][\"”'’]? asked\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|he|she|they|his|her|fell|rose|went|became|began|left|met|died|\w{3,14}(?:[^e\s]ed))\b",
    re.IGNORECASE,
)
# A page speaks to its reader, and of itself.
_READER = re.compile(r"\b(?:you|your|you're|our|us|we|we're|yours)\b", re.IGNORECASE)
_SELF = re.compile(
    r"\b(?:this (?:article|story|site|website|page|post|video|content|audio)|newsletters?|inbox|cookies? (?:to|policy|settings)|all rights reserved|log ?in|sign ?in)\b",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\s{2,}|\t|\s[|·•>›»/]\s|\]\s{0,3}\[|[|•›»]")
# Tokens that a page leaves glued to each other and to the text, when copied.
_GLUE = re.compile(r"(?:image beacon|[Aa]dvertisement|ADVERTISEMENT|[Ii]mage [Bb]eacon|web beacon|tracking pixel)")
_MENU_END = re.compile(
    r"(?:^|\s)(?:[Ll]og [Ii]n|[Ss]ign [Ii]n|My [Aa]ccount|Subscribe|SUBSCRIBE|LOG IN|SIGN IN|Menu|MENU)$"
)
_SHARING = frozenset(
    [
        "share",
        "save",
        "print",
        "email",
        "e-mail",
        "copy link",
        "facebook",
        "twitter",
        "x",
        "whatsapp",
        "telegram",
        "linkedin",
        "reddit",
        "bookmark",
        "comment",
        "comments",
        "view comments",
        "listen",
        "tweet",
        "follow",
        "gift this article",
        "advertisement",
    ]
)
_BY = re.compile(rf"(?:{BY})\s", re.IGNORECASE)
_LONGEST = 400


def is_furniture(text: str) -> bool:
    """Whether a line, by its own words, is no part of the report."""
    if len(text) > _LONGEST:
        return False
    if not any(c.isalnum() for c in text):
        return True
    claim = _CLAIM.search(text)
    if claim is not None and tells(text[: claim.start()]):
        return False  # a report's last sentence, or its only one, with the owner's notice behind it
    folded = bare(text)
    if len(folded) <= 60 and not ends_sentence(text) and (LIST_HEAD.fullmatch(folded) or BUTTON.fullmatch(folded)):
        return True
    if folded in WHOLE or (folded.isdigit() and len(folded) < 4):
        return True
    plain = text.replace("’", "'")
    count = words_in(text)
    opening = OPENING.match(plain) if count <= 40 else None
    if opening is not None:
        labelled = opening.group()[-1] in ":|" or plain[opening.end() : opening.end() + 2].lstrip()[:1] in {":", "|"}
        return labelled or not tells(plain, opening.end())
    offer = PROMOTION.search(plain) if count <= 40 else None
    if offer is not None and not quoting(plain[: offer.start()]) and not tells(plain):
        return True
    talk = talks(plain) if count <= 40 else None
    if talk is not None and not tells(plain, talk):
        return True
    if is_contact(text):
        return True
    if count <= 14 and any(p.fullmatch(text.strip()) for p in ROWS):
        return True
    return is_labels(text) or is_copyright(text) or (count <= 12 and bool(_MENU_END.search(text)))


def tells(text: str, start: int = 0) -> bool:
    """Whether a sentence that opens like a request or a label reports something: somebody says it, or it is past.

    `start` is where what it opens with ends.
    """
    if not ends_sentence(text) or _SELF.search(text):
        return False
    if _SAID.search(text):
        return True
    return bool(_PAST.search(text, start)) and not _READER.search(text)


def is_copyright(text: str) -> bool:
    """Whether the line claims the page for its owner ("© 2024 X", "© X. All rights reserved"), not a picture."""
    match = COPYRIGHT.match(text.lstrip("[( "))
    if match is None or words_in(text) > 40:
        return False
    return bool(match.group("year") or _COMPANY.search(text) or "rights reserved" in text.lower())


def claims_page(text: str) -> bool:
    """Whether a line at a page's foot is "©" and its owner, with or without a year."""
    match = COPYRIGHT.match(text.lstrip("[( "))
    return match is not None and words_in(text) <= 16 and "/" not in match.group("name").replace("A/S", "")


def is_labels(text: str) -> bool:
    """Whether the line is a row of short labels, as of a menu or a share bar."""
    cells = [c.strip(" []()") for c in _CELLS.split(text)]
    cells = [c for c in cells if c]
    if len(cells) < 2 or any(words_in(c) > 4 or ends_sentence(c) for c in cells):
        return False
    known = sum(bare(c) in WHOLE or OPENING.match(c) is not None for c in cells)
    dated = any(any(d.isdigit() for d in c) for c in cells)
    if any(_BY.match(c) for c in cells):
        return False
    return known >= 1 + (len(cells) > 5) or (len(cells) >= 4 and not dated)


def is_menu(text: str) -> bool:
    """Whether a line is a menu, or one label of a menu, and not the buttons by which a report is passed on."""
    words = [bare(c.strip(" []()")) for c in _CELLS.split(text) if c.strip()]
    return is_furniture(text) and not all(w in _SHARING or w.startswith(("share", "listen")) for w in words)


def opens_list(text: str) -> bool:
    """Whether titles of other pages follow this line."""
    return bare(text) in LISTS or (len(text) <= 60 and LIST_HEAD.fullmatch(bare(text)) is not None)


def is_appeal(text: str) -> bool:
    """Whether a closing line asks something of the reader, or sells."""
    return bool(OPENING.match(text.replace("’", "'")) or PROMOTION.search(text))


def glued(text: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """`span` in stretches, each with whether it is furniture glued to the text beside it."""
    position, end = span.start, span.end
    while (match := _GLUE.match(text, position, end)) is not None:
        after = match.end()
        if after < end and text[after].islower() and not _GLUE.match(text, after, end):
            break
        if after < end and (text[after].isspace() or text[after] in ".,:;-–—|"):
            break
        yield Span(position, after), True
        position = after
    tail: list[Span] = []
    while position < end:
        match = next((m for m in _GLUE.finditer(text, max(position, end - 20), end) if m.end() == end), None)
        if match is None or (match.start() > position and text[match.start() - 1].isspace()):
            break
        tail.append(Span(match.start(), end))
        end = match.start()
    if position < end:
        yield Span(position, end), False
    for piece in reversed(tail):
        yield piece, True
