"""What a headline asserts and its report only suspects, plans, leaves open, or counts lower, by their words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from reportedly.caseless import caseless

from .doubt import FRINGE
from .look import Found, Look, at
from .stems import stem, stems
from .unborne import unborne

CARE = re.compile(
    r"\?|[“\"‘]|(?<!\w)'|\b(?:(?-i:may)|might|could|would|should|reports?|reported(?:ly)?|alleg\w+|claims?|claimed"
    r"|fear(?:s|ed)?|says?|said"
    r"|tells?|told|according|suspect\w*|suspicion|accus\w+|charge[ds]?|held|arrest\w*|probe[ds]?|inquiry"
    r"|investigat\w+|question\w*"
    r"|possibl[ey]|potential\w*|likely|seen as|set to|expected|expects?|considers?|considering|mulls?|weighs?"
    r"|plans?|planned|wants?"
    r"|hopes?|aims?|bids?|seeks?|urge[sd]?|calls? for|study|research\w*|scientists|experts|suggests?|link(?:s"
    r"|ed)?|hints?|signs?|warn\w*"
    r"|den(?:y|ies|ied)|vows?|threat\w*|believed?|thought|unconfirmed|rumou?r\w*|apparent(?:ly)?|mystery|hunt"
    r"|search|trial|court"
    r"|case|theory|talks?|proposal|proposes?|debate|row|blame[sd]?|if|whether|insists?|insisted|feared"
    r"|risk|danger|would-be|doubts?|promis(?:e|es|ing)|uncertain\w*|in question|under threat)\b",
    re.IGNORECASE,
)
"""What keeps a headline careful: a question, words given to somebody, a modal, a suspicion."""
_GIVEN = re.compile(r"^(?:\W*\w+\W+){0,2}\w+:\s(?=\S)|\s[–—-]\s(?:\S+\s?){1,4}$")
"""A speaker before a colon or after a dash: "Minister: …", "… – Solheim"."""

_DOUBT = re.compile(
    r"\b(?:(?-i:may)|might|could|reportedly|allegedly|alleged|alleges?|suspected|suspects? (?:that|the|an?|him|her)"
    r"|suspicion|accus(?:e[ds]?"
    r"|ing)|accusations?|possibl[ey]"
    r"|apparently|appears?|appeared|seems?|seemed|perhaps|probably|likely|believed|believes?|thought to"
    r"|fear(?:s|ed)?|rumou?r\w*"
    r"|suggest(?:s|ed)?|indicat(?:es?|ed)|hints?|considering|considers?|weighing|mulling|plans? to|planning"
    r"|hopes? to|wants? to"
    r"|would like to|is expected|are expected|proposed|threatened to|not (?:yet )?(?:rule[d]? out|clear|known"
    r"|certain|confirmed|decided)"
    r"|rul(?:e|es|ed|ing) out|cannot say|whether|question(?:ed|ing)|as a witness|(?:examin|investigat|prob"
    r"|check|look)(?:e|es|ed|ing)(?: into)? (?:reports?|claims?|allegations?|whether|if|the possibility"
    r"|a possible)|charged with"
    r"|on charges of|preliminary|unconfirmed|theory|one possibility|if confirmed|denie[ds]|den(?:y|ying)"
    r"|what [^,.;]{2,30} took for)\b",
    re.IGNORECASE,
)
_SETTLED = caseless(
    r"\b(?:convict\w*|sentenced|found guilty|pleaded guilty|pled guilty|guilty plea|admitted|admits?"
    r"|confess\w*|confirmed|proved|proven"
    r"|ruled that|jury found|court found|inquiry found|commission found|established that)\b"
)
_WRONGS = re.compile(
    r"\b(?:rig(?:s|ged|ging)?|fraud\w*|brib\w+|steal\w*|stole|stolen|cheat\w*|murder\w*|rap(?:e[ds]?|ists?"
    r"|ing)|abus\w+|tortur\w+|lie[ds]?|lying|corrupt\w*"
    r"|cover(?:s|ed)?[- ]up|poison\w*|beat(?:s|en)?|sabot\w+|launder\w*|embezzl\w+|blackmail\w*|kidnap\w*"
    r"|robbed|looted|plagiari\w+|spied|spies|hacked|doped"
    r"|doping|match-fixing|negligen\w+|knew|ignored|hid|covered)\b",
    re.IGNORECASE,
)
"""Wrongs that nobody has proved because somebody says so."""
_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id)|claim(?:s|ed)?|told|according to|insist(?:s|ed)?|argue[sd]?|wrote|maintain(?:s|ed)?)\b",
    re.IGNORECASE,
)

_CAUSES = re.compile(
    r"\b(?:kill(?:s|ed)|caus(?:es?|ed)|poison(?:s|ed)|trigger(?:s|ed)|spark(?:s|ed)|bl(?:ew|ows|own) up"
    r"|prevents?|prevented|cures?|cured"
    r"|protects?|brings? down|brought down|shot dead|shoots? dead|wip(?:es|ed) out|due to|because of"
    r"|cost(?:s)? \d* ?lives|fells?|felled|sinks?|sank)\b",
    re.IGNORECASE,
)
_OPEN_CAUSE = re.compile(
    r"\bcauses?\b[^.;]{0,60}\b(?:not (?:yet |been )*(?:known|clear|established|determined|found)|unknown"
    r"|unclear|under investigation|investigat\w+|examin\w+)\b"
    r"|\b(?:whether|if) (?:there (?:is|was|were)|it was|they were) (?:a |any )?(?:connection|link|causal"
    r"|related|connected|caused)"
    r"|\b(?:not|yet to) (?:\w+ ){0,2}(?:know|say|establish|determine|find out|clear|known) (?:yet )?(?:what"
    r"|how(?! many| much| long| far)|why|who)\b"
    r"|\bwhat caused\b|\bno (?:causal )?(?:link|connection|evidence|proof|sign)s? (?:\w+ ){0,2}(?:between|of"
    r"|that|for)\b",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"\b(?:found|finds|discover(?:s|ed)?|prov(?:es?|ed|en)|confirm(?:s|ed)|solved?|solves|cures?|reveal(?:s"
    r"|ed)|detected|halves|halved|doubles|cuts|boosts|slashes|stops|beats|reverses|prevents)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\b(?:(?:only |just |no more than |at most )?a hint|hint, no more|no more than a|not (?:yet )?(?:proof"
    r"|conclusive|proven|proved|final|peer[- ]reviewed)|no proof"
    r"|too early to|premature|cautio(?:n|us)\w*|more (?:research|tests?|stud(?:y|ies)|data|work) (?:is|are"
    r"|will be) needed|in mice|in the laborator"
    r"|due to chance|by chance|not (?:statistically )?significant|small (?:study|sample)|preliminary"
    r"|not (?:yet )?been (?:reviewed|confirmed|published|tested))\b",
    re.IGNORECASE,
)
_AMOUNTS = (
    (re.compile(r"\bmillions\b", re.I), 2_000_000, re.compile(r"\bmillions?\b", re.I)),
    (
        re.compile(r"\b(?:tens|hundreds) of thousands\b", re.I),
        20_000,
        re.compile(r"\b(?:tens|hundreds) of thousands\b|\bmillion", re.I),
    ),
    (re.compile(r"\bthousands\b", re.I), 1_800, re.compile(r"\bthousands?\b|\bmillions?\b", re.I)),
    (
        re.compile(r"\bhundreds\b", re.I),
        180,
        re.compile(
            r"\bhundreds\b|\b(?:two|three|four|five|six|seven|eight|nine|several) hundred\b|\bthousands?\b", re.I
        ),
    ),
    (
        re.compile(r"\bdozens\b", re.I),
        20,
        re.compile(
            r"\bdozens\b|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|\bhundreds?\b|\bscores\b", re.I
        ),
    ),
)
"""Words for many: from how many on they are right, and the words of a text that bear them out."""
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[,. ]\d{3})+(?![\d])|(?<![\w.,:])\d+(?![\w:]|[.,]\d)")
_ALL = re.compile(r"\b(?:all|every|entire|whole)\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:half|part|some|most|majority|third|quarter|several|many|(?:\d+|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve)"
    r" of (?:the|its|their|his|her)|\d+ (?:per cent|percent)|\d+%)\b",
    re.IGNORECASE,
)
_WIPED = re.compile(
    r"\b(?:village|town|city|district|quarter|island|fleet|crop|harvest|army|family|herd"
    r"|forest)s? (?:\w+ )?(?:wiped out|destroyed|flattened|razed|obliterated|gone)\b",
    re.IGNORECASE,
)


def overstated(look: Look) -> Iterator[Found]:
    """A line of the headline that asserts more than the report's sentences; one flag a line."""
    for name, prose in look.case.prose.items():
        report = look.case.reports[name]
        told = [s.of(report.text) for own in prose if own.kind == "body" for s in own.sentences]
        for own in prose if told else ():
            because = _why(own.span.of(report.text), told) if own.kind == "headline" else None
            if because is not None:
                yield "headline-stronger-than-words", "warning", at(report, own.span), because, None


