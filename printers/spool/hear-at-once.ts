import { conditionOf, realTimeStatus } from '../escpos/status.ts';
import { rest } from './idling.ts';
import { notAsked } from './print-machine.ts';
import type { Next, PrintMachine, Step } from './print-machine.ts';
import { patient } from './probing.ts';
import { claim } from './sending.ts';

/** What was asked for is more than a sign of life: a report that went astray, or never comes, is made up for (PR2). */
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
  return machine.status?.stopped && !status.stopped ? claim(told) : rest(told);
}
