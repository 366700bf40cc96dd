import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import { summedUp, summing, withEntry, withoutEntry } from '../ordered-map.ts';
import type { PrintJob } from './print-job.ts';

/** Ended jobs kept in memory: the kiosk must still learn that its slip was printed. */
const ENDED_KEPT = 50;

/** Cached per stretch of jobs, so that only changed stretches are looked at again: a printer far behind has thousands. */
const endedJobs = summing((jobs: readonly PrintJob[]) => jobs.filter(({ settled }) => settled));

export function evolvePaper(hall: Hall, event: EventOf<'paper-queued' | 'job-changed' | 'printer-changed'>): Hall {
  switch (event.type) {
    case 'paper-queued': {
      const { jobId, printerId, visitId, paper } = event;
      const { kind } = paper;
      const about = kind === 'standard' ? paper.serviceId : null;
      const job = { id: jobId, printerId, visitId, kind, about, queuedAt: event.at };
      return { ...hall, jobs: withEntry(hall.jobs, jobId, { ...job, state: 'queued', settled: false }) };
    }
    case 'job-changed':
      return { ...hall, jobs: jobsAfter(hall, event) };
    case 'printer-changed':
      return { ...hall, printers: new Map(hall.printers).set(event.printerId, event.condition) };
  }
}

function jobsAfter(hall: Hall, event: EventOf<'job-changed'>): Hall['jobs'] {
  const job = hall.jobs.get(event.jobId);
  if (!job) return hall.jobs;
  const { state, detail } = event;
  const { settled } = detail;
  // Moved to the end, so that ended jobs stand in the order in which they ended.
  const { toBeFetched: _, ...before } = job;
  const now = {
    ...before,
    state,
    settled,
    ...(detail.why === 'cancelled-meanwhile' && { toBeFetched: true as const }),
  };
  const jobs = withEntry(withoutEntry(hall.jobs, event.jobId), event.jobId, now);
  if (!settled) return jobs;
  const ended = summedUp(jobs, endedJobs).flat();
  return ended.slice(0, Math.max(0, ended.length - ENDED_KEPT)).reduce((left, { id }) => left.without(id), jobs);
}
