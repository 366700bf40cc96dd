import * as commands from '../escpos/commands.ts';
import type { Response } from '../escpos/response-parser.ts';
import { breakOff } from './break-off.ts';
import { rest } from './idling.ts';
import type { Confirmation, JobChange } from './print-job.ts';
import { askConfirmation, notAsked, processIdOf } from './print-machine.ts';
import type { ClaimedJob, Effect, Next, PrintMachine, SendingJob, Step } from './print-machine.ts';

type AtJob = Extract<Step, { is: 'sending' | 'confirming' }>;

const CHUNK_BYTES = 4096;

/** Looks for the next job, unless the printer is stopped (PR2). */
export function claim(machine: PrintMachine): Next {
  if (machine.status?.stopped) return rest(machine);
  const condition = machine.status ? machine.condition : 'ready';
  const step = { is: 'claiming', again: machine.claimPending } as const;
  const asking = { ...machine, condition, failures: 0, step, claimPending: true };
  return [asking, machine.claimPending ? [] : [{ is: 'claim' }]];
}

export function nothingToPrint(machine: PrintMachine, again: boolean): Next {
  return again ? claim(machine) : rest(machine);
}

/** The question for the confirmation is the last thing in the job's bytes. */
export function beginSending(machine: PrintMachine, claimed: ClaimedJob): Next {
  const processId = processIdOf(machine.nextProcessId);
  const question =
    machine.confirms === 'process-id' || machine.confirms === 'gs-r'
      ? askConfirmation(machine.confirms, processId)
      : Buffer.alloc(0);
  const bytes = Buffer.concat([claimed.bytes, question]);
  const paperBytes = claimed.bytes.length;
  const unsent = { offset: 0, inFlight: 0, confirmed: false, asked: 0, heard: 0 };
  const job: SendingJob = { ...claimed, ...unsent, bytes, paperBytes, processId };
  return sendOn({ ...machine, nextProcessId: machine.nextProcessId + 1, step: { is: 'sending', job } }, job);
}

/**
 * One chunk at a time: how far the printer has come is known to the chunk. The question is one of its own, so that an
 * answer heard before it was asked is none to it (PR1).
 */
export function sendOn(machine: PrintMachine, job: SendingJob): Next {
  const wait: Effect = { is: 'timer', ms: machine.timings.stallMs };
  if (machine.pendingWrites > 0) return [machine, [wait]];
  const offset = job.offset + job.inFlight;
  const end = offset < job.paperBytes ? job.paperBytes : job.bytes.length;
  const chunk = job.bytes.subarray(offset, Math.min(end, offset + CHUNK_BYTES));
  const asked = end > job.paperBytes ? 1 : 0;
  const sent = { ...job, offset, inFlight: chunk.length, asked };
  if (chunk.length === 0) return allSent(machine, sent);
  const sending = { ...machine, step: { is: 'sending', job: sent } as const, pendingWrites: 1 };
  return [sending, [{ is: 'write', bytes: chunk }, wait]];
}

function allSent(machine: PrintMachine, job: SendingJob): Next {
  if (job.confirmed) return finish(machine, job, printed(machine));
  const step = { is: 'confirming', job, ...notAsked } as const;
  if (machine.confirms === 'none') return drained({ ...machine, step }, step);
  const sent: JobChange = { state: 'sent', settled: false };
  const [next, effects] = job.heard > 0 ? askOnceMore(machine, step) : [{ ...machine, step }, [waiting(machine)]];
  return [next, [{ is: 'record', jobId: job.id, change: sent }, ...effects]];
}

const waiting = ({ timings }: PrintMachine): Effect => ({ is: 'timer', ms: timings.confirmMs });

/** What was heard may be the answer about a paper before: of this one it is known only when one more has come than are owed. */
function askOnceMore(machine: PrintMachine, step: Extract<AtJob, { is: 'confirming' }>): Next {
  const job = { ...step.job, asked: step.job.asked + 1 };
  const asking = { ...machine, step: { ...step, job }, pendingWrites: machine.pendingWrites + 1 };
  return [asking, [{ is: 'write', bytes: commands.askPaperInOrder }, waiting(machine)]];
}

