import { afterBreak } from './print-job.ts';
import type { JobReason } from './print-job.ts';
import type { Effect, Next, PrintMachine, PrinterCondition } from './print-machine.ts';

/** The device cannot be reached now: the pause before the next try grows with every failure. */
export function tryAgainLater(machine: PrintMachine, condition: PrinterCondition): Next {
  const { retryMs } = machine.timings;
  const ms = retryMs[Math.min(machine.failures, retryMs.length - 1)] ?? 1000;
  const away = { ...machine, step: { is: 'away' } as const, condition, status: null, failures: machine.failures + 1 };
  return [away, [{ is: 'timer', ms }]];
}

/** Closes the connection, whatever was under way; the job's fate depends on what may already have reached the printer (PR3). */
export function breakOff(
  machine: PrintMachine,
  why: JobReason,
  condition: PrinterCondition,
  takenOfLastWrite?: number,
): Next {
  const { step } = machine;
  if (step.is === 'away' || step.is === 'opening') return [machine, []];
  const effects: Effect[] = [{ is: 'close' }];
  let { scrap, owed } = machine;
  if (step.is === 'sending' || step.is === 'confirming') {
    const { job } = step;
    const anythingSent = job.offset > 0 || (takenOfLastWrite ?? job.inFlight) > 0;
    scrap ||= anythingSent;
    if (machine.confirms === 'gs-r') owed += Math.max(0, job.asked - job.heard);
    effects.push({ is: 'record', jobId: job.id, change: afterBreak(job, anythingSent, why) });
  }
  const [away, later] = tryAgainLater({ ...machine, scrap, owed, hasConfirmed: false }, condition);
  return [away, [...effects, ...later]];
}
