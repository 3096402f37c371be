"""A small supervised pool on one machine.

The standard pools hang (`multiprocessing.Pool`) or break as a whole (`ProcessPoolExecutor`) when a document kills its
process, and no timeout inside a process interrupts C code. So: one pipe and one document at a time per worker; a worker
that dies or overruns is killed and replaced, its document tried once more and then given up with its reason.
"""

from __future__ import annotations

import gc
import multiprocessing
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from reportedly.annotating import load
from reportedly.errors import MissingExtra, WorkerLost
from reportedly.gazetteering import open_gazetteer
from reportedly.pipeline import examine
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Annotator, Failure, Gazetteer, Page

_TRIES = 2
_YOUNG = 10_000
"""New objects after which garbage is looked for."""
Outcome = tuple[Page, Analysis | Failure]


def run(pages: Iterable[Page], settings: Settings, *, isolated: bool = True) -> Iterator[Outcome]:
    """Each page with its Analysis or Failure, in no stated order; every page comes back exactly once.

    `isolated`: in `settings.workers` child processes, which a page may kill without harm; else in this process.
    Raises MissingExtra before the first page where the language pipeline or gazetteer cannot be loaded.
    """
    if not isolated:
        annotator, gazetteer = tools(settings)
        for page in pages:
            yield page, examine(page, annotator, gazetteer)
        return
    yield from _Pool(settings).run(iter(pages))


def seldom_collect() -> None:
    """Let Python look for cyclic garbage less often, in this process.

    Parses, reports and dossiers are many small things that stay, and hold no cycles: going through them at every 700
    new ones took a twentieth of the time. What the host has switched off, or made rarer still, stays so.
    """
    young, *older = gc.get_threshold()
    if 0 < young < _YOUNG:
        gc.set_threshold(_YOUNG, *older)


def tools(settings: Settings) -> tuple[Annotator, Gazetteer | None]:
    """What `examine` needs beside the page. Without the extra `places`, places stay as printed."""
    annotator = load(settings.annotator)
    seldom_collect()
    gc.freeze()  # the model stays to the end: going through it for garbage took a tenth of a second each time
    try:
        return annotator, open_gazetteer(settings.gazetteer)
    except MissingExtra:
        if settings.gazetteer is not None:
            raise
        return annotator, None


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    page: Page | None = None
    since: float = 0.0
    ready: bool = False


@dataclass(slots=True)
class _Pool:
    settings: Settings
    deaths: dict[str, int] = field(default_factory=dict)
    again: deque[Page] = field(default_factory=deque)

    def run(self, pages: Iterator[Page]) -> Iterator[Outcome]:
        workers: list[_Worker] = []
        exhausted = False
        try:
            while True:
                while not exhausted and len(self.again) < self.settings.workers:
                    page = next(pages, None)
                    if page is None:
                        exhausted = True
                    else:
                        self.again.append(page)
                while self.again and len(workers) < self.settings.workers:
                    workers.append(_start(self.settings))
                for worker in workers:
                    if worker.ready and worker.page is None and self.again:
                        worker.page, worker.since = self.again.popleft(), time.monotonic()
                        with suppress(BrokenPipeError):  # it died between pages: its pipe reads as ended below
                            worker.pipe.send(worker.page)
                if exhausted and not self.again and all(w.page is None for w in workers):
                    return
                ready = set(wait([w.pipe for w in workers], timeout=0.5))
                for worker in list(workers):
                    over = worker.page is not None and (
                        time.monotonic() - worker.since > self.settings.max_report_seconds
                    )
                    if worker.pipe not in ready and not over:
                        continue
                    outcome = None if worker.pipe not in ready else _receive(worker)
                    if isinstance(outcome, str):  # _READY
                        worker.ready = True
                    elif isinstance(outcome, Exception):
                        raise outcome  # the worker could not load its tools: no page is to blame
                    elif outcome is not None and worker.page is not None:
                        page, worker.page = worker.page, None
                        yield page, outcome  # type: ignore[misc]  # narrowed by _receive's protocol
                    else:
                        workers.remove(worker)
                        yield from self._bury(worker, over)
        finally:
            for worker in workers:
                _stop(worker)

    def _bury(self, worker: _Worker, over: bool) -> Iterator[Outcome]:
        code = _stop(worker)
        page = worker.page
        if page is None:
            if not worker.ready:
                raise WorkerLost(
                    f"a worker process ended with status {code} before it could load the pipeline; is memory short? "
                    "Try fewer: --workers 1"
                )
            return
        key = page.file + page.sha256
        self.deaths[key] = self.deaths.get(key, 0) + 1
        if over or self.deaths[key] >= _TRIES:
            why = (
                f"took longer than {self.settings.max_report_seconds:g} s and was given up"
                if over
                else f"ended its process {_TRIES} times (status {code}) and was given up"
            )
            why += "; the page is kept, cut it down and add it again"
            yield page, Failure(page.file, page.sha256, "examine", why)
        else:
            self.again.append(page)


_READY = "ready"


def _start(settings: Settings) -> _Worker:
    context = multiprocessing.get_context("spawn")  # never inherits a caller's threads or locks
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, settings), daemon=True)
    process.start()
    there.close()
    return _Worker(process, here)


def _work(pipe: Connection, settings: Settings) -> None:
    try:
        annotator, gazetteer = tools(settings)
    except Exception as error:  # sent to the parent, which raises it
        pipe.send(error)
        return
    pipe.send(_READY)
    while True:
        try:
            page = pipe.recv()
        except EOFError:
            return
        pipe.send(examine(page, annotator, gazetteer))


def _receive(worker: _Worker) -> object:
    try:
        return worker.pipe.recv()
    except (EOFError, ConnectionResetError):
        return None


def _stop(worker: _Worker) -> int | None:
    worker.pipe.close()
    worker.process.join(timeout=0.2)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()
    return worker.process.exitcode
