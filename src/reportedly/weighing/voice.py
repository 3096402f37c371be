"""Whether a saying is the outlet's own word, or has a source that a name leads to."""

from __future__ import annotations

from reportedly.vocabulary import Attribution, Link

from .owners import nameless


def publisher(a: Attribution) -> Link | None:
    """The link that publishes the page: the last that is no showing site; None where no such link is known."""
    return next((x for x in reversed(a.chain) if x.kind != "platform"), None)


def is_own_voice(a: Attribution) -> bool:
    """Whether the outlet itself asserts: nobody but publishers in the chain and no source on the page."""
    if a.stance == "own-voice" or not a.chain:
        return True
    if a.source or a.cue:
        return False
    publishers = [link for link in a.chain if link.kind != "platform"]
    return len(publishers) <= 1 and all(x.kind == "outlet" for x in publishers)


def is_sourceless(a: Attribution) -> bool:
    """Own voice, or a source nobody names."""
    return is_own_voice(a) or a.chain[0].kind == "unnamed" or nameless(a.chain[0].name)
