import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';

/** Ended jobs that stay in sight: the kiosk must still learn that its slip came out. */
const ENDED_KEPT = 50;

export function evolvePaper(hall: Hall, event: EventOf<'paper-queued' | 'job-changed' | 'printer-changed'>): Hall {
  switch (event.type) {
    case 'paper-queued': {
      const { jobId, printerId, visitId, paper } = event;
      const { kind } = paper;
      const about = kind === 'standard' ? paper.serviceId : null;
      const job = { id: jobId, printerId, visitId, kind, about, queuedAt: event.at };
      return { ...hall, jobs: new Map(hall.jobs).set(jobId, { ...job, state: 'queued', settled: false }) };
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
  const jobs = new Map(hall.jobs);
  // Moved to the end, so that the ended ones stand in the order of their end.
  jobs.delete(event.jobId);
  jobs.set(event.jobId, { ...job, state: event.state, settled: event.detail.settled });
  const ended = [...jobs.values()].filter(({ settled }) => settled);
  for (const { id } of ended.slice(0, Math.max(0, ended.length - ENDED_KEPT))) jobs.delete(id);
  return jobs;
}