def _why(headline: str, told: Sequence[str]) -> str | None:
    more = _more_than_counted(headline, told) or _named_guilty(headline, told) or _not_confirmed(headline, told)
    if more is not None or CARE.search(headline) or _GIVEN.search(headline):
        return more
    for rule in (_suspected, _lead_in_doubt, _denied_wrong, _not_admitted, _cause_open, _found_for_sure, unborne):
        because = rule(headline, told)
        if because is not None:
            return because
    return None


_CULPRIT = caseless(
    r"\b(?:killer|murderer|attacker|assassin|rapist|robber|burglar|thief|thieves|fraudster|swindler|conman"
    r"|arsonist|firebug"
    r"|bomber|gunman|stabber|poacher|smuggler|hijacker|kidnapper|vandal|looter|stalker|abuser|groomer"
    r"|blackmailer|spy|hacker"
    r"|embezzler|forger|traffickers?|culprit|terrorist)s?\b"
)
_CAUGHT = re.compile(
    r"\b(?:arrest(?:s|ed)?|held|caught|captured|nabbed|nicked|seized|detained|in (?:custody|cells?|court)|behind bars"
    r"|charged|found|identified|named|(?:has|have|['’]ve|'s) got|unmasked|in the dock)\b",
    re.IGNORECASE,
)
_ONLY_SUSPECT = re.compile(
    r"\b(?:on suspicion|suspected|suspects?|in connection with|accused|charged|alleged(?:ly)?|person of interest"
    r"|(?:help(?:ing|s)|questioned|questioning)\b)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:suspected|alleged|accused|suspect|hunt|would-be|wanted|convicted|jailed|serial)\b", re.IGNORECASE
)


