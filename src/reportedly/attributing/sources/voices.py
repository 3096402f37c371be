"""Whose label opens a paragraph of a transcript: the page's own people, a person the report names, somebody nameless.

"MIREILLE ROE:" and "MR:" are one voice, "HOST:", "Q:" and the outlet's name or initials are the page's; who alone asks
most of the questions is the page's as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.tree import Range
from reportedly.vocabulary import Report, SourceKind

_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_HOSTS = words(
    """host presenter interviewer interviewers moderator anchor reporter journalist correspondent newscaster byline
    editor questioner"""
)
_NAMELESS = words(
    """caller listener audience member speaker man woman witness voice student guest panelist panellist participant
    unidentified male female respondent interviewee reader viewer patient resident"""
)
_TITLES = nouns.TITLES | words(
    "rev hon msgr cllr councillor supt pc dci insp prof the chairman chair speaker sen rep m mme"
)
_ASKING = 0.4
"""The least share of turns with a question by which the one who asks is known."""
_MOST = 200
"""Speakers of one transcript; a page with more labels is a list."""
_LEAD = 80
"""Characters before a surname that are looked at."""
_KNOWN = 60
"""Speakers and names of a report that a label is compared with one by one."""


@dataclass(slots=True)
class Labelled:
    """A paragraph that opens with what may be a label."""

    part: int
    label: Range
    last: int
    printed: str
    asks: bool


@dataclass(slots=True)
class Voice:
    """Labels that mean one speaker."""

    labels: list[str] = field(default_factory=list)
    turns: list[Labelled] = field(default_factory=list)
    name: str | None = None  # as the report prints it
    ours: bool = False

    @property
    def kind(self) -> SourceKind:
        """A part played ("CALLER") is no name."""
        return "unnamed" if set(fold(self.name or "").split()) & _NAMELESS else "person"


def know_voices(report: Report, labelled: list[Labelled], full: dict[str, str], before: int) -> dict[int, Voice]:
    """Part -> whose turn it is; empty where the report is no transcript.

    `full`: full names by folded surname; `before`: the character where the talk begins.
    """
    voices = _voices(labelled)
    if len(voices) > _MOST:
        return {}
    page = Page(report)
    for voice in voices:
        voice.ours = any(page.speaks_as(label) for label in dict.fromkeys(voice.labels))
        known = None if voice.ours else _full_name(voice.labels, full)
        label = voice.labels[0].isupper() or len(voice.turns) > 1
        voice.name = page.fullest(voice.labels) or known if label and not voice.ours else known
    if not _is_transcript(voices):
        return {}
    _find_asker(voices)
    _name_answerers(page, voices, full, before)
    return {t.part: v for v in voices for t in v.turns if holds(v)}


def _voices(labelled: list[Labelled]) -> list[Voice]:
    """Labels gathered by speaker: the full name comes first, then the surname or the initials."""
    voices: dict[str, Voice] = {}
    for found in labelled:
        key = key_of(found.printed)
        at = (
            key
            if key in voices
            else next((k for k in islice(voices, _KNOWN) if _short_for(key, found.printed, k)), key)
        )
        voice = voices.setdefault(at, Voice())
        voice.labels.append(found.printed)
        voice.turns.append(found)
    return list(voices.values())


def _short_for(key: str, printed: str, full: str) -> bool:
    said, names = key.split(), full.split()
    if len(key) < 2 or key in ("q", "a"):
        return False
    if len(said) < len(names) and set(said) <= set(names) and said[-1] == names[-1]:
        return True
    return printed.isupper() and len(said) == 1 and 2 <= len(key) <= 4 and len(names) > 1 and key in _initials(full)


def key_of(printed: str) -> str:
    """A label's name without brackets, office behind a comma, titles: "REV. BLACKWATER" -> "blackwater"."""
    name = fold(brackets_off(printed).split(",")[0]).split()
    while len(name) > 1 and name[0] in _TITLES:
        name = name[1:]
    return " ".join(name)


def brackets_off(printed: str) -> str:
    """A label without what it has in brackets."""
    return _BRACKETS.sub(" ", printed)


def _initials(key: str) -> set[str]:
    """Initials of a folded name (hyphens are blanks there), with and without the article, and of its later names."""
    letters = "".join(w[0] for w in key.split())
    plain = "".join(w[0] for w in key.split() if w != "the")
    return {letters, plain, *(letters[i:] for i in range(1, len(letters) - 1))} - {""}


