"""Words by which an outlet keeps its distance from what it prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reportedly.caseless import caseless
from reportedly.vocabulary import Span

from .look import Found, Look, at

_DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "this", "that", "our", "such", "any", "no", "every", "first"}
)
_CLAUSE = (
    r"(?:that|to have|to be|only|it|he|she|they|we|there|nobody|no one|[a-z]{2,8} (?:website|page|channel|account)\b)"
)
_NO_NOUN = r"(?<=\w )" + "".join(
    rf"(?<!{word} )"
    for word in (r"\bof", r"\bon", r"\bto", r"\bby", r"\bany", "ed", "ies", r"\bout", "with", "from", "these", "those")
)
"""What stands before a verb: after "denied", "with", "these" … "claims" is a noun."""
_PROOF = (
    r"(?:any |the slightest |a shred of |further |hard |concrete )?(?:evidence|proof|substantiation|source|sources)\b"
)
_SHOW = r"(?:offer|giv|provid|present|produc|cit|show|nam|adduc|bring)"
_SHOWN = r"(?:offered|gave|given|provided|presented|produced|cited|showed|shown|adduced|brought)"
_DISTANCE = caseless(
    rf"(?:\b(?:claimed|alleges|alleged|purports|purported|brags|bragged) (?=(?:on |in )?{_CLAUSE}\b)"
    r"|\b(?:alleged|contended|contends) (?=the\b|its\b|his\b|her\b|their\b)"
    rf"|{_NO_NOUN}claims (?=(?:on |in )?{_CLAUSE}\b)"
    rf"|(?<=\bthey )(?:claim|allege) (?={_CLAUSE}\b)|\b[a-z]{{3,15}}s (?:claim|allege) (?={_CLAUSE}\b)"
    r"|\b[a-z]{3,15}s (?:allege|contend|insist) (?=(?:the|its|his|her|their|this|an?)\b)"
    r"|\b[a-z]{3,15}s claim (?=(?:the|its|his|her|their|this|an?) \w+ (?:was|were|is|are|had|has|have|will"
    r"|would|did)\b)"
    r"|\b[a-z]{3,15}s allege$"
    r"|\b(?:an?|the|his|her|its|their|of|in|by|some|any|these|those|several|two|['’]s) (?P<word>alleged) (?!that\b"
    r"|to\b)(?=[a-z])"
    r"|\b(?:allegedly|purportedly|supposedly|ostensibly)\b"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!be )\b(?:purported|supposed|professed) (?!to\b)(?=[a-z])"
    r"|\binsist(?:s|ed|ing)? (?=(?:that|the|no|it|he|she|they|there|its|his|her|their|nothing|nobody|none|all"
    r"|everything)\b)"
    r"|\b(?:maintain|contend|swear)s? (?=that\b)|\b(?:maintained|contended|swore) (?=that\b)"
    r"|\b(?:boasts?|boasted|brags?|bragged) (?=(?:that|of)\b)|\bprofess(?:es|ed)? (?=(?:that|to|not)\b)"
    r"|\b(?:so-called|self-styled|self-proclaimed|self-declared|self-appointed) (?=\w)"
    r"|\bwould have (?:us|you|the \w+) believe\b|\bkeeps? insisting\b|\b(?:is|are|was|were) claiming (?=(?:that|to)\b)"
    r"|\bwhat (?:[\w’']+ ){1,3}(?:claims?|claimed) (?:is|are|was|were)\b"
    r"|\b(?:unproven|unsubstantiated|unsupported|unfounded) (?:claim|allegation|accusation|charge|assertion"
    r"|rumou?r)s?\b"
    rf"|\bwithout (?:{_SHOW}ing )?{_PROOF}|\bwithout saying (?:how|why|where|on what)\b"
    rf"|\b{_SHOWN} (?:no|little|neither) (?:evidence|proof|source|sources|substantiation)\b|\bfor which (?:it|he"
    rf"|she|they) {_SHOWN} no\b"
    rf"|\b(?:did|has|have|had|does|do) not (?:yet )?{_SHOW}(?:e|ed|ven|n|d|ght|uced)? {_PROOF})"
)
"""Words by which a reporter keeps away from what is printed, told by what follows them."""

_OPENINGS = """
clai alle purp insi main cont swea swor boas brag prof call self styl proc unpr unsu unfo evid proo subs sour supp oste
sayi asse with
"""
_STARTS = frozenset(_OPENINGS.split())
"""How the words open of which one at least stands in all of these."""
_RUMOUR = re.compile(r"\b(?:rumou?r|speculation|report|gossip)", re.IGNORECASE)
_TAKES = re.compile(
    r"\s*(?:(?:full|sole|joint|partial) )?(?:responsibility|credit|victory|asylum|compensation|damages|benefits?"
    r"|expenses|costs?"
    r"|insurance|(?:at least |about |some |more than |up to |nearly |over )?(?:the |an? |his |her |its |their "
    r"|another |two |three "
    r"|four |five |six |seven |eight |nine |ten |\d[\d,.]* )(?:[\w’'-]+ ){0,3}(?:lives|life|titles?|wins?|prizes?"
    r"|medals?|crowns?"
    r"|seats?|places?|points?|wickets?|trophy|records?|victory|victims?|scalps?|refunds?|pensions?|benefits?"
    r"|rebates?|rewards?"
    r"|bounty|throne|jobs?|cup|gold|silver|bronze|spot|ground|land|inheritance|share|majority)|(?:gold|silver"
    r"|bronze|victory in)"
    r"|(?:the |this )(?:whole|islands?|area|strip|region|territory|peninsula|valley))\b",
    re.IGNORECASE,
)
"""What is claimed by taking it, not by saying it."""
_MODAL = re.compile(r"\b(?:can|could|may|might|must|should|will|would|shall|to|not|n['’]t)\s*$", re.IGNORECASE)


_MODAL_IN = re.compile(r"(?:can|could|may|might|must|should|will|would|shall|to)\s", re.IGNORECASE)


def distancing(look: Look) -> Iterator[Found]:
    """Words by which the outlet keeps away from what it prints: its verb of saying, or others; one flag a sentence."""
    case = look.case
    because = "the outlet keeps its distance from what is said"
    claims: dict[str, list[tuple[Span, str | None]]] = defaultdict(list)
    for a in case.attributions:
        if a.stance == "claimed" and a.stance_words:
            claims[a.report].append((Span(a.stance_words[0].start, a.stance_words[-1].end), a.claim))
    for report, own in look.own("headline", "body"):
        tried = bool(own.starts & _STARTS)
        for sentence in own.sentences if tried or claims[report.id] else ():
            found: list[tuple[Span, str | None]] = [
                c
                for c in claims[report.id]
                if sentence.covers(c[0])
                and not own.quotes(c[0].start, c[0].end)
                and _keeps_away(report.text, sentence, c[0])
            ]
            if tried and not found:
                matches = _DISTANCE.finditer(report.text, sentence.start, sentence.end)
                spans = [Span(*m.span("word")) if m["word"] else _trimmed(m) for m in matches]
                outside = [s for s in spans if not own.quotes(s.start, s.end)]
                found = [(s, None) for s in outside[:1]]
            for span, claim in sorted(found, key=lambda c: c[0]):
                yield "distancing-verb", "info", at(report, span), because, claim


def _trimmed(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(match.group().rstrip()))


def _keeps_away(text: str, sentence: Span, words: Span) -> bool:
    """Whether a verb of claiming tells what is said: not "claimed six lives", "can claim", "the claim", "rumours"."""
    before = text[sentence.start : words.start]
    last = before.rsplit(None, 1)[-1:]
    named = last and (last[0].casefold() in _DETERMINERS or last[0].endswith(("'s", "’s", "s'", "s’")))
    if named or _RUMOUR.search(words.of(text)):  # "her claim that": the noun names what was said
        return False
    if _MODAL_IN.match(words.of(text)):
        return False
    return not _TAKES.match(text, words.end, sentence.end) and not _MODAL.search(before)
