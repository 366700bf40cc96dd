import type { Response } from '../escpos/response-parser.ts';
import { askConfirmation, processIdOf } from './print-machine.ts';
import type { Next, PrintMachine, Step } from './print-machine.ts';
import { claim } from './sending.ts';

type Probing = Extract<Step, { is: 'probing' }>;

/** Asks a printer how it can confirm. No paper moves. */
export function probe(machine: PrintMachine, question: 'process-id' | 'gs-r'): Next {
  const processId = processIdOf(machine.nextProcessId);
  const asking = {
    ...machine,
    step: { is: 'probing', question, processId } as const,
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

/** No answer. A stopped printer gives none, so it is asked again; a running one cannot do it. */
export function giveUpProbe(machine: PrintMachine, step: Probing): Next {
  if (machine.status?.stopped || machine.pendingWrites > 0) {
    return [machine, [{ is: 'timer', ms: machine.timings.answerMs }]];
  }
  return step.question === 'process-id' ? probe(machine, 'gs-r') : settle(machine, 'none');
}

function settle(machine: PrintMachine, confirms: 'process-id' | 'gs-r' | 'none'): Next {
  const [next, effects] = claim({ ...machine, confirms });
  return [next, [{ is: 'no-timer' }, ...effects]];
}
