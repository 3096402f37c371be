"""Sentences in which an outlet says that it could not verify what it prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reportedly.caseless import caseless
from reportedly.vocabulary import Attribution, Passage, Report, Span
from reportedly.weighing.prose import Own
from reportedly.weighing.publisher_names import is_media
from reportedly.weighing.voice import is_own_voice

from .look import Found, Look, at

_NOT = r"(?:\b(?:not|nor|neither|never|unable|cannot|impossible|yet)|n['’]t)"
_LY = (
    r"(?:(?:independently|immediately|fully|yet|also|itself|ourselves|themselves|\w{3,12}ly|so far|been able to|able to"
    r"|in a position to|be|been|to) )*"
)
_VERIFY = r"(?:verif(?:y|ied)|authenticate[d]?|corroborate[d]?|substantiate[d]?)"
_CHECK = rf"(?:{_VERIFY}|verify|confirm(?:ed)?|check(?:ed)?|vouch(?:ed)?|ascertain(?:ed)?|establish(?:ed)?|trace[d]?)"
_OPENINGS = """
no not nor neit neve unab cann impo yet t inde poss diff hard
"""
_STARTS = frozenset(_OPENINGS.split())
"""How the words open of which one at least stands in all of these."""
_FORMULA = caseless(
    rf"{_NOT} {_LY}(?:independently {_CHECK}|{_CHECK} independently)\b"
    rf"|{_NOT} {_LY}{_VERIFY}\b(?!\s(?:accounts?|users?|by (?:the )?(?:police|court|ministry|auditors?))\b)"
    r"|\b(?:could|can)(?: ?not|n['’]t) (?:be |yet be |immediately be )?(?:\w{3,12}ly )?confirmed\b"
    r"|\bno independent (?:confirmation|verification|corroboration|evidence)\b"
    r"|\bwithout (?:any )?independent (?:confirmation|verification|corroboration)\b"
    rf"|\b(?:not |im)possible to (?:\w{{3,14}}ly )?{_CHECK}\b"
    rf"|\b(?:difficult|hard) to (?:\w{{3,14}}ly )?{_VERIFY}\b"
    rf"|\b(?:has|have) yet to be (?:\w{{3,14}}ly )?(?:{_VERIFY}|confirmed)\b"
    rf"|\bnone of\b[^.;]{{0,60}} (?:can|could) be (?:\w{{3,14}}ly )?(?:{_CHECK})\b"
    r"|\b(?:authenticity|origin|provenance|veracity|accuracy|claims?|accounts?|allegations?)(?: (?:of|about"
    r"|by) [^.;]{1,40}?)?"
    r" (?:has|have|could|was|were|is|are)(?: not|n['’]t) (?:yet )?(?:been |be )?(?:\w{3,14}ly )?(?:confirmed"
    r"|established|proven|checked)\b"
    rf"|\bneither\b[^.;]{{0,60}} (?:can|could) be (?:\w{{3,14}}ly )?(?:{_CHECK})\b"
)
"""What disclaims by its wording, where no other agent is named."""
_WHAT = r"(?:who|whether|if|when|where|how|what)"
_OURS = re.compile(
    rf"{_NOT} {_LY}(?:{_CHECK}|seen?|heard|read|reach(?:ed)?|sp(?:eak|oken|oke) (?:to|with)|view(?:ed)?|examined?"
    rf"|inspect(?:ed)?|visit(?:ed)?|interview(?:ed)?|been shown|know {_WHAT}|(?<=cannot )(?:say|tell) {_WHAT}"
    rf"|(?<=can['’]t )(?:say|tell) {_WHAT}|rule out)\b(?! (?:or|nor)\b)"
    r"|\b(?:has|have|had) (?:seen|found|heard|read) (?:no|nothing)\b|\b(?:saw|found) (?:no"
    r"|nothing) (?:\w+ ){0,3}(?:support|evidence|proof|that show)",
    re.IGNORECASE,
)
"""What disclaims where the outlet is the one who could not."""
_FINDS_NOTHING = re.compile(r"\b(?:rule out|exclude|(?:found|seen|see) (?:no|nothing))\b", re.IGNORECASE)
_FOR_COMMENT = re.compile(r"\b(?:for (?:a )?(?:comment|statement|reaction|interview)|to comment)\b", re.IGNORECASE)
_NOR_VERIFY = re.compile(rf",? (?:n?or|and) {_LY}{_CHECK}\b", re.IGNORECASE)
_WE = re.compile(
    r"\b(?:we|our|us|i|(?:this|the) (?:news)?(?:paper|agency|site|broadcaster|station|magazine|website|programme"
    r"|publication|outlet)|(?:our |its |the )?(?:reporters?|correspondents?|journalists?|editors?"
    r"|editorial (?:staff|team|desk)|newsroom))\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"[;:]|,|\b(?:and|but|though|although|because|which|who|whom|that|while|as|or|so|nor)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")
_VERB = re.compile(
    r"\b(?:could|can|has|have|had|was|were|is|are|did|does|do|cannot|couldn|can|hasn|haven|wasn|weren|didn|don"
    r"|doesn)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def disclaimers(look: Look) -> Iterator[Found]:
    """An outlet that could not verify; the claims it names are the flag's. Mere ignorance ("is not known") is none."""
    case = look.case
    covers: dict[str, list[Attribution]] = defaultdict(list)
    rows: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        for name in a.disclaimed_by:
            covers[name].append(a)
        if a.stance == "unverified":
            rows[a.report].append(a)
    outlets = {w for r in case.reports.values() for w in _names(r.outlet or "")}
    own_word = {a.report for a in look.traced.attributions if is_own_voice(a) and a.origin is not None}
    for report, own in look.own("body", "note"):
        for sentence in own.sentences if own.starts & _STARTS else ():
            if not _disclaims(report, own, sentence, outlets):
                continue
            if report.id in own_word and _FINDS_NOTHING.search(report.text, sentence.start, sentence.end):
                continue  # a body's own finding, or its own doubt, on its own page
            where, row = at(report, sentence), None
            for a in rows[report.id]:
                spans = sorted((*a.content, *a.cue, *a.source))
                if spans and sentence.overlaps(Span(spans[0].start, max(s.end for s in spans))):
                    where, row = Passage(report.id, spans[0].start, max(s.end for s in spans)), a
                    break
            covered = covers.get(row.id, []) if row is not None else []
            told = f": “{case.words(covered[0])[:120]}”" if covered else ""
            claim = covered[0].claim if covered else row.claim if row is not None else None
            yield "disclaimer", "note", where, f"the outlet could not verify this{told}", claim