def _named_guilty(headline: str, told: Sequence[str]) -> str | None:
    """ "Killer arrested", where the report has a suspect."""
    found = _CULPRIT.search(headline)
    if (
        found is None
        or not _CAUGHT.search(headline)
        or _CALLED.search(headline)
        or any(_SETTLED.search(s) for s in told)
    ):
        return None
    suspect = next((s for s in told if _ONLY_SUSPECT.search(s)), None)
    if suspect is None or any(_CULPRIT.search(s) and not _ONLY_SUSPECT.search(s) for s in told):
        return None
    return f"“{found.group()}”; the report says “{suspect[:120]}”"


_CONFIRMED = caseless(r"\b(?:confirm(?:s|ed)|proof of|proves?|proven|proved|official(?=:))\b")
_AWAITED = caseless(
    r"\bawait(?:s|ed|ing)?\b[^.;]{0,40}\b(?:confirmation|results?|word|tests?)\b"
    r"|\b(?:confirmation|results?) (?:is|are|was|were) (?:still )?(?:awaited|pending|outstanding)"
    r"|\b(?:not|yet to be|still to be|has yet to be) (?:\w+ )?confirmed\b"
    r"|\bunconfirmed\b|\bdoubtful\b|\binconclusive\b"
)


def _not_confirmed(headline: str, told: Sequence[str]) -> str | None:
    """ "Confirmed", where the report still waits for that, and nobody in it confirms anything."""
    found = _CONFIRMED.search(headline)
    open_ = next((s for s in told if _AWAITED.search(s)), None)
    if (
        found is None
        or open_ is None
        or re.search(r"\b(?:not|un|yet|no|if|denies?)\b", headline[: found.start()], re.I)
    ):
        return None
    if any(_CONFIRMED.search(_AWAITED.sub(" ", s)) for s in told):
        return None
    return f"“{found.group()}”; the report says “{open_[:120]}”"


