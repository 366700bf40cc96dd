import { conditionOf } from '../escpos/status.ts';
import type { Response } from '../escpos/response-parser.ts';
import type { PrinterStatus } from '../escpos/status.ts';
import { breakOff, tryAgainLater } from './break-off.ts';
import { answeredProbe, giveUpProbe, patient } from './probing.ts';
import { greet, greetAgain, heardRealTime, greeted } from './greeting.ts';
import { heardAtOnce } from './hear-at-once.ts';
import { checkIdle } from './idling.ts';
import type { ClaimedJob, Input, Next, PrintMachine } from './print-machine.ts';
import {
  claim,
  nothingToPrint,
  beginSending,
  goesOn,
  sendOn,
  heardConfirmation,
  heardLate,
  waitedLong,
} from './sending.ts';

/** The spool's state machine: next state and actions for an input. Inputs that come too late for the present state change nothing. */
export function advance(machine: PrintMachine, input: Input): Next {
  const { step } = machine;
  switch (input.is) {
    case 'started':
      // Of a paper that broke off with the hub it may have been asked already whether it is out.
      return step.is === 'away' ? open({ ...machine, ...brokenOff(input) }) : unchanged(machine);
    case 'opened':
      return step.is === 'opening' ? greet({ ...machine, pendingWrites: 0, status: null }) : unchanged(machine);
    case 'not-opened':
      return step.is === 'opening' ? tryAgainLater(machine, input.trouble) : unchanged(machine);
    case 'lost':
      return breakOff(machine, 'link-lost', input.trouble);
    case 'written':
      return written(machine, input.given, input.taken);
    case 'answered':
      return answered(machine, input.response);
    case 'time-over':
      return timeOver(machine);
    case 'woken':
      return woken(machine);
    case 'claimed':
      return claimed({ ...machine, claimPending: false }, input.job);
    case 'nothing-to-print':
      return nothing({ ...machine, claimPending: false });
  }
}

const brokenOff = ({ scrap, owed = scrap ? 1 : 0 }: Extract<Input, { is: 'started' }>) => ({ scrap, owed });

const unchanged = (machine: PrintMachine): Next => [machine, []];

const open = (machine: PrintMachine): Next => [
  { ...machine, step: { is: 'opening' } },
  [{ is: 'no-timer' }, { is: 'open' }],
];

/** When the link broke while the store was at work, not a byte of this job has gone. */
function claimed(machine: PrintMachine, job: ClaimedJob): Next {
  if (machine.step.is === 'claiming') return beginSending(machine, job);
  const back = { state: 'queued', why: 'link-lost', settled: false } as const;
  return [machine, [{ is: 'record', jobId: job.id, change: back }]];
}

function nothing(machine: PrintMachine): Next {
  return machine.step.is === 'claiming' ? nothingToPrint(machine, machine.step.again) : unchanged(machine);
}

function written(before: PrintMachine, given: number, taken: number): Next {
  const { step } = before;
  if (step.is === 'away' || step.is === 'opening') return unchanged(before);
  const machine = { ...before, pendingWrites: before.pendingWrites - 1 };
  if (taken < given) return breakOff(machine, 'link-lost', 'unplugged', taken);
  return step.is === 'sending' ? sendOn({ ...machine, step }, step.job) : unchanged(machine);
}

function answered(machine: PrintMachine, response: Response): Next {
  const { step } = machine;
  if (step.is === 'away' || step.is === 'opening') return unchanged(machine);
  if (response.is === 'status') return heardStatus({ ...machine, hasAnswered: true }, response.status);
  if (response.is === 'real-time') {
    if (step.is === 'greeting') return heardRealTime(machine, step, response.byte);
    const wasAsked = step.is === 'idle' || step.is === 'probing' || step.is === 'confirming';
    return wasAsked ? heardAtOnce(machine, step, response.byte) : unchanged(machine);
  }
  if (step.is === 'probing') return answeredProbe(machine, step, response);
  if (step.is === 'sending' || step.is === 'confirming') return heardConfirmation(machine, step, response);
  return response.is === 'paper' ? heardLate(machine) : unchanged(machine);
}

function heardStatus(before: PrintMachine, heard: PrinterStatus): Next {
  const status = before.model.nearEndSensor ? heard : { ...heard, paperLow: false };
  const machine = { ...before, status, condition: conditionOf(status) };
  if (machine.step.is === 'greeting') return greeted(machine);
  if (machine.step.is === 'idle') return claim(machine);
  const { step } = machine;
  const wentOn = before.status?.stopped === true && !status.stopped;
  if (wentOn && step.is === 'probing') return patient(machine);
  return wentOn && (step.is === 'sending' || step.is === 'confirming') ? goesOn(machine, step) : unchanged(machine);
}

function timeOver(machine: PrintMachine): Next {
  const { step } = machine;
  switch (step.is) {
    case 'away':
      return open(machine);
    case 'greeting':
      return greetAgain(machine, step);
    case 'idle':
      return checkIdle(machine, step);
    case 'probing':
      return giveUpProbe(machine, step);
    case 'sending':
    case 'confirming':
      return waitedLong(machine, step);
    default:
      return unchanged(machine);
  }
}

function woken(machine: PrintMachine): Next {
  if (machine.step.is === 'idle') return claim(machine);
  if (machine.step.is === 'claiming') return [{ ...machine, step: { is: 'claiming', again: true } }, []];
  return unchanged(machine);
}
