import { conditionOf, realTimeStatus } from '../escpos/status.ts';
import { rest } from './idling.ts';
import { notAsked } from './print-machine.ts';
import type { Next, PrintMachine, Step } from './print-machine.ts';
import { patient } from './probing.ts';
import { claim } from './sending.ts';

/** An answer to a status question counts as a status report, not only as a sign of life: automatic reports may be lost or never sent (PR2). */
export function heardAtOnce(
  machine: PrintMachine,
  step: Extract<Step, { is: 'idle' | 'probing' | 'confirming' }>,
  byte: number,
): Next {
  if (!step.asked) return [machine, []];
  if (step.online === null) return [{ ...machine, step: { ...step, online: byte } }, []];
  const status = realTimeStatus(step.online, byte, machine.status);
  const told = { ...machine, answersAtOnce: true, status, condition: conditionOf(status) };
  if (step.is === 'probing') return patient({ ...told, step: { ...step, ...notAsked } });
  if (step.is === 'confirming') return [{ ...told, step: { ...step, ...notAsked } }, []];
  if (machine.status?.stopped && !status.stopped) return claim(told);
  // It runs, has nothing left to print, and answers: no answer is under way any more.
  return rest(told.hasConfirmed && !status.stopped ? { ...told, owed: 0 } : told);
}
