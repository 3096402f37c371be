"""Run the one-report stages over many pages."""

from reportedly.running.local import run

__all__ = ["run"]