_ROUND, _ROUNDED_UP = 20, 1.3
"""Figures from which on a headline rounds, and how far above the report's own count, at the most."""


def _words_for(value: int, told: Sequence[str]) -> bool:
    """Whether the figure may stand in words, or in thousands: "0.3 million", "three hundred"."""
    return any(re.search(rf"{value}\b|hundred|thousand|million", s) for s in told)


def _more_than_counted(headline: str, told: Sequence[str]) -> str | None:
    """ "Thousands" of several hundred, "all" of half."""
    for word, least, borne_out in _AMOUNTS:
        found = word.search(headline)
        if found is None:
            continue
        enough = any(borne_out.search(s) or any(_value(n) >= least for n in _NUMBER.findall(s)) for s in told)
        return None if enough else f"“{found.group()}” is more than the report counts"
    counts = {_value(n) for sentence in told for n in _NUMBER.findall(sentence)}
    for printed in _NUMBER.findall(headline):
        value = _value(printed)
        if value < _ROUND or 1900 <= value <= 2100 or value % 10 or value in counts:
            continue
        below = [c for c in counts if value / _ROUNDED_UP <= c < value]
        if below and not any(value <= c <= 2 * value for c in counts) and not _words_for(value, told):
            return f"“{printed}” is rounded up; the report counts {max(below)}"
    whole = _ALL.search(headline) or _WIPED.search(headline)
    if whole is not None:
        heads = stems(headline)
        near = [s for s in told if len(heads & stems(s)) >= 1]
        part = next((s for s in near if _PART.search(s) and len(heads & stems(s)) >= 2), None)
        if part is not None and not any(_ALL.search(s) for s in near):
            return f"“{whole.group()}”; the report says “{part[:120]}”"
    return None


def _suspected(headline: str, told: Sequence[str]) -> str | None:
    """A word of the headline that the report has only where something is suspected, planned, alleged or open."""
    heads = stems(headline)
    if any(_SETTLED.search(s) and len(heads & stems(s)) >= 1 for s in told):
        return None
    wrong = {stem(m.group().casefold()) for m in _WRONGS.finditer(headline)}
    near = [s for s in told if 2 * len(heads & stems(s)) >= len(heads) and len(heads & stems(s)) >= min(2, len(heads))]
    if near and all(_doubted(s, heads) for s in near):
        return f"said flatly; the report says “{near[0][:120]}”"
    for word in sorted(wrong):
        having = [s for s in told if word in stems(s)]
        if having and all(_doubted(s, {word}) or _SAYS.search(s) for s in having):
            return f"told as a fact; the report says “{having[0][:120]}”"
    return None


def _doubted(sentence: str, heads: Set[str]) -> bool:
    """Whether the sentence has one of the stems in a clause with a doubt, and that within its reach: of "the blast may
    have been caused by gas" the blast is in no doubt."""
    for clause in _clauses(FRINGE.sub(" ", sentence)):
        doubt = _DOUBT.search(clause)
        if doubt is None or not heads & stems(clause):
            continue
        behind = stems(clause[doubt.end() :])
        if not _MODAL.match(doubt.group()) or not behind or heads & behind:
            return True
    return False


