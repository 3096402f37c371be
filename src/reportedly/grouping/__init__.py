"""Group: which reports are of one event, and which repeat another's text."""

from .corrections import OURS, Corrections, in_force, split_off, standing_records
from .events import INDEXED, enter_again, event_of, group, homes, take
from .features import Features
from .index import Index
from .junk import headline_alone, why_no_report
from .sections import part_of
from .stories import stories

__all__ = [
    "INDEXED",
    "OURS",
    "Corrections",
    "Features",
    "Index",
    "enter_again",
    "event_of",
    "group",
    "headline_alone",
    "homes",
    "in_force",
    "part_of",
    "split_off",
    "standing_records",
    "stories",
    "take",
    "why_no_report",
]
