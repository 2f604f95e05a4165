"""Runs one build: plans the site, publishes the plan and remembers the build; starts again if the memory is damaged."""

import time
from pathlib import Path

from award_archive.photos.original_cache import OriginalCache
from award_archive.reading.content import PHOTOS
from award_archive.site.finished_build import Finished
from award_archive.site.memory.memory_faults import MemoryFaultError
from award_archive.site.memory.signatures import wait_for_tick
from award_archive.site.output_folder import Output
from award_archive.site.pictures.derivative_maker import DerivativeMaker
from award_archive.site.plan import Plan, plan_site
from award_archive.site.progress import ShowProgress, silent
from award_archive.site.publisher import Publisher, Written
from award_archive.site.session import Session
from award_archive.site.workers import Workers


class Build:
    """One build in a session, with worker processes of its own until it is closed."""

    def __init__(self, session: Session, show: ShowProgress = silent, workers: int | None = None) -> None:
        self._session, self._show = session, show
        self._workers = Workers(workers)

    def plan(self) -> Plan:
        """Plan the site, or find all problems of the content. Only the memory is written."""
        try:
            return self._plan()
        except MemoryFaultError as fault:
            self._session.renew(fault)
            return self._plan()

    def publish(self, plan: Plan) -> tuple[Plan, Written]:
        """Bring the output folder up to a plan without errors, and remember it as finished.

        Returns the plan that was published. If the memory was damaged meanwhile, this is a new plan, which may have
        errors; then nothing was written. Raises OSError from the system, and PhotoFault if a photograph has changed.
        """
        try:
            return plan, self._publish(plan)
        except MemoryFaultError as fault:
            self._session.renew(fault)
            again = self._plan()
            return again, Written(0, 0, 0) if again.has_errors else self._publish(again)

    @property
    def _photos(self) -> Path:
        """The folder of the caches of derivatives and originals."""
        return self._session.job.cache / PHOTOS

    def close(self) -> None:
        """End the worker processes; a second time does nothing."""
        self._workers.close()

    def _plan(self) -> Plan:
        session = self._session
        originals = OriginalCache(self._photos)
        return plan_site(session.job, session.tree, session.memory, originals, self._workers, self._show)

    def _publish(self, plan: Plan) -> Written:
        job, memory = self._session.job, self._session.memory
        output = Output(job.output)
        try:
            publisher = Publisher(job, output, memory, self._workers, self._show)
            address, warn = job.settings.cluster, self._session.warn
            written = publisher.publish(plan, DerivativeMaker(self._photos, address, self._workers, self._show, warn))
            since = time.monotonic()
            self._finished(plan, publisher.number_of_files).keep(memory, job.output_name)
            memory.commit()
            wait_for_tick(since)
            return written
        except BaseException:
            self._workers.close()  # before the stage is cleared: they may be writing there
            raise
        finally:
            output.close()

    def _finished(self, plan: Plan, files: int) -> Finished:
        content = plan.content
        days = content.last_day, content.next_day
        articles = len(content.articles), len(content.waiting), len(content.drafts)
        return Finished(self._session.made_from, *days, *articles, len(content.pages), files, plan.problems)