class Page:
    """What the report tells of its own people, and of whom its labels name."""

    def __init__(self, report: Report) -> None:
        self.text = report.text
        self._low = report.text.lower()
        self.outlet = fold(report.outlet or "").split()
        self._authors = {w for p in report.parts if p.kind == "byline" for w in fold(p.span.of(report.text)).split()}
        self._seen: dict[str, list[str]] = {}

    def speaks_as(self, label: str) -> bool:
        """Whether a label means the page: its name or initials, "HOST", "Q", the author, "our presenter, Ann Roe"."""
        key = key_of(label)
        said = key.split()
        if key in ("q", "question") or said[-1] in _HOSTS or set(fold(label.partition(",")[2]).split()) & _HOSTS:
            return True
        if self.outlet and (set(said) <= set(self.outlet) - {"the"} or key in _initials(" ".join(self.outlet))):
            return True
        return said[-1] in self._authors or self.introduces(_surname(label))

    def _before(self, surname: str) -> list[str]:
        """What stands before each of the first places of a surname, back to the sentence's beginning."""
        wanted = surname.lower()
        if len(wanted) > 2 and wanted not in self._seen:
            found: list[str] = []
            at = self._low.find(wanted) if len(self._low) == len(self.text) else -1
            while at != -1 and len(found) < _KNOWN:
                end = at + len(wanted)
                whole = not self.text[at - 1 : at].isalnum() and not self.text[end : end + 1].isalnum()
                if whole and self.text[at].isupper():
                    lead = self.text[max(0, at - _LEAD) : at]
                    found.append(re.split(r"[?!:;\n\"“]|(?<=[a-z]{3})\. ", lead.replace(": ", " ", 1))[-1])
                at = self._low.find(wanted, end)
            self._seen[wanted] = found
        return self._seen.get(wanted, [])

    def fullest(self, labels: list[str]) -> str | None:
        """The longest name printed that ends with a label's surname ("Ann Roe" of "ROE:")."""
        best = ""
        for surname in dict.fromkeys(_surname(label) for label in labels):
            for lead in self._before(surname):
                given: list[str] = []
                for word in reversed(lead.split()[-3:]):
                    plain = word.replace("-", "").replace("’", "").replace("'", "")
                    title = fold(word) in _TITLES | nouns.ROLES or word.isupper() or word[-1] in ",)"
                    if not (word[:1].isupper() and plain.isalpha()) or title or word.endswith(("'s", "’s")):
                        break
                    given.insert(0, word)
                name = " ".join([*given, surname.title() if surname.isupper() else surname])
                at = self.text.find(name) if given else -1
                if at != -1 and len(name) > len(best):
                    best = name
        return best or None

    def introduces(self, surname: str) -> bool:
        """ "our presenter, Ann Roe", "Presenter: Ann Roe", "the Gazette's Ann Roe"."""
        for lead in self._before(surname):
            near = lead.split()[-5:]
            if any(fold(w) in _HOSTS for w in near):
                return True
            theirs = [fold(w[:-2]) for w in near if w.endswith(("'s", "’s"))]
            if self.outlet and self.outlet[-1] in theirs:
                return True
        return False


def _surname(label: str) -> str:
    """The last word of a label's name as printed."""
    name = brackets_off(label).split(",")[0].split()
    return name[-1] if name else label


def _full_name(labels: list[str], full: dict[str, str]) -> str | None:
    """The person of the report that the labels name by surname, first name or initials."""
    for label in dict.fromkeys(labels):
        key = key_of(label)
        said = key.split()
        if not said or key in ("a", "answer"):
            continue
        for name in (full.get(said[-1]), *list(full.values())[:_KNOWN]):
            if name is None:
                continue
            names = fold(name).split()
            short = label.isupper() and len(said) == 1 and 2 <= len(key) <= 4 and key in _initials(" ".join(names))
            if set(said) <= set(names) or short:
                return name
    return None


def holds(voice: Voice) -> bool:
    """Whether the labels of a voice are turns: they come back, are known, or are printed in capitals."""
    return len(voice.turns) > 1 or voice.ours or voice.name is not None or voice.labels[0].isupper()


def _is_transcript(voices: list[Voice]) -> bool:
    keys = {key_of(v.labels[0]) for v in voices}
    letters = bool(keys & {"q", "question"}) and bool(keys & {"a", "answer"})
    shouted = any(not v.ours and v.labels[0].isupper() and len(key_of(v.labels[0]).split()) > 1 for v in voices)
    ours = any(v.ours for v in voices)
    named = any(v.name is not None for v in voices)
    again = sum(len(v.turns) > 1 for v in voices)
    nameless = any(set(key_of(v.labels[0]).split()) & _NAMELESS for v in voices)
    return (
        letters or (ours and (named or nameless or shouted)) or (again > 1 and (ours or named)) or (ours and again > 1)
    )


def _find_asker(voices: list[Voice]) -> None:
    """Where no label is known for the page's, it is the one that asks, if one alone does."""
    if any(v.ours for v in voices):
        return
    shares = [(sum(t.asks for t in v.turns) / len(v.turns), len(v.turns), v) for v in voices]
    asking = [v for share, count, v in shares if share >= _ASKING and count > 1]
    if len(asking) == 1 and all(share < _ASKING / 2 for share, _, v in shares if v is not asking[0]):
        asking[0].ours, asking[0].name = True, None


def _name_answerers(page: Page, voices: list[Voice], full: dict[str, str], before: int) -> None:
    """ "A:" is the first person named over the talk; any other label without a name stands for itself."""
    taken = {v.name for v in voices}
    for voice in voices:
        if voice.ours or voice.name is not None:
            continue
        if key_of(voice.labels[0]) in ("a", "answer", "respondent", "interviewee"):
            above = [(at, n) for n in full.values() if (at := page.text.find(n, 0, before)) >= 0]
            free = [n for _, n in sorted(above) if n not in taken and not page.introduces(n.split()[-1])]
            voice.name = free[0] if free else voice.labels[0]
        else:
            longest = max(voice.labels, key=lambda s: (len(key_of(s)), s))
            voice.name = brackets_off(longest).split(",")[0].strip()
