"""Group: which reports are of one event, and which repeat another's text."""

from .corrections import Corrections, in_force, split_off, standing_records
from .events import INDEXED, enter_again, event_of, group, take
from .features import Features
from .index import Index
from .junk import why_no_report
from .sections import set_apart
from .stories import stories

__all__ = [
    "INDEXED",
    "Corrections",
    "Features",
    "Index",
    "enter_again",
    "event_of",
    "group",
    "in_force",
    "set_apart",
    "split_off",
    "standing_records",
    "stories",
    "take",
    "why_no_report",
]
