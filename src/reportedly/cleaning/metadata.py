"""Outlet, address, date, language: who says each of them, the user before the page, and nothing made up."""
# ruff: noqa: E501 - patterns stay whole

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportedly.cleaning.bylines import Byline, has_media_word, is_office
from reportedly.cleaning.parts import Judged
from reportedly.cleaning.words import bare
from reportedly.hosts import host_of
from reportedly.vocabulary import ClaimedBy, Metadata, Span

# What stands before and after a paper's name where a page speaks of itself.
_TO_PAPER = re.compile(
    r"\b(?:told|tells|seen by|shown to|obtained by|interview with|spoke to|speaking to|[Ss]ubscribe to|[Ff]ollow|[Mm]ore from|[Ss]ign up (?:to|for)|[Dd]ownload|[Pp]ublished by|staff of|by) (?:the |The |our )?$"
)
_OF_PAPER = re.compile(
    r"\s(?:understands|has learn(?:ed|t)|can reveal|could not (?:independently )?verify|has (?:approached|contacted|seen|asked)|app\b|newsletter|reporter|correspondent|journalist)"
)
# A language nobody tells is recognised in text of some words, and only by a clear verdict. Of 10,400 English sentences of
# 60 to 200 characters the recogniser took none for another language at 0.9; two sentences of Spanish or Russian reach
# 0.92 to 0.98, and would be read by English rules without a word about it were more asked for.
_LANGUAGE_CHARACTERS = 60
_LANGUAGE_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Settled:
    """What the report says of itself after all that was told and found; `notes` say what was left open, and why."""

    outlet: str | None
    outlet_claimed_by: ClaimedBy | None
    shown_by: str | None
    address: str | None
    published: str | None
    published_claimed_by: ClaimedBy | None
    language: str | None
    notes: tuple[str, ...]


def settle(text: str, judged: Judged, told: Metadata, declared: Metadata) -> Settled:
    """`told` is the user's, `declared` the page's own metadata; bylines, notices and mastheads are the page's words."""
    address = told.address or declared.address
    outlet, claimed = _outlet(text, judged, told, declared, address)
    site, origin = _notice(judged)
    shown_by = site
    if origin is not None and told.outlet is None and (outlet is None or not _same(origin, outlet)):
        if outlet is not None and shown_by is None:
            shown_by = outlet
        outlet, claimed = origin, "page"
    if shown_by is None and origin is not None and outlet is not None and _same(origin, outlet):
        # The notice says whose text it is; another paper's name over the headline is then the site's.
        over = [n for n in (*judged.sites, *judged.mastheads) if has_media_word(n) and len(n.split()) >= 2]
        shown_by = next((n for n in over if not _same(n, outlet)), None) if told.outlet is None else None
    if shown_by is not None and outlet is not None and _same(shown_by, outlet):
        shown_by = None
    published, dated_by, notes = _published(judged, told, declared)
    language = told.language or declared.language or _recognised(text, judged)
    return Settled(outlet, claimed, shown_by, address, published, dated_by, language, notes)


def _outlet(
    text: str, judged: Judged, told: Metadata, declared: Metadata, address: str | None
) -> tuple[str | None, ClaimedBy | None]:
    if told.outlet:
        return told.outlet, "user"
    if declared.outlet:
        return declared.outlet, "page"
    for _, byline in judged.bylines:
        if byline.sure:
            return byline.sure, "page"
    named = _named_outlet(text, judged.bylines, judged)
    if named is not None:
        return named, "page"
    for name in judged.sites:
        if not any(n.site and _same(n.site, name) for n in judged.notices):
            return next((o for o in judged.owners if _same(name, o)), name), "page"
    for name in judged.mastheads:
        if any(_same(name, o) for o in judged.owners) or _witnessed(text, name):
            return next((o for o in judged.owners if _same(name, o)), name), "page"
    for name in judged.mastheads:
        if has_media_word(name) and len(name.split()) >= 2:
            return name, "page"
    for owner in judged.owners:
        if 1 <= len(owner.split()) <= 5 and (_elsewhere(text, owner) >= 2 or has_media_word(owner)):
            return owner, "page"
    host = host_of(address) if address else None
    if host is None:
        return None, None
    return host, "address" if told.address else "page"


