"""The speakers of one report by their names: in full, by the last word, by the initials."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.sources.mentions import Speaker
from reportedly.vocabulary import SourceKind

_ORGANISED = ("body", "outlet", "unnamed")
_JOINERS = words("of the for and")
_MOST_NAMESAKES = 50


class Register:
    """Who was entered, by folded name in `by_key`."""

    def __init__(self) -> None:
        self.by_key: dict[str, Speaker] = {}
        self._by_last: dict[str, list[Speaker]] = {}
        self._by_initials: dict[str, Speaker] = {}

    def enter(self, speaker: Speaker) -> None:
        """Register a speaker under its key, the last word of it, and its initials ("gid")."""
        self.by_key[speaker.key] = speaker
        names = speaker.key.split()
        if names:
            self._by_last.setdefault(names[-1], []).append(speaker)
            self._by_initials.setdefault("".join(w[0] for w in names if w not in _JOINERS), speaker)

    def same_body(self, folded: str, kind: SourceKind) -> Speaker | None:
        """The body of a folded name, of its initials, or of a fuller name with its words; None where there is none."""
        if folded in self.by_key:
            return self.by_key[folded]
        if kind not in _ORGANISED:
            return None
        said = folded.split()
        if len(said) == 1 and len(folded) > 1 and (short := self._by_initials.get(folded)) and short.kind in _ORGANISED:
            return short
        for speaker in self._by_last.get(said[-1], ())[:_MOST_NAMESAKES] if len(said) > 1 else ():
            if speaker.kind in _ORGANISED and set(said) < set(speaker.key.split()):
                return speaker
        return None