def _disclaims(report: Report, own: Own, sentence: Span, outlets: set[str]) -> bool:
    for match in _FORMULA.finditer(report.text, sentence.start, sentence.end):
        agent = _agent(report.text[sentence.start : match.start()])
        if not own.quotes(*match.span()) and (_passive(match.group()) or not agent or _ours(agent, outlets)):
            return True
        if "independent" in match.group().casefold() and not own.quotes(*match.span()):
            return True
    for match in _OURS.finditer(report.text, sentence.start, sentence.end):
        comment = _FOR_COMMENT.search(report.text, match.end(), sentence.end)
        if own.quotes(*match.span()) or (comment and not _NOR_VERIFY.match(report.text, comment.end(), sentence.end)):
            continue
        if _ours(_agent(report.text[sentence.start : match.start()]), outlets):
            return True
    return False


_PASSIVE = re.compile(
    r"\b(?:be|been) |\bno independent|\bwithout|possible|difficult|hard\b|neither|none of|(?:authentic|origin"
    r"|proven|verac|accur|claim|account|alleg)",
    re.IGNORECASE,
)


def _passive(words: str) -> bool:
    """Whether nobody is said to have failed to verify."""
    return _PASSIVE.search(words) is not None


_TURNED = re.compile(r"\b(?:could|can|has|have) ((?:(?:the|this|our) |(?=[A-Z]))[\w ]{2,40})$")
"""The one who could not after the verb: "could the Tagesblick not verify"."""


def _agent(before: str) -> str:
    """The words that stand for who could not: those since the clause began, or of the clause before where none do."""
    turned = _TURNED.search(before)
    if turned is not None:
        return turned[1]
    for clause in reversed(_CUT.split(before)):
        subject = _VERB.sub("", clause).strip()
        if subject:
            return subject
    return ""


def _ours(agent: str, outlets: set[str]) -> bool:
    """Whether it is the outlet, by a pronoun, a noun for it, or its name or another outlet's."""
    if _WE.search(agent):
        return True
    names = {w.casefold() for w in _WORD.findall(agent) if w[0].isupper()} - {"the", "a", "an", "no"}
    return bool(names & outlets) or (bool(names) and is_media(agent))


def _names(outlet: str) -> set[str]:
    """The telling words of an outlet's name, and its initials."""
    words = [w for w in _WORD.findall(outlet) if w[0].isupper()]
    initials = "".join(w[0] for w in words).casefold()
    return {w.casefold() for w in words if len(w) >= 4} | ({initials} if len(initials) >= 3 else set())
