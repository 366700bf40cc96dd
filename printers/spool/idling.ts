import * as commands from '../escpos/commands.ts';
import { breakOff } from './break-off.ts';
import { notAsked } from './print-machine.ts';
import type { Next, PrintMachine, Step } from './print-machine.ts';

type Idle = Extract<Step, { is: 'idle' }>;

/** The idle or stopped state. A network printer that was switched off would look fine for hours, so it is polled. */
export function rest(machine: PrintMachine): Next {
  const resting = { ...machine, step: { is: 'idle', ...notAsked } as const };
  return [resting, machine.hasAnswered ? [{ is: 'timer', ms: machine.timings.idleCheckMs }] : [{ is: 'no-timer' }]];
}

export function checkIdle(machine: PrintMachine, step: Idle): Next {
  if (step.asked) return breakOff(machine, 'no-progress', 'silent');
  const asking = { ...machine, step: { ...step, asked: true }, pendingWrites: machine.pendingWrites + 1 };
  return [
    asking,
    [
      { is: 'write', bytes: commands.askNow },
      { is: 'timer', ms: machine.timings.answerMs },
    ],
  ];
}
