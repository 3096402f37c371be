"""How high on the Admiralty scale of credibility a status lets a claim stand, at most."""

from __future__ import annotations

from reportedly.vocabulary import Reason, Status

_WORDS = {1: "confirmed by other sources", 2: "probably true", 3: "possibly true", 6: "truth cannot be judged"}
_MOST: dict[Status, int] = {
    "corroborated-across-sides": 1,
    "corroborated": 1,
    "not-established": 2,
    "single-origin": 3,
    "circular": 3,
    "contested": 3,
    "unverified": 6,
    "own-voice": 6,
}
"""1 needs independent sources; 2 that it agrees with what others say; 6 is for what nobody known stands behind."""


def ceiling(status: Status) -> Reason:
    """The number a desk should not go above, and never the letter: what the source is worth is for people to judge.

    The scale is NATO's (AJP-2.1; STANAG 2511): 1 confirmed by other sources, 2 probably true, 3 possibly true,
    4 doubtful, 5 improbable, 6 truth cannot be judged. Lower numbers need knowledge that no page has.
    """
    most = _MOST[status]
    told = f"{most}, {_WORDS[most]}" if most == 6 else f"at most {most}, {_WORDS[most]}"  # no degree
    return Reason(f"credibility on the Admiralty scale: {told}; the source's letter is yours to give", 1.0)
