"""What a report is found by: the keys under which others like it may have been entered, and how much each says."""

from __future__ import annotations

from .features import Features


def keys(shown: Features) -> dict[str, int]:
    """Key -> its votes for a report that has it too; sorted, so that all that follows is the same everywhere."""
    telling = {w for w, weight in shown.title.items() if weight >= 1.0}
    found = dict.fromkeys(shown.capitals | telling, 1)
    for name in shown.people | shown.officials | shown.named | shown.places:
        found[name] = found.get(name, 0) + 2
    return dict(sorted(found.items()))