_MODAL = re.compile(r"(?:may|might|could|appear\w*|seem\w*|is expected|are expected)$", re.IGNORECASE)
"""Doubts of the verb behind them, not of its subject."""


def _lead_in_doubt(headline: str, told: Sequence[str]) -> str | None:
    """The first sentence is in doubt about something that the headline names, and no other tells it plainly."""
    heads = stems(headline)
    plain = [s for s in told[1:] if len(heads & stems(s)) >= _PLAIN and not _doubted(s, heads)]
    if plain or not _OPEN.search(told[0]) or not _doubted(told[0], heads):
        return None
    return f"said flatly; the report begins “{told[0][:120]}”"


_PLAIN = 2
"""Words in common with the headline from which on a sentence tells the same."""
_OPEN = re.compile(
    r"\b(?:(?-i:may)|might|could) (?:have |be |leave|go|move|join|sell|buy|close|quit|lose|resign|return|face)"
    r"|\b(?:is|are|was|were) (?:considering|weighing|believed|thought|suspected|mulling|in talks)\b"
    r"|\bcould not rule out\b",
    re.IGNORECASE,
)
_REJECTS = re.compile(r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|disput(?:e|es|ed)|dismiss(?:es|ed))\b", re.IGNORECASE)
_ACCUSES = re.compile(
    r"\b(?:accus\w+|alleg\w+|opposition|critics?|claim(?:s|ed)?|rivals?|opponents?|lawsuit|sue[sd]?|complain\w*)\b",
    re.IGNORECASE,
)
_ADMITS = re.compile(r"\b(?:admit|conced|confess|acknowledg|own(?:s|ed) up|confirm|prov(?:es|ed))\w*", re.IGNORECASE)


def _denied_wrong(headline: str, told: Sequence[str]) -> str | None:
    """A wrong told as a fact, where the report has somebody accuse and somebody reject it, and nothing settle it."""
    if _WRONGS.search(headline) is None or any(_SETTLED.search(s) for s in told):
        return None
    rejected = next((s for s in told if _REJECTS.search(s)), None)
    accused = any(_ACCUSES.search(s) for s in told)
    return f"told as a fact; the report says “{rejected[:120]}”" if rejected and accused else None


def _not_admitted(headline: str, told: Sequence[str]) -> str | None:
    """ "Admits", where nobody in the report does, and what is said there is left open."""
    found = _ADMITS.search(headline)
    if found is None or any(_ADMITS.search(s) for s in told):
        return None
    heads = stems(headline)
    doubt = next((s for s in told if len(heads & stems(s)) >= 1 and _DOUBT.search(s)), None)
    return f"“{found.group()}”; the report says “{doubt[:120]}”" if doubt else None


def _cause_open(headline: str, told: Sequence[str]) -> str | None:
    """Who or what did it, where the report says that this is not known."""
    if _CAUSES.search(headline) is None:
        return None
    unknown = next((s for s in told if _OPEN_CAUSE.search(s)), None)
    return f"names a cause; the report says “{unknown[:120]}”" if unknown else None


def _found_for_sure(headline: str, told: Sequence[str]) -> str | None:
    """A finding, where the report says that it is no more than a hint."""
    if _FINDS.search(headline) is None:
        return None
    less = next((s for s in told if _NO_MORE.search(s)), None)
    return f"told as found; the report says “{less[:120]}”" if less else None


_CLAUSE = re.compile(
    r"[;:—–]|,\s(?:and|but|so|who|which|where|while|when)\b|\b(?:after|before|when|while|although|though|but"
    r"|since|until)\b",
    re.IGNORECASE,
)


def _clauses(sentence: str) -> list[str]:
    return [c for c in _CLAUSE.split(sentence) if c.strip()]


def _value(printed: str) -> int:
    return int(re.sub(r"\D", "", printed) or 0)
