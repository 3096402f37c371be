"""Whether words of a page say that the outlet's own people saw, heard or counted for themselves."""

from __future__ import annotations

import re
from functools import lru_cache

_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"")
_THERE = r"(?:at the scene|present|there|turned (?:back|away))"
_SAW = (
    r"(?:saw|heard|witnessed|watched|counted|visited|inspected|observed|noticed|noted|compared|measured|photographed"
    rf"|filmed|smelled|smelt|felt|sees|hears|watches|counts|stands (?:at|in|on|by)|stood (?:at|in|on|by)"
    rf"|reached|arrived|flew over|tested|analy[sz]ed|examined|reviewed|established|recounted"
    rf"|has (?:seen|examined|reviewed|tested|compared|visited|counted|analy[sz]ed)(?! (?:no|nothing|none|neither)\b)"
    rf"|was {_THERE}|were {_THERE}|at the scene)"
)
_REPORTER = r"(?:correspondent|reporter|journalist|photographer|newspaper|crew|team)s?"
_PRESS = (
    r"(?:(?:correspondent|reporter|journalist|photographer)s?"
    r"|(?:[Tt]elevision|TV|[Ff]ilm|[Cc]amera|[Nn]ews) (?:crew|team)s?)"
)
"""Who is of the press by the word alone: a crew or a team may be anybody's, unless it is "ours"."""
_OURS = re.compile(
    rf"\b(?:(?i:our|this) (?:[\w.'’-]{{1,40}} ){{0,4}}?{_REPORTER}"
    rf"|(?i:a|an|its|the|one) (?:[\w.'’-]{{1,40}} ){{0,4}}?{_PRESS}) "
    rf"(?:[A-Z][\w'’-]+ ){{0,3}}(?:at the scene |on the scene |there |on site )?{_SAW}\b"
    rf"|\b(?:seen|heard|counted|witnessed|watched|photographed|filmed|measured) by (?:our [A-Z]?\w+|this newspaper)\b"
    r"|\b[Ww]e(?:['’]ve| have)? (?:been (?:to|at|in)|went to|visited|saw|counted|watched|measured|walked|drove"
    r"|tested|compared|weighed|timed|examined|analy[sz]ed|reviewed|checked)\b"
    r"|\b(?:show(?:ed|n|s) (?:to )?|seen by )(?:us|this newspaper)\b"
    r"|\bwhen we (?:called|rang|knocked|visited|arrived|came by|went there|looked in|tried the door)\b"
    r"|\b[Oo]ur (?:own )?(?:estimate|count|tally|measurements?) (?:from|at|on|of|is|was|shows?)\b"
)
_NAMED = re.compile(r"\b[Oo]ur ([A-Z][a-z]+)\b")


@lru_cache(maxsize=64)  # a paragraph is asked of with each of its sayings
def own_eyes(words: str, text: str, outlet: str | None) -> bool:
    """Whether `words`, a stretch of the page's text, say so: "our reporter counted", "The Heron compared", "counted by
    our Mirela". What stands in quotation marks is another's. `outlet` is the page's, which may call its own people by
    its last word."""
    bare = _QUOTED.sub(" ", words)
    if _OURS.search(bare) is not None:
        return True
    pattern = _observers(_people(text), outlet)
    return pattern is not None and pattern.search(bare) is not None


@lru_cache(maxsize=64)
def _people(text: str) -> tuple[str, ...]:
    """Names that the page calls "our": "our Mirela"."""
    return tuple(sorted(set(_NAMED.findall(_QUOTED.sub(" ", text)))))


@lru_cache(maxsize=64)
def _observers(people: tuple[str, ...], outlet: str | None) -> re.Pattern[str] | None:
    own = outlet.split()[-1] if outlet else ""
    names = [re.escape(n) for n in people]
    if len(own) > 3 and own[:1].isupper():
        names += [rf"(?:The|A|the|a|An|an) {re.escape(own)}(?: {_REPORTER})?"]
        names += [rf"{_REPORTER} (?:of|for|from) (?:[Tt]he )?(?:[A-Z][\w'’-]+ ){{0,3}}{re.escape(own)}"]
    return re.compile(rf"\b(?:{'|'.join(names)}) {_SAW}\b") if names else None
