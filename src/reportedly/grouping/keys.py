"""What a report is found by: the keys under which others like it may have been entered, and how much each says."""

from __future__ import annotations

from .common import weight
from .crossing import Across, is_english
from .features import Features


def keys(shown: Features) -> dict[str, int]:
    """Key -> its votes for a report that has it too; sorted, so that all that follows is the same everywhere."""
    found = _names(shown)
    for group in ("other",) if _group(shown.across) == "english" else ("english", "other"):
        found |= {f"{group} {name}": 1 for name in shown.across.names}
    return dict(sorted(found.items()))


def entries(shown: Features) -> list[str]:
    """The keys a report is entered under: its names, and what a report in another language would look for."""
    group = _group(shown.across)
    return sorted({*_names(shown), *(f"{group} {name}" for name in shown.across.names)})


def _names(shown: Features) -> dict[str, int]:
    telling = {w for w in shown.headline if weight(w) >= 1.0}
    found = dict.fromkeys(shown.capitals | telling, 1)
    for name in shown.people | shown.officials | shown.named | shown.places:
        found[name] = found.get(name, 0) + 2
    return found


def _group(report: Across) -> str:
    """English apart from all others: in a store that is mostly English the others stay to be found."""
    return "english" if is_english(report) else "other"
