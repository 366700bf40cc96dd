import * as commands from '../escpos/commands.ts';
import type { Response } from '../escpos/response-parser.ts';
import { breakOff } from './break-off.ts';
import { askConfirmation, notAsked, processIdOf } from './print-machine.ts';
import type { Next, PrintMachine, Step } from './print-machine.ts';
import { claim } from './sending.ts';

type Probing = Extract<Step, { is: 'probing' }>;

/** Finds out which confirmation command a printer supports. Prints nothing. */
export function probe(machine: PrintMachine, question: 'process-id' | 'gs-r'): Next {
  const processId = processIdOf(machine.nextProcessId);
  const asking = {
    ...machine,
    step: { is: 'probing', question, processId, ...notAsked } as const,
    nextProcessId: machine.nextProcessId + 1,
    pendingWrites: machine.pendingWrites + 1,
  };
  const bytes = askConfirmation(question, processId);
  return [
    asking,
    [
      { is: 'write', bytes },
      { is: 'timer', ms: machine.timings.answerMs },
    ],
  ];
}

export function answeredProbe(machine: PrintMachine, step: Probing, response: Response): Next {
  const known =
    step.question === 'process-id'
      ? response.is === 'process-id' && response.id === step.processId
      : response.is === 'paper';
  return known ? settle(machine, step.question) : [machine, []];
}

/** No answer. A stopped printer gives none, and is asked whether it still is, and is there; a running one cannot do it. */
export function giveUpProbe(machine: PrintMachine, step: Probing): Next {
  if (machine.pendingWrites > 0) return patient(machine);
  if (!machine.status?.stopped)
    return step.question === 'process-id' ? probe(machine, 'gs-r') : settle(machine, 'none');
  if (step.asked && machine.answersAtOnce) return breakOff(machine, 'no-progress', 'silent');
  const asking = { ...machine, step: { ...step, asked: true, online: null }, pendingWrites: 1 };
  return [asking, [{ is: 'write', bytes: commands.askNow }, ...patient(machine)[1]]];
}

/** All the time that an answer has: from now, where it could not come before. */
export const patient = (machine: PrintMachine): Next => [machine, [{ is: 'timer', ms: machine.timings.answerMs }]];

function settle(machine: PrintMachine, confirms: 'process-id' | 'gs-r' | 'none'): Next {
  const [next, effects] = claim({ ...machine, confirms });
  return [next, [{ is: 'no-timer' }, ...effects]];
}