/** Without an answer all that can be said is that the printer took everything and does not say it is stopped (PR1). */
function drained(machine: PrintMachine, step: AtJob): Next {
  if (machine.status?.stopped) return [machine, [{ is: 'timer', ms: machine.timings.confirmMs }]];
  return finish(machine, step.job, { state: 'sent', settled: true });
}

export function heardConfirmation(machine: PrintMachine, step: AtJob, response: Response): Next {
  const right =
    machine.confirms === 'process-id'
      ? response.is === 'process-id' && response.id === step.job.processId
      : machine.confirms === 'gs-r' && response.is === 'paper';
  const everythingHanded = step.job.offset + step.job.inFlight === step.job.bytes.length;
  if (!right || !everythingHanded) return response.is === 'paper' ? heardLate(machine) : [machine, []];
  const job = { ...step.job, heard: step.job.heard + 1 };
  const isOut = machine.confirms === 'process-id' || job.heard > machine.owed;
  // The answer may overtake the news that the last chunk was taken.
  if (step.is === 'sending') return [{ ...machine, step: { ...step, job: { ...job, confirmed: isOut } } }, []];
  return isOut ? finish(machine, job, printed(machine)) : askOnceMore(machine, { ...step, job });
}

/** An answer that is none to what is asked now. */
export const heardLate = (machine: PrintMachine): Next => [{ ...machine, owed: Math.max(0, machine.owed - 1) }, []];

const patience = ({ timings }: PrintMachine, step: AtJob): number =>
  step.is === 'sending' ? timings.stallMs : timings.confirmMs;

/** A stop has ended. What lies in the printer comes out only now, so it has all its time again (PR3). */
export function goesOn(machine: PrintMachine, step: AtJob): Next {
  if (machine.confirms === 'none' && step.is === 'confirming') return drained(machine, step);
  return [machine, [{ is: 'timer', ms: patience(machine, step) }]];
}

/** Time is over. A known stop may last as long as it lasts; anything else breaks the job off. */
export function waitedLong(machine: PrintMachine, step: AtJob): Next {
  if (machine.status?.stopped) {
    return step.is === 'sending' ? [machine, [{ is: 'timer', ms: patience(machine, step) }]] : askAgain(machine, step);
  }
  if (machine.confirms === 'none' && step.is === 'confirming') return drained(machine, step);
  return breakOff(machine, step.is === 'sending' ? 'no-progress' : 'no-confirmation', 'silent');
}

/** Of a stop that has ended the report may be lost, and the printer with it: it is asked as long as it says that it is stopped. */
function askAgain(machine: PrintMachine, step: Extract<AtJob, { is: 'confirming' }>): Next {
  if (step.asked && machine.answersAtOnce) return breakOff(machine, 'no-confirmation', 'silent');
  const wait: Effect = { is: 'timer', ms: machine.timings.confirmMs };
  if (step.asked || machine.pendingWrites > 0) return [machine, [wait]];
  const asking = { ...machine, step: { ...step, asked: true }, pendingWrites: machine.pendingWrites + 1 };
  return [asking, [{ is: 'write', bytes: commands.askNow }, wait]];
}

const printed = (machine: PrintMachine): JobChange => {
  const confirmation: Confirmation = machine.confirms === 'process-id' ? 'process-id' : 'gs-r';
  return { state: 'printed', confirmation, settled: true };
};

/** What lay broken off before this paper is cut away for certain only now: the cable may have swallowed it. */
function finish(machine: PrintMachine, job: SendingJob, change: JobChange): Next {
  const hasConfirmed = change.state === 'printed';
  const [next, effects] = claim({ ...machine, scrap: false, hasConfirmed });
  return [next, [{ is: 'no-timer' }, { is: 'record', jobId: job.id, change }, ...effects]];
}
