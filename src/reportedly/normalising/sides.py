"""The country or camp that a description's own words give: "Russian-installed head of …", "X's interior ministry".

A nationality is no side by itself: the words must show an office or body that speaks for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reportedly.countries import by_adjective, by_name, by_seat
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import SourceKind

_PIECE = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\.?|\S")
_INSTALLED = words(
    """
    installed appointed backed controlled led supported aligned run imposed sponsored proxy
    """
)
_OFFICES = words(
    """
    president presidential minister ministry ministries premier chancellor secretary spokesman spokeswoman
    spokesperson spokespeople government governor mayor official officials ambassador envoy embassy consulate
    diplomat diplomats general colonel major captain admiral commander commanders commander-in-chief officer
    officers army military navy armed forces force troops soldiers soldier militia defence defense intelligence
    service services police authorities authority administration leader leadership head chief deputy adviser
    advisor aide parliament parliamentary lawmaker lawmakers senator senate congress assembly council court
    prosecutor prosecutors agency directorate department headquarters staff brigade regiment border guard coast
    coastguard emergency regulator customs cabinet state foreign interior treasury bureau inspectorate presidency
    king queen prince negotiator negotiators delegation representative mission command air security federal
    national central bank occupation occupying fleet
    """
)
_NO_SPOKESMAN = frozenset(["independent", "exiled", "former", "ex", "opposition", "dissident"])
_STATE = words(
    """
    state state-run state-owned official government government-owned state-controlled federal
    """
)
# A country after these is where something is or whom it concerns, not whom it speaks for.
_ELSEWHERE = words(
    """
    to in at against on near between into with about from over toward towards born based versus
    """
)
_ARTICLES = words(
    """
    the a an its their his her this that
    """
)
_PARTIES = {
    "republican": "Republican Party", "republicans": "Republican Party", "gop": "Republican Party",
    "democrat": "Democratic Party", "democrats": "Democratic Party", "labour": "Labour Party",
    "tory": "Conservative Party", "tories": "Conservative Party", "conservative": "Conservative Party",
}  # fmt: skip
_PARTISANS = words(
    """
    senator senators representative representatives congressman congresswoman lawmaker lawmakers mp mps leader
    leaders party candidate nominee governor peer peers councillor councillors member members whip chair chairman
    """
)


def _pieces(phrase: str) -> list[tuple[str, bool]]:
    """Words with whether they are possessive; "U.S." keeps its points."""
    out: list[tuple[str, bool]] = []
    for match in _PIECE.finditer(phrase):
        word = match.group().replace("’", "'")
        possessive = word.endswith("'s")
        word = word[:-2] if possessive else word
        if word.endswith(".") and word.count(".") == 1:
            word = word[:-1]
        out.append((word, possessive))
    return out


_ENDINGS = ("n", "an", "ian", "ish", "ese", "i", "ic", "er")
_MARKS = words(
    """
    ministry military army government intelligence troops forces officials president navy parliament defence
    defense foreign interior side authorities
    """
)


def peoples_of(words: Sequence[str]) -> dict[str, str]:
    """Adjectives of peoples that no table knows, from the report's own words: "Freedonian" beside "Freedonia".

    Both must stand in the report, and the adjective (or the name's possessive) before a word of state at least once.
    """
    capitals = {w for w in words if w[:1].isupper() and len(w) > 3}
    marked = {a for a, b in pairwise(words) if b.lower() in _MARKS and a in capitals}
    found: dict[str, str] = {}
    for name in sorted(capitals):
        stems = (
            [name]
            + ([name[:-1]] if name[-1] in "aeiouy" else [])
            + ([name[:-2]] if name.endswith(("ia", "land")) else [])
        )
        for adjective in sorted({stem + ending for stem in stems for ending in _ENDINGS} & capitals):
            if adjective != name and (adjective in marked or name in marked):
                found.setdefault(adjective.lower(), name)
                found.setdefault(name, name)
    return found


def _country(words: Sequence[tuple[str, bool]], i: int, peoples: Mapping[str, str]) -> tuple[str, int, bool] | None:
    """A country by name or adjective at `i`: (its name, index after, whether by adjective)."""
    names, adjectives = by_name(), by_adjective()
    for length in (5, 4, 3, 2, 1):
        if i + length > len(words):
            continue
        joined = " ".join(w for w, _ in words[i : i + length])
        if not joined[:1].isupper():
            return None
        adjective = adjectives.get(joined if joined.isupper() else joined.lower())
        found = adjective or names.get(joined)
        if found is not None:
            return found.name, i + length, adjective is not None
    word = words[i][0]
    told = peoples.get(word.lower()) if word[:1].isupper() else None
    if told is not None:
        return told, i + 1, True
    if word in peoples:
        return peoples[word], i + 1, False
    for length in (2, 1):
        seat = by_seat().get(" ".join(w for w, _ in words[i : i + length]))
        if seat is not None and (words[min(i + length, len(words)) - 1][1] or (words[i + length : i + length + 1] and
                                 words[i + length][0].lower() in _OFFICES)):  # fmt: skip
            return seat.name, i + length, True
    return None


_NONE: Mapping[str, str] = {}


def side_of(descriptions: Sequence[str], kind: SourceKind, peoples: Mapping[str, str] = _NONE) -> str | None:
    """The side that descriptions (noun phrases as printed, the name included) show for a source; None where none does.

    `peoples`: what `peoples_of` found in the report.
    """
    for phrase in descriptions:
        found = _of_phrase(phrase, kind, peoples)
        if found is not None:
            return found
    return None


def _of_phrase(phrase: str, kind: SourceKind, peoples: Mapping[str, str]) -> str | None:
    words = _pieces(phrase)
    low = [w.lower() for w, _ in words]
    seen = set(low)
    if not words:
        return None
    installed = _installed(words, low, peoples)
    if installed is not None:
        return installed
    speaks = bool(seen & _OFFICES)
    if kind == "outlet" and not seen & _STATE:
        return None
    if seen & _NO_SPOKESMAN or not speaks:
        return _party(low) or _court(low) or _camp(words, low) or (_bare(words, peoples) if kind == "body" else None)
    i = 0
    while i < len(words):
        found = _country(words, i, peoples)
        if found is None:
            i += 1
            continue
        country, after, by_adj = found
        at = next((k for k in range(i - 1, -1, -1) if low[k] not in _ARTICLES), -1)
        before = low[at] if at >= 0 else ""
        if before == "to" and at and low[at - 1] in ("adviser", "advisor", "aide", "counsel", "secretary"):
            before = "of"
        if before not in _ELSEWHERE and not (by_adj and after < len(low) and low[after] == "-"):
            return country
        i = after
    return _party(low) or _court(low) or _camp(words, low)


def _installed(words: Sequence[tuple[str, bool]], low: Sequence[str], peoples: Mapping[str, str]) -> str | None:
    """Russian-installed, Moscow-backed; the Russian occupation authorities."""
    for i in range(len(words)):
        if i + 2 < len(words) and low[i + 1] in ("-", "‑", "–") and low[i + 2] in _INSTALLED:
            country = by_adjective().get(low[i]) or by_name().get(words[i][0]) or by_seat().get(words[i][0])
            if country is None and i:
                two = f"{words[i - 1][0]} {words[i][0]}"
                country = by_adjective().get(two.lower()) or by_name().get(two)
            if country is not None:
                return country.name
            if words[i][0][:1].isupper():
                # A people no table knows: its state's name where the report has it, else the word as printed.
                return peoples.get(low[i]) or words[i][0]
        if low[i] in ("occupation", "occupying", "occupiers") and i:
            for k in range(max(0, i - 3), i):
                found = _country(words, k, peoples)
                if found is not None:
                    return found[0]
    return None


def _bare(words: Sequence[tuple[str, bool]], peoples: Mapping[str, str]) -> str | None:
    """A country or its seat as speaker: "Ukraine", "the Kremlin"; nothing else in the phrase."""
    rest = [(w, p) for w, p in words if w.lower() not in _ARTICLES]
    joined = " ".join(w for w, _ in rest)
    found = by_name().get(joined) or by_seat().get(joined)
    if found is None and joined in peoples and peoples[joined] == joined:
        return joined
    return found.name if found else None


def _party(low: Sequence[str]) -> str | None:
    for i, word in enumerate(low):
        if word in _PARTIES and set(low[i + 1 : i + 4]) & _PARTISANS:
            return _PARTIES[word]
        if word == "democratic" and set(low[i + 1 : i + 2]) & _PARTISANS - {"party", "leader", "leaders"}:
            return _PARTIES["democrat"]
        if word in ("r", "d") and i and low[i - 1] == "(" and i + 1 < len(low) and low[i + 1] in ("-", "–"):
            return _PARTIES["republican" if word == "r" else "democrat"]
    return None


def _court(low: Sequence[str]) -> str | None:
    """Sides of a trial, where the words name them."""
    seen = set(low)
    if seen & {"prosecutor", "prosecutors", "prosecution", "prosecuting"}:
        return "prosecution"
    lawyer = seen & {"lawyer", "lawyers", "attorney", "attorneys", "barrister", "solicitor", "counsel"}
    if lawyer and seen & {"plaintiff", "plaintiffs", "claimant", "claimants"}:
        return "plaintiffs"
    ours = {"defence", "defense", "defending", "defendant", "defendants", "accused", "suspect"}
    return "defence" if lawyer and seen & ours else None


_CAMPS = {
    "rebel": "rebels", "separatist": "separatists", "insurgent": "insurgents", "guerrilla": "guerrillas",
    "opposition": "opposition", "junta": "junta", "militant": "militants", "paramilitary": "paramilitaries",
}  # fmt: skip
_GROUPS = words(
    """
    taliban hamas hezbollah houthi houthis fatah peshmerga wagner farc eln pkk m23 rsf sdf
    """
)
"""Armed groups that speak for themselves as states do; general knowledge, for a country's name is in the table."""
_CAMP_OFFICES = words(
    """
    commander commanders leader leaders spokesman spokeswoman spokesperson chief official officials fighter fighters
    figure politician politicians lawmaker lawmakers mp mps group groups force forces movement alliance coalition party
    candidate candidates authority authorities administration government army council negotiator negotiators general
    """
)


def _camp(words: Sequence[tuple[str, bool]], low: Sequence[str]) -> str | None:
    """The camp whose office somebody holds: "the rebel commander", "a Taliban spokesman"; not "anti-rebel forces"."""
    for i, word in enumerate(low[:-1]):
        camp = _CAMPS.get(word) or (words[i][0] if word in _GROUPS and words[i][0][:1].isupper() else None)
        hyphened = i > 0 and low[i - 1] in ("-", "‑")
        if camp is not None and not hyphened and set(low[i + 1 : i + 3]) & _CAMP_OFFICES:
            return camp
    return None
