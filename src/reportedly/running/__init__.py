"""Run the one-report stages over many pages."""

from reportedly.running.local import run, seldom_collect

__all__ = ["run", "seldom_collect"]