def _witnessed(text: str, name: str) -> bool:
    """Whether the page speaks of the name as of a paper: "told the NAME", "Subscribe to NAME", "NAME understands"."""
    if name.isupper() and len(name) > 5:
        name = name.title()
    at, looked = text.find(name), 0
    while at >= 0 and looked < 40:
        before, after = text[max(0, at - 24) : at], text[at + len(name) : at + len(name) + 24]
        if _TO_PAPER.search(before) or _OF_PAPER.match(after):
            return True
        at, looked = text.find(name, at + len(name)), looked + 1
    return has_media_word(name) and looked >= 2


def _named_outlet(text: str, bylines: Sequence[tuple[Span, Byline]], judged: Judged) -> str | None:
    """A name of a byline that a media word, a masthead, a copyright line or the text shows to be the outlet."""
    known = [*judged.mastheads, *judged.owners]
    names = [n for _, b in bylines for n in b.outlets]
    for name in names:
        full = next((k for k in known if _same(k, name)), None)
        if full is not None:
            return full if len(full) > len(name) and not full.isupper() else name
    for name in names:
        if _elsewhere(text, name) >= 2 and any(f"{lead} {name}" in text for lead in ("the", "The", "told", "to")):
            return name
    # "Crime Reporter" is an office unless the text prints it as a name.
    return next((n for n in names if has_media_word(n) and not is_office(n)), None)


def _elsewhere(text: str, name: str) -> int:
    """How often the page prints the name, capitals aside, up to two."""
    folded, wanted = text.casefold(), name.casefold()
    first = folded.find(wanted)
    return 0 if first < 0 else 1 + (folded.find(wanted, first + len(wanted)) >= 0)


def _same(a: str, b: str) -> bool:
    return bare(a).removeprefix("the ") == bare(b).removeprefix("the ")


def _notice(judged: Judged) -> tuple[str | None, str | None]:
    site = next((n.site for n in judged.notices if n.site), None)
    origin = next((n.origin for n in judged.notices if n.origin), None)
    return site, origin


def _published(
    judged: Judged, told: Metadata, declared: Metadata
) -> tuple[str | None, ClaimedBy | None, tuple[str, ...]]:
    if told.published:
        return told.published, "user", ()
    if declared.published:
        return declared.published, "page", ()
    notes: list[str] = []
    for _, byline in judged.bylines:
        dated = byline.published
        if dated is None:
            continue
        if dated.edtf:
            return dated.edtf, "page", ()
        if len(dated.readings) > 1:
            notes.append(f"publication date may be read as {' or '.join(dated.readings)}: left open")
    if notes:
        return None, None, tuple(notes)
    for _, byline in judged.bylines:
        if byline.updated is not None and byline.updated.edtf:
            return byline.updated.edtf, "page", ("the page gives no date but that of its last update",)
    return None, None, ()


def _recognised(text: str, judged: Judged) -> str | None:
    """The language of the body by a recogniser, if one is installed, the text is long enough and the verdict clear."""
    words = " ".join(p.span.of(text)[:2000] for p in judged.parts[:60] if p.kind in {"body", "headline"})[:4000]
    if len(words) <= _LANGUAGE_CHARACTERS:
        return None
    identifier = _identifier()
    if identifier is None:
        return None
    language, probability = identifier.classify(words)
    return str(language) if float(probability) >= _LANGUAGE_SURE else None


@lru_cache(maxsize=1)
def _identifier() -> Any | None:
    """The recogniser's model, loaded once; None where it is not installed."""
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ImportError:
        return None
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
